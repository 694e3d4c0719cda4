#!/usr/bin/env bash
# Measures, prints benchstat's table and leaves the raw lines in bench/.
set -euo pipefail
command -v hugo >/dev/null || { [ "$(id -u)" -eq 0 ] && apt-get install -y -qq --no-install-recommends hugo >/dev/null; } || echo "Hugo absent : la comparaison est sautée."
go -C tools build -o ../bin/tools/ golang.org/x/perf/cmd/benchstat
mkdir -p bench
go test ./internal/benchmark -run '^$' -bench . -benchtime 5x -count "${COUNT:-6}" -timeout 30m | tee bench/latest.txt
bin/tools/benchstat bench/latest.txt
