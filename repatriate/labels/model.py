"""The content of labels: the leg, and for each person a number, group, seat, code, and possibly the name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from repatriate.labels.symbols import Symbology


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
