"""Every workbook that leaves the program: what it says of itself, how it is linked, and that it can be read on paper."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.imports.template_export import write_operation, write_template
from repatriate.app.reports import situation_report
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.manifest import Sender
from repatriate.model.paper_size import PaperSize
from repatriate.reference.resources import resource_path
from tests.manifests.crowd import crowd, manifest, passenger

LEAST = 7.0
"""Points."""
NO_FILE = ("template", "sample")
"""They are made before there is a file that could say whose office it is, and on what it prints."""


def printed_size(sheet: Any) -> float:
    """Points of the smallest type in the cells on paper, as Excel reckons: columns in pixels of 7 for a figure."""
    width = sum(column.width * 7 for column in sheet.column_dimensions.values()) * 72 / 96
    across = {9: 297 / 25.4 * 72, 1: 11 * 72}[sheet.page_setup.paperSize]
    room = across - (sheet.page_margins.left + sheet.page_margins.right) * 72
    assert sheet.page_setup.orientation == "landscape"
    if sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage:
        scale = min(1.0, room * (sheet.page_setup.fitToWidth or 1) / width)
    else:
        scale = (sheet.page_setup.scale or 100) / 100
    sizes = [cell.font.sz for row in sheet.iter_rows() for cell in row if cell.value is not None]
    return float(min(sizes, default=11) * scale)


def _list(profile: str) -> Callable[[Operation, PaperSize], bytes]:
    def made(_: Operation, paper: PaperSize) -> bytes:
        people = [*crowd(30), passenger(99, surname="Wolfeschlegelsteinhausen " * 3, given_names="Maria " * 20)]
        drawn = replace(manifest(profile, people), sender=Sender(name="Embassy & Sons", paper=paper))
        return workbook_bytes(drawn)

    return made


def _file(write: Callable[[Operation, Path], object]) -> Callable[[Operation, PaperSize], bytes]:
    def made(operation: Operation, paper: PaperSize) -> bytes:
        operation.run(ChangeSettings({"paper": paper, "authority": "Embassy & Sons"}))
        path = operation.path.with_name("out.xlsx")
        write(operation, path)
        return path.read_bytes()

    return made


EXPORTS: dict[str, Callable[[Operation, PaperSize], bytes]] = {
    **{profile: _list(profile) for profile in RECIPIENTS},
    "all": _file(lambda operation, path: write_operation(operation, path)),
    "template": _file(lambda _, path: write_template(path)),
    "sample": lambda *_: (resource_path("sample") / "police_list_2.xlsx").read_bytes(),
    "report": _file(lambda operation, path: path.write_bytes(situation_report.build_situation_workbook(operation))),
}


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", EXPORTS)
def test_each_can_be_read_on_paper(name: str, paper: PaperSize, world: Operation) -> None:
    book = openpyxl.load_workbook(io.BytesIO(EXPORTS[name](world, paper)))
    for sheet in book.worksheets:
        assert printed_size(sheet) >= LEAST, sheet.title
        assert not sheet.HeaderFooter.scaleWithDoc
        assert sheet.print_title_rows
        if name not in NO_FILE:
            assert sheet.page_setup.paperSize == (9 if paper is PaperSize.A4 else 1)


@pytest.mark.parametrize("name", EXPORTS)
def test_each_says_who_it_is_from(name: str, world: Operation) -> None:
    with ZipFile(io.BytesIO(EXPORTS[name](world, PaperSize.A4))) as archive:
        parts = {part: archive.read(part).decode() for part in archive.namelist()}
    assert "<dc:creator>Repatriate</dc:creator>" in parts["docProps/core.xml"]
    assert "openpyxl" not in "".join(parts.values()).lower()
    assert "<Application>Repatriate</Application>" in parts["docProps/app.xml"]
    assert ("<Company>Embassy &amp; Sons</Company>" in parts["docProps/app.xml"]) == (name not in NO_FILE)
    title = re.search("<dc:title>(.+)</dc:title>", parts["docProps/core.xml"])
    assert title
    assert " " in title[1]


@pytest.mark.parametrize("name", EXPORTS)
def test_each_part_is_found_from_where_it_is_named(name: str, world: Operation) -> None:
    """There are programs that take a path from the top for one in the folder of the sheet, and find no table."""
    with ZipFile(io.BytesIO(EXPORTS[name](world, PaperSize.A4))) as archive:
        for part in archive.namelist():
            if not part.endswith(".rels"):
                continue
            folder = part.rpartition("/")[0].rpartition("/")[0]
            for target in re.findall('Target="([^"]*)"', archive.read(part).decode()):
                assert not target.startswith("/"), part
                assert posixpath.normpath(posixpath.join(folder, target)) in archive.namelist()
