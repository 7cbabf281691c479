"""Steps for people who are held back: by a document, by an answer, by a hold that ends, by the plan itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta

from repatriate.app.clearances.kinds import ASK_AGAIN
from repatriate.app.core.positions import select_confirmed
from repatriate.app.core.snapshot import plan_settings
from repatriate.app.documents.issuing_office import STATE
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.people import SETTLED, Group, Kind, read_remembered
from repatriate.app.next_steps.step import ISSUE_AGAIN, NAMED, Order, Step, Target, format_destination, name_person
from repatriate.app.people import printed_as
from repatriate.app.plan.score import count_left_out
from repatriate.app.plan.storage import list_problems
from repatriate.app.state.states import Lack, State
from repatriate.app.state.words import lack_word, reason_word
from repatriate.model.plan import ProblemCode, ReasonCode
from repatriate.model.saying import Said, count, join_parts, say
from repatriate.reference.countries import format_country

HOLD_ENDS = timedelta(days=3)
"""Before a hold ends: from then on it is looked at."""
TICKED = 200
"""People who are ticked one by one; more are opened all together."""
TOLD_ELSEWHERE = frozenset(
    {
        ProblemCode.NO_PEOPLE,
        ProblemCode.NO_LEGS,
        ProblemCode.NO_LOCATION,
        ProblemCode.NO_DESTINATION,
        ProblemCode.DOCUMENT_PAST,
    }
)
"""Problems of a plan that have a step of their own."""


def find_printed_otherwise(facts: Facts) -> Iterator[Step]:
    """Documents of this office that say otherwise than the file does now: the first one is issued again."""
    found = read_remembered(
        facts.db, f"printed otherwise {facts.today}", ("people", "documents"),
        lambda: printed_as.find_printed_otherwise(facts.db, facts.today),
    )  # fmt: skip
    if not found:
        return
    first = found[0]
    told = printed_as.describe_documents(found)
    if len(found) == 1:
        told = printed_as.describe_document(first, name_person(facts.db, first.ref))
    yield Step(
        "printed_otherwise", Order.HELD_BACK, told, len(found), tuple(dict.fromkeys(one.ref for one in found))[:NAMED],
        say("Issue it again") if len(found) == 1 else say("Issue {0} again", first.number),
        Target("papers", f"{ISSUE_AGAIN} {first.number}"),
    )  # fmt: skip


def find_no_last_day(facts: Facts) -> Iterator[Step]:
    """Passports without a last day, of people with a seat on a departure to come: their lists ask for it. The first one is opened."""
    refs = read_remembered(
        facts.db, "no last day", ("people", "documents", "bookings", "plans", "legs", "sightings", "closings"),
        lambda: [row[0] for row in facts.db.conn.execute(_NO_LAST_DAY.format(select_confirmed(facts.db, "b."))).fetchall()],
    )  # fmt: skip
    if not refs:
        return
    told = say("{0} passports of people with a seat have no last day. Carriers and borders ask for it.", len(refs))
    if len(refs) == 1:
        told = say(
            "The passport of {0} has no last day. Carriers and borders ask for it.", name_person(facts.db, refs[0])
        )
    yield Step(
        "no_last_day", Order.HELD_BACK, told, len(refs), tuple(refs[:NAMED]), say("Enter the last day"),
        Target("people", refs[0]),
    )  # fmt: skip


_NO_LAST_DAY = """
    SELECT DISTINCT p.ref FROM documents d JOIN people p ON p.id = d.person_id JOIN bookings b ON b.person_id = p.id AND {0}
    JOIN legs l ON l.id = b.leg_id AND l.status IN ('planned', 'closed')
    WHERE d.current = 1 AND d.type = 'passport' AND d.number IS NOT NULL AND d.expires IS NULL ORDER BY p.ref
