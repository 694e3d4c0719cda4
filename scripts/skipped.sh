#!/usr/bin/env bash
# Names what the suite could not try on this machine.
set -euo pipefail
for tool in chromium:"ouverture des pages dans un navigateur" soffice:"ouverture du tableau dans LibreOffice" pdftoppm:"comparaison des pages imprimées" pdftotext:"lecture des PDF dans l’ordre" qpdf:"validité des PDF"; do
  command -v "${tool%%:*}" >/dev/null || echo "Sauté (il manque ${tool%%:*}) : ${tool#*:}."
done
echo "Suite terminée."
