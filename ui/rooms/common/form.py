"""A form in the side panel: labels over fields, each fault in a sentence under the field it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, assert_never

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from repatriate.app.core.leg_moments import working_day
from repatriate.app.people.commands import RemovePeople
from repatriate.app.people.names import names_to_confirm
from repatriate.app.people.printed_as import printed_otherwise_of
from repatriate.app.people.removal import describe_ties
from repatriate.model.errors import RepatriateError
from repatriate.model.fields import Field as KnownField
from repatriate.model.fields import Kind
from repatriate.model.saying import Said, join_items, say
from ui.core import format
from ui.core.context import Context
from ui.core.fields import choices_of, fault_under_field, field_label, offers_of
from ui.core.format import EXAMPLE, birth, day, typed_code
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import format_at, read_day, read_moment
from ui.style.theme import GAP, SPACE, set_style
from ui.widgets.fields import Completer, SteadyBox, be_narrow, make_completer, offer_calendar
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, make_column, make_flow
from ui.widgets.refusal import NoticeBar, QuestionBar, Refusal
from ui.widgets.secret import Secret


@dataclass(frozen=True, slots=True)
class Field:
    """`kind` is text, secret, day, moment, choice, yes_no or notes. `choices` are (value, words); `offers` complete a text.

    Offers may be a function of what is typed; of an offer `CGK – Jakarta` the code is taken. `beside` puts it in the row of the field before.
    """

    key: str
    label: str
    kind: str = "text"
    choices: tuple[tuple[str, str], ...] = ()
    offers: Sequence[str] | Callable[[str], Sequence[str]] = ()
    hint: str = ""
    help: str = ""
    beside: bool = False


def field_of(
    field: KnownField,
    offers: Sequence[str] | Callable[[str], Sequence[str]] = (),
    *,
    hint: str = "",
    help: str = "",
    beside: bool = False,
) -> Field:
    """A field of the table as one fills it in, with what completes it; countries are offered besides a list of offers."""
    choices, kind = choices_of(field), "text"
    match field.kind:
        case Kind.CHOICE:
            kind = "choice"
            choices = choices[1:] if field.required else choices
        case Kind.MOMENT:
            kind = "moment"
        case Kind.YES_NO:
            kind = "yes_no"
        case Kind.NATIONALITY | Kind.DESTINATION:
            if not callable(offers):
                offers = offers_of(field, offers)
        case Kind.DAY:
            kind = "day"
            hint = day(EXAMPLE.date())
        case Kind.BIRTH:
            hint = ", ".join(map(birth, ("1999-06-07", "1999-??-??")))
        case Kind.TEXT:
            kind = "notes" if field.name == "notes" else kind
        case Kind.CODE | Kind.NAME | Kind.COUNTRY | Kind.PLACE | Kind.WHOLE | Kind.NUMBER:
            pass  # plain text
        case Kind.CODES | Kind.ZONE | Kind.ANY:
            pass
        case _:
            assert_never(field.kind)
    return Field(field.name, field_label(field.name), kind, choices, offers, hint, help, beside)


class _Finder(Completer):
    """Completes with what a function finds for the text."""

    def __init__(self, find: Callable[[str], Sequence[str]], line: QLineEdit) -> None:
        super().__init__(line)
        self._find = find
        self._offers = QStringListModel(self)
        self.setModel(self._offers)
        self.setCompletionMode(Completer.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(10)
        line.textEdited.connect(self._find_offers)

    def _find_offers(self, text: str) -> None:
        self._offers.setStringList(list(self._find(text)))

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return typed_code(str(index.data() or ""))


class Form(QWidget):
    """`saved` when the officer asks for it, `left` when not; the room runs the command and calls `fault` or closes."""

    saved = Signal()
    left = Signal()

    def __init__(self, fields: Iterable[Field], verb: str) -> None:
        super().__init__()
        self._fields = {field.key: field for field in fields}
        self.controls: dict[str, QWidget] = {}
        self._faults: dict[str, Refusal] = {}
        self._captions: dict[str, QLabel] = {}
        self._hints: dict[str, str] = {}
        self._before: dict[str, Any] = {}
        self.note = NoticeBar()
        self.column = column = make_column(self.note, margins=(SPACE, GAP, SPACE, SPACE), spacing=GAP, inside=self)
        row = QHBoxLayout()
        for field in self._fields.values():
            if not field.beside:
                row = QHBoxLayout()
                row.setSpacing(GAP)
                column.addLayout(row)
            row.addLayout(self._make_cell(field), 1)
        self._before = self.values()  # nothing is typed yet
        self.save_button = make_button(verb, self.saved.emit, "main")
        self.leave_button = make_button(self.tr("Cancel"), self.left.emit)
        column.addSpacing(GAP)
        self.foot = QWidget()
        """The buttons; a side panel keeps them in sight while the fields scroll."""
        self.foot_row = make_flow(self.leave_button, self.save_button, right=True, inside=self.foot)
        self.foot_row.setContentsMargins(0, GAP, 0, GAP)
        column.addWidget(self.foot)
        column.addStretch(1)

    def _make_cell(self, field: Field) -> QVBoxLayout:
        control = self._make_control(field)
        control.setObjectName(f"field-{field.key}")
        control.setAccessibleName(field.label)
        control.setAccessibleDescription(field.help)
        control.setToolTip(field.help)
        caption = make_label(field.label, "caption")
        caption.setBuddy(control)
        fault = Refusal()
        self.controls[field.key], self._faults[field.key] = control, fault
        self._captions[field.key] = caption
        cell = make_column(caption, control, fault, STRETCH, spacing=2)
        return cell

    def _make_control(self, field: Field) -> QWidget:
        match field.kind:
            case "choice" | "yes_no":
                box = SteadyBox()
                be_narrow(box)
                choices = field.choices or (("yes", self.tr("Yes")), ("no", self.tr("No")))
                for value, words in choices:
                    box.addItem(words, value)
                return box
            case "notes":
                notes = QPlainTextEdit()
                notes.setTabChangesFocus(True)
                notes.setFixedHeight(72)
                notes.setPlaceholderText(field.hint)
                return notes
            case "secret":
                return Secret(field.label)
            case _:
                line = QLineEdit()
                hints = {"day": day(EXAMPLE.date()), "moment": format_at(EXAMPLE)}
                line.setPlaceholderText(field.hint or hints.get(field.kind, ""))
                if field.kind in ("day", "moment"):
                    offer_calendar(line, moment=field.kind == "moment")
                if callable(field.offers):
                    line.setCompleter(_Finder(field.offers, line))
                elif field.offers:
                    make_completer(field.offers, line)
                return line

    def add(self, widget: QWidget) -> None:
        """Something of another kind, over the buttons."""
        self.column.insertWidget(self.column.count() - 3, widget)  # the gap, the foot and the stretch stand below

    def line(self, key: str) -> QLineEdit:
        """The control of a field that is typed on one line."""
        control = self.controls[key]
        assert isinstance(control, QLineEdit)
        return control

    def box(self, key: str) -> QComboBox:
        """The control of a field that is chosen."""
        control = self.controls[key]
        assert isinstance(control, QComboBox)
        return control

    # -- values

    def fill(self, values: Mapping[str, Any]) -> None:
        """Fill the fields; what is not named is emptied."""
        self.change({key: values.get(key) for key in self.controls})
        self._before = self.values()

    def change(self, values: Mapping[str, Any]) -> None:
        """Write into some fields, as the officer would."""
        for key, value in values.items():
            control = self.controls[key]
            if isinstance(control, QComboBox):
                control.setCurrentIndex(max(control.findData("" if value is None else value), 0))
            elif isinstance(control, QPlainTextEdit):
                control.setPlainText(str(value or ""))
            elif isinstance(control, QLineEdit):
                control.setText(_format_value(value))

    def values(self) -> dict[str, Any]:
        """The values by key: text (None if empty), a datetime for a readable moment, a choice's value. `day` reads
        days."""
        found: dict[str, Any] = {}
        for key, control in self.controls.items():
            if isinstance(control, QComboBox):
                found[key] = control.currentData() or None
            elif isinstance(control, QPlainTextEdit):
                found[key] = control.toPlainText().strip() or None
            elif isinstance(control, QLineEdit):
                text = control.text().strip() or None
                found[key] = read_moment(text) if text and self._fields[key].kind == "moment" else text
        return found

    def changes(self) -> dict[str, Any]:
        """The values that differ from what `fill` filled in."""
        return {key: value for key, value in self.values().items() if value != self._before.get(key)}

    def day(self, key: str) -> date | None:
        """The day in a field; raises ValueError after telling under the field what is wrong."""
        try:
            return read_day(str(self.values()[key] or ""))
        except ValueError:
            self.notify(key, self.tr("This is not a day: write it as {0} or 2025-05-12.").format(day(EXAMPLE.date())))
            raise

    def touched(self) -> bool:
        return self.values() != self._before

    # -- faults

    def notify(self, key: str, sentence: str) -> None:
        """A sentence under a field."""
        self._faults[key].notify(sentence)
        self._mark_bad(key)

    def _mark_bad(self, key: str) -> None:
        sentence = self._faults[key].text()
        control = self.controls[key]
        control.setAccessibleDescription(sentence)
        set_style(control, bad="true")
        control.setFocus(Qt.FocusReason.OtherFocusReason)

    def hint(self, key: str, sentence: str) -> None:
        """Quiet words under a field; none take them away."""
        self._hints[key] = sentence
        self._faults[key].notify(sentence, "quiet")
        self.controls[key].setAccessibleDescription(sentence or self._fields[key].help)

    def show_fields(self, keys: Iterable[str], on: bool) -> None:
        """Whether these fields are seen."""
        for key in keys:
            self._captions[key].setVisible(on)
            self.controls[key].setVisible(on)
            self._faults[key].setVisible(on and bool(self._faults[key].text()))

    def fault(self, error: RepatriateError, field: object = None) -> None:
        """Under the field it is about, else on top."""
        field = field or error.facts.get("field")
        if isinstance(field, str) and field in self.controls:
            self._faults[field].show_error(error, fault_under_field(field, error))
            self._mark_bad(field)
        else:
            self.note.fault(error)

    def clear_faults(self) -> None:
        self.note.shut()
        for key in self._faults:
            self.hint(key, self._hints.get(key, ""))
            set_style(self.controls[key], bad="false")

    def start(self) -> None:
        """Put the cursor into the first field; all of the form comes into sight."""
        if self.controls:
            next(iter(self.controls.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._scroll_to_form)

    def _scroll_to_form(self) -> None:
        """Down to its buttons; what is higher than the panel from its first field on."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # where it lies is known then
            area.ensureWidgetVisible(self.foot)
            area.ensureWidgetVisible(next(iter(self.controls.values()), self.save_button))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _format_value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return format_at(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


# -- The question before people are taken out of the file.


_tr = make_translator("Person")


def ask_removal(context: Context, question: QuestionBar, refs: tuple[str, ...], withdraw: Callable[[], object]) -> None:
    """Say what is lost, then take them out. Where a document, a list or a seat is theirs, `withdraw` is offered instead."""
    who = refs[0] if len(refs) == 1 else format.people(len(refs))
    title = _tr("Remove {0}").format(who)
    text = _tr("{0} and all their papers, holds and rules are taken out of the file.").format(who)
    operation = context.operation
    ties = describe_ties(operation.db, refs, working_day(operation.db, operation.today()))
    if ties is not None:
        text = _tr("{0} Of them: {1}.").format(text, translate_said(ties))
    question.ask(text, title, lambda: context.carry_out(title, RemovePeople(refs), len(refs)))
    if ties is not None:
        question.offer_instead(_tr("Record that they do not travel…"), withdraw)


# -- Asks for confirmation before many people are changed at once.


ASKED_FROM = 20
"""More people than these are changed only after a question with their number."""


def ask_for_many(question: QuestionBar, count: int, what: str, slot: Callable[[], object]) -> None:
    """Do it at once for a few; for many say `what` is changed, and for how many, and wait for a yes."""
    if count <= ASKED_FROM:
        slot()
        return
    people = format.people(count)
    text = QCoreApplication.translate("Many", "{0}: this changes {1}.").format(what, people)
    verb = QCoreApplication.translate("Many", "Change {0}").format(people)
    question.ask(text, verb, slot, danger=False)


# -- Asks what to do about unconfirmed names, or documents that differ from the file: look first, or go on.


t = QCoreApplication.translate


def ask_about_names(context: Context, note: NoticeBar, error: RepatriateError, again: Callable[[], None]) -> None:
    """`again` makes the list with the names as they are; the main button leads to them.

    The names are shown beside the sentence and are no part of it: what an error says may be logged.
    """
    refs = error.facts.get("refs") or ("",)
    assert isinstance(refs, tuple)
    papers = error.facts.get("papers", ())
    assert isinstance(papers, tuple)
    told: list[Said | str] = []
    if error.code == "printed_otherwise":
        words, place, ref, papers = t("Manifests", "Show the document…"), "papers", str(error.facts.get("number")), refs
    else:
        words, place, ref = t("Manifests", "Confirm the names…"), "names", str(refs[0])
        told += [f"{one.ref} {one.spelled or one.native_name}" for one in names_to_confirm(context.db, refs)]
    told += [say("{0}: {1}", one.ref, one.words()) for one in printed_otherwise_of(context.db, papers)]
    note.ask(
        translate_said(error),
        words,
        lambda: context.go(place, ref),
        keep=t("Manifests", "Make it anyway"),
        otherwise=again,
        detail=translate_said(join_items(told)),
        danger=False,
    )
    note.yes.setFocus(Qt.FocusReason.OtherFocusReason)  # here that is the one that changes nothing
