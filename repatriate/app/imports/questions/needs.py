"""The question of necessary clearances: their kinds, the answers in the list and the file, and the differences between
these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlite_utils import Database

from repatriate.app.clearances.kinds import Item, clearances_chosen, offers, usual_for, usual_in
from repatriate.app.core.snapshot import day
from repatriate.app.imports.questions.model import Differing, Need, Seen
from repatriate.intake.roster.clearance_columns import Answered
from repatriate.model.entities import Answer

Record = Mapping[str, Mapping[str, Answered]]
"""The answers on record by a person's reference and the kind."""


def read_record(db: Database) -> Record:
    """Every answer that the file holds."""
    found: dict[str, dict[str, Answered]] = {}
    for ref, kind, answer, answered, until, reference, asked in db.conn.execute(
        "SELECT p.ref, c.kind, c.answer, c.answered_on, c.valid_until, c.reference, c.asked_on IS NOT NULL "
        "FROM clearances c JOIN people p ON p.id = c.person_id"
    ):
        given = Answer(answer) if answer else None
        found.setdefault(ref, {})[kind] = Answered(given, day(answered), day(until), reference, bool(asked))
    return found


def find_differing(seen: Iterable[Seen], record: Record) -> Iterator[Differing]:
    """Answers on record that the list contradicts."""
    for one in seen:
        known = record.get(one.ref or "", {})
        for kind, given in one.answers.items():
            if kind in known and contradicts(known[kind], given):
                yield Differing(one.ref or "", kind, known[kind], given)


def contradicts(known: Answered, given: Answered) -> bool:
    """Whether a list says another answer than the one on record, or another last day of it."""
    if known.answer is None or given.answer is None:
        return False
    return known.answer is not given.answer or (
        given.valid_until is not None and given.valid_until != known.valid_until
    )


def _count_waiting(kind: str, items: Sequence[Item], seen: Sequence[Seen], record: Record) -> tuple[int, int]:
    """The number of people concerned without a grant, and the number of all concerned. An answer on record precedes the
    list's."""
    whose = {item.nationality for item in items}
    waiting = concerned = 0
    for one in seen:
        if None not in whose and one.nationality not in whose:
            continue
        concerned += 1
        known, given = record.get(one.ref or "", {}).get(kind), one.answers.get(kind)
        answer = known.answer if known is not None and known.answer else given.answer if given is not None else None
        waiting += answer is not Answer.GRANTED
    return waiting, concerned


def ask_needs(
    db: Database, seen: Sequence[Seen], here: set[str], record: Record, stay: Iterable[tuple[str, str | None]]
) -> tuple[Need, ...]:
    """Chosen is what the file needs already, what the list tells of, and what is usual; then comes every other kind.

    What is usual and would hold back everybody is shown and not chosen: no list and no record tells of any grant. Nor is
    what a list tells of and no country here asks, where an officer chose without it. `stay` has the country and the
    nationality of everybody in the file and on the list.
    """
    nationalities = {one.nationality for one in seen if one.nationality}
    told = {kind for one in seen for kind, answer in one.answers.items() if answer.answer or answer.asked}
    settled, everybody = clearances_chosen(db), Counter(stay)
    needs = []
    for offer in offers(db, here, sorted(nationalities)):
        kind, items = offer.kind, offer.items
        waiting, concerned = _count_waiting(kind, items, seen, record)
        holds_all = waiting == concerned
        wanted = offer.needed or (offer.usual and not settled and not holds_all)
        wanted |= kind in told and (offer.usual or not settled)
        unusual = 0
        if wanted and not offer.needed and any(item.nationality is None for item in items):
            unusual = sum(
                people
                for (country, nation), people in everybody.items()
                if all(item.kind != kind for item in (*usual_in(country), *usual_for(nation or "")))
            )
        answers = [one.answers[kind] for one in seen if kind in one.answers]
        counts = Counter(answer.answer for answer in answers)
        needs.append(
            Need(
                kind,
                items,
                wanted,
                offer.usual,
                counts[Answer.GRANTED],
                counts[Answer.REFUSED],
                sum(1 for answer in answers if answer.asked and answer.answer is None),
                any(answer.valid_until for answer in answers),
                concerned,
                waiting,
                unusual,
            )
        )
    return tuple(sorted(needs, key=lambda need: (not need.chosen, not need.usual)))
