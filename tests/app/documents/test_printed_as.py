"""Papers follow the name: what a page says otherwise than the file is marked, is a next step, and no list goes by it unasked."""

from __future__ import annotations

import json
import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from repatriate.app.core.attachments import digest_of
from repatriate.app.core.office_files import layout_text
from repatriate.app.core.operation import Operation
from repatriate.app.documents import issued_queries
from repatriate.app.documents.blanks.commands import VoidDocument
from repatriate.app.documents.commands import IssueDocuments, SpoilDocument
from repatriate.app.documents.held_commands import AddDocument, RemoveDocument, TravelOn
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports.template_commands import ImportTemplate
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.duplicates import merge_preview
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.people.photo_commands import AddPhoto, RemovePhoto
from repatriate.app.people.printed_as import find_printed_otherwise
from repatriate.app.people.writer import PeopleWriter
from repatriate.intake.template import read_template
from repatriate.intake.workbook import open_workbook
from repatriate.model.errors import UserError
from repatriate.papers.layout import read_layout
from repatriate.papers.photo import portrait_of
from tests.app.world import ByHand, issued
from tests.intake.books import Sheets, book


def marked(world: Operation) -> list[tuple[str, str]]:
    return [(one.ref, str(one.words())) for one in find_printed_otherwise(world.db, world.today())]


def steps(world: Operation) -> dict[str, str]:
    return {one.code: str(one.sentence) for one in next_steps(world, world.clock())}


@pytest.fixture
def own(world: Operation, tmp_path: Path) -> Operation:
    """P00005 holds a document of this office."""
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf", "SPLP"))
    return world


@pytest.mark.parametrize(
    ("field", "value"),
    [("surname", "OTHER"), ("given_names", "Any Other"), ("birth_date", "1971-02-03"), ("sex", "M"), ("sex", "X"),
     ("birth_place", "Elsewhere"), ("native_name", "Łukasz")],
)  # fmt: skip
def test_a_change_of_what_a_page_says_marks_the_document(own: Operation, field: str, value: str) -> None:
    before = own.db.conn.execute(f"SELECT {field} FROM people WHERE ref = 'P00005'").fetchone()[0]
    assert marked(own) == []
    assert "printed_otherwise" not in steps(own)
    own.run(EditPeople(("P00005",), {field: value}))
    [(ref, words)] = marked(own)
    assert (ref, words.startswith(f"printed as {before or 'nothing'} (")) == ("P00005", True)
    line = issued(own)[0]
    assert str(issued_queries.issued_lines(own.db, [line.id], own.today())[line.id].printed_as) == words
    assert "AB0001" in steps(own)["printed_otherwise"]
    own.undo()
    assert marked(own) == []
    assert "printed_otherwise" not in steps(own)


def test_what_a_page_does_not_say_marks_nothing(own: Operation) -> None:
    own.run(EditPeople(("P00005",), {"notes": "seen", "priority": 1}))
    surname = own.db.conn.execute("SELECT surname FROM people WHERE ref = 'P00005'").fetchone()[0]
    own.run(EditPeople(("P00005",), {"surname": f" {surname.title()} "}))
    assert marked(own) == []


def test_issued_again_it_follows_the_name(own: Operation, tmp_path: Path) -> None:
    own.run(EditPeople(("P00005",), {"surname": "OTHER"}))
    own.run(SpoilDocument(issued(own)[0].id, "another name", tmp_path / "b.pdf"))
    assert marked(own) == []


def picture(color: str) -> bytes:
    made = BytesIO()
    Image.new("RGB", (600, 800), color).save(made, "PNG")
    return portrait_of(made.getvalue())


def without_a_box(world: Operation) -> None:
    """The page that AB0001 was printed on has no place for a photo."""
    text = re.sub(r"(?ms)^\[photo\].*?(?=^\[)", "", layout_text(world.db, "generic"))
    assert read_layout(text, "").photo is None
    world.run(ByHand("INSERT INTO attachments VALUES (?, ?)", digest_of(text.encode()), text.encode()))
    sql = "UPDATE documents SET printed = json_set(printed, '$.layout_hash', ?) WHERE number = 'AB0001'"
    world.run(ByHand(sql, digest_of(text.encode())))


def test_a_page_shows_the_face_of_the_file(own: Operation, tmp_path: Path) -> None:
    own.run(AddPhoto("P00005", picture("white")))
    assert marked(own) == [("P00005", "printed as a page without a photo")]
    assert "a page without a photo" in steps(own)["printed_otherwise"]
    own.run(SpoilDocument(issued(own)[0].id, "no face", tmp_path / "b.pdf"))
    assert marked(own) == []
    own.run(AddPhoto("P00005", picture("black")))
    assert marked(own) == [("P00005", "printed as another photo")]
    own.undo()
    own.run(RemovePhoto("P00005"))
    assert marked(own) == [("P00005", "printed as a photo that is no longer in the file")]


