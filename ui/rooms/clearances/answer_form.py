"""What was asked or answered, in full: one form for the clearances that are chosen, of one kind or of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatriate.app.clearances.bulk_commands import RecordSeveral
from repatriate.app.clearances.commands import RecordClearance
from repatriate.app.clearances.queries import Asked
from repatriate.model.entities import Answer
from ui.core.fields import field_label
from ui.core.format import name_of_kind, people
from ui.rooms.common.form import Field, Form
from ui.rooms.common.person.hold_forms import answer_fields

t = QCoreApplication.translate
ALL = "\0all"


@dataclass(frozen=True, slots=True)
class Chosen:
    """One clearance of somebody, as far as the form needs to know it."""

    ref: str
    kind: str
    state: Asked
    authority: str | None


class AnswerForm(Form):
    """`command` is what is to be done; raises ValueError after saying under a field what is wrong."""

    def __init__(self, chosen: Sequence[Chosen], today: date) -> None:
        self.chosen = list(chosen)
        kinds = list(dict.fromkeys(one.kind for one in chosen))
        choices = [
            (kind, f"{name_of_kind(kind)} · {people(sum(one.kind == kind for one in chosen))}") for kind in kinds
        ]
        if len(kinds) > 1:
            whole = t("Documents", "All {0} kinds · {1}").format(len(kinds), people(len({one.ref for one in chosen})))
            choices.insert(0, (ALL, whole))
        super().__init__(
            [
                Field("kind", t("Documents", "Clearance"), "choice", tuple(choices)),
                Field("authority", field_label("authority")),
                *answer_fields(asked=True),
            ],
            t("Documents", "Record it"),
        )
        self.fill(self._known(kinds, today))

    def _known(self, kinds: Sequence[str], today: date) -> dict[str, Any]:
        """What all of them share already; asked today where nobody was asked."""
        known: dict[str, Any] = {"kind": kinds[0] if len(kinds) == 1 else ALL}
        authorities = {one.authority for one in self.chosen}
        if len(authorities) == 1:
            known["authority"] = authorities.pop()
        if all(one.state is Asked.NOT_ASKED for one in self.chosen):
            known["asked_on"] = today
        if any(one.state is Asked.WAITING for one in self.chosen):
            known["answer"] = Answer.GRANTED.value
        return known

    def command(self) -> RecordSeveral:
        self.clear_faults()
        values = self.values()
        days = {name: self.day(name) for name in ("asked_on", "answered_on", "valid_from", "valid_until")}
        answer = Answer(values["answer"]) if values["answer"] else None
        if answer is None and days["asked_on"] is None:
            self.say("asked_on", t("Documents", "Say when it was asked, or what the answer is."))
            raise ValueError
        cells: dict[str, list[str]] = {}
        for one in self.chosen:
            if values["kind"] in (ALL, one.kind):
                cells.setdefault(one.kind, []).append(one.ref)
        return RecordSeveral(
            tuple(
                RecordClearance(
                    tuple(dict.fromkeys(refs)), kind, values["authority"], days["asked_on"], answer, days["answered_on"],
                    values["reference"], days["valid_from"], days["valid_until"],
                )
                for kind, refs in cells.items()
            )
        )  # fmt: skip
