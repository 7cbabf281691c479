"""The passenger list message PAXLST (UN/EDIFACT D.15B, WCO/IATA/ICAO implementation guide) of a frozen manifest.

It says only what the manifest's own cells and heading say, for carriers and for the immigration of the country left.

What the guide leaves open, and what is done here:

- One name only: it is the surname, as in a zone (Doc 9303-3, 4.6), and FNU (first name unknown, as IATA's Control
  Authorities Working Group advises) is the given name, for there are receivers that take a name of one component for a
  firm's. Given names that 35 letters do not hold go on in the next component; what is longer still is cut.
- A birth date that is not fully known is left out, for a message has only six digits for it and a made-up day would be
  believed. So are an expiry, a nationality and a document without number that are not known. Sex that is not known is U.
- Emergency documents are P, as passports are: their codes in a zone, PE and PU, are of that class (Doc 9303-4 and -8), and
  the guide has no code of their own.
- An exit permit is the government's reference (AEA). There is no unique passenger reference (ABO): all that a list has is
  the row's number, by which a receiver would take two people for one when a later version counts anew.
- Passenger type, assistance, the native name and the last day of clearance have no place in the message.
- Only on legs by air are places IATA's. Others are given by the office's code and in words; UN/LOCODE needs the country,
  which a manifest does not keep. Vehicles on road, rail and water say so (UN/ECE recommendation 19).
- A later version is a whole new list: no function code, but the revision in RFF+TN. Receivers let it replace what they
  have; messages that only add or take away (BGM+745+CP, +XR, +RP) need agreements between the two.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from repatriate.manifests.edifact import (
    PARTS,
    Address,
    Envelope,
    Kind,
    cut_text,
    fits_character_set,
    format_segment,
    level_a,
)
from repatriate.manifests.edifact import format_interchange as enveloped
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.entities import Mode
from repatriate.model.errors import UserError
from repatriate.model.manifest import Cell, Heading, Manifest, Sender
from repatriate.model.saying import join_items, say
from repatriate.reference.airports import airport
from repatriate.reference.countries import is_country
from repatriate.reference.flights import flight_of
from repatriate.reference.transliteration import zone_name

KIND = Kind("PAXLST", "D", "15B", "UN", "IATA")
PEOPLE = 99
"""People in one message. No directory sets a limit, but links do: 99 people are some 20,000 characters. Where messages go
through teletype, which takes three or four thousand, 15 people are usual."""
NEEDED = (
    "surname",
    "given_names",
    "sex",
    "birth_date",
    "nationality",
    "document_type",
    "document_number",
    "document_issuer",
)
"""Columns without which a list is no advance passenger information."""

_NAME = 35  # 3036 is an..70 in D.15B, but the guide and the directories before it have an..35
_NO_GIVEN_NAME = "FNU"
_MODES = {Mode.SEA: 1, Mode.RAIL: 2, Mode.ROAD: 3}
_DOCUMENT = ("P", 110, 111)
_COUNTRY = re.compile(r"[A-Z]{1,3}")


def build_interchange(manifest: Manifest, most: int = PEOPLE) -> bytes:
    """The manifest as one file of one or several messages of `most` people each; the same for the same manifest.

    More people a message where there would be more than 99 messages. Raises UserError for a list that is neither a
    carrier's nor for immigration at exit, that lacks a column which border control needs, or somebody's name.
    """
    heading, sender = manifest.heading, manifest.sender or Sender()
    _check_recipient(manifest)
    rows = [dict(zip(manifest.columns, row, strict=True)) for row in manifest.rows]
    _check_names(heading, rows)
    people = [_write_person(heading, cells) for cells in rows]
    most = max(most, 1, -(-len(people) // PARTS))
    start, count = list(_write_start(heading, sender)), format_segment("CNT", (42, len(people)))
    messages = [
        [*start, *(line for person in people[first : first + most] for line in person), count]
        for first in range(0, len(people), most)
    ]
    return enveloped(_make_envelope(heading, sender), _access_reference(heading), messages)


def births_left_out(manifest: Manifest) -> tuple[str, ...]:
    """References of people whose birth date is only partly known, because a message cannot hold a part of one."""
    if "birth_date" not in manifest.columns:
        return ()
    at = manifest.columns.index("birth_date")
    found = zip(manifest.keys, manifest.rows, strict=True)
    return tuple(key for key, row in found if row[at] is not None and not isinstance(row[at], date))


def _map_addresses() -> Mapping[str, str]:
    """The address of a message by whose list it is, where the office gives none."""
    return {one.name: one.edi_recipient for one in RECIPIENTS.values() if one.edi_recipient}


def _check_recipient(manifest: Manifest) -> None:
    heading = manifest.heading
    if heading.whitelist not in _map_addresses():
        raise UserError(
            "no_paxlst",
            say(
                "Airline messages (.edi) are only for carriers and immigration. Write the list for {0} as .xlsx or "
                ".pdf.",
                heading.profile,
            ),
            profile=heading.profile,
        )
    lacking = [name for name in NEEDED if name not in manifest.columns]
    if lacking:
        raise UserError(
            "no_paxlst",
            say(
                "An airline message (.edi) needs {0}, which is not on the list for {1}. Write it as .xlsx or .pdf.",
                join_items(lacking),
                heading.profile,
            ),
            profile=heading.profile,
        )


def _check_names(heading: Heading, rows: Sequence[Mapping[str, Cell]]) -> None:
    nameless = [number for number, cells in enumerate(rows, 1) if not any(_name_in_zone(cells))]
    if nameless:
        raise UserError(
            "paxlst_no_name",
            say(
                "No. {0} on the list of {1} has no name in Latin letters. The airline message (PAXLST) needs it: "
                "type it.",
                join_items(nameless),
                heading.leg,
            ),
            leg=heading.leg,
        )


def _name_in_zone(cells: Mapping[str, Cell]) -> tuple[str, str]:
    """Surname and given names as in a zone; the native name, where it is listed, for who has no other."""
    nationality = _cell_text(cells, "nationality")
    surname, given = (zone_name(_cell_text(cells, name), nationality) for name in ("surname", "given_names"))
    if not surname and not given:
        surname = zone_name(_cell_text(cells, "native_name"), nationality)
    return (surname, given) if surname else (given, "")


def _cell_text(cells: Mapping[str, Cell], name: str) -> str:
    value = cells.get(name)
    return "" if value is None else str(value)


def _format_day(value: Cell) -> str:
    return f"{value:%y%m%d}" if isinstance(value, date) else ""


def _country_code(cells: Mapping[str, Cell], name: str) -> str:
    """A country as Doc 9303 codes it; empty for anything else."""
    code = _cell_text(cells, name).strip().upper()
    return code if _COUNTRY.fullmatch(code) else ""


def _write_person(heading: Heading, cells: Mapping[str, Cell]) -> list[str]:
    nationality = _country_code(cells, "nationality")
    seat = level_a(_cell_text(cells, "seat").replace(" ", ""), _NAME)
    permit = level_a(_cell_text(cells, "exit_permit_reference"), 70)
    birth = _format_day(cells["birth_date"])
    lines = [
        format_segment("NAD", "FL", "", "", _split_name(*_name_in_zone(cells))),
        format_segment("ATT", 2, "", _cell_text(cells, "sex") or "U"),
        format_segment("DTM", (329, birth)) if birth else "",
        format_segment("LOC", 178, _format_place(heading, heading.origin, heading.origin_name)),
        format_segment("LOC", 179, _journeys_end(heading, cells)),
        format_segment("NAT", 2, nationality) if nationality else "",
        format_segment("RFF", ("SEA", seat)) if seat else "",
        format_segment("RFF", ("AEA", permit)) if permit else "",
        *_write_document(cells),
    ]
    return [line for line in lines if line]


def _split_name(surname: str, given: str) -> tuple[str, ...]:
    """Surname, given names, and those of them that the component before had no room for."""
    first, *rest = [cut_text(word, _NAME) for word in given.split()] or [_NO_GIVEN_NAME]
    while rest and len(f"{first} {rest[0]}") <= _NAME:
        first = f"{first} {rest.pop(0)}"
    return cut_text(surname, _NAME), first, cut_text(" ".join(rest), _NAME)


def _write_document(cells: Mapping[str, Cell]) -> Iterator[str]:
    number = level_a(_cell_text(cells, "document_number"), _NAME).replace(" ", "")
    if not number:
        return
    yield format_segment("DOC", _DOCUMENT, number)
    expiry, issuer = _format_day(cells.get("document_expiry")), _country_code(cells, "document_issuer")
    if expiry:
        yield format_segment("DTM", (36, expiry))
    if issuer:
        yield format_segment("LOC", 91, issuer)


def _write_start(heading: Heading, sender: Sender) -> Iterator[str]:
    """Yields the segments from BGM to the flight. Each number or address has a COM of its own: the directory's segment
    holds one, whatever the guide shows."""
    yield format_segment("BGM", 745)
    yield format_segment("RFF", ("TN", _transaction_number(heading), "", "", heading.version))
    yield format_segment("NAD", "MS", "", "", _name_office(heading, sender))
    for text, kind in ((sender.phone, "TE"), (sender.fax, "FX"), (sender.email, "EM")):
        for contact in re.split(r"[;,\n]", text):
            written = _format_contact(contact, kind)
            if written:
                yield format_segment("COM", (written, kind))
    yield _write_vehicle(heading)
    yield format_segment("LOC", 125, _format_place(heading, heading.origin, heading.origin_name))
    yield format_segment("DTM", (189, _format_moment(heading.departs), 201))
    yield format_segment("LOC", 87, _format_place(heading, heading.destination, heading.destination_name))
    yield format_segment("DTM", (232, _format_moment(heading.arrives), 201))


def _write_vehicle(heading: Heading) -> str:
    """The flight and the airline's designator; for any other vehicle the leg's code and the carrier's name."""
    flight = _find_flight(heading)
    if flight:
        number, airline = flight
        return format_segment("TDT", 20, number, "", "", airline)
    carrier = level_a(heading.carrier or "", 35)
    return format_segment("TDT", 20, level_a(heading.leg, 17), _MODES.get(heading.mode, ""), "", ("", "", "", carrier))


