"""A page set upright: turned by quarters, freed of the desk around it, straightened and evenly lit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from repatriate.intake.paper.layout.upright import find_matrix, find_slopes, find_strokes, move_points
from repatriate.model.saying import Said, say

if TYPE_CHECKING:
    from repatriate.intake.paper.layout.upright import Matrix
    from repatriate.intake.paper.reading.engines import Finder, Picture, Quads


_LEAST = 0.003
"""The least bend, as a share of the longer side: paper with less counts as flat."""
_MOST = 0.06
"""The largest bend, as a share of the longer side: a larger one was measured wrongly."""
_WILD, _BETTER = 0.05, 0.75
"""Slopes beyond count as this; and what may be left of all slopes once the page is even, or it is not bent."""
_FEWEST = 25
"""Slopes that must be known."""
_STEP = 16
"""Pixels from one place to the next for which it is worked out."""


@dataclass(frozen=True, slots=True)
class Bend:
    """Coefficients of both surfaces of slopes, in halves of the longer side from the middle. None where it is even."""

    level: Matrix | None
    upright: Matrix | None


def find_bend(quads: Quads, strokes: Matrix, matrix: Matrix, size: tuple[int, int]) -> Bend | None:
    """The bend of a page of that size, after the matrix was applied. None if it is flat, or too little is known."""
    level = _fit_surface(*find_slopes(quads, strokes, matrix, size, level=True))
    upright = _fit_surface(*find_slopes(quads, strokes, matrix, size, level=False))
    level = level if level is not None and _is_plausible(level) else None
    upright = upright if upright is not None and _is_plausible(upright) else None
    return Bend(level, upright) if level is not None or upright is not None else None


def measure_shifts(bend: Bend, across: Matrix, down: Matrix) -> tuple[Matrix, Matrix]:
    """The shift to the right and down of each place on the flattened page, in halves of the longer side."""
    right = _integrate_slopes(bend.upright, down, across) if bend.upright is not None else numpy.zeros_like(across)
    below = _integrate_slopes(bend.level, across, down) if bend.level is not None else numpy.zeros_like(across)
    return right, below


def _build_terms(along: Matrix, beside: Matrix) -> Matrix:
    return numpy.stack([along**power * beside**other for other in (0, 1) for power in (0, 1, 2, 3)], axis=-1)


def _integrate_slopes(surface: Matrix, along: Matrix, beside: Matrix) -> Matrix:
    """The slopes added up from the middle."""
    terms = [along ** (power + 1) / (power + 1) * beside**other for other in (0, 1) for power in (0, 1, 2, 3)]
    return numpy.asarray(numpy.stack(terms, axis=-1) @ surface, numpy.float64)


def _fit_surface(along: Matrix, beside: Matrix, slope: Matrix, weight: Matrix) -> Matrix | None:
    if len(slope) < _FEWEST or numpy.ptp(along) < 0.8 or numpy.ptp(beside) < 0.5:
        return None
    terms = _build_terms(along, beside)
    found = numpy.zeros(terms.shape[1])
    calm = numpy.diag([0.0, 0.001, 0.001, 0.003, 0.002, 0.005, 0.005, 0.01]) * weight.sum()
    for turn in range(12):
        off = numpy.abs(slope - terms @ found) / max(0.006, 0.05 * 0.6**turn)
        part = (weight / (1 + off**2))[:, None] * terms
        found = numpy.linalg.solve(terms.T @ part + calm + 1e-9 * numpy.eye(len(found)), part.T @ slope)
    left = numpy.minimum(numpy.abs(slope - terms @ found), _WILD) @ weight
    before = numpy.minimum(numpy.abs(slope), _WILD) @ weight
    return numpy.asarray(found, numpy.float64) if left < _BETTER * before else None


def _is_plausible(surface: Matrix) -> bool:
    """Whether the page is bent by more than it may be, and by less than paper can be."""
    along, beside = numpy.meshgrid(numpy.linspace(-0.9, 0.9, 13), numpy.linspace(-0.7, 0.7, 7))
    moved = _integrate_slopes(surface, along, beside)
    bent = float(numpy.ptp(moved - moved.mean(axis=1, keepdims=True), axis=1).max()) / 2
    return _LEAST < bent < _MOST


def bent_maps(bend: Bend, back: Matrix, size: tuple[int, int], origin: Matrix, half: float) -> tuple[Matrix, Matrix]:
    """The source position in the picture for each pixel of a flat page of that size. `back` maps the upright page to
    the picture; `origin` is the middle of the upright page, and `half` half of its longer side."""
    import cv2

    width, height = size
    columns = numpy.arange(0, width + _STEP, _STEP, dtype=numpy.float64)
    rows = numpy.arange(0, height + _STEP, _STEP, dtype=numpy.float64)
    x, y = numpy.meshgrid(columns, rows)
    right, below = measure_shifts(bend, (x - origin[0]) / half, (y - origin[1]) / half)
    points = numpy.stack([x + right * half, y + below * half, numpy.ones_like(x)], axis=-1) @ back.T
    coarse = (points[..., :2] / points[..., 2:]).astype(numpy.float32)
    wide, high = (coarse.shape[1] - 1) * _STEP + 1, (coarse.shape[0] - 1) * _STEP + 1
    grid = numpy.meshgrid(
        numpy.arange(wide, dtype=numpy.float32)[:width] / _STEP,
        numpy.arange(high, dtype=numpy.float32)[:height] / _STEP,
    )
    fine = [
        cv2.remap(coarse[..., axis], *grid, interpolation=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        for axis in (0, 1)
    ]
    return fine[0], fine[1]


_LOOK = 1280
"""Pixels of the longer side of the picture that is looked at to see how the page lies."""
_TRIED = 16
"""Pieces of text that are read both ways, to see which way is up. The engine knows only some scripts, but figures are everywhere."""
_SURE, _TELLING = 0.93, 3
"""The least score of a reading that counts, and its least length."""
_PLENTY = 5
"""Letters of each piece that were read for sure: the page is the right way up."""
_MARGIN = 0.03
"""The margin kept around the text, as a share of the longer side."""
_LARGEST = 3400
"""Pixels of the longer side of a page set upright."""
_SMALLEST = 2000
"""A smaller page is made so large: letters of eight points can then be parted."""


@dataclass(frozen=True, slots=True)
class Upright:
    """A page as it is read, and what an officer should know of it."""

    picture: Picture
    said: tuple[Said, ...] = ()


def set_upright(picture: Picture, engine: Finder, turn: int | None = None) -> Upright:
    """The page of a picture, upright. `turn` is what the officer says, in degrees clockwise; otherwise it is found out."""
    if turn is not None:
        picture = _rotate_picture(picture, turn // 90)
    small = _shrink_picture(picture)
    quads = engine.quads(small)
    if turn is None:
        quarters = _find_turn(small, quads, engine)
        if quarters:
            picture = _rotate_picture(picture, quarters)
            small = _rotate_picture(small, quarters)
            quads = engine.quads(small)
    scale = max(picture.shape) / max(small.shape)
    strokes = find_strokes(small)
    found = find_matrix(small, quads, strokes)
    matrix = numpy.eye(3) if found is None else found
    bend = None if found is None else find_bend(quads, strokes, matrix, (small.shape[1], small.shape[0]))
    stretch = numpy.diag([scale, scale, 1.0])
    upright = _warp_picture(picture, stretch @ matrix @ numpy.linalg.inv(stretch), quads * scale, bend)
    return Upright(even_light(upright), _explain_cut(small, quads))


def even_light(picture: Picture) -> Picture:
    """The page as if it were lit from everywhere: paper is white, and shadows are gone."""
    import cv2

    height, width = picture.shape[:2]
    scale = 400 / max(height, width)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (15, 15)))
    paper = cv2.GaussianBlur(paper, (0, 0), 5)
    least = 0.35 * numpy.quantile(paper, 0.9)
    paper = cv2.resize(numpy.maximum(paper, numpy.uint8(least)), (width, height), interpolation=cv2.INTER_LINEAR)
    lit: Picture = cv2.divide(picture, paper, scale=250)
    return lit


def _shrink_picture(picture: Picture) -> Picture:
    import cv2

    height, width = picture.shape[:2]
    scale = _LOOK / max(height, width)
    if scale >= 1:
        return picture
    small: Picture = cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    return small


def _rotate_picture(picture: Picture, quarters: int) -> Picture:
    """Turned clockwise."""
    return numpy.ascontiguousarray(numpy.rot90(picture, -quarters % 4))


def _find_turn(picture: Picture, quads: Quads, engine: Finder) -> int:
    """Quarters clockwise after which text can be read."""
    if not len(quads):
        return 0
    sides = quads.max(axis=1) - quads.min(axis=1)
    longest = numpy.argsort(-sides.max(axis=1))
    long = sides[longest[: max(3, len(quads) // 2)]]
    lying = (long[:, 0] >= long[:, 1]).mean() >= 0.5
    fit = [index for index in longest if (sides[index, 0] >= 2 * sides[index, 1]) == lying]
    crops = [_crop_picture(picture, quads[index]) for index in fit[:: max(1, len(fit) // _TRIED)][:_TRIED]]

    def count_readable(quarters: int) -> int:
        read = [engine.line(_rotate_picture(crop, quarters)) for crop in crops]
        return sum(len(word.text) for word in read if word.score >= _SURE and len(word.text) >= _TELLING)

    one, other = (0, 2) if lying else (1, 3)
    first = count_readable(one)
    if first >= _PLENTY * len(crops):
        return one
    return other if count_readable(other) > 1.3 * first else one


def _crop_picture(picture: Picture, quad: Quads) -> Picture:
    (left, top), (right, bottom) = (quad.min(axis=0).astype(int), numpy.ceil(quad.max(axis=0)).astype(int))
    return picture[max(0, top) : bottom + 1, max(0, left) : right + 1]


def _warp_picture(picture: Picture, matrix: Matrix, quads: Quads, bend: Bend | None) -> Picture:
    """The part of the picture in which something is written, set upright."""
    import cv2

    height, width = picture.shape[:2]
    corners = move_points([(0, 0), (width, 0), (width, height), (0, height)], matrix)
    written = move_points(quads, matrix).reshape(-1, 2) if len(quads) else corners
    margin = _MARGIN * max(height, width)
    low = numpy.maximum(written.min(axis=0) - margin, corners.min(axis=0))
    high = numpy.minimum(written.max(axis=0) + margin, corners.max(axis=0))
    longer = float((high - low).max())
    scale = min(_LARGEST / longer, max(1.0, min(1.5, _SMALLEST / longer)))
    moved = numpy.array([[scale, 0, -low[0] * scale], [0, scale, -low[1] * scale], [0, 0, 1]]) @ matrix
    size = (math.ceil((high[0] - low[0]) * scale), math.ceil((high[1] - low[1]) * scale))
    if bend is not None:
        middle = (numpy.array([width, height]) / 2 - low) * scale
        back = numpy.asarray(numpy.linalg.inv(moved), numpy.float64)
        maps = bent_maps(bend, back, size, middle, max(width, height) / 2 * scale)
        even: Picture = cv2.remap(picture, *maps, interpolation=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
        return even
    warped: Picture = cv2.warpPerspective(
        picture, moved, size, flags=cv2.INTER_CUBIC if scale >= 0.8 else cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE
    )
    return warped


def _explain_cut(picture: Picture, quads: Quads) -> tuple[Said, ...]:
    """Warnings for each edge of the picture where text runs into it, because more is missing there."""
    if not len(quads):
        return ()
    height, width = picture.shape[:2]
    low, high = quads.min(axis=1), quads.max(axis=1)
    tall = float(numpy.median(high[:, 1] - low[:, 1]))
    near = 0.15 * tall
    sides = (
        (say("left"), low[:, 0] <= near),
        (say("right"), high[:, 0] >= width - near),
        (say("upper"), low[:, 1] <= near),
        (say("lower"), high[:, 1] >= height - near),
    )
    return tuple(
        say("The page is cut at the {0} edge of the picture: take it again with the whole page on it.", side)
        for side, touching in sides
        if touching.sum() >= 2
    )
