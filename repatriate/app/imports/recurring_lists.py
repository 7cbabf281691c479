"""A list that comes again: which earlier list is of its source, and who on it is who on that one by the name alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from sqlite_utils import Database

from repatriate.app.imports.family_names import Label, begins_with_label
from repatriate.app.imports.in_file import People
from repatriate.app.imports.spellings import spelling_key
from repatriate.intake.matching import Identity
from repatriate.intake.matching.same_names import MOST_BEARERS, UNTOLD, are_others, are_two, find_same_names, sort_words
from repatriate.intake.roster.model import Roster
from repatriate.model.saying import Said, say
from repatriate.reference.lexicon import month_of

FEWEST_SHARED = 3
"""People in common by which two lists are of one source; fewer where both have nobody else."""
MOST_COMPARED = 20
"""A name that more bear tells nobody, on whatever list."""
_VERSIONS = frozenset([
    "copy", "final", "new", "old", "updated", "update", "version", "rev", "v", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
])  # fmt: skip
"""Words of file names that tell a day or a version, as months and numbers do."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The features by which a list is recognized: its name and sheets without days and versions, its titles, its
    places."""

    name: str
    shape: str
    sheets: frozenset[str]
    places: frozenset[str]


def outline_roster(roster: Roster, shape: str) -> Outline:
    return _make_outline(roster.source, shape, ((row.sheet, row.waits) for row in roster.rows))


def outline_listed(db: Database, list_id: int) -> Outline:
    """The same of a list that came in."""
    source, shape = db.conn.execute("SELECT source, shape FROM lists WHERE id = ?", (list_id,)).fetchone()
    rows = db.conn.execute("SELECT DISTINCT sheet, waits FROM listed WHERE list_id = ?", (list_id,))
    return _make_outline(source, shape or "", rows)


def _make_outline(source: str, shape: str, rows: Iterable[tuple[str, str | None]]) -> Outline:
    seen = set(rows)
    return Outline(
        _name_without_days(PurePath(source).stem),
        shape,
        frozenset(_name_without_days(sheet) for sheet, _ in seen),
        frozenset(spelling_key(waits) for _, waits in seen if waits),
    )


def _name_without_days(text: str) -> str:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return " ".join(word for word in words if word not in _VERSIONS and month_of(word) is None)


def find_last_of_source(
    db: Database, this: Outline, fits: Callable[[int, bool], bool], before: int | None = None
) -> int | None:
    """The newest list, before that one if given, which may be of the same source and `fits`: that takes its number, and
    whether it is called alike. Lists of other places never are."""
    sql = "SELECT id FROM lists WHERE kind = 'roster' AND (:list IS NULL OR id < :list) ORDER BY id DESC"
    for (list_id,) in db.conn.execute(sql, {"list": before}).fetchall():
        other = outline_listed(db, list_id)
        if this.places and other.places and not this.places & other.places:
            continue
        alike = this.name == other.name and bool(this.sheets & other.sheets or not this.sheets or not other.sheets)
        if (alike or this.shape == other.shape) and fits(list_id, alike):
            return int(list_id)
    return None


@dataclass(frozen=True, slots=True)
class SameName:
    """Somebody of the same name by the place in the file. `doubts` are why it is not sure: none where it is."""

    known: int
    doubts: tuple[Said, ...]


def find_by_name(
    db: Database,
    roster: Roster,
    rows: Sequence[Identity],
    file: People,
    proved: Mapping[int, int],
    families: tuple[Sequence[Label | None], Mapping[str, str]],
) -> dict[int, list[SameName]]:
    """People in the file with the name of each row, by the row's place.

    `proved` maps rows to people identified by a number or birth date. `families` holds the rows' family labels, and the
    file's families by reference.

    A match is sure if both the last list of the source and this one have the name once. No fact may contradict it. Thus
    somebody with a single name, no birth date and no number is not imported twice. Other matches become questions.
    """
    known, places = file.identities, file.places
    names = Counter(map(sort_words, rows))

    def read_list(list_id: int) -> dict[int, str]:
        sql = "SELECT ref, max(waits) FROM listed JOIN people ON people.id = person_id WHERE list_id = ? GROUP BY ref"
        return {places[ref]: waits or "" for ref, waits in db.conn.execute(sql, (list_id,)) if ref in places}

    def shares_names(list_id: int, alike: bool) -> bool:
        before = Counter(sort_words(known[place]) for place in read_list(list_id))
        shared, few, many = (names & before).total(), *sorted((names.total(), before.total()))
        within = shared > FEWEST_SHARED and 10 * shared >= 9 * few
        half = 2 * shared >= many and (shared >= FEWEST_SHARED or 1 < shared == many)
        return (half or within) if alike else shared > FEWEST_SHARED and 5 * shared >= 4 * many

    this = outline_roster(roster, roster.shape)
    last = find_last_of_source(db, this, shares_names) if roster.shape else None
    waited = read_list(last) if last is not None else {}
    taken = set(proved.values())
    named = {
        place: free
        for place, those in find_same_names(rows, known, MOST_COMPARED).items()
        if place not in proved and (free := [one for one in those if one not in taken])
    }
    same = {place: [one for one in those if not are_two(rows[place], known[one])] for place, those in named.items()}
    claims = Counter(other for those in same.values() for other in those)
    apart = _Families(rows, file, *families)
    found: dict[int, list[SameName]] = {}
    for place, those in same.items():
        on_it = [other for other in those or named[place] if other in waited]
        if len(on_it) == 1 and claims[on_it[0]] <= 1:
            [other] = on_it
            then, now = waited[other], roster.rows[place].waits
            against = {
                say("sex, age, nationality or number differ"): other not in those,
                say("not the place of the last list"): then and now and spelling_key(then) != spelling_key(now),
                say("not the family of the last list"): apart.are_apart(place, other),
                say("another province"): are_others(rows[place].province, known[other].province),
            }
            found[place] = [SameName(other, tuple(why for why, is_so in against.items() if is_so))]
        elif len(those) <= MOST_BEARERS:
            found[place] = [SameName(other, (UNTOLD,)) for other in those]
    return found


class _Families:
    """Whether the families of a row and of somebody of the file have nobody in common."""

    def __init__(
        self,
        rows: Sequence[Identity],
        file: People,
        labels: Sequence[Label | None],
        homes: Mapping[str, str],
    ) -> None:
        self._labels, self._homes, self._refs = labels, homes, file.refs
        self._rows, self._known = list(map(sort_words, rows)), file.identities
        self._on_list: dict[Label, list[int]] = defaultdict(list)
        for place, label in enumerate(labels):
            if label:
                self._on_list[label].append(place)
        self._in_file: dict[str, list[int]] = defaultdict(list)
        for place, ref in enumerate(file.refs):
            if home := homes.get(ref):
                self._in_file[home].append(place)

    def are_apart(self, row: int, other: int) -> bool:
        label, home = self._labels[row], self._homes.get(self._refs[other])
        if label is None or home is None:
            return False
        these = {self._rows[one] for one in self._on_list[label] if one != row}
        those = {sort_words(self._known[one]) for one in self._in_file[home] if one != other}
        return not these & those and bool(these or (those and not begins_with_label(home, label[0])))
