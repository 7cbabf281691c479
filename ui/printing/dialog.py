"""Printing from the window: which printer, which pages, how often; then in the background, page by page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFormLayout,
    QWidget,
)

from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import number
from ui.printing.calibration import set_up_printer
from ui.printing.print_job import save_pdf, send_to_printer
from ui.printing.printers import last_printer, offset_for, offset_words, open_printer, page_sizes, printer_names
from ui.style.theme import GAP, MARGIN, dress_widget
from ui.widgets.fields import SteadyBox, SteadySpin
from ui.widgets.labels import make_button, make_label, set_words
from ui.widgets.layouts import Gap, make_column, make_row
from ui.widgets.refusal import NoticeBar

translate = QCoreApplication.translate
MOST_COPIES = 99


def print_pdf(context: Context, data: bytes, title: str, cancelled: Callable[[], object] = lambda: None) -> PrintDialog:
    """Ask on which printer, then print; `title` says what it is, to the officer and to the printer: nobody's name.

    Where there is no printer, or on request, it is saved as a PDF. `cancelled`: neither was done.
    """
    dialog = PrintDialog(context, data, title, QApplication.activeWindow())
    dialog.rejected.connect(cancelled)
    dialog.open()
    return dialog


class PrintDialog(QDialog):
    """Over the window until it is answered."""

    def __init__(self, context: Context, data: bytes, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_widget(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._data, self._title = context, data, title
        self._printer: QPrinter | None = None
        self.sizes = page_sizes(data)
        count = len(self.sizes)
        self.setWindowTitle(self.tr("Print"))
        self.setMinimumWidth(460)
        self.note = NoticeBar()
        self.names = SteadyBox()
        self.names.setAccessibleName(self.tr("Printer"))
        self.names.addItems(printer_names())
        self.names.setCurrentText(last_printer(context))
        self.moved = make_label("", "quiet", wrap=True)
        self.first, self.last, self.copies = SteadySpin(), SteadySpin(), SteadySpin()
        for box, words, most, value in (
            (self.first, self.tr("First page"), count, 1),
            (self.last, self.tr("Last page"), count, count),
            (self.copies, self.tr("Copies"), MOST_COPIES, 1),
        ):
            box.setRange(1, max(most, 1))
            box.setValue(value)
            box.setAccessibleName(words)
            box.setFixedWidth(84)
        self.go = make_button("", self.print_now, "main", "print")
        self.save_button = make_button(self.tr("Save as PDF…"), self.save, icon="export")
        self.leave = make_button(self.tr("Cancel"), self.reject)
        self.tray_button = make_button(self.tr("Trays and both sides…"), self.ask_system, "link")
        self.setup_button = make_button(self.tr("Printer and paper…"), self.set_up, "link")
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(MARGIN)
        self.form.setVerticalSpacing(GAP + 4)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.addRow(self.tr("Printer"), self.names)
        self.links = _lay_out_pages(self.setup_button, self.tray_button, stretch=True)
        self.form.addRow("", self.moved)
        self.form.addRow("", self.links)
        self.form.addRow(self.tr("Pages"), self._limit_pages(count))
        self.form.addRow(self.tr("Copies"), _lay_out_pages(self.copies, stretch=True))
        buttons = _lay_out_pages(self.save_button)
        buttons.layout().addStretch(1)  # type: ignore[union-attr]
        buttons.layout().addWidget(self.leave)  # type: ignore[union-attr]
        buttons.layout().addWidget(self.go)  # type: ignore[union-attr]
        make_column(
            make_label(title, "panel-title", wrap=True),
            self.note,
            self.form,
            Gap(GAP),
            buttons,
            margins=MARGIN,
            spacing=GAP + 4,
            inside=self,
        )
        self.names.currentTextChanged.connect(lambda _: self._show_printer())
        for box in (self.first, self.last):
            box.valueChanged.connect(lambda _: self._show_pages())
        self._show_printer()
        (self.go if self.names.count() else self.save_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _limit_pages(self, count: int) -> QWidget:
        for box in (self.first, self.last):
            box.setEnabled(count > 1)
        of = make_label(self.tr("of {0}").format(number(count)), "quiet")
        return _lay_out_pages(self.first, make_label(self.tr("to"), "quiet"), self.last, of, stretch=True)

    # -- showing

    def _show_printer(self) -> None:
        """Shows the chosen printer's settings."""
        has = bool(self.names.count())
        self._printer = None
        self.form.setRowVisible(self.names, has)
        self.form.setRowVisible(self.moved, has)
        self.form.setRowVisible(self.links, has)
        if not has:
            self.note.notify(
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
        set_words(self.go, words)

    # -- doing

    @property
    def printer(self) -> QPrinter:
        """The printer as set in the system's own dialog, if it was opened."""
        if self._printer is None:
            self._printer = open_printer(self.names.currentText())
        return self._printer

    def set_up(self) -> None:
        """Opens the printer's settings, and shows its offset again afterwards."""
        set_up_printer(self._context, self.names.currentText(), self._show_printer, self)

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
        begun = send_to_printer(
            self._context, self._title, lambda progress, cancel: data, self.printer,
            first=self.first.value(), last=self.last.value(), copies=self.copies.value(), failed=self.note.fault,
        )  # fmt: skip
        if begun:
            self.accept()

    def save(self) -> None:
        """Saves the pages as a PDF, to be printed elsewhere."""
        if save_pdf(self._context, self, self._data, self._title, self.note):
            self.accept()


def _lay_out_pages(*widgets: QWidget, stretch: bool = False) -> QWidget:
    made = QWidget()
    row = make_row(margins=0, spacing=GAP, inside=made)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return made
