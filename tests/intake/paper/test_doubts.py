"""What is sure and what is doubtful, by readings made up here: no engine is asked."""

from __future__ import annotations

from datetime import date

import pytest

from repatriate.intake.paper.model import Why
from repatriate.intake.paper.reading.cells import Cell, Holds, Reading, Scored, join_lines, settle_cell
from repatriate.intake.paper.reading.doubts import look_over
from repatriate.intake.paper.reading.sheet_rows import name_gaps

TODAY = date(2026, 3, 1)


def read(text: str, score: float = 0.9) -> Reading:
    return Reading((tuple(Scored(word, score) for word in text.split()),))


def check(holds: Holds, *cells: Cell, field: str = "") -> list[Cell]:
    return look_over([list(cells)], [holds], [field], TODAY)[0]


def differ(first: str, *others: str) -> Cell:
    return Cell(first, Why.READINGS_DIFFER, (first, *others))


def test_two_engines_with_the_same_letters_are_sure() -> None:
    assert settle_cell("DELA CRUZ,JUAN", [read("DELA CRUZ, JUAN -")], Holds.NAME, "fil") == Cell(
        "DELA CRUZ, JUAN", None, ("DELA CRUZ, JUAN",)
    )
    assert settle_cell("Maiga", [read("Maïga"), read("Maïga")], Holds.NAME, "fr").why is None


def test_one_engine_alone_is_not_believed() -> None:
    assert settle_cell("SANTOS", [read("SANTUS", 1.0)], Holds.NAME, "fil").why is Why.READINGS_DIFFER
    assert settle_cell("SANTOS", [Reading()], Holds.NAME, "fil").why is Why.ONE_READING
    assert settle_cell("", [read("SANTOS")], Holds.NAME, "fil").why is Why.ONE_READING
    assert settle_cell("", [Reading()], Holds.NAME, "fil") == Cell("")


def test_marks_that_one_reading_saw_are_doubtful() -> None:
    found = settle_cell("PENA", [read("PENA"), read("PEÑA")], Holds.NAME, "en")
    assert found.why is Why.MARKS
    assert set(found.offers) == {"PEÑA", "PENA"}


def test_two_engines_with_different_marks_are_not_sure() -> None:
    found = settle_cell("Magalhäes", [read("Magalháes"), read("Magalháes")], Holds.NAME, "es")
    assert found.why is Why.MARKS
    assert found.offers == ("Magalhäes", "Magalháes")


def test_marks_of_vietnamese_need_a_list_or_certainty() -> None:
    assert settle_cell("Nguyn Vn Dũng", [read("Nguyễn Văn Dũng", 0.95)], Holds.NAME, "vi").why is None
    assert settle_cell("Nguyn Vn Dũng", [read("Nguyễn Văn Dũng", 0.90)], Holds.NAME, "vi").why is Why.MARKS
    wrong = settle_cell("NGUYEN VAN AN", [read("NGUYÊN VĂN AN", 0.99)], Holds.NAME, "vi")
    assert wrong.why is Why.MARKS
    assert wrong.text == "NGUYỄN VĂN AN"
    assert settle_cell("ĐÅK LÄK", [read("ĐĂK LĂK", 0.99)], Holds.PLACE, "vi").offers[0] == "ĐẮK LẮK"
    assert settle_cell("Đk Lk", [read("Đắk Lắk", 0.5)], Holds.PLACE, "vi").why is None


@pytest.mark.parametrize("text", ["นายสมชาย ใจดี", "အောင်ဝင်း", "សុខ សុភា", "محمد الأحمد"])
def test_names_in_scripts_of_one_engine_are_always_shown(text: str) -> None:
    assert settle_cell("un1gnu", [read(text, 1.0), read(text, 1.0)], Holds.NAME, "th") == Cell(
        text, Why.ONE_READING, (text,)
    )


def test_a_number_goes_on_in_the_next_line_and_a_name_does_not() -> None:
    assert join_lines(["P1234567", "A"], Holds.CODE) == "P1234567A"
    assert join_lines(["02-", "Feb-1979"], Holds.DATE) == "02-Feb-1979"
    assert join_lines(["Bénédicte-", "Léon"], Holds.NAME) == "Bénédicte-Léon"
    assert join_lines(["MARIA", "TERESA"], Holds.NAME) == "MARIA TERESA"


# -- columns


def test_a_running_number_is_proved_by_those_around_it() -> None:
    found = check(Holds.NUMBERING, Cell("1"), differ("2", "z"), Cell("3"), Cell("9"), Cell("5"), Cell("6"))
    assert [cell.why for cell in found] == [None, None, None, Why.SEQUENCE, None, None]
    assert found[3].offers == ("9", "4")


