"""The paper: everything on it, on every page what belongs there, no row torn, names right in any script."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4, landscape

from repatriate.manifests import wording
from repatriate.manifests.pdf import document_bytes
from repatriate.manifests.pdf_table import TICK
from repatriate.manifests.recipients import OFFICE_MARK, RECIPIENTS, Recipient
from repatriate.manifests.sections import list_sections
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.entities import DocumentType, TravelDocument
from repatriate.model.errors import Cancelled
from repatriate.model.manifest import Manifest, Sender
from repatriate.model.paper_size import PaperSize
from tests.manifests.crowd import LEG, crowd, manifest, passenger
from tests.manifests.opened import everything_in_document, page_texts, table_of


def pages(made: Manifest) -> list[str]:
    return page_texts(document_bytes(made))


def flat(text: str) -> str:
    """Without the line breaks and doubled spaces that come of where words stand."""
    return " ".join(text.split())


@pytest.mark.parametrize("number", [1, 40, 350])
@pytest.mark.parametrize("profile", list(RECIPIENTS))
def test_each_page_has_its_header_and_number(profile: str, number: int) -> None:
    made = manifest(profile, crowd(number))
    found = pages(made)
    for at, page in enumerate(found, 1):
        text = flat(page)
        assert f"page {at} of {len(found)}" in text
        assert "journal head 0123456789abcdef" in text
        assert "version 1, made 25 May 2023 14:02 UTC by A. Officer" in text
        assert "KT501" in text
        assert f"{number} person" in text
        assert text.count(OFFICE_MARK) == (2 if profile == "office" else 0)
        assert at == 1 or f"version 1 · for {profile} · Repatriation May 2023" in text
        if re.search("Siti|Budi|Aung|Sunita|Chidi|Wei|Grace|Maria|Van Minh", text):
            assert "Surname Given names" in text
            assert ("Document no." in text) == ("document_number" in made.columns)
    assert (number == 1) == (len(found) == 1)
    end = "Handover of KT501" if profile == "receiving" else "Receipt for KT501"
    assert sum(end in page for page in found) == (0 if profile == "office" else 1)  # that one is handed to nobody
    assert profile == "office" or end in found[-1]


@pytest.mark.parametrize("profile", list(RECIPIENTS))
def test_every_person_is_on_paper_once(profile: str) -> None:
    made = manifest(profile, crowd(350))
    text = "\n".join(pages(made))
    at = made.columns.index("document_number" if "document_number" in made.columns else "ref")
    numbers = [str(row[at]) for row in made.rows]
    assert len(set(numbers)) == 350
    for number in numbers:
        assert text.count(number) == 1


@pytest.mark.parametrize("profile", ["carrier", "exit", "arrival"])
def test_an_emergency_document_is_called_one(profile: str) -> None:
    """`etd` is an estimated time of departure to an airline; what is stored keeps the code."""
    passport, emergency = (TravelDocument(kind, "XC123") for kind in (DocumentType.PASSPORT, DocumentType.ETD))
    before = manifest(profile, [passenger(1, document=passport)])
    made = manifest(profile, [passenger(1, document=emergency)], version=2, previous=before)
    assert "etd" in made.rows[0]
    text = flat(" ".join(pages(made)))
    assert "emergency document" in text
    assert "now emergency document" in text
    assert "etd" not in text.split()


def test_a_spelling_of_names_that_nobody_has_is_left_out_on_paper() -> None:
    plain = {"surname": "Adi", "given_names": "Budi"}
    none, one = ([passenger(1, **plain, native_name=name, seat=None)] for name in (None, "欧阳"))
    captions = [flat(pages(manifest("exit", people))[0]) for people in (none, one)]
    assert ["Native name" in text for text in captions] == [False, True]
    assert not any("Name as written" in text for text in captions)
    assert "Native name" in table_of(workbook_bytes(manifest("exit", none)))[0]


def test_every_cell_of_the_office_is_on_paper() -> None:
    made = wording.in_words(manifest("office", crowd(60)))
    found = flat(" ".join(pages(made)))
    squeezed = found.replace(" ", "")
    for row in made.rows:
        for name, cell in zip(made.columns, row, strict=True):
            if name != "native_name":
                assert wording.format_cell(cell).replace(" ", "") in squeezed, name


def test_what_the_heading_states() -> None:
    text = flat(pages(manifest("carrier", crowd(40)))[0])
    for part in (
        "Passenger manifest · Repatriation May 2023",
        "CRK Clark International to CGK Soekarno-Hatta International",
        "Departs 26 May 2023 09:20 (CRK time, UTC+8)",
        "Arrives 26 May 2023 12:35 (CGK time, UTC+7)",
        "air, Kirana Air Charter",
        "For: carrier (airline, charter or bus operator)",
        "40 persons",
        "female 20, male 20",
        "adults from 12: 36, children from 2: 2, infants under 2: 2",
        "IDN 16",
    ):
        assert part in text
    assert "Changes" not in text


def test_the_receipt() -> None:
    text = flat(pages(manifest("carrier", crowd(3)))[-1])
    for part in ("Received by", "Name", "Signature", "Date and time", "Number of persons", "3 persons on this list"):
        assert part in text


def test_dates_cannot_be_read_two_ways() -> None:
    people = [passenger(1, birth_date=None, document=replace(crowd(1)[0].person.document, expires=date(2024, 5, 4)))]
    assert "4 May 2024" in flat(pages(manifest("carrier", people))[0])


def test_title_language_and_nothing_else() -> None:
    data = document_bytes(manifest("office", crowd(2)))
    with pypdfium2.PdfDocument(data) as document:
        told = document.get_metadata_dict(skip_empty=True)
        width, height = document[0].get_size()
    assert told == {"Title": "Passenger manifest KT501, 26 May 2023, for office, version 1"}
    assert (round(width), round(height)) == (round(landscape(A4)[0]), round(landscape(A4)[1])) == (842, 595)
    assert b"/Lang (en)" in data


NAMES = {
    "Burmese": "အောင်ကျော်မြင့်",
    "Thai": "ปิยะพร ศรีสุขใส",
    "Chinese": "欧阳娜娜",
    "Nepali": "श्रीकृष्ण क्षत्रिय",
    "Arabic": "محمد حسن",
    "Ethiopic": "ኃይለ ሥላሴ",
    "Khmer": "ស្រីមុំ",
    "Vietnamese": "Đỗ Thị Hồng Nhung",
}


def test_names_in_any_script_are_embedded_and_can_be_copied() -> None:
    made = manifest("office", [passenger(at, native_name=name) for at, name in enumerate(NAMES.values(), 1)])
    data = document_bytes(made)
    found = everything_in_document(data)
    for script, name in NAMES.items():
        assert all(word in found for word in name.split()), script
    fonts = set(re.findall(rb"/BaseFont\s*/[A-Z]{6}\+(\w+)", data))
    for family in (b"NotoSansMyanmar", b"NotoSansThai", b"NotoSansDevanagari", b"DroidSansFallback"):
        assert family in fonts
    assert len(re.findall(rb"/FontFile2", data)) >= len(fonts)


def row_tops(data: bytes, numbers: list[str]) -> dict[str, tuple[int, float]]:
    """Page and height of each of some texts that occur once."""
    found = {}
    with pypdfium2.PdfDocument(data) as document:
        for at, page in enumerate(document):
            text = page.get_textpage()
            for number in numbers:
                if hit := text.search(number).get_next():
                    found[number] = (at, text.get_charbox(hit[0])[1])
    return found


def test_no_row_is_split_across_pages() -> None:
    """Each person's first word and last word stand on one page, and above the footer."""
    people = [
        passenger(
            at,
            household=None,
            surname="Start",
            document=None,
            seat=f"S{at:03}Q",
            notes=f"{'word ' * (at * 7 % 150)}E{at:03}Q",
        )
        for at in range(1, 80)
    ]
    made = manifest("office", people)
    marks = [f"{kind}{at:03}Q" for at in range(1, 80) for kind in "SE"]
    found = row_tops(document_bytes(made), marks)
    assert len(found) == len(marks)
    assert len({page for page, _ in found.values()}) > 3
    for at in range(1, 80):
        (first, top), (last, bottom) = found[f"S{at:03}Q"], found[f"E{at:03}Q"]
        assert first == last
        assert top > bottom > 45


