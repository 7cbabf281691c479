"""A template workbook into the file: the report, all or nothing, again and again, and every way it can be wrong."""

# ruff: noqa: DTZ001 (the times of a workbook are local)

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.clearances.commands import LiftHolds
from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports.open_file import open_list
from repatriate.app.imports.template_commands import ImportTemplate, examine_template
from repatriate.app.people.commands import AddPerson
from repatriate.app.reports.listings import TABLES
from repatriate.app.transport.commands import SaveLeg
from repatriate.intake.columns import SHEETS
from repatriate.intake.report import Report
from repatriate.intake.template import Template, why_not_template
from repatriate.intake.workbook import open_workbook
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.store.schema import JOURNALED
from tests.app.world import begin, held_refs
from tests.intake.books import Sheets, book, with_rows
from tests.passphrase import PASSPHRASE

NOW = datetime(2025, 3, 1, 9, tzinfo=UTC)

PEOPLE = ("ref", "surname", "given_names", "birth_date", "nationality", "location", "destination", "household")
LEGS = ("code", "mode", "origin", "destination", "departs", "arrives", "seats", "seat_cost", "currency", "status")
RULES = ("kind", "a", "b", "reason")
MNL_CGK = ("PR535", "air", "MNL", "CGK", datetime(2025, 5, 12, 8), datetime(2025, 5, 12, 11), 100, 90.5, "USD", None)


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    path = tmp_path / "op.repat"
    with begin(path, "Officer One", lambda: NOW) as operation:
        yield operation


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "list.xlsx"


def table(names: Sequence[str], *rows: Sequence[Any]) -> list[list[Any]]:
    return [list(names), *([*row, *[None] * (len(names) - len(row))] for row in rows)]


def take(operation: Operation, source: Path, sheets: Sheets, *, dry_run: bool = False) -> Report:
    return import_jobs.import_list(operation, book(source, sheets), dry_run=dry_run)


