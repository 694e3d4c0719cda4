#!/usr/bin/env bash
# The gate, after the suite itself: form, static analysis, races, other
# systems, reproducibility, and every page in a real browser.
set -euo pipefail
step() { printf '\n── %s\n' "$*"; }
empty() { # $1: what it means when the rest prints something
  local found
  found=$("${@:2}") || true
  [ -z "$found" ] || { echo "$found"; echo "$1"; exit 1; }
}

step "Mise en forme et modules"
go -C tools build -o ../bin/tools/ tool
empty "Ces fichiers ne sont pas mis en forme : bin/tools/gofumpt -w ." bin/tools/gofumpt -l .
empty "go mod tidy changerait go.mod ou go.sum." go mod tidy -diff
empty "Un hôte de registre ou un chemin de machine est écrit dans le dépôt." \
  git grep -nIE 'registry\.npmjs|proxy\.golang|sum\.golang|deb\.debian|/(work|home|root)/[a-z]' -- . ':!scripts/check.sh' ':!*.sum'

step "Analyse"
go vet ./...
GOOS=windows go vet ./...
GOOS=darwin go vet ./...
bin/tools/staticcheck ./...
empty "Du code n'est plus appelé." bin/tools/deadcode -test ./...

step "Concurrence"
go test -race ./...

step "Reproductibilité du programme"
for copy in one two; do
  CGO_ENABLED=0 go build -a -trimpath -buildvcs=false -ldflags '-s -w -buildid=' -o "bin/tools/jalon-$copy" .
done
cmp bin/tools/jalon-one bin/tools/jalon-two

step "Dossiers de démonstration, dans un navigateur"
make --no-print-directory demo
scripts/browser.sh

step "Tout est vert."
