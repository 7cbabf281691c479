"""Points and verdicts in the officer's words, with their symbols and tones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from repatriate.counting.points import name_point
from repatriate.model.counting import Point, PointKind, Seen
from repatriate.model.saying import capital
from ui.core.language import translate_said
from ui.style.theme import Tone

t = QCoreApplication.translate


def point_words(point: Point, points: Sequence[Point]) -> str:
    """The name of the point in words: the officer's own, or its kind, with a number if there are two."""
    return capital(translate_said(name_point(point, points)))


def counting_at(point: Point) -> str:
    """`Counting at the gate`."""
    if point.name:
        return t("Counting", "Counting: {0}").format(point.name)
    match point.kind:
        case PointKind.SLIPS:
            return t("Counting", "Handing out slips")
        case PointKind.MUSTER:
            return t("Counting", "Counting at the muster point")
        case PointKind.BOARDING:
            return t("Counting", "Counting at boarding")
        case PointKind.CHECK_IN:
            return t("Counting", "Counting at check-in")
        case PointKind.BORDER:
            return t("Counting", "Counting at the border")
        case PointKind.GATE:
            return t("Counting", "Counting at the gate")
        case PointKind.STOP:
            return t("Counting", "Counting at a stop")
        case PointKind.ARRIVAL:
            return t("Counting", "Counting on arrival")
        case PointKind.HANDOVER:
            return t("Counting", "Handing over")
        case _:
            assert_never(point.kind)


def of_those_here(point: Point, expected: str) -> str:
    """The words after the large figure: `of 38 at the gate`."""
    if point.name:
        return t("Counting", "of {0}: {1}").format(expected, point.name)
    match point.kind:
        case PointKind.SLIPS:
            return t("Counting", "of {0} have their slip").format(expected)
        case PointKind.MUSTER:
            return t("Counting", "of {0} at the muster point").format(expected)
        case PointKind.BOARDING:
            return t("Counting", "of {0} aboard").format(expected)
        case PointKind.CHECK_IN:
            return t("Counting", "of {0} checked in").format(expected)
        case PointKind.BORDER:
            return t("Counting", "of {0} past the border").format(expected)
        case PointKind.GATE:
            return t("Counting", "of {0} at the gate").format(expected)
        case PointKind.STOP:
            return t("Counting", "of {0} at the stop").format(expected)
        case PointKind.ARRIVAL:
            return t("Counting", "of {0} have arrived").format(expected)
        case PointKind.HANDOVER:
            return t("Counting", "of {0} at the handover").format(expected)
        case _:
            assert_never(point.kind)


def seen_look(kind: Seen) -> tuple[str, str, str]:
    """Word, tone and icon of a sighting."""
    match kind:
        case Seen.PRESENT:
            return t("Counting", "Counted"), Tone.GOOD, "check"
        case Seen.LEFT:
            return t("Counting", "Gone back"), Tone.TROUBLE, "arrow-left"
        case Seen.MISSING:
            return t("Counting", "Called, not found"), Tone.TROUBLE, "warning"
        case Seen.UNDONE:
            return t("Counting", "Undone"), Tone.QUIET, "undo"
        case _:
            assert_never(kind)
