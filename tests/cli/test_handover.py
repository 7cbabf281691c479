"""Handing over as a script does it: JSON, exit codes, receipts as files, what is void."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run
from tests.manifests.opened import page_texts


@pytest.fixture
def file(run: Run, planned: Path) -> Path:
    """Four people; those on confirmed seats have arrived, and nobody was counted."""
    for leg in {leg for row in run("list", planned, "bookings", "--json").json for leg in row["legs"]}:
        assert run("leg", "status", planned, leg, "arrived").code == 0
    assert run("receiver", planned, "add", "Siti Aminah", "--kind", "family").code == 0
    return planned


def test_people_are_handed_over_with_a_receipt(run: Run, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.pdf"
    refused = run("handover", file, "P00001", "P00002", "--to", "siti aminah", "--receipt", out)
    assert (refused.code, refused.out, out.exists()) == (3, "", False)
    assert "P00002 is under 18" in refused.err
    assert run("receiver", file, "allow", "P00002", "1", "--tie", "aunt").code == 0
    made = run("handover", file, "P00001", "P00002", "--to", "1", "--id-seen", "passport", "--tie", "sister", "--paper",
               "--receipt", out, "--size", "a5", "--json").json  # fmt: skip
    assert (made["file"], made["count"], made["number"], made["printed"], made["void"]) == (str(out), 2, 1, 1, None)
    assert made["people"] == [
        {"ref": "P00001", "tie": "sister", "agreed": False},
        {"ref": "P00002", "tie": "aunt", "agreed": False},
    ]
    assert (made["not_asked"], made["arrived_now"], made["on_paper"]) == (["P00001"], [], True)
    assert "2 persons (two)" in page_texts(out.read_bytes())[0]
    again = tmp_path / "again.pdf"
    told = run("receipt", file, 1, "--to", again, "--size", "a5", "--json").json
    assert (told["file"], told["count"], told["number"]) == (str(again), 2, 1)
    assert again.read_bytes() == out.read_bytes()
    assert [row["state"] for row in run("list", file, "people", "--json").json][:2] == ["handed_over", "handed_over"]


def test_a_void_receipt_stays_on_the_list(run: Run, file: Path) -> None:
    assert run("handover", file, "P00001", "--to", "1").code == 0
    assert run("handover", file, "--void", 1).code == 3
    told = run("handover", file, "--void", 1, "--reason", "wrong family", "--json").json
    assert (told["void"], told["count"]) == ("wrong family", 1)
    assert [(row["number"], row["void"]) for row in run("handover", file, "--json").json] == [(1, "wrong family")]
    assert "wrong family" in run("handover", file).out


def test_a_signature_is_taken(run: Run, file: Path, tmp_path: Path) -> None:
    picture, target = tmp_path / "s.png", BytesIO()
    Image.new("1", (200, 60), 1).save(target, "PNG")
    picture.write_bytes(target.getvalue())
    assert run("handover", file, "P00001", "--to", "1", "--signature", picture, "--json").json["on_paper"] is False
    picture.write_bytes(b"x" * 31_000)
    assert run("handover", file, "P00003", "--to", "1", "--signature", picture).code == 3
    assert run("handover", file, "P00003", "--to", "1", "--signature", tmp_path / "none.png").code == 3


def test_who_was_not_counted_takes_a_word(run: Run, file: Path) -> None:
    leg = run("handover", file, "P00001", "--to", "1", "--json").json["leg"]
    assert run("leg", "status", file, leg, "departed").code == 0
    refused = run("handover", file, "P00002", "--to", "1", "--reason", "with their mother")
    assert (refused.code, "say --arrived" in refused.err) == (3, True)
    told = run("handover", file, "P00002", "--to", "1", "--reason", "with their mother", "--arrived", "--json").json
    assert (told["arrived_now"], told["reason"]) == (["P00002"], "with their mother")


def test_numbers_are_typed_without_zeros(run: Run, file: Path) -> None:
    assert run("handover", file, "1", "p00001", "--to", "1", "--json").json["people"][0]["ref"] == "P00001"
    assert run("handover", file, "777", "--to", "1").code == 3


def test_a_printed_receipt_is_taken_back_for_a_reason(run: Run, file: Path, tmp_path: Path) -> None:
    assert run("handover", file, "1", "--to", "1", "--receipt", tmp_path / "r.pdf").code == 0
    assert run("undo", file).code == 3
    assert run("undo", file, "--reason", "wrong person").code == 0
    assert [row["void"] for row in run("handover", file, "--json").json] == ["wrong person"]
    assert run("redo", file).code == 3


def test_families_that_are_apart_are_listed(run: Run, file: Path) -> None:
    assert run("handover", file, "--apart", "--json").json == []
    assert run("person", "edit", file, "P00004", "household=H1").code == 0
    found = run("handover", file, "--apart", "--json").json
    assert all(set(row) == {"here", "expected", "message"} for row in found)


def test_mistakes_are_told_in_a_line(run: Run, file: Path, tmp_path: Path) -> None:
    for wrong in (
        ["P00099", "--to", "1"],
        ["P00001", "--to", "Nobody"],
        ["P00001", "--to", "1", "--receipt", tmp_path / "r.txt"],
    ):
        ran = run("handover", file, *wrong)
        assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1), wrong
    for wrong in (["P00001"], ["P00001", "--apart"], ["P00001", "--to", "1", "--paper", "--signature", "x.png"]):
        assert run("handover", file, *wrong).code == 2, wrong
    assert run("receipt", file, 9, "--to", tmp_path / "r.pdf").code == 3
    assert run("handover", file, "--json").json == []
