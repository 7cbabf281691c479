"""A number names one person for ever, whatever is issued, spoiled, voided, printed again, undone and redone in any order.

The model below is made from the rules alone: a set for the safe, a dictionary for what was printed. It asks the file in
plain SQL and shares nothing with the register.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.documents.blanks.commands import MarkBlank, ReceiveBlanks, VoidDocument
from repatriate.app.documents.commands import IssueDocuments, ReprintDocument, SpoilDocument
from repatriate.app.imports.template_commands import ImportTemplate
from repatriate.intake.template import read_template
from repatriate.intake.workbook import Workbook
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus
from tests.app.world import build

PEOPLE = ("P00001", "P00002", "P00003", "P00005", "P00006")
REFUSED = {
    "has_valid_one", "nobody_missing", "too_few_blanks", "not_issued", "blank_used", "blank_issued", "blank_twice",
    "number_used", "changed_since", "used_since", "nothing_to_redo", "nothing_to_undo", "taken_back", "blank_harmed",
    "not_undoable",
}  # fmt: skip


@dataclass
class Model:
    """What lies in the safe, whose each printed number is, and how it stands."""

    safe: set[str]
    came: set[str]
    person: dict[str, str] = field(default_factory=dict)
    stands: dict[str, str] = field(default_factory=dict)
    prints: dict[str, int] = field(default_factory=dict)
    marked: set[str] = field(default_factory=set)
    undo: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    redo: list[tuple[Any, ...]] = field(default_factory=list)

    def print(self, number: str, ref: str) -> None:
        assert number not in self.person, f"{number} was printed before"
        self.person[number], self.stands[number], self.prints[number] = ref, "issued", 1
        if number in self.came:
            assert number in self.safe, f"{number} did not lie in the safe"
            self.safe.remove(number)

    def turn_back(self, number: int, ended: str) -> None:
        what, *more = self.undo.pop(number)
        match what:
            case "receive":
                assert more[0] <= self.safe
                self.safe -= more[0]
                self.came -= more[0]
                self.redo.append((what, *more))
            case "issue":
                for one in more[0]:
                    assert self.stands[one] == "issued"
                    self.stands[one] = ended
            case "spoil":
                old, following = more
                self.stands[old] = "issued"
                if following is not None:
                    assert self.stands[following] == "issued"
                    self.stands[following] = ended
            case "void":
                self.stands[more[0]] = "issued"
            case "mark":
                self.safe |= more[0]
                self.marked -= more[0]

    def do_again(self, number: int) -> None:
        what, numbers = self.redo.pop()
        assert what == "receive"
        assert not numbers & self.came
        self.safe |= numbers
        self.came |= numbers
        self.undo[number] = (what, numbers)

    def agrees_with(self, operation: Operation) -> None:
        run = operation.db.conn.execute
        printed = {
            number: (ref, status, events.count('"what":"issued"') + events.count('"what":"printed again"'))
            for number, ref, status, events in run(
                "SELECT number, ref, status, json_extract(printed, '$.events') FROM documents d "
                "JOIN people p ON p.id = person_id WHERE printed IS NOT NULL"
            )
        }
        assert printed == {one: (self.person[one], self.stands[one], self.prints[one]) for one in self.person}
        blanks = dict(run("SELECT number, status FROM blanks").fetchall())
        assert blanks.keys() == self.came
        assert {one for one, status in blanks.items() if status == "received"} == self.safe
        for one in self.came & self.person.keys():
            assert blanks[one] == self.stands[one]
        assert self.came - self.safe == self.marked | (self.came & self.person.keys())


class Day:
    """Steps at random on one file, each told to the model."""

    def __init__(self, operation: Operation, rng: random.Random) -> None:
        self.operation, self.rng = operation, rng
        blanks = {row[0] for row in operation.db.conn.execute("SELECT number FROM blanks")}
        self.model = Model(set(blanks), set(blanks))
        self.next_bundle = 11

    def step(self) -> None:
        steps = [
            self.issue, self.issue, self.issue, self.spoil, self.void, self.again, self.mark, self.receive, self.undo,
            self.undo, self.undo_any, self.redo, self.take_in,
        ]  # fmt: skip
        try:
            self.rng.choice(steps)()
        except UserError as fault:
            if fault.code not in REFUSED:
                raise
        self.model.agrees_with(self.operation)

    def _run(self, command: Any, *what: Any) -> Any:
        outcome = self.operation.run(command)
        assert outcome.entry is not None
        self.model.redo.clear()
        self.model.undo[outcome.entry.number] = what
        return outcome.result

    def issue(self) -> None:
        refs = tuple(self.rng.sample(PEOPLE, self.rng.choice([1, 1, 2, 3])))
        series = self.rng.choice(["SPLP", "SPLP", None])
        numbers: list[str] = []
        for one in self._run(
            IssueDocuments(refs, None, series, skip_holders=self.rng.random() < 0.6), "issue", numbers
        ):
            self.model.print(one.number, one.ref)
            numbers.append(one.number)

    def _one(self) -> tuple[int, str]:
        rows = self.operation.db.conn.execute("SELECT id, number FROM documents WHERE printed IS NOT NULL").fetchall()
        if not rows:
            raise UserError("not_issued", "none was issued yet")
        return tuple(self.rng.choice(rows))

    def spoil(self) -> None:
        id, number = self._one()
        told: list[str | None] = [number, None]
        made = self._run(SpoilDocument(id, "smeared", issue_next=self.rng.random() < 0.5), "spoil", *told)
        self.model.stands[number] = "spoiled"
        if made is not None:
            self.model.print(made.number, made.ref)
            [*_, last] = self.model.undo
            self.model.undo[last] = ("spoil", number, made.number)

    def void(self) -> None:
        id, number = self._one()
        self._run(VoidDocument(id, "lost"), "void", number)
        self.model.stands[number] = "void"

    def again(self) -> None:
        id, number = self._one()
        self._run(ReprintDocument(id, None, "pale", unharmed=True), "again", number)
        self.model.prints[number] += 1

    def mark(self) -> None:
        number = self.rng.choice(sorted(self.model.came))
        status = self.rng.choice([BlankStatus.SPOILED, BlankStatus.VOID, BlankStatus.STOLEN])
        self._run(MarkBlank(number, status, "damp"), "mark", {number})
        self.model.safe.remove(number)
        self.model.marked.add(number)

    def receive(self) -> None:
        first = self.next_bundle if self.rng.random() < 0.7 else self.rng.randrange(1, self.next_bundle)
        numbers = {f"AB{number:04}" for number in range(first, first + 3)}
        self._run(ReceiveBlanks("SPLP", min(numbers), max(numbers)), "receive", numbers)
        self.next_bundle = max(self.next_bundle, first + 3)
        assert not numbers & self.model.person.keys()
        self.model.safe |= numbers
        self.model.came |= numbers

    def take_in(self) -> None:
        """A workbook that says of every blank that it lies in the safe: of what is spent nothing of it is believed."""
        rows: list[list[object]] = [["series", "number", "status"]]
        rows += [["SPLP", number, "received"] for number in sorted(self.model.came)]
        assert (
            self.operation.run(
                ImportTemplate(read_template(Workbook("b.xlsx", {"People": [["ref"]], "Blanks": rows})))
            ).entry
            is None
        )

    def undo(self) -> None:
        if self.operation.next_undo is not None:
            self._undo(self.operation.next_undo)

    def undo_any(self) -> None:
        if self.model.undo:
            self._undo(self.rng.choice(sorted(self.model.undo)))

    def _undo(self, number: int) -> None:
        if number not in self.model.undo:
            return  # from before this day
        if self.model.undo[number][0] != "receive":
            try:
                self.operation.undo(number)
            except UserError as fault:
                if fault.code != "reason_needed":
                    raise
            else:
                raise AssertionError("undone without a reason")
        spoiled = self.rng.random() < 0.5
        self.operation.undo(number, reason="by mistake", spoiled=spoiled)
        self.model.turn_back(number, "spoiled" if spoiled else "void")

    def redo(self) -> None:
        number = self.operation.redo().result.number
        self.model.do_again(number)


@pytest.mark.parametrize("seed", range(4))
def test_no_number_on_two_people(seed: int, tmp_path: Path) -> None:
    with build(tmp_path / "op.repat") as operation:
        day = Day(operation, random.Random(seed))
        for _ in range(40):
            day.step()
        assert operation.verify_journal() == operation.integrity() == "ok"
