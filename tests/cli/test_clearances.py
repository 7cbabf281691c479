"""Clearances, notes, holds and documents as a script uses them: JSON, exit codes, one line for a mistake."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from repatriate.cli.console import format_table
from tests.cli.conftest import LEGS, PEOPLE, SETTINGS, Run
from tests.intake.books import book

REPLY = """Bureau of Immigration
Ref: BI/2025/7

P00001 granted until 2035-03-20
SOMARU - not approved
P00004 granted
"""


@pytest.fixture
def file(run: Run, tmp_path: Path) -> Path:
    """Four people, two flights, an exit permit on the checklist of all."""
    others = [row for row in SETTINGS if row[0] != "authority"]
    settings = [*others, ["authority", "Embassy of Indonesia in Bangkok"]]
    source = book(tmp_path / "in.xlsx", {"People": PEOPLE, "Legs": LEGS, "Settings": settings})
    path = tmp_path / "op.repat"
    assert run("new", path).code == 0
    assert run("import", path, source).code == 0
    assert run("checklist", path, "--add", "Exit permit", "--authority", "Bureau of Immigration").code == 0
    return path


def test_a_checklist_is_kept(run: Run, file: Path) -> None:
    added = run("checklist", file, "--add", "own kind", "--nationality", "idn", "--json")
    assert added.json["checklist"] == [
        {"kind": "exit_permit", "nationality": None, "authority": "Bureau of Immigration"},
        {"kind": "own kind", "nationality": "IDN", "authority": None},
    ]
    assert run("checklist", file, "--remove", "own kind").code == 3
    assert run("checklist", file, "--remove", "OWN kind", "--nationality", "IDN", "--json").json["count"] == 1
    usual = run("checklist", file, "--usual", "--json").json["checklist"]
    assert {row["kind"] for row in usual} > {"exit_permit", "victim_screening"}
    assert run("checklist", file, "--authority", "X").code == 2


def test_what_is_missing_and_whose_move_it_is(run: Run, file: Path) -> None:
    assert run("answer", file, "exit_permit", "P00001", "--granted", "--until", "2035-01-01").code == 0
    found = run("clearances", file, "--json").json
    assert (found["count"], [one["people"] for one in found["sums"]]) == (4, [4])
    assert found["sums"][0]["not_asked"] == 3
    missing = run("clearances", file, "--missing", "--json").json["people"]
    assert [(row["person"], row["state"], row["ours"]) for row in missing] == [
        (ref, "not asked", True) for ref in ("P00002", "P00003", "P00004")
    ]
    mine = run("clearances", file, "--person", "P00001", "--json").json["people"]
    assert [(row["state"], row["valid_until"]) for row in mine] == [("granted", "2035-01-01")]
    assert run("clearances", file, "--person", "P00099").code == 3
    told = run("clearances", file, "--missing").out
    assert "this office" in told
    assert "Exit permit" in told


def test_from_the_note_to_the_answers(run: Run, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "note.pdf"
    made = run("note", file, "--kind", "exit_permit", "--missing", "--language", "fr", "--to", out, "--json")
    assert (made.code, made.json["count"]) == (0, 4)
    number = made.json["number"]
    text = " ".join(pypdfium2.PdfDocument(out)[0].get_textpage().get_text_range().split())
    assert "présente ses compliments" in text
    hinted = run(
        "note",
        file,
        "P00001",
        "--kind",
        "transit",
        "--to-authority",
        "X",
        "--language",
        "fr",
        "--to",
        tmp_path / "x.pdf",
    )
    assert (hinted.code, "Embassy of Indonesia in Bangkok: enter it" in hinted.err, "--mission" in hinted.err) == (
        0, True, True,
    )  # fmt: skip
    run("undo", file)
    again = run("note", file, "--kind", "exit_permit", "--missing", "--to", out)
    assert (again.code, again.err.count("\n")) == (3, 1)
    wrong = run("note", file, "--kind", "exit_permit", "--missing", "--to-authority", "Bureau", "--to", out)
    assert (wrong.code, "is not given by “Bureau” but by Bureau of Immigration" in wrong.err) == (3, True)

    reply = tmp_path / "reply.txt"
    reply.write_text(REPLY, encoding="utf-16")
    tried = run("reply", file, reply, "--note", number, "--dry-run", "--json").json
    assert (tried["count"], tried["reference"], tried["silent"]) == (2, "BI/2025/7", ["P00002"])
    assert [(line["person"] if "person" in line else line["ref"], line["sureness"]) for line in tried["lines"]] == [
        ("P00001", "sure"), ("P00003", "unsure"), ("P00004", "sure"),
    ]  # fmt: skip
    other = tmp_path / "other.txt"
    other.write_text(f"With reference to your note 1999/077:\n{REPLY}", encoding="utf-8")
    assert run("reply", file, other, "--note", number, "--dry-run", "--json").json["count"] == 0
    assert run("notes", file, number, "--json").json["waiting"] == 4
    assert "Nothing was written." in run("reply", file, reply, "--note", number, "--dry-run").out
    done = run("reply", file, reply, "--note", number)
    assert (done.code, done.out.splitlines()[-1].endswith("Answers recorded: 2.")) == (0, True)
    again = run("reply", file, reply, "--note", number, "--json").json
    assert (again["count"], [bool(line["on_record"]) for line in again["lines"]]) == (0, [True, False, True])
    assert "2 are recorded already" in run("reply", file, reply, "--note", number).out
    assert run("answer", file, "exit_permit", "P00003", "--note", number, "--refused").code == 0
    row = run("notes", file, number, "--json").json
    assert (row["state"], row["granted"], row["refused"], row["waiting"]) == ("partly answered", 2, 1, 1)
    assert [one["reference"] for one in row["on_it"]] == ["BI/2025/7", None, None, "BI/2025/7"]
    assert run("answer", file, "exit_permit", "--note", number, "--granted", "--until", "2035-03-20").code == 0
    assert run("notes", file, "--json").json[0]["state"] == "answered"
    copy = tmp_path / "copy.pdf"
    assert run("notes", file, number, "--to", copy).code == 0
    assert copy.read_bytes() == out.read_bytes()
    assert run("answer", file, "exit_permit", "P00003", "--clear", "--json").json["count"] == 1


def test_mistakes_are_one_line_and_change_nothing(run: Run, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "note.pdf"
    before = file.read_bytes()
    for arguments in (
        ("note", file, "P00099", "--kind", "transit", "--to-authority", "X", "--to", out),
        ("note", file, "P00001", "--kind", "transit", "--to", out),
        ("note", file, "P00001", "--kind", "exit_permit", "--language", "xx", "--to", out),
        ("notes", file, "1/1"),
        ("notes", file, "1/1", "--withdraw", "no"),
        ("answer", file, "exit_permit", "--note", "1/1", "--granted"),
        ("answer", file, "exit_permit", "P00001", "--granted", "--from", "2025-03-02", "--until", "2025-03-01"),
        ("answer", file, "exit_permit", "P00001", "--clear"),
        ("reply", file, tmp_path / "none.txt", "--kind", "exit_permit"),
        ("lift", file, "P00001", "--reason", "x"),
        ("document", file, "P00099"),
        ("document", file, "P00001", "99", "--remove"),
        ("promise", file, "P00099", "--on", "2025-03-01"),
        ("hold", file, "P00001", "--kind", "legal", "--from", "2025-03-02", "--until", "2025-03-01"),
    ):
        ran = run(*arguments)
        assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1), arguments
    for wrong in (
        ("answer", file, "exit_permit", "P00001"),
        ("answer", file, "exit_permit", "--granted"),
        ("note", file, "--kind", "x", "--to", out),
        ("hold", file, "P00001"),
        ("promise", file, "P00001"),
        ("plan", file, "--promised", "--publish"),
        ("reply", file, "-"),
    ):
        assert run(*wrong).code == 2, wrong
    assert not out.exists()
    assert run("list", file, "clearances", "--json").json == []
    assert len(before) > 0


def test_holds_are_put_told_and_lifted(run: Run, file: Path) -> None:
    assert run("hold", file, "P00001", "P00003", "--kind", "police", "--reason", "witness").code == 0
    rows = run("hold", file, "--json").json
    assert [(row["ref"], row["reason"], row["by"], row["today"]) for row in rows] == [
        ("P00001", "witness", "duty desk", True), ("P00003", "witness", "duty desk", True),
    ]  # fmt: skip
    assert run("lift", file, "P00001", "--reason", "x", "--kind", "legal").code == 3
    assert run("lift", file, "P00001", "P00003", "--reason", "court order 5", "--json").json["count"] == 2
    assert run("hold", file, "--json").json == []
    assert [row["lift_reason"] for row in run("list", file, "holds", "--json").json] == ["court order 5"] * 2


def test_documents_and_promises(run: Run, file: Path) -> None:
    for ref in ("P00001", "P00002", "P00003", "P00004"):
        run("answer", file, "exit_permit", ref, "--granted")
    assert run("promise", file, "P00003", "--on", "2025-03-04", "--json").json["count"] == 1
    assert [row["late"] for row in run("promise", file, "--json").json] == [True]
    without = {one["person"] for one in run("plan", file, "--json").json["assignments"]}
    with_ = {one["person"] for one in run("plan", file, "--promised", "--json").json["assignments"]}
    assert with_ - without == {"P00003"}
    ran = run("publish", file)
    assert (ran.code, "P00003 has only the promise of a document" in ran.err) == (3, True)
    why = run("why", file, "P00003", "--json").json
    assert any("relies on a document promised for 4 Mar 2025" in one["message"] for one in why["would_help"])
    made = run("document", file, "P00003", "--kind", "laissez_passer", "--number", "LP1", "--seen", "--json")
    assert (made.code, made.json["documents"][0]["travels"], made.json["documents"][0]["seen_by"]) == (
        0,
        True,
        "duty desk",
    )
    assert run("publish", file).code == 0
    id = made.json["documents"][0]["id"]
    changed = run("document", file, "P00003", id, "--expires", "2035-01-01", "--json").json["documents"][0]
    assert (changed["expires"], changed["kind"]) == ("2035-01-01", "laissez_passer")
    card = run("document", file, "P00003", "--kind", "identity_card", "--number", "K1", "--json").json["documents"]
    assert run("document", file, "P00003", card[-1]["id"], "--travel-on").code == 3
    assert run("document", file, "P00003", card[-1]["id"], "--remove", "--json").json["count"] == 1


def test_the_office_s_wording(run: Run, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "w.toml"
    assert run("letter", file, "exit permit", "--to", path).code == 0
    path.write_text(path.read_text("utf-8").replace("exit permits", "EXIT CLEARANCE"), "utf-8")
    assert run("letter", file, "exit_permit", "--save", path).code == 0
    own = [row for row in run("letter", file, "--json").json if row["own"]]
    assert own == [{"kind": "exit_permit", "language": "en", "own": True}]
    out = tmp_path / "n.pdf"
    assert run("note", file, "P00001", "--kind", "exit_permit", "--to", out).code == 0
    assert "EXIT CLEARANCE" in pypdfium2.PdfDocument(out)[0].get_textpage().get_text_range()
    path.write_text(path.read_text("utf-8").replace("{persons}", "{people}"), "utf-8")
    ran = run("letter", file, "exit_permit", "--save", path)
    assert (ran.code, "line 3" in ran.err, "{people}" in ran.err) == (3, True, True)


def test_a_reason_is_whole_where_no_terminal_shows_it() -> None:
    reason = "It may mean P00001, but it contradicts what the file has: the date of birth."
    assert format_table([{"line": 1, "why": reason}])[-1].endswith(reason)
