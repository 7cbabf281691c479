"""The panel of a person in any place: the same as in People, shown in that place's own side panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.transaction import Notice
from repatriate.app.people.person_queries import person_view
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.common.form import ask_removal
from ui.rooms.common.person.drops import PersonDrops
from ui.rooms.common.person.panel import PersonPanel
from ui.widgets.refusal import QuestionBar
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import DataTable, add_action, add_list_actions, make_menu

_tr = make_translator("Person")


class PersonPanelHost(QObject):
    """`show_person(ref)` is all that a place needs. What changes is shown by itself while the panel is open.

    Made once for a room: `self.people = PersonPanelHost(context, self.panel, self.question)`.
    """

    def __init__(self, context: Context, panel: SidePanel, question: QuestionBar) -> None:
        super().__init__(panel)
        self._context, self._panel, self._question = context, panel, question
        self._person: PersonPanel | None = None
        self.form: QWidget | None = None
        context.changed.connect(self._follow)

    @property
    def day(self) -> date:
        return working_day(self._context.db, self._context.operation.today())

    @property
    def person(self) -> PersonPanel:
        """The panel itself, made when it is wanted first."""
        if self._person is None:
            made = PersonPanel(self._context, self.ask_remove)
            self.drops = PersonDrops(self._context, self)
            made.zone_wanted.connect(lambda: self.drops.show_zone())
            made.photo_wanted.connect(self.drops.show_picture)
            made.form_left.connect(self._panel.enter)
            self._panel.keep(made)
            self._person = made
        return self._person

    @property
    def shown_ref(self) -> str:
        """The reference of the person shown; empty while something else is."""
        made = self._person
        content = self._panel.content
        shows = made is not None and content is not None and content in (made, self.form)
        return made.ref if made is not None and shows else ""

    def show_person(self, ref: str) -> bool:
        """Show this person; False where there is none of that reference."""
        self.form = None
        return show_in(self._panel, self.person, ref, self.day)

    def _follow(self, notice: Notice) -> None:
        if self._person is not None and self._panel.content is self._person and not self.show_person(self._person.ref):
            self._panel.shut()

    def add_actions(self, menu: QMenu, ref: str) -> None:
        """Adds the panel's actions for this person, in its order, to the context menu of any table of people."""
        view = person_view(self._context.db, ref, self.day)
        if view is not None:
            self.person.show_person(view, self.day)
            for one in self.person.buttons():
                add_action(menu, one, partial(self._press_button, ref, one))

    def offer_menu(self, table: DataTable, ref_of: Callable[[], str | None]) -> None:
        """The menu of a table of people that has none of its own; `ref_of` gives who is current."""
        table.menu_wanted.connect(lambda place: self._pop_up(table, ref_of(), place))

    def _pop_up(self, table: DataTable, ref: str | None, place: QPoint) -> None:
        menu = make_menu(table)
        if ref:
            self.add_actions(menu, ref)
            menu.addSeparator()
        add_list_actions(menu, table)
        menu.popup(place)

    def _press_button(self, ref: str, one: QPushButton) -> None:
        """Shows the person in the panel and presses the button there, so that its effect is seen."""
        if self.show_person(ref):
            one.click()

    # -- what a form of the panel needs

    def show_form(self, form: QWidget, caption: str) -> None:
        self.form = form
        self._panel.show_widget(form, caption)

    def close_form(self) -> None:
        """Back to the person whom the form was about."""
        if self.form is not None:
            self.show_person(self.person.ref)

    def select(self, ref: str) -> None:
        self.show_person(ref)

    def fill_new(self, fields: Mapping[str, str]) -> None:
        """Nobody new is added here: a zone is read beside the person who is shown."""
        self.close_form()

    def ask_remove(self, ref: str) -> None:
        """Say what is lost, then take them out."""

        def ask_withdraw() -> None:
            self.show_person(ref)
            self.person.ask_withdraw()

        ask_removal(self._context, self._question, (ref,), ask_withdraw)


def show_in(panel: SidePanel, person: PersonPanel, ref: str, day: date) -> bool:
    """Show this person in a side panel; False where there is none of that reference."""
    view = person_view(person.context.db, ref, day)
    if view is None:
        return False
    if view.row["ref"] != person.ref:
        panel.area.verticalScrollBar().setValue(0)
    person.show_person(view, day)
    panel.show_widget(person, person.caption)
    return True
