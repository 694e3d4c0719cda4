#!/usr/bin/env bash
# Opens every page of the built demo sites in Chromium, over file://, at two
# widths and in two themes: no accessibility violation, no console error, no
# request beyond the folder.
set -euo pipefail
command -v chromium >/dev/null || { echo "Sauté : chromium est absent."; exit 0; }
for site in out/*/site; do
  node scripts/axe.mjs "$site"
done
