"""Boarding closed and opened again, departures that leave and arrive, on the command line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.cli.counting.closing import early_lines
from tests.app.counting.seeing import see
from tests.cli.conftest import Ran, Run
from tests.passphrase import PASSPHRASE


@pytest.fixture
def aboard(planned: Path) -> Path:
    """The mother P00001 and her infant P00002 were counted aboard GA1; the others of the plan were not."""
    with Operation.open(planned, PASSPHRASE, officer="duty") as operation:
        see(operation, "GA1", "P00001", "P00002")
    return planned


def booked(run: Run, file: Path) -> list[str]:
    return [row["person"] for row in run("list", file, "bookings", "--json").json if "GA1" in row["legs"]]


def refused(ran: Ran) -> str:
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("\n") == 1
    return ran.err


def test_closing_tells_who_is_aboard_and_who_is_not(run: Run, aboard: Path) -> None:
    there = booked(run, aboard)
    away = sorted(set(there) - {"P00001", "P00002"})
    joined = [ref for ref in ("P00001", "P00002") if ref not in there]
    why = [part for ref in away for part in ("--no-show", f"{ref}=In hospital = ward 3")]
    told = run("close", aboard, "GA1", "--head-count", 2, *why, "--json").json
    assert (told["leg"], told["version"], told["booked"]) == ("GA1", 1, len(there))
    assert told["no_shows"] == [{"ref": ref, "reason": "In hospital = ward 3"} for ref in away]
    assert told["go_shows"] == joined
    assert told["booked"] + len(told["go_shows"]) == told["aboard"] + len(told["no_shows"]) + len(told["off_loaded"])
    assert (told["head_count"], told["difference"], told["off_loaded"]) == (2, None, [])


def test_a_difference_takes_a_reason(run: Run, aboard: Path) -> None:
    said = refused(run("close", aboard, "GA1", "--head-count", 3, "--json"))
    assert "2 people were counted aboard, but the head count is 3." in said
    ran = run("close", aboard, "GA1", "--head-count", 3, "--reason", "The purser counted a steward")
    assert "Head count 3: The purser counted a steward" in ran.out
    assert "closed already" in refused(run("close", aboard, "GA1", "--head-count", 2))


def test_opening_again_needs_a_reason_and_the_next_closing_is_version_2(run: Run, aboard: Path) -> None:
    assert "is not closed" in refused(run("reopen", aboard, "GA1", "--reason", "x"))
    run("close", aboard, "GA1", "--head-count", 2)
    assert run("reopen", aboard, "GA1").code == 2
    told = run("reopen", aboard, "GA1", "--reason", "One more came", "--json").json
    assert told == {"leg": "GA1", "version": 1, "reason": "One more came"}
    assert run("close", aboard, "GA1", "--head-count", 2, "--json").json["version"] == 2


def test_it_leaves_and_arrives_at_local_times(run: Run, aboard: Path) -> None:
    run("close", aboard, "GA1", "--head-count", 2)
    told = run("depart", aboard, "GA1", "--at", "2025-03-05T15:20", "--json").json
    assert (told["state"], told["left_at"], told["landed_at"]) == ("departed", "2025-03-05T08:20:00.000Z", None)
    assert (told["aboard"], told["not_counted"]) == (2, False)
    assert "would land before it left" in refused(run("arrive", aboard, "GA1", "--at", "2025-03-05T15:20"))
    told = run("arrive", aboard, "GA1", "--at", "2025-03-05 18:40", "--json").json
    assert (told["state"], told["landed_at"], told["arrived"]) == ("arrived", "2025-03-05T11:40:00.000Z", 2)
    assert "has left already" in refused(run("depart", aboard, "GA1"))
    assert run("arrive", aboard, "GA1", "--at", "tomorrow").code == 2


@pytest.mark.parametrize(("hours", "told"), [(23, []), (25, ["GA1 is not due to leave before 5 March 2025"])])
def test_what_is_told_long_before_its_time(hours: int, told: list[str], aboard: Path) -> None:
    now = datetime(2025, 3, 5, 8, tzinfo=UTC) - timedelta(hours=hours)  # it leaves Bangkok at 15:00
    with Operation.open(aboard, PASSPHRASE, officer="duty", clock=lambda: now) as operation:
        lines = early_lines(operation, "GA1", aboard)
    assert [line.partition(".")[0].removeprefix("But ") for line in lines] == told


def test_one_that_was_not_closed_leaves_uncounted_and_says_so(run: Run, planned: Path) -> None:
    told = run("depart", planned, "GA1", "--json").json
    assert told["not_counted"] is True
    assert told["aboard"] == len(booked(run, planned))
    run("undo", planned)
    assert "Boarding was not closed" in run("depart", planned, "GA1").out


def test_reasons_that_say_nothing_are_wrong_usage(run: Run, aboard: Path) -> None:
    for why in ("P00003", "P00003=", "=ill"):
        assert run("close", aboard, "GA1", "--head-count", 2, "--no-show", why).code == 2
    assert run("close", aboard, "GA1").code == 2
    assert "no departure GA9" in refused(run("close", aboard, "GA9", "--head-count", 2))
