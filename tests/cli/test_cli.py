"""The command line as a script uses it: exit codes, JSON, one-line errors, the whole job."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import json
import os
import pkgutil
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import openpyxl
import pypdfium2
import pytest

import repatriate.cli as cli_package
from repatriate import __version__, interrupts
from repatriate.app.core.operation import Operation
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.people.commands import AddPerson
from repatriate.app.state.states import State
from repatriate.cli import data
from repatriate.cli import main as command_line
from repatriate.cli.console import Console
from repatriate.cli.domains import DOMAINS, ENTRIES
from repatriate.cli.main import cli, main
from repatriate.cli.standing import Standing
from repatriate.reference.computer import logs_folder
from repatriate.store.backup import list_copies
from tests.cli.conftest import LEGS, PEOPLE, SETTINGS, Run, workbook
from tests.passphrase import PASSPHRASE
from tests.store.released.__main__ import HERE as RELEASED
from tests.store.test_opening import write_as_later
from tests.store.test_released import rows

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"


def test_new_refuses_a_file_that_exists(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.repat"
    made = run("--json", "new", file, "--letters", "kxt").json
    assert made == {"file": str(file), "count": 1, "number_letters": "KXT"}
    before = file.read_bytes()
    assert run("new", tmp_path / "b.repat", "--letters", "K2T").code == 3
    assert not (tmp_path / "b.repat").exists()
    again = run("new", file)
    assert (again.code, again.out) == (3, "")
    assert "exists already" in again.err
    assert again.err.count("\n") == 1
    assert file.read_bytes() == before


def test_an_empty_passphrase_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", "")
    assert run("new", tmp_path / "a.repat").code == 3
    assert not (tmp_path / "a.repat").exists()


def test_no_terminal_and_no_passphrase_is_an_error_at_once(
    run: Run, planned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REPATRIATE_PASSPHRASE")
    ran = run("list", planned, "people")
    assert (ran.code, ran.out) == (3, "")
    assert "--passphrase-file" in ran.err


def test_passphrase_file_before_or_after_the_command(
    run: Run, planned: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("REPATRIATE_PASSPHRASE")
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    assert run("--passphrase-file", secret, "list", planned, "legs").code == 0
    assert run("list", planned, "legs", "--passphrase-file", secret, "--json").json[0]["code"] == "GA1"
    secret.write_text("other words\n", encoding="utf-8")
    wrong = run("list", planned, "legs", "--passphrase-file", secret)
    assert (wrong.code, wrong.out) == (3, "")
    assert "Wrong passphrase" in wrong.err


def test_import_report(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    source = workbook(tmp_path / "in.xlsx", People=PEOPLE, Legs=LEGS, Settings=SETTINGS)
    dry = run("import", file, source, "--dry-run", "--json").json
    assert run("list", file, "people", "--json").json == []
    done = run("import", file, source, "--json").json
    assert dry == done
    assert {name: done[name] for name in ("source", "kind", "rows", "imported", "updated", "kept_aside", "duplicates", "declared_total")} == {
        "source": "in.xlsx", "kind": "template", "rows": 4, "imported": 4, "updated": 0, "kept_aside": [], "duplicates": [],
        "declared_total": None,
    }  # fmt: skip
    assert done["sheets"]["Legs"] == {"rows": 2, "imported": 2, "updated": 0}
    assert {"header": "surname", "field": "surname", "score": 1.0, "guessed": False} in done["columns"]
    again = run("import", file, source, "--json").json
    # No refs in the list: nobody can be matched, so these are four more people.
    assert again["imported"] == 4
    people = run("list", file, "people", "--json").json
    assert [person["ref"] for person in people] == [f"P{number:05}" for number in range(1, 9)]
    assert people[0]["document_number"] == "00123456"
    assert people[0]["full_name"] == "MIRE TALANOU"
    assert people[2]["birth_date"] == "1998-??-??"
    assert people[2]["document_type"] is None


def test_a_template_with_a_problem_is_refused_whole(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    bad = [*PEOPLE[:2], [*PEOPLE[2]], *PEOPLE[3:]]
    bad[2][4] = "yesterday"
    ran = run("import", file, workbook(tmp_path / "in.xlsx", People=bad, Legs=LEGS), "--json")
    assert ran.code == 3
    report = ran.json
    assert report["rows"] == report["imported"] + report["updated"] + len(report["kept_aside"])
    [kept] = report["kept_aside"]
    assert (kept["sheet"], kept["row"]) == ("People", 3)
    assert kept["problems"][0]["field"] == "birth_date"
    assert kept["problems"][0]["value"] == "yesterday"
    assert ran.err.count("\n") == 1
    assert "People, row 3, birth_date" in ran.err
    assert run("list", file, "people", "--json").json == []
    assert run("list", file, "journal", "--json").json == []


def test_a_flight_is_cancelled_from_a_script(run: Run, planned: Path, tmp_path: Path) -> None:
    before = {row["person"]: row["legs"] for row in run("list", planned, "bookings", "--json").json}
    assert ["GA1"] in before.values()
    change = workbook(tmp_path / "c.xlsx", People=[["ref"]], Legs=[["code", "status"], ["GA1", "cancelled"]])
    assert run("import", planned, change, "--json").json["sheets"]["Legs"]["updated"] == 1
    plan = run("plan", planned, "--json").json
    assert all("GA1" not in row["legs"] for row in plan["assignments"])
    assert {change["person"] for change in plan["changes"]} == {ref for ref, legs in before.items() if legs == ["GA1"]}
    assert run("publish", planned, "--json").json["count"] == len(plan["assignments"])


def test_plan_and_why(run: Run, planned: Path) -> None:
    plan = run("plan", planned, "--json").json
    assert plan["status"] == "optimal"
    assert [tier["name"] for tier in plan["tiers"]] == [
        "unplaced_p1", "unplaced_p2", "unplaced_p3", "unplaced_p4", "moved", "spread", "waiting", "cost",
    ]  # fmt: skip
    assert all(tier["proved"] and tier["bound"] == tier["value"] for tier in plan["tiers"])
    assert plan["unplaced"] == [{"person": "P00003", "reasons": plan["unplaced"][0]["reasons"]}]
    assert plan["unplaced"][0]["reasons"][0]["code"] == "no_document"
    assert plan["changes"] == []
    why = run("why", planned, "P00003", "--json").json
    assert why["placed"] is None
    assert why["because"]
    assert {option["verdict"] for option in why["options"]} == {"excluded"}
    lines = run("why", planned, "P00003").out.splitlines()
    assert lines[:2] == ["P00003: left out", why["because"]]
    assert len(run("why", planned, "P00003", "--all").out.splitlines()) >= len(lines)
    placed = run("why", planned, "P00001", "--leg", "GA1", "--json").json
    assert all("GA1" in option["legs"] for option in placed["options"])
    assert run("why", planned, "P99999").code == 3
    assert run("why", planned, "P00001", "--leg", "NONE").code == 3


def test_group(run: Run, planned: Path) -> None:
    made = run("group", planned, "--by", "province", "--max-size", 2, "--json").json
    assert made["file"] == str(planned)
    assert made["groups"] == [{"name": "Aceh", "people": 2}, {"name": "Bali", "people": 2}]
    assert run("group", planned, "--by", "shoes").code == 3
    assert run("group", planned).code == 2


def test_issue(run: Run, planned: Path, tmp_path: Path) -> None:
    out = tmp_path / "docs.pdf"
    made = run("issue", planned, "--missing", "--to", out, "--json").json
    assert made["count"] == 1
    assert made["documents"][0]["person"] == "P00003"
    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_range()
    document.close()
    lines = [line for line in text.replace("￾", "").split() if line.startswith("PUIDN") or len(line) == 36]
    zone = run("mrz", *lines[-2:], "--json")
    assert zone.code == 0
    assert zone.json["fields"]["surname"] == "SOMARU"
    assert zone.json["fields"]["document_number"] == made["documents"][0]["number"]
    nobody = run("issue", planned, "--missing", "--to", tmp_path / "more.pdf")
    assert (nobody.code, (tmp_path / "more.pdf").exists()) == (3, False)
    assert run("issue", planned, "P00003", "--missing", "--to", out).code == 2
    assert run("issue", planned, "P00003", "--to", tmp_path / "no" / "x.pdf").code == 3


def test_issue_for_a_leg(run: Run, planned: Path, tmp_path: Path) -> None:
    on_leg = {row["person"] for row in run("list", planned, "bookings", "--json").json if "GA1" in row["legs"]}
    made = run("issue", planned, "--leg", "GA1", "--to", tmp_path / "leg.pdf", "--json").json
    assert {row["person"] for row in made["documents"]} == on_leg
    # Who travels on a passport goes on doing so.
    people = {row["ref"]: row for row in run("list", planned, "people", "--json").json}
    assert people["P00001"]["document_type"] == "passport"
    assert run("check", planned).code == 0


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf"])
def test_manifest(run: Run, planned: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"GA1{suffix}"
    first = run("manifest", planned, "GA1", "--for", "carrier", "--to", out, "--json").json
    # Two seats carry three people: the infant takes none.
    assert [one["code"] for one in first.pop("warnings")] == ["cells_missing"]
    assert first == {"file": str(out), "count": 3, "leg": "GA1", "profile": "carrier", "version": 1}
    assert out.stat().st_size > 1000
    assert run("manifest", planned, "GA1", "--for", "carrier", "--to", out, "--json").json["version"] == 2
    assert [row["version"] for row in run("list", planned, "manifests", "--json").json] == [1, 2]


def test_nothing_published(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    run("import", file, workbook(tmp_path / "in.xlsx", People=PEOPLE, Legs=LEGS, Settings=SETTINGS))
    for arguments in (
        ("manifest", file, "GA1", "--for", "carrier", "--to", tmp_path / "m.pdf"),
        ("issue", file, "--leg", "GA1", "--to", tmp_path / "m.pdf"),
        ("publish", file),
        ("why", file, "P00001"),
    ):
        ran = run(*arguments)
        assert (ran.code, ran.out) == (3, ""), arguments


def test_check_finds_tampering(run: Run, planned: Path) -> None:
    report = run("check", planned, "--json").json
    assert report["integrity"] == "ok"
    assert report["journal"]["chain"] == "ok"
    assert report["breaches"] == []
    raw = bytearray(planned.read_bytes())
    raw[9000:9100] = bytes(100)
    planned.write_bytes(raw)
    damaged = run("check", planned, "--json")
    assert damaged.code == 4
    assert damaged.json["integrity"] != "ok"
    for line in ("Journal: not read", "Records: not read", "Rules:   not read"):
        assert line in run("check", planned).out.splitlines()


def test_check_knows_a_head_that_was_written_down(run: Run, planned: Path) -> None:
    before = run("check", planned, "--json").json["journal"]
    assert len(before["words"].split()) == 8
    assert f"Head:    {before['words']}" in run("check", planned).out
    run("undo", planned)
    found = run("check", planned, "--head", before["words"], "--json")
    assert (found.code, found.json["written"]) == (0, {"entry": before["entries"], "after": 1})
    shortened = " ".join(word[:4] for word in before["words"].split())
    assert "1 entry came after it" in run("check", planned, "--head", f"{before['entries']} {shortened}").out
    assert run("check", planned, "--head", before["head"]).code == 0
    assert run("check", planned, "--head", before["head"][:16]).code == 0
    other = run("check", planned, "--head", "zoo " * 8, "--json")
    assert (other.code, other.json["written"]) == (4, {"entry": None, "after": None})
    assert "no entry with this head" in other.err
    mistyped = run("check", planned, "--head", before["words"].replace(" ", "x ", 1))
    assert mistyped.code == 3
    assert "Word 1, " in mistyped.err
    assert mistyped.out == ""


def test_check_says_a_clock_that_is_behind(run: Run, planned: Path) -> None:
    assert run("check", planned, "--json").json["clock"] == "ok"
    with Operation.open(planned, PASSPHRASE, officer="x", clock=lambda: datetime(2199, 1, 1, tzinfo=UTC)) as later:
        later.run(SaveGroup("afterwards", {}))
    found = run("check", planned, "--json")
    assert found.code == 0
    assert "clock of this computer is behind" in found.json["clock"]
    assert "clock of this computer is behind" in found.err


def test_a_clock_that_is_far_ahead_is_said_and_issuing_asks(
    run: Run, planned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    then = datetime(2031, 6, 1, tzinfo=UTC)
    monkeypatch.setitem(Operation.open.__func__.__kwdefaults__, "clock", lambda: then)
    found = run("check", planned, "--json")
    assert (found.code, "may be ahead: it says" in found.json["clock"]) == (0, True)
    dated = [
        ("issue", planned, "P00003", "--to", "out.pdf"),
        ("manifest", planned, "GA1", "--for", "carrier", "--to", "list.xlsx"),
        ("close", planned, "GA1", "--head-count", 0),
        ("depart", planned, "GA1"),
        ("arrive", planned, "GA1"),
    ]
    for wrote_before in (False, True):  # what the same clock wrote proves nothing
        for command in dated:
            refused = run(*command)
            assert (refused.code, refused.err.count("may be ahead"), Path("out.pdf").exists()) == (3, 1, False)
            assert "--clock-right" in refused.err
        if not wrote_before:
            assert run("person", "edit", planned, "P00001", "province=Riau").code == 0
    made = run("issue", planned, "P00003", "--to", "out.pdf", "--clock-right", "--json").json["documents"]
    assert run("spoil", planned, made[0]["number"], "--reason", "jammed", "--to", "next.pdf").code == 0  # said once
    assert run("check", planned, "--json").json["clock"] == "ok"
    _was_wrong(run, planned, monkeypatch)
    monkeypatch.setitem(Operation.open.__func__.__kwdefaults__, "clock", lambda: then)
    # A departure of these days says that the clock is right.
    assert run("leg", "edit", planned, "GA2", "departs=2031-06-03T10:00", "arrives=2031-06-03T13:30").code == 0
    assert run("check", planned, "--json").json["clock"] == "ok"


def _was_wrong(run: Run, planned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of 2031 was called right by mistake; now it is set, and stands behind what was written meanwhile."""
    monkeypatch.setitem(Operation.open.__func__.__kwdefaults__, "clock", lambda: datetime.now(UTC))
    steps = run("next", planned, "--json").json["steps"]
    ahead = next(one for one in steps if one["code"] == "dated_ahead")
    assert (ahead["refs"], "void" in ahead["sentence"].lower()) == (["P00003"], True)
    for dated in (("issue", planned, "P00002", "--to", "two.pdf"), ("depart", planned, "GA1")):
        refused = run(*dated)
        assert (refused.code, refused.err.count("is behind"), "--clock-right" in refused.err) == (3, 1, True)
    assert run("check", planned, "--clock-right", "--json").json["clock"] == "ok"
    assert "is behind" not in run("list", planned, "people").err
    assert run("issue", planned, "P00002", "--to", "two.pdf").code == 0
    assert run("undo", planned, "--reason", "mistake").code == 0
    assert run("undo", planned).code == 0  # the decision itself
    assert "is behind" in run("list", planned, "people").err
    assert run("redo", planned).code == 0
    assert run("list", planned, "people").err == ""
    assert "clock_right" not in run("list", planned, "settings").out


