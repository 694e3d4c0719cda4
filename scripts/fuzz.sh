#!/usr/bin/env bash
# Runs every fuzz target for a while.
set -euo pipefail
grep -rlE '^func Fuzz' --include='*_test.go' internal | while read -r file; do
  grep -oE '^func Fuzz[A-Za-z]+' "$file" | sed 's/func //' | while read -r target; do
    echo "── $target ($(dirname "$file"))"
    go test "./$(dirname "$file")" -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-30s}" -fuzzminimizetime 5x
  done
done
