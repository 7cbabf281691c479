"""Manifests and their recipients on the command line: several formats at once, passwords, again as made, sent, own recipients."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import click
import msoffcrypto
import openpyxl
import pypdfium2
import pytest

from repatriate.manifests.recipients import RECIPIENTS
from tests.cli.conftest import Run, workbook
from tests.systems import names_in

BUS = """\
name = "bus_company"
for = "the bus company"
like = "carrier"
columns = ["surname", "given_names", "seat", "stop_1"]
"""


def cells(path: Path) -> set[str]:
    [sheet] = openpyxl.load_workbook(path).worksheets
    return {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}


def change(run: Run, planned: Path, tmp_path: Path, **columns: Any) -> None:
    rows = [["ref", *columns], ["P00001", *columns.values()]]
    assert run("import", planned, workbook(tmp_path / "change.xlsx", People=rows)).code == 0


@pytest.mark.parametrize(
    "command",
    [
        ("manifest", "GA1", "--for", "carrier", "--to", "a.pdf"),
        ("manifests", ".", "--leg", "GA1", "--for", "carrier"),
        ("handout", "GA1", "page", "--to", "a.pdf"),
        ("labels", "GA1", "--to", "a.pdf"),
    ],
)
def test_a_list_of_a_cancelled_leg_is_made_and_said_to_be_one(
    run: Run, planned: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    name, *arguments = command
    assert "cancelled" not in run(name, planned, *arguments).err
    rows = [["code", "status"], ["GA1", "cancelled"]]
    assert run("import", planned, workbook(tmp_path / "change.xlsx", People=[["ref"]], Legs=rows)).code == 0
    ran = run(name, planned, *arguments)
    assert (ran.code, "Leg GA1 is cancelled" in ran.err) == (0, True)
    assert ("a.pdf was there already: replaced." in ran.err) == ("a.pdf" in arguments)
    assert run(name, planned, *arguments, "--json").err == ""


@pytest.mark.parametrize("profile", RECIPIENTS)
def test_every_recipient(run: Run, planned: Path, tmp_path: Path, profile: str) -> None:
    for suffix in (".xlsx", ".pdf"):
        out = tmp_path / f"list{suffix}"
        assert run("manifest", planned, "GA1", "--for", profile, "--to", out, "--json").json["count"] == 3
        assert out.stat().st_size > 1000
    out = tmp_path / "list.edi"
    ran = run("manifest", planned, "GA1", "--for", profile, "--to", out)
    assert ran.code == (0 if profile in ("carrier", "exit") else 3)
    assert out.exists() == (ran.code == 0)


def test_several_formats_are_one_version(run: Run, planned: Path, tmp_path: Path) -> None:
    outs = [tmp_path / "a.xlsx", tmp_path / "b.pdf", tmp_path / "c.edi"]
    made = run(
        "manifest", planned, "GA1", "--for", "carrier", *(part for out in outs for part in ("--to", out)), "--json"
    )
    told = made.json
    assert [one["code"] for one in told.pop("warnings")] == ["cells_missing"]
    files = [str(out) for out in outs]
    assert told == {"files": files, "count": 3, "leg": "GA1", "profile": "carrier", "version": 1}
    assert [out.read_bytes()[:2] for out in outs] == [b"PK", b"%P", b"UN"]
    assert len(run("list", planned, "manifests", "--json").json) == 1


def test_who_has_no_document_is_said(run: Run, planned: Path, tmp_path: Path) -> None:
    for held in run("document", planned, "P00001", "--json").json["documents"]:
        assert run("document", planned, "P00001", held["id"], "--remove").code == 0
    ran = run("manifest", planned, "GA1", "--for", "carrier", "--to", tmp_path / "a.pdf")
    assert "People on the list of GA1 have no valid travel document: P00001." in ran.err
    told = run("manifest", planned, "GA1", "--for", "exit", "--to", tmp_path / "b.pdf", "--json").json["warnings"]
    assert [one["code"] for one in told] == ["no_valid_document", "cells_missing"]
    (tmp_path / "many").mkdir()
    many = run("manifests", planned, tmp_path / "many", "--json").json["warnings"]
    assert many == told
    assert "! GA1: P00001 has no travel document" in run("why", planned, "P00001").out


@pytest.mark.parametrize(
    "more",
    [
        ("--to", "a.pdf", "--to", "none/b.xlsx"),
        ("--to", "a.pdf", "--to", "a.pdf"),
        ("--to", "a.pdf", "--to", "inside/../a.pdf"),
        ("--to", "a.pdf", "--to", "b.edi", "--password-file", "secret.txt"),
        ("--to", "a.pdf", "--password-file", "empty.txt"),
        ("--to", "a.pdf", "--password-file", "none.txt"),
        ("--to", "a.pdf", "--password-file", "lines.txt"),
        ("--to", "a.pdf", "--password"),
    ],
)
def test_all_files_or_none(run: Run, planned: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    (tmp_path / "secret.txt").write_text("four plain words\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    (tmp_path / "lines.txt").write_text("four plain words\nand four more\n", encoding="utf-8")
    (tmp_path / "inside").mkdir()
    seen = f"{planned.name}.seen"  # what this computer remembers of the file, once it was opened
    before = {*names_in(tmp_path)} - {seen}
    ran = run("manifest", planned, "GA1", "--for", "carrier", *more)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert {*names_in(tmp_path)} - {seen} == before
    assert run("list", planned, "manifests", "--json").json == []


def test_a_password(run: Run, planned: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"\xef\xbb\xbffour plain words\r\n")
    arguments = ("--to", "a.xlsx", "--to", "b.pdf", "--password-file", "secret.txt")
    assert run("manifest", planned, "GA1", "--for", "carrier", *arguments).code == 0
    opened = BytesIO()
    with (tmp_path / "a.xlsx").open("rb") as file:
        locked = msoffcrypto.OfficeFile(file)
        locked.load_key(password="four plain words")
        locked.decrypt(opened)
    assert openpyxl.load_workbook(opened).worksheets
    with pypdfium2.PdfDocument(tmp_path / "b.pdf", password="four plain words") as document:
        assert len(document) == 1
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(tmp_path / "b.pdf")
    journal = json.dumps(run("list", planned, "journal", "--json").json)
    assert "plain words" not in journal


def test_a_password_that_is_typed(run: Run, planned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["four plain words", "four plain word", "four plain words", "four plain words"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: next(typed))
    arguments = ("manifest", planned, "GA1", "--for", "carrier", "--to", "a.pdf", "--password")
    differ = run(*arguments)
    assert (differ.code, (tmp_path / "a.pdf").exists()) == (3, False)
    assert "differ" in differ.err
    assert run(*arguments).code == 0
    pypdfium2.PdfDocument(tmp_path / "a.pdf", password="four plain words").close()
    assert run(*arguments, "--password-file", "x").code == 2


def test_a_version_is_written_again_as_it_was_made(run: Run, planned: Path, tmp_path: Path) -> None:
    make = ("manifest", planned, "GA1", "--for", "carrier")
    assert run(*make, "--to", "a.pdf", "--to", "a.xlsx").code == 0
    change(run, planned, tmp_path, given_names="MIREA")
    assert run(*make, "--to", "b.xlsx").code == 0
    entries = len(run("list", planned, "journal", "--json").json)
    again = run(*make, "--version", 1, "--to", "c.pdf", "--to", "c.xlsx", "--json").json
    assert (again["version"], again["count"]) == (1, 3)
    for suffix in (".pdf", ".xlsx"):
        assert (tmp_path / f"c{suffix}").read_bytes() == (tmp_path / f"a{suffix}").read_bytes()
    assert len(run("list", planned, "journal", "--json").json) == entries
    assert "MIREA" not in cells(tmp_path / "c.xlsx")
    missing = run(*make, "--version", 7, "--to", "d.xlsx")
    assert (missing.code, missing.out) == (3, "")
    assert "there are 1 and 2" in missing.err
    other = run("manifest", planned, "GA1", "--for", "exit", "--version", 1, "--to", "d.xlsx")
    assert other.code == 3
    assert not (tmp_path / "d.xlsx").exists()


def test_what_changed_is_told_since_the_version_last_sent(run: Run, planned: Path, tmp_path: Path) -> None:
    make = ("manifest", planned, "GA1", "--for", "carrier", "--to", "a.xlsx")
    assert run(*make).code == 0
    recorded = run("sent", planned, "GA1", "--for", "carrier", "--to-whom", "desk at the airport", "--json").json
    assert (recorded["version"], recorded["count"]) == (1, 1)
    assert recorded["sent"].endswith("Z desk at the airport")
    change(run, planned, tmp_path, given_names="MIREA")
    assert run(*make).code == 0
    change(run, planned, tmp_path, surname="TALANO")
    third = run(*make)
    assert "Changes since version 1, sent" in third.out
    assert "1 changed" in third.out
    back = "sent", planned, "GA1", "--for", "carrier", "--version", 1, "--take-back"
    assert run(*back).code == 3, "that takes a reason"
    back = run(*back, "--reason", "another desk", "--json").json
    assert back["sent"] is None
    change(run, planned, tmp_path, surname="TALANOU")
    assert "Changes since version 3:" in run(*make).out


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("--for", "carrier"), 2),
        (("--for", "carrier", "--to-whom", " "), 2),
        (("--for", "carrier", "--to-whom", "x", "--take-back"), 2),
        (("--for", "exit", "--to-whom", "x"), 3),
        (("--for", "carrier", "--version", "2", "--to-whom", "x"), 3),
    ],
)
def test_what_cannot_be_recorded_as_sent(run: Run, planned: Path, more: tuple[str, ...], code: int) -> None:
    assert run("manifest", planned, "GA1", "--for", "carrier", "--to", "a.xlsx").code == 0
    ran = run("sent", planned, "GA1", *more)
    assert (ran.code, ran.out) == (code, "")


def test_a_list_says_that_the_plan_changed_since(run: Run, planned: Path, tmp_path: Path) -> None:
    for profile in ("carrier", "receiving"):
        assert run("manifest", planned, "GA1", "--for", profile, "--to", "a.xlsx").code == 0

    def changed() -> list[object]:
        return [row["changed"] for row in run("list", planned, "manifests", "--json").json]

    assert changed() == [False, False]
    change(run, planned, tmp_path, document_number="00123457")  # the receiving side is not told of documents
    assert changed() == [True, False]
    assert run("manifest", planned, "GA1", "--for", "carrier", "--to", "a.xlsx").code == 0
    assert changed() == [None, False, False]


def test_recipients_are_listed(run: Run, planned: Path) -> None:
    rows = run("profiles", "--json").json["profiles"]
    assert [row["name"] for row in rows] == list(RECIPIENTS)
    assert len(rows[0]["columns"]) == 15
    assert "location" in rows[0]["withheld"]
    assert "airline" in run("profiles").out


def test_a_recipient_of_the_offices_own(run: Run, planned: Path, tmp_path: Path) -> None:
    (tmp_path / "bus.toml").write_text(BUS, encoding="utf-8-sig")
    taken = run("profile", "take", planned, "bus.toml", "--json").json
    assert taken["name"] == "bus_company"
    assert "birth_date" in taken["withheld"]
    assert run("manifest", planned, "GA1", "--for", "bus_company", "--to", "a.xlsx", "--to", "a.edi").code == 3
    assert run("manifest", planned, "GA1", "--for", "bus_company", "--to", "a.xlsx", "--to", "a.pdf").code == 0
    shown = cells(tmp_path / "a.xlsx")
    assert {"Surname", "Given names", "Seat", "Stop 1", "TALANOU"} <= shown
    assert not {"Born", "00123456", "1994-05-02 00:00:00"} & shown
    assert any("bus_company (the bus company)" in text for text in shown)
    row = run("profiles", planned, "--json").json["profiles"][-1]
    assert (row["name"], row["like"], row["whose"]) == ("bus_company", "carrier", "own")
    assert run("profile", "save", planned, "bus_company", "back.toml").code == 0
    assert (tmp_path / "back.toml").read_text(encoding="utf-8") == BUS
    assert run("profile", "take", planned, "back.toml").code == 3  # it is there, just so
    assert run("profile", "remove", planned, "bus_company").code == 0
    # What was made for them stays, and is written again; nothing new is made.
    assert run("manifest", planned, "GA1", "--for", "bus_company", "--version", 1, "--to", "b.xlsx").code == 0
    assert (tmp_path / "b.xlsx").read_bytes() == (tmp_path / "a.xlsx").read_bytes()
    assert [row["changed"] for row in run("list", planned, "manifests", "--json").json] == [False]
    unknown = run("manifest", planned, "GA1", "--for", "bus_company", "--to", "c.xlsx")
    assert (unknown.code, unknown.out) == (2, "")
    assert run("profile", "remove", planned, "bus_company").code == 3


@pytest.mark.parametrize("kind", RECIPIENTS)
def test_a_file_to_start_from_can_be_taken(run: Run, planned: Path, tmp_path: Path, kind: str) -> None:
    assert run("profile", "start", kind, "mine.toml").code == 0
    taken = run("profile", "take", planned, "mine.toml", "--json").json
    assert taken["name"] == f"my_{kind}"
    assert taken["columns"] == list(RECIPIENTS[kind].columns)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BUS.replace('"seat"', '"notes"'), "wrong.toml, line 4, column 38: notes may not be given"),
        ("name =\n", "wrong.toml, line 1, column 7: this is no TOML"),
        ("", "name is missing"),
        ("#" * 1_000_001, "too large"),
        ("name = \"caf\u00e9\"".encode("latin-1"), "not UTF-8"),
        (BUS.encode("utf-16"), "not UTF-8"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_one_line(run: Run, planned: Path, tmp_path: Path, text: str | bytes, said: str) -> None:
    (tmp_path / "wrong.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    before = planned.read_bytes()
    ran = run("profile", "take", planned, "wrong.toml")
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert said in ran.err
    assert planned.read_bytes() == before


@pytest.mark.parametrize(("name", "said"), [("none.toml", "There is no file none.toml"), (".", "is a folder")])
def test_a_file_that_cannot_be_read_is_one_line(run: Run, planned: Path, name: str, said: str) -> None:
    ran = run("profile", "take", planned, name)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert said in ran.err
