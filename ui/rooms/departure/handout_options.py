"""The form of a list's options, in plain words; those meant for every time are remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_never

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from repatriate.app.handouts.options import Option, OptionKind
from ui.core.language import translate_said
from ui.core.preferences import Preferences
from ui.style.theme import GAP
from ui.widgets.combo import SteadyBox, SteadySpin, be_narrow
from ui.widgets.labels import label
from ui.widgets.layouts import grow, make_column, make_row

PAUSE = 350
"""Milliseconds after the last key before the pages are drawn again."""


def kept_values(preferences: Preferences, kind: str, options: Sequence[Option]) -> dict[str, Any]:
    """The last choices for a kind of paper, as far as they are remembered and still possible."""
    kept = preferences.read_values(f"manifests/options/{kind}")
    found = {one.key: kept[one.key] for one in options if one.kept and one.key in kept}
    choices = {one.key: [value for value, _ in one.choices] for one in options if one.choices}
    return {key: value for key, value in found.items() if key not in choices or value in choices[key]}


class OptionsForm(QWidget):
    """`show_options` shows the options of a kind of list, `values` are what is chosen; `changed` comes a moment after a change."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._options: dict[str, Option] = {}
        self._kind = ""
        self.controls: dict[str, QWidget] = {}
        self._captions: dict[str, QWidget] = {}
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.changed)
        self._rows = make_column(margins=0, spacing=GAP, inside=self)
        self._held: QWidget | None = None

    def show_options(self, kind: str, options: Sequence[Option]) -> None:
        """Shows the options of this kind of list; present choices stay if the kind is the same."""
        if kind == self._kind and list(options) == list(self._options.values()):
            return
        self._kind = kind
        self._options = {one.key: one for one in options}
        self.controls, self._captions = {}, {}
        if self._held is not None:
            self._held.hide()
            self._held.deleteLater()
        self._held = QWidget()
        rows = make_column(margins=0, spacing=GAP, inside=self._held)
        kept = self._preferences.read_values(f"manifests/options/{kind}")
        for one in options:
            self._add_option(rows, one, kept.get(one.key, one.value) if one.kept else one.value)
        self._rows.addWidget(self._held)
        self.setVisible(bool(options))
        self._show_needed()

    def _add_option(self, rows: QVBoxLayout, one: Option, value: Any) -> None:
        control = self._make_control(one, value)
        control.setAccessibleName(translate_said(one.caption))
        if one.hint:
            control.setToolTip(translate_said(one.hint))
        control.setAccessibleDescription(translate_said(one.hint))
        self.controls[one.key] = control
        if one.kind is OptionKind.NUMBER:
            rows.addLayout(make_row(grow(label(translate_said(one.caption))), control))
            return
        if one.kind is not OptionKind.TICK:
            caption = label(translate_said(one.caption), "caption")
            caption.setBuddy(control)
            rows.addWidget(caption)
            self._captions[one.key] = caption
        rows.addWidget(control)
        if one.kind is OptionKind.TICK and one.hint:
            rows.addWidget(label(translate_said(one.hint), "caption", wrap=True))

    def _make_control(self, one: Option, value: Any) -> QWidget:
        match one.kind:
            case OptionKind.TICK:
                box = QCheckBox(translate_said(one.caption))
                box.setChecked(value is True)
                box.toggled.connect(self._follow_edit)
                return box
            case OptionKind.NUMBER:
                spin = SteadySpin()
                spin.setRange(one.least, one.most)
                spin.setSpecialValueText(translate_said(one.none))
                spin.setValue(value if isinstance(value, int) else one.least)
                spin.setMinimumWidth(96)
                spin.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                spin.valueChanged.connect(self._follow_edit)
                return spin
            case OptionKind.CHOICE:
                combo = SteadyBox()
                for key, words in one.choices:
                    combo.addItem(translate_said(words), key)
                combo.setCurrentIndex(max(combo.findData(value), 0))
                be_narrow(combo)
                for row, (_, words) in enumerate(one.choices):
                    combo.setItemData(row, translate_said(words), Qt.ItemDataRole.ToolTipRole)
                combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + 32)  # all of the longest is read
                combo.currentIndexChanged.connect(self._follow_edit)
                combo.currentTextChanged.connect(combo.setToolTip)
                combo.setToolTip(combo.currentText())
                return combo
            case OptionKind.TEXT:
                line = QLineEdit(value if isinstance(value, str) else "")
                line.setPlaceholderText(translate_said(one.hint))
                line.textChanged.connect(self._follow_edit)
                return line
            case _:
                assert_never(one.kind)

    def _follow_edit(self) -> None:
        self._show_needed()
        self._timer.start()

    def _show_needed(self) -> None:
        for one in self._options.values():
            if one.needs:
                self.controls[one.key].setVisible(self._is_needed(one))
                self._captions[one.key].setVisible(self._is_needed(one))

    def _is_needed(self, one: Option) -> bool:
        other = self.controls.get(one.needs)
        return not one.needs or (isinstance(other, QCheckBox) and other.isChecked())

    @property
    def waiting(self) -> bool:
        """Whether something was changed that is not told yet."""
        return self._timer.isActive()

    def values(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, control in self.controls.items():
            if not self._is_needed(self._options[key]):
                choices = self._options[key].choices
                found[key] = choices[0][0] if choices else self._options[key].value
            elif isinstance(control, QCheckBox):
                found[key] = control.isChecked()
            elif isinstance(control, QSpinBox):
                one = self._options[key]
                found[key] = None if one.none and control.value() == one.least else control.value()
            elif isinstance(control, QComboBox):
                found[key] = control.currentData()
            elif isinstance(control, QLineEdit):
                found[key] = control.text().strip()
        return found

    def limit(self, key: str, most: int) -> None:
        """So far a number may go now."""
        control = self.controls.get(key)
        if isinstance(control, QSpinBox):
            control.setMaximum(most)

    def set(self, key: str, value: Any) -> None:
        """Choose it for the officer."""
        control = self.controls.get(key)
        if isinstance(control, QSpinBox):
            control.setValue(value)
        elif isinstance(control, QCheckBox):
            control.setChecked(value)

    # -- remembered

    def remember(self) -> None:
        """Stores the options for the next time, on this machine."""
        kept = {key: value for key, value in self.values().items() if self._options[key].kept}
        self._preferences.write_values(f"manifests/options/{self._kind}", kept)