def test_a_person_longer_than_a_page_shrinks_to_one() -> None:
    people = [passenger(1), passenger(2, notes="remark " * 2500 + "LASTWORD"), passenger(3)]
    made = manifest("office", people)
    found = row_tops(document_bytes(made), ["P00002", "LASTWORD"])
    assert found["P00002"][0] == found["LASTWORD"][0]
    assert found["LASTWORD"][1] > 45


def test_very_long_words_are_whole() -> None:
    made = manifest("carrier", [passenger(1, surname="Wolfe" * 30, given_names="Ab" * 90), *crowd(4)[1:]])
    text = "".join(pages(made))
    assert text.count("W") >= 30
    assert text.count("A") >= 90


def test_a_long_heading_pushes_the_rows_down() -> None:
    people = [passenger(at, nationality=f"X{at:02}", household=None) for at in range(1, 99)]
    leg = replace(LEG, carrier="Very Long Carrier " * 12)
    found = pages(manifest("carrier", people, operation="A very long name of an operation " * 8, leg=leg))
    assert all(f"X{at:02} 1" in flat(found[0]) for at in range(1, 99))
    assert "page 1 of" in found[0]


def test_what_changed_is_stated_and_marked() -> None:
    first = manifest("carrier", crowd(40))
    leg = replace(LEG, departs=LEG.departs + timedelta(minutes=40))
    made = manifest("carrier", [passenger(2, seat="99Z"), *crowd(41)[2:]], version=2, previous=first, leg=leg)
    found = [flat(page) for page in pages(made)]
    summary = "Changes since version 1: 1 added, 1 removed, 1 changed; the heading changed too"
    assert summary in found[0]
    (added,), (changed,) = made.changes.added, made.changes.changed
    text = " ".join(found)
    assert text.count(summary) == 2
    assert f"+ {added} " in text
    assert f"* {changed.row} " in text
    assert "departs was 26 May 2023 09:20, now 26 May 2023 10:00" in text
    assert "Seat was 10C, now 99Z" in text
    assert f"removed was no. {made.changes.removed[0].was}" in text
    assert "version 2" in found[-1]


