"""The page that closes a departure. It takes a view and emits the officer's wishes as signals; it writes nothing
itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from repatriate.app.counting.closing_queries import NOT_KNOWN, ClosingView, Differs
from repatriate.model.entities import LegStatus
from ui.core.format import long_day, number
from ui.rooms.common.labels import format_many
from ui.rooms.counting.closing.exceptions import ExceptionsCard
from ui.rooms.counting.closing.head_count import EffectsCard, HeadCountCard
from ui.style.theme import GAP, MARGIN, Tone, set_style
from ui.widgets.labels import IconLabel, make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_flow, make_row, make_scroll
from ui.widgets.refusal import NoticeBar

t = QCoreApplication.translate
NARROW, TIGHT = 760, 640
"""Narrower than the first, the verdict is under the figures; than the second, they are small."""
MIDDLE = Qt.AlignmentFlag.AlignHCenter


class _Figure(QWidget):
    """A number, what it counts, and a line that says more."""

    def __init__(self, words: str, tone: str) -> None:
        super().__init__()
        self.words = words
        self.figure = make_label("0", "figure", tone)
        self.caption = make_label(words, wrap=True)
        self.more = make_label("", "caption", wrap=True)
        for one in (self.figure, self.caption, self.more):
            one.setAlignment(MIDDLE)
        make_column(self.figure, self.caption, self.more, margins=0, spacing=0, inside=self)

    def show_number(self, count: int, more: str = "") -> None:
        self.figure.setText(number(count))
        self.setAccessibleName(f"{number(count)} {self.words}")
        show_text(self.more, more)


class EquationCard(QFrame):
    """`show_view` draws it; what does not balance is said in words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(t("Closing", "The balance"))
        self.booked = _Figure(t("Closing", "booked"), Tone.TEXT)
        self.joined = _Figure(t("Closing", "joined at the gate"), Tone.INFO)
        self.aboard = _Figure(t("Closing", "aboard"), Tone.GOOD)
        self.absent = _Figure(t("Closing", "did not come"), Tone.ATTENTION)
        self.taken_off = _Figure(t("Closing", "taken off"), Tone.TROUBLE)
        self._signs: list[QLabel] = []
        self.figures = (self.booked, self.joined, self.aboard, self.absent, self.taken_off)
        parts: list[Cell] = []
        for one, sign in zip(self.figures, ("+", "=", "+", "+", ""), strict=True):
            parts.append(Cell(one, 3, Qt.AlignmentFlag.AlignTop))
            if sign:
                self._signs.append(make_label(sign, "figure-small", Tone.QUIET))
                parts.append(Cell(self._signs[-1], 0, Qt.AlignmentFlag.AlignTop))
        self.picture = IconLabel("check", Tone.GOOD)
        self.verdict = make_label("", "strong", Tone.GOOD)
        self.pill = QFrame()
        self.pill.setProperty("role", "pill")
        make_row(self.picture, self.verdict, margins=(14, 6, 14, 6), spacing=8, inside=self.pill)
        figures = QWidget()
        make_row(*parts, margins=0, spacing=8, inside=figures)
        self._box = make_row(
            Cell(figures, 1), Cell(self.pill, 0, Qt.AlignmentFlag.AlignVCenter), margins=(16, 10, 16, 10), inside=self
        )

    def show_view(self, view: ClosingView) -> None:
        self.booked.show_number(view.booked)
        self.joined.show_number(view.joined)
        seats = t("Closing", "{0} seats, {1} on a lap").format(number(view.seats), number(view.on_laps))
        self.aboard.show_number(view.aboard, seats if view.on_laps else "")
        self.absent.show_number(view.did_not_come)
        self.taken_off.show_number(view.taken_off)
        tone = Tone.GOOD if view.balances else Tone.TROUBLE
        words = t("Closing", "{0} = {1}, it balances") if view.balances else t("Closing", "{0} and {1} differ")
        if view.uncounted and view.balances:  # it says nothing yet
            tone, words = Tone.ATTENTION, t("Closing", "Nobody is counted yet")
        self.verdict.setText(words.format(number(view.left_side), number(view.right_side)))
        self.picture.set("check" if tone == Tone.GOOD else "warning", tone)
        set_style(self.verdict, tone=tone)
        set_style(self.pill, tone=tone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < TIGHT
        for one in self.figures:
            set_style(one.figure, role="figure-small" if tight else "figure")
            set_style(one.caption, role="caption" if tight else "")
        for sign in self._signs:
            sign.setContentsMargins(0, 0 if tight else 8, 0, 0)
        self._box.setDirection(
            self._box.Direction.TopToBottom if self.width() < NARROW else self._box.Direction.LeftToRight
        )


class ReasonBar(QFrame):
    """Hidden until `ask`. `given` tells the reason."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setProperty("tone", "attention")
        self.words = make_label("", wrap=True)
        self.line = QLineEdit()
        self.line.setAccessibleName(t("Closing", "Reason"))
        self.line.returnPressed.connect(self._emit_reason)
        self.yes = make_button(t("Closing", "Reopen…"), self._emit_reason)
        self.no = make_button(t("Closing", "Leave it closed"), self.hide)
        make_column(
            self.words, make_row(grow(self.line), self.no, self.yes, spacing=GAP), margins=(12, 10, 12, 10), spacing=GAP,
            inside=self,
        )  # fmt: skip
        self.hide()

    def ask(self, words: str, verb: str) -> None:
        """The keyboard goes to the reason."""
        self.words.setText(words)
        self.line.clear()
        self.line.setAccessibleName(words)
        set_words(self.yes, verb)
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _emit_reason(self) -> None:
        reason = " ".join(self.line.text().split())
        if not reason:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.given.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


BESIDE = 360
"""Pixels of the cards beside the exceptions."""
ONE_COLUMN = 980
"""Narrower than this, they are below the exceptions."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The input to a closing: reasons by reference, reasons for children alone, and the reason for a different head
    count."""

    head_count: int
    no_shows: Mapping[str, str]
    off_loaded: Mapping[str, str]
    alone: Mapping[str, str]
    reason: str


class ClosePage(QWidget):
    """`show_view` shows a departure. Persons are told by reference."""

    call_wanted = Signal(str)
    here_wanted = Signal(str)
    back_wanted = Signal(str)
    off_wanted = Signal(str)
    count_wanted = Signal()
    close_wanted = Signal(object)
    reopen_wanted = Signal()
    leave_wanted = Signal()
    """It has left, or arrived: what comes next."""

    def __init__(self) -> None:
        super().__init__()
        self.view: ClosingView | None = None
        self._fixed = True
        self.note = NoticeBar(wide=True)
        self.asking = ReasonBar()
        self.uncounted = QFrame()
        self.uncounted.setProperty("role", "note")
        self.uncounted.setProperty("tone", "attention")
        self.count_button = make_button(t("Closing", "Count"), self.count_wanted.emit)
        self.equation = EquationCard()
        self.exceptions = ExceptionsCard()
        self.head = HeadCountCard()
        self.effects = EffectsCard()
        self.exceptions.given_more.connect(self.note.shut)
        for name in ("call_wanted", "here_wanted", "back_wanted", "off_wanted"):
            getattr(self.exceptions, name).connect(getattr(self, name))
        self.head.changed.connect(self._show_button)
        self.head.again_wanted.connect(self.count_wanted)
        self.head.number.returnPressed.connect(self.press)
        self.back_button = make_button(t("Closing", "Back to counting"), self.count_wanted.emit)
        self.reopen_button = make_button(t("Closing", "Reopen…"), self.reopen_wanted.emit)
        self.main_button = make_button(t("Closing", "Close"), self.press, "main")
        self._lay_out()

    def _lay_out(self) -> None:
        make_row(
            grow(make_label(t("Closing", "Nobody has been counted yet."), wrap=True)), self.count_button,
            margins=(12, GAP, 12, GAP), spacing=GAP, inside=self.uncounted,
        )  # fmt: skip
        self.beside = QWidget()
        make_column(self.head, self.effects, STRETCH, margins=0, spacing=12, inside=self.beside)
        self.left = QWidget()
        self.left_column = make_column(self.exceptions, STRETCH, margins=0, spacing=0, inside=self.left)
        self.both = QWidget()
        self.row = make_row(grow(self.left), self.beside, margins=0, spacing=12, inside=self.both)
        inside = QWidget()
        make_column(
            self.note,
            self.asking,
            self.uncounted,
            self.equation,
            self.both,
            STRETCH,
            margins=(MARGIN, 12, MARGIN, 12),
            spacing=12,
            inside=inside,
        )
        self.area = make_scroll(inside, across=False)
        self.foot = QWidget()
        foot = make_flow(self.reopen_button, self.back_button, self.main_button, right=True, inside=self.foot)
        foot.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        make_column(grow(self.area), self.foot, margins=0, spacing=0, inside=self)

    def add_below(self, part: QWidget) -> None:
        """Something more that has to be settled, below the exceptions."""
        self.left_column.insertWidget(1, part)

    def show_view(self, view: ClosingView, *, read_only: bool) -> None:
        fresh = self.view is None or self.view.code != view.code
        was_closed = self.view is not None and self.view.closed is not None
        if fresh:
            self.head.empty()
            self.asking.hide()
        if view != self.view:
            self.note.shut()  # what it said may be settled
        self.view = view
        self._fixed = read_only or view.closed is not None or view.status is LegStatus.CANCELLED
        self.uncounted.setVisible(not self._fixed and view.uncounted)
        self.equation.show_view(view)
        self.exceptions.show_view(view, fixed=self._fixed)
        self.head.show_view(view, fixed=self._fixed)
        self.effects.show_view(view, fixed=self._fixed)
        self.back_button.setText(t("Closing", "Go to counting") if view.closed else t("Closing", "Back to counting"))
        self.reopen_button.setVisible(view.closed is not None and not read_only)
        self.main_button.setVisible(not read_only and bool(self._next_words()))
        self._show_button()
        if not fresh and was_closed != (view.closed is not None):
            self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_words(self) -> str:
        """The label of the main button; empty if there is no next step."""
        view = self.view
        if view is None or view.status is LegStatus.CANCELLED:
            return ""
        if view.closed is None:
            return t("Closing", "Close with {0} aboard").format(number(view.aboard))
        match view.status:
            case LegStatus.CLOSED | LegStatus.PLANNED:
                return t("Closing", "It has left…")
            case LegStatus.DEPARTED:
                return t("Closing", "It has arrived…")
            case LegStatus.ARRIVED | LegStatus.CANCELLED:
                return ""

    def _show_button(self) -> None:
        set_words(self.main_button, self._next_words())

    def take_focus(self) -> None:
        """The keyboard begins where something is to be typed."""
        if self._fixed or self.view is None:
            self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif missing := self.exceptions.without_reason():
            self.exceptions.begin_at(missing[0])
        else:
            self.head.number.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- closing

    def press(self) -> None:
        """The filled button, or Enter in the head count."""
        view = self.view
        if view is None or not self.main_button.isVisibleTo(self):
            return
        if view.closed is not None:
            self.leave_wanted.emit()
            return
        if self._lacks_something():
            return
        self.note.shut()
        if view.early is None:
            self.close_wanted.emit(self.answers())
            return
        self.note.ask(
            t("Closing", "{0} does not leave until {1}. Close it now?").format(view.code, long_day(view.early.date())),
            t("Closing", "Close {0} now").format(view.code),
            lambda: self.close_wanted.emit(self.answers()),
            keep=t("Closing", "Leave it open"),
        )
        self.area.ensureVisible(0, 0)

    def answers(self) -> Answers:
        """The answers on the page; needs a typed head count."""
        typed = self.head.typed
        assert typed is not None
        given = self.exceptions
        children = (*self.view.alone, *self.view.left_behind) if self.view else ()
        alone = {child.who.ref: given.others.get(child.who.ref, "") for child in children}
        return Answers(
            typed, given.given(Differs.NO_SHOW), given.given(Differs.OFF_LOADED),
            {ref: why for ref, why in alone.items() if why}, self.head.why,
        )  # fmt: skip

    def _lacks_something(self) -> bool:
        """Say the first thing that lacks, and go there."""
        missing = self.exceptions.without_reason()
        if missing:
            words = format_many(
                len(missing),
                t("Closing", "1 person has no reason yet."),
                t("Closing", "{0} people have no reason yet."),
            )
            self.note.ask(
                words,
                t("Closing", "Write “Reason not known”"),
                lambda: self._not_known(missing),
                keep=t("Closing", "Give a reason"),
                danger=False,
                otherwise=lambda: self.exceptions.point_out(missing[0]),
            )
            self.area.ensureVisible(0, 0)
            return True
        if self.exceptions.unsettled():
            self._show_sentence(
                t(
                    "Closing",
                    "A child has no adult of their family. Wait for the adult, call them, or say who has the child and why.",
                )
            )
            return True
        if self.head.typed is None:
            self._show_sentence(t("Closing", "Type how many people the crew or the door counted."))
            self.head.number.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self.head.differs and not self.head.why:
            self._show_sentence(
                t("Closing", "The head count differs from who is aboard. Count again, or write why it differs.")
            )
            self.head.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _show_sentence(self, words: str) -> None:
        self.note.notify(words, stays=True)
        self.area.ensureVisible(0, 0)

    def _not_known(self, refs: list[str]) -> None:
        """Nobody can say why: that is written, and closing goes on."""
        for ref in refs:
            self.exceptions.reasons[ref] = NOT_KNOWN
        assert self.view is not None
        self.exceptions.show_view(self.view, fixed=False)
        self.press()

    # -- size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < ONE_COLUMN
        self.row.setDirection(self.row.Direction.TopToBottom if narrow else self.row.Direction.LeftToRight)
        self.beside.setMinimumWidth(0 if narrow else BESIDE)
        self.beside.setMaximumWidth(16_777_215 if narrow else BESIDE)
