"""Sheets of labels as a PDF: from the first free label on, moved for the printer, with lines to cut along on plain paper."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from repatriate.labels.drawing import CAPITAL, DESCENT, MILLIMETRES, Pen, symbol_of
from repatriate.labels.model import Label, Trip
from repatriate.labels.stock import SLIPS, Stock
from repatriate.labels.wristbands import draw_wristband
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.printing.document import MILLIMETRE, new_canvas
from repatriate.printing.frame import Box
from repatriate.printing.offsets import NONE, Offset
from repatriate.printing.report import Tell

# -- A boarding slip: the number to be called by, as large as the label allows, and the code in its lower right
# corner.

_LINE = 4.4  # millimetres
_NAME = 0.444  # for each point of its size
_WIDE = 80.0
_LOW = 24.0  # a label that is lower has one line above instead of two
_FLAT = 14.0  # where less is left for a number, group and seat stand beside it
_NARROW = 35.0
_FACTS_IN_LINE = 13.0  # points
_BESIDE = 14.0  # millimetres
_AIR = 1.8  # above a number
_BEFORE_CODE = 1.0


def draw_slip(pen: Pen, box: Box, trip: Trip, label: Label) -> None:
    """Draw one; `box` is where a printer that is a little off still prints on the label."""
    top = _draw_head(pen, box, trip)
    above = top
    if label.name:
        size = 9.0 if box.width < _WIDE else 11.0
        top += size * _NAME
        pen.text(box.left, top - 1.0, label.name, size, most=box.width)
    # The quiet zone of a code reaches beyond the box: nothing is printed there.
    symbol = symbol_of(label, (box.width, box.bottom - top + 2))
    quiet, wide = symbol.quiet * MILLIMETRES, symbol.size[0] * MILLIMETRES
    pen.code(symbol, Box(box.left, top, box.width + quiet, box.bottom - top + quiet))
    left = Box(box.left, top + _AIR, box.width + quiet - wide - _BEFORE_CODE, box.bottom - top - _AIR)
    if not label.group and not label.seat:
        pen.number(label, left)
    elif left.width < _NARROW and box.height >= _LOW:
        route = pen.route_width(trip, 9.5)
        pen.facts(label, box.right, above - 1.2, box.width - route - 3, _FACTS_IN_LINE, align="right")
        pen.number(label, left)
    elif left.height < _FLAT and left.width >= _NARROW:
        pen.facts_stacked(label, Box(left.right - _BESIDE, left.top, _BESIDE, left.height))
        pen.number(label, Box(left.left, left.top - _AIR / 2, left.width - _BESIDE - 2, left.height + _AIR / 2))
    else:
        size = min(max(left.height * 0.8, 11), 20)  # points for millimetres
        pen.facts(label, box.left, box.bottom - size * DESCENT * MILLIMETRES, left.width, size)
        room = left.height - size * (CAPITAL + DESCENT) * MILLIMETRES - _AIR
        pen.number(label, Box(left.left, left.top, left.width, room))


def _draw_head(pen: Pen, box: Box, trip: Trip) -> float:
    """The leg, its route and its time; returns where they end."""
    when = pen.when(trip)
    base = box.top + 3.2
    if box.height < _LOW:
        drawn = pen.text(box.left, base, trip.leg, 10, bold=True, most=box.width * 0.3) + 2
        drawn += pen.route(trip, box.left + drawn, base, 8.5, box.width * 0.34) + 2
        pen.text(box.right, base, when, 8.5, align="right", most=box.width - drawn)
        return box.top + _LINE
    room = box.width - pen.text(box.right, base, when, 9.5, align="right", most=box.width * 0.62) - 2
    pen.text(box.left, base, trip.leg, 11, bold=True, most=room)
    pen.route(trip, box.left, base + _LINE, 9.5, box.width)
    return box.top + 2 * _LINE


# -- sheets

_INSET = 3.0  # millimetres that a printer may be off
_UNPRINTABLE = 5.0  # at the edges of a page, for any laser printer


def draw_sheets(  # long: what is drawn and on what; the rest by name, and seldom
    trip: Trip,
    labels: Sequence[Label],
    stock: Stock,
    *,
    first: int = 1,
    whole_numbers: bool = False,
    offset: Offset = NONE,
    tell: Tell = str,
    language: str = "en",
) -> bytes:
    """The PDF, one label for each in their order; the same input gives the same bytes.

    `first` is the first free label of the first sheet, counted along the rows from 1; `whole_numbers` prints each number
    in one size. Raises UserError where the sheet has no such label, or a code does not fit.
    """
    check_first(stock, first)
    target = BytesIO()
    title = say("Boarding slips, {0}", trip.leg) if stock.kind == SLIPS else say("Wristbands, {0}", trip.leg)
    canvas = _open_canvas(target, stock, tell(title), language)
    pen = Pen(canvas, stock.page[1], tell, whole_numbers)
    for place, label in enumerate(labels, first - 1):
        on_sheet = place % stock.count
        if on_sheet == 0 and place >= first:
            canvas.showPage()
        if on_sheet == 0 or place == first - 1:
            _begin_page(canvas, stock, offset)
        if stock.kind == SLIPS:
            draw_slip(pen, measure_printable(stock, on_sheet), trip, label)
        else:
            draw_wristband(pen, Box(*stock.corner(on_sheet), stock.width, stock.height), trip, label)
    canvas.save()
    return target.getvalue()


def sheet_count(labels: int, stock: Stock, first: int = 1) -> int:
    """The number of sheets for these labels."""
    return -(-(labels + first - 1) // stock.count)


def draw_frames(
    stock: Stock, offset: Offset = NONE, *, about: str = "", tell: Tell = str, language: str = "en"
) -> bytes:
    """The test sheet: every label's edge and number, to be held against an empty sheet of labels. `about` names the printer."""
    target = BytesIO()
    canvas = _open_canvas(target, stock, tell(say("Test sheet")), language)
    canvas.translate(offset.right / 10 * MILLIMETRE, -offset.down / 10 * MILLIMETRE)
    pen = Pen(canvas, stock.page[1], tell, False)
    canvas.setLineWidth(0.4)
    for place in range(stock.count):
        left, top = stock.corner(place)
        canvas.rect(left * MILLIMETRE, pen.y(top + stock.height), stock.width * MILLIMETRE, stock.height * MILLIMETRE)
        box = measure_printable(stock, place)
        pen.text(box.left, box.top + 6, f"{place + 1}", 18, bold=True)
        lines = (about, *(_STEPS[:1] if stock.cut else _STEPS), stock.caption) if place == 0 else ()
        for line, words in enumerate(filter(None, lines)):
            pen.text(box.left + 12, box.top + 3 + line * 4, tell(words), 8, most=box.width - 12)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


