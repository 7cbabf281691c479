"""Paper that is bent: how far what should be level rises and falls across the page, and what is upright wanders.

How steep text and rules run is known in many places. An even surface of slopes goes through them, whatever some of them say;
added up along the page it tells how far each place has to move.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from repatriate.intake.paper.layout.upright import find_slopes

if TYPE_CHECKING:
    from repatriate.intake.paper.layout.upright import Matrix
    from repatriate.intake.paper.reading.engines import Quads

_LEAST = 0.003
"""Of the longer side: paper that is bent less is even."""
_MOST = 0.06
"""Of the longer side: what seems to be bent more was seen wrongly."""
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
    """How a page of that size is bent after the matrix was used on it. None where it is even, or too little is known."""
    level = _fit(*find_slopes(quads, strokes, matrix, size, level=True))
    upright = _fit(*find_slopes(quads, strokes, matrix, size, level=False))
    level = level if level is not None and _counts(level) else None
    upright = upright if upright is not None and _counts(upright) else None
    return Bend(level, upright) if level is not None or upright is not None else None


def shifts(bend: Bend, across: Matrix, down: Matrix) -> tuple[Matrix, Matrix]:
    """How far right and down of each place of the even page its content lies, all in halves of the longer side."""
    right = _summed(bend.upright, down, across) if bend.upright is not None else numpy.zeros_like(across)
    below = _summed(bend.level, across, down) if bend.level is not None else numpy.zeros_like(across)
    return right, below


def _terms(along: Matrix, beside: Matrix) -> Matrix:
    return numpy.stack([along**power * beside**other for other in (0, 1) for power in (0, 1, 2, 3)], axis=-1)


def _summed(surface: Matrix, along: Matrix, beside: Matrix) -> Matrix:
    """The slopes added up from the middle."""
    terms = [along ** (power + 1) / (power + 1) * beside**other for other in (0, 1) for power in (0, 1, 2, 3)]
    return numpy.asarray(numpy.stack(terms, axis=-1) @ surface, numpy.float64)


def _fit(along: Matrix, beside: Matrix, slope: Matrix, weight: Matrix) -> Matrix | None:
    if len(slope) < _FEWEST or numpy.ptp(along) < 0.8 or numpy.ptp(beside) < 0.5:
        return None
    terms = _terms(along, beside)
    found = numpy.zeros(terms.shape[1])
    calm = numpy.diag([0.0, 0.001, 0.001, 0.003, 0.002, 0.005, 0.005, 0.01]) * weight.sum()
    for turn in range(12):
        off = numpy.abs(slope - terms @ found) / max(0.006, 0.05 * 0.6**turn)
        part = (weight / (1 + off**2))[:, None] * terms
        found = numpy.linalg.solve(terms.T @ part + calm + 1e-9 * numpy.eye(len(found)), part.T @ slope)
    left = numpy.minimum(numpy.abs(slope - terms @ found), _WILD) @ weight
    before = numpy.minimum(numpy.abs(slope), _WILD) @ weight
    return numpy.asarray(found, numpy.float64) if left < _BETTER * before else None


def _counts(surface: Matrix) -> bool:
    """Whether the page is bent by more than it may be, and by less than paper can be."""
    along, beside = numpy.meshgrid(numpy.linspace(-0.9, 0.9, 13), numpy.linspace(-0.7, 0.7, 7))
    moved = _summed(surface, along, beside)
    bent = float(numpy.ptp(moved - moved.mean(axis=1, keepdims=True), axis=1).max()) / 2
    return _LEAST < bent < _MOST


def bent_maps(bend: Bend, back: Matrix, size: tuple[int, int], origin: Matrix, half: float) -> tuple[Matrix, Matrix]:
    """For each pixel of an even page of that size, where in the picture it comes from. `back` leads from the upright page to the
    picture, `origin` is the middle of the upright page and `half` half of its longer side."""
    import cv2

    width, height = size
    columns = numpy.arange(0, width + _STEP, _STEP, dtype=numpy.float64)
    rows = numpy.arange(0, height + _STEP, _STEP, dtype=numpy.float64)
    x, y = numpy.meshgrid(columns, rows)
    right, below = shifts(bend, (x - origin[0]) / half, (y - origin[1]) / half)
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