@pytest.mark.parametrize(("days", "told"), [(0, False), (89, False), (92, True)])
def test_a_clock_is_ahead_of_all_that_the_file_knows(
    run: Run, planned: Path, monkeypatch: pytest.MonkeyPatch, days: int, told: bool
) -> None:
    later = datetime.now(UTC) + timedelta(days=days)
    monkeypatch.setitem(Operation.open.__func__.__kwdefaults__, "clock", lambda: later)
    assert ("may be ahead" in run("check", planned, "--json").json["clock"]) is told


def test_a_log_that_is_not_the_file_s_own_is_told(run: Run, planned: Path) -> None:
    log = Path(f"{planned}-wal")
    log.write_bytes(b"not a log " * 1000)
    ran = run("check", planned, "--json")
    assert (ran.code, ran.json["integrity"], ran.json["journal"]["chain"]) == (4, "ok", "ok")
    assert "was not used" in ran.json["log"]
    assert ran.json["log"] in ran.err
    assert "set aside" in ran.json["log"]
    assert run("check", planned, "--json").json["log"] == "ok"
    log.write_bytes(b"not a log " * 1000)
    listed = run("list", planned, "people")
    assert (listed.code, "was not used" in listed.err) == (0, True)


def test_a_leg_that_has_left_breaks_nothing(run: Run, planned: Path, tmp_path: Path) -> None:
    """Who is on it keeps what they have; without a draft there is no plan that could leave them behind."""
    for status in ("closed", "departed", "arrived"):
        run(
            "import",
            planned,
            workbook(tmp_path / "s.xlsx", People=[["ref"]], Legs=[["code", "status"], ["GA1", status]]),
        )
        assert run("check", planned).code == 0
        assert run("plan", planned).code == 0
        assert run("check", planned).code == 0
        assert run("publish", planned).code == 0