def content(operation: Operation) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, with what has no journal, and the journal itself."""
    tables = (*JOURNALED, "sequences", "attachments", "journal", "images")
    return {name: operation.db.conn.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in tables}


def refs(operation: Operation) -> list[str]:
    return [row["ref"] for row in template_rows.people(operation.db)]


def one(operation: Operation, ref: str) -> dict[str, Any]:
    return next(row for row in template_rows.people(operation.db) if row["ref"] == ref)


def consistent(report: Report) -> dict[str, Any]:
    """The report as JSON, after what must hold of every one."""
    document: dict[str, Any] = json.loads(json.dumps(report.to_json()))
    assert list(document) == [
        "source", "kind", "rows", "imported", "updated", "sheets", "kept_aside", "warnings", "column_questions",
        "columns", "duplicates", "updates", "declared_total",
    ]  # fmt: skip
    assert document["rows"] == document["imported"] + document["updated"] + len(document["kept_aside"])
    for counts in document["sheets"].values():
        assert list(counts) == ["rows", "imported", "updated"]
    for kept in document["kept_aside"]:
        assert list(kept) == ["sheet", "row", "cells", "problems"]
        assert kept["problems"]
        for problem in kept["problems"]:
            assert list(problem) == ["field", "value", "code", "message"]
            assert problem["message"].startswith(f"{kept['sheet']}, row {kept['row']}")
            assert problem["message"].endswith(".")
            assert "\n" not in problem["message"]
            assert len(problem["message"]) < 500
            named = problem["field"] or "column "
            assert named in problem["message"], problem
    for warning in document["warnings"]:
        assert list(warning) == ["sheet", "row", "field", "value", "code", "message"]
    for column in document["columns"]:
        assert list(column) == ["header", "field", "score", "guessed"]
    return document


def refused(operation: Operation, source: Path, sheets: Sheets) -> list[dict[str, Any]]:
    """Import what must not go in: nothing is written, and the problems are given, each with its sheet and row."""
    before = content(operation)
    report = take(operation, source, sheets)
    assert report.failed
    document = consistent(report)
    assert (document["imported"], document["updated"]) == (0, 0)
    assert all((counts["imported"], counts["updated"]) == (0, 0) for counts in document["sheets"].values())
    assert content(operation) == before
    again = take(operation, source, sheets, dry_run=True)
    assert again.to_json() == report.to_json(), "a dry run says the same"
    return [
        {"sheet": kept["sheet"], "row": kept["row"], **problem}
        for kept in document["kept_aside"]
        for problem in kept["problems"]
    ]


def codes(problems: list[dict[str, Any]]) -> list[tuple[str, int, str | None, str]]:
    return [(problem["sheet"], problem["row"], problem["field"], problem["code"]) for problem in problems]


# -- what goes in


def test_the_report(operation: Operation, source: Path) -> None:
    operation.run(AddPerson({"ref": "K1", "surname": "KNOWN"}))
    report = take(
        operation,
        source,
        {
            "People": table(
                PEOPLE, ["K1", "KNOWN"], [None, "ALPHA", "ONE", "1998-??-??", "IDN", "MNL", "IDN"], ["X1", "BETA"]
            ),
            "Legs": table(LEGS, MNL_CGK),
            "Rules": table(RULES, ["apart", "K1", "X1", "debt"]),
            "Settings": table(
                ("key", "value"), ["plan_start", date(2025, 5, 1)], ["currency", "usd"], ["colour", "blue"]
            ),
            "Notes": [["anything"], ["else"]],
        },
    )
    document = consistent(report)
    assert {name: document[name] for name in ("source", "kind", "rows", "imported", "updated")} == {
        "source": "list.xlsx", "kind": "template", "rows": 3, "imported": 2, "updated": 1,
    }  # fmt: skip
    assert document["sheets"] == {
        "People": {"rows": 3, "imported": 2, "updated": 1},
        "Legs": {"rows": 1, "imported": 1, "updated": 0},
        "Rules": {"rows": 1, "imported": 1, "updated": 0},
        "Settings": {"rows": 3, "imported": 3, "updated": 0},
    }
    assert document["columns"] == [{"header": name, "field": name, "score": 1.0, "guessed": False} for name in PEOPLE]
    assert (document["kept_aside"], document["duplicates"], document["declared_total"]) == ([], [], None)
    assert [(one["sheet"], one["row"], one["code"]) for one in document["warnings"]] == [
        ("Settings", 4, "unknown_setting"),
        ("Notes", 1, "unknown_sheet"),
    ]
    assert operation.revision == 2
    assert operation.undo_label() == "Imported a workbook: 2 new, 1 known people"
    assert operation.verify_journal() == "ok"


def test_people_without_a_ref_get_the_next_in_file_order(operation: Operation, source: Path) -> None:
    take(operation, source, {"People": table(PEOPLE, [None, "C"], [None, "A"], [None, "B"])})
    assert [(ref, one(operation, ref)["surname"]) for ref in refs(operation)] == [
        ("P00001", "C"), ("P00002", "A"), ("P00003", "B"),
    ]  # fmt: skip
    take(operation, source, {"People": table(PEOPLE, [None, "D"], ["P00007", "E"], [None, "F"], ["Z", "G"])})
    assert refs(operation) == ["P00001", "P00002", "P00003", "P00007", "P00008", "P00009", "Z"]
    assert one(operation, "P00008")["surname"] == "D"


@pytest.mark.parametrize("odd", ["P99999999999999999999999", "P9223372036854775807", "P٣٣٣٣٣", "P-5", "P", "p00009"])
def test_odd_refs_do_not_upset_the_count(operation: Operation, source: Path, odd: str) -> None:
    for surname in ("A", "B"):
        take(operation, source, {"People": table(PEOPLE, [odd, "ODD"], [None, surname])})
    operation.run(AddPerson({"surname": "C"}))
    assert len(set(refs(operation))) == 4


def test_nothing_but_people_is_needed(operation: Operation, source: Path) -> None:
    take(operation, source, {"People": table(("surname",), ["ALPHA"])})
    row = one(operation, "P00001")
    assert {name: value for name, value in row.items() if value is not None} == {
        "ref": "P00001", "surname": "ALPHA", "priority": 3, "full_name": "ALPHA",
    }  # fmt: skip


def test_a_workbook_without_people_says_so(operation: Operation, source: Path) -> None:
    report = take(operation, source, {"People": table(PEOPLE), "Legs": table(LEGS, MNL_CGK)})
    assert consistent(report)["rows"] == 0
    assert len(template_rows.legs(operation.db)) == 1


def test_defaults_of_a_leg(operation: Operation, source: Path) -> None:
    take(operation, source, {"People": table(PEOPLE), "Legs": table(LEGS[:7], MNL_CGK[:7])})
    [leg] = template_rows.legs(operation.db)
    assert leg == {
        "code": "PR535", "mode": "air", "carrier": None, "origin": "MNL", "destination": "CGK",
        "departs": "2025-05-12T08:00", "arrives": "2025-05-12T11:00", "seats": 100, "seat_cost": 0, "currency": None,
        "accepts_etd": True, "max_wheelchair": None, "max_stretcher": 0, "stretcher_seats": 6,
        "max_unaccompanied_minors": 0, "max_infants": None, "status": "planned",
    }  # fmt: skip


def test_hold_dates_without_a_hold_mean_nothing(operation: Operation, source: Path) -> None:
    names = ("ref", "surname", "hold", "hold_from", "hold_until")
    take(operation, source, {"People": table(names, ["A", "A", None, date(2025, 5, 1)], ["B", "B", "legal"])})
    assert [row["person"] for row in template_rows.holds(operation.db)] == ["B"]


@pytest.mark.parametrize("code", ["PHL", "CAN", "IND", "ALA"])
def test_a_bare_code_of_a_country_means_the_country(operation: Operation, source: Path, code: str) -> None:
    """It is an airport's code, too: where somebody waits it means the airport."""
    take(operation, source, {"People": table(PEOPLE, ["A", "A", None, None, None, code, code])})
    snapshot = take_snapshot(operation.db, date(2025, 5, 1))
    assert snapshot.people[0].destination == code
    assert snapshot.places[code].country != code, "the airport lies elsewhere"


def test_a_place_in_a_country(operation: Operation, source: Path) -> None:
    rows = [["A", "A", None, None, None, None, "CHN:CAN"], ["B", "B", None, None, None, None, "idn:cgk"]]
    take(operation, source, {"People": table(PEOPLE, *rows)})
    assert [row["destination"] for row in template_rows.people(operation.db)] == ["CHN:CAN", "IDN:CGK"]


def test_a_place_overrides_an_airport(operation: Operation, source: Path) -> None:
    """MNL said to lie an hour further east: what it does not say stays as the table has it."""
    sheets = {
        "People": table(PEOPLE, ["A", "A", None, None, None, "MNL", "MNL"]),
        "Places": table(("code", "name", "timezone"), ["MNL", "Ours", "Asia/Tokyo"]),
    }
    take(operation, source, sheets)
    place = take_snapshot(operation.db, date(2025, 5, 1)).places["MNL"]
    assert (place.name, place.country, place.timezone) == ("Ours", "PHL", "Asia/Tokyo")


