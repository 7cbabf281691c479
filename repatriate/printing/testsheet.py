"""The test sheet of a printer: measured with a ruler, it shows the offset for its pages."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from repatriate.model.saying import say
from repatriate.printing.document import MILLIMETRE, new_canvas
from repatriate.printing.frame import Box
from repatriate.printing.offsets import NONE, Offset
from repatriate.printing.report import Tell
from repatriate.printing.text import draw_text, wrap_text

_ARM = 5.0
_GREY = 0.62
_LARGE, _SMALL = 20.0, 12.0
"""Millimetres from the edges to the crosses, on a large page and on that of a booklet."""


def measure_inset(page: tuple[float, float]) -> float:
    """The distance of the crosses from the edges of a page of that size, in millimetres."""
    return _SMALL if min(page) < 120 else _LARGE


def printer_sheet(
    page: tuple[float, float],
    areas: Sequence[Box] = (),
    offset: Offset = NONE,
    *,
    about: str = "",
    tell: Tell = str,
    language: str = "en",
) -> bytes:
    """The PDF of one page of that size in millimetres, moved by the offset: four crosses at a known distance from the
    edges, two rulers, what to do in few words, and the boxes of a layout lightly. `about` names printer and layout."""
    width, height = page
    target = BytesIO()
    canvas = new_canvas(
        target, (width * MILLIMETRE, height * MILLIMETRE), title=tell(say("Test sheet")), language=language
    )
    canvas.translate(offset.right / 10 * MILLIMETRE, -offset.down / 10 * MILLIMETRE)
    _Sheet(canvas, width, height, tell).draw(areas, offset, about)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


class _Sheet:
    """Draws in millimetres from the top left corner."""

    def __init__(self, canvas: Any, width: float, height: float, tell: Tell) -> None:
        self._canvas, self._width, self._height, self._tell = canvas, width, height, tell
        self._inset = measure_inset((width, height))
        self._small = self._inset == _SMALL

    def draw(self, areas: Sequence[Box], offset: Offset, about: str) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeGray(_GREY)
        canvas.setLineWidth(0.3)
        for area in areas:
            size = area.width * MILLIMETRE, area.height * MILLIMETRE
            canvas.rect(area.left * MILLIMETRE, self._y_of(area.bottom), *size)
        canvas.restoreState()
        canvas.setLineWidth(0.4)
        inset, right, bottom = self._inset, self._width - self._inset, self._height - self._inset
        for x in (inset, right):
            for y in (inset, bottom):
                self._draw_cross(x, y)
        self._ruler_across(inset, right)
        self._ruler_down(inset, bottom)
        self._draw_explanation(offset, about)

    def _y_of(self, top: float) -> float:
        return float((self._height - top) * MILLIMETRE)

    def _draw_line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self._canvas.line(x1 * MILLIMETRE, self._y_of(y1), x2 * MILLIMETRE, self._y_of(y2))

    def _draw_words(self, x: float, y: float, text: str, size: float, **more: Any) -> None:
        draw_text(self._canvas, x * MILLIMETRE, self._y_of(y), text, size, **more)

    def _draw_cross(self, x: float, y: float) -> None:
        """Hair lines, and how far each is from its edge."""
        self._draw_line(x - _ARM, y, x + _ARM, y)
        self._draw_line(x, y - _ARM, x, y + _ARM)
        self._canvas.circle(x * MILLIMETRE, self._y_of(y), 2 * MILLIMETRE)

    def _ruler_across(self, start: float, end: float) -> None:
        """Millimetres from the left cross to the right one."""
        y = self._inset
        for step in range(int(end - start) + 1):
            long = 3.0 if step % 10 == 0 else 2.2 if step % 5 == 0 else 1.4
            self._draw_line(start + step, y, start + step, y + long)
            if step % 10 == 0 and 0 < step < end - start - 4:
                self._draw_words(start + step, y + 5.6, f"{step}", 6, align="center")
        self._draw_line(start, y, end, y)

    def _ruler_down(self, start: float, end: float) -> None:
        x = self._inset
        for step in range(int(end - start) + 1):
            long = 3.0 if step % 10 == 0 else 2.2 if step % 5 == 0 else 1.4
            self._draw_line(x, start + step, x + long, start + step)
            if step % 10 == 0 and 0 < step < end - start - 4:
                self._draw_words(x + 3.6, start + step + 0.7, f"{step}", 6)
        self._draw_line(x, start, x, end)

    def _draw_explanation(self, offset: Offset, about: str) -> None:
        left = self._inset + (9 if self._small else 16)
        wide = self._width - left - self._inset - (1 if self._small else 8)
        size, y = (6.0, self._inset + 11.0) if self._small else (10.5, 50.0)
        title = 1.3 if self._small else 1.7
        self._draw_panel(left, y - size * title * 0.5, wide)
        self._draw_words(left, y, self._tell(say("Test sheet")), size * title, bold=True, max_width=wide * MILLIMETRE)
        y += size * 0.62
        if about:
            self._draw_words(left, y, about, size, max_width=wide * MILLIMETRE)
            y += size * 0.5
        self._draw_words(left, y, self._tell(_describe_offset(offset)), size, max_width=wide * MILLIMETRE)
        y += size * 0.75
        inset = f"{self._inset:g}"
        steps = (
            say("Print at 100\u00a0%, not fitted to the page: between the crosses the rulers must be true."),
            say("Measure from the left edge of the paper to the upper left cross. It should be {0}\u00a0mm.", inset),
            say("Measure from the upper edge to the same cross. It should be {0}\u00a0mm, too.", inset),
            say(
                "Enter what is missing, in tenths of a millimetre, as RIGHT and DOWN. If it is too much, put a minus before it."
            ),
            say("Add it to the offset in force, set it, print this sheet again."),
        )
        for number, step in enumerate(steps, 1):
            self._draw_words(left, y, f"{number}.", size)
            for line in wrap_text(self._tell(step), size, (wide - size * 0.55) * MILLIMETRE):
                self._draw_words(left + size * 0.5, y, line, size)
                y += size * 0.46
            y += size * 0.16
        if not self._small:
            for place, caption in enumerate((say("from the left (mm)"), say("from above (mm)"))):
                x = left + place * 48
                self._canvas.rect(x * MILLIMETRE, self._y_of(y + 14), 40 * MILLIMETRE, 10 * MILLIMETRE)
                self._draw_words(x, y + 18.5, self._tell(caption), 8)

    def _draw_panel(self, left: float, top: float, wide: float) -> None:
        """White under the words, in a frame: the boxes of the layout end there."""
        height = self._height - self._inset - top - 5 if self._small else 97.0
        canvas = self._canvas
        canvas.saveState()
        canvas.setFillGray(1)
        canvas.setStrokeGray(_GREY)
        box = ((left - 3) * MILLIMETRE, self._y_of(top + height), (wide + 5) * MILLIMETRE, height * MILLIMETRE)
        canvas.roundRect(*box, 2 * MILLIMETRE, stroke=1, fill=1)
        canvas.restoreState()


def _describe_offset(offset: Offset) -> str:
    if offset == NONE:
        return say("Offset in force: none")
    return say(
        "Offset in force: {0} mm to the right, {1} mm down", _write_signed(offset.right), _write_signed(offset.down)
    )


def _write_signed(tenths: int) -> str:
    return f"{tenths / 10:.1f}".replace("-", "–")
