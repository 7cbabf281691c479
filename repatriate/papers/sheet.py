"""A travel document drawn on its page by a layout."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from datetime import date
from typing import Any

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.fitting import ACCENTED, DEPTH, LEADING, fitted_lines, stack_lines
from repatriate.papers.layout_parts import Align, Crest, Field, Layout, Line, Photo, SealBox, Sign, Stars, Words
from repatriate.printing.bitmaps import DAMAGED, FORMATS
from repatriate.printing.datamatrix import draw_data_matrix, size_of
from repatriate.printing.document import MILLIMETRE, Document
from repatriate.printing.fonts import OCR_B, OCR_B_SIZE, load
from repatriate.printing.frame import Box
from repatriate.printing.text import draw_italic, draw_text, italic_width, text_extent, text_width, wrap_text

MODULE = 4 / 300 * 25.4
"""Millimetres: the side of a module of the seal, four dots of a printer of 300 to the inch (Doc 9303-13: 0.3386 at least)."""
QUIET = 1
"""Modules of white round the seal (ISO/IEC 16022)."""

_SECOND = " / "  # a second language is italic after an oblique (Doc 9303-3)
_CAPITALS = 0.714  # height of a capital of Noto Sans, in ems
_PHOTO_DOTS = 300  # an inch
_LARGEST_PHOTO = 150_000  # bytes of a JPEG that goes into the page as it is
_OCR_B_HEIGHT = 0.72  # height of a capital of OCR-B, in ems
_FRAME = 0.4  # points


def visual_date(day: PartialDate | date | None, layout: Layout) -> str:
    """`12 AUG/AOÛT 1974`; X for what is unknown: `XX XXX 1974` (Doc 9303-3, 3.8)."""
    year, month, number = (day.year, day.month, day.day) if day else (0, 0, 0)
    names = [names[month - 1] for names in (layout.months, layout.months_second) if month and names[month - 1]]
    named = "/".join(dict.fromkeys(names)) or "XXX"
    return f"{f'{number:02}' if number else 'XX'} {named} {f'{year:04}' if year else 'XXXX'}"


def read_values(fields: EtdFields, layout: Layout) -> dict[str, str]:
    """The words of every field that a layout may place, by name; a dash where there is nothing to say."""
    rows = next((field.lines for field in layout.fields if field.name == "transit"), 1)
    between = "\n" if len(fields.transit) <= rows else "\u00a0· "  # a line does not begin with the dot
    return {
        "document_code": fields.document_code,
        "number": fields.number,
        "issuer": fields.issuer,
        "issuer_name": fields.issuer_name,
        "authority": fields.authority,
        "issued": visual_date(fields.issued, layout),
        "expires": visual_date(fields.expires, layout),
        "destination": fields.destination or "—",
        "nationality": fields.nationality_name,
        "surname": fields.surname or "—",
        "given_names": fields.given_names or "—",
        "native_name": fields.native_name or "—",
        "birth_date": visual_date(fields.birth_date, layout),
        "birth_place": fields.birth_place or "—",
        "sex": fields.sex.value if fields.sex in (Sex.FEMALE, Sex.MALE) else "X",
        "transit": between.join(fields.transit) or "—",
        "remarks": fields.remarks or "—",
    }


def draw_sheet(canvas: Document, layout: Layout, fields: EtdFields, zone: tuple[str, ...]) -> None:
    """One page: everything black, nothing finer than a laser printer keeps.

    What is the same on each page of a layout stands once in the file. Raises UserError for a photo that is no image and
    a seal that has no room.
    """
    pen = Pen(canvas, layout)
    canvas.stamp(layout, pen.form)
    shown = read_values(fields, layout)
    for field in layout.fields:
        if not field.value:
            pen.value(field, shown.get(field.name, ""))
    if layout.photo:
        pen.photo(layout.photo, fields)
    if layout.seal and fields.seal:
        pen.seal(layout.seal, fields.seal, fields.number)
    pen.zone(zone)


def under_caption(layout: Layout, field: Field) -> float:
    """Millimetres from the top of the page to where the value of a field begins."""
    return field.box.top + (layout.caption_size * ACCENTED / MILLIMETRE + field.gap if field.caption else 0)


def room_in(layout: Layout, field: Field) -> tuple[float, float, float, int, bool]:
    """Size, width and height in points, lines and weight of a field's value, as `fitted_lines` takes them."""
    box = field.box
    height = (box.bottom - under_caption(layout, field)) * MILLIMETRE
    return field.size, box.width * MILLIMETRE, height, field.lines, field.bold


