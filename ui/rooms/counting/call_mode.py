"""Calling: the next numbers, large, here and on a second screen for those who wait."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QWidget

from repatriate.app.counting.room_view import CountingView
from repatriate.model.counting import How, Point, PointKind
from ui.core.context import Context
from ui.rooms.common.labels import many, spoken_number
from ui.rooms.counting.call_board import CallBoard, CalledNumbers, other_screen
from ui.rooms.counting.calling import Calling
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.tally import Tally
from ui.style.theme import GAP, SPACE
from ui.widgets.combo import SteadyBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import button, clear, label, set_words
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

t = QCoreApplication.translate
SIZES = (1, 3, 6, 9, 12)


class CallMode(Mode):
    """Who comes is counted, here too: their number goes, and the next one is called."""

    key = "call"
    hot = Qt.Key.Key_F3
    takes_numbers = True
    yields_number = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.calling = Calling(tally)
        self.calling.changed.connect(self.show_tally)
        self.board: CallBoard | None = None
        self.words = label("", "quiet", wrap=True)
        self.numbers = CalledNumbers()
        self.frame = QFrame()
        self.frame.setProperty("role", "verdict")
        self.nobody = label("", "tally-words", wrap=True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inside = make_column(grow(self.numbers), self.nobody, margins=SPACE, spacing=0, inside=self.frame)
        self._low = False
        self.late = QWidget()
        self.late_row = FlowLayout(self.late)
        self.sizes = SteadyBox()
        self.sizes.setAccessibleName(self.tr("How many numbers at a time"))
        for size in SIZES:
            self.sizes.addItem(many(size, self.tr("1 number"), self.tr("{0} numbers")), size)
        self.sizes.setCurrentIndex(SIZES.index(self.calling.size))
        self.sizes.activated.connect(self._resize)
        self.next_button = button("", self.calling.call_next, icon="call")
        self.stop_button = button(self.tr("Stop calling"), self.calling.stop)
        self.screen_button = button("", self.turn_board, icon="screen")
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
            self.next_button, many(max(more, 1), self.tr("Call the next number"), self.tr("Call the next {0} numbers"))
        )
        self.next_button.setEnabled(more > 0)
        self.next_button.setVisible(self.tally.writable)
        self.stop_button.setVisible(bool(called))
        self.words.setText(self._describe())
        self._name_screen_button()
        self._show_late()
        if self.board is not None:
            self.board.show_numbers(self._head(), called)

    def be_low(self, low: bool) -> None:
        self._low = low
        self.words.setVisible(not low)
        self.late.setVisible(bool(self._drawn) and not low)
        edge = 4 if low else SPACE
        self._inside.setContentsMargins(edge, edge, edge, edge)
        self._name_screen_button()

    def _name_screen_button(self) -> None:
        """In a narrow window its icon says it, and its tip."""
        words = self.tr("Close the second screen") if self._is_open() else self._name_screen()
        set_words(self.screen_button, words)
        self.screen_button.setToolTip(words)
        if self._low:
            self.screen_button.setText("")

    def _describe(self) -> str:
        if not self.tally.writable:
            return self.tr("This file is open for reading only: nobody can be counted here.")
        if not self.calling.called:
            return self.tr(
                "The next numbers are shown large. When a person is counted, their number disappears and the next number is called."
            )
        return self.tr("Anyone who has not come 10 minutes after the call is marked as not found.")

    def _head(self) -> str:
        view = self.tally.view
        return view.leg.code if view is not None else ""

    # -- who does not come

    def _show_late(self) -> None:
        """A button for each: how long ago they were called, and that they were not found."""
        drawn = [(one.ref, self.calling.minutes(one)) for one in self.calling.called]
        if drawn == self._drawn:
            return
        self._drawn = drawn
        clear(self.late)
        for ref, minutes in drawn if self.tally.writable else ():
            words = self.tr("{0}: {1} min, not found").format(spoken_number(ref), minutes)
            self.late_row.addWidget(button(words, lambda ref=ref: self.calling.miss(ref), "chip"))  # type: ignore[misc]
        self.late.setVisible(bool(drawn) and not self._low)

    def _resize(self) -> None:
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
