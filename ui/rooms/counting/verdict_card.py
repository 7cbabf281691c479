"""The number that was just read, to be seen from three metres: number, symbol and word, name, seat, bus, family."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from repatriate.counting.verdicts import Sign, Verdict
from repatriate.model.counting import Seen
from ui.core.language import translate_said
from ui.rooms.common.labels import spoken_number
from ui.rooms.counting.tally import Tally, Told
from ui.rooms.counting.words import seen_look
from ui.style.theme import GAP, SPACE, Tone, set_style, size_font
from ui.widgets.labels import Elided, IconLabel, announce_text, clear_widget, make_button, make_label, show_text
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row

LEAST, MOST = 120, 280
"""Pixels of the number: what is read from three metres, and what looks well."""
LOWEST = 104
"""Pixels of the card in the lowest window."""
SOON = 150
"""Milliseconds after which a number is shown though it is not written yet."""


def verdict_look(verdict: Verdict) -> tuple[str, str]:
    """Tone and icon, by how urgent it is."""
    match verdict.sign:
        case Sign.OK:
            return Tone.GOOD, "check"
        case Sign.AGAIN:
            return Tone.ATTENTION, "again"
        case Sign.LOOK:
            return Tone.ATTENTION, "warning"
        case Sign.STOP:
            return Tone.TROUBLE, "stopped"
        case _:
            assert_never(verdict.sign)


def look_of_verdict(told: Told, tally: Tally) -> tuple[str, str, str]:
    """Word, tone and icon of somebody at the chosen point, as things stand now: who lacked may be here meanwhile."""
    if told.verdict is None:
        return seen_look(told.kind)
    if came_since(told, tally):
        return seen_look(told.kind)
    tone, icon = verdict_look(told.verdict)
    if told.verdict.sign is Sign.OK and told.kind is not Seen.PRESENT:
        _, tone, icon = seen_look(told.kind)
    return translate_said(told.verdict.word), tone, icon


def came_since(told: Told, tally: Tally) -> bool:
    """Whether all who lacked when somebody was counted are here by now: there is nothing more to look at."""
    verdicts = [one for one in (told.verdict, *told.others) if one is not None]
    lacking = [ref for one in verdicts for ref in one.lacking]
    looks = all(one.sign is Sign.LOOK for one in verdicts)
    return bool(lacking) and looks and all(tally.holds(ref) is Seen.PRESENT for ref in lacking)


class VerdictCard(QFrame):
    """`chosen` tells which of several references was meant."""

    chosen = Signal(str)

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self.setProperty("role", "verdict")
        self.number = make_label("", "called")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # Digits do not reach to the edges of their line: that much of it may be cut.
        self.number.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.icon = IconLabel("check", Tone.GOOD, 36)
        self.word = Elided("", "verdict-word")
        self.name = Elided("", "verdict-name")
        self.native = Elided("", "tally-words")
        self.about = make_label("", "tally-words", wrap=True)
        self.sentence = make_label("", "", wrap=True)
        self.choices = QFrame()
        self._choices = make_column(margins=0, spacing=4, inside=self.choices)
        words = make_column(
            STRETCH,
            make_row(Cell(self.icon, 0, Qt.AlignmentFlag.AlignVCenter), grow(self.word), spacing=12),
            self.name, self.native, self.about, self.sentence, self.choices, STRETCH, spacing=4,
        )  # fmt: skip
        self.row = make_row(
            grow(self.number, 2), grow(words, 3), margins=(SPACE, GAP, SPACE, GAP), spacing=28, inside=self
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LOWEST)
        self._late = QTimer(self, interval=SOON, singleShot=True)
        self._late.timeout.connect(self._show_waiting)
        self._waits = ""
        self._room = (True, True)
        self.show_nothing()

    # -- what it shows

    def show_nothing(self) -> None:
        """Nothing was read yet."""
        self._late.stop()
        self._fill_card("", "", "", "", Tone.QUIET)
        self.icon.hide()
        self.sentence.setText(
            self.tr("Scan a slip, or type a number and press Enter.")
            if self._tally.writable
            else self.tr("This file is open for reading only: nobody can be counted here.")
        )
        self.sentence.show()

    def wait_for(self, code: str) -> None:
        """Something was read, and is being written."""
        self._waits = code
        self._late.start()

    def _show_waiting(self) -> None:
        one = self._tally.find(self._waits)
        self._fill_card(self._waits, self.tr("Not saved yet"), "", "waiting", Tone.QUIET)
        if one is not None:
            self.name.setText(one.name.upper())

    def show_fault(self, sentence: str, waiting: int) -> None:
        """It could not be written; it is kept, and tried again."""
        self._late.stop()
        if not self._waits:
            return
        self._show_waiting()
        self._tint_card(Tone.TROUBLE, "warning")
        kept = (
            self.tr("1 scan is kept and tried again.")
            if waiting == 1
            else self.tr("{0} scans are kept and tried again.").format(waiting)
        )
        show_text(self.sentence, f"{sentence} {kept}")
        announce_text(self, self.sentence.text(), at_once=True)

    def show_outcome(self, told: Told) -> None:
        """Shows the outcome of a scan."""
        self._late.stop()
        self._waits = ""
        word, tone, icon = look_of_verdict(told, self._tally)
        said = [one for one in (told.verdict, *told.others) if one is not None and one.sign is not Sign.OK]
        said = [] if came_since(told, self._tally) else said
        sentence = " ".join(translate_said(one.laptop) for one in said)
        self._fill_card(told.ref or told.code, word, sentence, icon, tone)
        one = self._tally.find(told.ref)
        if one is not None:
            self.name.setText(one.name.upper())
            show_text(self.native, one.native_name or "")
            show_text(self.about, self._describe_about(told.ref or ""))
        self._offer_candidates(told)
        self._fit_number()
        self.setAccessibleName(
            ". ".join(
                text
                for text in (self.number.text(), word, self.name.text(), self.about.text(), self.sentence.text())
                if text
            )
        )
        announce_text(self, self.accessibleName(), at_once=tone == Tone.TROUBLE)

    def _fill_card(self, code: str, word: str, sentence: str, icon: str, tone: str) -> None:
        self.number.setText(spoken_number(code)[:24])
        self.word.setText(word)
        self.name.setText("")
        for part in (self.native, self.about):
            show_text(part, "")
        show_text(self.sentence, sentence)
        self._clear_choices()
        self._tint_card(tone, icon)
        self.number.setVisible(bool(code))
        self._fit_number()

    def _tint_card(self, tone: str, icon: str) -> None:
        set_style(self, tone=tone)
        for part in (self.word, self.sentence):
            set_style(part, tone=tone)
        set_style(self.sentence, tone="" if tone != Tone.TROUBLE else tone)
        self.icon.setVisible(bool(icon))
        if icon:
            self.icon.set(icon, tone)

    def _describe_about(self, ref: str) -> str:
        """`Seat 12C · BUS 1 · family: 2 of 3 here`."""
        one = self._tally.find(ref)
        if one is None:
            return ""
        seat = self.tr("Seat {0}").format(one.seat) if one.seat else ""
        return " · ".join(part for part in (seat, one.before, self._describe_family(one.family)) if part)

    def _describe_family(self, others: tuple[str, ...]) -> str:
        if not others:
            return self.tr("no family on it")
        here = sum(self._tally.holds(ref) is Seen.PRESENT for ref in others)
        if here == len(others):
            return self.tr("family complete")
        return self.tr("family: {0} of {1} here").format(here + 1, len(others) + 1)

    # -- which of several

    def _offer_candidates(self, told: Told) -> None:
        for ref in told.candidates[:4]:
            made = make_button(f"{ref}", lambda ref=ref: self.chosen.emit(ref))  # type: ignore[misc]
            one = self._tally.find(ref)
            if one is not None:
                made.setText(f"{ref}  {one.name.upper()}")
                made.setAccessibleName(made.text())
            self._choices.addWidget(made)
        self.choices.setVisible(bool(told.candidates))
        buttons = self.choices.findChildren(QPushButton)
        if told.candidates and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_choices(self) -> None:
        clear_widget(self.choices)
        self.choices.hide()

    # -- size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_number()

    def _fit_number(self) -> None:
        """The number takes what there is; a long one gets smaller rather than cut."""
        wide = self.width() * 2 // 5 - SPACE
        size = max(min(int(self.height() * 0.5), self.width() // 5, MOST), LEAST)
        text = self.number.text()
        font = size_font(self.number.font(), size, semibold=True, tabular=True)
        while size > 24 and QFontMetrics(font).horizontalAdvance(text) > max(wide, 200):
            size -= 4
            font = size_font(font, size, semibold=True, tabular=True)
        self.number.setFont(font)
        low = self.height() < 190
        self.icon.setFixedSize(*((24, 24) if low else (36, 36)))
        self.about.setVisible(bool(self.about.text()) and not (low and self.sentence.text()))
        self.native.setVisible(bool(self.native.text()) and not low)
        set_style(self.word, role="verdict-word-small" if low else "verdict-word")
        set_style(self.name, role="verdict-name-small" if low else "verdict-name")
        if not low and self.name.fontMetrics().horizontalAdvance(self.name.text()) > self.name.width():
            set_style(self.name, role="verdict-name-small")
