"""Words of the board: reasons for missing seats, effects of a move, changes against the published plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from repatriate.app.plan.board.cards import Card, Column, Riding
from repatriate.app.plan.board.unplaced import NEW, NOT_PLANNED, STRAYED, TAKEN_OFF
from repatriate.app.plan.manual import move_judge as manual_move_judge
from repatriate.app.plan.manual.move_judge import Judge, Verdict
from repatriate.app.plan.manual.swap_candidates import Partner
from repatriate.app.plan.score import Figures
from repatriate.model.entities import Leg
from repatriate.model.plan import Itinerary, ReasonCode
from repatriate.planning.rules.registry import find_limit, find_rule
from ui.core.format import current, day, number, people, short_day
from ui.core.language import translate_said
from ui.rooms.common.labels import format_journey, format_many, name_way

translate = QCoreApplication.translate


def waiting_words(why: str) -> tuple[str, str]:
    """The reason that keeps people here, by its code or one of the board's own, and the remedy, in a few words."""
    t = translate
    own = {
        NOT_PLANNED: (t("Board", "Not planned yet"), t("Board", "Plan to find seats for them.")),
        TAKEN_OFF: (t("Board", "Taken off by hand"), t("Board", "They stay off until you plan again.")),
        STRAYED: (t("Board", "Did not travel as planned"), t("Board", "Plan again to find seats for them.")),
        NEW: (t("Board", "Added since the plan"), t("Board", "Plan again to find seats for them.")),
    }
    if why in own:
        return own[why]
    rule = find_rule(why)
    return translate_said(rule.heading), translate_said(rule.advice)


def riding_words(riding: Riding) -> str:
    """Over people who ride here and are shown in full on another departure."""
    words = translate("Board", "then {0}") if riding.later else translate("Board", "from {0}")
    return words.format(riding.lead)


def more_words(people_: int) -> str:
    return format_many(people_, translate("Board", "1 more…"), translate("Board", "{0} more…"))


def new_word() -> str:
    """The word on a card for people whose seat the confirmed plan does not give."""
    return translate("Board", "new")


def format_way(leg: Leg, names: tuple[str | None, str | None] = (None, None)) -> str:
    """The origin and destination in words; `names` are the file's for the two places."""
    return name_way(leg.origin, leg.destination, names)


def day_words(on: date) -> str:
    """`Tue 1 Dec`."""
    return f"{current().weekdays[on.weekday()]} {short_day(on)}"


def describe_verdict(found: Verdict, judge: Judge) -> str:
    """One sentence: `Possible: arrives 26 May 2023, 3 days sooner.` or the first reason against it."""
    if found.reasons:
        if not found.legs and found.reasons[0].code is ReasonCode.NO_ROUTE and found.reasons[0].leg in judge.open_legs:
            return translate("Board", "Not on their way home.")
        text = translate_said(found.reasons[0].message)
        others = len({reason.code for reason in found.reasons}) - 1
        return translate("Board", "{0} ({1} more)").format(text, number(others)) if others else text
    if not found.legs:
        return translate("Board", "Possible: the seat becomes free.")
    arrives = day(found.arrives)
    if not found.days:
        return translate("Board", "Possible: arrives {0}.").format(arrives)
    one, more = (
        translate("Board", "Possible: arrives {0}, 1 day sooner."),
        translate("Board", "Possible: arrives {0}, {1} days sooner."),
    )
    if found.days < 0:
        one = translate("Board", "Possible: arrives {0}, 1 day later.")
        more = translate("Board", "Possible: arrives {0}, {1} days later.")
    days = abs(found.days)
    return (one if days == 1 else more).format(arrives, number(days))


def describe_over(found: Verdict, judge: Judge, unit: int) -> str:
    """While a card is over a departure, or those left out: the verdict on its whole unit of so many, and what it costs."""
    if not found.legs and not found.reasons and unit > 1:
        said = translate("Board", "Possible: all {0} who travel together lose their seats.").format(number(unit))
    else:
        said = describe_verdict(found, judge)
    if found.crowded:
        return f"{said}\n" + translate("Board", "Drop here to see who could give way.")
    return said if found.reasons else f"{said}\n{translate_said(found.price.sentence)}"


def describe_needed(judge: Judge, refs: Sequence[str], found: Verdict) -> str:
    """The changes needed before these people could travel so; empty if none is known."""
    said = (
        manual_move_judge.describe_needs(manual_move_judge.list_needs(judge, refs, found.legs))
        if found.legs and found.reasons
        else None
    )
    return translate_said(said) if said is not None else ""


