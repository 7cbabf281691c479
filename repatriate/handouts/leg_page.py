"""The content of the page on a leg, for a gate or a fax: figures, times, papers, boxes to tick. It names nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from repatriate.model.entities import Mode
from repatriate.model.manifest import Counts, Heading
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import Said, count, join_parts, say

TITLE = say("One page about a departure")


@dataclass(frozen=True, slots=True)
class GroupCount:
    """A group by the number that the escort's list gives it (None: people without one). `households` have two people or
    more."""

    number: int | None
    people: int
    households: int


@dataclass(frozen=True, slots=True)
class ListMade:
    """The last list made for a recipient, in words; moments in UTC (aware). `changed`: it would say something else now."""

    recipient: str
    version: int
    people: int
    made_at: datetime
    sent_at: datetime | None
    changed: bool


@dataclass(frozen=True, slots=True)
class Connection:
    """People who come from another leg or go on by one; `code` is empty where it must not be told. `time` is local to
    the place where they change."""

    code: str
    mode: Mode
    time: datetime
    people: int


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents that people of the leg travel on. `expired` counts those that end before arrival, `soon` passports
    that end within six months of it."""

    passports: int
    emergency: int
    none: int
    expired: int
    soon: int


@dataclass(frozen=True, slots=True)
class LegPage:
    """Figures of one leg; nothing on it tells of a person, of a hold or of where people stay.

    `seats` of the vehicle, of which the people take `taken`: an infant none, a stretcher several. `departs_zone` and
    `arrives_zone` are hours of the two places from UTC, in minutes; `minutes` is how long the journey takes.
    `nationalities` have their code, name and people, `assistance` its IATA code, meaning and people. `alone` are minors
    without an adult of their household. `begin` and `end` are people whose journey does so with this leg.
    `office` is who made the page and how to reach them.
    """

    heading: Heading
    counts: Counts
    seats: int
    taken: int
    departs_zone: int
    arrives_zone: int
    minutes: int
    nationalities: tuple[tuple[str, str, int], ...]
    assistance: tuple[tuple[str, str, int], ...]
    stretchers: int
    alone: int
    groups: tuple[GroupCount, ...]
    papers: Papers
    lists: tuple[ListMade, ...]
    before: tuple[Connection, ...]
    after: tuple[Connection, ...]
    begin: int
    end: int
    office: str
    paper: PaperSize = PaperSize.A4


WEEKDAYS = (
    say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday"), say("Sunday"),
)  # fmt: skip
BY_MODE = {Mode.AIR: say("by air"), Mode.ROAD: say("by road"), Mode.SEA: say("by sea"), Mode.RAIL: say("by rail")}
"""The words for a departure's mode of travel."""
_SEXES = {"F": say("female"), "M": say("male"), "X": say("X"), "": say("sex unknown")}


Row = tuple[str, int | str]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of words and a figure, or more words, under a title."""

    title: str
    rows: tuple[Row, ...]


def format_lasting(minutes: int) -> str:
    """`3 h 15 min`."""
    return say("{0} h {1} min", *divmod(max(minutes, 0), 60))


def describe_vehicle(heading: Heading) -> str:
    """`by air, Garuda Indonesia, flight GA871`; a number that the leg's code is already is not said twice."""
    flight = say("flight {0}", heading.flight) if heading.flight not in ("", heading.leg) else ""
    return join_parts(", ", filter(None, (BY_MODE[heading.mode], heading.carrier, flight)))


def list_tiles(page: LegPage) -> tuple[tuple[tuple[str, int], ...], ...]:
    """Figures to be read from afar, in two rows: what each is, and how many."""
    sexes = tuple((_SEXES.get(sex, sex), number) for sex, number in page.counts.by_sex)
    first = (
        (say("seats"), page.seats),
        (say("taken"), page.taken),
        (say("free"), page.seats - page.taken)
        if page.taken <= page.seats
        else (say("too many"), page.taken - page.seats),
        *sexes,
        (say("adults 12+"), page.counts.adults),
        (say("children 2–11"), page.counts.children),
        (say("infants under 2"), page.counts.infants),
        *([(say("age not known"), page.counts.of_no_age)] if page.counts.of_no_age else ()),
    )
    wheelchairs = sum(number for code, _, number in page.assistance if code.startswith("WCH"))
    second = (
        (say("groups"), sum(group.number is not None for group in page.groups)),
        (say("families"), sum(group.households for group in page.groups)),
        (say("minors alone"), page.alone),
        (say("wheelchairs"), wheelchairs),
        (say("stretchers"), page.stretchers),
        (say("passports"), page.papers.passports),
        (say("emergency docs"), page.papers.emergency),
        (say("no document"), page.papers.none),
    )
    return first, second


