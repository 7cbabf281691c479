"""What stands on labels: the leg, and for each person a number, a group, a seat, perhaps the name, and a code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from repatriate.labels.symbols import Symbology

_TAIL = re.compile(r"(.*?)([1-9][0-9]*|0)", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Trip:
    """The leg that labels are for. `departs` is local; places are codes: a label is seen by all, and a name may say where
    somebody was sheltered."""

    leg: str
    origin: str
    destination: str
    departs: datetime


@dataclass(frozen=True, slots=True)
class Label:
    """One person's. `number` is their reference; `name` is empty where the office wants none on it; `code` is what a
    scanner reads."""

    number: str
    group: str
    seat: str
    name: str
    code: str
    symbology: Symbology


def parted(number: str) -> tuple[str, str]:
    """`P00012` → ("P000", "12"): what is the same on many labels, and what is called out; all is called where it ends in
    no digit."""
    found = _TAIL.fullmatch(number)
    return (found[1], found[2]) if found else ("", number)


def in_order(number: str) -> tuple[str, int, str]:
    """For sorting: P00009 before P00010, and P9 before P10."""
    before, called = parted(number)
    return (before.rstrip("0"), int(called), number) if called.isascii() and called.isdigit() else (number, 0, number)


def tell_apart(numbers: Iterable[str]) -> bool:
    """Whether no two of them end in the same number, so that the end alone says who is meant."""
    ends = [parted(number)[1] for number in numbers]
    return len(set(ends)) == len(ends)
