"""The journal as the window shows it, and what an import would change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import Term
from repatriate.app.imports.jobs import people_changes
from repatriate.app.journal import queries as journal_queries
from repatriate.app.journal.queries import JournalQuery
from repatriate.app.people.commands import EditPeople, RemovePeople
from repatriate.intake.template import read_template
from repatriate.intake.workbook import open_workbook
from repatriate.store.schema import JOURNALED
from tests.intake.books import book


def test_entries_come_newest_first_and_are_filtered(world: Operation) -> None:
    last = world.revision
    everything = journal_queries.entry_numbers(world.db, JournalQuery())
    assert everything == list(range(last, 0, -1))
    assert journal_queries.entry_numbers(world.db, JournalQuery(text="police HOLD")) == [
        number
        for number in everything
        if "police hold" in journal_queries.entry_rows(world.db, [number])[number]["summary"]
    ]
    assert list_entries(world, Term("officer", ("nobody",))) == []
    assert list_entries(world, Term("officer", ("nobody",), without=True)) == everything
    assert list_entries(world, Term("day", ("2025-03-01",))) == everything
    assert list_entries(world, Term("day", ("2025-02-28", "2025-03-02"))) == []
    assert journal_queries.entry_numbers(world.db, JournalQuery(after=last - 2)) == [last, last - 1]
    assert journal_queries.entry_values(world.db, JournalQuery(), "officer") == [("duty", last)]
    assert journal_queries.entry_values(world.db, JournalQuery(), "day") == [("2025-03-01", last)]


def list_entries(world: Operation, *terms: Term) -> list[int]:
    return journal_queries.entry_numbers(world.db, JournalQuery(terms=terms, zone=UTC))


def test_a_day_is_one_of_the_place(world: Operation) -> None:
    at = datetime.fromisoformat(journal_queries.entry_rows(world.db, [1])[1]["at"].replace("Z", "+00:00"))
    for zone in (ZoneInfo("Asia/Yangon"), ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago")):
        day = at.astimezone(zone).date().isoformat()
        query = JournalQuery(zone=zone)
        assert dict(journal_queries.entry_values(world.db, query, "day"))[day] == world.revision
        assert 1 in journal_queries.entry_numbers(world.db, replace(query, terms=(Term("day", (day,)),)))
    assert at.astimezone(ZoneInfo("Pacific/Kiritimati")).date() != at.astimezone(ZoneInfo("Pacific/Pago_Pago")).date()


def test_a_person_is_found_in_what_touched_them_even_papers_and_journeys(world: Operation) -> None:
    numbers = journal_queries.entry_numbers(world.db, JournalQuery(text="p00006"))
    commands = [journal_queries.entry_rows(world.db, [number])[number]["command"] for number in numbers]
    assert commands == ["KeepDraft", "AddHold", "AddPerson"]
    assert journal_queries.entry_numbers(world.db, JournalQuery(text="P99999")) == []
    surname, given = world.db.conn.execute("SELECT surname, given_names FROM people WHERE ref = 'P00006'").fetchone()
    found = journal_queries.entry_numbers(world.db, JournalQuery(text=f"{given[:4]} {surname}".lower()))
    assert set(numbers) <= set(found)


def test_entries_are_filtered_by_what_they_touched(world: Operation) -> None:
    found = {
        key: [
            journal_queries.entry_rows(world.db, [number])[number]["command"]
            for number in list_entries(world, Term("touched", (key,)))
        ]
        for key in journal_queries.TOUCHED
    }
    assert found["plan"][0] == "KeepDraft"
    assert set(found["holds"]) == {"AddHold"}
    assert "SaveLeg" in found["transport"]
    assert found["manifests"] == []
    counts = dict(journal_queries.entry_values(world.db, JournalQuery(), "touched"))
    assert counts == {key: len(commands) for key, commands in found.items() if commands}


def test_every_journaled_table_is_something_that_can_be_asked_for() -> None:
    covered = {table for tables in journal_queries.TOUCHED.values() for table in tables}
    assert covered == set(JOURNALED)


def test_an_entry_tells_its_rows(world: Operation) -> None:
    world.run(EditPeople(("P00001",), {"province": "Bali", "document_number": "N1"}))
    changes, total = journal_queries.list_changes(world.db, world.revision)
    assert total == len(changes) == 2
    person = next(change for change in changes if change.table == "people")
    assert (person.name, person.kind, person.fields) == ("P00001 TALANOU", "changed", (("province", None, "Bali"),))
    assert {(change.table, change.name, change.kind) for change in changes if change.table == "documents"} == {
        ("documents", "P00001 TALANOU", "changed"),
    }
    few, total = journal_queries.list_changes(world.db, world.revision, limit=1)
    assert (len(few), total) == (1, 2)
    assert journal_queries.entry_rows(world.db, [world.revision])[world.revision]["written"] == 2


def test_what_was_undone_does_not_stand(world: Operation) -> None:
    world.run(RemovePeople(("P00005",)))
    number = world.revision
    changes, _ = journal_queries.list_changes(world.db, number)
    assert ("people", "P00005", "removed") in {
        (change.table, change.name.split()[0], change.kind) for change in changes
    }
    assert journal_queries.list_undoable(world.db)[-1] == number
    world.undo()
    assert number not in journal_queries.list_undoable(world.db)


def test_an_import_is_compared_field_by_field(world: Operation, tmp_path: Path) -> None:
    rows = (
        ("ref", "surname", "province", "birth_date", "document_expiry"),
        ("P00001", "TALANOU", "Bali", "1994-05-02", "2027-01-01"),
        ("P00002", "TALANOU", None, None, None),
        (None, "NEWCOMER", None, None, None),
    )
    book(tmp_path / "list.xlsx", {"People": rows})
    first, second, third = people_changes(world.db, read_template(open_workbook(tmp_path / "list.xlsx")))
    assert (first.row, first.ref, first.name, first.new) == (2, "P00001", "MIRE TALANOU", False)
    assert first.fields == (("province", None, "Bali"), ("document_expiry", "2026-01-01", "2027-01-01"))
    assert (second.new, second.fields) == (False, ())
    assert (third.ref, third.name, third.new, third.fields) == (None, "NEWCOMER", True, ())
