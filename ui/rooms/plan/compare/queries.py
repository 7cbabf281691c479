"""What the page that compares plans reads of the file, in the thread for questions, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import names_of
from repatriate.app.people.table_queries import Reader
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.board.search import find_people
from repatriate.app.plan.comparison import (
    EARLIER,
    GETS,
    LATER,
    LOSES,
    OTHER,
    Comparison,
    Differing,
    Faults,
    PlanName,
    compare_plans,
    count_faults,
    list_differing,
    list_plans,
)
from repatriate.app.plan.score import Figures
from repatriate.model.entities import Leg
from repatriate.model.plan import Itinerary
from repatriate.planning.rules.registry import find_limit
from ui.core.format import moment, number, short_day
from ui.core.language import translate_said
from ui.rooms.common.labels import amount, journey, many, short_at
from ui.rooms.plan.planner_strip import tier_words

translate = QCoreApplication.translate
WIDE, NARROW = (26, 22, 22, 30), (26, 27, 27, 20)
"""How the page is divided: what is compared, the plan on the left, the one on the right, and why they differ; where a panel
beside it says why, there is less room for that."""
BAR = 14
"""Kept free for the scroll bar, so that the columns stand under one another everywhere."""


def weights(width: int) -> tuple[int, ...]:
    return WIDE if width >= 900 else NARROW


def columns(width: int) -> list[tuple[int, int]]:
    """Left edge and width of each of the four."""
    shares = weights(width)
    edges = [width * sum(shares[:count]) // sum(shares) for count in range(len(shares) + 1)]
    return [(left, right - left) for left, right in pairwise(edges)]


@dataclass(frozen=True, slots=True)
class Versus:
    """The plans there are, and the two that are compared; None where there are not two."""

    known: tuple[PlanName, ...]
    comparison: Comparison | None
    figures: Figures


def read_versus(operation: Operation, left: int | None, right: int | None) -> Versus:
    """Of these two plans (ids), or, where one is not there any more, of the last two."""
    db = operation.db
    known = list_plans(db)
    by_id = {one.id: one for one in known}
    pair = [by_id.get(one) for one in (left, right) if one is not None]
    if len(pair) < 2 or None in pair:
        pair = list(known[-2:])
    two = [one for one in pair if one is not None]
    found = compare_plans(db, two[0], two[1], operation.today()) if len(two) == 2 else None
    return Versus(known, found, plan_score.compute_figures(db))


def read_faults(operation: Operation, found: Comparison) -> list[Faults] | None:
    """Of the plan on the left and the one on the right; None where there are too many people to ask."""
    return count_faults(operation.db, (found.left, found.right), operation.today())


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody whose journeys differ."""

    person: Differing
    name: str


def read_rows(db: Reader, found: Comparison, ids: Sequence[int]) -> list[Row]:
    those = list_differing(db, found, ids)
    names = names_of(db, [one.ref for one in those])
    return [Row(one, names.get(one.ref, "")) for one in those]


def read_search(operation: Operation, found: Comparison, text: str) -> Mapping[str, Sequence[int]]:
    """The people who differ, by kind, whom these words find."""
    wanted = find_people(operation.db, text)
    if wanted is None:
        return found.ids
    return {kind: [one for one in ids if one in wanted] for kind, ids in found.ids.items()}


# -- in words


def plan_words(plan: PlanName) -> str:
    """`Draft of 24 May 06:20`."""
    t = translate
    at = short_at(plan.at.astimezone())
    if plan.state == "draft":
        return t("Compare", "Draft of {0}").format(at)
    if plan.state == "published":
        return t("Compare", "Published {0}").format(at)
    return t("Compare", "No. {0}, published {1}").format(number(plan.number or 0), at)


def plan_tip(plan: PlanName) -> str:
    text = translate("Compare", "{0}, {1}, by {2}: {3} placed")
    return text.format(plan_words(plan), moment(plan.at), plan.by, number(plan.placed))


def kind_words(kind: str) -> str:
    """On a chip."""
    t = translate
    return {
        LOSES: t("Compare", "Lose the seat"),
        LATER: t("Compare", "Later"),
        OTHER: t("Compare", "Same day, other legs"),
        EARLIER: t("Compare", "Sooner"),
        GETS: t("Compare", "Get a seat"),
    }[kind]


