# make run: set up and do the main job; make test: set up and run every check. Python 3.11 or later and make are all it takes.
ifeq ($(OS),Windows_NT)
PYTHON ?= py -3
PY := .venv/Scripts/python
else
PYTHON ?= python3
PY := .venv/bin/python
endif
SET_UP := $(PYTHON) resources/installer/set_up.py
export QT_LOGGING_RULES ?= qt.qpa.*=false

.PHONY: set-up run test tests lint bench papers soak package windows-check windows-package windows-trial clean lock

# What is there already is not fetched again; what was cut goes on.
set-up:
	@$(SET_UP) --tools

run:
	@$(SET_UP) --run

# The types are checked while the tests run: that takes one core for a while. Tests of the window wait a third of their
# time: three at once fill two cores. What measures time runs alone.
test: export PYTHONDONTWRITEBYTECODE =
test: set-up
	$(MAKE) --jobs 2 lint tests
	$(PY) -m pytest -m alone

tests: set-up
	$(PY) -m pytest -m "not alone" --numprocesses 3 --dist worksteal --durations 10

lint: set-up
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

bench: set-up
	$(PY) -m tests.benchmarks

# Made papers of every kind, read and compared with what they say. Minutes; SEED=… to do the same again.
papers: set-up
	$(PY) -m tests.benchmarks.papers $(if $(SEED),--seed $(SEED))

# Hours: kills, flipped bytes, full disks, inputs by the million. SHARE=0.01 for minutes; SEED=… to do the same again.
soak: set-up
	$(PY) -m tests.soak $(if $(SEED),--seed $(SEED)) $(if $(SHARE),--share $(SHARE))

package: set-up
	$(PY) -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	$(PY) -m tests.package_check
	$(PY) resources/installer/package.py

# By hand, on a Debian with Wine: the tests on Windows' own Python, all or TESTS=tests/store; and what Windows users get.
windows-check: set-up
	$(PY) -m tests.windows check $(TESTS)

windows-package: set-up
	$(PY) -m tests.windows package dist/windows
	$(PY) resources/installer/package.py --system windows --dist dist/windows

# Half an hour: what windows-package made is installed, used, updated and taken away in fresh Windows.
windows-trial: set-up
	$(PY) -m tests.windows.trial dist/windows

lock:
	$(PYTHON) resources/installer/lock.py

clean:
	$(PYTHON) -c "import shutil; [shutil.rmtree(d, ignore_errors=True) for d in ('.venv', 'build', 'dist', 'out', '.mypy_cache', '.ruff_cache', '.pytest_cache')]"
