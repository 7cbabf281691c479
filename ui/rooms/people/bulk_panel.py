"""Many people at once: one field, a hold, a clearance, or out of the file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from repatriate.app.clearances.actions import ADD_HOLD, WITHDRAW
from repatriate.app.core import template_rows
from repatriate.app.people import table_queries
from repatriate.app.people.person_queries import Standing, bulk_standing, bulk_view
from repatriate.intake.roster.roles import PEOPLE
from repatriate.model.entities import RuleKind
from repatriate.model.fields import Field, Use, used_for
from ui.core import format
from ui.core.context import Context
from ui.core.fields import field_label, offers_of, typed_value, value_text
from ui.core.language import make_translator
from ui.rooms.common.action_form import ActionForm, PaperForm
from ui.rooms.common.form import ask_for_many
from ui.rooms.common.person.hold_forms import make_clearance_form
from ui.rooms.common.person.rule_section import make_pair_form
from ui.rooms.people.table import write_field
from ui.style.theme import GAP, SPACE
from ui.widgets.fields import SteadyBox, be_narrow, make_completer
from ui.widgets.labels import make_button, make_label, set_words, show_text
from ui.widgets.layouts import Gap, make_column, make_flow
from ui.widgets.refusal import NoticeBar, QuestionBar
from ui.widgets.side_panel import has_keyboard

_tr = make_translator("Bulk")


def _list_fields() -> list[tuple[Field, str]]:
    """The fields that can be changed for many people, with a hint on the values."""
    fields = sorted(used_for(Use.BULK), key=lambda one: one.section.value)
    return [(one, _with_choices(one)) for one in fields]


def _with_choices(field: Field) -> str:
    """`Sex (F, M, X)`; `Priority (1 to 4)`."""
    name = field_label(field.name)
    if field.words:
        return f"{name} ({', '.join(field.choices)})"
    if field.least is not None and field.most is not None:
        return _tr("{0} ({1} to {2})").format(name, f"{field.least:g}", f"{field.most:g}")
    return name


SHOWN = 4
"""Values of a field that are named."""


class BulkPanel(QWidget):
    """`show_people` says of whom it speaks; `form_left` that a form in it had the keyboard, and has gone."""

    form_left = Signal()

    def __init__(
        self,
        context: Context,
        question: QuestionBar,
        on_remove: Callable[[], object],
        on_copy: Callable[[], object],
        on_merge: Callable[[], object],
    ) -> None:
        super().__init__()
        self.context, self._question = context, question
        self.refs: tuple[str, ...] = ()
        self._held: dict[str | None, int] = {}
        self.count = make_label("", "panel-title")
        self.field = SteadyBox()
        be_narrow(self.field)
        self.field.setAccessibleName(_tr("Field to change"))
        for field, name in _list_fields():
            self.field.addItem(name, field.name)
        self.field.currentIndexChanged.connect(lambda _: self._read_offers())
        self.value = QLineEdit()
        self.value.setAccessibleName(_tr("New value for all of them"))
        self.value.returnPressed.connect(self._change_people)
        self.value.textChanged.connect(lambda _: self._show_effect())
        self.change = make_button(_tr("Change"), self._change_people, "main")
        self.clear = make_button(_tr("Clear the field"), self._clear_field, "link")
        self.now = make_label("", "caption", wrap=True)
        self.standing = make_label("", "caption", wrap=True)
        self.note = NoticeBar()
        self.holder = QVBoxLayout()
        self._form: QWidget | None = None
        column = make_column(
            self.count,
            make_label(_tr("What you change here is changed for all of them. You can undo it."), "quiet", wrap=True),
            Gap(GAP),
            make_label(_tr("Change a field"), "section"),
            self.field,
            self.value,
            self.now,
            self.note,
            make_flow(self.change, self.clear),
            Gap(GAP),
            make_label(_tr("Papers and holds"), "section"),
            self.standing,
            margins=(SPACE, 0, SPACE, SPACE),
            spacing=GAP,
            inside=self,
        )
        self._make_buttons(column, on_remove, on_copy, on_merge)
        column.addLayout(self.holder)
        column.addStretch(1)

    def _make_buttons(
        self,
        column: QVBoxLayout,
        on_remove: Callable[[], object],
        on_copy: Callable[[], object],
        on_merge: Callable[[], object],
    ) -> None:
        """Makes the buttons for all of them, or for two."""
        self.hold = make_button(_tr("Put a hold on…"), self._ask_hold, "", "hold")
        self.clearance = make_button(_tr("Record a clearance…"), self._show_clearance, "", "check")
        self.withdraw = make_button(_tr("They do not travel…"), self.ask_withdraw, "", "none")
        self.apart = make_button(_tr("Keep these two apart…"), partial(self._show_pair, RuleKind.APART))
        self.together = make_button(_tr("Keep these two together…"), partial(self._show_pair, RuleKind.TOGETHER))
        self.copy = make_button(_tr("Copy for Excel"), on_copy, "", "copy")
        self.merge = make_button(_tr("Merge these two…"), on_merge, "", "people")
        self.remove = make_button(_tr("Remove…"), on_remove, "danger", "remove")
        for made in (
            self.hold, self.clearance, self.withdraw, self.apart, self.together, self.merge, self.copy, self.remove
        ):  # fmt: skip
            column.addWidget(made)

    def show_people(self, refs: tuple[str, ...]) -> None:
        if refs != self.refs:
            self._drop_form()
            self.note.shut()
        self.refs = refs
        self.count.setText(format.people(len(refs)))
        set_words(self.change, _tr("Change for {0}").format(format.people(len(refs))))
        pair = (self.merge, self.apart, self.together)
        for made in (
            self.change,
            self.clear,
            self.hold,
            self.clearance,
            self.withdraw,
            *pair,
            self.remove,
            self.value,
            self.field,
        ):
            made.setEnabled(not self.context.read_only)
        for made in pair:
            made.setVisible(len(refs) == 2)
        self._read_offers()
        self._read_standing()

    def _read_offers(self) -> None:
        """Reads the possible and the present values of the field."""
        key, refs, db = str(self.field.currentData()), self.refs, self.context

        def read_choices() -> tuple[list[str], list[tuple[str | None, int]]]:
            return table_queries.list_choices(db.db, key), bulk_view(db.db, refs, key)

        self.now.setText("")
        self.context.ask(self, "field", read_choices, lambda found: self._complete_value(key, *found))

    def _complete_value(self, key: str, offers: list[str], now: list[tuple[str | None, int]]) -> None:
        make_completer(offers_of(PEOPLE[key], offers), self.value)
        self._held = dict(now)
        self._show_effect()

    def _show_effect(self) -> None:
        """Shows the present values, and the number of people whom the typed one would change."""
        key = str(self.field.currentData())
        said = [
            _tr("{0} ({1})").format(value_text(key, value) or _tr("empty"), format.number(count))
            for value, count in list(self._held.items())[:SHOWN]
        ]
        more = len(self._held) - SHOWN
        if more > 0:
            said.append(_tr("{0} other values").format(format.number(more)))
        text = _tr("Now: {0}").format(", ".join(said)) if said else ""
        if typed := self.value.text().strip():
            same = self._held.get(typed_value(PEOPLE[key], typed), 0)
            text += "\n" + _tr("This changes {0}.").format(format.people(len(self.refs) - same))
        self.now.setText(text)

    def _read_standing(self) -> None:
        """Reads the clearances and holds of these people."""
        refs, db, today = self.refs, self.context, self.context.operation.today()
        self.standing.setText("")
        self.context.ask(
            self, "standing", lambda: bulk_standing(db.db, refs, today), lambda found: self._show_standing(*found)
        )

    def _show_standing(self, kinds: list[Standing], held: int) -> None:
        lines = []
        for one in kinds:
            parts = [
                (one.granted, _tr("{0} granted")), (one.refused, _tr("{0} refused")), (one.asked, _tr("{0} asked")),
                (one.open, _tr("{0} not asked")),
            ]  # fmt: skip
            counts = ", ".join(words_.format(format.number(count)) for count, words_ in parts if count)
            lines.append(_tr("{0}: {1}").format(format.name_of_kind(one.kind), counts))
        if held:
            lines.append(_tr("On hold: {0}").format(format.people(held)))
        show_text(self.standing, "\n".join(lines))

    def _change_people(self) -> None:
        if self.value.text().strip():
            self._write(self.value.text())
        else:
            self.note.notify(_tr("Type a value. To empty the field for all of them, use “Clear the field”."))

    def _clear_field(self) -> None:
        self._write("")

    def _write(self, typed: str) -> None:
        """The same for all of them; many are asked about first."""
        self.note.shut()
        field = PEOPLE[str(self.field.currentData())]
        write_field(self.context, self.ask, self.refs, (field, typed), self.value.clear, self.note.fault)

    def ask(self, what: str, slot: Callable[[], object]) -> None:
        """Do it, after a question where it is for many."""
        ask_for_many(self._question, len(self.refs), what, slot)

    def buttons(self) -> list[QPushButton]:
        """The possible actions for all of them, in the order of the panel."""
        found = (self.hold, self.clearance, self.withdraw, self.apart, self.together, self.merge, self.remove)
        return [one for one in found if not one.isHidden() and one.isEnabled()]

    def _ask_hold(self) -> None:
        self._show_form(ActionForm(self.context, ADD_HOLD, self.refs, self._drop_form))

    def ask_withdraw(self) -> None:
        self._show_form(ActionForm(self.context, WITHDRAW, self.refs, self._drop_form))

    def _show_clearance(self) -> None:
        kinds = list(dict.fromkeys(row["kind"] for row in template_rows.checklist(self.context.db)))
        if not kinds:
            self.note.notify(_tr("No clearances have been chosen yet."))
            self.context.go("clearances")
            return
        self._show_form(make_clearance_form(self.context, self.refs, "", self._drop_form, kinds))

    def _show_pair(self, kind: RuleKind) -> None:
        person, other = self.refs
        self._show_form(make_pair_form(self.context, kind, person, self._drop_form, other))

    def _show_form(self, form: PaperForm) -> None:
        self._drop_form()
        form.ask = self.ask
        self._form = form
        self.holder.addWidget(form)
        form.start()

    def _drop_form(self) -> None:
        if self._form is not None:
            typed_in = has_keyboard(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            if typed_in:
                self.form_left.emit()
