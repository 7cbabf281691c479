"""Two people who are one: everything moves, nothing is there twice, the old reference still finds them, undo restores."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.app.clearances.commands import AddHold, RecordClearance
from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import journeys_of
from repatriate.app.core.sql import Term
from repatriate.app.core.transaction import Transaction
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import DepartLeg
from repatriate.app.journal import queries as journal_queries
from repatriate.app.journal.queries import JournalQuery
from repatriate.app.people import duplicates
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople
from repatriate.app.people.merge_commands import ForgetNotSame, MergePeople, NotSame
from repatriate.app.plan.commands import AddRule, Publish
from repatriate.app.search.index import Index
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import Answer, HoldKind, RuleKind
from repatriate.model.errors import UserError
from tests.app.counting.seeing import see
from tests.app.world import tables

TWIN = {
    "surname": "BEKARO", "given_names": "LUN", "sex": "M", "birth_date": "1988-07-09", "nationality": "IDN",
    "location": "SHL", "destination": "IDN", "priority": 2, "household": "H7", "assistance": "MEDA WCHR",
    "document_type": "passport", "document_number": "B7654321", "notes": "from the police list", "province": "Aceh",
}  # fmt: skip
"""P00007: in the file again as P00003, who is BEKARO LUN, born 1988."""


@pytest.fixture
def world(world: Operation) -> Operation:
    world.run(AddPerson(TWIN))
    return world


class Put:
    """Rows that only a list or a planner writes."""

    def __init__(self, *rows: tuple[str, dict[str, Any]]) -> None:
        self.rows = rows

    def write_changes(self, tx: Transaction) -> None:
        for table, row in self.rows:
            tx.insert(table, row)

    def describe_entry(self) -> str:
        return "Put rows"


def id_of(world: Operation, ref: str) -> int:
    return int(world.db.conn.execute("SELECT id FROM people WHERE ref = ?", (ref,)).fetchone()[0])


def person(world: Operation, ref: str) -> dict[str, Any]:
    return duplicates._find_row(world.db, ref)


def rows(world: Operation, sql: str, *values: Any) -> list[Any]:
    return [row[0] if len(row) == 1 else tuple(row) for row in world.db.conn.execute(sql, values).fetchall()]


def nobody_hangs(world: Operation, gone: int) -> None:
    """No row of the file speaks of somebody who is not there."""
    for table in ("documents", "holds", "clearances", "rules", "bookings", "leftouts", "listed", "kept_rows", "merged"):
        assert rows(world, f"SELECT id FROM {table} WHERE person_id = ?", gone) == [], table
    for table in ("rules", "not_same"):
        assert rows(world, f"SELECT id FROM {table} WHERE ? IN (person_id, other_id)", gone) == [], table
    assert world.integrity() == "ok"


def test_the_survivor_stays_as_they_are_and_is_filled_from_the_other(world: Operation) -> None:
    world.run(EditPeople(("P00003",), {"notes": "asked for a doctor"}))
    gone = id_of(world, "P00007")
    before = tables(world)
    done = world.run(MergePeople("P00003", "P00007")).result
    assert (done.ref, done.absorbed) == ("P00003", "P00007")
    now = person(world, "P00003")
    assert (now["given_names"], now["priority"], now["province"]) == ("LUN", 2, "Aceh")
    assert now["birth_date"] == "1988-07-09", "what was known in part is known whole"
    assert now["assistance"] == "WCHR MEDA"
    assert now["notes"] == "asked for a doctor\nfrom the police list"
    assert (now["household"], now["group"]) == ("H7", "Batch 1")
    assert (now["document_number"], now["document_expiry"]) == ("X0012345", "2026-01-01")
    assert rows(world, "SELECT number, current FROM documents WHERE person_id = ? ORDER BY id", now["id"]) == [
        ("X0012345", 1), ("B7654321", 0),
    ]  # fmt: skip
    nobody_hangs(world, gone)
    world.undo()
    assert tables(world) == before


def test_the_officer_chooses_field_by_field(world: Operation) -> None:
    chosen = {"surname": "BEKAROU", "household": None, "group": "Batch 9", "notes": "", "priority": 4}
    document = {"document_type": "passport", "document_number": "B7654321", "document_expiry": None}
    world.run(MergePeople("P00003", "P00007", {**chosen, **document, "document_issuer": None}))
    now = person(world, "P00003")
    assert (now["surname"], now["household"], now["group"], now["notes"], now["priority"]) == (
        "BEKAROU", None, "Batch 9", None, 4,
    )  # fmt: skip
    assert (now["document_number"], now["document_expiry"]) == ("B7654321", None)
    assert rows(world, "SELECT number FROM documents WHERE person_id = ? AND current = 0", now["id"]) == ["X0012345"]
    assert rows(world, "SELECT name FROM households WHERE name = 'H7'") == [], "nobody is left in it"


def test_a_wrong_choice_is_a_sentence_and_changes_nothing(world: Operation) -> None:
    before = tables(world)
    for values, code in (({"sex": "Q"}, None), ({"ref": "P00007"}, "bad_ref"), ({"eyes": "blue"}, "unknown_field")):
        with pytest.raises(UserError) as refused:
            world.run(MergePeople("P00003", "P00007", values))
        assert code in (None, refused.value.code)
    assert tables(world) == before


@pytest.mark.parametrize(
    ("keep", "absorb", "code"),
    [("P00003", "P00003", "same_person"), ("P00003", "P00099", "unknown_person"), ("P00099", "P00003", "unknown_person")],
)  # fmt: skip
def test_who_cannot_be_merged(world: Operation, keep: str, absorb: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        world.run(MergePeople(keep, absorb))
    assert refused.value.code == code
    with pytest.raises(UserError) as refused:
        duplicates.merge_preview(world.db, keep, absorb, world.today())
    assert refused.value.code == code


def test_an_old_reference_is_told_from_an_unknown_one(world: Operation) -> None:
    world.run(MergePeople("P00003", "P00007"))
    with pytest.raises(UserError, match="P00003 now"):
        world.run(MergePeople("P00001", "P00007"))


def test_one_document_on_two_lists_is_one(world: Operation) -> None:
    world.run(EditPeople(("P00007",), {"document_number": "x-001 2345", "document_issuer": "IDN"}))
    world.run(MergePeople("P00003", "P00007"))
    assert rows(
        world, "SELECT number, issuer, expires, current FROM documents WHERE person_id = ?", id_of(world, "P00003")
    ) == [("X0012345", "IDN", "2026-01-01", 1)]


def test_a_passport_without_a_number_is_the_one_that_has_it(world: Operation) -> None:
    world.run(EditPeople(("P00003",), {"document_number": None, "document_expiry": None}))
    world.run(MergePeople("P00003", "P00007"))
    assert rows(world, "SELECT number, current FROM documents WHERE person_id = ?", id_of(world, "P00003")) == [
        ("B7654321", 1)
    ]


def test_whoever_has_no_document_gets_that_of_the_other(world: Operation) -> None:
    world.run(EditPeople(("P00003",), {"document_type": None, "document_number": None, "document_expiry": None}))
    world.run(MergePeople("P00003", "P00007"))
    assert person(world, "P00003")["document_number"] == "B7654321"


def test_printed_documents_of_both_stay(world: Operation) -> None:
    three, seven = id_of(world, "P00003"), id_of(world, "P00007")
    printed = {"type": "etd", "status": "issued", "printed": "{}", "current": 0}
    world.run(
        Put(
            ("documents", {**printed, "person_id": three, "number": "E1"}),
            ("documents", {**printed, "person_id": seven, "number": "E2"}),
        )
    )
    world.run(MergePeople("P00003", "P00007"))
    assert rows(world, "SELECT number FROM documents WHERE person_id = ? AND printed IS NOT NULL", three) == [
        "E1",
        "E2",
    ]
    assert rows(world, "SELECT count(*) FROM documents WHERE person_id = ? AND current = 1", three) == [1]


def test_equal_holds_are_there_once(world: Operation) -> None:
    both = ("P00003", "P00007")
    world.run(AddHold(both, HoldKind.POLICE, date(2025, 3, 1), None, "witness"))
    world.run(AddHold(("P00007",), HoldKind.MEDICAL, date(2025, 3, 2)))
    done = world.run(MergePeople("P00003", "P00007")).result
    assert rows(world, "SELECT kind FROM holds WHERE person_id = ? ORDER BY id", id_of(world, "P00003")) == [
        "police", "medical",
    ]  # fmt: skip
    assert done.moved["holds"] == 1


@pytest.mark.parametrize(
    ("mine", "other", "stays"),
    [
        ({"asked_on": date(2025, 2, 20)}, {"asked_on": date(2025, 2, 1), "answer": Answer.REFUSED}, "refused"),
        ({"asked_on": date(2025, 2, 1), "answer": Answer.GRANTED}, {"asked_on": date(2025, 2, 20)}, "granted"),
        ({"asked_on": date(2025, 2, 1)}, {"asked_on": date(2025, 2, 20)}, "2025-02-20"),
        ({"asked_on": date(2025, 2, 20)}, {"asked_on": date(2025, 2, 1)}, "2025-02-20"),
    ],
)
def test_of_two_clearances_the_better_stays(
    world: Operation, mine: dict[str, Any], other: dict[str, Any], stays: str
) -> None:
    world.run(RecordClearance(("P00003",), "transit", **mine))
    world.run(RecordClearance(("P00007",), "transit", reference="T/7", **other))
    world.run(RecordClearance(("P00007",), "fit_to_fly", asked_on=date(2025, 2, 2)))
    world.run(MergePeople("P00003", "P00007"))
    assert rows(
        world,
        "SELECT ifnull(answer, asked_on), reference FROM clearances WHERE person_id = ? AND kind = 'transit'",
        id_of(world, "P00003"),
    ) == [(stays, "T/7")]
    assert rows(world, "SELECT kind FROM clearances WHERE person_id = ? ORDER BY kind", id_of(world, "P00003")) == [
        "exit_permit",
        "fit_to_fly",
        "transit",
    ]


def test_rules_go_over_and_none_is_there_twice(world: Operation) -> None:
    for rule in (
        AddRule(RuleKind.APART, "P00004", "P00007"),  # P00003 has it already
        AddRule(RuleKind.TOGETHER, "P00007", "P00003"),  # says nothing of one person
        AddRule(RuleKind.TOGETHER, "P00005", "P00007"),
        AddRule(RuleKind.PIN, "P00003", "BUS1 GA1"),
        AddRule(RuleKind.PIN, "P00007", "BUS2 GA2"),  # one journey is pinned
        AddRule(RuleKind.FORBID, "P00007", "GA1"),
    ):
        world.run(rule)
    gone, three = id_of(world, "P00007"), id_of(world, "P00003")
    done = world.run(MergePeople("P00003", "P00007")).result
    assert sorted(rows(world, "SELECT kind FROM rules WHERE ? IN (person_id, other_id)", three)) == [
        "apart", "forbid", "pin", "together",
    ]  # fmt: skip
    assert done.moved["rules"] == 2
    assert rows(world, "SELECT count(*) FROM rule_legs") == [3]
    nobody_hangs(world, gone)


def _book(world: Operation, ref: str, *legs: str) -> None:
    plan = rows(world, "SELECT id FROM plans WHERE state IN ('draft', 'published') ORDER BY state DESC")[0]
    codes = dict(rows(world, "SELECT code, id FROM legs"))
    world.run(
        Put(
            *(
                ("bookings", {"plan_id": plan, "person_id": id_of(world, ref), "seq": seq, "leg_id": codes[leg]})
                for seq, leg in enumerate(legs)
            )
        )
    )


def _journey(world: Operation, ref: str) -> list[str]:
    return rows(
        world,
        "SELECT code FROM bookings JOIN legs ON legs.id = leg_id WHERE person_id = ? ORDER BY seq",
        id_of(world, ref),
    )


def test_two_seats_of_one_person_become_one_and_the_freed_seat_is_told(world: Operation) -> None:
    mine = _journey(world, "P00003")
    world.run(Publish())
    _book(world, "P00007", "BUS2", "GA2")
    assert duplicates.merge_preview(world.db, "P00003", "P00007", world.today()).freed == ("BUS2", "GA2")
    before = tables(world)
    done = world.run(MergePeople("P00003", "P00007")).result
    assert done.freed == ("BUS2", "GA2")
    assert _journey(world, "P00003") == mine
    assert "bookings" not in done.moved
    world.undo()
    assert tables(world) == before


def test_the_only_journey_goes_over_and_whoever_travels_is_not_left_out(world: Operation) -> None:
    plan = rows(world, "SELECT id FROM plans")[0]
    journey = _journey(world, "P00003")
    world.run(Put(("leftouts", {"plan_id": plan, "person_id": id_of(world, "P00007"), "reasons": "[]"})))
    done = world.run(MergePeople("P00007", "P00003")).result
    assert (_journey(world, "P00007"), done.freed) == (journey, ())
    assert rows(world, "SELECT id FROM leftouts WHERE person_id = ?", id_of(world, "P00007")) == []


def test_the_journey_that_has_begun_is_the_one_that_stays(world: Operation) -> None:
    world.run(Publish())
    begun = _journey(world, "P00003")
    bus = "BUS2" if begun[0] == "BUS1" else "BUS1"
    _book(world, "P00007", bus)
    world.run(SaveLeg(begun[0], {"status": "departed"}))
    done = world.run(MergePeople("P00007", "P00003")).result
    assert _journey(world, "P00007") == begun
    assert done.freed == (bus,)
    assert done.moved["bookings"] == len(begun)


def test_two_who_left_on_different_buses_are_two(world: Operation) -> None:
    world.run(Publish())
    other = "BUS2" if _journey(world, "P00003")[0] == "BUS1" else "BUS1"
    _book(world, "P00007", other)
    for leg in ("BUS1", "BUS2"):
        world.run(SaveLeg(leg, {"status": "departed"}))
    assert "two people" in str(duplicates.merge_preview(world.db, "P00003", "P00007", world.today()).refused)
    with pytest.raises(UserError) as refused:
        world.run(MergePeople("P00003", "P00007"))
    assert refused.value.code == "both_left"


def test_who_did_not_come_has_not_left_and_is_the_same_as_who_went(world: Operation) -> None:
    """They came under one number, and were missed under the other."""
    world.run(Publish())
    other = "BUS2" if _journey(world, "P00003")[0] == "BUS1" else "BUS1"
    mine = _journey(world, "P00003")
    _book(world, "P00007", other)
    see(world, mine[0], "P00003")
    world.run(CloseBoarding(mine[0], 1, no_shows=dict.fromkeys(_riders(world, mine[0]) - {"P00003"}, "")))
    world.run(CloseBoarding(other, 0, no_shows=dict.fromkeys(_riders(world, other), "")))
    for leg in ("BUS1", "BUS2"):
        world.run(DepartLeg(leg))
    world.run(MergePeople("P00007", "P00003"))
    assert _journey(world, "P00007") == mine


def _riders(world: Operation, leg: str) -> set[str]:
    return {ref for ref, codes in journeys_of(world.db, "published").items() if leg in codes}


def _listed(world: Operation, *refs: str) -> None:
    source = {
        "source": "list.xlsx", "kind": "roster", "read_at": "2025-03-01T09:00:00Z", "read_by": "duty", "rows": len(refs),
    }  # fmt: skip
    world.run(Put(("lists", source)))
    list_id = rows(world, "SELECT max(id) FROM lists")[0]
    for number, ref in enumerate(refs, start=2):
        place = {"list_id": list_id, "person_id": id_of(world, ref), "sheet": "S", "row": number}
        kept = {"titles": "[]", "cells": "[]", "fields": "{}", "problems": "[]", "state": "imported"}
        world.run(Put(("listed", {**place, "what": "new"}), ("kept_rows", {**place, **kept})))


def test_rows_of_lists_and_who_is_who_go_over(world: Operation) -> None:
    _listed(world, "P00003", "P00007")
    world.run(NotSame((("P00007", "P00001"), ("P00001", "P00003"), ("P00007", "P00003"), ("P00007", "P00004"))))
    gone, three = id_of(world, "P00007"), id_of(world, "P00003")
    world.run(MergePeople("P00003", "P00007"))
    for table in ("listed", "kept_rows"):
        assert rows(world, f"SELECT row FROM {table} WHERE person_id = ? ORDER BY row", three) == [2, 3]
    assert sorted(rows(world, "SELECT person_id, other_id FROM not_same")) == [
        (id_of(world, "P00001"), three), (three, id_of(world, "P00004")),
    ]  # fmt: skip
    nobody_hangs(world, gone)


def test_removing_people_lets_go_of_their_rows(world: Operation) -> None:
    _listed(world, "P00007")
    world.run(AddPerson(TWIN))
    world.run(NotSame((("P00007", "P00001"),)))
    world.run(MergePeople("P00007", "P00008"))
    before, gone = tables(world), id_of(world, "P00007")
    world.run(RemovePeople(("P00007",)))
    nobody_hangs(world, gone)
    assert rows(world, "SELECT state, person_id FROM kept_rows") == [("open", None)], "nothing read is lost"
    world.undo()
    assert tables(world) == before


# -- the old reference


def test_chains_of_merges_lead_to_who_they_are_now(world: Operation) -> None:
    world.run(AddPerson(TWIN))
    world.run(MergePeople("P00007", "P00008"))
    assert duplicates.now_called(world.db, "P00008") == "P00007"
    world.run(MergePeople("P00003", "P00007"))
    assert duplicates.now_called(world.db, "P00008") == duplicates.now_called(world.db, "P00007") == "P00003"
    assert duplicates.list_former_numbers(world.db, "P00003") == ("P00008", "P00007")
    assert duplicates.now_called(world.db, "P00003") is None
    world.run(EditPeople(("P00003",), {"ref": "Z3"}))
    assert duplicates.now_called(world.db, "P00008") == "Z3"
    was = json.loads(rows(world, "SELECT was FROM merged WHERE ref = 'P00007'")[0])
    assert (was["surname"], was["household"], was["group"]) == ("BEKARO", "H7", None)


def test_an_old_reference_is_not_given_to_somebody_else(world: Operation) -> None:
    world.run(MergePeople("P00003", "P00007"))
    for command in (AddPerson({**TWIN, "ref": "P00007"}), EditPeople(("P00001",), {"ref": "P00007"})):
        with pytest.raises(UserError, match="old number of P00003"):
            world.run(command)


def test_the_search_finds_the_survivor_by_the_old_reference_and_the_old_name(world: Operation) -> None:
    world.run(EditPeople(("P00007",), {"surname": "PEKHARO"}))
    index = Index(world)
    while not index.work():
        pass
    stop = world.subscribe(index.refresh)
    world.run(MergePeople("P00003", "P00007"))
    assert [hit.key for hit in index.find("P00007")] == ["P00003"]
    assert [hit.key for hit in index.find("pekharo")] == ["P00003"]
    assert index.find("p7")[0].key == "P00003"
    world.undo()
    assert [hit.key for hit in index.find("P00007")] == ["P00007"]
    assert [hit.key for hit in index.find("pekharo")] == ["P00007"]
    stop()


def test_the_history_of_the_survivor_is_that_of_both(world: Operation) -> None:
    added = world.revision
    world.run(EditPeople(("P00007",), {"province": "Bali"}))
    changed = world.revision
    world.run(NotSame((("P00007", "P00001"),)))
    told = world.revision
    world.run(MergePeople("P00003", "P00007"))
    merged = world.revision
    for ref in ("P00003", "P00007"):
        numbers = journal_queries.entry_numbers(world.db, JournalQuery(text=ref))
        assert {added, changed, told, merged} <= set(numbers)
    of_lists = journal_queries.entry_numbers(world.db, JournalQuery(terms=(Term("touched", ("people",)),)))
    assert {told, merged} <= set(of_lists)
    changes, _ = journal_queries.list_changes(world.db, merged)
    assert ("people", "P00007", "removed") in {(one.table, one.name.split()[0], one.kind) for one in changes}
    world.undo()
    assert added not in journal_queries.entry_numbers(world.db, JournalQuery(text="P00003"))


# -- who may be one


def test_twins_of_the_file_with_reasons_and_differences(world: Operation) -> None:
    world.run(EditPeople(("P00003",), {"birth_date": "1988-07-09", "document_number": "B7654321"}))
    [pair] = [one for one in duplicates.list_twins(world.db) if "P00007" in (one.first, one.second)]
    assert (pair.first, pair.second, pair.names) == ("P00003", "P00007", ("LUN BEKARO", "LUN BEKARO"))
    assert pair.strength == "strong"
    assert 0 < pair.score <= 1
    assert pair.why
    differing = {one.field: (one.first, one.second) for one in pair.differences}
    assert differing["assistance"] == ("WCHR", "MEDA WCHR")
    assert "province" not in differing, "only one of them has it"


def test_who_was_said_to_be_two_is_not_asked_again(world: Operation) -> None:
    world.run(EditPeople(("P00003",), {"birth_date": "1988-07-09", "document_number": "B7654321"}))

    def pairs() -> list[tuple[str, str]]:
        return [(one.first, one.second) for one in duplicates.list_twins(world.db) if one.second == "P00007"]

    assert pairs() == [("P00003", "P00007")]
    assert world.run(NotSame((("P00007", "P00003"),))).result == 1
    assert pairs() == []
    again = world.run(NotSame((("P00003", "P00007"),)))
    assert (again.result, again.entry) == (0, None)
    assert world.run(ForgetNotSame((("P00003", "P00007"),))).result == 1
    assert pairs() == [("P00003", "P00007")]
    with pytest.raises(UserError):
        world.run(NotSame((("P00003", "P00003"),)))


def test_the_preview_says_what_the_command_does(world: Operation) -> None:
    world.run(AddHold(("P00007",), HoldKind.MEDICAL, date(2025, 3, 2)))
    preview = duplicates.merge_preview(world.db, "P00003", "P00007", world.today())
    assert preview.refused is None
    assert preview.moves["holds"] == preview.moves["documents"] == 1
    told = {one.field: one for one in preview.choices}
    assert (told["birth_date"].kept, told["birth_date"].absorbed) == ("1988-??-??", "1988-07-09")
    assert told["surname"].open is False
    assert told["document_number"].open
    world.run(MergePeople("P00003", "P00007"))
    now = person(world, "P00003")
    assert {name: one.stays for name, one in told.items()} == {
        name: None if now[name] is None else str(now[name]) for name in told
    }


_WORDS = st.none() | st.sampled_from(["A", "A B", "B", "C A"])


@given(_WORDS, _WORDS)
def test_nothing_of_either_is_lost_or_doubled(first: str | None, second: str | None) -> None:
    blank: dict[str, Any] = dict.fromkeys(duplicates.FIELDS) | {"priority": 3}
    made = duplicates.merged_values(blank | {"assistance": first}, blank | {"assistance": second, "priority": 1})
    parts = (made["assistance"] or "").split()
    assert sorted(parts) == sorted({*(first or "").split(), *(second or "").split()})
    assert made["priority"] == 1


@pytest.mark.parametrize(
    ("keep", "absorb", "stays"),
    [
        (("SITI", None), ("AMINAH", "SITI"), ("SITI", None)),
        (("SITI", None), ("SITI", "NUR"), ("SITI", "NUR")),
        ((None, None), ("AMINAH", "SITI"), ("AMINAH", "SITI")),
        ((None, "SITI"), ("AMINAH", "SITI"), ("AMINAH", "SITI")),
    ],
)
def test_half_a_name_of_each_is_nobodys(
    keep: tuple[str | None, str | None], absorb: tuple[str | None, str | None], stays: tuple[str | None, str | None]
) -> None:
    blank: dict[str, Any] = dict.fromkeys(duplicates.FIELDS) | {"priority": 3}
    first, second = (blank | dict(zip(duplicates.PARTS, names, strict=True)) for names in (keep, absorb))
    made = duplicates.merged_values(first, second)
    assert (made["surname"], made["given_names"]) == stays