def test_a_place_of_the_workbook_serves_its_other_sheets(operation: Operation, source: Path) -> None:
    sheets = {
        "People": table(PEOPLE, ["A", "A", None, None, None, "PNH", "KHM:PNH"]),
        "Places": table(("code", "name", "country", "timezone"), ["PNH", "Phnom Penh", "KHM", "Asia/Phnom_Penh"]),
        "Legs": table(LEGS, ["L1", "road", "PNH", "BKK", datetime(2025, 5, 12, 8), datetime(2025, 5, 12, 20), 40]),
    }
    assert not take(operation, source, sheets).failed
    assert not take(operation, source, {name: sheets[name] for name in ("People", "Legs")}).failed


# -- again


WHOLE: dict[str, list[list[Any]]] = {
    "People": table(
        (*PEOPLE, "group", "document_type", "document_number", "hold", "notes"),
        ["A", "ALPHA", "ONE", date(1990, 1, 1), "IDN", "MNL", "IDN", "H1", "Bus 1", "passport", "007", "legal", "first\nsecond"],
        ["B", "BETA", "TWO", "2024-??-??", "IDN", "MNL", "IDN", "H1"],
    ),
    "Groups": table(("name", "cohesion", "notes"), ["Bus 1", "strict", "x"]),
    "Legs": table(LEGS, MNL_CGK, ["PR536", "air", "CGK", "MNL", datetime(2025, 5, 13, 8), datetime(2025, 5, 13, 14), 5]),
    "Places": table(("code", "name", "country", "timezone"), ["SHL", "Shelter", "PHL", "Asia/Manila"]),
    "Rules": table(RULES, ["apart", "A", "B"], ["pin", "A", "PR535 PR536", "asked for"], ["forbid", "B", "PR536"]),
    "Settings": table(("key", "value"), ["plan_start", date(2025, 5, 1)], ["max_legs", 2]),
    "Checklist": table(("kind", "nationality", "authority"), ["exit_permit", None, "BI"], ["transit", "IDN"]),
    "Clearances": table(("person", "kind", "answer", "reference"), ["A", "exit_permit", "granted", "12/2025"]),
    "Holds": table(("person", "hold", "hold_from", "reason"), ["A", "medical", date(2025, 5, 2), "ward 3"]),
    "Documents": table(("person", "document_type", "document_number"), ["A", "passport", "OLD 1"]),
    "Blanks": table(("series", "number", "received_on"), ["S1", "AB001", date(2025, 1, 1)]),
}  # fmt: skip


def test_the_same_workbook_again_changes_nothing(operation: Operation, source: Path) -> None:
    first = consistent(take(operation, source, WHOLE))
    assert all(counts["updated"] == 0 for counts in first["sheets"].values())
    before = content(operation)
    second = consistent(take(operation, source, WHOLE))
    assert content(operation) == before
    assert (second["rows"], second["imported"], second["updated"]) == (2, 0, 2)
    for sheet in ("People", "Groups", "Legs", "Places", "Rules", "Settings", "Checklist", "Clearances", "Blanks"):
        assert second["sheets"][sheet] == {"rows": (n := len(WHOLE[sheet]) - 1), "imported": 0, "updated": n}


def test_filled_cells_overwrite_and_empty_ones_leave(operation: Operation, source: Path) -> None:
    take(operation, source, WHOLE)
    report = take(
        operation,
        source,
        {
            "People": table(
                ("ref", "surname", "given_names", "priority", "household", "document_number", "hold_until"),
                ["A", "ALPHA TWO", None, 1, None, "008", date(2025, 6, 1)],
            ),
            "Groups": table(("name", "cohesion"), ["Bus 1", None]),
            "Clearances": table(("person", "kind", "valid_until"), ["A", "exit_permit", date(2025, 7, 1)]),
        },
    )
    assert consistent(report)["updated"] == 1
    row = one(operation, "A")
    assert (row["surname"], row["given_names"], row["priority"], row["household"]) == ("ALPHA TWO", "ONE", 1, "H1")
    assert (row["document_type"], row["document_number"]) == ("passport", "008")
    assert (row["hold"], row["hold_until"], row["notes"]) == ("legal", "2025-06-01", "first\nsecond")
    assert template_rows.groups(operation.db)[0]["cohesion"] == "strict"
    [clearance] = template_rows.clearances(operation.db)
    assert (clearance["answer"], clearance["reference"], clearance["valid_until"]) == (
        "granted",
        "12/2025",
        "2025-07-01",
    )


def test_what_is_absent_is_not_removed(operation: Operation, source: Path) -> None:
    take(operation, source, WHOLE)
    before = content(operation)
    take(operation, source, {"People": table(PEOPLE, ["C", "GAMMA"])})
    after = content(operation)
    for name in set(JOURNALED) - {"people"}:
        assert after[name] == before[name]
    assert after["people"][:2] == before["people"]


def test_a_flight_is_cancelled_by_its_code_and_status(operation: Operation, source: Path) -> None:
    take(operation, source, WHOLE)
    before = template_rows.legs(operation.db)
    report = take(operation, source, {"People": [["ref"]], "Legs": [["code", "status"], ["pr535", "Cancelled"]]})
    assert consistent(report)["sheets"]["Legs"] == {"rows": 1, "imported": 0, "updated": 1}
    assert template_rows.legs(operation.db)[0] == {**before[0], "status": LegStatus.CANCELLED}
    assert template_rows.legs(operation.db)[1] == before[1]


