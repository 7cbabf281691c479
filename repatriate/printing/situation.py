"""A report of figures on paper: bars, tables, sentences on A4, black on white, readable when faxed."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4

from repatriate.model.saying import say
from repatriate.printing.document import MILLIMETRE, THIN, new_canvas, rule
from repatriate.printing.report import Bar, Report, Table, Tell
from repatriate.printing.text import draw_text, text_width, wrap_text

_WIDTH, _HEIGHT = A4
_LEFT = 18 * MILLIMETRE
_RIGHT = _WIDTH - _LEFT
_TOP = _HEIGHT - 16 * MILLIMETRE
_BOTTOM = 20 * MILLIMETRE
_FOOT = 11 * MILLIMETRE
_TEXT, _HEAD, _SECTION = 9.5, 8.5, 12.0
_LINE = 14.5
_BAR = 9.0
_TOGETHER = 16
"""Lines of a table that are not torn."""


def document_bytes(report: Report, tell: Tell = str, language: str = "en") -> bytes:
    """The document; the same report gives the same bytes. `tell` says its words in the reader's language."""
    target = BytesIO()
    canvas = new_canvas(target, A4, title=tell(report.title), language=language)

    def footer(page: Any, number: int, count: int) -> None:
        rule(page, _LEFT, _FOOT + 11, _RIGHT - _LEFT)
        draw_text(page, _LEFT, _FOOT, tell(report.foot), 8, max_width=(_RIGHT - _LEFT) * 0.85)
        draw_text(page, _RIGHT, _FOOT, f"{number} / {count}", 8, align="right")

    canvas.footer = footer
    _Page(canvas, tell).write(report)
    canvas.save()
    return target.getvalue()


class _Page:
    """Fills page after page; `_y` is where the next thing goes."""

    def __init__(self, canvas: Any, tell: Tell) -> None:
        self._canvas, self._tell = canvas, tell
        self._y = _TOP

    def write(self, report: Report) -> None:
        draw_text(self._canvas, _LEFT, self._y - 20, self._tell(report.title), 24, bold=True, max_width=_RIGHT - _LEFT)
        self._y -= 38
        for line in report.about:
            for part in wrap_text(self._tell(line), 11, _RIGHT - _LEFT):
                draw_text(self._canvas, _LEFT, self._y, part, 11)
                self._y -= 15
        self._section(report.steps, len(report.bars) * 18)
        for bar in report.bars:
            self._bar(bar, max(report.bars[0].number, 1))
        for table in report.tables:
            self._table(table)
        self._section(report.attention, _LINE)
        for point in report.points:
            self._point(point)
        for table in report.more:
            self._table(table)

    def _room(self, height: float) -> bool:
        """Turn the page where less than that is left; says whether it did."""
        if self._y - height >= _BOTTOM:
            return False
        self._canvas.showPage()
        self._canvas.setLineWidth(THIN)
        self._y = _TOP
        return True

    def _section(self, title: str, least: float) -> None:
        if not self._room(30 + least):
            self._y -= 16
        draw_text(self._canvas, _LEFT, self._y - 6, self._tell(title), _SECTION, bold=True, max_width=_RIGHT - _LEFT)
        self._y -= 12
        rule(self._canvas, _LEFT, self._y, _RIGHT - _LEFT, thickness=0.8)
        self._y -= 4

    def _bar(self, bar: Bar, most: int) -> None:
        """Name, a bar as long as its share, the figure and the share in words."""
        canvas, base = self._canvas, self._y - 12
        start, end = _LEFT + 118, _RIGHT - 176
        draw_text(canvas, _LEFT, base, self._tell(bar.name), 10, max_width=112)
        canvas.rect(start, base - 1.5, end - start, _BAR)
        if bar.number:
            canvas.rect(start, base - 1.5, (end - start) * min(bar.number / most, 1), _BAR, fill=1)
        draw_text(canvas, end + 52, base, self._tell(say("{0}", bar.number)), 11, bold=True, align="right")
        draw_text(canvas, end + 88, base, f"{_percent(bar.number, most)} %", 9, align="right")
        draw_text(canvas, end + 96, base, self._tell(bar.note), 9, max_width=80)
        self._y -= 18

    def _table(self, table: Table) -> None:
        self._section(table.title, min(len(table.rows) + 2, _TOGETHER) * _LINE)
        if not table.rows:
            self._point(table.nothing, mark="")
            return
        self._cells(table, table.headers, _HEAD, bold=True)
        for row in table.rows:
            if self._room(_LINE):
                self._cells(table, table.headers, _HEAD, bold=True)
            self._cells(table, row, _TEXT)

    def _cells(self, table: Table, cells: Sequence[str], size: float, *, bold: bool = False) -> None:
        x, base = _LEFT, self._y - 10.5
        for place, cell in enumerate(cells):
            width = (_RIGHT - _LEFT) * table.widths[place]
            text = self._tell(cell)
            if place in table.right:
                draw_text(self._canvas, x + width, base, text, size, bold=bold, align="right", max_width=width - 4)
            else:
                draw_text(self._canvas, x, base, text, size, bold=bold, max_width=width - 6)
            x += width
        self._y -= _LINE
        rule(self._canvas, _LEFT, self._y, _RIGHT - _LEFT, thickness=0.6 if bold else 0.25)

    def _point(self, text: str, mark: str = "–") -> None:
        inset = text_width(f"{mark} ", _TEXT) + 4 if mark else 0
        lines = wrap_text(self._tell(text), _TEXT, _RIGHT - _LEFT - inset)
        self._room(len(lines) * _LINE)
        for number, line in enumerate(lines):
            if mark and not number:
                draw_text(self._canvas, _LEFT, self._y - 11, mark, _TEXT)
            draw_text(self._canvas, _LEFT + inset, self._y - 11, line, _TEXT)
            self._y -= _LINE


def _percent(number: int, most: int) -> int:
    """Rounded, but never to 0 or 100 what is not."""
    share = round(100 * number / most)
    return min(max(share, 1), 99) if 0 < number < most else share
