"""A person in the making from one row of a list, and the way its cells are examined."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from repatriate.intake.cells import as_text
from repatriate.intake.values.text import Doubt, Reading
from repatriate.reference.lexicon import key, unknown_of

UNSURE = frozenset({"name_not_split", "transliterated", "serial", "near_spelling", "ethiopian_calendar"})
"""Doubts after which the file may know better than the list."""
STROKES = re.compile(r"[\s\-‐-―_.·…/]*")
"""Characters in place of an empty cell."""


@dataclass(slots=True)
class Person:
    """One row on its way. `whole` is its name where that was read in one piece."""

    whole: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    doubts: list[tuple[str | None, object, Doubt]] = field(default_factory=list)
    weak: set[str] = field(default_factory=set)

    def take(self, name: str, cell: object, reading: Reading[Any], header: str = "") -> Any:
        """Keep what came of a cell; gives the value."""
        if reading.value is not None:
            self.values[name] = reading.value
        if reading.note:
            self.note(header, reading.note)
        for doubt in reading.doubts:
            self.doubts.append((name, cell, doubt))
            if doubt.code in UNSURE:
                self.weak.add(name)
        return reading.value

    def note(self, header: str, text: str) -> None:
        line = f"{header}: {text}" if header else text
        if line not in self.notes:
            self.notes.append(line)


def as_listed(cell: object) -> str:
    """A cell as the list shows it, for the notes: Excel shows TRUE, which elsewhere is an answer."""
    return str(cell).upper() if isinstance(cell, bool) else as_text(cell)


def is_unknown_word(cell: object) -> bool:
    return isinstance(cell, str) and unknown_of(key(cell)) == "unknown"


def is_han(text: str) -> bool:
    return all("\u3400" <= letter <= "\u9fff" or letter == "·" for letter in text)
