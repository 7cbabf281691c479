"""A note verbale on paper: what was frozen when it was made, as JSON, and the pages that are printed from it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4

from repatriate.printing.document import MILLIMETRE, THIN, new_canvas, rule
from repatriate.printing.text import draw_text, is_tall, wrap_text

COLUMNS = ("number", "ref", "name", "sex", "birth_date", "nationality", "document_number")
"""All that a list annexed may tell of anybody."""

_WIDTH, _HEIGHT = A4
_LEFT, _RIGHT = 25 * MILLIMETRE, _WIDTH - 20 * MILLIMETRE
_MEASURE = _RIGHT - _LEFT
_TOP, _BOTTOM, _FOOT = _HEIGHT - 20 * MILLIMETRE, 27 * MILLIMETRE, 14 * MILLIMETRE
_SIZE, _LEADING, _BETWEEN = 11.0, 16.5, 9.0
_CELL, _CAPTION, _PAD = 9.5, 8.0, 3.0
_SHARES = {
    "number": 0.065, "ref": 0.135, "name": 0.33, "sex": 0.06, "birth_date": 0.135, "nationality": 0.115,
    "document_number": 0.16,
}  # fmt: skip
_SIGNING = 78.0  # points: room for a stamp and initials, never torn from the last paragraph


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it was made; text is in its language. Rows of the annex have the cells of COLUMNS, empty where unknown.

    `page` is such as `page {page} of {pages}`.
    """

    language: str
    mission: str
    address: tuple[str, ...]
    title: str
    number: str
    day: str
    authority: str
    subject: str
    paragraphs: tuple[str, ...]
    closing: str
    annex: str
    annex_of: str
    page: str
    captions: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Note:
        data = json.loads(text)
        lists = {name: tuple(data[name]) for name in ("address", "paragraphs", "captions")}
        return cls(**{**data, **lists, "rows": tuple(tuple(row) for row in data["rows"])})


def annexed(number: int, person: Mapping[str, Any]) -> tuple[str, ...]:
    """Somebody's row: only the columns that may leave the office, whatever else is known of them."""
    cells = {**person, "number": number}
    return tuple("" if cells.get(name) is None else str(cells[name]) for name in COLUMNS)


def document_bytes(note: Note) -> bytes:
    """The letter and its annex as a PDF; the same note gives the same bytes."""
    target = BytesIO()
    canvas = new_canvas(target, A4, title=f"{note.title} {note.number}", language=note.language)

    def footer(page: Any, number: int, count: int) -> None:
        rule(page, _LEFT, _FOOT + 11, _MEASURE)
        text = note.page.format(page=number, pages=count)
        draw_text(page, _RIGHT, _FOOT, text, 8, align="right")
        draw_text(page, _LEFT, _FOOT, note.number, 8, max_width=_MEASURE * 0.6)

    canvas.footer = footer
    _Paper(canvas, note).write()
    canvas.save()
    return target.getvalue()


