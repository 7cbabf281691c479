"""People without a seat: the heading over those whom the same thing keeps here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.plan.board.unplaced import NEW, NOT_PLANNED, TAKEN_OFF, Group
from repatriate.planning.rules.registry import find_rule
from repatriate.planning.rules.rule import Opens
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.items import Heading

PLAN, HELPS = "plan", "helps"
"""What a button does where it leads to no other place: plan again, or look for what would help."""


def make_heading(group: Group, *, writes: bool) -> Heading:
    """With the button that helps; in a file open for reading only, with those that only show."""
    words, hint = plan_labels.waiting_words(group.why)
    action, target = find_help(group.why)
    shown = action if writes or target not in (PLAN, HELPS) else ""
    return Heading(group.why, words, group.people, _ICONS[_opens(group.why)], action=shown, hint=hint)


def find_help(why: str) -> tuple[str, str]:
    """The words of the button for what keeps people here, and where it leads: a place of the window, PLAN or HELPS."""
    t = QCoreApplication.translate
    if why in (NOT_PLANNED, NEW, TAKEN_OFF):
        return (t("Board", "Plan") if why == NOT_PLANNED else t("Board", "Plan again")), PLAN
    match _opens(why):
        case Opens.CLEARANCES:
            return t("Board", "Ask"), "clearances"
        case Opens.DOCUMENT:
            return t("Board", "Issue"), "papers"
        case Opens.HOLDS | Opens.DATES | Opens.PERSON:
            return t("Board", "Show"), "people"
        case Opens.NEW_LEG:
            return t("Board", "Add a departure"), "departures"
        case _:
            return t("Board", "What helps"), HELPS


def _opens(why: str) -> Opens | None:
    return None if why in (NOT_PLANNED, NEW, TAKEN_OFF) else find_rule(why).opens


_ICONS: dict[Opens | None, str] = {
    Opens.CLEARANCES: "waiting",
    Opens.DOCUMENT: "document",
    Opens.HOLDS: "hold",
    Opens.DATES: "calendar",
    Opens.PERSON: "person",
    Opens.NEW_LEG: "transport",
    Opens.LEG: "no-seat",
    Opens.NOTHING: "no-seat",
    None: "plan",
}
