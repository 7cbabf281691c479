# make run: set up and do the main job; make test: set up and run every check. Python 3.11 or later and make are all it takes.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PY := $(BIN)/python
READY := .venv/.ready
export QT_LOGGING_RULES ?= qt.qpa.*=false

.PHONY: run test tests lint bench papers soak package windows-check windows-package windows-trial clean lock

$(READY): export PYTHONWARNINGS = ignore
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(PY) -m ui.shell.prerequisites
	$(PY) -c "import pathlib; pathlib.Path('$(READY)').touch()"

run: $(READY)
	$(PY) -m ui.demo

# The types are checked while the tests run: that takes one core for a while. Tests of the window wait a third of their
# time: three at once fill two cores. What measures time runs alone.
test: export PYTHONDONTWRITEBYTECODE =
test: $(READY)
	$(MAKE) --jobs 2 lint tests
	$(PY) -m pytest -m alone

tests: $(READY)
	$(PY) -m pytest -m "not alone" --numprocesses 3 --dist worksteal

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY)
	$(PY) -m tests.benchmarks

# Made papers of every kind, read and compared with what they say. Minutes; SEED=… to do the same again.
papers: $(READY)
	$(PY) -m tests.benchmarks.papers $(if $(SEED),--seed $(SEED))

# Hours: kills, flipped bytes, full disks, inputs by the million. SHARE=0.01 for minutes; SEED=… to do the same again.
soak: $(READY)
	$(PY) -m tests.soak $(if $(SEED),--seed $(SEED)) $(if $(SHARE),--share $(SHARE))

package: $(READY)
	$(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec
	$(PY) -m tests.package_check
	$(PY) resources/installer/package.py

# By hand, on a Debian with Wine: the tests on Windows' own Python, all or TESTS=tests/store; and what Windows users get.
windows-check: $(READY)
	$(PY) -m tests.windows check $(TESTS)

windows-package: $(READY)
	$(PY) -m tests.windows package dist/windows
	$(PY) resources/installer/package.py --system windows --dist dist/windows

# A quarter of an hour: what windows-package made is installed, used, updated and taken away in fresh Windows.
windows-trial: $(READY)
	$(PY) -m tests.windows.trial dist/windows

lock:
	$(PYTHON) resources/installer/lock.py

clean:
	$(PYTHON) -c "import shutil; [shutil.rmtree(d, ignore_errors=True) for d in ('.venv', 'build', 'dist', 'out', '.mypy_cache', '.ruff_cache', '.pytest_cache')]"
