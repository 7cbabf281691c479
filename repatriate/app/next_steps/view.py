"""Reads the next steps for the window, all at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from repatriate.app.core.operation import Operation
from repatriate.app.next_steps.departing import NextDepartures, describe_nothing, next_departures
from repatriate.app.next_steps.done import list_done
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.step import Step
from repatriate.app.next_steps.steps import MOST, find_steps
from repatriate.model.saying import Said


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
