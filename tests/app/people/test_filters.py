"""Filters of people: each by itself, together, and kept in the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import Term
from repatriate.app.people import table_queries
from repatriate.app.people.column_values import column_values
from repatriate.app.people.commands import EditPeople, RemoveFilter, SaveFilter
from repatriate.app.people.filters import ANY, FIELDS, NOTHING, SavedFilter, as_json, read_filter, saved_filters
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.plan.commands import Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import HoldKind
from repatriate.model.errors import UserError

TODAY = date(2025, 3, 1)


def numbers(operation: Operation, *terms: Term, filter: str = "all") -> list[int]:
    """The people listed, by the numbers of their references."""
    ids = table_queries.people_ids(operation.db, PeopleQuery(filter=filter, terms=terms), TODAY)
    return [int(ref[1:]) for ref in table_queries.refs_of(operation.db, ids)]


@pytest.mark.parametrize(
    ("field", "values", "found"),
    [
        ("nationality", ("IDN",), [1, 2, 3, 4, 5, 6]),
        ("nationality", ("PHL",), []),
        ("province", ("Lampung",), [6]),
        ("province", (NOTHING,), [1, 2, 3, 4, 5]),
        ("province", (NOTHING, "Lampung"), [1, 2, 3, 4, 5, 6]),
        ("province", (ANY,), [6]),
        ("province", ("'; DROP TABLE people; --",), []),
        ("location", ("SHL",), [1, 2, 3, 4, 5, 6]),
        ("destination", ("IDN",), [1, 2, 3, 4, 5, 6]),
        ("sex", ("F",), [1, 5, 6]),
        ("age", ("0-17",), [2]),
        ("age", ("18-",), [1, 3, 4, 6]),
        ("age", ("0-1", "36-36"), [2, 3]),
        ("age", (NOTHING,), [5]),
        ("priority", ("1",), [1, 2]),
        ("household", ("H1",), [1, 2]),
        ("household", (NOTHING,), [3, 4, 5, 6]),
        ("group", ("Batch 1",), [3, 4]),
        ("group", (ANY,), [3, 4]),
        ("document", ("etd",), [4]),
        ("document", ("passport",), [1, 2, 3, 6]),
        ("document", (NOTHING,), [5]),
        ("document", ("<2026-02-01",), [1, 2, 3, 4, 6]),
        ("document", ("<2025-12-01",), []),
        ("lacks", ("exit_permit",), [6]),
        ("clearance:exit_permit", ("granted",), [1, 2, 3, 4, 5]),
        ("clearance:exit_permit", ("not asked",), [6]),
        ("clearance:transit'; --", (NOTHING,), [1, 2, 3, 4, 5, 6]),
        ("lacks", ("document",), [5]),
        ("lacks", ("exit_permit", "document"), [5, 6]),
        ("lacks", (ANY,), [5, 6]),
        ("lacks", (NOTHING,), [1, 2, 3, 4]),
        ("lacks", ("screening",), []),
        ("state", ("on_hold",), [6]),
        ("state", ("needs_document", "on_hold"), [5, 6]),
        ("state", ("handed_over",), []),
        ("hold", ("police",), [6]),
        ("hold", ("legal", "medical"), []),
        ("hold", (ANY,), [6]),
        ("hold", (NOTHING,), [1, 2, 3, 4, 5]),
        ("assistance", ("WCHR",), [3]),
        ("assistance", ("WCH",), []),
        ("assistance", (ANY,), [3]),
        ("assistance", (NOTHING,), [1, 2, 4, 5, 6]),
    ],
)  # fmt: skip
def test_a_filter_lists_whom_it_says(still: Operation, field: str, values: tuple[str, ...], found: list[int]) -> None:
    assert numbers(still, Term(field, values)) == found


def test_by_a_leg_of_the_shown_plan(still: Operation) -> None:
    travelling = numbers(still, Term("leg", (ANY,)))
    assert travelling == numbers(still, Term("state", ("in_draft",)))
    assert set(numbers(still, Term("leg", ("GA1",)))) <= set(travelling)


def test_filters_narrow_each_other_and_the_quick_ones(still: Operation) -> None:
    assert numbers(still, Term("sex", ("M",)), Term("document", ("passport",))) == [2, 3]
    assert numbers(still, Term("sex", ("M",)), Term("document", ("passport",)), filter="minors") == [2]
    assert numbers(still, Term("sex", ("M",)), Term("sex", ("F",))) == []


def test_every_column_offers_what_stands_in_the_file(still: Operation) -> None:
    offered = {field: column_values(still.db, PeopleQuery(), field, TODAY) for field in FIELDS}
    assert offered["nationality"] == [("IDN", 6)]
    assert offered["sex"] == [("F", 3), ("M", 3)]
    assert offered["group"] == [("", 4), ("Batch 1", 2)]
    assert dict(offered["lacks"]) == {"": 4, "document": 1, "exit_permit": 1, "hold_lifted": 1}
    assert offered["state"] == [("in_draft", 4), ("on_hold", 1), ("needs_document", 1)]
    assert dict(offered["document"]) == {"passport": 4, "etd": 1, "": 1}
    assert dict(offered["hold"]) == {"": 5, "police": 1}
    assert offered["age"] == []
    for field, values in offered.items():
        for value, count in values:
            if field not in ("assistance", "lacks"):
                assert len(numbers(still, Term(field, (value,)))) == count, field
                assert len(numbers(still, Term(field, (value,), without=True))) == 6 - count, field


def test_a_column_offers_what_the_other_filters_leave(still: Operation) -> None:
    query = PeopleQuery(terms=(Term("sex", ("M",)),), filter="minors")
    assert column_values(still.db, query, "nationality", TODAY) == [("IDN", 1)]


@pytest.mark.parametrize(
    "term",
    [
        Term("age", ("young",)),
        Term("age", ("-",)),
        Term("document", ("<soon",)),
        Term("shoes", ("42",)),
        Term("state", ("happy",)),
    ],
)
def test_what_is_no_filter_is_refused_in_a_sentence(still: Operation, term: Term) -> None:
    with pytest.raises(UserError):
        numbers(still, term)


def test_filters_are_kept_renamed_and_forgotten(world: Operation) -> None:
    terms = (Term("province", ("Lampung", "Jawa Timur")), Term("age", ("0-17",)))
    world.run(SaveFilter("  Children of  Lampung ", "left_out", terms))
    assert saved_filters(world.db) == [SavedFilter("Children of Lampung", "left_out", terms)]
    world.run(SaveFilter("Little ones", "all", terms[1:], old="Children of Lampung"))
    assert saved_filters(world.db) == [SavedFilter("Little ones", "all", terms[1:])]
    world.run(SaveFilter("Anna", "all", ()))
    with pytest.raises(UserError, match="already"):
        world.run(SaveFilter("Anna", "all", (), old="Little ones"))
    for bad in ("", " \u200b", "x" * 61):
        with pytest.raises(UserError):
            world.run(SaveFilter(bad, "all", ()))
    world.run(RemoveFilter("Little ones"))
    assert [one.name for one in saved_filters(world.db)] == ["Anna"]
    with pytest.raises(UserError, match="no filter"):
        world.run(RemoveFilter("Little ones"))
    world.undo()
    assert [one.name for one in saved_filters(world.db)] == ["Anna", "Little ones"]


def test_filters_go_with_the_workbook_and_come_back(world: Operation, tmp_path: Path) -> None:
    from repatriate.app.imports.template_commands import ImportTemplate, examine_template
    from repatriate.app.imports.template_export import write_operation
    from repatriate.intake.template import read_template
    from repatriate.intake.workbook import open_workbook

    world.run(SaveFilter("Women", "all", (Term("sex", ("F",)),)))
    write_operation(world, tmp_path / "all.xlsx")
    with Operation.create(tmp_path / "other.repat", "words", officer="duty") as other:
        template = read_template(open_workbook(tmp_path / "all.xlsx"))
        assert not [one for one in examine_template(other.db, template).warnings if one.code == "unknown_setting"]
        other.run(ImportTemplate(template))
        assert saved_filters(other.db) == saved_filters(world.db) != []


EARLIER_QUICK = [
    "all",
    "placed",
    "left_out",
    "waiting",
    "no_document",
    "on_hold",
    "minors",
    "assistance",
    "no_destination",
    "names",
    "expires_early",
    "held_booked",
    "first_left_out",
    "minors_alone",
    "not_cleared",
    "cleared",
    "documented",
    "on_manifest",
    "departed",
    "arrived",
    "hold_ends",
    "leg_cancelled",
]
"""Every quick filter that a program ever had."""
EARLIER_FIELDS = [
    "nationality",
    "province",
    "location",
    "destination",
    "sex",
    "age",
    "priority",
    "household",
    "group",
    "document",
    "lacks",
    "hold",
    "leg",
    "assistance",
    "ref",
    "surname",
    "given_names",
    "native_name",
    "birth_date",
    "birth_place",
    "document_type",
    "document_number",
    "document_issuer",
    "document_expiry",
    "ready_from",
    "clear_until",
    "hold_from",
    "hold_until",
    "notes",
    "name_spelling",
    "document_remark",
    "name",
    "born",
    "state",
]
"""Every field of a term that one ever had."""


@pytest.mark.parametrize("quick", EARLIER_QUICK)
def test_a_view_that_an_earlier_program_kept_opens(still: Operation, quick: str) -> None:
    kept = read_filter("", as_json(quick, [Term("sex", ("M",))]))
    assert kept is not None
    assert kept.terms[-1] == Term("sex", ("M",))
    assert {*numbers(still, *kept.terms, filter=kept.filter)} <= {*numbers(still, Term("sex", ("M",)))}


def test_every_term_that_an_earlier_program_kept_opens(still: Operation) -> None:
    for field in EARLIER_FIELDS:
        value = {"age": "0-17", "state": "ready"}.get(field, ANY)
        kept = read_filter("", as_json("all", [Term(field, (value,))]))
        assert kept is not None, field
        numbers(still, *kept.terms, filter=kept.filter)


def test_a_view_of_a_later_program_is_left_out_and_stays(world: Operation) -> None:
    world.run(SaveFilter("Later", "by_zodiac", ()))
    assert saved_filters(world.db) == []
    with pytest.raises(UserError, match="by_zodiac"):
        numbers(world, filter="by_zodiac")


def test_the_former_quick_filters_list_whom_they_listed(world: Operation) -> None:
    def listed(quick: str) -> list[int]:
        world.run(SaveFilter("Kept", quick, (), old="Kept"))
        [kept] = saved_filters(world.db)
        return numbers(world, *kept.terms, filter=kept.filter)

    world.run(Publish())
    former = ("no_destination", "expires_early", "held_booked", "leg_cancelled", "on_manifest")
    assert [listed(quick) for quick in former] == [[]] * 5
    world.run(EditPeople(("P00006",), {"destination": None}))
    world.run(AddHold(("P00003",), HoldKind.LEGAL, None, None, "court"))
    world.run(EditPeople(("P00004",), {"document_expiry": "2025-03-02"}))
    assert [listed(quick) for quick in former] == [[6], [4], [3], [], []]
    world.run(SaveLeg("BUS1", {"status": "cancelled"}))
    assert listed("leg_cancelled") == numbers(world, Term("leg", ("BUS1",))) != []
