"""People of the same name, or of one family where one has no name of their own: never sure, and worth a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from repatriate.intake.matching.contradictions import find_contradictions
from repatriate.intake.matching.identity import Identity
from repatriate.model.saying import say
from repatriate.reference.lexicon import key, remark_words
from repatriate.reference.romanization.letters import to_ascii

MOST_BEARERS = 3
"""A name that more bear is no reason to ask."""
SCORE = 0.5
"""The likeness of two people with only the name in common."""
UNTOLD = say("nothing else tells who it is")
_NEWBORN = frozenset(
    [
        "baby",
        "babyboy",
        "babygirl",
        "babyof",
        "infant",
        "newborn",
        "bayi",
        "bebe",
        "nourrisson",
        "nouveaune",
        "sanggol",
        "sosinh",
        "ทารก",
        "婴儿",
        "رضيع",
        "младенец",
    ]
)
"""Words that are the name of who has none yet."""


def find_same_names(new: Sequence[Identity], known: Sequence[Identity], most: int) -> dict[int, list[int]]:
    """Places of the known of the same name by the place of each new one; nobody where more than `most` bear it."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(known):
        bearers[sort_words(one)].append(place)
    found = {}
    for place, one in enumerate(new):
        words = sort_words(one)
        those = [other for other in bearers.get(words, ()) if known[other] is not one] if words else []
        if 0 < len(those) <= most:
            found[place] = those
    return found


def find_renamed(
    new: Sequence[Identity],
    known: Sequence[Identity],
    families: tuple[Sequence[str | None], Sequence[str | None]],
    since: int,
) -> dict[int, list[int]]:
    """Places of the known who may be each new one, of the same of these `families`, where one of the two has no name of
    their own, as “Baby of …”. Who was born before the year `since` is not meant."""
    homes: dict[str, list[int]] = defaultdict(list)
    for place, family in enumerate(families[1]):
        if family:
            homes[family].append(place)
    found = {}
    for place, (one, family) in enumerate(zip(new, families[0], strict=True)):
        those = [
            other
            for other in homes.get(family or "", ())
            if is_unnamed(one) != is_unnamed(known[other])
            and all(not each.birth_date or (each.birth_date.year or since) >= since for each in (one, known[other]))
            and not are_two(one, known[other])
        ]
        if those:
            found[place] = those
    return found


def is_unnamed(one: Identity) -> bool:
    """Whether a name says whose child it is, as `Baby of Thida Win` and `Anak dari Siti`, and no name of its own."""
    known = remark_words()
    for part in (one.surname, one.given_names, f"{one.given_names or ''} {one.surname or ''}"):
        words = [key(word) for word in (part or "").split()]
        if not _NEWBORN.isdisjoint(words) or (
            len(words) > 1 and words[0] in known["kin"] and words[1] in known["between"]
        ):
            return True
    return False


def sort_words(one: Identity) -> str:
    """The words of a name in plain letters, in an order of their own."""
    text = " ".join(filter(None, (one.surname, one.given_names))) or one.native_name or ""
    return " ".join(sorted(to_ascii(text).upper().replace("-", " ").split()))


def are_others(one: str | None, other: str | None) -> bool:
    """Whether both are known and differ."""
    return one is not None and other is not None and one.casefold() != other.casefold()


def are_two(one: Identity, other: Identity) -> bool:
    """Whether what is known of both cannot be of one person."""
    if are_others(one.nationality, other.nationality) or are_others(one.native_name, other.native_name):
        return True
    birth = (other.birth_date, (one.birth_date,) if one.birth_date else ())
    return bool(find_contradictions(birth, (other.sex, one.sex), (other.documents, one.documents)))
