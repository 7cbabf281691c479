"""What an office sets once: page layouts, its seal, its printers; and documents of others, checked."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from repatriate.app.core.snapshot import settings_of
from ui.core.context import Context
from ui.printing.calibration import PrinterPage
from ui.rooms.common.setting_line import SettingLine
from ui.rooms.common.tab_base import Tab
from ui.rooms.papers.office.layouts_page import LayoutsPage
from ui.rooms.papers.office.seal_keys_page import SealKeysPage
from ui.rooms.papers.office.verify_page import VerifyPage
from ui.style.theme import MARGIN
from ui.widgets.labels import label
from ui.widgets.layouts import STRETCH, make_column, make_scroll
from ui.widgets.side_panel import SidePanel

t = QCoreApplication.translate


class OfficeTab(Tab):
    """A page for each chip, made when it is first looked at."""

    key = "office"
    MAKERS: ClassVar[dict[str, type[LayoutsPage] | type[SealKeysPage] | type[VerifyPage]]] = {
        "layouts": LayoutsPage,
        "seal": SealKeysPage,
        "check": VerifyPage,
    }

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self.pages = QStackedWidget()
        self.made: dict[str, QWidget] = {}
        self.shown = "layouts"
        self.named = SettingLine(context, "authority", t("Documents", "Operation settings…"))
        self.column.addWidget(self.named)
        self.column.addWidget(self.pages, 1)

    def title(self) -> str:
        return t("Documents", "Office")

    def chips(self) -> list[tuple[str, str]]:
        pages = [(key, page.title()) for key, page in self.MAKERS.items()]
        return [*pages, ("printer", t("Documents", "Printer and paper"))]

    @property
    def page(self) -> Tab | None:
        """The one that is seen; None for that of the printer, which reads no file."""
        page = self.made.get(self.shown)
        return page if isinstance(page, Tab) else None

    def choose(self, chip: str) -> None:
        self.shown = chip
        if chip not in self.made:
            self.made[chip] = self._make_page(chip)
            self.pages.addWidget(self.made[chip])
        self.pages.setCurrentWidget(self.made[chip])
        self.panel.shut()
        self.reload()
        self.changed.emit()

    def _make_page(self, chip: str) -> QWidget:
        if chip == "printer":
            return _held(PrinterPage(self.context))
        page = self.MAKERS[chip](self.context, self.panel)
        page.changed.connect(self.changed)
        return page

    def reload(self) -> None:
        db = self.context.operation
        self.context.ask(self, "authority", lambda: settings_of(db.db).get("authority", ""), self._show_authority)
        if self.page is not None:
            self.page.reload()

    def _show_authority(self, authority: str) -> None:
        words = (
            t("Documents", "Documents and notes name this office “{0}”.").format(authority)
            if authority
            else t("Documents", "The name of this office is not set: documents name its State only.")
        )
        self.named.say(words)

    def search(self, text: str) -> None:
        if self.page is not None:
            self.page.search(text)

    def main(self) -> tuple[str, bool]:
        return self.page.main() if self.page is not None else ("", False)

    def do_main(self) -> None:
        if self.page is not None:
            self.page.do_main()

    def take_focus(self) -> None:
        page = self.made.get(self.shown)
        if page is None:
            return
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page) and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _held(page: PrinterPage) -> QScrollArea:
    """At the left, no wider than one reads."""
    inside = QWidget()
    page.setMaximumWidth(620)
    make_column(
        label(t("Documents", "Blanks are pre-printed: a printer that is a millimetre off spoils them."), "quiet"),
        page,
        STRETCH,
        margins=MARGIN,
        inside=inside,
    )
    area = make_scroll(inside)
    return area
