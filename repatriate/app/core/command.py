"""The protocol of every command: a frozen value that writes in one transaction and can describe what it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from repatriate.app.core.transaction import Transaction
from repatriate.store.journal import Entry

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class Command(Protocol[T_co]):
    """`write_changes` raises UserError before or after writing; the transaction is then rolled back whole.

    `describe_entry` is one line in the past tense for the journal and for “Undo …”; it is asked after `write_changes`.
    """

    def write_changes(self, tx: Transaction) -> T_co: ...

    def describe_entry(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Notice:
    """The rows that changed: ids by table."""

    changed: Mapping[str, frozenset[int]]

    def touches(self, *tables: str) -> bool:
        return any(table in self.changed for table in tables)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result of a command; `entry` is None where the command changed nothing."""

    result: T
    entry: Entry | None
    notice: Notice
