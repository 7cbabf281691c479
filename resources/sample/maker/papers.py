"""What each person holds, and what the authorities have said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from maker.draw import Draw
from maker.people import Clearance, Document, Someone
from maker.sources import AS_OF, RESCUED, countries, toml

BUREAU = "Bureau of Immigration"
SCREENING = "IACAT screening team, Region III"
DOCTORS = "DOH medical team, Clark"
SOCIAL_WORK = "DSWD Field Office III"
HOME = "PHL"


def checklist() -> list[tuple[str, str | None, str]]:
    """Kind, nationality (None: everybody), authority."""
    abroad = sorted((country for country in countries() if country.code != HOME), key=lambda country: country.code)
    rows: list[tuple[str, str | None, str]] = [("victim_screening", None, SCREENING)]
    rows += [("nationality_verification", country.code, country.embassy) for country in abroad]
    rows += [("exit_permit", country.code, BUREAU) for country in abroad]
    rows += [("overstay_waiver", country.code, BUREAU) for country in abroad if country.code in _overstayed()]
    return rows


def _overstayed() -> set[str]:
    return set(toml("permits.toml")["overstayed"])


def give_documents(draw: Draw, people: Iterable[Someone], used: set[str]) -> None:
    """A passport where it was found, an emergency travel document where the embassy has issued one."""
    shares = toml("permits.toml")["passport_found"]
    for one in people:
        infant = one.age < 2
        if draw.yes(shares[one.nationality]) and not infant:
            one.document = passport(draw, one, used)
        elif one.country.etd:
            one.document = emergency(draw, one, used)
            if infant:
                one.notes.append("Born in the compound; birth registered by the city on 9 May")
            elif draw.yes(0.22):
                one.older = passport(draw, one, used)
                one.notes.append("Passport taken by the employer; its number is from a copy on the phone")
            elif draw.yes(0.35):
                one.notes.append("Passport taken by the employer")


def passport(draw: Draw, one: Someone, used: set[str]) -> Document:
    """Good for another year at least."""
    expiry = draw.day(date(2024, 6, 1), date(2032, 12, 28))
    return Document("passport", _unused(draw, one.country.passport, used), one.nationality, expiry)


def emergency(draw: Draw, one: Someone, used: set[str], issued: date | None = None) -> Document:
    assert one.country.etd
    issued = issued or _weekday(draw, date(2023, 5, 9), date(2023, 5, 12))
    expiry = issued + timedelta(days=draw.one(one.country.etd_days))
    return Document("etd", _unused(draw, one.country.etd, used), one.nationality, expiry)


def _unused(draw: Draw, pattern: str, used: set[str]) -> str:
    while True:
        number = draw.number(pattern)
        if number not in used:
            used.add(number)
            return number


def _weekday(draw: Draw, first: date, last: date) -> date:
    """Offices answer from Monday to Friday."""
    while True:
        day = draw.day(first, last)
        if day.weekday() < 5:
            return day


class Offices:
    """Those who answer: keeps their running reference numbers."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._permits = toml("permits.toml")
        self._lines: Counter[str] = Counter()

    def grant_all(self, units: Iterable[list[Someone]]) -> None:
        """Everything on the checklist asked and granted; a household's permits come with one order."""
        for unit in units:
            order = self._draw.one(self._orders(unit[0].nationality)) if unit[0].nationality != HOME else None
            for one in unit:
                self._grant(one, order)

    def _orders(self, nationality: str) -> list[dict[str, object]]:
        orders = self._permits["order"]
        return [order for order in orders if nationality in order["for"] for _ in range(order["for"][nationality])]

    def _grant(self, one: Someone, order: dict[str, object] | None) -> None:
        draw = self._draw
        asked = draw.day(date(2023, 5, 5), date(2023, 5, 7))
        batch = draw.whole(1, 9)
        before = _day(order["answered"]) if order else AS_OF
        screened = min(self._later(asked, 2, 5), before)
        self._add(one, "victim_screening", SCREENING, asked, screened, f"RIII-2023-05-{batch:03}")
        if order is None:
            one.ready_from = draw.day(date(2023, 5, 15), date(2023, 5, 16))
            return
        asked = _weekday(draw, date(2023, 5, 5), date(2023, 5, 8))
        answered = _weekday(draw, max(asked, date(2023, 5, 8)), before - timedelta(days=1))
        note = f"{one.nationality}/CONS/2023/{asked.day:02}{batch % 3 + 1}"
        self._add(one, "nationality_verification", one.country.embassy, asked, answered, note)
        if one.nationality in _overstayed():
            asked = _weekday(draw, date(2023, 5, 8), date(2023, 5, 9))
            answered = _weekday(draw, date(2023, 5, 10), date(2023, 5, 12))
            self._add(one, "overstay_waiver", BUREAU, asked, answered, f"OW-2023-{answered.day:02}{batch % 4 + 1}")
        self.permit(one, order)

    def permit(self, one: Someone, order: dict[str, object]) -> None:
        """An Allow Departure Order covers many people; each has a line on it."""
        answered = _day(order["answered"])
        asked = _weekday(self._draw, date(2023, 5, 8), answered - timedelta(days=1))
        reference = self._line(str(order["reference"]))
        self._add(one, "exit_permit", BUREAU, asked, answered, reference)
        permit = one.clearances["exit_permit"]
        permit.valid_from, permit.valid_until = _day(order["valid_from"]), _day(order["valid_until"])
        if one.nationality in self._permits["typed_dates"]:
            one.ready_from, one.clear_until = permit.valid_from, permit.valid_until

    def fit_to_fly(self, one: Someone) -> None:
        asked = self._draw.day(date(2023, 5, 8), date(2023, 5, 10))
        self._add(one, "fit_to_fly", DOCTORS, asked, self._later(asked, 1, 2), self._line("FTF"))
        one.clearances["fit_to_fly"].valid_until = date(2023, 6, 9)

    def _line(self, reference: str) -> str:
        self._lines[reference] += 1
        return f"{reference}/{self._lines[reference]}"

    def _later(self, day: date, least: int, most: int) -> date:
        return min(day + timedelta(days=self._draw.whole(least, most)), AS_OF)

    def _add(self, one: Someone, kind: str, authority: str, asked: date, answered: date, reference: str) -> None:
        assert RESCUED < asked <= answered <= AS_OF
        one.clearances[kind] = Clearance(kind, authority, asked, answered, "granted", reference)


def _day(value: object) -> date:
    assert isinstance(value, date)
    return value


def unanswer(one: Someone, kind: str, answer: str | None = None) -> None:
    """Asked, but not answered; or answered no."""
    clearance = one.clearances[kind]
    clearance.valid_from = clearance.valid_until = None
    if kind == "exit_permit":
        one.ready_from = one.clear_until = None
    if answer is None:
        clearance.answered = clearance.answer = clearance.reference = None
    else:
        clearance.answer = answer
