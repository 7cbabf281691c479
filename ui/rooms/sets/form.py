"""The form of a group."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.model.entities import Cohesion
from ui.rooms.kit.form import Field, Form

translate = QCoreApplication.translate


def group_form(*, new: bool) -> Form:
    """Name, whether they travel together, notes."""
    choices = tuple((value.value, _cohesion_choice(value)) for value in Cohesion)
    return Form(
        [
            Field("name", translate("GroupsRoom", "Name"), hint=translate("GroupsRoom", "Batch 1")),
            Field("cohesion", translate("GroupsRoom", "Travels together"), "choice", choices),
            Field("notes", translate("GroupsRoom", "Notes"), "notes"),
        ],
        translate("GroupsRoom", "Make the group") if new else translate("GroupsRoom", "Save"),
    )


def _cohesion_choice(value: Cohesion) -> str:
    return {
        Cohesion.STRICT: translate("Groups", "All on one journey, or nobody"),
        Cohesion.PREFER: translate("Groups", "Together if possible"),
        Cohesion.NONE: translate("Groups", "Need not"),
    }[value]
