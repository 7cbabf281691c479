"""Figures of the overview against people counted one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from repatriate.app.clearances.commands import SaveChecklistItem
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import all_people, assignments_of
from repatriate.app.imports.proposal import Choice, What, build_proposal
from repatriate.app.imports.received_lists import kept_rows
from repatriate.app.imports.roster_commands import DropKept, ImportRoster
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.people.table_queries import days_for
from repatriate.app.plan.commands import Publish
from repatriate.app.reports import overview
from repatriate.app.reports import situation_tables as report_labels
from repatriate.app.state.figures import read_figures
from repatriate.app.transport.commands import SaveLeg
from repatriate.intake.roster.model import ListRow, Roster

TODAY = date(2025, 3, 1)


def test_figures_are_people_counted(world: Operation) -> None:
    people = all_people(world.db)
    booked = assignments_of(world.db, "draft") or {}
    found = read_figures(world.db, TODAY)
    assert found.registered == len(people) == 6
    assert found.cleared == sum(1 for one in people if not one.clearances_missing and not one.holds) == 5
    assert found.papers == sum(1 for one in people if one.document) == 5
    assert (found.waiting, found.held, found.need_document) == (0, 1, 1)
    assert (found.confirmed, found.in_draft, found.no_seat) == (0, len(booked), 6 - len(booked))
    assert (found.on_list, found.departed, found.arrived, found.handed_over) == (0, 0, 0, 0)
    world.run(Publish())
    for code in {codes[0] for codes in booked.values()}:
        world.run(SaveLeg(code, {"status": "departed"}))
    found = read_figures(world.db, TODAY)
    assert (found.confirmed, found.departed, found.arrived) == (len(booked), len(booked), 0)


def test_nobody_has_a_seat_on_a_cancelled_departure(world: Operation) -> None:
    world.run(Publish())
    before = read_figures(world.db, TODAY)
    world.run(SaveLeg("GA1", {"status": "cancelled"}))
    lost = {one.key: one.number for one in overview.list_attention(world.db, TODAY)}["leg_cancelled"]
    found = read_figures(world.db, TODAY)
    assert (found.confirmed, found.no_seat) == (before.confirmed - lost, before.no_seat + lost)
    listed = f"SELECT sum({FILTERS['placed']}), sum({FILTERS['left_out']}) FROM people p"
    assert world.db.conn.execute(listed, days_for(TODAY)).fetchone() == (found.confirmed, found.no_seat)


def test_waiting_counts_nobody_twice_for_one_kind(world: Operation) -> None:
    world.run(SaveChecklistItem("exit_permit", "IDN", "Bureau"))
    world.run(SaveChecklistItem("screening", "PHL", "Team"))
    rows = overview.list_waiting(world.db, TODAY)
    by_kind = {row.kind: row for row in rows}
    assert by_kind["exit_permit"].people == 1
    assert by_kind["exit_permit"].authorities == ("Bureau", "Immigration")
    assert by_kind["exit_permit"].oldest is None  # nobody asked yet
    assert "screening" not in by_kind  # nobody of that nationality
    assert by_kind[None].people == 1
    world.run(EditPeople(("P00001",), {"nationality": "PHL"}))
    by_kind = {row.kind: row for row in overview.list_waiting(world.db, TODAY)}
    assert by_kind["screening"].people == 1


def test_waiting_knows_the_oldest_question(world: Operation) -> None:
    from repatriate.app.clearances.commands import RecordClearance

    world.run(RecordClearance(("P00006",), "exit_permit", asked_on=date(2025, 2, 10)))
    [row] = [row for row in overview.list_waiting(world.db, TODAY) if row.kind == "exit_permit"]
    assert row.oldest == 19


def test_departures_are_those_to_come_by_the_clock_of_their_place(world: Operation) -> None:
    booked = {code for codes in (assignments_of(world.db, "draft") or {}).values() for code in codes}
    now = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)
    rows = overview.list_departures(world.db, TODAY, now)
    assert {row.code for row in rows} == booked
    assert [row.departs for row in rows] == sorted(row.departs for row in rows)
    # BUS1 leaves at 04:00 in Bangkok, 21:00 UTC the day before.
    before = overview.list_departures(world.db, date(2025, 3, 4), datetime(2025, 3, 4, 20, 59, tzinfo=UTC))
    after = overview.list_departures(world.db, date(2025, 3, 4), datetime(2025, 3, 4, 21, 1, tzinfo=UTC))
    assert "BUS1" in {row.code for row in before}
    assert "BUS1" not in {row.code for row in after}
    assert all(row.people and row.taken <= row.seats for row in rows)
    # The infant of the household takes no seat.
    on_board = {row.code: row for row in rows}
    first = (assignments_of(world.db, "draft") or {}).get("P00002")
    assert first is None or on_board[first[0]].taken < on_board[first[0]].people
    assert overview.list_departures(world.db, TODAY, now, limit=1) == rows[:1]


def test_attention_names_only_what_is_there(world: Operation) -> None:
    found = {one.key: one.number for one in overview.list_attention(world.db, TODAY)}
    assert "no_destination" not in found
    world.run(EditPeople(("P00005",), {"destination": None}))
    booked = next(iter(assignments_of(world.db, "draft") or {}))
    world.run(Publish())
    world.run(EditPeople((booked,), {"document_expiry": "2025-03-04"}))
    found = {one.key: one.number for one in overview.list_attention(world.db, TODAY)}
    assert found["no_destination"] == 1
    assert found["expires_early"] == 1


def test_an_empty_file_has_an_overview(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "empty.repat", "words", officer="duty") as made:
        assert read_figures(made.db, TODAY).registered == 0
        assert overview.list_waiting(made.db, TODAY) == []
        assert overview.list_attention(made.db, TODAY) == []
        assert overview.list_departures(made.db, TODAY, datetime(2025, 3, 1, tzinfo=UTC)) == []


def test_rows_kept_aside_want_attention_until_they_are_dealt_with(world: Operation) -> None:
    assert overview.kept_wanting(world.db) == []
    row = ListRow("List", 4, {"surname": "TALANOU"}, name="TALANOU")
    roster = Roster("list.xlsx", rows=[row])
    world.run(ImportRoster(build_proposal(world.db, roster, {row.place: Choice(What.ASIDE)}, world.revision)))
    assert overview.kept_wanting(world.db) == [overview.Attention(overview.KEPT, 1)]
    assert overview.KEPT in [one.key for one in overview.read_overview(world).attention]
    assert "1 row of a list is kept aside" in str(
        report_labels.describe_attention(overview.Attention(overview.KEPT, 1))
    )
    [kept] = kept_rows(world.db)
    world.run(DropKept(kept.id, "a total"))
    assert overview.kept_wanting(world.db) == []


def test_a_bus_that_crosses_no_border_lacks_no_list(world: Operation) -> None:
    world.run(Publish())
    now = datetime(2025, 3, 4, 12, tzinfo=UTC)
    (found,) = overview.lists_wanting(world.db, now, [])
    leaving = (
        "SELECT count(DISTINCT leg_id) FROM bookings JOIN legs ON legs.id = leg_id WHERE departs LIKE '2025-03-0%'"
    )
    assert world.db.conn.execute(leaving).fetchone()[0] > found.number
    assert (found.key, found.number, found.leg) == ("no_manifest", 2, "GA1")  # the buses to them need none
