"""The side column of counting: points with figures, open decisions, and the way to the closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from repatriate.app.counting.rest import Doubtful, Stray
from repatriate.counting.doubts import Why
from repatriate.model.counting import CountsAs, How, Point, Seen
from ui.core.format import number
from ui.core.format import number as in_words
from ui.core.language import translate_said
from ui.rooms.common.labels import spoken_number
from ui.rooms.counting.tally import PointFigures, Tally
from ui.rooms.counting.words import Shares, point_words
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import Elided, IconLabel, make_button, make_label, show_text
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_flow, make_row, make_scroll

# -- Shows a card for each open decision: a person with doubtful sightings, or a code that matches nobody.

MOST = 4
"""Cards at once."""
_NEEDS_REASON = frozenset({Why.NOT_ON_LEG, Why.ON_HOLD, Why.CLOSED})
"""A rule is passed over: the officer says why."""


class DecideCard(QFrame):
    """A head, a sentence, a line for the reason, and buttons."""

    def __init__(self, title: str, sentence: str, *, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self.setProperty("role", "note")
        self.setProperty("tone", "info")
        self.setAccessibleName(f"{title}. {sentence}")
        head = make_row(
            Cell(IconLabel("decide", Tone.INFO, 16)), grow(make_label(title, "section", Tone.INFO)), spacing=GAP
        )
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setVisible(writable)
        self.column = make_column(
            head, make_label(sentence, wrap=True), self.reason, margins=(12, 10, 12, 10), spacing=6, inside=self
        )
        self.buttons: list[QPushButton] = []

    def offer(self, *choices: tuple[str, Callable[[], object]]) -> None:
        """Its buttons; none in a file that is only read."""
        if self._writable:
            self.buttons = [make_button(words, slot) for words, slot in choices]
            self.column.addLayout(make_flow(*self.buttons))


class DoubtCard(DecideCard):
    """Somebody: here, or not here. What is decided has a reason and is in doubt no more."""

    def __init__(self, tally: Tally, doubt: Doubtful) -> None:
        one = tally.find(doubt.ref)
        name = f"{spoken_number(doubt.ref)} {one.name.upper() if one is not None else ''}".strip()
        super().__init__(name, translate_said(doubt.message), writable=tally.writable)
        self._tally, self.doubt = tally, doubt
        self.needs_reason = doubt.why in _NEEDS_REASON
        if not self.needs_reason:
            self.reason.hide()
        here = self.tr("Is here"), lambda: self._decide(Seen.PRESENT)
        gone = self.tr("Is not here"), lambda: self._decide(Seen.LEFT)
        wrong = self.tr("Wrong number"), self._undo
        match doubt.why:
            case Why.AFTER_CLOSING | Why.NOT_ABOARD:
                self.offer((self.tr("Open the closing"), self._open_closing), wrong)
            case Why.NOT_ON_LEG | Why.CLOSED | Why.CANCELLED:
                self.offer(here, wrong)
            case Why.CONTRADICTION | Why.TWO_DEPARTURES | Why.ON_HOLD | Why.CLOCK:
                self.offer(here, gone)
            case other:
                assert_never(other)
        self.reason.textChanged.connect(lambda: self._enable_buttons())
        self._enable_buttons()

    def _enable_buttons(self) -> None:
        """Enables the button that lets somebody past a rule once a reason is typed; sending back needs none."""
        if self.needs_reason and self.buttons:
            self.buttons[0].setEnabled(bool(self.reason.text().strip()))
            self.buttons[0].setToolTip("" if self.buttons[0].isEnabled() else self.tr("Type the reason first."))

    def _decide(self, kind: Seen) -> None:
        boards = self.doubt.point.counts_as is CountsAs.BOARDED
        joins = kind is Seen.PRESENT and self.doubt.why is Why.NOT_ON_LEG and boards
        reason = self.reason.text().strip() or self.tr("decided by the officer")
        self._tally.count(self.doubt.ref, How.TYPED, kind, reason, self.doubt.point.seq, go_show=joins)
        self.setEnabled(False)

    def _undo(self) -> None:
        """They were never there: what was read is undone, and they are where they were."""
        self._tally.drop(self.doubt.ref, self.doubt.point.seq)
        self.setEnabled(False)

    def _open_closing(self) -> None:
        view = self._tally.view
        if view is not None:
            self._tally.context.go("counting", f"{view.leg.code}:close")


class StrayCard(DecideCard):
    """A code: the number that was meant, or why it is nobody."""

    def __init__(self, tally: Tally, stray: Stray) -> None:
        code = stray.code if len(stray.code) <= 24 else f"{stray.code[:22]}…"
        super().__init__(self.tr("Not one of our numbers"), f"“{code}”", writable=tally.writable)
        self._tally, self.stray = tally, stray
        self.reason.setPlaceholderText(self.tr("Number, or why it is not one of our people"))
        self.reason.setAccessibleName(self.tr("The number that was meant, or why it is not one of our people"))
        self.offer((self.tr("Count"), self._count), (self.tr("Not one of our people"), self._drop_stray))
        self.reason.textChanged.connect(lambda: self._enable_buttons())
        self._enable_buttons()

    def _find_ref(self) -> str:
        """The reference of whom the number means; empty where it is no number."""
        text = self.reason.text().strip().upper()
        people = self._tally.view.people if self._tally.view is not None else {}
        found = [ref for ref in people if spoken_number(ref) == spoken_number(text)] if text else []
        return found[0] if len(found) == 1 else text if any(sign.isdigit() for sign in text) and " " not in text else ""

    def _enable_buttons(self) -> None:
        for made, able in zip(self.buttons, (bool(self._find_ref()), bool(self.reason.text().strip())), strict=False):
            made.setEnabled(able)

    def _count(self) -> None:
        self._tally.settle(self.stray.uuid, ref=self._find_ref())

    def _drop_stray(self) -> None:
        self._tally.settle(self.stray.uuid, reason=self.reason.text().strip())


class DecideList(QWidget):
    """A card for each that is to decide, the first few."""

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self.setAccessibleName(self.tr("To decide"))
        self._cards: dict[object, DecideCard] = {}
        self.more = make_label("", "quiet", wrap=True)
        self.more.hide()
        self._column = make_column(self.more, STRETCH, margins=(12, GAP, 12, 0), spacing=GAP, inside=self)

    def show_doubts(self, doubts: tuple[Doubtful | Stray, ...]) -> None:
        """Shows the doubts; text typed on a card stays while its doubt is open."""
        before = {about: card for about, card in self._cards.items() if card.isEnabled()}
        wanted = {_find_about(one): one for one in doubts[:MOST]}
        now = {about: before.get(about) or self._make_card(one) for about, one in wanted.items()}
        for old in self.cards:
            if old not in now.values():
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._cards = now
        for at, card in enumerate(self.cards):
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
        rest = len(doubts) - len(self.cards)
        show_text(self.more, self.tr("{0} more to decide after these.").format(number(rest)) if rest else "")

    @property
    def cards(self) -> list[DecideCard]:
        return list(self._cards.values())

    def _make_card(self, one: Doubtful | Stray) -> DecideCard:
        return DoubtCard(self._tally, one) if isinstance(one, Doubtful) else StrayCard(self._tally, one)

    def enter(self) -> None:
        """The keyboard goes to the first of them."""
        able = [self.cards[0].reason, *self.cards[0].buttons] if self.cards else []
        first = next((one for one in able if not one.isHidden() and one.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _find_about(one: Doubtful | Stray) -> object:
    """The identity of a card's doubt, stable over repeated readings."""
    return (one.ref, one.why, one.point) if isinstance(one, Doubtful) else one.uuid


