"""An operation made up by a number: people in families, shelters, buses, a place of transit and flights in two waves."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook

FIRST_DAY = datetime(2026, 3, 3, 5, 0)  # noqa: DTZ001 by the clocks of the place
SURNAMES = [
    "ALBADOR",
    "BERINTU",
    "CALOMEN",
    "DARUPAN",
    "ESTIVAR",
    "FAROMIL",
    "GUNDARA",
    "HESPALO",
    "IRTANG",
    "JOLVEN",
    "KASUMBA",
    "LORTENA",
]
GIVEN = ["MIRA", "TOLO", "SENNA", "BURAK", "LITA", "ORMO", "PEDA", "RUSKA", "WILO", "YENA", "ZAMO", "KIRAN"]
PERSON = (
    "ref", "surname", "given_names", "sex", "birth_date", "nationality", "location", "destination", "household", "group", "priority",
    "document_type", "document_number", "document_expiry", "ready_from", "clear_until", "hold", "hold_until", "assistance",
)  # fmt: skip
LEG = (
    "code", "mode", "carrier", "origin", "destination", "departs", "arrives", "seats", "max_wheelchair", "max_infants",
    "max_unaccompanied_minors",
)  # fmt: skip
PLACE = ("code", "name", "country", "timezone", "near")


def make_people(chance: random.Random) -> list[dict[str, Any]]:
    """30 to 120 people in families, most of whom lack nothing."""
    people: list[dict[str, Any]] = []
    most, family = chance.randint(30, 120), 0
    while len(people) < most:
        family += 1
        size = chance.choice((1, 1, 1, 2, 3, 4))
        home = chance.choices(("IDN", "PHL"), (3, 2))[0]
        place = chance.choices(("SHA", "SHB", "BKK"), (5, 4, 1))[0]
        group = chance.choice(("", "", "", "Batch 1", "Batch 2"))
        surname = chance.choice(SURNAMES)
        for member in range(size):
            number = len(people) + 1
            age = chance.randint(20, 60) if member == 0 else chance.choice((0, 1, 5, 9, 14, 30, 40))
            if size == 1 and chance.random() < 0.04:
                age = 15
            no_document = chance.random() < 0.05
            people.append({
                "ref": f"P{number:05}", "surname": f"{surname}", "given_names": f"{chance.choice(GIVEN)} {chance.choice(GIVEN)}",
                "sex": chance.choice("FM"), "birth_date": f"{2026 - age}-{chance.randint(1, 2):02}-{chance.randint(1, 28):02}",
                "nationality": home, "location": place, "destination": home, "household": f"F{family}" if size > 1 else None,
                "group": group or None, "priority": chance.choice((1, 2, 3, 3, 3, 4)),
                "document_type": None if no_document else chance.choice(("passport", "etd")),
                "document_number": None if no_document else f"X{chance.randint(1000000, 9999999)}",
                "document_expiry": None if no_document else "2030-01-31",
                "clear_until": chance.choice((None, None, "2026-03-20", "2026-03-04")) if chance.random() < 0.3 else None,
                "hold": "medical" if chance.random() < 0.04 else None,
                "hold_until": chance.choice((None, "2026-03-01", "2026-03-05")),
                "assistance": "WCHR" if chance.random() < 0.04 else None,
            })  # fmt: skip
    return people


def make_legs(chance: random.Random, people: int) -> list[dict[str, Any]]:
    """Buses to the airport in two waves, flights home, direct and through Kuala Lumpur, with more or less seats than people."""
    share = chance.choice((0.2, 0.3, 0.45))
    rows = (
        ("BUS1", "road", "SHA", "BKK", 0, 6.0, 9.0, share), ("BUS2", "road", "SHB", "BKK", 0, 6.5, 9.5, share),
        ("GA10", "air", "BKK", "CGK", 0, 13.0, 16.5, share), ("MH20", "air", "BKK", "KUL", 0, 12.5, 16.0, share / 2),
        ("PR30", "air", "BKK", "MNL", 0, 14.0, 18.5, share), ("GA40", "air", "KUL", "CGK", 0, 19.0, 20.0, share / 2),
        ("BUS3", "road", "SHA", "BKK", 0, 19.0, 22.0, share), ("BUS4", "road", "SHB", "BKK", 1, 6.5, 9.5, share),
        ("GA11", "air", "BKK", "CGK", 1, 13.0, 16.5, share), ("PR31", "air", "BKK", "MNL", 1, 14.0, 18.5, share),
        ("GA41", "air", "KUL", "CGK", 1, 9.0, 10.0, share / 3),
    )  # fmt: skip
    return [
        {
            "code": code, "mode": mode, "carrier": code[:2], "origin": start, "destination": end,
            "departs": _moment(day, begins), "arrives": _moment(day, ends), "seats": max(3, round(people * part)),
            "max_wheelchair": chance.choice((None, 1, 4)), "max_infants": chance.choice((None, 1, 5)),
            "max_unaccompanied_minors": chance.choice((0, 2)),
        }
        for code, mode, start, end, day, begins, ends, part in rows
    ]  # fmt: skip


def _moment(day: int, hour: float) -> str:
    return f"{FIRST_DAY.replace(hour=0) + timedelta(days=day, hours=hour):%Y-%m-%dT%H:%M}"


def write_operation(chance: random.Random, path: Path) -> None:
    """Write the made-up operation as a template workbook."""
    people = make_people(chance)
    places: list[dict[str, Any]] = [
        {"code": code, "name": name, "country": "THA", "timezone": "Asia/Bangkok", "near": None}
        for code, name in (("SHA", "Shelter A"), ("SHB", "Shelter B"))
    ]
    groups: list[dict[str, Any]] = [
        {"name": f"Batch {number}", "cohesion": chance.choice(("prefer", "none", None))} for number in (1, 2)
    ]
    settings: list[dict[str, Any]] = [
        {"key": "plan_start", "value": "2026-03-03"},
        {"key": "max_layover_hours", "value": 30}, {"key": "no_clearances", "value": "yes"},
    ]  # fmt: skip
    book: Any = Workbook()
    book.remove(book.worksheets[0])
    for title, columns, rows in (
        ("People", PERSON, people), ("Groups", ("name", "cohesion"), groups), ("Legs", LEG, make_legs(chance, len(people))),
        ("Places", PLACE, places), ("Settings", ("key", "value"), settings),
    ):  # fmt: skip
        sheet = book.create_sheet(title)
        sheet.append(columns)
        for row in rows:
            sheet.append([dict(row).get(column) for column in columns])
    book.save(path)
