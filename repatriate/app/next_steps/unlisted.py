"""Steps for people who are missing on all later lists of their source, until an officer says where they are."""

from __future__ import annotations

import json
from collections.abc import Iterator

from repatriate.app.core.companions import was_set_by_officer
from repatriate.app.core.host import host_days
from repatriate.app.imports.received_lists import Listing, find_unlisted
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.people import LEFT
from repatriate.app.next_steps.remembered import read_remembered
from repatriate.app.next_steps.seats import add_seats
from repatriate.app.next_steps.step import NAMED, Step, Target, name_person
from repatriate.app.state.states import FROM_TABLES, NUMBERS
from repatriate.model.saying import count, join_items, say

_LOOKED_FOR = f"""
    SELECT p.id, p.ref, i.number FROM people p JOIN json_each(:missed) m ON m.key = p.ref
    JOIN lists l ON l.id = m.value JOIN images i ON i.tbl = 'lists' AND i.row_id = l.id AND i.before IS NULL
    JOIN standings s ON s.person_id = p.id AND s.from_day <= :today AND s.until_day > :today
    WHERE s.state NOT IN ({", ".join(str(NUMBERS[one]) for one in LEFT)})
    AND NOT EXISTS (SELECT 1 FROM sightings x WHERE x.person_id = p.id AND kind = 'present' AND received_at > l.read_at
        AND uuid NOT IN (SELECT undoes FROM sightings WHERE undoes IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM holds h JOIN images x ON x.tbl = 'holds' AND x.row_id = h.id
        WHERE h.person_id = p.id AND x.number > i.number)
    GROUP BY p.id ORDER BY p.ref
"""


def find_no_longer_listed(facts: Facts) -> Iterator[Step]:
    """One for each list that is the newest of its source: who has a seat is named, and then it is a danger."""
    for one, refs in read_remembered(
        facts.db, f"unlisted {facts.today}", (*FROM_TABLES, "lists", "listed"), lambda: [*_look_for(facts)]
    ):
        day = host_days(facts.db)(one.read_at)
        told = count(
            len(refs),
            "{3} ({4}) is no longer on the list “{1}” of {2}: find out where they are.",
            "{0} people are no longer on the list “{1}” of {2}: find out where {5} are.",
            one.source, day, name_person(facts.db, refs[0]), refs[0], join_items(refs),
        )  # fmt: skip
        order, told = add_seats(facts, told, refs)
        yield Step(
            "no_longer_listed", order, told, len(refs), tuple(refs[:NAMED]),
            count(len(refs), "Look at the person", "Look at {0} people"),
            Target("people", f"filter:refs={' '.join(refs)}"), str(one.id),
            say("Set their place, write a note or a hold, or record that they do not travel."),
        )  # fmt: skip


def _look_for(facts: Facts) -> Iterator[tuple[Listing, list[str]]]:
    db, today = facts.db, facts.today.isoformat()
    for one, missed in read_remembered(
        db, "unlisted", ("lists", "listed", "merged", "not_same"), lambda: find_unlisted(db)
    ):
        rows = db.conn.execute(_LOOKED_FOR, {"today": today, "missed": json.dumps(missed)}).fetchall()
        refs = [
            ref for id, ref, number in rows
            if not was_set_by_officer(db, id, ("location", "notes"), number, but="MergePeople")
        ]  # fmt: skip
        if refs:
            yield one, refs
