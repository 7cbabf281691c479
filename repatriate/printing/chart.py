"""Columns of figures by day, in patterns that stay apart in black and white."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing, Group, Hatching, Rect
from reportlab.graphics.widgetbase import Widget
from reportlab.lib.colors import black, white

from repatriate.model.saying import say
from repatriate.printing.document import THIN
from repatriate.printing.fonts import LATIN, load
from repatriate.printing.report import Chart, Fill, Tell
from repatriate.printing.text import draw_text, text_width

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
    """With its legend above and its days below, `y` being the lower edge; all in points. There is at least one day."""
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
    """As many days as there is room for, the first among them. `edges`: of the chart, of its columns, and the right one."""
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
