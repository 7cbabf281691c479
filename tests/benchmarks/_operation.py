"""Operations of any size with made-up people of many scripts, written as fast as the file takes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Transaction
from tests.passphrase import PASSPHRASE

NOW = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)
PLACE_OF_STAY = "SHL"
DAYS, SEATS = 30, 180

_PLAIN = [
    "SU",
    "KAR",
    "NO",
    "PU",
    "TRI",
    "MO",
    "RA",
    "LI",
    "TE",
    "BAN",
    "GO",
    "LAN",
    "SHE",
    "WE",
    "NI",
    "TA",
    "RO",
    "MA",
    "SEN",
    "DA",
    "KI",
    "LO",
    "VEN",
    "HA",
    "JI",
    "AR",
]
_MARKED = [
    "NGUYỄN",
    "TRẦN",
    "LÊ",
    "PHẠM",
    "HOÀNG",
    "VÕ",
    "ĐẶNG",
    "BÙI",
    "ĐỖ",
    "HỒ",
    "DƯƠNG",
    "THỊ",
    "VĂN",
    "ANH",
    "HƯỜNG",
]
_NATIVE: dict[str, tuple[str, ...]] = {
    "IDN": (),
    "THA": ("สม", "ชาย", "วัน", "ศรี", "ทอง", "แก้ว", "มา", "ลัย"),
    "MMR": ("အောင်", "မြင့်", "လွန်း", "ဆန်း", "ခိုင်", "စု", "ဝင်း"),
    "CHN": ("王", "李", "伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳"),
    "IND": ("सु", "रेश", "कु", "मार", "दे", "वी", "राम", "प्र", "साद"),
    "VNM": (),
    "ETH": ("አበበ", "ተስ", "ፋዬ", "ሰላ", "ም", "ደስ", "ታ"),
    "KEN": (),
}
_HOMES = {
    "IDN": "CGK",
    "THA": "BKK",
    "MMR": "RGN",
    "CHN": "PVG",
    "IND": "DEL",
    "VNM": "HAN",
    "ETH": "ADD",
    "KEN": "NBO",
}
_PROVINCES = tuple(f"{first}{last}".title() for first in _PLAIN[:8] for last in _PLAIN[8:12])


@dataclass(frozen=True)
class Populate:
    """Everybody, their papers, the transport and a published plan for nine of ten, in one entry."""

    size: int
    seed: int = 7

    def write_changes(self, tx: Transaction) -> None:
        rng = Random(self.seed)
        tx.insert("settings", {"key": "plan_start", "value": "2025-03-01"})
        tx.insert("places", {"code": PLACE_OF_STAY, "name": "Shelter", "country": "KHM", "timezone": "Asia/Phnom_Penh"})
        for kind in ("exit_permit", "identity"):
            tx.insert("checklist", {"kind": kind, "nationality": None, "authority": "Immigration"})
        legs = self._legs(tx)
        tx.insert_many("groups", ({"name": f"Batch {n + 1}", "cohesion": "prefer"} for n in range(self.size // 40 + 1)))
        tx.insert_many("households", ({"name": f"H{n + 1}"} for n in range(self.size // 8 + 1)))
        tx.insert_many("people", (self._person(rng, n) for n in range(self.size)))
        tx.insert_many("documents", (_document(n) for n in range(self.size) if n % 8))
        tx.insert_many("holds", ({"person_id": n + 1, "kind": "police"} for n in range(0, self.size, 50)))
        tx.insert_many("clearances", (one for n in range(self.size) for one in _clearances(n)))
        tx.insert_many("blanks", ({"series": "SPLP", "number": f"AB{n:06d}"} for n in range(self.size // 10)))
        tx.insert_many("plans", [_plan()])
        tx.insert_many("bookings", (self._booking(n, legs) for n in range(self.size) if n % 10))
        tx.insert_many("leftouts", (_leftout(n) for n in range(0, self.size, 10)))

    def describe_entry(self) -> str:
        return f"Made up {self.size:,} people"

    def _legs(self, tx: Transaction) -> dict[str, list[int]]:
        """Flights to each country, enough for all, over a month."""
        wanted = max(2, self.size // len(_HOMES) // SEATS + 1)
        ids: dict[str, list[int]] = {}
        for country, home in _HOMES.items():
            for n in range(wanted):
                leaves = datetime(2025, 3, 2, 1, tzinfo=UTC) + timedelta(days=n % DAYS, minutes=17 * n)
                ids.setdefault(country, []).append(
                    tx.insert(
                        "legs",
                        {
                            "code": f"RS{home}{n + 1}", "mode": "air", "carrier": "RS", "origin": PLACE_OF_STAY, "destination": home,
                            "departs": f"{leaves:%Y-%m-%d %H:%M}", "arrives": f"{leaves + timedelta(hours=5):%Y-%m-%d %H:%M}",
                            "seats": SEATS, "seat_cost": 200, "currency": "USD",
                        },
                    )
                )  # fmt: skip
        return ids

    def _country(self, number: int) -> str:
        return list(_HOMES)[number % len(_HOMES)]

    def _person(self, rng: Random, number: int) -> dict[str, Any]:
        country = self._country(number)
        pool = _MARKED if country == "VNM" else _PLAIN

        def name(most: int) -> str:
            return (" " if pool is _MARKED else "").join(rng.choices(pool, k=rng.randint(1 if most < 3 else 2, most)))

        native = _NATIVE[country]
        return {
            "ref": f"P{number + 1:05d}",
            "surname": None if country == "IDN" and number % 3 == 0 else name(3),
            "given_names": f"{name(3)} {name(2)}",
            "native_name": "".join(rng.choices(native, k=rng.randint(2, 4))) if native else None,
            "sex": rng.choice("MF"),
            "birth_date": (date(1965, 1, 1) + timedelta(days=rng.randrange(21_000))).isoformat(),
            "nationality": country,
            "province": rng.choice(_PROVINCES),
            "location": PLACE_OF_STAY,
            "destination": country if number % 200 else None,
            "household_id": number // 8 + 1 if number % 8 < 3 else None,
            "group_id": number // 40 + 1,
            "priority": rng.choice((1, 2, 3, 3, 3, 4)),
            "assistance": "WCHR" if number % 70 == 0 else None,
        }

    def _booking(self, number: int, legs: dict[str, list[int]]) -> dict[str, Any]:
        flights = legs[self._country(number)]
        return {
            "plan_id": 1, "person_id": number + 1, "seq": 0, "leg_id": flights[number // len(_HOMES) // SEATS % len(flights)],
        }  # fmt: skip


def _document(number: int) -> dict[str, Any]:
    return {
        "person_id": number + 1, "type": "passport", "number": f"X{number * 7919 % 10_000_000:07d}", "issuer": None,
        "expires": (date(2025, 1, 1) + timedelta(days=number % 3000)).isoformat(),
    }  # fmt: skip


def _clearances(number: int) -> list[dict[str, Any]]:
    asked = {"person_id": number + 1, "asked_on": "2025-02-10"}
    return [
        {**asked, "kind": "exit_permit", "answer": "granted" if number % 6 else None},
        {**asked, "kind": "identity", "answer": "granted" if number % 9 else None},
    ]


def _plan() -> dict[str, Any]:
    return {
        "state": "published", "made_at": "2025-03-01T08:00Z", "made_by": "duty", "published_at": "2025-03-01T08:30Z",
        "published_by": "duty", "status": "optimal", "seconds": 1.0, "tiers": "[]", "changes": "[]", "revision": 0,
    }  # fmt: skip


def _leftout(number: int) -> dict[str, Any]:
    reasons = '[{"code": "full", "leg": null, "rule": null, "message": "Every seat is taken."}]'
    return {"plan_id": 1, "person_id": number + 1, "reasons": reasons}


def make(path: Path, size: int) -> None:
    """A closed operation file with that many people."""
    with Operation.create(path, PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        operation.run(Populate(size))
