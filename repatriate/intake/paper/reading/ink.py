"""Measures the dark parts in the cut-out of a cell: how much of it, and in how many lines. Works without an engine."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from repatriate.intake.paper.model import Box

Picture = NDArray[np.uint8]
"""Rows of pixels, grey or red, green and blue."""

LEAST_INK = 0.004
"""The least share of ink in a cell; less is grain, or the end of a rule."""
_LEAST_CONTRAST = 40
"""The least contrast between dark and light, of 255."""
MISSED = 0.15
"""A share of the ink within a cell's words: more beside them is text that the first engine missed."""
_CAPITAL, _RISES = 0.6, 0.13
"""Shares of a letter's height: of the line's highest for a capital; of the usual one, the rise of a letter with a
mark."""
_CLOSE, _THICKER, _NEIGHBOURS = 0.45, 0.3, 30
"""Limits for marks on letters under a rule.

The first is the distance at which a mark has no room, as a share of the letters' height. Then come the extra ink of the
rule over such a letter, in pixels, and the distance of the comparison.
"""
_REACH, _ALONG = 14, 0.75
"""Pixels from the edge of a cell in which its rule may stand, and how much of the edge it darkens."""
_NEAR = 2
"""Pixels."""
_LEAST_LINE = 0.45
"""A share of the highest line; lower ones are marks above and below letters."""


def make_grey(picture: Picture) -> Picture:
    return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def find_ink(crop: Picture) -> NDArray[np.bool_]:
    """A mask of the written pixels; empty if all are about equal."""
    if crop.size == 0:
        return np.zeros(crop.shape[:2], bool)
    smooth = cv2.GaussianBlur(make_grey(crop), (3, 3), 0)
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


def focus_crop(crop: Picture, words: Sequence[Box]) -> Picture:
    """The cut-out in grey, with paper wherever the first engine saw no words, unless something is written there as well.

    Rules, and what stands beyond them, are read as letters otherwise. Boxes are in pixels of the cut-out.
    """
    plain = make_grey(crop)
    if not words or find_missed(crop, words) > MISSED:
        return plain
    kept = _mask_words(words, crop.shape[:2])
    _, marked = cv2.connectedComponents(find_ink(crop).astype(np.uint8), connectivity=8)
    touched = np.unique(marked[kept])
    whole = np.isin(marked, touched[touched > 0]).astype(np.uint8)  # no letter is cut
    kept |= cv2.dilate(whole, np.ones((5, 5), np.uint8)).astype(bool)
    return np.where(kept, plain, np.uint8(np.percentile(plain, 75)))


def without_rules(crop: Picture) -> Picture:
    """The cut-out in grey, with paper where the rules at its edges are. A mark that touches a rule stays."""
    if crop.size == 0:
        return np.zeros(crop.shape[:2], np.uint8)
    plain = make_grey(crop).copy()
    low, light = (float(one) for one in np.percentile(plain, (0.2, 75)))
    if light - low < _LEAST_CONTRAST:
        return plain
    for side in (plain, plain[::-1], plain.T, plain.T[::-1]):  # each a view of the same pixels, its edge on top
        _erase_rule(side, side < low + (light - low) * 0.65, np.uint8(light))
    return plain


