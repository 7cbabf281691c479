"""Points and verdicts in the officer's words, with their symbols and tones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from repatriate.app.counting.room_view import DayLeg
from repatriate.counting.points import name_point
from repatriate.model.counting import Point, PointKind, Seen
from repatriate.model.saying import capitalize_first
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_table import draw_bar
from ui.rooms.counting.tally import PointFigures, Tally
from ui.style.icons import make_icon
from ui.style.theme import GAP, Tone, color
from ui.widgets.labels import make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, make_column, make_row

t = QCoreApplication.translate


def point_words(point: Point, points: Sequence[Point]) -> str:
    """The name of the point in words: the officer's own, or its kind, with a number if there are two."""
    return capitalize_first(translate_said(name_point(point, points)))


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


# -- A menu of departure and point, for windows without room for them beside the work.


class WhereButton(QPushButton):
    """`leg_chosen` tells a code, `point_chosen` a number."""

    leg_chosen = Signal(str)
    point_chosen = Signal(int)

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self.legs: Sequence[DayLeg] = ()
        self.setIcon(make_icon("chevron-down"))
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self._fill_menu)
        self.setMenu(self.choices)

    def show_where(self) -> None:
        view, point = self._tally.view, self._tally.point
        if view is not None and point is not None:
            set_words(self, f"{view.leg.code} · {point_words(point, view.points)}")

    def _fill_menu(self) -> None:
        self.choices.clear()
        view = self._tally.view
        for leg in self.legs:
            on = view is not None and leg.code == view.leg.code
            self._add_choice(f"{leg.code} → {leg.destination}", partial(self.leg_chosen.emit, leg.code), on)
        self.choices.addSeparator()
        points = view.points if view is not None else ()
        for point in points:
            figures = self._tally.figures(point.seq)
            words = self.tr("{0}: {1} of {2}").format(point_words(point, points), figures.here, figures.expected)
            self._add_choice(words, partial(self.point_chosen.emit, point.seq), point.seq == self._tally.seq)

    def _add_choice(self, words: str, slot: Callable[[], object], on: bool) -> None:
        made = self.choices.addAction(words, slot)
        made.setCheckable(True)
        made.setChecked(on)


# -- Shows the people present out of those expected, as a sentence of figures and a bar.


BAR = 12


class Shares(QWidget):
    """Here solid from the left; called and not found, or gone back, from the right."""

    def __init__(self, height: int = BAR) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self._shown = PointFigures()

    def show_figures(self, figures: PointFigures) -> None:
        self._shown = figures
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        one = self._shown
        whole = max(one.expected, one.here + one.gone + one.missing, 1)
        rest = whole - one.here - one.missing - one.gone
        done = Tone.GOOD if one.here >= one.expected else Tone.ACCENT
        if self.height() >= BAR:
            done = Tone.GOOD
        parts = [(one.here / whole, color(done)), (rest / whole, color("track"))]
        parts.append(((one.missing + one.gone) / whole, color(Tone.TROUBLE)))
        draw_bar(painter, QRectF(self.rect()), parts, color("track"))
        painter.end()


class TallyBar(QWidget):
    """`decide_wanted`: the officer looks at what is to decide. The figures are buttons where they lead somewhere."""

    missing_wanted = Signal()
    decide_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.here = make_label("", "tally")
        self.whole = make_label("", "tally-words")
        self.to_come = make_button("", self.missing_wanted.emit, "link")
        self.missing = make_button("", self.missing_wanted.emit, "link")
        self.gone = make_label("", "", Tone.TROUBLE)
        self.decide = make_button("", self.decide_wanted.emit, "link")
        for one, tone in ((self.to_come, "attention"), (self.missing, "trouble"), (self.decide, "info")):
            one.setProperty("tone", tone)
        self.bar = Shares()
        words = make_row(
            self.here, self.whole, STRETCH, self.to_come, self.missing, self.gone, self.decide, spacing=GAP
        )
        make_column(words, self.bar, margins=0, spacing=4, inside=self)

    def show_figures(self, point: Point, figures: PointFigures, to_decide: int) -> None:
        self.here.setText(number(figures.here))
        self.whole.setText(of_those_here(point, number(figures.expected)))
        self._show_count(self.to_come, figures.to_come, self.tr("1 still to come"), self.tr("{0} still to come"))
        self._show_count(
            self.missing, figures.missing, self.tr("1 called, not found"), self.tr("{0} called, not found")
        )
        self._show_count(self.decide, to_decide, self.tr("1 to decide"), self.tr("{0} to decide"))
        show_text(
            self.gone,
            format_many(figures.gone, self.tr("1 gone back"), self.tr("{0} gone back")) if figures.gone else "",
        )
        self.bar.show_figures(figures)
        said = [self.here.text(), self.whole.text()]
        parts = (self.to_come, self.missing, self.gone, self.decide)
        self.setAccessibleName(" ".join(said) + "; " + ", ".join(one.text() for one in parts if not one.isHidden()))

    def _show_count(self, made: QWidget, count: int, one: str, more: str) -> None:
        words = format_many(count, one, more)
        made.setText(words)  # type: ignore[attr-defined]  # a button
        made.setAccessibleName(words)
        made.setVisible(count > 0)
