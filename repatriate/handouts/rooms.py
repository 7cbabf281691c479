"""Assigns people to rooms: households together, women and men apart, nobody under 18 with strangers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from repatriate.handouts.families import Company, Family, Load, Traveller, find_clashes, list_families
from repatriate.handouts.listed import Listed, People, Since, build_columns, describe_assistance, describe_meanings
from repatriate.handouts.pages import Pages, Paper, describe_persons
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import count, join_parts, say
from repatriate.printing.text import draw_text

MOST_BEDS = 50


class Night(StrEnum):
    """The night that the rooms are for."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"


class RoomKind(StrEnum):
    """The kind of people in a room. MINOR: their household has no adult. ASK: not recorded as woman or man."""

    HOUSEHOLD = "household"
    WOMEN = "women"
    MEN = "men"
    MINOR = "minor"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class RoomOptions:
    """Every room has `beds`. `rooms` are the numbers on the doors, in the order in which they are given out (none: they
    are written by hand). `afresh`: whoever was told a room before may get another."""

    beds: int = 4
    rooms: tuple[str, ...] = ()
    night: Night = Night.ARRIVAL
    afresh: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.beds <= MOST_BEDS:
            raise UserError("bad_beds", say("A room has 1 to {0} beds: give that many.", MOST_BEDS))
        doubled = next((name for name in self.rooms if self.rooms.count(name) > 1), None)
        if doubled is not None:
            raise UserError("bad_rooms", say("Room {0} is given twice: name each room once.", doubled))


@dataclass(frozen=True, slots=True)
class Room:
    """A room by its number from 1; `name` is what stands on its door, where that was given.

    `unguarded`: of a household that needs several rooms, one in which nobody of age sleeps.
    """

    number: int
    kind: RoomKind
    people: tuple[Traveller, ...]
    name: str | None = None
    unguarded: bool = False

    @property
    def beds(self) -> int:
        """Beds taken: a child under 2 sleeps with its parents."""
        return _count_beds(self.people)


def rooms_of(company: Company, options: RoomOptions) -> tuple[Room, ...]:
    """Everybody in a room, by its number; the same for the same input, and who had a room on the last list keeps it if
    they can. Raises UserError where fewer rooms were named than are needed."""
    found = list_families(company)
    before = {} if options.afresh else company.before
    drafts: list[_Draft] = []
    shared: dict[Sex, list[Family]] = {Sex.FEMALE: [], Sex.MALE: []}
    for family in found:
        sex = _shared_by(family)
        if sex is None:
            drafts += _own_rooms(family, options.beds)
            continue
        parts = _split_family(family, options.beds)
        drafts += (_Draft(_KIND_OF[sex], part, _rank_family(family)) for part in parts if len(part) == options.beds)
        shared[sex] += (Family(part) for part in parts if len(part) < options.beds)
    for sex, units in shared.items():
        drafts += _shared_rooms(units, _KIND_OF[sex], options.beds, company, before)
    return _number_rooms(drafts, before, options.rooms)


_KIND_OF = {Sex.FEMALE: RoomKind.WOMEN, Sex.MALE: RoomKind.MEN}


@dataclass(frozen=True, slots=True)
class _Draft:
    """A room that has no number yet; `rank` is what it comes next to: a group, and a household in it."""

    kind: RoomKind
    people: tuple[Traveller, ...]
    rank: tuple[str, str]
    unguarded: bool = False


def _count_beds(people: Iterable[Traveller]) -> int:
    return sum(1 for one in people if not one.infant)


def _shared_by(family: Family) -> Sex | None:
    """The sex of those with whom they may share a room; None where they have rooms of their own."""
    sexes = {one.sex for one in family.members}
    sex = next(iter(sexes)) if len(sexes) == 1 else None
    return None if family.minors or sex not in _KIND_OF else sex


def _split_family(family: Family, beds: int) -> list[tuple[Traveller, ...]]:
    """Rooms full of a household of one sex, and the rest of it."""
    return [family.members[at : at + beds] for at in range(0, len(family.members), beds)]


