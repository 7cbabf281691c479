"""People counted on the command line: numbers in every shape, JSON as others read it, what is in doubt."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.cli.conftest import Ran, Run

POINTS = ["slips", "muster", "check-in", "border", "gate", "arrival", "handover"]


def booked(run: Run, file: Path) -> list[str]:
    return sorted(row["person"] for row in run("list", file, "bookings", "--json").json if "GA1" in row["legs"])


def refused(ran: Ran) -> str:
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("\n") == 1
    return ran.err


def at_gate(run: Run, file: Path) -> dict[str, Any]:
    status = run("status", file, "GA1", "--json").json
    return next(one for one in status["points"] if one["kind"] == "gate")


def test_points_of_a_flight_are_those_of_its_paper(run: Run, planned: Path) -> None:
    rows = run("points", planned, "GA1", "--json").json
    assert [row["kind"] for row in rows] == POINTS
    assert [row["counts_as"] for row in rows][4:] == ["boarded", "arrived", "handed_over"]
    rows = run("points", planned, "GA1", "--add", "stop", "--name", "Security", "--before", 4, "--json").json
    assert (rows[3]["seq"], rows[3]["name"], rows[4]["kind"], rows[4]["seq"]) == (4, "Security", "border", 5)
    rows = run("points", planned, "GA1", "--move", 4, "--to", 2, "--json").json
    assert [row["name"] for row in rows][:4] == ["Slips", "Security", "Muster", "Check-in"]
    rows = run("points", planned, "GA1", "--rename", 3, "--name", "Hall B", "--json").json
    assert rows[2]["name"] == "Hall B"
    rows = run("points", planned, "GA1", "--close", 3, "--json").json
    assert [row["open"] for row in rows][:4] == [True, True, False, True]
    assert len(run("points", planned, "GA1", "--remove", 2, "--json").json) == 7
    assert "cannot be removed" in refused(run("points", planned, "GA1", "--remove", 5))
    assert "no point number 9" in refused(run("points", planned, "GA1", "--remove", 9))


def test_counting_answers_each_number(run: Run, planned: Path) -> None:
    one, *others = booked(run, planned)
    told = run("count", planned, "GA1", "gate", one, others[0].lstrip("P0"), "no number", "--json").json
    assert {key: told[key] for key in ("leg", "point", "taken", "again")} == {
        "leg": "GA1",
        "point": 5,
        "taken": 2,
        "again": 0,
    }
    assert [set(row) for row in told["results"]] == [{"ref", "uuid", "verdict", "first", "message"}] * 3
    assert [row["ref"] for row in told["results"]] == [one, others[0], None]
    assert told["results"][2]["verdict"] == "stray"
    assert at_gate(run, planned)["present"] == 2
    status = run("status", planned, "GA1", "--json").json
    assert [stray["code"] for stray in status["stray"]] == ["no number"]
    uuid = status["stray"][0]["uuid"]
    for code, said in ((uuid[:8], "There is no such code"), (uuid, "Settled."), (uuid, "was settled already")):
        told = run("settle", planned, code, "--reason", "a train ticket")
        assert said in told.out + told.err
    assert run("status", planned, "GA1", "--json").json["stray"] == []


def test_a_second_count_says_who_was_first(run: Run, planned: Path) -> None:
    one = booked(run, planned)[0]
    run("count", planned, "GA1", "gate", one, "--at", "2025-03-01T08:00", "--how", "paper", "--counter", "Nadia")
    told = run("count", planned, "GA1", "5", one.lower(), "--json").json
    assert (told["taken"], told["again"]) == (0, 1)
    assert told["results"][0]["verdict"] == "again"
    assert told["results"][0]["first"] == {"at": "2025-03-01T01:00:00.000Z", "counter": "Nadia"}
    assert "08:00 by Nadia" in told["results"][0]["message"]


def test_status_has_every_key(run: Run, planned: Path) -> None:
    status = run("status", planned, "GA1", "--json").json
    assert {
        "leg", "state", "booked", "aboard", "no_shows", "off_loaded", "go_shows", "arrived", "missing", "handed_over",
        "waiting", "points", "doubtful", "balanced",
    } <= set(status)  # fmt: skip
    assert set(status["points"][0]) == {"seq", "kind", "name", "present", "left", "missing", "head_count", "open"}
    assert (status["booked"], status["aboard"], status["balanced"]) == (len(booked(run, planned)), 0, True)
    assert status["booked_refs"] == booked(run, planned)
    assert {row["leg"] for row in run("status", planned, "--json").json} >= {"GA1"}
    assert "balances" in run("status", planned, "GA1").out


def test_who_has_no_seat_is_counted_and_waits_for_a_decision(run: Run, planned: Path) -> None:
    there = booked(run, planned)
    stranger = next(row["ref"] for row in run("list", planned, "people", "--json").json if row["ref"] not in there)
    row = run("count", planned, "GA1", "gate", stranger, "--json").json["results"][0]
    assert (row["ref"], row["verdict"]) == (stranger, "not_on_leg")
    status = run("status", planned, "GA1", "--json").json
    assert status["doubtful"] == [{"ref": stranger, "why": "not_on_leg", "sightings": [row["uuid"]]}]
    assert (status["aboard"], status["go_shows"]) == (0, 0)
    run("count", planned, "GA1", "gate", stranger, "--reason", "the purser had a seat")
    status = run("status", planned, "GA1", "--json").json
    assert (status["doubtful"], status["aboard"], status["go_shows"]) == ([], 1, 1)


def test_each_doubt_and_unknown_code_is_a_step_with_its_command(run: Run, planned: Path) -> None:
    there = booked(run, planned)
    stranger = next(row["ref"] for row in run("list", planned, "people", "--json").json if row["ref"] not in there)
    run("count", planned, "GA1", "gate", stranger, "ZZ99")
    first, second, *_ = run("next", planned).out.splitlines()
    assert f"seat on GA1. (repatriate count FILE GA1 POINT {stranger} --reason TEXT; repatriate uncount" in first
    assert "2. GA1: 1 unknown code was read and not settled: “ZZ99”. (repatriate status FILE GA1;" in second
    [uuid] = [line.split()[2].rstrip(":") for line in run("status", planned, "GA1").out.splitlines() if "ZZ99" in line]
    run("settle", planned, uuid, "--reason", "a ticket")
    run("count", planned, "GA1", "gate", stranger, "--reason", "let on")
    said = run("next", planned).out
    assert (stranger in said, "ZZ99" in said) == (False, False)


def test_everybody_else_was_not_found(run: Run, planned: Path) -> None:
    one, *others = booked(run, planned)
    run("count", planned, "GA1", "gate", one, "--head-count", 1)
    told = run("count", planned, "GA1", "gate", "--rest", "--missing", "--json").json
    assert sorted(row["ref"] for row in told["results"]) == others
    gate = at_gate(run, planned)
    assert (gate["present"], gate["missing"], gate["head_count"]) == (1, len(others), 1)
    assert run("count", planned, "GA1", "gate", "--rest", "--json").json["taken"] == 0


def test_a_count_is_undone_by_its_uuid_or_by_who_and_where(run: Run, planned: Path) -> None:
    one, other = booked(run, planned)[:2]
    told = run("count", planned, "GA1", "gate", one, other, "--json").json
    assert run("uncount", planned, told["results"][0]["uuid"]).code == 2
    gone = run("uncount", planned, told["results"][0]["uuid"], "--reason", "the wrong slip", "--json").json
    assert (gone["ref"], gone["holds"], gone["count"]) == (one, None, 1)
    assert gone["undone"] == [told["results"][0]["uuid"]]
    assert run("uncount", planned, other, "--point", "gate", "--reason", "x", "--json").json["ref"] == other
    assert at_gate(run, planned)["present"] == 0
    assert "was not counted" in refused(run("uncount", planned, other, "--point", "gate", "--reason", "x"))
    assert "No such count" in refused(run("uncount", planned, "none", "--reason", "x"))


def test_numbers_come_from_a_sheet_or_the_input(
    run: Run, planned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = booked(run, planned)[:2]
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(f"ref\n{one}\n", encoding="utf-8")
    assert run("count", planned, "GA1", "gate", "--from", sheet, "--how", "paper", "--json").json["taken"] == 1
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(f"{other}\n\n".encode()), isatty=lambda: False))
    assert run("count", planned, "GA1", "gate", "-", "--json").json["taken"] == 1


def test_what_makes_no_sense_is_refused(run: Run, planned: Path) -> None:
    one = booked(run, planned)[0]
    assert "no point “roof”" in refused(run("count", planned, "GA1", "roof", one))
    assert "no departure GA999" in refused(run("count", planned, "GA999", "gate", one))
    assert "later than now" in refused(run("count", planned, "GA1", "gate", one, "--at", "2999-01-01T10:00"))
    for far in (["count", planned, "GA1", "gate", one], ["depart", planned, "GA1"]):
        assert "more than a month from the time of GA1" in refused(run(*far, "--at", "1990-01-01T10:00"))
    assert run("count", planned, "GA1", "gate").code == 2
    assert run("count", planned, "GA1", "gate", one, "--left", "--missing").code == 2
    assert "0 or more" in refused(run("count", planned, "GA1", "gate", "--head-count", "-3"))
    assert run("uncount", planned, one, "--point", "gate", "--leg", "GA1", "--reason", "").code == 2
    too_large = run("receipt", planned, str(2**63), "--to", "receipt.pdf")
    assert (too_large.code, "too large a number" in too_large.err) == (2, True)
