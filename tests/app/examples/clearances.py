"""Examples of the commands on clearances, notes verbales, holds, and documents held and promised."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from repatriate.app.clearances.answer_writer import Given
from repatriate.app.clearances.bulk_commands import MarkClearances, RecordSeveral
from repatriate.app.clearances.commands import ClearAnswer, LiftHolds, RecordAnswers, RecordClearance, SaveChecklist
from repatriate.app.clearances.kinds import Item
from repatriate.app.clearances.note_commands import (
    AnswerNote,
    MakeNote,
    MarkNoteSent,
    RemoveLetter,
    SaveLetter,
    WithdrawNote,
)
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.operation import Operation
from repatriate.app.documents.held_commands import (
    AddDocument,
    EditDocument,
    PromiseDocument,
    RemoveDocument,
    SeeDocument,
    TravelOn,
)
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from tests.app.examples import Examples

GRANTED = Given(Answer.GRANTED, date(2025, 3, 1), "T/9", date(2025, 3, 2), date(2025, 3, 20))
WORDING = """subject = "Transit of {persons}"
opening = "{mission} asks {authority} for the transit of {persons}."
body = ["By {date}, please."]
closing = "{mission} thanks {authority}."
"""


def _id(operation: Operation, table: str, where: str = "1") -> int:
    found = operation.db.conn.execute(f"SELECT max(id) FROM {table} WHERE {where}").fetchone()[0]
    if found is None:
        raise UserError("gone", f"no {table} are left")
    return int(found)


def _number(operation: Operation) -> str:
    row = operation.db.conn.execute("SELECT number FROM notes ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        raise UserError("gone", "no notes are left")
    return str(row[0])


def _noted(operation: Operation, folder: Path) -> None:
    operation.run(MakeNote(("P00001", "P00003"), "transit", "Immigration Bureau"))


def _worded(operation: Operation, folder: Path) -> None:
    operation.run(SaveLetter("transit", "en", WORDING))


def _second(operation: Operation, folder: Path) -> None:
    operation.run(AddDocument("P00003", {"kind": "laissez_passer", "number": "LP7"}))


_SECOND = "number = 'LP7'"

EXAMPLES: Examples = {
    LiftHolds: (None, lambda op, d: LiftHolds((_id(op, "holds", "lifted_on IS NULL"),), "the court let go")),
    SaveChecklist: (None, lambda op, d: SaveChecklist((Item("transit", "Immigration"), Item("fit_to_fly", "Clinic", "IDN")))),
    RecordAnswers: (
        None,
        lambda op, d: RecordAnswers("exit_permit", {"P00006": GRANTED, "P00002": Given(Answer.REFUSED, date(2025, 3, 1))}),
    ),
    ClearAnswer: (None, lambda op, d: ClearAnswer(("P00001", "P00006"), "exit_permit")),
    MarkClearances: (
        None, lambda op, d: MarkClearances({"exit_permit": ("P00001", "P00002"), "transit": ("P00004",)}, Asked.WITHDRAWN)
    ),
    RecordSeveral: (
        None,
        lambda op, d: RecordSeveral((
            RecordClearance(("P00002",), "transit", answer=Answer.GRANTED, reference="T/1"),
            RecordClearance(("P00002", "P00004"), "fit_to_fly", answer=Answer.REFUSED),
        )),
    ),
    MakeNote: (None, lambda op, d: MakeNote(("P00004", "P00006"), "transit", "Immigration Bureau", "fr", path=d / "n.pdf")),
    MarkNoteSent: (_noted, lambda op, d: MarkNoteSent(_number(op), date(2025, 3, 2))),
    AnswerNote: (
        _noted, lambda op, d: AnswerNote(_number(op), GRANTED, {"P00003": Given(Answer.REFUSED, date(2025, 3, 1))})
    ),
    WithdrawNote: (_noted, lambda op, d: WithdrawNote(_number(op), "the route was changed")),
    SaveLetter: (_worded, lambda op, d: SaveLetter("transit", "en", WORDING.replace("please", "if it may be"))),
    RemoveLetter: (_worded, lambda op, d: RemoveLetter("transit", "en")),
    AddDocument: (
        None, lambda op, d: AddDocument("P00005", {"kind": "refugee", "number": "R1", "issuer": "DEU", "seen_by": "desk"})
    ),
    EditDocument: (_second, lambda op, d: EditDocument(_id(op, "documents", _SECOND), {"number": "LP8", "expires": "2026-01-01"})),
    RemoveDocument: (_second, lambda op, d: RemoveDocument(_id(op, "documents", _SECOND))),
    TravelOn: (_second, lambda op, d: TravelOn(_id(op, "documents", _SECOND))),
    SeeDocument: (_second, lambda op, d: SeeDocument((_id(op, "documents", _SECOND),), "the consul", date(2025, 2, 28))),
    PromiseDocument: (None, lambda op, d: PromiseDocument(("P00005", "P00003"), date(2025, 3, 4))),
}  # fmt: skip
