"""The options of a handout: one entry each, read by both the window and the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from repatriate.handouts.buses import parse_doors, parse_seats
from repatriate.handouts.counts import Order
from repatriate.handouts.rooms import Night
from repatriate.model.saying import say


class OptionKind(Enum):
    """The ways of choosing an option."""

    TICK = auto()
    NUMBER = auto()
    TEXT = auto()
    CHOICE = auto()


def _return_value(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; `key` is what it is called in the options of its handout.

    In the window: `caption`, `hint`, the usual `value`; `choices` are (value, words). A number that says `none` at `least`
    stands for None. One that is not `kept` is asked again every time. One that `needs` a tick is seen only with it; without
    it the value is `value`, or the first choice. On the command line: `flag`, `metavar` and `help`. `parse` makes of what was
    chosen or typed what the options hold, and raises UserError.
    """

    key: str
    caption: str
    kind: OptionKind
    value: Any = None
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    least: int = 1
    most: int = 999
    none: str = ""
    kept: bool = True
    needs: str = ""
    flag: str = ""
    metavar: str = "N"
    help: str = ""
    parse: Callable[[Any], Any] = _return_value


AFRESH = Option(
    "afresh", say("Assign all places again"), OptionKind.TICK, value=False, kept=False,
    hint=say("Otherwise everybody keeps the place they were given before, where possible."),
    flag="--afresh", help="Assign buses, rooms or bays again, whatever the last list says.",
)  # fmt: skip
BUS = (
    Option(
        "seats", say("Seats of a bus, or of each bus"), OptionKind.TEXT, "45", hint="45, 45, 30", parse=parse_seats,
        flag="--bus-seats", metavar="N[,N...]", help="Seats in every bus (45), or in each bus: these are the buses.",
    ),
    Option(
        "buses", say("Buses"), OptionKind.NUMBER, least=0, most=99, none=say("as needed"), kept=False,
        flag="--buses", help="The number of buses; by default as many as needed.",
    ),
    AFRESH,
)  # fmt: skip
ROOMS = (
    Option("beds", say("Beds in a room"), OptionKind.NUMBER, 4, most=40, flag="--beds", help="Beds of a room (4)."),
    Option(
        "rooms", say("Rooms, where you know them"), OptionKind.TEXT, "", hint="201-210, 305", kept=False, parse=parse_doors,
        flag="--rooms", metavar="N[,N-N...]", help="The numbers on the doors; without it there is a line to write on.",
    ),
    Option(
        "night", say("Which night"), OptionKind.CHOICE, parse=Night,
        choices=((Night.ARRIVAL.value, say("after arrival")), (Night.DEPARTURE.value, say("before departure"))),
        flag="--night", help="Which night the rooms are for (arrival).",
    ),
    AFRESH,
)  # fmt: skip
BAYS = (
    Option(
        "bays", say("Bays"), OptionKind.NUMBER, least=0, most=99, none=say("one each"), kept=False,
        flag="--bays", help="The number of bays; by default one for each province.",
    ),
    Option(
        "signs", say("A sign to hang at each bay"), OptionKind.TICK, value=False,
        flag="--signs", help="Also make a page to hang at each bay.",
    ),
    AFRESH,
)  # fmt: skip
COUNT = (
    Option(
        "order", say("In which order"), OptionKind.CHOICE, parse=Order,
        choices=(
            (Order.NUMBER.value, say("by number")), (Order.NAME.value, say("by name")), (Order.GROUP.value, say("by group")),
        ),
        flag="--order", help="The order of people on the counting sheet (number).",
    ),
)  # fmt: skip
