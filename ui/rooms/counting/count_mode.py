"""Counting: the number that was just read, and the latest before it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from repatriate.app.counting.closing_queries import Somebody
from repatriate.app.counting.room_view import CountingView
from repatriate.model.counting import CountsAs, How, Point, PointKind, Seen
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import at_place
from ui.core.language import translate_said
from ui.rooms.common.labels import format_many, spoken_number
from ui.rooms.counting.closing.exceptions import called_number
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.tally import Tally, Told
from ui.rooms.counting.verdict_card import LEAST, VerdictCard, look_of_verdict
from ui.rooms.counting.words import counting_at
from ui.style.theme import GAP, SPACE, Tone, set_style
from ui.widgets.labels import Elided, IconLabel, clear_widget, make_button, make_label
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import NoticeBar

t = QCoreApplication.translate
MOST = 12
"""People who are drawn; the others are counted."""
FEW = 3
"""The number of awaited people who are named."""
SEEN, LINE = 2, 45
"""The number of them shown at once, and the pixels of each."""


class ArrivalBox(QFrame):
    """`found_wanted` and `show_wanted` tell the person, `settled` the person and why they did not arrive, `rest_wanted` that
    everybody else was not found."""

    found_wanted = Signal(str)
    show_wanted = Signal(str)
    settled = Signal(str, str)
    rest_wanted = Signal()
    resized = Signal()
    """It needs another height than before."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setAccessibleName(t("Counting", "Not found on arrival"))
        self._read_only = True
        self._left = 0
        self._code = ""
        self._asked: dict[str, QFrame] = {}
        self.picture = IconLabel("warning", Tone.TROUBLE, 18)
        self.title = make_label("", "strong", wrap=True)
        self.rows = QWidget()
        make_column(margins=0, spacing=0, inside=self.rows)
        self.area = make_scroll(self.rows, across=False)
        self.rest_button = make_button(t("Counting", "Everyone else was not found"), self._ask_rest)
        self.note = NoticeBar()
        head = make_row(Cell(self.picture, alignment=Qt.AlignmentFlag.AlignTop), grow(self.title), spacing=10)
        make_column(
            head, self.area, make_row(self.rest_button, STRETCH), self.note, margins=(12, 8, 12, 8), spacing=GAP,
            inside=self,
        )  # fmt: skip

    def show_arrival(
        self, code: str, missing: Sequence[Somebody], waited_for: Sequence[Somebody], *, read_only: bool
    ) -> None:
        """`waited_for` were aboard and nobody said yet whether they arrived; few are named."""
        not_counted = len(waited_for)
        named = ", ".join(f"{called_number(one.ref)} {one.name}" for one in waited_for)
        kept = {one.ref for one in missing} if code == self._code and not read_only else ()
        if code != self._code:
            self.note.shut()
        self._code, self._read_only, self._left = code, read_only, not_counted
        trouble = bool(missing)
        tone = Tone.TROUBLE if trouble else Tone.INFO if not_counted else Tone.GOOD
        words = format_many(
            len(missing),
            t("Counting", "1 person was not found on arrival."),
            t("Counting", "{0} people were not found on arrival."),
        )
        if not trouble:
            words = format_many(
                not_counted,
                t("Counting", "1 person has yet to be counted on arrival."),
                t("Counting", "{0} people have yet to be counted on arrival."),
            )
            if 0 < not_counted <= FEW:
                words = t("Counting", "Yet to be counted on arrival: {0}").format(named)
            words = words if not_counted else t("Counting", "Everybody who was aboard has arrived.")
        self.title.setText(words)
        self.picture.set("warning" if trouble else "waiting" if not_counted else "check", tone)
        set_style(self, tone=tone)
        column = self.rows.layout()
        assert column is not None
        self._asked = {ref: held for ref, held in self._asked.items() if ref in kept}
        for held in self._asked.values():
            column.removeWidget(held)  # somebody is typing in it
        clear_widget(self.rows)
        for one in missing[:MOST]:
            line = self._line(one)
            column.addWidget(line)
            line.show()
        if len(missing) > MOST:
            column.addWidget(make_label(t("Counting", "and {0} more").format(len(missing) - MOST), "quiet"))
        for held in self._asked.values():
            column.addWidget(held)
        rest = t("Counting", "{0} was not found").format(named)
        if not_counted > 1:
            rest = t("Counting", "Everyone else was not found ({0})").format(not_counted)
        self.rest_button.setText(rest)
        self.rest_button.setAccessibleName(rest)
        self.rest_button.setVisible(bool(not_counted) and not read_only)

    def _fit_lines(self, lines: int) -> None:
        """So many lines are seen at once; the others are scrolled to."""
        self.area.setVisible(lines > 0)
        self.area.setFixedHeight(max(lines, 1) * LINE)

    def _line(self, one: Somebody) -> QWidget:
        held = QFrame()
        held.setProperty("role", "row")
        number = called_number(one.ref)
        who = f"{number} {one.name}"
        show = make_button(who, lambda: self.show_wanted.emit(one.ref), "link")
        parts: list[QWidget] = []
        if not self._read_only:
            found = make_button(t("Counting", "Found"), lambda: self.found_wanted.emit(one.ref))
            found.setAccessibleName(t("Counting", "{0} is found").format(number))
            settle = make_button(t("Counting", "Settle…"), lambda: self._ask_why(one))
            settle.setAccessibleName(t("Counting", "Settle {0} with a reason").format(number))
            parts = [found, settle]
        make_row(show, grow(Elided("")), *parts, margins=(0, 4, 0, 4), spacing=GAP, inside=held)
        return held

    def _ask_why(self, one: Somebody) -> None:
        """A reason is typed in the place of the line."""
        column = self.rows.layout()
        assert column is not None
        held = QFrame()
        held.setProperty("role", "row")
        line = QLineEdit()
        line.setAccessibleName(t("Counting", "Why {0} did not arrive").format(called_number(one.ref)))
        line.setPlaceholderText(t("Counting", "Why they did not arrive, as in: left at the border"))

        def emit_settled() -> None:
            reason = " ".join(line.text().split())
            if reason:
                self.settled.emit(one.ref, reason)
            else:
                line.setFocus(Qt.FocusReason.OtherFocusReason)

        line.returnPressed.connect(emit_settled)
        made = make_button(t("Counting", "Settle {0}").format(called_number(one.ref)), emit_settled)
        make_row(grow(line), made, margins=(0, 4, 0, 4), spacing=GAP, inside=held)
        if (before := self._asked.pop(one.ref, None)) is not None:
            before.deleteLater()
        self._asked[one.ref] = held
        column.addWidget(held)
        held.show()
        self._fit_lines(SEEN + 1)
        self.area.ensureWidgetVisible(held)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_rest(self) -> None:
        words = format_many(
            self._left,
            t("Counting", "1 person who was aboard will then be missing."),
            t("Counting", "{0} people who were aboard will then be missing."),
        )
        self.note.ask(words, self.rest_button.text(), self.rest_wanted.emit, keep=t("Counting", "Keep counting"))
        self.resized.emit()


