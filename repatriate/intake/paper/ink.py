"""What is dark in the cut-out of a cell: how much of it, and in how many lines. Known without any engine."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""Rows of pixels, grey or red, green and blue."""

LEAST_INK = 0.004
"""Of a cell; less is grain, or the end of a rule."""
_LEAST_CONTRAST = 40
"""Of 255, between what is dark and what is light."""
_LEAST_LINE = 0.45
"""Of the highest line; lower ones are marks above and below letters."""


def grey(picture: Picture) -> Picture:
    return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def find_ink(crop: Picture) -> NDArray[np.bool_]:
    """Which pixels are dark; none where all are about the same."""
    if crop.size == 0:
        return np.zeros(crop.shape[:2], bool)
    smooth = cv2.GaussianBlur(grey(crop), (3, 3), 0)
    low, light = (float(one) for one in np.percentile(smooth, (0.2, 75)))
    if light - low < _LEAST_CONTRAST:
        return np.zeros(smooth.shape, bool)
    dark = smooth < low + (light - low) * 0.55
    count, marked, stats, _ = cv2.connectedComponentsWithStats(dark.astype(np.uint8), connectivity=8)
    height, width = dark.shape
    keep = np.ones(count, bool)
    for one in range(1, count):
        left, top, wide, high, area = (int(value) for value in stats[one])
        touches = left == 0 or top == 0 or left + wide == width or top + high == height
        rule = touches and (high >= 0.9 * height or wide >= 0.9 * width or min(wide, high) <= 2)
        keep[one] = not rule and area > 3
    keep[0] = False
    return np.asarray(keep[marked], bool)


def measure_ink(crop: Picture) -> float:
    """The share of a cell that is dark, without what its rules left at its edges."""
    return float(find_ink(crop).mean()) if crop.size else 0.0


def split_lines(crop: Picture) -> list[tuple[int, int]]:
    """The first row and the first beyond of each line of text, from the top."""
    rows = np.flatnonzero(find_ink(crop).sum(axis=1) > 0)
    if not rows.size:
        return []
    breaks = np.flatnonzero(np.diff(rows) > 1)
    starts, ends = [rows[0], *rows[breaks + 1]], [*rows[breaks] + 1, rows[-1] + 1]
    runs = [(int(start), int(end)) for start, end in zip(starts, ends, strict=True)]
    highest = max(end - start for start, end in runs)
    lines: list[tuple[int, int]] = []
    waiting: list[tuple[int, int]] = []
    for start, end in runs:
        if end - start >= _LEAST_LINE * highest:
            top = start
            for mark in waiting:  # marks between two lines belong to the nearer one
                if lines and mark[0] - lines[-1][1] < start - mark[1]:
                    lines[-1] = (lines[-1][0], mark[1])
                else:
                    top = min(top, mark[0])
            waiting = []
            lines.append((top, end))
        else:
            waiting.append((start, end))
    for mark in waiting:
        lines[-1] = (lines[-1][0], mark[1])
    return lines
