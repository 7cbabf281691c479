"""What is not on a recipient's whitelist is nowhere in the file: not hidden, not in a property, not in a name."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from reportlab.pdfgen.canvas import Canvas

from repatriate.manifests.export import export
from repatriate.manifests.pdf import document_bytes
from repatriate.manifests.profiles import PROFILES
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.dates import PartialDate
from repatriate.model.entities import DocumentType, Hold, HoldKind, TravelDocument
from repatriate.model.manifest import Manifest, Passenger
from tests.manifests.crowd import manifest, passenger
from tests.manifests.opened import everything_in_document, everything_in_workbook

# A mark for each column, written nowhere else. Dates are marks too: on paper, as text and as Excel's number.
MARKS = {
    "ref": "Qref00017",
    "surname": "Qsurname",
    "given_names": "Qgiven",
    "native_name": "ศรีสุขใส",
    "birth_place": "Qbirthplace",
    "nationality": "QNA",
    "document_number": "Q000DOCNO",
    "document_issuer": "QIS",
    "seat": "88Q",
    "assistance": "WCHS",
    "province": "Qprovince",
    "destination": "QDE",
    "location": "Qshelter",
    "household": "Qhousehold",
    "group": "Qgroup",
    "guardian": "Qguardian",
    "exit_permit_reference": "Q-PERMIT-1",
    "clearances_missing": "Qscreening",
    "holds": "Qpolice case",
    "notes": "Qvictim status",
}
DATES = {
    "ready_from": date(2031, 3, 7),
    "clear_until": date(2032, 4, 8),
    "document_expiry": date(2033, 5, 9),
}
HEALTH = "Qdiagnosis"
COUNTED = {"nationality"}  # each list says how many people of which nationality it holds


def secret(number: int) -> Passenger:
    """All marks, with the number after each, so that every version has its own."""

    def mark(column: str) -> str:
        return f"{MARKS[column]}{number}"

    return passenger(
        number,
        ref=mark("ref"),
        birth_date=PartialDate(2012, 3, 4),
        surname=mark("surname"),
        given_names=mark("given_names"),
        native_name=MARKS["native_name"],
        birth_place=mark("birth_place"),
        nationality=MARKS["nationality"],
        document=TravelDocument(
            DocumentType.PASSPORT, mark("document_number"), MARKS["document_issuer"], DATES["document_expiry"]
        ),
        seat=mark("seat"),
        assistance=(MARKS["assistance"], HEALTH),
        province=mark("province"),
        destination=MARKS["destination"],
        location=mark("location"),
        household=mark("household"),
        group=mark("group"),
        guardian=mark("guardian"),
        permit_reference=mark("exit_permit_reference"),
        clearances_missing=(mark("clearances_missing"),),
        holds=(Hold(HoldKind.POLICE, None, None, mark("holds")),),
        notes=mark("notes"),
        ready_from=DATES["ready_from"],
        clear_until=DATES["clear_until"],
    )


def second_version(profile: str) -> Manifest:
    """One person stays with every field changed, one leaves, one comes."""
    first = manifest(profile, [secret(1), secret(2)])
    changed = secret(3)
    stays = replace(changed, person=replace(changed.person, ref=secret(1).person.ref))
    return manifest(profile, [stays, secret(4)], version=2, previous=first)


def forms(day: date) -> list[str]:
    """How a date may be written: on paper, as text, and as the number that Excel keeps."""
    serial = (day - date(1899, 12, 30)).days
    return [f"{day.day} {day:%b} {day.year}", day.isoformat(), f">{serial}<"]


def read(made: Manifest) -> dict[str, str]:
    return {
        "xlsx": everything_in_workbook(workbook_bytes(made)),
        "pdf": everything_in_document(document_bytes(made)),
    }


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("profile", list(PROFILES))
def test_nothing_leaks(
    profile: str,
    version: int,
) -> None:
    made = second_version(profile) if version == 2 else manifest(profile, [secret(1), secret(2)])
    columns = PROFILES[profile].columns
    numbered = {"household", "group"} if profile != "office" else set()
    for kind, text in read(made).items():
        for column, mark in MARKS.items():
            found = mark in text
            expected = column in COUNTED or (column in columns and column not in numbered)
            assert found == expected, f"{column} in the {kind}"
        for column, day in DATES.items():
            found = any(form in text for form in forms(day))
            assert found == (column in columns), f"{column} in the {kind}"
        assert (HEALTH in text) == (profile == "office"), kind


@pytest.mark.parametrize("profile", [name for name in PROFILES if name != "office"])
def test_what_is_frozen_holds_the_whitelist_and_the_key_alone(
    profile: str,
) -> None:
    text = second_version(profile).to_json()
    for column, mark in MARKS.items():
        known = column in {*COUNTED, *PROFILES[profile].columns, "ref"} - {"household", "group"}
        assert (mark in text) == known, column
    for column, day in DATES.items():
        assert (day.isoformat() in text) == (column in PROFILES[profile].columns)


def test_names_stay_out_of_what_surrounds_the_list() -> None:
    """Properties, sheet and table names, defined names, headers and footers; title and metadata of the document."""
    made = manifest("office", [secret(1)], operation="Quiet name")
    with ZipFile(BytesIO(workbook_bytes(made))) as archive:
        around = {name: archive.read(name).decode() for name in archive.namelist() if "sheet1.xml" not in name}
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    around["outside the rows"] = re.sub(r"<sheetData>.*</sheetData>", "", sheet, flags=re.DOTALL)
    for name, text in around.items():
        for mark in MARKS.values():
            assert mark not in text, name
    assert "<dc:creator>Repatriate</dc:creator>" in around["docProps/core.xml"]
    assert "<dc:title>Passenger manifest</dc:title>" in around["docProps/core.xml"]
    document = pypdfium2.PdfDocument(document_bytes(made))
    assert {key: value for key, value in document.get_metadata_dict().items() if value} == {
        "Title": "Passenger manifest KT501, version 1"
    }
    document.close()


def test_no_temporary_file_holds_a_name(tmp_path: Path) -> None:
    """Whatever opens a file for writing in the meantime opens the one beside the output only."""
    opened: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wxa+"):
            opened.append(str(arguments[0]))

    watching = True
    sys.addaudithook(watch)
    try:
        for suffix in (".xlsx", ".pdf"):
            export(manifest("office", [secret(1)]), tmp_path / f"list{suffix}")
    finally:
        watching = False
    assert len(set(opened)) == 2
    assert {Path(name).parent for name in opened} == {tmp_path}
    assert sorted(found.name for found in tmp_path.iterdir()) == ["list.pdf", "list.xlsx"]


def test_the_search_finds_what_is_hidden() -> None:
    """A control: were it to miss a leak, the tests above would prove nothing."""
    page = BytesIO()
    canvas = Canvas(page, invariant=1, pageCompression=1)
    canvas.setSubject("Qsubject")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(-500, -500, "Qoffpage")
    canvas.addLiteral("/Span <</ActualText <FEFF0051007300700061006E>>> BDC EMC")
    canvas.showPage()
    canvas.save()
    text = everything_in_document(page.getvalue())
    assert all(mark in text for mark in ("Qsubject", "Qoffpage", "Qspan"))

    book = Workbook()
    book.active.title = "Qsheet"
    book.active["Z99"].comment = Comment("Qcomment", "Qauthor")
    book.create_sheet("two").sheet_state = "hidden"
    book["two"]["A1"] = "Qhidden"
    book.properties.keywords = "Qkeyword"
    packed = BytesIO()
    book.save(packed)
    text = everything_in_workbook(packed.getvalue())
    assert all(mark in text for mark in ("Qsheet", "Qcomment", "Qauthor", "Qhidden", "Qkeyword"))
