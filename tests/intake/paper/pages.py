"""PDFs as other programs write them: ruled, without rules, turned, cut at the end of a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

ROWS = [
    ["No", "Name", "Sex", "Date of birth", "Passport"],
    ["1", "SITI RAHAYU", "F", "12/03/1991", "X1234567"],
    ["2", "BUDI SANTOSO", "M", "01/12/1984", "B7654321"],
    ["3", "AGUS WIDODO", "M", "23/08/1979", "C2468135"],
    ["4", "DEWI LESTARI", "F", "30/01/2002", "X9753108"],
]
LEFTS = (40, 80, 220, 270, 370, 460)
"""Where columns begin, and where the last ends."""
PITCH = 20
FONT = "Helvetica"


def write(canvas: Canvas, rows: Sequence[Sequence[str]], top: float, *, lefts: Sequence[float] = LEFTS) -> float:
    """Rows below a height; a cell with a line break is written in two lines. The height below the last is given back."""
    for row in rows:
        deep = max(cell.count("\n") for cell in row) + 1
        for cell, left in zip(row, lefts, strict=False):
            for number, line in enumerate(cell.split("\n")):
                canvas.drawString(left + 4, top - 13 - 12 * number, line)
        top -= PITCH + 12 * (deep - 1)
    return top


def rule(canvas: Canvas, heights: Sequence[float], lefts: Sequence[float] = LEFTS) -> None:
    """Lines across at these heights, and down at the edges of the columns."""
    canvas.setLineWidth(0.5)
    for height in heights:
        canvas.line(lefts[0], height, lefts[-1], height)
    for left in lefts:
        canvas.line(left, heights[0], left, heights[-1])


def begin(path: Path, *, across: bool = False, **how: object) -> Canvas:
    canvas = Canvas(str(path), pagesize=landscape(A4) if across else A4, **how)
    canvas.setFont(FONT, 10)
    return canvas


def heights(top: float, rows: Sequence[Sequence[str]]) -> list[float]:
    """The edges of rows that `write` sets."""
    found = [top]
    for row in rows:
        found.append(found[-1] - PITCH - 12 * max(cell.count("\n") for cell in row))
    return found
