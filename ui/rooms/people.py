"""Everybody in the operation: search, filters, bulk changes, and one person whole beside the table."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QTimer

from repatriate.app import views
from repatriate.app.command import Notice
from repatriate.app.commands.people import RemovePeople
from repatriate.app.person_views import person_view
from repatriate.app.views import PeopleQuery
from ui import format
from ui.bridge import Context
from ui.models.people import PeopleSource, columns
from ui.models.table import LazyTable
from ui.rooms.base import Room
from ui.rooms.person.adding import AddForm
from ui.rooms.person.bulk import BulkPanel
from ui.rooms.person.panel import PersonPanel
from ui.widgets.empty import Empty
from ui.widgets.table import DataTable
from ui.widgets.text import button

FILTERED = "filter:"
"""Before a filter's key, a clearance's kind or a leg's code in `select`: lists those people instead of showing one."""


class PeopleRoom(Room):
    """`select` takes a reference, or `filter:left_out`, `filter:kind=exit_permit`, `filter:leg=GA871`."""

    key = "people"
    icon = "people"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_selected)
        self.source = PeopleSource(context)
        self.model = LazyTable(columns(), self.source, self)
        self.table = DataTable(self.name(), context.preferences)
        self.table.set_model(self.model, "people")
        self.table.selected.connect(lambda: self._soon.start())
        self.table.opened.connect(lambda _: self._show_selected(force=True))
        self.set_work(self.table)
        self.person = PersonPanel(context, lambda ref: self.ask_remove((ref,)))
        self.bulk = BulkPanel(context, lambda: self._remove_selected(), self.table.copy)
        self.panel.keep(self.person)
        self.panel.keep(self.bulk)
        self._adding: AddForm | None = None
        self._header()
        self.set_empty(
            "people",
            self.tr(
                "Nobody is here yet. Import a list that the police, a shelter or an embassy sent, or add people by hand."
            ),
            button(self.tr("Import a list"), lambda: context.go("import"), "main", "import"),
        )
        self.nobody = Empty(
            "search",
            self.tr(
                "Nobody is like that. Search for part of a name, of a document number or of a reference, or in another filter."
            ),
            button(self.tr("Show everybody"), self.show_everybody),
        )
        self.body.addWidget(self.nobody)
        self.action("add", self.tr("Add a person"), self.add, shortcut="Ctrl+N", icon="add", menu="edit", writes=True)
        self.action("remove", self.tr("Remove the selected people…"), self._remove_selected, icon="remove", menu="edit",
                    writes=True, enabled=lambda: bool(self.table.selected_ids()))  # fmt: skip
        self.action("copy", self.tr("Copy the selected people for Excel"), self.table.copy, icon="copy")
        self.action("all", self.tr("Show everybody"), self.show_everybody, icon="people")

    @classmethod
    def name(cls) -> str:
        return QCoreApplication.translate("Rooms", "People")

    def _header(self) -> None:
        self.header.use_search(self.tr("Name, number, reference…"))
        self.header.searched.connect(lambda text: self.filter(replace(self.source.query, text=text)))
        chips = self.header.use_chips(
            [
                ("all", self.tr("Everybody")),
                ("left_out", self.tr("Left out")),
                ("no_document", self.tr("No document")),
                ("waiting", self.tr("Waiting")),
                ("on_hold", self.tr("On hold")),
                ("minors", self.tr("Minors")),
                ("assistance", self.tr("Assistance")),
                ("placed", self.tr("On the plan")),
                ("no_destination", self.tr("No destination")),
            ]
        )
        chips.chosen.connect(lambda key: self.filter(PeopleQuery(filter=key, text=self.header.search.text())))
        self.narrowed = button(
            self.tr("Not only these"), lambda: self.filter(PeopleQuery(text=self.header.search.text())), "chip", "close"
        )
        self.narrowed.hide()
        self.header.below.addWidget(self.narrowed)
        columns_button = button(self.tr("Columns"), None, "chip", "columns")
        columns_button.clicked.connect(
            lambda: self.table.columns_menu().popup(columns_button.mapToGlobal(columns_button.rect().bottomLeft()))
        )
        self.header.below.addWidget(columns_button)
        self.add_button = self.header.add_button(button(self.tr("Add"), self.add))
        self.add_button.setEnabled(not self.context.read_only)
        self.header.set_main(button(self.tr("Import a list"), lambda: self.context.go("import"), "main", "import"))

    # -- what is shown

    def reload(self, notice: Notice | None) -> None:
        db, day = self.context.db, self.source.day
        counts = views.people_counts(db, day)
        self.header.chips.count(counts)
        waiting = counts["waiting"]
        total = format.people(counts["all"])
        self.header.subtitle.setText(
            self.tr("{0} · {1} wait for a clearance").format(total, format.number(waiting)) if waiting else total
        )
        self.model.reload()
        self._show_page(counts["all"])
        if self.panel.isVisible():
            self._show_selected()

    def badge(self) -> tuple[str, str] | None:
        return format.number(views.people_total(self.context.db)), "quiet"

    def filter(self, query: PeopleQuery) -> None:
        """List these people."""
        self.source.query = query
        shown = self.header.chips.choose(query.filter)
        narrow = format.name_of_kind(query.kind) if query.kind else query.leg or ""
        if not shown:
            narrow = _narrow(query.filter)
        self.narrowed.setText(narrow)
        self.narrowed.setAccessibleName(self.tr("Not only {0}").format(narrow))
        self.narrowed.setVisible(bool(narrow))
        self.model.reload()
        self.table.scrollToTop()
        self._show_page(views.people_total(self.context.db))

    def show_everybody(self) -> None:
        self.header.search.clear()
        self.filter(PeopleQuery())

    def select(self, ref: str) -> None:
        if ref.startswith(FILTERED):
            self.header.search.clear()
            self.filter(_query(ref.removeprefix(FILTERED)))
            return
        id = views.person_id(self.context.db, ref)
        if id is None:
            return
        self._close_form()
        if self.model.row_of(id) is None:
            self.header.search.clear()
            self.filter(PeopleQuery())
        self.table.clearSelection()
        self.table.select_id(id)
        self._show_selected(force=True)

    # -- the side panel

    def _show_selected(self, force: bool = False) -> None:
        if self._adding is not None and not force:
            return
        ids = self.table.selected_ids()
        if not ids:
            self.panel.hide()
            return
        self._close_form()
        refs = views.refs_of(self.context.db, ids)
        if len(ids) > 1:
            self.bulk.show_people(refs)
            self.panel.show_widget(self.bulk, self.tr("Selected"))
            return
        view = person_view(self.context.db, refs[0], self.source.day) if refs else None
        if view is None:
            self.panel.hide()
            return
        self.person.show_person(view, self.source.day)
        self.panel.show_widget(self.person, self.tr("{0} · priority {1}").format(view.row["ref"], view.row["priority"]))

    def panel_closed(self) -> None:
        self._close_form()
        self.table.clearSelection()
        self.table.setFocus()

    # -- adding and removing

    def add(self) -> None:
        """A form for a new person in the side panel."""
        if self._adding is None:
            self._adding = AddForm(self.context, self._added, self._leave_form)
            self.panel.show_widget(self._adding, self.tr("New person"))
            self._show_page(1)
        self._adding.start()

    def _added(self, ref: str) -> None:
        self._close_form()
        self.select(ref)

    def _leave_form(self) -> None:
        self._close_form()
        self._show_selected()
        self._show_page(views.people_total(self.context.db))

    def _show_page(self, total: int) -> None:
        """The table; or what the room is for; or that the search finds nobody."""
        self.show_empty(total == 0)
        if total and not self.model.rowCount() and self._adding is None:
            self.body.setCurrentWidget(self.nobody)

    def _close_form(self) -> None:
        if self._adding is not None:
            self._adding = None
            self.panel.hide()

    def _remove_selected(self) -> None:
        self.ask_remove(views.refs_of(self.context.db, self.table.selected_ids()))

    def ask_remove(self, refs: tuple[str, ...]) -> None:
        """Say what is lost, then take them out."""
        if not refs:
            return
        who = refs[0] if len(refs) == 1 else format.people(len(refs))
        self.question.ask(
            self.tr(
                "{0} will be taken out of the file, with their papers, holds, rules and place in the draft."
            ).format(who),
            self.tr("Remove {0}").format(who),
            lambda: self.context.run(RemovePeople(refs)),
        )

    def may_leave(self) -> str | None:
        if self._adding is not None and self._adding.touched():
            return self.tr("The new person is not added yet.")
        return None


def _narrow(key: str) -> str:
    """The name of a filter that has no chip of its own."""
    return {
        "expires_early": QCoreApplication.translate("People", "Document expires too early"),
        "held_booked": QCoreApplication.translate("People", "On the plan and on hold"),
        "first_left_out": QCoreApplication.translate("People", "First priority, left out"),
        "minors_alone": QCoreApplication.translate("People", "Minors without a household"),
    }.get(key, key)


def _query(text: str) -> PeopleQuery:
    name, equals, value = text.partition("=")
    if not equals:
        return PeopleQuery(filter=name)
    return PeopleQuery(kind=value) if name == "kind" else PeopleQuery(leg=value)
