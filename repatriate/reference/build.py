"""The program's build: its version, its day, and whether it was packed to run without Python."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import repatriate
from repatriate.model.saying import Said, say
from repatriate.reference.resources import resource_path


@dataclass(frozen=True, slots=True)
class Build:
    """`day` is when it was built; None where it runs from source, or where nobody wrote the day down."""

    version: str
    day: date | None
    packaged: bool

    @property
    def words(self) -> Said:
        if self.day is not None:
            return say("version {0}, built {1}", self.version, self.day.isoformat())
        return say("version {0}, from source", self.version)


@cache
def read_build() -> Build:
    """The build of the running program. Its day is in `build.json`, which `resources/installer/build_day.py` writes."""
    day = None
    try:
        told = json.loads(resource_path("build.json").read_text(encoding="utf-8"))
        day = date.fromisoformat(told["day"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return Build(repatriate.__version__, day, bool(getattr(sys, "frozen", False)))


def read_versions(packed: Path | None = None) -> Mapping[str, str]:
    """The versions of a packed program's base, or of the running one, by the names in the list of licences. Empty if
    nobody recorded them."""
    if packed is None and not read_build().packaged:
        return {"Python": platform.python_version()}
    try:
        path = resource_path("build.json") if packed is None else packed / "repatriate" / "resources" / "build.json"
        return dict(json.loads(path.read_text(encoding="utf-8"))["versions"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}
