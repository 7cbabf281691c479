"""What groups are asked: who is in one, who moves along, which rule is proposed, free names."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.groups import queries
from repatriate.app.groups.commands import GROUP_FIELDS, MoveToGroup, RemoveGroup, SaveGroup
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.table_queries import person_id
from repatriate.model.errors import UserError

EVERYBODY = tuple(f"P{number:05}" for number in range(1, 7))


def test_who_is_in_a_group(world: Operation) -> None:
    assert queries.refs_of_group(world.db, "Batch 1") == ("P00003", "P00004")
    assert queries.refs_of_group(world.db, None) == ("P00001", "P00002", "P00005", "P00006")
    [group] = [one for one in queries.list_groups(world.db, world.today()) if one.name]
    assert queries.group_ids(world.db) == dict.fromkeys(
        (person_id(world.db, "P00003"), person_id(world.db, "P00004")), group.id
    )


def test_a_free_name_has_the_first_number(world: Operation) -> None:
    assert queries.free_group_name(world.db, "Batch 1") == "Batch 1 2"
    assert queries.free_group_name(world.db, "New") == "New"


def test_families_move_along_and_where_they_are_is_known(world: Operation) -> None:
    assert queries.whom_moving(world.db, ("P00001",)) == queries.Moving(2, 1, frozenset({None}))
    assert queries.whom_moving(world.db, ("P00003", "P00001")).groups == {"Batch 1", None}


def test_the_rule_that_is_proposed_makes_several_groups(world: Operation) -> None:
    world.run(RemoveGroup("Batch 1"))
    world.run(EditPeople(EVERYBODY, {"destination": "IDN", "nationality": "IDN", "sex": "F"}))
    assert queries.suggest_rule(world.db) == "destination"  # nothing tells them apart
    world.run(EditPeople(("P00001",), {"nationality": "KEN"}))
    assert queries.suggest_rule(world.db) == "nationality"
    world.run(EditPeople(("P00001",), {"destination": "KEN"}))
    assert queries.suggest_rule(world.db) == "destination"
    world.run(MoveToGroup(EVERYBODY, "All"))
    assert queries.suggest_rule(world.db) == "destination"  # of all, where nobody is left
    world.run(EditPeople(("P00001",), {"destination": "IDN"}))
    assert queries.suggest_rule(world.db) == "nationality"
    assert set(queries.LIKELY) <= set(GROUP_FIELDS)


def test_a_group_that_was_removed_does_not_come_back_empty(world: Operation) -> None:
    world.run(RemoveGroup("Batch 1"))
    for fields in ({"name": "Batch 1", "notes": "x"}, {"name": "Other"}):
        with pytest.raises(UserError, match="no group Batch 1"):
            world.run(SaveGroup("Batch 1", fields))
    assert world.db.conn.execute("SELECT count(*) FROM groups WHERE name IN ('Batch 1', 'Other')").fetchone()[0] == 0
