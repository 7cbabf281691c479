"""`make bench`: every benchmark, each against the bare library in the same run. Nothing here passes or fails.

`python -m tests.benchmarks [--small] [NAME …]`: with --small only to see that they run, in seconds and without meaning.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path


def list_benchmarks() -> list[str]:
    """The modules of this folder that measure something."""
    names = [one.name for one in pkgutil.iter_modules([str(Path(__file__).parent)])]
    return [one for one in names if not one.startswith("_") and one != "papers"]


def run_benchmark(name: str, *, small: bool) -> None:
    """Run one; a small one with the arguments in its `SMALL`, and each thing is measured as few times as can be."""
    module = importlib.import_module(f"tests.benchmarks.{name}")
    if small:
        vars(module).update({"ROUNDS": 1, "SCANS": 4})  # where it has them
    sys.stdout.write(f"\n{name}\n")
    sys.stdout.flush()
    module.main(module.SMALL if small else ())


def main() -> int:
    wanted = [one for one in sys.argv[1:] if one != "--small"]
    for name in wanted or list_benchmarks():
        run_benchmark(name, small="--small" in sys.argv)
    return 0


if __name__ == "__main__":
    sys.exit(main())
