"""Lists in Word: every table and every line that is seen is read, in its order, and nothing that was deleted."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import docx as python_docx
import pytest

from repatriate.intake.paper.model import PaperKind, ReadAs
from repatriate.intake.paper.text import document
from repatriate.intake.roster.model import Roster
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.workbook import Workbook, open_workbook
from repatriate.model.errors import UserError
from tests.intake.paper.documents import docx, odt, p, tbl, tc, tr

TITLES = ("No", "Surname", "Given names", "Sex", "Date of birth", "Passport no")
ALPHA = ("1", "ALPHA", "ANNA", "F", "12/03/1990", "X1234567")
BETA = ("2", "BETA", "BEN", "M", "25/11/1985", "X7654321")


def rows_of(workbook: Workbook, sheet: int = 0) -> list[list[object]]:
    return list(workbook.sheets.values())[sheet]


def read(workbook: Workbook) -> Roster:
    return read_roster(workbook, Known(date(2026, 11, 28)))


def names(workbook: Workbook) -> list[str]:
    return [row.values["surname"] for row in read(workbook).rows]


def fault_of(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        open_workbook(path)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", ["list.docx", "list.docm", "list.dotx", "list.xlsx", "list"])
def test_a_list_that_word_itself_could_have_written(tmp_path: Path, name: str) -> None:
    document = python_docx.Document()
    document.add_heading("LIST OF PERSONS")
    table = document.add_table(rows=0, cols=6)
    for row in (TITLES, ALPHA, BETA):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Total: 2 persons")
    document.add_paragraph("Maria GAMMA\nVice Consul")
    document.save(str(tmp_path / name))
    found = open_workbook(tmp_path / name)
    assert found.paper is not None
    assert found.paper.kind is PaperKind.DOCUMENT
    assert rows_of(found)[0][0] == "LIST OF PERSONS"
    roster = read(found)
    assert [(row.values["surname"], str(row.values["birth_date"])) for row in roster.rows] == [
        ("ALPHA", "1990-03-12"),
        ("BETA", "1985-11-25"),
    ]
    assert (roster.declared_total, roster.kept) == (2, [])


def test_cells_merged_across_and_down(tmp_path: Path) -> None:
    begin, on = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"
    body = tbl(
        ("Family", *TITLES[1:]),
        tr(tc("F1", begin), *ALPHA[1:]),
        tr(tc("", on), *BETA[1:]),
        tr(tc("Family of the north", "<w:gridSpan w:val='6'/>")),
        ("F2", "GAMMA", "GINA", "F", "01/02/1999", "X1111111"),
    )
    found = open_workbook(docx(tmp_path / "list.docx", body))
    assert rows_of(found)[2][0] == ""
    assert found.merged == {"list": ((1, 0, 2, 0), (3, 0, 3, 5))}
    assert [row.values.get("household") for row in read(found).rows] == ["F1", "F1", "F2"]


def test_what_was_deleted_is_not_read_and_what_was_inserted_is(tmp_path: Path) -> None:
    changed = (
        "<w:tc><w:p><w:del><w:r><w:delText>X0000000</w:delText><w:t>X0000000</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>X1234567</w:t></w:r></w:ins></w:p></w:tc>"
    )
    body = tbl(TITLES, tr(*ALPHA[:5], changed), tr(*BETA, form="<w:del/>"), tr(*BETA, form="<w:ins/>"))
    found = open_workbook(docx(tmp_path / "list.docx", body))
    assert [row[5] for row in rows_of(found)] == ["Passport no", "X1234567", "X7654321"]


def test_what_stands_in_controls_fields_and_links_is_read(tmp_path: Path) -> None:
    control = "<w:tc><w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>AL</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>PHA</w:t></w:r></w:p></w:tc>"
    link = "<w:tc><w:p><w:hyperlink><w:r><w:t>AN</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t>NA</w:t></w:r></w:fldSimple></w:p></w:tc>"
    hidden = "<w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>draft</w:t></w:r><w:r><w:instrText>DATE</w:instrText><w:t>F</w:t></w:r></w:p></w:tc>"
    row = f"<w:sdt><w:sdtContent>{tr('1', control, link, hidden, *ALPHA[4:])}</w:sdtContent></w:sdt>"
    found = open_workbook(docx(tmp_path / "list.docx", tbl(TITLES, row)))
    assert rows_of(found)[1] == list(ALPHA)


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    inside = f"<w:txbxContent>{p('Total: 2 persons')}</w:txbxContent>"
    mc = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    box = f"<w:p><w:r><mc:AlternateContent {mc}><mc:Choice>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    found = open_workbook(docx(tmp_path / "list.docx", tbl(TITLES, ALPHA, BETA), box))
    assert [row[0] for row in rows_of(found)][3:] == ["Total: 2 persons"]
    assert read(found).declared_total == 2


def test_tables_with_the_same_titles_are_one_list(tmp_path: Path) -> None:
    second = ("3", "GAMMA", "GINA", "F", "01/02/1999", "X1111111")
    body = (tbl(TITLES, ALPHA), p("Hotel two"), tbl(TITLES, BETA), tbl(second))
    found = open_workbook(docx(tmp_path / "list.docx", *body))
    assert len(found.sheets) == 1
    assert names(found) == ["ALPHA", "BETA", "GAMMA"]


def test_a_table_of_signatures_is_nobody(tmp_path: Path) -> None:
    signatures = tbl(("Prepared by", "Approved by"), ("Maria DELTA", "Peter EPSILON"), ("Consul", "Ambassador"))
    flight = tbl(("Flight", "XX 123"), ("Date", "28/11/2026"))
    found = open_workbook(docx(tmp_path / "list.docx", flight, tbl(TITLES, ALPHA, BETA), signatures))
    assert rows_of(found)[0] == list(TITLES)
    roster = read(found)
    assert [row.values["surname"] for row in roster.rows] == ["ALPHA", "BETA"]
    assert [one.code for one in roster.warnings] == ["sheet_left_out", "sheet_left_out"]


def test_a_table_that_only_places_another_on_the_page(tmp_path: Path) -> None:
    inner = tbl(TITLES, ALPHA, BETA)
    found = open_workbook(docx(tmp_path / "list.docx", tbl(tr(tc("Embassy", more=inner)))))
    assert names(found) == ["ALPHA", "BETA"]


def test_numbers_that_word_counts_itself(tmp_path: Path) -> None:
    numbering = (
        "<w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        "<w:abstractNum w:abstractNumId='4'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='7'><w:abstractNumId w:val='4'/></w:num></w:numbering>"
    )
    counted = "<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr></w:pPr></w:p></w:tc>"
    body = tbl(TITLES, tr(counted, *ALPHA[1:]), tr(counted, *BETA[1:]))
    found = open_workbook(docx(tmp_path / "list.docx", body, parts={"word/numbering.xml": numbering}))
    assert [row[0] for row in rows_of(found)] == ["No", "1", "2"]
    assert [row.listed for row in read(found).rows] == ["1", "2"]


def test_a_document_of_libreoffice(tmp_path: Path) -> None:
    def cells(row: tuple[str, ...]) -> str:
        return "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in row)

    rows = "".join(f"<table:table-row>{cells(row)}</table:table-row>" for row in (TITLES, ALPHA, BETA))
    deleted = "<text:tracked-changes><text:p>GAMMA</text:p></text:tracked-changes>"
    title = "<text:h>LIST<text:s text:c='2'/>OF <text:span>PERSONS</text:span></text:h>"
    total = "<text:p>Total: 2 persons</text:p>"
    found = open_workbook(odt(tmp_path / "list.odt", f"{deleted}{title}<table:table>{rows}</table:table>{total}"))
    assert rows_of(found)[0][0] == "LIST  OF PERSONS"
    assert (names(found), read(found).declared_total) == (["ALPHA", "BETA"], 2)


# -- documents that are not read


def test_a_document_cut_short(tmp_path: Path) -> None:
    path = docx(tmp_path / "list.docx", tbl(TITLES, *[ALPHA] * 300))
    path.write_bytes(path.read_bytes()[:900])
    assert fault_of(path).code == "damaged_workbook"


def test_a_document_whose_text_is_cut_short(tmp_path: Path) -> None:
    path = tmp_path / "list.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document xmlns:w='x'><w:body>")
    assert fault_of(path).code == "damaged_workbook"


def test_an_empty_document(tmp_path: Path) -> None:
    assert fault_of(docx(tmp_path / "list.docx", p(" "))).code == "empty_file"


def test_a_document_that_defines_things_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><w><p>&a;</p></w>")
    assert fault_of(path).code == "damaged_workbook"


def test_a_document_that_unpacks_to_far_too_much(tmp_path: Path) -> None:
    path = tmp_path / "list.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * (1 << 20))
    assert fault_of(path).code == "too_large"


def test_a_document_nested_without_end(tmp_path: Path) -> None:
    path = docx(tmp_path / "list.docx", "<w:p>" * 20_000 + "</w:p>" * 20_000)
    assert fault_of(path).code == "damaged_workbook"


def test_a_document_of_pictures_is_read_as_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without words that are a list; the crest in a corner is none of them."""
    photo, crest = b"\xff\xd8\xff" + bytes(40_000), b"\x89PNG" + bytes(900)
    path = docx(tmp_path / "list.docx", p("Please see the list"))
    with zipfile.ZipFile(path, "a") as archive:
        for name, data in (("image10.jpeg", photo + b"10"), ("image2.jpeg", photo + b"2"), ("image1.png", crest)):
            archive.writestr(f"word/media/{name}", data)
    seen: list[str] = []

    def pictures(paths: list[Path], asked: ReadAs, progress: object) -> Workbook:
        seen.extend(f"{one}: {one.read_bytes()[-2:].lstrip(bytes(1)).decode()}" for one in paths)
        return Workbook("image2.jpeg", {"image2": [["Name"], ["ALPHA"]]})

    monkeypatch.setattr(document, "read_pictures", pictures)
    assert open_workbook(path).name == "list.docx"
    assert seen == [f"{path}: image2.jpeg: 2", f"{path}: image10.jpeg: 10"]


def rows_in(*rows: list[str]) -> str:
    return tbl(*(tr(*map(tc, row)) for row in rows))


def test_pictures_beside_a_list_are_said_and_below_a_letterhead_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "read_pictures", lambda *_: Workbook("image1", {"image1": [["from the picture"]]}))
    listed = rows_in(["No", "Surname", "Passport No"], ["1", "ALPHA", "X1234567"], ["2", "BRAVO", "X1234568"])
    for name, body in (("list", listed), ("letter", rows_in(["EMBASSY OF X", "Consular section"]))):
        with zipfile.ZipFile(docx(tmp_path / f"{name}.docx", body), "a") as archive:
            archive.writestr("word/media/image1.jpeg", b"\xff\xd8\xff" + bytes(40_000))
    paper = open_workbook(tmp_path / "list.docx").paper
    assert paper is not None
    assert list(map(str, paper.gaps)) == [
        "The document also shows pictures, which were not read (1). Check whether people are named on them."
    ]
    assert rows_of(open_workbook(tmp_path / "letter.docx")) == [["from the picture"]]
