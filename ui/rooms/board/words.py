"""What the board says: why cards are left out, what a move would meet, what changes against the published plan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.board import NEW, NOT_PLANNED, TAKEN_OFF, Board, Card, Figures, Verdict
from repatriate.model.plan import ReasonCode
from ui.format import day, people
from ui.rooms.kit.words import journey, many

translate = QCoreApplication.translate


def left_out_title(why: str) -> str:
    """The heading over cards that are left out for the same reason."""
    t = translate
    return {
        NOT_PLANNED: t("Board", "Not planned yet"),
        TAKEN_OFF: t("Board", "Taken off by hand"),
        NEW: t("Board", "New since the plan was made"),
        ReasonCode.NO_ROUTE: t("Board", "No way home yet"),
        ReasonCode.NOT_READY: t("Board", "Ready only after the last seat"),
        ReasonCode.CLEARANCE_EXPIRES: t("Board", "Exit clearance ends before a seat"),
        ReasonCode.NO_DOCUMENT: t("Board", "No document yet"),
        ReasonCode.DOCUMENT_EXPIRES: t("Board", "Document expires too soon"),
        ReasonCode.ETD_REFUSED: t("Board", "Emergency document not accepted"),
        ReasonCode.ON_HOLD: t("Board", "On hold"),
        ReasonCode.FORBIDDEN: t("Board", "Kept off by a rule"),
        ReasonCode.PINNED_ELSEWHERE: t("Board", "Pinned to another journey"),
        ReasonCode.CLEARANCE_MISSING: t("Board", "Clearance missing"),
        ReasonCode.INFANT_ALONE: t("Board", "Infant without an adult"),
        ReasonCode.HOUSEHOLD_BLOCKED: t("Board", "Somebody of the household cannot go"),
        ReasonCode.FULL: t("Board", "All seats taken"),
        ReasonCode.WHEELCHAIR_LIMIT: t("Board", "No wheelchair place left"),
        ReasonCode.STRETCHER_LIMIT: t("Board", "No stretcher place left"),
        ReasonCode.INFANT_LIMIT: t("Board", "No place for an infant left"),
        ReasonCode.MINOR_LIMIT: t("Board", "No place for a minor alone left"),
        ReasonCode.KEPT_APART: t("Board", "Kept apart from somebody on board"),
    }.get(why, why)


def verdict(found: Verdict, board: Board) -> str:
    """One sentence: `Possible. Arrives 26 May 2023, 3 days sooner.` or the first reason against it."""
    if found.reasons:
        if not found.legs and found.reasons[0].code is ReasonCode.NO_ROUTE and found.reasons[0].leg in board.open_legs:
            return translate("Board", "Not on their way home.")
        text = found.reasons[0].message
        others = len({reason.code for reason in found.reasons}) - 1
        return text if not others else f"{text} " + translate("Board", "({0} more)").format(others)
    if not found.legs:
        return translate("Board", "Possible: the seat goes to somebody else.")
    parts = [translate("Board", "arrives {0}").format(day(found.arrives))]
    if found.days:
        parts.append(
            many(found.days, translate("Board", "1 day sooner"), translate("Board", "{0} days sooner"))
            if found.days > 0
            else many(-found.days, translate("Board", "1 day later"), translate("Board", "{0} days later"))
        )
    if len(found.legs) > 1:
        parts.append(journey(found.legs))
    return translate("Board", "Possible: {0}.").format(", ".join(parts))


def under_name(card: Card, headline: str | None) -> str:
    """What stands under the name: how many, and the other legs of the journey."""
    parts = []
    if card.size > 1:
        parts.append(
            translate("Board", "household of {0}").format(card.size)
            if card.household
            else translate("Board", "{0} together").format(card.size)
        )
    if headline in card.legs:
        at = card.legs.index(headline)
        if before := card.legs[:at]:
            parts.append(translate("Board", "by {0}").format(journey(before)))
        if after := card.legs[at + 1 :]:
            parts.append(translate("Board", "then {0}").format(journey(after)))
    return " · ".join(parts)


def spoken(card: Card, headline: str | None) -> str:
    """A card for the screen reader, and for its tool tip."""
    parts = [card.head, card.name, translate("Board", "priority {0}").format(card.priority), under_name(card, headline)]
    if card.pinned:
        parts.append(translate("Board", "pinned"))
    if card.fixed:
        parts.append(translate("Board", "keeps what they have"))
    if card.assistance:
        parts.append(" ".join(card.assistance))
    if card.etd:
        parts.append(translate("Board", "emergency document"))
    if card.minor:
        parts.append(translate("Board", "minor"))
    if card.reasons:
        parts.append(card.reasons[0].message)
    return ", ".join(part for part in parts if part)


def figures(found: Figures) -> list[tuple[str, str]]:
    """What differs from the published plan, each with its tone; empty where nothing does."""
    t = translate
    shown = []
    if found.gained:
        shown.append((t("Board", "+{0} placed").format(f"{found.gained:,}"), "good"))
    if found.lost:
        shown.append((t("Board", "−{0} seats lost").format(f"{found.lost:,}"), "trouble"))
    if found.moved:
        shown.append((t("Board", "{0} moved").format(f"{found.moved:,}"), "attention"))
    if found.sooner > 0:
        shown.append((t("Board", "−{0} waiting days").format(f"{found.sooner:,}"), "good"))
    elif found.sooner < 0:
        shown.append((t("Board", "+{0} waiting days").format(f"{-found.sooner:,}"), "attention"))
    return shown


def publish_sentence(found: Figures, first: bool) -> str:
    t = translate
    if first:
        return t("Board", "Publish the plan? {0} get a seat, {1} are left out.").format(
            people(found.placed), people(found.left_out)
        )
    parts = []
    if found.gained:
        parts.append(many(found.gained, t("Board", "1 person gets a seat"), t("Board", "{0} people get a seat")))
    if found.moved:
        parts.append(many(found.moved, t("Board", "1 moves"), t("Board", "{0} move")))
    if found.lost:
        parts.append(many(found.lost, t("Board", "1 loses the seat"), t("Board", "{0} lose their seat")))
    if not parts:
        return t("Board", "Publish the draft? Nobody's journey changes.")
    return t("Board", "Publish the draft? {0}.").format(", ".join(parts))