def what_words(one: Differing) -> tuple[str, str]:
    """What becomes of somebody, and its tone."""
    t = translate
    if one.what == EARLIER:
        return many(one.days, t("Compare", "1 day sooner"), t("Compare", "{0} days sooner")), "good"
    if one.what == LATER:
        return many(one.days, t("Compare", "1 day later"), t("Compare", "{0} days later")), "attention"
    return {
        LOSES: (t("Compare", "loses the seat"), "trouble"),
        GETS: (t("Compare", "gets a seat"), "good"),
        OTHER: (t("Compare", "same day, other legs"), "quiet"),
    }[one.what]


def way_words(legs: Itinerary | None, arrives: date | None) -> tuple[str, str]:
    """A journey, and when it arrives."""
    if not legs:
        return translate("Compare", "no seat"), ""
    return journey(legs), translate("Compare", "arrives {0}").format(short_day(arrives))


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the figures: its name, what it is in either plan, how they differ; `better` is −1 left, 1 right, else 0.

    `wrong`: neither should have any.
    """

    name: str
    left: str
    right: str
    difference: str
    better: int = 0
    wrong: bool = False


def figures(found: Comparison, broken: Sequence[Faults] | None = None) -> list[Figure]:
    """Who is placed, and every tier that is not nothing in both. The tick is at the better plan where both still hold."""
    t = translate
    holds = not any(one.count for one in broken or ())
    left, right = found.left.placed, found.right.placed
    made = [Figure(t("Compare", "Placed"), number(left), number(right), describe_difference(right - left))]
    for name, (one, other) in found.tiers.items():
        if name == "moved" or not (one or other):
            continue
        better = 0 if name != found.deciding or not holds else 1 if other < one else -1
        if name == "cost":
            texts = [amount(value, found.currency) or number(0) for value in (one, other)]
            difference = describe_difference(other - one, t("Compare", "{0} less"), found.currency)
        else:
            texts, difference = [number(value) for value in (one, other)], describe_difference(other - one)
        made.append(Figure(name_tier(name), texts[0], texts[1], difference, better))
    faults = [one.count for one in broken or ()]
    if any(faults):
        one, other = faults
        name = t("Compare", "Rules broken by now")
        made.append(Figure(name, number(one), number(other), describe_difference(other - one), wrong=True))
    return made


def name_tier(tier: str) -> str:
    t = translate
    if tier.startswith("unplaced"):
        return t("Compare", "Left out, {0}").format(tier_words(tier))
    return {
        "spread": t("Compare", "Groups split"),
        "waiting": t("Compare", "Waiting days, weighted"),
        "cost": t("Compare", "Cost"),
    }[tier]


def describe_difference(difference: float, less: str = "", currency: str | None = None) -> str:
    """`12 fewer`; of what is not counted, `less` says so: `12 USD less`."""
    t = translate
    if not difference:
        return t("Compare", "the same")
    text = t("Compare", "{0} more") if difference > 0 else less or t("Compare", "{0} fewer")
    return text.format(amount(abs(difference), currency) if less else number(abs(difference)))


def verdict(found: Comparison, broken: Sequence[Faults] | None) -> tuple[str, str]:
    """Which of the two is the better plan and by what, and the tone of that; a plan that no longer holds comes first."""
    t = translate
    for plan, fault in zip((found.left, found.right), broken or (), strict=False):
        if fault.first is not None:
            text = t("Compare", "{0} no longer holds: {1}")
            return text.format(_short(plan), translate_said(fault.first)), "trouble"
    if found.deciding is None:
        return t("Compare", "Neither plan is better."), "quiet"
    one, other = found.tiers[found.deciding]
    text = {
        "spread": t("Compare", "{0} is better: it splits fewer groups."),
        "waiting": t("Compare", "{0} is better: people wait less."),
        "cost": t("Compare", "{0} is better: it costs less."),
    }.get(found.deciding) or t("Compare", "{0} is better: it leaves out fewer of {1}.")
    return text.format(_short(found.right if other < one else found.left), tier_words(found.deciding)), ""


def _short(plan: PlanName) -> str:
    t = translate
    if plan.state == "draft":
        return t("Compare", "The draft")
    if plan.state == "published":
        return t("Compare", "The published plan")
    return t("Compare", "Plan no. {0}").format(number(plan.number or 0))


def limit_words(code: str, taken: int, most: int) -> str:
    """`2 of 2 wheelchairs`."""
    return translate_said(find_limit(code).share(taken, most))


def seats_words(taken: int, leg: Leg) -> str:
    return translate("Compare", "{0} of {1} seats").format(number(taken), number(leg.seats))
