"""Counting on arrival: who was not found on top of everything, and the button for all who were not counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from repatriate.app.counting.closing_view import Somebody
from ui.rooms.common.labels import many
from ui.rooms.counting.closing.words import called_number
from ui.style.theme import GAP, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import Elided, button, clear, label
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row, make_scroll
from ui.widgets.notice_bar import NoticeBar

t = QCoreApplication.translate
MOST = 12
"""People who are drawn; the others are counted."""
FEW = 3
"""Of whom is waited for, so many are named."""
SEEN, LINE = 2, 45
"""Of them so many at once, and the pixels of each."""


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
        self.title = label("", "strong", wrap=True)
        self.rows = QWidget()
        make_column(margins=0, spacing=0, inside=self.rows)
        self.area = make_scroll(self.rows, across=False)
        self.rest_button = button(t("Counting", "Everyone else was not found"), self._ask_rest)
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
        words = many(
            len(missing),
            t("Counting", "1 person was not found on arrival."),
            t("Counting", "{0} people were not found on arrival."),
        )
        if not trouble:
            words = many(
                not_counted,
                t("Counting", "1 person has yet to be counted on arrival."),
                t("Counting", "{0} people have yet to be counted on arrival."),
            )
            if 0 < not_counted <= FEW:
                words = t("Counting", "Yet to be counted on arrival: {0}").format(named)
            words = words if not_counted else t("Counting", "Everybody who was aboard has arrived.")
        self.title.setText(words)
        self.picture.set("warning" if trouble else "waiting" if not_counted else "check", tone)
        style(self, tone=tone)
        column = self.rows.layout()
        assert column is not None
        self._asked = {ref: held for ref, held in self._asked.items() if ref in kept}
        for held in self._asked.values():
            column.removeWidget(held)  # somebody is typing in it
        clear(self.rows)
        for one in missing[:MOST]:
            line = self._line(one)
            column.addWidget(line)
            line.show()
        if len(missing) > MOST:
            column.addWidget(label(t("Counting", "and {0} more").format(len(missing) - MOST), "quiet"))
        for held in self._asked.values():
            column.addWidget(held)
        rest = t("Counting", "{0} was not found").format(named)
        if not_counted > 1:
            rest = t("Counting", "Everyone else was not found ({0})").format(not_counted)
        self.rest_button.setText(rest)
        self.rest_button.setAccessibleName(rest)
        self.rest_button.setVisible(bool(not_counted) and not read_only)

    def _fit(self, lines: int) -> None:
        """So many lines are seen at once; the others are scrolled to."""
        self.area.setVisible(lines > 0)
        self.area.setFixedHeight(max(lines, 1) * LINE)

    def _line(self, one: Somebody) -> QWidget:
        held = QFrame()
        held.setProperty("role", "row")
        number = called_number(one.ref)
        who = f"{number} {one.name}"
        show = button(who, lambda: self.show_wanted.emit(one.ref), "link")
        parts: list[QWidget] = []
        if not self._read_only:
            found = button(t("Counting", "Found"), lambda: self.found_wanted.emit(one.ref))
            found.setAccessibleName(t("Counting", "{0} is found").format(number))
            settle = button(t("Counting", "Settle…"), lambda: self._ask_why(one))
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

        def settle() -> None:
            reason = " ".join(line.text().split())
            if reason:
                self.settled.emit(one.ref, reason)
            else:
                line.setFocus(Qt.FocusReason.OtherFocusReason)

        line.returnPressed.connect(settle)
        made = button(t("Counting", "Settle {0}").format(called_number(one.ref)), settle)
        make_row(grow(line), made, margins=(0, 4, 0, 4), spacing=GAP, inside=held)
        if (before := self._asked.pop(one.ref, None)) is not None:
            before.deleteLater()
        self._asked[one.ref] = held
        column.addWidget(held)
        held.show()
        self._fit(SEEN + 1)
        self.area.ensureWidgetVisible(held)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_rest(self) -> None:
        words = many(
            self._left,
            t("Counting", "1 person who was aboard will then be missing."),
            t("Counting", "{0} people who were aboard will then be missing."),
        )
        self.note.ask(words, self.rest_button.text(), self.rest_wanted.emit, keep=t("Counting", "Keep counting"))
        self.resized.emit()
