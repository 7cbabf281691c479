"""Commands on holds, the checklist and clearances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from repatriate.app.clearances.kinds import Item, kinds_in, known_kind
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.listing import describe_people
from repatriate.app.core.parse_values import convert_all, parse_remark
from repatriate.app.core.settings import put_setting
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.app.state.queries import NONE_NEEDED
from repatriate.model.entities import Answer, HoldKind
from repatriate.model.errors import UserError
from repatriate.model.fields import clearance_word
from repatriate.model.saying import count, join_parts, say
from repatriate.planning.messages import HOLDS

# -- Writes requests to authorities and their answers: one row for a person and a kind, and the note that asked.


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
                "reference": parse_remark("reference", given.reference),
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


@dataclass(frozen=True, slots=True)
class AddHold:
    """Stop people from travelling, for the days given (open where None)."""

    refs: tuple[str, ...]
    kind: HoldKind
    start: date | None = None
    end: date | None = None
    reason: str | None = None

    def write_changes(self, tx: Transaction) -> int:
        if self.start and self.end and self.end < self.start:
            raise UserError("dates_crossed", say("The hold ends before it starts. Change one of the days."))
        people = tx.people(self.refs)
        for person in people:
            tx.insert(
                "holds",
                {
                    "person_id": person["id"],
                    "kind": self.kind.value,
                    "start": self.start,
                    "end": self.end,
                    "reason": parse_remark("reason", self.reason),
                },
            )
        return len(people)

    def describe_entry(self) -> str:
        return say("Put {0} on {1}", HOLDS[self.kind], describe_people(self.refs))


@dataclass(frozen=True, slots=True)
class LiftHolds:
    """End the holds of people for one reason, which is compulsory: all of them, those of a kind, or one. They stay on record.

    Gives how many.
    """

    refs: tuple[str, ...]
    reason: str
    kind: HoldKind | None = None
    hold_id: int | None = None
    _whose: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        why = parse_remark("reason", self.reason)
        if why is None:
            raise UserError("no_reason", say("Lifting a hold takes a reason: say who decided, and what."))
        for person in tx.people(self.refs):
            holds = [
                hold["id"]
                for hold in tx.rows(
                    "SELECT id, kind FROM holds WHERE person_id = ? AND lifted_on IS NULL", (person["id"],)
                )
                if self.kind in (None, hold["kind"]) and self.hold_id in (None, hold["id"])
            ]
            if not holds:
                raise UserError(
                    "no_hold",
                    say("{0} is under no such hold: it is lifted already, or was never put on.", person["ref"]),
                )
            for id in holds:
                tx.update("holds", id, {"lifted_on": tx.today, "lift_reason": why})
                self._whose.append(person["ref"])
        return len(self._whose)

    def describe_entry(self) -> str:
        if len(self._whose) == 1:
            return say("Lifted a hold on {0}: {1}", self._whose[0], self.reason.strip())
        return say("Lifted {0} holds: {1}", len(self._whose), self.reason.strip())


@dataclass(frozen=True, slots=True)
class SaveChecklistItem:
    """A kind of clearance that everybody needs, or only one nationality (None: everybody)."""

    kind: str
    nationality: str | None = None
    authority: str | None = None

    def write_changes(self, tx: Transaction) -> int:
        values = convert_all(
            "Checklist", {"kind": self.kind, "nationality": self.nationality, "authority": self.authority}
        )
        if not values["kind"]:
            raise UserError("missing", say("Name the kind of clearance."))
        values["kind"] = known_kind(values["kind"], kinds_in(tx.db))
        old = tx.one(
            "SELECT id FROM checklist WHERE kind = ? AND nationality IS ?", (values["kind"], values["nationality"])
        )
        if old:
            tx.update("checklist", old["id"], {"authority": values["authority"]})
            return int(old["id"])
        return tx.insert("checklist", values)

    def describe_entry(self) -> str:
        if self.nationality:
            return say("Added {0} to the clearances needed for {1}", clearance_word(self.kind), self.nationality)
        return say("Added {0} to the clearances needed", clearance_word(self.kind))


@dataclass(frozen=True, slots=True)
class SaveChecklist:
    """Several kinds at once, such as those that are usual (clearance_kinds.suggested); gives how many."""

    items: tuple[Item, ...]

    def write_changes(self, tx: Transaction) -> int:
        if not self.items:
            raise UserError("no_item", say("No clearances to add."))
        for item in self.items:
            SaveChecklistItem(item.kind, item.nationality, item.authority).write_changes(tx)
        return len(self.items)

    def describe_entry(self) -> str:
        return count(len(self.items), "Added {0} needed clearance", "Added {0} needed clearances")


@dataclass(frozen=True, slots=True)
class ChooseClearances:
    """Replaces the checklist: people need these kinds of clearance and no others. An empty list records that nobody
    needs any."""

    items: tuple[Item, ...]

    def write_changes(self, tx: Transaction) -> int:
        """Gives how many kinds people need."""
        wanted = {(item.kind, item.nationality) for item in self.items}
        for row in tx.rows("SELECT * FROM checklist"):
            if (row["kind"], row["nationality"]) not in wanted:
                tx.delete("checklist", row["id"])
        for item in self.items:
            SaveChecklistItem(item.kind, item.nationality, item.authority).write_changes(tx)
        put_setting(tx, NONE_NEEDED, None if self.items else True)
        return len({item.kind for item in self.items})

    def describe_entry(self) -> str:
        if not self.items:
            return say("Chose clearances: none needed")
        kinds = dict.fromkeys(clearance_word(item.kind) for item in self.items)
        return say("Chose clearances: {0}", join_parts(", ", kinds))


@dataclass(frozen=True, slots=True)
class RemoveChecklistItem:
    """Nobody waits for this kind any more; answers on record stay."""

    item_id: int

    def write_changes(self, tx: Transaction) -> None:
        if tx.one("SELECT 1 FROM checklist WHERE id = ?", (self.item_id,)) is None:
            raise UserError("no_item", say("This clearance is no longer needed."))
        tx.delete("checklist", self.item_id)

    def describe_entry(self) -> str:
        return say("Removed a needed clearance")


@dataclass(frozen=True, slots=True)
class RecordClearance:
    """Records a request to an authority, or its answer, for one or more people; a field that is None stays as it is."""

    refs: tuple[str, ...]
    kind: str
    authority: str | None = None
    asked_on: date | None = None
    answer: Answer | None = None
    answered_on: date | None = None
    reference: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None

    def write_changes(self, tx: Transaction) -> int:
        writer = AnswerWriter(tx, self.kind)
        given = {
            "authority": parse_remark("authority", self.authority),
            "asked_on": self.asked_on,
            "answer": self.answer.value if self.answer else None,
            "answered_on": self.answered_on or (writer.today if self.answer else None),
            "reference": parse_remark("reference", self.reference),
            "valid_from": self.valid_from,
            "valid_until": self.valid_until,
        }
        people = tx.people(self.refs)
        for person in people:
            if writer.row(person["id"]) is None:
                writer.write(person, given)
            else:
                writer.write(person, {name: value for name, value in given.items() if value is not None})
        return len(people)

    def describe_entry(self) -> str:
        return describe_recorded(self.answer, clearance_word(self.kind), describe_people(self.refs))


def describe_recorded(answer: Answer | None, kinds: str, who: str) -> str:
    """The summary of a recorded answer; None: of a request."""
    match answer:
        case Answer.GRANTED:
            return say("Recorded {0} granted for {1}", kinds, who)
        case Answer.REFUSED:
            return say("Recorded {0} refused for {1}", kinds, who)
        case Answer.WITHDRAWN:
            return say("Recorded {0} withdrawn for {1}", kinds, who)
        case None:
            return say("Recorded {0} asked for {1}", kinds, who)


@dataclass(frozen=True, slots=True)
class RecordAnswers:
    """Records an authority's answers to one kind of clearance, each person with their own. Every answer replaces the
    earlier one in full."""

    kind: str
    answers: Mapping[str, Given]
    authority: str | None = None

    def write_changes(self, tx: Transaction) -> int:
        if not self.answers:
            raise UserError("no_answers", say("There is no answer to record: say for whom, and what was answered."))
        writer, authority = AnswerWriter(tx, self.kind), parse_remark("authority", self.authority)
        for person in tx.people(tuple(self.answers)):
            writer.give(person, self.answers[person["ref"]], authority)
        return len(self.answers)

    def describe_entry(self) -> str:
        return say("Recorded answers to {0} for {1}", clearance_word(self.kind), describe_people(tuple(self.answers)))


@dataclass(frozen=True, slots=True)
class ClearAnswer:
    """Take back answers that were recorded by mistake; that it was asked stays. Gives for how many."""

    refs: tuple[str, ...]
    kind: str

    def write_changes(self, tx: Transaction) -> int:
        writer = AnswerWriter(tx, self.kind)
        number = sum(writer.take_back(person) for person in tx.people(self.refs))
        if not number:
            raise UserError("no_answers", say("No answer to {0} is on record for them.", clearance_word(writer.kind)))
        return number

    def describe_entry(self) -> str:
        return say("Took back the answer to {0} for {1}", clearance_word(self.kind), describe_people(self.refs))


# -- Commands on many clearances at once, of several kinds: one key over the cells that are chosen, one form for all
# of them.


@dataclass(frozen=True)
class MarkClearances:
    """Bring clearances to a state as of today: `cells` are references by kind. Gives how many changed.

    Granted, refused, withdrawn: answered today, without what an earlier answer said. Waiting: asked today, again where it
    was refused, withdrawn or has run out. Not asked: an answer is taken back, and where there is none, that it was asked;
    what a note asks stays asked. What stands so already stays as it is; UserError where all do.
    """

    cells: Mapping[str, tuple[str, ...]]
    to: Asked
    changed: list[int] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        number = 0
        for kind, refs in self.cells.items():
            writer = AnswerWriter(tx, kind)
            number += sum(self._mark(tx, writer, person) for person in tx.people(refs))
        if not number:
            raise UserError("no_answers", self._why_nothing())
        self.changed.append(number)
        return number

    def _mark(self, tx: Transaction, writer: AnswerWriter, person: Row) -> bool:
        """Whether anything changed."""
        old = writer.row(person["id"])
        answer = old["answer"] if old else None
        run_out = bool(old and old["valid_until"] and old["valid_until"] < writer.today.isoformat())
        holds = answer == Answer.GRANTED and not run_out
        if self.to is Asked.WAITING:
            if holds or (old and answer is None and old["asked_on"] is not None):
                return False
            writer.write(person, {"asked_on": writer.today, "note_id": None, **dict.fromkeys(OF_ANSWER)})
            return True
        if self.to is Asked.NOT_ASKED:
            if writer.take_back(person):
                return True
            if old is None or old["note_id"] is not None:
                return False
            tx.delete("clearances", old["id"])
            return True
        if holds if self.to is Asked.GRANTED else answer == self.to.value:
            return False
        writer.give(person, Given(Answer(self.to.value)))
        return True

    def _why_nothing(self) -> str:
        if self.to is Asked.WAITING:
            return say("There is nothing to ask: all of these were already asked for or granted.")
        if self.to is Asked.NOT_ASKED:
            return say("There is nothing to take back. To take back what a note asks, withdraw the note.")
        return say("Nothing changes. All of these are already recorded this way.")

    def describe_entry(self) -> str:
        kinds, who = join_parts(", ", map(clearance_word, self.cells)), describe_people(_list_refs(self.cells))
        if self.to is Asked.NOT_ASKED:
            return say("Took back {0} for {1}", kinds, who)
        return describe_recorded(None if self.to is Asked.WAITING else Answer(self.to.value), kinds, who)


@dataclass(frozen=True, slots=True)
class RecordSeveral:
    """The same answer to several kinds, in one. Gives for how many clearances."""

    parts: tuple[RecordClearance, ...]

    def write_changes(self, tx: Transaction) -> int:
        if not self.parts:
            raise UserError("no_answers", say("There is no answer to record: say for whom, and what was answered."))
        return sum(part.write_changes(tx) for part in self.parts)

    def describe_entry(self) -> str:
        kinds = join_parts(", ", (clearance_word(part.kind) for part in self.parts))
        return say(
            "Recorded {0} for {1}", kinds, describe_people(_list_refs({part.kind: part.refs for part in self.parts}))
        )


def _list_refs(cells: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref for refs in cells.values() for ref in refs))
