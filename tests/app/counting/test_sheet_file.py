"""The counting sheet as it comes back from Excel: whose box is marked, at which point, with which mark."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.counting.sheet_file import read_sheet
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.plan.commands import Publish
from repatriate.model.counting import Seen
from repatriate.model.errors import UserError


def sheet(world: Operation, folder: Path, **marks: dict[str, str]) -> tuple[Path, list[str]]:
    """Ours, with these marks by reference in the column of a point."""
    world.run(Publish())
    path = folder / "sheet.xlsx"
    world.run(MakeHandout("count", "BUS1", path))
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    head = next(row for row in page.iter_rows() if row[0].value == "Ref")
    titles = [cell.value for cell in head]
    refs = []
    for row in page.iter_rows(min_row=head[0].row + 1):
        ref = row[0].value
        if ref:
            refs.append(ref)
            for point, given in marks.items():
                row[titles.index(point.replace("_", " "))].value = given.get(ref)
    book.save(path)
    return path, refs


def test_the_sheet_has_a_column_for_each_point_and_is_in_the_order_of_numbers(world: Operation, tmp_path: Path) -> None:
    path, refs = sheet(world, tmp_path)
    page = openpyxl.load_workbook(path).worksheets[0]
    head = next(row for row in page.iter_rows() if row[0].value == "Ref")
    titles = [cell.value for cell in head]
    assert titles[4:] == ["1 Slips", "2 Muster", "3 Boarding", "4 Stop 1", "5 Stop 2", "6 Arrival", "7 Handover"]
    assert refs == sorted(refs)
    assert refs == ["P00001", "P00002", "P00004"]


def test_whose_box_is_marked_was_seen(world: Operation, tmp_path: Path) -> None:
    marks = {"P00001": "x", "P00002": "L", "P00004": "?"}
    path, _ = sheet(world, tmp_path, **{"3_Boarding": marks, "2_Muster": {"P00004": "1"}})
    assert read_sheet(path, 3, "Boarding") == ("P00001",)
    assert read_sheet(path, 3, "Boarding", Seen.LEFT) == ("P00002",)
    assert read_sheet(path, 3, "Boarding", Seen.MISSING) == ("P00004",)
    assert read_sheet(path, 2, "Muster") == ("P00004",)
    assert read_sheet(path, 1, "Slips") == ()


def test_points_that_moved_are_found_by_name(world: Operation, tmp_path: Path) -> None:
    path, _ = sheet(world, tmp_path, **{"3_Boarding": {"P00001": "x"}})
    assert read_sheet(path, 4, "Boarding") == ("P00001",)
    with pytest.raises(UserError, match="no boxes for “9 Pier”") as refused:
        read_sheet(path, 9, "Pier")
    assert refused.value.code == "no_such_point"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ref\nP00001\nP00002\n", ("P00001", "P00002")),
        ("Number;Name;3 Boarding\n1;A;x\n2;B;\n3;C;0\n17;D;yes\n", ("1", "17")),
        ("P00001\nP00002 P00003\nP00001\n", ("P00001", "P00002", "P00003")),
        ("92\n93, 94\n", ("92", "93", "94")),
    ],
)
def test_numbers_in_a_text_file(tmp_path: Path, text: str, numbers: tuple[str, ...]) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(text, encoding="utf-8")
    assert read_sheet(path, 3, "Boarding") == numbers


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 900])
def test_what_is_no_sheet_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(content)
    with pytest.raises(UserError):
        read_sheet(path, 3, "Boarding")
    with pytest.raises(UserError):
        read_sheet(tmp_path / "absent.xlsx", 3, "Boarding")
