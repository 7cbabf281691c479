"""The head count by the crew or at the door against those aboard, and the effects of closing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from repatriate.app.counting.closing_queries import ClosingView, Differs, FinalList
from ui.core.format import number
from ui.rooms.common.labels import format_many, name_recipient
from ui.rooms.counting.closing.exceptions import called_numbers
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.labels import IconLabel, clear_widget, make_button, make_label
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row

t = QCoreApplication.translate


class HeadCountCard(QFrame):
    """`changed` when the number or the reason is typed."""

    changed = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._aboard = 0
        title = make_label(t("Closing", "Head count by the crew or at the door"), "panel-title", wrap=True)
        self.number = QLineEdit()
        self.number.setObjectName("head-count")
        self.number.setAccessibleName(t("Closing", "Head count"))
        self.number.setValidator(QIntValidator(0, 99_999, self.number))
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setFixedWidth(110)
        self.number.textChanged.connect(self._show_difference)
        title.setBuddy(self.number)
        self.picture = IconLabel("check", Tone.GOOD)
        self.verdict = make_label("", tone=Tone.GOOD, wrap=True)
        self.hint = make_label(
            t("Closing", "If it differs, count again, or close with a reason. The reason is printed on the final list."),
            "caption", wrap=True,
        )  # fmt: skip
        self.reason = QLineEdit()
        self.reason.setAccessibleName(t("Closing", "Why the head count differs"))
        self.reason.setPlaceholderText(t("Closing", "Why it differs, as the final list prints it"))
        self.reason.textChanged.connect(lambda _: self.changed.emit())
        self.again = make_button(t("Closing", "Count again"), self.again_wanted.emit)
        self.told = make_label("", wrap=True)
        self.entry = QWidget()
        make_row(
            self.number, Cell(self.picture, alignment=Qt.AlignmentFlag.AlignVCenter), grow(self.verdict), margins=0,
            spacing=GAP, inside=self.entry,
        )  # fmt: skip
        self.otherwise = QWidget()
        make_column(self.reason, make_row(self.again, STRETCH), margins=0, spacing=GAP, inside=self.otherwise)
        make_column(
            title, self.entry, self.told, self.otherwise, self.hint, margins=(16, 10, 16, 12), spacing=GAP, inside=self
        )

    def show_view(self, view: ClosingView, *, fixed: bool) -> None:
        self._aboard = view.aboard
        closed = view.closed
        self.entry.setVisible(not fixed)
        self.hint.setVisible(not fixed)
        self.told.setVisible(fixed)
        if closed is not None:
            words = t("Closing", "{0} people were counted.").format(number(closed.head_count))
            self.told.setText(f"{words} {closed.difference}".strip())
        elif fixed:
            self.told.setText(t("Closing", "Nobody has closed it yet."))
        if not self.number.text() and view.head_count is not None and not fixed:
            self.number.setText(str(view.head_count))
        self._show_difference()
        self.otherwise.setVisible(not fixed and self.differs)

    def empty(self) -> None:
        """Another departure: nothing typed for the last one stays."""
        self.number.clear()
        self.reason.clear()

    @property
    def typed(self) -> int | None:
        return int(self.number.text()) if self.number.text() else None

    @property
    def differs(self) -> bool:
        return self.typed is not None and self.typed != self._aboard

    @property
    def why(self) -> str:
        """The reason for the difference; empty if there is none."""
        return " ".join(self.reason.text().split()) if self.differs else ""

    def _show_difference(self) -> None:
        typed = self.typed
        self.picture.setVisible(typed is not None)
        tone = Tone.GOOD if not self.differs else Tone.TROUBLE
        if typed is None:
            self.verdict.setText("")
        elif not self.differs:
            self.verdict.setText(t("Closing", "the same as aboard"))
        elif typed > self._aboard:
            words = format_many(
                typed - self._aboard, t("Closing", "1 more than aboard"), t("Closing", "{0} more than aboard")
            )
            self.verdict.setText(words)
        else:
            words = format_many(
                self._aboard - typed, t("Closing", "1 fewer than aboard"), t("Closing", "{0} fewer than aboard")
            )
            self.verdict.setText(words)
        self.picture.set("check" if not self.differs else "warning", tone)
        set_style(self.verdict, tone=tone)
        set_style(self.number, state="" if typed is None else "good" if not self.differs else "bad")
        self.otherwise.setVisible(self.entry.isVisibleTo(self) and self.differs)
        self.changed.emit()


class EffectsCard(QFrame):
    """The card that lists the effects of closing, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = make_label(t("Closing", "What closing does"), "panel-title")
        self.lines = QWidget()
        make_column(margins=0, spacing=6, inside=self.lines)
        make_column(self.title, self.lines, margins=(16, 10, 16, 12), spacing=GAP, inside=self)

    def show_view(self, view: ClosingView, *, fixed: bool) -> None:
        clear_widget(self.lines)
        self.title.setText(t("Closing", "What comes next") if view.closed else t("Closing", "What closing does"))
        for picture, words in self._describe_effects(view):
            held = QWidget()
            make_row(
                Cell(IconLabel(picture, Tone.QUIET), alignment=Qt.AlignmentFlag.AlignTop), grow(make_label(words, wrap=True)),
                margins=0, spacing=10, inside=held,
            )  # fmt: skip
            column = self.lines.layout()
            assert column is not None
            column.addWidget(held)
        self.setVisible(not fixed or view.closed is not None)

    def _describe_effects(self, view: ClosingView) -> list[tuple[str, str]]:
        found = []
        if view.lists:
            found.append(
                ("manifests", t("Closing", "The final lists can go out: {0}.").format(_name_lists(view.lists)))
            )
        waiting = [row.who for row in view.exceptions if row.kind is not Differs.GO_SHOW]
        if waiting:
            words = t("Closing", "{0} waits again and enters the next plan.")
            if len(waiting) > 1:
                words = t("Closing", "{0} wait again and enter the next plan.")
            found.append(("people", words.format(called_numbers(waiting))))
        found.append(("seat", t("Closing", "Nobody else is put on it.")))
        found.append(("undo", t("Closing", "It can be reopened, with a reason.")))
        return found


def _name_lists(lists: Sequence[FinalList]) -> str:
    return ", ".join(t("Closing", "{0} v{1}").format(name_recipient(one.profile), number(one.version)) for one in lists)
