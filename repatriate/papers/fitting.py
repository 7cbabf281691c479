"""Fits values into their boxes: on the allowed lines, as large as possible, cut with a sign as a last resort."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from repatriate.printing.text import fit_text, text_extent, text_width, wrap_text

ACCENTED = 0.94
"""Height of a capital with an accent, in ems."""
DEPTH = 0.24
"""The depth of a letter below its line, in ems."""
LEADING = 1.36
"""From line to line, in ems; where marks above and below need more they get it."""
_HEAPED = 2  # marks that a letter keeps where more would not fit


def whole_lines(
    value: str, size: float, width: float, height: float, lines: int, bold: bool
) -> tuple[list[str], float] | None:
    """A value on one line at its size, else on as many as there may be, as large as fits, half its size at least.

    None where it would have to be cut. All in points.
    """
    if "\n" not in value and text_width(value, size, bold) <= width and stack_lines([value], size, bold)[1] <= height:
        return [value], size
    tried = size
    while tried >= size / 2:
        wrapped = wrap_text(value, tried, width, bold)
        whole = all(text_width(line, tried, bold) <= width for line in wrapped)
        if whole and len(wrapped) <= lines and stack_lines(wrapped, tried, bold)[1] <= height:
            return wrapped, tried
        tried = max(tried - 0.25, size / 2) if tried > size / 2 else 0
    return None


def fitting_length(value: str, size: float, width: float, height: float, lines: int, bold: bool) -> int:
    """The number of characters from the value's beginning that fit without a cut."""
    return bisect_left(
        range(1, len(value) + 1),
        True,
        key=lambda length: whole_lines(value[:length], size, width, height, lines, bold) is None,
    )


def fitted_lines(
    value: str, size: float, width: float, height: float, lines: int, bold: bool
) -> tuple[list[str], float]:
    """The lines from `whole_lines`; if that is impossible, cut with a sign."""
    whole = whole_lines(value, size, width, height, lines, bold)
    if whole is not None:
        return whole
    smallest = size / 2
    wrapped = wrap_text(value, smallest, width, bold)
    too_high = any(stack_lines([line], smallest, bold)[1] > height for line in wrapped[:lines])
    if too_high:  # marks heaped on a letter, as no script has them, would reach into what is above
        wrapped = wrap_text(_fewer_marks(value), smallest, width, bold)
    lines = max(
        (count for count in range(1, lines + 1) if stack_lines(wrapped[:count], smallest, bold)[1] <= height), default=1
    )
    lines = min(lines, len(wrapped))
    last = " ".join(wrapped[lines - 1 :])
    return [*wrapped[: lines - 1], _cut_text(last, smallest, width, bold)], smallest


def _fewer_marks(text: str) -> str:
    kept: list[str] = []
    heaped = 0
    for char in unicodedata.normalize("NFC", text):
        heaped = heaped + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if heaped <= _HEAPED:
            kept.append(char)
    return "".join(kept)


def stack_lines(lines: Sequence[str], size: float, bold: bool) -> tuple[list[float], float]:
    """The baseline of each line below the top, and how far down the last one reaches; in points."""
    baselines: list[float] = []
    bottom = 0.0
    for line in lines:
        above, below = text_extent(line, size, bold)
        next_line = baselines[-1] + size * LEADING if baselines else size * ACCENTED
        baselines.append(max(next_line, bottom + above + (size * 0.1 if baselines else 0)))
        bottom = baselines[-1] + max(below, size * DEPTH)
    return baselines, bottom


def _cut_text(text: str, size: float, width: float, bold: bool) -> str:
    """At exactly this size, with a sign that something is missing."""
    shown = fit_text(text, size / 0.7, width, bold)[0]
    return shown if shown.endswith("…") else f"{shown}…"
