#!/usr/bin/env bash
# Measures, prints benchstat's table and leaves the raw lines in bench/. What is
# compared is measured turn by turn, because machines are noisy.
set -euo pipefail
wanted() { # $1: program, $2: package
  command -v "$1" >/dev/null && return
  { [ "$(id -u)" -eq 0 ] && apt-get install -y -qq --no-install-recommends "$2" >/dev/null; } || echo "$1 est absent : la comparaison est sautée."
}
wanted hugo hugo
wanted chromium chromium
wanted weasyprint weasyprint
wanted pdftotext poppler-utils
go -C tools build -o ../bin/tools/ golang.org/x/perf/cmd/benchstat
go test -c -o bin/tools/benchmark.test ./internal/benchmark
mkdir -p bench
: > bench/latest.txt
measure() { # $1: names, $2: times
  (cd internal/benchmark && ../../bin/tools/benchmark.test -test.run '^$' -test.bench "^Benchmark($1)\$" -test.benchtime "$2" -test.timeout 30m) | tee -a bench/latest.txt
}

for _ in $(seq "${COUNT:-6}"); do
  measure 'Check|Build|Hugo' 5x
  measure 'Portfolio|Chromium|WarmChromium|WeasyPrint|Kit|WarmUp' 3x
done
for _ in 1 2 3; do measure FirstKit 1x; done
for _ in $(seq "${CLASSES:-1}"); do measure Class 1x; done

bin/tools/benchstat bench/latest.txt
awk '
  function ratio(words, over, under) {
    if (count[over] && count[under]) printf "%-34s %.2f\n", words, (sum[over] / count[over]) / (sum[under] / count[under])
  }
  /^Benchmark/ && $4 == "ns/op" { name = $1; sub(/-[0-9]+$/, "", name); sub(/^Benchmark/, "", name); sum[name] += $3; count[name]++ }
  END {
    split("13 35 1000", sizes, " ")
    for (i = 1; i <= 3; i++) ratio(sizes[i] " réalisations : Jalon / Hugo", "Build/" sizes[i], "Hugo/" sizes[i])
    ratio("portfolio.pdf : Chromium / Jalon", "Chromium", "Portfolio/new")
    ratio("Chromium déjà ouvert / Jalon", "WarmChromium", "Portfolio/new")
    ratio("WeasyPrint / Jalon", "WeasyPrint", "Portfolio/new")
  }' bench/latest.txt