def test_a_command_that_fails_leaves_every_byte(run: Run, planned: Path, tmp_path: Path) -> None:
    before = planned.read_bytes()
    for arguments in (
        ("issue", planned, "P99", "--to", tmp_path / "x.pdf"),
        ("import", planned, planned),
        ("publish", planned),
        ("group", planned, "--by", "shoes"),
        ("manifest", planned, "NONE", "--for", "carrier", "--to", tmp_path / "x.pdf"),
    ):
        assert run(*arguments).code == 3
        assert planned.read_bytes() == before


def test_an_unknown_recipient_or_format_is_wrong_usage(run: Run, planned: Path) -> None:
    assert run("manifest", planned, "GA1", "--for", "nobody", "--to", "x.pdf").code == 2
    assert run("manifest", planned, "GA1", "--for", "carrier", "--to", "x.csv").code == 2


def test_check_names_broken_rules(run: Run, planned: Path, tmp_path: Path) -> None:
    run("import", planned, workbook(tmp_path / "h.xlsx", People=[["ref", "hold"], ["P00001", "police"]]))
    ran = run("check", planned, "--json")
    assert ran.code == 4
    assert any(breach["rule"] == "on_hold" and "P00001" in breach["people"] for breach in ran.json["breaches"])


def test_check_says_once_what_several_people_have_in_common(run: Run, planned: Path, tmp_path: Path) -> None:
    codes = {code for row in run("plan", planned, "--json", "--publish").json["assignments"] for code in row["legs"]}
    gone = [["code", "status"], *([code, "cancelled"] for code in sorted(codes))]
    assert run("import", planned, workbook(tmp_path / "l.xlsx", People=[["ref"]], Legs=gone)).code == 0
    ran = run("check", planned)
    assert (ran.code, "Rules:   none broken" in ran.out) == (0, True)  # the day did that; `next` says to plan again
    told = [line.strip() for line in ran.out.splitlines() if "is cancelled and carries nobody" in line]
    assert told
    assert len(told) == len(set(told))
    assert all("(P0000" in line for line in told)


