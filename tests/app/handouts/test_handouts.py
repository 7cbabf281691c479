"""Bus lists, room lists and bay sheets of the published plan, and what the file remembers of them."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.handouts.catalogue import HANDOUTS, handout_draft
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.manifests.builder import Drawer
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.plan.commands import AddRule, Assign, DiscardDraft, Publish
from repatriate.app.transport.commands import RemoveLeg
from repatriate.handouts.buses import BusOptions
from repatriate.handouts.rooms import Night, RoomOptions
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.manifest import Edition
from repatriate.store.schema import JOURNALED
from tests.app.world import NOW, build, tables, world_after

LISTS = ("bus", "rooms", "bays")
WITHHELD = ("quarrel", "witness", "Batch 1", "H1", "X0012345", "Inside word", "exit_permit", "X/1", "1994-05-02")
"""What the small operation knows and no escort or receiving side is told."""


def name_and_publish(world: Operation) -> None:
    world.run(ChangeSettings({"operation": "Inside word", "outside_name": "Homeward"}))
    world.run(Publish())


operation = world_after(name_and_publish)


def on_leg(operation: Operation, leg: str) -> set[str]:
    return {
        row[0]
        for row in operation.db.conn.execute(
            "SELECT ref FROM bookings JOIN people ON people.id = person_id JOIN legs ON legs.id = leg_id "
            "JOIN plans ON plans.id = plan_id WHERE state = 'published' AND code = ?",
            (leg,),
        )
    }


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_names_everybody_on_the_leg_and_says_what_it_is(operation: Operation, kind: str) -> None:
    refs = on_leg(operation, "BUS1")
    assert refs
    draft = handout_draft(operation, kind, "BUS1")
    assert set(draft.places) == refs
    assert sum(part.people for part in draft.parts) == draft.people == len(refs)
    pages = [
        page.extract_text()
        for page in PdfReader(io.BytesIO(handout_draft(operation, kind, "BUS1").pdf(str, "en"))).pages
    ]
    assert all(ref in "\n".join(pages) for ref in refs)
    for page in pages:
        assert "Homeward" in page
        assert "BUS1" in page
        assert "5 Mar 2025 04:00" in page
        assert operation.journal_head[:16] in page
        assert "page 1 of 1" in page
        assert "made 1 Mar 2025 09:00 UTC by duty" in page


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("suffix", [".pdf", ".xlsx"])
def test_nothing_leaves_that_is_withheld(operation: Operation, tmp_path: Path, kind: str, suffix: str) -> None:
    path = tmp_path / f"list{suffix}"
    operation.run(EditPeople(("P00003",), {"notes": "quarrel at the shelter"}))
    operation.run(MakeHandout(kind, "BUS1", path))
    data = path.read_bytes()
    if suffix == ".pdf":
        text = text_of(data)
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(data)).active
        text = "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)
    assert [word for word in WITHHELD if word in text] == []


@pytest.mark.parametrize("kind", LISTS)
def test_it_is_numbered_on_its_own_and_calls_households_as_the_manifest_does(
    operation: Operation, tmp_path: Path, kind: str
) -> None:
    profile = HANDOUTS[kind].whitelist
    for _ in range(2):
        manifest = operation.run(MakeManifest("BUS1", profile, tmp_path / "manifest.pdf")).result
    made = operation.run(MakeHandout(kind, "BUS1", tmp_path / "list.pdf")).result
    assert (manifest.heading.version, made.version) == (2, 1)
    drawn = Drawer(operation.db).draw_beside("BUS1", profile, Edition(1, NOW, "duty", ""))
    assert (drawn.heading.version, drawn.changes) == (1, None)
    assert drawn.rows == manifest.rows


def test_only_columns_of_the_recipients_own_list_are_on_the_workbook(operation: Operation, tmp_path: Path) -> None:
    from repatriate.manifests.recipients import RECIPIENTS
    from repatriate.manifests.wording import name_caption

    for kind in LISTS:
        path = tmp_path / f"{kind}.xlsx"
        operation.run(MakeHandout(kind, "BUS1", path))
        sheet = openpyxl.load_workbook(path).active
        [table] = sheet.tables.values()
        names = [column.name for column in table.tableColumns]
        extra = {"bus": "Bus", "rooms": "Room", "bays": "Bay"}[kind]
        allowed = [name_caption(column) for column in RECIPIENTS[HANDOUTS[kind].whitelist].columns]
        assert names[0] == extra
        assert names[1:] == [name for name in allowed if name in names]
        assert ("Stop 1" in names) == (kind == "bus")
        assert HANDOUTS[kind].title in str(sheet["A2"].value)


def test_the_wall_sheet_names_nobody(operation: Operation) -> None:
    first = PdfReader(io.BytesIO(handout_draft(operation, "bays", "BUS1").pdf(str, "en"))).pages[0].extract_text()
    assert "Everybody else" in first
    rows = operation.db.query("SELECT ref, surname, given_names FROM people")
    assert not [word for row in rows for word in row.values() if word and word in first]


def test_who_was_told_a_bus_keeps_it_and_undo_forgets_it(operation: Operation, tmp_path: Path) -> None:
    options = BusOptions((3,))
    first = operation.run(MakeHandout("bus", "BUS1", tmp_path / "a.pdf", options)).result
    assert first.version == 1
    told = dict(first.draft.places)
    new = operation.run(AddPerson({"surname": "ADARA", "location": "SHL", "destination": "IDN", "nationality": "IDN"}))
    assert new.result
    second = operation.run(MakeHandout("bus", "BUS1", tmp_path / "b.pdf", options)).result
    assert second.version == 2
    assert {ref: bus for ref, bus in second.draft.places.items() if ref in told} == told
    assert dict(handout_draft(operation, "bus", "BUS1", options).places) == dict(second.draft.places)


def test_the_next_list_says_what_changed_on_each_bus(operation: Operation, tmp_path: Path) -> None:
    refs = sorted(on_leg(operation, "BUS1"))
    first = text_of(handout_draft(operation, "bus", "BUS1").pdf(str, "en"))
    assert "Since list" not in first
    operation.run(MakeHandout("bus", "BUS1"))
    operation.run(MakeHandout("rooms", "BUS1"))
    assert "Since list no. 1: nothing changed here" in text_of(handout_draft(operation, "bus", "BUS1").pdf(str, "en"))
    gone = refs[-1]
    operation.run(Assign((gone,), ()))
    operation.run(Publish())
    for kind in ("bus", "rooms"):
        text = text_of(handout_draft(operation, kind, "BUS1").pdf(str, "en"))
        assert f"Since list no. 1: no longer here: {gone}" in text
        operation.run(MakeHandout(kind, "BUS1"))
    operation.undo()
    operation.undo()
    operation.undo()  # publishing without them
    again = text_of(handout_draft(operation, "bus", "BUS1").pdf(str, "en"))
    assert "Since list no. 1: nothing changed here" in again


def test_rules_made_after_publishing_hold_and_are_not_printed(operation: Operation) -> None:
    one, other = sorted(on_leg(operation, "BUS1"))[:1] + sorted(on_leg(operation, "BUS1"))[-1:]
    operation.run(AddRule(RuleKind.APART, one, other, "old quarrel"))
    for kind in ("bus", "rooms"):
        draft = handout_draft(operation, kind, "BUS1")
        assert draft.places[one] != draft.places[other]
        text = text_of(draft.pdf(str, "en"))
        assert "apart" not in text
        assert "quarrel" not in text


def test_the_night_is_where_the_officer_says(operation: Operation) -> None:
    arrival = text_of(handout_draft(operation, "rooms", "BUS1", RoomOptions()).pdf(str, "en"))
    assert "Night after arrival at" in arrival
    departure = text_of(handout_draft(operation, "rooms", "BUS1", RoomOptions(night=Night.DEPARTURE)).pdf(str, "en"))
    assert "Night before departure from SHL" in departure
    assert "Shelter" not in arrival + departure


def test_both_formats_of_one_list_and_one_that_is_only_printed(operation: Operation, tmp_path: Path) -> None:
    both = (tmp_path / "a.pdf", tmp_path / "a.xlsx")
    operation.run(MakeHandout("bus", "BUS1", both[0], others=both[1:]))
    assert all(path.stat().st_size for path in both)
    printed = operation.run(MakeHandout("bus", "BUS1"))
    assert printed.entry.summary == "Made bus list no. 2 of BUS1"
    assert printed.result.draft.pdf(str, "en").startswith(b"%PDF")


def test_the_file_remembers_no_name(operation: Operation, tmp_path: Path) -> None:
    operation.run(MakeHandout("rooms", "BUS1", tmp_path / "a.pdf"))
    [row] = operation.db.query("SELECT * FROM handouts")
    assert (row["kind"], row["version"], row["people"]) == ("rooms", 1, len(on_leg(operation, "BUS1")))
    assert "TALANOU" not in str(row)
    assert "handouts" in JOURNALED


def test_a_leg_with_a_list_is_cancelled_not_removed(operation: Operation, tmp_path: Path) -> None:
    operation.run(MakeHandout("bus", "BUS1", tmp_path / "a.pdf"))
    [publishing] = operation.db.query("SELECT max(number) AS number FROM journal WHERE command = 'Publish'")
    operation.undo(publishing["number"])
    operation.run(DiscardDraft())
    with pytest.raises(UserError, match="print pack"):
        operation.run(RemoveLeg("BUS1"))


@pytest.mark.parametrize(
    ("kind", "leg", "name", "code"),
    [
        ("bus", "NONE", "a.pdf", "unknown_leg"),
        ("tents", "BUS1", "a.pdf", "unknown_handout"),
        ("bus", "BUS1", "a.docx", "unknown_format"),
        ("bus", "GA1", "a.pdf", "empty_leg"),
    ],
)
def test_what_cannot_be_made_is_a_sentence_and_leaves_nothing(
    operation: Operation, tmp_path: Path, kind: str, leg: str, name: str, code: str
) -> None:
    operation.run(Assign(tuple(sorted(on_leg(operation, "GA1"))), ()))
    operation.run(Publish())
    before = tables(operation)
    with pytest.raises(UserError) as refused:
        operation.run(MakeHandout(kind, leg, tmp_path / name))
    assert refused.value.code == code
    assert tables(operation) == before
    assert not (tmp_path / name).exists()


def test_without_a_published_plan_there_is_no_list(tmp_path: Path) -> None:
    with build(tmp_path / "other.repat") as fresh, pytest.raises(UserError) as refused:
        handout_draft(fresh, "bus", "BUS1").pdf(str, "en")
    assert refused.value.code == "nothing_published"