# -- side

WIDTH = 290
THIN = 8


class PointButton(QPushButton):
    """A point: its name, a bar, how many are here, and how many were called and not found. Space or a click chooses it."""

    def __init__(self, point: Point, name: str) -> None:
        super().__init__()
        self.seq = point.seq
        self.setProperty("kind", "point")
        self.setCheckable(True)
        self.setFixedHeight(34)
        self._name = name
        self.name = Elided(self._name, "")
        self.bar = Shares(THIN)
        self.missing = make_label("", "small", Tone.TROUBLE)
        self.missing.setFixedWidth(30)
        self.here = make_label("", "strong")
        self.here.setFixedWidth(40)
        for one in (self.here, self.missing):
            one.setAlignment(one.alignment().AlignRight | one.alignment().AlignVCenter)
        make_row(
            grow(self.name, 5), grow(self.bar, 6), self.missing, self.here, margins=(SPACE, 0, SPACE, 0), spacing=GAP,
            inside=self,
        )  # fmt: skip

    def show_figures(self, one: PointFigures) -> None:
        self.bar.show_figures(one)
        self.here.setText(number(one.here))
        self.missing.setText(f"−{number(one.missing)}" if one.missing else "")
        told = self.tr("{0}: {1} of {2} here").format(self._name, number(one.here), number(one.expected))
        if one.missing:
            told = self.tr("{0}, {1} called, not found").format(told, number(one.missing))
        self.setAccessibleName(told)
        self.setToolTip(told)