def _find_flight(heading: Heading) -> tuple[str, str] | None:
    """`VN5650-18` → ("VN5650", "VN"); None where the leg's code is no flight's."""
    found = flight_of(heading.leg) if heading.mode is Mode.AIR else None
    return ("".join(found), found[0]) if found else None


def _format_contact(text: str, kind: str) -> str:
    """A number without its plus sign, an address with .AT. for the sign that the set lacks, as the guide writes them.

    An address with another such sign is left out: changed, it would lead to somebody else.
    """
    if kind != "EM":
        return level_a(text.replace("+", " "), _NAME)
    address = ".AT.".join(text.split("@")).strip()
    return address.upper() if fits_character_set(address) else ""


def _format_moment(when: datetime) -> str:
    return f"{when:%y%m%d%H%M}"


def _format_place(heading: Heading, code: str, name: str) -> str | tuple[str, ...]:
    """An airport's IATA code; for any other place the office's code, marked as agreed between the two, and its name."""
    if heading.mode is Mode.AIR and airport(code):
        return code
    return level_a(code, _NAME), "", "ZZZ", level_a(name, 70)


def _journeys_end(heading: Heading, cells: Mapping[str, Cell]) -> str | tuple[str, ...]:
    """The airport where the person's flights end, if the list names one, else the end of the leg. A destination is a
    country, a place, or country:place; three letters of a country are the country."""
    destination = _cell_text(cells, "destination")
    end = destination.rpartition(":")[2]
    if heading.mode is Mode.AIR and not is_country(destination) and airport(end):
        return end
    return _format_place(heading, heading.destination, heading.destination_name)


