"""People without a seat: the heading over those who are in the same state, and the button that helps."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.person_names import find_refs
from repatriate.app.next_steps.stranded import departure_between
from repatriate.app.people.table_queries import Reader
from repatriate.app.plan.board.unplaced import Group, find_commonest_way
from repatriate.app.state.rules import CANCELLED
from repatriate.app.state.states import Detail, Lack, PersonState, State
from repatriate.app.state.words import lack_name, risk_word, state_words
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import capital
from ui.core.language import translate_said
from ui.rooms.common.goals import COMPANIONS, PEOPLE_FILTER
from ui.rooms.common.person_state import state_look
from ui.rooms.plan.board.items import Heading

PLAN, HELPS = "plan", "helps"
"""Actions of a button that leads to no other place: plan again, or look for changes that would help."""
LISTED = 200
"""People who are named to another place at most."""


def make_heading(group: Group, *, writes: bool, planned: bool) -> Heading:
    """The heading with its helpful button; in a read-only file only buttons that show something."""
    action, place = find_help(group, planned=planned)
    shown = action if writes or place != PLAN else ""
    _, icon = state_look(group.state)
    return Heading(group.key, describe_group(group), group.people, icon, action=shown, hint=describe_hint(group))


def describe_group(group: Group) -> str:
    """The reason that keeps people here, in a word or two."""
    if group.state is State.WAITS_FOR_CLEARANCE and group.kind:
        return translate_said(lack_name(group.kind))
    if group.state is State.NEEDS_DOCUMENT:
        return translate_said(lack_name(Lack.DOCUMENT))
    if group.state in (State.BOOKED, State.IN_DRAFT):
        return QCoreApplication.translate("Board", "Lose their seat in this draft")
    if group.state is State.SEAT_AT_RISK and group.kind:
        return translate_said(capital(risk_word(group.kind)))
    return describe_hint(group)


def describe_hint(group: Group) -> str:
    """The state in the words that it has everywhere."""
    hint = translate_said(state_words(PersonState(group.state, Detail(kind=group.kind))))
    return (
        f"{hint}: {translate_said(risk_word(group.kind))}" if group.state is State.SEAT_AT_RISK and group.kind else hint
    )


def find_help(group: Group, *, planned: bool) -> tuple[str, str]:
    """The words of the button, and where it leads: a place of the window, PLAN or HELPS."""
    t = QCoreApplication.translate
    match group.state:
        case State.WAITS_FOR_CLEARANCE:
            return t("Board", "Ask"), "clearances"  # some were never asked for
        case State.REFUSED:
            return t("Board", "Ask again"), "clearances"
        case State.NEEDS_DOCUMENT:
            return t("Board", "Issue"), "papers"
        case State.NO_SEAT | State.SEAT_AT_RISK if group.kind in _PAPERS:
            return t("Board", "Issue"), "papers"
        case State.SEAT_AT_RISK if group.kind == ReasonCode.ON_HOLD:
            return t("Board", "Show"), "people"
        case State.SEAT_AT_RISK if group.kind == CANCELLED:
            return t("Board", "Plan again"), PLAN
        case State.NO_SEAT if group.kind == ReasonCode.LONG_WAIT:
            return t("Board", "Wait longer"), "settings"
        case State.NO_SEAT if group.kind == ReasonCode.MINOR_LIMIT:
            return t("Board", "Who travels with them?"), "people"
        case State.NO_WAITING_PLACE:
            return t("Board", "Set their place"), "people"
        case State.NO_DESTINATION:
            return t("Board", "Set it"), "people"
        case State.NO_WAY_HOME:
            return t("Board", "Add a departure"), "departures"
        case State.NO_SEAT | State.SEAT_AT_RISK | State.BOOKED | State.IN_DRAFT:
            return t("Board", "What helps"), HELPS
        case State.READY:
            return (t("Board", "Plan again") if planned else t("Board", "Plan")), PLAN
        case (
            State.ON_HOLD | State.HANDED_OVER | State.MISSING_ON_ARRIVAL | State.ARRIVED
            | State.ON_THE_WAY | State.ABOARD | State.NOT_TRAVELLING
        ):  # fmt: skip
            return t("Board", "Show"), "people"
    assert_never(group.state)


_PAPERS = {ReasonCode.NO_DOCUMENT, ReasonCode.DOCUMENT_EXPIRES, ReasonCode.ETD_REFUSED}


def find_place(db: Reader, group: Group, place: str) -> str:
    """The goal in that place for these people."""
    match place:
        case "departures":
            way = find_commonest_way(db, _list_ids(group))
            return departure_between(*way) if way else ""
        case "clearances":
            return f"kind={group.kind}" if group.kind else ""
        case "settings":
            return "max_layover_hours"
        case "papers":
            return ",".join(find_refs(db, _list_ids(group)).values())
        case "people" if group.kind == ReasonCode.MINOR_LIMIT and group.people == 1:
            return COMPANIONS + next(iter(find_refs(db, _list_ids(group)).values()))
        case "people" if group.kind == ReasonCode.MINOR_LIMIT:
            return f"{PEOPLE_FILTER}refs={' '.join(find_refs(db, _list_ids(group)).values())}"
        case "people":
            return f"{PEOPLE_FILTER}state={group.state}"
        case _:
            return ""


def _list_ids(group: Group) -> list[int]:
    return [one for ids in group.cards for one in ids][:LISTED]
