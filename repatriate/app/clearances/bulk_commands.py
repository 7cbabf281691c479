"""Commands on many clearances at once, of several kinds: one key over the cells that are chosen, one form for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from repatriate.app.clearances.answer_writer import OF_ANSWER, AnswerWriter, Given
from repatriate.app.clearances.commands import RecordClearance, describe_recorded
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.code_labels import people
from repatriate.app.core.transaction import Row, Transaction
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.model.fields import clearance_word
from repatriate.model.saying import joined, say


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
        kinds, who = joined(", ", map(clearance_word, self.cells)), people(_list_refs(self.cells))
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
        kinds = joined(", ", (clearance_word(part.kind) for part in self.parts))
        return say("Recorded {0} for {1}", kinds, people(_list_refs({part.kind: part.refs for part in self.parts})))


def _list_refs(cells: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref for refs in cells.values() for ref in refs))
