"""Issuing: what stands on a page, what is on record of it, blanks, what goes wrong; all or nothing."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from repatriate.app.core.attachments import What
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import ListQuery, Term
from repatriate.app.core.transaction import Outputs
from repatriate.app.documents import commands as issuing_commands
from repatriate.app.documents import issued_queries
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.commands import MarkBlank, ReceiveBlanks, VoidDocument
from repatriate.app.documents.blanks.register import missing_beside
from repatriate.app.documents.commands import IssueDocuments, RemoveLayout, ReprintDocument, SpoilDocument, TakeLayout
from repatriate.app.documents.eligibility import on_leg
from repatriate.app.documents.issuing_office import ForOthers, Ground
from repatriate.app.documents.preview import preview_papers
from repatriate.app.documents.seal_commands import MakeSealKey, UseSealKey
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import template_export
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.people.photo_commands import AddPhoto
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.papers.layout import shipped_text
from repatriate.papers.photo import portrait_of
from repatriate.papers.register import BlankStatus
from repatriate.printing import outfile
from repatriate.printing.offsets import Offset
from repatriate.store.schema import NUMBERS
from tests.app.state.test_bad_rows import spoil
from tests.app.world import NOW, ByHand, build, tables
from tests.intake.books import book
from tests.manifests.opened import page_texts

TODAY = NOW.astimezone().date()


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("world") / "world.repat"
    build(path).close()
    return path


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def world(made: Path, tmp_path: Path, clock: Clock) -> Iterator[Operation]:
    path = tmp_path / "op.repat"
    path.write_bytes(made.read_bytes())
    with Operation.open(path, "four plain words here", officer="duty", clock=clock) as operation:
        yield operation


def text_of(path: Path) -> str:
    return page_texts(path.read_bytes())[0]


def pages_of(path: Path) -> list[tuple[int, int]]:
    """Width and height of each page in millimetres."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in document]
    finally:
        document.close()


def photo(color: str = "grey") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (600, 800), color).save(stream, "PNG")
    return portrait_of(stream.getvalue())


def only(operation: Operation) -> issued_queries.IssuedLine:
    """The one document that was issued."""
    ids = issued_queries.ISSUED.find_ids(operation.db, ListQuery(), TODAY)
    [line] = issued_queries.issued_lines(operation.db, ids, TODAY).values()
    return line


def record(operation: Operation) -> dict[str, Any]:
    row = operation.db.conn.execute("SELECT printed FROM documents WHERE printed IS NOT NULL").fetchone()
    return dict(json.loads(row[0]))


def test_the_layout_is_that_of_the_issuing_state_unless_told_otherwise(world: Operation, tmp_path: Path) -> None:
    [one] = world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf")).result
    assert one.layout == "indonesia"
    world.undo(reason="in a test")
    world.run(ChangeSettings({"issuing_state": "PHL"}))
    command = IssueDocuments(("P00005",), tmp_path / "a.pdf", for_others=ForOthers(Ground.AGREEMENT))
    assert world.run(command).result[0].layout == "philippines"
    world.undo(reason="in a test")
    world.undo()
    [one] = world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", layout="kenya")).result
    assert one.layout == "kenya"
    world.undo(reason="in a test")
    with pytest.raises(UserError, match="no page layout"):
        world.run(IssueDocuments(("P00005",), tmp_path / "b.pdf", layout="atlantis"))
    assert not (tmp_path / "b.pdf").exists()


def test_the_office_s_own_layout_and_its_setting(world: Operation, tmp_path: Path) -> None:
    own = shipped_text("generic").replace("EMERGENCY TRAVEL DOCUMENT", "OUR OWN DOCUMENT")
    assert "OUR OWN DOCUMENT" in own
    world.run(TakeLayout("ours", own, "ours.toml"))
    world.run(ChangeSettings({"layout": "ours"}))
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf"))
    assert "OUR OWN DOCUMENT" in text_of(tmp_path / "a.pdf")
    # What the office changes later changes no page that was issued.
    world.run(RemoveLayout("ours"))
    assert document_preview.printed_document(world.db, only(world).id) == (tmp_path / "a.pdf").read_bytes()


