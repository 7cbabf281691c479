"""Compares the derived tables with freshly computed ones, and replaces them where they differ.

A table takes part by its name in `FOLLOWING`. The fresh ones are temporary tables of the same names. SQLite reads and
writes those first, so that the code that makes a table also checks it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core.derived import SAMPLERS, follow_changes
from repatriate.app.core.shown_plan import CURRENT_PLAN
from repatriate.model.errors import DamagedFile, RepatriateError, UserError
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.store.schema import FOLLOWING

_SINCE = f"number > (SELECT revision FROM plans WHERE id = {CURRENT_PLAN})"


_DIFFERS = {
    # Who was changed back by hand may stay marked: the table made anew has them, too, but not as marked.
    "altered": f"SELECT person_id FROM temp.altered WHERE {_SINCE} AND person_id NOT IN (SELECT person_id FROM main.altered "
    f"WHERE {_SINCE}) UNION ALL SELECT person_id FROM main.altered WHERE {_SINCE} "
    "AND person_id NOT IN (SELECT person_id FROM temp.altered)"
}
"""Selects what differs, where it is not each row that only one of the two has."""


_ASKED = ("ways",)
"""Its rows answer questions: made anew are the answers to those that stand in the file, whoever asked."""


_FIRST = 3
"""People who are named."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A table that is not as it is made anew: how many people or rows differ, and the references of the first people."""

    table: str
    number: int
    first: tuple[str, ...] = ()

    @property
    def words(self) -> Said:
        """Without a full stop."""
        if not self.number:
            return say("the states of people cannot be made from it: something in it cannot be read")
        if not self.first:
            return count(self.number, "{0} row of {1} does not follow", "{0} rows of {1} do not follow", self.table)
        return count(
            self.number,
            "{0} person in {1} is not as the rest of the file says ({2})",
            "{0} people in {1} are not as the rest of the file says ({2})",
            self.table,
            join_items(self.first) if self.number == len(self.first) else join_parts(", ", [*self.first, "…"]),
        )


def describe_differences(found: Sequence[Difference]) -> Said:
    """Without a full stop."""
    return join_parts("; ", [one.words for one in found])


def describe_repaired(found: Sequence[Difference], *, read_only: bool = False) -> Said:
    """The sentence on the tables that were wrong, and whether they were made again."""
    if read_only or not any(one.number for one in found):
        return say("The stored figures of the file are wrong: {0}.", describe_differences(found))
    return say("The stored figures of the file were wrong and were worked out again: {0}.", describe_differences(found))


def describe_stand_in() -> Said:
    """The sentence on the tables that are shown instead of those in the file."""
    return say(
        "The stored figures of the file are wrong. They were worked out again for viewing; verify the file where you can write it."
    )


def explain_difference(path: Path, found: Sequence[Difference], *, read_only: bool) -> RepatriateError | None:
    """The error to show instead of what reading such tables came to; None where all of them are right."""
    if not found:
        return None
    if not any(one.number for one in found):
        return DamagedFile(
            "damaged_file",
            say("{0}: {1}. Restore it from one of its backups.", str(path), describe_differences(found)),
        )
    if read_only:
        return UserError(
            "kept_wrong",
            say(
                "The stored figures of {0} are wrong: {1}. `repatriate check FILE --repair` works them out again.",
                str(path),
                describe_differences(found),
            ),
        )
    return UserError("kept_wrong", say("{0} Try again.", describe_repaired(found)))


def looks_right(db: Database) -> bool:
    """Whether a sample, another one each time, is as it should be."""
    return all(sampler(db) for sampler in SAMPLERS)


def stand_in(db: Database) -> None:
    """Makes this connection read derived tables in memory, computed up to the last entry, instead of the file's."""
    [[locked]] = db.conn.execute("PRAGMA query_only").fetchall()
    db.conn.execute("PRAGMA query_only = OFF")
    try:
        if not db.conn.execute("SELECT 1 FROM temp.sqlite_master WHERE name = ?", FOLLOWING[:1]).fetchone():
            _create_copies(db)
        follow_changes(db)
    finally:
        db.conn.execute(f"PRAGMA query_only = {locked}")


def find_differences(db: Database) -> list[Difference]:
    """One for each table that is not as it is made anew."""
    with _made_anew(db):
        return list(_compare_copies(db))


def repair_tables(db: Database) -> list[Difference]:
    """Write the tables that differ as they are made anew. Within a transaction that may write."""
    with _made_anew(db):
        found = list(_compare_copies(db))
        for table in FOLLOWING if any(one.number for one in found) else ():
            db.conn.execute(f"DELETE FROM main.{table}")
            db.conn.execute(f"INSERT INTO main.{table} SELECT * FROM temp.{table}")
    return found


@contextlib.contextmanager
def _made_anew(db: Database) -> Iterator[None]:
    """One moment of the file: somebody else may write it meanwhile."""
    own = not db.conn.in_transaction
    if own:
        db.conn.execute("BEGIN")
    try:
        stand_in(db)
        yield
    finally:
        [[locked]] = db.conn.execute("PRAGMA query_only").fetchall()
        db.conn.execute("PRAGMA query_only = OFF")
        for table in FOLLOWING:
            db.conn.execute(f"DROP TABLE IF EXISTS temp.{table}")
        db.conn.execute(f"PRAGMA query_only = {locked}")
        if own:
            db.conn.execute("COMMIT")


def _create_copies(db: Database) -> None:
    marks = ", ".join("?" * len(FOLLOWING))
    made = db.conn.execute(
        f"SELECT sql FROM main.sqlite_master WHERE tbl_name IN ({marks}) AND sql IS NOT NULL ORDER BY type DESC",
        FOLLOWING,
    )
    for (sql,) in made.fetchall():
        kind, _, rest = str(sql).partition(" ")[2].partition(" ")
        db.conn.execute(f"CREATE {kind} temp.{rest}")
    for table in _ASKED:
        db.conn.execute(f"INSERT INTO temp.{table} SELECT * FROM main.{table}")


def _compare_copies(db: Database) -> Iterator[Difference]:
    if db.conn.execute("SELECT 1 FROM temp.followed").fetchone() is None:
        yield Difference("followed", 0)
        return
    for table in FOLLOWING:
        names = [row[1] for row in db.conn.execute(f"PRAGMA main.table_info({table})").fetchall()]
        differs = _DIFFERS.get(table) or " UNION ALL ".join(
            f"SELECT * FROM (SELECT {', '.join(names)} FROM {one}.{table} EXCEPT SELECT {', '.join(names)} FROM {other}.{table})"
            for one, other in (("main", "temp"), ("temp", "main"))
        )
        about = "DISTINCT person_id" if "person_id" in names else "*"
        number = db.conn.execute(f"SELECT count({about}) FROM ({differs})").fetchone()[0]
        if number:
            first = () if about == "*" else db.conn.execute(_WHOSE.format(differs), (_FIRST,)).fetchall()
            yield Difference(table, number, tuple(str(row[0]) for row in first))


_WHOSE = (
    "SELECT ifnull(ref, 'id ' || d.person_id) FROM (SELECT DISTINCT person_id FROM ({0})) d "
    "LEFT JOIN people ON people.id = d.person_id ORDER BY d.person_id LIMIT ?"
)
