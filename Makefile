# Sets up .venv from requirements.lock, then runs one thing in it. Needs make, Python 3.11+ and a package registry.
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed-from-the-lock
ARTICLES ?= examples/reports
LEDGER := demo/ledger.db
# Each process opens a model of its own (300 MB).
PYTEST_ARGS ?= -n 2
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)
# The incident that the most independent origins tell of.
BEST = import json, sys; told = [json.loads(line) for line in sys.stdin]; \
	print(max(told, key=lambda one: (one["independent_origins"], len(one["articles"])))["id"] if told else "")

.PHONY: demo test evals evals-pipelines lock bench format clean setup
.DEFAULT_GOAL := demo

demo: $(STAMP)
	@mkdir -p demo && rm -f $(LEDGER) $(LEDGER)-wal $(LEDGER)-shm
	@# Exit code 1 says that single inputs were refused; the rest is in the ledger.
	@$(BIN)/reportedly --ledger $(LEDGER) add "$(ARTICLES)" || test $$? -eq 1
	@echo
	@$(BIN)/reportedly --ledger $(LEDGER) incidents
	@echo
	@best=$$($(BIN)/reportedly --quiet --ledger $(LEDGER) incidents --json | $(BIN)/python -c '$(BEST)'); \
		if [ -n "$$best" ]; then $(BIN)/reportedly --ledger $(LEDGER) show "$$best"; fi
	@echo
	@echo "The ledger is the file $(abspath $(LEDGER))."
	@echo "Ask it more: $(BIN)/reportedly --ledger $(LEDGER) --help"

test: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m evals gate --fast --quiet
	$(BIN)/pytest $(PYTEST_ARGS)

# Every corpus under ../shared/data, then docs/quality.md; a run that was cut off goes on where it was.
evals: $(STAMP)
	$(BIN)/python -m evals all

# The same figures by each English pipeline that is installed here; the page says how to install another.
evals-pipelines: $(STAMP)
	$(BIN)/python -m evals pipelines

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
		echo "Python 3.11 or newer is needed and was not found (python3 is $$(python3 --version 2>&1));" \
			"install it, or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; fi
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(PYTHON) is $$("$(PYTHON)" --version 2>&1); Python 3.11 or newer is needed" >&2; exit 1; }
	"$(PYTHON)" -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

lock:
	@test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --quiet --no-header --no-emit-index-url --output-file requirements.lock

bench: $(STAMP)
	$(BIN)/python -m benchmarks.speed "$(ARTICLES)"

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) demo dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
