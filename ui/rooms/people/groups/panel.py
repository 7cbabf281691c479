"""One group in the side panel: what is known of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton

from ui.core.fields import field_label
from ui.core.format import number
from ui.core.language import make_translator
from ui.models.groups import cohesion_words, group_title
from ui.models.table import Row
from ui.rooms.common.detail_panel import DetailPanel
from ui.widgets.labels import button

_tr = make_translator("Groups")
Action = tuple[str, Callable[[], object], str, str]
"""Words, what it does, and the kind and icon of its button."""


class GroupPanel(DetailPanel):
    """`actions` are buttons here, and the same in the menu of the right button."""

    def __init__(self, band: Row, actions: Sequence[Action]) -> None:
        super().__init__(_tr("Group") if band["name"] is not None else "", group_title(band["name"]))
        self.name: str | None = band["name"]
        self.facts(
            (words, number(band[key]) if band[key] else "", "")
            for key, words in (
                ("people", _tr("People")), ("households", _tr("Families")), ("seated", _tr("With a seat")),
                ("drafted", _tr("In the draft")), ("ready", _tr("Ready")),
            )
        )  # fmt: skip
        if not band["people"]:
            self.text(_tr("Nobody is in this group yet. Drag people onto it, or choose “Move to group…”."), "quiet")
        self.facts(
            [
                (_tr("Travels together"), cohesion_words(band["cohesion"]), ""),
                (field_label("notes"), band["notes"] or "", ""),
            ]
        )
        self.made: list[QPushButton] = [button(words, slot, kind, icon) for words, slot, kind, icon in actions]
        self.buttons(self.made, 1)
        self.end()
