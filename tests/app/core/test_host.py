"""The day is that of the country where people wait, whatever the clock of the computer says."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from repatriate.app.clearances import note_queries
from repatriate.app.clearances.commands import AddHold, LiftHolds, RecordClearance
from repatriate.app.clearances.note_commands import MakeNote
from repatriate.app.clearances.queries import holds_in_force
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.places import find_host, host_time
from repatriate.app.people.commands import AddPerson
from repatriate.app.reports.daily_counts import people_by_day
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import Answer, HoldKind
from tests.passphrase import PASSPHRASE

LATE = datetime(2025, 3, 1, 20, 0, tzinfo=UTC)


def test_the_day_is_the_hosts(world: Operation) -> None:
    world.clock = lambda: LATE
    host = find_host(world.db)
    assert host is not None
    assert host.country == "THA"
    assert f"{host_time(world.db, LATE):%H:%M}" == "03:00"
    assert world.today() == date(2025, 3, 2)


def test_before_anybody_waits_the_first_departure_says_where(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "empty.repat", PASSPHRASE, officer="duty", clock=lambda: LATE) as made:
        assert find_host(made.db) is None
        times = {"departs": "2025-03-05 04:00", "arrives": "2025-03-05 12:00"}
        made.run(
            SaveLeg(None, {"code": "F1", "mode": "air", "origin": "BKK", "destination": "CGK", "seats": 3, **times})
        )
        assert made.today() == date(2025, 3, 2)


def test_what_a_command_stamps_is_the_hosts_day(world: Operation) -> None:
    """At 20:00 UTC it is the next day in Thailand."""
    world.clock = lambda: LATE
    world.run(RecordClearance(("P00001",), "exit_permit", answer=Answer.GRANTED))
    [(day,)] = world.db.conn.execute(
        "SELECT answered_on FROM clearances WHERE kind = 'exit_permit' AND person_id = 1"
    ).fetchall()
    assert day == "2025-03-02"


def test_what_is_told_of_a_stamp_is_the_hosts_day(world: Operation) -> None:
    world.clock = lambda: LATE
    before = people_by_day(world.db, world.today())
    world.run(AddPerson({"surname": "A"}))
    now = people_by_day(world.db, world.today())
    assert [rest - had for rest, had in zip(now.not_placed, before.not_placed, strict=True)][: now.past + 1] == [
        0
    ] * now.past + [1]
    world.run(AddHold(("P00001",), HoldKind.LEGAL, reason="court"))
    [row] = holds_in_force(world.db, world.today(), "P00001")
    assert (row.since, row.by) == (world.today(), "duty")
    world.run(LiftHolds(("P00001",), "settled"))
    [(day,)] = world.db.conn.execute("SELECT lifted_on FROM holds WHERE lift_reason = 'settled'").fetchall()
    assert day == "2025-03-02"
    world.run(ChangeSettings({"authority": "Embassy of Indonesia in Bangkok"}))
    number = world.run(MakeNote(("P00001",), "transit", authority="Immigration Bureau")).result
    assert note_queries.read_note(world.db, number, world.today()).days == 0
