"""Every column that a manifest may have: its caption on paper, its kind, and where its value comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType

from repatriate.model.dates import PartialDate, age_on, passenger_type
from repatriate.model.entities import Hold, Person, TravelDocument
from repatriate.model.manifest import Cell, Passenger
from repatriate.model.saying import say
from repatriate.reference.assistance import codes_in

NUMBER = "no."


class Kind(Enum):
    """How a column is written and how wide it may grow."""

    NUMBER = "number"
    CODE = "code"
    NAME = "name"
    TEXT = "text"
    DATE = "date"
    NOTE = "note"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Entry:
    """A passenger on the leg's day."""

    passenger: Passenger
    day: date

    @property
    def person(self) -> Person:
        return self.passenger.person


@dataclass(frozen=True, slots=True)
class Column:
    """`value` is what the office reads; `outside`, where there is one, is what everybody else reads instead.

    `numbered`: others read a number that the list gives. `of_list`: so does the office, or what is read depends on which
    other columns there are. `office_only`: no recipient outside the office may have it.
    """

    name: str
    caption: str
    kind: Kind
    value: Callable[[Entry], Cell] = lambda entry: None
    outside: Callable[[Entry], Cell] | None = None
    numbered: bool = False
    of_list: bool = False
    office_only: bool = False


# What nobody sees and what turns the order of letters round, so that a name reads as another one: controls, marks of
# direction, soft hyphens, tags. Joiners stay: Burmese, Persian and emoji are written with them.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)


def one_line(value: str | None) -> str | None:
    """One space between words, only what can be seen, fit to be stored as UTF-8; None where nothing is left."""
    if value is None:
        return None
    line = " ".join(value.split())
    if not line.isascii() or not line.isprintable():
        line = " ".join(_HIDDEN.sub("", line).encode("utf-8", "replace").decode("utf-8").split())
    return line or None


def _lines(value: str | None) -> str | None:
    """As typed, lines kept."""
    kept = [line for line in map(one_line, (value or "").splitlines()) if line]
    return "\n".join(kept) or None


def _birth(value: PartialDate | None) -> Cell:
    if value is None or value == PartialDate():
        return None
    return date(value.year, value.month, value.day) if value.complete else str(value)


def _hold(hold: Hold) -> str:
    start = f"from {hold.start}" if hold.start else "from the first day"
    end = f"until {hold.end}" if hold.end else "open"
    text = f"{hold.kind.value}, {start}, {end}"
    return f"{text}: {hold.reason}" if hold.reason else text


def _document(read: Callable[[TravelDocument], Cell]) -> Callable[[Entry], Cell]:
    def value(entry: Entry) -> Cell:
        document = entry.person.document
        return read(document) if document else None

    return value


def _assistance_codes(entry: Entry) -> Cell:
    """IATA's codes: words about health stay in the office, those of four capitals as well."""
    return " ".join(codes_in(entry.person.assistance)) or None


_ALL = (
    Column(NUMBER, say("No."), Kind.NUMBER, of_list=True),
    Column("ref", say("Ref"), Kind.CODE, lambda e: one_line(e.person.ref)),
    Column("surname", say("Surname"), Kind.NAME, lambda e: one_line(e.person.surname)),
    Column("given_names", say("Given names"), Kind.NAME, lambda e: one_line(e.person.given_names)),
    Column("native_name", say("Native name"), Kind.NAME, lambda e: one_line(e.person.native_name)),
    Column("sex", say("Sex"), Kind.CODE, lambda e: e.person.sex.value if e.person.sex else None),
    Column("birth_date", say("Born"), Kind.DATE, lambda e: _birth(e.person.birth_date)),
    Column("age", say("Age"), Kind.NUMBER, lambda e: age_on(e.person.birth_date, e.day)),
    Column("passenger_type", say("Type"), Kind.CODE, lambda e: passenger_type(e.person.birth_date, e.day)),
    Column("nationality", say("Nat."), Kind.CODE, lambda e: one_line(e.person.nationality)),
    Column("document_type", say("Document"), Kind.CODE, _document(lambda d: d.type.value)),
    Column("document_number", say("Document no."), Kind.CODE, _document(lambda d: one_line(d.number))),
    Column("document_issuer", say("Issuer"), Kind.CODE, _document(lambda d: one_line(d.issuer))),
    Column("document_expiry", say("Expires"), Kind.DATE, _document(lambda d: d.expires)),
    Column("seat", say("Seat"), Kind.CODE, lambda e: one_line(e.passenger.seat)),
    Column(
        "assistance",
        say("Assistance"),
        Kind.CODE,
        lambda e: one_line(" ".join(e.person.assistance)),
        outside=_assistance_codes,
    ),
    Column("birth_place", say("Place of birth"), Kind.TEXT, lambda e: one_line(e.person.birth_place)),
    Column("province", say("Province"), Kind.TEXT, lambda e: one_line(e.person.province)),
    Column("destination", say("Destination"), Kind.CODE, lambda e: one_line(e.person.destination)),
    Column("location", say("Location"), Kind.CODE, lambda e: one_line(e.person.location), office_only=True),
    Column("household", say("Household"), Kind.TEXT, lambda e: one_line(e.person.household), numbered=True),
    Column("group", say("Group"), Kind.TEXT, lambda e: one_line(e.person.group), numbered=True),
    Column("guardian", say("Guardian"), Kind.NAME, of_list=True),
    Column("exit_permit_reference", say("Exit permit"), Kind.CODE, lambda e: one_line(e.passenger.permit_reference)),
    Column("ready_from", say("Ready from"), Kind.DATE, lambda e: e.person.ready_from, office_only=True),
    Column("clear_until", say("Clear until"), Kind.DATE, lambda e: e.person.clear_until),
    Column("priority", say("Priority"), Kind.NUMBER, lambda e: e.person.priority, office_only=True),
    Column(
        "clearances_missing",
        say("Clearances missing"),
        Kind.TEXT,
        lambda e: one_line(", ".join(e.person.clearances_missing)),
        office_only=True,
    ),
    Column(
        "holds",
        say("Holds"),
        Kind.NOTE,
        lambda e: _lines("\n".join(_hold(hold) for hold in e.person.holds)),
        office_only=True,
    ),
    Column("notes", say("Notes"), Kind.NOTE, lambda e: _lines(e.person.notes), office_only=True),
    Column("received_by", say("Received by"), Kind.BLANK),
    Column("received_time", say("Time"), Kind.BLANK),
    Column("stop_1", say("Stop 1"), Kind.BLANK),
    Column("stop_2", say("Stop 2"), Kind.BLANK),
    Column("stop_3", say("Stop 3"), Kind.BLANK),
    Column("stop_4", say("Stop 4"), Kind.BLANK),
)

COLUMNS: Mapping[str, Column] = MappingProxyType({column.name: column for column in _ALL})
