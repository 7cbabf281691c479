"""Made-up people in one line each."""

from __future__ import annotations

from repatriate.intake.matching import Identity
from repatriate.model.dates import PartialDate


def who(text: str, key: int = 0) -> Identity:
    """`SURNAME, Given | M | 1990-05-12 | IDN | A1234567 B7654321 | 本名 | Province`; what is left out is not known."""
    name, *rest = [part.strip() for part in text.split("|")]
    sex, born, nation, numbers, native, province = [*rest, *[""] * (6 - len(rest))]
    surname, _, given = (part.strip() for part in name.partition(","))
    return Identity(
        key,
        surname or None,
        given or None,
        native or None,
        sex or None,
        PartialDate.parse(born) if born else None,
        nation or None,
        tuple(numbers.split()),
        province or None,
    )
