"""Departures as officers type them or paste them from a timetable, read into the fields of a leg.

`GA 867, Bangkok, Jakarta, 2 Dec, 11.45, 40`: a city is its airport, a day without a year is the next one, a place that nobody
knows yet is made with the first departure that names it.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.places import new_place_code, own_places
from repatriate.app.core.sql import fold_text
from repatriate.intake.sheet_xml import column_letters
from repatriate.intake.values import dates
from repatriate.intake.values.dates import DateOrder, DayMonth
from repatriate.model.entities import Place
from repatriate.model.errors import UserError
from repatriate.model.fields import LEG
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.suggest.new_legs import BY_ROAD, measure_distance
from repatriate.reference.airports import airport, airport_of_city, an_airport, near_text
from repatriate.reference.countries import is_country
from repatriate.reference.flights import flight_of

DAY, LEAVES = "day", "leaves"
"""The day and the time of departure are typed apart."""
ROW = "row"
"""On which row of the timetable it stands, the titles being the first."""
TITLES: Mapping[str, str] = {
    "code": "code flight number flightno no bus boat train vol numero penerbangan nomor kode",
    "carrier": "carrier airline operator company compagnie transporteur maskapai operator",
    "mode": "mode by type kind par jenis moda",
    "origin": "from origin departurefrom fromplace de depuis origine dari asal",
    "destination": "to destination toplace a vers ke tujuan",
    DAY: "date day jour tanggal hari",
    LEAVES: "time leaves departs departure std etd dep depart heure jam berangkat keberangkatan waktu",
    "arrives": "arrives arrival sta eta arr arrivee tiba kedatangan",
    "seats": "seats places capacity pax sieges kursi kapasitas",
    "seat_cost": "cost seatcost price prix cout biaya harga",
    "currency": "currency monnaie devise matauang",
    "accepts_etd": "emergencydocuments emergencytraveldocuments takesemergencydocuments etd etds etdaccepted acceptsetds"
    " documentsdurgence titresdurgence titresdurgenceacceptes laissezpasser dokumendarurat splp splpditerima penerimaansplp",
    "max_wheelchair": "wheelchairs wheelchair maxwheelchairs mostwheelchairs wheelchairplaces wheelchairlimit wchc"
    " fauteuilsroulants fauteuils fauteuilsroulantsauplus kursiroda bataskursiroda",
    "max_stretcher": "stretchers stretcher maxstretchers moststretchers stretcherplaces stretcherlimit"
    " civieres brancards civieresauplus tandu batastandu",
    "stretcher_seats": "seatsperstretcher seatsofastretcher placesparciviere kursipertandu",
    "max_infants": "infants infant maxinfant mostinfants infantlimit babies bebes bebesauplus nourrissons bayi batasbayi",
    "max_unaccompanied_minors": "unaccompaniedminors maxunaccompaniedminors minorsalone mostminorsalone unmr"
    " mineursnonaccompagnes mineursseuls mineursseulsauplus anaktanpapendamping batasanaktanpapendamping",
    "status": "state statut etat",
}
"""Titles of a timetable's columns, without spaces and accents, in the languages of the window."""
MOST_ROWS = 500

