"""Data of the page that closes a departure: the balance, each exception, children without their adult, split
families."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from repatriate.model.entities import LegStatus
from repatriate.model.saying import say

NO_SHOW_REASONS = (
    say("Did not answer the call"),
    say("Went back to the shelter"),
    say("In hospital"),
    say("In custody"),
    say("Does not want to travel"),
    say("Missed the bus"),
    say("Travels another way"),
    say("Reason not known"),
)
"""Why somebody did not come, as offices write it; others can be typed."""
OFF_LOADED_REASONS = (
    say("Stopped by border police"),
    say("Refused by the carrier"),
    say("Fell ill"),
    say("Does not want to travel"),
    say("Document refused"),
    say("Stays with their family"),
    say("Reason not known"),
)
"""Why somebody who was aboard was taken off again."""
NOT_KNOWN = say("Reason not known")


class Differs(StrEnum):
    """The ways in which a person may differ from the passenger list."""

    NO_SHOW = "no_show"
    OFF_LOADED = "off_loaded"
    GO_SHOW = "go_show"


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person by number and name."""

    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """Somebody who is not where the list says. `reason` is what was given already; `at`: since when they are so; `called`: they were called and not found."""

    who: Somebody
    kind: Differs
    reason: str = ""
    at: datetime | None = None
    called: bool = False


@dataclass(frozen=True, slots=True)
class LoneChild:
    """A child aboard whose adults are not, or left behind by them. `code` is that of the rule."""

    who: Somebody
    code: str
    adults: tuple[Somebody, ...]


@dataclass(frozen=True, slots=True)
class SplitFamily:
    """Some of a family are aboard, others are not."""

    aboard: tuple[Somebody, ...]
    lacking: tuple[Somebody, ...]


@dataclass(frozen=True, slots=True)
class FinalList:
    """A recipient whose final list comes next, and its number."""

    profile: str
    version: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The closing that holds."""

    version: int
    at: datetime
    by: str
    head_count: int
    difference: str


@dataclass(frozen=True, slots=True)
class ClosingView:
    """`head_count` is the last that somebody counted at the boarding point, `seats` those that people aboard take.
    `early`: when it leaves, where that is more than a day ahead.
    `on_their_own` are children aboard whose family has no adult; `left_behind` are ashore, and no adult of
    theirs is."""

    code: str
    status: LegStatus
    booked: int
    joined: int
    aboard: int
    did_not_come: int
    taken_off: int
    seats: int
    on_laps: int
    exceptions: tuple[ExceptionRow, ...]
    alone: tuple[LoneChild, ...] = ()
    split: tuple[SplitFamily, ...] = ()
    on_their_own: tuple[Somebody, ...] = ()
    left_behind: tuple[LoneChild, ...] = ()
    lists: tuple[FinalList, ...] = ()
    head_count: int | None = None
    closed: Closed | None = None
    early: datetime | None = None

    @property
    def left_side(self) -> int:
        return self.booked + self.joined

    @property
    def right_side(self) -> int:
        return self.aboard + self.did_not_come + self.taken_off

    @property
    def uncounted(self) -> bool:
        """Nobody was counted here, neither on nor off."""
        return self.closed is None and not (self.aboard or self.taken_off)

    @property
    def balances(self) -> bool:
        return self.left_side == self.right_side
