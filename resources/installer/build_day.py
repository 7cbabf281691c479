"""Writes the day of a build for the program to read. The same source gives the same day, so that builds can be compared.

Plain standard library: `build.spec` calls it by its path.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def find_build_day() -> date:
    """By SOURCE_DATE_EPOCH where it is set, else the day of the last commit, else today; in UTC.

    Raises ValueError for a SOURCE_DATE_EPOCH that is no number of seconds.
    """
    named = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if named:
        return datetime.fromtimestamp(int(named), UTC).date()
    try:
        asked = subprocess.run(
            ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True
        )
        return datetime.fromtimestamp(int(asked.stdout), UTC).date()
    except (OSError, ValueError, subprocess.CalledProcessError):
        return datetime.now(UTC).date()


def write_build_day(target: Path, versions: Mapping[str, str] | None = None) -> Path:
    """Write `target`, which `repatriate/reference/build.py` reads as `resources/build.json`; gives it back. `versions` are of
    Python and what else is packed with it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    told = {"day": find_build_day().isoformat(), "versions": dict(versions or {})}
    target.write_text(json.dumps(told) + "\n", encoding="utf-8", newline="\n")
    return target
