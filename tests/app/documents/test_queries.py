"""What the rooms for documents and manifests read from the file, and papers previewed without being issued."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.commands import RecordClearance
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import ListQuery, Term
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks import register as blank_reports
from repatriate.app.documents.blanks.commands import CountBlanks, MarkBlank, ReceiveBlanks, VoidDocument
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.held_queries import documents_of
from repatriate.app.documents.needs import need_refs
from repatriate.app.documents.paged_queries import (
    HELD,
    DocumentRow,
    Papers,
    held_rows,
)
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.model.entities import Answer
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus, Run
from tests.app.world import NOW, ByHand, issued
from tests.manifests.opened import page_texts

TODAY = NOW.date()


def held(operation: Operation) -> dict[str, DocumentRow]:
    """Everybody, by reference, with the document that they travel on."""
    rows = held_rows(operation.db, HELD.find_ids(operation.db, ListQuery(), TODAY), TODAY)
    return {row.ref: row for row in rows.values()}


def test_who_lacks_a_document_is_who_the_command_line_names(world: Operation) -> None:
    rows = held(world)
    assert rows["P00005"].papers is Papers.NONE
    lacking = {ref for ref, row in rows.items() if row.papers in (Papers.NONE, Papers.EXPIRES)}
    assert lacking == set(need_refs(world.db, TODAY))


def test_a_document_that_ends_before_arrival_expires_too_soon(world: Operation) -> None:
    world.run(Publish())
    row = next(row for row in held(world).values() if row.booked and row.papers is Papers.VALID)
    day_before = date.fromordinal(row.needed_until.toordinal() - 1)
    world.run(EditPeople((row.ref,), {"document_expiry": day_before.isoformat()}))
    after = held(world)
    assert after[row.ref].papers is Papers.EXPIRES
    assert row.ref in need_refs(world.db, TODAY)
    world.run(EditPeople((row.ref,), {"document_expiry": row.needed_until.isoformat()}))
    assert held(world)[row.ref].papers is Papers.VALID


def test_issued_documents_and_blanks_balance(world: Operation, tmp_path: Path) -> None:
    [before] = blank_queries.list_series(world.db)
    assert (before.total, before.received, before.next) == (4, 4, "AB0001")
    assert document_preview.next_numbers(world.db, "SPLP") == ["AB0001"]
    world.run(IssueDocuments(("P00005",), tmp_path / "one.pdf", "SPLP"))
    world.run(MarkBlank("AB0002", BlankStatus.SPOILED, "jammed"))
    [after] = blank_queries.list_series(world.db)
    assert after.total == after.received + after.issued + after.spoiled + after.void + after.stolen == 4
    assert (after.issued, after.spoiled, after.next) == (1, 1, "AB0003")
    [row] = issued(world)
    assert (row.ref, row.number, row.state, row.printable, row.series) == ("P00005", "AB0001", "valid", True, "SPLP")
    by_number = {blank.number: blank for blank in blank_queries.register_on(world.db, TODAY)}
    assert by_number["AB0001"].ref == "P00005"
    assert by_number["AB0002"].reason == "jammed"
    world.run(VoidDocument(row.id, "lost"))
    assert issued(world)[0].state == "void"
    assert [one.status for one in documents_of(world.db, "P00005", TODAY)] == ["void"]


def blanks_of(operation: Operation) -> dict[str, BlankStatus]:
    return {line.number: line.status for line in blank_queries.register_on(operation.db, operation.today())}


def test_the_register_at_any_day(world: Operation, tmp_path: Path) -> None:
    """Each step on a day of its own: the balance of each day is what it was then, and adds up to what had come in."""
    days = [NOW + timedelta(days=step) for step in range(6)]
    steps = (
        lambda: world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP")),
        lambda: world.run(MarkBlank("AB0002", BlankStatus.SPOILED, "jammed")),
        lambda: world.run(ReceiveBlanks("SPLP", "AB0011", "AB0020")),
        lambda: world.run(MarkBlank(("AB0011-AB0012", "AB0020"), BlankStatus.STOLEN, "burglary")),
        lambda: world.run(VoidDocument(issued(world)[0].id, "wrong name")),
    )
    seen = []
    for moment, step in zip(days[1:], steps, strict=True):
        world.clock = lambda moment=moment: moment
        step()
        seen.append(blank_queries.balance_on(world.db, world.today()))
    for moment, then in zip(days[1:], seen, strict=True):
        assert blank_queries.balance_on(world.db, moment.astimezone().date()) == then
    total = [sum(then["SPLP"].values()) for then in seen]
    assert total == [4, 4, 14, 14, 14]
    assert blank_queries.balance_on(world.db, TODAY)["SPLP"][BlankStatus.RECEIVED] == 4
    assert blank_queries.balance_on(world.db, TODAY - timedelta(days=1)) == {}
    assert seen[-1]["SPLP"] == {
        BlankStatus.RECEIVED: 9, BlankStatus.ISSUED: 0, BlankStatus.SPOILED: 1, BlankStatus.VOID: 1, BlankStatus.STOLEN: 3,
    }  # fmt: skip
    assert seen[0]["SPLP"][BlankStatus.ISSUED] == 1
    now = blanks_of(world)
    assert (now["AB0001"], now["AB0020"]) == (BlankStatus.VOID, BlankStatus.STOLEN)
    assert blank_queries.in_safe(world.db, world.today()) == {
        "SPLP": [Run("AB0003", "AB0004", 2), Run("AB0013", "AB0019", 7)]
    }
    [row] = blank_queries.list_series(world.db)
    assert (row.received, row.stolen) == (9, 3)


def test_blanks_of_an_earlier_program_count_too(world: Operation, tmp_path: Path) -> None:
    """Nobody had written down when: an issue counts from the day on the document, the rest from the receipt."""
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(MarkBlank("AB0002", BlankStatus.SPOILED, "torn"))

    world.run(ByHand("DELETE FROM blank_events"))
    world.run(ByHand("UPDATE documents SET issued = '2025-03-03' WHERE printed IS NOT NULL"))
    for day, number in ((date(2025, 3, 2), 0), (date(2025, 3, 3), 1)):
        balance = blank_queries.balance_on(world.db, day)["SPLP"]
        assert (balance[BlankStatus.ISSUED], balance[BlankStatus.SPOILED], sum(balance.values())) == (number, 1, 4)
    assert blank_queries.blank_history(world.db, "AB0002")[-1].reason == "torn"
    world.clock = lambda: NOW + timedelta(days=9)
    world.run(VoidDocument(issued(world)[0].id, "lost"))
    assert blank_queries.balance_on(world.db, date(2025, 3, 4))["SPLP"][BlankStatus.ISSUED] == 1
    assert blank_queries.balance_on(world.db, date(2025, 3, 10))["SPLP"][BlankStatus.VOID] == 1


def test_a_bundle_with_a_gap_is_taken_and_the_gap_is_said(world: Operation) -> None:
    assert world.run(ReceiveBlanks("SPLP", "AB0006", "AB0009")).result.missing == (Run("AB0005", "AB0005", 1),)
    below = world.run(ReceiveBlanks("SPLP", "ab0021", " AB0030 ")).result
    assert (below.count, below.missing) == (10, (Run("AB0010", "AB0020", 11),))
    between = world.run(ReceiveBlanks("SPLP", "AB0012", "AB0019")).result
    assert between.missing == (Run("AB0010", "AB0011", 2), Run("AB0020", "AB0020", 1))
    assert world.run(ReceiveBlanks("TD", "TD001", "TD002")).result.missing == ()


@pytest.mark.parametrize(
    ("series", "first", "last", "words"),
    [
        ("SPLP", "AB0004", "AB0009", "Blank form AB0004 is already here"),
        ("OTHER", "AB0000", "AB0002", "Blank form AB0001 is already here"),
        ("", "AC0001", "AC0002", "Enter the letters"),
        ("\u200b", "AC0001", "AC0002", "Enter the letters"),
        ("KXT", "KXT000001", "KXT000009", "KXT000001 .*used once"),
        ("SPLP", "AB9", "AC9", "not a bundle"),
    ],
)
def test_a_bundle_that_cannot_be(
    world: Operation, tmp_path: Path, series: str, first: str, last: str, words: str
) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf"))
    before = world.revision
    with pytest.raises(UserError, match=words):
        world.run(ReceiveBlanks(series, first, last))
    assert world.revision == before
    # Taken back or not: the number was given once.
    world.undo(reason="in a test")
    with pytest.raises(UserError, match=words):
        world.run(ReceiveBlanks(series, first, last))


def test_blanks_are_not_received_tomorrow(world: Operation) -> None:
    with pytest.raises(UserError, match="in the future"):
        world.run(ReceiveBlanks("SPLP", "AC0001", "AC0002", TODAY + timedelta(days=1)))


def test_many_blanks_are_marked_or_none(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    before = world.revision
    for numbers, words in (
        ("AB0001-AB0003", "AB0001 was issued"),
        ("AB0003 AB0099", "no blank form AB0099"),
        ("", "Enter the numbers"),
    ):
        with pytest.raises(UserError, match=words):
            world.run(MarkBlank(numbers, BlankStatus.VOID, "old"))
    with pytest.raises(UserError, match="Give the reason"):
        world.run(MarkBlank("AB0003", BlankStatus.VOID, "  "))
    with pytest.raises(UserError, match="Give the reason"):
        world.run(MarkBlank("AB0003", BlankStatus.VOID, "\u200b"))
    assert world.revision == before
    entry = world.run(MarkBlank("AB0002-AB0004", BlankStatus.VOID, "old")).entry
    assert entry.summary == "Marked 3 blank forms void: old"
    with pytest.raises(UserError, match="used once"):
        world.run(MarkBlank("AB0003", BlankStatus.STOLEN, "old"))


def test_the_safe_is_counted(world: Operation) -> None:
    world.run(MarkBlank("AB0001", BlankStatus.SPOILED, "torn"))
    found = world.run(CountBlanks("SPLP", 2, "one more is on the desk")).result
    assert (found.expected, found.difference) == (3, -1)
    [row] = blank_queries.count_blanks(world.db)
    assert (row.day, row.counted, row.difference, row.officer) == (TODAY, 2, -1, "duty")
    assert row.remark == "one more is on the desk"
    for series, counted, words in (("NONE", 1, "no blank forms NONE"), ("SPLP", -1, "cannot be a number")):
        with pytest.raises(UserError, match=words):
            world.run(CountBlanks(series, counted))


def test_the_list_of_blanks(world: Operation, tmp_path: Path) -> None:
    db = world.db
    world.run(ReceiveBlanks("TD", "TD01", "TD03"))
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(MarkBlank("TD02", BlankStatus.SPOILED, "Kaffee über alles"))

    def listed(query: ListQuery, sort: str = "", descending: bool = False) -> list[str]:
        ids = blank_queries.BLANKS.find_ids(db, query, TODAY, sort, descending)
        lines = blank_queries.blank_lines(db, ids)
        return [lines[id].number for id in ids]

    assert listed(ListQuery()) == ["AB0001", "AB0002", "AB0003", "AB0004", "TD01", "TD02", "TD03"]
    kept = (Term("series", ("TD",)), Term("status", ("received",)))
    assert listed(ListQuery(terms=kept)) == ["TD01", "TD03"]
    assert listed(ListQuery(text="uber KAFFEE")) == ["TD02"]
    assert listed(ListQuery(text="p00005")) == ["AB0001"]
    assert listed(ListQuery(), "number", True)[0] == "AB0004"
    for sort in [one.name for one in blank_queries.BLANKS.columns]:
        assert len(listed(ListQuery(), sort, True)) == 7
    for value, number in blank_queries.BLANKS.count_values(db, ListQuery(), "status", TODAY):
        assert len(listed(ListQuery(terms=(Term("status", (value,)),)))) == number


def words_of(data: bytes) -> str:
    return "\n".join(page_texts(data))


def test_the_register_on_paper(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(MarkBlank("AB0003", BlankStatus.SPOILED, "jammed"))
    sheet = blank_reports.count_pdf(world, TODAY)
    assert sheet == blank_reports.count_pdf(world, TODAY)
    told = words_of(sheet)
    for words in (
        "Blank forms SPLP",
        "2 blank forms in the safe",
        "AB0002",
        "AB0004",
        "1 issued, 1 spoiled",
        "Counted by",
    ):
        assert words in told
    extract = words_of(blank_reports.extract_pdf(world, TODAY))
    for words in ("4 blank forms: 2 received, 1 issued, 1 spoiled", "AB0001", "P00005", "jammed"):
        assert words in extract
    assert "NEFIRA" not in extract
    assert "No blank forms yet" in words_of(blank_reports.count_pdf(world, TODAY - timedelta(days=1)))
    for series, day in (("NONE", TODAY), (None, TODAY + timedelta(days=1))):
        with pytest.raises(UserError):
            blank_reports.count_pdf(world, day, series)


def test_a_long_register_turns_its_pages(world: Operation) -> None:
    world.run(ReceiveBlanks("TD", "TD0001", "TD0900"))
    texts = page_texts(blank_reports.extract_pdf(world, TODAY, "TD"))
    assert len(texts) > 10
    assert all("Number" in text and f"{place} / {len(texts)}" in text for place, text in enumerate(texts, 1))
    assert sum(text.count("TD0") for text in texts) == 900


def test_a_preview_issues_nothing(world: Operation) -> None:
    before = world.revision
    data = document_preview.documents_preview(world, ["P00005"])
    assert data.startswith(b"%PDF")
    assert world.revision == before
    assert issued(world) == []
    assert document_preview.next_numbers(world.db, None, 2) == ["KXT000001", "KXT000002"]
    with pytest.raises(UserError, match="P09999"):
        document_preview.documents_preview(world, ["P09999"])


def test_an_issued_document_is_shown_as_it_was(world: Operation, tmp_path: Path) -> None:
    path = tmp_path / "one.pdf"
    world.run(IssueDocuments(("P00005",), path))
    world.run(EditPeople(("P00005",), {"surname": "OTHER"}))
    [row] = issued(world)
    assert document_preview.printed_document(world.db, row.id) == path.read_bytes()
    with pytest.raises(UserError):
        document_preview.printed_document(world.db, 9999)


def test_who_cannot_be_issued_one_is_told_why(world: Operation, tmp_path: Path) -> None:
    assert document_preview.preview_papers(world, ["P00005"]).cannot == {}
    world.run(EditPeople(("P00005",), {"surname": None, "given_names": None, "native_name": "လွန်း"}))
    assert "confirm it under People" in document_preview.preview_papers(world, ["P00005"]).cannot["P00005"]
    world.run(EditPeople(("P00005",), {"surname": "NEFIRA"}))
    world.run(IssueDocuments(("P00005",), tmp_path / "one.pdf"))
    assert "already" in document_preview.preview_papers(world, ["P00005"]).cannot["P00005"]


def test_clearances_say_whose_move_it_is(world: Operation) -> None:
    rows = {row.ref: row for row in clearance_queries.list_clearances(world.db, TODAY)}
    assert rows["P00001"].state is Asked.GRANTED
    assert rows["P00006"].state is Asked.NOT_ASKED
    assert rows["P00006"].move is None
    world.run(RecordClearance(("P00006",), "exit_permit", asked_on=date(2025, 2, 24)))
    row = {row.ref: row for row in clearance_queries.list_clearances(world.db, TODAY)}["P00006"]
    assert (row.state, row.move, row.days) == (Asked.WAITING, "Immigration", 5)
    world.run(RecordClearance(("P00006",), "exit_permit", answer=Answer.REFUSED, answered_on=date(2025, 2, 28)))
    row = {row.ref: row for row in clearance_queries.list_clearances(world.db, TODAY)}["P00006"]
    assert (row.state, row.move, row.days) == (Asked.REFUSED, None, 1)
    assert [item.kind for item in clearance_queries.list_checklist(world.db)] == ["exit_permit"]


def test_recipients_say_what_is_withheld(world: Operation) -> None:
    found = {one.name: one for one in manifest_queries.list_recipients(world.db)}
    assert "Holds" in found["carrier"].withheld
    assert found["office"].withheld == ()
    for one in found.values():
        assert not set(one.captions) & set(one.withheld)


def test_manifests_by_leg_and_version(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    busiest = max(manifest_queries.leg_lists(world.db), key=lambda leg: leg.people)
    assert busiest.versions == {}
    before = world.revision
    now = manifest_queries.preview_manifest(world, busiest.code, "carrier")
    assert (now.heading.version, world.revision) == (1, before)
    assert manifest_queries.describe_changes(now) is None
    assert manifest_queries.draw_pdf(now).startswith(b"%PDF")
    made = world.run(MakeManifest(busiest.code, "carrier", tmp_path / "one.pdf")).result
    assert made.rows == now.rows
    [row] = manifest_queries.list_manifests(world.db, busiest.code, "carrier")
    world.run(MarkSent(row.id, "station manager"))
    leg = {leg.code: leg for leg in manifest_queries.leg_lists(world.db)}[busiest.code]
    assert (leg.versions, leg.sent, leg.changed) == ({"carrier": 1}, {"carrier"}, frozenset())
    manifest_queries.write_again(world, row.id, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "one.pdf").read_bytes()


def test_a_manifest_tells_when_the_plan_has_changed(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    busiest = max(manifest_queries.leg_lists(world.db), key=lambda leg: leg.people)
    made = world.run(MakeManifest(busiest.code, "office", tmp_path / "one.pdf")).result
    gone = made.keys[0]
    world.run(Assign((gone,), ()))
    assert {leg.code: leg for leg in manifest_queries.leg_lists(world.db)}[busiest.code].changed == frozenset()
    world.run(Publish())
    leg = {leg.code: leg for leg in manifest_queries.leg_lists(world.db)}[busiest.code]
    assert leg.changed == {"office"}
    found = manifest_queries.describe_changes(manifest_queries.preview_manifest(world, busiest.code, "office"))
    assert found is not None
    summary, lines = found
    assert "removed" in summary
    assert any(gone in line for line in lines)
