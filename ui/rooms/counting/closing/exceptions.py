"""The exceptions of a closing, and other open points: children without their adult, families, decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QPushButton, QWidget

from repatriate.app.counting.closing_queries import (
    NO_SHOW_REASONS,
    OFF_LOADED_REASONS,
    ClosingView,
    Differs,
    ExceptionRow,
    LoneChild,
    Somebody,
    SplitFamily,
)
from ui.core.format import at_place, translate_core
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.fields import Combo, be_narrow, let_type
from ui.widgets.labels import Elided, IconLabel, clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import Cell, grow, make_column, make_row

# -- Words, icons and tones of exceptions, and of the reasons for them.


t = QCoreApplication.translate


def called_number(ref: str) -> str:
    """The number as called out: `P00061` is 61."""
    digits = ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
    return digits.lstrip("0") or ref


def called_numbers(people: Sequence[Somebody]) -> str:
    """`118, 132 and 97` are named; of more than five, how many more."""
    named = [called_number(one.ref) for one in people]
    if len(named) > 5:
        return t("Closing", "{0} and {1} more").format(", ".join(named[:4]), len(named) - 4)
    if len(named) < 2:
        return "".join(named)
    return t("Closing", "{0} and {1}").format(", ".join(named[:-1]), named[-1])


def kind_look(kind: Differs) -> tuple[str, str, Tone]:
    """Word, icon and tone."""
    match kind:
        case Differs.NO_SHOW:
            return t("Closing", "Did not come"), "waiting", Tone.ATTENTION
        case Differs.OFF_LOADED:
            return t("Closing", "Taken off"), "close", Tone.TROUBLE
        case Differs.GO_SHOW:
            return t("Closing", "Joined at the gate"), "add", Tone.INFO
        case _:
            assert_never(kind)


def usual_reasons(kind: Differs) -> Sequence[str]:
    """The usual reasons for the kind, as the file stores them."""
    return OFF_LOADED_REASONS if kind is Differs.OFF_LOADED else NO_SHOW_REASONS


def reason_words(reason: str) -> str:
    """A usual reason in the officer's language; another as it was typed."""
    return translate_core(reason) if reason in NO_SHOW_REASONS + OFF_LOADED_REASONS else reason


def reason_kept(words: str, kind: Differs) -> str:
    """The stored form of a chosen or typed reason."""
    typed = " ".join(words.split())
    return next((one for one in usual_reasons(kind) if translate_core(one) == typed), typed)


TWO_LINES = 820
"""Narrower than this, the reason and the buttons are in a second line."""
NUMBER = 56


def reason_box(name: str, kind: Differs, reason: str) -> Combo:
    """The usual reasons, or another that is typed."""
    box = Combo(name)
    box.addItems([translate_core(one) for one in usual_reasons(kind)])
    let_type(box).setPlaceholderText(t("Closing", "Choose a reason, or type it"))
    box.setCurrentIndex(-1)
    box.setCurrentText(reason_words(reason))
    be_narrow(box)
    return box


