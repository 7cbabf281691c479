"""What the page that closes a departure reads, and the figures of counting in the table of departures."""

from __future__ import annotations

from datetime import datetime

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.closing_queries import Differs, Somebody, read_closing_view
from repatriate.app.counting.commands import ArriveLeg, CountHeads, DepartLeg
from repatriate.app.counting.leg_counting import NOT_COUNTED, Counted, count_departures, read_leg_counting
from repatriate.app.manifests.due_lists import final_versions
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.errors import UserError
from tests.app.counting.seeing import see

MOTHER, INFANT, MAN, OTHER = "P00001", "P00002", "P00003", "P00005"


def told(operation: Operation, code: str = "BUS1") -> dict[str, tuple[Differs, str]]:
    return {row.who.ref: (row.kind, row.reason) for row in read_closing_view(operation.db, code).exceptions}


def figures(operation: Operation, code: str = "BUS1") -> tuple[int, ...]:
    view = read_closing_view(operation.db, code)
    assert view.balances
    return view.booked, view.joined, view.aboard, view.did_not_come, view.taken_off


def test_before_anybody_is_counted_nobody_came(booked: Operation) -> None:
    assert figures(booked) == (3, 0, 0, 3, 0)
    assert set(told(booked).values()) == {(Differs.NO_SHOW, "")}
    with pytest.raises(UserError, match="no departure"):
        read_closing_view(booked.db, "NO1")


def test_each_exception_is_told_with_what_is_known_of_it(booked: Operation) -> None:
    see(booked, "BUS1", MOTHER, INFANT, MAN)
    see(booked, "BUS1", MAN, kind=Seen.LEFT, reason="Fell ill")
    see(booked, "BUS1", OTHER, joins=True)
    assert figures(booked) == (3, 1, 3, 0, 1)
    assert told(booked) == {MAN: (Differs.OFF_LOADED, "Fell ill"), OTHER: (Differs.GO_SHOW, "")}
    view = read_closing_view(booked.db, "BUS1")
    assert (view.seats, view.on_laps) == (2, 1)
    assert view.alone == ()
    see(booked, "BUS1", MAN, kind=Seen.MISSING)
    [row] = [row for row in read_closing_view(booked.db, "BUS1").exceptions if row.who.ref == MAN]
    assert (row.kind, row.called) == (Differs.NO_SHOW, True)


def test_a_child_without_their_adult_and_a_family_that_is_split(booked: Operation) -> None:
    see(booked, "BUS1", INFANT, MAN)
    view = read_closing_view(booked.db, "BUS1")
    [child] = view.alone
    assert (child.who.ref, child.code, child.adults) == (INFANT, "infant_alone", (Somebody(MOTHER, "MIRE TALANOU"),))
    assert [(one.aboard[0].ref, one.lacking[0].ref) for one in view.split if one.aboard[0].ref == INFANT] == [
        (INFANT, MOTHER)
    ]


def test_the_head_count_and_the_closing_are_shown(booked: Operation) -> None:
    see(booked, "BUS1", MOTHER, INFANT)
    booked.run(CountHeads("BUS1", 3, 2))
    assert read_closing_view(booked.db, "BUS1").head_count == 2
    booked.run(CloseBoarding("BUS1", 1, {MAN: "In hospital"}, reason="one slept"))
    view = read_closing_view(booked.db, "BUS1")
    assert (view.closed.version, view.closed.head_count, view.closed.difference) == (1, 1, "one slept")
    assert told(booked) == {MAN: (Differs.NO_SHOW, "In hospital")}
    assert figures(booked) == (3, 0, 2, 1, 0)


def test_one_that_left_without_closing_can_still_be_closed(booked: Operation) -> None:
    see(booked, "BUS1", MOTHER, INFANT)
    booked.run(DepartLeg("BUS1", set_aside=True))
    assert figures(booked) == (3, 0, 2, 1, 0)


def test_figures_of_the_table_are_those_of_the_page(booked: Operation) -> None:
    assert count_departures(booked.db) == {}
    assert read_leg_counting(booked.db, "NO1") is NOT_COUNTED
    see(booked, "BUS1", MOTHER, INFANT)
    assert count_departures(booked.db) == {"BUS1": Counted(2, 3, closed=False)}
    booked.run(CloseBoarding("BUS1", 2))
    booked.run(DepartLeg("BUS1"))
    assert count_departures(booked.db)["BUS1"] == Counted(2, 2, closed=True)
    booked.run(ArriveLeg("BUS1", datetime.fromisoformat("2025-03-05T12:00")))
    see(booked, "BUS1", MOTHER, at=CountsAs.ARRIVED, kind=Seen.MISSING)
    assert count_departures(booked.db)["BUS1"].missing == 1
    one = read_leg_counting(booked.db, "BUS1")
    assert (one.begun, one.closed, one.figures.missing, len(one.points)) == (True, True, 1, 7)


def test_the_next_final_lists_are_named(booked: Operation) -> None:
    assert {(one.profile, one.version) for one in final_versions(booked.db, "GA1")} == {
        ("carrier", 1), ("exit", 1), ("arrival", 1), ("receiving", 1),
    }  # fmt: skip
    assert final_versions(booked.db, "BUS1") == ()


def test_a_child_who_stays_behind_is_named(booked: Operation) -> None:
    see(booked, "BUS1", MOTHER, MAN)
    assert [one.who.ref for one in read_closing_view(booked.db, "BUS1").left_behind] == [INFANT]
    see(booked, "BUS1", INFANT)
    assert read_closing_view(booked.db, "BUS1").left_behind == ()
