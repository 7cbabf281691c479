"""Names spelled by the program: marked as such until an officer confirms them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from repatriate.model.errors import UserError
from repatriate.model.fields import UNCONFIRMED
from repatriate.model.saying import listed, say
from repatriate.reference.romanization.people import Spelling, is_reading_known, spell_person, spell_words
from repatriate.reference.scripts import has_other

MARK = "name_spelling"
_LATIN = ("surname", "given_names")


def is_readable(values: Mapping[str, Any]) -> bool:
    """Whether surname and given names can be read by everybody: there is one of them, and no letter but Latin ones."""
    names = [str(values[name]) for name in _LATIN if values.get(name)]
    return bool(names) and not any(map(has_other, names))


def spelled(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values of a person with a name that everybody can read; marked where the program spelled it."""
    if is_readable(values):
        return values
    return {**values, **propose(values), MARK: UNCONFIRMED}


def propose(values: Mapping[str, Any]) -> dict[str, Any]:
    """Surname, given names and native name as the program would write them; nothing where it knows no letter of them.

    A part that is in Latin letters stays. What was written in another script becomes the native name where there is none.
    """
    surname, given, native = (str(values.get(name) or "") for name in (*_LATIN, "native_name"))
    foreign = " ".join(part for part in (given, surname) if has_other(part))
    if surname and given and has_other(surname) != has_other(given):
        if not is_reading_known(foreign, values.get("nationality")):
            return {}
        said = [spell_words(part) if has_other(part) else part for part in (surname, given)]
        made = Spelling(said[0], said[1])
    else:
        both = (surname, given) if foreign else ("", "")
        made = spell_person(*both, foreign or native, values.get("nationality"))
    if not made.surname:
        return {}
    return {"surname": made.surname, "given_names": made.given_names or None, "native_name": native or foreign}


def mark_after(before: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The change of the mark that goes with `changes`: a name typed in Latin letters needs no confirmation."""
    if MARK in changes or not {*_LATIN, "native_name"} & changes.keys():
        return {}
    after = {**before, **changes}
    if not is_readable(after):
        return {MARK: UNCONFIRMED} if before.get(MARK) is None else {}
    return {MARK: None} if before.get(MARK) is not None and changes.keys() & set(_LATIN) else {}


def must_be_confirmed(refs: Sequence[str], leg: str | None = None) -> None:
    """Raises UserError where there are people whose names wait to be confirmed: on the list of a leg, or else on a note."""
    if not refs:
        return
    if leg is None:
        sentence = say(
            "The note has names that the program spelled: those of {0}. Confirm them under People, or make it anyway.",
            listed(refs),
        )
    else:
        sentence = say(
            "The list of {0} has names that the program spelled: those of {1}. Confirm them under People, or make it anyway.",
            leg,
            listed(refs),
        )
    raise UserError("names_unconfirmed", sentence, refs=tuple(refs))
