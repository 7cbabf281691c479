"""The situation report as it will print, to be saved or printed; its figures as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from repatriate.app.core.operation import Operation
from repatriate.app.reports import situation_report
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.printing.dialog import print_pdf
from ui.rooms.common.pdf_view import PdfView
from ui.style.theme import GAP, MARGIN
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.path_field import PathField
from ui.widgets.refusal import NoticeBar, find_held

_tr = make_translator("Overview")


class ReportPage(QWidget):
    """`make` reads the file and shows the pages; `closed` goes back to the figures."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.data: bytes | None = None
        self.setAccessibleName(_tr("Situation report"))
        self.view = PdfView()
        self.note = NoticeBar()
        self.path = PathField(context, ";;".join((_tr("PDF files (*.pdf)"), _tr("Workbooks (*.xlsx)"))))
        self.office = QCheckBox(_tr("For the office only"))
        self.office.setToolTip(
            _tr("It includes shelters, screenings, holds and the operation's own name, and every page is marked.")
        )
        self.office.toggled.connect(self.make)
        self.back_button = make_button(_tr("Back to the figures"), self.closed.emit)
        self.save_button = make_button(_tr("Save"), self.save, "main", "export")
        self.print_button = make_button(_tr("Print…"), self.print_out, "", "print")
        first = make_row(self.back_button, STRETCH, self.print_button, self.save_button, spacing=GAP)
        second = make_row(self.office, make_label(_tr("Save as"), "quiet"), grow(self.path), spacing=GAP)
        top = make_column(first, second, margins=(MARGIN, GAP, MARGIN, GAP), spacing=GAP)
        make_column(top, find_held(self.note), grow(self.view), margins=0, spacing=0, inside=self)

    def make(self) -> None:
        """Makes the report on the present file."""
        operation = self.context.operation
        self.note.shut()
        day = operation.today().isoformat()
        name = _tr("situation-office-{0}.pdf") if self.office.isChecked() else _tr("situation-{0}.pdf")
        self.path.suggest(name.format(day))
        language, options = format.current().language, self._read_options()
        self.context.ask(
            self,
            "report",
            lambda: situation_report.draw_situation_pdf(operation, translate_said, language, format.country, options),
            self._show_report,
        )
        self.view.setFocus()

    def _show_report(self, data: bytes) -> None:
        self.data = data
        self.view.show_pdf(data)

    def _read_options(self) -> situation_report.Options:
        return situation_report.Options(office=self.office.isChecked())

    def save(self) -> Path | None:
        """Into the file that is named, a workbook when its figures are there; None where that could not be written."""
        if self.data is None:
            return None
        path = self.path.path
        if path.suffix.lower() == situation_report.BOOK:
            operation, options = self.context.operation, self._read_options()
            self.context.ask(
                self,
                "workbook",
                lambda: situation_report.build_situation_workbook(operation, translate_said, format.country, options),
                lambda data: self._save_report(situation_report.write_book, data, path),
            )
            return path
        return self._save_report(situation_report.write_report, self.data, path)

    def _save_report(self, write: Callable[[Operation, bytes, Path], Path], data: bytes, path: Path) -> Path | None:
        try:
            write(self.context.operation, data, path)
        except RepatriateError as error:
            self.note.fault(error)
            return None
        self.path.remember()
        self.context.notify(_tr("Situation report saved as {0}").format(path.name))
        return path

    def print_out(self) -> None:
        """The pages that are shown, whether they are saved or not."""
        if self.data is not None:
            print_pdf(self.context, self.data, _tr("Situation report"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