def test_a_page_without_a_place_for_a_photo_shows_none(own: Operation) -> None:
    without_a_box(own)
    own.run(AddPhoto("P00005", picture("white")))
    assert marked(own) == []


class ListTells:
    """A list that tells of P00005."""

    def __init__(self, values: dict[str, object]) -> None:
        self.values = values

    def write_changes(self, tx) -> None:  # type: ignore[no-untyped-def]
        [person] = tx.people(["P00005"])
        PeopleWriter(tx).change(person, self.values)

    def describe_entry(self) -> str:
        return "A list came in"


PASSPORT: dict[str, object] = {"document_type": "passport", "document_number": "X1234567"}


def in_use(world: Operation) -> list[str]:
    sql = "SELECT number FROM documents JOIN people p ON p.id = person_id WHERE ref = 'P00005' AND current = 1"
    return [row[0] for row in world.db.conn.execute(sql)]


@pytest.mark.parametrize(
    ("expiry", "used"),
    [("2001-01-01", "AB0001"), (None, "AB0001"), ("2099-01-01", "X1234567")],
)
def test_a_valid_paper_stays_the_one_in_use(own: Operation, expiry: str | None, used: str) -> None:
    tells = {**PASSPORT, **({"document_expiry": date.fromisoformat(expiry)} if expiry else {})}
    for _ in range(2):  # the same list again
        own.run(ListTells(tells))
        assert in_use(own) == [used]
    rows = own.db.conn.execute("SELECT expires FROM documents WHERE number = 'X1234567'").fetchall()
    assert [row[0] for row in rows] == [expiry], "of its last day nobody said anything but the list"


def test_a_list_without_a_word_of_documents_changes_none(own: Operation) -> None:
    own.run(ListTells({"document_type": None, "document_number": None, "document_expiry": None}))
    assert in_use(own) == ["AB0001"]


def test_an_ended_document_of_this_office_gives_way(own: Operation) -> None:
    own.run(ByHand("UPDATE documents SET expires = '2001-01-02' WHERE number = 'AB0001'"))
    own.run(ListTells(PASSPORT))
    assert in_use(own) == ["X1234567"]


def test_what_was_printed_is_read_each_time(own: Operation) -> None:
    """Nothing is kept by hand beside the record of the page."""
    record = json.loads(own.db.conn.execute("SELECT printed FROM documents WHERE number = 'AB0001'").fetchone()[0])
    own.run(ByHand("UPDATE people SET surname = 'OTHER' WHERE ref = 'P00005'"))
    assert marked(own) == [("P00005", f"printed as {record['surname'] or 'nothing'} (surname)")]


# -- one rule for the document in use


def add(world: Operation, kind: str, number: str, expires: str | None, ref: str = "P00005") -> int:
    return world.run(AddDocument(ref, {"kind": kind, "number": number, "expires": expires}, False)).result


@pytest.mark.parametrize(
    ("others", "used"),
    [
        ([("passport", "OLD", "2001-01-01")], []),
        ([("passport", "GOOD", "2099-01-01"), ("passport", "OLD", "2001-01-01")], ["GOOD"]),
        ([("passport", "GOOD", "2099-01-01"), ("passport", "SOME", None)], ["GOOD"]),
        ([("identity_card", "CARD", "2099-01-01")], []),
        ([("laissez_passer", "FIRST", None), ("laissez_passer", "LAST", None)], ["LAST"]),
    ],
)
def test_what_is_left_is_travelled_on_where_it_is_valid(
    own: Operation, others: list[tuple[str, str, str | None]], used: list[str]
) -> None:
    for one in others:
        add(own, *one)
    own.run(VoidDocument(issued(own)[0].id, "lost"))
    assert in_use(own) == used


@pytest.mark.parametrize("ends", ["2001-01-01", None])
def test_what_is_left_when_a_held_document_is_removed(own: Operation, ends: str | None) -> None:
    held = add(own, "passport", "X1", ends)
    own.run(TravelOn(held))
    assert in_use(own) == ["X1"]
    own.run(RemoveDocument(held))
    assert in_use(own) == ["AB0001"]


def test_an_ended_document_is_nothing_to_travel_on(world: Operation) -> None:
    for number, ends in (("OLD", "2001-01-01"), ("NEW", "2099-01-01"), ("OLDER", "2000-01-01")):
        world.run(AddDocument("P00005", {"kind": "passport", "number": number, "expires": ends}))
    assert in_use(world) == ["NEW"]


