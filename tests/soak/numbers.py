"""A number names one person for ever: documents issued, spoiled, void, printed again, taken back, done again, restored.

The books kept here are those of somebody beside the printer: who was handed which number. They share nothing with ours.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation, restore_file
from repatriate.app.documents.blanks.commands import MarkBlank, StatePrinted, VoidDocument
from repatriate.app.documents.commands import IssueDocuments, ReprintDocument, SpoilDocument
from repatriate.model.errors import RepatriateError, UserError
from repatriate.papers.register import BlankStatus
from tests.passphrase import PASSPHRASE
from tests.soak.trial import Told, find_wrong, open_file, start_over, workplace


def issue_and_take_back(tries: int, seed: int) -> Told:
    """Histories of 30 steps each; `tries` counts the steps."""
    told = Told("numbers used")
    chance = random.Random(seed)
    with workplace("numbers") as folder:
        while told.tries < tries:
            _make_history(told, folder, chance, f"history at step {told.tries} of seed {seed}")
    return told


def _make_history(told: Told, folder: Path, chance: random.Random, which: str) -> None:
    path = start_over(folder)
    handed: dict[str, int] = {}
    operation = open_file(path)
    for step in range(30):
        told.tries += 1
        with contextlib.suppress(UserError):
            if chance.random() < 0.08:
                operation = _go_back(operation, folder, step, handed)
            else:
                _do_something(operation, chance)
        for number, person in _printed(operation):
            told.check(handed.setdefault(number, person) == person, f"{which}: {number} names two people")
        _check_books(told, operation, handed, which)
    told.check(not find_wrong(operation), f"{which}: {find_wrong(operation)}")
    operation.close()


def _do_something(operation: Operation, chance: random.Random) -> None:
    documents = [row[0] for row in operation.db.conn.execute("SELECT id FROM documents WHERE printed IS NOT NULL")]
    blanks = [row[0] for row in operation.db.conn.execute("SELECT number FROM blanks")]
    document = chance.choice(documents) if documents else 0
    refs = tuple(chance.sample(["P00001", "P00002", "P00003", "P00004"], chance.choice((1, 1, 2))))
    steps: list[Any] = [
        lambda: operation.run(IssueDocuments(refs, None, series=chance.choice(("A", None)), skip_holders=True)),
        lambda: operation.run(VoidDocument(document, "lost", chance.random() < 0.3)),
        lambda: operation.run(SpoilDocument(document, "smeared", issue_next=chance.random() < 0.5)),
        lambda: operation.run(ReprintDocument(document, None, "faint", unharmed=True)),
        lambda: operation.run(MarkBlank(chance.choice(blanks or ["AB0001"]), BlankStatus.SPOILED, "torn")),
        lambda: operation.undo(reason=chance.choice(("by mistake", None))),
        lambda: operation.undo(chance.randrange(1, operation.revision + 1), reason="by mistake"),
        operation.redo,
    ]
    chance.choice(steps)()


def _go_back(operation: Operation, folder: Path, step: int, handed: dict[str, int]) -> Operation:
    """To a backup that lacks the newest work: what was printed meanwhile is told when it is asked for."""
    backups = operation.backups()
    operation.backup()
    operation.close()
    if not backups:
        return open_file(operation.path)
    copy = restore_file(backups[-1].path, folder / f"op.repat.{step}.repat", PASSPHRASE)
    older = open_file(copy)
    known = {number for number, _ in _printed(older)}
    with contextlib.suppress(RepatriateError):
        older.run(StatePrinted(tuple(number for number in handed if number not in known), lost=True, unknown=True))
    return older


def _printed(operation: Operation) -> Iterable[tuple[str, int]]:
    return list(
        operation.db.conn.execute("SELECT number, person_id FROM documents WHERE printed IS NOT NULL").fetchall()
    )


def _check_books(told: Told, operation: Operation, handed: dict[str, int], which: str) -> None:
    rows = operation.db.conn.execute("SELECT number, status FROM blanks").fetchall()
    back = [number for number, status in rows if number in handed and status == "received"]
    told.check(not back, f"{which}: {len(back)} blanks that were printed on lie in the safe again")
