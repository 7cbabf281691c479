"""Compares table rows with their last images in the journal: rows written by another program have none. SQLite compares
the text of both. Python examines only rows that differ, because an image may be of an older program."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.store.schema import JOURNALED

TAKEN = """
    WITH RECURSIVE turned (first, last, turns) AS (
        SELECT number, number, 0 FROM journal WHERE command = 'TakeAsItStands'
        UNION ALL SELECT first, j.number, turns + 1 FROM turned JOIN journal j ON j.inverts = last)
    SELECT first FROM turned GROUP BY first HAVING max(turns) % 2 = 0
"""
"""The entries by which an officer took rows as they stood, but for those undone. Their images alone are the same before and after."""
_STANDS = f"(before IS NOT after OR number IN ({TAKEN}))"
BLOCK = 2_500
"""Rows of a table, one after the other, that a sample has; all of them where there were never more."""


@dataclass(frozen=True, slots=True)
class ForeignRow:
    """A row that is not as its last image; None where there is no row, or no image. `left` is what an entry made of it."""

    table: str
    row_id: int
    now: Mapping[str, Any] | None
    image: Mapping[str, Any] | None
    left: Mapping[str, Any] | None = None

    @property
    def stays(self) -> bool:
        """Whether the entry sealed a value of another program, and did not write over it."""
        if self.now is None or self.left is None:
            return False
        image = self.image or dict.fromkeys(self.now, self)
        return any(
            self.now.get(name) != value and self.left.get(name) == self.now.get(name) for name, value in image.items()
        )


def list_columns(db: Database, table: str) -> list[str]:
    return [str(row[1]) for row in db.conn.execute(f'PRAGMA table_info("{table}")').fetchall()]


def row_json(names: Iterable[str], alias: str) -> str:
    return "json_object(" + ", ".join(f"'{name}', {alias}.\"{name}\"" for name in names) + ")"


def match_image(now: Mapping[str, Any] | None, image: Mapping[str, Any] | None) -> bool:
    """A column added by a later migration is not in the image, and does not count."""
    if now is None or image is None:
        return now is image
    return all(now.get(name) == value for name, value in image.items())


def find_foreign_rows(db: Database, tables: Iterable[str] = JOURNALED, *, sample: bool = False) -> Iterator[ForeignRow]:
    """The rows that are not as their last images, that have none, or that are gone; of a sample, drawn anew each time."""
    highest = dict(db.conn.execute("SELECT name, seq FROM sqlite_sequence").fetchall()) if sample else {}
    for table in _list_used(db, tables):
        past = highest.get(table, 0) - BLOCK
        first = 0 if not sample else 1 + secrets.randbelow(past + 1) if past > 0 else 1
        span = {"table": table, "first": first, "last": first + BLOCK - 1 if sample and past > 0 else 1 << 62}
        differ = _DIFFER.format(table=table, row=row_json(list_columns(db, table), "t"))
        for row_id, now, image in db.conn.execute(differ, span):
            if now and image and now.startswith(f"{image[:-1]},"):
                continue  # of an older program: later columns stand at the end
            found = ForeignRow(table, row_id, _load_image(now), _load_image(image))
            if not match_image(found.now, found.image):
                yield found


def _list_used(db: Database, tables: Iterable[str]) -> list[str]:
    """The tables that hold a row or ever held one; to prepare the comparison of the others would take longest."""
    held = (
        f"SELECT '{one}' WHERE EXISTS (SELECT 1 FROM \"{one}\") OR EXISTS (SELECT 1 FROM images WHERE tbl = '{one}')"
        for one in tables
    )
    return [str(row[0]) for row in db.conn.execute(" UNION ALL ".join(held)).fetchall()]


_LAST = (
    f"(SELECT after FROM images WHERE tbl = {{2}} AND row_id = {{0}} AND number < {{1}} AND {_STANDS} "
    "ORDER BY number DESC, seq DESC LIMIT 1)"
)
_DIFFER = f"""
    SELECT id, {{row}} AS now, {_LAST.format("t.id", 1 << 62, ":table")} AS image FROM "{{table}}" AS t
    WHERE id BETWEEN :first AND :last AND now IS NOT image
    UNION ALL SELECT DISTINCT row_id, NULL, {_LAST.format("i.row_id", 1 << 62, ":table")} AS image FROM images AS i
    WHERE tbl = :table AND row_id BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM "{{table}}" WHERE id = i.row_id)
        AND image IS NOT NULL
"""


def find_written_over(db: Database, number: int) -> Iterator[ForeignRow]:
    """The rows of an entry that were not, when it began, as the images before it left them."""
    for table, row_id, before, left, image in db.conn.execute(_WRITTEN_OVER, {"number": number}):
        found = ForeignRow(table, row_id, _load_image(before), _load_image(image), _load_image(left))
        if not match_image(found.now, found.image):
            yield found


_WRITTEN_OVER = f"""
    SELECT tbl, row_id, before, {_LAST.format("o.row_id", ":number + 1", "o.tbl")}, image FROM (
        SELECT tbl, row_id, before, min(seq), {_LAST.format("i.row_id", ":number", "i.tbl")} AS image
        FROM images AS i WHERE number = :number AND before IS NOT after GROUP BY tbl, row_id) AS o
    WHERE before IS NOT image
"""


def find_broken(db: Database, table: str) -> Iterator[int]:
    """The rows of which an image does not begin as the one before it ended, since an officer last took them as they stood."""
    for row_id, before, previous in db.conn.execute(_BROKEN_CHAIN, (table,)):
        if not match_image(_load_image(before), _load_image(previous)):
            yield row_id


_BROKEN_CHAIN = f"""
    SELECT row_id, before, previous FROM (
        SELECT row_id, number, before, lag(after) OVER (PARTITION BY row_id ORDER BY number, seq) AS previous,
            max(CASE WHEN before IS after THEN number END) OVER (PARTITION BY row_id) AS taken
        FROM images WHERE tbl = ? AND {_STANDS})
    WHERE before IS NOT previous AND number > ifnull(taken, 0)
"""
"""The images of a table that do not begin, to the letter, as the one before them of the same row ended."""


def _load_image(image: str | None) -> Any:
    return json.loads(image) if image else None
