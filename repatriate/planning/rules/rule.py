"""Defines a hard rule. Each has a file of its own, named after its code; `registry` lists them.

A rule about a person is written down twice, on purpose. `mask_forbidden` answers for many itineraries at once, for the
planner: a mask over columns of numbers. `breaks_rule` answers for one person and one journey, for the checker that runs
before publishing. The two share nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from inspect import signature
from types import MappingProxyType

from repatriate.model.entities import Person
from repatriate.model.plan import Itinerary, Reason, ReasonCode
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.messages import end_sentence
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.rules.trip import Journey, Trip


class Opens(StrEnum):
    """The place in the window where an officer can act on a reason."""

    PERSON = "person"
    DATES = "dates"
    DOCUMENT = "document"
    CLEARANCES = "clearances"
    HOLDS = "holds"
    NEW_LEG = "new_leg"
    LEG = "leg"
    WAITING = "waiting"
    NOTHING = "nothing"


@dataclass(frozen=True, eq=False)
class HardRule:
    """The parts of every rule. `heading` names the reason in a few words, `advice` says what to do about it."""

    code: ReasonCode
    heading: Said
    advice: Said
    opens: Opens


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about a person that forbids a journey. `then` is its consequence for this journey: "this arrives on …".
    `leg` and `rule` are what it is about, as in Reason."""

    text: Said
    then: Said | None = None
    leg: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing about one person: `legs` of a forbid or a pin, `other` from whom they are kept apart.

    `fixed`: nothing that an officer could ask for would take it away.
    """

    code: ReasonCode
    ref: str
    legs: Itinerary = ()
    other: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """Journeys that one rule rules out: how many, as the subject of a sentence, and about whom."""

    number: int
    subject: Said
    obstacles: tuple[Obstacle, ...]
    people: tuple[Traveller, ...]

    @property
    def whose(self) -> Said:
        refs = [who.ref for who in self.people]
        return join_items(refs) if len(refs) == 1 else say("one of {0}", join_items(refs, most=4))


@dataclass(frozen=True, slots=True)
class Change:
    """A change that would help: a short name (`ready_from 2025-05-12`), and the condition after `would travel if`."""

    name: str
    condition: Said


People = Mapping[str, Person]


def open_all(who: Traveller, routes: RouteSet, mask: Mask) -> Iterable[tuple[str, Mask]]:
    """One thing, whatever it is for whom."""
    yield "", mask


@dataclass(frozen=True, eq=False)
class GroupRemedy:
    """The same remedy for all people whom it would bring on their way.

    `kind` is its short name. `gather` says by what people are put together; `change` gives a person as they would have to
    be for a journey; `describe` and `name` are the sentence and the short name, of a key and the people before and after.
    `open_alone` divides the itineraries that the rule alone keeps from a person by what would open them; the text tells
    apart what `gather` cannot. `by_place`: what they are put together by is a place.
    """

    kind: str
    gather: Callable[[Person], str]
    change: Callable[[Person, str, Journey], Person]
    describe: Callable[[str, People, People], Said]
    name: Callable[[str, People, People], str] = lambda key, before, after: key or "?"
    open_alone: Callable[[Traveller, RouteSet, Mask], Iterable[tuple[str, Mask]]] = open_all
    by_place: bool = False


@dataclass(frozen=True, eq=False)
class Remedy:
    """A request that an officer could make to remove a rule's obstacle; it is tried out before it is advised.

    `change` describes it for some obstacles, their people, and the itineraries to open. `days` is how many days a date
    has to move for each itinerary, if a date is the matter: the fewest are advised. `singly`: each obstacle may be
    lifted by itself. `group` is the same for many people at once.
    """

    change: Callable[[Sequence[Obstacle], Sequence[Traveller], RouteSet], Change]
    days: Callable[[Traveller, RouteSet], Ints] | None = None
    singly: bool = False
    group: GroupRemedy | None = None


def list_people(people: Sequence[Traveller]) -> Said:
    return join_items([who.ref for who in people])


@dataclass(frozen=True, eq=False)
class PersonRule(HardRule):
    """A rule about one person and one itinerary.

    `mask_forbidden` gives a mask over itineraries, true where the rule forbids one. Its parameters are what it depends
    on: each is named after a fact of Traveller or a column of RouteSet, and it is given these and nothing else. What the
    planner remembers about people who are alike is keyed by them.
    `compares` names facts that are days and are only held against the days of one column (by <, ≤, > or ≥).
    `idle` says of facts that with them the rule forbids nothing; it spares a look at every single leg.
    `find_fact` is the fact in words, `describe_closed` says it of many journeys. `describe_requirement` is what would
    have to be so before the person could go on that journey; None where nobody could bring it about.
    `obstacles` are the single things it comes from, with their masks, where there is more than one or one that is fixed.
    `remedy`: what would take it away; None where nothing that an officer could ask for would.
    """

    mask_forbidden: Callable[..., Mask]
    breaks_rule: Callable[[Trip], bool]
    find_fact: Callable[[Trip], Fact]
    describe_closed: Callable[[Closed], Said]
    describe_requirement: Callable[[Trip], Said | None] = lambda trip: None
    remedy: Remedy | None = None
    compares: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    idle: Callable[..., bool] = lambda *facts: False
    obstacles: Callable[[Traveller, RouteSet], Iterable[tuple[Obstacle, Mask]]] | None = None

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        return tuple(signature(self.mask_forbidden).parameters)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """Facts of a traveller that it depends on."""
        return tuple(name for name in self.parameters if hasattr(Traveller, name))

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Columns of the itineraries that it depends on. Raises TypeError for a name that is neither fact nor column."""
        names = [name for name in self.parameters if name not in self.facts]
        if unknown := [name for name in names if not hasattr(RouteSet, name)]:
            raise TypeError(f"{self.code} depends on {unknown[0]}, which is no fact of a traveller and no column")
        return tuple(names)

    @cached_property
    def by_leg(self) -> bool:
        """Whether it looks at the single legs of an itinerary."""
        return not {"legs", "codes"}.isdisjoint(self.columns)

    def facts_of(self, who: Traveller) -> tuple[object, ...]:
        return tuple(getattr(who, name) for name in self.facts)

    def mask(self, who: Traveller, routes: RouteSet) -> Mask:
        """True where it forbids the person an itinerary."""
        given = [getattr(who if name in self.facts else routes, name) for name in self.parameters]
        return self.mask_forbidden(*given)

    def find_obstacles(self, who: Traveller, routes: RouteSet) -> Iterable[tuple[Obstacle, Mask]]:
        """The single things about the person that close some of these itineraries, and which."""
        mask = self.mask(who, routes)
        if mask.any():
            if self.obstacles is not None:
                yield from self.obstacles(who, routes)
            else:
                yield Obstacle(self.code, who.ref, fixed=self.remedy is None), mask

    def reason(self, trip: Trip) -> Reason:
        """The reason by which the rule forbids this journey; it must forbid it."""
        fact = self.find_fact(trip)
        return Reason(self.code, end_sentence(fact.text, fact.then), fact.leg, fact.rule)

    def reason_for_all(self, trip: Trip, number: int, total: int) -> Reason:
        """The same about `number` of all somebody's `total` itineraries, this being one of them."""
        fact = self.find_fact(trip)
        return Reason(
            self.code,
            end_sentence(fact.text, _describe_extent(number, total)),
            fact.leg if number == 1 else None,
            fact.rule,
        )


def _describe_extent(number: int, total: int) -> Said:
    if number < total:
        return say("this rules out {0} of {1} journeys", str(number), str(total))
    if total == 2:
        return say("this rules out both journeys")
    return count(total, "this rules out the only journey", "this rules out all {1} journeys", str(total))
