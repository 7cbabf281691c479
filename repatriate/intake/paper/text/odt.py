"""Text documents of LibreOffice: paragraphs and tables in their order."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.paper.text.document import Block, Table, pictures_in, workbook_of
from repatriate.intake.sheet_xml import FAULTS, Unsound, check_weight
from repatriate.intake.sheets import Workbook

_UNREAD = frozenset(
    {
        "tracked-changes",
        "annotation",
        "note",
        "sequence-decls",
        "variable-decls",
        "bookmark",
        "forms",
        "ruby-text",
        "script",
    }
)
_MOST = 100_000
"""Rows or cells that one is repeated: more are the empty rest of a sheet."""


def read_open_text(path: Path, asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
    """An .odt. Raises UserError, Unsound, TooLarge."""
    try:
        with zipfile.ZipFile(path) as archive:
            check_weight(archive)
            data = archive.read("content.xml")
            pictures = pictures_in(path, archive, "Pictures/")
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096] or b"\x00" in data[:4096]:
            raise Unsound
        blocks = list(_read_blocks(ElementTree.fromstring(data)))
    except (RecursionError, *FAULTS):
        raise Unsound from None
    return workbook_of(path, blocks, pictures, asked, progress)


def _tag_name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _read_blocks(parent: Element) -> Iterator[Block]:
    for element in parent:
        match _tag_name(element):
            case "p" | "h":
                boxes: list[Element] = []
                text = "".join(_read_pieces(element, boxes)).strip(" \n")
                if text:
                    yield text
                for box in boxes:
                    yield from _read_blocks(box)
            case "table":
                yield _read_table(element)
            case tag if tag in _UNREAD:
                continue
            case _:
                yield from _read_blocks(element)


def _read_pieces(element: Element, boxes: list[Element]) -> Iterator[str]:
    yield element.text or ""
    for one in element:
        match _tag_name(one):
            case "s":
                yield " " * _read_count(one, "c")
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case "text-box":
                boxes.append(one)
            case tag:
                if tag not in _UNREAD:
                    yield from _read_pieces(one, boxes)
        yield one.tail or ""


def _read_count(element: Element, name: str) -> int:
    told = next((value for full, value in element.items() if full.rpartition("}")[2] == name), "1")
    return min(int(told), _MOST) if told.isdecimal() and len(told) < 8 else 1


def _find_parts(parent: Element, *names: str) -> Iterator[Element]:
    """Rows or cells, also those in groups of them."""
    for element in parent:
        tag = _tag_name(element)
        if tag in names:
            yield element
        elif tag in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _find_parts(element, *names)


def _read_table(element: Element) -> Table:
    table = Table()
    for row, line in enumerate(_find_parts(element, "table-row")):
        column = 0
        for cell in _find_parts(line, "table-cell", "covered-table-cell"):
            texts: list[str] = []
            for block in _read_blocks(cell):
                if isinstance(block, str):
                    texts.append(block)
                else:
                    table.nested.append(block)
            text = "\n".join(texts)
            across = _read_count(cell, "number-columns-repeated")
            for place in range(column, column + across if text else column + 1):
                table.grid.put(row, place, text)
            table.grid.merge(
                row, column, _read_count(cell, "number-rows-spanned"), _read_count(cell, "number-columns-spanned")
            )
            column += across
    return table