def test_hundreds_of_changes_run_over_pages() -> None:
    first = manifest("carrier", crowd(300))
    made = manifest("carrier", [passenger(at) for at in range(301, 601)], version=2, previous=first)
    found = pages(made)
    text = flat(" ".join(found))
    assert text.count("removed was no.") == 300
    assert text.count("added no.") == 300
    for at, page in enumerate(found, 1):
        assert f"page {at} of {len(found)}" in flat(page)


def test_nothing_changed() -> None:
    made = manifest("carrier", crowd(2), version=2, previous=manifest("carrier", crowd(2)))
    text = flat(" ".join(pages(made)))
    assert text.count("Changes since version 1: none") == 1


def test_it_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        document_bytes(manifest("carrier", crowd(2)), lambda: True)


@settings(max_examples=20, deadline=None)
@given(st.text(st.characters(exclude_categories=[])), st.text(st.characters(exclude_categories=[]), max_size=40))
def test_any_text_can_be_drawn(name: str, other: str) -> None:
    made = manifest("office", [passenger(1, surname=name, notes=other)], operation=other, made_by=name)
    assert document_bytes(made).startswith(b"%PDF")


def rectangles(data: bytes, at: int) -> list[tuple[float, float, float, float]]:
    """Left, bottom, width and height of the boxes drawn on a page, in points."""
    with pypdfium2.PdfDocument(data) as document:
        drawn = document[at].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
        boxes = [item.get_bounds() for item in drawn]
    return [(left, low, right - left, high - low) for left, low, right, high in boxes]


