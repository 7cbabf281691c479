"""The form of a group."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.model.entities import Cohesion
from ui.core.fields import field_label
from ui.rooms.common.form import Field, Form

translate = QCoreApplication.translate


def group_form(*, new: bool) -> Form:
    """Name, whether they travel together, notes."""
    choices = tuple((value.value, _cohesion_choice(value)) for value in Cohesion)
    return Form(
        [
            Field("name", translate("GroupsRoom", "Name"), hint=translate("GroupsRoom", "Batch 1")),
            Field(
                "cohesion",
                translate("GroupsRoom", "Travels together"),
                "choice",
                choices,
                help=translate(
                    "GroupsRoom",
                    "All or nobody: the planner leaves all of them behind sooner than part them. As few journeys as "
                    "possible: it keeps them together where nobody loses a seat or is moved for it.",
                ),
            ),
            Field("notes", field_label("notes"), "notes"),
        ],
        translate("GroupsRoom", "Make the group") if new else translate("GroupsRoom", "Save"),
    )


def _cohesion_choice(value: Cohesion) -> str:
    return {
        Cohesion.STRICT: translate("Groups", "All on one journey, or nobody"),
        Cohesion.PREFER: translate("Groups", "On as few journeys as possible"),
        Cohesion.NONE: translate("Groups", "No matter"),
    }[value]
