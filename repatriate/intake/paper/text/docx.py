"""Reads text documents of Word: paragraphs and tables in the order of reading. Only the text is opened: no macro,
picture or link. Tracked insertions count, tracked deletions do not."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.paper.text.document import Block, Table, pictures_in, workbook_of
from repatriate.intake.sheet_xml import FAULTS, Unsound, check_weight
from repatriate.intake.sheets import Workbook

WORD = ("wordprocessingml/2006/main", "wordprocessingml/main")


def tag_of(element: Element) -> str:
    """The name of an element of Word's; nothing for one of another program's, whose children may be Word's again."""
    space, _, name = element.tag.rpartition("}")
    return name if space.endswith(WORD) or name == "Fallback" else ""


def value_of(element: Element | None, name: str = "val") -> str:
    if element is None:
        return ""
    return next((value for full, value in element.items() if full.rpartition("}")[2] == name), "")


def child_of(element: Element | None, *names: str) -> Element | None:
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if tag_of(one) == name), None)
    return element


def is_on(element: Element | None) -> bool:
    return element is not None and value_of(element).lower() not in ("0", "false", "off")


_COUNTED = frozenset({"decimal", "decimalZero"})


@dataclass(slots=True)
class Numbering:
    """`starts` has the first number of each list whose outermost level is counted in figures, `styles` the list of a style."""

    starts: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """By the number of a list: what it counts together with, and from where."""
    styles: Mapping[str, str] = field(default_factory=dict)
    _last: dict[str, int] = field(default_factory=dict)

    def number(self, form: Element | None) -> str:
        """The number of the next paragraph with this form; empty if it has none."""
        asked = child_of(form, "numPr")
        listed = value_of(child_of(asked, "numId")) or self.styles.get(value_of(child_of(form, "pStyle")), "")
        if listed not in self.starts or value_of(child_of(asked, "ilvl")) not in ("", "0"):
            return ""
        together, start = self.starts[listed]
        self._last[together] = self._last.get(together, start - 1) + 1
        return str(self._last[together])


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """The numbering rules in the parts of a document."""
    levels: dict[str, int] = {}
    starts: dict[str, tuple[str, int]] = {}
    for one in numbering if numbering is not None else ():
        number = next((value for full, value in one.items() if full.endswith(("}abstractNumId", "}numId"))), "")
        if tag_of(one) == "abstractNum":
            level = child_of(one, "lvl")
            if value_of(child_of(level, "numFmt")) in _COUNTED:
                levels[f"abstract {number}"] = _parse_whole(value_of(child_of(level, "start")), 1)
        elif tag_of(one) == "num":
            together = f"abstract {value_of(child_of(one, 'abstractNumId'))}"
            again = value_of(child_of(one, "lvlOverride", "startOverride"))
            if together in levels:
                starts[number] = (number, _parse_whole(again, 1)) if again else (together, levels[together])
    named = {
        value_of(style, "styleId"): value_of(child_of(style, "pPr", "numPr", "numId"))
        for style in (styles if styles is not None else ())
        if tag_of(style) == "style"
    }
    return Numbering(starts, {style: listed for style, listed in named.items() if listed})


def _parse_whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise


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
"""Elements that are not shown, or only describe formatting; text boxes occur twice, the second time for old
programs."""
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_document(path: Path, asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
    """A .docx, .docm, .dotx. Raises UserError, Unsound, TooLarge."""
    try:
        with zipfile.ZipFile(path) as archive:
            check_weight(archive)
            body = next(iter(_parse_part(archive, "word/document.xml")), None)
            reader = _Reader(read_numbering(_read_optional(archive, "numbering"), _read_optional(archive, "styles")))
            pictures = pictures_in(path, archive, "word/media/")
        blocks = [] if body is None else list(reader.blocks(body))
    except (RecursionError, *FAULTS):
        raise Unsound from None
    return workbook_of(path, blocks, pictures, asked, progress)


def _read_optional(archive: zipfile.ZipFile, part: str) -> Element | None:
    name = f"word/{part}.xml"
    return _parse_part(archive, name) if name in archive.namelist() else None


def _parse_part(archive: zipfile.ZipFile, part: str) -> Element:
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
                    text = "".join(self._read_pieces(element, boxes)).strip(" \n")
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

    def _read_pieces(self, element: Element, boxes: list[Element]) -> Iterator[str]:
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
                yield from self._read_pieces(one, boxes)

    def _table(self, element: Element) -> Table:
        table = Table()
        open_below: dict[int, tuple[int, int, int]] = {}
        row = 0
        for line in _find_parts(element, "tr"):
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
        for cell in _find_parts(line, "tc"):
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
                table.grid.put(row, column, self._read_cell(cell, table))
            column += across

    def _read_cell(self, cell: Element, table: Table) -> str:
        texts: list[str] = []
        for block in self.blocks(cell, in_cell=True):
            if isinstance(block, str):
                texts.append(block)
            else:
                table.nested.append(block)
        return "\n".join(texts)


def _find_parts(parent: Element, name: str) -> Sequence[Element]:
    """Rows of a table or cells of a row, also those that are wrapped in a control or in a change."""
    found: list[Element] = []
    for element in parent:
        tag = tag_of(element)
        if tag == name:
            found.append(element)
        elif tag not in ("tbl", "tr", "tc", "p") and tag not in _UNREAD:
            found += _find_parts(element, name)
    return found
