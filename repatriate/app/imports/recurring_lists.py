"""A list that comes again: whoever has a name that nobody else has on it is the one of the last list of the same shape."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from repatriate.intake.matching import Identity
from repatriate.intake.matching.contradictions import find_contradictions
from repatriate.reference.romanization.letters import to_ascii


def same_in_series(
    db: Database, shape: str, rows: Sequence[Identity], known: Sequence[Identity], refs: Sequence[str]
) -> dict[int, int]:
    """Places of `known` by places of `rows`: the same name, once on this list and once on the last, and nothing against it.

    This is how somebody with a single name, no day of birth and no number is not imported twice.
    """
    last = db.conn.execute("SELECT max(id) FROM lists WHERE shape = ?", (shape,)).fetchone()[0] if shape else None
    if last is None:
        return {}
    places = {ref: place for place, ref in enumerate(refs)}
    on_it = [
        places[ref]
        for (ref,) in db.conn.execute(
            "SELECT DISTINCT ref FROM listed JOIN people ON people.id = person_id WHERE list_id = ?", (last,)
        )
        if ref in places
    ]
    before: dict[str, list[int]] = defaultdict(list)
    for place in on_it:
        before[_sort_words(known[place])].append(place)
    now = Counter(map(_sort_words, rows))
    found = {}
    for place, row in enumerate(rows):
        bag = _sort_words(row)
        if bag and now[bag] == 1 and len(before.get(bag, ())) == 1 and not _contradict(row, known[before[bag][0]]):
            found[place] = before[bag][0]
    return found


def _sort_words(one: Identity) -> str:
    text = " ".join(filter(None, (one.surname, one.given_names))) or one.native_name or ""
    return " ".join(sorted(to_ascii(text).upper().replace("-", " ").split()))


def _contradict(one: Identity, other: Identity) -> bool:
    pairs: Iterable[tuple[object, object]] = (
        (one.nationality, other.nationality),
        (one.native_name, other.native_name),
    )
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return True
    birth = (other.birth_date, (one.birth_date,) if one.birth_date else ())
    return bool(find_contradictions(birth, (other.sex, one.sex), (other.documents, one.documents)))
