# skillatlas: `make demo` runs the main job, `make test` runs every test. Everything is installed inside this folder.
UV_VERSION := 0.13.8
TOOLS := .tools
UV := $(TOOLS)/bin/uv
BIN := .venv/bin
STAMP := .venv/.installed
POSTING := tests/data/postings/thoughtworks-senior-ml-engineer.txt

export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never
export UV_COMPILE_BYTECODE := 1
# Hundreds of processes of the tests would each compile all modules anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo serve test browser spark check format lint types imports lock clean help
.DEFAULT_GOAL := help

help:  ## List the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: $(STAMP)  ## Read the first posting into a graph and show what it can tell
	@$(BIN)/skillatlas demo $(POSTING)

serve: $(STAMP)  ## Serve the same graph: a page on http://127.0.0.1:8000/, GraphQL at /graphql
	@$(BIN)/skillatlas serve

test: $(STAMP)  ## Run all tests but those of the pages and of Spark; those of Neo4j find or start a server
	@$(BIN)/python -m pytest -n auto --dist loadgroup --ignore=tests/browser --ignore=tests/spark

browser: $(STAMP)  ## Run the tests of the pages in the system's Chromium
	@$(BIN)/python -m pytest tests/browser -p no:randomly

spark: $(UV)  ## Run the tests of Spark, in an environment of their own (Java 17)
	@UV_PROJECT_ENVIRONMENT=.venv-spark $(UV) sync --locked --quiet --group spark
	@.venv-spark/bin/python -m pytest tests/spark -p no:randomly

check: format lint types imports  ## Formatting, lint, types and import directions

format: $(STAMP)
	@$(BIN)/ruff format --check .

lint: $(STAMP)
	@$(BIN)/ruff check .

types: $(STAMP)
	@$(BIN)/mypy

imports: $(STAMP)
	@$(BIN)/lint-imports

lock: $(UV)  ## Renew uv.lock
	@$(UV) lock

clean:  ## Remove what these targets installed
	@rm -rf .venv .venv-spark $(TOOLS) dist

$(UV):
	@python3 -m venv $(TOOLS)
	@$(TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(STAMP): $(UV) pyproject.toml uv.lock
	@$(UV) sync --locked --quiet
	@touch $@
