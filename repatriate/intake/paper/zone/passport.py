"""Reads the data page of a passport or card in a picture: the lines of its machine-readable zone with their positions.

The meaning of the lines is not examined here. Each is read several times: as the pieces found, as one strip of the
longest line's length, and by the shape of its characters. The strip matters because fillers at the end are easily
missed.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from repatriate.intake.kinds import is_pdf
from repatriate.intake.paper.model import Box, Word
from repatriate.intake.paper.reading.engines import Finder, first_engine
from repatriate.intake.paper.reading.pictures import Opened, open_image, open_pictures
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.reference.keys import DIGITS, LETTERS
from repatriate.reference.resources import resource_path

if TYPE_CHECKING:
    from repatriate.intake.paper.reading.engines import Picture, Quads


_ENLARGED = 2
_SURE = 0.01
"""The least lead of a shape over the next one, to be believed."""
_SPECK = 8
"""Pixels of ink; less is no sign."""
_SIZES = (0.92, 0.97, 1.02)


def read_shapes(picture: Picture, box: Box, slope: float, text: str) -> str | None:
    """The text with each sign that is easily mistaken as its shape says; None where the signs cannot be told apart.

    `box` is where the line stands, `slope` how far it falls to the right for each pixel.
    """
    ink = _lift_ink(picture, box, slope)
    spans = _find_signs(ink)
    if len(spans) != len(text) or len(text) < 2:
        return None
    pitch = (sum(spans[-1]) - sum(spans[0])) / 2 / (len(text) - 1)
    return "".join(
        sign if len(alike := _find_lookalikes(sign)) < 2 else _best_sign(ink, span, pitch, sign, alike)
        for sign, span in zip(text, spans, strict=True)
    )


def _find_lookalikes(sign: str) -> str:
    digit = sign if sign in LETTERS else DIGITS.get(sign, "")
    group = digit + LETTERS.get(digit, "")
    return group if sign in group else ""


def _lift_ink(picture: Picture, box: Box, slope: float) -> Any:
    """The line set level and enlarged; ink is light, paper black."""
    import cv2
    import numpy

    left, top, right, bottom = box
    lean = abs(slope) * (right - left)
    half, middle, fall = (bottom - top - lean) * 0.6, (top + bottom) / 2, slope * (right - left) / 2
    corners = numpy.array(
        [
            [left, middle - fall - half],
            [right, middle + fall - half],
            [right, middle + fall + half],
            [left, middle - fall + half],
        ],
        numpy.float32,
    )
    wide, high = round((right - left) * _ENLARGED), max(round(2 * half * _ENLARGED), 1)
    there = numpy.array([[0, 0], [wide, 0], [wide, high], [0, high]], numpy.float32)
    matrix = cv2.getPerspectiveTransform(corners, there)
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    level = cv2.warpPerspective(grey, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    paper = cv2.morphologyEx(level, cv2.MORPH_CLOSE, numpy.ones((25, 25), numpy.uint8))
    return cv2.subtract(paper, level)


def _find_signs(ink: Any) -> list[tuple[int, int]]:
    """The first and last column of each character, from the left."""
    import cv2

    _, marked = cv2.threshold(ink, 0, 255, cv2.THRESH_OTSU)
    marked = marked > 0
    spans, start = [], None
    for place, filled in enumerate([*marked.any(axis=0), False]):
        if filled and start is None:
            start = place
        elif not filled and start is not None:
            if marked[:, start:place].sum() > _SPECK:
                spans.append((start, place))
            start = None
    return spans


def _best_sign(ink: Any, span: tuple[int, int], pitch: float, sign: str, alike: str) -> str:
    import cv2
    import numpy

    margin = int(pitch * 0.35)
    crop = cv2.copyMakeBorder(ink, margin, margin, margin, margin, cv2.BORDER_REPLICATE)
    crop = crop[:, span[0] : span[1] + 2 * margin].astype(numpy.float32)
    fits = sorted(((_measure_fit(crop, one, pitch), one) for one in alike), reverse=True)
    return fits[0][1] if fits[0][0] - fits[1][0] >= _SURE else sign


def _measure_fit(crop: Any, sign: str, pitch: float) -> float:
    """The best fit of the character anywhere in the crop, from -1 to 1."""
    import cv2

    best = -1.0
    for size in _SIZES:
        drawn = _draw_sign(sign, round(pitch * size * 4) / 4)
        if drawn.shape[0] <= crop.shape[0] and drawn.shape[1] <= crop.shape[1]:
            best = max(best, float(cv2.matchTemplate(crop, drawn, cv2.TM_CCOEFF_NORMED).max()))
    return best


@lru_cache(maxsize=512)
def _draw_sign(sign: str, pitch: float) -> Any:
    """The sign as the font has it at this distance from sign to sign, a little blurred."""
    import cv2
    import numpy
    from PIL import Image, ImageDraw, ImageFont

    path = str(resource_path("fonts", "OCRBS.ttf"))
    size = max(8, round(100 * pitch / ImageFont.truetype(path, 100).getlength("<")))
    image = Image.new("L", (round(pitch * 2.2), round(pitch * 3)), 0)
    ImageDraw.Draw(image).text((pitch * 0.6, pitch * 0.5), sign, font=ImageFont.truetype(path, size), fill=255)
    drawn = numpy.asarray(image)
    rows, columns = numpy.nonzero(drawn > 64)
    margin = max(2, int(pitch * 0.12))
    part = drawn[
        max(0, rows.min() - margin) : rows.max() + 1 + margin,
        max(0, columns.min() - margin) : columns.max() + 1 + margin,
    ]
    return cv2.GaussianBlur(part, (0, 0), max(0.6, pitch * 0.03)).astype(numpy.float32)


_SLIM = 8.0
"""Times as long as high: a line of a zone, or a good piece of one."""
_LEAST_SIGNS = 20
_FILLER = "<"
_MOST_LINES = 3
_PDF_DOTS = 250
_LONGEST = 2000
"""Pixels of the longer side: a page fills most of its picture, and its zone is read as well from that."""


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A line of the zone: what it may say, likeliest first, and where it stands."""

    texts: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class PassportPage:
    """`picture` is a JPEG, turned by `turned` degrees clockwise so that the zone can be read. `slope` is how far the lines
    fall to the right, in pixels for each pixel."""

    picture: bytes
    width: int
    height: int
    turned: int
    slope: float
    lines: tuple[ZoneLine, ...]
    said: tuple[Said, ...] = ()