def gives_way(one: Partner) -> str:
    """`Priority 3, then on GA2`, or that they lose their seats."""
    t = translate
    if one.to:
        return t("Board", "Priority {0}, then on {1}").format(one.priority, format_journey(one.to))
    one_, more = t("Board", "Priority {0}, loses the seat"), t("Board", "Priority {0}, lose their seats")
    return (one_ if len(one.refs) == 1 else more).format(one.priority)


def format_named(name: str, size: int) -> str:
    """A name, and how many come with it: `DEWI LESTARI + 2`."""
    return translate("Board", "{0} + {1}").format(name, number(size - 1)) if size > 1 else name


def with_others(card: Card) -> str:
    """The name that a card bears, and how many come with it."""
    return format_named(card.name, card.size)


def beside_ref(card: Card) -> str:
    """The number of people, beside the reference."""
    if card.size == 1:
        return ""
    text = translate("Board", "family of {0}") if card.household else translate("Board", "{0} together")
    return text.format(number(card.size))


def other_legs(legs: Itinerary, code: str) -> list[str]:
    """The legs of a journey before and after this departure, in words."""
    before, after = format_journey(legs[: legs.index(code)]), format_journey(legs[legs.index(code) + 1 :])
    parts = [(before, translate("Board", "by {0}")), (after, translate("Board", "then {0}"))]
    return [words.format(way) for way, words in parts if way]


def describe_card(card: Card, headline: str | None) -> str:
    """A card for the screen reader, and for its tool tip."""
    t = translate
    parts = [
        " ".join(filter(None, (card.head, card.name, card.native_name if card.native_name != card.name else ""))),
        t("Board", "priority {0}").format(card.priority),
        beside_ref(card),
        format_journey(card.legs) if len(card.legs) > 1 else "",
        t("Board", "keep the seat they have")
        if card.fixed
        else t("Board", "kept on this departure")
        if card.pinned
        else "",
        t("Board", "never on {0}").format(", ".join(card.forbidden)) if card.forbidden else "",
        t("Board", "needs assistance ({0})").format(" ".join(card.assistance)) if card.assistance else "",
        t("Board", "emergency document") if card.etd else "",
        t("Board", "under 18") if card.minor else "",
        translate_said(card.reasons[0].message) if card.reasons else "",
    ]
    return "\n".join(part for part in parts if part)


def list_legend() -> list[list[tuple[str, str]]]:
    """The legend in three parts: icons on cards, colours of cards and departures, and keys. Each entry has its icon, if
    any."""
    t = translate
    icons = [
        ("pin", t("Board", "Kept on this departure")),
        ("forbidden", t("Board", "Kept off a departure by a rule")),
        ("lock", t("Board", "It is already closed or has left; these people stay on it.")),
        ("wheelchair", t("Board", "Needs assistance")),
        ("minor", t("Board", "Someone under 18")),
        ("document", t("Board", "Travels on an emergency document")),
    ]
    colours = [
        ("", t("Board", "Edge of a card: red is priority 1, amber is priority 2")),
        ("", t("Board", "Bar of a departure: blue is taken, hatched is new, grey is free")),
    ]
    keys = [
        ("", t("Board", "Enter or click: show why. Arrow keys: go to the next card")),
        ("", t("Board", "F2: move to… Delete: take off the plan. Right-click: more actions")),
    ]
    return [icons, colours, keys]


def describe_spent(column: Column) -> str:
    """The exhausted limits of a departure that may still have seats: `2 of 2 wheelchairs taken`."""
    return " · ".join(translate_said(find_limit(code).taken(taken, most)) for code, taken, most in column.spent())


def confirm_sentence(found: Figures, *, first: bool) -> str:
    """A sentence on the people affected by confirming the draft."""
    t = translate
    if first:
        text = t("Board", "{0} get a seat, {1} have none. You can undo this.")
        return text.format(people(found.placed), number(found.left_out))
    parts = describe_hit(found)
    if not parts:
        return t("Board", "No journey changes. You can undo this.")
    return t("Board", "{0}. You can undo this.").format(", ".join(parts))


def describe_hit(found: Figures) -> list[str]:
    """The numbers of people affected by confirming, in words."""
    t = translate
    parts = []
    if found.gained:
        parts.append(format_many(found.gained, t("Board", "1 person gets a seat"), t("Board", "{0} people get a seat")))
    if found.moved:
        parts.append(format_many(found.moved, t("Board", "1 moves"), t("Board", "{0} move")))
    if found.lost:
        parts.append(format_many(found.lost, t("Board", "1 loses the seat"), t("Board", "{0} lose their seat")))
    return parts
