"""Made-up people on a made-up flight, as many as a test asks for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from repatriate.manifests.boarding import Boarding
from repatriate.manifests.build import build_manifest
from repatriate.manifests.recipients import Recipient
from repatriate.model.dates import PartialDate
from repatriate.model.entities import DocumentType, Hold, HoldKind, Leg, Mode, Person, Place, Sex, TravelDocument
from repatriate.model.manifest import Edition, Manifest, Passenger

MADE_AT = datetime(2023, 5, 25, 14, 2, tzinfo=UTC)
HEAD = "0123456789abcdef" + "f00d" * 12
ORIGIN = Place("CRK", "Clark International", "PHL", "Asia/Manila")
DESTINATION = Place("CGK", "Soekarno-Hatta International", "IDN", "Asia/Jakarta")
LEG = Leg(
    code="KT501",
    mode=Mode.AIR,
    origin="CRK",
    destination="CGK",
    departs=datetime.fromisoformat("2023-05-26T09:20"),
    arrives=datetime.fromisoformat("2023-05-26T12:35"),
    seats=400,
    carrier="Kirana Air Charter",
)

_SURNAMES = (
    "Hartono",
    "Wulandari",
    "Nguyen",
    "O'Brien",
    "de la Cruz",
    "Sitompul",
    "Kyaw",
    "Zhang",
    "Shrestha",
    "Okafor",
)
_GIVEN = ("Budi", "Siti Aminah", "Van Minh", "Grace Wanjiru", "Maria Clara Esperanza", "Aung", "Wei", "Sunita", "Chidi")
_NATIVE = ("အောင်ကျော်မြင့်", "สมชาย ใจดี", "张伟", "सुनिता श्रेष्ठ", "محمد حسن", "ኃይለ ሥላሴ", "Nguyễn Văn Minh", None)
_NATIONALITIES = ("IDN", "IDN", "IDN", "VNM", "PHL", "IDN", "MMR", "CHN", "NPL", "NGA")
_PROVINCES = ("Jawa Barat", "Sumatera Utara", "Kalimantan Timur", None)


def passenger(number: int, **changes: Any) -> Passenger:
    """The nth of a crowd; every tenth is a small child in the household of the one before."""
    child = number % 10 == 0
    year = 2022 if number % 20 == 0 else 2014 if child else 1975 + number % 30
    birth = PartialDate(year, 0, 0) if number % 37 == 5 else PartialDate(year, 1 + number % 12, 1 + number % 28)
    household = f"H-{(number + (0 if child else 1)) // 10:03}" if child or number % 10 == 9 else None
    facts: dict[str, Any] = {
        "ref": f"P{number:05}",
        "surname": _SURNAMES[number * 7 % len(_SURNAMES)],
        "given_names": _GIVEN[number * 5 % len(_GIVEN)],
        "native_name": _NATIVE[number % len(_NATIVE)],
        "sex": (Sex.MALE, Sex.FEMALE)[number % 2] if number % 41 else None,
        "birth_date": birth,
        "birth_place": "Bandung" if number % 3 else None,
        "nationality": _NATIONALITIES[number * 7 % len(_NATIONALITIES)],
        "province": _PROVINCES[number % len(_PROVINCES)],
        "location": "CRK",
        "destination": "IDN",
        "household": household,
        "group": f"Hall {number % 4 + 1}",
        "document": TravelDocument(
            DocumentType.ETD if number % 3 else DocumentType.PASSPORT,
            f"{number * 7919 % 100_000_000:08}" if number % 2 else f"XC{number * 104729 % 10_000_000:07}",
            "IDN",
            date(2024, 1 + number % 12, 15) if number % 5 else None,
        ),
        "clear_until": date(2023, 6, 30),
        "assistance": ("WCHR",) if number % 25 == 3 else (),
        "holds": (Hold(HoldKind.MEDICAL, None, date(2023, 5, 1), "rest after fever"),) if number % 30 == 7 else (),
        "notes": "Phone in a sealed bag, handed over at the gate." if number % 12 == 4 else None,
    }
    seat = changes.pop("seat", f"{10 + number // 6}{'ABCDEF'[number % 6]}")
    permit = changes.pop("permit_reference", f"EP-{number:06}")
    guardian = changes.pop("guardian", None)
    return Passenger(Person(**(facts | changes)), seat, permit, guardian)


def crowd(number: int) -> list[Passenger]:
    return [passenger(at) for at in range(1, number + 1)]


def manifest(profile: Recipient | str, passengers: list[Passenger] | Boarding, **changes: Any) -> Manifest:
    leg = changes.pop("leg", LEG)
    told = {"version": 1, "made_at": MADE_AT, "made_by": "A. Officer", "journal_head": HEAD}
    edition = Edition(**{name: changes.pop(name, value) for name, value in told.items()})
    facts = {"operation": "Repatriation May 2023"} | changes
    return build_manifest(profile, leg, ORIGIN, DESTINATION, passengers, edition, **facts)