"""


def find_dated_ahead(facts: Facts) -> Iterator[Step]:
    """Documents of this office that were issued on a day that has yet to come: a clock was ahead."""
    found = facts.db.conn.execute(
        "SELECT p.ref, d.number, d.issued FROM documents d JOIN people p ON p.id = person_id WHERE d.status = 'issued' "
        "AND d.printed IS NOT NULL AND d.issued > ? ORDER BY d.id",
        (facts.operation.today().isoformat(),),
    ).fetchall()
    if not found:
        return
    refs = tuple(dict.fromkeys(ref for ref, _, _ in found))
    told = say("{0} documents bear a day to come. Void them, and issue them again.", len(found))
    if len(found) == 1:
        told = say(
            "Document {0} of {1} bears a day to come, {2}. Void it, and issue it again.",
            found[0][1], name_person(facts.db, refs[0]), date.fromisoformat(found[0][2]),
        )  # fmt: skip
    yield Step(
        "dated_ahead", Order.HELD_BACK, told, len(found), refs[:NAMED], say("Show the document"),
        Target("papers", found[0][1]),
    )  # fmt: skip


def find_no_document(facts: Facts) -> Iterator[Step]:
    """People without a seat who need a document, as long as this office can issue one of them."""
    found = facts.people.lacking(Lack.DOCUMENT, without=SETTLED)
    if found.count == len(_list_documents_of_others(facts)):
        return
    only = facts.people.lacking_only_document(without=SETTLED)
    refs = facts.people.refs_lacking(Lack.DOCUMENT, TICKED + 1, without=SETTLED)
    yield Step(
        "documents_needed", Order.HELD_BACK, _describe_no_document(facts, found.count, only, found.refs), found.count,
        found.refs, say("Issue a document") if found.count == 1 else say("Issue documents"),
        Target("papers", ",".join(refs) if len(refs) <= TICKED else ""),
    )  # fmt: skip


def find_documents_of_others(facts: Facts) -> Iterator[Step]:
    """People without a seat who need a document that this office does not issue: their embassies get the list."""
    found = _list_documents_of_others(facts)
    if not found:
        return
    states = {state for _, state in found}
    people, whose = count(len(found), "{0} person", "{0} people"), format_country(min(states))
    if len(found) == 1:
        name = name_person(facts.db, found[0][0])
        told = say(
            "{0} needs a document that this office does not issue. Send the list to the embassy of {1}.", name, whose
        )
    elif len(states) == 1:
        told = say(
            "{0} need a document that this office does not issue. Send the list to the embassy of {1}.", people, whose
        )
    else:
        told = say(
            "{0} need a document that this office does not issue. Send the lists to the embassies of {1} States.",
            people, len(states),
        )  # fmt: skip
    yield Step(
        "documents_of_others", Order.HELD_BACK, told, len(found), tuple(ref for ref, _ in found)[:NAMED],
        say("Save the list") if len(states) == 1 else say("Save the lists"), Target("papers.lists"),
    )  # fmt: skip


def _list_documents_of_others(facts: Facts) -> tuple[tuple[str, str], ...]:
    state = facts.settings.get(STATE)
    if not state:
        return ()
    return read_remembered(
        facts.db, f"documents of others {state} {facts.today}", None,
        lambda: facts.people.lack_document_of_others(state, without=SETTLED),
    )  # fmt: skip


def _describe_no_document(facts: Facts, number: int, only: int, refs: tuple[str, ...]) -> Said:
    if number == 1:
        name = name_person(facts.db, refs[0])
        if only:
            return say("{0} needs a document and lacks nothing else.", name)
        return say("{0} needs a document and has no seat.", name)
    if only == number:
        return say("{0} people without a seat need a document; they lack nothing else.", number)
    if only:
        return count(
            only,
            "{1} people without a seat need a document; {0} lacks nothing else.",
            "{1} people without a seat need a document; {0} lack nothing else.",
            number,
        )
    return say("{0} people without a seat need a document.", number)


def find_clearances(facts: Facts) -> Iterator[Step]:
    """Clearances that nobody asked for, or that were asked for five days ago or more, or on a day that is not known."""
    kinds = facts.people.clearances(facts.today - ASK_AGAIN)
    due = next((one for one in kinds if one.not_asked or one.late or one.undated), None)
    if due is None:
        return
    people = facts.people.waiting_for_clearance()
    refs = facts.people.refs_waiting(due.kind)
    told = _describe_one_waiting(facts, due, refs[0]) if people == 1 else _describe_waiting(facts, due, people)
    yield Step(
        "clearances_to_ask", Order.HELD_BACK, told, people, refs, say("Ask") if due.not_asked else say("Ask again"),
        Target("clearances", f"{'ask' if due.not_asked else 'again'}={due.kind}"),
    )  # fmt: skip


def _describe_one_waiting(facts: Facts, kind: Kind, ref: str) -> Said:
    name, word = name_person(facts.db, ref), lack_word(kind.kind)
    if kind.oldest is None:
        if kind.undated:
            return say("{0} waits for {1}, asked on an unknown day.", name, word)
        return say("{0} waits for {1}, not asked yet.", name, word)
    days = (facts.today - kind.oldest).days
    return count(days, "{1} has waited {0} day for {2}.", "{1} has waited {0} days for {2}.", name, word)


def _describe_waiting(facts: Facts, kind: Kind, people: int) -> Said:
    word = lack_word(kind.kind)
    if kind.not_asked:
        return say(
            "{0} people wait for an answer: {1} for {2}, {3} not asked yet.", people, kind.people, word, kind.not_asked
        )
    if kind.oldest is None:
        return say("{0} people wait for an answer: {1} for {2}, asked on an unknown day.", people, kind.people, word)
    days = (facts.today - kind.oldest).days
    return count(
        days,
        "{1} people wait for an answer: {2} for {3}, up to {0} day.",
        "{1} people wait for an answer: {2} for {3}, up to {0} days.",
        people,
        kind.people,
        word,
    )


def find_holds(facts: Facts) -> Iterator[Step]:
    """Holds that end within three days."""
    rows = facts.db.conn.execute(
        'SELECT DISTINCT p.ref, h."end" FROM holds h JOIN people p ON p.id = h.person_id WHERE h.lifted_on IS NULL '
        'AND h."end" BETWEEN ? AND ? ORDER BY h."end", p.ref',
        (facts.today.isoformat(), (facts.today + HOLD_ENDS).isoformat()),
    ).fetchall()
    if not rows:
        return
    refs = tuple(dict.fromkeys(row[0] for row in rows))
    told = say("{0} holds end within three days.", len(rows))
    if len(rows) == 1:
        told = say("The hold of {0} ends on {1}.", name_person(facts.db, refs[0]), date.fromisoformat(rows[0][1]))
    yield Step(
        "holds_end", Order.HELD_BACK, told, len(rows), refs[:20],
        say("Look at it") if len(rows) == 1 else say("Look at {0} holds", len(rows)),
        Target("people", refs[0] if len(refs) == 1 else "filter:hold_ends"),
    )  # fmt: skip


def find_no_seat(facts: Facts) -> Iterator[Step]:
    """People whom the plan gives no seat, with the commonest reason; where that may hold no longer, it is planned again first."""
    found = facts.people.in_state(State.NO_SEAT)
    if not found.count or facts.may_seat_others:
        return
    kind, most = facts.people.commonest_reason()
    who: Said | str = count(found.count, "{0} person", "{0} people")
    if found.count == 1:
        who = name_person(facts.db, found.refs[0])
    verb = say("{0} has no seat", who) if found.count == 1 else say("{0} have no seat", who)
    if not kind:
        told = say("{0}.", verb)
    elif most < found.count:
        told = say("{0}; for {1} of them: {2}.", verb, most, _describe_reason(facts, ReasonCode(kind), found))
    else:
        told = say("{0}: {1}.", verb, _describe_reason(facts, ReasonCode(kind), found))
    if (left_out := count_left_out(facts.db)) > found.count:
        told = join_parts(
            " ",
            (told, say("In all {0} have no seat: the others lack something else too, or are on the way.", left_out)),
        )
    button, target = say("See what helps"), Target("plan", "helps")
    if kind == ReasonCode.LONG_WAIT:
        button, target = say("Let them wait longer"), Target("settings", "max_layover_hours")
    yield Step("no_seat", Order.HELD_BACK, told, found.count, found.refs, button, target)


def _describe_reason(facts: Facts, code: ReasonCode, found: Group) -> Said:
    """The reason in words, with the destination if it is the same for all."""
    if code is ReasonCode.LONG_WAIT:
        most = plan_settings(facts.db, facts.today).max_layover_hours
        return say("seats are free, and the wait for them is longer than {0} h", most)
    rows = facts.db.conn.execute(
        "SELECT DISTINCT destination FROM people WHERE ref IN (SELECT value FROM json_each(?))",
        (json.dumps(found.refs),),
    ).fetchall()
    if found.count > len(found.refs) or len(rows) != 1 or not rows[0][0]:
        return reason_word(code)
    where = format_destination(rows[0][0])
    if code is ReasonCode.STRETCHER_LIMIT:
        return say("no departure to {0} takes a stretcher", where)
    if code is ReasonCode.WHEELCHAIR_LIMIT:
        return say("no departure to {0} takes one more wheelchair", where)
    if code is ReasonCode.FULL:
        return say("every departure to {0} is full", where)
    return reason_word(code)


def find_problems(facts: Facts) -> Iterator[Step]:
    """The step for problems in the present plan that no other step mentions."""
    found = [one for one in list_problems(facts.db).problems if one.code not in TOLD_ELSEWHERE]
    if found:
        yield Step(
            "plan_problems", Order.HELD_BACK,
            count(
                len(found),
                "{0} thing to correct keeps people from a seat: {1}",
                "{0} things to correct keep people from a seat; the first: {1}",
                found[0].message,
            ),
            len(found), tuple(dict.fromkeys(ref for one in found for ref in one.people))[:20],
            say("Look at it") if len(found) == 1 else say("Look at them"), Target("plan", "problems"),
        )  # fmt: skip
