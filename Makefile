# The commands of every day. Each is a script of outils/, so that it reads and runs on its own.
.PHONY: run test bench attaque maison format lint

run: ## Installs what is missing, builds, fills a demo database and serves it on http://127.0.0.1:8080
	@outils/demarrer

test: ## Runs every suite, on SQLite and on a PostgreSQL of its own, then in a browser
	@outils/tester

bench: ## Measures the pages on a generated region
	@outils/banc

attaque: ## Replays attacks on a generated region, on this machine alone; fails where one is not held
	@outils/attaque

maison: ## Prints which room mentions which; fails where one mentions a later one
	@outils/maison

format: ## Rewrites the code as .swift-format says
	@swift format -i -r Sources Tests Package.swift

lint: ## Checks the format, then the scripts when shellcheck is there
	@swift format lint --strict -r Sources Tests Package.swift
	@if command -v shellcheck >/dev/null; then shellcheck -x $$(grep -lE '^#!.*bash|shell=bash' outils/*) .ci/run; fi
