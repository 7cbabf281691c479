"""Clauses of explanations: what so many journeys have against them, and what a seat would cost the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from repatriate.model.plan import TIERS, ReasonCode
from repatriate.model.saying import Said, count, listed, say
from repatriate.planning.evaluate.money import decimals
from repatriate.planning.messages import hold_words, journey, spoken
from repatriate.planning.rules.hard_rules import NEVER
from repatriate.planning.rules.obstacles import Hurdle
from repatriate.planning.trials.question import Question
from repatriate.planning.trials.subproblem import SEATED
from repatriate.planning.trials.unit_trials import Loss

day = date.fromordinal


def hurdle_part(question: Question, hurdles: Sequence[Hurdle], number: int, subject: Said) -> Said:
    """`9 leave the country after the exit clearance of P1 ends on 12 May 2025`: one kind of reason, of so many journeys."""
    book = question.book
    refs = list(dict.fromkeys(hurdle.ref for hurdle in hurdles))
    whose = listed(refs) if len(refs) == 1 else say("one of {0}", listed(refs, most=4))
    match hurdles[0].code:
        case ReasonCode.NOT_READY if hurdles[0].fixed:
            return count(number, "{1} leaves before the plan starts on {2}", "{1} leave before the plan starts on {2}", subject, day(book.start))  # fmt: skip
        case ReasonCode.NOT_READY:
            when = day(max(book.travellers[ref].ready for ref in refs))
            return count(number, "{1} leaves before {2} is ready on {3}", "{1} leave before {2} is ready on {3}", subject, whose, when)  # fmt: skip
        case ReasonCode.CLEARANCE_EXPIRES:
            until = day(min(NEVER - 1, min(book.travellers[ref].clear_until for ref in refs)))
            return count(number, "{1} leaves the country after the exit clearance of {2} ends on {3}", "{1} leave the country after the exit clearance of {2} ends on {3}", subject, whose, until)  # fmt: skip
        case ReasonCode.NO_DOCUMENT:
            return count(number, "{1} crosses a border, and {2} has no travel document", "{1} cross a border, and {2} has no travel document", subject, whose)  # fmt: skip
        case ReasonCode.DOCUMENT_EXPIRES:
            until = day(min(NEVER - 1, min(book.travellers[ref].expires for ref in refs)))
            return count(number, "{1} arrives after the travel document of {2} expires on {3}", "{1} arrive after the travel document of {2} expires on {3}", subject, whose, until)  # fmt: skip
        case ReasonCode.ETD_REFUSED:
            return count(number, "{1} does not accept the emergency document of {2}", "{1} do not accept the emergency document of {2}", subject, whose)  # fmt: skip
        case ReasonCode.ON_HOLD:
            told = listed([hold_words(hold) for ref in refs for hold in book.people[ref].holds], most=3)
            return count(number, "{1} touches days on which {2} is under {3}", "{1} touch days on which {2} is under {3}", subject, whose, told)  # fmt: skip
        case ReasonCode.FORBIDDEN:
            return count(number, "{1} is closed to {2} by a rule", "{1} are closed to {2} by a rule", subject, whose)
        case ReasonCode.PINNED_ELSEWHERE:
            if hurdles[0].legs:
                pins = listed(list(dict.fromkeys(journey(hurdle.legs) for hurdle in hurdles)))
                return count(number, "{1} is ruled out by the pin of {2} to {3}", "{1} are ruled out by the pin of {2} to {3}", subject, listed(refs, most=4), pins)  # fmt: skip
            return count(number, "{1} lacks the part of the journey that {2} keeps", "{1} lack the part of the journey that {2} keeps", subject, whose)  # fmt: skip
        case ReasonCode.CLEARANCE_MISSING:
            kinds = listed(spoken(list(dict.fromkeys(k for ref in refs for k in book.people[ref].clearances_missing))), most=99)  # fmt: skip
            return count(number, "{1} needs clearances that {2} lacks ({3})", "{1} need clearances that {2} lacks ({3})", subject, whose, kinds)  # fmt: skip
        case ReasonCode.KEPT_APART:
            return count(number, "{1} has somebody on it from whom {2} is kept apart", "{1} have somebody on them from whom {2} is kept apart", subject, whose)  # fmt: skip
        case _:
            return count(number, "{1} would have {2} travel under 2 without an adult", "{1} would have {2} travel under 2 without an adult", subject, whose)  # fmt: skip


def full_part(code: ReasonCode, number: int, subject: Said) -> Said:
    """Of journeys that lack room."""
    match code:
        case ReasonCode.WHEELCHAIR_LIMIT:
            return count(number, "{1} takes no more wheelchairs", "{1} take no more wheelchairs", subject)
        case ReasonCode.STRETCHER_LIMIT:
            return count(number, "{1} takes no more stretchers", "{1} take no more stretchers", subject)
        case ReasonCode.INFANT_LIMIT:
            return count(number, "{1} takes no more infants", "{1} take no more infants", subject)
        case ReasonCode.MINOR_LIMIT:
            return count(number, "{1} takes no more minors without an adult", "{1} take no more minors without an adult", subject)  # fmt: skip
        case ReasonCode.KEPT_APART:
            return count(number, "{1} has somebody on it from whom they are kept apart", "{1} have somebody on them from whom they are kept apart", subject)  # fmt: skip
        case _:
            return count(number, "{1} is full", "{1} are full", subject)


def lost(question: Question, loss: Loss, instead: bool = False) -> Said:
    """What it would cost the plan to seat the person there, by the first goal that gets worse."""
    ref, name = question.ref, TIERS[loss.tier] if loss.tier is not None else ""
    if loss.by < 0:
        return say("The plan at work is no longer the best: planning again may change this.")
    if loss.tier is None:
        if instead:
            return say("The plan would be as good with {0} on one of these.", ref)
        return say(
            "Others have as good a claim, and the plan would be as good with {0} in the seat of one of them.", ref
        )
    if loss.tier < SEATED:
        return _behind(ref, loss.by, loss.tier + 1, instead)
    match name:
        case "moved":
            text = count(loss.by, "{0} more person would be moved off what is published", "{0} more people would be moved off what is published")  # fmt: skip
        case "spread":
            text = count(loss.by, "groups would be split over {0} more journey", "groups would be split over {0} more journeys")  # fmt: skip
        case "waiting":
            text = count(loss.by, "there would be {0} more waiting day in all, weighted by priority", "there would be {0} more waiting days in all, weighted by priority")  # fmt: skip
        case _:
            places = decimals(leg.seat_cost for leg in question.book.legs.values())
            money = f"{loss.by / 10**places:,.2f} {question.book.snapshot.settings.currency or ''}".strip()
            text = say("the plan would cost {0} more", money)
    if instead:
        return say("With {0} on one of these, {1}.", ref, text)
    return say("Others have as good a claim: with {0} in the seat of one of them, {1}.", ref, text)


def _behind(ref: str, by: int, priority: int, instead: bool) -> Said:
    if instead:
        return count(
            by,
            "A seat for {1} on one of these would leave {0} more person of priority {2} behind.",
            "A seat for {1} on one of these would leave {0} more people of priority {2} behind.",
            ref,
            priority,
        )
    return count(
        by,
        "A seat for {1} would leave {0} more person of priority {2} behind.",
        "A seat for {1} would leave {0} more people of priority {2} behind.",
        ref,
        priority,
    )
