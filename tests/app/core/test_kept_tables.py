"""What follows from the rows is compared with the same made anew: the check names what differs, opening repairs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.core import kept_tables
from repatriate.app.core.operation import Operation
from repatriate.app.integrity_check import check_operation, first_fault
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.state.queries import person_states
from repatriate.model.errors import UserError
from repatriate.store import schema
from tests.app.state.worlds import ChangeSomething
from tests.app.world import publish, world_after
from tests.passphrase import PASSPHRASE

confirmed = world_after(publish)
"""Four people have a confirmed seat; one needs a document, one is on hold."""

WRONG = {
    "every state": ("standings", "UPDATE standings SET state = (state + 3) % 8"),
    "one state": ("standings", "UPDATE standings SET state = (state + 3) % 8 WHERE person_id = 3"),
    "a person is not kept": ("standings", "DELETE FROM standings WHERE person_id = 5"),
    "one who is not there": ("standings", "INSERT INTO standings SELECT 99, from_day, until_day, state, leg, day, kind, "
        "asked_on, lacks, on_list FROM standings WHERE person_id = 1"),
    "how many": ("counted", "UPDATE counted SET people = people + 1"),
    "what is lacking": ("standings", "UPDATE standings SET lacks = '' WHERE lacks <> ''"),
    "a seat that breaks a rule": ("broken", "INSERT INTO broken VALUES (1, 1, NULL, 'clearance_missing')"),
    "a way home": ("ways", "UPDATE ways SET until_day = '2031-01-01'"),
    "a way that nobody asked for": ("ways", "INSERT INTO ways VALUES ('XXX', 'IDN', '2031-01-01', NULL)"),
    "a carrier's list": ("carrier_lists", "INSERT INTO carrier_lists VALUES (1, 1)"),
    "lists of departures that are none": ("carrier_lists", "INSERT INTO carrier_lists VALUES (1, 'AAA'), (2, 1)"),
    "another place": ("elsewhere", "INSERT INTO elsewhere VALUES (1, NULL)"),
    "who was altered": ("altered", "INSERT OR REPLACE INTO altered VALUES (2, 999)"),
    "up to where": ("followed", "UPDATE followed SET number = number + 1000"),
}  # fmt: skip


def spoil(operation: Operation, sql: str) -> Path:
    """Write behind its back; gives the path of the closed file."""
    with operation._file.unlocked() as db:
        db.conn.execute(sql)
    operation.close()
    return operation.path


def open_again(path: Path, operation: Operation, *, write: bool = True) -> Operation:
    return Operation.open(path, PASSPHRASE, officer="duty", clock=operation.clock, write=write)


@pytest.mark.parametrize(("table", "sql"), WRONG.values(), ids=WRONG)
def test_the_check_names_what_differs_and_mends_it(confirmed: Operation, table: str, sql: str) -> None:
    path = spoil(confirmed, sql)
    with open_again(path, confirmed, write=False) as operation:
        report = check_operation(operation)
        assert table in {one["table"] for one in report["kept"]}
        assert table in str(first_fault(report))
        assert operation.db.conn.execute("PRAGMA query_only").fetchone() == (1,)
    with open_again(path, confirmed) as operation:
        check_operation(operation, repair=True)
        report = check_operation(operation)
        assert (report["kept"], first_fault(report)) == ([], None)


@pytest.mark.parametrize("write", [True, False])
def test_states_that_somebody_wrote_are_not_believed(confirmed: Operation, write: bool) -> None:
    right = dict(person_states(confirmed.db, confirmed.today(), range(1, 7)))
    path = spoil(confirmed, "UPDATE standings SET state = (state + 3) % 8")
    before = path.read_bytes()
    with open_again(path, confirmed, write=write) as operation:
        assert dict(person_states(operation.db, operation.today(), range(1, 7))) == right
        [told] = [str(one) for one in operation.warnings]
        assert "worked out again" in told
        assert not write or "6 people in standings" in told
    assert write or path.read_bytes() == before
    open_again(path, confirmed).close()
    with open_again(path, confirmed) as operation:
        assert operation.warnings == []


def test_who_only_looks_sees_what_is_written_meanwhile(confirmed: Operation) -> None:
    path = spoil(confirmed, "UPDATE standings SET state = (state + 3) % 8")
    with open_again(path, confirmed, write=False) as looking:
        with open_again(path, confirmed) as operation:
            operation.run(ChangeSomething(7))
            right = dict(person_states(operation.db, operation.today(), range(1, 7)))
        assert dict(person_states(looking.db, looking.today(), range(1, 7))) == right


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("sql", ["DELETE FROM standings", "UPDATE standings SET leg = 1e308, day = 'x'"])
def test_what_contradicts_the_rows_is_one_sentence_and_then_right(
    confirmed: Operation, monkeypatch: pytest.MonkeyPatch, write: bool, sql: str
) -> None:
    right = [str(one.sentence) for one in next_steps(confirmed, confirmed.clock())]
    path = spoil(confirmed, sql)
    monkeypatch.setattr(kept_tables, "SAMPLERS", [])  # a sample may miss it
    with open_again(path, confirmed, write=write) as operation:
        with pytest.raises(UserError, match="6 people in standings") as raised, operation.plain_faults():
            person_states(operation.db, operation.today(), range(1, 7))[1]
        assert raised.value.code == "kept_wrong"
        assert ("worked out again" if write else "check FILE --repair") in str(raised.value)
        assert [str(one.sentence) for one in next_steps(operation, operation.clock())] == right


def test_a_defect_of_ours_stays_one(confirmed: Operation) -> None:
    with pytest.raises(IndexError), confirmed.plain_faults():
        [][0]
    assert confirmed.fault(IndexError()) is None


def test_a_figure_that_counts_otherwise_is_made_again(confirmed: Operation) -> None:
    right = [str(one.sentence) for one in next_steps(confirmed, confirmed.clock())]
    path = spoil(
        confirmed, "UPDATE counted SET lacks = lacks || 'x' || char(31) WHERE state = (SELECT max(state) FROM counted)"
    )
    with open_again(path, confirmed, write=False) as operation:
        assert [str(one.sentence) for one in next_steps(operation, operation.clock())] == right
        assert len(operation.warnings) == 1


def test_every_table_is_journalled_or_made_anew_or_has_a_reason(confirmed: Operation) -> None:
    only_grow = {"attachments", "sequences", "identity", "journal", "images"}
    comes_and_goes = {"unfinished"}
    tables = {name for name in confirmed.db.table_names() if not name.startswith(("sqlite_", "_sqlite"))}
    assert tables == {*schema.JOURNALED, *schema.FOLLOWING, *only_grow, *comes_and_goes}
    assert {table for table, _ in WRONG.values()} == set(schema.FOLLOWING)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE holds SET start = '9223372036854775807'",
        "UPDATE holds SET start = '2025-02-30'",
        "UPDATE holds SET start = 'now'",
        "UPDATE plans SET tiers = 'null'",
        "UPDATE plans SET tiers = replace(hex(zeroblob(200000)), '0', '[')",
    ],
)
def test_the_check_names_a_table_with_what_no_program_can_read(confirmed: Operation, sql: str) -> None:
    table = sql.split()[1]
    assert confirmed.integrity() == "ok"
    path = spoil(confirmed, sql)
    with open_again(path, confirmed, write=False) as operation:
        assert operation.integrity() == f"a row of {table} holds a value of another kind than the program writes"
