# Two commands do everything on a machine with Python 3.11+, make and a package index:
#   make demo   lints a sample plan          make test   runs every check
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

TREEBANKS ?= ../shared/ud-nl

.PHONY: demo test lint weights pipeline eval-language clean

demo: $(STAMP)
	$(BIN)/policylint check --fail-on never corpora/zandermeer-beleidsplan-eenzaamheid/plan.pdf

test: $(STAMP) lint
	$(BIN)/policylint rules test
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/pytest -n 2

lint: $(STAMP)
	$(BIN)/ruff check src tests benchmarks docs corpora training
	$(BIN)/ruff format --check src tests benchmarks docs corpora training
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Finds the weights of goals and measures anew (5 minutes): docs/weighing.md.
weights: $(STAMP)
	$(BIN)/python -m pip install --quiet --editable ".[evaluation]"
	$(BIN)/python training/weights.py corpora
	$(BIN)/python training/normweights.py corpora

# Trains the Dutch pipeline anew (75 minutes): docs/pipeline.md.
pipeline: $(STAMP)
	$(BIN)/python -m pip install --quiet --editable ".[training]"
	$(BIN)/python training/train.py $(TREEBANKS)

eval-language: $(STAMP)
	$(BIN)/python training/evaluate.py $(TREEBANKS)

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $(STAMP)

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
