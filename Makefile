# « make » lists the targets. The two a newcomer needs: make demo, make test.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: help setup assets build demo test check golden bench screens release fuzz clean

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo inconnue)
LDFLAGS := -s -w -buildid= -X github.com/jalon-app/jalon/internal/app.version=$(VERSION)
GOBUILD := CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags '$(LDFLAGS)'
FUZZTIME ?= 30s

help: ## cette liste
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

setup: ## installe les outils des tests, quand le système le permet
	@scripts/setup.sh

assets: internal/export/site/assets/generated/stamp ## prépare les polices, le moteur de mise en page et le lecteur de photos HEIC

internal/export/site/assets/generated/stamp: package.json package-lock.json tools/go.sum scripts/assets.mjs
	npm ci --no-audit --no-fund --loglevel=error
	node scripts/assets.mjs
	@touch $@

build: assets ## fabrique bin/jalon
	$(GOBUILD) -o bin/jalon .

demo: build ## contrôle et produit les dossiers de démonstration dans out/
	@scripts/demo.sh

test: setup assets ## toute la suite de tests
	go test ./...
	@scripts/skipped.sh

check: ## le contrôle complet, celui de l'intégration continue
	@$(MAKE) test
	@scripts/check.sh

golden: assets ## récrit les fichiers de référence (puis : git diff)
	go test $$(grep -rl '"update"' --include='*_test.go' internal | xargs -n1 dirname | sort -u | sed 's|^|./|') -update

bench: build ## mesure la vitesse et la mémoire, à côté de Hugo, de Chromium et de WeasyPrint
	@scripts/bench.sh

screens: build ## photographie chaque page des dossiers de démonstration dans screens/
	@scripts/setup.sh
	@scripts/screens.sh

fuzz: assets ## cherche des entrées qui cassent (FUZZTIME=30s chacune)
	@FUZZTIME=$(FUZZTIME) scripts/fuzz.sh

release: assets ## compile pour linux, windows et darwin dans dist/, avec les sommes
	@VERSION='$(VERSION)' scripts/release.sh

clean: ## efface ce qui a été produit
	rm -rf bin out dist screens bench
