"""One person, whole: read at a glance, changed in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from repatriate.app.imports import received_lists
from repatriate.app.people import duplicates, table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.person_queries import Clearance, JourneyLeg, PersonView
from repatriate.app.people.photo_commands import RemovePhoto
from repatriate.app.people.table_queries import Row
from repatriate.intake.roster.roles import PEOPLE
from repatriate.model.fields import PERSON, Field, Kind, Section, Use, used_for
from ui.core import format
from ui.core.context import Context
from ui.core.fields import choices_of, field_label, told_under, typed_value, value_text
from ui.core.language import make_translator, translate_said
from ui.rooms.common import labels as common_labels
from ui.rooms.common.clipboard_picture import is_picture, picture_of
from ui.rooms.common.goals import PEOPLE_FILTER, WHY
from ui.rooms.common.person import sections as panel_sections
from ui.rooms.common.person.held_documents import HeldSection
from ui.rooms.common.person.hold_forms import ClearanceForm, HoldForm, LiftForm, PaperForm
from ui.rooms.common.person.photo import PhotoButton
from ui.rooms.common.person.rule_section import RuleSection
from ui.rooms.common.person.seat_form import SeatForm
from ui.rooms.common.person.sections import Line, Standing
from ui.rooms.common.person.sections import Section as PanelSection
from ui.style.theme import GAP, SPACE, Tone, style
from ui.widgets.inline_field import InlineField
from ui.widgets.labels import button, label, show_text
from ui.widgets.layouts import Cell, grow, make_column, make_row

_tr = make_translator("Person")

HISTORY = 12


class Notes(QPlainTextEdit):
    """Saved when one goes elsewhere."""

    def __init__(self, on_left: Callable[[], object]) -> None:
        super().__init__()
        self._on_left = on_left
        self.setTabChangesFocus(True)
        self.setFixedHeight(76)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._on_left()


class PersonPanel(QWidget):
    """`show_person` fills it; it lives as long as the room, so that a cursor stays where it is while things change."""

    stepped = Signal(int)
    """To the next person of the table (1), or the one before (-1)."""
    zone_wanted = Signal()
    photo_wanted = Signal(object)
    """Bytes of a picture, or a QUrl of a file."""

    def __init__(self, context: Context, on_remove: Callable[[str], object]) -> None:
        super().__init__()
        self.context = context
        self.ref = ""
        self._view: PersonView | None = None
        self.name = label("", "panel-title", wrap=True, copyable=True)
        self.native = label("", wrap=True, copyable=True)
        self.about = label("", wrap=True)
        self.origin = label("", "quiet", wrap=True)
        self.formerly = label("", "quiet", wrap=True, copyable=True)
        self.spelled = label(_tr("The program spelled this name."), tone="attention", wrap=True)
        self.confirm = button(_tr("Confirm the name…"), lambda: context.go("names", self.ref), "link", "check")
        self.seen = label("", "quiet", wrap=True, copyable=True)
        self.standing = Standing()
        self.fields: dict[str, InlineField] = {}
        self.clearances = PanelSection(_tr("Clearances"))
        self.holds = PanelSection(_tr("Holds"), _tr("Put a hold on…"), self._add_hold)
        self.papers = PanelSection(_tr("Papers"), _tr("Read a zone…"), lambda: self.zone_wanted.emit())
        self.held = HeldSection(context, self._show_form, self._drop_form)
        self.photo = PhotoButton(lambda picture: self.photo_wanted.emit(picture), self._remove_photo)
        self.rules = RuleSection(context, self._show_form, self._drop_form)
        self.household = PanelSection(_tr("Household"))
        self.journey = PanelSection(_tr("Journey"), _tr("Why?"), lambda: context.go("plan", WHY + self.ref))
        self.history = PanelSection(_tr("History"))
        self.identity = PanelSection(_tr("Identity"))
        self.notes = Notes(self._save_notes)
        self.notes.setAccessibleName(_tr("Notes"))
        self.remove = button(_tr("Remove this person…"), lambda: on_remove(self.ref), "link", "remove")
        self._forms: QWidget | None = None
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
        column.addWidget(self.standing)
        sections = {
            Section.JOURNEY: self.journey,
            Section.HOUSEHOLD: self.household,
            Section.IDENTITY: self.identity,
            Section.PAPERS: self.papers,
        }
        for field in PERSON:
            if field.section in sections:
                self._add_field(sections[field.section], field)
        for section in (
            self.papers,
            self.held,
            self.clearances,
            self.holds,
            self.journey,
            self.household,
            self.rules,
            self.identity,
        ):
            column.addSpacing(4)
            column.addWidget(section)
        column.addSpacing(4)
        column.addWidget(label(_tr("Notes"), "section"))
        column.addWidget(self.notes)
        column.addSpacing(4)
        column.addWidget(self.history)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _add_field(self, section: PanelSection, field: Field) -> None:
        made = InlineField(
            field.name,
            field_label(field.name),
            choices=choices_of(field),
            read=partial(typed_value, field),
            hint=_tr("as in WCHR MEDA") if field.kind is Kind.CODES else "–",
        )
        made.committed.connect(self._save)
        made.set_read_only(self.context.read_only)
        self.fields[field.name] = made
        section.under.setSpacing(0)
        section.under.addWidget(made)

    # -- showing

    @property
    def caption(self) -> str:
        """What stands over the panel: the number and the priority."""
        if self._view is None:
            return ""
        return _tr("{0} · priority {1}").format(self.ref, self._view.row["priority"])

    def show_person(self, view: PersonView, today: date) -> None:
        """The person as the file holds them now."""
        row = view.row
        if row["ref"] != self.ref:
            self._drop_form()
            self._read_offers()
            for field in self.fields.values():
                field.set_value("", keep_typed=False)
        self.ref, self._view = row["ref"], view
        self.name.setText(row["full_name"] or row["native_name"] or _tr("Nobody's name is known"))
        self.native.setText(row["native_name"] or "")
        self.native.setVisible(bool(row["native_name"] and row["full_name"]))
        for widget in (self.spelled, self.confirm):
            widget.setVisible(row["name_spelling"] is not None)
        years = format.age(row["birth_date"], today)
        age = ", ".join(
            part for part in (value_text("sex", row["sex"]), str(years) if years is not None else "") if part
        )
        self.about.setText(" · ".join(part for part in (age, format.birth(row["birth_date"])) if part))
        country = format.destination(row["nationality"])
        self.origin.setText(", ".join(part for part in (country, row["province"]) if part))
        old = duplicates.formerly(self.context.db, self.ref)
        self.formerly.setText(panel_sections.formerly_line(old))
        self.formerly.setVisible(bool(old))
        show_text(self.seen, panel_sections.lists_line(received_lists.sightings(self.context.db, self.ref)))
        self._stand(view)
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
        for section in (self.holds, self.papers):
            if section.link is not None:
                section.link.setVisible(writable)

    def _stand(self, view: PersonView) -> None:
        found = panel_sections.standing(view)
        self.standing.setVisible(found is not None)
        if found is not None:
            title, text, tone, picture = found
            self.standing.title.setText(title)
            show_text(self.standing.text, text)
            self.standing.picture.set(picture, tone)
            style(self.standing, tone=tone)
            style(self.standing.title, tone=tone)

    def _fill_sections(self, view: PersonView, today: date) -> None:
        writable = not self.context.read_only
        self.held.show_of(self.ref, today)
        self.clearances.fill(
            (self.ref, view.clearances, today), (self._clearance(one, writable, today) for one in view.clearances)
        )
        self.clearances.setVisible(bool(view.clearances))
        self.holds.fill((self.ref, view.holds), (self._make_hold(hold, writable) for hold in view.holds))
        self.household.fill(
            (self.ref, view.household),
            (
                Line(
                    "",
                    f"{member['ref']}  {panel_sections.member_name(member)}",
                    "",
                    _tr("Show"),
                    self._go_to(member["ref"]),
                )
                for member in view.household
            ),
        )
        self.rules.show_rules(self.ref, view.rules)
        self.journey.fill(
            (self.ref, view.row["group"], view.companions, view.plan_state, view.legs),
            (*self._seats(view, writable), *self._companions(view)),
        )
        self.history.fill(
            (self.ref, view.history, view.undoable),
            (self._make_entry(entry, view, writable) for entry in view.history[:HISTORY]),
        )

    def _seats(self, view: PersonView, writable: bool) -> Iterator[Line]:
        """The seat on each leg of the published plan."""
        if view.plan_state == "published":
            for leg in view.legs:
                slot = partial(self._give_seat, leg) if writable else None
                yield Line(leg.code, leg.seat or "–", "", _tr("Give a seat…"), slot, "edit")

    def _companions(self, view: PersonView) -> Iterator[Line]:
        if view.companions:
            text = (_tr("1 other in {0}") if view.companions == 1 else _tr("{1} others in {0}")).format(
                view.row["group"], format.number(view.companions)
            )
            yield Line("", text, "", _tr("Show all"), self._go_to(f"{PEOPLE_FILTER}group={view.row['group']}"))

    def _make_entry(self, entry: Row, view: PersonView, writable: bool) -> Line:
        """A line of the history; what can be taken back has a link that does it."""
        text = f"{format.moment(entry['at'])} · {name_verb(entry['kind'])}{translate_said(entry['summary'])}"
        if writable and entry["number"] in view.undoable:
            return Line(
                "", text, Tone.QUIET, _tr("Undo"), partial(self.context.undo, entry["number"]), "undo", entry["officer"]
            )
        show = partial(self.context.go, "changes", str(entry["number"]))
        return Line("", text, Tone.QUIET, _tr("Show in the history"), show, "chevron-right", entry["officer"])

    def _remove_photo(self) -> None:
        self.context.run(RemovePhoto(self.ref))

    def _clearance(self, one: Clearance, writable: bool, today: date) -> Line:
        text, tone = panel_sections.clearance_line(one, today)
        answered = format.day(one.answered_on) if one.answered_on else ""
        tip = " · ".join(part for part in (one.authority, answered, one.reference) if part)
        slot = partial(self._record, one.kind) if writable else None
        return Line(format.name_of_kind(one.kind), text, tone, _tr("Record an answer"), slot, "edit", tip)

    def _make_hold(self, hold: Row, writable: bool) -> Line:
        lifted = hold["lifted_on"] is not None
        slot = partial(self._lift, hold["id"]) if writable and not lifted else None
        tone = Tone.QUIET if lifted else Tone.TROUBLE
        return Line(common_labels.hold(hold["kind"]), panel_sections.hold_line(hold), tone, _tr("Lift…"), slot)

    def _go_to(self, ref: str) -> Callable[[], None]:
        return lambda: self.context.go("people", ref)

    def _read_offers(self) -> None:
        """What stands in the fields of others, to complete what is typed: looked up when nobody waits."""
        keys = [one.name for one in used_for(Use.OFFERED) if one.section is not Section.APART]
        db = self.context
        self.context.ask(
            self,
            "offers",
            lambda: {key: table_queries.choices(db.db, key) for key in keys},
            self._complete,
            background=True,
        )

    def _complete(self, found: dict[str, list[str]]) -> None:
        named = [f"{code} – {name}" for code, name in format.countries()]
        for field in PERSON:
            if field.kind in (Kind.NATIONALITY, Kind.DESTINATION):
                found[field.name] = [*found.get(field.name, ()), *named]
        for key, texts in found.items():
            self.fields[key].offer(texts)

    # -- changing

    def _save(self, key: str, text: str) -> None:
        field = self.fields[key]
        field.fail("")
        outcome = self.context.run(
            EditPeople((self.ref,), {key: text}), on_error=lambda error: field.fail(told_under(key, error))
        )
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

    def typing(self) -> bool:
        """Whether a form is open here whose entries would be lost."""
        return self._forms is not None

    def _show_form(self, section: PanelSection, form: PaperForm) -> None:
        self._drop_form()
        self._forms = form
        section.under.addWidget(form)
        form.show()
        form.start()

    def _drop_form(self) -> None:
        if self._forms is not None:
            self._forms.hide()
            self._forms.deleteLater()
            self._forms = None

    def _record(self, kind: str) -> None:
        self._show_form(self.clearances, ClearanceForm(self.context, (self.ref,), kind, self._drop_form))

    def _give_seat(self, leg: JourneyLeg) -> None:
        self._show_form(self.journey, SeatForm(self.context, self.ref, leg, self._drop_form))

    def _add_hold(self) -> None:
        self._show_form(self.holds, HoldForm(self.context, (self.ref,), self._drop_form))

    def _lift(self, hold_id: int) -> None:
        self._show_form(self.holds, LiftForm(self.context, hold_id, self._drop_form))


def name_verb(kind: str) -> str:
    return {"undo": _tr("undone: "), "redo": _tr("done again: ")}.get(kind, "")


def format_value(key: str, value: object) -> str:
    """As it can be changed: days in words, codes as they are."""
    dated = PEOPLE[key].kind in (Kind.DAY, Kind.BIRTH)
    return value_text(key, value) if dated else "" if value is None else str(value)
