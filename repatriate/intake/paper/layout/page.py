"""A page set upright: turned by quarters, freed of the desk around it, straightened and evenly lit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from repatriate.intake.paper.layout.bend import Bend, bent_maps, find_bend
from repatriate.intake.paper.layout.upright import find_matrix, find_strokes, move_points
from repatriate.model.saying import Said, say

if TYPE_CHECKING:
    from repatriate.intake.paper.layout.upright import Matrix
    from repatriate.intake.paper.reading.engines import Finder, Picture, Quads

_LOOK = 1280
"""Pixels of the longer side of the picture that is looked at to see how the page lies."""
_TRIED = 16
"""Pieces of text that are read both ways, to see which way is up. The engine knows only some scripts, but figures are everywhere."""
_SURE, _TELLING = 0.93, 3
"""How sure a reading is that counts, and how long at least."""
_PLENTY = 5
"""Letters of each piece that were read for sure: the page is the right way up."""
_MARGIN = 0.03
"""Of the longer side, kept around what is written."""
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
        picture = _rotate(picture, turn // 90)
    small = _shrink(picture)
    quads = engine.quads(small)
    if turn is None:
        quarters = _find_turn(small, quads, engine)
        if quarters:
            picture = _rotate(picture, quarters)
            small = _rotate(small, quarters)
            quads = engine.quads(small)
    scale = max(picture.shape) / max(small.shape)
    strokes = find_strokes(small)
    found = find_matrix(small, quads, strokes)
    matrix = numpy.eye(3) if found is None else found
    bend = None if found is None else find_bend(quads, strokes, matrix, (small.shape[1], small.shape[0]))
    stretch = numpy.diag([scale, scale, 1.0])
    upright = _warp(picture, stretch @ matrix @ numpy.linalg.inv(stretch), quads * scale, bend)
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


def _shrink(picture: Picture) -> Picture:
    import cv2

    height, width = picture.shape[:2]
    scale = _LOOK / max(height, width)
    if scale >= 1:
        return picture
    small: Picture = cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    return small


def _rotate(picture: Picture, quarters: int) -> Picture:
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
    crops = [_crop(picture, quads[index]) for index in fit[:: max(1, len(fit) // _TRIED)][:_TRIED]]

    def readable(quarters: int) -> int:
        read = [engine.line(_rotate(crop, quarters)) for crop in crops]
        return sum(len(word.text) for word in read if word.score >= _SURE and len(word.text) >= _TELLING)

    one, other = (0, 2) if lying else (1, 3)
    first = readable(one)
    if first >= _PLENTY * len(crops):
        return one
    return other if readable(other) > 1.3 * first else one


def _crop(picture: Picture, quad: Quads) -> Picture:
    (left, top), (right, bottom) = (quad.min(axis=0).astype(int), numpy.ceil(quad.max(axis=0)).astype(int))
    return picture[max(0, top) : bottom + 1, max(0, left) : right + 1]


def _warp(picture: Picture, matrix: Matrix, quads: Quads, bend: Bend | None) -> Picture:
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
    """Where text runs into the edge of the picture, more of it is missing."""
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
