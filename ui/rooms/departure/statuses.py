"""The next statuses of a departure: closed, left, arrived, cancelled, with the words of buttons and questions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.transport.queries import LegRow
from repatriate.model.entities import LegStatus
from ui.core.format import people

t = QCoreApplication.translate


def next_states(status: LegStatus) -> list[LegStatus]:
    """The statuses that may follow, the usual one first."""
    return {
        LegStatus.PLANNED: [LegStatus.CLOSED, LegStatus.CANCELLED],
        LegStatus.CLOSED: [LegStatus.DEPARTED, LegStatus.PLANNED, LegStatus.CANCELLED],
        LegStatus.DEPARTED: [LegStatus.ARRIVED, LegStatus.CLOSED],
        LegStatus.ARRIVED: [LegStatus.DEPARTED],
        LegStatus.CANCELLED: [LegStatus.PLANNED],
    }[status]


def verb(state: LegStatus, now: LegStatus) -> str:
    """The label of the button for a new status."""
    if state is LegStatus.PLANNED:
        return t("Departure", "Restore it") if now is LegStatus.CANCELLED else t("Departure", "Open it again…")
    if state is LegStatus.CLOSED and now is LegStatus.CANCELLED:
        return t("Departure", "Restore it")
    if state is LegStatus.CLOSED and now is LegStatus.DEPARTED:
        return t("Departure", "It has not left")
    if state is LegStatus.DEPARTED and now is LegStatus.ARRIVED:
        return t("Departure", "It has not arrived")
    return {
        LegStatus.CLOSED: t("Departure", "Close it…"),
        LegStatus.DEPARTED: t("Departure", "It has left…"),
        LegStatus.ARRIVED: t("Departure", "It has arrived…"),
        LegStatus.CANCELLED: t("Departure", "Cancel it…"),
    }[state]


def question(leg: LegRow, state: LegStatus) -> tuple[str, str]:
    """A question about the effect of a new status on its people, other than losing seats, with further text below."""
    text = {
        LegStatus.CLOSED: t("Departure", "Has {0} not left after all? {1} stay on it."),
        LegStatus.DEPARTED: t("Departure", "Has {0} not arrived after all? {1} are still on the way."),
        LegStatus.PLANNED: t("Departure", "Open {0} again? The next plan may move the {1} on it."),
    }[state].format(leg.code, people(leg.published.people))  # fmt: skip
    if leg.status is LegStatus.CANCELLED:
        text = t("Departure", "Restore {0}, with {1} on it?").format(leg.code, people(leg.published.people))
    differs = leg.draft is not None and leg.draft != leg.published
    return text, t(
        "Departure", "The draft is not confirmed: people who are only in the draft do not count."
    ) if differs else ""
