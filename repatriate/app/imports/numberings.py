"""Finds the numberings of a list's families: sheets or tables may number anew, so that `1` on each is another
family."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from repatriate.intake.roster.model import Place, Roster
from repatriate.reference.romanization.letters import to_ascii

FEWEST_DIGITS = 8
"""A register of families has such numbers, which no two lists give to two families."""
_Who = tuple[frozenset[str], frozenset[str]]
"""The words of a surname, and of the whole name."""


@dataclass(slots=True)
class _Numbering:
    """Rows under one heading, or several of which the later go on with the numbers of those before."""

    name: str
    places: list[Place] = field(default_factory=list)
    people: dict[str, list[_Who]] = field(default_factory=dict)
    last: str = ""
    """The label of its last row."""

    def add(self, place: Place, label: str, who: _Who) -> None:
        self.places.append(place)
        self.people.setdefault(label, []).append(who)
        self.last = label

    def goes_on_in(self, later: _Numbering) -> bool:
        """Whether the later rows have other labels, but for a family that began on the page before."""
        shared = self.people.keys() & later.people.keys()
        first = next(iter(self.people))
        return not shared or (shared == {self.last} and self.last == next(iter(later.people)) != first)

    def is_related(self, later: _Numbering) -> bool:
        """Whether at least half of the labels that both have are of people with a surname, or a whole name, in common."""
        shared = self.people.keys() & later.people.keys()
        related = sum(_are_related(self.people[label], later.people[label]) for label in shared)
        return 0 < len(shared) <= 2 * related

    def join(self, later: _Numbering) -> None:
        self.places += later.places
        for label, people in later.people.items():
            self.people.setdefault(label, []).extend(people)
        self.last = later.last


def is_of_register(label: str) -> bool:
    """Whether a label has so many digits that it is the number of a register."""
    return sum(map(str.isdigit, label)) >= FEWEST_DIGITS


def find_numberings(roster: Roster) -> Mapping[Place, str]:
    """The name of the numbering of each row, that of its sheet or shelter; empty where all of the list is one."""
    found: list[_Numbering] = []
    for block in _read_blocks(roster):
        if found and found[-1].goes_on_in(block):
            found[-1].join(block)
        elif related := next((one for one in reversed(found) if one.is_related(block)), None):
            related.join(block)
        else:
            found.append(block)
    if len(found) < 2:
        return {}
    names: dict[Place, str] = {}
    taken: set[str] = set()
    for one in found:
        name, number = one.name, 2
        while name in taken:
            name, number = f"{one.name} {number}", number + 1
        taken.add(name)
        names |= dict.fromkeys(one.places, name)
    return names


def _read_blocks(roster: Roster) -> Iterator[_Numbering]:
    """The rows of each table, parted where its titles or other words stand between them, and where the next shelter begins
    with numbers that those before it have."""
    rows: dict[tuple[int, int], list[tuple[Place, Mapping[str, Any], str]]] = {}
    all_of_them = [(one.place, one.values, one.waits) for one in roster.rows]
    all_of_them += [(one.place, one.values, "") for one in roster.kept]
    for row in sorted(all_of_them, key=lambda row: row[0][1]):
        if (label := row[1].get("household")) and not is_of_register(str(label)):
            rows.setdefault(_find_part(roster, row[0]), []).append(row)
    for _, part in sorted(rows.items(), key=lambda pair: pair[0]):
        block, shelter = _Numbering(part[0][0][0]), ""
        shelters = [waits for waits, _ in groupby(waits for *_, waits in part if waits)]
        in_order = len(shelters) == len(set(shelters))
        for place, values, waits in part:
            label = str(values["household"]).casefold()
            if waits and waits != shelter:
                if shelter and in_order and label in block.people:
                    block.name = shelter
                    yield block
                    block = _Numbering(waits)
                shelter = waits
            surname = _find_words(values.get("surname"))
            block.add(place, label, (surname, surname | _find_words(values.get("given_names"))))
        yield block


def _find_part(roster: Roster, place: Place) -> tuple[int, int]:
    """The table that a row is in, and how many lines that are no people stand above it there."""
    sheet, number, left = place
    above = [
        at
        for at, one in enumerate(roster.tables)
        if (one.sheet, one.left) == (sheet, left) and max(one.titles, default=-1) < number - 1
    ]
    return (above[-1], sum(one < number - 1 for one in roster.tables[above[-1]].breaks)) if above else (0, 0)


def _are_related(those: list[_Who], others: list[_Who]) -> bool:
    return any(one[0] & other[0] or (one[1] and one[1] == other[1]) for one in those for other in others)


def _find_words(name: object) -> frozenset[str]:
    return frozenset(to_ascii(str(name or "")).upper().replace("-", " ").split())