@pytest.mark.parametrize(
    ("expiry", "used", "told"), [("2001-01-01", "AB0001", 1), (None, "X1234567", 0), ("2099-01-01", "X1234567", 0)]
)
def test_a_workbook_puts_no_ended_document_in_use(
    own: Operation, tmp_path: Path, expiry: str | None, used: str, told: int
) -> None:
    columns = ("person", "document_type", "document_number", "document_expiry", "current")
    sheets: Sheets = {"People": [["ref"]], "Documents": [columns, ["P00005", "passport", "X1234567", expiry, "yes"]]}
    template = read_template(open_workbook(book(tmp_path / "in.xlsx", sheets)))
    for _ in range(2):
        report = own.run(ImportTemplate(template)).result
        assert in_use(own) == [used]
    warned = [one.message for one in report.warnings if one.code == "not_in_use"]
    assert len(warned) == told
    assert all("AB0001" in one for one in warned)


@pytest.mark.parametrize(
    ("kept", "absorbed", "used"),
    [
        (None, "2001-01-01", "AB0001"), ("2001-01-01", None, "AB0001"), ("2099-01-01", None, "MINE"),
        (None, "2099-01-01", "THEIRS"),
    ],
)  # fmt: skip
def test_of_two_who_are_one_the_valid_paper_stays(
    world: Operation, tmp_path: Path, kept: str | None, absorbed: str | None, used: str
) -> None:
    """None: that one of the two has a document of this office."""
    for (held,) in world.db.conn.execute(
        "SELECT d.id FROM documents d JOIN people p ON p.id = person_id WHERE ref IN ('P00005', 'P00006')"
    ).fetchall():
        world.run(RemoveDocument(held))
    for ref, number, ends in (("P00005", "MINE", kept), ("P00006", "THEIRS", absorbed)):
        if ends is None:
            world.run(IssueDocuments((ref,), tmp_path / f"{ref}.pdf", "SPLP"))
        else:
            world.run(TravelOn(add(world, "passport", number, ends, ref)))
    told = {one.field: one.stays for one in merge_preview(world.db, "P00005", "P00006", world.today()).choices}
    world.run(MergePeople("P00005", "P00006"))
    assert in_use(world) == [used] == [told["document_number"]]


@pytest.mark.parametrize(
    "cells",
    [
        ("X 123-4567", "", ""), ("X1234567", "passport", "2001-01-31"), ("", "passport", "2001-01-31"),
        ("AB0001", "", "2031-01-31"), ("ab 0001", "passport", ""), ("", "", "2031-01-31"),
    ],
)  # fmt: skip
def test_a_list_that_comes_again_proposes_nothing_of_documents(
    own: Operation, tmp_path: Path, cells: tuple[str, str, str]
) -> None:
    own.run(EditPeople(("P00005",), {"given_names": "UMAR TALIB", "birth_date": "1988-06-20", "sex": "M"}))
    (surname,) = own.db.conn.execute("SELECT surname FROM people WHERE ref = 'P00005'").fetchone()
    head = "ref,Surname,Given names,DOB,Sex,Nationality,Passport No.,Type of document,Date of expiry\n"
    path = tmp_path / "list.csv"
    path.write_text(
        head + ",".join(["P00005", surname, "UMAR TALIB", "1988-06-20", "M", "Indonesian", *cells]), "utf-8"
    )
    rows: list[object] = []
    for time in range(3):
        report = json.loads(json.dumps(import_jobs.import_list(own, path).to_json()))
        assert (report["imported"], report["updated"]) == (0, 1)
        told = [one for update in report["updates"] for one in update["fields"] if one["field"].startswith("document_")]
        assert not time or not any(one["taken"] for one in told)
        assert in_use(own) == ["AB0001"]
        rows.append(own.db.conn.execute("SELECT type, number, expires, status FROM documents ORDER BY id").fetchall())
    assert rows[0] == rows[1] == rows[2]
    assert [row[1] for row in rows[0]].count("AB0001") == 1


@pytest.mark.parametrize("fields", [{"document_expiry": "2031-01-31"}, {"document_number": "", "document_type": ""}])
def test_what_this_office_issued_is_not_edited(own: Operation, fields: dict[str, str]) -> None:
    before = own.db.conn.execute("SELECT * FROM documents ORDER BY id").fetchall()
    with pytest.raises(UserError) as refused:
        own.run(EditPeople(("P00005",), fields))
    assert (refused.value.code, "AB0001" in str(refused.value)) == ("issued_here", True)
    assert own.db.conn.execute("SELECT * FROM documents ORDER BY id").fetchall() == before
