"""Every column that a manifest may have: its caption on paper, its kind, and where its value comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from functools import cached_property
from types import MappingProxyType

from repatriate.model.dates import PartialDate, age_on, format_partial_date, passenger_type
from repatriate.model.entities import Hold, Person, TravelDocument
from repatriate.model.fields import DOCUMENT_TYPES, PERSON, Privacy, by_name
from repatriate.model.manifest import Cell, Passenger
from repatriate.model.saying import capitalize_first, say
from repatriate.reference.assistance import codes_in
from repatriate.reference.scripts import has_other
from repatriate.reference.transliteration import zone_name

NUMBER = "no."


class Kind(Enum):
    """The format of a column, which also limits its width."""

    NUMBER = "number"
    CODE = "code"
    NAME = "name"
    TEXT = "text"
    DATE = "date"
    NOTE = "note"
    BLANK = "blank"


@dataclass(frozen=True)
class Entry:
    """A passenger on the leg's day. `choices` is how their State writes letters in a zone that are left to it."""

    passenger: Passenger
    day: date
    choices: Mapping[str, str] = field(default_factory=dict)

    @property
    def person(self) -> Person:
        return self.passenger.person

    @cached_property
    def zone_names(self) -> tuple[str, str]:
        """Surname and given names as in a zone, where a single name is the surname (Doc 9303-3, 4.6)."""
        person = self.person
        surname, given = (
            zone_name(one_line(name), person.nationality, self.choices) for name in (person.surname, person.given_names)
        )
        return (surname, given) if surname else (given, "")


@dataclass(frozen=True, slots=True)
class Column:
    """`value` is what the office reads; `outside`, where there is one, is what everybody else reads instead, and `zone` what
    those read who compare names with the zone of a passport.

    `numbered`: others read a number that the list gives. `of_list`: so does the office, or what is read depends on which
    other columns there are. `office_only`: no recipient outside the office may have it. `outside_only`: the office has it
    in other columns. `words` is what people read for each code that the list keeps.
    """

    name: str
    caption: str
    kind: Kind
    value: Callable[[Entry], Cell] = lambda entry: None
    outside: Callable[[Entry], Cell] | None = None
    zone: Callable[[Entry], Cell] | None = None
    numbered: bool = False
    of_list: bool = False
    office_only: bool = False
    outside_only: bool = False
    words: Mapping[str, str] = field(default_factory=dict)


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


def _clean_lines(value: str | None) -> str | None:
    """The text as typed, with its lines."""
    kept = [line for line in map(one_line, (value or "").splitlines()) if line]
    return "\n".join(kept) or None


def _format_birth(value: PartialDate | None) -> Cell:
    if value is None:
        return None
    return date(value.year, value.month, value.day) if value.complete else format_partial_date(value) or None


def _format_hold(hold: Hold) -> str:
    start = f"from {hold.start}" if hold.start else "from the first day"
    end = f"until {hold.end}" if hold.end else "open"
    text = f"{hold.kind.value}, {start}, {end}"
    return f"{text}: {hold.reason}" if hold.reason else text


def _document_value(read: Callable[[TravelDocument], Cell]) -> Callable[[Entry], Cell]:
    def read_value(entry: Entry) -> Cell:
        document = entry.person.document
        return read(document) if document else None

    return read_value


def _assistance_codes(entry: Entry) -> Cell:
    """IATA's codes: words about health stay in the office, those of four capitals as well."""
    return " ".join(codes_in(entry.person.assistance)) or None


_FIELDS = by_name(PERSON)


def _of_field(
    name: str, kind: Kind, value: Callable[[Entry], Cell], outside: Callable[[Entry], Cell] | None = None
) -> Column:
    """The column of a field of a person, with its caption and its privacy."""
    field = _FIELDS[name]
    return Column(
        name,
        capitalize_first(field.short or field.label),
        kind,
        value,
        outside,
        numbered=field.privacy is Privacy.NUMBERED,
        office_only=field.privacy is Privacy.OFFICE,
    )


def _plain_column(name: str, kind: Kind) -> Column:
    """The column of a field that stands on a list as it is, on one line."""
    return _of_field(name, kind, lambda entry: one_line(getattr(entry.person, name)))


def _value_column(name: str, kind: Kind) -> Column:
    """The column of a field that is no text."""
    return _of_field(name, kind, lambda entry: getattr(entry.person, name))


