"""The rules that are drawn on a page of a PDF: lines straight across and straight down, and the edges of shaded areas."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from repatriate.intake.paper.model import Box
from repatriate.intake.paper.pdf.lattice import Rule

MOST_SEGMENTS = 40_000
"""Lines of drawings on a page; beyond, it is a map or a pattern, and its rules are not looked at."""
_MOST_OF_RULES = 400
"""Ends of lines that the rules of a page without a list have."""
_LEAST_RULE = 4.0
_THIN = 3.0

Place = Callable[[float, float], tuple[float, float]]
"""From where something stands in the file to where it stands on the upright page."""


def read_rules(page: Any, place_of: Place) -> tuple[list[Rule], list[Rule]]:
    """The level and upright rules drawn on a page: lines, thin areas, and the edges of shaded ones."""
    import pypdfium2.raw as raw

    across: list[Rule] = []
    down: list[Rule] = []
    segments = 0
    for drawn, matrix in _find_paths(page, raw):
        count = raw.FPDFPath_CountSegments(drawn)
        segments += max(count, 1)
        if segments > MOST_SEGMENTS:
            return [], []
        if count > 400:
            continue
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(drawn, filled, stroked)
        if not filled.value and not stroked.value:
            continue
        if not stroked.value and _is_white(drawn, raw):
            continue
        for points in _trace_path(drawn, count, matrix, raw):
            upright = [place_of(x, y) for x, y in points]
            if stroked.value:
                _note_lines(upright, across, down)
            else:
                _note_area(upright, across, down)
    return across, down


_Matrix = tuple[float, float, float, float, float, float]


def shows_picture(page: Any) -> bool:
    """Whether there is more to see on a page than its text and its rules: a picture, or letters that are drawn as lines."""
    import pypdfium2.raw as raw

    drawn = 0
    for one, kind, _ in _find_objects(page, raw):
        if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
            return True
        if kind == raw.FPDF_PAGEOBJ_PATH:
            drawn += max(raw.FPDFPath_CountSegments(one), 0)
    return drawn > _MOST_OF_RULES


def find_pictures(page: Any, place_of: Place) -> list[Box]:
    """The boxes of pictures on the upright page; a scanner may put one page there in strips."""
    import pypdfium2.raw as raw

    found: list[Box] = []
    for _, kind, (a, b, c, d, e, f) in _find_objects(page, raw):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            corners = [place_of(a * x + c * y + e, b * x + d * y + f) for x in (0, 1) for y in (0, 1)]
            across, down = [x for x, _ in corners], [y for _, y in corners]
            found.append((min(across), min(down), max(across), max(down)))
    return found


def _find_paths(page: Any, raw: Any) -> Iterator[tuple[Any, _Matrix]]:
    """Each drawing with where it stands, also those inside of others."""
    return ((one, matrix) for one, kind, matrix in _find_objects(page, raw) if kind == raw.FPDF_PAGEOBJ_PATH)


def _find_objects(page: Any, raw: Any) -> Iterator[tuple[Any, int, _Matrix]]:
    """Each thing on a page with its kind and where it stands, also those inside of others."""
    stack: list[tuple[Any, Any, Any, _Matrix, int]] = [
        (page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, (1, 0, 0, 1, 0, 0), 0)
    ]
    while stack:
        holder, count, get, outer, depth = stack.pop()
        for place in range(min(max(count(holder), 0), MOST_SEGMENTS)):
            one = get(holder, place)
            kind = raw.FPDFPageObj_GetType(one)
            own = raw.FS_MATRIX()
            matrix = outer
            if raw.FPDFPageObj_GetMatrix(one, own):
                matrix = _multiply_matrices((own.a, own.b, own.c, own.d, own.e, own.f), outer)
            if kind != raw.FPDF_PAGEOBJ_FORM:
                yield one, kind, matrix
            elif depth < 8:
                stack.append((one, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, matrix, depth + 1))


def _multiply_matrices(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    m, n, o, p, q, r = outer
    return a * m + b * o, a * n + b * p, c * m + d * o, c * n + d * p, e * m + f * o + q, e * n + f * p + r


def _is_white(drawn: Any, raw: Any) -> bool:
    colours = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(drawn, *colours):
        return False
    red, green, blue, alpha = (one.value for one in colours)
    return alpha < 8 or min(red, green, blue) >= 252


def _trace_path(drawn: Any, count: int, matrix: _Matrix, raw: Any) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of a path; parts that are bent are left out."""
    points: list[tuple[float, float]] = []
    bent = False
    x, y = ctypes.c_float(), ctypes.c_float()
    a, b, c, d, e, f = matrix
    for place in range(count):
        segment = raw.FPDFPath_GetPathSegment(drawn, place)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not bent:
                yield points
            points, bent = [point], False
        else:
            bent = bent or kind == raw.FPDF_SEGMENT_BEZIERTO
            points.append(point)
        if raw.FPDFPathSegment_GetClose(segment) and points:
            points.append(points[0])
    if len(points) > 1 and not bent:
        yield points


def _note_lines(points: Sequence[tuple[float, float]], across: list[Rule], down: list[Rule]) -> None:
    for (x, y), (u, v) in pairwise(points):
        if abs(y - v) < 1 and abs(x - u) >= _LEAST_RULE:
            across.append(Rule((y + v) / 2, min(x, u), max(x, u)))
        elif abs(x - u) < 1 and abs(y - v) >= _LEAST_RULE:
            down.append(Rule((x + u) / 2, min(y, v), max(y, v)))


def _note_area(points: Sequence[tuple[float, float]], across: list[Rule], down: list[Rule]) -> None:
    """A thin one is a line; of a larger one the edges are."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    if bottom - top < _THIN and right - left >= _LEAST_RULE:
        across.append(Rule((top + bottom) / 2, left, right))
    elif right - left < _THIN and bottom - top >= _LEAST_RULE:
        down.append(Rule((left + right) / 2, top, bottom))
    elif len(points) <= 6 and right - left >= _LEAST_RULE and bottom - top >= _LEAST_RULE:
        across += [Rule(top, left, right), Rule(bottom, left, right)]
        down += [Rule(left, top, bottom), Rule(right, top, bottom)]
