"""People and legs added, changed and taken out on the command line."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

NEW_LEG = (
    "mode=air", "carrier=GA", "origin=BKK", "destination=CGK", "departs=2025-03-07T10:00", "arrives=2025-03-07T13:30", "seats=40",
)  # fmt: skip


def everything(run: Run, file: Path) -> list[Any]:
    return [run("list", file, kind, "--json").json for kind in ("people", "legs", "journal")]


def test_a_person_is_added_changed_and_removed(run: Run, planned: Path) -> None:
    [added] = run("person", "add", planned, "surname=KAMELO", "birth_date=1999-??-??", "group=Batch 1", "--json").json
    listed = run("list", planned, "people", "--json").json
    assert added.items() <= next(one for one in listed if one["ref"] == "P00005").items()
    assert (added["ref"], added["birth_date"], added["group"], added["priority"]) == (
        "P00005",
        "1999-??-??",
        "Batch 1",
        3,
    )
    [edited] = run("person", "edit", planned, "P00005", "priority=1", "group=", "ref=X7", "--json").json
    assert edited == {**added, "priority": 1, "group": None, "ref": "X7"}
    assert run("person", "remove", planned, "X7", "--json").json == [edited]
    assert len(run("list", planned, "people", "--json").json) == 4
    for _ in range(3):
        assert run("undo", planned).code == 0
    assert len(run("list", planned, "people", "--json").json) == 4


def test_a_leg_is_added_and_changed(run: Run, planned: Path) -> None:
    [added] = run("leg", "add", planned, "GA9", *NEW_LEG, "--json").json
    assert added in run("list", planned, "legs", "--json").json
    assert (added["departs"], added["seats"], added["accepts_etd"]) == ("2025-03-07T10:00", 40, True)
    [edited] = run("leg", "edit", planned, "GA9", "seats=30", "--json").json
    assert edited == {**added, "seats": 30, "loses": []}
    assert run("leg", "status", planned, "GA9", "departed", "--json").json[0]["status"] == "departed"


def test_a_timetable_is_added_with_its_places(run: Run, planned: Path, tmp_path: Path) -> None:
    table = tmp_path / "buses.csv"
    table.write_text("code,from,to,date,time,seats\nBUS 9,Hill camp,Bangkok,2025-03-09,20.00,45\n", encoding="utf-8")
    refused = run("leg", "timetable", planned, str(table))
    assert refused.code
    table.write_text(
        "code,from,to,date,time,arrives,seats\nBUS 9,Hill camp,Bangkok,2025-03-09,20.00,5.30,45\n", encoding="utf-8"
    )
    [leg] = run("leg", "timetable", planned, str(table), "--country", "THA", "--json").json
    assert (leg["code"], leg["origin"], leg["mode"], leg["arrives"]) == ("BUS9", "HC", "road", "2025-03-10T05:30")
    again = run("leg", "timetable", planned, str(table))
    assert "BUS9 is in the file already" in again.err
    assert again.code == 3
    assert run("undo", planned).code == 0
    assert "BUS9" not in {row["code"] for row in run("list", planned, "legs", "--json").json}
    table.write_text(
        "code,from,to,date,time,seats,Emergency documents,Wheelchairs,Gate\nBUS 9,BKK,DMK,2025-03-09,20.00,45,no,1,B4\n",
        encoding="utf-8",
    )
    guessed = run("leg", "timetable", planned, str(table), "--dry-run")
    assert (guessed.code, guessed.err.splitlines()) == (
        0,
        [
            "This column is not read: Gate. If it is a limit, name it like “Wheelchairs”.",
            "Arrival by the distance, to be checked: BUS9.",
        ],
    )
    read = run("leg", "timetable", planned, str(table), "--dry-run", "--json").json
    assert [(leg["accepts_etd"], leg["max_wheelchair"]) for leg in read] == [(False, 1)]


def test_who_loses_a_seat_is_said_when_a_leg_is_cancelled(run: Run, planned: Path) -> None:
    on_it = [row["person"] for row in run("list", planned, "bookings", "--json").json if row["legs"] == ["GA1"]]
    assert on_it
    before = everything(run, planned)
    said = run("leg", "cancel", planned, "GA1", "--dry-run").out
    assert f"Lose a seat: {len(on_it)} " in said
    assert all(ref in said for ref in on_it)
    assert "GA1 is cancelled." in said
    assert everything(run, planned) == before
    [cancelled] = run("leg", "cancel", planned, "GA1", "--json").json
    assert (cancelled["status"], sorted(cancelled["loses"])) == ("cancelled", on_it)
    assert run("undo", planned).code == 0
    assert run("list", planned, "legs", "--json").json == before[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("person", "add", "surnam=KAMELO"), "There is no field surnam: did you mean surname?"),
        (("person", "add", "zzz=42"), "There is no field zzz: the fields are ref, surname"),
        (("person", "add", "province=Bali"), "A person needs a name"),
        (("person", "add", "surname=KAMELO", "sex=Q"), "Q"),
        (("person", "add", "surname=KAMELO", "ref=P00001"), "somebody else's number"),
        (("person", "edit", "P99999", "priority=1"), "P99999"),
        (("person", "edit", "P00001", "surname=", "given_names=", "native_name="), "A person needs a name"),
        (("person", "remove", "P00001"), "on a confirmed plan"),
        (("leg", "add", "GA1", *NEW_LEG), "There is a departure GA1 already"),
        (("leg", "add", "GA9", "seats=4"), "is empty: a departure needs it"),
        (
            ("leg", "add", "B1", "mode=road", "origin=BKK", "destination=DMK", "departs=2025-03-05T08:00", "seats=4"),
            "Arrival is empty: a departure needs it. Judging by the distance, 2025-03-05 09:00 is likely",
        ),
        (("leg", "edit", "GA1", "origin=CGK"), "It ends where it starts"),
        (("leg", "cancel", "NONE"), "NONE"),
    ],
)
def test_what_is_refused_changes_nothing(run: Run, planned: Path, arguments: tuple[str, ...], said: str) -> None:
    before = everything(run, planned)
    command, verb, *rest = arguments
    for dry_run in ((), ("--dry-run",)):
        ran = run(command, verb, planned, *rest, *dry_run)
        assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
        assert said in ran.err
    assert everything(run, planned) == before


NUMBERED = (
    ("why", "{}"), ("seat", "{}", "GA1", "12A"), ("pin", "{}"), ("unpin", "{}"), ("off", "{}", "--dry-run"),
    ("swap", "{}", "P00003", "--dry-run"), ("document", "{}"), ("clearances", "--person", "{}"),
    ("person", "edit", "{}", "priority=2"), ("person", "remove", "{}"), ("hold", "{}", "--kind", "other"),
    ("lift", "{}", "--reason", "ended"), ("rule", "add", "apart", "P00003", "{}"), ("rule", "remove", "apart", "P00003", "{}"),
    ("distinct", "{}", "P00003"), ("promise", "{}", "--on", "2025-03-04"), ("settle", "no-uuid", "--is", "{}"),
    ("uncount", "{}", "--point", "gate", "--reason", "misread"), ("board", "GA1", "{}"), ("merge", "{}", "P00003"),
    ("close", "GA1", "--head-count", "0", "--no-show", "{}=ill"), ("person", "withdraw", "{}", "--reason", "stays"),
)  # fmt: skip


@pytest.mark.parametrize("command", NUMBERED, ids=lambda one: " ".join(one[:2]))
def test_a_person_is_named_by_a_number_without_zeros(run: Run, planned: Path, command: tuple[str, ...]) -> None:
    groups = 2 if command[0] in ("person", "rule") else 1

    def answer(number: str) -> str:
        file = planned.with_name(f"{number}.repat")
        shutil.copy(planned, file)
        ran = run(*command[:groups], file, *[one.format(number) for one in command[groups:]])
        return (ran.err.splitlines()[-1] if ran.code else ran.out).replace(str(file), "FILE")

    assert answer("77") == "repatriate: There is no person 77 in this file. Check the number."
    assert answer("P00001") == answer("1") == answer("p1") == answer("p00001")
    assert "no person" not in answer("1")


def test_a_field_given_twice_is_wrong_usage(run: Run, planned: Path) -> None:
    before = everything(run, planned)
    for arguments in (("person", "add", "sex=F", "sex=M"), ("leg", "add", "GA9", *NEW_LEG, "code=GA8")):
        ran = run(*arguments[:2], planned, *arguments[2:])
        assert ran.code == 2
        assert "given twice" in ran.err
    assert everything(run, planned) == before


def test_a_dry_run_says_what_would_be_and_writes_nothing(run: Run, planned: Path) -> None:
    before = everything(run, planned)
    assert run("person", "add", planned, "surname=KAMELO", "--dry-run", "--json").json[0]["ref"] == "P00005"
    assert run("person", "edit", planned, "P00001", "priority=1", "--dry-run", "--json").json[0]["priority"] == 1
    assert run("person", "remove", planned, "P00003", "--dry-run", "--json").json[0]["ref"] == "P00003"
    assert run("leg", "add", planned, "GA9", *NEW_LEG, "--dry-run", "--json").json[0]["code"] == "GA9"
    assert run("leg", "edit", planned, "GA1", "seats=1", "--dry-run", "--json").json[0]["seats"] == 1
    assert everything(run, planned) == before
