"""The things an operation is made of: people, places, legs, rules, papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import assert_never
from zoneinfo import ZoneInfo

from repatriate.model.dates import PartialDate


class Sex(StrEnum):
    FEMALE = "F"
    MALE = "M"
    OTHER = "X"


class Mode(StrEnum):
    AIR = "air"
    ROAD = "road"
    SEA = "sea"
    RAIL = "rail"


class LegStatus(StrEnum):
    PLANNED = "planned"
    CLOSED = "closed"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    CANCELLED = "cancelled"

    @property
    def frozen(self) -> bool:
        """Nobody new boards, and who is on it keeps what they have."""
        return self in (LegStatus.CLOSED, LegStatus.DEPARTED, LegStatus.ARRIVED)


class DocumentType(StrEnum):
    PASSPORT = "passport"
    ETD = "etd"


class DocumentKind(StrEnum):
    """The kind of a document; `type` is its function on a journey, None if no border is crossed on it.

    Documents of refugees and stateless persons are books that carriers accept as a passport (Doc 9303-4). A
    laissez-passer is accepted as an emergency document. An identity card crosses borders only by agreements between
    neighbours, which the planner does not know.
    """

    PASSPORT = "passport"
    EMERGENCY = "emergency"
    LAISSEZ_PASSER = "laissez_passer"
    REFUGEE = "refugee"
    STATELESS = "stateless"
    IDENTITY_CARD = "identity_card"
    OTHER = "other"

    @classmethod
    def of(cls, kind: str | None, type: str | None) -> DocumentKind:
        """The kind of a document from its row in the file, where `kind` is empty if the type implies it."""
        if kind:
            return cls(kind)
        return USUAL_KINDS[DocumentType(type)] if type else cls.OTHER

    @property
    def type(self) -> DocumentType | None:
        match self:
            case DocumentKind.PASSPORT | DocumentKind.REFUGEE | DocumentKind.STATELESS:
                return DocumentType.PASSPORT
            case DocumentKind.EMERGENCY | DocumentKind.LAISSEZ_PASSER:
                return DocumentType.ETD
            case DocumentKind.IDENTITY_CARD | DocumentKind.OTHER:
                return None
        assert_never(self)

    @property
    def code(self) -> str | None:
        """The document code at the start of its zone (Doc 9303-4, -7 and -8); None if the kind alone does not determine
        it.

        An emergency document is a sheet (PU) or a booklet (PE), and cards have codes of their States.
        """
        match self:
            case DocumentKind.PASSPORT:
                return "P"
            case DocumentKind.REFUGEE:
                return "PR"
            case DocumentKind.STATELESS:
                return "PS"
            case DocumentKind.EMERGENCY | DocumentKind.LAISSEZ_PASSER | DocumentKind.IDENTITY_CARD | DocumentKind.OTHER:
                return None
        assert_never(self)


USUAL_KINDS = {DocumentType.PASSPORT: DocumentKind.PASSPORT, DocumentType.ETD: DocumentKind.EMERGENCY}
"""The kind of a document if only its type is known."""


class HoldKind(StrEnum):
    LEGAL = "legal"
    MEDICAL = "medical"
    POLICE = "police"
    OTHER = "other"


class RuleKind(StrEnum):
    APART = "apart"
    TOGETHER = "together"
    PIN = "pin"
    FORBID = "forbid"


class Cohesion(StrEnum):
    """Whether a group must, should, or need not travel on one itinerary."""

    STRICT = "strict"
    PREFER = "prefer"
    NONE = "none"


class Answer(StrEnum):
    """The authority's answer to a request for clearance; absent before it has answered."""

    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Place:
    """A border crossing, shelter or airport. `country` is alpha-3, `timezone` an IANA name."""

    code: str
    name: str
    country: str
    timezone: str
    latitude: float | None = None
    longitude: float | None = None
    near: str | None = None
    """The place of the town where it is: journeys that leave from there can be taken by those who wait here."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Keeps a person from every journey that touches its days, both included; open-ended where a day is None."""

    kind: HoldKind
    start: date | None = None
    end: date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class TravelDocument:
    """The document a person travels on. `promised`: it is not there yet, a draft counts on it from that day. `code` begins its
    zone, as far as that is known: P, PU."""

    type: DocumentType
    number: str | None = None
    issuer: str | None = None
    expires: date | None = None
    promised: date | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person as planning and papers see one.

    `ready_from` and `clear_until` already combine typed dates with those of clearances, the strictest wins;
    `clearances_missing` names the kinds on the checklist that are unanswered, refused or withdrawn.
    `name_spelling` is "unconfirmed" where the program spelled the name and no officer has looked at it yet.
    `destination` is an alpha-3 country ("IDN"), a place ("CGK"), or country:place ("CHN:CAN").
    """

    ref: str
    surname: str | None = None
    given_names: str | None = None
    native_name: str | None = None
    name_spelling: str | None = None
    sex: Sex | None = None
    birth_date: PartialDate | None = None
    birth_place: str | None = None
    nationality: str | None = None
    province: str | None = None
    location: str | None = None
    destination: str | None = None
    household: str | None = None
    group: str | None = None
    priority: int = 3
    document: TravelDocument | None = None
    ready_from: date | None = None
    clear_until: date | None = None
    holds: tuple[Hold, ...] = ()
    clearances_missing: tuple[str, ...] = ()
    assistance: tuple[str, ...] = ()
    notes: str | None = None
    document_remark: str | None = None

    @property
    def wheelchair(self) -> bool:
        return any(code.startswith("WCH") for code in self.assistance)

    @property
    def stretcher(self) -> bool:
        return "STCR" in self.assistance


@dataclass(frozen=True, slots=True)
class Leg:
    """One movement of one vehicle. `departs` is local to the origin, `arrives` local to the destination (naive)."""

    code: str
    mode: Mode
    origin: str
    destination: str
    departs: datetime
    arrives: datetime
    seats: int
    carrier: str | None = None
    seat_cost: float = 0
    currency: str | None = None
    accepts_etd: bool = True
    max_wheelchair: int | None = None
    max_stretcher: int = 0
    stretcher_seats: int = 6
    max_unaccompanied_minors: int = 0
    max_infants: int | None = None
    status: LegStatus = LegStatus.PLANNED


@dataclass(frozen=True, slots=True)
class Rule:
    """`a` is a person's ref. `b` is a person for apart and together; `legs` are codes for pin and forbid."""

    kind: RuleKind
    a: str
    b: str | None = None
    legs: tuple[str, ...] = ()
    reason: str | None = None


@cache
def _load_zone(name: str) -> ZoneInfo:
    """Python itself keeps eight; a timetable that names nine would read them from disk for every leg."""
    return ZoneInfo(name)


def convert_to_utc(local: datetime, place: Place) -> datetime:
    """A local time as a moment in UTC. A time that the clocks skip or repeat is read as the earlier offset has it."""
    return local.replace(tzinfo=_load_zone(place.timezone)).astimezone(UTC)


def minutes_from_utc(local: datetime, place: Place) -> int:
    """The offset of a place's clocks from UTC, in minutes, at that local time."""
    return round((local - convert_to_utc(local, place).replace(tzinfo=None)).total_seconds() / 60)


# -- Formats a person's name for a list.

SURNAME_FIRST = frozenset({"CHN", "TWN", "HKG", "VNM", "KHM", "KOR", "JPN"})


def full_name(surname: str | None, given_names: str | None, nationality: str | None) -> str:
    """Surname first for peoples who write it so, given names first for others, one space apart."""
    parts = (surname, given_names) if nationality in SURNAME_FIRST else (given_names, surname)
    return " ".join(" ".join(part.split()) for part in parts if part and part.strip())
