"""What hangs on people who would be removed, in words."""

from __future__ import annotations

from datetime import date

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.manifests.queries import list_manifests
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.removal import describe_ties
from repatriate.app.plan.commands import Publish
from tests.app.world import NOW

TODAY = NOW.date()


def test_documents_lists_and_seats_are_counted(world: Operation) -> None:
    assert describe_ties(world.db, ("P00005",), TODAY) is None
    assert describe_ties(world.db, ("P00001", "P00005"), TODAY) == "1 holds a valid document"
    world.run(Publish())
    assert describe_ties(world.db, ("P00001", "P00003"), TODAY) == "2 hold valid documents, 2 have a confirmed seat"


def test_a_sent_list_is_told(world: Operation) -> None:
    world.run(Publish())
    code = (assignments_of(world.db, "published") or {})["P00001"][-1]
    world.run(MakeManifest(code, "carrier", None))
    [row] = list_manifests(world.db, code, "carrier")
    assert "sent list" not in (describe_ties(world.db, ("P00001",), TODAY) or "")
    world.run(MarkSent(row.id, "by hand"))
    assert "1 is on a sent list" in (describe_ties(world.db, ("P00001",), TODAY) or "")


def test_a_document_that_has_ended_is_none(world: Operation) -> None:
    world.run(EditPeople(("P00001",), {"document_expiry": "2025-01-01"}))
    assert describe_ties(world.db, ("P00001",), TODAY) is None
    assert describe_ties(world.db, ("P00001",), date(2024, 12, 31)) == "1 holds a valid document"