_WORDS = {"road": "bus van coach car minibus", "sea": "boat ferry ship mv kapal bateau", "rail": "train rail kereta"}
_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*(am|pm)?\s*(?:\(?\+(\d)\)?)?\Z", re.IGNORECASE)
_SPEED = {"air": (780, 40, 1.0), "road": (55, 0, 1.3), "rail": (70, 0, 1.2), "sea": (28, 0, 1.1)}
"""Kilometres in an hour, minutes beside, how much longer than the straight line: for a time of arrival nobody gave."""
_LATE = timedelta(days=45)
"""A day without a year that is longer ago than this is next year's."""
_NEAR = timedelta(days=2 * 366)
"""Four digits behind a day are its year where that is so near, else a time: `2 Dec 2030` leaves at 20:30."""


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A place that is made with the departure; `country` is None where nobody can tell it."""

    name: str
    code: str
    country: str | None
    timezone: str | None

    def make(self, end: str) -> Place:
        """The place to be made. Raises UserError about that end of a departure if its country is unknown."""
        if self.country is None or self.timezone is None:
            raise UserError(
                "country_wanted", say("“{0}” is a new place. In which country is it?", self.name), field=end
            )
        return Place(self.code, self.name, self.country, self.timezone)


@dataclass(frozen=True, slots=True)
class Known:
    """The context for reading typed departures: known places, the country where people wait, today, and carriers by
    airline code."""

    places: Mapping[str, Place]
    country: str | None
    today: date
    carriers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Timetable:
    """`rows` are what was typed by the fields it is of, with the number of the row; `unread` the titles of other columns that
    hold something, the letters of those without one."""

    rows: tuple[Mapping[str, str], ...]
    unread: tuple[str, ...]

    @property
    def warning(self) -> Said | None:
        """A warning about columns that are not read; None if all are."""
        if not self.unread:
            return None
        return count(
            len(self.unread),
            "This column is not read: {1}. If it is a limit, name it like “Wheelchairs”.",
            "These columns are not read: {1}. If one is a limit, name it like “Wheelchairs”.",
            join_items(self.unread),
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """`fields` are those of a leg, as far as they are told; `arrives_guessed`: nobody gave the arrival, the distance did."""

    fields: Mapping[str, Any]
    new_places: tuple[NewPlace, ...] = ()
    ends: Mapping[str, Place | NewPlace] = field(default_factory=dict)
    arrives_guessed: bool = False


def read_known(db: Database, today: date) -> Known:
    """The context for typed departures from the file."""
    places = own_places(db)
    waits = db.conn.execute(
        "SELECT location FROM people WHERE location IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
    ).fetchall()
    countries = [place.country for (code,) in waits if (place := places.get(code) or airport(code))]
    carriers = {
        flight[0]: carrier
        for code, carrier in db.conn.execute("SELECT code, carrier FROM legs WHERE carrier IS NOT NULL").fetchall()
        if (flight := flight_of(code))
    }
    return Known(places, countries[0] if countries else None, today, carriers)


def find_place(text: str, places: Mapping[str, Place]) -> Place | None:
    """A place of the file by its code or name, else the airport of that code or city."""
    wanted = fold_text(text) or ""
    code = text.strip().upper()
    named = next((place for place in places.values() if wanted and fold_text(place.name) == wanted), None)
    city = airport_of_city(text)
    return places.get(code) or named or airport(code) or (airport(city) if city else None)


def read_departure(typed: Mapping[str, str], known: Known, country: str = "") -> Reading:
    """The fields of a leg. `country` is where a new place is, as the officer said. Raises UserError with the fact `field`.

    What is empty is left out: whoever writes it says what is missing.
    """
    words = {name: " ".join(str(text).split()) for name, text in typed.items() if text and str(text).strip()}
    ends: dict[str, Place | NewPlace] = {}
    for end in ("origin", "destination"):
        if end in words:
            ends[end] = find_place(words[end], known.places) or _new_place(words[end], known, country)
    new = tuple(one for one in ends.values() if isinstance(one, NewPlace))
    fields: dict[str, Any] = {name: text for name, text in words.items() if name not in (DAY, LEAVES, "arrives", ROW)}
    fields |= {end: place.code for end, place in ends.items()}
    if "carrier" in words and not any(letter.isalpha() for letter in words["carrier"]):
        raise UserError(
            "not_a_carrier",
            say("“{0}” is not a carrier. Write its name, or leave it empty.", words["carrier"]),
            field="carrier",
        )
    if "code" in words:
        fields["code"] = words["code"].upper().replace(" ", "")
        flight = flight_of(fields["code"])
        if flight and flight[0] in known.carriers:
            fields.setdefault("carrier", known.carriers[flight[0]])
    fields.setdefault("mode", read_mode(words.get("code", ""), ends))
    departs = _parse_departure(words, known.today)
    guessed = False
    if departs is not None:
        fields["departs"] = departs
        if "arrives" in words:
            fields["arrives"] = _parse_arrival(words["arrives"], departs, known.today)
        elif arrives := guess_arrival(fields["mode"], departs, ends):
            fields["arrives"], guessed = arrives, True
    return Reading(fields, new, ends, guessed)


def read_mode(code: str, ends: Mapping[str, Place | NewPlace]) -> str:
    """The mode from the code: GA 867 flies, BUS 1 drives. Otherwise air, between airports or over a long distance, else
    road."""
    first = re.split(r"[^a-z]", code.casefold(), maxsplit=1)[0]
    for mode, names in _WORDS.items():
        if first in names.split():
            return mode
    if flight_of(code):
        return "air"
    if all(airport(one.code) is not None for one in ends.values()):
        return "air"
    here, there = (_locate_roughly(ends.get(end)) for end in ("origin", "destination"))
    far = measure_distance(here, there) if here is not None and there is not None else None
    return "air" if far is not None and far > BY_ROAD else "road"


def _locate_roughly(end: Place | NewPlace | None) -> Place | None:
    """About where it is: a place that nobody can find on the earth is near the main airport of its country."""
    return _locate_end(end) or (an_airport(end.country) if end is not None and end.country else None)


def _new_place(text: str, known: Known, country: str) -> NewPlace:
    near = near_text(text, country or known.country)
    where = country or (near.country if near else known.country) or None
    zone = near.timezone if near and near.country == where else None
    if where and zone is None and is_country(where):
        zone = _zone_of(where, known)
    code = new_place_code(text, known.places.keys())
    return NewPlace(text, code, where, zone)


def _zone_of(country: str, known: Known) -> str | None:
    theirs = next((place.timezone for place in known.places.values() if place.country == country), None)
    found = an_airport(country)
    return theirs or (found.timezone if found else None)


# -- when


def _parse_departure(words: Mapping[str, str], today: date) -> datetime | None:
    """Day and time, apart or in one cell."""
    if DAY not in words and LEAVES not in words:
        return None
    apart = DAY in words and LEAVES in words
    on = read_day(words[DAY], today) if apart else None
    at = read_time(words[LEAVES]) if apart else None
    if on is not None and at is not None:
        return datetime.combine(on, at[0])
    at_once = [read_moment(words[name], today) for name in (LEAVES, DAY) if name in words]
    if any(at_once):
        return next(filter(None, at_once))
    if apart:
        if on is None:
            raise _no_day(words[DAY])
        raise _no_time(words[LEAVES], LEAVES)
    if DAY in words:
        if read_day(words[DAY], today) is None:
            raise _no_day(words[DAY])
        raise UserError("missing", say("At what time does it leave? For example 11:45."), field=LEAVES)
    if read_time(words[LEAVES]) is None:
        raise _no_time(words[LEAVES], LEAVES)
    raise UserError("missing", say("On which day does it leave? For example 2 Dec."), field=DAY)


def _parse_arrival(text: str, departs: datetime, today: date) -> datetime:
    """A time alone is of the day of departure, or of the next where it would be earlier; `+1` says so."""
    at = read_time(text)
    if at is None:
        found = read_moment(text, today)
        if found is None:
            raise _no_time(text, "arrives")
        return found
    arrives = datetime.combine(departs.date() + timedelta(days=at[1]), at[0])
    overnight = not at[1] and departs - arrives > timedelta(hours=12)
    return arrives + timedelta(days=1) if overnight else arrives


def read_moment(text: str, today: date) -> datetime | None:
    """`1 Dec 10.30`, `2026-12-01 10:30`: the time is the last word. `1 Dec 2026` is a day alone: 2026 is its year."""
    day_text, _, time_text = text.replace("T", " ").rpartition(" ")
    if time_text.casefold() in ("am", "pm"):
        day_text, _, hour = day_text.rpartition(" ")
        time_text = f"{hour} {time_text}"
    if time_text.isdecimal() and (whole := read_day(text, today)) and abs(whole - today) < _NEAR:
        return None
    on, at = read_day(day_text.rstrip(","), today), read_time(time_text)
    return datetime.combine(on, at[0]) if on and at else None


def read_time(text: str) -> tuple[time, int] | None:
    """A time of day, and how many days later where `+1` says so; `10.30`, `1030`, `10:30`, `10h30`, `9 pm`."""
    found = _TIME.match(text.strip())
    if not found or (found[2] is None and found[3] is None and len(found[1]) < 1):
        return None
    hour = int(found[1])
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "pm" else 0)
    return (time(hour, int(found[2] or 0)), int(found[4] or 0)) if hour < 24 else None


def read_day(text: str, today: date) -> date | None:
    """A day in any of the languages; without a year it is the next one that comes, or a day of the last weeks."""
    text = " ".join(text.split())
    whole = re.sub(r"^[^\W\d]{2,10}\.?,? (?=\d)", "", text)  # Wed 2 Dec
    for one in dict.fromkeys((text, whole)):
        found = _parse_day(one, today)
        if found is not None:
            return found
        for year in (today.year, today.year + 1):
            near = _parse_day(f"{one.rstrip('.')}{_find_separator(one)}{year}", today)
            if near is not None and near >= today - _LATE:
                return near
    return None


def _find_separator(text: str) -> str:
    """The separator between the parts of a date."""
    found = re.fullmatch(r"\d+([/.\-])\d+\.?", text)
    return found[1] if found else " "


def _parse_day(text: str, today: date) -> date | None:
    if not re.search(r"\d{4}|\d+\D+\d+\D+\d|\d\D+[^\W\d]+\D+\d|[^\W\d]+\D+\d+\D+\d", text):
        return None
    found = dates.read_date_cell(text, DateOrder(DayMonth.DAY_FIRST, proved=False, tied=False), today)
    return found.value


def guess_arrival(mode: str, departs: datetime, ends: Mapping[str, Place | NewPlace]) -> datetime | None:
    """The likely arrival by distance, which the officer sees and may change; None if the distance is unknown."""
    here, there = (_locate_end(ends.get(end)) for end in ("origin", "destination"))
    if here is None or there is None or mode not in _SPEED:
        return None
    speed, beside, longer = _SPEED[mode]
    minutes = beside + 60 * (measure_distance(here, there) or 0.0) * longer / speed
    step = 5 if mode == "air" else 30
    lasts = timedelta(minutes=max(step, step * math.ceil(minutes / step)))
    left = departs.replace(tzinfo=ZoneInfo(here.timezone))
    return (left + lasts).astimezone(ZoneInfo(there.timezone)).replace(tzinfo=None)


def _locate_end(end: Place | NewPlace | None) -> Place | None:
    """A place with the end's coordinates, as far as known: a new place takes those of its town's airport."""
    place = end if isinstance(end, Place) else None
    if isinstance(end, NewPlace) and (near := near_text(end.name, end.country)):
        city = airport_of_city(near.name, near.country)
        place = airport(city) if city else None
    return place if place is not None and place.latitude is not None and place.longitude is not None else None


def _no_day(text: str) -> UserError:
    return UserError("not_a_date", say("“{0}” is not a day. Write it like 2 Dec or 2026-12-02.", text), field=DAY)


def _no_time(text: str, name: str) -> UserError:
    return UserError("not_a_time", say("“{0}” is not a time. Write it like 11:45 or 11.45.", text), field=name)


# -- a whole timetable


def read_timetable(text: str) -> Timetable:
    """A table copied from Excel, or a file. Its first row names the columns; of two for one field the last is read.

    Raises UserError where it does not, or where nothing is there.
    """
    numbered = [(number, row) for number, row in enumerate(_split_cells(text), 1) if any(cell.strip() for cell in row)]
    rows = [row for _, row in numbered]
    if not rows:
        raise UserError("paste_empty", say("There is nothing to paste. Copy the rows of the timetable in Excel first."))
    named = [_find_column(cell) for cell in rows[0]]
    columns = [name if name not in named[place + 1 :] else "" for place, name in enumerate(named)]
    missing = [one for one in ("code", "origin", "destination") if one not in columns]
    if missing or not {DAY, LEAVES} & set(columns):
        raise UserError(
            "no_titles", say("The first row must name the columns: flight, from, to, date, time, seats. Copy it too.")
        )
    if len(rows) == 1:
        raise UserError("paste_titles_only", say("Only the titles were copied. Copy the rows under them too."))
    if len(rows) > MOST_ROWS + 1:
        raise UserError("too_many", say("A timetable has at most {0} rows. Paste it in parts.", MOST_ROWS))
    filled = {place for row in rows[1:] for place, cell in enumerate(row) if cell.strip()}
    titles = dict(enumerate(" ".join(cell.split()) for cell in rows[0]))
    return Timetable(
        tuple(
            {name: cell.strip() for name, cell in zip(columns, row, strict=False) if name and cell.strip()}
            | {ROW: str(number)}
            for number, row in numbered[1:]
        ),
        tuple(
            titles.get(place) or column_letters(place + 1)
            for place in sorted(filled)
            if place >= len(columns) or not columns[place]
        ),
    )


def _split_cells(text: str) -> list[list[str]]:
    first = text.lstrip().partition("\n")[0]
    gap = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    return list(csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=gap))


def _find_column(cell: str) -> str:
    """The field that a title names; empty where nobody knows it."""
    title = re.sub(r"[^a-z0-9]", "", (fold_text(cell) or "").casefold())
    own = {one.name.replace("_", ""): one.name for one in LEG if one.name != "departs"}
    if title in own:
        return own[title]
    return next((name for name, titles in TITLES.items() if title in titles.split()), "")
