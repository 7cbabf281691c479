"""What a document says, as a workbook: its tables, or the list that its lines are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from repatriate.intake.paper.blocks import Block, Table, lay_out
from repatriate.intake.paper.model import Paper, PaperKind
from repatriate.intake.sheet_xml import TooLarge
from repatriate.intake.sheets import MOST_CELLS, Workbook
from repatriate.intake.text_list import read_text
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def workbook_of(path: Path, blocks: Sequence[Block], pictures: bool) -> Workbook:
    """Raises UserError where the document says nothing; `pictures` tells that it shows some."""
    if not blocks:
        raise (
            UserError("only_pictures", _show_pictures(path)) if pictures else UserError("empty_file", _say_empty(path))
        )
    if sum(len(one.rows) * one.width for one in blocks if isinstance(one, Table)) > MOST_CELLS:
        raise TooLarge
    if not any(isinstance(one, Table) for one in blocks):
        text = "\n".join(str(one) for one in blocks)
        found = read_text(path, text, "")
        told = found.paper.gaps if found.paper else ()
        return replace(found, encoding=None, paper=Paper(PaperKind.DOCUMENT, gaps=told))
    paper = Paper(PaperKind.DOCUMENT)
    sheets = lay_out(blocks)
    names = [path.stem, *(f"{path.stem} {number}" for number in range(2, len(sheets) + 1))]
    return Workbook(
        path.name,
        {name: sheet.trimmed() for name, sheet in zip(names, sheets, strict=True)},
        merged={name: tuple(sheet.merged) for name, sheet in zip(names, sheets, strict=True) if sheet.merged},
        paper=paper,
    )


def _show_pictures(path: Path) -> str:
    return say("{0} holds pictures and no text: save each picture as a file of its own, then import those.", str(path))


def _say_empty(path: Path) -> str:
    return say("{0} is empty. Ask for the file again.", str(path))
