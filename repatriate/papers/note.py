"""A note verbale on paper: the frozen content as JSON, and the pages printed from it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from io import BytesIO
from typing import Any

from repatriate.model.paper_size import PaperSize
from repatriate.printing.document import MILLIMETRE, THIN, draw_rule, new_canvas
from repatriate.printing.text import draw_text, is_tall, text_width, wrap_text

COLUMNS = (
    "number",
    "ref",
    "surname",
    "given_names",
    "native_name",
    "sex",
    "birth_date",
    "nationality",
    "document_number",
)
"""All that a list annexed may tell of anybody."""
_BEFORE = ("number", "ref", "name", "sex", "birth_date", "nationality", "document_number")
"""The columns of notes that were made when a name was in one."""

_LEFT, _EDGE, _TOP_EDGE = 25 * MILLIMETRE, 20 * MILLIMETRE, 20 * MILLIMETRE
_BOTTOM, _FOOT = 27 * MILLIMETRE, 14 * MILLIMETRE
_SIZE, _LEADING, _BETWEEN = 11.0, 16.5, 9.0
_CELL, _CAPTION, _PAD = 9.5, 8.0, 3.0
_SHARES = {
    "number": 0.06, "ref": 0.115, "name": 0.365, "surname": 0.18, "given_names": 0.185, "sex": 0.055, "birth_date": 0.13,
    "nationality": 0.12, "document_number": 0.155,
}  # fmt: skip
_SHARED = ("surname", "given_names")
"""Columns that give one another room where a word needs it."""
_SMALLEST = 6.0
_BELOW = {"native_name": ("surname", "given_names")}
"""Columns on a line of their own below other columns, as wide as those."""
_SIGNING = 78.0  # points: room for a stamp and initials, never torn from the last paragraph


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it was made; text is in its language. Rows of the annex have the cells of `columns`, empty where unknown.

    `page` is such as `page {page} of {pages}`; `paper` is what it is printed on.
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
    columns: tuple[str, ...] = _BEFORE
    paper: PaperSize = PaperSize.A4

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Note:
        data = json.loads(text)
        lists = {name: tuple(data[name]) for name in ("address", "paragraphs", "captions", "columns") if name in data}
        rows = tuple(tuple(row) for row in data["rows"])
        return cls(**{**data, **lists, "rows": rows, "paper": PaperSize(data.get("paper", PaperSize.A4))})


def list_annexed(number: int, person: Mapping[str, Any]) -> tuple[str, ...]:
    """Somebody's row: only the columns that may leave the office, whatever else is known of them."""
    cells = {**person, "number": number}
    return tuple("" if cells.get(name) is None else str(cells[name]) for name in COLUMNS)


def document_bytes(note: Note) -> bytes:
    """The letter and its annex as a PDF; the same note gives the same bytes."""
    target = BytesIO()
    width, _ = note.paper.points
    right, measure = width - _EDGE, width - _EDGE - _LEFT
    canvas = new_canvas(target, note.paper.points, title=f"{note.title} {note.number}", language=note.language)

    def draw_footer(page: Any, number: int, count: int) -> None:
        draw_rule(page, _LEFT, _FOOT + 11, measure)
        text = note.page.format(page=number, pages=count)
        draw_text(page, right, _FOOT, text, 8, align="right")
        draw_text(page, _LEFT, _FOOT, note.number, 8, max_width=measure * 0.6)

    canvas.footer = draw_footer
    _Paper(canvas, note).write()
    canvas.save()
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Cell:
    lines: Sequence[str]
    size: float


def _widest_word(text: str, size: float, *, bold: bool = False) -> float:
    """The width of the widest word, in points."""
    return max((text_width(word, size, bold) for word in text.split()), default=0.0)


