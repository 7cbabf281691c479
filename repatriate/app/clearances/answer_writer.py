"""Writes requests to authorities and their answers: one row for a person and a kind, and the note that asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from repatriate.app.clearances.kinds import kinds_in, known_kind
from repatriate.app.core.parse_values import remark
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.model.saying import say

OF_ANSWER = ("answer", "answered_on", "reference", "valid_from", "valid_until")
"""Columns that an answer fills."""
DAY_UNKNOWN = ""
"""In `asked_on`: somebody was asked, and nobody stated when. Without a request the column is null."""
_ON_NOTE = ("answer", "answered_on", "reference")


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was given. `answered_on` None is the day on which it is recorded."""

    answer: Answer
    answered_on: date | None = None
    reference: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None


class AnswerWriter:
    """The clearances of one kind, within one transaction. Raises UserError where the kind has no name."""

    def __init__(self, tx: Transaction, kind: str) -> None:
        self._tx = tx
        self.kind = known_kind(kind, kinds_in(tx.db))
        self.today = tx.today
        if not self.kind:
            raise UserError("missing", say("Name the kind of clearance."))

    def row(self, person_id: int) -> Row | None:
        """The stored clearance of this person and kind; None where there is none."""
        return self._tx.one("SELECT * FROM clearances WHERE person_id = ? AND kind = ?", (person_id, self.kind))

    def give(self, person: Row, given: Given, authority: str | None = None) -> None:
        """Record a whole answer: what an earlier one said is gone. Raises UserError for days that cross."""
        self.write(
            person,
            {
                "answer": given.answer.value,
                "answered_on": given.answered_on or self.today,
                "reference": remark("reference", given.reference),
                "valid_from": given.valid_from,
                "valid_until": given.valid_until,
                **({"authority": authority} if authority else {}),
            },
        )

    def take_back(self, person: Row) -> bool:
        """Removes the recorded answer; returns whether there was one."""
        old = self.row(person["id"])
        if old is None or old["answer"] is None:
            return False
        self.write(person, dict.fromkeys(OF_ANSWER))
        if old["asked_on"] is None and old["note_id"] is None:
            self._tx.delete("clearances", old["id"])
        return True

    def write(self, person: Row, changes: Mapping[str, Any]) -> None:
        """Write these columns, on the note that asked too. Raises UserError where the days of the whole row cross."""
        old = self.row(person["id"])
        stored = {name: to_stored(value) for name, value in changes.items()}
        _in_order(person["ref"], {**(old or {}), **stored})
        if old is None:
            self._tx.insert("clearances", {"person_id": person["id"], "kind": self.kind, **stored})
            return
        self._tx.update("clearances", old["id"], {name: it for name, it in stored.items() if it != old[name]})
        note, told = old["note_id"], {name: stored[name] for name in _ON_NOTE if name in stored}
        if note is not None and told and "note_id" not in stored:
            row = self._tx.one("SELECT id FROM noted WHERE note_id = ? AND person_id = ?", (note, person["id"]))
            if row:
                self._tx.update("noted", row["id"], told)


def _in_order(ref: str, row: Row) -> None:
    start, end = row.get("valid_from"), row.get("valid_until")
    if start and end and end < start:
        raise UserError("dates_crossed", say("The clearance ends before it starts. Change one of the days."))
    asked, answered = row.get("asked_on"), row.get("answered_on")
    if row.get("answer") and asked and answered and answered < asked:
        raise UserError(
            "answered_before_asked",
            say(
                "The answer for {0} is dated {1}, before the request of {2}. Change one of the days.",
                ref, date.fromisoformat(answered), date.fromisoformat(asked),
            ), person=ref,
        )  # fmt: skip
