"""Groups: the table of people with a band for each group; made, named, moved between and put whole on departures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from repatriate.app.core.sql import count_rows
from repatriate.app.core.transaction import Notice, Outcome
from repatriate.app.groups import queries as group_queries
from repatriate.app.groups.commands import GroupBy, MoveToGroup, RemoveGroup, SaveGroup
from repatriate.app.people import table_queries
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.plan.commands import Assign
from repatriate.app.plan.manual.move_preview import JourneyOptions, list_options
from repatriate.model.plan import Itinerary
from ui.core.context import Context
from ui.core.fields import field_label
from ui.core.format import number, people
from ui.core.language import make_translator, translate_said
from ui.models.groups import BandedTable, GroupedPeople, band_id, cohesion_words, group_title
from ui.models.people import PeopleSource
from ui.models.table import Row
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import format_journey
from ui.rooms.common.people_view import build_columns
from ui.rooms.people.groups.form import AssignPanel, GroupForm, MoveForm, RulePanel
from ui.rooms.people.groups.table import NEW, GroupedTable
from ui.rooms.people.table import PeopleTable
from ui.rooms.people.view import PeopleDesk
from ui.widgets.labels import make_button, set_words
from ui.widgets.table import make_menu

_tr = make_translator("Groups")
Action = tuple[str, Callable[[], object], str, str]
"""Words, what it does, and the kind and icon of its button."""


class GroupPanel(DetailPanel):
    """`actions` are buttons here, and the same in the menu of the right button."""

    def __init__(self, band: Row, actions: Sequence[Action]) -> None:
        super().__init__(_tr("Group") if band["name"] is not None else "", group_title(band["name"]))
        self.name: str | None = band["name"]
        self.facts(
            (words, number(band[key]) if band[key] else "", "")
            for key, words in (
                ("people", _tr("People")), ("households", _tr("Families")), ("seated", _tr("With a seat")),
                ("drafted", _tr("In the draft")), ("ready", _tr("Ready")),
            )
        )  # fmt: skip
        if not band["people"]:
            self.text(_tr("Nobody is in this group yet. Drag people onto it, or choose “Move to group…”."), "quiet")
        self.facts(
            [
                (_tr("Travels together"), cohesion_words(band["cohesion"]), ""),
                (field_label("notes"), band["notes"] or "", ""),
            ]
        )
        self.made: list[QPushButton] = [make_button(words, slot, kind, icon) for words, slot, kind, icon in actions]
        self.buttons(self.made, 1)
        self.end()


class GroupsRoom(PeopleDesk):
    """`select` also takes the name of a group."""

    key = "groups"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted, self._name_it, self._dragging = "", False, False
        self.set_empty(
            "groups",
            self.tr("People in a group are called, seated and handed over together. Import a list of people first."),
            self.import_button(),
        )
        writes = not context.read_only
        self.main_button = self.header.set_main(make_button(self.tr("Make groups…"), self.by_rule, "main"))
        self.main_button.setEnabled(writes)
        self.fold = make_button("", self._fold_all, "quiet-menu")
        self.bar.row.insertWidget(1, self.fold)
        self._add_actions()

    def make_table(self) -> tuple[PeopleTable, PeopleSource]:
        self.groups = GroupedPeople(self.context, self, self.show_list)
        self.bands = BandedTable(build_columns(), self.groups, self)
        self.banded = GroupedTable(self.name(), self.context, lambda id: id in self.groups.closed)
        self.banded.set_model(self.bands, self.key)
        self.banded.dropped.connect(self.move_people, Qt.ConnectionType.QueuedConnection)  # after the drag
        self.banded.dragged.connect(self._follow_drag)
        self.banded.turned.connect(self.turn)
        self.banded.renamed.connect(self._rename_group)
        self.banded.removal_wanted.connect(self.remove_group)
        self.bands.draggable = not self.context.read_only
        return self.banded, self.groups

    def _add_actions(self) -> None:
        self.action("new", self.tr("New group"), self.new_group, icon="add", writes=True)
        self.action("by-rule", self.tr("Make groups…"), self.by_rule, icon="groups", writes=True)
        self.action("assign", self.tr("Put the group on a departure…"), self.assign, icon="transport", writes=True,
                    enabled=lambda: self.banded.band is not None)  # fmt: skip
        self.action("assign-people", self.tr("Put the selected people on a departure…"), self.assign, writes=True,
                    enabled=self._any_chosen)  # fmt: skip
        self.action("move", self.tr("Move the selected people to a group…"), self.ask_group, writes=True,
                    enabled=self._any_chosen)  # fmt: skip
        self.action("close-all", self.tr("Close all groups"), lambda: self.turn(None, True))
        self.action("open-all", self.tr("Open all groups"), lambda: self.turn(None, False))

    def _any_chosen(self) -> bool:
        return bool(self.table.selected_ids())

    # -- what is shown

    def show_empty(self, empty: bool) -> None:
        super().show_empty(empty)
        self.main_button.setVisible(not empty and not self.context.read_only)

    @property
    def listed(self) -> int:
        return self.groups.listed

    def reload_content(self, notice: Notice | None) -> None:
        super().reload_content(notice)
        self._find_wanted()

    def show_list(self) -> None:
        super().show_list()
        self._find_wanted()

    def show_total(self) -> None:
        super().show_total()
        shut = bool(self.groups.bands) and all(id in self.groups.closed for id in self.groups.bands)
        set_words(self.fold, self.tr("Open all") if shut else self.tr("Close all"))
        self.fold.setVisible(bool(self.groups.bands))

    def badge(self) -> tuple[str, str] | None:
        count = count_rows(self.context.db, "groups")
        return (number(count), "quiet") if count else None

    def _fold_all(self) -> None:
        self.turn(None, not all(id in self.groups.closed for id in self.groups.bands))

    def turn(self, ids: Sequence[int] | None, close: bool) -> None:
        """Close or open these bands, or all of them."""
        wanted = self.groups.bands if ids is None else ids
        self.groups.closed = self.groups.closed.union(wanted) if close else self.groups.closed.difference(wanted)
        self.model.reload_content()
        self.show_total()

    def filter(self, query: PeopleQuery) -> None:
        if query != PeopleQuery():
            self.groups.closed = frozenset()  # who is looked for is seen
        super().filter(query)

    def select(self, ref: str) -> None:
        """A group by its name; else who a reference names."""
        db = self.context.db
        if ref in group_queries.group_names(db):
            self._show_group(ref)
            return
        if (id := table_queries.find_person_id(db, ref)) is not None:
            self.groups.open_over(id)
            self.model.reload_content()
        super().select(ref)

    def _show_group(self, name: str) -> None:
        """Now, or as soon as it is listed."""
        self._wanted = name
        if self.source.query != PeopleQuery() and all(band.name != name for band in self.groups.bands.values()):
            self.show_everybody()
        self._find_wanted()

    def _find_wanted(self) -> None:
        """The group that was asked for, as soon as it is listed."""
        id = next((id for id, band in self.groups.bands.items() if band.name == self._wanted), None)
        if self._wanted and id is not None and self.table.select_id(id):
            self._wanted = ""
            if self._name_it:
                self.banded.rename()
            self._name_it = False

    def _show_selected(self, force: bool = False) -> None:
        band = self.banded.band
        if band is None:
            super()._show_selected(force)
        elif self.form is None or force:
            self._close_form()
            self.panel.show_widget(GroupPanel(band, self._list_actions(band)), "")

    def _list_actions(self, band: Row) -> list[Action]:
        """The actions on a group, for its panel and its menu."""
        if self.context.read_only:
            return []
        found: list[Action] = []
        if band["people"]:
            found.append((self.tr("Put on a departure…"), self.assign, "", "transport"))
        if band["name"] is None:
            return [*found, (self.tr("Make groups…"), self.by_rule, "", "groups")]
        return [
            *found,
            (self.tr("Change…"), self.edit_group, "", "edit"),
            (self.tr("Remove the group"), self.remove_group, "danger", "remove"),
        ]

    def menu_of(self) -> QMenu:
        band = self.banded.band
        if band is None:
            menu = super().menu_of()
            first = menu.actions()[0]
            for words, slot in (
                (self.tr("Move to group…"), self.ask_group),
                (self.tr("Put on a departure…"), self.assign),
                (self.tr("Take out of the group"), lambda: self.move_people(self.chosen(), None)),
            ):
                action = menu.addAction(words, slot)
                action.setEnabled(not self.context.read_only)
                menu.insertAction(first, action)
            menu.insertSeparator(first)
            return menu
        self._show_selected(force=True)
        panel = self.panel.content
        menu = make_menu(self, panel.made if isinstance(panel, GroupPanel) else ())
        menu.addSeparator()
        if band["name"] is not None and not self.context.read_only:
            menu.addAction(self.tr("Rename"), self.banded.rename).setShortcut("F2")
        id = band_id(band["id"])
        shut = id in self.groups.closed
        menu.addAction(self.tr("Open") if shut else self.tr("Close"), partial(self.turn, (id,), not shut))
        menu.addAction(self.tr("Open all"), partial(self.turn, None, False))
        menu.addAction(self.tr("Close all"), partial(self.turn, None, True))
        return menu

    # -- groups

    def by_rule(self) -> None:
        chosen = self.chosen()
        alone = next((group.people for group in self.groups.all_groups if group.name is None), 0)
        sheet = RulePanel(self.context, alone, chosen if len(chosen) > 1 else ())
        sheet.made.connect(partial(self._make_groups, sheet))
        sheet.named.connect(partial(self._make_empty, sheet))
        sheet.left.connect(self.close_form)
        self.show_form(sheet, "")
        self.panel.enter()

    def new_group(self) -> None:
        self.by_rule()
        if isinstance(self.form, RulePanel):
            self.form.name.setFocus()

    def _make_empty(self, sheet: RulePanel, name: str) -> None:
        if name in group_queries.group_names(self.context.db):
            sheet.note.notify(self.tr("There is a group {0} already.").format(name), "attention")
        elif self.context.run(SaveGroup(name, {}), on_error=sheet.note.fault) is not None:
            self._after_form(name)

    def _after_form(self, name: str) -> None:
        """Closes the finished form and shows the group."""
        self._close_form()
        self._show_group(name)
        self.table.setFocus()

    def _make_groups(self, sheet: RulePanel, command: GroupBy) -> None:
        def open_first(outcome: Outcome[dict[str, list[str]]]) -> None:
            self._after_form(next(iter(outcome.result), ""))

        self.context.carry_out(self.tr("Making groups"), command, self._total, open_first, on_error=sheet.note.fault)

    def edit_group(self) -> None:
        band = self.banded.band
        if band is None or band["name"] is None or self.context.read_only:
            return
        form = GroupForm(band)
        form.saved.connect(partial(self._save, form))
        form.left.connect(self.close_form)
        self.show_form(form, self.tr("Group {0}").format(band["name"]))
        form.start()

    def _save(self, form: GroupForm) -> None:
        form.clear_faults()
        values = form.values()
        if not values["name"]:
            form.notify("name", self.tr("A group needs a name."))
        elif self.context.run(SaveGroup(form.name, values), on_error=form.fault) is not None:
            self._after_form(" ".join(values["name"].split()))

    def _rename_group(self, old: str, name: str) -> None:
        if self.context.run(SaveGroup(old, {"name": name}), on_error=self.context.refuse) is not None:
            self._wanted = name
            self._find_wanted()

    def remove_group(self) -> None:
        """At once: the status line says whose group it was and offers Undo."""
        band = self.banded.band
        if band is None or band["name"] is None or self.context.read_only:
            return
        name, text = band["name"], self.tr("Removed the group {0}. {1} are without a group now")

        def notify_removed(outcome: Outcome[int]) -> None:
            self.context.notify(text.format(name, people(outcome.result)), undo=True)

        command = RemoveGroup(name)
        self.context.carry_out(
            self.tr("Remove"), command, band["people"], notify_removed, on_error=self.context.refuse, quiet=True
        )

    # -- people between groups

    def ask_group(self) -> None:
        """Into which group the selected people go."""
        refs = self.chosen()
        if not refs:
            self.context.notify(self.tr("Select the people first."), tone="info")
            return
        moving = group_queries.whom_moving(self.context.db, refs)
        form = MoveForm(refs, moving.family, group_queries.group_names(self.context.db))
        form.saved.connect(partial(self._move_asked, form))
        form.left.connect(self.close_form)
        self.show_form(form, self.tr("Move to group"))
        form.start()

    def _move_asked(self, form: MoveForm) -> None:
        form.clear_faults()
        if not form.wanted:
            form.notify("group", self.tr("Type the name of a group."))
            return
        self._close_form()
        self.move_people(form.refs, form.wanted)
        self.table.setFocus()

    def move_people(self, refs: Sequence[str], group: str | None) -> None:
        """Moves people with their families; None takes them out, NEW is a group to be named next."""
        if not refs or self.context.read_only:
            return
        made = group_queries.free_group_name(self.context.db, self.tr("New group")) if group == NEW else ""

        def notify_moved(outcome: Outcome[int]) -> None:
            if outcome.entry is None:
                return
            self._wanted, self._name_it = made, bool(made)
            more = outcome.result - len(refs)
            text = translate_said(outcome.entry.summary)
            if more > 0:
                words = self.tr("{0}, with 1 more of the family"), self.tr("{0}, with {1} more of the family")
                text = words[more > 1].format(text, number(more))
            self.context.notify(text, undo=True)
            self._leave_journeys()
            self._find_wanted()

        command = MoveToGroup(tuple(refs), made or group)
        self.context.carry_out(
            self.tr("Moving"), command, len(refs), notify_moved, on_error=self.context.refuse, quiet=True
        )

    # -- on a departure

    def assign(self) -> None:
        """The people who are selected with their families, or everybody of the group."""
        band, refs = self.banded.band, self.chosen()
        if band is not None:
            self._show_journeys(self.banded.refs_of_band(band), group_title(band["name"]))
        elif refs:
            self._show_journeys(refs, people(len(refs)) if len(refs) > 1 else refs[0])

    def _follow_drag(self, refs: Sequence[str], taken: bool) -> None:
        """While people are dragged, the journeys for them are in the panel, where that lies over no band."""
        self._dragging = bool(refs)
        if refs and self.beside.has_room and not self.is_writing():
            self._show_journeys(refs, people(len(refs)), dragging=True)
        elif not refs and not taken:
            self._leave_journeys()

    def _leave_journeys(self) -> None:
        if isinstance(self.form, AssignPanel):
            self.close_form()

    def is_writing(self) -> bool:
        return isinstance(self.form, GroupForm) and self.form.touched()

    def may_leave(self) -> str | None:
        return self.tr("You have not saved the group yet.") if self.is_writing() else super().may_leave()

    def _show_journeys(self, refs: Sequence[str], name: str, *, dragging: bool = False) -> None:
        if not refs:
            return
        operation, wanted = self.context.operation, tuple(refs)

        def show_panel(found: JourneyOptions) -> None:
            if dragging and not self._dragging:
                return  # it is over already
            sheet = AssignPanel(found, name, writes=not self.context.read_only, dragging=dragging)
            sheet.assigned.connect(partial(self._assign_people, sheet))
            self.show_form(sheet, self.tr("Put on a departure"))
            if not dragging:
                self.panel.enter()

        self.context.ask(
            self,
            "assign",
            lambda: list_options(operation.db, operation.today(), wanted),
            show_panel,
            failed=self.context.refuse,
        )

    def _assign_people(self, sheet: AssignPanel, refs: tuple[str, ...], legs: Itinerary) -> None:
        text, price = self.tr("Put {0} on {1}, in the draft"), sheet.price(refs, legs)

        def notify_assigned(outcome: Outcome[tuple[str, ...]]) -> None:
            self.close_form()
            said = text.format(people(len(outcome.result)), format_journey(legs))
            self.context.notify(f"{said}. {price}" if price else said, undo=True)

        # The first change by hand copies the plan that is published.
        self.context.carry_out(
            self.tr("Put on a departure"),
            Assign(refs, legs),
            self._total,
            notify_assigned,
            on_error=sheet.note.fault,
            quiet=True,
        )
