"""What the room for the plan reads of the file, in the thread for questions, and how it is summed up over the board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.operation import Operation
from repatriate.app.plan import queries as plan_queries
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.board.cards import EVERYBODY, Sieve
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.board.search import find_people
from repatriate.app.plan.board.unplaced import Group
from repatriate.app.plan.score import KeptPlan
from ui.core.format import moment, number, people, short_day
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.planner_strip import quality


@dataclass(frozen=True, slots=True)
class Shown:
    """A board, whom the filter lets through (people per column, and those left out), and the plans it is about.

    `plans` counts all that are kept. `now` is the time of the clock, naive as departures are.
    """

    board: Board
    sieve: Sieve
    people: Mapping[str, int]
    left: tuple[Group, ...]
    draft: KeptPlan | None
    published: KeptPlan | None
    plans: int
    now: datetime


def read_board(operation: Operation, board: Board | None, country: str | None, text: str) -> Shown:
    """The board as the file holds it now, or the one that is given, through a filter."""
    db = operation.db
    made = board or Board.of(db, operation.today())
    sieve = Sieve(country if country in made.counts else None, find_people(db, text))
    shown, left = made.sift(db, sieve) if sieve != EVERYBODY else ({}, made.left_out)
    draft, published = (plan_score.read_kept_plan(db, state) for state in ("draft", "published"))
    now = operation.clock().astimezone().replace(tzinfo=None)
    return Shown(made, sieve, shown, left, draft, published, plan_queries.count_plans(db), now)


def summary(shown: Shown) -> list[tuple[str, str]]:
    """The thin line over the board: texts, each with its tone."""
    t = QCoreApplication.translate
    draft, published, found = shown.draft, shown.published, shown.board.figures
    if published is None:
        if draft is None:
            return [(t("Plan", "nothing is planned yet: {0} wait").format(people(shown.board.total)), "quiet")]
        text = t("Plan", "draft, not published: {0} placed, {1} left out")
        return [(text.format(number(found.placed), number(found.left_out)), "quiet")]
    at = published.published_at
    if draft is None:
        return [(t("Plan", "published {0}").format(moment(at) if at else ""), "quiet")]
    parts = plan_labels.figures(found)
    lead = t("Plan", "draft against published {0}:") if parts else t("Plan", "draft, the same as published {0}")
    return [(lead.format(short_day(at.astimezone().date()) if at else ""), "quiet"), *parts]


def proof(shown: Shown) -> str:
    """How good the plan is that is shown."""
    plan = shown.draft or shown.published
    if plan is None:
        return ""
    return quality(plan.status, plan.seconds, [(one.name, one.value, one.bound, one.proved) for one in plan.tiers])[0]