def test_equal_rules_are_not_doubled(operation: Operation, source: Path) -> None:
    take(operation, source, WHOLE)
    people = {"People": table(PEOPLE, ["A"], ["B"])}
    rules = table(
        RULES,
        ["apart", "B", "A"],
        ["pin", "A", "pr535  PR536"],
        ["forbid", "B", "PR536", "now with a reason"],
        ["forbid", "B", "PR536", "and another"],
        ["pin", "A", "PR536"],
    )
    report = take(operation, source, {**people, "Rules": rules})
    assert consistent(report)["sheets"]["Rules"] == {"rows": 5, "imported": 1, "updated": 4}
    assert [(row["kind"], row["a"], row["b"], row["reason"]) for row in template_rows.rules(operation.db)] == [
        ("apart", "A", "B", None),
        ("pin", "A", "PR535 PR536", "asked for"),
        ("forbid", "B", "PR536", "and another"),
        ("pin", "A", "PR536", None),
    ]


def test_a_setting_without_a_value_leaves_what_is_there(operation: Operation, source: Path) -> None:
    take(operation, source, WHOLE)
    sheets = {"People": [["ref"]], "Settings": table(("value", "key"), [None, "max_legs"], [None, "max_layover_hours"])}
    assert not take(operation, source, sheets).failed
    settings = {row["key"]: row["value"] for row in template_rows.settings(operation.db)}
    assert settings == {"plan_start": "2025-05-01", "max_legs": "2"}
    assert take_snapshot(operation.db, date(2025, 5, 1)).settings.max_layover_hours == 24


def test_settings_by_header_not_by_place(operation: Operation, source: Path) -> None:
    take(operation, source, {"People": [["ref"]], "Settings": [["value", "key"], [90, "min_connection_minutes"]]})
    assert take_snapshot(operation.db, date(2025, 5, 1)).settings.min_connection_minutes == 90


def test_a_hold_that_was_lifted_is_not_put_on_again_by_the_sheet_of_holds(operation: Operation, source: Path) -> None:
    sheets = {"People": table(PEOPLE, ["A"]), "Holds": WHOLE["Holds"]}
    take(operation, source, sheets)
    operation.run(LiftHolds(held_refs(operation.db), "the ward let her go"))
    take(operation, source, sheets)
    [hold] = template_rows.holds(operation.db)
    assert hold["lifted_on"] == "2025-03-01"


def test_two_holds_that_differ_in_their_reason_are_two(operation: Operation, source: Path) -> None:
    holds = table(("person", "hold", "reason"), ["A", "police", "case 1"], ["A", "police", "case 2"], ["A", "police"])
    take(operation, source, {"People": table(("ref", "hold"), ["A", "police"]), "Holds": holds})
    assert [row["reason"] for row in template_rows.holds(operation.db)] == [None, "case 1", "case 2"]


def test_a_failed_second_import_leaves_the_first(operation: Operation, source: Path) -> None:
    take(operation, source, WHOLE)
    bad = {**WHOLE, "Rules": table(RULES, ["apart", "A", "Z"])}
    assert codes(refused(operation, source, bad)) == [("Rules", 2, "b", "unknown_person")]


def test_undo_takes_the_whole_import_back(operation: Operation, source: Path) -> None:
    empty = {name: rows for name, rows in content(operation).items() if name in JOURNALED}
    take(operation, source, WHOLE)
    full = {name: rows for name, rows in content(operation).items() if name in JOURNALED}
    operation.undo()
    assert {name: rows for name, rows in content(operation).items() if name in JOURNALED} == empty
    operation.redo()
    assert {name: rows for name, rows in content(operation).items() if name in JOURNALED} == full
    assert operation.verify_journal() == "ok"


def test_what_moved_on_since_the_check_is_checked_again(operation: Operation, source: Path) -> None:
    """The officer looked at the report, meanwhile another leg brought another currency."""
    template = open_list(book(source, {"People": [["ref"]], "Legs": table(LEGS, MNL_CGK)}))
    assert isinstance(template, Template)
    assert not examine_template(operation.db, template).failed
    times = {"departs": "2025-05-12 08:00", "arrives": "2025-05-12 11:00"}
    leg = {"code": "X1", "mode": "air", "origin": "MNL", "destination": "CGK", "seats": 1, "currency": "THB", **times}
    operation.run(SaveLeg(None, leg))
    with pytest.raises(UserError, match="THB") as caught:
        operation.run(ImportTemplate(template))
    assert caught.value.code == "import_refused"
    assert len(template_rows.legs(operation.db)) == 1


# -- what does not go in


def leg(code: str = "L1", **changes: Any) -> list[Any]:
    return list((dict(zip(LEGS, MNL_CGK, strict=True)) | {"code": code} | changes).values())


def with_legs(*legs: Sequence[Any]) -> dict[str, list[list[Any]]]:
    return {"People": table(PEOPLE, ["A", "ALPHA"]), "Legs": table(LEGS, *legs)}


def person(**cells: Any) -> dict[str, list[list[Any]]]:
    return {"People": [["ref", *cells], ["A", *cells.values()]]}


