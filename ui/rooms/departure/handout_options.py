"""The form of a list's options, in plain words; those meant for every time are remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, assert_never

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Command
from repatriate.app.handouts.catalogue import HANDOUTS, handout_draft
from repatriate.app.handouts.commands import MadeHandout, MakeHandout, MakeLabels
from repatriate.app.handouts.drafts import Draft
from repatriate.app.handouts.labels import (
    CODES,
    LABEL_KINDS,
    LabelOptions,
    Labels,
    build_labels,
    frames_pdf,
    sheet_choices,
)
from repatriate.app.handouts.options import Option, OptionKind
from repatriate.app.handouts.pack import sheet_title
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import capitalize_first
from ui.core import format
from ui.core.language import translate_said
from ui.core.preferences import Preferences
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP
from ui.widgets.fields import SteadyBox, SteadySpin, be_narrow
from ui.widgets.labels import make_label
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
            rows.addLayout(make_row(grow(make_label(translate_said(one.caption))), control))
            return
        if one.kind is not OptionKind.TICK:
            caption = make_label(translate_said(one.caption), "caption")
            caption.setBuddy(control)
            rows.addWidget(caption)
            self._captions[one.key] = caption
        rows.addWidget(control)
        if one.kind is OptionKind.TICK and one.hint:
            rows.addWidget(make_label(translate_said(one.hint), "caption", wrap=True))

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


# -- Slips, wristbands and the other papers of the print pack: options, drawing and making of each.


t = QCoreApplication.translate
Values = Mapping[str, Any]
MOST_PARTS = 12
"""Buses, rooms or bays of which each is counted; of more only how many there are."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A list as it would print now: `figures` say how many there are of whatever it has, `sentences` what the officer
    should read before; `next_label` is the first free one of the last sheet of labels (0: it has none)."""

    pdf: bytes
    figures: str
    sentences: tuple[str, ...] = ()
    next_label: int = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """`withheld` says in words what is not on it. `draw` and `command` raise UserError for options that cannot be."""

    key: str
    name: str
    about: str
    icon: str
    withheld: str
    options: tuple[Option, ...]
    formats: tuple[str, ...]
    draw: Callable[[Operation, str, Values], Drawn]
    command: Callable[[str, Path | None, tuple[Path, ...], Values], Command[Any]]
    test_sheet: Callable[[Values], bytes] | None = None
    """For labels: their frames, to be held against an empty sheet."""


def list_kinds(paper: PaperSize) -> dict[str, Kind]:
    """Every kind by its key, in the order in which they are needed, in the officer's language and on the office's paper."""
    found = [*(_label_kind(name, paper) for name in LABEL_KINDS), *(_handout_kind(name) for name in HANDOUTS)]
    return {one.key: one for one in found}


def draw_made(kind: str, result: Labels | MadeHandout) -> Drawn:
    """The pages of a command's result, to show or print."""
    if isinstance(result, Labels):
        return _of_labels(result)
    draft = result.draft
    return Drawn(
        draft.pdf(translate_said, _current_language()),
        _describe_parts(kind, draft),
        tuple(translate_said(note) for note in draft.notes),
    )


def _describe_parts(kind: str, draft: Draft) -> str:
    """`171 people · 4 buses: 43, 43, 43, 42`; of very many parts only how many."""
    words = HANDOUTS[kind].parts if kind in HANDOUTS else None
    parts = draft.parts
    if words is None or not parts:
        return format.people(draft.people)
    text = format_many(len(parts), *map(translate_said, words))
    if len(parts) <= MOST_PARTS:
        text = f"{text}: {', '.join(format.number(part.people) for part in parts)}"
    return f"{format.people(draft.people)} · {text}"


def _current_language() -> str:
    return format.current().language


# -- labels


def _label_kind(key: str, paper: PaperSize) -> Kind:
    kind = LABEL_KINDS[key]
    return Kind(
        key,
        translate_said(kind.title),
        translate_said(kind.about),
        kind.icon,
        translate_said(kind.withheld),
        (
            Option("sheet", t("Lists", "Sheet of labels"), OptionKind.CHOICE,
                   choices=tuple((one.name, translate_said(one.caption)) for one in sheet_choices(key, paper))),
            Option("first_label", t("Lists", "First free label"), OptionKind.NUMBER, 1, most=99, kept=False),
            Option("only_new", t("Lists", "Only for people who need a new label"), OptionKind.TICK, value=False, kept=False),
            Option("names", t("Lists", "With names"), OptionKind.TICK, value=False, kept=False,
                   hint=t("Lists", "Everybody in the hall can read the names. Leave them off where you can.")),
            Option("code", t("Lists", "What a scanner reads"), OptionKind.CHOICE, kept=False, needs="names",
                   choices=tuple((one.name, translate_said(one.caption)) for one in CODES)),
        ),
        (".pdf",),
        lambda operation, leg, values: _of_labels(
            build_labels(operation, leg, _label_options(key, values), tell=translate_said, language=_current_language())
        ),
        lambda leg, path, others, values: MakeLabels(leg, path, _label_options(key, values), translate_said, _current_language()),
        lambda values: frames_pdf(key, values["sheet"], tell=translate_said, language=_current_language()),
    )  # fmt: skip


def _label_options(kind: str, values: Values) -> LabelOptions:
    return LabelOptions(
        kind, values["names"], values["code"], values["sheet"], values["first_label"], values["only_new"]
    )


def _of_labels(found: Labels) -> Drawn:
    sheets = format_many(found.sheets, t("Lists", "1 sheet"), t("Lists", "{0} sheets"))
    figures = f"{format.people(found.people)} · {sheets}"
    return Drawn(found.pdf, figures, tuple(translate_said(one) for one in found.told), found.next_label)


# -- lists


def _handout_kind(name: str) -> Kind:
    handout = HANDOUTS[name]
    return Kind(
        name,
        translate_said(capitalize_first(sheet_title(name))),
        translate_said(handout.about),
        handout.icon,
        translate_said(handout.withheld),
        handout.options,
        handout.formats,
        lambda operation, leg, values: draw_made(
            name, MadeHandout(0, handout_draft(operation, name, leg, handout.chosen(values)))
        ),
        lambda leg, path, others, values: MakeHandout(
            name, leg, path, handout.chosen(values), others, translate_said, _current_language()
        ),
    )
