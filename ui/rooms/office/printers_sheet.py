"""The sheet on printers, in the Tools menu: each is measured, and its error becomes the pages' offset."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from repatriate.app.core.command import Notice
from ui.core.context import Context
from ui.printing.calibration import PrinterPage
from ui.rooms.base import Room
from ui.style.theme import MARGIN
from ui.widgets.labels import label
from ui.widgets.layouts import STRETCH, make_column, make_scroll


class PrintersSheet(Room):
    """It belongs to this computer: it reads no file."""

    key = "printers"
    watches = ("settings",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.page = PrinterPage(context)
        self.page.setMaximumWidth(620)
        inside = QWidget()
        make_column(
            label(self.tr("A printer that is off by a millimetre spoils numbered blank forms."), "quiet", wrap=True),
            self.page,
            STRETCH,
            margins=MARGIN,
            inside=inside,
        )
        self.set_work(make_scroll(inside))

    def reload_content(self, notice: Notice | None) -> None:
        """Nothing of the file is shown."""
