"""Reads the differences of two plans, in the thread for questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import names_of
from repatriate.app.manifests.due_lists import SentList, lists_that_change
from repatriate.app.people.table_queries import Reader
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.board.cards import find_people
from repatriate.app.plan.comparison import (
    EARLIER,
    GETS,
    LATER,
    LOSES,
    OTHER,
    Comparison,
    Differing,
    Faults,
    LegPair,
    PlanName,
    compare_plans,
    count_faults,
    list_differing,
    list_plans,
)
from repatriate.app.plan.score import Figures
from repatriate.model.plan import Itinerary
from repatriate.planning.rules.registry import find_limit
from ui.core.format import at_place, local_time, moment, number, short_day
from ui.core.language import translate_said
from ui.rooms.common.labels import format_amount, format_journey, format_many, name_recipient, short_at
from ui.rooms.plan.labels import format_way
from ui.rooms.plan.planner_strip import tier_words


@dataclass(frozen=True, slots=True)
class Versus:
    """The plans there are, and the two that are compared; None where there are not two. `sent` are lists that change when
    the draft is confirmed."""

    known: tuple[PlanName, ...]
    comparison: Comparison | None
    figures: Figures
    sent: tuple[SentList, ...]

    @property
    def drafted(self) -> bool:
        return bool(self.known) and self.known[-1].state == "draft"

    @property
    def confirms(self) -> bool:
        """Whether the draft is held against the confirmed plan."""
        found = self.comparison
        return found is not None and (found.left.state, found.right.state) == ("published", "draft")


def read_versus(operation: Operation, left: int | None, right: int | None) -> Versus:
    """The comparison of these two plans (ids), or of the last two if one no longer exists."""
    db = operation.db
    known = list_plans(db)
    by_id = {one.id: one for one in known}
    pair = [by_id.get(one) for one in (left, right) if one is not None]
    if len(pair) < 2 or None in pair:
        pair = list(known[-2:])
    two = [one for one in pair if one is not None]
    found = compare_plans(db, two[0], two[1], operation.today()) if len(two) == 2 else None
    return Versus(known, found, plan_score.compute_figures(db), lists_that_change(db))


def read_faults(operation: Operation, found: Comparison) -> list[Faults] | None:
    """The faults of both plans; None if there are too many people to check."""
    return count_faults(operation.db, (found.left, found.right), operation.today())


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody whose journeys differ."""

    id: int
    person: Differing
    name: str


def read_rows(db: Reader, found: Comparison, ids: Sequence[int]) -> list[Row]:
    those = list_differing(db, found, ids)
    names = names_of(db, [one.ref for one in those])
    return [Row(one.id, one, names.get(one.ref, "")) for one in those]


def read_search(operation: Operation, found: Comparison, text: str) -> Mapping[str, Sequence[int]]:
    """The people who differ, by kind, whom these words find."""
    wanted = find_people(operation.db, text)
    if wanted is None:
        return found.ids
    return {kind: [one for one in ids if one in wanted] for kind, ids in found.ids.items()}


# -- Words for the changes between two plans.


translate = QCoreApplication.translate


def plan_words(plan: PlanName) -> str:
    """`Draft of 24 May 06:20`."""
    t = translate
    at = short_at(at_place(plan.at))
    if plan.state == "draft":
        return t("Differences", "Draft of {0}").format(at)
    if plan.state == "published":
        return t("Differences", "Confirmed {0}").format(at)
    return t("Differences", "No. {0}, confirmed {1}").format(number(plan.number or 0), at)


def plan_tip(plan: PlanName) -> str:
    text = translate("Differences", "{0}, {1}, by {2}: {3} with a seat")
    return text.format(plan_words(plan), moment(plan.at), plan.by, number(plan.placed))


def kind_words(kind: str) -> str:
    """Over the people of a kind."""
    t = translate
    return {
        LOSES: t("Differences", "Lose their seat"),
        LATER: t("Differences", "Move, home later"),
        OTHER: t("Differences", "Move, home on the same day"),
        EARLIER: t("Differences", "Move, home sooner"),
        GETS: t("Differences", "Get a seat"),
    }[kind]


def what_words(one: Differing) -> tuple[str, str]:
    """The change for a person in words, with its tone."""
    t = translate
    if one.what == EARLIER:
        return format_many(one.days, t("Differences", "1 day sooner"), t("Differences", "{0} days sooner")), "good"
    if one.what == LATER:
        return format_many(one.days, t("Differences", "1 day later"), t("Differences", "{0} days later")), "attention"
    return {
        LOSES: (t("Differences", "loses the seat"), "trouble"),
        GETS: (t("Differences", "gets a seat"), "good"),
        OTHER: (t("Differences", "same day"), "quiet"),
    }[one.what]