def _name_office(heading: Heading, sender: Sender) -> str:
    """The office's name, else the operation's for outside use, in as many whole words as there is room for."""
    name = level_a(sender.name, 200) or level_a(heading.operation, 200) or "REPATRIATION"
    return textwrap.shorten(name, _NAME, placeholder="") or cut_text(name, _NAME)


def _transaction_number(heading: Heading) -> str:
    """The same for all versions of the list."""
    return level_a(f"{heading.leg}{heading.departs:%y%m%d}".replace(" ", ""), _NAME)


def _access_reference(heading: Heading) -> str:
    """The reference by which receivers know the flight: number, day and time of arrival, `XY901/260116/1030`."""
    number, _ = _find_flight(heading) or (level_a(heading.leg.replace(" ", ""), 22), "")
    return f"{number}/{heading.arrives:%y%m%d/%H%M}"


def _make_envelope(heading: Heading, sender: Sender) -> Envelope:
    return Envelope(
        kind=KIND,
        sender=Address.parse(sender.identification) or Address(_name_office(heading, sender)),
        recipient=Address.parse(sender.recipient) or Address(_map_addresses()[heading.whitelist]),
        prepared=heading.made_at,
        reference=_make_reference(heading),
        application="APIS",
    )


def _make_reference(heading: Heading) -> str:
    """Fourteen digits: the day the list was made, and eight that no other list of that day is likely to have."""
    made = heading.made_at
    mark = "|".join((heading.leg, heading.profile, str(heading.version), made.isoformat()))
    digest = int.from_bytes(hashlib.sha256(mark.encode("utf-8", "surrogatepass")).digest())
    return f"{made:%y%m%d}{digest % 10**8:08}"
