"""Boarding slips and wristbands as a script makes them."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from repatriate.labels.stock import STOCKS
from tests.cli.conftest import Run
from tests.labels.crowd import read_labels, read_pass
from tests.manifests.opened import page_texts


def test_slips(run: Run, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "s.pdf"
    made = run("labels", planned, "GA1", "--to", out, "--json").json
    assert made == {
        "file": str(out), "count": 3, "leg": "GA1", "kind": "slips", "sheet": "a4-3x8", "sheets": 1, "code": "number",
        "next_label": 4, "gone": [],
        "told": ["The code is only the number: names are not printed, and an airline's code would contain the name."],
    }  # fmt: skip
    assert read_labels(out.read_bytes(), STOCKS["a4-3x8"])[:3] == [{"P00001"}, {"P00002"}, {"P00004"}]
    assert "TALANOU" not in page_texts(out.read_bytes())[0]
    entry = run("list", planned, "journal", "--json").json[-1]
    assert (entry["command"], entry["officer"], entry["summary"]) == (
        "MakeLabels", "duty desk", "Made 3 boarding slips for GA1",
    )  # fmt: skip
    assert run("check", planned).code == 0


def test_with_names_for_an_airline_s_scanner(run: Run, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "s.pdf"
    ran = run("labels", planned, "GA1", "--to", out, "--names", "--sheet", "a4-2x7", "--first", 14, "--offset", "4,-4")
    assert ran.code == 0
    assert ran.out == f"3 slips for GA1 on 2 sheets (A4, 14 labels of 99.1 × 38.1 mm): {out}.\n"
    assert "contains the name" in ran.err
    codes = [read_pass(code) for [code] in read_labels(out.read_bytes(), STOCKS["a4-2x7"], 14)[:3]]
    assert [code["name"] for code in codes] == ["TALANOU/MIRE", "TALANOU/OSU", "NEFIRA/ANO"]


def test_wristbands_and_only_new_ones(run: Run, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "w.pdf"
    assert run("labels", planned, "GA1", "--wristbands", "--to", out).out.startswith(
        "3 wristbands for GA1 on 1 sheet ("
    )
    assert read_labels(out.read_bytes(), STOCKS["a4-strips"])[:3] == [{"P00001"}, {"P00002"}, {"P00004"}]
    again = run("labels", planned, "GA1", "--wristbands", "--only-new", "--to", tmp_path / "again.pdf")
    assert (again.code, again.out) == (3, "")
    assert "already has a correct label" in again.err
    assert not (tmp_path / "again.pdf").exists()


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (("GA9", "--to", "a.pdf"), 3, "no departure GA9"),
        (("GA1", "--to", "a.png"), 3, "must end in .pdf"),
        (("GA1", "--to", "a.pdf", "--first", "25"), 3, "1 to 24"),
        (("GA1", "--to", "a.pdf", "--wristbands", "--sheet", "a4-3x8"), 3, "choose one of a4-strips"),
        (("GA1", "--to", "a.pdf", "--code", "bcbp"), 3, "print names as well"),
        (("GA1", "--to", "a.pdf", "--printer", "Laser"), 3, "No offset is set for Laser"),
        (("GA1", "--to", "none/a.pdf"), 3, "There is no folder"),
        (("GA1", "--to", "a.pdf", "--sheet", "a3"), 2, "a4-3x8"),
        (("GA1", "--to", "a.pdf", "--code", "qr"), 2, "bcbp"),
        (("GA1",), 2, "--to"),
    ],
)
def test_what_is_wrong_is_said(
    run: Run, planned: Path, tmp_path: Path, more: tuple[str, ...], code: int, words: str
) -> None:
    ran = run("labels", planned, *more)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err
    assert not list(tmp_path.glob("a.*"))
    assert "MakeLabels" not in run("list", planned, "journal").out


def test_the_frames_of_a_sheet(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "f.pdf"
    made = run("label-sheet", out, "--sheet", "letter-3x10", "--printer", "Laser in room 2", "--json").json
    assert made == {"file": str(out), "count": 30, "sheet": "letter-3x10"}
    plain = out.read_bytes()
    assert "Laser in room 2" in page_texts(plain)[0]
    assert run("offset", "Laser in room 2", 5, -5).code == 0
    assert run("label-sheet", out, "--sheet", "letter-3x10", "--printer", "Laser in room 2").code == 0
    assert out.read_bytes() != plain
    assert run("label-sheet", tmp_path / "f.txt", "--sheet", "letter-3x10").code == 3
    assert run("label-sheet", out).code == 2


def test_a_read_only_file_is_left_alone(run: Run, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "s.pdf"
    out.write_bytes(b"old")
    out.chmod(stat.S_IRUSR)
    ran = run("labels", planned, "GA1", "--to", out)
    assert ran.code == 3
    assert "read-only" in ran.err
    assert out.read_bytes() == b"old"
