"""Sets a page upright by its text: rows become level and columns straight, also in a slanted photo.

Level lines of paper meet in one point of a photo, and so do upright ones. For level lines y = c + s·x, the slope s
grows evenly with c; for upright ones x = a + b·y, b grows evenly with a. The two rates give the camera's position.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from repatriate.intake.paper.reading.engines import Picture, Quads

    Matrix = NDArray[numpy.float64]

_STEEPEST = 0.36
"""Slope of 20°: a line that is steeper belongs to the other kind."""
_MOST_GROWTH = 0.4
"""The largest difference of slopes from the middle of a picture to its edge: no camera is held so."""
_COLUMN = 5
"""Pieces of text that begin below each other, at least, where they show the slant of a column."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines as where they cross the middle, how steep they are and how much they count, measured from the middle of the
    picture in halves of its longer side."""

    at: Matrix
    slope: Matrix
    weight: Matrix


def find_matrix(picture: Picture, quads: Quads, strokes: Matrix | None = None) -> Matrix | None:
    """The matrix (3 × 3, for pixels) that sets the page upright about its middle. None if there is too little text."""
    height, width = picture.shape[:2]
    half = max(height, width) / 2
    centred = (quads.astype(numpy.float64) - (width / 2, height / 2)) / half
    strokes = find_strokes(picture) if strokes is None else strokes
    level = _join_lines(_rows_of(centred), _select_lines(strokes, level=True))
    if level.at.size < 2:
        return None
    slope, growth = _fit_slope(level)
    turned = _build_matrix((1.0, slope, -growth), (-slope, 1.0, 0.0))
    upright = _join_lines(_columns_of(_move_points(centred, turned), turned), _select_lines(strokes, level=False))
    slant, shrinking = _fit_slope(upright) if upright.at.size >= 2 else (-slope, 0.0)
    matrix = _build_matrix((1.0, slope, -growth), (slant, 1.0, -shrinking))
    there = numpy.array([[1 / half, 0, -width / 2 / half], [0, 1 / half, -height / 2 / half], [0, 0, 1]])
    return numpy.asarray(numpy.linalg.inv(there) @ matrix @ there, numpy.float64)


def find_slopes(
    quads: Quads, strokes: Matrix, matrix: Matrix, size: tuple[int, int], *, level: bool
) -> tuple[Matrix, Matrix, Matrix, Matrix]:
    """The position along and across, the slope and the weight of text and strokes after the matrix was applied. All are
    measured from the middle, in halves of the longer side; pieces of equal length weigh the same."""
    width, height = size
    half = max(width, height) / 2
    middle = (width / 2, height / 2)
    drawn = (
        (_move_points(strokes * half + middle, matrix) - middle) / half if len(strokes) else strokes.reshape(0, 2, 2)
    )
    ends = [drawn]
    if level and len(quads):
        moved = (_move_points(quads.astype(numpy.float64), matrix) - middle) / half
        left, right = (moved[:, 0] + moved[:, 3]) / 2, (moved[:, 1] + moved[:, 2]) / 2
        wide = right[:, 0] - left[:, 0] > 3 * numpy.linalg.norm(moved[:, 3] - moved[:, 0], axis=1)
        ends += [numpy.stack([left, right], axis=1)[wide], _find_neighbours(moved)]
    both = numpy.concatenate(ends)
    along, beside = (0, 1) if level else (1, 0)
    run = both[:, 1] - both[:, 0]
    ours = numpy.abs(run[:, beside]) < 0.15 * numpy.abs(run[:, along])
    both, run = both[ours], run[ours]
    centre = both.mean(axis=1)
    return centre[:, along], centre[:, beside], run[:, beside] / run[:, along], numpy.abs(run[:, along])


def _find_neighbours(quads: Matrix) -> Matrix:
    """The segments from the middle of each piece of text to the next one level with it on the right."""
    middle = quads.mean(axis=1)
    high = numpy.linalg.norm(quads[:, 3] - quads[:, 0], axis=1)
    found = []
    for place, (x, y) in enumerate(middle):
        aside = middle[:, 0] - x
        level = (aside > 2 * high[place]) & (numpy.abs(middle[:, 1] - y) < 0.6 * high[place])
        if level.any():
            found.append([middle[place], middle[numpy.where(level, aside, numpy.inf).argmin()]])
    return numpy.array(found, numpy.float64).reshape(-1, 2, 2)


def move_points(points: Any, matrix: Matrix) -> Matrix:
    """Points where the matrix puts them."""
    return _move_points(numpy.asarray(points, numpy.float64), matrix)


def _move_points(points: Matrix, matrix: Matrix) -> Matrix:
    flat = points.reshape(-1, 2)
    moved = numpy.column_stack([flat, numpy.ones(len(flat))]) @ matrix.T
    return numpy.asarray((moved[:, :2] / moved[:, 2:]).reshape(points.shape), numpy.float64)


def _build_matrix(level: Sequence[float], upright: Sequence[float]) -> Matrix:
    """Sends the point where level lines meet far to the right and that of upright ones far down, and leaves the middle of the
    picture where it is and as large as it is."""
    first, second = numpy.array(level), numpy.array(upright)
    far = numpy.cross(first, second)
    far = far / far[2]
    across = numpy.array([second[1], -second[0], 0.0])
    down = numpy.array([-first[1], first[0], 0.0])
    across *= math.hypot(first[0], first[1]) / (across @ first)
    down *= math.hypot(second[0], second[1]) / (down @ second)
    return numpy.array([across, down, far])


def _fit_slope(lines: Lines) -> tuple[float, float]:
    """Slope in the middle and how it changes with where the line is, whatever some of the lines say."""
    weight = lines.weight.copy()
    slope, growth = _weighted_median(lines.slope, lines.weight), 0.0
    for turn in range(20):
        off = numpy.abs(lines.slope - slope - growth * lines.at)
        width = max(0.004, 0.06 * 0.6**turn)
        weight = lines.weight / (1 + (off / width) ** 2)
        total = weight.sum()
        middle = (weight * lines.at).sum() / total
        mean = (weight * lines.slope).sum() / total
        spread = (weight * (lines.at - middle) ** 2).sum() + total * 0.01
        growth = (weight * (lines.at - middle) * (lines.slope - mean)).sum() / spread
        growth = float(numpy.clip(growth, -_MOST_GROWTH, _MOST_GROWTH))
        slope = float(mean - growth * middle)
    return slope, growth


def _weighted_median(values: Matrix, weights: Matrix) -> float:
    order = numpy.argsort(values)
    share = numpy.cumsum(weights[order])
    return float(values[order][numpy.searchsorted(share, share[-1] / 2)])


def _join_lines(*parts: Lines) -> Lines:
    return Lines(*(numpy.concatenate([getattr(one, name) for one in parts]) for name in ("at", "slope", "weight")))


def _lines_through(points: Sequence[tuple[float, float, float]]) -> Lines:
    found = numpy.array(points, numpy.float64).reshape(-1, 3)
    return Lines(found[:, 0], found[:, 1], found[:, 2])


# -- text


def _rows_of(quads: Matrix) -> Lines:
    """Pieces of text that are far wider than high, as level lines; then neighbours, from the middle of one to the next."""
    if not len(quads):
        return _lines_through([])
    left, right = (quads[:, 0] + quads[:, 3]) / 2, (quads[:, 1] + quads[:, 2]) / 2
    high = numpy.linalg.norm(quads[:, 3] - quads[:, 0], axis=1)
    run = right - left
    wide = (run[:, 0] > 3 * high) & (numpy.abs(run[:, 1]) < _STEEPEST * run[:, 0])
    slope = run[wide, 1] / run[wide, 0]
    own = Lines(left[wide, 1] - slope * left[wide, 0], slope, run[wide, 0] ** 2)
    if own.at.size < 2:
        return own
    return _join_lines(own, _chain_quads(quads, high, *_fit_slope(own)))


def _chain_quads(quads: Matrix, high: Matrix, slope: float, growth: float) -> Lines:
    """Lines through the middles of the pieces of each row."""
    level = _build_matrix((1.0, slope, -growth), (-slope, 1.0, 0.0))
    middle = quads.mean(axis=1)
    set_level = _move_points(middle, level)
    found = []
    free = set(range(len(quads)))
    for start in numpy.argsort(set_level[:, 0]):
        if start not in free:
            continue
        chain = [start]
        free.discard(start)
        while True:
            last = chain[-1]
            after = [
                other
                for other in free
                if set_level[other, 0] > set_level[last, 0]
                and abs(set_level[other, 1] - set_level[last, 1]) < 0.4 * min(high[other], high[last])
            ]
            if not after:
                break
            chain.append(min(after, key=lambda other: set_level[other, 0]))
            free.discard(chain[-1])
        points = middle[chain]
        run = points[-1, 0] - points[0, 0]
        if len(chain) >= 3 and run > 0.2:
            steep, at = numpy.polyfit(points[:, 0], points[:, 1], 1)
            found.append((at, steep, run**2 * len(chain)))
    return _lines_through(found)


def _columns_of(quads: Matrix, turned: Matrix) -> Lines:
    """Lines along which pieces of text begin, or end, below each other; as they are in the picture that was not turned."""
    if len(quads) < _COLUMN:
        return _lines_through([])
    high = float(numpy.median(numpy.linalg.norm(quads[:, 3] - quads[:, 0], axis=1)))
    back = numpy.asarray(numpy.linalg.inv(turned), numpy.float64)
    tall = float(numpy.ptp(quads[..., 1]))
    found = []
    for one, other in ((0, 3), (1, 2)):
        points: Matrix = (quads[:, one] + quads[:, other]) / 2
        for at, slope, count, (top, bottom) in _upright_lines(points, high):
            if bottom - top < 0.25 * tall:
                continue
            ends = move_points([[at + slope * top, top], [at + slope * bottom, bottom]], back)
            (x0, y0), (x1, y1) = ends
            steep = (x1 - x0) / (y1 - y0)
            found.append((x0 - steep * y0, steep, (y1 - y0) ** 2 * count))
    return _lines_through(found)


def _upright_lines(points: Matrix, high: float) -> list[tuple[float, float, int, tuple[float, float]]]:
    """Upright lines through many points: the fullest line first, each point in one."""
    found: list[tuple[float, float, int, tuple[float, float]]] = []
    near = 0.25 * high
    slopes = numpy.arange(-0.3, 0.3001, min(0.01, near / 2))
    left = points
    while len(left) >= _COLUMN and len(found) < 24:
        at = left[:, 0][None, :] - slopes[:, None] * left[:, 1][None, :]
        order = numpy.sort(at, axis=1)
        counts = numpy.stack([numpy.searchsorted(row, row + 2 * near) for row in order]) - numpy.arange(len(left))
        best = numpy.unravel_index(numpy.argmax(counts), counts.shape)
        if counts[best] < _COLUMN:
            break
        first = order[best]
        inside = (at[best[0]] >= first - 1e-12) & (at[best[0]] <= first + 2 * near)
        for _ in range(3):
            slope, start = numpy.polyfit(left[inside, 1], left[inside, 0], 1)
            near_now = numpy.abs(left[:, 0] - slope * left[:, 1] - start) <= near
            if near_now.sum() < _COLUMN:
                break
            inside = near_now
        down = left[inside, 1]
        found.append((float(start), float(slope), int(inside.sum()), (float(down.min()), float(down.max()))))
        left = left[~inside]
    return found


# -- rules and edges


def find_strokes(picture: Picture) -> Matrix:
    """Long straight strokes of a page: rules, and its edges. Two points each, measured from the middle."""
    import cv2

    height, width = picture.shape[:2]
    scale = min(1.0, 1600 / max(height, width))
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = cv2.createLineSegmentDetector().detect(grey)[0]
    if found is None:
        return numpy.zeros((0, 2, 2))
    strokes = found.reshape(-1, 2, 2).astype(numpy.float64)
    half = max(grey.shape) / 2
    strokes = (strokes - (grey.shape[1] / 2, grey.shape[0] / 2)) / half
    long = numpy.linalg.norm(strokes[:, 1] - strokes[:, 0], axis=1) > 0.12
    return numpy.asarray(strokes[long], numpy.float64)


def _select_lines(strokes: Matrix, *, level: bool) -> Lines:
    across, down = (0, 1) if level else (1, 0)
    run = strokes[:, 1] - strokes[:, 0]
    ours = numpy.abs(run[:, down]) < _STEEPEST * numpy.abs(run[:, across])
    strokes, run = strokes[ours], run[ours]
    slope = run[:, down] / run[:, across]
    return Lines(strokes[:, 0, down] - slope * strokes[:, 0, across], slope, 4 * run[:, across] ** 2)
