"""What the counting room reads: the departures of the day, who is expected where, and the latest who were seen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.template_rows import legs
from repatriate.app.counting.commands import UndoHeld, count_here
from repatriate.app.counting.leg_counting import read_status
from repatriate.app.counting.room_view import next_to_count, read_counting, read_day
from repatriate.app.counting.taking import Scan
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, How, Seen
from repatriate.model.errors import UserError


def before(operation: Operation, code: str, hours: float) -> datetime:
    """So many hours before it leaves, as though its zone were that of the file."""
    leaves = next(leg["departs"] for leg in legs(operation.db) if leg["code"] == code)
    view = read_counting(operation.db, datetime(2020, 1, 1, tzinfo=UTC), code)
    local = leaves if isinstance(leaves, datetime) else datetime.fromisoformat(str(leaves))
    return local.replace(tzinfo=ZoneInfo(view.zone)).astimezone(UTC) - timedelta(hours=hours)


def test_a_departure_is_of_the_day_from_the_morning_on_and_counted_three_hours_before(booked: Operation) -> None:
    early = {leg.code: leg for leg in read_day(booked.db, before(booked, "BUS1", 4))}
    assert not early["BUS1"].begun
    soon = {leg.code: leg for leg in read_day(booked.db, before(booked, "BUS1", 2))}
    assert soon["BUS1"].begun
    assert soon["BUS1"].booked == 3
    far = read_day(booked.db, before(booked, "BUS1", 24 * 20))
    assert far == ()
    assert [leg.code for leg in read_day(booked.db, before(booked, "BUS1", 24 * 20), "GA2")] == ["GA2"]
    booked.run(SaveLeg("BUS1", {"status": "cancelled"}))
    assert "BUS1" not in {leg.code for leg in read_day(booked.db, before(booked, "BUS1", 2))}


def test_what_was_counted_and_has_not_arrived_stays_on_the_list(booked: Operation) -> None:
    late = before(booked, "BUS1", -30)
    assert "BUS1" not in {leg.code for leg in read_day(booked.db, late)}
    booked.run(count_here("BUS1", Scan("P00003", 3, how=How.SCAN)))
    assert "BUS1" in {leg.code for leg in read_day(booked.db, late)}


def test_it_agrees_with_the_status_and_names_the_family(booked: Operation) -> None:
    booked.run(count_here("GA1", Scan("P00001", 5), Scan("P00002", 5), Scan("P00003", 5, kind=Seen.MISSING)))
    booked.run(UndoHeld("GA1", 5, "P00002"))
    view = read_counting(booked.db, before(booked, "GA1", 1), "GA1")
    status = read_status(booked.db, "GA1")
    for told in status.points:
        held = list(view.held[told.point.seq].values())
        assert (held.count(Seen.PRESENT), held.count(Seen.MISSING)) == (told.present, told.missing)
    assert view.usual_point.counts_as is CountsAs.BOARDED
    assert view.expected_at(view.usual_point) == {"P00001", "P00002", "P00003"}
    arrival = next(point for point in view.points if point.counts_as is CountsAs.ARRIVED)
    assert view.expected_at(arrival) == {"P00001"}
    assert view.people["P00001"].before == "BUS1"
    assert set(view.people["P00001"].family) <= {"P00002", "P00003"}
    assert [line.ref for line in view.last[5]] == ["P00003", "P00001"]
    assert len(view.undone) == 1


def test_the_next_to_count_is_the_one_that_leaves_next(booked: Operation) -> None:
    day = read_day(booked.db, before(booked, "BUS1", 2))
    assert next_to_count(day) == day[0].code
    assert next_to_count(()) == ""
    with pytest.raises(UserError, match="no departure"):
        read_counting(booked.db, before(booked, "BUS1", 2), "XX9")