def test_the_escort_has_boxes_to_tick_and_counts() -> None:
    """Four for each person, as large as a thumb's nail, in a row of their own height; then a count at every stop."""
    made = manifest("escort", crowd(12))
    data = document_bytes(made)
    ticks = [box for box in rectangles(data, 0) if abs(box[2] - TICK) < 1.5 and abs(box[3] - TICK) < 1.5]
    assert len(ticks) == 12 * 4
    assert TICK * 25.4 / 72 > 5.5
    assert len({round(left) for left, *_ in ticks}) == 4
    lows = sorted({round(low, 1) for _, low, *_ in ticks})
    assert min(high - low for low, high in pairwise(lows)) > TICK + 2
    text = flat(" ".join(page_texts(data)))
    for part in ("Stop 1 Stop 2 Stop 3 Stop 4", "Counted at each stop: 12 persons", "Persons counted", "Receipt for"):
        assert part in text
    own = manifest(Recipient("bus", "", ("surname", "stop_1"), kind="escort"), crowd(12))
    assert "Persons counted" in flat(" ".join(page_texts(document_bytes(own))))
    bare = manifest(Recipient("bus", "", ("surname", "seat"), kind="escort"), crowd(12))
    assert "Persons counted" not in flat(" ".join(page_texts(document_bytes(bare))))


def test_who_receives_finds_their_province_counted_and_signs_for_it() -> None:
    made = manifest("receiving", crowd(60))
    found = [flat(page) for page in pages(made)]
    text = " ".join(found)
    for part in list_sections(made):
        name = part.province or "Province not known"
        assert f"{name}: {part.people} persons" in text
        assert f"{name} {part.people}" in found[-1]
    assert "All provinces 60" in found[-1]
    assert "under 18: 3" in text
    assert "Received by (office and name)" in found[-1]
    assert re.search(r"(Jawa Barat|Kalimantan Timur|Sumatera Utara), continued", text)


def test_many_provinces_run_over_pages_with_their_captions() -> None:
    made = manifest("receiving", [passenger(at, province=f"Province {at:02}", household=None) for at in range(1, 60)])
    ends = [flat(page) for page in pages(made) if "Handover of" in page]
    assert len(ends) > 2
    assert all("On this list" in page for page in ends)
    assert all("continued" in page for page in ends[1:])
    assert all(" ".join(ends).count(f"Province {at:02} 1") == 1 for at in range(1, 60))


@pytest.mark.parametrize("number", range(10, 26))
def test_the_sum_of_the_provinces_does_not_stand_alone(number: int) -> None:
    people = [passenger(at, province=f"Province {at:02}", household=None) for at in range(1, number)]
    (last,) = [page for page in pages(manifest("receiving", people)) if "All provinces" in page]
    assert re.search(r"Province \d\d", last)


def test_a_province_is_never_named_at_the_foot_without_its_first_person() -> None:
    people = [passenger(at, province=f"Q{at // 3:02}Q", household=None, surname=f"W{at:03}W") for at in range(3, 300)]
    made = manifest("receiving", people)
    names = [f"Q{at:02}Q: 3 persons" for at in range(1, 100)]
    found = row_tops(document_bytes(made), [*names, *(f"W{at:03}W" for at in range(3, 300))])
    assert len({page for page, _ in found.values()}) > 15
    at = made.columns.index("surname")
    for part, name in zip(list_sections(made), names, strict=True):
        (page, top), (first, low) = found[name], found[str(made.rows[part.first - 1][at])]
        assert page == first
        assert top > low + 15
    assert min(low for _, low in found.values()) > 50


def test_people_of_one_household_stay_visibly_together() -> None:
    """The line between them is broken, where the list tells households at all."""
    people = [passenger(at, household="H1" if at < 3 else None) for at in range(1, 5)]
    for profile, broken in (("escort", 1), ("office", 1), ("carrier", 0)):
        content = everything_in_document(document_bytes(manifest(profile, people)))
        assert content.count("[1.2 2.4] 0 d") == broken, profile


def test_what_no_font_draws() -> None:
    made = manifest("exit", [passenger(1, surname="Jaidee 🙏", native_name="𠮷田")])
    text = flat(" ".join(pages(made) + pages(manifest("escort", [passenger(2, surname="🎉")]))))
    assert "JAIDEE" in text
    assert "[U+20BB7]田" in text
    assert "[U+1F389]" in text
    assert "\ufffd" not in text


def test_a_list_without_numbers_marks_and_tells_changes_all_the_same() -> None:
    first = manifest("escort", crowd(20))
    sent = datetime(2023, 5, 24, 9, tzinfo=UTC)
    now = [passenger(2, seat="99Z"), *crowd(21)[2:]]
    made = manifest("escort", now, version=2, previous=first, previous_sent_at=sent)
    text = flat(" ".join(pages(made)))
    assert "Changes since version 1, sent 24 May 2023: 1 added, 1 removed, 1 changed" in text
    assert "+ P00021" in text
    assert "* P00002" in text
    assert " no. " not in text
    assert "Seat was 10C, now 99Z" in text


