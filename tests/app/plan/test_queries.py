"""What the rooms for groups, transport and the plan read from the file."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from repatriate.app.clearances.commands import LiftHolds
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import names_of
from repatriate.app.core.shown_plan import journeys_of
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.core.sql import count_rows
from repatriate.app.groups import queries as group_queries
from repatriate.app.groups.commands import GroupBy
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.table_queries import person_id
from repatriate.app.plan import storage as plan_queries
from repatriate.app.plan.commands import Assign, Pin, Publish
from repatriate.app.plan.score import count_left_out
from repatriate.app.plan.storage import find_plan_row
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import State
from repatriate.app.transport import queries as transport_queries
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.errors import UserError
from repatriate.planning.evaluate.occupancy import Occupancy
from repatriate.planning.rules.rulebook import Rulebook
from tests.app.world import LEGS, NOW

TODAY = NOW.date()


def test_groups_count_people_families_and_seats(world: Operation) -> None:
    batch, alone = group_queries.list_groups(world.db, TODAY)
    assert (batch.name, batch.cohesion, batch.people, batch.households) == ("Batch 1", "prefer", 2, 0)
    placed = assignments_of(world.db, "draft") or {}
    assert batch.seated == alone.seated == 0
    assert batch.drafted == len({"P00003", "P00004"} & placed.keys())
    assert (alone.name, alone.people, alone.households) == (None, 4, 1)
    states = person_states(world.db, TODAY, range(1, 7))
    assert batch.ready + alone.ready == sum(one.state is State.READY for one in states.values())


def test_a_hold_counts_only_until_it_ends(world: Operation) -> None:
    def held(day: date) -> bool:
        id = person_id(world.db, "P00006")
        return "hold_lifted" in person_states(world.db, day, [id])[id].lacks

    assert held(TODAY)
    assert not held(date(2025, 3, 6))
    world.run(LiftHolds(("P00006",), "released"))
    assert not held(TODAY)


def test_members_of_a_group_and_of_none(world: Operation) -> None:
    assert set(group_queries.refs_of_group(world.db, "Batch 1")) == {"P00003", "P00004"}
    assert set(group_queries.refs_of_group(world.db, None)) == {
        "P00001",
        "P00002",
        "P00005",
        "P00006",
    }


def test_grouping_is_looked_at_without_being_done(world: Operation) -> None:
    before = world.revision
    groups = group_queries.preview_groups(world, GroupBy(("sex",), 2))
    assert sum(len(refs) for refs in groups.values()) == 6
    assert world.revision == before
    done = world.run(GroupBy(("sex",), 2)).result
    assert {name: set(refs) for name, refs in groups.items()} == {name: set(refs) for name, refs in done.items()}
    with pytest.raises(UserError):
        group_queries.preview_groups(world, GroupBy(()))


@pytest.mark.parametrize(
    ("born", "stretcher"),
    [
        ("2024-06-01", False),
        ("2023-03-05", False),
        ("2023-03-??", False),
        ("2023-??-??", True),
        ("????-??-??", False),
        ("2024-02-29", False),
    ],
)
def test_seats_are_counted_as_the_planner_counts_them(world: Operation, born: str, stretcher: bool) -> None:
    world.run(EditPeople(("P00002",), {"birth_date": born, "assistance": "STCR" if stretcher else None}))
    for leg in transport_queries.list_legs(world.db):
        world.run(SaveLeg(leg.code, {"stretcher_seats": 3, "seats": 30, "max_stretcher": 2}))
    world.run(Publish())
    snapshot = take_snapshot(world.db, TODAY)
    book = Rulebook(snapshot)
    occupancy = Occupancy(book, snapshot.published or {})
    loads = transport_queries.read_loads(world.db, "published")
    for code in book.codes:
        assert loads.get(code, transport_queries.Load()).seats == occupancy.load[book.numbers[code], 0], code
        assert loads.get(code, transport_queries.Load()).people == len(occupancy.riders[code])


def test_legs_tell_published_from_draft(world: Operation) -> None:
    by_code = {leg.code: leg for leg in transport_queries.list_legs(world.db)}
    assert by_code["BUS1"].published == transport_queries.Load()
    assert by_code["BUS1"].draft is not None
    assert by_code["BUS1"].draft.people > 0
    world.run(Publish())
    published = {leg.code: leg for leg in transport_queries.list_legs(world.db)}["BUS1"]
    assert published.draft is None
    assert published.published == by_code["BUS1"].draft


def test_connections_count_people_who_change(world: Operation) -> None:
    journeys = journeys_of(world.db)
    found = transport_queries.read_connections(world.db)
    assert sum(found.values()) == sum(len(legs) - 1 for legs in journeys.values())


def test_places_say_where_they_come_from(world: Operation) -> None:
    places = {place.code: place for place in transport_queries.list_places(world.db)}
    assert places["SHL"].own
    assert places["SHL"].known
    assert places["SHL"].uses == sum("SHL" in (leg["origin"], leg["destination"]) for leg in LEGS) + 6
    assert not places["BKK"].own
    assert places["BKK"].timezone == "Asia/Bangkok"


def test_pins_and_plans(world: Operation) -> None:
    placed = next(iter(assignments_of(world.db, "draft") or {}))
    world.run(Pin((placed,)))
    assert plan_queries.list_pinned(world.db, [placed]) == [placed]
    draft = find_plan_row(world.db, "draft")
    assert datetime.fromisoformat(draft["made_at"]) == NOW
    assert draft["published_at"] is None
    assert find_plan_row(world.db, "published") is None
    world.run(Publish())
    published = find_plan_row(world.db, "published")
    assert published["published_by"] == "duty"
    assert count_left_out(world.db) == 6 - len(assignments_of(world.db, "published") or {})


def test_names_and_counts(world: Operation) -> None:
    assert names_of(world.db, ["P00001"]) == {"P00001": "MIRE TALANOU"}
    assert len(names_of(world.db)) == 6
    assert count_rows(world.db, "legs") == len(LEGS)
    world.run(Assign(("P00001",), ()))
    assert count_left_out(world.db) >= 2
