"""The forms of groups: name and cohesion, and moving people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from repatriate.model.entities import Cohesion
from ui.core.fields import field_label
from ui.core.format import people
from ui.core.language import make_translator
from ui.models.table import Row
from ui.rooms.common.form import Field, Form
from ui.widgets.labels import button, set_words

_tr = make_translator("Groups")


class GroupForm(Form):
    """Name and notes; under More whether they travel together. That is open where it is set."""

    def __init__(self, group: Row) -> None:
        choices = {
            Cohesion.NONE: _tr("Does not matter"),
            Cohesion.PREFER: _tr("On as few journeys as possible"),
            Cohesion.STRICT: _tr("All on one journey, or nobody"),
        }
        super().__init__(
            [
                Field("name", _tr("Name"), hint=_tr("Batch 1")),
                Field("notes", field_label("notes"), "notes"),
                Field("cohesion", _tr("Travels together"), "choice",
                      tuple((value.value, words) for value, words in choices.items()),
                      help=_tr("The plan keeps this. “All or nobody” can leave a whole group without a seat.")),
            ],
            _tr("Save"),
        )  # fmt: skip
        self.name = str(group["name"])
        self.more = button("", lambda: self._show_more(not self._open), "link")
        self.column.insertWidget(self.column.count() - 4, self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill(group)
        self.hint("cohesion", self.controls["cohesion"].toolTip())
        self._show_more(group["cohesion"] != Cohesion.NONE)

    def _show_more(self, on: bool) -> None:
        self._open = on
        self.show_fields(["cohesion"], on)
        set_words(self.more, _tr("Less") if on else _tr("More: travel together"))


class MoveForm(Form):
    """Into which group people are moved; a name that no group has makes one."""

    def __init__(self, refs: Sequence[str], family: int, names: Sequence[str]) -> None:
        super().__init__(
            [Field("group", _tr("Group"), offers=names, hint=names[0] if names else _tr("Batch 1"))],
            _tr("Move {0}").format(people(len(refs) + family)),
        )
        self.refs, self._names = tuple(refs), frozenset(names)
        self._family = _tr("{0} of the family come along.").format(people(family)) if family else ""
        self.line("group").textChanged.connect(lambda _: self._show_hint())
        self._show_hint()

    @property
    def wanted(self) -> str:
        return " ".join(self.line("group").text().split())

    def _show_hint(self) -> None:
        new = _tr("This makes a new group.") if self.wanted and self.wanted not in self._names else ""
        self.hint("group", " ".join(filter(None, [new, self._family])))
