"""People as the handouts show them: the cells of the recipient's own list, and nothing that is not on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from repatriate.handouts.families import Traveller
from repatriate.handouts.table import Column, Kind
from repatriate.model.dates import format_words
from repatriate.model.manifest import Cell, Manifest
from repatriate.model.saying import Said, join_items, join_parts, say
from repatriate.printing.report import Tell
from repatriate.printing.text import make_legible
from repatriate.reference.assistance import MEANINGS

_CAPTIONS = {
    "ref": say("Ref"),
    "surname": say("Surname"),
    "given_names": say("Given names"),
    "sex": say("Sex"),
    "age": say("Age"),
    "province": say("Province"),
    "household": say("Household"),
    "group": say("Group"),
    "seat": say("Seat"),
    "assistance": say("Assistance"),
}
_NAMES = ("surname", "given_names", "province")
MOST_GONE = 20
"""References that are named; of more there is the number."""
_LAST = 2**31


def build_columns(names: Sequence[str], tell: Tell) -> list[Column]:
    """Columns of the recipient's list on paper, with their captions in the reader's language."""
    return [Column(tell(_CAPTIONS[name]), Kind.NAME if name in _NAMES else Kind.CODE) for name in names]


@dataclass(frozen=True, slots=True)
class Listed:
    """One person's row of the recipient's list, cells by column; `place` is where it stands in that list."""

    place: int
    cells: Mapping[str, Cell]

    @property
    def ref(self) -> str:
        return str(self.cells["ref"])

    def text(self, column: str) -> str:
        """A cell as people read it on paper; nothing as nothing."""
        cell = self.cells[column]
        return (
            ""
            if cell is None
            else format_words(cell)
            if isinstance(cell, date)
            else make_legible(" ".join(str(cell).split()))
        )

    def guardian(self, tell: Tell) -> str:
        """The guardian line beneath a minor's row; empty for an adult."""
        name = self.text("guardian")
        return tell(say("guardian: {0}", name)) if name else ""

    def number(self, column: str) -> int | None:
        cell = self.cells[column]
        return cell if isinstance(cell, int) else None


class People:
    """A recipient's list, person by person."""

    def __init__(self, manifest: Manifest) -> None:
        self._rows = {
            key: Listed(place, dict(zip(manifest.columns, row, strict=True)))
            for place, (key, row) in enumerate(zip(manifest.keys, manifest.rows, strict=True))
        }

    def __getitem__(self, ref: str) -> Listed:
        return self._rows[ref]

    def households(self, people: Iterable[Traveller], first: str | None = None) -> list[list[Listed]]:
        """Their rows, a household's in one block; in the order of the list, or of numbers in the column `first` before."""
        blocks: dict[tuple[str, int], list[Listed]] = {}
        for one in sorted((self._rows[one.ref] for one in people), key=lambda each: each.place):
            home = one.number("household")
            blocks.setdefault(("household", home) if home is not None else ("alone", one.place), []).append(one)
        if first is None:
            return list(blocks.values())

        def rank_block(block: list[Listed]) -> tuple[int, int]:
            number = next((found for one in block if (found := one.number(first)) is not None), _LAST)
            return number, block[0].place

        return sorted(blocks.values(), key=rank_block)


@dataclass(frozen=True, slots=True)
class Since:
    """The last list of the kind: its number, and where it had each person."""

    number: int
    places: Mapping[str, int]

    def new(self, people: Iterable[Traveller], place: int) -> frozenset[str]:
        """References of the people who were not at this place on the last list."""
        return frozenset(one.ref for one in people if self.places.get(one.ref) != place)

    def gone(self, people: Iterable[Traveller], place: int | None = None) -> list[str]:
        """References of the people who were at the place (None: anywhere) and are gone."""
        here = {one.ref for one in people}
        return sorted(ref for ref, number in self.places.items() if place in (None, number) and ref not in here)

    def words(self, new: int, gone: Sequence[str]) -> str:
        """The changes in one sentence; rows of new people bear the sign +."""
        parts: list[str] = []
        if new:
            parts.append(say("{0} new here (+)", new))
        if gone:
            parts.append(say("no longer here: {0}", join_items(gone, MOST_GONE)))
        return say(
            "Since list no. {0}: {1}", self.number, join_parts("; ", parts) if parts else say("nothing changed here")
        )


def describe_assistance(people: Iterable[Listed]) -> str:
    """`WCHR 2, STCR 1`: how many need what."""
    return ", ".join(f"{code} {number}" for code, number in _count_needs(people))


def describe_meanings(people: Iterable[Listed]) -> Said:
    """`STCR: stretcher  ·  …`: what the codes of their assistance mean; empty where none has a meaning here."""
    return join_parts(
        "  ·  ", [join_parts(": ", (code, MEANINGS[code])) for code, _ in _count_needs(people) if code in MEANINGS]
    )


def _count_needs(people: Iterable[Listed]) -> list[tuple[str, int]]:
    return sorted(Counter(code for one in people for code in one.text("assistance").split()).items())
