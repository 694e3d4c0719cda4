#!/usr/bin/env bash
# Compare une arborescence restaurée à son relevé d'empreintes de référence.
#   usage : verif-restauration.sh REFERENCE.sha256 DOSSIER_RESTAURE RAPPORT.txt
# Codes de retour : 0 identique, 1 différences, 2 erreur d'usage.
set -euo pipefail
export LC_ALL=C

if [ "$#" -ne 3 ]; then
  echo "usage : $0 REFERENCE.sha256 DOSSIER_RESTAURE RAPPORT.txt" >&2
  exit 2
fi
reference=$(realpath "$1")
dossier=$2
rapport=$(realpath -m "$3")

[ -r "$reference" ] || { echo "référence illisible : $reference" >&2; exit 2; }
[ -d "$dossier" ]   || { echo "dossier absent : $dossier" >&2; exit 2; }

mesure=$(mktemp)
trap 'rm -f "$mesure"' EXIT

debut=$(date +%s)
( cd "$dossier" && find . -type f -print0 | sort -z | xargs -0 -r sha256sum ) > "$mesure"
duree=$(( $(date +%s) - debut ))

manquants=$(comm -23 <(cut -c67- "$reference" | sort) <(cut -c67- "$mesure" | sort) | wc -l)
surplus=$(comm -13 <(cut -c67- "$reference" | sort) <(cut -c67- "$mesure" | sort) | wc -l)
differents=$(join -j 2 <(sort -k2 "$reference") <(sort -k2 "$mesure") | awk '$2 != $3' | wc -l)

{
  echo "Contrôle du $(date '+%d/%m/%Y %H:%M')"
  echo "Fichiers attendus  : $(wc -l < "$reference")"
  echo "Fichiers restaurés : $(wc -l < "$mesure")"
  echo "Manquants          : $manquants"
  echo "En surplus         : $surplus"
  echo "Contenu différent  : $differents"
  echo "Durée du contrôle  : $duree s"
} | tee "$rapport"

if [ "$manquants" -eq 0 ] && [ "$surplus" -eq 0 ] && [ "$differents" -eq 0 ]; then
  echo "VERDICT : IDENTIQUE" | tee -a "$rapport"
else
  echo "VERDICT : DIFFÉRENCES" | tee -a "$rapport"
  exit 1
fi
