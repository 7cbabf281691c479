"""Examples of commands, a part of the work a file: what must have happened first, and the command itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation

Example = Callable[[Operation, Path], Any]
Examples = Mapping[type, tuple[Example | None, Example]]
