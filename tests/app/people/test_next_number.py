"""The number that the next person gets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.people import writer
from tests.passphrase import PASSPHRASE


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with Operation.create(tmp_path / "x.repat", PASSPHRASE, officer="duty") as made:
        yield made


@pytest.mark.parametrize(
    ("refs", "highest"),
    [
        ([], 0),
        (["P00001", "P00010", "P00009"], 10),
        (["P99999", "P100000"], 100_000),
        (["P000000007", "P00003"], 7),
        (["P00003", "Q00009", "P0000X", "P", "X-12", "p00008", "P-4"], 3),
        (["P999999999999999", "P00002"], 999_999_999_999_999),
        (["P1000000000000000", "P00002"], 2),  # no count of people: a number of a case
    ],
)
def test_the_highest_number_is_found(operation: Operation, refs: list[str], highest: int) -> None:
    with operation._file.unlocked() as db:
        for ref in refs:
            db.conn.execute("INSERT INTO people (ref) VALUES (?)", (ref,))
    assert writer.highest_ref(operation.db) == highest


def test_the_number_of_somebody_who_was_merged_is_given_to_nobody(operation: Operation) -> None:
    with operation._file.unlocked() as db:
        db.conn.execute("INSERT INTO people (ref) VALUES ('P00004')")
        db.conn.execute("INSERT INTO merged (ref, person_id, was, formerly) VALUES ('P00009', 1, '{}', 2)")
    assert writer.highest_ref(operation.db) == 9


@pytest.mark.parametrize("table", ["people", "merged"])
def test_the_index_answers(operation: Operation, table: str) -> None:
    """One step, however many people there are."""
    plan = operation.db.conn.execute(f"EXPLAIN QUERY PLAN {writer._HIGHEST.format(table)}").fetchall()
    assert [row[3] for row in plan] == [f"SCAN {table} USING INDEX {table}_number"]
