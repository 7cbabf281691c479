"""The settings of the open operation: how it is called inside and outside, whose office it is, how it plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from repatriate.app.core.settings import FIELDS
from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.pages.setting_field import SettingEntry, lines
from ui.style.theme import GAP, MARGIN, SPACE
from ui.widgets.labels import button, label, rule, set_words
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.question_bar import QuestionBar

WIDTH, SIDE = 760, 216
"""Of the page, and of its column that says what a group is."""
ROWS: dict[str, Sequence[Sequence[str]]] = {
    "names": [["operation"], ["outside_name"]],
    "office": [
        ["authority"], ["contact_phone", "contact_fax"], ["contact_email"], ["address"], ["note_number"],
        ["issuing_state", "number_letters"], ["paper"],
    ],
    "paxlst": [["edi_sender"], ["edi_recipient"]],
    "planning": [["plan_start", "max_legs"], ["min_connection_minutes", "max_layover_hours"], ["currency", ""]],
}  # fmt: skip
"""What stands beside what, by group."""


class OperationSettingsPage(QWidget):
    """`saved` and `left` are what the officer asks for; `ui.shell.operation_settings_controller` does it. `question` asks before something typed
    is lost."""

    saved = Signal()
    left = Signal()

    def __init__(self, file: str, *, read_only: bool) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Operation settings"))
        self._read_only = read_only
        self.entries = {field.key: SettingEntry(field, read_only=read_only) for field in FIELDS}
        for entry in self.entries.values():
            entry.edited.connect(self._count_edits)
            entry.entered.connect(self._save_on_enter)
        self.question = QuestionBar()
        self.error = label("", tone="trouble", wrap=True)
        self.save_button = button(self.tr("Save"), self.saved.emit, "main")
        self.back = button("", self.left.emit)
        self.state = label("", "quiet", wrap=True)
        self._lay_out(file)
        self._count_edits()

    def _name_groups(self) -> list[tuple[str, str, str]]:
        return [
            (
                "names",
                self.tr("Names"),
                self.tr("The name inside never leaves. The name for outside heads whatever leaves the office."),
            ),
            ("office", self.tr("This office"), self.tr("Who writes and whom to ring.")),
            (
                "paxlst",
                self.tr("PAXLST messages"),
                self.tr("Only for PAXLST messages: ask the carrier or the border authority."),
            ),
            (
                "planning",
                self.tr("Planning"),
                self.tr("They hold from the next run of the planner on; what is planned stays."),
            ),
        ]

    def _lay_out(self, file: str) -> None:
        column = make_column(
            label(self.tr("Operation settings"), "title"),
            label(
                self.tr("They are kept in {0} and hold for everybody who works with it.").format(file),
                "quiet",
                wrap=True,
            ),
            spacing=GAP,
        )
        if self._read_only:
            column.addWidget(
                label(
                    self.tr("This file is open for reading only: nothing can be changed."), tone="attention", wrap=True
                )
            )
        for key, name, sentence in self._name_groups():
            column.addSpacing(GAP)
            column.addWidget(rule())
            column.addSpacing(GAP)
            column.addLayout(self._lay_out_group(key, name, sentence))
        column.addStretch(1)
        whole = make_column(self.question, margins=0, spacing=0, inside=self)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setWidget(_center_column(column))
        whole.addWidget(self.area, 1)
        whole.addWidget(rule())
        bar = self.area.verticalScrollBar()
        bar.ensurePolished()
        whole.addWidget(_center_column(self._lay_out_foot(), high=12, beside=bar.sizeHint().width()))

    def _lay_out_group(self, key: str, name: str, sentence: str) -> QHBoxLayout:
        about = make_column(lines(name, "section"), lines(sentence, "quiet"), STRETCH, spacing=4)
        side = QWidget()
        side.setLayout(about)
        about.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(SIDE)
        fields = QGridLayout()
        fields.setHorizontalSpacing(SPACE)
        fields.setVerticalSpacing(12)
        fields.setColumnStretch(0, 1)
        fields.setColumnStretch(1, 1)
        for place, keys in enumerate(ROWS[key]):
            for at, one in enumerate(keys):
                if one:
                    fields.addWidget(self.entries[one], place, at, 1, 2 if len(keys) == 1 else 1)
        across = make_row(side, grow(fields), spacing=MARGIN)
        return across

    def _lay_out_foot(self) -> QVBoxLayout:
        row = make_row(self.save_button, self.back, grow(self.state), spacing=12)
        self.save_button.setVisible(not self._read_only)
        foot = make_column(self.error, row, spacing=GAP)
        return foot

    # -- values

    def show_values(self, values: Mapping[str, str], usual: Mapping[str, str]) -> None:
        """What the file holds, and what holds where nothing is set; a field in which something is typed keeps it."""
        for key, words in usual.items():
            self.entries[key].show_usual(words)
        for key, entry in self.entries.items():
            entry.put(values.get(key, ""))
        self._count_edits()

    def begin(self, key: str = "") -> None:
        """The keyboard goes to this field, or to the first."""
        entry = self.entries.get(key, next(iter(self.entries.values())))
        entry.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        # The page has its height only after it was shown.
        QTimer.singleShot(0, self.area, lambda: self.area.ensureWidgetVisible(entry, 0, MARGIN))

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
        """What the file holds, in place of what is typed."""
        for entry in self.entries.values():
            entry.revert()
        self._count_edits()

    def fault(self, error: RepatriateError) -> None:
        """Over the buttons: the disk is full, or whatever else keeps the file from being written."""
        self._show_error(translate_said(error))

    def _show_error(self, text: str) -> None:
        set_words(self.error, text)
        self.error.setVisible(bool(text))

    def _count_edits(self) -> None:
        """What the foot says of it."""
        changed = [entry.name for entry in self.entries.values() if entry.touched()]
        self.save_button.setEnabled(bool(changed))
        set_words(self.back, self.tr("Cancel") if changed else self.tr("Back"))
        self.state.setText(self.tr("Not saved yet: {0}").format(", ".join(changed)) if changed else "")
        self._show_error("")

    def _save_on_enter(self) -> None:
        self.save_button.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.click()
        else:
            super().keyPressEvent(event)


def _center_column(column: QVBoxLayout, *, high: int = MARGIN, beside: int = 0) -> QWidget:
    """In the middle of the page, no wider than one reads; `beside` is what a scroll bar takes above it."""
    frame = QWidget()
    column.setContentsMargins(0, 0, 0, 0)
    frame.setLayout(column)
    frame.setFixedWidth(WIDTH)
    inner = QWidget()
    make_row(STRETCH, frame, STRETCH, margins=(MARGIN, high, MARGIN + beside, high), inside=inner)
    return inner
