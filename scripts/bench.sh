#!/usr/bin/env bash
# Measures, prints benchstat's table and leaves the raw lines in bench/.
set -euo pipefail
command -v hugo >/dev/null || { [ "$(id -u)" -eq 0 ] && apt-get install -y -qq --no-install-recommends hugo >/dev/null; } || echo "Hugo absent : la comparaison est sautée."
go -C tools build -o ../bin/tools/ golang.org/x/perf/cmd/benchstat
mkdir -p bench
go test ./internal/benchmark -run '^$' -bench . -benchtime 5x -count "${COUNT:-6}" -timeout 30m | tee bench/latest.txt
bin/tools/benchstat bench/latest.txt
awk '/^Benchmark(Build|Hugo)\// { split($1, n, "[/-]"); sum[n[1] n[2]] += $3; count[n[1] n[2]]++ }
  END { split("13 35 1000", list, " ")
    for (i = 1; i <= 3; i++) { b = "BenchmarkBuild" list[i]; h = "BenchmarkHugo" list[i]
      if (count[b] && count[h]) printf "%4d réalisations : Jalon / Hugo = %.2f\n", list[i], (sum[b] / count[b]) / (sum[h] / count[h]) } }' bench/latest.txt