def describe_ways(one: Differing) -> str:
    """The journey in either plan."""
    if one.left is None or one.right is None:
        return _describe_journey(one.left or one.right, one.arrives[0] or one.arrives[1])
    return f"{format_journey(one.left)} → {_describe_journey(one.right, one.arrives[1])}"


def _describe_journey(legs: Itinerary | None, arrives: date | None) -> str:
    return translate("Differences", "{0}, arrives {1}").format(format_journey(legs or ()), short_day(arrives))


def seats_difference(pair: LegPair) -> tuple[str, str]:
    difference = pair.right[0] - pair.left[0]
    sign = "+" if difference > 0 else "−"
    return (f"{sign}{number(abs(difference))}" if difference else "="), ""


def describe_seats(pair: LegPair) -> str:
    """`30 → 37 of 40 seats`, and what else is limited and differs."""
    text = translate("Differences", "{0} → {1} of {2} seats")
    told = [text.format(number(pair.left[0]), number(pair.right[0]), number(pair.leg.seats))]
    for code, left, right, most in pair.limits():
        if left != right:
            told.append(f"{number(left)} → {translate_said(find_limit(code).share(right, most))}")
    return " · ".join(told)


def describe_when(pair: LegPair) -> str:
    leg = pair.leg
    return f"{format_way(leg)} · {local_time(leg.departs)}"


def list_name(one: SentList) -> str:
    """`GA 867 · Carrier, version 2`."""
    return translate("Differences", "{0} · {1}, version {2}").format(
        one.leg, name_recipient(one.profile), number(one.version)
    )


def list_change(one: SentList) -> str:
    t = translate
    parts = []
    if one.come:
        parts.append(t("Differences", "{0} more").format(number(one.come)))
    if one.gone:
        parts.append(t("Differences", "{0} fewer").format(number(one.gone)))
    return ", ".join(parts) or t("Differences", "Somebody's journey changes.")


# -- what the two are worth


def list_worth(found: Comparison) -> list[tuple[str, str, str]]:
    """The seats and every goal that is not zero in both plans: its name, both values, and no tone."""
    t = translate
    left, right = found.left.placed, found.right.placed
    made = [(t("Differences", "Have a seat"), _format_step(number(left), number(right)), "")]
    for name, (one, other) in found.tiers.items():
        if name == "moved" or not (one or other):
            continue
        if name == "cost":
            texts = [format_amount(value, found.currency) or number(0) for value in (one, other)]
        else:
            texts = [number(value) for value in (one, other)]
        made.append((_tier_name(name), _format_step(*texts), ""))
    return made


def _format_step(before: str, after: str) -> str:
    return before if before == after else f"{before} → {after}"


def _tier_name(tier: str) -> str:
    t = translate
    if tier.startswith("unplaced"):
        return t("Differences", "No seat, {0}").format(tier_words(tier))
    return {
        "spread": t("Differences", "Groups split"),
        "waiting": t("Differences", "Waiting days, by priority"),
        "cost": t("Differences", "Cost"),
    }[tier]


def describe_verdict(found: Comparison, broken: Sequence[Faults] | None) -> tuple[str, str]:
    """The better plan and its advantage in words, with the tone; a plan that no longer holds comes first."""
    t = translate
    for plan, fault in zip((found.left, found.right), broken or (), strict=False):
        if fault.first is not None:
            text = t("Differences", "{0} no longer holds: {1}")
            return text.format(_label_plan(plan), translate_said(fault.first)), "trouble"
    if found.deciding is None:
        return t("Differences", "Neither plan is better."), "quiet"
    one, other = found.tiers[found.deciding]
    text = {
        "spread": t("Differences", "{0} is better: it splits fewer groups."),
        "waiting": t("Differences", "{0} is better: people wait less."),
        "cost": t("Differences", "{0} is better: it costs less."),
    }.get(found.deciding) or t("Differences", "{0} is better: more people of {1} have a seat.")
    return text.format(_label_plan(found.right if other < one else found.left), tier_words(found.deciding)), ""


def _label_plan(plan: PlanName) -> str:
    t = translate
    if plan.state == "draft":
        return t("Differences", "The draft")
    if plan.state == "published":
        return t("Differences", "The confirmed plan")
    return t("Differences", "Plan no. {0}").format(number(plan.number or 0))