ROW_HIGH = 34


class LastLine(QFrame):
    """One of them. `undo_wanted` tells its uuid."""

    undo_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.setFixedHeight(ROW_HIGH)
        self._uuid = ""
        self.number = make_label("", "line-number")
        self.number.setFixedWidth(70)
        self.name = Elided("", "")
        self.icon = IconLabel("check", Tone.GOOD, 14)
        self.word = Elided("", "small")
        self.by = Elided("", "small", Tone.QUIET)
        self.undo = make_button(self.tr("Undo"), lambda: self.undo_wanted.emit(self._uuid), "link")
        make_row(
            self.number, grow(self.name, 3), Cell(self.icon), grow(self.word, 2), grow(self.by, 1), self.undo,
            margins=(SPACE + 4, 0, SPACE, 0), spacing=GAP, inside=self,
        )  # fmt: skip

    def show_outcome(self, told: Told, name: str, own: str, tally: Tally) -> None:
        self._uuid = told.uuid
        word, tone, icon = look_of_verdict(told, tally)
        when = f"{at_place(told.at):%H:%M}" if told.at else ""
        self.number.setText(spoken_number(told.ref or told.code)[:8])
        self.name.setText(name)
        self.icon.set(icon, tone)
        self.word.setText(word)
        set_style(self.word, tone=tone)
        self.by.setText(" · ".join(part for part in (when, own if told.own else told.counter) if part))
        self.undo.setVisible(tally.writable and told.counts)
        self.undo.setAccessibleName(self.tr("Undo {0}").format(self.number.text()))
        self.setAccessibleName(f"{self.number.text()} {name}: {word}")

    def be_narrow(self, on: bool) -> None:
        self.by.setVisible(not on)


class LastLines(QFrame):
    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self._most = 5
        self.lines = [LastLine() for _ in range(5)]
        for one in self.lines:
            one.undo_wanted.connect(tally.undo)
            one.hide()
        make_column(*self.lines, margins=0, spacing=0, inside=self)
        self.setAccessibleName(self.tr("The latest who were counted"))

    def show_most(self, most: int) -> None:
        """There is room for so many."""
        if most != self._most:
            self._most = most
            self.show_lines(self._tally.lines())

    def show_lines(self, told: Sequence[Told]) -> None:
        narrow = self.width() < 560
        for at, made in enumerate(self.lines):
            there = at < min(len(told), self._most)
            made.setVisible(there)
            if there:
                one = self._tally.find(told[at].ref)
                name = one.name.upper() if one is not None else ""
                made.be_narrow(narrow)
                made.show_outcome(told[at], name, self.tr("this laptop"), self._tally)