def test_an_offices_own_list_bears_its_name_and_the_mark_of_its_kind() -> None:
    own = Recipient("red cross", "nurses at the airport", ("surname", "given_names", "assistance"), kind="receiving")
    text = flat(pages(manifest(own, crowd(3)))[0])
    assert "For: red cross (nurses at the airport)" in text
    assert OFFICE_MARK not in text
    inside = Recipient("archive", "", ("surname", "notes"), kind="office")
    assert OFFICE_MARK in flat(pages(manifest(inside, crowd(3)))[0])


@pytest.mark.parametrize("columns", [("notes",), ("surname", "holds", "notes"), RECIPIENTS["office"].beneath])
def test_an_offices_own_list_of_what_stands_beneath_a_row(columns: tuple[str, ...]) -> None:
    """It has columns of its own, with captions above them, where there is room for them."""
    made = manifest(Recipient("archive", "", columns, kind="office"), crowd(8))
    text = flat(" ".join(pages(made)))
    assert wording.name_caption(columns[-1]) in text
    assert text.count("Phone in a sealed bag") == 1
    wide = manifest(Recipient("archive", "", RECIPIENTS["office"].columns[::-1], kind="office"), crowd(8))
    assert "Notes Phone in a sealed bag" in flat(" ".join(pages(wide)))


@pytest.mark.parametrize("profile", list(RECIPIENTS))
def test_one_person_on_a_stretcher(profile: str) -> None:
    """Nine seats and three codes: all of it on one page, in its column."""
    seats = "45A 45B 45C 46A 46B 46C 47A 47B 47C"
    made = manifest(profile, [passenger(1, seat=seats, assistance=("STCR", "OXYG", "MEDA"))])
    (text,) = pages(made)
    assert "1 person" in text
    for column, value in (("seat", seats), ("assistance", "STCR OXYG MEDA")):
        assert (value in flat(text)) == (column in made.columns)


@pytest.mark.parametrize("profile", list(RECIPIENTS))
def test_nothing_leaves_the_page(profile: str) -> None:
    hard = [
        passenger(1, surname="Wolfe" * 40, given_names="Ab" * 100, native_name="ก" * 200, household=None),
        passenger(2, native_name="အောင်ကျော်မြင့်" * 10, province="Very Long Name of a Province " * 7),
        passenger(3, seat="45A " * 50, assistance=("STCR",) * 30, permit_reference="EP-" * 60, birth_place="B" * 200),
        *crowd(30)[3:],
    ]
    data = document_bytes(manifest(profile, hard, operation="A long name " * 20, made_by="O" * 200))
    with pypdfium2.PdfDocument(data) as document:
        texts = [page.get_textpage() for page in document]
        pages = [[text.get_charbox(place) for place in range(text.count_chars())] for text in texts]
    for boxes in pages:
        drawn = [box for box in boxes if box[2] > box[0]]
        assert min(left for left, _, _, _ in drawn) > 30
        assert max(right for _, _, right, _ in drawn) < landscape(A4)[0] - 30
        assert min(low for _, low, _, _ in drawn) > 20


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("profile", RECIPIENTS)
def test_nothing_is_too_small_to_be_read(profile: str, paper: PaperSize) -> None:
    """Where the page is too narrow for the columns, some go beneath their row; who it is and on what document stays."""
    people = [
        *crowd(12),
        passenger(99, surname="Wolfeschlegel " * 3, given_names="Maria " * 9, native_name="สมชาย " * 5),
    ]
    made = replace(manifest(profile, people), sender=Sender(paper=paper))
    sizes = set()
    with pypdfium2.PdfDocument(document_bytes(made)) as document:
        for page in document:
            text = page.get_textpage()
            sizes |= {pypdfium2.raw.FPDFText_GetFontSize(text, at) for at in range(0, text.count_chars(), 3)}
    assert min(size for size in sizes if size > 1) >= 7
