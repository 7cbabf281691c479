"""A report of figures on paper: bars, charts, tables, sentences, black on white, readable when faxed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import singledispatchmethod
from io import BytesIO
from typing import Any

from repatriate.model.saying import say
from repatriate.printing.chart import draw_chart
from repatriate.printing.document import MILLIMETRE, THIN, new_canvas, rule
from repatriate.printing.frame import Frame
from repatriate.printing.report import Bar, Bars, Cell, Chart, Points, Report, Table, Tell
from repatriate.printing.text import draw_text, text_width, wrap_text

_SIDE, _ABOVE, _BELOW = 18, 16, 20
"""Millimetres of margin."""
_FOOT = 11 * MILLIMETRE
_MARK = 18.0
_TEXT, _HEAD, _SECTION, _NOTE = 9.5, 8.5, 12.0, 8.5
_MANY, _DENSE = 8, 8.5
"""A table of so many columns has smaller text."""
_LINE = 14.5
_BAR = 9.0
_BAR_LINE = 18.0
_CHART = 156.0
_TOGETHER = 16
"""Lines of a table that are not torn."""


def document_bytes(report: Report, tell: Tell = str, language: str = "en") -> bytes:
    """The document; the same report gives the same bytes. `tell` says its words in the reader's language."""
    target, frame = BytesIO(), Frame(report.paper, _SIDE, _ABOVE, _BELOW)
    canvas = new_canvas(target, frame.page, title=tell(report.title), language=language)

    def footer(page: Any, number: int, count: int) -> None:
        rule(page, frame.left, _FOOT + 11, frame.width)
        right = frame.right - draw_text(page, frame.right, _FOOT, f"{number} / {count}", 8, align="right") - 14
        room = right - frame.left - text_width(tell(report.foot), 8) - 14
        left = frame.left + draw_text(page, frame.left, _FOOT, report.name, 8, max_width=max(room, 60)) + 14
        draw_text(page, left, _FOOT, tell(report.foot), 8, max_width=right - left)
        if report.mark:
            _draw_mark(page, frame, tell(report.mark))

    canvas.footer = footer
    _Page(canvas, frame, tell, frame.top - _MARK if report.mark else frame.top).write(report)
    canvas.save()
    return target.getvalue()


def _draw_mark(canvas: Any, frame: Frame, text: str) -> None:
    """In a box above everything."""
    width, base = text_width(text, 11, True) + 24, frame.top
    canvas.saveState()
    canvas.setLineWidth(1.2)
    canvas.rect(frame.page[0] / 2 - width / 2, base - 5, width, 18)
    canvas.restoreState()
    draw_text(canvas, frame.page[0] / 2, base, text, 11, bold=True, align="center")


def spoken(cell: Cell, tell: Tell) -> str:
    """A cell in the reader's language."""
    return tell(say("{0}", cell)) if isinstance(cell, int | float | date) else tell(cell)