def left_sections(page: LegPage) -> tuple[Section, ...]:
    """The sections on the people in total: nationalities, assistance, groups."""
    found = [
        Section(
            say("By nationality"),
            tuple((f"{code} {name}" if code else name, people) for code, name, people in page.nationalities),
        )
    ]
    needs = tuple((join_parts("  ", filter(None, (code, what))), people) for code, what, people in page.assistance)
    found.append(Section(say("Assistance"), needs or ((say("nobody needs any"), ""),)))
    found.append(Section(say("Groups"), _format_groups(page.groups)))
    return tuple(found)


def right_sections(page: LegPage) -> tuple[Section, ...]:
    """Papers, lists, and where they come from and go to."""
    found = [Section(say("Lists made"), _format_lists(page.lists) or ((say("none yet"), ""),))]
    notes = _paper_notes(page.papers)
    if notes:
        found.append(Section(say("Documents"), notes))
    begin = say("begin their journey here"), page.begin
    end = say("are at the end of their journey"), page.end
    found.append(
        Section(
            say("Before this departure"), (*((begin,) if page.begin else ()), *_format_connections(page.before, True))
        )
    )
    found.append(
        Section(say("After this departure"), (*((end,) if page.end else ()), *_format_connections(page.after, False)))
    )
    return tuple(found)


def _format_groups(groups: Sequence[GroupCount]) -> tuple[Row, ...]:
    def describe_group(group: GroupCount) -> str:
        name = say("no group") if group.number is None else say("group {0}", group.number)
        families = count(group.households, "{0} family", "{0} families") if group.households else ""
        return join_parts(", ", filter(None, (name, families)))

    return tuple((describe_group(group), group.people) for group in groups)


def _format_lists(lists: Iterable[ListMade]) -> tuple[Row, ...]:
    def describe_sending(made: ListMade) -> Said:
        if made.changed:
            return say("CHANGED SINCE")
        return say("sent {0}", _format_moment(made.sent_at)) if made.sent_at else say("not sent")

    return tuple(
        (say("{0} v{1}, {2} people", made.recipient, str(made.version), made.people), describe_sending(made))
        for made in lists
    )


def _format_moment(when: datetime) -> str:
    return say("{0} {1} UTC", when.date(), f"{when:%H:%M}")


def _paper_notes(papers: Papers) -> tuple[Row, ...]:
    lines = (
        (say("end before they arrive"), papers.expired),
        (say("passports that end within six months"), papers.soon),
        (say("people without a document"), papers.none),
    )
    return tuple((text, number) for text, number in lines if number)


def _format_connections(found: Iterable[Connection], before: bool) -> tuple[Row, ...]:
    def describe_connection(one: Connection) -> str:
        moment = say("{0} {1}", one.time.date(), f"{one.time:%H:%M}")
        if before:
            come = say("from {0}", one.code) if one.code else BY_MODE[one.mode]
            return say("{0}, arrives {1}", come, moment)
        go = say("on to {0}", one.code) if one.code else BY_MODE[one.mode]
        return say("{0}, departs {1}", go, moment)

    return tuple((describe_connection(one), one.people) for one in found)


def list_checks(mode: Mode) -> tuple[str, ...]:
    """The boxes to tick on the way, in order."""
    if mode is Mode.AIR:
        on_the_way = (
            say("List at the airline desk"),
            say("Counted at check-in"),
            say("Counted at border control"),
            say("Counted at the gate"),
        )
    else:
        on_the_way = (
            say("List with the operator"),
            say("Counted while boarding"),
            say("Counted at the first stop"),
            say("Counted at the second stop"),
        )
    return (
        say("Slips handed out"), say("Counted before setting out"), *on_the_way, say("Counted on arrival"),
        say("Handed over, receipt signed"),
    )  # fmt: skip


def list_contacts(mode: Mode) -> tuple[str, ...]:
    """The contacts whose name and telephone are written in by hand."""
    first = say("Airline desk") if mode is Mode.AIR else say("Operator, driver")
    return first, say("Immigration"), say("Police on site"), say("Escort"), say("Received by"), say("Doctor, ambulance")
