"""What the rooms for documents and manifests read from the file, and papers previewed without being issued."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from repatriate.app import clearance_views, manifest_views, paper_views, previews
from repatriate.app.clearance_views import Asked
from repatriate.app.commands.issuing import IssueDocuments
from repatriate.app.commands.manifests import MakeManifest, MarkSent
from repatriate.app.commands.papers import RecordClearance
from repatriate.app.commands.people import EditPeople
from repatriate.app.commands.planning import Assign, Publish
from repatriate.app.commands.register import MarkBlank, VoidDocument
from repatriate.app.issuing import without_valid_document
from repatriate.app.operation import Operation
from repatriate.app.paper_views import Papers
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus
from tests.app.world import NOW, build

TODAY = NOW.date()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "world.repat") as operation:
        yield operation


def test_who_lacks_a_document_is_who_the_command_line_names(world: Operation) -> None:
    rows = {row.ref: row for row in paper_views.documents(world.db, TODAY)}
    assert rows["P00005"].papers is Papers.NONE
    lacking = {ref for ref, row in rows.items() if row.papers in (Papers.NONE, Papers.EXPIRES)}
    assert lacking == set(without_valid_document(world.db, TODAY))
    assert paper_views.lacking_count(world.db, TODAY) == len(lacking)


def test_a_document_that_ends_before_arrival_expires_too_soon(world: Operation) -> None:
    world.run(Publish())
    row = next(row for row in paper_views.documents(world.db, TODAY) if row.booked and row.papers is Papers.VALID)
    day_before = date.fromordinal(row.needed_until.toordinal() - 1)
    world.run(EditPeople((row.ref,), {"document_expiry": day_before.isoformat()}))
    after = {one.ref: one for one in paper_views.documents(world.db, TODAY)}
    assert after[row.ref].papers is Papers.EXPIRES
    assert paper_views.lacking_count(world.db, TODAY) == len(without_valid_document(world.db, TODAY))
    world.run(EditPeople((row.ref,), {"document_expiry": row.needed_until.isoformat()}))
    assert {one.ref: one for one in paper_views.documents(world.db, TODAY)}[row.ref].papers is Papers.VALID


def test_who_crosses_no_border_needs_none(world: Operation) -> None:
    world.run(EditPeople(("P00005",), {"destination": "THA"}))
    rows = {row.ref: row for row in paper_views.documents(world.db, TODAY)}
    assert rows["P00005"].papers is Papers.NOT_NEEDED


def test_issued_documents_and_blanks_balance(world: Operation, tmp_path: Path) -> None:
    [before] = paper_views.series(world.db)
    assert (before.total, before.received, before.next) == (4, 4, "AB0001")
    assert previews.next_number(world.db, "SPLP") == "AB0001"
    world.run(IssueDocuments(("P00005",), tmp_path / "one.pdf", "SPLP"))
    world.run(MarkBlank("AB0002", BlankStatus.SPOILED, "jammed"))
    [after] = paper_views.series(world.db)
    assert after.total == after.received + after.issued + after.spoiled + after.void + after.stolen == 4
    assert (after.issued, after.spoiled, after.next) == (1, 1, "AB0003")
    [row] = paper_views.issued(world.db)
    assert (row.ref, row.number, row.status, row.printable, row.series) == ("P00005", "AB0001", "issued", True, "SPLP")
    by_number = {blank.number: blank for blank in paper_views.blanks(world.db)}
    assert by_number["AB0001"].ref == "P00005"
    assert by_number["AB0002"].note == "jammed"
    world.run(VoidDocument(row.id, "lost"))
    assert paper_views.issued(world.db)[0].status == "void"
    assert [one.status for one in paper_views.documents_of(world.db, "P00005")] == ["void"]


def test_a_preview_issues_nothing(world: Operation) -> None:
    before = world.revision
    data = previews.document_preview(world, "P00005")
    assert data.startswith(b"%PDF")
    assert world.revision == before
    assert paper_views.issued(world.db) == []
    assert previews.next_number(world.db, None) == "E0000001"
    with pytest.raises(UserError, match="P09999"):
        previews.document_preview(world, "P09999")


def test_an_issued_document_is_shown_as_it_was(world: Operation, tmp_path: Path) -> None:
    path = tmp_path / "one.pdf"
    world.run(IssueDocuments(("P00005",), path))
    world.run(EditPeople(("P00005",), {"surname": "OTHER"}))
    [row] = paper_views.issued(world.db)
    assert previews.printed_document(world.db, row.id) == path.read_bytes()
    with pytest.raises(UserError):
        previews.printed_document(world.db, 9999)


def test_who_cannot_be_issued_one_is_told_why(world: Operation, tmp_path: Path) -> None:
    assert previews.cannot_issue(world, ["P00005"]) == {}
    world.run(EditPeople(("P00005",), {"surname": None, "given_names": None, "native_name": "လွန်း"}))
    assert "Latin" in previews.cannot_issue(world, ["P00005"])["P00005"]
    world.run(EditPeople(("P00005",), {"surname": "NEFIRA"}))
    world.run(IssueDocuments(("P00005",), tmp_path / "one.pdf"))
    assert "already" in previews.cannot_issue(world, ["P00005"])["P00005"]


def test_clearances_say_whose_move_it_is(world: Operation) -> None:
    rows = {row.ref: row for row in clearance_views.clearances(world.db, TODAY)}
    assert rows["P00001"].state is Asked.GRANTED
    assert rows["P00006"].state is Asked.NOT_ASKED
    assert rows["P00006"].move is None
    world.run(RecordClearance(("P00006",), "exit_permit", asked_on=date(2025, 2, 24)))
    row = {row.ref: row for row in clearance_views.clearances(world.db, TODAY)}["P00006"]
    assert (row.state, row.move, row.days) == (Asked.WAITING, "Immigration", 5)
    world.run(RecordClearance(("P00006",), "exit_permit", answer=Answer.REFUSED, answered_on=date(2025, 2, 28)))
    rows_after = clearance_views.clearances(world.db, TODAY)
    row = {row.ref: row for row in rows_after}["P00006"]
    assert (row.state, row.move, row.days) == (Asked.REFUSED, None, 1)
    [kind] = clearance_views.kinds(rows_after)
    assert (kind.people, kind.granted, kind.refused, kind.waiting) == (6, 5, 1, 0)
    assert [item.kind for item in clearance_views.checklist(world.db)] == ["exit_permit"]


def test_recipients_say_what_is_withheld_and_who_comes_later() -> None:
    found = {one.name: one for one in manifest_views.recipients()}
    assert found["carrier"].why_not is None
    assert "Holds" in found["carrier"].withheld
    assert found["office"].withheld == ()
    for one in found.values():
        assert not set(one.columns) & set(one.withheld)


def test_manifests_by_leg_and_version(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    busiest = max(manifest_views.leg_lists(world.db), key=lambda leg: leg.people)
    assert busiest.versions == {}
    before = world.revision
    now = manifest_views.preview(world, busiest.code, "carrier")
    assert (now.heading.version, world.revision) == (1, before)
    assert manifest_views.changes(now) is None
    assert manifest_views.pdf(now).startswith(b"%PDF")
    made = world.run(MakeManifest(busiest.code, "carrier", tmp_path / "one.pdf")).result
    assert made.rows == now.rows
    [row] = manifest_views.manifests(world.db, busiest.code, "carrier")
    world.run(MarkSent(row.id, "station manager"))
    leg = {leg.code: leg for leg in manifest_views.leg_lists(world.db)}[busiest.code]
    assert (leg.versions, leg.sent, leg.changed) == ({"carrier": 1}, {"carrier"}, frozenset())
    again = manifest_views.write_again(world.db, row.id, tmp_path / "again.pdf")
    assert again.read_bytes() == (tmp_path / "one.pdf").read_bytes()


def test_a_manifest_tells_when_the_plan_has_changed(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    busiest = max(manifest_views.leg_lists(world.db), key=lambda leg: leg.people)
    made = world.run(MakeManifest(busiest.code, "office", tmp_path / "one.pdf")).result
    gone = made.keys[0]
    world.run(Assign((gone,), ()))
    assert {leg.code: leg for leg in manifest_views.leg_lists(world.db)}[busiest.code].changed == frozenset()
    world.run(Publish())
    leg = {leg.code: leg for leg in manifest_views.leg_lists(world.db)}[busiest.code]
    assert leg.changed == {"office"}
    found = manifest_views.changes(manifest_views.preview(world, busiest.code, "office"))
    assert found is not None
    summary, lines = found
    assert "removed" in summary
    assert any(gone in line for line in lines)
