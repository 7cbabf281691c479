"""Names that an officer has yet to confirm, as people wrote them and as the program spelled them."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.people.name_spelling import is_readable, propose
from repatriate.model.names import full_name


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
        names = row if is_readable(row) else propose(row)
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