def test_the_situation_report_is_written_and_nothing_else(run: Run, planned: Path, tmp_path: Path) -> None:
    before = run("list", planned, "journal", "--json").json
    out = tmp_path / "report.pdf"
    assert run("report", planned, out, "--json").json["file"] == str(out)
    assert out.read_bytes().startswith(b"%PDF")
    assert run("list", planned, "journal", "--json").json == before
    assert run("report", planned, tmp_path / "report.txt").code == 2
    assert run("report", planned, tmp_path / "report.xlsx", "--hours", "48").code == 0
    assert (tmp_path / "report.xlsx").read_bytes().startswith(b"PK")
    run("new", tmp_path / "one.repat")
    with Operation.open(tmp_path / "one.repat", PASSPHRASE, officer="x") as one:
        one.run(AddPerson({"surname": "ONE"}))
    assert "report on 1 person: " in run("report", tmp_path / "one.repat", tmp_path / "one.pdf").out
    assert run("report", planned, tmp_path / "office.pdf", "--office").code == 0
    assert (tmp_path / "office.pdf").stat().st_size > 0
    assert run("report", planned, out, "--hours", "-1").code == 2
    assert run("report", planned, tmp_path / "nowhere" / "report.pdf").code == 3


def test_undo_redo_backup_restore(run: Run, planned: Path, tmp_path: Path) -> None:
    summary = run("list", planned, "journal", "--json").json[-1]["summary"]
    assert summary in run("undo", planned).out
    assert run("list", planned, "bookings", "--json").json == []
    assert summary in run("redo", planned).out
    copy = Path(run("backup", planned, "--json").json["file"])
    restored = tmp_path / "restored.repat"
    assert run("restore", copy, restored).code == 0
    assert run("list", restored, "people", "--json").json == run("list", planned, "people", "--json").json
    assert run("restore", copy, restored).code == 3


