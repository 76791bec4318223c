# Two commands do everything on a machine with Python 3.11+, make and a package index:
#   make demo   lints a sample plan          make test   runs every check
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint clean

demo: $(STAMP)
	$(BIN)/policylint check --fail-on never corpora/zandermeer-beleidsplan-eenzaamheid/plan.pdf

test: $(STAMP) lint
	$(BIN)/policylint rules test
	$(BIN)/pytest -n 2

lint: $(STAMP)
	$(BIN)/ruff check src tests benchmarks docs corpora training
	$(BIN)/ruff format --check src tests benchmarks docs corpora training
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $(STAMP)

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
