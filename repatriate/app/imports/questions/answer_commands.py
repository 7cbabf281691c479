"""The three questions about people who are in the file already: those that were left for later, in one command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sqlite_utils import Database

from repatriate.app.core.transaction import Transaction
from repatriate.app.imports.questions.apply import goes_key, where_key, write_answers
from repatriate.app.imports.questions.ask import ask_questions
from repatriate.app.imports.questions.model import Answers, Host, Questions, Seen
from repatriate.app.imports.spellings import find_goals, find_places
from repatriate.app.people.writer import PeopleWriter
from repatriate.model.errors import UserError
from repatriate.model.saying import count, join_parts, say

_LACKING = """
    SELECT p.id, p.ref, p.location, p.destination, p.nationality,
        (SELECT waits FROM listed l WHERE l.person_id = p.id AND waits IS NOT NULL ORDER BY l.id DESC LIMIT 1) AS waits,
        (SELECT goes FROM listed l WHERE l.person_id = p.id AND goes IS NOT NULL ORDER BY l.id DESC LIMIT 1) AS goes
    FROM people p WHERE p.withdrawn IS NULL {lacking} ORDER BY p.ref
"""


def ask_of_file(db: Database, names: Sequence[str] = (), host: Host | None = None) -> Questions:
    """The questions about the people of the file: missing waiting places, missing destinations, and necessary
    clearances."""
    return replace(ask_questions(db, _read_unanswered(db, ""), names, host), of_file=True)


def _read_unanswered(db: Database, lacking: str) -> Iterator[Seen]:
    places, goals = find_places(db), find_goals(db)
    for row in db.query(_LACKING.format(lacking=lacking)):
        waits = (row["waits"] or "") if row["location"] is None else ""
        goes = (row["goes"] or "") if row["destination"] is None else ""
        yield Seen(
            row["id"], waits, row["location"] or (places[waits] if waits else None), goes,
            row["destination"] or (goals[goes] if goes else None), row["nationality"], ref=row["ref"],
        )  # fmt: skip


@dataclass(frozen=True)
class AnswerQuestions:
    """Write the answers for all in the file who lack them; gives how many people got a place or a destination."""

    questions: Questions
    answers: Answers
    _done: list[int] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        questions, answers = self.questions, self.answers
        if not answers.any:
            raise UserError("no_answers", say("Nothing was answered: choose a place, a destination or a clearance."))
        write_answers(tx, questions, answers)
        found: dict[int, dict[str, str]] = {}
        lacking = "AND (p.location IS NULL OR p.destination IS NULL)"
        for one in tx.rows(_LACKING.format(lacking=lacking)):
            values = {}
            if one["location"] is None and answers.waits is not None:
                values["location"] = answers.waits.get(where_key(questions, one["waits"] or ""))
            if one["destination"] is None and answers.goes is not None:
                values["destination"] = answers.goes.get(goes_key(questions, one["goes"] or "", one["nationality"]))
            if told := {name: code for name, code in values.items() if code}:
                found[one["id"]] = told
        writer = PeopleWriter(tx)
        for row in tx.rows("SELECT * FROM people WHERE location IS NULL OR destination IS NULL"):
            if row["id"] in found:
                writer.change(row, found[row["id"]])
        placed = sum(1 for values in found.values() if "location" in values)
        self._done[:] = [placed, sum(1 for values in found.values() if "destination" in values)]
        return len(found)

    def describe_entry(self) -> str:
        placed, bound = self._done
        parts = []
        if self.answers.waits is not None:
            parts.append(count(placed, "a waiting place for {0} person", "a waiting place for {0} people"))
        if self.answers.goes is not None:
            parts.append(count(bound, "a destination for {0} person", "a destination for {0} people"))
        if self.answers.needs is not None:
            parts.append(say("the clearances needed"))
        return say("Set {0}", join_parts(", ", parts))
