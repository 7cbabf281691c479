"""The cards of import's three questions: a line for each spelling or nationality, a tick for each clearance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from repatriate.app.clearances.kinds import Item
from repatriate.app.imports.questions.ask import FROM
from repatriate.app.imports.questions.model import Differing, Line, Need, Source
from repatriate.intake.roster.clearance_columns import Answered
from repatriate.model.entities import Answer
from repatriate.model.errors import RepatriateError
from repatriate.reference.countries import is_country
from ui.core import format
from ui.core.fields import value_text
from ui.core.language import make_translator
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, Tone
from ui.widgets.fields import Combo, let_type
from ui.widgets.labels import IconLabel, make_label, make_rule
from ui.widgets.layouts import Cell, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import Refusal

_tr = make_translator("Import")

SHOWN = 60
"""Lines that a card shows, the most people first; the others stay as proposed."""
SHORT = 16
"""Signs that have room beside a box; longer words stand above it."""
BOX = 156, 240
"""The least width of a box, and its largest if the card has room."""
_EDGE = (16, 10, 16, 10)
MANY = 5
"""Lines up to which each is answered by itself."""


class Card(QFrame):
    """A numbered question with its source, its lines, and a foot that says how far it is answered."""

    changed = Signal()

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.source = make_label("", "quiet", wrap=True)
        self._number, self._title = number, title
        self._kept: tuple[QWidget, ...] = ()
        self.title = make_label("", "section")
        self.show_number(on=True)
        head = make_column(self.title, self.source, margins=_EDGE, spacing=6)
        self._inside = QWidget()
        self._scroll = make_scroll(self._inside)
        self.lines = QVBoxLayout(self._inside)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(0)
        self.foot = make_label("", "quiet", wrap=True)
        make_column(
            head, make_rule(), grow(self._scroll), make_rule(), make_row(grow(self.foot), margins=_EDGE),
            margins=0, spacing=0, inside=self,
        )  # fmt: skip

    def show_number(self, *, on: bool) -> None:
        """A question that is asked alone has no number."""
        self.title.setText(f"{self._number}. {self._title}" if on else self._title)

    def show_whole(self, on: bool) -> None:
        """Under others every line is seen, and the page is what scrolls; beside others the card scrolls."""
        self._scroll.setMinimumHeight(self._inside.sizeHint().height() if on else 0)

    def _keep_widgets(self, *kept: QWidget) -> None:
        """These are shown among the lines, and stay with the card when it is filled again. Without an owner they would
        outlive it until the program ends, and a widget that only its own button holds is then deleted twice: a crash."""
        self._kept = kept
        self._take_back()

    def _take_back(self) -> None:
        for one in self._kept:
            one.setParent(self)
            one.hide()

    def _clear_lines(self) -> None:
        self._take_back()
        while (item := self.lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, *parts: QWidget | Cell) -> QWidget:
        row = QWidget()
        make_row(*parts, margins=(16, 6, 16, 6), spacing=GAP, inside=row)
        self.lines.addWidget(row)
        self.lines.addWidget(make_rule())
        return row


def _is_long(line: Line, words: str) -> bool:
    """Whether it was spelled in several ways, or in words that have no room beside a box."""
    return len(line.texts) > 1 or len(words) > SHORT


class LinesCard(Card):
    """A box for each line. `boxes` are by the key of their line; `codes` what is answered.

    `every` answers all of them at once; it is there for many lines.
    """

    def __init__(self, number: int, title: str, take: Callable[[str], str | None], all_words: str = "") -> None:
        """`take` gives the code that typed words mean. It raises RepatriateError where there is none. `all_words` stand
        before the box that answers for every line; without them there is none."""
        super().__init__(number, title)
        self._all_words = all_words
        self.every: Combo | None = None
        self._take = take
        self._name: Callable[[str], str] = str
        self.boxes: dict[str, Combo] = {}
        self._all: dict[str, str | None] = {}
        self.fault = Refusal()
        self._keep_widgets(self.fault)

    def show_lines(self, lines: Sequence[Line], choices: Iterable[tuple[str, str]], name: Callable[[str], str]) -> None:
        """`choices` are codes with words, offered to every line; `name` says any other code in words."""
        self._clear_lines()
        self._name = name
        self.boxes = {}
        self._all = {line.key: line.code for line in lines}
        offered = dict(choices)
        self.every = self._add_every(lines, offered) if self._all_words and len(lines) > MANY else None
        for line in lines[:SHOWN]:
            self._add_line(line, offered, name)
        if len(lines) > SHOWN:
            more = _tr("{0} more, answered in the same way").format(format.number(len(lines) - SHOWN))
            self._add(grow(make_label(more, "quiet", wrap=True)))
        self.lines.addWidget(self.fault)
        self.lines.addStretch(1)

    def _add_every(self, lines: Sequence[Line], offered: Mapping[str, str]) -> Combo:
        box = Combo(self._all_words)
        box.setMinimumWidth(BOX[0])
        box.setMaximumWidth(BOX[1])
        codes = dict.fromkeys(line.code for line in lines if line.code)
        for code, shown in (dict(offered) | {code: self._name(code) for code in codes}).items():
            box.addItem(shown, code)
        box.setCurrentIndex(-1)
        self._let_type(box, self._choose_all)
        edit = box.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(_tr("Choose or type"))
        box.activated.connect(lambda _: self._choose_all(box.currentData()))
        self._add(grow(make_label(self._all_words, "strong", wrap=True)), box)
        return box

    def _choose_all(self, code: str | None) -> None:
        """Every line goes there, also those that are not shown."""
        if code is None:
            return
        for box in self.boxes.values():
            if box.findData(code) < 0:
                box.insertItem(0, self._name(code), code)
            box.show_data(code)
        self.fault.notify("")
        if any(one != code for one in self._all.values()):
            self._all = dict.fromkeys(self._all, code)
            self.changed.emit()

    def _add_line(self, line: Line, offered: Mapping[str, str], name: Callable[[str], str]) -> None:
        words = line_words(line)
        doubtful = not line.texts or line.source is Source.OPEN
        text = make_label(words, "", Tone.ATTENTION if doubtful else "", wrap=True)
        text.setToolTip(", ".join(line.texts))
        box = Combo(_tr("{0}, {1}").format(words, format.people(line.people)))
        box.setMinimumWidth(BOX[0])
        if not _is_long(line, words):
            box.setMaximumWidth(BOX[1])
        box.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        own = {line.code: name(line.code)} if line.code and line.code not in offered else {}
        for code, shown in (own | dict(offered)).items():
            box.addItem(shown, code)
        if line.key.startswith(FROM) and is_country(line.key.removeprefix(FROM)):
            home = line.key.removeprefix(FROM)
            at = box.findData(home)
            if at < 0:
                box.insertItem(0, "", home)
                at = 0
            box.setItemText(at, _tr("Any airport there"))
        box.addItem(_tr("Leave open"), None)
        box.show_data(line.code)
        if line.code is None:
            box.setCurrentIndex(box.count() - 1)
        self._let_type(box, partial(self._choose, line.key))
        box.activated.connect(lambda _, key=line.key, box=box: self._choose(key, box.currentData()))
        parts: list[QWidget | Cell] = [IconLabel("warning", Tone.ATTENTION, 16)] if doubtful else []
        count = make_label(format.number(line.people), "quiet")
        if _is_long(line, words):
            below = make_column(make_row(*parts, grow(text), count, spacing=GAP), box, spacing=4)
            self._add(grow(below))
        else:
            self._add(*parts, grow(text), count, box)
        self.boxes[line.key] = box

    def _let_type(self, box: Combo, choose: Callable[[str | None], None]) -> None:
        edit = let_type(box)
        edit.setCursorPosition(0)
        edit.editingFinished.connect(lambda: self._take_typed(box, choose))

    def _take_typed(self, box: Combo, choose: Callable[[str | None], None]) -> None:
        text = box.currentText().strip()
        if not text and box is self.every:
            return
        at = box.findText(text, Qt.MatchFlag.MatchFixedString)
        if at < 0:
            at = _find_begun(box, text)
        if at >= 0:
            if at != box.currentIndex():
                box.setCurrentIndex(at)
            choose(box.itemData(at))
            return
        try:
            code = self._take(text)
        except RepatriateError as error:
            self.fault.show_error(error)
            return
        if code is None:
            return
        at = box.findData(code)
        if at < 0:
            box.insertItem(0, self._name(code), code)
            at = 0
        box.setCurrentIndex(at)
        choose(code)

    def _choose(self, key: str, code: str | None) -> None:
        self.fault.notify("")
        if self._all.get(key) != code:
            self._all[key] = code
            self.changed.emit()

    @property
    def codes(self) -> dict[str, str | None]:
        return dict(self._all)


def line_words(line: Line) -> str:
    """The spellings of a line, or the country, or that nothing is said."""
    if line.key.startswith(FROM):
        return value_text("nationality", line.texts[0])
    if not line.texts:
        return _tr("left empty")
    shown = ", ".join(_tr("“{0}”").format(text) for text in line.texts[:3])
    more = len(line.texts) - 3
    return shown if more <= 0 else _tr("{0} and {1} more").format(shown, format.number(more))


class NeedsCard(Card):
    """A tick for each kind of clearance. `items` are those of the ticked kinds.

    `listed` is ticked where answers of the list take the place of those on record.
    """

    def __init__(self, number: int, title: str) -> None:
        super().__init__(number, title)
        self.ticks: dict[str, QCheckBox] = {}
        self.none = QCheckBox(_tr("None needed"))
        self.none.toggled.connect(self._none_toggled)
        self.listed = QCheckBox(_tr("Use the answers of the list"))
        self.listed.toggled.connect(self.changed)
        self.differ = make_label("", "quiet", wrap=True)
        self._keep_widgets(self.none, self.listed, self.differ)
        self._needs: tuple[Need, ...] = ()

    def _none_toggled(self, on: bool) -> None:
        for tick in self.ticks.values():
            tick.setEnabled(not on)
        self.changed.emit()

    def show_needs(
        self, needs: Sequence[Need], country: str | None, *, none: bool, differing: Sequence[Differing]
    ) -> None:
        """`none`: an officer said before that no clearance is needed. `differing` answers stay as on record."""
        self._clear_lines()
        self.ticks = {}
        self._needs = tuple(needs)
        self.listed.setChecked(False)
        if differing:
            self.differ.setText(differing_words(differing))
            self._add(grow(make_column(self.differ, self.listed, margins=0, spacing=4)))
            self.differ.show()
            self.listed.show()
        for need in needs:
            tick = QCheckBox(format.name_of_kind(need.kind))
            tick.setChecked(need.chosen)
            tick.toggled.connect(lambda _: self.changed.emit())
            told = need_words(need, country)
            words = make_label(told, "quiet", wrap=True)
            tick.setAccessibleDescription(told)
            row = QWidget()
            make_column(tick, make_row(words, margins=(24, 0, 0, 0)), margins=(16, 6, 16, 6), spacing=0, inside=row)
            self.lines.addWidget(row)
            self.lines.addWidget(make_rule())
            self.ticks[need.kind] = tick
        self._add(grow(self.none))
        self.none.show()
        self.none.setChecked(none)
        self.lines.addStretch(1)

    @property
    def items(self) -> tuple[Item, ...] | None:
        """The ticked items; empty if none is necessary, None without an answer."""
        found = self._ticked()
        return () if self.none.isChecked() else found or None

    def _ticked(self) -> tuple[Item, ...]:
        return tuple(item for need in self._needs if self.ticks[need.kind].isChecked() for item in need.items)


def _find_begun(box: Combo, text: str) -> int:
    """The only entry that begins with the words typed; −1 where none does, or several."""
    begun = [at for at in range(box.count()) if text and box.itemText(at).casefold().startswith(text.casefold())]
    return begun[0] if len(begun) == 1 else -1


def need_words(need: Need, country: str | None) -> str:
    """The authority, and the list's present answers: `by the Immigration Bureau · 127 granted, with end dates`."""
    authority = need.items[0].authority if need.items else ""
    parts = [_tr("by {0}").format(authority)] if authority and (need.chosen or need.usual) else []
    if need.granted:
        words = format_many(need.granted, _tr("1 granted"), _tr("{0} granted"))
        parts.append(_tr("{0}, with end dates").format(words) if need.dated else words)
    if need.refused:
        parts.append(format_many(need.refused, _tr("1 refused"), _tr("{0} refused")))
    if need.asked:
        parts.append(format_many(need.asked, _tr("1 asked"), _tr("{0} asked")))
    if need.unusual:
        parts.append(
            format_many(
                need.unusual,
                _tr("nothing says that it is usual for 1 person"),
                _tr("nothing says that it is usual for {0} people"),
            )
        )
    if need.left_out:
        parts.append(_tr("in the list, and not needed as you chose"))
    if need.usual and not need.granted and not need.refused and not need.asked:
        parts.append(_tr("usual in {0}").format(format.country(country)) if country else _tr("usual"))
    if need.waiting and (need.usual or need.chosen) and not need.holds_all:
        parts.append(format_many(need.waiting, _tr("1 would wait"), _tr("{0} would wait")))
    elif need.holds_all and need.usual:
        parts.append(_tr("nothing known of it: all {0} who need it would wait").format(format.number(need.waiting)))
    if not parts and not need.usual:
        parts.append(_tr("not usual in {0}").format(format.country(country)) if country else _tr("not usual"))
    return " · ".join(parts)