def test_mrz_that_is_wrong_prints_its_report(run: Run) -> None:
    ran = run(
        "mrz", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<11", "--json"
    )
    assert ran.code == 3
    assert ran.json["valid"] is False
    assert ran.json["checks"]["composite"] == {"found": "1", "expected": "0", "ok": False}


def test_usage(run: Run, planned: Path) -> None:
    assert run("fly").code == 2
    assert run("list", planned, "shoes").code == 2
    assert run("list", planned.with_name("none.repat"), "people").code == 3
    assert run("template", "out.txt").code == 3


def test_the_list_of_people_tells_states_and_what_is_lacking(run: Run, planned: Path) -> None:
    rows = {row["ref"]: row for row in run("list", planned, "people", "--json").json}
    assert {row["state"] for row in rows.values()} <= set(State)
    person = min(rows)
    assert rows[person]["state_words"] in run("list", planned, "people").out
    assert run("person", "withdraw", planned, person, "--reason", "stays here").code == 0
    row = next(row for row in run("list", planned, "people", "--json").json if row["ref"] == person)
    assert (row["state"], row["lacks"]) == ("not_travelling", [])
    assert run("list", planned, "withdrawn", "--json").json == [{"person": person, "withdrawn": "stays here"}]
    assert run("person", "return", planned, person).code == 0
    assert run("person", "return", planned, person).code != 0


def test_a_list_is_filtered_searched_sorted_and_saved(run: Run, planned: Path, tmp_path: Path) -> None:
    """Lists of the window and tables of the file alike; --json tells how columns and values are called."""
    everybody = run("list", planned, "people", "--json").json
    for kind, column in (("people", "nationality"), ("held", "papers"), ("needs", "why")):
        rows = run("list", planned, kind, "--json").json
        for value in {row[column] for row in rows}:
            found = run("list", planned, kind, "--filter", f"{column}={value}", "--sort", "-ref", "--json").json
            assert [row["ref"] for row in found] == sorted(
                (row["ref"] for row in rows if row[column] == value), reverse=True
            )
        assert run("list", planned, kind, "--filter", "shoes=1").code == 3
        assert run("list", planned, kind, "--sort", "shoes").code == 3
    two = [row for row in everybody if row["ref"] in (everybody[0]["ref"], everybody[1]["ref"])]
    filters = [part for row in two for part in ("--filter", f"ref={row['ref']}")]
    assert run("list", planned, "people", *filters, "--json").json == two
    assert two[0] in run("list", planned, "people", "--search", two[0]["surname"].lower(), "--json").json
    assert run("list", planned, "people", "--filter", "ref").code == 2
    for kind in ("people", "held"):
        assert run("list", planned, kind, "--to", tmp_path / f"{kind}.xlsx", "--json").json["count"] == len(everybody)
        sheet = openpyxl.load_workbook(tmp_path / f"{kind}.xlsx").active
        assert sheet is not None
        assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == [row["ref"] for row in everybody]


