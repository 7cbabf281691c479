"""Printing from the window: which printer, which pages, how often; then in the background, page by page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from repatriate.app.situation import write
from repatriate.model.errors import Cancelled, RepatriateError, UserError
from ui.bridge import Context, OnError
from ui.format import number
from ui.jobs import Cancel, Report
from ui.language import told
from ui.printers import (
    Printed,
    last_printer,
    offset_for,
    offset_words,
    open_printer,
    page_sizes,
    print_pages,
    printer_names,
    remember_printer,
)
from ui.rooms.kit.filing import remembered_folder
from ui.rooms.kit.note import Note
from ui.theme import GAP, MARGIN
from ui.widgets.text import button, label

translate = QCoreApplication.translate
Make = Callable[[Callable[[float], None], Callable[[], bool]], bytes]
"""Makes the PDF in the thread of the job: it may tell how far it is, and asks whether to stop."""
MOST_COPIES = 99


def send(
    context: Context,
    title: str,
    make: Make,
    printer: QPrinter,
    *,
    first: int = 1,
    last: int | None = None,
    copies: int = 1,
    done: Callable[[Printed], object] = lambda printed: None,
    failed: OnError | None = None,
) -> bool:
    """Print in the background what `make` makes.

    `done` is told how many pages went out, fewer where the officer stopped it. False where another job still runs.
    """
    name = printer.printerName()
    try:
        offset = offset_for(name)
    except UserError as error:
        if failed is not None:
            failed(error)
        else:
            context.say(told(error), tone="trouble")
        return False
    printer.setDocName(title)
    printer.setCopyCount(copies)
    remember_printer(context, name)

    def work(report: Report, cancelled: Cancel) -> Printed:
        def made(share: float) -> None:
            report(share, translate("Printing", "Making the pages"))

        def page(number: int, pages: int) -> None:
            report((number - 1) / pages, translate("Printing", "Page {0} of {1}").format(number, pages))

        try:
            data = make(made, cancelled)
        except Cancelled:
            return Printed(0, 1)
        return print_pages(data, printer, offset, first=first, last=last, progress=page, cancel=cancelled)

    def ended(printed: Printed) -> None:
        if printed.whole:
            one, more = translate("Printing", "1 page sent to {1}"), translate("Printing", "{0} pages sent to {1}")
            context.say((one if printed.pages == 1 else more).format(number(printed.pages), name))
        else:
            context.say(stopped_words(printed), tone="attention")
        done(printed)

    words = translate("Printing", "Printing {0}").format(title)
    return context.job(words, work, done=ended, failed=failed) is not None


def stopped_words(printed: Printed) -> str:
    """Of printing that was stopped."""
    return translate("Printing", "Printing was stopped after {0} of {1} pages.").format(printed.pages, printed.wanted)


def print_pdf(context: Context, data: bytes, title: str) -> PrintDialog:
    """Ask on which printer, then print; `title` says what it is, to the officer and to the printer: nobody's name.

    Where there is no printer, or on request, it is saved as a PDF.
    """
    dialog = PrintDialog(context, data, title, QApplication.activeWindow())
    dialog.open()
    return dialog


class PrintDialog(QDialog):
    """Over the window until it is answered."""

    def __init__(self, context: Context, data: bytes, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._data, self._title = context, data, title
        self._printer: QPrinter | None = None
        self.sizes = page_sizes(data)
        count = len(self.sizes)
        self.setWindowTitle(self.tr("Print"))
        self.setMinimumWidth(460)
        self.note = Note()
        self.names = QComboBox()
        self.names.setAccessibleName(self.tr("Printer"))
        self.names.addItems(printer_names())
        self.names.setCurrentText(last_printer(context))
        self.moved = label("", "quiet", wrap=True)
        self.first, self.last, self.copies = QSpinBox(), QSpinBox(), QSpinBox()
        for box, words, most, value in (
            (self.first, self.tr("First page"), count, 1),
            (self.last, self.tr("Last page"), count, count),
            (self.copies, self.tr("Copies"), MOST_COPIES, 1),
        ):
            box.setRange(1, max(most, 1))
            box.setValue(value)
            box.setAccessibleName(words)
            box.setFixedWidth(84)
        self.go = button("", self.print_now, "main", "print")
        self.save_button = button(self.tr("Save as PDF…"), self.save, icon="export")
        self.leave = button(self.tr("Cancel"), self.reject)
        self.tray_button = button(self.tr("Trays and both sides…"), self.ask_system)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(MARGIN)
        self.form.setVerticalSpacing(GAP + 4)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.addRow(self.tr("Printer"), self.names)
        self.form.addRow("", self.moved)
        self.form.addRow(self.tr("Pages"), self._pages(count))
        self.form.addRow(self.tr("Copies"), _row(self.copies, stretch=True))
        buttons = _row(self.save_button, self.tray_button)
        buttons.layout().addStretch(1)  # type: ignore[union-attr]
        buttons.layout().addWidget(self.leave)  # type: ignore[union-attr]
        buttons.layout().addWidget(self.go)  # type: ignore[union-attr]
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP + 4)
        column.addWidget(label(title, "panel-title", wrap=True))
        column.addWidget(self.note)
        column.addLayout(self.form)
        column.addSpacing(GAP)
        column.addWidget(buttons)
        self.names.currentTextChanged.connect(lambda _: self._show())
        for box in (self.first, self.last):
            box.valueChanged.connect(lambda _: self._show_pages())
        self._show()
        (self.go if self.names.count() else self.save_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _pages(self, count: int) -> QWidget:
        for box in (self.first, self.last):
            box.setEnabled(count > 1)
        of = label(self.tr("of {0}").format(number(count)), "quiet")
        return _row(self.first, label(self.tr("to"), "quiet"), self.last, of, stretch=True)

    # -- showing

    def _show(self) -> None:
        """What is true of the printer that is chosen."""
        has = bool(self.names.count())
        self._printer = None
        self.form.setRowVisible(self.names, has)
        self.form.setRowVisible(self.moved, has)
        self.tray_button.setVisible(has)
        if not has:
            self.note.say(
                self.tr("No printer is installed on this computer."),
                "attention",
                self.tr("Save it as a PDF and print that elsewhere, at 100 %, not fitted to the page."),
            )
        else:
            self.note.shut()
            try:
                self.moved.setText(offset_words(offset_for(self.names.currentText())))
            except RepatriateError as error:
                self.note.fault(error)
        self.go.setVisible(has)
        self._show_pages()

    def _show_pages(self) -> None:
        self.first.setMaximum(self.last.value())
        self.last.setMinimum(self.first.value())
        count = self.last.value() - self.first.value() + 1
        words = self.tr("Print 1 page") if count == 1 else self.tr("Print {0} pages").format(number(count))
        self.go.setText(words)
        self.go.setAccessibleName(words)

    # -- doing

    @property
    def printer(self) -> QPrinter:
        """As it was set in the system's own window, if it was."""
        if self._printer is None:
            self._printer = open_printer(self.names.currentText())
        return self._printer

    def ask_system(self) -> None:
        """The system's own window, for trays and whatever else only it knows; what it says of pages and copies is not taken."""
        dialog = QPrintDialog(self.printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._system_asked)
        QDialog.open(dialog)

    def _system_asked(self) -> None:
        """Another printer may have been chosen there."""
        chosen = self._printer
        if chosen is not None and self.names.findText(chosen.printerName()) >= 0:
            self.names.setCurrentText(chosen.printerName())
            self._printer = chosen
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_now(self) -> None:
        data = self._data
        begun = send(
            self._context, self._title, lambda progress, cancel: data, self.printer,
            first=self.first.value(), last=self.last.value(), copies=self.copies.value(), failed=self.note.fault,
        )  # fmt: skip
        if begun:
            self.accept()

    def save(self) -> None:
        """As a PDF, where printing is done elsewhere."""
        name = f"{'-'.join(self._title.lower().split())}.pdf"
        text, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as"), str(remembered_folder(self._context) / name), self.tr("PDF files (*.pdf)")
        )
        if not text:
            return
        path = Path(text)
        try:
            write(self._data, path)
        except RepatriateError as error:
            self.note.fault(error)
            return
        self._context.say(self.tr("Saved as {0}").format(path.name))
        self.accept()


def _row(*widgets: QWidget, stretch: bool = False) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return made
