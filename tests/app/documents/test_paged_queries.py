"""A page at a time, the room for documents lists the same as everybody at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from repatriate.app.clearances.commands import RecordClearance, SaveChecklistItem
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import ListQuery, Term
from repatriate.app.documents.held_queries import documents_of
from repatriate.app.documents.needs import need_refs
from repatriate.app.documents.paged_queries import (
    HELD,
    DocumentRow,
    Papers,
    held_rows,
)
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Publish
from repatriate.model.entities import Answer
from tests.app.world import NOW

TODAY = NOW.date()
EXPECTED: dict[tuple[str, str], Callable[[DocumentRow], bool]] = {
    ("papers", "none"): lambda row: row.papers is Papers.NONE,
    ("papers", "expires"): lambda row: row.papers is Papers.EXPIRES,
    ("papers", "unstated"): lambda row: row.papers is Papers.UNSTATED and row.expires is None,
    ("papers", "valid"): lambda row: row.papers is Papers.VALID,
    ("document", "etd"): lambda row: row.type == "etd",
    ("document", "passport"): lambda row: row.type == "passport",
    ("photo", "none"): lambda row: not row.photo,
    ("nationality", "IDN"): lambda row: row.nationality == "IDN",
}


@pytest.fixture
def world(world: Operation) -> Operation:
    """Somebody in each state."""
    world.run(Publish())
    world.run(EditPeople(("P00005",), {"destination": "THA"}))
    world.run(EditPeople(("P00001",), {"document_expiry": "2025-03-02"}))
    world.run(EditPeople(("P00002",), {"document_expiry": None, "document_issuer": None}))
    world.run(SaveChecklistItem("fit_to_fly", None, None))
    world.run(SaveChecklistItem("exit_permit", "IDN", "Immigration of Jakarta"))
    world.run(RecordClearance(("P00006",), "exit_permit", asked_on=date(2025, 2, 24)))
    world.run(RecordClearance(("P00002",), "fit_to_fly", answer=Answer.REFUSED, answered_on=date(2025, 2, 28)))
    return world


@pytest.mark.parametrize(("field", "value"), EXPECTED)
def test_who_holds_what(world: Operation, field: str, value: str) -> None:
    everybody = held_rows(world.db, HELD.find_ids(world.db, ListQuery(), TODAY), TODAY).values()
    wanted = [row for row in everybody if EXPECTED[field, value](row)]
    ids = HELD.find_ids(world.db, ListQuery(terms=(Term(field, (value,)),)), TODAY)
    rows = held_rows(world.db, ids, TODAY)
    assert [rows[id] for id in ids] == wanted
    assert dict(HELD.count_values(world.db, ListQuery(), field, TODAY)).get(value, 0) == len(wanted)


def test_each_state_is_there(world: Operation) -> None:
    values = dict(HELD.count_values(world.db, ListQuery(), "papers", TODAY))
    assert values["unstated"] == 1
    [first, *_] = documents_of(world.db, "P00002", TODAY)
    assert (first.travels, first.unstated) == (True, ("expires", "issuer"))
    assert values.get("none", 0) + values["expires"] == len(need_refs(world.db, TODAY))


def test_words_and_columns_narrow_and_sort(world: Operation) -> None:
    one = list(held_rows(world.db, HELD.find_ids(world.db, ListQuery(), TODAY), TODAY).values())[1]
    ids = HELD.find_ids(world.db, ListQuery(text=f"{one.name.lower()} {one.ref.lower()}"), TODAY)
    assert [row.ref for row in held_rows(world.db, ids, TODAY).values()] == [one.ref]
    for sort in [one.name for one in HELD.columns]:
        for descending in (False, True):
            assert sorted(HELD.find_ids(world.db, ListQuery(), TODAY, sort, descending)) == sorted(
                HELD.find_ids(world.db, ListQuery(), TODAY)
            )
    down = HELD.find_ids(world.db, ListQuery(), TODAY, "expires", True)
    days = [held_rows(world.db, down, TODAY)[id].expires for id in down]
    known = [day for day in days if day is not None]
    assert known == sorted(known, reverse=True)
    assert days[len(known) :] == [None] * (len(days) - len(known))
