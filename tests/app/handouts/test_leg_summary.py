"""The one page on a leg, of an operation: its figures are those of the lists, and nothing on it tells of a person."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.handouts.catalogue import handout_draft
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.handouts.drafts import Request
from repatriate.app.handouts.leg_summary import leg_page
from repatriate.app.manifests.builder import Drawer
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.handouts.leg_page import LegPage, Papers
from repatriate.model.errors import UserError
from repatriate.model.manifest import Edition
from tests.app.world import NOW, world_after


def name_and_publish(world: Operation) -> None:
    world.run(ChangeSettings({"operation": "Inside name", "outside_name": "Flights home"}))
    world.run(Publish())


world = world_after(name_and_publish)


def page(operation: Operation, leg: str) -> LegPage:
    return leg_page(Request(operation.db, leg, Edition(1, NOW, "duty", operation.journal_head), "page", "", ""))


def legs_with_people(operation: Operation) -> list[str]:
    rows = operation.db.query(
        "SELECT DISTINCT code FROM legs l JOIN bookings b ON b.leg_id = l.id JOIN plans p ON p.id = b.plan_id "
        "WHERE p.state = 'published' ORDER BY departs"
    )
    return [row["code"] for row in rows]


def test_its_figures_are_those_of_the_escorts_list(world: Operation) -> None:
    for code in legs_with_people(world):
        found = page(world, code)
        people = Drawer(world.db).passengers(code)
        assert found.counts.total == len(people) == sum(group.people for group in found.groups)
        assert sum(number for _, _, number in found.nationalities) == len(people)
        assert found.papers.passports + found.papers.emergency + found.papers.none == len(people)
        assert sum(one.people for one in found.before) + found.begin == len(people)
        assert sum(one.people for one in found.after) + found.end == len(people)
        assert found.taken <= found.seats


def test_times_papers_and_needs(world: Operation) -> None:
    bus = next(code for code in legs_with_people(world) if code.startswith("BUS"))
    flight = next(code for code in legs_with_people(world) if code.startswith("GA"))
    assert (page(world, bus).departs_zone, page(world, bus).begin) == (420, page(world, bus).counts.total)
    assert (page(world, flight).departs_zone, page(world, flight).arrives_zone) == (420, 420)
    assert page(world, flight).minutes == 210
    world.run(EditPeople(("P00001",), {"document_expiry": "2025-04-01"}))
    world.run(EditPeople(("P00002",), {"document_expiry": "2025-03-02"}))
    of_both = [page(world, code).papers for code in legs_with_people(world) if code.startswith("GA")]
    assert (sum(one.expired for one in of_both), sum(one.soon for one in of_both)) == (1, 1)
    assert isinstance(of_both[0], Papers)
    needs = [need for code in legs_with_people(world) if code.startswith("GA") for need in page(world, code).assistance]
    assert needs == [("WCHR", "wheelchair over distances, climbs steps", 1)]


def test_a_child_with_a_parent_is_not_alone_and_without_one_is(world: Operation) -> None:
    alone = lambda: sum(page(world, code).alone for code in legs_with_people(world) if code.startswith("GA"))  # noqa: E731
    assert alone() == 0
    world.run(EditPeople(("P00002",), {"household": None}))
    assert alone() == 1


def test_lists_made_sent_and_changed_since(world: Operation, tmp_path: Path) -> None:
    flight = next(code for code in legs_with_people(world) if code.startswith("GA"))
    assert page(world, flight).lists == ()
    for profile in ("office", "carrier", "exit"):
        world.run(MakeManifest(flight, profile, tmp_path / "list.pdf"))
    world.run(
        MarkSent(world.db.conn.execute("SELECT id FROM manifests WHERE profile = 'exit'").fetchone()[0], "A DESK")
    )
    made = page(world, flight).lists
    assert [(one.recipient, one.version, one.changed) for one in made] == [
        ("carrier", 1, False),
        ("immigration, exit", 1, False),
    ]
    assert made[0].sent_at is None
    assert made[1].sent_at == NOW
    ref = Drawer(world.db).passengers(flight)[0].person.ref
    world.run(EditPeople((ref,), {"surname": "ANOTHER"}))
    assert all(one.changed for one in page(world, flight).lists)


def test_nothing_on_it_tells_of_a_person_or_where_they_stay(world: Operation, tmp_path: Path) -> None:
    world.run(ChangeSettings({"authority": "The office"}))
    world.run(ChangeSettings({"contact_phone": "+66 2 000 0000"}))
    for code in legs_with_people(world):
        world.run(MakeManifest(code, "carrier", tmp_path / "list.pdf"))
        world.run(MarkSent(world.db.conn.execute("SELECT max(id) FROM manifests").fetchone()[0], "Somebody's desk"))
        data = handout_draft(world, "page", code).pdf(str, "en")
        reader = PdfReader(BytesIO(data))
        text = reader.pages[0].extract_text() + str(reader.metadata)
        assert len(reader.pages) == 1
        assert "The office · +66 2 000 0000" in text
        assert "Flights home" in text
        secrets = {"Inside name", "Shelter", "Batch 1", "witness", "quarrel", "Somebody's desk", "Lampung"}
        for row in world.db.query("SELECT ref, surname, given_names FROM people"):
            secrets |= {value for value in row.values() if value}
        for row in world.db.query("SELECT number FROM documents WHERE number IS NOT NULL"):
            secrets.add(row["number"])
        assert [secret for secret in secrets if secret in text] == []
        if code.startswith("GA"):
            assert "BUS" not in text
            assert "SHL" not in text


def test_it_is_numbered_and_only_a_pdf(world: Operation, tmp_path: Path) -> None:
    code = legs_with_people(world)[0]
    for number in (1, 2):
        made = world.run(MakeHandout("page", code, tmp_path / "page.pdf")).result
        assert made.version == number
    assert "One page about a departure no. 2" in PdfReader(tmp_path / "page.pdf").pages[0].extract_text()
    with pytest.raises(UserError) as fault:
        world.run(MakeHandout("page", code, tmp_path / "page.xlsx"))
    assert fault.value.code == "unknown_format"


@pytest.mark.parametrize(("leg", "code"), [("NONE", "unknown_leg"), ("EMPTY", "empty_leg")])
def test_a_leg_that_cannot_have_one(world: Operation, leg: str, code: str) -> None:
    world.run(SaveLeg(None, {"code": "EMPTY", "mode": "air", "origin": "BKK", "destination": "CGK", "departs": "2025-03-09 10:00", "arrives": "2025-03-09 13:00", "seats": 9}))  # fmt: skip
    with pytest.raises(UserError) as fault:
        page(world, leg)
    assert fault.value.code == code
