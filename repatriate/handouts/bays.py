"""Assigns provinces to bays at arrival: whole provinces, whole households, and a bay for people without one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from repatriate.handouts.families import Company, Family, Traveller, list_families, most_common
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.reference.transliteration import is_latin, write_in_latin


@dataclass(frozen=True, slots=True)
class BayOptions:
    """`bays` is how many there are for provinces (None: one for each); people without a province have one besides.

    `afresh`: a province that had a bay before may get another. `signs`: a page for each bay as well, to hang there.
    """

    bays: int | None = None
    afresh: bool = False
    signs: bool = False

    def __post_init__(self) -> None:
        if self.bays is not None and self.bays < 1:
            raise UserError("bad_bays", say("The number of bays is 1 or more."))


@dataclass(frozen=True, slots=True)
class Share:
    """A province with who goes there; an empty name for people of whom none is on record."""

    name: str
    people: tuple[Traveller, ...]


@dataclass(frozen=True, slots=True)
class Bay:
    """A bay by its number from 1, its provinces in the order of letters."""

    number: int
    shares: tuple[Share, ...]

    @property
    def provinces(self) -> tuple[str, ...]:
        return tuple(share.name for share in self.shares if share.name)

    @property
    def people(self) -> tuple[Traveller, ...]:
        return tuple(one for share in self.shares for one in share.people)


def bays_of(company: Company, options: BayOptions) -> tuple[Bay, ...]:
    """Everybody at the bay of their province, by its number; the same for the same input.

    A household stays together: it goes where most of its adults go, else most of its members. Provinces of a few people
    share a bay, as evenly as whole provinces can. One that had a bay on the last list keeps it.
    """
    names = _spell_provinces(company.people)
    homes: dict[str, list[Family]] = {}
    for family in list_families(company):
        homes.setdefault(_find_province(family), []).append(family)
    known = sorted((key for key in homes if key), key=lambda key: by_letters(names[key]))
    before = {} if options.afresh else _bays_before(homes, company.before)
    bays = _shared_out(known, homes, min(options.bays or len(known), len(known)), before)
    if "" in homes:
        number = before.get("")
        bays[max(bays, default=0) + 1 if number is None or number in bays else number] = [""]

    def make_share(key: str) -> Share:
        return Share(names[key], tuple(one for family in homes[key] for one in family.members))

    return tuple(Bay(number, tuple(map(make_share, keys))) for number, keys in sorted(bays.items()))


def province_key(province: str | None) -> str:
    """Equal for spellings that differ in capitals and spaces only; empty for none."""
    return " ".join((province or "").split()).casefold()


def by_letters(name: str) -> tuple[bool, str, str]:
    """The sorting key of a province in the order of letters: Đ with D, other scripts after Latin."""
    return not is_latin(name), write_in_latin(name) if is_latin(name) else name, name


def _spell_provinces(people: Iterable[Traveller]) -> dict[str, str]:
    """The most frequent spelling of each province, by its key."""
    written: dict[str, list[str]] = {}
    for one in people:
        written.setdefault(province_key(one.province), []).append(" ".join((one.province or "").split()))
    return {key: most_common(values) or "" for key, values in written.items()}


def _find_province(family: Family) -> str:
    """The key of the province to which most adults go, else most members; empty if unknown."""
    for members in (family.adults, family.members):
        key = most_common(key for one in members if (key := province_key(one.province)))
        if key:
            return key
    return ""


def _bays_before(homes: Mapping[str, Sequence[Family]], before: Mapping[str, int]) -> dict[str, int]:
    """The bay where most people of each province were on the last list."""
    found = {}
    for key, there in homes.items():
        numbers = Counter(before[one.ref] for family in there for one in family.members if one.ref in before)
        if numbers:
            found[key] = min(numbers, key=lambda number: (-numbers[number], number))
    return found


def _shared_out(
    known: Sequence[str], homes: Mapping[str, Sequence[Family]], most: int, before: Mapping[str, int]
) -> dict[int, list[str]]:
    """Provinces by bay, each bay's in the order of letters; `most` bays, and no more provinces to one than must be."""
    size = {key: sum(len(family.members) for family in homes[key]) for key in known}
    kept: dict[int, list[str]] = {}
    for key in known:
        if key in before:
            kept.setdefault(before[key], []).append(key)
    if most == len(known):
        kept = {number: keys[:1] for number, keys in kept.items()}
    order = sorted(kept, key=lambda number: (-sum(size[key] for key in kept[number]), number))
    kept = {number: kept[number] for number in order[:most]}
    settled = {key for keys in kept.values() for key in keys}
    new: list[list[str]] = [[] for _ in range(most - len(kept))]
    bays = [*kept.values(), *new]
    for key in sorted((key for key in known if key not in settled), key=lambda key: (-size[key], known.index(key))):
        min(bays, key=lambda keys: sum(size[one] for one in keys)).append(key)
    for keys in bays:
        keys.sort(key=known.index)
    taken = {*kept, before.get("")}
    free = (number for number in range(1, most + len(taken) + 1) if number not in taken)
    return kept | {next(free): keys for keys in sorted(filter(None, new), key=lambda keys: known.index(keys[0]))}
