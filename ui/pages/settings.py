"""The settings on one page: this office, its lists, planning, and this computer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from repatriate.app.core.settings import FIELDS, SettingField, why_not
from repatriate.intake.columns import SETTINGS
from repatriate.model.errors import RepatriateError
from repatriate.model.fields import Kind
from ui.core.format import EXAMPLE, countries, country, day, typed_day
from ui.core.language import translate_said
from ui.pages.computer_settings import ComputerSettings
from ui.style.theme import GAP, MARGIN, SPACE, TWO_COLUMNS, set_style
from ui.widgets.fields import SteadyBox, be_narrow, offer_calendar
from ui.widgets.labels import make_button, make_label, make_rule, set_words, show_text
from ui.widgets.layouts import STRETCH, Gap, fill_layout, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import QuestionBar, Refusal

# -- A setting of the operation as a field: its name above, its use and its fault below.


def make_lines(text: str, role: str = "", tone: str = "") -> QLabel:
    """Words in a narrow column, as high as they are there."""
    made = make_label(text, role, tone, wrap=True)
    policy = made.sizePolicy()
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


class Choice(SteadyBox):
    """One of some values, or none."""

    def __init__(self, none: str, values: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.addItem(none, "")
        for code, name in values:
            self.addItem(name, code)
        be_narrow(self, 18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def choose(self, code: str) -> None:
        """One that is not in the list, too: the code of stateless persons, or of an organisation."""
        if self.findData(code) < 0:
            self.addItem(f"{country(code)} ({code})" if country(code) != code else code, code)
        self.setCurrentIndex(self.findData(code))


class SettingEntry(QWidget):
    """`edited` whenever what it holds changes, `entered` when Enter is pressed in it."""

    edited = Signal()
    entered = Signal()

    def __init__(self, field: SettingField, *, read_only: bool) -> None:
        super().__init__()
        self.field = field
        self.name = translate_said(field.caption)
        self.kind = SETTINGS[field.key].kind
        self._kept = ""
        self._bad = ""
        self.editor = self._make_editor(read_only)
        self.editor.setObjectName(f"setting-{field.key}")
        self.editor.setAccessibleName(self.name)
        caption = make_lines(self.name, "strong")
        caption.setBuddy(self.editor)
        self.help = make_lines(translate_said(field.help), "caption")
        self.wrong = make_lines("", tone="trouble")
        column = make_column(margins=0, spacing=4, inside=self)
        for one in (caption, self.editor, self.wrong, self.help):
            column.addWidget(one)
        column.addStretch(1)
        self._show_fault("")

    def _make_editor(self, read_only: bool) -> QLineEdit | QPlainTextEdit | Choice:
        if self.kind in (Kind.NATIONALITY, Kind.CHOICE):
            box = self._make_choice()
            box.setEnabled(not read_only)
            box.currentIndexChanged.connect(lambda _: self._clear_fault())
            return box
        if self.field.key == "address":
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setFixedHeight(76)
            text.setReadOnly(read_only)
            text.textChanged.connect(self._clear_fault)
            return text
        line = QLineEdit()
        if self.kind is Kind.DAY:
            offer_calendar(line)
        line.setPlaceholderText(self.tr("the day of planning") if self.kind is Kind.DAY else self.field.usual)
        line.setReadOnly(read_only)
        line.textChanged.connect(lambda _: self._clear_fault())
        line.returnPressed.connect(self.entered)
        return line

    def _make_choice(self) -> Choice:
        if self.kind is Kind.NATIONALITY:
            return Choice(self.tr("Not set"), ((code, f"{name} ({code})") for code, name in countries()))
        words = SETTINGS[self.field.key].words
        return Choice(
            translate_said(words[self.field.usual]), ((code, translate_said(word)) for code, word in words.items())
        )

    def show_usual(self, words: str) -> None:
        """Shows the value that applies while nothing is set."""
        if isinstance(self.editor, QLineEdit):
            self.editor.setPlaceholderText(words)

    # -- what it holds

    def put(self, value: str) -> None:
        """Shows the value in the file; typed text stays."""
        typed = self.touched()
        self._kept = value
        if not typed:
            self.revert()

    def revert(self) -> None:
        """Restores the value in the file in place of typed text."""
        if isinstance(self.editor, Choice):
            self.editor.choose(self._kept)
        elif isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(self._kept)
        else:
            self.editor.setText(self._shown_value())
            self.editor.setCursorPosition(0)
        self._show_fault("")

    def _shown_value(self) -> str:
        """The stored value, with a day in the window's format."""
        return day(date.fromisoformat(self._kept)) if self.kind is Kind.DAY and self._kept else self._kept

    def text(self) -> str:
        if isinstance(self.editor, Choice):
            return str(self.editor.currentData() or "")
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        return self.editor.text().strip()

    def value(self) -> str:
        """The value to store, with a day as 2025-05-12. Raises ValueError for an impossible day."""
        text = self.text()
        return date.fromisoformat(typed_day(text)).isoformat() if self.kind is Kind.DAY and text else text

    def touched(self) -> bool:
        return self.text() != self._shown_value().strip()

    # -- what is wrong

    def check(self) -> bool:
        """Whether it can be kept; if not, why is said under it."""
        try:
            sentence = translate_said(why_not(self.field.key, self.value()))
        except ValueError:
            sentence = self.tr("This is not a day: write it as {0} or 2025-05-12.").format(day(EXAMPLE.date()))
        self._show_fault(sentence)
        return not sentence

    def _clear_fault(self) -> None:
        if self._bad:
            self._show_fault("")
        self.edited.emit()

    def _show_fault(self, sentence: str) -> None:
        self._bad = sentence
        show_text(self.wrong, sentence)
        self.editor.setAccessibleDescription(" ".join(filter(None, (sentence, self.help.text()))))
        set_style(self.editor, bad="true" if sentence else "false")


