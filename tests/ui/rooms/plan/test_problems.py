"""Things to put right: counted over the board and in the overview, each with the way to where it is put right."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import all_rules
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Unpin
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.plan.storage import list_problems
from repatriate.model.entities import RuleKind
from repatriate.model.plan import Problem, ProblemCode
from tests.ui.faulty import LOST, mend, spoil
from tests.ui.helpers import idle, in_panel, settle
from tests.ui.test_access import nameless
from ui.rooms.common.goals import PROBLEMS
from ui.rooms.plan.panels.problems import ProblemsPanel, list_places
from ui.rooms.plan.room import PlanRoom


def texts(sheet: ProblemsPanel) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


def press(sheet: ProblemsPanel, words: str) -> None:
    next(one for one in sheet.findChildren(QPushButton) if one.text() == words).click()


@pytest.mark.every_person
def test_nothing_is_shown_where_nothing_is_wrong(room: PlanRoom, planned: Operation) -> None:
    old, cancelled = list_problems(planned.db).problems[1].people, list_problems(planned.db).problems[0].people
    planned.run(EditPeople(old, {"document_expiry": "2033-01-31"}))
    planned.run(Unpin(cancelled))
    plan_operation(planned)
    room.reload_content(None)
    settle(room.context)
    assert list_problems(planned.db).problems == ()
    room.select(PROBLEMS)
    settle(room.context)
    assert room.panel.content is None


@pytest.mark.every_person
def test_what_is_wrong_is_counted_and_each_leads_to_its_place(room: PlanRoom, planned: Operation) -> None:
    pinned = spoil(planned)
    room.reload_content(None)
    settle(room.context)
    found = list_problems(planned.db)
    codes = [one.code for one in found.problems]
    assert codes == ["pin_leg_gone", "pin_leg_gone", "no_common_journey", "two_places", "no_location", "document_past"]
    room.select(PROBLEMS)
    sheet = in_panel(room, ProblemsPanel)
    assert all(one.message in texts(sheet) for one in found.problems)
    assert "and 2 more" in texts(sheet)
    assert not nameless(sheet)
    went: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda to, ref: went.append((to, ref)))
    for words in (pinned, LOST[0], "Show these people", "Show the group"):
        press(sheet, words)
    assert went == [
        ("plan", pinned),
        ("people", LOST[0]),
        ("people", "filter:location="),
        ("groups", "Airport convoy, first wave"),
    ]


def test_the_sheet_follows_the_plan(room: PlanRoom, planned: Operation) -> None:
    before = list_problems(planned.db).problems
    spoil(planned)
    room.reload_content(None)
    room.select(PROBLEMS)
    assert len(in_panel(room, ProblemsPanel).found.problems) > len(before) > 0
    mend(planned)
    room.reload_content(None)
    assert in_panel(room, ProblemsPanel).found.problems == before


def test_a_pin_that_cannot_be_kept_is_taken_off_and_planned_again(
    room: PlanRoom, planned: Operation, qtbot: QtBot
) -> None:
    room.select(PROBLEMS)
    before = list_problems(planned.db).problems
    press(in_panel(room, ProblemsPanel), "Let the plan move them")
    idle(qtbot, room.context)
    assert not {rule.a for rule in all_rules(planned.db) if rule.kind is RuleKind.PIN} & set(before[0].people)
    press(in_panel(room, ProblemsPanel), "Plan again")
    idle(qtbot, room.context)
    room.reload_content(None)
    settle(room.context)
    assert list_problems(planned.db).problems == before[1:]


def test_a_file_open_for_reading_only_offers_no_change(room: PlanRoom, planned: Operation) -> None:
    sheet = ProblemsPanel(list_problems(planned.db), writes=False)
    assert not {"Unpin", "Plan again"} & {one.text() for one in sheet.findChildren(QPushButton)}


def test_home_has_a_step_that_opens_them(planned: Operation) -> None:
    spoil(planned)
    step = next(one for one in next_steps(planned, planned.clock()) if one.code == "plan_problems")
    assert (step.target.place, step.target.ref) == ("plan", PROBLEMS)
    assert " things to correct keep people from a seat; the first: " in step.sentence


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_has_a_way_to_somewhere(code: ProblemCode) -> None:
    about = {
        "leg": "F1" if code.value.startswith(("leg", "pin", "stranded")) else None,
        "rule": "HALL" if "unknown" in code.value or code in ("group_unknown", "too_many_together") else None,
    }
    nobody = code.value.startswith(("leg", "no_people", "no_legs", "max_legs", "connection"))
    problem = Problem(code, () if nobody else ("P1", "P2"), about["leg"], about["rule"], "Something is wrong.")
    ways = list_places(problem)
    assert ways or problem.people
    assert all(words and room in ("people", "departures", "groups", "plan", "settings") for words, (room, _) in ways)
