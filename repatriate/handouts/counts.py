"""The counting sheet: how its people can be ordered. By number is the order in which it is typed back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from repatriate.handouts.listed import Listed
from repatriate.model.saying import say

TITLE = say("Counting sheet")
_DIGITS = re.compile(r"([0-9]+)$")
_LAST = 2**31


class Order(Enum):
    NUMBER = "number"
    NAME = "name"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class CountOptions:
    """`order` is that of the people on it."""

    order: Order = Order.NUMBER


def by_number(ref: str) -> tuple[int, str]:
    """P9 before P00010: as numbers are called, and looked for."""
    found = _DIGITS.search(ref)
    return (int(found[1]) if found else _LAST), ref


def _by_group(one: Listed) -> tuple[int, int, tuple[int, str]]:
    group, home = one.number("group"), one.number("household")
    return _LAST if group is None else group, _LAST if home is None else home, by_number(one.ref)


ORDERS: Mapping[Order, Callable[[Listed], object]] = {
    Order.NUMBER: lambda one: by_number(one.ref),
    Order.NAME: lambda one: one.place,
    Order.GROUP: _by_group,
}
