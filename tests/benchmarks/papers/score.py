"""How well a paper was read: its truth beside the cells that came out of the product's own door."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from repatriate.intake.sheets import Workbook
from tests.benchmarks.papers.layouts import Made

LEAST_ALIKE = 0.8
"""Of a row's points, for it to be the row of the paper."""


@dataclass(slots=True)
class Score:
    """Counts of one paper, or of all of a kind. `silent` are cells that are wrong and not marked doubtful; `unsaid` are rows that
    are missing where no gap is named."""

    papers: int = 0
    cells: int = 0
    right: int = 0
    rows: int = 0
    found: int = 0
    silent: int = 0
    flagged: int = 0
    unsaid: int = 0
    seconds: float = 0.0
    pages: int = 0
    memory: float = 0.0
    failed: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        for name in (
            "papers",
            "cells",
            "right",
            "rows",
            "found",
            "silent",
            "flagged",
            "unsaid",
            "seconds",
            "pages",
            "failed",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.memory = max(self.memory, other.memory)
        self.wrong += other.wrong


def plain(text: object) -> str:
    """One space apart, one after a comma, none beside Chinese."""
    found = " ".join(unicodedata.normalize("NFC", str(text or "").replace("\xad", "")).replace(",", ", ").split())
    letters = [sign for place, sign in enumerate(found) if sign != " " or not _beside_chinese(found, place)]
    return "".join(letters)


def _beside_chinese(text: str, place: int) -> bool:
    return any("\u2e80" <= sign <= "\u9fff" for sign in text[max(0, place - 1) : place + 2])


def compare(made: Made, book: Workbook, *, rows: int | None = None, fields: Sequence[str] = ()) -> Score:
    """`rows` is how many of the truth stand on the pages that were read; `fields` are those that count, all where none are named."""
    truth = [[plain(cell) for cell in row] for row in made.rows[:rows]]
    read = [
        (number, [plain(cell) for cell in row], book.doubts.get(name, {}))
        for name, sheet in book.sheets.items()
        for number, row in enumerate(sheet)
    ]
    places = _find_columns([plain(text) for text in made.heads], [row for _, row, _ in read])
    pairs = _align(
        truth,
        [[row[place] if place is not None and place < len(row) else "" for place in places] for _, row, _ in read],
    )
    score = Score(papers=1, rows=len(truth), found=len(pairs))
    score.flagged = sum(len(doubts) for doubts in book.doubts.values())
    if len(pairs) < len(truth) and not (book.paper and book.paper.gaps):
        score.unsaid = len(truth) - len(pairs)
    counted = [column for column, name in enumerate(made.fields) if not fields or name in fields]
    for place, row in enumerate(truth):
        for column in counted:
            score.cells += 1
            if place not in pairs:
                continue
            number, cells, doubts = read[pairs[place]]
            where = places[column]
            got = cells[where] if where is not None and where < len(cells) else ""
            if got == row[column]:
                score.right += 1
                continue
            is_said = where is not None and (number, where) in doubts
            score.silent += not is_said
            score.wrong.append(
                f"{made.name} row {place + 1} {made.fields[column]}: {row[column]!r} is {got!r}{'' if is_said else ' SILENT'}"
            )
    missing = [place + 1 for place in range(len(truth)) if place not in pairs]
    if missing:
        score.wrong.append(f"{made.name}: rows {missing} were not found")
    return score


def _find_columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int | None]:
    """The column of each title: of the row that is most like the titles, or by their order."""
    best, found = 0.0, list[int | None](range(len(heads)))
    for row in rows:
        taken: dict[int, int] = {}
        points = 0.0
        for place, head in enumerate(heads):
            near, column = max(
                (
                    (difflib.SequenceMatcher(None, head.casefold(), cell.casefold(), autojunk=False).ratio(), at)
                    for at, cell in enumerate(row)
                    if cell and at not in taken.values()
                ),
                default=(0.0, -1),
            )
            if near > 0.6:
                taken[place] = column
                points += near
        if points > best and len(taken) * 2 >= len(heads):
            best = points
            found = [taken.get(place) for place in range(len(heads))]
            if len(row) == len(heads):
                found = [place if at is None and place not in taken.values() else at for place, at in enumerate(found)]
    return found


def _align(truth: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> Mapping[int, int]:
    """Rows of the truth with the rows that were read, in their order, so that most cells agree."""

    def points(one: Sequence[str], other: Sequence[str]) -> float:
        same = sum(a == b and a != "" for a, b in zip(one, other, strict=True))
        if same == 0 and not any(other):
            return 0.0
        return same + 0.3 * difflib.SequenceMatcher(None, "|".join(one), "|".join(other), autojunk=False).ratio()

    table = [[0.0] * (len(rows) + 1) for _ in range(len(truth) + 1)]
    worth = [[points(one, other) for other in rows] for one in truth]
    for i in range(len(truth)):
        for j in range(len(rows)):
            pair = worth[i][j] if worth[i][j] > LEAST_ALIKE else 0.0
            table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j], table[i][j] + pair)
    pairs, i, j = {}, len(truth), len(rows)
    while i and j:
        if table[i][j] == table[i - 1][j]:
            i -= 1
        elif table[i][j] == table[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs[i] = j
    return pairs
