"""Calibrates a printer: a test sheet is printed and measured, and its error becomes the pages' offset."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from repatriate.app.core.office_files import LayoutRow, read_layouts
from repatriate.app.documents.blanks.register import printer_pdf
from repatriate.app.documents.composer import usual_layout
from repatriate.model.errors import RepatriateError
from repatriate.printing.offsets import MOST, NONE, Offset, set_offset
from repatriate.printing.testsheet import measure_inset
from ui.core import format
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.printing import printers
from ui.printing.print_job import save_pdf, send_to_printer
from ui.style.theme import GAP, MARGIN, dress_widget
from ui.widgets.fields import SteadyBox, SteadyDoubleSpin
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, make_column, make_row
from ui.widgets.refusal import NoticeBar

translate = QCoreApplication.translate
WIDE = 452
FARTHEST = 99.9
"""Millimetres that a cross may be from an edge: more is a slip of the finger."""


def set_up_printer(
    context: Context, name: str = "", done: Callable[[], object] = lambda: None, parent: QWidget | None = None
) -> PrinterDialog:
    """Over the window; `name` is the printer to begin with, `done` is called when it is closed."""
    dialog = PrinterDialog(context, name, parent or QApplication.activeWindow())
    dialog.finished.connect(lambda _: done())
    dialog.open()
    return dialog


class PrinterPage(QWidget):
    """Three steps from above to below; `kept` when an offset was set."""

    kept = Signal()

    def __init__(self, context: Context, name: str = "") -> None:
        super().__init__()
        self._context = context
        self._rows: list[LayoutRow] = []
        self._printed: Offset = NONE
        """The offset with which the measured sheet was printed."""
        self.note = NoticeBar()
        self.names = SteadyBox()
        self.names.setAccessibleName(self.tr("Printer"))
        self.names.addItems(printers.printer_names())
        self.names.setCurrentText(name or printers.last_printer(context))
        self.paper = SteadyBox()
        self.paper.setAccessibleName(self.tr("Page"))
        for box in (self.names, self.paper):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
        self.print_button = make_button(self.tr("Print the test sheet"), self.print_sheet, icon="print")
        self.save_button = make_button(self.tr("Save it as a PDF…"), self.save_sheet, "link")
        self.should = make_label("", "quiet", wrap=True)
        self.left = self._make_spin(self.tr("From the left edge, measured"), 0)
        self.top = self._make_spin(self.tr("From the upper edge, measured"), 0)
        self.right = self._make_spin(self.tr("To the right"), -MOST / 10)
        self.down = self._make_spin(self.tr("Down"), -MOST / 10)
        self.keep_button = make_button(self.tr("Save for this printer"), self.keep, "main")
        column = make_column(self.note, margins=0, spacing=GAP, inside=self)
        self._add_step(column, self.tr("1. Print a test sheet, best on the back of a spoiled form"))
        self.form = self._make_form([(self.tr("Printer"), self.names), (self.tr("Page"), self.paper)])
        column.addLayout(self.form)
        column.addLayout(_lay_out_buttons(self.print_button, self.save_button))
        self._add_step(column, self.tr("2. Measure where the upper left cross is"))
        column.addWidget(self.should)
        column.addLayout(
            self._make_form([(self.tr("From the left edge"), self.left), (self.tr("From the upper edge"), self.top)])
        )
        self._add_step(column, self.tr("3. Every page on this printer is then moved by this"))
        column.addLayout(self._make_form([(self.tr("To the right"), self.right), (self.tr("Down"), self.down)]))
        column.addWidget(
            make_label(self.tr("Below zero is to the left, and up. Print the sheet once more to see."), "quiet")
        )
        column.addLayout(_lay_out_buttons(self.keep_button))
        column.addStretch(1)
        self.names.currentTextChanged.connect(lambda _: self._show_known())
        self.paper.currentIndexChanged.connect(lambda _: self._measure_again())
        for spin in (self.left, self.top):
            spin.valueChanged.connect(lambda _: self._measured_offset())
        context.ask(
            self,
            "layouts",
            lambda: (read_layouts(context.db), usual_layout(context.db)),
            lambda found: self._fill_printers(*found),
        )
        self._show_known()

    def _add_step(self, column: QVBoxLayout, words: str) -> None:
        column.addSpacing(GAP)
        column.addWidget(make_label(words, "strong", wrap=True))

    def _make_spin(self, name: str, least: float) -> QDoubleSpinBox:
        spin = SteadyDoubleSpin()
        spin.setDecimals(1)
        spin.setSingleStep(0.1)
        spin.setRange(least, FARTHEST if least == 0 else MOST / 10)
        spin.setSuffix(self.tr(" mm"))
        spin.setAccessibleName(name)
        spin.setFixedWidth(112)
        return spin

    def _make_form(self, rows: list[tuple[str, QWidget]]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(MARGIN)
        form.setVerticalSpacing(GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for words, control in rows:
            caption = make_label(words, "quiet")
            caption.setMinimumWidth(140)
            caption.setFixedHeight(32)
            caption.setBuddy(control)
            form.addRow(caption, control)
        return form

    # -- showing

    def _fill_printers(self, rows: list[LayoutRow], usual: str) -> None:
        self._rows = rows
        with QSignalBlocker(self.paper):
            self.paper.clear()
            for row in rows:
                size = self.tr("{0} × {1} mm").format(number(row.page[0]), number(row.page[1]))
                self.paper.addItem(f"{row.title} · {size}", row.name)
            self.paper.setCurrentIndex(max(self.paper.findData(usual), 0))
        self._measure_again()

    def _show_known(self) -> None:
        """Shows the offset of the chosen printer."""
        has = bool(self.names.count())
        self.print_button.setVisible(has)
        self.form.setRowVisible(self.names, has)
        for control in (self.left, self.top, self.right, self.down, self.keep_button):
            control.setEnabled(has)
        if not has:
            self.note.notify(
                self.tr("No printer is installed on this computer."),
                "attention",
                self.tr("The test sheet can be saved and printed elsewhere; the offset is set there."),
            )
            return
        self.note.shut()
        try:
            self._show_offset(printers.offset_for(self.names.currentText()))
        except RepatriateError as error:
            self.note.fault(error)
            self._show_offset(NONE)
        self._printed = self.offset
        self._measure_again()

    def _show_offset(self, offset: Offset) -> None:
        self.right.setValue(offset.right / 10)
        self.down.setValue(offset.down / 10)

    @property
    def offset(self) -> Offset:
        """The offset entered in the boxes."""
        return Offset(round(self.right.value() * 10), round(self.down.value() * 10))

    @property
    def inset(self) -> float:
        """The intended distance of the cross from the edges, in millimetres."""
        name = self.paper.currentData()
        return measure_inset(next((row.page for row in self._rows if row.name == name), (210.0, 297.0)))

    def _measure_again(self) -> None:
        """Resets the measurements to those of a correct sheet."""
        where = self.inset
        for spin in (self.left, self.top):
            with QSignalBlocker(spin):
                spin.setValue(where)
        self.should.setText(self.tr("Both should be {0} mm; write what the ruler says.").format(number(where, 1)))

    def _measured_offset(self) -> None:
        """Shows the measured offset, added to the one that the sheet was printed with."""
        where, by = self.inset, self._printed
        right = by.right + round((where - self.left.value()) * 10)
        down = by.down + round((where - self.top.value()) * 10)
        self._show_offset(Offset(right, down))

    # -- doing

    def _draw_sheet(self, offset: Offset) -> bytes:
        language = format.current().language
        about = self.names.currentText()
        layout = self.paper.currentData()
        return printer_pdf(self._context.db, layout, offset, about=about, tell=translate_said, language=language)

    def print_sheet(self) -> None:
        """Moved by what stands in the boxes, whether it is kept or not."""
        try:
            data = self._draw_sheet(self.offset)
        except RepatriateError as error:
            self.note.fault(error)
            return
        # The sheet is moved by itself, and says by how much.
        if send_to_printer(
            self._context,
            self.tr("Test sheet"),
            lambda progress, cancel: data,
            printers.open_printer(self.names.currentText()),
            moved=NONE,
            failed=self.note.fault,
        ):
            self._printed = self.offset
            self._measure_again()

    def save_sheet(self) -> None:
        try:
            data = self._draw_sheet(self.offset)
        except RepatriateError as error:
            self.note.fault(error)
            return
        save_pdf(self._context, self, data, self.tr("Test sheet"), self.note)

    def keep(self) -> None:
        """Stores the offset of the printer on this computer."""
        name = self.names.currentText()
        try:
            set_offset(name, self.offset)
        except RepatriateError as error:
            self.note.fault(error)
            return
        printers.remember_printer(self._context, name)
        self.note.notify(
            self.tr("Saved for {0} on this computer.").format(name), "good", printers.offset_words(self.offset)
        )
        self._printed = self.offset
        self._measure_again()
        self.kept.emit()


class PrinterDialog(QDialog):
    """The page over the window; it goes with Close or Esc."""

    def __init__(self, context: Context, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_widget(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Printer and paper"))
        self.page = PrinterPage(context, name)
        self.page.setFixedWidth(WIDE)
        self.leave = make_button(self.tr("Close"), self.accept)
        foot = make_row(STRETCH, self.leave)
        column = make_column(margins=MARGIN, spacing=GAP, inside=self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.addWidget(make_label(self.tr("Printer and paper"), "panel-title"))
        column.addWidget(
            make_label(
                self.tr("Blank forms are pre-printed. A printer that is off by a millimetre spoils them."),
                "quiet",
                wrap=True,
            )
        )
        column.addWidget(self.page)
        column.addLayout(foot)


def _lay_out_buttons(*widgets: QWidget) -> QHBoxLayout:
    row = make_row(spacing=GAP)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
