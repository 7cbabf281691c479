"""Reports a defect of ours without anybody's data, for the person who mends it."""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

from repatriate.model.errors import chain_of
from repatriate.reference import computer
from repatriate.reference.build import read_build

KEEP = 20
"""Reports; the oldest make room."""


def describe_defect(error: BaseException, *libraries: str) -> str:
    """A defect report in our own words only: types, files and line numbers. Messages and values are left out because
    they may hold what victims said. `libraries` are named beside Python, with their versions."""
    system = f"{platform.system()} {platform.release()}"
    lines = [", ".join((f"Repatriate, {read_build().words}, Python {platform.python_version()}", *libraries, system))]
    for one in chain_of(error):
        lines.append(type(one).__qualname__)
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(one.__traceback__)
        ]
    return "\n".join(lines) + "\n"


def write_report(text: str, folder: Path | None = None, now: datetime | None = None) -> Path | None:
    """A file of its own for each defect, in the folder for error reports; None where the disk refuses even that."""
    folder = computer.logs_folder() if folder is None else folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"defect-{(now or datetime.now(UTC)).strftime('%Y-%m-%dT%H%M%S%fZ')}.txt"
        path.write_text(text, encoding="utf-8")
        for old in sorted(folder.glob("defect-*.txt"))[:-KEEP]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path
