"""Types of counting on the day of a departure: points, sightings, and each person's progress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from repatriate.model.saying import say


class PointKind(StrEnum):
    """A place in the order of a departure where people are counted."""

    SLIPS = "slips"
    MUSTER = "muster"
    BOARDING = "boarding"
    CHECK_IN = "check-in"
    BORDER = "border"
    GATE = "gate"
    STOP = "stop"
    ARRIVAL = "arrival"
    HANDOVER = "handover"


class CountsAs(StrEnum):
    """The meaning of presence at a point, beyond having been seen there."""

    BOARDED = "boarded"
    ARRIVED = "arrived"
    HANDED_OVER = "handed_over"


@dataclass(frozen=True, slots=True)
class Point:
    """A checkpoint of a departure. `id` is None where it is a default one that the file does not have yet.

    `name` is what an officer called it, empty where it is called by its kind. `closed_at` is UTC.
    """

    seq: int
    kind: PointKind
    name: str = ""
    counts_as: CountsAs | None = None
    closed_at: str | None = None
    id: int | None = None


class Seen(StrEnum):
    """The statement of a sighting. UNDONE: the sighting that it names was a mistake."""

    PRESENT = "present"
    LEFT = "left"
    MISSING = "missing"
    UNDONE = "undone"


class How(StrEnum):
    SCAN = "scan"
    PHOTO = "photo"
    TYPED = "typed"
    TICK = "tick"
    PAPER = "paper"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One fact: this person, this point, this moment, by this counter. Moments are UTC, as ISO text with milliseconds and Z.

    `at` is the counter's clock put right by what is known of it, `said_at` what that clock said. `device` is None for this
    laptop. `forced` is the reason for which a rule was passed over. `undoes` names a sighting by its uuid. `told` is the
    code of the verdict that its counter got, empty where they were counted and no more; `far_off`: no clock says so.
    """

    uuid: str
    point: int
    person: int
    kind: Seen
    at: str
    undoes: str | None = None
    said_at: str | None = None
    received_at: str | None = None
    device: int | None = None
    counter: str = ""
    how: How = How.TYPED
    forced: str | None = None
    go_show: bool = False
    told: str = ""
    far_off: bool = False


class Stage(StrEnum):
    """The stage of a person on one departure."""

    BOOKED = "booked"
    EXPECTED = "expected"
    BOARDED = "boarded"
    NO_SHOW = "no_show"
    OFF_LOADED = "off_loaded"
    DEPARTED = "departed"
    LEFT_ON_THE_WAY = "left_on_the_way"
    MISSING = "missing"
    ARRIVED = "arrived"
    HANDED_OVER = "handed_over"

    @property
    def aboard(self) -> bool:
        """Whether they were aboard when boarding ended, or are now."""
        return self in _ABOARD


_ABOARD = frozenset(
    {Stage.BOARDED, Stage.DEPARTED, Stage.LEFT_ON_THE_WAY, Stage.MISSING, Stage.ARRIVED, Stage.HANDED_OVER}
)


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of one person on one departure.

    `counted` is False if nobody was counted and only the departure's status tells. `goes_on`: a later departure carried
    them, carries them now, or is to come. `reason` is why they did not come or were taken off, if anybody said so.
    `last` is the latest valid sighting at any point of the departure; `boarding` is the one at boarding. `stranded`:
    they wait where a departure took them, without an onward seat. `by_word`: they count as arrived although nobody was
    counted on arrival.
    """

    stage: Stage
    booked: bool
    go_show: bool = False
    counted: bool = True
    goes_on: bool = False
    reason: str = ""
    last: Sighting | None = None
    boarding: Sighting | None = None
    stranded: bool = False
    by_word: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """Boarding as it was closed; people by id. The reasons are empty where none was said."""

    version: int
    at: str
    by: str
    head_count: int | None
    difference: str
    booked: frozenset[int]
    aboard: frozenset[int]
    no_shows: Mapping[int, str] = field(default_factory=dict)
    off_loaded: Mapping[int, str] = field(default_factory=dict)
    go_shows: frozenset[int] = frozenset()
    seats: Mapping[int, str] = field(default_factory=dict)


# -- The receivers of people at the end of their journey, and the words for them.


class ReceiverKind(StrEnum):
    """The kinds of receivers."""

    FAMILY = "family"
    SHELTER = "shelter"
    AGENCY = "agency"
    POLICE = "police"
    HOSPITAL = "hospital"


RECEIVER_KINDS = {
    ReceiverKind.FAMILY: say("family"),
    ReceiverKind.SHELTER: say("shelter or home"),
    ReceiverKind.AGENCY: say("agency"),
    ReceiverKind.POLICE: say("police"),
    ReceiverKind.HOSPITAL: say("hospital"),
}
"""The name of each kind."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """A person or an office that takes people over. `id` is that of its row; 0 before it has one."""

    kind: ReceiverKind
    name: str
    organisation: str = ""
    phone: str = ""
    id_type: str = ""
    id_number: str = ""
    remark: str = ""
    id: int = 0
