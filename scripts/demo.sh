#!/usr/bin/env bash
# Checks and builds the demo dossiers, and says in French what was made.
set -euo pipefail
mkdir -p out
for dossier in examples/*/; do
  name=$(basename "$dossier")
  echo
  echo "── $name"
  code=0
  bin/jalon check "examples/$name" > "out/$name.txt" || code=$?
  [ "$code" -le 1 ] || { cat "out/$name.txt"; exit "$code"; }
  echo "Contrôle : $(tail -n 1 "out/$name.txt") (détail : out/$name.txt)"
  bin/jalon build "examples/$name" -o "out/$name"
done
cat <<'END'

À ouvrir :
END
for dossier in examples/*/; do
  name=$(basename "$dossier")
  echo "  out/$name/site/index.html"
  echo "  out/$name/tableau-de-synthese.xlsx"
done
echo "À copier sur une clé USB : out/<dossier>/kit.zip"
