"""PDFs with text as rows of cells, and one sentence for those that cannot be read."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from unittest import mock

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from repatriate.app.imports.open_file import read_workbook
from repatriate.intake.kinds import is_pdf
from repatriate.intake.paper.model import AS_IT_IS, PaperKind, ReadAs, Word
from repatriate.intake.paper.pdf import file as pdf
from repatriate.intake.paper.pdf.file import MOST_PAGES, read_pdf
from repatriate.intake.sheets import Workbook
from repatriate.model.errors import UserError
from tests.benchmarks.papers.samples import read_sample
from tests.benchmarks.papers.score import compare
from tests.intake.paper.pages import LEFTS, ROWS, begin, heights, rule, write


def read(path: Path, asked: ReadAs = AS_IT_IS) -> list[list[object]]:
    (rows,) = read_pdf(path, asked, lambda share: None).sheets.values()
    return rows


def one(text: str, width: int = 5) -> list[str]:
    return [text, *[""] * (width - 1)]


@pytest.mark.parametrize("ruled", [True, False])
def test_title_table_and_total_in_their_order(tmp_path: Path, ruled: bool) -> None:
    canvas = begin(tmp_path / "list.pdf")
    canvas.drawString(120, 800, "Indonesians brought to the embassy by the police, March 2026")
    if ruled:
        rule(canvas, heights(760, ROWS))
    end = write(canvas, ROWS, 760)
    canvas.drawString(44, end - 30, "Total: 4 persons")
    canvas.save()
    found = read(tmp_path / "list.pdf")
    assert found == [
        one("Indonesians brought to the embassy by the police, March 2026"),
        *ROWS,
        one("Total: 4 persons"),
    ]


@pytest.mark.parametrize("ruled", [True, False])
def test_wrapped_cells_are_one_row(tmp_path: Path, ruled: bool) -> None:
    rows = [*ROWS[:2], ["2", "MARIA TERESA\nDE LOS REYES", "F", "01/12/1984", "B7654321"], *ROWS[3:]]
    canvas = begin(tmp_path / "list.pdf")
    if ruled:
        rule(canvas, heights(760, rows))
    write(canvas, rows, 760)
    canvas.save()
    assert read(tmp_path / "list.pdf") == [[cell.replace("\n", " ") for cell in row] for row in rows]


def test_only_columns_are_ruled(tmp_path: Path) -> None:
    canvas = begin(tmp_path / "list.pdf")
    edges = heights(760, ROWS)
    rule(canvas, [edges[0], edges[1], edges[-1]])
    write(canvas, ROWS, 760)
    canvas.save()
    assert read(tmp_path / "list.pdf") == ROWS


def test_shaded_rows_part_a_list_without_rules(tmp_path: Path) -> None:
    rows = [*ROWS[:2], ["", "BUDI SANTOSO", "", "", ""], *ROWS[3:]]
    canvas = begin(tmp_path / "list.pdf")
    edges = heights(760, rows)
    canvas.setFillGray(0.9)
    for top, bottom in zip(edges[::2], edges[1::2], strict=False):
        canvas.rect(LEFTS[0], bottom, LEFTS[-1] - LEFTS[0], top - bottom, stroke=0, fill=1)
    canvas.setFillGray(0)
    write(canvas, rows, 760)
    canvas.save()
    assert read(tmp_path / "list.pdf") == rows


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_that_are_turned(tmp_path: Path, turn: int) -> None:
    canvas = begin(tmp_path / "list.pdf", across=True)
    rule(canvas, heights(500, ROWS))
    write(canvas, ROWS, 500)
    canvas.save()
    with pypdfium2.PdfDocument(tmp_path / "list.pdf") as document:
        document[0].set_rotation(turn)
        document.save(tmp_path / "turned.pdf")
    assert read(tmp_path / "turned.pdf") == ROWS


def test_what_stands_across_a_page_is_told_and_most_of_it_read_as_a_picture(tmp_path: Path) -> None:
    canvas = begin(tmp_path / "stamp.pdf")
    write(canvas, ROWS, 760)
    canvas.translate(100, 300)
    canvas.rotate(35)
    canvas.drawString(0, 0, "5 EKO M 11/11/1981")
    canvas.save()
    canvas = begin(tmp_path / "slanted.pdf")
    canvas.rotate(20)
    write(canvas, ROWS, 560)
    canvas.save()
    found = read_pdf(tmp_path / "stamp.pdf", AS_IT_IS, lambda share: None)
    assert found.paper is not None
    assert [str(one) for one in found.paper.gaps] == ["Slanted text on page 1 was not read: 5 EKO M 11/11/1981"]
    with mock.patch.object(pdf, "_read_pictures", return_value=Workbook("as picture", {"as picture": []})):
        assert read_pdf(tmp_path / "slanted.pdf", AS_IT_IS, lambda share: None).name == "as picture"


@pytest.mark.parametrize("ruled", [True, False])
def test_pages_go_on(tmp_path: Path, ruled: bool) -> None:
    """The titles stand on each page, its number below, and the second row of page 2 is the rest of a row of page 1."""
    last = ["5", "MARIA TERESA", "F", "12/12/1990", "P7654321A"]
    canvas = begin(tmp_path / "list.pdf")
    pages = ([*ROWS, last], [ROWS[0], ["", "DE LOS REYES", "", "", ""], ["6", "EKO", "M", "11/11/1981", "C1111111"]])
    for number, rows in enumerate(pages, 1):
        canvas.setFont("Helvetica", 10)
        if ruled:
            rule(canvas, heights(780, rows))
        write(canvas, rows, 780)
        canvas.drawString(260, 30, f"Page {number} of 2")
        canvas.showPage()
    canvas.save()
    found = read(tmp_path / "list.pdf")
    assert found == [
        *ROWS,
        ["5", "MARIA TERESA DE LOS REYES", "F", "12/12/1990", "P7654321A"],
        ROWS[0],
        pages[1][-1],
        one("Page 2 of 2"),
    ]


@pytest.mark.parametrize(("shown", "is_text"), [("X1234567", True), ("Q0000000", False)])
def test_text_behind_a_picture_is_believed_where_the_picture_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: str, is_text: bool
) -> None:
    """Each row has the same number, so that an engine that always reads one thing will do."""

    class Engine:
        def line(self, crop: object, language: str | None = None) -> Word:
            return Word(shown, (0, 0, 1, 1))

    monkeypatch.setattr("repatriate.intake.paper.reading.engines.first_engine", Engine)
    monkeypatch.setattr(pdf, "_read_pictures", lambda *_: Workbook("", {"list": [["from the picture"]]}))
    rows = [["No", "Sex", "ID"], *([str(number), "F", "X1234567"] for number in range(1, 13))]
    canvas = begin(tmp_path / "list.pdf")
    canvas.drawImage(ImageReader(Image.new("L", (60, 85), 255)), 0, 0, *canvas._pagesize)
    write(canvas, rows, 760)
    canvas.save()
    assert read(tmp_path / "list.pdf") == (rows if is_text else [["from the picture"]])


def write_hidden(canvas: Canvas, text: str, left: float, height: float) -> None:
    hidden = canvas.beginText(left, height)
    hidden.setTextRenderMode(3)
    hidden.textOut(text)
    canvas.drawText(hidden)


@pytest.mark.parametrize("strips", [1, 4])
def test_text_that_a_scanner_put_behind_its_picture_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strips: int
) -> None:
    """One sign is other than on the picture, which covers half of the page, in one piece or in strips."""
    monkeypatch.setattr(pdf, "_read_pictures", lambda *_: Workbook("", {"list": [["from the picture"]]}))
    printed = begin(tmp_path / "printed.pdf")
    write(printed, ROWS, 760)
    printed.save()
    shown = pypdfium2.PdfDocument(tmp_path / "printed.pdf")[0].render(scale=2).to_pil()
    canvas = begin(tmp_path / "list.pdf")
    wide, high = canvas._pagesize
    part = shown.height / 2 / strips
    for strip in range(strips):
        cut = shown.crop((0, round(part * strip), shown.width, round(part * (strip + 1))))
        canvas.drawImage(ImageReader(cut), 0, high - (strip + 1) * high / 2 / strips, wide, high / 2 / strips)
    for number, row in enumerate(ROWS):
        for cell, left in zip(row, LEFTS, strict=False):
            write_hidden(canvas, cell.replace("X1234567", "X1234569"), left + 4, 747 - 20 * number)
    canvas.save()
    assert read(tmp_path / "list.pdf") == [["from the picture"]]


@pytest.mark.parametrize("how", ["white", "mode", "covered"])
def test_words_that_nobody_sees_are_not_read_and_said(tmp_path: Path, how: str) -> None:
    canvas = begin(tmp_path / "list.pdf")
    end = write(canvas, ROWS, 760)
    if how == "mode":
        write_hidden(canvas, "GHOST", 84, end - 13)
    else:
        canvas.setFillGray(1 if how == "white" else 0)
        canvas.drawString(84, end - 13, "GHOST")
        canvas.setFillGray(1)
        canvas.rect(80, end - 18, 100, 16, stroke=0, fill=1) if how == "covered" else None
    canvas.save()
    found = read_pdf(tmp_path / "list.pdf", AS_IT_IS, lambda share: None)
    assert list(found.sheets.values()) == [ROWS]
    assert found.paper is not None
    assert list(map(str, found.paper.gaps)) == ["Page 1: hidden words were not read (1). Look at the page."]


def test_a_number_written_over_another_is_read_from_the_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "_read_pictures", lambda *_: Workbook("", {"list": [["from the picture"]]}))
    canvas = begin(tmp_path / "list.pdf")
    write(canvas, ROWS, 760)
    canvas.setFillGray(1)
    canvas.rect(372, 724, 80, 14, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(374, 727, "X5555555")
    canvas.save()
    assert read(tmp_path / "list.pdf") == [["from the picture"]]


@pytest.mark.parametrize("turn", [0, 90])
def test_a_picture_beside_a_list_is_said_and_under_a_letterhead_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    monkeypatch.setattr(pdf, "_read_pictures", lambda *_: Workbook("", {"list": [["from the picture"]]}))
    for name, rows in (("list", ROWS), ("letter", [["", "EMBASSY OF INDONESIA, CONSULAR SECTION"]])):
        canvas = begin(tmp_path / f"{name}.pdf")
        canvas.setPageRotation(turn)
        write(canvas, rows, 500)
        canvas.drawImage(ImageReader(Image.new("L", (60, 40), 128)), 40, 100, 300, 250)
        canvas.save()
    found = read_pdf(tmp_path / "list.pdf", AS_IT_IS, lambda share: None)
    assert list(found.sheets.values()) == [ROWS]
    assert found.paper is not None
    assert list(map(str, found.paper.gaps)) == [
        "Page 1 also shows a picture, which was not read. Check whether people are named on it."
    ]
    assert read(tmp_path / "letter.pdf") == [["from the picture"]]


def test_forms_are_read_with_what_was_filled_in(tmp_path: Path) -> None:
    canvas = begin(tmp_path / "form.pdf")
    canvas.drawString(40, 780, "People to be taken home by the embassy")
    for row, (name, number) in enumerate([("SITI RAHAYU", "X1234567"), ("BUDI SANTOSO", "B7654321")]):
        for left, key, value in ((40, "name", name), (260, "number", number)):
            canvas.acroForm.textfield(
                name=f"{key}{row}", value=value, x=left, y=720 - 30 * row, width=180, height=18, fontSize=10
            )
    canvas.save()
    cells = [cell for row in read(tmp_path / "form.pdf") for cell in row]
    assert {"SITI RAHAYU", "X1234567", "BUDI SANTOSO", "B7654321"} <= set(cells)


def test_locked(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    canvas = begin(path, encrypt=StandardEncryption("lamp", "owner", canPrint=0, strength=128))
    write(canvas, ROWS, 760)
    canvas.save()
    for typed in (None, "wrong"):
        with pytest.raises(UserError, match="password") as fault:
            read(path, ReadAs(password=typed))
        assert fault.value.code == "password_protected"
    assert read(path, ReadAs(password="lamp")) == ROWS


def test_more_pages_than_are_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    canvas = begin(path)
    for _ in range(MOST_PAGES + 1):
        canvas.setFont("Helvetica", 10)
        write(canvas, ROWS, 760)
        canvas.showPage()
    canvas.save()
    with pytest.raises(UserError, match="101 pages") as fault:
        read(path)
    assert fault.value.code == "too_many_pages"
    assert len(read(path, ReadAs(pages=(0, 2)))) == 2 * len(ROWS)
    with pytest.raises(UserError, match="no page 200"):
        read(path, ReadAs(pages=(199,)))


@pytest.mark.parametrize("keep", [20, 300, 700])
def test_damaged_files_are_one_sentence(tmp_path: Path, keep: int) -> None:
    canvas = begin(tmp_path / "list.pdf")
    write(canvas, ROWS, 760)
    canvas.save()
    path = tmp_path / "cut.pdf"
    path.write_bytes((tmp_path / "list.pdf").read_bytes()[:keep])
    with pytest.raises(UserError) as fault:
        read_workbook(path)
    assert str(path) in str(fault.value)


def test_through_the_door(tmp_path: Path) -> None:
    canvas = begin(tmp_path / "list.pdf")
    write(canvas, ROWS, 760)
    canvas.save()
    book = read_workbook(tmp_path / "list.pdf")
    assert book.sheets == {"list": ROWS}
    assert book.paper is not None
    assert book.paper.kind is PaperKind.PDF


def test_a_long_list_without_rules_is_read_whole() -> None:
    path, made = read_sample("list")
    score = compare(made, read_workbook(path))
    assert (score.right, score.found, score.wrong) == (score.cells, len(made.rows), [])


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_broken_files_are_a_sentence_or_cells(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever a few wrong bytes do to a list, the reader says one sentence or gives rows."""
    whole = bytearray(read_sample("list")[0].read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "broken.pdf"
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole)))] if data.draw(st.booleans()) else whole)
    rows: list[list[object]] = []
    with (
        suppress(UserError),
        mock.patch("repatriate.intake.paper.pdf.file._read_pictures", return_value=Workbook("", {"": []})),
    ):
        rows = read(path)
    assert all(isinstance(cell, str) for row in rows for cell in row)


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"X-Gateway: clean\r\n", b"\r\n"])
def test_a_line_before_it_makes_no_text_of_a_pdf(before: bytes) -> None:
    assert is_pdf(before + b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    assert not is_pdf(b"The form is made as %PDF-1.7 by the office\n")
