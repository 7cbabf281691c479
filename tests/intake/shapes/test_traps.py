"""Lists full of traps: the measure can fail, and of these nothing that is wrong stays unsaid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.benchmarks.traps import MISSING, SAID, SILENT, compare, outcomes
from tests.intake.shapes.traps import MADE, Trap, make_trap
from tests.intake.shapes.truth import FIELDS

Row = dict[str, Any]
CLEAN = (
    "google_form_fr", "microsoft_form_de", "kobo_households_and_members", "name_row_and_label_row",
    "odk_central_es", "next_of_kin", "passenger_name_list", "hajj_group", "hospital_ward", "age_and_cabin",
    "names_without_title", "repeated_header_and_footers", "people_and_their_helpers", "mail_of_names",
)  # fmt: skip
"""Of each family some; the benchmark has them all."""


def _right(trap: Trap) -> tuple[dict[str, Any], list[Row]]:
    rows: list[Row] = []
    for told in trap.people:
        names = {
            "full_name": told.expected.full,
            "given_names": told.expected.given,
            "native_name": told.expected.native,
        }
        notes = "; ".join(f"{title}: {text}" for title, text in told.kept)
        rows.append({name: getattr(told.expected, name, None) for name in FIELDS} | names | {"notes": notes})
    left_out = [{"sheet": name, "row": None, "field": None} for name in trap.asked]
    return {"columns": [], "warnings": left_out, "kept_aside": []}, rows


@pytest.mark.parametrize("name", sorted(MADE))
def test_same_again_from_the_same_seed_and_all_right_for_a_right_import(name: str) -> None:
    trap = make_trap(name, 3)
    assert make_trap(name, 3) == trap
    done = compare(trap, *_right(trap))
    assert not done.wrong
    assert not done.silent


def _swap_sexes(report: dict[str, Any], rows: list[Row]) -> None:
    rows[0]["sex"] = "F" if rows[0]["sex"] == "M" else "M"


def _invent_a_birth(report: dict[str, Any], rows: list[Row]) -> None:
    rows[0]["birth_date"] = "2026-05-01"


def _invent_somebody(report: dict[str, Any], rows: list[Row]) -> None:
    rows.append(dict.fromkeys(rows[0]) | {"full_name": "Kind Regards"})


def _lose_somebody(report: dict[str, Any], rows: list[Row]) -> None:
    del rows[0]


def _say_nothing_of_a_sheet(report: dict[str, Any], rows: list[Row]) -> None:
    report["warnings"].clear()


@pytest.mark.parametrize(
    "fault", [_swap_sexes, _invent_a_birth, _invent_somebody, _lose_somebody, _say_nothing_of_a_sheet]
)
def test_a_fault_that_is_not_said_is_silent(fault: Callable[[dict[str, Any], list[Row]], None]) -> None:
    trap = make_trap("kobo_households_and_members", 1)
    report, rows = _right(trap)
    fault(report, rows)
    assert compare(trap, report, rows).silent


def test_a_fault_that_is_said_is_not_silent() -> None:
    trap = make_trap("kobo_households_and_members", 1)
    report, rows = _right(trap)
    rows[0]["birth_date"] = rows[1]["birth_date"] = "2026-05-01"
    report["columns"].append({"header": "today", "field": "birth_date", "score": 0.7, "guessed": True})
    done = compare(trap, report, rows)
    assert done.cells[SAID] == 2
    assert not done.silent


def test_a_value_that_is_not_kept_is_missing() -> None:
    trap = make_trap("columns_with_zeros", 1)
    report, rows = _right(trap)
    rows[0]["notes"] = None
    assert compare(trap, report, rows).cells[MISSING] == len(trap.people[0].kept)


@pytest.mark.usefixtures("one_salt")
@pytest.mark.parametrize("name", CLEAN)
def test_nothing_is_wrong_and_silent(name: str) -> None:
    (done,) = outcomes([make_trap(name, 11 + CLEAN.index(name))])
    assert not done.failed
    assert not done.cells[SILENT], done.wrong
    assert not done.silent, done.wrong
