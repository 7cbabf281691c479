"""A report of figures on paper: bars, charts, tables, sentences, black on white, readable when faxed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import singledispatchmethod
from io import BytesIO
from itertools import pairwise
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing, Group, Hatching, Rect
from reportlab.graphics.widgetbase import Widget
from reportlab.lib.colors import black, white

from repatriate.model.saying import say
from repatriate.printing.document import MILLIMETRE, THIN, draw_rule, new_canvas
from repatriate.printing.fonts import LATIN, load
from repatriate.printing.frame import Frame
from repatriate.printing.report import Bar, Bars, Cell, Chart, Fill, Points, Report, Table, Tell
from repatriate.printing.text import draw_text, text_width, wrap_text

LEGEND = 26.0
AXIS = 18.0
_SMALL = 8.0
_SWATCH = 10.0
_GAP = 8.0
"""Between two days."""
_LINES = 6
"""At most so many lines across."""


class _Patterned(Widget):
    """A part of a column; the library sets where it is."""

    def __init__(self, fill: Fill) -> None:
        self.fill = fill
        self.x = self.y = self.width = self.height = 0.0

    def draw(self) -> Any:
        """The shapes."""
        x, y, right, top = self.x, self.y, self.x + self.width, self.y + self.height
        drawn = Group(
            _make_rectangle(
                x, y, self.width, self.height, fillColor=black if self.fill == "full" else white, strokeColor=None
            )
        )
        angles = {"dense": (45, 135), "light": (45,)}.get(self.fill)
        if angles and self.height > 0:
            corners = [x, y, right, y, right, top, x, top]
            drawn.add(
                Hatching(
                    spacings=(3.2,) if self.fill == "dense" else (4.0,), angles=angles, xyLists=[corners],
                    strokeColor=black, strokeWidth=0.5,
                )
            )  # fmt: skip
        drawn.add(_make_rectangle(x, y, self.width, self.height, fillColor=None, strokeColor=black, strokeWidth=0.5))
        return drawn


def _make_rectangle(x: float, y: float, width: float, height: float, **style: Any) -> Any:
    return Rect(x, y, width, height, **style)


def draw_chart(
    canvas: Any, chart: Chart, x: float, y: float, width: float, height: float, tell: Tell
) -> None:  # long: a canvas, a rectangle and what is drawn
    """Draws the chart with its legend above and its days below; `y` is the lower edge, all in points. It needs at least
    one day."""
    most = max(map(sum, zip(*(series.values for series in chart.series), strict=True)))
    step = _choose_step(most)
    ticks = range(0, max(most, 1) + step, step)
    names = [tell(say("{0}", tick)) for tick in ticks]
    left = x + max(text_width(name, _SMALL) for name in names) + 6
    plot, foot, top = x + width - left, y + AXIS, y + height - LEGEND
    _draw_legend(canvas, chart, left, y + height - _SWATCH, tell)

    drawing = _begin_drawing(plot, top - foot)
    drawing.add(_make_columns(chart, plot, top - foot, step, ticks[-1]))
    renderPDF.draw(drawing, canvas, left, foot)
    for tick, name in zip(ticks, names, strict=True):
        draw_text(canvas, left - 5, foot + (top - foot) * tick / ticks[-1] - 3, name, _SMALL, align="right")
    _draw_days(canvas, chart, (x, left, x + width), foot, tell)
    if chart.now < len(chart.days):
        _draw_now(canvas, left + plot * chart.now / len(chart.days), foot, top, tell, x + width)


def _begin_drawing(width: float, height: float) -> Any:
    """Shapes without words; else the library names a font in the file that is not there."""
    drawing: Any = Drawing(width, height)
    drawing.initialFontName = load(LATIN).name
    return drawing


def _choose_step(most: int) -> int:
    """1, 2 or 5 times a power of ten, so that there are about as many lines as wanted."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if step * _LINES >= most:
                return step
        power *= 10


def _make_columns(chart: Chart, width: float, height: float, step: int, most: int) -> Any:
    columns: Any = VerticalBarChart()
    columns.x = columns.y = 0
    columns.width, columns.height = width, height
    columns.data = [list(series.values) for series in chart.series]
    columns.categoryAxis.style = "stacked"
    columns.categoryAxis.categoryNames = [""] * len(chart.days)
    columns.categoryAxis.visibleTicks = columns.categoryAxis.visibleLabels = 0
    columns.categoryAxis.strokeWidth = 0.8
    columns.barWidth, columns.groupSpacing = 10, 4
    axis = columns.valueAxis
    axis.valueMin, axis.valueMax, axis.valueStep = 0, most, step
    axis.visibleLabels = axis.visibleAxis = axis.visibleTicks = 0
    axis.visibleGrid, axis.gridStrokeWidth, axis.gridStrokeDashArray = 1, 0.3, (1, 2)
    axis.gridStart, axis.gridEnd = 0, width
    for place, series in enumerate(chart.series):
        columns.bars[place].symbol = _Patterned(series.fill)
    return columns


