"""The questions after a list was read, with the proposed answers and their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from repatriate.app.clearances.kinds import Item
from repatriate.app.imports.family_names import FamilyNames
from repatriate.intake.roster.clearance_columns import Answered
from repatriate.intake.roster.model import Place


class Source(StrEnum):
    """The source of a proposed answer."""

    KNOWN = "known"
    """The list says it, and it is known what that means."""
    ALIKE = "alike"
    """A place of the file is spelled nearly so."""
    NEW = "new"
    """A place made from what the list says."""
    COMMONEST = "commonest"
    """The place where most of the others wait."""
    NATIONALITY = "nationality"
    TOWN = "town"
    """The town that the operation or the list is named after."""
    OPEN = "open"
    """Nobody said it: it stays open."""


class HostSource(StrEnum):
    """The source that tells the country in which people wait."""

    LIST = "list"
    COLUMN = "column"
    """A column of the list states it."""
    PLACES = "places"
    OPERATION = "operation"
    OFFICE = "office"
    DEPARTURES = "departures"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Host:
    """The country where people wait (alpha-3), its time, and the code of the town that they are near, if it is known."""

    country: str
    timezone: str
    source: HostSource
    town: str | None = None
    town_name: str = ""


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A place that an answer makes."""

    code: str
    name: str
    country: str
    timezone: str
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The statements of a list and of the file about one person. `location` and `destination` are codes, if known."""

    where: Place | int
    waits: str = ""
    location: str | None = None
    goes: str = ""
    destination: str | None = None
    nationality: str | None = None
    answers: Mapping[str, Answered] = field(default_factory=dict)
    ref: str | None = None
    """The reference of a person whom the file knows."""
    stays: str | None = None
    """The place where they wait by the file."""
    country: str | None = None
    """The country where they wait, by a column of the list."""


@dataclass(frozen=True, slots=True)
class Differing:
    """An answer on record of a person and kind, and what the list says in its place."""

    ref: str
    kind: str
    on_record: Answered
    in_list: Answered


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a question: spellings that mean one thing, how many people, and the code that is proposed.

    Of the line for people of whom nothing is said, `texts` is empty.
    """

    key: str
    texts: tuple[str, ...]
    people: int
    code: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class Need:
    """A kind of clearance with the items of the checklist that it would be, and what the list says of it."""

    kind: str
    items: tuple[Item, ...]
    chosen: bool
    usual: bool
    granted: int = 0
    refused: int = 0
    asked: int = 0
    dated: bool = False
    concerned: int = 0
    """The number of people it is asked of."""
    waiting: int = 0
    """The number of these people without a grant, in the list or on record: they would wait."""
    unusual: int = 0
    """The number of people who would newly need it although no source calls it usual, in the file and on the list."""

    @property
    def left_out(self) -> bool:
        """Whether the list has answers of what an officer chose to do without."""
        return not self.chosen and bool(self.granted or self.refused or self.asked)

    @property
    def holds_all(self) -> bool:
        """Whether everybody would wait: nothing tells of any grant."""
        return 0 < self.concerned == self.waiting


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to the three questions. A question that is None is answered later.

    `waits` and `goes` map the key of a line to a code; None leaves a line open. Empty `needs` record that no clearance
    is necessary. `listed`: contradicting answers of the list replace those on record. `same_families`: a family label
    that the file knows means the family there.
    """

    waits: Mapping[str, str | None] | None = None
    goes: Mapping[str, str | None] | None = None
    needs: tuple[Item, ...] | None = None
    new: tuple[NewPlace, ...] = ()
    listed: bool = False
    same_families: bool = False

    @property
    def any(self) -> bool:
        return self.waits is not None or self.goes is not None or self.needs is not None


@dataclass(frozen=True, slots=True)
class Questions:
    """The three questions with the answers that are proposed.

    `where_offered` are columns that were not read and may say where they wait; `goes_offered` are columns of places that
    were not taken for it, where none tells where they go.
    `people` is how many are asked about; `waiting` and `going` how many have a place and a destination by the file already.
    `where_of` and `goes_of` give the line of each spelling; `settled_*` are people whom a line without words passes over.
    """

    people: int
    waiting: int
    going: int
    where: tuple[Line, ...]
    goes: tuple[Line, ...]
    needs: tuple[Need, ...]
    new: tuple[NewPlace, ...]
    host: Host | None
    where_column: str = ""
    goes_column: str = ""
    where_offered: tuple[str, ...] = ()
    goes_offered: tuple[str, ...] = ()
    host_column: str = ""
    clearances_chosen: bool = False
    of_file: bool = False
    where_of: Mapping[str, str] = field(default_factory=dict)
    goes_of: Mapping[str, str] = field(default_factory=dict)
    settled_where: frozenset[Place | int] = frozenset()
    settled_goes: frozenset[Place | int] = frozenset()
    differing: tuple[Differing, ...] = ()
    taken: frozenset[str] = frozenset()
    """Codes of places that no new place can have."""
    local: frozenset[str] = frozenset()
    """Lines of words that mean one place in one town and another in the next: what they mean is not kept."""
    in_town: frozenset[str] = frozenset()
    """Codes of the town where they wait, and of the places near it."""
    families: FamilyNames = field(default_factory=FamilyNames)
    families_column: str = ""
    here: frozenset[str] = frozenset()
    """The countries where they wait."""

    @property
    def country(self) -> str | None:
        """The country that all of them wait in; None where it is several, or nothing tells it."""
        return self.host.country if self.host and self.here <= {self.host.country} else None

    def proposed(self) -> Answers:
        """Every question answered as proposed. Who has to say yes stays open where nothing tells it."""
        items = tuple(item for need in self.needs if need.chosen for item in need.items)
        used = {line.code for line in self.where}
        return Answers(
            {line.key: line.code for line in self.where},
            {line.key: line.code for line in self.goes},
            items if items or self.clearances_chosen else None,
            tuple(place for place in self.new if place.code in used or any(n.near == place.code for n in self.new)),
        )
