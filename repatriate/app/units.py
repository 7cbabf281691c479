"""Who must travel together: households, people joined by a rule, strict groups."""

from __future__ import annotations

from collections.abc import Iterable

from repatriate.app.transaction import Row, Transaction


def with_companions(tx: Transaction, people: Iterable[Row]) -> list[Row]:
    """These people and all who may only travel with them, by ref."""
    wanted = {person["id"]: person for person in people}
    frontier = list(wanted.values())
    while frontier:
        person = frontier.pop()
        for other in tx.rows(
            "SELECT people.* FROM people LEFT JOIN groups ON groups.id = people.group_id "
            "WHERE people.household_id = :household "
            "OR (people.group_id = :group AND groups.cohesion = 'strict') "
            "OR people.id IN (SELECT other_id FROM rules WHERE kind = 'together' AND person_id = :id "
            "UNION SELECT person_id FROM rules WHERE kind = 'together' AND other_id = :id)",
            {"household": person["household_id"], "group": person["group_id"], "id": person["id"]},
        ):
            if other["id"] not in wanted:
                wanted[other["id"]] = other
                frontier.append(other)
    return sorted(wanted.values(), key=lambda person: str(person["ref"]))
