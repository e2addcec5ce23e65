# The same words here, in the README and in CI. `make help` lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.DEFAULT_GOAL := help
.PHONY: help run test check bench soak simulate proofread train lock clean

help: ## list the commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/run.stamp: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(PIP) -r requirements.lock
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock
	$(PYTHON) -m venv $(VENV)
	$(PIP) -r requirements-dev.lock
	@touch $@ $(VENV)/run.stamp

run: $(VENV)/run.stamp ## start the bot (a rehearsal in the browser where BOT_TOKEN is not set)
	@$(BIN)/python -m bot

test: $(VENV)/dev.stamp ## run the test suite
	$(BIN)/python -m pytest -q -n 3 --dist loadfile

soak: $(VENV)/dev.stamp ## run what takes minutes: kill loops, a simulated year, fuzzing
	$(BIN)/python -m pytest -q -m soak --timeout=1500

check: $(VENV)/dev.stamp ## lint, format, types, import contracts, the Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if [ -x $(BIN)/hadolint ]; then $(BIN)/hadolint Dockerfile; fi  # It has no wheel for every machine.

bench: $(VENV)/dev.stamp ## measure speed against named peers in the same run
	$(BIN)/python -m benchmarks

simulate: $(VENV)/dev.stamp ## a year with 300 contacts: a table and a picture in artifacts/
	$(BIN)/python -m benchmarks.simulate

proofread: $(VENV)/dev.stamp ## thousands of drafts through a grammar checker that is not ours (needs node)
	$(BIN)/python -m benchmarks.proofread

train: $(VENV)/dev.stamp ## learn the weights of the note reader's tagger anew from the corpus (seconds)
	$(BIN)/python -m benchmarks.train

lock: ## resolve the dependencies anew (needs uv)
	uv pip compile -q --universal --generate-hashes --no-header --no-emit-index-url --extra metrics pyproject.toml -o requirements.lock
	uv pip compile -q --universal --generate-hashes --no-header --no-emit-index-url --all-extras pyproject.toml -o requirements-full.lock
	uv pip compile -q --universal --generate-hashes --no-header --no-emit-index-url --all-extras --group dev pyproject.toml -o requirements-dev.lock

clean: ## remove what can be made again
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis artifacts