def read_passport(path: Path, turn: int | None = None) -> PassportPage:
    """The zone in a picture or on the first page of a PDF. `turn` is in degrees clockwise; None tries all four.

    Raises UserError where the file is no picture, or has no zone in it.
    """
    engine = first_engine()
    opened = _open_picture(path)
    picture = _shrink_picture(opened.picture)
    for degrees in _list_turns(picture, engine) if turn is None else (turn,):
        turned = _turn_picture(picture, degrees)
        slope, rows = _find_rows(turned, engine)
        if len(rows) > 1:
            lines = tuple(_read_row(turned, row, rows, slope, engine) for row in rows)
            height, width = turned.shape[:2]
            return PassportPage(_as_jpeg(turned), width, height, degrees, slope, lines, opened.said)
    raise UserError(
        "no_zone_in_picture",
        say(
            "{0}: no passport lines were found. Take the whole page from above, in even light, with the lines at its foot.",
            path.name,
        ),
    )


def _open_picture(path: Path) -> Opened:
    with path.open("rb") as file:
        head = file.read(1024)
    if is_pdf(head):
        import pypdfium2

        try:
            with pypdfium2.PdfDocument(path) as document:
                image = document[0].render(scale=_PDF_DOTS / 72).to_pil()
        except (pypdfium2.PdfiumError, IndexError):
            raise UserError(
                "damaged_picture", say("{0} cannot be opened: save its page as a picture.", path.name)
            ) from None
        return open_image(image, path.name)
    return next(iter(open_pictures(path, (0,))))


def _shrink_picture(picture: Picture) -> Picture:
    import cv2
    import numpy

    height, width = picture.shape[:2]
    scale = _LONGEST / max(height, width)
    if scale >= 1:
        return picture
    small = cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    return numpy.asarray(small, numpy.uint8)