class ExceptionLine(QFrame):
    """`reason_given` tells the reason as the file keeps it; the others tell the reference."""

    reason_given = Signal(str, str)
    call_wanted = Signal(str)
    here_wanted = Signal(str)
    back_wanted = Signal(str)

    def __init__(self, row: ExceptionRow, *, fixed: bool) -> None:
        """`fixed`: the departure is closed, or the file is only read."""
        super().__init__()
        self.setProperty("role", "row")
        self.row, self.fixed = row, fixed
        ref = row.who.ref
        word, picture, tone = kind_look(row.kind)
        self.setAccessibleName(f"{called_number(ref)} {row.who.name}. {word}")
        figure = make_label(called_number(ref), "panel-title")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figure.setMinimumWidth(NUMBER)
        name = Elided(row.who.name, "strong")
        kind = make_row(IconLabel(picture, tone), make_label(word, tone=tone), spacing=GAP)
        self.box: Combo | None = None
        self.told = Elided("", "quiet")
        self.buttons: list[QPushButton] = []
        if row.kind is Differs.GO_SHOW or fixed:
            self.told.setText(self._describe_row())
        else:
            self.box = reason_box(
                t("Closing", "Why: {0}").format(f"{called_number(ref)} {row.who.name}"), row.kind, row.reason
            )
            self.box.currentTextChanged.connect(lambda words: self.reason_given.emit(ref, reason_kept(words, row.kind)))
        if not fixed:
            self._add_actions(ref)
        who = QWidget()
        self._who = make_row(figure, grow(name), margins=0, spacing=12, inside=who)
        first = make_row(grow(who, 3), Cell(_wrap_row(kind), 2), spacing=12)
        second = make_row(grow(self.box or self.told), *self.buttons, spacing=GAP)
        self._both = make_row(grow(first, 4), grow(second, 5), margins=(12, 6, 16, 6), spacing=12, inside=self)

    def _add_actions(self, ref: str) -> None:
        if self.row.kind is Differs.NO_SHOW:
            self._add(t("Closing", "Call again"), t("Closing", "Call {0} again"), self.call_wanted)
        if self.row.kind is Differs.GO_SHOW:
            self._add(t("Closing", "Take back"), t("Closing", "Take back {0}"), self.back_wanted)
        else:
            self._add(t("Closing", "Is here"), t("Closing", "{0} is here"), self.here_wanted)

    def _add(self, words: str, spoken: str, signal: object) -> None:
        ref = self.row.who.ref
        made = make_button(words, lambda: signal.emit(ref))  # type: ignore[attr-defined]  # a bound signal
        made.setAccessibleName(spoken.format(called_number(ref)))
        self.buttons.append(made)

    def _describe_row(self) -> str:
        row = self.row
        if row.kind is not Differs.GO_SHOW:
            return reason_words(row.reason) or t("Closing", "No reason was given")
        return t("Closing", "Counted at {0}").format(f"{at_place(row.at):%H:%M}") if row.at is not None else ""

    def give(self, reason: str) -> None:
        """The reason that was given, without telling it again."""
        if self.box is not None and reason_kept(self.box.currentText(), self.row.kind) != reason:
            self.box.blockSignals(True)
            self.box.setCurrentText(reason_words(reason))
            self.box.blockSignals(False)
        self.show_missing(False)

    def show_missing(self, on: bool) -> None:
        """Whether its reason is asked for."""
        if self.box is not None:
            set_style(self.box, bad="true" if on else "false")

    @property
    def line(self) -> QLineEdit | None:
        return self.box.lineEdit() if self.box is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < TWO_LINES
        self._both.setDirection(self._both.Direction.TopToBottom if narrow else self._both.Direction.LeftToRight)
        self._both.setSpacing(4 if narrow else 12)


def _wrap_row(row: object) -> QWidget:
    held = QWidget()
    make_column(row, margins=0, spacing=0, inside=held)  # type: ignore[arg-type]  # a layout
    return held


MOST = 40
"""Exceptions that are drawn at once."""