def differing_words(differing: Sequence[Differing]) -> str:
    """The number of differing answers, and the first of them with both values."""
    head = format_many(
        len(differing),
        _tr("1 answer differs from the one on record, which is kept:"),
        _tr("{0} answers differ from those on record, which are kept:"),
    )
    lines = [
        _tr("{0}, {1}: {2} on record, {3} in the list").format(
            one.ref, format.name_of_kind(one.kind), _answer_words(one.on_record), _answer_words(one.in_list)
        )
        for one in differing[:DIFFERENT]
    ]
    if len(differing) > DIFFERENT:
        lines.append(_tr("and {0} more").format(format.number(len(differing) - DIFFERENT)))
    return "\n".join([head, *lines])


DIFFERENT = 5
"""Answers that differ, shown one by one."""


def _answer_words(one: Answered) -> str:
    if one.answer is None:
        return _tr("asked")
    words = answer_word(one.answer)
    return (
        _tr("{0} until {1}").format(words, format.day(one.valid_until))
        if one.answer is Answer.GRANTED and one.valid_until
        else words
    )


def answer_word(answer: Answer) -> str:
    """An answer within a sentence."""
    match answer:
        case Answer.GRANTED:
            return _tr("granted")
        case Answer.REFUSED:
            return _tr("refused")
        case Answer.WITHDRAWN:
            return _tr("withdrawn")
    assert_never(answer)