class _Page:
    """Fills page after page; `_y` is where the next thing goes."""

    def __init__(self, canvas: Any, frame: Frame, tell: Tell, top: float) -> None:
        self._canvas, self._frame, self._tell, self._top = canvas, frame, tell, top
        self._y = top

    def write(self, report: Report) -> None:
        left, wide = self._frame.left, self._frame.width
        with self._canvas.element("H1"):
            draw_text(self._canvas, left, self._y - 20, self._tell(report.title), 24, bold=True, max_width=wide)
        self._y -= 38
        for line in report.about:
            self._draw_lines(self._tell(line), 11, 15)
        self._y -= 4
        self._draw_lines(self._tell(report.headline), 11, 15, bold=True)
        for block in report.blocks:
            self._draw_block(block)

    def _draw_lines(self, text: str, size: float, height: float, *, bold: bool = False) -> None:
        for part in wrap_text(text, size, self._frame.width, bold):
            self._make_room(height)
            draw_text(self._canvas, self._frame.left, self._y, part, size, bold=bold)
            self._y -= height

    def _make_room(self, height: float) -> bool:
        """Turn the page where less than that is left; says whether it did."""
        if self._y - height >= self._frame.bottom:
            return False
        self._canvas.showPage()
        self._canvas.setLineWidth(THIN)
        self._y = self._top
        return True

    def _draw_section(self, title: str, least: float) -> None:
        if not self._make_room(30 + least):
            self._y -= 16
        left, wide = self._frame.left, self._frame.width
        with self._canvas.element("H2"):
            draw_text(self._canvas, left, self._y - 6, self._tell(title), _SECTION, bold=True, max_width=wide)
        self._y -= 12
        rule(self._canvas, self._frame.left, self._y, self._frame.width, thickness=0.8)
        self._y -= 4

    @singledispatchmethod
    def _draw_block(self, block: Any) -> None:
        raise TypeError(f"nothing draws a {type(block).__name__}")

    @_draw_block.register
    def _draw_bars(self, block: Bars) -> None:
        self._draw_section(block.title, len(block.bars) * _BAR_LINE)
        if block.since:
            draw_text(self._canvas, self._frame.right, self._y + 10, self._tell(block.since), _HEAD, align="right")
        most = max(block.bars[0].number, 1)
        for bar in block.bars:
            self._draw_bar(bar, most)

    def _draw_bar(self, bar: Bar, most: int) -> None:
        """Name, a bar as long as its share, the figure, the share and what it grew by, in words what is missing."""
        canvas, base = self._canvas, self._y - 12
        start, end = self._frame.left + 118, self._frame.right - 216
        draw_text(canvas, self._frame.left, base, self._tell(bar.name), 10, max_width=112)
        canvas.rect(start, base - 1.5, end - start, _BAR)
        if bar.number:
            canvas.rect(start, base - 1.5, (end - start) * min(bar.number / most, 1), _BAR, fill=1)
        draw_text(canvas, end + 52, base, self._tell(say("{0}", bar.number)), 11, bold=True, align="right")
        draw_text(canvas, end + 88, base, f"{_round_percent(bar.number, most)} %", 9, align="right")
        draw_text(canvas, end + 100, base, self._tell(bar.note), 9, max_width=72)
        if bar.before is not None:
            draw_text(canvas, self._frame.right, base, self._write_change(bar.number - bar.before), 10, align="right")
        self._y -= _BAR_LINE

    def _write_change(self, number: int) -> str:
        """`+12`, `–3`, or `=` where nothing moved; a font without the minus sign has the dash."""
        if not number:
            return "="
        return ("+" if number > 0 else "–") + self._tell(say("{0}", abs(number)))

    @_draw_block.register
    def _draw_chart_block(self, block: Chart) -> None:
        note = wrap_text(self._tell(block.note), _NOTE, self._frame.width) if block.note else []
        height = _CHART * block.height
        self._draw_section(block.title, height + 8 + len(note) * 12 if block.days else _LINE)
        if not block.days:
            self._draw_point(block.nothing, mark="")
            return
        self._y -= 6 + height
        draw_chart(self._canvas, block, self._frame.left, self._y, self._frame.width, height, self._tell)
        self._y -= 10 if note else 0
        for line in note:
            self._draw_lines(line, _NOTE, 12)

    @_draw_block.register
    def _draw_table(self, block: Table) -> None:
        self._draw_section(block.title, min(len(block.rows) + 2, _TOGETHER) * _LINE)
        if not block.rows:
            self._draw_point(block.nothing, mark="")
            return
        self._draw_cells(block, block.headers, _HEAD, bold=True)
        for row in block.rows:
            if self._make_room(_LINE):
                with self._canvas.aside():
                    self._draw_cells(block, block.headers, _HEAD, bold=True)
            self._draw_cells(block, row, _DENSE if len(row) >= _MANY else _TEXT)
        if block.note:
            self._y -= 11
            self._draw_lines(self._tell(block.note), _NOTE, 12)

    def _draw_cells(self, table: Table, cells: Sequence[Cell], size: float, *, bold: bool = False) -> None:
        x, base = self._frame.left, self._y - 10.5
        with self._canvas.row(head=bold):
            for place, cell in enumerate(cells):
                width = self._frame.width * table.widths[place]
                text = spoken(cell, self._tell)
                if place in table.right:
                    draw_text(self._canvas, x + width, base, text, size, bold=bold, align="right", max_width=width - 4)
                else:
                    after = 12 if place - 1 in table.right else 0  # a number ends where this begins
                    draw_text(self._canvas, x + after, base, text, size, bold=bold, max_width=width - 6 - after)
                x += width
        self._y -= _LINE
        rule(self._canvas, self._frame.left, self._y, self._frame.width, thickness=0.6 if bold else 0.25)

    @_draw_block.register
    def _draw_points(self, block: Points) -> None:
        self._draw_section(block.title, _LINE)
        for point in block.points:
            self._draw_point(point)

    def _draw_point(self, text: str, mark: str = "–") -> None:
        inset = text_width(f"{mark} ", _TEXT) + 4 if mark else 0
        lines = wrap_text(self._tell(text), _TEXT, self._frame.width - inset)
        self._make_room(len(lines) * _LINE)
        for number, line in enumerate(lines):
            if mark and not number:
                draw_text(self._canvas, self._frame.left, self._y - 11, mark, _TEXT)
            draw_text(self._canvas, self._frame.left + inset, self._y - 11, line, _TEXT)
            self._y -= _LINE


def _round_percent(number: int, most: int) -> int:
    """Rounded, but never to 0 or 100 what is not."""
    share = round(100 * number / most)
    return min(max(share, 1), 99) if 0 < number < most else share
