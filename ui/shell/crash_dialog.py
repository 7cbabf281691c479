"""The last resort: a defect of ours is logged without anybody's data and shown without losing anything."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from repatriate.app.core.about import describe_defect, write_report
from ui.style.theme import GAP, MARGIN, dress_widget
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import make_column, make_row
from ui.widgets.path_field import copy_report


class CrashDialog(QDialog):
    """Says that nothing is lost, and gives the report to copy."""

    def __init__(self, report: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_widget(self)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(560, 340)
        column = make_column(
            make_label(self.tr("Something went wrong. It is our fault, not yours."), "panel-title"),
            make_label(
                self.tr(
                    "Kept: everything up to your last action. Undone: the action that failed. You can continue. The report names no person."
                ),
                wrap=True,
            ),
            margins=MARGIN,
            spacing=GAP + 4,
            inside=self,
        )
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Error report"))
        column.addWidget(text, 1)
        row = make_row(make_button(self.tr("Copy report"), lambda: copy_report(QGuiApplication.clipboard(), report)))
        if log is not None:
            row.addWidget(
                make_button(
                    self.tr("Open the folder"),
                    lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.parent))),
                )
            )
        row.addStretch(1)
        row.addWidget(make_button(self.tr("Go on"), self.accept, "main"))
        column.addLayout(row)


def install_crash_dialog(
    folder: Path,
    show: Callable[[str, Path | None], None],
    met: Callable[[BaseException], bool] = lambda error: False,
) -> None:
    """Send every exception that nobody caught here. `met`: it is no defect, and was told already."""

    def report_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if met(error):
            return
        report = describe_defect(error, f"Qt {PySide6.__version__}")
        show(report, write_report(report, folder))

    sys.excepthook = report_exception
