"""One person, whole: read at a glance, changed in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from repatriate.app.clearances.actions import ADD_HOLD, LIFT_HOLDS, TRAVEL_AGAIN, WITHDRAW
from repatriate.app.clearances.commands import RecordClearance
from repatriate.app.imports import received_lists
from repatriate.app.people import duplicates, table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.person_queries import Clearance, JourneyLeg, PersonView
from repatriate.app.people.photo_commands import RemovePhoto
from repatriate.app.people.table_queries import Row
from repatriate.app.plan.actions import GIVE_SEAT
from repatriate.app.plan.commands import Assign
from repatriate.intake.roster.roles import PEOPLE
from repatriate.model.fields import PERSON, Field, Kind, Section, Use, used_for
from ui.core import format
from ui.core.context import Context
from ui.core.fields import choices_of, field_label, offers_of, short_label, typed_country, typed_value, value_text
from ui.core.language import make_translator
from ui.rooms.common import labels as common_labels
from ui.rooms.common.action_form import ActionForm, PaperForm
from ui.rooms.common.goals import WHY
from ui.rooms.common.pdf_view import is_picture, picture_of
from ui.rooms.common.person import sections as panel_sections
from ui.rooms.common.person.held_documents import HeldSection
from ui.rooms.common.person.hold_forms import make_clearance_form
from ui.rooms.common.person.lines import history_line, list_companions
from ui.rooms.common.person.photo import PhotoButton
from ui.rooms.common.person.receiver_section import ReceiverSection
from ui.rooms.common.person.rule_section import RuleSection
from ui.rooms.common.person.sections import Line, Notes
from ui.rooms.common.person.sections import Section as PanelSection
from ui.rooms.common.person.state_box import Doors, StateBox
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.fields import InlineField, offer_calendar
from ui.widgets.labels import NameLabel, make_button, make_label, show_text
from ui.widgets.layouts import Cell, grow, make_column, make_row
from ui.widgets.side_panel import has_keyboard

_tr = make_translator("Person")

HISTORY = 3
"""Entries that are shown before all are asked for."""
_WAY, _WITH = ("location", "destination"), ("household", "group")
"""Fields of the journey, and of whom somebody travels with."""


class PersonPanel(QWidget):
    """`show_person` fills it; it lives as long as the room, so that a cursor stays where it is while things change."""

    stepped = Signal(int)
    """To the next person of the table (1), or the one before (-1)."""
    zone_wanted = Signal()
    form_left = Signal()
    """A form in it had the keyboard, and has gone."""
    photo_wanted = Signal(object)
    """Bytes of a picture, or a QUrl of a file."""

    def __init__(self, context: Context, on_remove: Callable[[str], object]) -> None:
        super().__init__()
        self.context = context
        self.ref = ""
        self._view: PersonView | None = None
        self._today = date.min
        self.name = NameLabel()
        self.native = make_label("", wrap=True, copyable=True)
        self.about = make_label("", wrap=True)
        self.origin = make_label("", "quiet", wrap=True)
        self.formerly = make_label("", "quiet", wrap=True, copyable=True)
        self.spelled = make_label(_tr("The program spelled this name. Check it."), tone="attention", wrap=True)
        self.confirm = make_button(_tr("Confirm the name…"), lambda: context.go("names", self.ref), "link", "check")
        self.seen = make_label("", "quiet", wrap=True, copyable=True)
        doors = Doors(
            context.go, self.edit_field, self._record, self._ask_again, self._lift_first, self._travel_again, self._take_off,
        )  # fmt: skip
        self.state = StateBox(doors)
        self.fields: dict[str, InlineField] = {}
        self.journey = PanelSection(
            _tr("Journey"), _tr("Change"), lambda: self.edit_field("location"), fields_first=True
        )
        self.counted = PanelSection(_tr("Counted"))
        self.held = HeldSection(context, self._show_form, self._drop_form)
        self.zone = make_button(_tr("Read the passport lines…"), lambda: self.zone_wanted.emit(), "link")
        self.held.under.addWidget(self.zone, 0, Qt.AlignmentFlag.AlignLeft)
        self.clearances = PanelSection(_tr("Clearances"), _tr("Record an answer"), lambda: self._record(""))
        self.holds = PanelSection(_tr("Holds"), _tr("Put a hold on…"), self._add_hold)
        self.travels = PanelSection(
            _tr("Travels with"), _tr("Change"), lambda: self.edit_field("household"), fields_first=True
        )
        self.fetched = ReceiverSection(context, self._show_form, self._drop_form)
        self.rules = RuleSection(context, self._show_form, self._drop_form)
        self.why = make_button(_tr("Why?"), lambda: context.go("plan", WHY + self.ref), "link")
        self.journey.add_foot(self.why)
        self.history = PanelSection(_tr("History"), _tr("All"), self._show_history)
        self.details = PanelSection(_tr("Details"))
        self.photo = PhotoButton(context, lambda picture: self.photo_wanted.emit(picture), self._remove_photo)
        self.notes = Notes(self._save_notes)
        self.notes.setAccessibleName(_tr("Notes"))
        self.remove = make_button(_tr("Remove this person…"), lambda: on_remove(self.ref), "link", "remove")
        self.withdraw = make_button(_tr("They do not travel…"), self.ask_withdraw, "link", "none")
        self._forms: QWidget | None = None
        self._whole_history = False
        self.setAcceptDrops(True)
        self._lay_out()

    def _lay_out(self) -> None:
        column = make_column(margins=(SPACE, 0, SPACE, SPACE), spacing=GAP, inside=self)
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (
            self.name,
            self.native,
            self.spelled,
            self.confirm,
            self.about,
            self.origin,
            self.formerly,
            self.seen,
        ):
            widget.setMinimumWidth(60)  # one long word does not make the panel wider
            words.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.confirm else Qt.AlignmentFlag(0))
        words.addStretch(1)
        column.addLayout(make_row(Cell(self.photo, 0, Qt.AlignmentFlag.AlignTop), grow(words), spacing=12))
        column.addWidget(self.state)
        for field in PERSON:
            if field.section is not Section.APART:
                self._add_field(
                    {**dict.fromkeys(_WAY, self.journey), **dict.fromkeys(_WITH, self.travels)}.get(
                        field.name, self.details
                    ),
                    field,
                )
        for section in (
            self.journey,
            self.counted,
            self.held,
            self.clearances,
            self.holds,
            self.travels,
            self.fetched,
            self.rules,
            self.history,
            self.details,
        ):
            column.addSpacing(4)
            column.addWidget(section)
        column.addSpacing(4)
        column.addWidget(make_label(_tr("Notes"), "section"))
        column.addWidget(self.notes)
        column.addSpacing(4)
        column.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _add_field(self, section: PanelSection, field: Field) -> None:
        made = InlineField(
            field.name,
            short_label(field.name) if field.name in (*_WAY, *_WITH) else field_label(field.name),
            choices=choices_of(field),
            read=partial(typed_value, field),
            hint=_tr("as in WCHR MEDA") if field.kind is Kind.CODES else "–",
        )
        made.committed.connect(self._save)
        if field.kind is Kind.DAY and isinstance(made.editor, QLineEdit) and not self.context.read_only:
            offer_calendar(made.editor)
        made.set_read_only(self.context.read_only)
        self.fields[field.name] = made
        section.under.setSpacing(0)
        section.under.addWidget(made)

    # -- showing

    @property
    def caption(self) -> str:
        """The caption of the panel: the number and the priority."""
        if self._view is None:
            return ""
        return _tr("{0} · priority {1}").format(self.ref, self._view.row["priority"])

    def show_person(self, view: PersonView, today: date) -> None:
        """The person as the file holds them now."""
        row = view.row
        self._today = today
        if row["ref"] != self.ref:
            self._whole_history = False
            self._drop_form()
            self._read_offers()
            for field in self.fields.values():
                field.set_value("", keep_typed=False)
        self.ref, self._view = row["ref"], view
        self.name.setText(row["full_name"] or row["native_name"] or _tr("The name is not known"))
        show_text(self.native, row["native_name"] if row["native_name"] and row["full_name"] else "")
        for widget in (self.spelled, self.confirm):
            widget.setVisible(row["name_spelling"] is not None)
        years = format.age(row["birth_date"], today)
        age = ", ".join(
            part for part in (value_text("sex", row["sex"]), str(years) if years is not None else "") if part
        )
        show_text(self.about, " · ".join(part for part in (age, format.birth(row["birth_date"])) if part))
        country = format.destination(row["nationality"])
        show_text(self.origin, ", ".join(part for part in (country, row["province"]) if part))
        old = duplicates.list_former_numbers(self.context.db, self.ref)
        show_text(self.formerly, panel_sections.formerly_line(old))
        show_text(self.seen, panel_sections.lists_line(received_lists.list_sightings(self.context.db, self.ref)))
        self.state.show_state_of(view, today, not self.context.read_only)
        for key, field in self.fields.items():
            field.set_value(format_value(key, row[key]))
        if not self.notes.hasFocus():
            self.notes.setPlainText(row["notes"] or "")
        self.notes.setReadOnly(self.context.read_only)
        self._fill_sections(view, today)
        writable = not self.context.read_only
        self.photo.writable = writable
        self.photo.show_photo(view.photo)
        self.remove.setVisible(writable)
        self.withdraw.setVisible(writable and not row["withdrawn"])
        for one in (self.journey.link, self.holds.link, self.clearances.link, self.travels.link, self.zone):
            if one is not None:
                one.setVisible(writable)

    def buttons(self) -> list[QPushButton]:
        """All that can be done for this person, in the order of the panel: the menu of the right button has the same."""
        sections = (self.journey, self.held, self.clearances, self.holds, self.travels, self.fetched)
        links = [section.link for section in sections if section.link is not None]
        links.insert(2, self.zone)
        said = {one.text() for one in self.state.buttons}
        links = [one for one in links if one.text() not in said]  # the state's own button does the same, filled in
        found = [*self.state.buttons, *links, *self.rules.buttons, self.withdraw, self.remove]
        return [one for one in found if not one.isHidden() and one.isEnabled()]

    def _fill_sections(self, view: PersonView, today: date) -> None:
        writable = not self.context.read_only
        self.held.show_of(self.ref, today)
        self.clearances.fill(
            (self.ref, view.clearances, today), (self._clearance_line(one, writable, today) for one in view.clearances)
        )
        self.holds.fill((self.ref, view.holds), (self._make_hold(hold, writable) for hold in view.holds))
        self.travels.fill(
            (self.ref, view.household, view.row["group"], view.companions),
            list_companions(self.context, view),
        )
        self.fetched.show_of(self.ref, today)
        self.rules.show_rules(self.ref, view.rules)
        self.journey.fill((self.ref, view.plan_state, view.legs, writable), self._legs(view, writable))
        self.counted.fill((self.ref, view.seen, view.missed), panel_sections.counted_lines(view))
        self.counted.setVisible(bool(view.seen or view.missed))
        shown = view.history if self._whole_history else view.history[:HISTORY]
        self.history.fill(
            (self.ref, shown, view.undoable), (history_line(self.context, entry, view, writable) for entry in shown)
        )
        if self.history.link is not None:
            self.history.link.setText(_tr("All {0}").format(format.number(len(view.history))))
            self.history.link.setVisible(len(view.history) > len(shown))

    def _legs(self, view: PersonView, writable: bool) -> Iterator[Line]:
        """`Wed 2 Dec 11:45  GA867 · DMK → CGK`, with the seat where the plan is confirmed."""
        confirmed = view.plan_state == "published"
        for leg in view.legs:
            slot = partial(self._give_seat, leg) if writable and confirmed else None
            text = f"{panel_sections.journey_line(leg)} · {_tr('confirmed') if confirmed else _tr('draft')}"
            yield Line(format.local_time(leg.departs), text, "", _tr("Give a seat…"), slot, "edit")

    def _remove_photo(self) -> None:
        self.context.run(RemovePhoto(self.ref))

    def _clearance_line(self, one: Clearance, writable: bool, today: date) -> Line:
        text, tone = panel_sections.clearance_line(one, today)
        answered = format.day(one.answered_on) if one.answered_on else ""
        tip = " · ".join(part for part in (one.authority, answered, one.reference) if part)
        slot = partial(self._record, one.kind) if writable else None
        return Line(format.name_of_kind(one.kind), text, tone, _tr("Record an answer"), slot, "edit", tip)

    def _make_hold(self, hold: Row, writable: bool) -> Line:
        lifted = hold["lifted_on"] is not None
        slot = partial(self._lift, hold["id"]) if writable and not lifted else None
        tone = Tone.QUIET if lifted else Tone.TROUBLE
        return Line(common_labels.name_hold(hold["kind"]), panel_sections.hold_line(hold), tone, _tr("Lift…"), slot)

    def _read_offers(self) -> None:
        """Reads other people's values in the background, to complete typed ones."""
        keys = [one.name for one in used_for(Use.OFFERED) if one.section is not Section.APART]
        db = self.context
        self.context.ask(
            self,
            "offers",
            lambda: {key: table_queries.list_choices(db.db, key) for key in keys},
            self._complete_fields,
            background=True,
        )

    def _complete_fields(self, found: dict[str, list[str]]) -> None:
        for field in PERSON:
            if field.name in self.fields and (offers := offers_of(field, found.get(field.name, ()))):
                self.fields[field.name].offer(offers)

    # -- changing

    def _save(self, key: str, text: str) -> None:
        field = self.fields[key]
        field.fail("")
        outcome = self.context.run(EditPeople((self.ref,), {key: text}), on_error=field.refuse)
        if outcome is not None and outcome.entry is None and self._view is not None:
            # What was typed means what was there: show it as it is shown.
            field.set_value(format_value(key, self._view.row[key]), keep_typed=False)

    def _save_notes(self) -> None:
        if self._view is None or self.context.read_only:
            return
        text = self.notes.toPlainText().strip()
        if text != (self._view.row["notes"] or "").strip():
            self.context.run(EditPeople((self.ref,), {"notes": text}))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.context.read_only and is_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        picture = picture_of(event.mimeData())
        if picture is not None:
            event.acceptProposedAction()
            self.photo_wanted.emit(picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _show_form(self, section: PanelSection, form: PaperForm) -> None:
        self._drop_form()
        self._forms = form
        section.under.addWidget(form)
        form.show()
        form.start()

    def _drop_form(self) -> None:
        if self._forms is not None:
            typed_in = has_keyboard(self._forms)
            self._forms.hide()
            self._forms.deleteLater()
            self._forms = None
            if typed_in:
                self.form_left.emit()

    def _record(self, kind: str) -> None:
        kinds = [one.kind for one in self._view.clearances] if self._view is not None else []
        if not kind and not kinds:
            self.context.notify(_tr("No clearances have been chosen yet."), tone="attention")
            self.context.go("clearances")
            return
        self._show_form(self.clearances, make_clearance_form(self.context, (self.ref,), kind, self._drop_form, kinds))

    def _ask_again(self, kind: str) -> None:
        self.context.run(RecordClearance((self.ref,), kind, asked_on=self._today))

    def _lift_first(self) -> None:
        """The hold that is told first."""
        holds = self._view.holds if self._view is not None else ()
        found = next((hold for hold in holds if hold["lifted_on"] is None), None)
        if found is not None:
            self._lift(found["id"])

    def _travel_again(self) -> None:
        self.context.run(TRAVEL_AGAIN.make((self.ref,), {}))

    def _take_off(self) -> None:
        """Takes the person off in the draft: the seat is free once the plan is confirmed."""
        self.context.run(Assign((self.ref,), ()))

    def ask_withdraw(self) -> None:
        self._show_form(self.details, ActionForm(self.context, WITHDRAW, (self.ref,), self._drop_form))

    def edit_field(self, key: str) -> None:
        """Put the cursor into a field."""
        self.fields[key].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_history(self) -> None:
        self._whole_history = True
        if self._view is not None:
            self._fill_sections(self._view, self._today)

    def _give_seat(self, leg: JourneyLeg) -> None:
        form = ActionForm(self.context, GIVE_SEAT, self.ref, self._drop_form, {"leg": leg.code})
        form.fill({"seat": leg.seat})
        self._show_form(self.journey, form)

    def _add_hold(self) -> None:
        self._show_form(self.holds, ActionForm(self.context, ADD_HOLD, (self.ref,), self._drop_form))

    def _lift(self, hold_id: int) -> None:
        one = {"kind": None, "hold_id": hold_id}
        self._show_form(self.holds, ActionForm(self.context, LIFT_HOLDS, (self.ref,), self._drop_form, one))


def format_value(key: str, value: object) -> str:
    """The value as the officer edits it: days and countries in words, other codes unchanged."""
    field = PEOPLE[key]
    if field.kind in (Kind.DAY, Kind.BIRTH):
        return value_text(key, value)
    text = "" if value is None else str(value)
    if field.kind in (Kind.NATIONALITY, Kind.DESTINATION):
        named = value_text(key, value)
        return named if typed_country(named) == text else text
    return text
