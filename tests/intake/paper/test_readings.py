"""Pages of one list, put together without any engine: what is read is made up here."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy
import pytest

from repatriate.intake.paper.model import ReadAs, Slot, Word
from repatriate.intake.paper.reading import readings
from repatriate.intake.paper.reading.cells import Reading, Scored

TITLES = ["STT", "Họ và tên", "Ngày sinh", "Số hộ chiếu"]


def slot(row: int, column: int, text: str | None, score: float) -> Slot:
    left, top = 20 + 120 * column, 20 + 40 * row
    if text is None:
        return Slot((0.0, 0.0, 0.0, 0.0))
    box = (left, top, left + 110, top + 30)
    return Slot(box, (Word(text, (left + 5, top + 5, left + 60, top + 25), score),) if text else ())


def put_together(
    *pages: Sequence[Sequence[str | None]],
    language: str | None = None,
    second: str = "",
    score: float = 0.9,
    high: int = 0,
) -> dict[str, Any]:
    """What the pages give, each a grid of cells as the first engine read them, all as surely; `second` is what the other
    one reads everywhere."""

    def lay_out(picture: Sequence[Sequence[str | None]], engine: object, turn: object) -> SimpleNamespace:
        rows = [[slot(place, at, text, score) for at, text in enumerate(row)] for place, row in enumerate(picture)]
        white = numpy.full((high or 80 * len(rows), 600, 3), 255, numpy.uint8)
        return SimpleNamespace(picture=white, grid=rows, said=())

    def read(*args: object, **more: object) -> Reading:
        return Reading(((Scored(second, score),),)) if second else Reading()

    reader = readings._Reader(None, SimpleNamespace(read=read), ReadAs(language=language))  # type: ignore[arg-type]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(readings, "lay_out", lay_out)
        for page in pages:
            reader.add(SimpleNamespace(picture=page, said=()), None, lambda share: None)  # type: ignore[arg-type]
    if reader.holds_passports_alone:
        return {"passports": True}
    book = reader.finish("list")
    assert book.paper is not None
    return {
        "rows": [list(row) for row in book.sheets["list"]],
        "language": book.paper.language,
        "gaps": [str(one) for one in book.paper.gaps],
        "pages": [sorted(page.rows) for page in book.paper.pages],
        "doubts": sorted([*place, doubt.page, doubt.why] for place, doubt in book.doubts["list"].items()),
    }


def test_a_row_that_the_end_of_a_page_cut_goes_on_and_stays_doubtful() -> None:
    first = [TITLES, ["1", "Lê An", "01/02/1990", "C1234567"], ["2", "Phạm Thị", "03/04/1991", "C7654321"]]
    found = put_together(first, [["", "Hồng Nhung", "", ""], ["3", "Vũ Bình", "05/06/1992", "C1112223"]])
    assert [row[:2] for row in found["rows"][1:]] == [["1", "Lê An"], ["2", "Phạm Thị Hồng Nhung"], ["3", "Vũ Bình"]]
    assert found["language"] == "vi"
    assert found["pages"] == [[0, 1, 2], [3]]
    assert {tuple(one[:2]) for one in found["doubts"]} >= {(1, 1), (2, 1), (3, 1)}
    assert found["gaps"] == []


@pytest.mark.parametrize("numbered", [True, False])
def test_what_was_joined_over_the_end_of_a_page_is_doubtful_though_both_halves_are_sure(numbered: bool) -> None:
    """Whether a word was cut there nobody can tell; a total is never the rest of a person."""

    def row(number: str, name: str, *others: str) -> list[str]:
        return [*([number] if numbered else []), name, *others]

    titles = row("No", "Name", "Date of birth", "Passport", "Place of birth")
    first = [titles, *(row(str(one), "An", "01/02/1990", "C1234567", "An") for one in (1, 2))]
    at = titles.index("Name")
    found = put_together(
        first, [row("", "An", "", "", ""), row("3", "An", "01/02/1990", "C1234567", "An")], second="An"
    )
    assert [one[at] for one in found["rows"]] == ["Name", "An", "An An", "An"]
    assert [one[0] for one in found["doubts"] if one[1] == at] == [2]
    found = put_together(first, [row("", "Total: 2", "", "", "")], second="An")
    assert [one[at] for one in found["rows"]] == ["Name", "An", "An", "Total: 2"]


def test_a_row_that_is_missing_is_named_across_pages() -> None:
    found = put_together(
        [TITLES, *([str(one), "Lê An", "01/02/1990", "C1234567"] for one in (1, 2, 3))],
        [[str(one), "Lê An", "01/02/1990", "C1234567"] for one in (5, 6, 7)],
    )
    assert found["gaps"] == ["Between number 3 and number 5 a row is missing: look at the page."]


def test_the_officers_language_overrules_the_titles() -> None:
    page = [TITLES, ["1", "Lê An", "01/02/1990", "C1234567"]]
    assert put_together(page, language="fr")["language"] == "fr"


def test_what_is_written_by_hand_is_to_be_typed() -> None:
    page = [TITLES, *([str(one), "Le Am", "0l/02/199O", "C1Z34S67"] for one in (1, 2, 3))]
    said = "Page 1 looks handwritten: type in its people."
    assert said in put_together(page, second="Ie ~n", score=0.4)["gaps"]
    assert said not in put_together(page, second="Le An", score=0.9)["gaps"]


def test_a_row_with_other_columns_is_doubtful_in_each_cell() -> None:
    page = [TITLES, *([str(one), "Lê An", "01/02/1990", "C1234567"] for one in (1, 2, 3))]
    found = put_together(page, [["4", "Vũ Bình 05/06/1992", "C1112223"]])
    assert {tuple(one[:2]) for one in found["doubts"]} >= {(4, 0), (4, 1), (4, 2)}


def test_a_row_whose_cells_ran_together_is_doubtful_where_it_is_empty_too() -> None:
    page = [TITLES, *([str(one), "Lê An", "01/02/1990", "C1234567"] for one in (1, 2, 3))]
    found = put_together(page, [["4 Vũ Bình 05/06/1992 C1112223", "", "", ""]])
    assert {tuple(one[:2]) for one in found["doubts"]} >= {(4, 0), (4, 1), (4, 2), (4, 3)}


def test_names_one_to_a_line_are_looked_at_like_those_of_a_table() -> None:
    page = [["NGUYN THI M HANH"], ["TRAN VAN DUC"], ["MINH TRI"]]
    found = put_together(page, language="vi", second="NGUYỄN THỊ MỸ HẠNH", score=0.99)
    assert {tuple(one[:2]) for one in found["doubts"]} == {(0, 0), (1, 0), (2, 0)}
    titled = put_together([["Họ và tên"], *page], second="NGUYỄN THỊ MỸ HẠNH", score=0.99)
    assert titled["language"] == "vi"
    unsure = put_together([["Ho và tên"], *page], second="NGUYỄN THỊ MỸ HẠNH", score=0.5)
    assert unsure["language"] == "vi"
    assert {tuple(one[:2]) for one in titled["doubts"]} == {(1, 0), (2, 0), (3, 0)}


def test_nobody_is_taken_for_the_titles_of_a_page_that_has_none() -> None:
    page = [["7", "Dô", "Nam", "1996"], ["8", "Ho", "Nam", "1997"], ["9", "Ngô", "Nam", "1998"]]
    found = put_together(page, language="vi", second="Nam", score=0.5)
    assert {tuple(one[:2]) for one in found["doubts"]} >= {(row, 1) for row in range(3)}


def test_a_title_without_a_cell_is_no_hindrance() -> None:
    found = put_together([["STT", "Họ", "Tên", None], ["1", "Lê", "Văn An", None]], language="vi")
    assert found["rows"][0][3] == ""


def test_a_title_that_nobody_knows_and_both_read_otherwise_is_doubtful() -> None:
    page = [["STT", "Họ và tên", "Ngày sinh", "QXZW"], ["1", "Lê An", "01/02/1990", "C1234567"]]
    assert [0, 3] in [one[:2] for one in put_together(page, second="QYZW")["doubts"]]
    assert [0, 3] not in [one[:2] for one in put_together(page, second="QXZW")["doubts"]]


PASSPORT = [
    ["Surname", ""],
    ["DE LOS REYES", ""],
    ["P<PHLDE<LOS<REYES<<MA", "<TERESA<<<<<<<<"],
    ["P0108645B0PHL9309175F3102097<<<<<<<8", ""],
]


def test_a_page_of_a_passport_is_nobody_on_a_list() -> None:
    assert put_together(PASSPORT) == {"passports": True}
    page = [TITLES, *([str(one), "Lê An", "01/02/1990", "C1234567"] for one in (1, 2, 3))]
    found = put_together(page, PASSPORT)
    assert len(found["rows"]) == 4
    assert found["gaps"] == ["Page 2 is a passport, not a list: read its lines in People."]


def test_the_last_row_of_a_list_that_goes_down_to_the_edge_may_go_on_on_another_page() -> None:
    page = [["No", "Name", "Passport"], *([str(one), "An", "C1234567"] for one in (1, 2, 3))]
    said = "The list goes down to the edge of page 1: check whether its last row is complete."
    cut = put_together(page, second="An", high=180)
    assert cut["gaps"] == [said]
    assert [one[0] for one in cut["doubts"] if one[1] == 1] == [3]
    for whole in (put_together(page, second="An"), put_together([*page, ["Total: 3"]], second="An", high=220)):
        assert said not in whole["gaps"]
        assert [one for one in whole["doubts"] if one[1] == 1] == []
