"""What commands say of themselves and what is stored of reasons can be said again in another language."""

from __future__ import annotations

import json
from typing import Any

import pytest

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core import listing as core_listing
from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.journal import queries as journal_queries
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.person_queries import person_view
from repatriate.app.plan.commands import Assign
from repatriate.app.plan.storage import read_reasons
from repatriate.intake.columns import SETTINGS, SHEETS
from repatriate.model.entities import HoldKind
from repatriate.model.errors import UserError
from repatriate.model.fields import label_of
from repatriate.model.saying import Figure, Said, translate_again
from tests.app.world import NOW

INDONESIAN = {
    "Changed {0} of {1}": "{0} dari {1} diubah",
    "{0} people": "{0} orang",
    "province": "provinsi",
    "Put {0} on {1}": "{1} dikenai {0}",
    "a medical hold": "penahanan medis",
    "{0} has no travel document": "{0} tidak punya dokumen perjalanan",
    "“{0}” cannot be undone: something it wrote was changed since by entry {1}, “{2}”. Undo that first.": "“{0}” tidak dapat dibatalkan: lihat {1}, “{2}”.",
}


def indonesian(text: str) -> str:
    def put(value: Figure) -> str:
        return str(value)

    return translate_again(text, lambda template: INDONESIAN.get(template, template), put)


def test_what_was_done_is_told_in_the_reader_s_language(world: Operation) -> None:
    world.run(EditPeople(("P00001", "P00003"), {"province": "Aceh"}))
    outcome = world.run(AddHold(("P00003",), HoldKind.MEDICAL))
    assert outcome.entry.summary == "Put a medical hold on P00003"
    assert indonesian(world.undo_label() or "") == "P00003 dikenai penahanan medis"
    undone = world.undo().result
    assert indonesian(undone.summary) == "P00003 dikenai penahanan medis"
    assert indonesian(world.redo_label() or "") == "P00003 dikenai penahanan medis"
    number = undone.number - 2
    row = journal_queries.entry_rows(world.db, [number])[number]
    assert row["summary"] == "Changed province of 2 people"
    assert indonesian(row["summary"]) == "provinsi dari 2 orang diubah"
    assert "said" not in row
    [latest, *_] = template_rows.history_of(world.db, "P00003")
    assert isinstance(latest["summary"], Said)
    assert "said" not in latest
    assert world.verify_journal() == "ok"


def test_an_error_within_an_error_keeps_its_words(world: Operation) -> None:
    first = world.run(EditPeople(("P00001",), {"province": "Aceh"})).entry
    world.run(EditPeople(("P00001",), {"province": "Bali"}))
    with pytest.raises(UserError) as refused:
        world.undo(first.number)
    assert indonesian(refused.value.message) == (
        f"“provinsi dari P00001 diubah” tidak dapat dibatalkan: lihat {world.revision}, “provinsi dari P00001 diubah”."
    )


def stored_reasons(world: Operation) -> list[dict[str, Any]]:
    row = world.db.conn.execute(
        "SELECT reasons FROM leftouts WHERE person_id = (SELECT id FROM people WHERE ref = 'P00005')"
    ).fetchone()
    return list(json.loads(row[0]))


def test_reasons_that_are_stored_are_read_in_the_reader_s_language(world: Operation) -> None:
    reasons = stored_reasons(world)
    [stored] = [one for one in read_reasons(reasons) if one.code == "no_document"]
    assert stored.message.startswith("P00005 has no travel document; ")
    assert indonesian(stored.message).startswith("P00005 tidak punya dokumen perjalanan; ")
    view = person_view(world.db, "P00005", NOW.date())
    assert ("no_document", stored.message) in view.reasons
    assert all(isinstance(reason, Said) for _, reason in view.reasons)


def test_reasons_of_an_earlier_program_are_told_in_english(world: Operation) -> None:
    with world._transaction() as tx:
        reasons = [{**row, "said": None} for row in stored_reasons(world)]
        del reasons[0]["said"]
        tx.db.conn.execute("UPDATE leftouts SET reasons = ?", (json.dumps(reasons),))
    view = person_view(world.db, "P00005", NOW.date())
    assert [type(reason) for _, reason in view.reasons] == [str] * len(reasons)
    assert "P00005 has no travel document" in view.reasons[0][1]


def test_every_field_and_every_column_that_officers_fill_has_its_word(world: Operation) -> None:
    names = {field.name for fields in SHEETS.values() for field in fields} | set(SETTINGS)
    for table in (
        "people",
        "documents",
        "holds",
        "clearances",
        "legs",
        "places",
        "groups",
        "rules",
        "blanks",
        "settings",
    ):
        names |= {column.name for column in world.db[table].columns} - {"id"}
    assert [name for name in sorted(names) if not isinstance(label_of(name), Said)] == []


def test_a_refused_move_says_why_in_words_that_remember(world: Operation) -> None:
    with pytest.raises(UserError) as refused:
        world.run(Assign(("P00005",), ("GA1",)))
    assert isinstance(refused.value.message, Said)
    assert refused.value.args == (refused.value.message,)


def test_people_are_one_or_many() -> None:
    assert [core_listing.describe_people(("P00001",)), core_listing.describe_people(("A", "B"))] == [
        "P00001",
        "2 people",
    ]
