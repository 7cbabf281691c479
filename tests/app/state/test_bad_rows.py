"""Rows that no program should have written stop nobody: the states of all others are as ever, and the write goes on."""

from __future__ import annotations

import json

import pytest

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core import derived as core_derived
from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import EditPeople
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import Lack, PersonState, State
from repatriate.model.entities import HoldKind
from repatriate.store.row_images import find_foreign_rows
from tests.app.world import publish, world_after
from tests.passphrase import PASSPHRASE

ALL = range(1, 7)


confirmed = world_after(publish)
"""Four people have a confirmed seat; one needs a document, one is on hold."""


def spoil(operation: Operation, sql: str) -> None:
    """Write past every check, as a program that did not check would have recorded it; nothing was followed since."""
    with operation._file.unlocked() as db:
        db.conn.execute("PRAGMA ignore_check_constraints = 1")
        db.conn.execute(sql)
        for row in list(find_foreign_rows(db)):
            last = "SELECT number, seq FROM images WHERE tbl = ? AND row_id = ? ORDER BY number DESC, seq DESC LIMIT 1"
            db.conn.execute(
                f"UPDATE images SET after = ? WHERE (number, seq) = ({last})",
                (json.dumps(row.now), row.table, row.row_id),
            )
        db.conn.execute("DELETE FROM followed")


def states(operation: Operation) -> dict[int, PersonState]:
    return dict(person_states(operation.db, operation.today(), ALL))


BAD = (
    ("UPDATE documents SET expires = '2026-13-45' WHERE person_id = 3", 3),
    ("UPDATE documents SET type = 'papyrus' WHERE person_id = 3", 3),
    ("UPDATE people SET birth_date = 'in spring' WHERE id = 3", 3),
    ("UPDATE people SET ready_from = '2025-02-30' WHERE id = 3", 3),
    ("UPDATE people SET sex = 'yes' WHERE id = 3", 3),
    ("UPDATE clearances SET valid_until = 'soon' WHERE person_id = 3", 3),
    ("UPDATE clearances SET asked_on = '20 Feb' WHERE person_id = 3", 3),
    ("UPDATE holds SET \"end\" = 'later' WHERE person_id = 6", 6),
    ("UPDATE holds SET kind = 'whim' WHERE person_id = 6", 6),
)


@pytest.mark.parametrize(("sql", "person"), BAD)
def test_one_bad_row_is_a_matter_of_its_person_alone(confirmed: Operation, sql: str, person: int) -> None:
    before = states(confirmed)
    spoil(confirmed, sql)
    confirmed.run(EditPeople(("P00001",), {"destination": None}))
    confirmed.run(EditPeople(("P00001",), {"destination": "IDN"}))
    after = states(confirmed)
    assert {one: after[one] for one in ALL if one != person} == {one: before[one] for one in ALL if one != person}
    assert after[person].state is before[person].state


def test_what_cannot_be_read_is_lacking(confirmed: Operation) -> None:
    spoil(confirmed, "UPDATE documents SET expires = '2026-13-45' WHERE person_id = 3")
    confirmed.run(EditPeople(("P00001",), {"notes": "asked"}))
    assert states(confirmed)[3].lacks == (Lack.DOCUMENT,)


def test_seats_of_the_others_are_still_held_against_the_rules(confirmed: Operation) -> None:
    spoil(confirmed, "UPDATE people SET birth_date = 'in spring' WHERE id = 3")
    confirmed.run(AddHold(("P00004",), HoldKind.POLICE, None, None, "witness"))
    assert states(confirmed)[4].state is State.SEAT_AT_RISK
    confirmed.undo()
    assert states(confirmed)[4].state is State.BOOKED


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE legs SET departs = '2025-03-55 04:00' WHERE code = 'BUS1'",
        "UPDATE legs SET status = 'sunk' WHERE code = 'GA2'",
        "UPDATE settings SET value = 'in March' WHERE key = 'plan_start'",
    ],
)
def test_a_bad_departure_or_setting_takes_no_state_away(confirmed: Operation, sql: str) -> None:
    spoil(confirmed, sql)
    confirmed.run(EditPeople(("P00005",), {"notes": "asked"}))
    found = states(confirmed)
    assert [found[one].state for one in (1, 2, 5, 6)] == [
        State.BOOKED, State.BOOKED, State.NEEDS_DOCUMENT, State.ON_HOLD,
    ]  # fmt: skip


def test_a_follower_that_fails_stops_no_write_and_tries_again(
    confirmed: Operation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(db: object) -> None:
        db.conn.execute("DELETE FROM standings")  # type: ignore[attr-defined]
        raise ValueError("a day that is none")

    with monkeypatch.context() as patch:
        patch.setattr(core_derived, "FOLLOWERS", [fail])
        confirmed.run(AddHold(("P00003",), HoldKind.POLICE, None, None, "witness"))
        assert states(confirmed)[3].state is State.BOOKED
    confirmed.run(EditPeople(("P00005",), {"notes": "asked"}))
    assert states(confirmed)[3].state is State.SEAT_AT_RISK


@pytest.mark.parametrize("defect", [TypeError, AttributeError, KeyError, ZeroDivisionError])
def test_a_defect_of_ours_is_not_taken_for_a_bad_row(
    confirmed: Operation, monkeypatch: pytest.MonkeyPatch, defect: type[Exception]
) -> None:
    def fail(db: object) -> None:
        raise defect

    before = confirmed.revision
    with monkeypatch.context() as patch:
        patch.setattr(core_derived, "FOLLOWERS", [fail])
        with pytest.raises(defect):
            confirmed.run(EditPeople(("P00005",), {"notes": "asked"}))
    assert confirmed.revision == before


def test_what_another_version_kept_is_made_again(confirmed: Operation) -> None:
    """It may have had other rules for it; where its tables are ours, no migration says so."""
    right = states(confirmed)
    with confirmed._file.unlocked() as db:
        db.conn.execute("UPDATE standings SET state = 1, lacks = ''")
        db.conn.execute("UPDATE followed SET version = '0.0.9'")
    path, clock = confirmed.path, confirmed.clock
    assert states(confirmed) != right
    confirmed.close()
    with Operation.open(path, PASSPHRASE, officer="duty", clock=clock) as again:
        assert states(again) == right
        assert again.warnings == [], "no update, no backup: an older program opens it as before"
