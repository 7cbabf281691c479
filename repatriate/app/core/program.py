"""How this program is started once more: as a bundle, and as a package."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def command(*arguments: str) -> list[str]:
    """What to run."""
    package = () if getattr(sys, "frozen", False) else ("-P", "-m", "repatriate")
    return [sys.executable, *package, *arguments]


def leave_no_core() -> None:
    """Where the program breaks, the system keeps no picture of its memory: it holds names and keys."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows, which keeps none unless it is told to

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def environment() -> dict[str, str]:
    """In which surroundings: those of today, with no passphrase of ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REPATRIATE_")}
    if not getattr(sys, "frozen", False):
        kept["PYTHONPATH"] = os.pathsep.join(path or os.getcwd() for path in sys.path)
    return kept
