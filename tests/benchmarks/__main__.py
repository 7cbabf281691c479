"""`make bench`: every benchmark, each against the bare library in the same run. Nothing here passes or fails."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path


def main() -> int:
    wanted = sys.argv[1:]
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name.startswith("_") or (wanted and module.name not in wanted):
            continue
        run = getattr(importlib.import_module(f"tests.benchmarks.{module.name}"), "main", None)
        if run is not None:
            sys.stdout.write(f"\n{module.name}\n")
            sys.stdout.flush()
            run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
