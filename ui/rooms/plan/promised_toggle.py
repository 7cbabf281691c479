"""The choice to plan on documents that are promised only, and how many of them the draft counts on."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from repatriate.app.documents.held_queries import Promised
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP
from ui.widgets.labels import make_label
from ui.widgets.layouts import STRETCH, make_row


class PromisedToggle(QWidget):
    """Hidden where nothing is promised; off until somebody ticks it."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = make_label("", tone="attention")
        self.draft.hide()
        self.box = QCheckBox(self.tr("Count promised documents"))
        self.box.setToolTip(self.tr("Plan as if each promised document came on its day. Confirm when it is there."))
        self.box.setAccessibleDescription(self.box.toolTip())
        make_row(self.box, self.draft, STRETCH, margins=0, spacing=GAP, inside=self)
        self.hide()

    @property
    def counted(self) -> bool:
        """Whether the planner is to count on them."""
        return not self.isHidden() and not self.box.isHidden() and self.box.isChecked()

    def show_counts(self, found: Promised, *, writable: bool) -> None:
        self.box.setVisible(bool(found.people) and writable)
        self.draft.setText(
            format_many(
                found.draft,
                self.tr("The draft counts on 1 promised document"),
                self.tr("The draft counts on {0} promised documents"),
            )
        )
        self.draft.setVisible(found.draft > 0)
        self.setVisible(bool(found.people or found.draft))
