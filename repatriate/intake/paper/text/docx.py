"""Text documents of Word: paragraphs and tables in their order, as a reader sees them.

Only the text is opened: no macro, no picture and no link. What was inserted while changes were tracked counts, what was deleted
does not.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.paper.text.blocks import Block, Table
from repatriate.intake.paper.text.document import pictures_in, workbook_of
from repatriate.intake.paper.text.numbering import Numbering, read_numbering
from repatriate.intake.paper.text.word_xml import child_of, is_on, tag_of, value_of
from repatriate.intake.sheet_xml import FAULTS, Unsound, weigh
from repatriate.intake.sheets import Workbook

_UNREAD = frozenset(
    {
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "rt",
        "pPr",
        "tblPr",
        "trPr",
        "tcPr",
        "sdtPr",
        "Fallback",
    }
)
"""What is not shown, or says only how the rest looks; text boxes are written twice, the second time for old programs."""
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_document(path: Path, asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
    """A .docx, .docm, .dotx. Raises UserError, Unsound, TooLarge."""
    try:
        with zipfile.ZipFile(path) as archive:
            weigh(archive)
            body = next(iter(_parsed(archive, "word/document.xml")), None)
            reader = _Reader(read_numbering(_optional(archive, "numbering"), _optional(archive, "styles")))
            pictures = pictures_in(path, archive, "word/media/")
        blocks = [] if body is None else list(reader.blocks(body))
    except (RecursionError, *FAULTS):
        raise Unsound from None
    return workbook_of(path, blocks, pictures, asked, progress)


def _optional(archive: zipfile.ZipFile, part: str) -> Element | None:
    name = f"word/{part}.xml"
    return _parsed(archive, name) if name in archive.namelist() else None


def _parsed(archive: zipfile.ZipFile, part: str) -> Element:
    """Raises Unsound for XML that would define more than it holds."""
    data = archive.read(part)
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096] or b"\x00" in data[:4096]:
        raise Unsound
    return ElementTree.fromstring(data)


class _Reader:
    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering

    def blocks(self, parent: Element, in_cell: bool = False) -> Iterator[Block]:
        """Paragraphs and tables in their order, whatever they are wrapped in; text boxes after the paragraph they hang on.

        A number that Word counts is part of a line. In a cell it stands only where nothing else does: in the column for it.
        """
        for element in parent:
            match tag_of(element):
                case "p":
                    boxes: list[Element] = []
                    text = "".join(self._pieces(element, boxes)).strip(" \n")
                    number = self._numbering.number(child_of(element, "pPr"))
                    if text:
                        yield f"{number}. {text}" if number and not in_cell else text
                    elif number and in_cell:
                        yield number
                    for box in boxes:
                        yield from self.blocks(box, in_cell)
                case "tbl":
                    yield self._table(element)
                case tag if tag in _UNREAD:
                    continue
                case _:
                    yield from self.blocks(element, in_cell)

    def _pieces(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        for one in element:
            tag = tag_of(one)
            if tag == "t":
                yield one.text or ""
            elif tag in _SIGNS:
                # The end of a page within a paragraph is no line of its own.
                yield "" if value_of(one, "type") in ("page", "column") else _SIGNS[tag]
            elif tag == "txbxContent":
                boxes.append(one)
            elif tag == "r" and is_on(child_of(one, "rPr", "vanish")):
                continue
            elif tag not in _UNREAD:
                yield from self._pieces(one, boxes)

    def _table(self, element: Element) -> Table:
        table = Table()
        open_below: dict[int, tuple[int, int, int]] = {}
        row = 0
        for line in _parts(element, "tr"):
            if child_of(line, "trPr", "del") is not None:
                continue
            self._row(line, row, table, open_below)
            row += 1
        for column, (top, across, bottom) in open_below.items():
            table.grid.merge(top, column, bottom - top + 1, across)
        return table

    def _row(self, line: Element, row: int, table: Table, open_below: dict[int, tuple[int, int, int]]) -> None:
        """`open_below` has the cells that may go on below, by column: first row, width, last row so far."""
        before = value_of(child_of(line, "trPr", "gridBefore"))
        column = int(before) if before.isdecimal() else 0
        for cell in _parts(line, "tc"):
            form = child_of(cell, "tcPr")
            told = value_of(child_of(form, "gridSpan"))
            across = min(max(1, int(told)), 1000) if told.isdecimal() and len(told) < 6 else 1
            down = child_of(form, "vMerge")
            begun = open_below.get(column)
            if down is not None and value_of(down) != "restart" and begun:
                open_below[column] = (begun[0], begun[1], row)
                table.grid.put(row, column, "")
            else:
                if begun:
                    table.grid.merge(begun[0], column, begun[2] - begun[0] + 1, begun[1])
                open_below[column] = (row, across, row)
                table.grid.put(row, column, self._cell(cell, table))
            column += across

    def _cell(self, cell: Element, table: Table) -> str:
        texts: list[str] = []
        for block in self.blocks(cell, in_cell=True):
            if isinstance(block, str):
                texts.append(block)
            else:
                table.nested.append(block)
        return "\n".join(texts)


def _parts(parent: Element, name: str) -> Sequence[Element]:
    """Rows of a table or cells of a row, also those that are wrapped in a control or in a change."""
    found: list[Element] = []
    for element in parent:
        tag = tag_of(element)
        if tag == name:
            found.append(element)
        elif tag not in ("tbl", "tr", "tc", "p") and tag not in _UNREAD:
            found += _parts(element, name)
    return found
