"""What to know before a list is sent."""

from __future__ import annotations

from repatriate.app.core.operation import Operation
from repatriate.app.manifests.queries import preview
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Publish
from repatriate.manifests.cautions import cautions_of, count_missing


def test_what_is_missing_on_a_list_is_counted(world: Operation) -> None:
    world.run(Publish())
    before = count_missing(preview(world, "GA1", "carrier"))
    [ref, *_] = preview(world, "GA1", "carrier").keys
    world.run(EditPeople((ref,), {"birth_date": None, "sex": None}))
    made = preview(world, "GA1", "carrier")
    after = count_missing(made)
    assert after["birth_date"] == before.get("birth_date", 0) + 1
    [told] = [one.message for one in cautions_of(made, ()) if one.code == "cells_missing"]
    assert told.startswith("Missing on the list of GA1, by number of people: ")
    assert f"Born ({after['birth_date']})" in told
