"""What would help most, asked on the command line."""

from __future__ import annotations

import json
import signal
from _thread import interrupt_main
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.jobs import find_advice, sort_advice
from repatriate.app.transport.commands import SaveLeg
from repatriate.cli.console import interruptible
from repatriate.cli.main import main
from repatriate.cli.plan.suggestions import format_suggestions
from tests.cli.conftest import Run
from tests.intake.books import book
from tests.passphrase import PASSPHRASE


@pytest.fixture
def file(tmp_path: Path, run: Run) -> Path:
    """Five people for three seats, and one without a document."""
    path = tmp_path / "some.repat"
    operation = Operation.create(path, PASSPHRASE, officer="desk")
    for number in range(6):
        held = {} if number == 5 else {"document_type": "passport", "document_number": f"X{number}"}
        facts = {
            "ref": f"P{number}",
            "surname": "Secret",
            "location": "BKK",
            "destination": "IDN",
            "nationality": "IDN",
        }
        operation.run(AddPerson({**facts, **held}))
    leg = {"code": "F1", "mode": "air", "origin": "BKK", "destination": "CGK", "seats": 3}
    operation.run(SaveLeg(None, {**leg, "departs": "2099-05-02T09:00", "arrives": "2099-05-02T12:00"}))
    operation.close()
    assert run("set", path, "plan_start", "2099-05-02").code == 0
    return path


def test_a_table_for_people(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["helps", str(file), "--top", "1", "--time-limit", "60"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("3 people have no seat: 3 of priority 3.")
    assert "2 more seats on F1, Bangkok to Jakarta on 2 May 2099" in said
    assert "Secret" not in said
    assert " more" in said.splitlines()[-1]
    assert main(["helps", str(file), "--json"]) == 0
    assert f"  1. {json.loads(capsys.readouterr().out)['advice'][0]['message']}" in said.splitlines()


def test_too_little_time_is_said_in_a_line(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["helps", str(file), "--time-limit", "0.0000001"]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "repatriate: The time was over before anything was found out: give --time-limit more seconds.\n"
    )


@pytest.mark.parametrize("typed", ["nan", "inf", "abc", "0"])
@pytest.mark.parametrize("command", ["plan", "helps"])
def test_a_time_that_is_none_is_refused_in_a_line(file: Path, run: Run, command: str, typed: str) -> None:
    refused = run(command, file, "--time-limit", typed)
    assert refused.code == 2
    assert f"{typed} is not a number of seconds above 0: write it as 60 or 2.5." in refused.err


def test_which_departure_is_full_is_said(file: Path, run: Run) -> None:
    left = run("plan", file, "--json").json["unplaced"]
    [ref] = [one["person"] for one in left if one["reasons"][0]["code"] == "full"][:1]
    assert "  ✗ F1 is full" in run("why", file, ref).out.splitlines()


def test_one_document_for_programs(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["helps", str(file), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["base"]["unplaced_p3"], said["complete"]) == (3, True)
    assert said["count"] == len(said["advice"])
    first = said["advice"][0]
    assert (first["rank"], first["kind"], first["change"]) == (1, "seats", "seats F1 +2")
    assert (first["placed"], first["by_priority"], first["leg"], first["seats"]) == (2, [0, 0, 2, 0], "F1", 2)
    assert "Secret" not in json.dumps(said)


def test_it_reads_the_file_and_leaves_it_as_it_was(file: Path) -> None:
    operation = Operation.open(file, PASSPHRASE, officer="desk")
    answer = find_advice(operation)
    assert answer.revision == operation.revision
    assert {sort_advice(one) for one in answer.advices.found} >= {"seats", "departures"}
    cut = replace(answer, advices=replace(answer.advices, tried=0))
    assert "more seconds" in format_suggestions(cut, None)[0]
    assert "more seconds" not in format_suggestions(cut, None, halted=True)[0]
    traded = replace(answer.advices.found[0], by_priority=(0, 2, 3, -1), days=0)
    assert (
        traded.effect
        == "4 more people get a seat, 2 of priority 2 and 3 of priority 3, some in place of people of lower priority"
    )
    operation.close()


def test_a_departure_is_ordered_as_it_is_and_brings_what_was_promised(file: Path, run: Run) -> None:
    travel = len(run("plan", file, "--json").json["assignments"])
    told = next(one for one in run("helps", file, "--json").json["advice"] if one["new_leg"])
    timetable = book(file.parent / "ordered.xlsx", {"Legs": [list(told["new_leg"]), list(told["new_leg"].values())]})
    read = run("import", file, timetable)
    assert read.code == 0, read.err
    assert len(run("plan", file, "--json").json["assignments"]) == travel + told["placed"]


def test_interrupted_it_says_what_it_found_so_far() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def work(stop: Callable[[], bool]) -> str:
        sleep(0.05)
        interrupt_main()
        while not stop():
            sleep(0.01)
        return "so far"

    assert interruptible(work, keep=True) == "so far"
    with pytest.raises(KeyboardInterrupt):
        interruptible(work)
    signal.signal(signal.SIGINT, before)
