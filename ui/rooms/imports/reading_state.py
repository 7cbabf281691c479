"""The state of a paper's cells while an officer looks at them: doubts, answers and positions."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.app.imports.list_session import Looked as LookedThrough
from repatriate.intake.paper.model import Doubt, Page
from repatriate.intake.paper.settled import Answers, Cell, Looked, find_spot, is_answered, list_doubtful, text_of
from repatriate.intake.roster.model import ListTable

WHOLE_COLUMN = frozenset({"sex", "nationality", "document_issuer"})
"""Fields of few words, of which a whole column can be right at a glance."""
MOST_OFFERS = 3


class ReadingState:
    """`answers` may be told anew: somebody took one back. Doubts stand in the order of the list."""

    def __init__(self, looked: LookedThrough) -> None:
        self.workbook = looked.opened.read
        self.key = looked.opened.paper
        self._tables: Sequence[ListTable] = looked.roster.tables
        left = {cell for cell, _ in list_doubtful(looked.opened.workbook)}
        said = {cell for cell, one in looked.answers.items() if is_answered(self.workbook, cell, one)}
        # What the file knows of the same person is sure already: nobody is asked.
        self.doubts: dict[Cell, Doubt] = {
            cell: doubt for cell, doubt in list_doubtful(self.workbook) if cell in left or cell in said
        }
        self.answers: dict[Cell, Looked] = {}
        self.take(looked.answers)
        self.first = self.answers
        """The answers when the list was read."""
        self.size = sum(
            1
            for sheet, rows in self.workbook.sheets.items()
            for row, cells in enumerate(rows)
            for column in range(len(cells))
            if text_of(self.workbook, (sheet, row, column)) or (sheet, row, column) in self.doubts
        )
        """The number of cells that hold something, or should."""

    def take(self, answers: Answers) -> None:
        """Replaces the answers by those in the file."""
        self.answers = {cell: one for cell, one in answers.items() if is_answered(self.workbook, cell, one)}

    @property
    def pages(self) -> Sequence[Page]:
        return self.workbook.paper.pages if self.workbook.paper is not None else ()

    @property
    def open(self) -> list[Cell]:
        """Cells that nobody looked at."""
        return [cell for cell in self.doubts if cell not in self.answers]

    def is_open(self, cell: Cell) -> bool:
        return cell in self.doubts and cell not in self.answers

    def text(self, cell: Cell) -> str:
        """The text of the cell, as answered or as read."""
        answer = self.answers.get(cell)
        return text_of(self.workbook, cell) if answer is None else answer.text

    def offers(self, cell: Cell) -> tuple[str, ...]:
        """The possible texts: first reading, second reading, proposals of checks; each once. A single offer equal to
        the present text is none."""
        doubt = self.doubts.get(cell)
        found = tuple(one for one in dict.fromkeys(doubt.offers) if one)[:MOST_OFFERS] if doubt is not None else ()
        return () if found == (text_of(self.workbook, cell),) else found

    def answer(self, cell: Cell, text: str) -> dict[Cell, Looked]:
        """The record of an officer's reading; empty if no picture shows the cell."""
        spot = find_spot(self.workbook, cell)
        if spot is None:
            return {}
        return {cell: Looked(text_of(self.workbook, cell), text, *spot)}

    def after(self, cell: Cell | None, step: int) -> Cell | None:
        """The next cell to look at in that direction, around the end; None where there is none left but this."""
        found = self.open
        if not found:
            return None
        order = list(self.doubts)
        if cell is None or cell not in self.doubts:
            at = next((place for place, one in enumerate(order) if cell is not None and one > cell), 0)
            at -= step > 0
        else:
            at = order.index(cell)
        turned = [order[(at + step * (one + 1)) % len(order)] for one in range(len(order))]
        return next((one for one in turned if self.is_open(one)), None)

    def field(self, cell: Cell) -> str | None:
        """The role of its column."""
        column = self._find_column(cell)
        return None if column is None else column[1]

    def title(self, cell: Cell) -> str:
        """The title of its column."""
        column = self._find_column(cell)
        return "" if column is None else column[0]

    def _find_column(self, cell: Cell) -> tuple[str, str | None] | None:
        sheet, row, place = cell
        for table in self._tables:
            inside = table.sheet == sheet and table.left <= place < table.left + len(table.columns)
            if inside and row > max(table.titles, default=-1):
                found = table.columns[place - table.left]
                return " ".join(found.header.split()), found.field
        return None

    def column_open(self, cell: Cell) -> list[Cell]:
        """The cells to look at of the column that a cell is in, where all of it may be said to be right at once."""
        if self.field(cell) not in WHOLE_COLUMN:
            return []
        return [one for one in self.open if one[0] == cell[0] and one[2] == cell[2] and self.text(one)]
