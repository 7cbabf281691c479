"""Drawing the modules of a code, Data Matrix, QR or the bars of PDF417."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any


def draw_modules(canvas: Any, rows: Sequence[bytes], left: float, bottom: float, width: float, height: float) -> None:
    """Pure black (grey 0, so in toner): `rows` from the top, a byte for each module, 1 is dark; places and the size of a
    module in points."""
    marks: list[str] = []
    for y, row in enumerate(reversed(rows)):
        x = 0
        for dark, run in groupby(row):
            modules = len(list(run))
            if dark:
                marks.append(f"{x} {y} {modules} 1 re")
            x += modules
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.translate(left, bottom)
    canvas.scale(width, height)
    # One path, so that no hair of light stays between modules; as operators, for a thousand pages have 500 runs each.
    canvas._code.append(f"{' '.join(marks)} f")
    canvas.restoreState()
