"""Commands on holds, the checklist and clearances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from repatriate.app.clearances.answer_writer import AnswerWriter, Given
from repatriate.app.clearances.kinds import Item, kinds_in, known_kind
from repatriate.app.core.code_labels import people
from repatriate.app.core.parse_values import convert_all, remark
from repatriate.app.core.settings import put
from repatriate.app.core.transaction import Transaction
from repatriate.app.state.queries import NONE_NEEDED
from repatriate.model.entities import Answer, HoldKind
from repatriate.model.errors import UserError
from repatriate.model.fields import clearance_word
from repatriate.model.saying import count, joined, say
from repatriate.planning.messages import HOLDS


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
                    "reason": remark("reason", self.reason),
                },
            )
        return len(people)

    def describe_entry(self) -> str:
        return say("Put {0} on {1}", HOLDS[self.kind], people(self.refs))


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
        why = remark("reason", self.reason)
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
        put(tx, NONE_NEEDED, None if self.items else True)
        return len({item.kind for item in self.items})

    def describe_entry(self) -> str:
        if not self.items:
            return say("Chose clearances: none needed")
        kinds = dict.fromkeys(clearance_word(item.kind) for item in self.items)
        return say("Chose clearances: {0}", joined(", ", kinds))


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
            "authority": remark("authority", self.authority),
            "asked_on": self.asked_on,
            "answer": self.answer.value if self.answer else None,
            "answered_on": self.answered_on or (writer.today if self.answer else None),
            "reference": remark("reference", self.reference),
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
        return describe_recorded(self.answer, clearance_word(self.kind), people(self.refs))


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
        writer, authority = AnswerWriter(tx, self.kind), remark("authority", self.authority)
        for person in tx.people(tuple(self.answers)):
            writer.give(person, self.answers[person["ref"]], authority)
        return len(self.answers)

    def describe_entry(self) -> str:
        return say("Recorded answers to {0} for {1}", clearance_word(self.kind), people(tuple(self.answers)))


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
        return say("Took back the answer to {0} for {1}", clearance_word(self.kind), people(self.refs))
