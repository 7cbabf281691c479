"""The room for groups: made by hand, by dragging or by rule; assigned whole, with what would stop it shown first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QWidget

from repatriate.app.core.command import Notice, Outcome
from repatriate.app.core.row_counts import count_rows
from repatriate.app.core.working_day import working_day
from repatriate.app.groups import queries as group_queries
from repatriate.app.groups.commands import GroupBy, MoveToGroup, RemoveGroup, SaveGroup
from repatriate.app.groups.queries import GroupRow, Members
from repatriate.app.plan.commands import Assign
from repatriate.app.plan.manual.journey_options import JourneyOptions, list_options
from repatriate.app.state.states import FROM_TABLES
from repatriate.model.entities import Cohesion
from repatriate.model.plan import Itinerary
from ui.core.context import Context
from ui.core.format import number, people
from ui.core.language import translate_said
from ui.rooms.base import Room
from ui.rooms.common.detail_panel import menu_button
from ui.rooms.common.form import Form
from ui.rooms.common.labels import journey
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.rooms.common.row_table import mapping
from ui.rooms.common.view_bar import ViewBar
from ui.rooms.groups.assign_panel import AssignPanel
from ui.rooms.groups.form import group_form
from ui.rooms.groups.rule_panel import RulePanel
from ui.rooms.groups.tables import NEW, NOBODY, GroupTable, MemberTable, cohesion
from ui.style.theme import GAP
from ui.widgets.labels import Elided, button
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.notice_bar import NoticeBar, held

translate = QCoreApplication.translate


class GroupsRoom(Room):
    key = "groups"
    watches = FROM_TABLES

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._form: Form | None = None
        self.person = PersonPanelHost(context, self.panel, self.question)
        self.views = ViewBar(context, self.key)
        self.header.use_views(self.views)
        self._wanted, self._rename, self._shown = "", False, ""
        self._ids: set[int] | None = None
        self.note = NoticeBar(wide=True)
        self.groups = GroupTable(
            context.preferences, lambda key: group_queries.refs_of_group(self.context.db, name_of_key(key))
        )
        self.members = MemberTable(context.preferences)
        self.title = Elided("", "panel-title")
        self.about = Elided("", "quiet")
        writes = not context.read_only
        self.groups.movable = self.members.movable = writes
        self.more_button = menu_button(
            "",
            [
                (self.tr("Rename"), self.groups.rename),
                (self.tr("Edit the group"), self.edit_group),
                (self.tr("Remove the group"), self.remove_group),
            ],
            "more",
        )
        self.more_button.setAccessibleName(self.tr("More for this group"))
        self.more_button.setToolTip(self.tr("Rename, edit or remove"))
        self.assign_button = button(self.tr("Put on a departure…"), self.assign, icon="transport")
        self.assign_button.setToolTip(self.tr("Put the whole group on a departure"))
        for one in (self.assign_button, self.more_button):
            one.setEnabled(writes)
        self.set_work(self._work())
        self.set_empty(
            "groups",
            self.tr("People in a group are called, seated and handed over together. Import a list of people first."),
            button(self.tr("Import a list"), lambda: context.go("import"), "main", "import"),
        )
        self.header.use_search(self.tr("Group, name, number"))
        self.header.searched.connect(self._searched)
        self.header.add_button(button(self.tr("New group"), self.new_group, icon="add")).setEnabled(writes)
        self.main_button = self.header.set_main(button(self.tr("Make groups…"), self.by_rule, "main"))
        self.main_button.setEnabled(writes)
        self._connect()
        self.action("new", self.tr("New group"), self.new_group, icon="add", writes=True)
        self.action("by-rule", self.tr("Make groups…"), self.by_rule, icon="groups", writes=True)
        self.action("assign", self.tr("Put the group on a departure…"), self.assign, icon="transport", writes=True)
        self.action(
            "assign-people", self.tr("Put the selected people on a departure…"), self.assign_people, writes=True
        )
        self.action("move", self.tr("Move the selected people to a group…"), self._move_here, writes=True)

    def _connect(self) -> None:
        self.groups.chosen.connect(lambda _: self._show_members())
        self.groups.opened.connect(lambda _: self.edit_group())
        # A drop waits for the end of its drag.
        self.groups.dropped.connect(self.move_people, Qt.ConnectionType.QueuedConnection)
        self.groups.menu_wanted.connect(self._group_menu)
        self.groups.renamed.connect(self._renamed)
        self.groups.removal_wanted.connect(self.remove_group)
        self.groups.dragged.connect(self._dragged)
        self.members.opened.connect(lambda _: self.person.show_person(str(self.members.key)))
        self.members.move_wanted.connect(self._move_menu)
        self.members.out_wanted.connect(lambda: self.move_people(self.members.keys, NOBODY))
        self.members.dragged.connect(self._dragged)

    def _work(self) -> QWidget:
        head = QFrame()
        words = make_column(margins=(12, 10, 16, 10), spacing=2, inside=head)
        words.addWidget(self.title)
        words.addLayout(make_row(grow(self.about), self.assign_button, self.more_button, spacing=GAP))
        right = QWidget()
        make_column(head, grow(self.members), margins=0, spacing=0, inside=right)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.groups)
        self.splitter.addWidget(right)
        self.splitter.setSizes([490, 676])
        self.splitter.setStretchFactor(0, 42)
        self.splitter.setStretchFactor(1, 58)
        work = QWidget()
        make_column(held(self.note), grow(self.splitter), margins=0, spacing=0, inside=work)
        return work

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        self.views.reload()
        operation = self.context.operation
        self.context.ask(
            self,
            "groups",
            lambda: group_queries.groups(operation.db, working_day(operation.db, operation.today())),
            self._show_groups,
        )

    def _show_groups(self, rows: list[GroupRow]) -> None:
        self.groups.set_rows({**mapping(row), "key": row.name if row.name is not None else NOBODY} for row in rows)
        alone = next((row.people for row in rows if row.name is None), 0)
        self.header.subtitle.setText(self.tr("{0} without a group").format(number(alone)) if alone else "")
        self.show_empty(not rows and self._form is None)
        wanted, self._wanted = self._wanted, ""
        if wanted and not self.groups.choose(wanted):
            self.header.search.clear()
            self.groups.filter(None, "")
            self.groups.choose(wanted)
        if self.groups.key is None and rows:
            self.groups.choose(rows[0].name if rows[0].name is not None else NOBODY)
        self._show_members()
        if self._rename and wanted:
            self.groups.rename()
        self._rename = False
        if isinstance(self.panel.content, AssignPanel):
            self.panel.shut()

    def _show_members(self) -> None:
        """Ask for the people of the chosen group; the name stands at once."""
        key, operation = self.groups.key, self.context.operation
        self.title.setText("" if key is None else key if key != NOBODY else self.tr("Without a group"))
        self.more_button.setVisible(key not in (None, NOBODY))
        if key is None:
            self._put_members("", Members([], 0))
            return
        if key != self._shown:
            self._put_members(key, Members([], 0))
            self.about.setText("")
        ids = self._ids
        self.context.ask(
            self,
            "members",
            lambda: group_queries.members(
                operation.db, working_day(operation.db, operation.today()), name_of_key(key), ids=ids
            ),
            lambda found: self._put_members(key, found),
        )

    def _put_members(self, key: str, found: Members) -> None:
        self._shown = key
        self.members.set_rows(mapping(row) for row in found.rows)
        group = self.groups.row
        facts = [people(found.total)] if key else []
        if found.total > len(found.rows):
            facts.append(self.tr("the first {0} are listed: search for others").format(number(len(found.rows))))
        if key and not found.rows:
            facts.append(self.tr("drag people onto it"))
        if group is not None and key != NOBODY:
            if group["cohesion"] != Cohesion.NONE:
                facts.append(self.tr("together: {0}").format(cohesion(group["cohesion"])))
            if group["notes"]:
                facts.append(group["notes"])
        self.about.setText(" · ".join(facts))
        self.assign_button.setEnabled(bool(found.rows) and not self.context.read_only)

    def badge(self) -> tuple[str, str] | None:
        count = count_rows(self.context.db, "groups")
        return (number(count), "quiet") if count else None

    def select(self, ref: str) -> None:
        """A group by its name."""
        self.header.search.clear()
        self.groups.filter(None, "")
        self._ids = None
        if not self.groups.choose(ref):
            self._wanted = ref  # it is still being read

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.groups.setFocus(Qt.FocusReason.OtherFocusReason)

    def panel_closed(self) -> None:
        self._form = None

    def may_leave(self) -> str | None:
        return self.tr("You have not saved the group yet.") if self._writing else None

    @property
    def _writing(self) -> bool:
        """Whether something is written in a form that stands in the panel: another sheet may have taken its place."""
        form = self.panel.area.widget()
        return isinstance(form, Form) and form is self._form and form.touched()

    def _searched(self, text: str) -> None:
        """Groups that are called so; where there are none, the groups of the people who are."""
        if not text or self.groups.source.matching(text):
            self._ids = None
            self.groups.filter(None, text)
            self._choose_first()
            self._show_members()
            return
        operation, reading = self.context.operation, self.context.search_reader
        ids = reading.index.people(text) if reading is not None and reading.index.ready else None

        def find() -> tuple[set[int], set[str | None]]:
            found = ids if ids is not None else group_queries.people_like(operation.db, text)
            return found, group_queries.groups_of_people(operation.db, found)

        self.context.ask(self, "search", find, self._show_found)

    def _show_found(self, found: tuple[set[int], set[str | None]]) -> None:
        self._ids, names = found
        keys = {name if name is not None else NOBODY for name in names}
        self.groups.filter(lambda row: row["key"] in keys, "")
        self._choose_first()
        self._show_members()

    def _choose_first(self) -> None:
        if self.groups.key is None and self.groups.lazy.rowCount():
            self.groups.setCurrentIndex(self.groups.lazy.index(0, 0))

    # -- one group

    def new_group(self) -> None:
        self._open_form(None, {"cohesion": Cohesion.NONE.value})

    def edit_group(self) -> None:
        row = self.groups.row
        if row is not None and row["name"] is not None and not self.context.read_only:
            self._open_form(row["name"], row)

    def _open_form(self, name: str | None, values: Any) -> None:
        form = group_form(new=name is None)
        form.fill(values)
        form.saved.connect(lambda: self._save(form, name))
        form.left.connect(self.panel.shut)
        self._form = form
        self.show_empty(False)
        self.panel.show_widget(form, self.tr("Group {0}").format(name) if name else self.tr("A new group"))
        form.start()

    def _save(self, form: Form, name: str | None) -> None:
        form.clear_faults()
        values = form.values()
        wanted = values["name"]
        if not wanted:
            form.say("name", self.tr("A group needs a name."))
            return
        if name is None and self.groups.source.row_of(wanted) is not None:
            form.say("name", self.tr("There is a group {0} already.").format(wanted))
            return
        if self.context.run(SaveGroup(name or wanted, values), on_error=form.fault) is not None:
            self._form = None
            self.panel.shut()
            self._wanted = " ".join(wanted.split())

    def _renamed(self, key: str, name: str) -> None:
        self._wanted = name
        if self.context.run(SaveGroup(key, {"name": name}), on_error=self.note.fault) is None:
            self._wanted = ""

    def remove_group(self) -> None:
        """At once: the status line says whose group it was and offers Undo."""
        row = self.groups.row
        if row is None or row["name"] is None or self.context.read_only:
            return
        name, text = row["name"], self.tr("Removed the group {0}. {1} are without a group now")

        def done(outcome: Outcome[int]) -> None:
            self.context.say(text.format(name, people(outcome.result)), undo=True)

        self.context.carry_out(
            self.tr("Remove"), RemoveGroup(name), row["people"], done, on_error=self.note.fault, quiet=True
        )

    def _group_menu(self, place: QPoint) -> None:
        if self.groups.row is None or self.context.read_only:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Put on a departure…")).triggered.connect(self.assign)
        if self.groups.row["name"] is not None:
            menu.addAction(self.tr("Rename")).triggered.connect(self.groups.rename)
            menu.addAction(self.tr("Edit")).triggered.connect(self.edit_group)
            menu.addAction(self.tr("Remove")).triggered.connect(self.remove_group)
        menu.popup(place)

    # -- people between groups

    def move_people(self, refs: Sequence[str], key: str) -> None:
        """With their households; the key of a group, NOBODY to take them out, NEW for a group that is named next."""
        if not refs or self.context.read_only:
            return
        made = group_queries.free_group_name(self.context.db, self.tr("New group")) if key == NEW else ""
        command = MoveToGroup(tuple(refs), made or name_of_key(key))

        def done(outcome: Outcome[int]) -> None:
            if outcome.entry is None:
                return
            self._wanted, self._rename = made, bool(made)
            more = outcome.result - len(refs)
            text = translate_said(outcome.entry.summary)
            if more > 0:
                words = self.tr("{0}, with 1 more of the family"), self.tr("{0}, with {1} more of the family")
                text = words[more > 1].format(text, number(more))
            self.context.say(text, undo=True)

        self.context.carry_out(
            translate("PlanRoom", "Moving"), command, len(refs), done, on_error=self.note.fault, quiet=True
        )

    def _move_here(self) -> None:
        if not self.members.keys:
            self.context.say(self.tr("Choose people of a group first."), tone="info")
            return
        self._move_menu(self.members.mapToGlobal(self.members.rect().center()))

    def _move_menu(self, place: QPoint) -> None:
        if not self.context.read_only:
            self.move_menu().popup(place)

    def move_menu(self) -> QMenu:
        refs = self.members.keys
        menu = QMenu(self)
        menu.addAction(self.tr("Put on a departure…")).triggered.connect(self.assign_people)
        menu.addAction(self.tr("Show the person")).triggered.connect(lambda: self.person.show_person(refs[0]))
        menu.addSeparator()
        menu.addAction(self.tr("A new group")).triggered.connect(partial(self._move_to, refs, NEW))
        for row in self.groups.source.all:
            if row["key"] != self.groups.key:
                words = row["name"] if row["name"] is not None else self.tr("No group")
                menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._move_to, refs, row["key"]))
        return menu

    def _move_to(self, refs: Sequence[str], key: str, checked: bool = False) -> None:
        self.move_people(refs, key)

    # -- by rule, and whole

    def by_rule(self) -> None:
        alone = self.groups.source.row_of(NOBODY)
        selected = self.members.keys if len(self.members.keys) > 1 else ()
        sheet = RulePanel(self.context, alone["people"] if alone else 0, selected)
        sheet.made.connect(self._make_groups)
        sheet.left.connect(self.panel.shut)
        self.panel.show_widget(sheet, "")
        self.panel.enter()

    def _make_groups(self, command: GroupBy) -> None:
        def done(outcome: Outcome[dict[str, list[str]]]) -> None:
            self.panel.shut()
            if outcome.result:
                self._wanted = next(iter(outcome.result))

        self.context.carry_out(self.tr("Making groups"), command, self._everybody(), done, on_error=self.note.fault)

    def assign(self) -> None:
        """The chosen group."""
        key = self.groups.key
        if key is not None:
            self._show_journeys(group_queries.refs_of_group(self.context.db, name_of_key(key)), self.title.text())

    def assign_people(self) -> None:
        refs = self.members.with_households()
        if refs:
            self._show_journeys(refs, people(len(refs)) if len(refs) > 1 else refs[0])

    def _dragged(self, refs: Sequence[str], begun: bool) -> None:
        """While something is dragged the journeys it may be let go over stand in the side panel, with what would stop it."""
        if begun and not self._writing:
            self._show_journeys(refs, people(len(refs)), dragging=True)

    def _show_journeys(self, refs: Sequence[str], name: str, *, dragging: bool = False) -> None:
        if not refs:
            return
        if sentence := self.may_leave():
            self.context.say(sentence, tone="attention")
            return
        operation, wanted = self.context.operation, tuple(refs)

        def show(found: JourneyOptions) -> None:
            sheet = AssignPanel(found, name, writes=not self.context.read_only, dragging=dragging)
            sheet.assigned.connect(self._assign)
            self.panel.show_widget(sheet, self.tr("Put on a departure"))
            if not dragging:
                self.panel.enter()

        self.context.ask(
            self, "assign", lambda: list_options(operation.db, operation.today(), wanted), show, failed=self.note.fault
        )

    def _assign(self, refs: tuple[str, ...], legs: Itinerary) -> None:
        sheet = self.panel.area.widget()
        assert isinstance(sheet, AssignPanel)
        text, price = self.tr("Put {0} on {1}, on the draft"), sheet.price(refs, legs)

        def done(outcome: Outcome[tuple[str, ...]]) -> None:
            said = text.format(people(len(outcome.result)), journey(legs))
            self.context.say(f"{said}. {price}" if price else said, undo=True)

        # The first change by hand copies the plan that is published.
        self.context.carry_out(
            self.tr("Put on a departure"),
            Assign(refs, legs),
            self._everybody(),
            done,
            on_error=sheet.note.fault,
            quiet=True,
        )

    def _everybody(self) -> int:
        return sum(row["people"] for row in self.groups.source.all)


def name_of_key(key: str) -> str | None:
    return None if key == NOBODY else key