class Pen:
    """Draws in millimetres from the top left corner of a page."""

    def __init__(self, canvas: Any, layout: Layout) -> None:
        self.canvas = canvas
        self.layout = layout
        self.caption_height = layout.caption_size * ACCENTED / MILLIMETRE

    def x(self, left: float) -> float:
        return left * MILLIMETRE

    def y(self, top: float) -> float:
        return (self.layout.page[1] - top) * MILLIMETRE

    def put(self, x: float, y: float, text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
        """One line of text; in points, returns its width."""
        if italic:
            return draw_italic(self.canvas, x, y, text, size)
        return draw_text(self.canvas, x, y, text, size, bold=bold)

    def form(self) -> None:
        """All that does not differ from one document to the next."""
        layout = self.layout
        for line in layout.lines:
            self.line(line.box, line.line, dashed=line.dashed)
        for words in layout.words:
            self.words(words)
        for field in layout.fields:
            self.caption_of(field)
            if field.value:
                self.fixed(field)
        for sign in layout.signs:
            self.sign(sign)
        if layout.crest:
            self.crest(layout.crest)
        if layout.stars:
            self.stars(layout.stars)

    def line(self, box: Box, width: float, *, dashed: bool = False) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.setDash((3, 3) if dashed else ())
        if box.width and box.height:
            self.canvas.rect(self.x(box.left), self.y(box.bottom), box.width * MILLIMETRE, box.height * MILLIMETRE)
        else:
            self.canvas.line(self.x(box.left), self.y(box.top), self.x(box.right), self.y(box.bottom))

    def caption(self, left: float, baseline: float, words: tuple[str, ...], width: float) -> float:
        """`Surname / Nom`, made smaller where it would not fit. Returns its size in points."""
        words = tuple(dict.fromkeys(words))
        size = self.layout.caption_size
        wanted = text_width(words[0], size) + sum(italic_width(_SECOND + word, size) for word in words[1:])
        size = min(size, size * width * MILLIMETRE / wanted)
        x, y = self.x(left), self.y(baseline)
        x += self.put(x, y, words[0], size)
        for word in words[1:]:
            x += self.put(x, y, _SECOND + word, size, italic=True)
        return size

    def words(self, words: Words) -> None:
        box, size = words.box, words.size
        indent = text_width("0. ", size) if words.numbered else 0.0
        room = box.width * MILLIMETRE - indent
        y = self.y(box.top) - size * _CAPITALS
        before = 0.0
        for number, paragraph in enumerate(words.text.strip().splitlines(), 1):
            if words.numbered:
                self.put(self.x(box.left), self._find_baseline(y, before, paragraph, words), f"{number}.", size)
            for line in wrap_text(paragraph, size, room, words.bold):
                y = self._find_baseline(y, before, line, words)
                wide = italic_width(line, size) if words.italic else text_width(line, size, words.bold)
                x = self.x(box.left) + indent + _indent_line(words.align, room, wide)
                self.put(x, y, line, size, bold=words.bold, italic=words.italic)
                before = max(text_extent(line, size, words.bold)[1], size * DEPTH)
                y -= size * LEADING
            y -= size * 0.3

    def _find_baseline(self, y: float, before: float, line: str, words: Words) -> float:
        """The baseline, lower where marks above would meet the line before or leave the box."""
        above = text_extent(line, words.size, words.bold)[0]
        if not before:
            return min(y, self.y(words.box.top) - above)
        return y - max(0.0, above + before + words.size * 0.04 - words.size * LEADING)

    def field(self, field: Field, value: str) -> None:
        self.caption_of(field)
        if field.value:
            self.fixed(field)
        else:
            self.value(field, value)

    def caption_of(self, field: Field) -> None:
        if field.caption:
            top = field.box.top + self.caption_height
            self.caption(field.box.left, top, field.caption, field.box.width)

    def _under_caption(self, field: Field) -> float:
        return under_caption(self.layout, field)

    def value(self, field: Field, value: str) -> None:
        box, top = field.box, self._under_caption(field)
        if field.upper:
            value = value.upper()
        width = box.width * MILLIMETRE
        lines, size = fitted_lines(value, *room_in(self.layout, field))
        baselines, _ = stack_lines(lines, size, field.bold)
        for line, baseline in zip(lines, baselines, strict=True):
            x = self.x(box.left)
            if field.align != "left":
                x += _indent_line(field.align, width, text_width(line, size, field.bold))
            self.put(x, self.y(top) - baseline, line, size, bold=field.bold)

    def fixed(self, field: Field) -> None:
        """Words that are the same on every document, in the middle of their box, a second language italic below."""
        width, size = field.box.width * MILLIMETRE, field.size
        for number, word in enumerate(field.value):
            wide = italic_width(word, size * 0.8) if number else text_width(word, size, field.bold)
            size = min(size, size * width / wide)
        heights = [text_extent(word, size)[0] for word in field.value]
        height = heights[0] + sum(max(size * LEADING, above + size * 0.45) for above in heights[1:])
        top = (self.y(self._under_caption(field)) + self.y(field.box.bottom) + height) / 2
        y = top - heights[0]
        for number, word in enumerate(field.value):
            if number:
                y -= max(size * LEADING, heights[number] + size * 0.45)
                self.put(self.x(field.box.left), y, word, size * 0.8, italic=True)
            else:
                self.put(self.x(field.box.left), y, word, size, bold=field.bold)

    def sign(self, sign: Sign) -> None:
        box = sign.box
        if sign.frame:
            self.line(box, _FRAME)
            self.caption(box.left + 1.5, box.top + 1.5 + self.caption_height, sign.caption, box.width - 3)
        else:
            below = max(text_extent(word, self.layout.caption_size)[1] for word in sign.caption) / MILLIMETRE
            baseline = box.bottom - below
            self.line(Box(box.left, baseline - self.caption_height - 0.9, box.width, 0), _FRAME)
            self.caption(box.left, baseline, sign.caption, box.width)

    def crest(self, crest: Crest) -> None:
        if not crest.image:
            return
        box = crest.box
        place = (self.x(box.left), self.y(box.bottom), box.width * MILLIMETRE, box.height * MILLIMETRE)
        try:
            self.canvas.drawImage(ImageReader(io.BytesIO(crest.image)), *place, mask="auto", preserveAspectRatio=True)
        except DAMAGED as error:
            raise UserError("bad_crest", say("The crest of this layout is not an image that can be read.")) from error

    def stars(self, stars: Stars) -> None:
        """Twelve five-pointed stars on a circle, a point up; each fits a circle of a ninth of the large one's radius."""
        box = stars.box
        outer = min(box.width, box.height) / 2
        small = outer / 6
        path = self.canvas.beginPath()
        for hour in range(12):
            angle = math.tau * hour / 12
            middle = (
                box.left + box.width / 2 + (outer - small) * math.sin(angle),
                box.top + box.height / 2 - (outer - small) * math.cos(angle),
            )
            for tip in range(10):
                reach = small if tip % 2 == 0 else small * 0.382  # a regular star: the pentagon inside
                turn = math.tau * tip / 10
                x, y = self.x(middle[0] + reach * math.sin(turn)), self.y(middle[1] - reach * math.cos(turn))
                (path.lineTo if tip else path.moveTo)(x, y)
            path.close()
        self.canvas.drawPath(path, stroke=0, fill=1)

    def photo(self, photo: Photo, fields: EtdFields) -> None:
        box = photo.box
        if fields.photo:
            picture = portrait_jpeg(fields.photo, box, fields.number)
            place = (self.x(box.left), self.y(box.bottom), box.width * MILLIMETRE, box.height * MILLIMETRE)
            self.canvas.draw_jpeg(picture, *place)
        self.line(box, _FRAME)
        if fields.photo:
            return
        words = tuple(dict.fromkeys(photo.caption))
        for number, word in enumerate(words):
            y = self.y(box.top + box.height / 2 + number * 3.4)
            size = min(7.0, 7.0 * (box.width - 2) * MILLIMETRE / max(text_width(one, 7) for one in words))
            wide = italic_width(word, size) if number else text_width(word, size)
            self.put(self.x(box.left + box.width / 2) - wide / 2, y, word, size, italic=bool(number))

    def seal(self, seal: SealBox, data: bytes, number: str) -> None:
        """The symbol with its quiet zone in the middle of the box."""
        box, side = seal.box, size_of(data) * MODULE
        if side + 2 * QUIET * MODULE > min(box.width, box.height):
            raise UserError(
                "seal_too_large",
                say(
                    "The seal of document {0} takes {1} mm and the page layout {2} has room for {3} mm: use a layout with a larger box.",
                    str(number),
                    f"{side + 2 * QUIET * MODULE:.1f}",
                    self.layout.name,
                    f"{min(box.width, box.height):g}",
                ),
            )
        left = box.left + (box.width - side) / 2
        bottom = box.top + (box.height + side) / 2
        draw_data_matrix(self.canvas, data, self.x(left), self.y(bottom), MODULE * MILLIMETRE)

    def zone(self, lines: tuple[str, ...]) -> None:
        """OCR-B at exactly ten characters an inch (Doc 9303-3, 4.7)."""
        machine = self.layout.machine
        self.canvas.setFont(load(OCR_B).name, OCR_B_SIZE)
        for number, line in enumerate(lines):
            middle = self.y(machine.first + number * machine.apart)
            self.canvas.drawString(self.x(machine.left), middle - OCR_B_SIZE * _OCR_B_HEIGHT / 2, line)


def _indent_line(align: Align, room: float, width: float) -> float:
    return {"left": 0.0, "center": (room - width) / 2, "right": room - width}[align]


def portrait_jpeg(photo: bytes, box: Box, number: str) -> bytes:
    """A picture as the JPEG that goes into the page: as it is where it is upright, small and of the box's shape.

    Another is made so: its middle, in the shape of the box, no larger than a printer shows.
    """
    try:
        with Image.open(io.BytesIO(photo), formats=FORMATS) as opened:
            shape = opened.width / opened.height / (box.width / box.height)
            small = len(photo) <= _LARGEST_PHOTO and opened.mode in ("RGB", "L")
            if opened.format == "JPEG" and small and 0.98 < shape < 1.02 and not opened.getexif():
                return photo
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except DAMAGED as error:
        raise UserError(
            "bad_photo", say("The photo for document {0} is not an image that can be read.", str(number))
        ) from error
    dots = (round(box.width / 25.4 * _PHOTO_DOTS), round(box.height / 25.4 * _PHOTO_DOTS))
    stream = io.BytesIO()
    ImageOps.fit(picture, dots, Image.Resampling.LANCZOS).save(stream, "JPEG", quality=90, optimize=True)
    return stream.getvalue()


class Measure(Pen):
    """A pen that draws nothing and notes where its ink would be."""

    def __init__(self, layout: Layout) -> None:
        super().__init__(None, layout)
        self.inked: list[Box] = []
        self.smallest_caption = layout.caption_size

    def put(self, x: float, y: float, text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
        width = italic_width(text, size) if italic else text_width(text, size, bold)
        above, below = text_extent(text, size, bold)
        if text.strip():
            top = self.layout.page[1] - (y + above) / MILLIMETRE
            self.inked.append(Box(x / MILLIMETRE, top, width / MILLIMETRE, (above + below) / MILLIMETRE))
        return width

    def line(self, box: Box, width: float, *, dashed: bool = False) -> None:
        self.inked.append(box)

    def caption(self, left: float, baseline: float, words: tuple[str, ...], width: float) -> float:
        size = super().caption(left, baseline, words, width)
        self.smallest_caption = min(self.smallest_caption, size)
        return size


def find_strokes(lines: Sequence[Line]) -> list[Box]:
    """The boxes covered by the ink of rules and frames, half a line's thickness to each side."""
    found: list[Box] = []
    for line in lines:
        half = line.line / MILLIMETRE / 2
        for side in line.box.sides():
            found.append(Box(side.left - half, side.top - half, side.width + 2 * half, side.height + 2 * half))
    return found
