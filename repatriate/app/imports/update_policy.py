"""Decides which values of a list's row replace those of a known person: only values that say more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.fuzz import ratio

from repatriate.app.core.current_document import bare_number, is_known
from repatriate.app.core.transaction import Row, to_stored
from repatriate.app.people.names import MARK
from repatriate.app.people.writer import DOCUMENT
from repatriate.reference.romanization.letters import to_ascii

NAMES = ("surname", "given_names")
SEPARATOR = "; "
CLOSE = 80
"""From here on, of 100, two words are one that is spelled otherwise."""
DECIDED = frozenset({"sex", "nationality", "birth_date"})
"""Fields that do not change with time: if file and list contradict each other, one is wrong, and an officer decides."""
FAMILY = "household"
"""So it is of a family: who is in one is not moved into another unasked, away from a parent or to strangers."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the list says something else than the file, as stored; `taken` where the list's is written.

    `contradicts`: both cannot be right, and an officer decides.
    """

    field: str
    before: str | None
    after: str
    taken: bool
    contradicts: bool = False


def list_differences(
    before: Mapping[str, Any], values: Mapping[str, Any], weak: frozenset[str], documents: Sequence[Row]
) -> list[Difference]:
    """Field by field, `before` by template columns. `documents` are all that the person has.

    An empty field is filled. Elsewhere the newer list holds, but for: a name that is the same in other spelling, was not
    split, is a transliteration or a part of the one in the file, or another spelling where the file has the document; half a
    date where the file has all of it; a document that is known and not travelled on, or that this office printed; what only an
    officer can decide (`DECIDED`, `FAMILY`). Notes are added to.
    """
    told = {own: values[name] for name, own in DOCUMENT.items() if values.get(name) is not None}
    known_document = is_known(documents, told)
    keep_names = _names_are_shorter(before, values, weak)
    numbers = {bare_number(row["number"]) for row in documents} - {""}
    if not keep_names and not before.get(MARK) and numbers and bare_number(told.get("number")) in {"", *numbers}:
        own = _keep_spelling(before, values) or {}
        keep_names = bool(own) and all(own[name] == before[name] for name in NAMES)
        values = values if keep_names else {**values, **own}
    found = []
    for name, value in values.items():
        if name in ("ref", MARK):  # the mark goes with the names
            continue
        after = to_stored(value)
        if name == "notes":
            after = added_notes(before["notes"], after)
        if after == before[name] or after is None:
            continue
        old = before[name]
        contradicts = (name in DECIDED and _values_contradict(old, after)) or (name == FAMILY and old is not None)
        if name in NAMES:
            taken = not keep_names
        elif (name in DOCUMENT and known_document) or (name == "native_name" and old and str(after) in str(old)):
            taken = False
        elif old is None:
            taken = True
        elif name == "birth_date":
            taken = not contradicts and not _fits_partial(str(old), str(after))
        else:
            taken = not contradicts and name not in weak
        found.append(Difference(name, _as_text(old), str(after), taken, contradicts))
    return found


def list_gaps(before: Mapping[str, Any], values: Mapping[str, Any]) -> list[Difference]:
    """Differences of a further row about the same person on the list: it only fills fields that the first leaves
    empty."""
    found = []
    for name, value in values.items():
        old, after = to_stored(before.get(name)), to_stored(value)
        if name == "notes" and after is not None:
            after = added_notes(old, after)
        if name in ("ref", MARK) or after is None or after == old:
            continue
        contradicts = name in DECIDED and _values_contradict(old, after)
        found.append(Difference(name, _as_text(old), str(after), old is None or name == "notes", contradicts))
    return found


def _values_contradict(before: Any, after: Any) -> bool:
    """Whether both cannot be right; a date known in part may be the same as one that is known in full."""
    return before is not None and not (_fits_partial(str(before), str(after)) or _fits_partial(str(after), str(before)))


def taken_values(values: Mapping[str, Any], found: list[Difference], chosen: frozenset[str] | None) -> dict[str, Any]:
    """The values to write: `chosen` fields where an officer chose, else those that `differences` takes."""
    names = {one.field for one in found if (one.taken if chosen is None else one.field in chosen)}
    taken = {
        one.field: one.after if one.field in ("notes", *NAMES) else values[one.field]
        for one in found
        if one.field in names
    }
    return taken | {MARK: values[MARK]} if MARK in values and names & set(NAMES) else taken


def added_notes(before: str | None, after: str) -> str:
    """The notes with what they lack; nothing that stands there is lost or doubled."""
    if not before:
        return after
    known = before.casefold()
    new = [part for part in after.split(SEPARATOR) if part.casefold() not in known]
    return SEPARATOR.join([before, *new])


def _names_are_shorter(before: Mapping[str, Any], values: Mapping[str, Any], weak: frozenset[str]) -> bool:
    old = [before[name] for name in NAMES]
    if not any(old):
        return False
    if weak & set(NAMES):
        return True
    new = [values.get(name) for name in NAMES]
    if _sort_words(old) != _sort_words(new):
        return _is_part(_sort_words(new), _sort_words(old)) or _is_given_name(new[:1], old)
    # The same words: taken only where the file has them in one piece and the list tells surname from given names.
    return not (old[1] is None and new[1] is not None)


def _keep_spelling(before: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any] | None:
    """The names as the file spells them, split as the list splits them; None where the list names somebody else."""
    old, new = ([one for name in NAMES for one in str(row.get(name) or "").split()] for row in (before, values))
    if ratio(*(" ".join(_sort_words([" ".join(one)])) for one in (old, new))) < CLOSE:
        return None
    if before["given_names"] or not values.get("given_names") or len(old) != len(new):
        return {name: before[name] for name in NAMES}
    likest = {word: max(old, key=lambda one: ratio(one.upper(), word.upper())) for word in new}
    return {name: " ".join(likest[word] for word in str(values.get(name) or "").split()) or None for name in NAMES}


def _is_part(few: list[str], many: list[str]) -> bool:
    """Whether each word is one of more others, as it is, misspelled or as an initial."""
    return 0 < len(few) < len(many) and all(
        any(one == other or (len(one) == 1 and other[0] == one) or ratio(one, other) >= CLOSE for other in many)
        for one in few
    )


def _is_given_name(surname: list[Any], old: list[Any]) -> bool:
    """Whether the surname of the list is a given name of the file."""
    words = set(_sort_words(surname))
    return bool(words) and words <= set(_sort_words(old[1:])) - set(_sort_words(old[:1]))


def _sort_words(names: list[Any]) -> list[str]:
    return sorted(to_ascii(" ".join(filter(None, map(str, filter(None, names))))).upper().replace("-", " ").split())


def _fits_partial(complete: str, partial: str) -> bool:
    return all(a == b or b == "?" for a, b in zip(str(complete), partial, strict=False))


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)