class ExceptionsCard(QFrame):
    """`reasons` are those given here, by reference; `others` why a child travels with another adult. Both stay while the
    departure stays."""

    call_wanted = Signal(str)
    here_wanted = Signal(str)
    back_wanted = Signal(str)
    off_wanted = Signal(str)
    given_more = Signal()
    """A reason was given: what was said to lack may lack no more."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(t("Closing", "Exceptions"))
        self.reasons: dict[str, str] = {}
        self.others: dict[str, str] = {}
        self.lines: dict[str, ExceptionLine] = {}
        self._children: dict[LoneChild, QFrame] = {}
        self.count = make_label("", "quiet")
        self.rest = _RestLine()
        self.rest.given.connect(self._fill_rest)
        self.more = make_button(t("Closing", "Show more"), self._show_more, "link")
        self.rows, self.notes = QWidget(), QWidget()
        for held in (self.rows, self.notes):
            make_column(margins=0, spacing=0, inside=held)
        head = make_row(
            make_label(t("Closing", "Exceptions"), "panel-title"), grow(self.count), margins=(16, 8, 16, 8), spacing=GAP
        )
        foot = make_row(self.more, margins=(16, 0, 16, 0))
        make_column(head, self.rest, self.rows, foot, self.notes, margins=1, spacing=0, inside=self)
        self._shown = MOST
        self._view: ClosingView | None = None
        self._fixed = False

    def show_view(self, view: ClosingView, *, fixed: bool) -> None:
        """`fixed`: it is closed, or the file is only read."""
        if self._view is None or self._view.code != view.code:
            self.reasons, self.others, self._shown, self.lines, self._children = {}, {}, MOST, {}, {}
            clear_widget(self.rows)
        if fixed is not self._fixed:
            self._children = {}
        self._view, self._fixed = view, fixed
        at = self.window().focusWidget()
        named = at.accessibleName() if at is not None and self.isAncestorOf(at) else ""
        self._draw()
        self._hold_focus(named)

    def _draw(self) -> None:
        """A line of which nothing is new stays: somebody may be typing in it."""
        view = self._view
        assert view is not None
        column = self.rows.layout()
        assert isinstance(column, QBoxLayout)
        before, self.lines = self.lines, {}
        rows = view.exceptions[: self._shown]
        for place, row in enumerate(rows):
            line = before.pop(row.who.ref, None)
            if line is None or (line.row, line.fixed) != (row, self._fixed):
                line = self._make_line(row)
            if column.indexOf(line) != place:
                column.insertWidget(place, line)
                line.show()  # now: the keyboard may go there
            if reason := self.reasons.get(row.who.ref):
                line.give(reason)
            self.lines[row.who.ref] = line
        clear_widget(self.rows, after=len(rows))
        words = format_many(len(view.exceptions), t("Closing", "1 person"), t("Closing", "{0} people"))
        self.count.setText(words if view.exceptions else t("Closing", "Nobody. All who are booked are aboard."))
        left = len(view.exceptions) - len(self.lines)
        set_words(self.more, t("Closing", "Show {0} more").format(left))
        self.more.setVisible(left > 0)
        self._show_rest()
        self._draw_notes(view)

    def _make_line(self, row: ExceptionRow) -> ExceptionLine:
        line = ExceptionLine(row, fixed=self._fixed)
        line.reason_given.connect(self._remember_reason)
        line.call_wanted.connect(self.call_wanted)
        line.here_wanted.connect(self.here_wanted)
        line.back_wanted.connect(self.back_wanted)
        return line

    def _hold_focus(self, named: str) -> None:
        """The keyboard stays where it was, where that is still there."""
        for made in self.findChildren(QWidget) if named else []:
            if (
                made.accessibleName() == named
                and made.focusPolicy() & Qt.FocusPolicy.TabFocus
                and made.isVisibleTo(self)
            ):
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _show_more(self) -> None:
        self._shown += MOST
        self._draw()

    def _remember_reason(self, ref: str, reason: str) -> None:
        self.reasons[ref] = reason
        if ref in self.lines:
            self.lines[ref].show_missing(False)
        self._show_rest()
        self.given_more.emit()

    def _fill_rest(self, reason: str) -> None:
        """One reason for all who have none yet."""
        for ref in self.without_reason():
            self.reasons[ref] = reason
        self._draw()
        self.given_more.emit()

    def _show_rest(self) -> None:
        self.rest.show_count(0 if self._fixed else len(self.without_reason()))

    # -- answers

    def given(self, kind: Differs) -> Mapping[str, str]:
        """Reasons by reference: those given here, else those that the file has."""
        rows = self._view.exceptions if self._view is not None else ()
        found = {row.who.ref: self.reasons.get(row.who.ref, row.reason) for row in rows if row.kind is kind}
        return {ref: reason for ref, reason in found.items() if reason}

    def without_reason(self) -> list[str]:
        """References of people who did not come or were taken off, without a reason so far."""
        rows = self._view.exceptions if self._view is not None else ()
        return [
            row.who.ref
            for row in rows
            if row.kind is not Differs.GO_SHOW and not self.reasons.get(row.who.ref, row.reason)
        ]

    def unsettled(self) -> list[str]:
        """Children without their adult, aboard or left behind, of whom nothing was decided."""
        view = self._view
        children = (*view.alone, *view.left_behind) if view is not None else ()
        return [one.who.ref for one in children if not self.others.get(one.who.ref)]

    def point_out(self, ref: str) -> None:
        """The keyboard goes to the reason that lacks; all that lack are marked."""
        missing = self.without_reason()
        for row in self.lines.values():
            row.show_missing(row.row.who.ref in missing)
        self.begin_at(ref)

    def begin_at(self, ref: str) -> None:
        """The keyboard goes to the reason of this person."""
        line = self.lines[ref].line if ref in self.lines else None
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what else

    def _draw_notes(self, view: ClosingView) -> None:
        column = self.notes.layout()
        assert column is not None
        known, children = self._children, (*view.alone, *view.left_behind)
        self._children = {one: known.get(one) or self._child_line(one) for one in children}
        found = list(self._children.values())
        for line in found:
            column.removeWidget(line)  # somebody may be typing in it
        clear_widget(self.notes)
        found += [_make_note(Tone.ATTENTION, "household", _describe_split(family)) for family in view.split]
        if view.on_their_own:
            words = t("Closing", "Children without an adult of their family: {0}. Who is with them?")
            found.append(_make_note(Tone.ATTENTION, "minor", words.format(called_numbers(view.on_their_own))))
        elif not view.alone and not view.split and not view.left_behind:
            words = t("Closing", "No child travels without their adult. No family is split.")
            found.append(_make_note(Tone.GOOD, "check", words))
        for line in found:
            column.addWidget(line)
            line.show()

    def _child_line(self, child: LoneChild) -> QFrame:
        who = f"{called_number(child.who.ref)} {child.who.name}"
        adults = called_numbers(child.adults)
        words = t("Closing", "{0} is a child, aboard without {1}.").format(who, adults)
        if not child.adults:
            words = t("Closing", "{0} is a child, aboard without an adult.").format(who)
        behind = child.code == "child_behind"
        if behind:
            words = t("Closing", "{0} is under 18 and stays behind without an adult of their family.").format(who)
        ref, number = child.who.ref, called_number(child.who.ref)
        if self._fixed:
            return _make_note(Tone.TROUBLE, "minor", words)
        buttons: list[QPushButton] = []
        called = ref if behind else child.adults[0].ref if child.adults else ""
        if called:
            wait = make_button(t("Closing", "Call {0}").format(called_number(called)))
            wait.clicked.connect(lambda: self.call_wanted.emit(called))
            buttons.append(wait)
        if not behind:
            buttons.append(make_button(t("Closing", "Take {0} off").format(number), lambda: self.off_wanted.emit(ref)))
        other = QWidget()
        hint = (
            t("Closing", "Who stays with them, and why")
            if behind
            else t("Closing", "Another adult takes them: who, and why")
        )
        line = _reason_line(t("Closing", "Another adult, and why: {0}").format(who), hint)
        line.setText(self.others.get(ref, ""))
        line.textChanged.connect(lambda text: self.others.update({ref: " ".join(text.split())}))
        line.textChanged.connect(lambda _: self.given_more.emit())
        make_row(grow(line), *buttons, margins=0, spacing=GAP, inside=other)
        return _make_note(Tone.TROUBLE, "minor", words, other)


class _RestLine(QFrame):
    """One reason for all who have none."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.words = Elided("", "quiet")
        self.box = reason_box(t("Closing", "The same reason for everyone without a reason"), Differs.NO_SHOW, "")
        self.go = make_button(t("Closing", "For all"), self._emit_reason)
        make_row(grow(self.words, 2), grow(self.box, 3), self.go, margins=(16, 6, 16, 6), spacing=GAP, inside=self)

    def show_count(self, count: int) -> None:
        self.words.setText(t("Closing", "{0} people have no reason yet").format(count))
        self.setVisible(count > 1)

    def _emit_reason(self) -> None:
        reason = reason_kept(self.box.currentText(), Differs.NO_SHOW)
        if reason:
            self.given.emit(reason)
            self.box.setCurrentIndex(-1)
        else:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)


def _reason_line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    return line


def _make_note(tone: str, picture: str, words: str, below: QWidget | None = None) -> QFrame:
    held = QFrame()
    held.setProperty("role", "row")
    text = make_label(words, tone="" if tone == Tone.GOOD else tone, wrap=True)
    held.setAccessibleName(words)
    lines = make_column(text, *([below] if below is not None else []), spacing=6)
    make_row(
        Cell(IconLabel(picture, tone), alignment=Qt.AlignmentFlag.AlignTop), grow(lines), margins=(16, 8, 16, 8),
        spacing=10, inside=held,
    )  # fmt: skip
    return held


def _describe_split(family: SplitFamily) -> str:
    aboard: Sequence[Somebody] = family.aboard
    words = t("Closing", "A family is split: {0} aboard without {1}.")
    return words.format(called_numbers(aboard), called_numbers(family.lacking))
