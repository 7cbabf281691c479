"""The settings on one page: this office, its lists, planning, and this computer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from repatriate.app.core.settings import FIELDS
from repatriate.model.errors import RepatriateError
from ui.pages.computer_settings import ComputerSettings
from ui.pages.setting_field import SettingEntry, make_lines
from ui.style.theme import GAP, MARGIN, SPACE, TWO_COLUMNS
from ui.widgets.labels import make_button, make_label, make_rule, set_words
from ui.widgets.layouts import STRETCH, Gap, fill_layout, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import QuestionBar, Refusal

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
