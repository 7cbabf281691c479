"""Calling: the next numbers, large, here and on a second screen for those who wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from repatriate.app.counting.room_view import CountingView
from repatriate.model.counting import How, Point, PointKind, Seen
from ui.core.context import Context
from ui.rooms.common.labels import format_many, spoken_number
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.tally import Tally
from ui.style.theme import GAP, MARGIN, SPACE, dress_widget, size_font
from ui.widgets.fields import SteadyBox
from ui.widgets.labels import clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, FlowLayout, grow, make_column, make_row

WAIT = timedelta(minutes=10)
LOOK = 5_000
"""Milliseconds between two looks at who has not come."""


@dataclass(frozen=True, slots=True)
class Called:
    ref: str
    at: datetime


class Calling(QObject):
    """`changed`: others are called than before. It lasts while the room is open, and begins anew at another point."""

    changed = Signal()

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self.called: list[Called] = []
        self.size = 6
        self._missed: set[str] = set()
        self._where: tuple[str, int] = ("", 0)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self.look)
        tally.changed.connect(self._follow)

    def waiting(self) -> list[str]:
        """References of the people to call next, in the order of their numbers; those called in vain come last."""
        now = {one.ref for one in self.called}
        people = [one.ref for one in self._tally.still_to_come() if one.ref not in now]
        return sorted(people, key=lambda ref: (self._tally.holds(ref) is Seen.MISSING, ref))

    def fresh(self) -> list[str]:
        """References of the waiting people who were not called in vain yet."""
        return [ref for ref in self.waiting() if self._tally.holds(ref) is not Seen.MISSING and ref not in self._missed]

    def call_next(self) -> None:
        """Fill up to as many as are called at a time."""
        wanted = self.fresh() or ([] if self.called else self.waiting())
        self.call(wanted[: max(self.size - len(self.called), 0)])

    def call(self, refs: list[str]) -> None:
        now = self._now()
        known = {one.ref for one in self.called}
        self.called += [Called(ref, now) for ref in refs if ref not in known]
        if self.called:
            self._look.start()
        self.changed.emit()

    def stop(self) -> None:
        """Nobody is called any more; nobody is marked."""
        self.called = []
        self._look.stop()
        self.changed.emit()

    def miss(self, ref: str) -> None:
        """They were called and not found; the next one is called."""
        self._tally.count(ref, How.TYPED, Seen.MISSING)
        self._missed.add(ref)  # before it is written
        self.called = [one for one in self.called if one.ref != ref]
        self._call_more()

    def look(self) -> None:
        """Marks people who were called and did not come in time as not found."""
        late = [one.ref for one in self.called if self._now() - one.at >= WAIT]
        for ref in late:
            self.miss(ref)
        if not late:
            self.changed.emit()  # the minutes go on

    def minutes(self, one: Called) -> int:
        return int((self._now() - one.at).total_seconds() // 60)

    def _now(self) -> datetime:
        return self._tally.context.operation.clock()

    def _follow(self) -> None:
        view = self._tally.view
        where = (view.leg.code if view is not None else "", self._tally.seq)
        if where != self._where:
            self._where = where
            self._missed.clear()
            self.stop()
            return
        left = [one for one in self.called if self._tally.holds(one.ref) is not Seen.PRESENT]
        if len(left) < len(self.called):
            self.called = left
            self._call_more()

    def _call_more(self) -> None:
        more = self.fresh()[: max(self.size - len(self.called), 0)]
        self.called += [Called(ref, self._now()) for ref in more]
        if not self.called:
            self._look.stop()
        self.changed.emit()

    def close(self) -> None:
        self._look.stop()


LEAST, MOST = 24, 420
"""Pixels of a number."""


class CalledNumbers(QWidget):
    """Numbers as large as there is room for them, in even cells."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[QLabel] = []
        self._shown: list[str] = []

    def show_numbers(self, refs: Sequence[str]) -> None:
        self._shown = [spoken_number(ref) for ref in refs]
        while len(self.labels) < len(refs):
            made = make_label("", "called")
            made.setParent(self)
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.labels.append(made)
        self.setAccessibleName(", ".join(self._shown))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        across, size = self._choose_grid(self._shown) if self._shown else (1, LEAST)
        down = -(-len(self._shown) // across) or 1
        wide, high = self.width() // across, self.height() // down
        for at, made in enumerate(self.labels):
            made.setVisible(at < len(self._shown))
            if at < len(self._shown):
                made.setText(self._shown[at])
                made.setFont(size_font(made.font(), size, semibold=True, tabular=True))
                made.setGeometry(at % across * wide, at // across * high, wide, high)

    def _choose_grid(self, texts: Sequence[str]) -> tuple[int, int]:
        """The number of columns for the largest possible digits, and their size."""
        longest = max(len(text) for text in texts)
        best = (1, LEAST)
        for across in range(1, len(texts) + 1):
            down = -(-len(texts) // across)
            wide = (self.width() - SPACE * (across - 1)) / across / (longest * 0.66)
            high = (self.height() - SPACE * (down - 1)) / down / 1.25
            size = int(min(wide, high, MOST))
            if size > best[1]:
                best = (across, size)
        return best


class CallBoard(QWidget):
    """A window without a frame over the whole of another screen. Esc or a double click closes it."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName("call-board")
        self.setWindowTitle(self.tr("Called now"))
        self.head = make_label("", "board-head")
        self.head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.numbers = CalledNumbers()
        make_column(self.head, grow(self.numbers), margins=MARGIN, spacing=SPACE, inside=self)
        dress_widget(self)

    def show_numbers(self, head: str, refs: Sequence[str]) -> None:
        self.head.setText(head)
        self.numbers.show_numbers(refs)

    def open_on(self, screen: QScreen | None) -> None:
        """Over the whole of this screen; a window where there is no other."""
        if screen is None:
            self.resize(960, 600)
            self.show()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def other_screen(of: QWidget) -> QScreen | None:
    """A screen on which this window is not; None where there is one only."""
    here = of.window().screen()
    return next((one for one in QGuiApplication.screens() if one is not here), None)


t = QCoreApplication.translate
SIZES = (1, 3, 6, 9, 12)


class CallMode(Mode):
    """The mode that calls numbers; a counted person's number disappears, and the next one is called."""

    key = "call"
    hot = Qt.Key.Key_F3
    takes_numbers = True
    yields_number = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.calling = Calling(tally)
        self.calling.changed.connect(self.show_tally)
        self.board: CallBoard | None = None
        self.words = make_label("", "quiet", wrap=True)
        self.numbers = CalledNumbers()
        self.frame = QFrame()
        self.frame.setProperty("role", "verdict")
        self.nobody = make_label("", "tally-words", wrap=True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inside = make_column(grow(self.numbers), self.nobody, margins=SPACE, spacing=0, inside=self.frame)
        self._low = False
        self.late = QWidget()
        self.late_row = FlowLayout(self.late)
        self.sizes = SteadyBox()
        self.sizes.setAccessibleName(self.tr("How many numbers at a time"))
        for size in SIZES:
            self.sizes.addItem(format_many(size, self.tr("1 number"), self.tr("{0} numbers")), size)
        self.sizes.setCurrentIndex(SIZES.index(self.calling.size))
        self.sizes.activated.connect(self._resize_call)
        self.next_button = make_button("", self.calling.call_next, icon="call")
        self.stop_button = make_button(self.tr("Stop calling"), self.calling.stop)
        self.screen_button = make_button("", self.turn_board, icon="screen")
        foot = make_row(self.next_button, self.sizes, self.stop_button, STRETCH, self.screen_button, spacing=GAP)
        make_column(self.words, grow(self.frame), self.late, foot, margins=0, spacing=GAP, inside=self)
        self._drawn: list[tuple[str, int]] = []
        self.show_tally()

    @classmethod
    def name(cls) -> str:
        return t("Counting", "Call")

    @classmethod
    def suits(cls, view: CountingView, point: Point) -> bool:
        return point.kind is not PointKind.HANDOVER

    def heading(self) -> str:
        return self.tr("Calling by number")

    def enter(self) -> None:
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, code: str, how: How) -> None:
        self.tally.count(code, how)

    def show_tally(self) -> None:
        called = [one.ref for one in self.calling.called]
        self.numbers.show_numbers(called)
        self.numbers.setVisible(bool(called))
        coming = len(self.calling.fresh())
        self.nobody.setVisible(not called)
        self.nobody.setText(
            self.tr("Nobody has been called yet.") if self.calling.waiting() else self.tr("Everybody expected is here.")
        )
        more = min(max(self.calling.size - len(called), 0), coming or len(self.calling.waiting()))
        set_words(
            self.next_button,
            format_many(max(more, 1), self.tr("Call the next number"), self.tr("Call the next {0} numbers")),
        )
        self.next_button.setEnabled(more > 0)
        self.next_button.setVisible(self.tally.writable)
        self.stop_button.setVisible(bool(called))
        self.words.setText(self._describe_call())
        self._name_screen_button()
        self._show_late()
        if self.board is not None:
            self.board.show_numbers(self._head_text(), called)

    def be_low(self, low: bool) -> None:
        self._low = low
        self.words.setVisible(not low)
        self.late.setVisible(bool(self._drawn) and not low)
        edge = 4 if low else SPACE
        self._inside.setContentsMargins(edge, edge, edge, edge)
        self._name_screen_button()

    def _name_screen_button(self) -> None:
        """Names the button for the second screen; in a narrow window only by its icon and tooltip."""
        words = self.tr("Close the second screen") if self._is_open() else self._name_screen()
        set_words(self.screen_button, words)
        self.screen_button.setToolTip(words)
        if self._low:
            self.screen_button.setText("")

    def _describe_call(self) -> str:
        if not self.tally.writable:
            return self.tr("This file is open for reading only: nobody can be counted here.")
        if not self.calling.called:
            return self.tr(
                "The next numbers are shown large. When a person is counted, their number disappears and the next number is called."
            )
        return self.tr("Anyone who has not come 10 minutes after the call is marked as not found.")

    def _head_text(self) -> str:
        view = self.tally.view
        return view.leg.code if view is not None else ""

    # -- who does not come

    def _show_late(self) -> None:
        """A button for each: how long ago they were called, and that they were not found."""
        drawn = [(one.ref, self.calling.minutes(one)) for one in self.calling.called]
        if drawn == self._drawn:
            return
        self._drawn = drawn
        clear_widget(self.late)
        for ref, minutes in drawn if self.tally.writable else ():
            words = self.tr("{0}: {1} min, not found").format(spoken_number(ref), minutes)
            self.late_row.addWidget(make_button(words, lambda ref=ref: self.calling.miss(ref), "chip"))  # type: ignore[misc]
        self.late.setVisible(bool(drawn) and not self._low)

    def _resize_call(self) -> None:
        self.calling.size = SIZES[self.sizes.currentIndex()]
        self.show_tally()

    # -- the second screen

    def _is_open(self) -> bool:
        return self.board is not None and self.board.isVisible()

    def _name_screen(self) -> str:
        return (
            self.tr("Show on the second screen")
            if other_screen(self) is not None
            else self.tr("Show in a window of its own")
        )

    def turn_board(self) -> None:
        """Show the numbers where those who wait see them, or no more."""
        if self._is_open():
            self.close_board()
        else:
            self.board = CallBoard()
            self.board.open_on(other_screen(self))
        self.show_tally()

    def close_board(self) -> None:
        if self.board is not None:
            self.board.close()
            self.board.deleteLater()
            self.board = None

    def close_all(self) -> None:
        self.calling.close()
        self.close_board()
