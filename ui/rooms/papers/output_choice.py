"""The destination of documents: a printer, a PDF, or both; remembered on this machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from shiboken6 import isValid

from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.language import translate_said
from ui.printing import printers
from ui.printing.calibration import set_up_printer
from ui.style.theme import GAP
from ui.widgets.combo import SteadyBox
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.path_field import PathField

_KEPT = "papers/outlet"


class PrinterChoice(QWidget):
    """The printers of this computer, what pages are moved by on the chosen one, and the way to set that."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.names = SteadyBox()
        self.names.setAccessibleName(self.tr("Printer"))
        self.names.addItems(printers.printer_names())
        self.names.setCurrentText(printers.last_printer(context))
        self.names.setMinimumContentsLength(8)
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.moved = label("", "caption", wrap=True)
        self.setup = button(self.tr("Set up this printer…"), self._set_up, "link")
        self.none = label(
            self.tr("No printer is installed here. Print the PDF elsewhere, at 100 %, not fitted to the page."),
            "quiet",
            wrap=True,
        )
        make_column(self.names, self.moved, make_row(self.setup, STRETCH), self.none, margins=0, spacing=4, inside=self)
        for widget in (self.names, self.moved, self.setup):
            widget.setVisible(self.any)
        self.none.setVisible(not self.any)
        self.names.currentTextChanged.connect(lambda _: self._show_offset())
        self._show_offset()

    @property
    def any(self) -> bool:
        """Whether there is a printer at all."""
        return self.names.count() > 0

    def opened(self) -> QPrinter:
        return printers.open_printer(self.names.currentText())

    def _show_offset(self) -> None:
        if self.any:
            try:
                self.moved.setText(printers.offset_words(printers.offset_for(self.names.currentText())))
            except RepatriateError as error:
                self.moved.setText(translate_said(error))
        self.changed.emit()

    def _set_up(self) -> None:
        set_up_printer(self._context, self.names.currentText(), self._after_setup)

    def _after_setup(self) -> None:
        if isValid(self):
            self._show_offset()


class OutputChoice(QWidget):
    """`printing` and `saving` say which; `changed` when they change."""

    changed = Signal()

    def __init__(self, context: Context, name: str) -> None:
        """`name` of the PDF that is proposed."""
        super().__init__()
        self._context = context
        words = context.preferences.read_text(_KEPT, "print").split()
        self.printer = PrinterChoice(context)
        self.print_box = QCheckBox(self.tr("Print"))
        self.save_box = QCheckBox(self.tr("Save as a PDF"))
        self.file = PathField(context, self.tr("PDF (*.pdf)"))
        self.file.suggest(name)
        self.print_box.setChecked(self.printer.any and "print" in words)
        self.print_box.setVisible(self.printer.any)
        self.save_box.setChecked("save" in words or not self.print_box.isChecked())
        make_column(
            self.print_box, grow(self.printer), self.save_box, self.file, margins=0, spacing=GAP // 2, inside=self
        )
        for box in (self.print_box, self.save_box):
            box.toggled.connect(lambda _: self._show_choice())
        self._show_choice()

    def _show_choice(self) -> None:
        self.printer.setVisible(self.printing or not self.printer.any)
        self.file.setVisible(self.saving)
        self.changed.emit()

    @property
    def printing(self) -> bool:
        return self.print_box.isChecked()

    @property
    def saving(self) -> bool:
        return self.save_box.isChecked()

    @property
    def path(self) -> Path | None:
        return self.file.path if self.saving else None

    def opened(self) -> QPrinter | None:
        """The printer that is chosen; None where nothing is to be printed."""
        return self.printer.opened() if self.printing else None

    def trouble(self) -> str:
        """The sentence that explains why the choice cannot be used; empty if it can."""
        if not self.printing and not self.saving:
            return self.tr("Choose where the page goes: a printer, or a PDF.")
        if self.saving and self.file.path.suffix.lower() != ".pdf":
            return self.tr("The file name must end in .pdf.")
        return ""

    def remember(self) -> None:
        """Stores the choice for the next time."""
        words = " ".join(word for word, ticked in (("print", self.printing), ("save", self.saving)) if ticked)
        self._context.preferences.write_text(_KEPT, words)
        if self.saving:
            self.file.remember()
