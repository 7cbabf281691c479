"""The measure can fail: all is right for a right import, and each fault costs."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.benchmarks.rosters import Score, compare
from tests.intake.shapes import Expected, Shape, make

SEEDS = (2001, 2002, 2003, 2004)
Row = dict[str, Any]


def _row(number: int, person: Expected) -> Row:
    row: Row = {
        "ref": f"P{number:05}", "full_name": person.full or person.native, "given_names": person.given,
        "native_name": person.native, "notes": " ; ".join(person.noted) or None,
    }  # fmt: skip
    same = ("surname", "sex", "birth_date", "nationality", "province", "household", "birth_place")
    papers = ("document_number", "document_expiry", "document_type")
    return row | {name: getattr(person, name) for name in (*same, *papers)}


def _right(shape: Shape) -> tuple[dict[str, Any], list[Row]]:
    truth = shape.truth
    aside = [{"row": row} for row in truth.kept_aside_rows]
    report = {
        "rows": truth.rows,
        "imported": len(truth.people),
        "updated": 0,
        "kept_aside": aside,
        "declared_total": truth.declared_total,
    }
    return report, [_row(number, person) for number, person in enumerate(truth.people, 1)]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_right_import_is_all_right(seed: int) -> None:
    shape = make(seed)
    score = compare(shape, *_right(shape))
    assert score.share == 1
    assert not score.wrong
    assert len(score.cells) > len(shape.truth.people)


def _drop(report: dict[str, Any], rows: list[Row]) -> None:
    del rows[0]


def _double(report: dict[str, Any], rows: list[Row]) -> None:
    rows.append(rows[0] | {"ref": "P99999"})


def _invent(report: dict[str, Any], rows: list[Row]) -> None:
    rows[0]["household"] = "H1"


def _swap(report: dict[str, Any], rows: list[Row]) -> None:
    rows[0], rows[-1] = rows[-1], rows[0]


def _miscount(report: dict[str, Any], rows: list[Row]) -> None:
    report["rows"] += 1


@pytest.mark.parametrize("fault", [_drop, _double, _invent, _swap, _miscount])
def test_a_fault_costs(fault: Callable[[dict[str, Any], list[Row]], None]) -> None:
    shape = make(2005, "xlsx+single+one_row")
    report, rows = _right(shape)
    fault(report, rows)
    score: Score = compare(shape, report, rows)
    assert score.share < 1
