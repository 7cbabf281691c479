"""The side panel of a list: which one of which departure, into which files it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ui.core.context import Context
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.manifests.export_box import ExportBox
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, make_row


class ExportPanel(DetailPanel):
    """`box` says into which files, under the heading `into`; Return in it exports."""

    print_wanted = Signal()
    """Print what is shown."""

    def __init__(
        self, context: Context, formats: Mapping[str, tuple[str, str]], remember: str, export: Callable[[], object]
    ) -> None:
        """`formats` and `remember` as ExportBox takes them."""
        super().__init__("", "")
        self._context = context
        self.caption = label("", "caption")
        self.column.insertWidget(0, self.caption)
        self.box = ExportBox(context, formats, remember)
        self.box.entered.connect(lambda: export())
        self.into = label("", "section")
        self.print_button = button(self.tr("Print…"), self.print_wanted.emit, icon="print")

    def add_link(self, made: QPushButton) -> None:
        self.column.addLayout(make_row(made, STRETCH))
