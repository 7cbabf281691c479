"""Sheets of labels as a PDF: from the first free label on, moved for the printer, with lines to cut along on plain paper."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from repatriate.labels.drawing import Pen
from repatriate.labels.model import Label, Trip
from repatriate.labels.slips import draw_slip
from repatriate.labels.stock import SLIPS, Stock
from repatriate.labels.wristbands import draw_wristband
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.printing.document import MILLIMETRE, new_canvas
from repatriate.printing.frame import Box
from repatriate.printing.offsets import NONE, Offset
from repatriate.printing.report import Tell

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
