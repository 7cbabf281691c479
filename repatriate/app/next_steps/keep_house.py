"""Steps that keep the house in order: names to confirm, documents still out, blank forms run out, no backup was made, two records may be one person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from repatriate.app.documents.blanks.queries import count_blanks, list_series
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.people import read_remembered
from repatriate.app.next_steps.step import NAMED, Order, Step, Target, name_person
from repatriate.app.people.duplicates import find_near_twins
from repatriate.app.people.names import count_names, names_to_confirm
from repatriate.model.saying import count, say

MOST_COMPARED = 20_000
"""People in a file; with more, looking for twins takes too long to be done after each change."""
MOST_ALIKE = 300
"""People who are compared with one another."""
FEW_BLANKS = 10
"""Blank forms in the safe from which on they should be counted."""
BACKUP_AFTER = 1
"""Days after which a backup is old, where something was written since."""


def find_twins(facts: Facts) -> Iterator[Step]:
    """Two records that may be one person."""
    if facts.registered > MOST_COMPARED:
        return
    pairs = read_remembered(
        facts.db,
        "twins",
        ("people", "documents", "not_same", "merged", "listed"),
        lambda: find_near_twins(facts.db, MOST_ALIKE),
    )
    if not pairs:
        return
    told = say("{0} pairs of records may be one person each.", len(pairs))
    if len(pairs) == 1:
        told = say("{0} and {1} may be one person.", *(name.upper() for name in pairs[0].names))
    yield Step(
        "twins", Order.KEEP_HOUSE, told, len(pairs), tuple(ref for one in pairs for ref in (one.first, one.second))[:NAMED],
        say("Compare") if len(pairs) == 1 else say("Compare {0} pairs", len(pairs)), Target("people.duplicates"),
    )  # fmt: skip


def find_names(facts: Facts) -> Iterator[Step]:
    """Names that the program put into Latin letters, and nobody compared with a document."""
    number = read_remembered(facts.db, "names", ("people",), lambda: count_names(facts.db))
    if not number:
        return
    refs = tuple(one.ref for one in names_to_confirm(facts.db, most=NAMED))
    told = say("{0} names were spelled by the program.", number)
    if number == 1:
        told = say("The name of {0} was spelled by the program.", name_person(facts.db, refs[0]))
    yield Step(
        "names_to_confirm", Order.KEEP_HOUSE, told, number, refs,
        say("Confirm name") if number == 1 else say("Confirm {0} names", number), Target("names"),
    )  # fmt: skip


def find_still_out(facts: Facts) -> Iterator[Step]:
    """Documents of this office that are valid, of people who do not travel: the first one is opened, and can be made void."""
    rows = facts.db.conn.execute(
        "SELECT d.number, p.ref FROM people p JOIN documents d ON d.person_id = p.id WHERE p.withdrawn IS NOT NULL "
        "AND d.status = 'issued' AND d.number IS NOT NULL AND ifnull(d.expires, '9999') >= ? ORDER BY p.ref, d.id",
        (facts.today.isoformat(),),
    ).fetchall()
    if not rows:
        return
    number, ref = rows[0]
    told = say("{0} documents of people who do not travel are still out.", len(rows))
    if len(rows) == 1:
        told = say("Document {0} of {1}, who does not travel, is still out.", number, name_person(facts.db, ref))
    yield Step(
        "documents_out", Order.KEEP_HOUSE, told, len(rows), tuple(dict.fromkeys(row[1] for row in rows))[:NAMED],
        say("Take it back") if len(rows) == 1 else say("Take them back"), Target("papers", number),
    )  # fmt: skip


def find_few_blanks(facts: Facts) -> Iterator[Step]:
    """Series of blank forms that run out, until those that are left were counted."""
    for one in list_series(facts.db):
        counted = next(iter(count_blanks(facts.db, one.series)), None)
        if one.received <= FEW_BLANKS and (counted is None or counted.expected != one.received):
            yield Step(
                "blanks_run_out", Order.KEEP_HOUSE,
                count(one.received, "{0} blank form {1} is left.", "{0} blank forms {1} are left.", one.series),
                one.received, (), say("Count them"), Target("papers", f"blanks {one.series}"), one.series,
            )  # fmt: skip


def find_old_backup(facts: Facts) -> Iterator[Step]:
    """Something was written, and the last backup is from before yesterday, or there is none."""
    first, last = facts.db.conn.execute("SELECT min(at), max(at) FROM journal").fetchone()
    if first is None:
        return
    copies = facts.operation.backups()
    before = copies[0].day if copies else str(first)[:10]
    if copies and before >= str(last)[:10]:
        return
    days = (facts.operation.clock().date() - date.fromisoformat(before)).days
    if days <= BACKUP_AFTER:
        return
    told = count(days, "The last backup is {0} day old.", "The last backup is {0} days old.")
    if not copies:
        told = count(days, "There is no backup of the last {0} day.", "There is no backup of the last {0} days.")
    yield Step("backup_old", Order.KEEP_HOUSE, told, days, (), say("Back up"), Target("file.backup"))
