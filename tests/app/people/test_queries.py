"""What the room of people lists: found, filtered, sorted and counted in SQL; and one person whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatriate.app.clearances.commands import LiftHolds
from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import Term, fold_text
from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.person_queries import person_view
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.people.table_queries import SORTS, PeopleQuery
from repatriate.app.plan.commands import Publish
from repatriate.app.state.states import State
from repatriate.app.transport.commands import SaveLeg

TODAY = date(2025, 3, 1)


def refs(operation: Operation, query: PeopleQuery, sort: str = "", descending: bool = False) -> list[str]:
    ids = table_queries.people_ids(operation.db, query, TODAY, sort, descending)
    return list(table_queries.refs_of(operation.db, ids))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("NGUYỄN Thị", "nguyen thi"), ("Đặng", "dang"), ("ÖZGÜR", "ozgur"), ("ＡＢＣ１２", "abc12"), ("วีระ", "วีระ"),
        ("विष्णु", "विष्णु"), ("plain", "plain"), ("", ""), (None, None), ("ЁЛКА", "елка"),
    ],
)  # fmt: skip
def test_folding_drops_accents_where_they_are_accents(text: str | None, folded: str | None) -> None:
    assert fold_text(text) == folded


def test_all_words_must_occur_in_any_order_and_any_script(still: Operation) -> None:
    assert refs(still, PeopleQuery(text="talanou")) == ["P00001", "P00002"]
    assert refs(still, PeopleQuery(text="osu TALAN")) == ["P00002"]
    assert refs(still, PeopleQuery(text="လွန်း")) == ["P00003"]
    assert refs(still, PeopleQuery(text="e5550001")) == ["P00004"]
    assert refs(still, PeopleQuery(text="batch")) == ["P00003", "P00004"]
    assert refs(still, PeopleQuery(text="00005")) == ["P00005"]
    assert refs(still, PeopleQuery(text="nobody")) == []
    assert refs(still, PeopleQuery(text="50%")) == []


def test_filters_list_whom_they_name(still: Operation) -> None:
    listed = {key: refs(still, PeopleQuery(filter=key)) for key in FILTERS}
    assert listed["all"] == [f"P0000{number}" for number in range(1, 7)]
    assert listed["minors"] == ["P00002"]
    assert listed["assistance"] == ["P00003"]
    assert listed["no_document"] == ["P00005"]
    assert listed["on_hold"] == ["P00006"]
    assert listed["waiting"] == []  # who is on hold counts there alone
    assert listed["not_cleared"] == ["P00006"]
    assert listed["placed"] == []  # nothing is confirmed yet
    assert set(listed["placed"]) | set(listed["left_out"]) == set(listed["all"])
    assert not set(listed["placed"]) & set(listed["left_out"])


def test_a_hold_that_is_over_holds_nobody(still: Operation) -> None:
    ids = table_queries.people_ids(still.db, PeopleQuery(filter="on_hold"), date(2025, 3, 6))
    assert ids == []


def test_lists_by_clearance_leg_and_reference(still: Operation) -> None:
    assert refs(still, PeopleQuery(terms=(Term("lacks", ("exit_permit",)),))) == ["P00006"]
    on_leg = refs(still, PeopleQuery(terms=(Term("leg", ("GA1",)),)))
    assert 0 < len(on_leg) <= 3
    assert refs(still, PeopleQuery(refs=("P00004", "P00002"))) == ["P00002", "P00004"]


@pytest.mark.parametrize("sort", sorted(SORTS))
def test_every_sort_lists_everybody_with_the_empty_last(still: Operation, sort: str) -> None:
    up, down = refs(still, PeopleQuery(), sort), refs(still, PeopleQuery(), sort, True)
    assert sorted(up) == sorted(down) == refs(still, PeopleQuery())
    rows = {row["ref"]: row for row in still.db.query("SELECT ref, birth_date, assistance, province FROM people")}
    key = {"born": "birth_date", "assistance": "assistance", "province": "province"}.get(sort)
    if key is not None:
        for order in (up, down):
            empty = [rows[ref][key] is None for ref in order]
            assert empty == sorted(empty)
        filled = [rows[ref][key] for ref in up if rows[ref][key] is not None]
        assert filled == sorted(filled)


def test_an_empty_file_lists_nobody(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "empty.repat", "words", officer="duty") as made:
        assert table_queries.people_ids(made.db, PeopleQuery(text="x"), TODAY) == []
        assert table_queries.people_rows(made.db, [], TODAY) == {}
        assert working_day(made.db, TODAY) == TODAY


def test_the_working_day_of_what_is_over_is_where_it_began(still: Operation) -> None:
    for day in (date(2025, 3, 5), date(2025, 3, 7), date(2025, 4, 30)):  # the last leg arrives on 6 March
        assert working_day(still.db, day) == day
    assert working_day(still.db, date(2026, 1, 1)) == date(2025, 3, 1)


def test_rows_say_what_is_lacking_and_where_they_travel(still: Operation) -> None:
    ids = table_queries.people_ids(still.db, PeopleQuery(), TODAY)
    rows = {row["ref"]: row for row in table_queries.people_rows(still.db, ids, TODAY).values()}
    assert rows["P00006"]["person_state"].lacks == ("exit_permit", "hold_lifted")
    assert rows["P00006"]["hold"] == "police"
    assert rows["P00001"]["person_state"].lacks == ()
    assert rows["P00001"]["full_name"] == "MIRE TALANOU"
    placed = [row for row in rows.values() if row["journey"]]
    assert placed
    for row in placed:
        assert row["person_state"].state is State.IN_DRAFT
        assert row["journey"].endswith(row["person_state"].detail.leg)
        assert row["plan_state"] == "draft"


def test_a_person_is_whole(world: Operation) -> None:
    view = person_view(world.db, "P00006", TODAY)
    assert [(hold["kind"], hold["reason"]) for hold in view.holds] == [("police", "witness")]
    assert [(one.kind, one.authority, one.answer) for one in view.clearances] == [("exit_permit", "Immigration", None)]
    assert view.plan_state == "draft"
    assert view.reasons
    assert [entry["command"] for entry in view.history] == ["AddHold", "AddPerson"]
    world.run(LiftHolds(("P00006",), "statement taken", hold_id=view.holds[0]["id"]))
    world.run(EditPeople(("P00006",), {"document_number": "NEW77"}))
    view = person_view(world.db, "P00006", TODAY)
    assert view.holds[0]["lift_reason"] == "statement taken"
    assert [document["number"] for document in view.documents] == ["NEW77"]
    mother = person_view(world.db, "P00001", TODAY)
    assert [member["ref"] for member in mother.household] == ["P00002"]
    assert mother.clearances[0].reference == "X/1"
    assert [leg.code for leg in mother.legs]
    assert person_view(world.db, "P99999", TODAY) is None


def test_a_published_plan_goes_before_a_draft(world: Operation) -> None:
    world.run(Publish())
    ids = table_queries.people_ids(world.db, PeopleQuery(filter="placed"), TODAY)
    row = next(iter(table_queries.people_rows(world.db, ids, TODAY).values()))
    assert row["plan_state"] == "published"
    world.run(SaveLeg(row["person_state"].detail.leg, {"status": "arrived"}))
    row = table_queries.people_rows(world.db, [row["id"]], TODAY)[row["id"]]
    assert row["person_state"].state is State.ARRIVED


def test_what_stands_in_a_field_is_offered(still: Operation) -> None:
    assert table_queries.list_choices(still.db, "location") == ["SHL"]
    assert table_queries.list_choices(still.db, "group") == ["Batch 1"]
    assert table_queries.list_choices(still.db, "household") == ["H1"]
    assert table_queries.list_choices(still.db, "surname") == []
    assert table_queries.operation_name(still.db) == "Test"
