"""One question for a column: names in one piece, dates of which either number may be the day; doubts that repeat are told once."""

from __future__ import annotations

import pytest

from repatriate.intake.report import Report, Warning, format_finding
from repatriate.intake.roster.mapping import Mapping, parse_mapping
from repatriate.intake.values.dates import DayMonth
from repatriate.intake.values.splitting import NameOrder, split_as


@pytest.mark.parametrize(
    ("whole", "given_first", "surname_first"),
    [
        ("Mire Sori Talanou", ("Talanou", "Mire Sori"), ("Mire", "Sori Talanou")),
        ("Rosa de la Vega", ("de la Vega", "Rosa"), ("Rosa", "de la Vega")),
        ("DE LA CRUZ JUAN", ("JUAN", "DE LA CRUZ"), ("DE LA CRUZ", "JUAN")),
        ("John Mendoza III", ("Mendoza", "John III"), ("John", "Mendoza III")),
        ("Ali bin Musa", None, None),
        ("SOMARU", None, None),
    ],
)
def test_a_whole_name_as_an_officer_says(
    whole: str, given_first: tuple[str, str] | None, surname_first: tuple[str, str] | None
) -> None:
    for order, expected in ((NameOrder.GIVEN_FIRST, given_first), (NameOrder.SURNAME_FIRST, surname_first)):
        made = split_as(whole, order)
        assert (made and (made.surname, made.given)) == expected
    assert split_as(whole, NameOrder.LEAVE) is None


def test_a_mapping_keeps_the_answers() -> None:
    for order in NameOrder:
        mapping = Mapping(names=order, days=DayMonth.MONTH_FIRST)
        assert parse_mapping(mapping.to_text(), "it") == mapping


def test_doubts_that_repeat_down_a_column_are_told_once() -> None:
    def warn(row: int, code: str, why: str) -> Warning:
        return Warning("S", row, "sex", f"v{row}", code, format_finding("S", row, "sex", f"v{row}", why))

    many = [warn(row, "not_a_sex", "no sex") for row in range(2, 99)]
    few = [warn(row, "other", "odd") for row in range(2, 5)]
    told = Report("list", "roster", warnings=[*few, *many]).to_json()["warnings"]
    assert [(one["code"], one["row"]) for one in told] == [
        ("other", 2),
        ("other", 3),
        ("other", 4),
        ("not_a_sex", None),
    ]
    assert (told[-1]["count"], told[-1]["rows"], told[-1]["examples"][0]) == (
        97, list(range(2, 99)), {"row": 2, "value": "v2"},
    )  # fmt: skip
    assert told[-1]["message"] == "S, sex: 97 cells such as “v2”, “v3”, “v4”: each is no sex."
    assert len(Report("list", "template", warnings=many).to_json()["warnings"]) == 97