class _Paper:
    """Fills page after page; `_y` is where the next thing goes."""

    def __init__(self, canvas: Any, note: Note) -> None:
        self._canvas, self._note = canvas, note
        self._width, height = note.paper.points
        self._right, self._top = self._width - _EDGE, height - _TOP_EDGE
        self._measure = self._right - _LEFT
        self._y = self._top
        self._widths = self._share_widths()

    def write(self) -> None:
        self._draw_letterhead()
        self._draw_letter()
        self._turn()
        self._draw_annex()

    def _turn(self) -> None:
        self._canvas.showPage()
        self._canvas.setLineWidth(THIN)
        self._y = self._top

    def _make_room(self, height: float) -> bool:
        """Turn the page where less than that is left on it; says whether it did."""
        if self._y - height >= _BOTTOM:
            return False
        self._turn()
        return True

    def _draw_letterhead(self) -> None:
        canvas, note, middle = self._canvas, self._note, self._width / 2
        for line in wrap_text(note.mission, 15, self._measure, True):
            draw_text(canvas, middle, self._y - 12, line, 15, bold=True, align="center")
            self._y -= 19
        for text in note.address:
            for line in wrap_text(text, 9, self._measure):
                draw_text(canvas, middle, self._y - 9, line, 9, align="center")
                self._y -= 12.5
        self._y -= 6
        draw_rule(canvas, _LEFT, self._y, self._measure, thickness=0.9)
        self._y -= 34

    def _draw_letter(self) -> None:
        canvas, note = self._canvas, self._note
        with canvas.element("H1"):
            draw_text(canvas, _LEFT, self._y, note.title, 13, bold=True, max_width=self._measure)
        self._y -= 18
        draw_text(canvas, _LEFT, self._y, note.number, _SIZE, max_width=self._measure)
        self._y -= 26
        self._draw_paragraph(note.subject, bold=True)
        for text in note.paragraphs:
            self._draw_paragraph(text)
        self._draw_closing()

    def _draw_closing(self) -> None:
        """The courtesy, room to sign, and whom it is for: together at the foot of a page."""
        canvas, note = self._canvas, self._note
        to = wrap_text(note.authority, 10, self._measure * 0.6, True)
        lines = wrap_text(note.closing, _SIZE, self._measure)
        self._make_room(len(lines) * _LEADING + _BETWEEN + _SIGNING + len(to) * 14)
        self._draw_paragraph(note.closing)
        self._y -= 12
        draw_text(canvas, self._right, self._y, note.day, _SIZE, align="right")
        base = min(self._y - _SIGNING, _BOTTOM + 34)
        for place, line in enumerate(to):
            draw_text(canvas, _LEFT, base - place * 14, line, 10, bold=True)

    def _draw_paragraph(self, text: str, *, bold: bool = False) -> None:
        lines = wrap_text(text, _SIZE, self._measure, bold)
        self._make_room(min(len(lines), 3) * _LEADING)
        with self._canvas.element("P"):
            for line in lines:
                self._make_room(_LEADING)
                draw_text(self._canvas, _LEFT, self._y - _SIZE, line, _SIZE, bold=bold)
                self._y -= _LEADING
        self._y -= _BETWEEN

    def _draw_annex(self) -> None:
        note = self._note
        with self._canvas.element("H2"):
            draw_text(self._canvas, _LEFT, self._y - 13, note.annex, 13, bold=True, max_width=self._measure)
        draw_text(self._canvas, _LEFT, self._y - 29, note.annex_of, 10, max_width=self._measure)
        self._y -= 44
        self._draw_captions()
        for row in note.rows:
            leading = _CELL * (1.75 if any(map(is_tall, row)) else 1.3)
            cells = self._wrap_cells(row, _CELL, bold=False)
            if self._make_room(self._row_height(cells, leading)):
                with self._canvas.aside():
                    self._draw_captions()
            self._row(cells, leading, bold=False)
            draw_rule(self._canvas, _LEFT, self._y, self._measure, thickness=0.25)

    def _draw_captions(self) -> None:
        """The head of the table, on every page that it fills."""
        draw_rule(self._canvas, _LEFT, self._y, self._measure, thickness=0.8)
        self._row(self._wrap_cells(self._note.captions, _CAPTION, bold=True), _CAPTION * 1.3, bold=True)
        draw_rule(self._canvas, _LEFT, self._y, self._measure, thickness=0.8)

    def _share_widths(self) -> dict[str, float]:
        """The width of each column. The name columns share theirs by need if one of their words is too wide."""
        note = self._note
        widths = {name: self._measure * _SHARES[name] for name in note.columns if name in _SHARES}
        if not set(_SHARED) <= widths.keys():
            return widths
        needs = {}
        for name in _SHARED:
            at = note.columns.index(name)
            needs[name] = 2 * _PAD + max(
                _widest_word(note.captions[at], _CAPTION, bold=True),
                max((_widest_word(row[at], _CELL) for row in note.rows), default=0.0),
            )
        room, need = sum(widths[name] for name in _SHARED), sum(needs.values())
        for name, other in (_SHARED, _SHARED[::-1]):
            if needs[name] > widths[name]:
                widths[name] = needs[name] if need <= room else room * needs[name] / need
                widths[other] = room - widths[name]
                break
        return widths

    def _wrap_cells(self, cells: Sequence[str], size: float, *, bold: bool) -> dict[str, _Cell]:
        """Each cell in the lines that its column has room for; smaller where a name would be broken within a word."""
        found = {}
        for name, cell in zip(self._note.columns, cells, strict=True):
            room = self._column_width(name) - 2 * _PAD
            widest = _widest_word(cell, size, bold=bold) if name in _SHARED else 0.0
            fit = max(_SMALLEST, size * room / widest) if widest > room else size
            found[name] = _Cell(wrap_text(cell, fit, room, bold) if cell else [], fit)
        return found

    def _column_width(self, name: str) -> float:
        return sum(self._widths[one] for one in _BELOW.get(name, (name,)))

    def _row_height(self, cells: Mapping[str, _Cell], leading: float) -> float:
        """The height of a row, including the cells below its columns."""
        beside = max(len(cell.lines) for name, cell in cells.items() if name not in _BELOW)
        named = [
            max(len(cells[one].lines) for one in above) + len(cells[name].lines)
            for name, above in _BELOW.items()
            if name in cells
        ]
        return max(1, beside, *named) * leading + 6

    def _row(self, cells: Mapping[str, _Cell], leading: float, *, bold: bool) -> None:
        x, first = _LEFT, self._y - 3 - leading * 0.76
        left: dict[str, float] = {}
        with self._canvas.row(head=bold):
            for name, cell in cells.items():
                if above := _BELOW.get(name):
                    at, start = left[above[0]], max(len(cells[one].lines) for one in above)
                else:
                    left[name], at, start = x, x, 0
                    x += self._column_width(name)
                with self._canvas.cell():
                    for place, line in enumerate(cell.lines, start):
                        draw_text(self._canvas, at + _PAD, first - place * leading, line, cell.size, bold=bold)
        self._y -= self._row_height(cells, leading)
