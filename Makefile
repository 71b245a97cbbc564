# Both commands are thin: packaging/dev.py does the work, on Windows too (py packaging\dev.py run).
PYTHON ?= python3

.PHONY: run test build setup

run:
	@$(PYTHON) packaging/dev.py run

test:
	@$(PYTHON) packaging/dev.py test

build:
	@$(PYTHON) packaging/dev.py build

setup:
	@$(PYTHON) packaging/dev.py setup