WRONG: dict[str, tuple[dict[str, list[list[Any]]], list[tuple[str, int, str | None, str]]]] = {
    "text where a date belongs": (person(birth_date="sometime in 1990"), [("People", 2, "birth_date", "not_a_date")]),
    "a date the other way round": (person(ready_from="12/05/2025"), [("People", 2, "ready_from", "not_a_date")]),
    "a number where a date belongs": (person(document_expiry=45_000), [("People", 2, "document_expiry", "not_a_date")]),
    "a unknown nationality": (person(nationality="Atlantis"), [("People", 2, "nationality", "unknown_nationality")]),
    "an unknown place": (person(location="QQQ"), [("People", 2, "location", "unknown_place")]),
    "an unknown destination": (person(destination="QQQ"), [("People", 2, "destination", "unknown_place")]),
    "a place in another country": (person(destination="CHN:CGK"), [("People", 2, "destination", "wrong_country")]),
    "a country where a place belongs": (person(location="IDN"), [("People", 2, "location", "unknown_place")]),
    "a country and a place at once": (person(location="CHN:CAN"), [("People", 2, "location", "unknown_place")]),
    "a country and no such place": (person(destination="CHN:QQQ"), [("People", 2, "destination", "unknown_place")]),
    "another sex": (person(sex="maybe"), [("People", 2, "sex", "unknown_value")]),
    "no such priority": (person(priority=5), [("People", 2, "priority", "out_of_range")]),
    "no such hold": (person(hold="maybe"), [("People", 2, "hold", "unknown_value")]),
    "a hold that ends before it starts": (
        person(hold="legal", hold_from=date(2025, 5, 2), hold_until=date(2025, 5, 1)),
        [("People", 2, "hold_until", "dates_crossed")],
    ),
    "several at once": (
        person(birth_date="x", sex="maybe", location="QQQ"),
        [
            ("People", 2, "birth_date", "not_a_date"),
            ("People", 2, "sex", "unknown_value"),
            ("People", 2, "location", "unknown_place"),
        ],
    ),
    "a ref twice": (
        {"People": table(PEOPLE, ["A", "X"], ["B", "Y"], [" A ", "Z"])},
        [("People", 4, "ref", "duplicate_key")],
    ),
    "a leg twice": (with_legs(leg("L1"), leg("l1")), [("Legs", 3, "code", "duplicate_key")]),
    "a header that is none of ours in Legs": (
        {"People": [["ref"]], "Legs": [["code", "captain"], ["L1", "somebody"]]},
        [
            ("Legs", 1, "captain", "unknown_header"),
            *(("Legs", 2, name, "missing") for name in ("mode", "origin", "destination", "departs", "arrives", "seats")),
        ],
    ),
    "a header twice": (
        {"People": [["ref", "surname", "surname"], ["A", "X", "Y"]]},
        [("People", 1, "surname", "header_twice")],
    ),
    "a cell under no header": (
        {"People": [["ref", None, "surname"], ["A", "lost?", "X"]]},
        [("People", 2, None, "no_header")],
    ),
    "a cell beyond the headers": (
        {"People": [["ref"], ["A", None, None, "lost?"]]},
        [("People", 2, None, "no_header")],
    ),
    "a leg without seats": (with_legs(leg(seats=None)), [("Legs", 2, "seats", "missing")]),
    "a leg with less than no seats": (with_legs(leg(seats=-1)), [("Legs", 2, "seats", "out_of_range")]),
    "a leg with half a seat": (with_legs(leg(seats=10.5)), [("Legs", 2, "seats", "not_whole")]),
    "a leg from nowhere": (with_legs(leg(origin="QQQ")), [("Legs", 2, "origin", "unknown_place")]),
    "a leg to where it starts": (with_legs(leg(destination="MNL")), [("Legs", 2, "destination", "same_place")]),
    "a leg to a country": (with_legs(leg(destination="IDN")), [("Legs", 2, "destination", "unknown_place")]),
    "no time of day": (with_legs(leg(departs="2025-05-12")), [("Legs", 2, "departs", "not_a_time")]),
    "two currencies": (with_legs(leg("L1"), leg("L2", currency="THB")), [("Legs", 3, "currency", "second_currency")]),
    "another currency than the setting": (
        {**with_legs(leg()), "Settings": [["key", "value"], ["currency", "EUR"]]},
        [("Legs", 2, "currency", "second_currency")],
    ),
    "a rule about somebody who is not there": (
        {"People": table(PEOPLE, ["A"]), "Rules": table(RULES, ["apart", "A", "Z"], ["pin", "Z", "L1"])},
        [
            ("Rules", 2, "b", "unknown_person"),
            ("Rules", 3, "a", "unknown_person"),
            ("Rules", 3, "b", "unknown_leg"),
        ],
    ),
    "a rule about oneself": (
        {"People": table(PEOPLE, ["A"]), "Rules": table(RULES, ["together", "A", "A"])},
        [("Rules", 2, "b", "same_person")],
    ),
    "a pin to no leg": (
        {"People": table(PEOPLE, ["A"]), "Rules": table(RULES, ["pin", "A", None])},
        [("Rules", 2, "b", "missing")],
    ),
    "no such rule": (
        {"People": table(PEOPLE, ["A"], ["B"]), "Rules": table(RULES, ["near", "A", "B"])},
        [("Rules", 2, "kind", "unknown_value")],
    ),
    "a place that is nowhere": (
        {"People": [["ref"]], "Places": table(("code", "name"), ["XYZ1", "Somewhere"])},
        [("Places", 2, "country", "missing"), ("Places", 2, "timezone", "missing")],
    ),
    "a place with a colon": (
        {"People": [["ref"]], "Places": table(("code", "country", "timezone"), ["CHN:X", "CHN", "Asia/Shanghai"])},
        [("Places", 2, "code", "bad_code")],
    ),
    "no such time zone": (
        {"People": [["ref"]], "Places": table(("code", "country", "timezone"), ["XYZ1", "THA", "Bangkok"])},
        [("Places", 2, "timezone", "unknown_timezone")],
    ),
    "a setting that is no number": (
        {"People": [["ref"]], "Settings": [["key", "value"], ["max_legs", "three"]]},
        [("Settings", 2, "value", "not_a_number")],
    ),
    "a setting without its key": (
        {"People": [["ref"]], "Settings": [["key", "value"], [None, "three"]]},
        [("Settings", 2, "key", "missing")],
    ),
    "a setting twice": (
        {"People": [["ref"]], "Settings": [["key", "value"], ["max_legs", 2], ["max_legs", 3]]},
        [("Settings", 3, "key", "duplicate_key")],
    ),
    "papers of somebody who is not there": (
        {
            "People": [["ref"]],
            "Clearances": [["person", "kind"], ["Z", "exit_permit"]],
            "Holds": [["person", "hold"], ["Z", "legal"]],
            "Documents": [["person", "document_type"], ["Z", "passport"]],
        },
        [(sheet, 2, "person", "unknown_person") for sheet in ("Clearances", "Holds", "Documents")],
    ),
    "papers that end before they start": (
        {
            "People": [["ref"], ["A"]],
            "Clearances": [
                ["person", "kind", "valid_from", "valid_until"],
                ["A", "exit_permit", date(2025, 5, 2), date(2025, 5, 1)],
            ],
            "Holds": [["person", "hold", "hold_from", "hold_until"], ["A", "legal", date(2025, 5, 2), date(2025, 5, 1)]],
        },
        [("Clearances", 2, "valid_until", "dates_crossed"), ("Holds", 2, "hold_until", "dates_crossed")],
    ),
    "a document of which nothing is said": (
        {"People": [["ref"], ["A"]], "Documents": [["person", "note"], ["A", "lost"]]},
        [("Documents", 2, "document_type", "missing")],
    ),
    "a clearance twice": (
        {"People": [["ref"], ["A"]], "Clearances": [["person", "kind"], ["A", "x y"], ["A", "x  y"]]},
        [("Clearances", 3, "person", "duplicate_key")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_and_nothing_is_written(operation: Operation, source: Path, name: str) -> None:
    sheets, expected = WRONG[name]
    assert codes(refused(operation, source, sheets)) == expected


@pytest.mark.parametrize(
    ("origin", "departs", "destination", "arrives", "sound"),
    [
        # Manila is an hour ahead of Jakarta: an hour of flight, and the clock stands where it stood.
        ("MNL", "2025-05-12 08:00", "CGK", "2025-05-12 08:00", True),
        ("MNL", "2025-05-12 08:00", "CGK", "2025-05-12 07:00", False),
        ("MNL", "2025-05-12 08:00", "CGK", "2025-05-12 07:01", True),
        ("CGK", "2025-05-12 08:00", "MNL", "2025-05-12 09:00", False),
        ("CGK", "2025-05-12 08:00", "MNL", "2025-05-12 09:01", True),
        # Over the date line: one arrives on the day before one left, or two days after.
        ("AKL", "2025-05-12 20:00", "LAX", "2025-05-12 13:00", True),
        ("APW", "2025-05-12 23:30", "PPG", "2025-05-12 00:10", True),
        ("PPG", "2025-05-12 23:30", "APW", "2025-05-13 23:30", False),
        ("PPG", "2025-05-12 23:30", "APW", "2025-05-14 00:10", True),
        # The night the clocks go back in London: 00:30 there comes before 01:15 there, twice.
        ("DUB", "2025-10-26 00:30", "LHR", "2025-10-26 01:15", True),
    ],
)
def test_a_leg_arrives_after_it_departs_by_the_sun_not_by_the_clock(
    operation: Operation, source: Path, origin: str, departs: str, destination: str, arrives: str, sound: bool
) -> None:
    sheets = with_legs(leg(origin=origin, destination=destination, departs=departs, arrives=arrives))
    if sound:
        assert not take(operation, source, sheets).failed
    else:
        assert codes(refused(operation, source, sheets)) == [("Legs", 2, "arrives", "arrives_before_departure")]


def test_a_change_of_one_time_is_held_against_the_other(operation: Operation, source: Path) -> None:
    take(operation, source, with_legs(leg("L1")))
    later: Sheets = {"People": [["ref"]], "Legs": [["code", "departs"], ["L1", datetime(2025, 5, 12, 14)]]}
    assert codes(refused(operation, source, later)) == [("Legs", 2, "departs", "arrives_before_departure")]


def test_a_place_moved_to_another_zone_does_not_turn_a_leg_round(operation: Operation, source: Path) -> None:
    take(operation, source, with_legs(leg("L1", departs=datetime(2025, 5, 12, 8), arrives=datetime(2025, 5, 12, 11))))
    moved = {"People": [["ref"]], "Places": table(("code", "timezone"), ["CGK", "Asia/Kamchatka"])}
    [problem] = refused(operation, source, moved)
    assert codes([problem]) == [("Places", 2, "timezone", "arrives_before_departure")]
    assert "L1" in problem["message"]
    mended: Sheets = {**moved, "Legs": [["code", "arrives"], ["L1", datetime(2025, 5, 12, 18)]]}
    assert not take(operation, source, mended).failed


def test_one_currency_with_what_the_file_has(operation: Operation, source: Path) -> None:
    take(operation, source, with_legs(leg("L1"), leg("L2", currency=None)))
    assert codes(refused(operation, source, with_legs(leg("L3", currency="EUR")))) == [
        ("Legs", 2, "currency", "second_currency")
    ]
    setting = {"People": [["ref"]], "Settings": [["key", "value"], ["currency", "EUR"]]}
    [problem] = refused(operation, source, setting)
    assert codes([problem]) == [("Settings", 2, "value", "second_currency")]
    assert "L1" in problem["message"]
    both: Sheets = {**setting, "Legs": [["code", "currency"], ["L1", "EUR"]]}
    assert not take(operation, source, both).failed


def test_every_problem_of_every_sheet_is_listed(operation: Operation, source: Path) -> None:
    sheets: Sheets = {
        "People": table(PEOPLE, *([f"R{n}", "X", None, "bad date"] for n in range(300))),
        "Legs": table(LEGS, leg("L1", seats="many"), leg("L2", mode="rocket")),
    }
    problems = refused(operation, source, sheets)
    assert len(problems) == 302
    assert [problem["row"] for problem in problems[:300]] == list(range(2, 302))


def test_a_cell_longer_than_a_cell(operation: Operation, source: Path) -> None:
    """Other programs write such; the report has as much of it as a cell holds, the sentence does not."""
    text = "line one\nline two " + "x" * 40_000
    path = book(source, {"People": [["ref", "notes"]]})
    row = f'<row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c></row>'
    report = import_jobs.import_list(operation, with_rows(path, 1, [row.encode()]))
    [kept] = consistent(report)["kept_aside"]
    [problem] = kept["problems"]
    assert (problem["field"], problem["code"], problem["value"]) == ("notes", "too_long", text[:32_767])
    assert len(problem["message"]) < 250
    assert refs(operation) == []


def test_a_kept_row_is_kept_whole(operation: Operation, source: Path) -> None:
    sheets = {"People": table(PEOPLE, ["A", "ALPHA", "", date(1990, 1, 31), "Atlantis", None, "IDN"])}
    report = take(operation, source, sheets)
    [kept] = consistent(report)["kept_aside"]
    assert kept["cells"][:7] == ["A", "ALPHA", "", "1990-01-31", "Atlantis", "", "IDN"]


def test_doubtful_rows_go_in_with_a_warning(operation: Operation, source: Path) -> None:
    names = ("ref", "surname", "ready_from", "clear_until")
    report = take(operation, source, {"People": table(names, ["A"], ["B", "B", date(2025, 5, 2), date(2025, 5, 1)])})
    assert [(one["row"], one["field"], one["code"]) for one in consistent(report)["warnings"]] == [
        (2, "surname", "no_name"),
        (3, "clear_until", "dates_crossed"),
    ]
    assert refs(operation) == ["A", "B"]


def test_formulas_without_a_value_and_errors(operation: Operation, source: Path) -> None:
    path = book(source, {"People": [["ref", "surname", "notes", None], ["A", '="AL"&"PHA"']], "Other": [["=1+1"]]})
    with_rows(
        path, 1, [b'<row r="4"><c r="C4" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="D4" t="e"><v>#N/A</v></c></row>']
    )
    before = content(operation)
    report = import_jobs.import_list(operation, path)
    problems = [problem for kept in consistent(report)["kept_aside"] for problem in kept["problems"]]
    assert [(problem["field"], problem["value"], problem["code"]) for problem in problems] == [
        ("surname", None, "formula_without_value"),
        ("notes", "#DIV/0!", "cell_error"),
        (None, "#N/A", "cell_error"),
    ]
    assert "column D" in problems[2]["message"]
    assert content(operation) == before


def test_blank_rows_between_and_after_are_no_rows(operation: Operation, source: Path) -> None:
    rows: list[list[Any]] = [[None], ["A", "X"], [None, "  "], ["\u200b"], ["B", "Y"], [None] * 8]
    report = take(operation, source, {"People": table(PEOPLE, *rows)})
    assert consistent(report)["rows"] == 2
    [bad] = refused(operation, source, {"People": table(PEOPLE, *rows, ["A"])})
    assert bad["row"] == 8, "rows count as Excel counts them"


@pytest.mark.parametrize(
    ("sheets", "words"),
    [
        ({"Persons": table(PEOPLE, ["A"])}, ["no sheet People", "its sheets: Persons"]),
        ({"people": table(PEOPLE, ["A"])}, ["no sheet People", "its sheets: people"]),
        ({"People": table(("ref", "Nachname"), ["A"])}, ["sheet People, row 1, column B", "“Nachname”"]),
        ({"People": table(("ref", "x" * 5000), ["A"])}, ["sheet People, row 1, column B", "xxx…”"]),
        ({"People": [[], list(PEOPLE), ["A"]]}, ["row 1 of its sheet People is empty"]),
    ],
)
def test_what_is_no_template_says_why(source: Path, sheets: Sheets, words: list[str]) -> None:
    said = str(why_not_template(open_workbook(book(source, sheets))))
    assert all(word in said for word in words), said
    assert len(said) < 600


def test_an_empty_workbook_changes_nothing(operation: Operation, source: Path) -> None:
    before = content(operation)
    with pytest.raises(UserError) as caught:
        take(operation, source, {"People": []})
    assert caught.value.code == "empty_file"
    assert content(operation) == before


@pytest.mark.parametrize("kind", ["pdf", "empty", "truncated", "locked", "far"])
def test_what_cannot_be_opened_changes_nothing(operation: Operation, source: Path, kind: str) -> None:
    book(source, {"People": table(PEOPLE, *([f"R{n}"] for n in range(300)))})
    match kind:
        case "pdf":
            source.write_bytes(b"%PDF-1.7" + bytes(3000))
        case "empty":
            source.write_bytes(b"")
        case "truncated":
            source.write_bytes(source.read_bytes()[:-2000])
        case "locked":
            source.write_bytes((Path(__file__).parents[2] / "data" / "locked.xlsx").read_bytes())
        case "far":
            with_rows(source, 1, [b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'])
    before = content(operation)
    with pytest.raises(UserError, match="list"):
        import_jobs.import_list(operation, source)
    assert content(operation) == before


def test_a_looker_on_is_told_who_writes(operation: Operation, source: Path) -> None:
    with Operation.open(operation.path, PASSPHRASE, officer="Second") as second:
        with pytest.raises(UserError, match="open for writing on") as caught:
            take(second, source, WHOLE)
        assert caught.value.code == "read_only"
        assert not take(second, source, WHOLE, dry_run=True).failed


def test_a_name_is_in_no_message_that_is_not_about_it(operation: Operation, source: Path) -> None:
    secret = "Dimaculangan"
    sheets = {"People": table(PEOPLE, ["A", secret, secret, "bad"], ["A", secret, secret, None, "QQQ"])}
    assert all(secret not in problem["message"] for problem in refused(operation, source, sheets))


def test_every_sheet_and_column_is_read(operation: Operation, source: Path) -> None:
    """One value in each column of each sheet finds its way into the lists."""
    cells: dict[str, Any] = {
        "name": "N", "code": "L1", "mode": "sea", "carrier": "C", "origin": "MNL", "departs": datetime(2025, 5, 12, 8),
        "arrives": datetime(2025, 5, 12, 11), "seats": 9, "seat_cost": 1.5, "currency": "USD", "accepts_etd": "no",
        "max_wheelchair": 1, "max_stretcher": 2, "stretcher_seats": 3, "max_unaccompanied_minors": 4, "max_infants": 5,
        "surname": "S", "given_names": "G", "native_name": "ญ", "sex": "X", "birth_date": "1998-03-??",
        "birth_place": "B", "nationality": "IDN", "province": "P", "location": "MNL", "household": "H", "group": "N",
        "priority": 2, "document_type": "etd", "document_number": "01", "document_issuer": "IDN",
        "document_expiry": date(2026, 1, 1), "ready_from": date(2025, 5, 1), "clear_until": date(2025, 6, 1),
        "hold": "other", "hold_from": date(2025, 4, 1), "hold_until": date(2025, 4, 2), "assistance": "WCHR MEDA",
        "notes": "n", "cohesion": "prefer", "country": "PHL", "timezone": "Asia/Manila", "latitude": 14.5,
        "longitude": 121.25, "near": "MNL", "a": "A", "b": "B", "reason": "r", "key": "max_legs", "value": 2, "person": "A",
        "authority": "au", "asked_on": date(2025, 1, 1), "answered_on": date(2025, 1, 2), "answer": "refused",
        "reference": "re", "valid_from": date(2025, 1, 3), "valid_until": date(2025, 1, 4), "series": "se",
        "number": "AB01", "note": "nt", "received_on": date(2025, 1, 5), "ref": "A", "destination": "CGK",
        "lifted_on": date(2025, 2, 1), "lift_reason": "lr", "current": "no", "issued": date(2025, 1, 6),
        "seen_by": "sb", "seen_on": date(2025, 1, 7), "promised_on": date(2025, 1, 8), "withdrawn": "w", "name_spelling": "unconfirmed", "document_remark": "dr",
    }  # fmt: skip
    special = {
        ("Rules", "kind"): "together", ("Checklist", "kind"): "k", ("Clearances", "kind"): "k",
        ("Legs", "status"): "closed", ("Blanks", "status"): "void", ("Documents", "status"): "spoiled",
        ("Documents", "kind"): "laissez_passer", ("Documents", "document_number"): "02", ("Holds", "hold"): "police", ("Places", "code"): "MNL",
    }  # fmt: skip
    sheets: dict[str, list[list[Any]]] = {
        sheet: [
            [column.name for column in columns],
            [special.get((sheet, column.name), cells.get(column.name)) for column in columns],
        ]
        for sheet, columns in SHEETS.items()
    }
    assert all(None not in rows[1] for rows in sheets.values())
    sheets["People"].append(["B"])
    report = take(operation, source, sheets)
    assert not report.failed, report.kept_aside

    def stored(value: Any) -> Any:
        if isinstance(value, datetime):
            return value.isoformat(timespec="minutes")
        return value.isoformat() if isinstance(value, date) else {"no": False}.get(value, value)

    for sheet, (names, row, *_) in sheets.items():
        wanted = {name: stored(value) for name, value in zip(names, row, strict=True)}
        if sheet == "Settings":
            wanted["value"] = str(wanted["value"])
        found = [{name: one[name] for name in names} for one in TABLES[sheet.lower()](operation.db)]
        assert wanted in found, sheet
