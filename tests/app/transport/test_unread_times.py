"""A departure whose times in the file cannot be read: it is named once, with its remedy, and stops nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.integrity_check import check_operation, first_fault
from repatriate.app.manifests.departures import list_departures, read_departure_view
from repatriate.app.manifests.queries import leg_lists, preview_manifest
from repatriate.app.next_steps.departure import departure_steps
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.next_steps.view import next_departures
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import KeepDraft, Publish
from repatriate.app.reports import situation_report
from repatriate.app.reports.overview import read_overview
from repatriate.app.transport.change_impact import leg_effect
from repatriate.app.transport.commands import SaveLeg
from repatriate.app.transport.queries import read_transport
from repatriate.model.dates import UNREAD
from repatriate.model.errors import UserError
from repatriate.planning.planner import make_plan
from tests.app.state.test_bad_rows import spoil
from tests.app.state.worlds import Populate
from tests.app.world import begin, build, publish

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
BAD = ("", "soon", "2026-13-45 04:00", "2026-12-02", "0001-01-01 00:00", "9999-12-31 23:59", "2026-12-02 04:00+07:00")


def read_all(operation: Operation, now: datetime) -> None:
    """What every place of the window asks for."""
    db, today = operation.db, working_day(operation.db, operation.today())
    next_steps(operation, now)
    facts = Facts(operation, now)
    next_departures(facts)
    read_transport(operation)
    list_departures(operation)
    leg_lists(db)
    Board.of(db, today)
    read_overview(operation)
    situation_report.build_situation(operation)
    check_operation(operation)
    for (code,) in db.conn.execute("SELECT code FROM legs").fetchall():
        read_departure_view(operation, code)
        departure_steps(operation, code, now)
    snapshot = take_snapshot(db, today)
    make_plan(snapshot)


@pytest.mark.parametrize("seed", range(12))
def test_damaged_times_in_a_random_file_stop_nothing(tmp_path: Path, seed: int) -> None:
    rng = Random(seed)
    operation = begin(tmp_path / "x.repat")
    with operation:
        operation.run(Populate(seed))
        with operation._file.unlocked() as db:
            db.conn.execute("DELETE FROM manifests")  # made up as well: no list that can be read again
        codes = [code for (code,) in operation.db.conn.execute("SELECT code FROM legs")]
        chosen = rng.sample(codes, min(len(codes), 2))
        for code in chosen:
            spoil(
                operation,
                f"UPDATE legs SET {rng.choice(('departs', 'arrives'))} = '{rng.choice(BAD)}' WHERE code = '{code}'",
            )
        read_all(operation, NOW)
        told = [one for one in next_steps(operation, NOW) if one.code == "time_unreadable"]
        assert [one.refs for one in told] == ([tuple(sorted(chosen))] if chosen else [])


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[Operation]:
    """A confirmed plan; the time of GA2, which carries people, cannot be read."""
    with build(tmp_path / "x.repat", publish) as operation:
        spoil(operation, "UPDATE legs SET departs = 'soon' WHERE code = 'GA1'")
        yield operation


def codes(operation: Operation) -> list[str]:
    return [one.code for one in next_steps(operation, operation.clock())]


def test_it_is_named_once_until_its_times_are_entered(damaged: Operation) -> None:
    assert codes(damaged).count("time_unreadable") == 1
    report = check_operation(damaged)
    assert report["unread"] == ["GA1"]
    told = first_fault({**report, "journal": {**report["journal"], "chain": "ok"}})
    assert told == "the time of GA1 cannot be read: edit the departure."
    assert next(leg for leg in read_transport(damaged).legs if leg.code == "GA1").departs == UNREAD
    assert [one.button for one in departure_steps(damaged, "GA1", damaged.clock()) if one.first] == ["Enter its times"]
    damaged.run(SaveLeg("GA1", {"departs": "2025-03-05 15:00", "arrives": "2025-03-05 18:30"}))
    assert "time_unreadable" not in codes(damaged)
    assert check_operation(damaged)["unread"] == []
    damaged.undo()
    assert "time_unreadable" in codes(damaged)
    damaged.redo()
    assert "time_unreadable" not in codes(damaged)


def test_its_new_times_are_held_against_nothing_unreadable(damaged: Operation) -> None:
    found = leg_effect(damaged, SaveLeg("GA1", {"departs": "2025-03-05 15:00", "arrives": "2025-03-05 18:30"}))
    assert (found.harmless, found.people > 0) == (True, True)


def test_another_field_of_it_is_refused_with_the_remedy(damaged: Operation) -> None:
    with pytest.raises(UserError, match="The time of GA1 cannot be read") as refused:
        damaged.run(SaveLeg("GA1", {"seats": "4"}))
    assert (refused.value.code, refused.value.facts["leg"]) == ("time_unreadable", "GA1")


def test_no_list_of_it_is_made(damaged: Operation) -> None:
    with pytest.raises(UserError) as refused:
        preview_manifest(damaged, "GA1", "carrier")
    assert refused.value.code == "time_unreadable"


def test_others_are_planned_and_confirmed(damaged: Operation) -> None:
    snapshot = take_snapshot(damaged.db, damaged.today())
    damaged.run(KeepDraft(make_plan(snapshot), snapshot.revision))
    damaged.run(Publish())
    assert "GA2" in {one.code for one in leg_lists(damaged.db)}
