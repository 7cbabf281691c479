"""Remarks on people that an officer has to read before they travel: a step until one has decided."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from repatriate.app.core.companions import was_set_by_officer
from repatriate.app.core.places import host_days
from repatriate.app.core.positions import select_confirmed
from repatriate.app.imports.received_lists import Listing, find_unlisted
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.people import LEFT, read_remembered
from repatriate.app.next_steps.step import MOST_SHOWN, NAMED, Order, Step, Target, name_person
from repatriate.app.state.states import FROM_TABLES, NUMBERS
from repatriate.intake.roster.remarks import find_unset
from repatriate.model.saying import Said, count, join_items, join_parts, say

# -- Seats on the confirmed plan that make a step a danger.


def add_seats(facts: Facts, told: Said, refs: Sequence[str]) -> tuple[Order, Said]:
    """The sentence with whoever of these people has a seat on a departure to come: then it is a danger."""
    seats = facts.db.conn.execute(
        "SELECT DISTINCT p.ref, l.code FROM bookings b JOIN people p ON p.id = b.person_id JOIN legs l ON l.id = b.leg_id WHERE "
        f"{select_confirmed(facts.db, 'b.')} AND l.status IN ('planned', 'closed') AND p.ref IN (SELECT value FROM json_each(?)) "
        "ORDER BY l.departs, p.ref",
        (json.dumps(refs),),
    ).fetchall()
    if not seats:
        return Order.SET_UP, told
    seated = say("With a confirmed seat: {0}.", join_items([f"{ref} ({code})" for ref, code in seats]))
    return Order.DANGER, join_parts(" ", (told, seated))


# -- remarks

_REMARKS = f"""
    SELECT p.id, ref, notes, assistance, household_id AS household,
        (SELECT 1 FROM holds h WHERE h.person_id = p.id AND lifted_on IS NULL AND ifnull("end", :today) >= :today
        UNION SELECT 1 FROM rules WHERE kind = 'forbid' AND person_id = p.id) AS hold_until,
        (SELECT 1 FROM rules WHERE kind = 'apart' AND p.id IN (person_id, other_id) LIMIT 1) AS apart
    FROM people p JOIN standings s ON s.person_id = p.id AND s.from_day <= :today AND s.until_day > :today
    WHERE notes IS NOT NULL AND s.state NOT IN ({", ".join(str(NUMBERS[one]) for one in LEFT)}) ORDER BY ref
"""


def find_remarks(facts: Facts) -> Iterator[Step]:
    """People whose remarks speak of what nobody entered: until an officer enters it, or changes the remark."""
    found = read_remembered(
        facts.db, f"remarks {facts.today}", (*FROM_TABLES, "listed"), lambda: dict(_read_remarks(facts))
    )
    if not found:
        return
    refs = tuple(found)
    told = count(
        len(refs), "Remark to read: {1} ({2}), “{3}”.", "Remarks to read: {0} people ({4}).",
        name_person(facts.db, refs[0]), refs[0], found[refs[0]], join_items(refs),
    )  # fmt: skip
    order, told = add_seats(facts, told, refs)
    yield Step(
        "needs_said", order, told, len(refs), refs[:NAMED], count(len(refs), "Look at the person", "Look at {0} people"),
        Target("people", f"filter:refs={' '.join(refs[:MOST_SHOWN])}"),
        note=say("Enter a hold, a rule, the assistance or the family. If none is needed, add to the remark that you read it."),
    )  # fmt: skip


def _read_remarks(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yields each reference with the first remark to read."""
    for row in list(facts.db.query(_REMARKS, {"today": facts.today.isoformat()})):
        for name, line, _ in find_unset(row["notes"].split("; "), row):
            if not was_set_by_officer(facts.db, row["id"], {"notes", "household_id" if name == "household" else name}):
                yield row["ref"], line
                break


# -- Steps for people who are missing on all later lists of their source, until an officer says where they are.

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
