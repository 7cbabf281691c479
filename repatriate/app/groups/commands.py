"""Commands on groups: make them by rule or by hand, move people between them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from repatriate.app.core.listing import describe_people
from repatriate.app.core.parse_values import convert_all
from repatriate.app.core.template_rows import PEOPLE_SQL
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.people.writer import PeopleWriter
from repatriate.model.errors import UserError
from repatriate.model.fields import PERSON, Kind, Use, by_name, label_of, used_for
from repatriate.model.saying import count, join_parts, say
from repatriate.reference.airports import city_name
from repatriate.reference.countries import state_name

GROUP_FIELDS = tuple(one.name for one in used_for(Use.GROUP))
"""The fields by which people can be grouped."""


def name_value(field: str, value: str | None) -> str:
    """The group name for people with this value: `China`, `Guangzhou, China`, `no destination`."""
    if not value:
        return f"no {label_of(field)}"
    known = by_name(PERSON)[field]
    if known.kind is Kind.NATIONALITY:
        return state_name(value)
    if known.kind is Kind.DESTINATION:
        country, _, place = value.partition(":")
        return ", ".join(city_name(code) or state_name(code) for code in (place, country) if code)
    return str(known.words.get(value, value)) if known.words else value


@dataclass(frozen=True)
class GroupBy:
    """One group for each combination of values; households are never split; gives people by group name.

    A household goes where most of its people belong (the first by name in a draw). With `max_size` a group is split
    into numbered ones, each as full as its households allow. `naming` says what people with a value are called.
    """

    fields: tuple[str, ...]
    max_size: int | None = None
    refs: tuple[str, ...] | None = None
    naming: Callable[[str, str | None], str] = field(default=name_value, compare=False, repr=False)
    made: list[int] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> dict[str, list[str]]:
        groups = self.sort_out(tx)
        writer = PeopleWriter(tx)
        for name, members in groups.items():
            group_id = writer.group(name)
            for person in members:
                if person["group_id"] != group_id:
                    tx.update("people", person["id"], {"group_id": group_id})
        _drop_emptied(tx)
        self.made.append(len(groups))
        return {name: sorted(person["ref"] for person in members) for name, members in groups.items()}

    def sort_out(self, tx: Transaction) -> dict[str, list[Row]]:
        """The people of each group that the rule would make; writes nothing."""
        for name in self.fields:
            if name not in GROUP_FIELDS:
                raise UserError(
                    "unknown_field",
                    say("People cannot be grouped by {0}: use {1}.", name, ", ".join(GROUP_FIELDS)),
                )
        if not self.fields:
            raise UserError("no_field", say("Say by what to group: {0}.", ", ".join(GROUP_FIELDS)))
        if self.max_size is not None and self.max_size < 1:
            raise UserError("bad_size", say("A group holds at least one person: give a size of 1 or more."))
        people = tx.rows(f"{PEOPLE_SQL} ORDER BY p.ref")
        if self.refs is not None:
            wanted = set(self.refs)
            people = [person for person in people if person["ref"] in wanted]
        named: dict[str, list[list[Row]]] = defaultdict(list)
        for unit in _find_units(tx, people):
            named[self._name(unit)].append(unit)
        groups: dict[str, list[Row]] = {}
        for name in sorted(named):
            parts = _pack_units(named[name], self.max_size)
            for number, part in enumerate(parts, start=1):
                groups[name if len(parts) == 1 else f"{name} {number}"] = part
        return groups

    def _name(self, unit: list[Row]) -> str:
        votes: dict[str, int] = defaultdict(int)
        for person in unit:
            words = (self.naming(name, str(person[name]) if person[name] else None) for name in self.fields)
            votes[", ".join(" ".join(one.split()) for one in words)] += 1
        return min(votes, key=lambda name: (-votes[name], name))

    def describe_entry(self) -> str:
        number = self.made[-1]
        by = join_parts(" and ", map(label_of, self.fields))
        return count(number, "Made {1} group by {2}", "Made {1} groups by {2}", str(number), by)


def _find_units(tx: Transaction, people: list[Row]) -> list[list[Row]]:
    """Households, with those that a rule puts together, as lists of people, in the order of their first."""
    parent = {person["id"]: person["id"] for person in people}

    def find_root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    first: dict[int, int] = {}
    for person in people:
        if person["household_id"] is not None:
            parent[find_root(person["id"])] = find_root(first.setdefault(person["household_id"], person["id"]))
    for rule in tx.rows("SELECT person_id, other_id FROM rules WHERE kind = 'together'"):
        if rule["person_id"] in parent and rule["other_id"] in parent:
            parent[find_root(rule["person_id"])] = find_root(rule["other_id"])
    units: dict[int, list[Row]] = {}
    for person in people:
        units.setdefault(find_root(person["id"]), []).append(person)
    return list(units.values())


def _pack_units(units: list[list[Row]], size: int | None) -> list[list[Row]]:
    """Units into as few bags as first fit finds, in order; a unit larger than a bag gets one of its own."""
    if size is None:
        return [[person for unit in units for person in unit]]
    bags: list[list[Row]] = []
    for unit in units:
        bag = next((bag for bag in bags if len(bag) + len(unit) <= size), None)
        if bag is None:
            bags.append(bag := [])
        bag.extend(unit)
    return bags


def _drop_emptied(tx: Transaction) -> None:
    for row in tx.rows(
        "SELECT id FROM groups WHERE cohesion = 'none' AND notes IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM people WHERE group_id = groups.id)"
    ):
        tx.delete("groups", row["id"])


@dataclass(frozen=True, slots=True)
class MoveToGroup:
    """People, with their households, into a group; None takes them out of theirs."""

    refs: tuple[str, ...]
    group: str | None

    def write_changes(self, tx: Transaction) -> int:
        group_id = PeopleWriter(tx).group(convert_all("Groups", {"name": self.group})["name"])
        people = {row["id"]: row for row in tx.people(self.refs)}
        homes = sorted({row["household_id"] for row in people.values() if row["household_id"] is not None})
        for member in tx.rows(
            "SELECT * FROM people WHERE household_id IN (SELECT value FROM json_each(?))", (json.dumps(homes),)
        ):
            people[member["id"]] = member
        for person in people.values():
            if person["group_id"] != group_id:
                tx.update("people", person["id"], {"group_id": group_id})
        return len(people)

    def describe_entry(self) -> str:
        who = describe_people(self.refs)
        return say("Moved {0} to group {1}", who, self.group) if self.group else say("Took {0} out of their group", who)


@dataclass(frozen=True, slots=True)
class SaveGroup:
    """Make a group, or change its name, cohesion or notes."""

    name: str
    fields: Mapping[str, Any]

    def write_changes(self, tx: Transaction) -> int:
        values = convert_all("Groups", {"name": self.name, **self.fields})
        if "cohesion" in values and values["cohesion"] is None:
            values["cohesion"] = "none"
        own_name = convert_all("Groups", {"name": self.name})["name"]
        old = tx.one("SELECT * FROM groups WHERE name = ?", (own_name,))
        if old is None and own_name and "name" in self.fields:  # removed meanwhile: it does not come back empty
            tx.find("groups", "name", own_name, "group")
        new_name = values["name"]
        if not new_name:
            raise UserError("no_name", say("A group needs a name."))
        if new_name != own_name and tx.one("SELECT 1 FROM groups WHERE name = ?", (new_name,)):
            raise UserError("name_taken", say("There is a group {0} already.", new_name), group=new_name)
        if old is None:
            return tx.insert("groups", values)
        tx.update("groups", old["id"], values)
        return int(old["id"])

    def describe_entry(self) -> str:
        return say("Saved group {0}", str(self.fields.get("name") or self.name))


@dataclass(frozen=True, slots=True)
class RemoveGroup:
    """Remove a group; its people stay, without one."""

    name: str

    def write_changes(self, tx: Transaction) -> int:
        group = tx.find("groups", "name", self.name, "group")
        people = tx.rows("SELECT id FROM people WHERE group_id = ?", (group["id"],))
        for person in people:
            tx.update("people", person["id"], {"group_id": None})
        tx.delete("groups", group["id"])
        return len(people)

    def describe_entry(self) -> str:
        return say("Removed group {0}", self.name)
