"""A list that is full of traps, made from a seed, with what a right import of it yields."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.intake.shapes import writing
from tests.intake.shapes.layouts import Line, Sheet
from tests.intake.shapes.traps.columns import Col, Who, people
from tests.intake.shapes.truth import Expected

Kept = tuple[str, str]
"""The title of a column that states nothing, and the text of a cell in it."""


@dataclass(slots=True)
class Told:
    """One person: what a right import has, where it stands, and what of it must be found in the notes."""

    expected: Expected
    sheet: str
    row: int
    kept: list[Kept] = field(default_factory=list)


@dataclass(slots=True)
class Trap:
    """One list. `asked` are sheets that hold other people, which may only be asked about. Without people it is no list."""

    name: str
    seed: int
    family: str
    kind: str
    sheets: list[Sheet]
    people: list[Told]
    asked: tuple[str, ...] = ()
    text: str = ""
    separator: str = ","

    def write(self, folder: Path) -> Path:
        path = folder / f"{self.name}_{self.seed}.{self.kind}"
        if self.kind == "xlsx":
            writing.write_xlsx(path, self.sheets)
        elif self.kind == "ods":
            writing.write_ods(path, self.sheets)
        else:
            text = self.text or writing.csv_text(self.sheets[0], self.separator)
            path.write_bytes(text.encode("utf-8" if self.text else "utf-8-sig"))
        return path


@dataclass(slots=True)
class Maker:
    """Lays out one list, sheet by sheet."""

    rng: Random
    sheets: list[Sheet] = field(default_factory=list)
    people: list[Told] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    kind: str = "xlsx"
    text: str = ""
    separator: str = ","

    def crowd(self, nations: str, least: int = 10, most: int = 24) -> list[Who]:
        return people(self.rng, nations, self.rng.randint(least, most))

    def sheet(self, name: str) -> Sheet:
        self.sheets.append(Sheet(name))
        return self.sheets[-1]

    def lines(self, sheet: Sheet, *rows: Sequence[Any]) -> None:
        sheet.lines += [Line(list(row)) for row in rows]

    def table(
        self, sheet: Sheet, columns: Sequence[Col], who: Sequence[Who], *, titles: bool = True, true: bool = True
    ) -> None:
        """Titles and rows. Not `true`: these people are no travellers, whatever the sheet says of them."""
        if titles:
            self.lines(sheet, [column.title for column in columns])
        for one in who:
            cells, told = _row(columns, one)
            self.lines(sheet, cells)
            told.sheet, told.row = sheet.name, len(sheet.lines)
            if true:
                self.people.append(told)
        if not true and sheet.name not in self.asked:
            self.asked.append(sheet.name)

    def list(self, columns: Sequence[Col], who: Sequence[Who], name: str = "Sheet1") -> None:
        self.table(self.sheet(name), columns, who)

    def csv(self, columns: Sequence[Col], who: Sequence[Who], separator: str = ",") -> None:
        self.kind, self.separator = "csv", separator
        self.list(columns, who)

    def write_text(self, kind: str, text: str) -> None:
        self.kind, self.text = kind, text


def _row(columns: Sequence[Col], who: Who) -> tuple[list[Any], Told]:
    cells: list[Any] = []
    expected = Expected()
    kept: list[Kept] = []
    for column in columns:
        cell = column.cell(who)
        cells.append("" if cell is None else cell)
        for name, value in column.states.items():
            if cell not in ("", None):
                setattr(expected, name, value(who))
        if not column.states and column.kept and cell not in ("", None):
            kept.append((column.title, _text(cell)))
    if expected.full is None and (expected.surname or expected.given):
        expected.full = " ".join(filter(None, (expected.given, expected.surname)))
    return cells, Told(expected, "", 0, kept)


def _text(cell: Any) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return str(int(cell)) if isinstance(cell, float) and cell == int(cell) else str(cell)


def person(told_of: Who, *columns: Col) -> Told:
    """The truth of somebody whose cells are laid out by hand."""
    return _row(columns, told_of)[1]


Lay = Callable[[Maker], None]
MADE: dict[str, tuple[str, Lay]] = {}
"""Every shape by its name: its family, and what lays it out."""


def shape(family: str) -> Callable[[Lay], Lay]:
    def keep(lay: Lay) -> Lay:
        MADE[lay.__name__] = family, lay
        return lay

    return keep


def make_trap(name: str, seed: int) -> Trap:
    family, lay = MADE[name]
    maker = Maker(Random(f"{name} {seed}"))
    lay(maker)
    return Trap(
        name, seed, family, maker.kind, maker.sheets, maker.people, tuple(maker.asked), maker.text, maker.separator
    )


def as_lines(rows: Sequence[Sequence[Any]], glue: str = " ") -> str:
    out = io.StringIO()
    for row in rows:
        out.write(glue.join(str(cell) for cell in row if cell != "") + "\n")
    return out.getvalue()