def _turn_picture(picture: Picture, degrees: int) -> Picture:
    import numpy

    return numpy.ascontiguousarray(numpy.rot90(picture, -degrees // 90))


def _list_turns(picture: Picture, engine: Finder) -> tuple[int, ...]:
    """The ways to turn it, likeliest first: the long pieces of text lie, or they stand."""
    quads = engine.quads(picture)
    long = [quad for quad in quads if _measure_shape(quad)[0] >= _SLIM]
    stands = sum(1 for quad in long if quad[:, 1].max() - quad[:, 1].min() > quad[:, 0].max() - quad[:, 0].min())
    return (90, 270, 0, 180) if stands * 2 > len(long) else (0, 180, 90, 270)


def _measure_shape(quad: Quads) -> tuple[float, float]:
    """The ratio of length to height, and the height in pixels."""
    long = math.dist(quad[0], quad[1])
    high = math.dist(quad[1], quad[2])
    return long / max(high, 1.0), high


@dataclass(frozen=True, slots=True)
class _Row:
    """A line as its pieces: in the frame that is level, from left to right, and the text of them together."""

    left: float
    right: float
    middle: float
    high: float
    text: str


def _find_rows(picture: Picture, engine: Finder) -> tuple[float, list[_Row]]:
    """The lines of the zone, from above, and their slope."""
    quads = engine.quads(picture)
    long = sorted(
        (quad for quad in quads if _measure_shape(quad)[0] >= _SLIM), key=lambda quad: -_measure_shape(quad)[0]
    )
    if not long:
        return 0.0, []
    ahead = [float((quad[1][1] - quad[0][1]) / max(1.0, quad[1][0] - quad[0][0])) for quad in long[:3]]
    slope = sorted(ahead)[len(ahead) // 2]
    tall = sorted(_measure_shape(quad)[1] for quad in long[:3])[len(long[:3]) // 2]
    near = [quad for quad in quads if 0.5 * tall <= _measure_shape(quad)[1] <= 1.8 * tall]
    rows: list[list[Quads]] = []
    for quad in sorted(near, key=lambda quad: _measure_level(quad, slope)):
        if rows and _measure_level(quad, slope) - _measure_level(rows[-1][-1], slope) < 0.5 * tall:
            rows[-1].append(quad)
        else:
            rows.append([quad])
    likely = [row for row in rows if any(_measure_shape(quad)[0] >= _SLIM for quad in row)]
    found = [_join_row(row, slope, picture, engine) for row in likely]
    return slope, _choose_rows([row for row in found if len(row.text) >= _LEAST_SIGNS])


def _measure_level(quad: Quads, slope: float) -> float:
    """The vertical position of its middle, relative to level lines."""
    return float(quad[:, 1].mean() - slope * quad[:, 0].mean())


def _join_row(row: Sequence[Quads], slope: float, picture: Picture, engine: Finder) -> _Row:
    import numpy

    pieces = sorted(row, key=lambda quad: float(quad[:, 0].min()))
    words = engine.read(picture, numpy.stack(pieces))
    return _Row(
        float(min(quad[:, 0].min() for quad in pieces)),
        float(max(quad[:, 0].max() for quad in pieces)),
        sum(_measure_level(quad, slope) for quad in pieces) / len(pieces),
        max(_measure_shape(quad)[1] for quad in pieces),
        "".join(_clean_word(word) for word in words),
    )


def _clean_word(word: Word) -> str:
    """Without spaces, and with the signs of a zone for those of other scripts that look the same."""
    return "".join(word.text.split()).translate(_ALIKE)


_ALIKE = str.maketrans("くく〈＜ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХ", "<<<<ABEZHIKMNOPTYXABEKMHOPCTYX", "") | {
    ord("«"): "<<",
    ord("《"): "<<",
}


def _choose_rows(rows: list[_Row]) -> list[_Row]:
    """The lowest lines that stand close below each other and of which one has fillers."""
    found: list[_Row] = []
    for row in reversed(rows):
        if found and found[-1].middle - row.middle > 4 * row.high:
            if any(_FILLER in one.text for one in found):
                break
            found = []
        found.append(row)
    filled = [place for place, row in enumerate(found) if row.text.count(_FILLER) >= 2]
    if not filled:
        return []
    return list(reversed(found[max(0, filled[0] - 1) : max(0, filled[0] - 1) + _MOST_LINES]))


def _read_row(picture: Picture, row: _Row, rows: Sequence[_Row], slope: float, engine: Finder) -> ZoneLine:
    """The readings of a line, and the strip between the leftmost beginning and the rightmost end of all lines."""
    import numpy

    left, right = min(one.left for one in rows), max(one.right for one in rows)
    margin = row.high * 0.3
    left, right = max(0.0, left - margin), min(float(picture.shape[1] - 1), right + margin)
    texts = [row.text]
    for share in (0.62, 0.5):
        half = row.high * share
        corners = [(left, -half), (right, -half), (right, half), (left, half)]
        quad = numpy.array([[x, row.middle + slope * x + y] for x, y in corners], numpy.float32)
        texts += [_clean_word(word) for word in engine.read(picture, quad[None])]
    y = row.middle + slope * (left + right) / 2
    lean = abs(slope) * (right - left) / 2
    box = (left, y - row.high * 0.6 - lean, right, y + row.high * 0.6 + lean)
    shaped = [read_shapes(picture, box, slope, text) for text in dict.fromkeys(texts) if text]
    return ZoneLine(tuple(dict.fromkeys(text for text in (*shaped, *texts) if text)), box)


def _as_jpeg(picture: Picture) -> bytes:
    made = io.BytesIO()
    Image.fromarray(picture).save(made, "JPEG", quality=85)
    return made.getvalue()


def group_lines(lines: Sequence[ZoneLine]) -> Iterator[tuple[str, ...]]:
    """All ways to read the lines together, the likeliest first."""
    ways = sorted(product(*(range(len(line.texts)) for line in lines)), key=sum)
    for way in ways:
        yield tuple(line.texts[place] for line, place in zip(lines, way, strict=True))
