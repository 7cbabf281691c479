"""What was printed stays printed: an issue is taken back for a reason, and both uses of a number stay on record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.app.core.attachments import What
from repatriate.app.core.operation import Operation
from repatriate.app.documents import issued_queries
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.commands import MarkBlank, ReceiveBlanks, VoidDocument
from repatriate.app.documents.commands import IssueDocuments, ReprintDocument, SpoilDocument
from repatriate.app.documents.held_commands import AddDocument
from repatriate.app.imports.template_commands import ImportTemplate
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.commands import Publish
from repatriate.intake.template import read_template
from repatriate.intake.workbook import Workbook
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus
from tests.app.world import ByHand, issued, tables

WHY = "wrong person in the booth"


def refused(what: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        what()
    return caught.value


def blanks_of(world: Operation) -> dict[str, BlankStatus]:
    return {
        number: BlankStatus(status) for number, status in world.db.conn.execute("SELECT number, status FROM blanks")
    }


def history(world: Operation, number: str) -> list[tuple[str, str | None]]:
    return [(one.status.value, one.reason) for one in blank_queries.blank_history(world.db, number)]


def current(world: Operation, ref: str) -> list[str]:
    sql = "SELECT number FROM documents JOIN people p ON p.id = person_id WHERE ref = ? AND current = 1"
    return [row[0] for row in world.db.conn.execute(sql, (ref,))]


def test_a_blank_is_spent_when_it_is_printed(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    before = tables(world)
    fault = refused(world.undo)
    assert fault.code == "reason_needed"
    assert "AB0001" in str(fault)
    assert "--reason" in str(fault)
    assert refused(lambda: world.undo(reason=" \u200b")).code == "reason_needed"
    assert tables(world) == before
    entry = world.undo(reason=WHY).result
    assert (entry.kind, entry.inverts, WHY in entry.summary) == ("undo", world.revision - 1, True)
    assert blanks_of(world)["AB0001"] is BlankStatus.VOID
    assert history(world, "AB0001") == [("received", None), ("issued", None), ("void", WHY)]
    [line] = issued(world)
    assert (line.state, line.current, line.note) == ("void", False, WHY)
    assert [(one.what, one.reason) for one in issued_queries.document_history(world.db, line.id)] == [
        (What.ISSUED, None),
        (What.VOID, WHY),
    ]
    assert world.run(IssueDocuments(("P00006",), tmp_path / "b.pdf", "SPLP")).result[0].number == "AB0002"
    balance = blank_queries.balance_on(world.db, world.today())["SPLP"]
    assert [balance[status] for status in BlankStatus] == [2, 1, 0, 1, 0]
    assert world.verify_journal() == world.integrity() == "ok"


def test_a_number_on_plain_paper_stays_used(world: Operation, tmp_path: Path) -> None:
    first = world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf")).result[0].number
    world.undo(reason=WHY, spoiled=True)
    [line] = issued(world)
    assert (line.number, line.state) == (first, "spoiled")
    assert world.run(IssueDocuments(("P00005",), tmp_path / "b.pdf")).result[0].number != first


def test_the_older_document_is_travelled_on_again(world: Operation, tmp_path: Path) -> None:
    world.run(AddDocument("P00005", {"kind": "emergency", "number": "ZZ1", "issuer": "IDN"}))
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    assert current(world, "P00005") == ["AB0001"]
    world.undo(reason=WHY)
    assert current(world, "P00005") == ["ZZ1"]


def test_the_register_on_paper_shows_both_uses(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.undo(reason=WHY)
    world.run(IssueDocuments(("P00005",), tmp_path / "b.pdf", "SPLP"))
    lines = {line.number: line for line in blank_queries.register_on(world.db, world.today())}
    found = [(line.status.value, line.ref, line.reason) for line in (lines["AB0001"], lines["AB0002"])]
    assert found == [("void", "P00005", WHY), ("issued", "P00005", None)]


def test_a_blank_that_an_earlier_program_put_back_is_not_used_again(world: Operation, tmp_path: Path) -> None:
    world.run(ByHand("UPDATE blanks SET status = 'issued' WHERE number = 'AB0001'"))
    world.run(ByHand("UPDATE blanks SET status = 'received' WHERE number = 'AB0001'"))
    assert world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP")).result[0].number == "AB0002"
    assert [status for status, _ in history(world, "AB0001")] == ["received", "issued", "void"]
    world.undo(reason=WHY)
    assert (blanks_of(world)["AB0001"], blanks_of(world)["AB0002"]) == (BlankStatus.VOID, BlankStatus.VOID)
    assert history(world, "AB0001")[-1][1] == "issued and undone with an earlier version of the program"


def test_one_reason_for_all_that_one_entry_issued(world: Operation, tmp_path: Path) -> None:
    refs = ("P00001", "P00003", "P00005", "P00006")
    world.run(IssueDocuments(refs, tmp_path / "a.pdf", "SPLP"))
    found = world.on_paper([world.revision])
    assert found is not None
    assert found.numbers == found.issued == ("AB0001", "AB0002", "AB0003", "AB0004")
    world.undo(reason=WHY)
    assert {one.state for one in issued(world)} == {"void"}
    assert set(blanks_of(world).values()) == {BlankStatus.VOID}


def test_it_is_not_done_again(world: Operation, tmp_path: Path) -> None:
    world.run(AddPerson({"surname": "RUMAKO"}))
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(AddPerson({"surname": "RUMAKI"}))
    world.undo()
    world.undo(reason=WHY)
    assert world.redo_label() is not None, "what was undone before it can still be done again"
    world.redo()
    fault = refused(world.redo)
    assert fault.code == "taken_back"
    assert "Do it again yourself" in str(fault)
    assert blanks_of(world)["AB0001"] is BlankStatus.VOID
    world.undo()
    world.undo()
    world.redo()
    world.redo()
    fault = refused(world.redo)
    assert (fault.code, str(fault).count("“")) == ("taken_back", 1)
    world.run(AddPerson({"surname": "RUMAKU"}))
    assert refused(world.redo).code == "nothing_to_redo"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_redo_names_once_what_it_passes_over(world: Operation, tmp_path: Path, place: int) -> None:
    """Three undos, two redos: the third thing stays taken back, and the journal says so by its name."""
    adding = [AddPerson({"surname": "RUMAKO"}), AddPerson({"surname": "RUMAKI"})]
    done = [*adding[:place], IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"), *adding[place:]]
    issuing = [world.run(command).entry for command in done][place]
    assert issuing is not None
    for _ in done:
        world.undo(reason=WHY)
    said = [world.redo().result.summary, world.redo().result.summary]
    assert [issuing.summary in one for one in said].count(True) == 1, said
    assert "Not done again" in "".join(said)
    assert refused(world.redo).code == "taken_back"
    assert blanks_of(world)["AB0001"] is BlankStatus.VOID
    assert "Not done again" not in (world.undo_label() or ""), "what is undone next is called as what it did"
    assert "Not done again" not in world.undo().result.summary
    assert "Not done again" not in (world.redo_label() or "")


def test_a_spoiled_one_and_the_next_are_taken_back_together(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(SpoilDocument(issued(world)[0].id, "smeared", tmp_path / "b.pdf"))
    world.undo(reason=WHY)
    assert (blanks_of(world)["AB0001"], blanks_of(world)["AB0002"]) == (BlankStatus.ISSUED, BlankStatus.VOID)
    assert current(world, "P00005") == ["AB0001"]
    assert history(world, "AB0001")[1:] == [("issued", None), ("spoiled", "smeared"), ("issued", WHY)]
    assert history(world, "AB0002")[1:] == [("issued", None), ("void", WHY)]
    first = next(one for one in issued(world) if one.number == "AB0001")
    assert first.state == "valid"
    events = issued_queries.document_history(world.db, first.id)
    assert [one.what for one in events] == [What.ISSUED, What.SPOILED, What.TAKEN_BACK]


def test_a_void_one_is_valid_again_and_the_voiding_stays_on_record(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.run(VoidDocument(issued(world)[0].id, "lost", stolen=True))
    assert refused(world.undo).code == "reason_needed"
    world.undo(reason="it lay in the car")
    assert (issued(world)[0].state, current(world, "P00005")) == ("valid", ["AB0001"])
    assert history(world, "AB0001")[1:] == [("issued", None), ("stolen", "lost"), ("issued", "it lay in the car")]
    assert refused(world.redo).code == "taken_back"


def test_nobody_travels_on_two_documents(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    voiding = world.run(VoidDocument(issued(world)[0].id, "lost")).entry
    world.run(IssueDocuments(("P00005",), tmp_path / "b.pdf", "SPLP"))
    assert voiding is not None
    fault = refused(lambda: world.undo(voiding.number, reason="found again"))
    assert (fault.code, fault.facts["entry"]) == ("changed_since", voiding.number + 1)
    world.undo(reason=WHY)
    world.undo(voiding.number, reason="found again")
    assert current(world, "P00005") == ["AB0001"]


def test_a_print_stays_counted(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf"))
    world.run(ReprintDocument(issued(world)[0].id, tmp_path / "b.pdf", "smudged"))
    assert refused(world.undo).code == "reason_needed"
    world.undo(reason=WHY)
    [line] = issued(world)
    assert (line.prints, line.state, line.note) == (2, "valid", f"printed again: smudged; taken back: {WHY}")
    [*_, last] = issued_queries.document_history(world.db, line.id)
    assert (last.what, last.reason) == (What.TAKEN_BACK, WHY)
    world.undo(reason="the whole document")
    [line] = issued(world)
    assert (line.state, line.prints, line.note) == ("void", 2, "the whole document")


def test_a_wrong_mark_goes_back_to_the_safe_only_where_nothing_was_printed(world: Operation, tmp_path: Path) -> None:
    world.run(MarkBlank("AB0002-AB0003", BlankStatus.STOLEN, "burglary"))
    world.undo(reason="it was the next bundle")
    assert blanks_of(world)["AB0002"] is BlankStatus.RECEIVED
    assert history(world, "AB0002") == [
        ("received", None),
        ("stolen", "burglary"),
        ("received", "it was the next bundle"),
    ]
    assert blank_queries.balance_on(world.db, world.today())["SPLP"][BlankStatus.RECEIVED] == 4
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    world.undo(reason=WHY)
    with pytest.raises(sqlcipher.IntegrityError):
        world.run(ByHand("UPDATE blanks SET status = 'received' WHERE number = 'AB0001'"))
    with pytest.raises(sqlcipher.IntegrityError):
        world.run(ByHand("DELETE FROM documents WHERE number = 'AB0001'"))
    assert blanks_of(world)["AB0001"] is BlankStatus.VOID


def test_what_a_document_stands_on_stays(world: Operation, tmp_path: Path) -> None:
    """Neither the person nor the bundle can be undone from under what was printed; the sentence says which entry it is."""
    world.run(ReceiveBlanks("TD", "TD0001", "TD0002"))
    bundle = world.revision
    world.run(AddPerson({"surname": "RUMAKO", "nationality": "IDN", "destination": "CGK"}))
    person = world.revision
    world.run(IssueDocuments(("P00007",), tmp_path / "a.pdf", "TD"))
    for number, code in ((bundle, "changed_since"), (person, "used_since")):
        fault = refused(lambda: world.undo(number))  # noqa: B023
        assert (fault.code, fault.facts["entry"]) == (code, person + 1)
        assert f"entry {person + 1}, “" in str(fault)
        assert "Undo that first" in str(fault)
    world.undo(reason=WHY)
    for number in (bundle, person):
        fault = refused(lambda: world.undo(number))  # noqa: B023
        assert fault.facts["entry"] == person + 2
        assert "on record" in str(fault)


def test_a_plan_stays_under_a_list_that_was_sent(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    publish = world.revision
    made = world.run(MakeManifest("BUS1", "carrier", tmp_path / "m.xlsx"))
    id = world.db.conn.execute("SELECT id FROM manifests").fetchone()[0]
    world.run(MarkSent(id, "the bus company"))
    fault = refused(lambda: world.undo(publish))
    assert fault.code == "sent_since"
    assert "BUS1, version 1" in str(fault)
    assert refused(lambda: world.undo(made.entry.number)).code == "changed_since"
    assert refused(world.undo).code == "reason_needed"
    entry = world.undo(reason="it went to the other company").result
    assert "the other company" in entry.summary
    assert refused(world.redo).code == "taken_back"
    world.undo(made.entry.number)
    world.undo(publish)
    world.redo()
    again = world.run(MakeManifest("BUS1", "carrier", tmp_path / "n.xlsx")).result
    assert again.heading.version == 2, "somebody may hold version 1"
    assert world.verify_journal() == "ok"


def sheet(**sheets: list[list[object]]) -> ImportTemplate:
    return ImportTemplate(read_template(Workbook("list.xlsx", {"People": [["ref"]], **sheets})))


def test_no_workbook_gives_a_number_to_a_second_person(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    plain = world.run(IssueDocuments(("P00006",), tmp_path / "b.pdf")).result[0].number
    world.undo(reason=WHY)
    head: list[object] = ["person", "document_type", "document_number", "document_issuer", "status"]
    before = tables(world)
    for book, words in (
        (sheet(Documents=[head, ["P00006", "etd", "AB0001", "IDN", "issued"]]), "AB0001 was issued to P00005.*P00006"),
        (sheet(Documents=[head, ["P00005", "etd", plain, "", ""]]), f"{plain} was issued to P00006"),
        (sheet(Blanks=[["series", "number", "status"], ["X", plain, "received"]]), "a number is used once"),
    ):
        with pytest.raises(UserError, match=words):
            world.run(book)
    with pytest.raises(UserError, match="names one person"):
        world.run(AddDocument("P00006", {"kind": "emergency", "number": "AB0001"}))
    assert tables(world) == before
    world.run(AddDocument("P00006", {"kind": "passport", "number": "AB0001", "issuer": "PHL"}))  # another State's
    # A blank of which a workbook knows a document lies in the safe no more.
    world.run(sheet(Documents=[head, ["P00003", "etd", "AB0002", "IDN", "void"]]))
    assert [status for status, _ in history(world, "AB0002")] == ["received", "issued", "void"]
    assert world.run(IssueDocuments(("P00006",), tmp_path / "c.pdf", "SPLP")).result[0].number == "AB0003"


def test_a_blank_that_came_spent_stays_spent(world: Operation) -> None:
    """Undone, the workbook that brought it leaves it in the register: nobody can receive it as new."""
    rows: list[list[object]] = [["series", "number", "status"], ["TD", "TD1", "void"], ["TD", "TD2", "received"]]
    world.run(sheet(Blanks=rows))
    world.undo()
    assert (blanks_of(world)["TD1"], "TD2" in blanks_of(world)) == (BlankStatus.VOID, False)
    assert refused(lambda: world.run(ReceiveBlanks("TD", "TD1", "TD2"))).code == "blank_twice"
    world.redo()
    assert blanks_of(world)["TD2"] is BlankStatus.RECEIVED
    world.run(sheet(Blanks=[rows[0], ["TD", "TD2", "spoiled"]]))
    assert refused(world.undo).code == "reason_needed"
    world.undo(reason=WHY)
    assert blanks_of(world)["TD2"] is BlankStatus.RECEIVED
    assert world.verify_journal() == world.integrity() == "ok"
