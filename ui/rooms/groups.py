"""The room for groups: made by hand, by dragging or by rule; assigned whole, with what would stop it shown first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from repatriate.app import room_views
from repatriate.app.board import Board
from repatriate.app.command import Notice
from repatriate.app.commands.groups import GroupBy, MoveToGroup, RemoveGroup, SaveGroup
from repatriate.app.commands.planning import Assign
from repatriate.model.entities import Cohesion
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary
from ui.bridge import Context
from ui.format import people
from ui.rooms.base import Room
from ui.rooms.kit.elided import Elided
from ui.rooms.kit.form import Field, Form
from ui.rooms.kit.listing import Keyed, mapping
from ui.rooms.kit.note import Note, held
from ui.rooms.kit.sheet import menu_button, put_in
from ui.rooms.kit.words import journey, many
from ui.rooms.sets.assign import AssignSheet
from ui.rooms.sets.by_rule import ByRule
from ui.rooms.sets.tables import MEMBER_WORDS, NOBODY, GroupTable, MemberTable, cohesion
from ui.theme import GAP
from ui.widgets.text import button

translate = QCoreApplication.translate


class GroupsRoom(Room):
    key = "groups"
    icon = "groups"
    watches = (
        "groups",
        "people",
        "households",
        "bookings",
        "plans",
        "documents",
        "holds",
        "clearances",
        "checklist",
        "rules",
        "legs",
    )

    @classmethod
    def name(cls) -> str:
        return translate("Rooms", "Groups")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._form: Form | None = None
        self.note = Note(wide=True)
        self.groups = GroupTable(context.preferences)
        self.members = MemberTable(context.preferences)
        self.title = Elided("", "panel-title")
        self.about = Elided("", "quiet")
        writes = not context.read_only
        self.more_button = menu_button(
            "", [(self.tr("Edit the group"), self.edit_group), (self.tr("Remove the group…"), self.ask_remove)], "more"
        )
        self.more_button.setAccessibleName(self.tr("More for this group"))
        self.more_button.setToolTip(self.tr("Edit or remove"))
        self.assign_button = button(self.tr("Assign…"), self.assign, icon="transport")
        self.assign_button.setToolTip(self.tr("Put the whole group on a journey"))
        for one in (self.assign_button, self.more_button):
            one.setEnabled(writes)
        self.set_work(self._work())
        self.set_empty(
            "groups",
            self.tr("Groups are people who are called, seated and handed over together. Bring in the people first."),
            button(self.tr("Go to People"), lambda: context.go("people"), "main"),
        )
        self.header.use_search(self.tr("Group, name, reference"))
        self.header.searched.connect(self._searched)
        self.header.add_button(button(self.tr("New group"), self.new_group, icon="add")).setEnabled(writes)
        self.main_button = self.header.set_main(button(self.tr("Make groups by rule"), self.by_rule, "main"))
        self.main_button.setEnabled(writes)
        self.groups.chosen.connect(lambda _: self._show_members())
        self.groups.opened.connect(lambda _: self.edit_group())
        self.groups.dropped.connect(self.move_people)
        self.groups.menu_wanted.connect(self._group_menu)
        self.members.opened.connect(lambda _: context.go("people", str(self.members.key)))
        self.members.move_wanted.connect(self._move_menu)
        self.members.out_wanted.connect(lambda: self.move_people(self.members.keys, NOBODY))
        self.action("new", self.tr("New group"), self.new_group, icon="add", writes=True)
        self.action("by-rule", self.tr("Make groups by rule"), self.by_rule, icon="groups", writes=True)
        self.action("assign", self.tr("Assign the group to a journey…"), self.assign, icon="transport", writes=True)
        self.action("move", self.tr("Move the selected people to a group…"), self._move_here, writes=True)

    def _work(self) -> QWidget:
        head = QFrame()
        words = QVBoxLayout(head)
        words.setContentsMargins(12, 10, 16, 10)
        words.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.about, 1)
        row.addWidget(self.assign_button)
        row.addWidget(self.more_button)
        words.addWidget(self.title)
        words.addLayout(row)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.members, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.groups)
        self.splitter.addWidget(right)
        self.splitter.setSizes([536, 630])
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        work = QWidget()
        whole = QVBoxLayout(work)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(held(self.note))
        whole.addWidget(self.splitter, 1)
        return work

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        rows = room_views.groups(self.context.db, self.context.operation.today())
        self.groups.put({**mapping(row), "key": row.name if row.name is not None else NOBODY} for row in rows)
        named = [row for row in rows if row.name is not None]
        alone = next((row.people for row in rows if row.name is None), 0)
        text = many(len(named), self.tr("1 group"), self.tr("{0} groups"))
        self.header.subtitle.setText(f"{text} · " + self.tr("{0} without one").format(people(alone)) if alone else text)
        self.show_empty(not rows)
        if self.groups.key is None and rows:
            self.groups.choose(rows[0].name if rows[0].name is not None else NOBODY)
        self._show_members()
        sheet = self.panel.area.widget() if self.panel.isVisible() else None
        if isinstance(sheet, AssignSheet):
            self.assign()

    def _show_members(self) -> None:
        key = self.groups.key
        if key is None:
            self.members.put(())
            self.title.setText("")
            self.about.setText("")
            return
        rows = room_views.group_members(self.context.db, self.context.operation.today(), _name(key))
        self.members.put(mapping(row) for row in rows)
        group = self.groups.row
        self.title.setText(key if key != NOBODY else self.tr("Without a group"))
        facts = [people(len(rows))]
        if group is not None and key != NOBODY:
            if group["cohesion"] != Cohesion.NONE:
                facts.append(self.tr("together: {0}").format(cohesion(group["cohesion"])))
            if group["notes"]:
                facts.append(group["notes"])
        self.about.setText(" · ".join(facts))
        self.more_button.setVisible(key != NOBODY)
        self.assign_button.setEnabled(bool(rows) and not self.context.read_only)

    def badge(self) -> tuple[str, str] | None:
        count = room_views.count(self.context.db, "groups")
        return (f"{count:,}", "quiet") if count else None

    def select(self, ref: str) -> None:
        """A group by its name."""
        self.header.search.clear()
        self.groups.filter(None, "")
        self.members.search("")
        self.groups.choose(ref)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.groups.setFocus(Qt.FocusReason.OtherFocusReason)

    def panel_closed(self) -> None:
        self._form = None

    def may_leave(self) -> str | None:
        if self._form is not None and self._form.touched():
            return self.tr("A group is being written and is not saved.")
        return None

    def _searched(self, text: str) -> None:
        """Groups that are called so; where there are none, the groups of the people who are."""
        if not text or self.groups.source.matching(text):
            self.members.search("")
            self.groups.filter(None, text)
        else:
            everybody = Keyed("ref", MEMBER_WORDS)
            everybody.put(mapping(row) for row in room_views.people(self.context.db, self.context.operation.today()))
            keys = {row["group"] if row["group"] is not None else NOBODY for row in everybody.matching(text)}
            self.groups.filter(lambda row: row["key"] in keys, "")
            self.members.search(text)
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
        choices = tuple((value.value, _cohesion_choice(value)) for value in Cohesion)
        form = Form(
            [
                Field("name", self.tr("Name"), hint=self.tr("Batch 1")),
                Field("cohesion", self.tr("Travels together"), "choice", choices),
                Field("notes", self.tr("Notes"), "notes"),
            ],
            self.tr("Save") if name else self.tr("Make the group"),
        )
        form.put(values)
        form.saved.connect(lambda: self._save(form, name))
        form.left.connect(self.panel.shut)
        self._form = form
        put_in(self.panel, form, self.tr("Group {0}").format(name) if name else self.tr("A new group"))
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
            self.select(" ".join(wanted.split()))

    def ask_remove(self) -> None:
        row = self.groups.row
        if row is None or row["name"] is None:
            return
        self.note.ask(
            self.tr("Remove the group {0}? Its {1} stay, without a group.").format(row["name"], people(row["people"])),
            self.tr("Remove the group"),
            lambda: self.context.run(RemoveGroup(row["name"]), on_error=self.note.fault),
        )

    def _group_menu(self, place: QPoint) -> None:
        if self.groups.row is None or self.groups.row["name"] is None or self.context.read_only:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Edit")).triggered.connect(self.edit_group)
        menu.addAction(self.tr("Assign to a journey…")).triggered.connect(self.assign)
        menu.addAction(self.tr("Remove…")).triggered.connect(self.ask_remove)
        menu.popup(place)

    # -- people between groups

    def move_people(self, refs: Sequence[str], key: str) -> None:
        """With their households; the key of a group, or NOBODY to take them out."""
        if refs and not self.context.read_only:
            outcome = self.context.run(MoveToGroup(tuple(refs), _name(key)), quiet=True)
            if outcome is not None and outcome.entry is not None:
                more = outcome.result - len(refs)
                text = outcome.entry.summary
                if more > 0:
                    text += many(
                        more, self.tr(", with 1 more of the household"), self.tr(", with {0} more of the household")
                    )
                self.context.say(text, undo=True)

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
        for row in self.groups.source.all:
            if row["key"] != self.groups.key:
                words = row["name"] if row["name"] is not None else self.tr("No group")
                menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._move_to, refs, row["key"]))
        menu.addSeparator()
        menu.addAction(self.tr("Open in People")).triggered.connect(lambda: self.context.go("people", refs[0]))
        return menu

    def _move_to(self, refs: Sequence[str], key: str, checked: bool = False) -> None:
        self.move_people(refs, key)

    # -- by rule, and whole

    def by_rule(self) -> None:
        without = [row.ref for row in room_views.group_members(self.context.db, self.context.operation.today(), None)]
        sheet = ByRule(self.context, without, self.members.keys if len(self.members.keys) > 1 else ())
        sheet.made.connect(self._make)
        sheet.left.connect(self.panel.shut)
        put_in(self.panel, sheet, "")

    def _make(self, command: GroupBy) -> None:
        outcome = self.context.run(command, on_error=self.note.fault)
        if outcome is not None:
            self.panel.shut()
            if outcome.result:
                self.select(next(iter(outcome.result)))

    def assign(self) -> None:
        refs = [row["ref"] for row in self.members.source.all]
        if not refs:
            return
        try:
            board = Board.of(self.context.db, self.context.operation.today())
        except UserError as error:
            self.note.fault(error)
            return
        sheet = AssignSheet(board, self.title.text(), refs, writes=not self.context.read_only)
        sheet.assigned.connect(self._assign)
        put_in(self.panel, sheet, self.tr("Assign"))

    def _assign(self, refs: tuple[str, ...], legs: Itinerary) -> None:
        sheet = self.panel.area.widget()
        assert isinstance(sheet, AssignSheet)
        outcome = self.context.run(Assign(refs, legs), on_error=sheet.note.fault, quiet=True)
        if outcome is not None:
            self.context.say(
                self.tr("Put {0} on {1}, on the draft").format(people(len(outcome.result)), journey(legs)), undo=True
            )


def _name(key: str) -> str | None:
    return None if key == NOBODY else key


def _cohesion_choice(value: Cohesion) -> str:
    return {
        Cohesion.STRICT: translate("Groups", "All on one journey, or nobody"),
        Cohesion.PREFER: translate("Groups", "Together if possible"),
        Cohesion.NONE: translate("Groups", "Need not"),
    }[value]
