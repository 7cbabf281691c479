"""The parts of a list for those who receive people: a province each, for each is received by an office of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import groupby

from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.manifest import Cell, Manifest


@dataclass(frozen=True, slots=True)
class Section:
    """Rows `first` to `last`, by number, of one province; "" where it is not known.

    `by_sex` counts as the list's own heading does; it is empty where the list has no sexes. `minors` are those under 18;
    None where the list has no ages.
    """

    province: str
    first: int
    last: int
    by_sex: tuple[tuple[str, int], ...]
    minors: int | None

    @property
    def people(self) -> int:
        return self.last - self.first + 1


def handed_over_by_province(whitelist: str, columns: Sequence[str]) -> bool:
    """Whether a list with that whitelist and those columns is told apart by province."""
    shipped = RECIPIENTS.get(whitelist)
    return shipped is not None and shipped.by_province and "province" in columns


def list_provinces(given: Sequence[str | None], households: Sequence[Hashable | None]) -> list[str]:
    """The province that receives each person, by default one of their household; "" if nobody of it has one. A
    household with several provinces takes the first by the alphabet, whatever order people are in."""
    known: dict[Hashable, str] = {}
    for province, household in zip(given, households, strict=True):
        if province and household is not None:
            known[household] = min(known.get(household, province), province, key=lambda name: (name.casefold(), name))
    return [province or known.get(household, "") for province, household in zip(given, households, strict=True)]


def list_sections(manifest: Manifest) -> tuple[Section, ...]:
    """The provinces of a list, in the order of its rows; empty for a list that is not told apart so, or not ordered so."""
    if not handed_over_by_province(manifest.heading.whitelist, manifest.columns):
        return ()
    given = [str(cell or "") for cell in _column_cells(manifest, "province")]
    received = list_provinces(given, _column_cells(manifest, "household"))
    found: list[Section] = []
    first = 1
    for _, group in groupby(zip(received, manifest.rows, strict=True), key=lambda pair: pair[0].casefold()):
        names, rows = zip(*group, strict=True)
        found.append(_make_section(manifest.columns, names[0], first, rows))
        first += len(rows)
    if len({section.province.casefold() for section in found}) < len(found):
        return ()  # a list that an earlier release ordered by name
    return tuple(found)


def _column_cells(manifest: Manifest, column: str) -> Sequence[Cell]:
    if column not in manifest.columns:
        return [None] * len(manifest.rows)
    at = manifest.columns.index(column)
    return [row[at] for row in manifest.rows]


def _make_section(columns: Sequence[str], province: str, first: int, rows: Sequence[Sequence[Cell]]) -> Section:
    sexes: tuple[tuple[str, int], ...] = ()
    if "sex" in columns:
        counted = Counter(str(row[columns.index("sex")] or "") for row in rows)
        sexes = tuple((sex, counted[sex]) for sex in ("F", "M", "X", "") if counted[sex])
    minors = None
    if "age" in columns:
        ages = (row[columns.index("age")] for row in rows)
        minors = sum(1 for age in ages if isinstance(age, int) and age < 18)
    return Section(province, first, first + len(rows) - 1, sexes, minors)
