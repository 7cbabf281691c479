"""Reads the next steps for the window, all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import islice

from repatriate.app.clearances.kinds import clearances_chosen
from repatriate.app.core.operation import Operation
from repatriate.app.counting.room_view import OPENS
from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.hand_on import lists_of
from repatriate.app.next_steps.step import Step
from repatriate.app.next_steps.steps import MOST, find_steps
from repatriate.app.transport.queries import Load, read_loads
from repatriate.model.entities import LegStatus
from repatriate.model.saying import Said, WeekDay, count, say

# -- The next departures with their seats, and the next task of each.

SHOWN = 6
"""Departures that are shown at once."""
FAR = timedelta(days=3660)


class Waits(StrEnum):
    """The next task that a departure waits for."""

    DRAFT = "draft"
    LISTS = "lists"
    NOTHING = "nothing"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class NextDeparture:
    """`departs` is local; `names` are what the file calls the two places. `taken` are confirmed seats, `drafted` what the draft takes beyond them."""

    code: str
    origin: str
    destination: str
    departs: datetime
    seats: int
    taken: int
    drafted: int
    waits: Waits
    words: Said
    names: tuple[str | None, str | None] = (None, None)


@dataclass(frozen=True, slots=True)
class NextDepartures:
    """The first of them, and how many there are in all."""

    shown: tuple[NextDeparture, ...]
    total: int


def next_departures(facts: Facts, most: int = SHOWN) -> NextDepartures:
    """The departures that have yet to leave, in order."""
    coming = facts.coming(FAR)
    first = coming[:most]
    codes = [one.code for one in first]
    confirmed = read_loads(facts.db, "published", codes)
    drafted = read_loads(facts.db, "draft", codes) if "draft" in facts.plans else confirmed
    shown = []
    for one in first:
        taken = confirmed.get(one.code, Load()).seats
        more = drafted.get(one.code, Load()).seats - taken
        waits, words = _describe_waits(facts, one)
        shown.append(
            NextDeparture(
                one.code,
                one.origin,
                one.destination,
                one.departs,
                one.seats,
                taken,
                max(more, 0),
                waits,
                words,
                (_name_place(facts, one.origin), _name_place(facts, one.destination)),
            )
        )
    return NextDepartures(tuple(shown), len(facts.departures))


def _name_place(facts: Facts, code: str) -> str | None:
    place = facts.find_place(code)
    return place.name if place else None


def _describe_waits(facts: Facts, one: Departure) -> tuple[Waits, Said]:
    if facts.draft_differs(one):
        more = one.drafted - one.people
        if more > 0:
            return Waits.DRAFT, say("+{0} in the draft", more)
        if more < 0:
            return Waits.DRAFT, say("−{0} in the draft", -more)
        return Waits.DRAFT, say("others in the draft")
    lists = lists_of(facts, one)
    if lists is None:
        return Waits.LATER, say("Nobody yet")
    made = facts.lists[one.code].versions
    if not lists.due:
        return (Waits.NOTHING, say("Lists sent")) if lists.sent else (Waits.LATER, say("No list needed"))
    if not made:
        return Waits.LATER, say("No list yet")
    return Waits.LISTS, count(len(lists.due), "{0} list to send", "{0} lists to send")


def describe_nothing(facts: Facts) -> Said:
    """The sentence when no step is left: it names the next departure and its time."""
    following = next((one for one in facts.coming(FAR) if one.people), None)
    if following is None:
        return say("Nothing to do now.")
    days = (following.departs.date() - facts.now.astimezone(facts.zone_of(following.origin)).date()).days
    at = f"{following.departs:%H:%M}"
    opens = following.departs - OPENS
    if days in (0, 1) and opens.date() == following.departs.date():
        told = say(
            "Nothing to do now. {0} leaves today at {1}; counting opens at {2}.", following.code, at, f"{opens:%H:%M}"
        )
        if days == 1:
            told = say(
                "Nothing to do now. {0} leaves tomorrow at {1}; counting opens at {2}.",
                following.code,
                at,
                f"{opens:%H:%M}",
            )
        return told
    if days == 0:
        return say("Nothing to do now. {0} leaves today at {1}.", following.code, at)
    if days == 1:
        return say("Nothing to do now. {0} leaves tomorrow at {1}.", following.code, at)
    return say("Nothing to do now. {0} leaves on {1} at {2}.", following.code, WeekDay.of(following.departs.date()), at)


# -- Lists the tasks already done, in a line under the next steps.


def list_done(facts: Facts) -> Iterator[Said]:
    """Each thing of the first days that is behind, in the order of the work."""
    if not facts.registered:
        return
    row = facts.db.conn.execute("SELECT EXISTS (SELECT 1 FROM lists)").fetchone()
    yield say("list imported") if row[0] else say("people entered")
    if clearances_chosen(facts.db):
        yield say("clearances chosen")
    if facts.departures:
        number = len(facts.departures)
        yield count(number, "{0} departure entered", "{0} departures entered")
    if "published" in facts.plans:
        yield say("first plan confirmed")
    left = sum(one.status in (LegStatus.DEPARTED, LegStatus.ARRIVED) for one in facts.departures)
    if left:
        yield count(left, "{0} departure has left", "{0} departures have left")


# -- view


@dataclass(frozen=True, slots=True)
class StepsView:
    """All steps with the day in the host country, what is done, and what to say where nothing is left."""

    steps: tuple[Step, ...]
    today: date
    done: tuple[Said, ...]
    nothing: Said


@dataclass(frozen=True, slots=True)
class HomeView:
    """Home's data beside the steps. `here` is the host's time, and `city` the city of that clock (empty: this
    computer's)."""

    departures: NextDepartures
    here: datetime
    city: str


def read_steps(operation: Operation, now: datetime) -> StepsView:
    """The steps and the lines around them."""
    facts = Facts(operation, now)
    return StepsView(
        tuple(islice(find_steps(facts), MOST)), facts.today, tuple(list_done(facts)), describe_nothing(facts)
    )


def read_home(operation: Operation, now: datetime) -> HomeView:
    """The next departures, and what time it is."""
    facts = Facts(operation, now)
    city = facts.host.timezone.rpartition("/")[2].replace("_", " ") if facts.host else ""
    return HomeView(next_departures(facts), now.astimezone(facts.zone), city)