class _Paper:
    """Fills page after page; `_y` is where the next thing goes."""

    def __init__(self, canvas: Any, note: Note) -> None:
        self._canvas, self._note = canvas, note
        self._y = _TOP

    def write(self) -> None:
        self._letterhead()
        self._letter()
        self._turn()
        self._annex()

    def _turn(self) -> None:
        self._canvas.showPage()
        self._canvas.setLineWidth(THIN)
        self._y = _TOP

    def _room(self, height: float) -> bool:
        """Turn the page where less than that is left on it; says whether it did."""
        if self._y - height >= _BOTTOM:
            return False
        self._turn()
        return True

    def _letterhead(self) -> None:
        canvas, note, middle = self._canvas, self._note, _WIDTH / 2
        for line in wrap_text(note.mission, 15, _MEASURE, True):
            draw_text(canvas, middle, self._y - 12, line, 15, bold=True, align="center")
            self._y -= 19
        for text in note.address:
            for line in wrap_text(text, 9, _MEASURE):
                draw_text(canvas, middle, self._y - 9, line, 9, align="center")
                self._y -= 12.5
        self._y -= 6
        rule(canvas, _LEFT, self._y, _MEASURE, thickness=0.9)
        self._y -= 34

    def _letter(self) -> None:
        canvas, note = self._canvas, self._note
        draw_text(canvas, _LEFT, self._y, note.title, 13, bold=True, max_width=_MEASURE)
        self._y -= 18
        draw_text(canvas, _LEFT, self._y, note.number, _SIZE, max_width=_MEASURE)
        self._y -= 26
        self._paragraph(note.subject, bold=True)
        for text in note.paragraphs:
            self._paragraph(text)
        self._closing()

    def _closing(self) -> None:
        """The courtesy, room to sign, and whom it is for: together at the foot of a page."""
        canvas, note = self._canvas, self._note
        to = wrap_text(note.authority, 10, _MEASURE * 0.6, True)
        lines = wrap_text(note.closing, _SIZE, _MEASURE)
        self._room(len(lines) * _LEADING + _BETWEEN + _SIGNING + len(to) * 14)
        self._paragraph(note.closing)
        self._y -= 12
        draw_text(canvas, _RIGHT, self._y, note.day, _SIZE, align="right")
        base = min(self._y - _SIGNING, _BOTTOM + 34)
        for place, line in enumerate(to):
            draw_text(canvas, _LEFT, base - place * 14, line, 10, bold=True)

    def _paragraph(self, text: str, *, bold: bool = False) -> None:
        lines = wrap_text(text, _SIZE, _MEASURE, bold)
        self._room(min(len(lines), 3) * _LEADING)
        for line in lines:
            self._room(_LEADING)
            draw_text(self._canvas, _LEFT, self._y - _SIZE, line, _SIZE, bold=bold)
            self._y -= _LEADING
        self._y -= _BETWEEN

    def _annex(self) -> None:
        note = self._note
        draw_text(self._canvas, _LEFT, self._y - 13, note.annex, 13, bold=True, max_width=_MEASURE)
        draw_text(self._canvas, _LEFT, self._y - 29, note.annex_of, 10, max_width=_MEASURE)
        self._y -= 44
        self._captions()
        for row in note.rows:
            lines = [
                wrap_text(cell, _CELL, _MEASURE * _SHARES[name] - 2 * _PAD) if cell else []
                for name, cell in zip(COLUMNS, row, strict=True)
            ]
            leading = _CELL * (1.75 if any(map(is_tall, row)) else 1.3)
            height = max(1, *map(len, lines)) * leading + 6
            if self._room(height):
                self._captions()
            self._row(lines, leading, height)

    def _captions(self) -> None:
        """The head of the table, on every page that it fills."""
        lines = [
            wrap_text(caption, _CAPTION, _MEASURE * _SHARES[name] - 2 * _PAD, True)
            for name, caption in zip(COLUMNS, self._note.captions, strict=True)
        ]
        height = max(map(len, lines)) * _CAPTION * 1.3 + 6
        rule(self._canvas, _LEFT, self._y, _MEASURE, thickness=0.8)
        self._cells(lines, _CAPTION, _CAPTION * 1.3, bold=True)
        self._y -= height
        rule(self._canvas, _LEFT, self._y, _MEASURE, thickness=0.8)

    def _row(self, lines: Sequence[Sequence[str]], leading: float, height: float) -> None:
        self._cells(lines, _CELL, leading, bold=False)
        self._y -= height
        rule(self._canvas, _LEFT, self._y, _MEASURE, thickness=0.25)

    def _cells(self, lines: Sequence[Sequence[str]], size: float, leading: float, *, bold: bool) -> None:
        x, first = _LEFT, self._y - 3 - leading * 0.76
        for name, cell in zip(COLUMNS, lines, strict=True):
            for place, line in enumerate(cell):
                draw_text(self._canvas, x + _PAD, first - place * leading, line, size, bold=bold)
            x += _MEASURE * _SHARES[name]