def test_a_gap_in_the_numbers_is_no_doubt_but_is_named() -> None:
    found = check(Holds.NUMBERING, *(Cell(str(one)) for one in (15, 16, 17, 19, 20, 21)))
    assert {cell.why for cell in found} == {None}
    said = [str(one) for one in name_gaps(found, 6, ["Total: 7"])]
    assert "Between number 17 and number 19 a row is missing: look at the page." in said
    assert "The list says 7 people; 6 rows were read." in said


def test_a_total_that_agrees_says_nothing() -> None:
    assert name_gaps([Cell(str(one)) for one in range(1, 25)], 24, ["LIST OF PEOPLE", "Jumlah: 24 orang"]) == []


DATES = tuple(Cell(f"{one:02}/0{one % 9 + 1}/198{one % 9}") for one in range(10, 18))


def test_a_day_that_cannot_be_is_doubtful_though_both_read_it() -> None:
    for wrong in ("31/02/1985", "12/13/1985", "12/05/2031"):
        assert check(Holds.DATE, *DATES, Cell(wrong), field="date_of_birth")[-1].why is Why.NO_DATE


def test_a_date_of_another_shape_is_doubtful() -> None:
    assert check(Holds.DATE, *DATES, Cell("12 May 1985"), field="date_of_birth")[-1].why is Why.SHAPE
    assert check(Holds.DATE, *DATES, Cell("1/5/1985"), field="date_of_birth")[-1].why is None


def test_a_date_is_proved_against_what_is_none() -> None:
    assert check(Holds.DATE, *DATES, differ("12/05/1985", "12/05/198S"), field="date_of_birth")[-1].why is None
    two = check(Holds.DATE, *DATES, differ("12/05/1985", "12/06/1985"), field="date_of_birth")[-1]
    assert two.why is Why.READINGS_DIFFER


def test_a_paper_expires_after_its_bearer_was_born() -> None:
    birth, expiry = [Cell("01/02/1990")] * 3, [Cell("01/02/2030"), Cell("01/02/1980"), Cell("")]
    found = look_over([birth, expiry], [Holds.DATE] * 2, ["date_of_birth", "doc_expiry"], TODAY)[1]
    assert [cell.why for cell in found] == [None, Why.NO_DATE, None]


CODES = tuple(Cell(f"EP{1234560 + one}") for one in range(8))


def test_a_number_has_the_shape_of_its_column() -> None:
    both = check(Holds.CODE, *CODES, Cell("EPI234567"))[-1]
    assert both.why is Why.SHAPE
    assert "EP1234567" in both.offers
    assert both.text == "EPI234567"


def test_the_shape_proves_a_number_against_signs_that_are_mixed_up() -> None:
    assert check(Holds.CODE, *CODES, differ("EP1234507", "EPI2345O7"))[-1].why is None
    assert check(Holds.CODE, *CODES, differ("EP1234507", "EP1234567"))[-1].why is Why.READINGS_DIFFER


def test_words_of_the_lexicon_are_proved() -> None:
    assert check(Holds.SEX, differ("L", "|"), Cell("P"))[0].why is None
    assert check(Holds.SEX, differ("M", "F"))[0].why is Why.READINGS_DIFFER
    assert check(Holds.NATION, differ("IDN", "1DN"))[0].why is None
    assert check(Holds.TEXT, Cell("Mae Sot"), Cell("Mae Sot"), differ("Mae Sot", "Mac Sot"))[-1].why is None
    assert check(Holds.TEXT, Cell("Hotel A"), Cell("Hotel A"), differ("Hotel B", "Hotel 8"))[-1].why is not None


def test_what_no_check_speaks_of_stays_doubtful() -> None:
    cells = [differ("SANTOS", "SANTUS"), Cell("", Why.EMPTY), Cell("X", Why.ONE_READING, ("X",))]
    for holds in Holds:
        assert check(holds, *cells)[1].why is Why.EMPTY
    assert [cell.why for cell in check(Holds.NAME, *cells)] == [cell.why for cell in cells]


def test_a_name_with_figures_or_without_the_comma_of_all_others_is_doubtful() -> None:
    names = [Cell(f"SANTOS, {one}") for one in ("ANA", "BEN", "CARLA", "DAN", "EVA", "FE")]
    found = check(Holds.NAME, *names, Cell("REYES GLAIZA"), Cell("MAR, K1M 00"))
    assert [cell.why for cell in found] == [None] * 6 + [Why.SHAPE] * 2
    assert "MAR, KIM OO" in found[-1].offers
    assert check(Holds.NAME, Cell("SITI RAHAYU"), Cell("SANTOS, ANA"))[0].why is None


def test_names_that_ran_together_with_the_column_of_sexes_are_all_doubtful() -> None:
    names = ["Éric Diarra F", "Raïssa Bâ M", "Boubacar F Kaboré", "Issouf Zongo M", "Hélène SénéchalF"]
    assert {cell.why for cell in check(Holds.NAME, *map(Cell, names))} == {Why.SHAPE}
    assert {cell.why for cell in check(Holds.NAME, *map(Cell, names[:2]), *[Cell("Ana Diaz")] * 3)} == {None}