def test_template_then_export_then_import_gives_the_same(run: Run, planned: Path, tmp_path: Path) -> None:
    assert run("template", tmp_path / "t.xlsx", "--json").json["count"] == 1
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames == [
        "People",
        "Groups",
        "Legs",
        "Places",
        "Rules",
        "Settings",
    ]
    assert run("export", planned, tmp_path / "e.xlsx", "--json").json["count"] == 4
    twin = tmp_path / "twin.repat"
    run("new", twin)
    assert run("import", twin, tmp_path / "e.xlsx").code == 0
    for kind in ("people", "groups", "legs", "places", "rules", "documents", "holds"):
        copied, given = (run("list", file, kind, "--json").json for file in (twin, planned))
        for row in (*copied, *given) if kind == "people" else ():
            del row["state"], row["state_words"], row["lacks"]  # a draft does not go along
        assert copied == given


def test_help_is_made_of_what_each_command_says_of_itself() -> None:
    context = click.Context(cli)
    for name, entry in ENTRIES.items():
        command = cli.get_command(context, name)
        assert command.help is not None, name
        assert " ".join(inspect.cleandoc(command.help).split("\n\n")[0].split()) == entry.summary


def test_every_command_stands_in_the_help() -> None:
    defined: set[str | None] = set()
    for _, name, package in pkgutil.walk_packages(cli_package.__path__, f"{cli_package.__name__}."):
        if package or name == main.__module__:
            continue
        commands = [one for one in vars(importlib.import_module(name)).values() if isinstance(one, click.Command)]
        below = {id(one) for group in commands if isinstance(group, click.Group) for one in group.commands.values()}
        defined |= {one.name for one in commands if id(one) not in below}
    assert defined == ENTRIES.keys()


def test_help_has_the_main_job_first_and_no_domain_fills_a_screen(run: Run) -> None:
    help_text = run("--help").out
    assert [help_text.index(f"\n{domain}:\n") for domain in DOMAINS] == sorted(
        help_text.index(f"\n{domain}:\n") for domain in DOMAINS
    )
    assert next(iter(DOMAINS)).startswith("The main job")
    sections = help_text.split("\n\n")
    assert all(section.count("\n") < 24 for section in sections)


def test_help_loads_no_command() -> None:
    look = "import sys, repatriate.cli.main as one; one.main(['--help']); print(*sys.modules, file=sys.stderr)"
    loaded = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stderr.split()
    ours = {name for name in loaded if name.startswith("repatriate")}
    taken_by_each = ("app", "app.core", "app.core.derived", "app.core.program", "cli.values")
    standing = ("cli.standing", "interrupts", "printing", "printing.named_files")
    names = (
        "cli",
        "cli.main",
        "cli.console",
        "cli.domains",
        "model",
        "model.errors",
        "model.numbers",
        *taken_by_each,
        *standing,
    )
    assert ours == {"repatriate", *(f"repatriate.{name}" for name in names)}
    assert not {"numpy", "sqlite_utils", "importlib.metadata"} & set(loaded)


def test_the_reference_says_what_the_commands_say() -> None:
    found = runpy.run_path(str(ROOT / "docs" / "make_commands.py"))
    assert found["OUT"].read_text(encoding="utf-8") == found["document"](), "run python docs/make_commands.py"


@pytest.mark.parametrize(
    "arguments",
    [("OP.REPAT",), ("--json", "op.repat"), ("open", "op.repat"), ("--officer", "M.  Keller", "op.repat"),
     ("open", "--officer", "M. Keller", "op.repat")],
)  # fmt: skip
def test_a_file_alone_opens_the_window_on_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    opened: list[Path | None] = []
    officers: list[str | None] = []
    monkeypatch.setattr(
        command_line, "refuse_window", lambda file, officer: [opened.append(file), officers.append(officer), 0][2]
    )
    assert run(*arguments).code == 3
    assert opened == []
    (tmp_path / arguments[-1]).touch()
    assert run(*arguments).code == 0
    assert opened == [Path(arguments[-1])]
    assert officers == ["M. Keller" if "--officer" in arguments else "duty desk"], "the environment names the desk"


def test_planning_loads_nothing_that_prints_or_reads_lists() -> None:
    look = "import sys, repatriate.cli.main; from repatriate.cli.plan.plan import NEEDS; print(*map(__import__, NEEDS), *sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout.split()
    assert "highspy" in loaded
    assert not {"reportlab", "openpyxl", "pypdfium2", "zxingcpp", "PySide6"} & set(loaded)
    assert not {"pycountry", "dateutil", "email", "repatriate.intake", "repatriate.manifests"} & set(loaded)


def test_as_a_program(planned: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "repatriate", "list", str(planned), "people", "--json"], capture_output=True, check=False
    )
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 4