_STEPS = (
    say("Print at 100\u00a0% on plain paper."),
    say("Hold it with a sheet of labels against the light."),
    say("If the frames are off, set the printer's offset."),
)


def check_first(stock: Stock, first: int) -> None:
    """Raises UserError where the sheet has no such label."""
    if not 1 <= first <= stock.count:
        raise UserError(
            "bad_first_label",
            say("A sheet has {0} labels: the first free one is 1 to {0}, not {1}.", stock.count, first),
        )


def measure_printable(stock: Stock, place: int) -> Box:
    """The part of a label that every printer can print, even slightly misaligned; equal for all labels of the sheet."""
    left, top = stock.corner(place)
    beyond_right = stock.page[0] - stock.corner(stock.columns - 1)[0] - stock.width
    beyond_bottom = stock.page[1] - stock.corner(stock.count - 1)[1] - stock.height
    sides = max(_INSET, _UNPRINTABLE - min(stock.left, beyond_right))
    ends = max(_INSET, _UNPRINTABLE - min(stock.top, beyond_bottom))
    return Box(left + sides, top + ends, stock.width - 2 * sides, stock.height - 2 * ends)


def _open_canvas(target: BytesIO, stock: Stock, title: str, language: str) -> Any:
    width, height = stock.page
    return new_canvas(target, (width * MILLIMETRE, height * MILLIMETRE), title=title, language=language, archival=False)


def _begin_page(canvas: Any, stock: Stock, offset: Offset) -> None:
    """A new page, moved for the printer; on plain paper the lines to cut along."""
    canvas.translate(offset.right / 10 * MILLIMETRE, -offset.down / 10 * MILLIMETRE)
    if not stock.cut:
        return
    canvas.saveState()
    canvas.setLineWidth(0.4)
    canvas.setDash(2, 2)
    right, bottom = stock.left + stock.columns * stock.across, stock.top + stock.rows * stock.down
    height = stock.page[1]
    for column in range(stock.columns + 1):
        x = (stock.left + column * stock.across) * MILLIMETRE
        canvas.line(x, (height - stock.top) * MILLIMETRE, x, (height - bottom) * MILLIMETRE)
    for row in range(stock.rows + 1):
        y = (height - stock.top - row * stock.down) * MILLIMETRE
        canvas.line(stock.left * MILLIMETRE, y, right * MILLIMETRE, y)
    canvas.restoreState()