class Side(QFrame):
    """`chosen` tells the number of the point that the officer wants; `close_wanted`: the page that closes boarding."""

    chosen = Signal(int)
    close_wanted = Signal()

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self.setProperty("role", "side-right")
        self.setAccessibleName(self.tr("Points"))
        self.setFixedWidth(WIDTH)
        self.whole = make_label("", "quiet")
        head = make_row(make_label(self.tr("Points"), "section"), STRETCH, self.whole, margins=(SPACE, 12, SPACE, 6))
        self.buttons: list[PointButton] = []
        self._shown: tuple[Point, ...] = ()
        self._points = make_column(margins=0, spacing=0)
        self.decide = DecideList(tally)
        inside = QWidget()
        make_column(self._points, self.decide, STRETCH, margins=0, spacing=0, inside=inside)
        self.close_button = make_button(self.tr("Close boarding…"), self.close_wanted.emit, "main")
        self.close_button.setMinimumHeight(40)
        foot = make_row(grow(self.close_button), margins=(12, GAP, 12, 12))
        make_column(head, grow(make_scroll(inside, across=False)), Cell(foot), margins=0, spacing=0, inside=self)

    def show_tally(self) -> None:
        view = self._tally.view
        points = view.points if view is not None else ()
        if points != self._shown:
            self._shown = points
            self._make_buttons(points)
        for made in self.buttons:
            made.show_figures(self._tally.figures(made.seq))
            made.setChecked(made.seq == self._tally.seq)
        self.whole.setText(self.tr("of {0}").format(number(view.leg.booked)) if view is not None else "")

    def _make_buttons(self, points: Sequence[Point]) -> None:
        for old in self.buttons:
            self._points.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [PointButton(point, point_words(point, points)) for point in points]
        for made in self.buttons:
            self._points.addWidget(made)
            made.clicked.connect(lambda _=False, seq=made.seq: self._choose(seq))

    def _choose(self, seq: int) -> None:
        for made in self.buttons:
            made.setChecked(made.seq == seq)
        self.chosen.emit(seq)

    def offer_close(self, on: bool) -> None:
        """Whether boarding can be closed from here."""
        point = self._tally.point
        self.close_button.setVisible(on and point is not None and point.counts_as is CountsAs.BOARDED)


# -- The foot of the counting room: a number to type, what is not saved yet, and Undo.


class EntryFoot(QWidget):
    """`entered` tells what was typed, when Enter is pressed."""

    entered = Signal(str)
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("Number…"))
        self.number.setAccessibleName(self.tr("Number, without zeros: 61 for P00061"))
        self.number.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # digits come as they are typed
        self.number.setProperty("role", "number")
        self.number.setMaximumWidth(240)
        self.number.returnPressed.connect(self._emit_entered)
        self.hint = Elided(self.tr("A scanner works at any time, whatever is selected. Type 61 for P00061."), "quiet")
        self.unsaved = make_label("", "", "trouble")
        self.unsaved.hide()
        self.undo = make_button(
            self.tr("Undo last")
            + "  "
            + QKeySequence(Qt.Key.Key_Delete).toString(QKeySequence.SequenceFormat.NativeText),
            self.undo_wanted.emit,
        )
        self.undo.setAccessibleName(self.tr("Undo the last count"))
        make_row(grow(self.number, 2), grow(self.hint, 3), self.unsaved, self.undo, margins=0, spacing=12, inside=self)

    def _emit_entered(self) -> None:
        text = self.number.text().strip()
        self.number.clear()
        if text:
            self.entered.emit(text)

    def show_unsaved(self, count: int, *, failing: bool) -> None:
        """Shows the number of counts that could not be written."""
        self.unsaved.setVisible(failing)
        self.unsaved.setText(self.tr("1 not saved") if count == 1 else self.tr("{0} not saved").format(in_words(count)))
