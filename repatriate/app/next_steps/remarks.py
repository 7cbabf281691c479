"""Remarks on people that an officer has to read before they travel: a step until one has decided."""

from __future__ import annotations

from collections.abc import Iterator

from repatriate.app.core.companions import was_set_by_officer
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.people import LEFT
from repatriate.app.next_steps.remembered import read_remembered
from repatriate.app.next_steps.seats import add_seats
from repatriate.app.next_steps.step import MOST_SHOWN, NAMED, Step, Target, name_person
from repatriate.app.state.states import FROM_TABLES, NUMBERS
from repatriate.intake.roster.remarks import find_unset
from repatriate.model.saying import count, join_items, say

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
