"""The parts of a list for those who receive people: a province each, for each is received by an office of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from repatriate.model.manifest import Cell, Manifest

RECEIVING = "receiving"


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
    return whitelist == RECEIVING and "province" in columns


def sections(manifest: Manifest) -> tuple[Section, ...]:
    """The provinces of a list, in the order of its rows; empty for a list that is not told apart so, or not ordered so."""
    if not handed_over_by_province(manifest.heading.whitelist, manifest.columns):
        return ()
    at = manifest.columns.index("province")
    found: list[Section] = []
    first = 1
    for _, group in groupby(manifest.rows, key=lambda row: str(row[at] or "").casefold()):
        rows = list(group)
        found.append(_section(manifest.columns, str(rows[0][at] or ""), first, rows))
        first += len(rows)
    if len({section.province.casefold() for section in found}) < len(found):
        return ()  # a list that an earlier release ordered by name
    return tuple(found)


def _section(columns: Sequence[str], province: str, first: int, rows: Sequence[Sequence[Cell]]) -> Section:
    sexes: tuple[tuple[str, int], ...] = ()
    if "sex" in columns:
        counted = Counter(str(row[columns.index("sex")] or "") for row in rows)
        sexes = tuple((sex, counted[sex]) for sex in ("F", "M", "X", "") if counted[sex])
    minors = None
    if "age" in columns:
        ages = (row[columns.index("age")] for row in rows)
        minors = sum(1 for age in ages if isinstance(age, int) and age < 18)
    return Section(province, first, first + len(rows) - 1, sexes, minors)