def test_a_page_is_printed_again_byte_for_byte(world: Operation, tmp_path: Path, clock: Clock) -> None:
    world.run(UseSealKey(world.run(MakeSealKey("IDKB", "01")).result))
    portrait = photo()
    world.run(AddPhoto("P00005", portrait))
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf"))
    row = record(world)
    assert row["photo_hash"] == hashlib.sha256(portrait).hexdigest()
    assert "photo" not in row
    assert len(bytes.fromhex(row["seal"])) == 134
    world.run(AddPhoto("P00005", photo("white")))
    world.run(EditPeople(("P00005",), {"surname": "OTHER", "destination": "CGK"}))
    clock.now += timedelta(days=9)
    world.run(ReprintDocument(only(world).id, tmp_path / "again.pdf", "smudged"))
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()
    assert [one.what for one in issued_queries.document_history(world.db, only(world).id)] == [What.ISSUED, What.AGAIN]
    last = issued_queries.document_history(world.db, only(world).id)[-1]
    assert (last.day, last.officer, last.reason) == (TODAY + timedelta(days=9), "duty", "smudged")
    assert only(world).prints == 2


def test_an_earlier_record_is_still_read(world: Operation, tmp_path: Path) -> None:
    world.run(AddPhoto("P00005", photo()))
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", layout="generic"))
    row = record(world)
    old = {
        key: row[key] for key in row if key not in ("photo_hash", "layout", "layout_hash", "events", "seal", "choices")
    }
    old["photo"] = base64.b64encode(photo()).decode()

    world.run(ByHand("UPDATE documents SET printed = ? WHERE id = ?", json.dumps(old), only(world).id))
    assert document_preview.printed_document(world.db, only(world).id) == (tmp_path / "a.pdf").read_bytes()
    assert [one.what for one in issued_queries.document_history(world.db, only(world).id)] == [What.ISSUED]
    world.run(VoidDocument(only(world).id, "lost"))
    assert [one.what for one in issued_queries.document_history(world.db, only(world).id)] == [What.ISSUED, What.VOID]


def test_a_preview_bears_no_seal_that_verifies(world: Operation) -> None:
    world.run(UseSealKey(world.run(MakeSealKey("IDKB", "01")).result))
    page = pypdfium2.PdfDocument(document_preview.documents_preview(world, ["P00005"]))[0]
    picture = page.render(scale=300 / 72).to_pil()
    [found] = zxingcpp.read_barcodes(picture)
    assert found.bytes.startswith(b"NOT A SEAL")