def _draw_legend(canvas: Any, chart: Chart, x: float, y: float, tell: Tell) -> None:
    for series in chart.series:
        swatch = _Patterned(series.fill)
        swatch.width = swatch.height = _SWATCH
        drawing = _begin_drawing(_SWATCH, _SWATCH)
        drawing.add(swatch)
        renderPDF.draw(drawing, canvas, x, y)
        x += _SWATCH + 4
        x += draw_text(canvas, x, y + 1.5, tell(series.name), 8.5) + 14


def _draw_days(canvas: Any, chart: Chart, edges: tuple[float, float, float], foot: float, tell: Tell) -> None:
    """Draws as many days as fit, including the first. `edges`: of the chart, of its columns, and the right one."""
    least, left, right = edges
    each = (right - left) / len(chart.days)
    names = [tell(say("{0}", day)) for day in chart.days]
    middles = [left + each * (place + 0.5) for place in range(len(names))]
    halves = [text_width(name, _SMALL) / 2 for name in names]
    at = [min(max(middle, least + half), right - half) for middle, half in zip(middles, halves, strict=True)]
    every = next(step for step in range(1, len(names) + 1) if _stand_apart(at[::step], halves[::step]))
    canvas.setLineWidth(THIN)
    for place in range(0, len(names), every):
        canvas.line(middles[place], foot, middles[place], foot - 3)
        draw_text(canvas, at[place], foot - 14, names[place], _SMALL, align="center")


def _stand_apart(at: Sequence[float], halves: Sequence[float]) -> bool:
    """Whether words with these middles and half widths have room between them."""
    sides = zip(at, halves, strict=True)
    return all(one + half + _GAP <= other - next_half for (one, half), (other, next_half) in pairwise(sides))


def _draw_now(canvas: Any, x: float, foot: float, top: float, tell: Tell, right: float) -> None:
    """The line between what was and what is planned, and one over all that is planned, with the words."""
    canvas.saveState()
    canvas.setLineWidth(1.2)
    canvas.line(x, top + 2, right, top + 2)
    canvas.setDash(3, 2)
    canvas.line(x, foot, x, top + 2)
    canvas.restoreState()
    text = tell(say("as planned"))
    draw_text(canvas, min(x + 3, right - text_width(text, _SMALL, True)), top + 5, text, _SMALL, bold=True)


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

    def draw_footer(page: Any, number: int, count: int) -> None:
        draw_rule(page, frame.left, _FOOT + 11, frame.width)
        right = frame.right - draw_text(page, frame.right, _FOOT, f"{number} / {count}", 8, align="right") - 14
        room = right - frame.left - text_width(tell(report.foot), 8) - 14
        left = frame.left + draw_text(page, frame.left, _FOOT, report.name, 8, max_width=max(room, 60)) + 14
        draw_text(page, left, _FOOT, tell(report.foot), 8, max_width=right - left)
        if report.mark:
            _draw_mark(page, frame, tell(report.mark))

    canvas.footer = draw_footer
    _Page(canvas, frame, tell, frame.top - _MARK if report.mark else frame.top).write(report)
    canvas.save()
    return target.getvalue()


def _draw_mark(canvas: Any, frame: Frame, text: str) -> None:
    """Draws the mark in a box above everything."""
    width, base = text_width(text, 11, True) + 24, frame.top
    canvas.saveState()
    canvas.setLineWidth(1.2)
    canvas.rect(frame.page[0] / 2 - width / 2, base - 5, width, 18)
    canvas.restoreState()
    draw_text(canvas, frame.page[0] / 2, base, text, 11, bold=True, align="center")


def format_spoken(cell: Cell, tell: Tell) -> str:
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
        draw_rule(self._canvas, self._frame.left, self._y, self._frame.width, thickness=0.8)
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
                text = format_spoken(cell, self._tell)
                if place in table.right:
                    draw_text(self._canvas, x + width, base, text, size, bold=bold, align="right", max_width=width - 4)
                else:
                    after = 12 if place - 1 in table.right else 0  # a number ends where this begins
                    draw_text(self._canvas, x + after, base, text, size, bold=bold, max_width=width - 6 - after)
                x += width
        self._y -= _LINE
        draw_rule(self._canvas, self._frame.left, self._y, self._frame.width, thickness=0.6 if bold else 0.25)

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
