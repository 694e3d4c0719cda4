#!/usr/bin/env bash
# Installs what the tests use, with the system's package manager when it can.
# What stays missing is named, and the tests that need it say they are skipped.
set -euo pipefail

wanted=(
  "chromium:chromium"
  "soffice:libreoffice-calc"
  "pdftoppm:poppler-utils"
  "qpdf:qpdf"
)

missing() {
  for entry in "${wanted[@]}"; do
    command -v "${entry%%:*}" >/dev/null || echo "${entry##*:}"
  done
}

install() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 0
    as_root=(sudo -n)
  fi
  command -v apt-get >/dev/null || return 0
  "${as_root[@]}" apt-get update -qq || return 0
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" fonts-liberation >/dev/null || return 0
}

mapfile -t packages < <(missing)
if [ "${#packages[@]}" -gt 0 ]; then
  echo "Installation pour les tests : ${packages[*]}"
  install "${packages[@]}"
fi
mapfile -t packages < <(missing)
if [ "${#packages[@]}" -gt 0 ]; then
  echo "Absents, les tests qui en dépendent seront sautés : ${packages[*]}"
fi
