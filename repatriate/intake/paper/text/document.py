"""Turns a document into a workbook: its tables, or the list in its lines."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from repatriate.intake.kinds import is_picture
from repatriate.intake.paper.model import Paper, PaperKind, ReadAs
from repatriate.intake.paper.reading.picture import read_pictures
from repatriate.intake.paper.text.blocks import Block, Table, lay_out
from repatriate.intake.refusals import make_unreadable_error
from repatriate.intake.sheet_xml import TooLarge
from repatriate.intake.sheets import MOST_CELLS, Workbook
from repatriate.intake.text_list import holds_people, read_text
from repatriate.model.errors import UserError
from repatriate.model.held import hold_data
from repatriate.model.saying import say

Progress = Callable[[float], None]


def workbook_of(
    path: Path, blocks: Sequence[Block], pictures: Sequence[Path], asked: ReadAs, progress: Progress
) -> Workbook:
    """`pictures` are those that it shows: they are read where its words and tables are no list. Raises UserError."""
    if not blocks and not pictures:
        raise UserError("empty_file", say("{0} is empty. Ask for the file again.", str(path)))
    if not any(isinstance(one, Table) for one in blocks):
        found = _in_lines(path, blocks) if blocks else None
        if pictures and (found is None or not holds_people(found)):
            return replace(read_pictures(pictures, asked, progress), name=path.name)
        if found is None:
            raise make_unreadable_error(path)
        return _warn_of_pictures(found, len(pictures))
    if sum(len(one.rows) * one.width for one in blocks if isinstance(one, Table)) > MOST_CELLS:
        raise TooLarge
    paper = Paper(PaperKind.DOCUMENT)
    sheets = lay_out(blocks)
    names = [path.stem, *(f"{path.stem} {number}" for number in range(2, len(sheets) + 1))]
    found = Workbook(
        path.name,
        {name: sheet.trimmed() for name, sheet in zip(names, sheets, strict=True)},
        merged={name: tuple(sheet.merged) for name, sheet in zip(names, sheets, strict=True) if sheet.merged},
        paper=paper,
    )
    if pictures and not holds_people(found):  # a letterhead is a table too
        return replace(read_pictures(pictures, asked, progress), name=path.name)
    return _warn_of_pictures(found, len(pictures))


def _warn_of_pictures(found: Workbook, count: int) -> Workbook:
    """Pictures beside a list are not read: others may stand on them."""
    if not count or found.paper is None:
        return found
    told = say(
        "The document also shows pictures, which were not read ({0}). Check whether people are named on them.", count
    )
    return replace(found, paper=replace(found.paper, gaps=(*found.paper.gaps, told)))


def _in_lines(path: Path, blocks: Sequence[Block]) -> Workbook | None:
    text = "\n".join(str(one) for one in blocks)
    if "\n" not in text and "\t" not in text:
        return None
    found = read_text(path, text, "")
    told = found.paper.gaps if found.paper else ()
    return replace(found, encoding=None, paper=Paper(PaperKind.DOCUMENT, gaps=told))


def pictures_in(path: Path, archive: zipfile.ZipFile, folder: str) -> list[Path]:
    """The pictures of a document, in the order of their numbers, but for logos."""
    names = [one for one in archive.namelist() if one.startswith(folder)]
    found = []
    for name in sorted(
        names, key=lambda one: [int(piece) if piece.isdigit() else piece for piece in _DIGITS.split(one)]
    ):
        if archive.getinfo(name).file_size > LOGO and is_picture((data := archive.read(name))[:32]):
            found.append(hold_data(name.removeprefix(folder), data, str(path)))
    return found


LOGO = 30_000
"""Bytes up to which a picture within a text is a logo or a signature."""
_DIGITS = re.compile(r"(\d+)")