class ArrivalPart(ArrivalBox):
    """Counts through the tally, at the point that is chosen there."""

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self.tally = tally
        self.found_wanted.connect(lambda ref: tally.count(ref, How.TICK))
        self.settled.connect(lambda ref, why: tally.count(ref, How.TICK, Seen.LEFT, why))
        self.show_wanted.connect(lambda ref: tally.context.go("people", ref))
        self.rest_wanted.connect(self._miss_rest)

    @staticmethod
    def suits(view: CountingView, point: Point) -> bool:
        """Whether people are counted on arrival here."""
        return view.leg.left and point.counts_as is CountsAs.ARRIVED

    def _people_of(self, kind: Seen | None) -> list[Somebody]:
        """The people who were aboard and have this kind of sighting here; None: no sighting yet."""
        view, point = self.tally.view, self.tally.point
        if view is None or point is None:
            return []
        held = view.held.get(point.seq, {})
        refs = sorted(ref for ref in view.expected_at(point) if held.get(ref) is kind)
        return [Somebody(ref, view.people[ref].name.upper()) for ref in refs]

    def show_tally(self) -> None:
        view = self.tally.view
        if view is not None:
            self.show_arrival(
                view.leg.code, self._people_of(Seen.MISSING), self._people_of(None), read_only=not self.tally.writable
            )

    def _miss_rest(self) -> None:
        """All of whom nobody said anything: they are missing."""
        for one in self._people_of(None):
            self.tally.count(one.ref, How.TICK, Seen.MISSING)


LOW = 300
"""Pixels of height under which the way to paper is F7 alone."""


class CountMode(Mode):
    """The mode that counts typed and scanned numbers as present."""

    key = "count"
    hot = Qt.Key.Key_F2
    takes_numbers = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.card = VerdictCard(tally)
        self.card.chosen.connect(tally.mean)
        self.arrival = ArrivalPart(tally)
        self.arrival.resized.connect(self._fit_parts)
        self._arrives = False
        self.last = LastLines(tally)
        self.paper = make_button(t("Counting", "From paper") + "  F7", self._open_paper, "link")
        self.paper.setToolTip(t("Counting", "Type in a counting sheet, number by number"))
        self.column = make_column(
            self.arrival, grow(self.card), self.last, make_row(STRETCH, self.paper), margins=0, spacing=GAP, inside=self
        )
        tally.begun.connect(lambda scan: self.card.wait_for(scan.code))
        tally.answered.connect(self._show_outcome)
        tally.failing.connect(self._show_fault)

    @classmethod
    def name(cls) -> str:
        return t("Counting", "Count")

    @classmethod
    def suits(cls, view: CountingView, point: Point) -> bool:
        return point.kind is not PointKind.HANDOVER

    def heading(self) -> str:
        point = self.tally.point
        return counting_at(point) if point is not None else self.name()

    def show_tally(self) -> None:
        if self.tally.last is None and self.tally.writer.pending == 0:
            self.card.show_nothing()
        elif self.tally.last is not None and not self.card.name.text():
            self.card.show_outcome(self.tally.last)  # meanwhile it may be known who they are
        view, point = self.tally.view, self.tally.point
        self._arrives = view is not None and point is not None and self.arrival.suits(view, point)
        if self._arrives:
            self.arrival.show_tally()
        self.last.show_lines(self.tally.lines())
        self._fit_parts()

    def take(self, code: str, how: How) -> None:
        self.tally.count(code, how)

    def _open_paper(self) -> None:
        if self.tally.view is not None:
            self.context.go("counting", f"{self.tally.view.leg.code}:paper")

    def _show_outcome(self, told: Told) -> None:
        self.card.show_outcome(told)
        self._fit_parts()

    def _show_fault(self, error: RepatriateError | None) -> None:
        if error is not None:
            self.card.show_fault(translate_said(error), self.tally.writer.pending)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_parts()

    def _fit_parts(self) -> None:
        """Hides missing people behind the last number on arrival, if there is no room for both."""
        self.paper.setVisible(self.key == "count" and self.tally.writable and self.height() >= LOW)
        link = self.paper.sizeHint().height() + GAP if self.paper.isVisibleTo(self) else 0
        box = self.arrival.sizeHint().height() + GAP if self._arrives else 0
        both = self.height() - LEAST - 2 * GAP >= box
        read = self.tally.last is not None or self.tally.writer.pending > 0
        self.arrival.setVisible(self._arrives and (both or not read))
        self.card.setVisible(both or not self._arrives or read)
        shown = box if self.arrival.isVisibleTo(self) else 0
        card = LEAST + 2 * GAP if self.card.isVisibleTo(self) else 0
        room = self.height() - card - shown - GAP - link
        self.last.show_most(max(0, min(5, room // (ROW_HIGH + 1))))
