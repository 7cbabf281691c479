"""The timeline with a line of words under it and what can be done by mouse alone: zoom, today, all days."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from ui.rooms.departures.timeline import Timeline
from ui.style.theme import GAP, MARGIN
from ui.widgets.labels import Elided, make_button, tool_button
from ui.widgets.layouts import grow, make_column, make_row


class TimelinePage(QWidget):
    """`view` is the timeline."""

    def __init__(self) -> None:
        super().__init__()
        self.view = Timeline()
        self.setFocusProxy(self.view)
        self.said = Elided("", "quiet")
        self.hint = self.tr("Drag a bar to delay it, or press Shift and an arrow key. + and − zoom.")
        self.view.told.connect(self._show_hint)
        out = tool_button(self.tr("Zoom out"), lambda: self.view.zoom(1 / 1.4))
        out.setText("−")
        into = tool_button(self.tr("Zoom in"), lambda: self.view.zoom(1.4))
        into.setText("+")
        foot = QFrame()
        make_row(
            grow(self.said),
            make_button(self.tr("Today"), self.view.go_to_today, "link"),
            make_button(self.tr("All days"), self.view.fit, "link"),
            out,
            into,
            margins=(MARGIN, 4, MARGIN, 4),
            spacing=GAP,
            inside=foot,
        )
        make_column(grow(self.view), foot, margins=0, spacing=0, inside=self)
        self._show_hint("")

    def allow_moves(self, allowed: bool) -> None:
        """Whether bars can be dragged, which is then said where nothing else is."""
        self.view.movable = allowed
        self._show_hint("")

    def _show_hint(self, text: str) -> None:
        self.said.setText(text or (self.hint if self.view.movable else ""))
        self.said.setToolTip(self.said.text())
