"""Zones read, written and put right in a second, beside the checker and the generator of the mrz package."""

from __future__ import annotations

import statistics
import string
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from mrz.checker.td3 import TD3CodeChecker
from mrz.generator.td3 import TD3CodeGenerator

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.papers.corrections import corrections
from repatriate.papers.mrz import TD3, check_digit, read_zone, write_zone

COUNT = 2_000
ROUNDS = 5
_STATES = ("IDN", "PHL", "IND", "KEN", "ETH", "THA", "VNM")


def people(count: int, seed: int = 7) -> list[dict[str, Any]]:
    """Made-up passports, no two with the same number."""
    rng = Random(seed)
    return [
        {
            "document_code": "P",
            "issuer": (state := rng.choice(_STATES)),
            "nationality": state,
            "number": f"{rng.choice(string.ascii_uppercase)}{number:07}",
            "birth_date": PartialDate.of(date(1960, 1, 1) + timedelta(days=rng.randrange(16_000))),
            "sex": rng.choice((Sex.FEMALE, Sex.MALE)),
            "expires": date(2026, 1, 1) + timedelta(days=rng.randrange(3_000)),
            "surname": _name(rng),
            "given_names": f"{_name(rng)} {_name(rng)}",
        }
        for number in range(count)
    ]


def _name(rng: Random) -> str:
    return "".join(rng.choices("AEIOUBDKLMNRSTY", k=rng.randint(3, 10)))


def _theirs(person: dict[str, Any]) -> str:
    birth, expires = person["birth_date"], person["expires"]
    return str(
        TD3CodeGenerator(
            "P",
            person["issuer"],
            person["surname"],
            person["given_names"],
            person["number"],
            person["nationality"],
            f"{birth.year % 100:02}{birth.month:02}{birth.day:02}",
            person["sex"].value,
            f"{expires:%y%m%d}",
            "",
        )
    )


def per_second(work: Callable[[Any], object], items: Sequence[Any]) -> float:
    """The median of several rounds."""
    rates = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for item in items:
            work(item)
        rates.append(len(items) / (time.perf_counter() - start))
    return statistics.median(rates)


def main() -> None:
    made = people(COUNT)
    zones = [write_zone(TD3, **person) for person in made]
    texts = ["\n".join(zone) for zone in zones]
    misread = [(zone[0], zone[1][:13] + zone[1][13:19].replace("0", "O") + zone[1][19:]) for zone in zones]
    read = per_second(read_zone, zones)
    their_read = per_second(lambda text: bool(TD3CodeChecker(text)), texts)
    write = per_second(lambda person: write_zone(TD3, **person), made)
    their_write = per_second(_theirs, made)
    right = sum(read_zone(zone).valid for zone in zones)
    same = sum(_theirs(person) == text for person, text in zip(made, texts, strict=True))
    spoiled = [(zone, wrong) for zone, wrong in zip(zones, misread, strict=True) if zone != wrong]
    found = sum(zone in [one.lines for one in corrections(wrong)] for zone, wrong in spoiled)
    put_right = per_second(corrections, [wrong for _, wrong in spoiled])
    digit = per_second(check_digit, [zone[1][:9] for zone in zones])
    sys.stdout.write(
        f"zones: read {read:,.0f}/s, mrz {their_read:,.0f}/s, ratio {read / their_read:.1f}; {right} of {COUNT} valid\n"
        f"zones: written {write:,.0f}/s, mrz {their_write:,.0f}/s, ratio {write / their_write:.1f}; "
        f"{same} of {COUNT} the same\n"
        f"zones: put right {put_right:,.0f}/s, {found} of {len(spoiled)} with O for 0; "
        f"check digits {digit:,.0f}/s\n"
    )


if __name__ == "__main__":
    main()