# -- settings

WIDTH, SIDE = 760, 216
"""The width of the page, and of its column that explains a group."""
ROWS: dict[str, Sequence[Sequence[str]]] = {
    "names": [["operation"], ["outside_name"]],
    "office": [
        ["authority"], ["contact_phone", "contact_fax"], ["contact_email"], ["address"], ["note_number"],
        ["issuing_state", "number_letters"], ["paper"],
    ],
    "paxlst": [["edi_sender"], ["edi_recipient"]],
    "planning": [["plan_start", "max_legs"], ["min_connection_minutes", "max_layover_hours"], ["currency", ""]],
}  # fmt: skip
"""Settings that share a row, by group."""
FIRST = ROWS["office"][0][0]


@runtime_checkable
class Reloads(Protocol):
    """A part of the page that reads the file by itself."""

    def reload_content(self) -> None: ...


class SettingsPage(QWidget):
    """`saved` and `left` are what the officer asks for; `ui.shell.settings_controller` does it. `question` asks before
    something typed is lost. Without an open file it has the settings of this computer only."""

    saved = Signal()
    left = Signal()

    def __init__(self, file: str = "", *, read_only: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Settings"))
        self._read_only = read_only
        self.computer = ComputerSettings()
        self._rows: list[QHBoxLayout] = []
        self._panels: dict[str, QWidget] = {}
        self._sides: list[QWidget] = []
        self.entries = {field.key: SettingEntry(field, read_only=read_only) for field in FIELDS} if file else {}
        for entry in self.entries.values():
            entry.edited.connect(self._count_edits)
            entry.entered.connect(self._save_on_enter)
        self.question = QuestionBar()
        self.error = Refusal()
        self.save_button = make_button(self.tr("Save"), self.saved.emit, "main")
        self.back = make_button("", self.left.emit)
        self.state = make_label("", "quiet", wrap=True)
        self._lay_out(file)
        self._count_edits()

    def _name_groups(self) -> list[tuple[str, str, str]]:
        return [
            ("office", self.tr("This office"), self.tr("It is printed on documents, letters and lists.")),
            (
                "names",
                self.tr("Lists"),
                self.tr("The name inside stays in the office. The name for outside is on everything that leaves."),
            ),
            (
                "paxlst",
                self.tr("Airline messages"),
                self.tr("Only for messages in the format PAXLST. Ask the airline or the border authority."),
            ),
            (
                "planning",
                self.tr("Planning"),
                self.tr("They apply from the next plan. The present plan does not change."),
            ),
        ]

    def _lay_out(self, file: str) -> None:
        column = make_column(make_label(self.tr("Settings"), "title"), spacing=GAP)
        if file:
            words = self.tr("Kept in {0}, for everyone who works with it.").format(file)
            column.addWidget(make_label(words, "quiet", wrap=True))
        if self._read_only:
            words = self.tr("You can look but not change: this file is open for reading only.")
            column.addWidget(make_label(words, tone="attention", wrap=True))
        for key, name, sentence in self._name_groups() if file else ():
            self._add_part(column, name, sentence, self._lay_out_group(key))
        self._column, self._before_computer = column, column.count()
        self._add_part(
            column,
            self.tr("This computer"),
            self.tr("They apply at once, to every file on this computer."),
            self.computer,
        )
        column.addStretch(1)
        whole = make_column(self.question, margins=0, spacing=0, inside=self)
        self.area = make_scroll(_center_column(column), across=False)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        whole.addWidget(self.area, 1)
        whole.addWidget(make_rule())
        bar = self.area.verticalScrollBar()
        bar.ensurePolished()
        whole.addWidget(_center_column(self._lay_out_foot(), high=GAP, beside=bar.sizeHint().width()))

    def _add_part(self, column: QVBoxLayout, name: str, sentence: str, fields: QGridLayout | QWidget) -> None:
        """A line, what the part is about at the left, its fields at the right; in one column under each other."""
        about = make_column(make_lines(name, "section"), make_lines(sentence, "quiet"), STRETCH, margins=0, spacing=4)
        side = QWidget()
        side.setLayout(about)
        side.setFixedWidth(SIDE)
        across = make_row(side, grow(fields), spacing=MARGIN)
        self._rows.append(across)
        self._sides.append(side)
        for part in (Gap(GAP), make_rule(), Gap(GAP)):
            fill_layout(column, (part,))
        column.addLayout(across)

    def add_panel(self, key: str, name: str, sentence: str, panel: QWidget) -> None:
        """A part that somebody else fills, before that of the computer; `begin` finds it by its key."""
        above = make_column(margins=0, spacing=0)
        self._add_part(above, name, sentence, panel)
        self._column.insertLayout(self._before_computer, above)
        self._panels[key] = panel

    def reload_panels(self) -> None:
        """Parts that somebody else fills show what the file holds now."""
        for panel in self._panels.values():
            if isinstance(panel, Reloads):
                panel.reload_content()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down = self.width() < TWO_COLUMNS
        for row in self._rows:
            row.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)
            row.setSpacing(GAP if down else MARGIN)
        for side in self._sides:
            side.setMinimumWidth(0 if down else SIDE)
            side.setMaximumWidth(WIDTH if down else SIDE)

    def _lay_out_group(self, key: str) -> QGridLayout:
        fields = QGridLayout()
        fields.setHorizontalSpacing(SPACE)
        fields.setVerticalSpacing(12)
        fields.setColumnStretch(0, 1)
        fields.setColumnStretch(1, 1)
        for place, keys in enumerate(ROWS[key]):
            for at, one in enumerate(keys):
                if one:
                    fields.addWidget(self.entries[one], place, at, 1, 2 if len(keys) == 1 else 1)
        return fields

    def _lay_out_foot(self) -> QVBoxLayout:
        row = make_row(self.save_button, self.back, grow(self.state), spacing=12)
        self.save_button.setVisible(bool(self.entries) and not self._read_only)
        foot = make_column(self.error, row, spacing=GAP)
        return foot

    # -- values

    def show_values(self, values: Mapping[str, str], usual: Mapping[str, str]) -> None:
        """Shows the values in the file, and those that apply while nothing is set; typed text stays."""
        for key, words in usual.items():
            self.entries[key].show_usual(words)
        for key, entry in self.entries.items():
            entry.put(values.get(key, ""))
        self._count_edits()

    def begin(self, key: str = "") -> None:
        """The keyboard goes to this field, or to the first."""
        if (panel := self._panels.get(key)) is not None:
            QTimer.singleShot(0, self.area, lambda: self.area.ensureWidgetVisible(panel, 0, MARGIN))
            return
        entry = self.entries.get(key) or self.entries.get(FIRST)
        if entry is None:
            self.begin_computer()
            return
        entry.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        # The page has its height only after it was shown.
        QTimer.singleShot(0, self.area, lambda: self.area.ensureWidgetVisible(entry, 0, MARGIN))

    def begin_computer(self) -> None:
        """The keyboard goes to the language, which is the first of what this computer holds."""
        chosen = self.computer.language
        chosen.take_focus()
        QTimer.singleShot(0, self.area, lambda: self.area.ensureWidgetVisible(chosen, 0, MARGIN))

    def touched(self) -> bool:
        return any(entry.touched() for entry in self.entries.values())

    def checked(self) -> dict[str, str]:
        """The changes, by key; none where one of them cannot be: that is said under its field."""
        changed = {key: entry for key, entry in self.entries.items() if entry.touched()}
        bad = [entry for entry in changed.values() if not entry.check()]
        self._count_edits()
        if bad:
            self.begin(bad[0].field.key)
            return {}
        return {key: entry.value() for key, entry in changed.items()}

    def revert(self) -> None:
        """Restores the values in the file in place of typed text."""
        for entry in self.entries.values():
            entry.revert()
        self._count_edits()

    def fault(self, error: RepatriateError) -> None:
        """Over the buttons: the disk is full, or whatever else keeps the file from being written."""
        self.error.show_error(error)

    def _count_edits(self) -> None:
        """Updates the buttons and the list of unsaved fields at the foot."""
        changed = [entry.name for entry in self.entries.values() if entry.touched()]
        self.save_button.setEnabled(bool(changed))
        set_words(self.back, self.tr("Cancel") if changed else self.tr("Back"))
        self.state.setText(self.tr("Not saved yet: {0}").format(", ".join(changed)) if changed else "")
        self.error.notify("")

    def _save_on_enter(self) -> None:
        self.save_button.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.click()
        else:
            super().keyPressEvent(event)


def _center_column(column: QVBoxLayout, *, high: int = MARGIN, beside: int = 0) -> QWidget:
    """Centers the column on the page at a readable width; `beside` is the width of a scroll bar above it."""
    frame = QWidget()
    column.setContentsMargins(0, 0, 0, 0)
    frame.setLayout(column)
    frame.setMaximumWidth(WIDTH)
    inner = QWidget()
    # The page takes what there is, up to as wide as one reads; only then the sides grow.
    row = make_row(STRETCH, grow(frame, 1000), STRETCH, margins=(SPACE, high, SPACE + beside, high), inside=inner)
    row.setStretch(0, 1)
    return inner