def test_a_passphrase_that_could_be_guessed_takes_a_second_yes(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "a.repat"
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", "Password1234567!")
    refused = run("new", file)
    assert (refused.code, refused.out, file.exists()) == (3, "", False)
    assert "guess it in about 3 hours" in refused.err
    assert run("new", file, "--weak-passphrase").code == 0
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", "duty desk krungsri")
    assert run("new", tmp_path / "krungsri.repat").code == 3  # the officer and the file: everybody knows them

    monkeypatch.delenv("REPATRIATE_PASSPHRASE")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", lambda *_, **__: "quiet river")
    for yes, code in ((False, 3), (True, 0)):
        monkeypatch.setattr(click, "confirm", lambda *_, yes=yes, **__: yes)
        assert run("new", tmp_path / "typed.repat").code == code
        assert (tmp_path / "typed.repat").exists() == yes


def test_the_passphrase_of_a_file_is_changed(
    run: Run, planned: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    secret = tmp_path / "new"
    secret.write_text("seven quiet herons\n", encoding="utf-8")
    entries = run("list", planned, "journal", "--json").json
    changed = run("passphrase", planned, "--new-passphrase-file", secret, "--json")
    assert changed.json == {"file": str(planned), "count": 1}
    assert "Wrong passphrase" in run("list", planned, "people").err
    assert run("list", planned, "journal", "--json", "--passphrase-file", secret).json == entries

    monkeypatch.setenv("REPATRIATE_PASSPHRASE", "seven quiet herons")
    monkeypatch.setenv("REPATRIATE_NEW_PASSPHRASE", "letmein")
    before = planned.read_bytes()
    weak = run("passphrase", planned)
    assert (weak.code, weak.out) == (3, "")
    assert "less than a second" in weak.err
    assert "--weak-passphrase" in weak.err
    monkeypatch.delenv("REPATRIATE_NEW_PASSPHRASE")
    assert "--new-passphrase-file" in run("passphrase", planned).err
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", "wrong")
    assert "Wrong passphrase" in run("passphrase", planned, "--new-passphrase-file", secret).err
    assert planned.read_bytes() == before


def test_a_newer_file_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    path = Path(shutil.copyfile(RELEASED / "m021.repat", tmp_path / "op.repat"))
    write_as_later(path, "3.1.0")
    for command in (("list", path, "people"), ("undo", path)):
        ran = run(*command)
        assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
        assert "written by Repatriate 3.1.0: install that version, or restore the backup" in ran.err


@pytest.mark.usefixtures("right_clock")
def test_an_older_file_is_brought_up_to_date_without_a_window(run: Run, tmp_path: Path) -> None:
    file = Path(shutil.copyfile(RELEASED / "m021.repat", tmp_path / "op.repat"))
    before = file.read_bytes()
    refused = run("list", file, "legs")
    assert (refused.code, "`repatriate update`" in refused.err, file.read_bytes()) == (3, True, before)
    done = run("update", file)
    [copy] = list_copies(file)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"{file} is brought up to date, from a version before 0.2.0 to {__version__}. Backup of before: {copy.path}\n"
    )
    assert run("list", file, "legs").code == 0
    assert run("update", file, "--json").json == {"file": str(file), "count": 0, "to": __version__}
    assert [one.path for one in list_copies(file)] == [copy.path]


@pytest.mark.parametrize("version", ["m001", "m021"])
@pytest.mark.parametrize(
    "command",
    [
        "person edit FILE P99999 surname=TALANOU",
        "undo FILE 99999",
        "publish FILE --no-such",
        "set FILE plan_start=never",
        "group FILE --by nationality --max-size 1",
        "plan FILE --time-limit 1 --publish --clock-right",
    ],
)
def test_an_older_file_is_updated_with_a_command_that_is_carried_out(
    version: str, command: str, run: Run, tmp_path: Path
) -> None:
    """The others leave it as it was, and no backup beside it."""
    file = Path(shutil.copyfile(RELEASED / f"{version}.repat", tmp_path / "op.repat"))
    before = rows(file)
    ran = run(*(file if word == "FILE" else word for word in command.split()))
    told = "was brought up to date" in ran.err
    assert (told, len(list_copies(file))) == ((True, 1) if ran.code == 0 else (False, 0)), ran.err
    assert (rows(file) == before) == (ran.code != 0)
    assert ran.code == (0 if command.startswith(("group", "plan")) else 2 if "no-such" in command else 3)
    assert run("update", file).code == 0
    assert run("check", file).code == 0
    [copy] = list_copies(file)
    assert rows(Path(run("restore", copy.path, tmp_path / "then.repat", "--json").json["file"])) == before


def interrupt(*ignored: object) -> None:
    raise KeyboardInterrupt


def test_an_interrupt_that_a_library_swallows_stops_what_would_be_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def swallow(*_: object) -> str:
        with suppress(KeyboardInterrupt):
            interrupts._raise_interrupt()
        return "Office"

    file = tmp_path / "op.repat"
    run("new", file)
    with monkeypatch.context() as patch:
        patch.setattr(Console, "officer", property(swallow))
        tried = run("set", file, "authority=Office")
    assert (tried.code, tried.err.strip()) == (130, interrupts.NOTHING_CHANGED)
    assert run("list", file, "journal", "--json").json == []


def test_an_interrupt_after_the_change_does_not_say_that_nothing_was_changed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "op.repat"
    told = f'repatriate: interrupted, but {file} was changed before that. Look at `repatriate list "{file}" journal`'
    with monkeypatch.context() as patch:
        patch.setattr(Console, "answer", interrupt)
        made, changed = run("new", file), run("set", file, "authority=Office")
        read, tried = run("list", file, "legs"), run("set", file, "authority=Office")
    assert [made.code, changed.code, read.code, tried.code] == [130] * 4
    assert [made.err.strip(), changed.err.strip()] == [f"{told} before you do it again."] * 2
    assert [read.err.strip(), tried.err.strip()] == ["repatriate: interrupted; nothing was changed."] * 2
    assert len(run("list", file, "journal", "--json").json) == 1


@contextlib.contextmanager
def interrupted_at_end(_: object) -> Iterator[None]:
    yield
    raise KeyboardInterrupt


def test_an_interrupt_while_a_command_ends_does_so_neither(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the console asks the file, and when the program has ended the command."""
    file = tmp_path / "op.repat"
    run("new", file)
    first = iter([0])
    with monkeypatch.context() as patch:
        patch.setattr(Operation, "revision", property(lambda _: list(first) or interrupt()))
        changed = run("set", file, "authority=Office")
    with monkeypatch.context() as patch:
        patch.setattr("repatriate.cli.main.hearing_names", interrupted_at_end)
        ended = run("set", file, "authority=Embassy")
    assert [changed.code, ended.code] == [130, 130]
    assert [ran.err.count(f"interrupted, but {file} was changed before that.") for ran in (changed, ended)] == [1, 1]


def test_without_memory_it_says_what_stands(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "op.repat"
    run("new", file)

    def fail(*ignored: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Console, "answer", fail)
    changed, read, alone = run("set", file, "authority=Office"), run("list", file, "legs"), run("about")
    assert [ran.code for ran in (changed, read, alone)] == [3, 3, 3]
    words = "repatriate: There is not enough memory: close other programs, then try again."
    assert changed.err.startswith(f"{words} {file} was changed before that.")
    assert [read.err.strip(), alone.err.strip()] == [f"{words} Nothing was changed."] * 2


@pytest.mark.parametrize(
    ("command", "more"),
    [
        ("export FILE OUT.xlsx", ""),
        ("report FILE OUT.pdf", ""),
        ("template OUT.xlsx", ""),
        ("testsheet OUT.pdf", ""),
        ("issue FILE P00004 --to OUT.pdf", "FILE was changed before that."),
    ],
)
def test_an_interrupt_after_a_file_got_its_name_names_it(
    command: str, more: str, run: Run, planned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that comes in the very moment, before anybody has noted it."""
    [name] = [word for word in command.split() if word.startswith("OUT")]
    out = tmp_path / name
    arguments = [{"FILE": planned, name: out}.get(word, word) for word in command.split()]
    replace = os.replace

    def replaced(part: Path, path: Path) -> None:
        replace(part, path)
        if path == out and part != path:
            raise KeyboardInterrupt

    for where, end in (("answer", lambda: interrupt), ("replace", lambda: replaced)):
        out.unlink(missing_ok=True)
        with monkeypatch.context() as patch:
            patch.setattr(Console if where == "answer" else os, where, end())
            ran = run(*arguments)
        assert (ran.code, ran.out, out.exists(), ran.err.count("interrupted, but")) == (130, "", True, 1), ran.err
        assert f"{out} was written before that." in ran.err
        assert more.replace("FILE", str(planned)) in ran.err
        if "issue" in command:
            break


def test_a_backup_that_was_made_stands(run: Run, planned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Console, "answer", interrupt)
    ran = run("backup", planned)
    [copy] = list_copies(planned)
    assert (ran.code, ran.err.strip()) == (130, f"repatriate: interrupted, but {copy.path} was written before that.")


def test_what_stands_is_named_as_far_as_a_line_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in "abcde":
        Path(name).touch()
    many = Standing(written=[Path(name) for name in ("taken back", *"abbcde")])
    assert many.describe() == "a, b, c and 2 more were written before that."
    assert Standing(written=[Path("a"), Path("b")]).describe() == "a and b were written before that."


def test_a_defect_is_one_line_and_a_report_without_anybody_s_data(
    run: Run, planned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*ignored: object) -> None:
        raise ValueError("SITI NURHALIZA")

    with monkeypatch.context() as patch:
        patch.setattr(data, "read_list", break_off)
        ran = run("list", planned, "people")
    [report] = logs_folder().iterdir()
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith("repatriate: Something went wrong, and it is our fault (ValueError test_cli.py:")
    assert f"{report}. Nothing was changed." in ran.err
    told = report.read_text(encoding="utf-8")
    assert "data.py" in told
    assert "break_off" in told
    assert "SITI" not in told + ran.err
    with monkeypatch.context() as patch:
        patch.setattr(Console, "answer", break_off)
        ran = run("export", planned, tmp_path / "out.xlsx")
    assert (ran.code, ran.err.endswith(f"{tmp_path / 'out.xlsx'} was written before that.\n")) == (1, True)
