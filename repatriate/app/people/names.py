"""Names that an officer has yet to confirm, as people wrote them and as the program spelled them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.model.entities import full_name
from repatriate.model.errors import UserError
from repatriate.model.fields import UNCONFIRMED
from repatriate.model.saying import join_items, say
from repatriate.reference.romanization.people import Spelling, is_reading_known, spell_person, spell_words
from repatriate.reference.scripts import has_other

# -- Names spelled by the program: marked as such until an officer confirms them.


MARK = "name_spelling"
_LATIN = ("surname", "given_names")


def is_readable(values: Mapping[str, Any]) -> bool:
    """Whether surname and given names can be read by everybody: there is one of them, and no letter but Latin ones."""
    names = [str(values[name]) for name in _LATIN if values.get(name)]
    return bool(names) and not any(map(has_other, names))


def spell_names(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values of a person with a name that everybody can read; marked where the program spelled it."""
    if is_readable(values):
        return values
    return {**values, **propose_names(values), MARK: UNCONFIRMED}


def propose_names(values: Mapping[str, Any]) -> dict[str, Any]:
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
            join_items(refs),
        )
    else:
        sentence = say(
            "The list of {0} has names that the program spelled: those of {1}. Confirm them under People, or make it anyway.",
            leg,
            join_items(refs),
        )
    raise UserError("names_unconfirmed", sentence, refs=tuple(refs))


@dataclass(frozen=True, slots=True)
class NameToConfirm:
    """`surname` and `given_names` are what is written when it is confirmed; both are empty where the program knows no
    letter of the name, and somebody has to type it. It is compared with a document, which these are on as well."""

    id: int
    ref: str
    native_name: str
    surname: str
    given_names: str
    nationality: str | None
    birth_date: str | None = None
    document_number: str | None = None

    @property
    def spelled(self) -> str:
        return full_name(self.surname, self.given_names, self.nationality)


def count_names(db: Database) -> int:
    """The number of names that await confirmation."""
    return int(db.conn.execute("SELECT count(*) FROM people WHERE name_spelling IS NOT NULL").fetchone()[0])


def names_to_confirm(db: Database, refs: Collection[str] | None = None, most: int = -1) -> list[NameToConfirm]:
    """The names to confirm in the order of references, at most `most`; only those of `refs` if given."""
    among = "" if refs is None else "AND ref IN (SELECT value FROM json_each(:refs))"
    rows = db.query(
        "SELECT p.id, ref, surname, given_names, native_name, nationality, birth_date, d.number AS document_number "
        "FROM people p LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1 "
        f"WHERE name_spelling IS NOT NULL {among} ORDER BY ref LIMIT :most",
        {"refs": json.dumps(sorted(refs or ())), "most": most},
    )
    found = []
    for row in rows:
        names = row if is_readable(row) else propose_names(row)
        native = row["native_name"] or " ".join(filter(None, (row["given_names"], row["surname"])))
        found.append(
            NameToConfirm(
                row["id"],
                row["ref"],
                native,
                names.get("surname") or "",
                names.get("given_names") or "",
                row["nationality"],
                row["birth_date"],
                row["document_number"],
            )
        )
    return found