def test_how_long_a_document_holds(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    arrival = date(2025, 3, 5)
    assert "P00004" in on_leg(world.db, "GA1")
    [one] = world.run(IssueDocuments(("P00004",), tmp_path / "a.pdf")).result
    assert one.expires == arrival + timedelta(days=30)
    world.undo(reason="in a test")
    [one] = world.run(IssueDocuments(("P00004",), tmp_path / "a.pdf", valid_until=arrival)).result
    assert one.expires == arrival
    world.undo(reason="in a test")
    for day, words in (
        (arrival - timedelta(days=1), "P00004.*before the arrival"),
        (TODAY - timedelta(days=1), "cannot end"),
    ):
        with pytest.raises(UserError, match=words):
            world.run(IssueDocuments(("P00004",), tmp_path / "b.pdf", valid_until=day))
    [one] = world.run(IssueDocuments(("P00004",), tmp_path / "a.pdf", layout="booklet")).result
    assert one.expires == date(2026, 3, 1)
    world.undo(reason="in a test")
    with pytest.raises(UserError, match="twelve months"):
        world.run(IssueDocuments(("P00004",), tmp_path / "b.pdf", layout="booklet", valid_until=date(2026, 3, 2)))
    assert not (tmp_path / "b.pdf").exists()


def test_a_booklet_has_its_page_and_needs_no_journey(world: Operation, tmp_path: Path) -> None:
    world.run(AddPerson({"surname": "RUMAKO", "given_names": "ISO", "nationality": "IDN"}))
    world.run(IssueDocuments(("P00007",), tmp_path / "a.pdf", layout="booklet"))
    assert pages_of(tmp_path / "a.pdf") == [(125, 88)]
    assert "PEIDNRUMAKO<<ISO" in text_of(tmp_path / "a.pdf").replace("\ufffe", "").replace(" ", "")
    world.run(AddPerson({"surname": "RUMAKI", "given_names": "ISO", "nationality": "IDN"}))
    with pytest.raises(UserError, match="P00008 has no destination"):
        world.run(IssueDocuments(("P00008",), tmp_path / "b.pdf"))


def test_destination_and_transit_are_those_of_the_plan(world: Operation, tmp_path: Path) -> None:
    common = {"mode": "air", "carrier": "SQ", "seats": 5}
    for code, origin, destination, departs, arrives in (
        ("SQ1", "BKK", "SIN", "2025-03-05 15:00", "2025-03-05 18:30"),
        ("SQ2", "SIN", "CGK", "2025-03-05 21:00", "2025-03-05 22:30"),
    ):
        leg = {"code": code, "origin": origin, "destination": destination, "departs": departs, "arrives": arrives}
        world.run(SaveLeg(None, {**common, **leg}))
    world.run(Assign(("P00004",), ("BUS1", "SQ1", "SQ2")))
    world.run(Publish())
    world.run(IssueDocuments(("P00004",), tmp_path / "a.pdf"))
    row = record(world)
    assert row["destination"].endswith(", Indonesia")
    # Bangkok is no transit: the journey begins in that country.
    assert [one.rpartition(", ")[2] for one in row["transit"]] == ["Singapore"]
    page = " ".join(text_of(tmp_path / "a.pdf").split())
    assert row["transit"][0] in page
    assert row["destination"] in page


def test_a_leg_is_one_pdf_in_boarding_order(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    refs = on_leg(world.db, "BUS1")
    issued = world.run(IssueDocuments(tuple(refs), tmp_path / "leg.pdf", skip_holders=True)).result
    assert [one.ref for one in issued] == refs
    document = pypdfium2.PdfDocument(tmp_path / "leg.pdf")
    numbers = [one.number for one in issued]
    for page, number in zip(document, numbers, strict=True):
        assert number in page.get_textpage().get_text_range()
    document.close()
    with pytest.raises(UserError, match="no departure"):
        on_leg(world.db, "XX9")


def test_an_offset_moves_the_page_and_nothing_else(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf"))
    world.run(ReprintDocument(only(world).id, tmp_path / "b.pdf", "moved", offset=Offset(20, -35)))

    def corner(path: Path) -> tuple[float, float]:
        page = pypdfium2.PdfDocument(path)[0].get_textpage()
        left, bottom, _, _ = page.get_charbox(page.get_text_range().index("IDN"))
        return left, bottom

    before, after = corner(tmp_path / "a.pdf"), corner(tmp_path / "b.pdf")
    assert (after[0] - before[0]) / 72 * 25.4 == pytest.approx(2.0, abs=0.05)
    assert (after[1] - before[1]) / 72 * 25.4 == pytest.approx(3.5, abs=0.05)


# -- blanks


def test_issuing_takes_the_lowest_blanks_and_writes_down_who_did_it(world: Operation, tmp_path: Path) -> None:
    world.run(MarkBlank("AB0001", BlankStatus.SPOILED, "torn"))
    issued = world.run(IssueDocuments(("P00005", "P00004"), tmp_path / "a.pdf", "SPLP")).result
    assert [one.number for one in issued] == ["AB0002", "AB0003"]
    [receipt, event] = blank_queries.blank_history(world.db, "AB0002")
    assert receipt.status is BlankStatus.RECEIVED
    assert (event.status, event.day, event.ref, event.officer) == (BlankStatus.ISSUED, TODAY, "P00005", "duty")


def test_too_few_blanks_issue_nothing(world: Operation, tmp_path: Path) -> None:
    world.run(MarkBlank("AB0001-AB0003", BlankStatus.STOLEN, "the safe was broken open"))
    before = tables(world)
    with pytest.raises(UserError, match="1 blank forms SPLP are left, and 2 are needed"):
        world.run(IssueDocuments(("P00005", "P00004"), tmp_path / "a.pdf", "SPLP"))
    with pytest.raises(UserError, match="no blank forms SLPP"):
        world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SLPP"))
    assert tables(world) == before
    assert not list(tmp_path.glob("*.pdf"))


def test_a_spoiled_sheet_and_the_next_one(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP", layout="generic"))
    spoiled = only(world).id
    before = tables(world)
    with pytest.raises(UserError, match="takes a reason"):
        world.run(SpoilDocument(spoiled, " ", tmp_path / "b.pdf"))
    made = world.run(SpoilDocument(spoiled, "jammed", tmp_path / "b.pdf")).result
    assert (made.number, made.layout) == ("AB0002", "generic")
    assert "AB0002" in text_of(tmp_path / "b.pdf")
    kept = dict(blank_queries.BLANKS.count_values(world.db, ListQuery(), "status", TODAY))
    assert kept == {"received": 2, "issued": 1, "spoiled": 1}
    rows = world.db.conn.execute(
        "SELECT status, current FROM documents WHERE printed IS NOT NULL ORDER BY id"
    ).fetchall()
    assert rows == [("spoiled", 0), ("issued", 1)]
    assert [one.what for one in issued_queries.document_history(world.db, spoiled)] == [What.ISSUED, What.SPOILED]
    assert len(tables(world)["documents"]) == len(before["documents"]) + 1


def test_spoiling_without_another_falls_back_on_what_they_hold(world: Operation, tmp_path: Path) -> None:
    world.run(EditPeople(("P00004",), {"document_expiry": "2025-03-02"}))
    world.run(IssueDocuments(("P00004",), tmp_path / "a.pdf"))
    assert only(world).current
    world.run(SpoilDocument(only(world).id, "coffee"))
    held = world.db.conn.execute(
        "SELECT number FROM documents JOIN people ON people.id = person_id WHERE ref = 'P00004' AND current = 1"
    ).fetchall()
    assert held == [("E5550001",)]
    with pytest.raises(UserError, match="is valid"):
        world.run(SpoilDocument(only(world).id, "again"))


def test_no_blank_left_spoils_nothing_either(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(MarkBlank(("AB0002-AB0004",), BlankStatus.VOID, "old print"))
    before = tables(world)
    with pytest.raises(UserError, match="0 blank forms SPLP are left"):
        world.run(SpoilDocument(only(world).id, "jammed", tmp_path / "b.pdf"))
    assert tables(world) == before


def test_a_blank_that_was_harmed_is_not_printed_again(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    with pytest.raises(UserError, match="undamaged"):
        world.run(ReprintDocument(only(world).id, tmp_path / "b.pdf", "came out empty"))
    world.run(ReprintDocument(only(world).id, tmp_path / "b.pdf", "came out empty", unharmed=True))
    assert (tmp_path / "b.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()
    assert only(world).prints == 2


def test_stolen_with_its_holder(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(VoidDocument(only(world).id, "robbed at the shelter", stolen=True))
    assert only(world).state == "stolen"
    assert blank_queries.blank_history(world.db, "AB0001")[-1].status is BlankStatus.STOLEN
    assert issued_queries.ISSUED.count_values(world.db, ListQuery(), "state", TODAY) == [("stolen", 1)]


def test_blanks_of_one_kind_are_not_printed_as_the_other(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    with pytest.raises(UserError, match=r"SPLP are for documents PU.*makes PE"):
        world.run(IssueDocuments(("P00004",), tmp_path / "b.pdf", "SPLP", layout="booklet"))


def test_running_numbers_pass_by_what_stands_on_a_blank(world: Operation, tmp_path: Path) -> None:
    world.run(ReceiveBlanks("KXT", "KXT000001", "KXT000002"))
    [one] = world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf")).result
    assert one.number == "KXT000003"


def test_the_last_number_of_all(world: Operation, tmp_path: Path) -> None:
    world.run(ByHand("INSERT INTO sequences VALUES (?, 999999)", NUMBERS))
    with pytest.raises(UserError, match="used up"):
        world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf"))


def test_a_workbook_of_yesterday_brings_no_blank_back(world: Operation, tmp_path: Path) -> None:
    template_export.write_operation(world, tmp_path / "yesterday.xlsx")
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(MarkBlank("AB0003", BlankStatus.SPOILED, "torn"))
    before = blank_queries.register_on(world.db, TODAY)
    import_jobs.import_list(world, tmp_path / "yesterday.xlsx")
    assert blank_queries.register_on(world.db, TODAY) == before


def test_a_workbook_that_spoils_a_blank_is_written_down(world: Operation, tmp_path: Path) -> None:
    rows = (
        ["series", "number", "status", "note"],
        ["SPLP", "AB0002", "spoiled", "damp"],
        ["SPLP", "AB0009", "void", "old"],
    )
    book(tmp_path / "blanks.xlsx", {"People": [["ref"]], "Blanks": rows})
    import_jobs.import_list(world, tmp_path / "blanks.xlsx")
    last = blank_queries.blank_history(world.db, "AB0002")[-1]
    assert (last.status, last.day, last.reason, last.officer) == (BlankStatus.SPOILED, TODAY, "damp", "duty")
    assert blank_queries.blank_history(world.db, "AB0009")[-1].day is None
    assert blank_queries.balance_on(world.db, TODAY)["SPLP"][BlankStatus.VOID] == 1


# -- what goes wrong


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"nationality": None}, "P00005: the nationality is missing"),
        ({"destination": None}, "P00005 has no destination"),
        ({"surname": None, "given_names": None, "native_name": "王小明"}, "P00005: the program spelled the name"),
        ({"surname": "မင်း", "given_names": None}, "P00005: the program spelled the name"),
    ],
)
def test_what_is_missing_is_said_and_nobody_is_issued_anything(
    world: Operation, tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    world.run(EditPeople(("P00005",), change))
    before = tables(world)
    with pytest.raises(UserError, match=words) as refused:
        world.run(IssueDocuments(("P00004", "P00005"), tmp_path / "all.pdf", "SPLP"))
    assert str(refused.value).endswith("Nothing was issued.")
    assert tables(world) == before
    assert document_preview.preview_papers(world, ["P00004", "P00005"]).cannot.keys() == {"P00005"}
    assert not list(tmp_path.glob("*.pdf"))


def test_whoever_is_said_to_be_born_later_is_issued_nothing(world: Operation, tmp_path: Path) -> None:
    spoil(world, "UPDATE people SET birth_date = '2026-01-01' WHERE ref = 'P00005'")  # no command writes it
    with pytest.raises(UserError, match="P00005: the birth date"):
        world.run(IssueDocuments(("P00005",), tmp_path / "all.pdf", "SPLP"))


def test_all_who_hold_one_are_named_in_one_refusal(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00003", "P00005"), tmp_path / "a.pdf", "SPLP"))
    with pytest.raises(UserError, match=r"^2 people .*: P00003 \(AB0001\) and P00005 \(AB0002\)\. ") as refused:
        world.run(IssueDocuments(("P00005", "P00006", "P00003"), tmp_path / "b.pdf", "SPLP"))
    assert refused.value.facts == {"number": "AB0001"}
    assert preview_papers(world, ["P00005", "P00006", "P00003"]).refusals == (str(refused.value),)


def test_nobody_named(world: Operation, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Nobody is named"):
        world.run(IssueDocuments((), tmp_path / "a.pdf"))


def test_a_disk_that_fills_while_the_pdf_is_written(
    world: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, files = tables(world), sorted(tmp_path.iterdir())

    def full(*args: object, **more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(issuing_commands, "draw_pages", full)
    with pytest.raises(EnvironmentFault) as fault:
        world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    assert fault.value.message.startswith(f"{tmp_path / 'a.pdf'} cannot be written (No space left on device)")
    assert (tables(world), sorted(tmp_path.iterdir())) == (before, files)


def test_a_folder_that_cannot_be_written_is_told_by_the_name_that_was_asked_for(
    world: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, files = tables(world), sorted(tmp_path.iterdir())

    def refused(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(outfile, "make_private", refused)
    with pytest.raises(EnvironmentFault) as fault:
        world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    assert fault.value.message.startswith(f"{tmp_path / 'a.pdf'} cannot be written (Permission denied)")
    monkeypatch.undo()
    assert (tables(world), sorted(tmp_path.iterdir())) == (before, files)


def test_a_pdf_that_cannot_get_its_name_is_no_document(
    world: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tables(world)
    files = sorted(tmp_path.iterdir())
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(UserError, match="cannot be written"):
        world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    (tmp_path / "a.pdf").rmdir()
    assert (tables(world), sorted(tmp_path.iterdir())) == (before, files)


def test_a_crash_before_the_commit_takes_the_pdf_away(
    world: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, files = tables(world), sorted(tmp_path.iterdir())
    closing = Outputs.close

    def crash(self: Outputs) -> None:
        closing(self)
        raise KeyboardInterrupt

    monkeypatch.setattr(Outputs, "close", crash)
    with pytest.raises(KeyboardInterrupt):
        world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    monkeypatch.undo()
    assert (tables(world), sorted(tmp_path.iterdir())) == (before, files)


# -- lists


def test_the_list_of_what_was_issued(world: Operation, tmp_path: Path, clock: Clock) -> None:
    db = world.db
    issued = world.run(IssueDocuments(("P00005", "P00004", "P00001"), tmp_path / "a.pdf", "SPLP")).result
    first, second, third = (issued_queries.document_numbered(db, one.number.lower()) for one in issued)
    world.run(VoidDocument(second, "wrong name"))
    world.run(ReprintDocument(third, tmp_path / "b.pdf", "pale", unharmed=True))
    assert issued_queries.ISSUED.count(db, TODAY) == 3
    later = TODAY + timedelta(days=60)
    for field, day, counted in (
        ("state", TODAY, {"valid": 2, "void": 1}),
        ("state", later, {"expired": 2, "void": 1}),
        ("prints", TODAY, {"saved": 2, "again": 1}),
    ):
        assert dict(issued_queries.ISSUED.count_values(db, ListQuery(), field, day)) == counted
        for value, number in counted.items():
            ids = issued_queries.ISSUED.find_ids(db, ListQuery(terms=(Term(field, (value,)),)), day)
            assert len(ids) == number
    assert issued_queries.ISSUED.find_ids(db, ListQuery(), TODAY) == [third, second, first]
    assert issued_queries.ISSUED.find_ids(db, ListQuery(text="ab0001 nefira"), TODAY) == [first]
    assert issued_queries.ISSUED.find_ids(db, ListQuery(), TODAY, "number") == [first, second, third]
    for sort in [one.name for one in issued_queries.ISSUED.columns]:
        assert sorted(issued_queries.ISSUED.find_ids(db, ListQuery(), TODAY, sort, True)) == [first, second, third]
    lines = issued_queries.issued_lines(db, [first, second, third], later)
    assert [lines[id].state for id in (first, second, third)] == ["expired", "void", "expired"]
    assert [(lines[id].prints, lines[id].saved) for id in (first, second, third)] == [(1, True), (1, True), (2, False)]
    with pytest.raises(UserError, match="AB0004"):
        issued_queries.document_numbered(db, "AB0004")
    with pytest.raises(UserError):
        issued_queries.document_history(db, 99_999)


# -- printed from the register, without a file


def test_what_is_issued_without_a_file_is_printed_from_the_register(world: Operation, tmp_path: Path) -> None:
    issued = world.run(IssueDocuments(("P00005", "P00004"), None)).result
    assert not list(tmp_path.glob("*.pdf"))
    pages = page_texts(document_preview.printed_documents(world.db, [issued[1].id, issued[0].id]))
    assert [issued[1].number in pages[0], issued[0].number in pages[1]] == [True, True]
    world.run(ReprintDocument(issued[0].id, None, "smudged"))
    next_one = world.run(SpoilDocument(issued[0].id, "torn", issue_next=True)).result
    assert next_one.number == "KXT000003"
    assert not list(tmp_path.glob("*.pdf"))
    with pytest.raises(UserError, match="as it was printed"):
        document_preview.printed_documents(world.db, [issued[0].id, 10_000])


def test_many_are_previewed_with_the_numbers_they_would_get(world: Operation) -> None:
    before = tables(world)
    pages = page_texts(document_preview.documents_preview(world, ["P00005", "P00004"], "SPLP"))
    assert ["AB0001" in pages[0], "AB0002" in pages[1]] == [True, True]
    assert tables(world) == before
    with pytest.raises(UserError, match="4 blank forms SPLP are left, and 5 are needed"):
        document_preview.next_numbers(world.db, "SPLP", 5)
    world.run(MarkBlank("AB0001-AB0004", BlankStatus.VOID, "old print"))
    with pytest.raises(UserError, match="No blank forms SPLP are left"):
        document_preview.next_numbers(world.db, "SPLP")


def test_what_is_missing_beside_a_bundle_is_known_before(world: Operation) -> None:
    [gap] = missing_beside(world.db, "AB0011", "AB0020")
    assert (gap.first, gap.last, gap.count) == ("AB0005", "AB0010", 6)
    assert missing_beside(world.db, "AB0005", "AB0020") == ()
    assert missing_beside(world.db, "CD0001", "CD0020") == ()


def test_what_would_come_of_issuing_is_said_before(world: Operation) -> None:
    found = document_preview.preview_papers(world, ["P00005", "P00004"])
    assert found.refs == ("P00005", "P00004")
    assert sum(found.layouts.values()) == 2
    assert (found.without_photo, found.sealed, found.seal) == (("P00005", "P00004"), 0, None)
    assert found.first is not None
    assert found.last is not None
    assert TODAY <= found.first <= found.last
    world.run(AddPhoto("P00005", photo()))
    world.run(UseSealKey(world.run(MakeSealKey("UTTS")).result))
    before = tables(world)
    found = document_preview.preview_papers(world, ["P00005", "P00004"], layout="generic", valid_until=found.last)
    assert (found.without_photo, found.sealed, found.seal, found.fault) == (("P00004",), 2, "UTTS 01", None)
    assert found.first == found.last
    assert document_preview.preview_papers(world, ["P00005"], layout="booklet").sealed == 0
    assert tables(world) == before


def test_what_the_pages_are_without_is_said_before(world: Operation) -> None:
    world.run(EditPeople(("P00004",), {"birth_date": "1990-05-??", "sex": None}))
    world.run(EditPeople(("P00005",), {"birth_date": None}))
    assert document_preview.preview_papers(world, ["P00005", "P00004"]).gaps == (
        "The date of birth of P00005 is not known: the page has X in its place.",
        "The date of birth of P00004 is known in part: the page has X for the rest.",
        "No sex is recorded for P00004: the page says X, not specified.",
    )


def test_one_reason_of_many_is_told_once(world: Operation) -> None:
    for given in ("ISO", "ISA", "ISI"):
        world.run(AddPerson({"surname": "RUMAKO", "given_names": given, "nationality": "IDN"}))
    [told] = document_preview.preview_papers(world, ["P00007", "P00008", "P00009"]).refusals
    assert told.startswith("P00007 has no destination")
    assert told.endswith("The same applies to 2 more: P00008 and P00009.")


def test_a_key_that_has_run_out_is_said_before(world: Operation, clock: Clock) -> None:
    world.run(UseSealKey(world.run(MakeSealKey("UTTS", years=1)).result))
    clock.now += timedelta(days=400)
    found = document_preview.preview_papers(world, ["P00005"], layout="generic")
    assert found.fault is not None
    assert "not valid" in found.fault.message
