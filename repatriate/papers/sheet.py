"""A travel document drawn on its page by a layout."""

from __future__ import annotations

import io
from datetime import date
from typing import Any, Protocol

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.layout import Box, Field, Layout, Photo, Sign, Words
from repatriate.papers.photo import DAMAGED, FORMATS
from repatriate.printing.document import MILLIMETRE
from repatriate.printing.fonts import OCR_B, OCR_B_SIZE, load
from repatriate.printing.text import draw_italic, draw_text, fitted, italic_width, text_extent, text_width, wrap_text

_SECOND = " / "  # a second language is italic after an oblique (Doc 9303-3)
_CAPITALS = 0.714  # height of a capital of Noto Sans, in ems
_ACCENTED = 0.94  # height of a capital with an accent
_DEPTH = 0.24  # how far a letter reaches below its line
_LEADING = 1.36  # from line to line, in ems; where marks above and below need more they get it
_PHOTO_DOTS = 300  # an inch
_OCR_B_HEIGHT = 0.72  # height of a capital of OCR-B, in ems


class Fields(Protocol):
    """What a page can show; `EtdFields` is one."""

    @property
    def document_code(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def issuer(self) -> str: ...
    @property
    def issuer_name(self) -> str: ...
    @property
    def authority(self) -> str: ...
    @property
    def issued(self) -> date: ...
    @property
    def expires(self) -> date: ...
    @property
    def destination(self) -> str: ...
    @property
    def nationality(self) -> str: ...
    @property
    def nationality_name(self) -> str: ...
    @property
    def surname(self) -> str | None: ...
    @property
    def given_names(self) -> str | None: ...
    @property
    def native_name(self) -> str | None: ...
    @property
    def birth_date(self) -> PartialDate | None: ...
    @property
    def birth_place(self) -> str | None: ...
    @property
    def sex(self) -> Sex | None: ...
    @property
    def transit(self) -> tuple[str, ...]: ...
    @property
    def photo(self) -> bytes | None: ...


def visual_date(day: PartialDate | date | None, layout: Layout) -> str:
    """`12 AUG/AOÛT 1974`; X for what is unknown: `XX XXX 1974` (Doc 9303-3, 3.8)."""
    year, month, number = (day.year, day.month, day.day) if day else (0, 0, 0)
    names = [names[month - 1] for names in (layout.months, layout.months_second) if month and names[month - 1]]
    named = "/".join(dict.fromkeys(names)) or "XXX"
    return f"{f'{number:02}' if number else 'XX'} {named} {f'{year:04}' if year else 'XXXX'}"


def values(fields: Fields, layout: Layout) -> dict[str, str]:
    """The words of every field that a layout may place, by name; a dash where there is nothing to say."""
    rows = next((field.lines for field in layout.fields if field.name == "transit"), 1)
    between = "\n" if len(fields.transit) <= rows else " · "
    return {
        "document_code": fields.document_code,
        "number": fields.number,
        "issuer": fields.issuer,
        "issuer_name": fields.issuer_name,
        "authority": fields.authority,
        "issued": visual_date(fields.issued, layout),
        "expires": visual_date(fields.expires, layout),
        "destination": fields.destination,
        "nationality": fields.nationality_name,
        "surname": fields.surname or "—",
        "given_names": fields.given_names or "—",
        "native_name": fields.native_name or "—",
        "birth_date": visual_date(fields.birth_date, layout),
        "birth_place": fields.birth_place or "—",
        "sex": fields.sex.value if fields.sex in (Sex.FEMALE, Sex.MALE) else "X",
        "transit": between.join(fields.transit) or "—",
    }


def draw_sheet(canvas: Any, layout: Layout, fields: Fields, zone: tuple[str, ...]) -> None:
    """One page: everything black, nothing finer than a laser printer keeps."""
    pen = _Pen(canvas, layout)
    for line in layout.lines:
        pen.line(line.box, line.width)
    for words in layout.words:
        pen.words(words)
    shown = values(fields, layout)
    for field in layout.fields:
        pen.field(field, shown.get(field.name, ""))
    for sign in layout.signs:
        pen.sign(sign)
    if layout.photo:
        pen.photo(layout.photo, fields)
    pen.zone(zone)


class _Pen:
    """Draws in millimetres from the top left corner of a page."""

    def __init__(self, canvas: Any, layout: Layout) -> None:
        self.canvas = canvas
        self.layout = layout
        self.caption_height = layout.caption_size * _ACCENTED / MILLIMETRE

    def x(self, left: float) -> float:
        return left * MILLIMETRE

    def y(self, top: float) -> float:
        return (self.layout.page[1] - top) * MILLIMETRE

    def line(self, box: Box, width: float) -> None:
        self.canvas.setLineWidth(width)
        if box.width and box.height:
            self.canvas.rect(self.x(box.left), self.y(box.bottom), box.width * MILLIMETRE, box.height * MILLIMETRE)
        else:
            self.canvas.line(self.x(box.left), self.y(box.top), self.x(box.right), self.y(box.bottom))

    def caption(self, left: float, baseline: float, words: tuple[str, ...], width: float) -> None:
        """`Surname / Nom`, made smaller where it would not fit."""
        words = tuple(dict.fromkeys(words))
        size = self.layout.caption_size
        wanted = text_width(words[0], size) + sum(italic_width(_SECOND + word, size) for word in words[1:])
        size = min(size, size * width * MILLIMETRE / wanted)
        x, y = self.x(left), self.y(baseline)
        x += draw_text(self.canvas, x, y, words[0], size)
        for word in words[1:]:
            x += draw_italic(self.canvas, x, y, _SECOND + word, size)

    def words(self, words: Words) -> None:
        box, size = words.box, words.size
        indent = text_width("0. ", size) if words.numbered else 0.0
        y = self.y(box.top) - size * _CAPITALS
        for number, paragraph in enumerate(words.text.strip().splitlines(), 1):
            if words.numbered:
                draw_text(self.canvas, self.x(box.left), y, f"{number}.", size)
            for line in wrap_text(paragraph, size, box.width * MILLIMETRE - indent, words.bold):
                if words.italic:
                    draw_italic(self.canvas, self.x(box.left) + indent, y, line, size)
                else:
                    draw_text(self.canvas, self.x(box.left) + indent, y, line, size, bold=words.bold)
                y -= size * _LEADING
            y -= size * 0.3

    def field(self, field: Field, value: str) -> None:
        box = field.box
        top = box.top
        if field.caption:
            top += self.caption_height
            self.caption(box.left, top, field.caption, box.width)
            top += field.gap
        if field.value:
            self.fixed(field, top)
            return
        if field.upper:
            value = value.upper()
        height = (box.bottom - top) * MILLIMETRE
        lines, size = fitted_lines(value, field.size, box.width * MILLIMETRE, height, field.lines, field.bold)
        baselines, _ = stacked(lines, size, field.bold)
        for line, baseline in zip(lines, baselines, strict=True):
            draw_text(self.canvas, self.x(box.left), self.y(top) - baseline, line, size, bold=field.bold)

    def fixed(self, field: Field, top: float) -> None:
        """Words that are the same on every document, in the middle of their box, a second language italic below."""
        width, size = field.box.width * MILLIMETRE, field.size
        for word in field.value:
            size = min(size, size * width / text_width(word, size, field.bold))
        height = size * (_CAPITALS + (len(field.value) - 1) * _LEADING)
        y = (self.y(top) + self.y(field.box.bottom) + height) / 2 - size * _CAPITALS
        for number, word in enumerate(field.value):
            if number:
                draw_italic(self.canvas, self.x(field.box.left), y, word, size * 0.8)
            else:
                draw_text(self.canvas, self.x(field.box.left), y, word, size, bold=field.bold)
            y -= size * _LEADING

    def sign(self, sign: Sign) -> None:
        box = sign.box
        if sign.frame:
            self.line(box, 0.4)
            self.caption(box.left + 1.5, box.top + 1.5 + self.caption_height, sign.caption, box.width - 3)
        else:
            under = box.bottom - self.caption_height - 1.6
            self.line(Box(box.left, under, box.width, 0), 0.4)
            self.caption(box.left, box.bottom - 0.4, sign.caption, box.width)

    def photo(self, photo: Photo, fields: Fields) -> None:
        box = photo.box
        if fields.photo:
            picture = _portrait(fields.photo, box, fields.number)
            self.canvas.drawImage(
                ImageReader(picture),
                self.x(box.left),
                self.y(box.bottom),
                box.width * MILLIMETRE,
                box.height * MILLIMETRE,
            )
        self.line(box, 0.4)
        if fields.photo:
            return
        for number, word in enumerate(dict.fromkeys(photo.caption)):
            y = self.y(box.top + box.height / 2 + number * 3.4)
            draw = draw_italic if number else draw_text
            wide = italic_width(word, 7) if number else text_width(word, 7)
            draw(self.canvas, self.x(box.left + box.width / 2) - wide / 2, y, word, 7)

    def zone(self, lines: tuple[str, ...]) -> None:
        """OCR-B at exactly ten characters an inch (Doc 9303-3, 4.7)."""
        machine = self.layout.machine
        self.canvas.setFont(load(OCR_B).name, OCR_B_SIZE)
        for number, line in enumerate(lines):
            middle = self.y(machine.first + number * machine.apart)
            self.canvas.drawString(self.x(machine.left), middle - OCR_B_SIZE * _OCR_B_HEIGHT / 2, line)


def fitted_lines(
    value: str, size: float, width: float, height: float, lines: int, bold: bool
) -> tuple[list[str], float]:
    """A value on one line at its size, else on as many as there may be, as large as fits; cut only at half its size.

    All in points.
    """
    tried = size
    while tried >= size / 2:
        wrapped = wrap_text(value, tried, width, bold)
        whole = all(text_width(line, tried, bold) <= width for line in wrapped)
        if whole and len(wrapped) <= lines and stacked(wrapped, tried, bold)[1] <= height:
            return wrapped, tried
        tried -= 0.25
    smallest = size / 2
    wrapped = wrap_text(value, smallest, width, bold)
    last = " ".join(wrapped[lines - 1 :])
    return [*wrapped[: lines - 1], _cut(last, smallest, width, bold)], smallest


def stacked(lines: list[str], size: float, bold: bool) -> tuple[list[float], float]:
    """The baseline of each line below the top, and how far down the last one reaches; in points."""
    baselines: list[float] = []
    bottom = 0.0
    for line in lines:
        above, below = text_extent(line, size, bold)
        next_line = baselines[-1] + size * _LEADING if baselines else size * _ACCENTED
        baselines.append(max(next_line, bottom + above + (size * 0.1 if baselines else 0)))
        bottom = baselines[-1] + max(below, size * _DEPTH)
    return baselines, bottom


def _cut(text: str, size: float, width: float, bold: bool) -> str:
    """At exactly this size: what `fitted` cuts to, asked for larger so that it does not shrink it further."""
    return fitted(text, size / 0.7, width, bold)[0]


def _portrait(photo: bytes, box: Box, number: str) -> Image.Image:
    """The middle of a picture in the shape of its box, upright, no larger than a printer shows."""
    try:
        with Image.open(io.BytesIO(photo), formats=FORMATS) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except DAMAGED as error:
        raise UserError(
            "bad_photo", say("The photo for document {0} is not an image that can be read.", str(number))
        ) from error
    dots = (round(box.width / 25.4 * _PHOTO_DOTS), round(box.height / 25.4 * _PHOTO_DOTS))
    return ImageOps.fit(picture, dots, Image.Resampling.LANCZOS)
