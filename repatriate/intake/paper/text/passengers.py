"""PAXLST messages, as carriers send them to states: a sheet of the passengers, or of the crew where an officer asks for it.

UN/EDIFACT syntax (ISO 9735), the message as in the guide of WCO, IATA and ICAO, D.02B to D.15B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from repatriate.intake.paper.choosing import chosen_part
from repatriate.intake.paper.model import Paper, PaperKind, ReadAs
from repatriate.intake.sheet_xml import TooLarge
from repatriate.intake.sheets import MOST_CELLS, Workbook, trim_rows
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, say

PASSENGERS, CREW, OFF = "Passengers", "Crew", "Taken off"
"""The lists that a message may hold; the last are people whom a later message takes off a flight."""
_ROLES = {"FL": PASSENGERS, "DDU": PASSENGERS, "FM": CREW, "DDT": CREW}
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_START = re.compile(r"\s*(?:UNA.{6}\s*)?UN[BGH]\W", re.DOTALL)
_SERVICE = ":+.? '"
_PASSPORTS = ("P", "PP")
_TITLES = (
    "Surname", "Given names", "Sex", "Date of birth", "Nationality", "Document type", "Document number",
    "Date of expiry", "Issuing country", "Place of birth", "Country of residence", "Seat", "Booking reference", "Flight", "Other documents",
)  # fmt: skip

Segment = list[list[str]]
"""Elements of a segment, each with its components; the first is its tag."""


@dataclass(slots=True)
class _Document:
    kind: str
    number: str
    expiry: str = ""
    issuer: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.kind, self.number, self.expiry and f"until {self.expiry}", self.issuer)))


@dataclass(slots=True)
class _Person:
    role: str
    names: list[str]
    said: dict[str, str] = field(default_factory=dict)
    documents: list[_Document] = field(default_factory=list)


@dataclass(slots=True)
class _Message:
    people: list[_Person] = field(default_factory=list)
    flights: list[str] = field(default_factory=list)
    declared: dict[str, int] = field(default_factory=dict)
    takes_off: bool = False


def is_passenger_list(text: str) -> bool:
    """Whether a text is such a message."""
    return bool(_START.match(text[:200])) and "PAXLST" in text[:4000]


def read_passengers(path: Path, text: str, asked: ReadAs) -> Workbook:
    """Passengers, unless `asked.part` names the crew. Raises UserError where there is nobody, or where only crew is."""
    said, messages = _read_messages(text)
    people = [(one, message) for message in messages for one in message.people]
    lists = {
        part: [(one, message) for one, message in people if _part_of(one, message) == part]
        for part in (PASSENGERS, CREW, OFF)
    }
    parts = tuple(part for part, found in lists.items() if found)
    if not parts:
        raise UserError("no_list", say("{0} is a passenger message that names nobody: ask for it again.", str(path)))
    part = chosen_part(path, parts, asked, PASSENGERS)
    if len(lists[part]) * len(_TITLES) > MOST_CELLS:
        raise TooLarge
    rows: list[list[object]] = [list(_TITLES), *(_build_row(one, message) for one, message in lists[part])]
    declared = _declared_total(messages, part, len(lists[part]))
    if declared is not None:
        rows.append([f"Total: {declared}"])
    others = tuple(_left_out(other, len(lists[other])) for other in parts if other != part)
    paper = Paper(PaperKind.PASSENGERS, gaps=(*said, *others), parts=parts)
    return Workbook(path.name, {part: trim_rows(rows)}, paper=paper)


def _part_of(person: _Person, message: _Message) -> str:
    return OFF if message.takes_off else person.role


def _left_out(part: str, number: int) -> Said:
    if part == OFF:
        return count(
            number, "{0} person is taken off a flight: not read", "{0} people are taken off a flight: not read"
        )
    if part == CREW:
        return count(number, "{0} member of a crew: not read", "{0} members of a crew: not read")
    return count(number, "{0} passenger: not read", "{0} passengers: not read")


def _declared_total(messages: Sequence[_Message], part: str, found: int) -> int | None:
    """The declared number of people: the sum over the messages, or one number that each repeats for all."""
    told = [message.declared[part] for message in messages if part in message.declared]
    if not told:
        return None
    return found if found in (sum(told), *(told if len(set(told)) == 1 else ())) else sum(told)


# -- rows


def _build_row(person: _Person, message: _Message) -> list[object]:
    documents = sorted(person.documents, key=lambda one: one.kind not in _PASSPORTS)
    first = documents[0] if documents else _Document("", "")
    surname, *given = person.names or [""]
    said = person.said
    return [
        surname, " ".join(given), said.get("sex", ""), said.get("birth_date", ""), said.get("nationality", ""),
        "passport" if first.kind in _PASSPORTS else first.kind, first.number, first.expiry, first.issuer,
        said.get("birth_place", ""), said.get("residence", ""), said.get("seat", ""), said.get("booking", ""),
        "; ".join(message.flights), "; ".join(map(str, documents[1:])),
    ]  # fmt: skip


def _format_day(segment: Segment) -> str:
    """A day in words, so that nobody takes its month for its day; whatever is none as it stands."""
    text = _component_at(segment, 1, 1).strip()
    digits = text[2:] if len(text) == 8 else text
    if not (text.isdecimal() and len(digits) == 6 and "01" <= digits[2:4] <= "12"):
        return text
    return f"{digits[4:]} {_MONTHS[int(digits[2:4]) - 1]} {text[:-4]}"


# -- messages


def _read_messages(text: str) -> tuple[list[Said], list[_Message]]:
    """Each message with its people, and sentences on counts that are not right."""
    messages: list[_Message] = []
    size, ended, whole = 0, True, True
    counted: int | None = None
    for segment in _split_segments(text):
        size += 1
        match _component_at(segment, 0):
            case "UNH":
                messages.append(_Message())
                whole &= ended
                size, ended = 1, False
            case "UNT":
                whole &= _component_at(segment, 1) == str(size)
                ended = True
            case "UNE":
                counted = (
                    (counted or 0) + int(_component_at(segment, 1))
                    if _component_at(segment, 1).isdecimal()
                    else counted
                )
            case _ if messages:
                _read_into(messages[-1], segment)
            case _:
                pass
    said = []
    if not (whole and ended):
        said.append(say("a message has more or fewer segments than it states: ask whether it arrived complete"))
    if counted is not None and counted != len(messages):
        said.append(
            say("the file states {0} messages and has {1}: ask whether it arrived complete", counted, len(messages))
        )
    return said, messages


def _read_into(message: _Message, segment: Segment) -> None:
    match _component_at(segment, 0):
        case "BGM":
            message.takes_off = _component_at(segment, 2) == "XR"
        case "TDT":
            message.flights.append(_component_at(segment, 2))
        case "NAD" if _component_at(segment, 1) in _ROLES:
            names = [name.strip() for name in (segment[4] if len(segment) > 4 else []) if name.strip()]
            message.people.append(_Person(_ROLES[_component_at(segment, 1)], names))
        case "CNT" if _component_at(segment, 1, 1).isdecimal():
            part = {"42": PASSENGERS, "41": CREW}.get(_component_at(segment, 1))
            if part:
                message.declared[part] = int(_component_at(segment, 1, 1))
        case _ if message.people:
            _read_segment(message.people[-1], segment)
        case _:
            pass


_ABOUT = {
    ("ATT", "2"): ("sex", 3),
    ("NAT", "2"): ("nationality", 2),
    ("LOC", "174"): ("residence", 2),
}


_REFERENCES = {"SEA": "seat", "AVF": "booking"}


def _read_segment(person: _Person, segment: Segment) -> None:
    """Stores a segment's data on a person, or on the document before it."""
    tag, about = _component_at(segment, 0), _component_at(segment, 1)
    if (tag, about) in _ABOUT:
        name, place = _ABOUT[tag, about]
        person.said[name] = _component_at(segment, place)
    elif (tag, about) == ("DTM", "329"):
        person.said["birth_date"] = _format_day(segment)
    elif (tag, about) == ("LOC", "180"):
        person.said["birth_place"] = " ".join(filter(None, segment[2] if len(segment) > 2 else []))
    elif tag == "RFF":
        if about in _REFERENCES:
            person.said[_REFERENCES[about]] = _component_at(segment, 1, 1)
    elif tag == "DOC":
        person.documents.append(_Document(about, _component_at(segment, 2)))
    elif person.documents and (tag, about) == ("DTM", "36"):
        person.documents[-1].expiry = _format_day(segment)
    elif person.documents and (tag, about) == ("LOC", "91"):
        person.documents[-1].issuer = _component_at(segment, 2)


