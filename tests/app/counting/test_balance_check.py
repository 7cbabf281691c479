"""The check of a file finds closings that do not balance, whoever wrote them so."""

from __future__ import annotations

import json
from typing import Any

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.leg_counting import find_count_faults
from repatriate.app.integrity_check import check_operation, first_fault, format_report_lines
from repatriate.app.people.merge_commands import MergePeople
from repatriate.model.counting import Seen
from tests.app.counting.conftest import book
from tests.app.counting.seeing import see
from tests.app.world import ByHand, world_after


def close(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00003")
    see(booked, "BUS1", "P00003", kind=Seen.LEFT)
    see(booked, "BUS1", "P00005", joins=True)
    booked.run(CloseBoarding("BUS1", 3))


closed = world_after(book, close)


def messages(operation: Operation) -> list[str]:
    return [str(fault.message) for fault in find_count_faults(operation.db)]


def rewrite(operation: Operation, **changes: Any) -> None:
    """The content of the closing, written by hand: the journal holds it, no command would."""
    content = json.loads(operation.db.conn.execute("SELECT content FROM closings").fetchone()[0])
    operation.run(ByHand("UPDATE closings SET content = ?", json.dumps({**content, **changes})))


def test_what_the_commands_write_balances(closed: Operation) -> None:
    assert messages(closed) == []
    closed.run(ReopenBoarding("BUS1", "He came back"))
    see(closed, "BUS1", "P00003")
    closed.run(CloseBoarding("BUS1", 5, reason="The driver counted himself"))
    assert messages(closed) == []
    report = check_operation(closed)
    assert (report["counting"], first_fault(report)) == ([], None)


def test_what_comes_later_and_who_is_merged_later_change_nothing(closed: Operation) -> None:
    see(closed, "BUS1", "P00003")
    see(closed, "BUS1", "P00001", kind=Seen.LEFT)
    closed.run(MergePeople("P00001", "P00003"))
    assert messages(closed) == []


def test_who_is_merged_before_it_is_closed_is_one(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002", "P00006")
    booked.run(MergePeople("P00003", "P00006"))
    booked.run(CloseBoarding("BUS1", 3))
    assert messages(booked) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"aboard": ["P00001", "P00002"]}, "closing 1 of BUS1 does not balance: P00005 is not on exactly one"),
        ({"aboard": ["P00001", "P00002", "P00003", "P00005"]}, "does not balance: P00003 is not"),
        ({"booked": ["P00001", "P00002", "P00003", "P00005"]}, "does not balance: P00005 is not"),
        (
            {"aboard": ["P00001", "P00002"], "no_shows": {"P00005": None}},
            "contradicts what was counted before it for P00005",
        ),
    ],
)
def test_a_list_that_loses_somebody_is_found(closed: Operation, changes: dict[str, Any], told: str) -> None:
    rewrite(closed, **changes)
    assert any(told in message for message in messages(closed)), messages(closed)
    report = check_operation(closed)
    assert "not balance" in str(first_fault(report))
    assert any(told in line for line in format_report_lines(report))


def test_a_head_count_that_nobody_explained_is_found(closed: Operation) -> None:
    closed.run(ByHand("UPDATE closings SET head_count = 7"))
    assert messages(closed) == ["closing 1 of BUS1 has 7 heads for 3 people aboard, and nobody said why"]


def test_a_closing_that_is_gone_is_found(closed: Operation) -> None:
    closed.run(ByHand("UPDATE closings SET version = 2"))
    assert messages(closed) == ["the closings of BUS1 are not numbered one after another"]