def _written_name(entry: Entry) -> Cell:
    """The name with its marks, where the zone cannot say them; nothing where the two differ in capitals alone."""
    names = [one_line(name) for name in (entry.person.surname, entry.person.given_names)]
    written = [name for name in names if name]
    if any(map(has_other, written)):
        return None  # it is in the holder's script, which has a column of its own
    spelled = " ".join(filter(None, entry.zone_names))
    return ", ".join(written) if " ".join(written).upper() != spelled else None


def _name_column(name: str, place: int) -> Column:
    """The column of a part of the name: as typed, and as in the zone for those who compare it with a passport."""
    return replace(_plain_column(name, Kind.NAME), zone=lambda entry: entry.zone_names[place] or None)


_GIVEN = (
    Column(NUMBER, say("No."), Kind.NUMBER, of_list=True),
    _plain_column("ref", Kind.CODE),
    _name_column("surname", 0),
    _name_column("given_names", 1),
    Column("written_name", say("Name as written"), Kind.NAME, _written_name, outside_only=True),
    _plain_column("native_name", Kind.NAME),
    _plain_column("name_spelling", Kind.CODE),
    _of_field("sex", Kind.CODE, lambda e: e.person.sex.value if e.person.sex else None),
    _of_field("birth_date", Kind.DATE, lambda e: _format_birth(e.person.birth_date)),
    Column("age", say("Age"), Kind.NUMBER, lambda e: age_on(e.person.birth_date, e.day)),
    Column("passenger_type", say("Type"), Kind.CODE, lambda e: passenger_type(e.person.birth_date, e.day) or None),
    _plain_column("nationality", Kind.CODE),
    replace(_of_field("document_type", Kind.TEXT, _document_value(lambda d: d.type.value)), words=DOCUMENT_TYPES),
    Column("document_code", say("Code"), Kind.CODE, _document_value(lambda d: d.code)),
    _of_field("document_number", Kind.CODE, _document_value(lambda d: one_line(d.number))),
    _of_field("document_issuer", Kind.CODE, _document_value(lambda d: one_line(d.issuer))),
    _of_field("document_expiry", Kind.DATE, _document_value(lambda d: d.expires)),
    Column("seat", say("Seat"), Kind.CODE, lambda e: one_line(e.passenger.seat)),
    _of_field("assistance", Kind.CODE, lambda e: one_line(" ".join(e.person.assistance)), _assistance_codes),
    _plain_column("birth_place", Kind.TEXT),
    _plain_column("province", Kind.TEXT),
    _plain_column("destination", Kind.CODE),
    _plain_column("location", Kind.CODE),
    _plain_column("household", Kind.TEXT),
    _plain_column("group", Kind.TEXT),
    Column("guardian", say("Guardian"), Kind.NAME, of_list=True),
    Column("exit_permit_reference", say("Exit permit"), Kind.CODE, lambda e: one_line(e.passenger.permit_reference)),
    _value_column("ready_from", Kind.DATE),
    _value_column("clear_until", Kind.DATE),
    _value_column("priority", Kind.NUMBER),
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
        lambda e: _clean_lines("\n".join(_format_hold(hold) for hold in e.person.holds)),
        office_only=True,
    ),
    _of_field("notes", Kind.NOTE, lambda e: _clean_lines(e.person.notes)),
)
_BLANK = (
    Column("received_by", say("Received by"), Kind.BLANK),
    Column("received_time", say("Time"), Kind.BLANK),
    Column("stop_1", say("Stop 1"), Kind.BLANK),
    Column("stop_2", say("Stop 2"), Kind.BLANK),
    Column("stop_3", say("Stop 3"), Kind.BLANK),
    Column("stop_4", say("Stop 4"), Kind.BLANK),
)
_NAMED = {column.name for column in _GIVEN}
_OTHERS = tuple(
    _plain_column(one.name, Kind.TEXT) for one in PERSON if one.name not in _NAMED and one.table == "people"
)
_ALL = (*_GIVEN, *_OTHERS, *_BLANK)

COLUMNS: Mapping[str, Column] = MappingProxyType({column.name: column for column in _ALL})


def kind_of(column: str) -> Kind:
    """The format of a column; a column that this release does not know is text."""
    known = COLUMNS.get(column)
    return known.kind if known else Kind.TEXT