def _component_at(segment: Segment, element: int, component: int = 0) -> str:
    """A component as it was meant; empty where there is none."""
    if element >= len(segment) or component >= len(segment[element]):
        return ""
    return segment[element][component].strip()


# -- syntax


def _split_segments(text: str) -> Iterator[Segment]:
    text = text.lstrip()
    service = _SERVICE
    if text.startswith("UNA") and len(text) > 9:
        service, text = text[3:9], text[9:]
    component, element, _, release, _, terminator = tuple(service)
    if not terminator.isspace():
        text = text.replace("\r", "").replace("\n", "")  # lines are broken at any width
    for piece in _split_text(text, terminator, release):
        if piece.strip():
            elements = _split_text(piece.lstrip(), element, release)
            yield [
                [_remove_releases(part, release) for part in _split_text(one, component, release)] for one in elements
            ]


def _split_text(text: str, separator: str, release: str) -> list[str]:
    """At each separator that no release character stands before; those characters stay."""
    if release.isspace() or release not in text:
        return text.split(separator)
    pieces: list[str] = []
    start = 0
    for found in re.finditer(rf"{re.escape(release)}.|{re.escape(separator)}", text, re.DOTALL):
        if found[0] == separator:
            pieces.append(text[start : found.start()])
            start = found.end()
    return [*pieces, text[start:]]


def _remove_releases(text: str, release: str) -> str:
    return text if release.isspace() else re.sub(rf"{re.escape(release)}(.)", r"\1", text, flags=re.DOTALL)
