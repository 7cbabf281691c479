"""Whom a reply may mean: those whose answer is waited for, and the others of the file; nothing here writes."""

from __future__ import annotations

from collections import defaultdict

from sqlite_utils import Database

from repatriate.app.clearances.reply_parser import Awaited
from repatriate.app.core.snapshot import day


def awaited(db: Database, kind: str, note: str | None = None) -> tuple[list[Awaited], list[Awaited]]:
    """Who waits for an answer to this kind (with `note`: everybody on that note), and everybody else, by reference."""
    numbers: dict[int, list[str]] = defaultdict(list)
    for person, number in db.conn.execute(
        "SELECT person_id, number FROM documents WHERE number IS NOT NULL AND status NOT IN ('void', 'spoiled')"
    ):
        numbers[person].append(number)
    mine: list[Awaited] = []
    others: list[Awaited] = []
    for row in db.query(
        """
        SELECT p.id, p.ref, p.surname, p.given_names, p.native_name, c.asked_on,
            CASE WHEN :note IS NULL THEN c.asked_on IS NOT NULL AND c.answer IS NULL ELSE p.id IN (
                SELECT person_id FROM noted JOIN notes n ON n.id = note_id WHERE lower(n.number) = lower(:note))
            END AS waits
        FROM people p LEFT JOIN clearances c ON c.person_id = p.id AND c.kind = :kind ORDER BY p.ref
        """,
        {"kind": kind, "note": note.strip() if note else None},
    ):
        one = Awaited(
            row["ref"], row["surname"], row["given_names"], row["native_name"], tuple(numbers[row["id"]]),
            day(row["asked_on"]),
        )  # fmt: skip
        (mine if row["waits"] else others).append(one)
    return mine, others
