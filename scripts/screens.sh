#!/usr/bin/env bash
# Photographs every page and every workbook of the demo dossiers.
set -euo pipefail
make --no-print-directory demo >/dev/null
rm -rf screens
for kit in out/*/; do
  name=$(basename "$kit")
  node scripts/screens.mjs "out/$name/site" "screens/$name"
  if command -v soffice >/dev/null && command -v pdftoppm >/dev/null; then
    soffice --headless --convert-to pdf --outdir "screens/$name" "out/$name/tableau-de-synthese.xlsx" >/dev/null 2>&1
    pdftoppm -r 80 -png "screens/$name/tableau-de-synthese.pdf" "screens/$name/tableau-de-synthese"
  fi
done
