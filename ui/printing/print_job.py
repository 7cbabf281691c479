"""Sending pages to a printer in the background, or saving them as a PDF where printing is done elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from repatriate.app.core.operation import Operation
from repatriate.app.reports.situation_report import write_report
from repatriate.model.errors import Cancelled, RepatriateError, UserError
from repatriate.printing.offsets import Offset
from ui.core.context import Context, OnError
from ui.core.format import number
from ui.core.jobs import Cancel, Report
from ui.printing.printers import Printed, offset_for, print_pages, remember_printer
from ui.widgets.path_field import ask_to_save, save_as
from ui.widgets.refusal import NoticeBar

translate = QCoreApplication.translate
Make = Callable[[Callable[[float], None], Callable[[], bool]], bytes]
"""Makes the PDF in the thread of the job: it may tell how far it is, and asks whether to stop."""


def send_to_printer(  # long: which pages, where to, and what follows; the latter by name
    context: Context,
    title: str,
    make: Make,
    printer: QPrinter,
    *,
    first: int = 1,
    last: int | None = None,
    copies: int = 1,
    moved: Offset | None = None,
    done: Callable[[Printed], object] = lambda printed: None,
    failed: OnError | None = None,
) -> bool:
    """Print in the background what `make` makes, moved by what is set for the printer, or by `moved`.

    `done` gets how many pages went out, fewer where the officer stopped it. False where another job still runs.
    """
    name = printer.printerName()
    try:
        offset = offset_for(name) if moved is None else moved
    except UserError as error:
        if failed is not None:
            failed(error)
        else:
            context.refuse(error)
        return False
    printer.setDocName(title)
    printer.setCopyCount(copies)
    remember_printer(context, name)

    def print_all(report: Report, cancelled: Cancel) -> Printed:
        def report_made(share: float) -> None:
            report(share, translate("Printing", "Making the pages"))

        def report_page(number: int, pages: int) -> None:
            report((number - 1) / pages, translate("Printing", "Page {0} of {1}").format(number, pages))

        try:
            data = make(report_made, cancelled)
        except Cancelled:
            return Printed(0, 1)
        with private_temporary(context.operation):
            return print_pages(data, printer, offset, first=first, last=last, progress=report_page, cancel=cancelled)

    def notify_ended(printed: Printed) -> None:
        if printed.whole:
            one, more = translate("Printing", "1 page sent to {1}"), translate("Printing", "{0} pages sent to {1}")
            context.notify((one if printed.pages == 1 else more).format(number(printed.pages), name))
        else:
            context.notify(stopped_words(printed), tone="attention")
        done(printed)

    words = translate("Printing", "Printing {0}").format(title)
    return context.job(words, print_all, done=notify_ended, failed=failed) is not None


@contextmanager
def private_temporary(operation: Operation) -> Iterator[None]:
    """CUPS lays the pages into the folder for temporary files and sends them from there. Killed meanwhile, they would stay:
    they go into one that the next opening removes."""
    before = os.environ.get("TMPDIR")
    if before is None:  # Windows and macOS have another way
        yield
        return
    os.environ["TMPDIR"] = str(operation.temporary_folder())
    try:
        yield
    finally:
        os.environ["TMPDIR"] = before


def stopped_words(printed: Printed) -> str:
    """The sentence after printing was stopped."""
    return translate("Printing", "Printing was stopped after {0} of {1} pages.").format(printed.pages, printed.wanted)


def save_pdf(context: Context, parent: QWidget, data: bytes, title: str, note: NoticeBar) -> bool:
    """Ask where to, and write it there; what is wrong is said in the note. False where nothing was written."""
    name = f"{'-'.join(title.lower().split())}.pdf"
    path = ask_to_save(parent, context, save_as(), name, translate("Printing", "PDF files (*.pdf)"))
    if path is None:
        return False
    try:
        write_report(context.operation, data, path)
    except RepatriateError as error:
        note.fault(error)
        return False
    context.notify(translate("Printing", "Saved as {0}").format(path.name))
    return True
