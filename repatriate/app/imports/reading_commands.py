"""The command that records an officer's reading of doubtful cells of a paper."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from repatriate.app.core.transaction import Transaction
from repatriate.intake.paper.settled import Cell, Looked
from repatriate.model.saying import count, say


@dataclass(frozen=True, slots=True)
class SettleReadings:
    """Keep what was said of these cells of a paper, by what it is known by. `name` is that of its file."""

    paper: str
    name: str
    answers: Mapping[Cell, Looked]

    def write_changes(self, tx: Transaction) -> None:
        for (sheet, row, place), one in self.answers.items():
            old = tx.one(
                "SELECT * FROM readings WHERE paper = ? AND sheet = ? AND row = ? AND place = ?",
                (self.paper, sheet, row, place),
            )
            said = {"read": one.read, "text": one.text, "page": one.page, "box": json.dumps(one.box)}
            if old is None:
                tx.insert("readings", {"paper": self.paper, "sheet": sheet, "row": row, "place": place, **said})
            else:
                tx.update("readings", old["id"], {name: value for name, value in said.items() if old[name] != value})

    def describe_entry(self) -> str:
        if len(self.answers) == 1:
            [(_, row, _)] = self.answers
            return say("Looked at a cell of {0}, row {1}", self.name, row + 1)
        return count(len(self.answers), "Looked at {0} cell of {1}", "Looked at {0} cells of {1}", self.name)
