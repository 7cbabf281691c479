"""The system's printers, and pages on them at true size: no margins, no scaling. PDFium draws the pages at the
printer's resolution, one after the other, in any thread."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from repatriate.model.errors import Cancelled, EnvironmentFault
from repatriate.model.saying import say
from repatriate.printing.offsets import NONE, Offset, load_offsets
from repatriate.printing.pdfium import LOCK
from ui.core.format import number

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from ui.core.context import Context

translate = QCoreApplication.translate
MOST_DOTS = 600
"""To the inch: what is finer nobody sees, and takes four times the memory."""
BAND = 512
"""Rows of a page that are drawn at once: so long nobody else can show a page."""
POINT = 1 / 72
MILLIMETRE = 1 / 25.4
_LAST = "printing/printer"


def printer_names() -> list[str]:
    """The printers that this computer knows, its usual one first."""
    names = QPrinterInfo.availablePrinterNames()
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: (name != usual, name.casefold()))


def open_printer(name: str) -> QPrinter:
    """A printer by its name, at its own resolution or the next one below MOST_DOTS."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    fit = [dots for dots in printer.supportedResolutions() if dots <= MOST_DOTS]
    if fit and printer.resolution() > MOST_DOTS:
        printer.setResolution(max(fit))
    return printer


def last_printer(context: Context) -> str:
    """The one that was printed on last, where it is there still; else the computer's usual one, else none."""
    names = printer_names()
    name = context.preferences.read_text(_LAST)
    return name if name in names else next(iter(names), "")


def remember_printer(context: Context, name: str) -> None:
    context.preferences.write_text(_LAST, name)


def offset_for(name: str) -> Offset:
    """The offset of a printer; none if not set. Raises UserError if the stored offsets cannot be read."""
    return load_offsets().get(" ".join(name.split()), NONE)


def offset_words(offset: Offset) -> str:
    """`Moved 0.3 mm to the right and 1.2 mm up, as set for this printer.`"""
    if offset == NONE:
        return translate("Printing", "At true size; nothing is set for this printer.")
    across = (
        translate("Printing", "{0} mm to the right")
        if offset.right >= 0
        else translate("Printing", "{0} mm to the left")
    )
    along = translate("Printing", "{0} mm down") if offset.down >= 0 else translate("Printing", "{0} mm up")
    parts = [
        words.format(number(abs(tenths) / 10, 1))
        for words, tenths in ((across, offset.right), (along, offset.down))
        if tenths
    ]
    return translate("Printing", "At true size, moved {0}: as set for this printer.").format(
        translate("Printing", " and ").join(parts)
    )


def page_sizes(data: bytes) -> list[tuple[float, float]]:
    """Width and height of each page of a PDF, in points."""
    import pypdfium2  # large: see ui.shell.opening

    with LOCK:
        document = pypdfium2.PdfDocument(data)
        try:
            return [document.get_page_size(at) for at in range(len(document))]
        finally:
            document.close()


@dataclass(frozen=True, slots=True)
class Printed:
    """The number of pages sent to the printer; fewer than wanted if it was stopped."""

    pages: int
    wanted: int

    @property
    def whole(self) -> bool:
        return self.pages == self.wanted


def print_pages(  # long: which pages, where to, and who hears of it; the latter by name
    data: bytes,
    printer: QPrinter,
    offset: Offset = NONE,
    *,
    first: int = 1,
    last: int | None = None,
    progress: Callable[[int, int], None] = lambda page, pages: None,
    cancel: Callable[[], bool] = lambda: False,
) -> Printed:
    """Pages `first` to `last` of a PDF, from 1, at true size from the corner of the paper; each on paper of its own size
    where the printer has such. In any thread.

    `progress` gets the page and how many there are, and may raise Cancelled. Raises EnvironmentFault where the printer
    does not take them.
    """
    import pypdfium2  # large: see ui.shell.opening

    with LOCK:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        sizes = [document.get_page_size(at) for at in range(count)]
    wanted = range(first - 1, min(last or count, count))
    painter = QPainter()
    sent = 0
    try:
        for place, at in enumerate(wanted):
            progress(place + 1, len(wanted))
            _lay_paper(printer, *sizes[at])
            if not (painter.begin(printer) if place == 0 else printer.newPage()):
                raise _describe_refusal(printer)
            painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            with LOCK:
                page = document[at]
            try:
                _draw_page(page, painter, printer.resolution(), offset, cancel)
            finally:
                with LOCK:
                    page.close()
            sent += 1
    except Cancelled:
        printer.abort()
    except BaseException:
        printer.abort()
        raise
    finally:
        ended = painter.end() if painter.isActive() else True
        with LOCK:
            document.close()
    if not ended and sent == len(wanted):
        raise _describe_refusal(printer)
    return Printed(sent, len(wanted))


def _describe_refusal(printer: QPrinter) -> EnvironmentFault:
    return EnvironmentFault(
        "printer_refused",
        say("{0} does not accept the pages: check that it is switched on and connected.", printer.printerName()),
    )


def _lay_paper(printer: QPrinter, width: float, height: float) -> None:
    """Paper of that size in points, printed on to its edges."""
    size = QPageSize(
        QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    wide = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, wide, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def _draw_page(page: PdfPage, painter: QPainter, resolution: int, offset: Offset, cancel: Callable[[], bool]) -> None:
    """One page onto the paper."""
    dots = min(resolution, MOST_DOTS)
    image = _page_image(page, dots, cancel)
    scale = resolution / dots
    across, down = (round(side * MILLIMETRE * resolution) for side in offset.millimetres)
    # As many dots as were drawn: a page is a part of a dot smaller than its picture.
    painter.drawImage(QRectF(across, down, image.width() * scale, image.height() * scale), image)


def _page_image(page: PdfPage, dots: int, cancel: Callable[[], bool]) -> QImage:
    """A page at that many dots to the inch, in bands, so that nobody waits long for PDFium; grey where it has no colours."""
    scale = dots * POINT
    with LOCK:
        small = page.render(scale=0.5)
        grey = QImage(small.buffer, small.width, small.height, small.stride, QImage.Format.Format_BGR888).allGray()
        small.close()
        height = math.ceil(page.get_height() * scale)
    whole = bytearray()
    width = stride = 0
    for top in range(0, height, BAND):
        if cancel():
            raise Cancelled
        below = max(height - top - BAND, 0)
        # Half a dot less: what is left out is rounded up to whole dots.
        cut = (0.0, max(below - 0.5, 0) / scale, 0.0, max(top - 0.5, 0) / scale)
        with LOCK:
            band = page.render(scale=scale, crop=cut, grayscale=grey, prefer_bgrx=True)
            whole += memoryview(band.buffer)
            width, stride = band.width, band.stride
            band.close()
    form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
    return QImage(whole, width, height, stride, form).copy()
