"""The sheets of an office in the Tools menu: page layouts, seals and keys, checking a document, printers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from repatriate.app.core.command import Notice
from ui.core.context import Context
from ui.printing.calibration import PrinterPage
from ui.rooms.base import Room
from ui.rooms.common.tab_base import Tab
from ui.rooms.common.tab_sheet import TabSheet
from ui.rooms.office.layouts_page import LayoutsPage
from ui.rooms.office.seal_keys_page import SealKeysPage
from ui.rooms.office.verify_page import VerifyPage
from ui.style.theme import MARGIN
from ui.widgets.labels import label
from ui.widgets.layouts import STRETCH, make_column, make_scroll


class LayoutsSheet(TabSheet):
    key = "layouts"
    watches = ("layouts", "settings")

    def make(self) -> Tab:
        self.header.use_search(self.tr("Name or State"))
        return LayoutsPage(self.context, self.panel)


class SealsSheet(TabSheet):
    key = "seals"
    watches = ("seal_keys",)

    def make(self) -> Tab:
        return SealKeysPage(self.context, self.panel)


class CheckSheet(TabSheet):
    key = "check"
    watches = ("seal_keys",)

    def make(self) -> Tab:
        return VerifyPage(self.context, self.panel)


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

    def reload(self, notice: Notice | None) -> None:
        pass
