"""References of people as numbers: the part called out, and their order."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TAIL = re.compile(r"(.*?)([1-9][0-9]*|0)", re.ASCII | re.DOTALL)


def part_number(number: str) -> tuple[str, str]:
    """`P00012` → ("P000", "12"): what is the same on many labels, and what is called out; all is called where it ends in
    no digit."""
    found = _TAIL.fullmatch(number)
    return (found[1], found[2]) if found else ("", number)


def in_order(number: str) -> tuple[str, int, str]:
    """The sorting key: P00009 before P00010, and P9 before P10."""
    before, called = part_number(number)
    return (before.rstrip("0"), int(called), number) if called.isascii() and called.isdigit() else (number, 0, number)


def are_endings_unique(numbers: Iterable[str]) -> bool:
    """Whether no two of them end in the same number, so that the end alone says who is meant."""
    ends = [part_number(number)[1] for number in numbers]
    return len(set(ends)) == len(ends)


def count_of(number: int, thing: str) -> str:
    """`1 blank`, `1,048 blanks`; of a `new person`, `1,048 new people`."""
    if number == 1:
        return f"1 {thing}"
    return f"{number:,} {f'{thing}s'.replace('persons', 'people')}"