def _erase_rule(plain: Picture, dark: NDArray[np.bool_], paper: np.uint8) -> None:
    """Paint over the rule near the upper edge: three rows together that are dark nearly all along."""
    reach = min(_REACH, len(dark) // 4)
    along = [float(dark[row : row + 3].any(axis=0).mean()) for row in range(reach)]
    if not along or max(along) <= _ALONG:
        return
    last = max(row for row, share in enumerate(along) if share > _ALONG)
    first = last
    while first > 0 and along[first - 1] > _ALONG:
        first -= 1
    zone = dark[first : last + 6]
    starts = zone.argmax(axis=0)
    found = zone.any(axis=0)
    runs = np.array([_run_from(zone[:, at], int(starts[at])) for at in range(zone.shape[1])])
    thick = int(np.median(runs[found])) + 1
    for at in np.flatnonzero(found):
        start = first + int(starts[at])
        plain[: start + min(int(runs[at]) + 1, thick), at] = paper
    plain[:first, ~found] = paper


def _run_from(column: NDArray[np.bool_], start: int) -> int:
    rest = column[start:]
    return len(rest) if rest.all() else int(rest.argmin())


def find_missed(crop: Picture, words: Sequence[Box]) -> float:
    """The ink outside the words as a share of the ink within them; ink that touches the edge is a rule and does not
    count."""
    written = find_ink(crop)
    kept = _mask_words(words, crop.shape[:2])
    inside = float((written & kept).sum())
    letters = float(np.median([box[3] - box[1] for box in words])) if words else 8.0
    count, _, stats, _ = cv2.connectedComponentsWithStats((written & ~kept).astype(np.uint8), connectivity=8)
    height, width = written.shape
    missed = 0.0
    for one in range(1, count):
        left, top, wide, high, area = (float(value) for value in stats[one])
        at_edge = left <= _NEAR or top <= _NEAR or left + wide >= width - _NEAR or top + high >= height - _NEAR
        if not at_edge and 0.3 * letters <= high <= 1.5 * letters and wide >= 2 and wide <= 4 * letters:
            missed += area
    return missed / max(inside, 1.0)


def _mask_words(words: Sequence[Box], shape: tuple[int, int]) -> NDArray[np.bool_]:
    kept = np.zeros(shape, bool)
    for left, top, right, bottom in words:
        aside, above = 0.35 * (bottom - top), 0.3 * (bottom - top)
        kept[max(int(top - above), 0) : int(bottom + above) + 1, max(int(left - aside), 0) : int(right + aside) + 1] = (
            True
        )
    return kept


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


def rises_above(crop: Picture) -> bool:
    """Whether a letter of a line of capitals stands higher than those beside it: then it has a mark that nobody may have read."""
    written = find_ink(crop)
    return any(_has_mark(written[max(top - 1, 0) : end + 1]) for top, end in split_lines(crop))


def is_rule_thicker(crop: Picture) -> bool:
    """Whether the rule close above the first line of a cell is thicker over one letter: then that has a mark that runs into it.

    The cut-out is one with its rules."""
    plain = make_grey(crop)
    clean = without_rules(crop)
    lines = split_lines(clean)
    if not lines or not 1 < lines[0][0] <= _CLOSE * (lines[0][1] - lines[0][0]):
        return False
    top, end = lines[0]
    dark, light = (float(one) for one in np.percentile(plain, (0.2, 75)))
    above = ((light - plain[: top - 1].astype(np.float32)) / max(light - dark, 1.0)).clip(0, 1).sum(axis=0)
    _, _, stats, _ = cv2.connectedComponentsWithStats(
        find_ink(clean[top - 1 : end + 1]).astype(np.uint8), connectivity=8
    )
    for left, _, wide, high, _ in (tuple(int(value) for value in one) for one in stats[1:]):
        if wide > 2 and high >= _CAPITAL * (end - top) and _rises_more(above, left, left + wide):
            return True
    return False


def _rises_more(above: NDArray[np.float32], left: int, right: int) -> bool:
    """Whether there is more ink over a half of these columns than over those beside them."""
    beside = np.concatenate((above[max(left - _NEIGHBOURS, 0) : left], above[right : right + _NEIGHBOURS]))
    if not beside.size:
        return False
    half = max((right - left) // 2, 1)
    return float(np.convolve(above[left:right], np.ones(half) / half, "valid").max() - np.median(beside)) > _THICKER


def _has_mark(line: NDArray[np.bool_]) -> bool:
    _, _, stats, _ = cv2.connectedComponentsWithStats(line.astype(np.uint8), connectivity=8)
    found = sorted((int(left), int(top), int(wide), int(high)) for left, top, wide, high, _ in stats[1:])
    if not found:
        return False
    highest = max(high for _, _, _, high in found)
    letters = [one for one in found if one[3] >= _CAPITAL * highest and one[2] <= 4 * highest]
    if len(letters) < 3:
        return False
    usual = float(np.median([high for _, _, _, high in letters]))
    tops = [top for _, top, _, _ in letters]
    for place, (_, top, wide, _) in enumerate(letters):
        beside = [tops[other] for other in range(max(place - 3, 0), min(place + 4, len(tops))) if other != place]
        if wide > 2 and float(np.median(beside)) - top > _RISES * usual:
            return True
    return any(
        high < _CAPITAL * highest and 2 < wide < usual and top + high <= _top_beside(letters, left) + _RISES * usual
        for left, top, wide, high in found
    )


def _top_beside(letters: Sequence[tuple[int, int, int, int]], left: int) -> float:
    """The top of the letter that is nearest to a place."""
    return min(letters, key=lambda one: abs(one[0] - left))[1]