def _own_rooms(family: Family, beds: int) -> list[_Draft]:
    """Rooms in which nobody else sleeps. Of several, each has an adult while there are any, the youngest with them."""
    if len(family.members) == 1:
        return [_Draft(RoomKind.MINOR if family.minors else RoomKind.ASK, family.members, _rank_family(family))]
    kind = RoomKind.HOUSEHOLD if family.adults else RoomKind.MINOR
    rooms: list[list[Traveller]] = [[] for _ in range(max(1, -(-_count_beds(family.members) // beds)))]
    for number, adult in enumerate(family.adults):
        rooms[number % len(rooms)].append(adult)
    guarded = len(family.adults) or len(rooms)
    for minor in sorted(family.minors, key=lambda one: (one.age, one.ref)):
        # A child under 2 takes no bed and is always with an adult.
        open_ = [at for at, room in enumerate(rooms) if _count_beds(room) + (not minor.infant) <= beds]
        at = min(open_, key=lambda at: (at >= guarded, len(rooms[at]), at))
        rooms[at].append(minor)
    return [
        _Draft(kind, tuple(room), _rank_family(family), bool(family.adults) and all(one.minor for one in room))
        for room in rooms
    ]


def _shared_rooms(
    units: Sequence[Family], kind: RoomKind, beds: int, company: Company, before: Mapping[str, int]
) -> list[_Draft]:
    """Adults of one sex: who shared a room shares it again, then households, then each beside their group."""
    sizes = [len(unit.members) for unit in units]
    load = Load([], sizes, find_clashes([unit.refs for unit in units], company.apart))
    groups = [unit.group for unit in units]
    was = [unit.was(before) for unit in units]
    rooms_before: dict[int, int] = {}
    order = sorted(
        range(len(units)), key=lambda unit: (was[unit] is None, -sizes[unit], groups[unit] or "\U0010ffff", unit)
    )
    for unit in order:
        number = was[unit]
        if number is not None:
            vessel = rooms_before.setdefault(number, len(load.free))
            if vessel == len(load.free):
                load.open_vessel(beds)
            if load.takes(unit, vessel):
                load.put(unit, vessel)
                continue
        fitting = [vessel for vessel in range(len(load.free)) if load.takes(unit, vessel)]
        beside = [v for v in fitting if groups[unit] and any(groups[other] == groups[unit] for other in load.inside[v])]
        best = min(beside or fitting, key=lambda v: (load.free[v], v), default=None)
        load.put(unit, load.open_vessel(beds) if best is None else best)
    return [
        _Draft(kind, people, _rank_family(Family(people)))
        for inside in load.inside
        if (people := tuple(one for unit in sorted(inside) for one in units[unit].members))
    ]


def _number_rooms(drafts: Sequence[_Draft], before: Mapping[str, int], names: Sequence[str]) -> tuple[Room, ...]:
    """Numbers as on the last list; new rooms get the lowest that are free, by kind and group."""
    if names and len(names) < len(drafts):
        raise UserError(
            "too_few_rooms",
            say(
                "{0} are needed, and {1} were named: name {2} more, or give more beds to a room.",
                count(len(drafts), "{0} room", "{0} rooms"),
                len(names),
                len(drafts) - len(names),
            ),
        )
    # Households first, for whom rooms lie side by side; then women, men, and who sleeps alone.
    order = sorted(drafts, key=lambda draft: (list(RoomKind).index(draft.kind), draft.rank))
    taken: dict[int, _Draft] = {}
    new = []
    for draft in order:
        number = Family(draft.people).was(before)
        if number is None or number in taken or (names and number > len(names)):
            new.append(draft)
        else:
            taken[number] = draft
    free = (number for number in range(1, len(drafts) + len(taken) + 1) if number not in taken)
    taken |= {next(free): draft for draft in new}
    return tuple(
        Room(number, draft.kind, draft.people, names[number - 1] if names else None, draft.unguarded)
        for number, draft in sorted(taken.items())
    )


def _rank_family(family: Family) -> tuple[str, str]:
    return family.group or "\U0010ffff", family.key


# -- The room list on paper: room by room, who sleeps there, to be gone round with in the evening and in the
# morning.

_COLUMNS = ("ref", "surname", "given_names", "household", "group", "assistance")
_SIZE, _ROW = 10.5, 18.0
_HEAD = 27.0  # points: the line above a room's people
_SIGN = 46.0
_END = _SIGN + 34
_TICK = 42.0

KINDS: Mapping[RoomKind, str] = MappingProxyType(
    {
        RoomKind.HOUSEHOLD: say("household"),
        RoomKind.WOMEN: say("women"),
        RoomKind.MEN: say("men"),
        RoomKind.MINOR: say("under 18, without an adult of their own"),
        RoomKind.ASK: say("alone: ask before anybody joins"),
    }
)


def document_bytes(
    rooms: Sequence[Room], options: RoomOptions, manifest: Manifest, paper: Paper, since: Since | None = None
) -> bytes:
    """The document. `manifest` is the escort's list of the leg; with `since` it says what changed."""
    people, pages = People(manifest), Pages(paper)
    listed = {room.number: [one for block in people.households(room.people) for one in block] for room in rooms}
    new = {room.number: since.new(room.people, room.number) if since else frozenset() for room in rooms}
    rows = {number: [_format_row(one, pages, new[number]) for one in found] for number, found in listed.items()}
    table = Table(
        _list_columns(pages), [row for found in rows.values() for row in found], pages.left, pages.width, _SIZE, _ROW
    )
    _draw_first(pages, rooms, options, [one for found in listed.values() for one in found])
    if since:
        told = since.words(sum(map(len, new.values())), since.gone(one for room in rooms for one in room.people))
        pages.lines(pages.tell(told), 11, bold=True)
        pages.y -= 6
    pages.y = table.draw_header(pages.canvas, pages.y)
    for room in rooms:
        after = _END if room is rooms[-1] else 0
        if pages.room(_HEAD + sum(map(table.height, rows[room.number])) + after):
            pages.y = table.draw_header(pages.canvas, pages.y)
        _draw_head(pages, room, options)
        for row in rows[room.number]:
            if pages.room(table.height(row)):
                pages.y = table.draw_header(pages.canvas, pages.y)
            pages.y = table.draw_row(pages.canvas, pages.y, row)
        pages.line(0.9)
    _draw_end(pages, rooms)
    return pages.end()


def _list_columns(pages: Pages) -> list[Column]:
    tell = pages.tell
    return [
        *build_columns(_COLUMNS, tell),
        Column(tell(say("Evening")), Kind.TICK, _TICK),
        Column(tell(say("Morning")), Kind.TICK, _TICK),
    ]


def _format_row(one: Listed, pages: Pages, new: frozenset[str]) -> Row:
    return Row((*map(one.text, _COLUMNS), "", ""), one.guardian(pages.tell), one.ref in new)


def _draw_first(pages: Pages, rooms: Sequence[Room], options: RoomOptions, listed: Sequence[Listed]) -> None:
    tell = pages.tell
    pages.begin(tell(say("Rooms")), len(listed))
    heading = pages.paper.heading
    if options.night is Night.ARRIVAL:
        place, day = heading.destination_name, heading.arrives.date()
        night = say("Night after arrival at {0}, {1}", place, day)
    else:
        place, day = heading.origin_name, heading.departs.date()
        night = say("Night before departure from {0}, {1}", place, day)
    pages.lines(tell(night), 12, bold=True)
    facts = [count(len(rooms), "{0} room", "{0} rooms"), count(options.beds, "{0} bed each", "{0} beds each")]
    cots = sum(1 for room in rooms for one in room.people if one.infant)
    if cots:
        facts.append(count(cots, "{0} child under 2 without a bed", "{0} children under 2 without a bed"))
    if needs := describe_assistance(listed):
        facts.append(say("assistance: {0}", needs))
    pages.lines(tell(join_parts("  ·  ", facts)), 11)
    if meant := describe_meanings(listed):
        pages.lines(tell(meant), 9.5)
    pages.y -= 8


def _draw_head(pages: Pages, room: Room, options: RoomOptions) -> None:
    """The room's number on the door, or a line to write it on, who it is for, and how many beds are taken."""
    canvas, tell, base = pages.canvas, pages.tell, pages.y - 19
    x = pages.left + 2.5
    if room.name is not None:
        x += draw_text(canvas, x, base, tell(say("Room {0}", room.name)), 15, bold=True, max_width=pages.width * 0.4)
    else:
        x += draw_text(canvas, x, base, tell(say("Room {0}", room.number)), 15, bold=True) + 10
        x += draw_text(canvas, x, base, tell(say("on the door:")), 9) + 4
        canvas.line(x, base - 2, x + 80, base - 2)
        x += 80
    facts = [KINDS[room.kind], say("{0} of {1} beds", room.beds, options.beds)]
    if room.unguarded:
        facts.append(say("no adult fits: next door to their family"))
    draw_text(
        canvas, pages.right, base, tell(join_parts("  ·  ", facts)), 10.5, align="right", max_width=pages.right - x - 12
    )
    pages.y -= _HEAD
    canvas.line(pages.left, pages.y, pages.right, pages.y)


def _draw_end(pages: Pages, rooms: Sequence[Room]) -> None:
    tell = pages.tell
    pages.room(_END)
    pages.y -= 12
    total = sum(len(room.people) for room in rooms)
    pages.lines(
        tell(join_parts(", ", (describe_persons(total), count(len(rooms), "{0} room", "{0} rooms")))), 11, bold=True
    )
    pages.y -= 4
    captions = (say("Responsible at night: name, phone"), say("House: name of the person who hands over the keys"), say("Signature, date and time"))  # fmt: skip
    pages.boxes(captions, _SIGN)
