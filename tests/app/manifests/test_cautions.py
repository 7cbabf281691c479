"""What to know before a list is sent."""

from __future__ import annotations

from repatriate.app.core.operation import Operation
from repatriate.app.manifests.due_lists import list_cautions
from repatriate.app.manifests.queries import preview_manifest
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Publish
from repatriate.manifests.cautions import find_missing
from repatriate.model.saying import join_items


def test_who_lacks_what_on_a_list_is_named(world: Operation) -> None:
    world.run(Publish())
    before = find_missing(preview_manifest(world, "GA1", "carrier"))
    [ref, *_] = preview_manifest(world, "GA1", "carrier").keys
    world.run(EditPeople((ref,), {"birth_date": None, "sex": None}))
    made = preview_manifest(world, "GA1", "carrier")
    after = find_missing(made)
    assert after["birth_date"] == sorted([*before.get("birth_date", ()), ref])
    [told] = [one.message for one in list_cautions(world.db, made, ()) if one.code == "cells_missing"]
    assert told.startswith("Missing on the list of GA1: ")
    assert f"Born: {join_items(after['birth_date'])}" in told


def test_within_a_country_nobody_is_said_to_lack_a_document(world: Operation) -> None:
    """Papers says of people who cross no border that they have what they need."""
    world.run(Publish())
    with world._file.unlocked() as db:
        db.conn.execute("UPDATE documents SET current = 0")
    told = {
        leg: {one.code for one in list_cautions(world.db, preview_manifest(world, leg, "carrier"), ())}
        for leg in ("BUS1", "GA1")
    }
    assert "no_valid_document" in told["GA1"] - told["BUS1"]
