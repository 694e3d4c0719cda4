#!/usr/bin/env bash
# Cross-compiles the single static binary, twice, and refuses a release whose
# two builds differ.
set -euo pipefail
version=${VERSION:?}
platforms=(linux/amd64 linux/arm64 windows/amd64 darwin/amd64 darwin/arm64)
flags="-s -w -buildid= -X github.com/jalon-app/jalon/internal/app.version=$version"

compile() { # $1: folder
  local suffix
  for platform in "${platforms[@]}"; do
    suffix=""
    [ "${platform%/*}" != windows ] || suffix=.exe
    CGO_ENABLED=0 GOOS=${platform%/*} GOARCH=${platform#*/} \
      go build -trimpath -buildvcs=false -ldflags "$flags" -o "$1/jalon-${platform%/*}-${platform#*/}$suffix" .
  done
  (cd "$1" && sha256sum jalon-* > SHA256SUMS)
}

rm -rf dist
compile dist
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
GOFLAGS="${GOFLAGS:-} -a" compile "$again"
cmp dist/SHA256SUMS "$again/SHA256SUMS" || { echo "Les deux compilations diffèrent : rien n'est publié."; exit 1; }
echo "Compilé deux fois, mêmes octets :"
cat dist/SHA256SUMS
