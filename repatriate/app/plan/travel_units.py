"""Finds the people who must travel together: households, people joined by a rule, strict groups."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions
from repatriate.app.core.transaction import Row, Transaction

_THESE = "(SELECT value FROM json_each(:ids))"


def read_companions(tx: Transaction, people: Iterable[Row]) -> list[Row]:
    """These people and all who may only travel with them, by ref."""
    ids = find_companions(tx.db, (person["id"] for person in people))
    return tx.rows(f"SELECT * FROM people WHERE id IN {_THESE} ORDER BY ref", {"ids": json.dumps(sorted(ids))})


@dataclass(frozen=True, slots=True)
class Units:
    """The people of one card: households and strict groups, united where a person or a rule joins them."""

    strict: frozenset[int] = frozenset()
    root: Mapping[tuple[str, int], tuple[str, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, db: Database) -> Units:
        strict = frozenset(row[0] for row in db.conn.execute("SELECT id FROM groups WHERE cohesion = 'strict'"))
        made = cls(strict)
        parent: dict[tuple[str, int], tuple[str, int]] = {}

        def find_top(node: tuple[str, int]) -> tuple[str, int]:
            while (above := parent.get(node, node)) != node:
                node = above
            return node

        both = "SELECT DISTINCT household_id, group_id FROM people JOIN groups ON groups.id = group_id"
        for household, group in db.conn.execute(f"{both} WHERE cohesion = 'strict' AND household_id IS NOT NULL"):
            parent[find_top(("group", group))] = find_top(("household", household))
        pairs = "SELECT a.id AS a, a.household_id, a.group_id, b.id, b.household_id, b.group_id FROM rules"
        for row in db.conn.execute(
            f"{pairs} JOIN people a ON a.id = person_id JOIN people b ON b.id = other_id WHERE kind = 'together'"
        ).fetchall():
            one, other = (find_top(made._choose_node(*part)) for part in (row[:3], row[3:]))
            if one != other:
                parent[one] = other
        return cls(strict, {node: find_top(node) for node in parent})

    def _choose_node(self, person: int, household: int | None, group: int | None) -> tuple[str, int]:
        if household is not None:
            return ("household", household)
        return ("group", group) if group is not None and group in self.strict else ("person", person)

    def key(self, person: int, household: int | None, group: int | None) -> tuple[str, int]:
        """Equal for people of the same unit, of whom the ids are given."""
        node = self._choose_node(person, household, group)
        return self.root.get(node, node)
