"""A table of people with its filters, shared by Everyone, Groups and Clearances."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.transaction import Notice
from repatriate.app.people import table_queries
from repatriate.app.people.filters import as_json, read_filter
from repatriate.app.people.names import count_names
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.state.states import PersonState, State
from repatriate.app.state.words import lack_name, lack_word, short_state, state_words
from repatriate.model.fields import Field, Kind, Use, used_for
from ui.core import format
from ui.core.context import Context
from ui.core.fields import short_label, value_text
from ui.core.language import translate_said
from ui.models.filtering import join_or
from ui.models.people import STATE, PeopleSource
from ui.models.table import Column, LazyTable, Row, state_column
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.goals import CLEARANCES, GROUPS, PEOPLE
from ui.rooms.common.labels import format_many
from ui.style.icons import make_icon
from ui.style.theme import Tone
from ui.widgets.filters import FilterChip, FilterLine
from ui.widgets.labels import ViewSwitch, make_button, set_words
from ui.widgets.side_panel import EmptyState
from ui.widgets.table import DataTable

# -- Shows a person's state by tone and icon, always with its words.

translate = QCoreApplication.translate

KEY = STATE
"""The key in a person's row for the PersonState."""


def state_look(state: State) -> tuple[Tone, str]:
    """Tone and icon of a state."""
    match state:
        case State.HANDED_OVER | State.ARRIVED | State.BOOKED:
            return Tone.GOOD, "check"
        case State.MISSING_ON_ARRIVAL | State.SEAT_AT_RISK:
            return Tone.TROUBLE, "warning"
        case State.ON_THE_WAY:
            return Tone.GOOD, "air"
        case State.ABOARD:
            return Tone.INFO, "seat"
        case State.NOT_TRAVELLING:
            return Tone.QUIET, "dash"
        case State.IN_DRAFT:
            return Tone.ACCENT, "edit"
        case State.ON_HOLD | State.REFUSED:
            return Tone.TROUBLE, "hold"
        case State.NO_WAITING_PLACE | State.NO_DESTINATION:
            return Tone.ATTENTION, "place"
        case State.WAITS_FOR_CLEARANCE:
            return Tone.ATTENTION, "waiting"
        case State.NEEDS_DOCUMENT:
            return Tone.ATTENTION, "document"
        case State.NO_WAY_HOME:
            return Tone.ATTENTION, "route"
        case State.NO_SEAT:
            return Tone.ATTENTION, "seat"
        case State.READY:
            return Tone.QUIET, "dot"
    assert_never(state)


def show_state(found: PersonState | None) -> tuple[str, str | None, str | None]:
    """Words, tone and icon of somebody's state; nothing where it is not known yet."""
    return _show_state(found, state_words)


def _show_state(found: PersonState | None, words: Callable[[PersonState], str]) -> tuple[str, str | None, str | None]:
    if found is None:
        return "", None, None
    tone, icon = state_look(found.state)
    return translate_said(words(found)), tone, icon


def show_lacks(found: PersonState | None) -> str:
    """All that somebody still lacks: `Exit permit, document`."""
    if found is None:
        return ""
    if not found.lacks:
        return translate("People", "nothing")
    first, *rest = found.lacks
    return ", ".join(map(translate_said, (lack_name(first), *map(lack_word, rest))))


def person_state_column(
    width: int = 190, tip: Callable[[Row], str | None] = lambda row: None, sort: str = "state"
) -> Column:
    """The column State of a table whose rows have a PersonState under KEY."""
    title = translate("People", "State")
    return state_column("state", title, lambda row: show_state(row[KEY]), width, sort=sort, tip=tip)


def short_state_column(width: int) -> Column:
    """The column State beside columns that say the details."""
    return state_column(
        "state", translate("People", "State"), lambda row: _show_state(row[KEY], short_state), width, sort="state",
        tip=lambda row: show_state(row[KEY])[0],
    )  # fmt: skip


def lacks_column(width: int = 150, kinds: Collection[str] = ()) -> Column:
    """The column Still lacks, likewise; `kinds` are all clearances that people need."""
    return Column(
        "still_lacks", translate("People", "Still lacks"), lambda row: show_lacks(row[KEY]), width, sort="lacks",
        stretch=True, tone=lambda row: None if row[KEY] and row[KEY].lacks else Tone.QUIET,
        said=lambda values, without: describe_lacking(values, without, kinds),
    )  # fmt: skip


def describe_lacking(values: Sequence[str], without: bool, kinds: Collection[str] = ()) -> str:
    """A filter by what people lack: `Still lacks exit permit`, `Still lacks a clearance`."""
    named = [translate_said(lack_word(value)) if value else translate("People", "nothing") for value in values]
    if len(values) > 1 and set(values) == set(kinds):
        named = [translate("People", "a clearance")]
    words = translate("People", "Does not lack {0}") if without else translate("People", "Still lacks {0}")
    return words.format(join_or(named))


# -- people view

VIEWS: tuple[tuple[str, Callable[[], str]], ...] = (
    (PEOPLE, lambda: QCoreApplication.translate("ViewBar", "Everyone")),
    (GROUPS, lambda: QCoreApplication.translate("ViewBar", "Groups")),
    (CLEARANCES, lambda: QCoreApplication.translate("ViewBar", "Clearances")),
)


class ViewBar(ViewSwitch):
    """Buttons that go to the three rooms; the one of `shown` is down. `reload_content` reads the figures again."""

    def __init__(self, context: Context, shown: str) -> None:
        super().__init__(
            QCoreApplication.translate("ViewBar", "Views of people"), [(key, name()) for key, name in VIEWS]
        )
        self.context, self._shown = context, shown
        self.choose(shown)
        self.chosen.connect(self._go_to_view)

    def _go_to_view(self, key: str) -> None:
        self.choose(self._shown)  # the other room has a bar of its own
        if key != self._shown:
            self.context.go(key)

    def reload_content(self) -> None:
        context = self.context

        def count_views() -> dict[str, int]:
            day = working_day(context.db, context.operation.today())
            return table_queries.view_counts(context.db, day)

        context.ask(self, "views", count_views, self.count)


class PeopleView(Room):
    """A room gives its table to `use_table` and puts it, and the line of its filters, where they are seen."""

    table: DataTable
    source: PeopleSource
    filter_line: FilterLine

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._total = 0
        self.views = ViewBar(context, self.key)
        self.header.use_views(self.views)
        self.header.use_search(self.tr("Name, number, document…"))
        self.header.searched.connect(self.search)
        self.nobody = self.add_page(
            "search",
            self.tr("No matches. Try part of a name, a number, or clear the filters."),
            make_button(self.tr("Show everyone"), self.show_everybody),
        )
        if context.search_reader is not None:
            context.search_reader.settled.connect(self._all_read)

    def use_table(self, table: DataTable, source: PeopleSource) -> None:
        """These people in this table are listed from now on."""
        self.table, self.source = table, source
        self._total = (table_queries.last_id if source.large else table_queries.people_total)(self.context.db)
        table.filtered.connect(self._after_filter)
        table.ask_offers = lambda question, answer: self.context.ask(table, "values", question, answer)

    def add_page(self, icon: str, words: str, begin: QPushButton | None) -> EmptyState:
        """Adds a page to show in place of the table where that would be empty."""
        page = EmptyState(icon, words, begin)
        self.body.addWidget(page)
        return page

    def import_button(self) -> QPushButton:
        return make_button(self.tr("Import a list"), lambda: self.context.go("import"), "main", "import")

    @property
    def model(self) -> LazyTable:
        return self.table.lazy

    @property
    def covered(self) -> bool:
        """Whether a page lies over the table."""
        return False

    def uncover(self) -> None:
        """Take such a page away."""

    # -- what is shown

    def place(self) -> RoomPlace:
        query = self.source.query
        return replace(super().place(), chosen=as_json(query.filter, query.terms))

    def return_to(self, place: RoomPlace) -> None:
        super().return_to(place)
        found = read_filter("", place.chosen) if place.chosen else None
        query = PeopleQuery(filter=found.filter, terms=found.terms) if found else PeopleQuery()
        self.filter(replace(query, text=place.search))

    def reload_content(self, notice: Notice | None) -> None:
        self.source.refresh()
        self.views.reload_content()
        if self.source.large:
            self.context.ask(self, "total", lambda: table_queries.people_total(self.context.db), self._take_total)
        else:
            self._total = table_queries.people_total(self.context.db)
        self.model.reload_content()
        self.show_page()

    def _take_total(self, total: int) -> None:
        self._total = total
        self.show_total()

    @property
    def listed(self) -> int:
        """The number of people listed."""
        return self.model.rowCount()

    def show_total(self) -> None:
        """Shows the number of all people, and of those listed."""
        self.filter_line.show_counts(self.listed, self._total)

    def show_list(self) -> None:
        """The list that was asked for is known."""
        self.model.reload_content()
        self.show_page()

    def _all_read(self) -> None:
        """Lists again once the search has read everybody."""
        if self.source.query.text and self.isVisible():
            self.show_list()

    def show_page(self) -> None:
        """The table; or what the room is for; or that nobody matches."""
        self.show_total()
        if self.covered:
            return
        self.show_empty(not self._total)
        if self._total and not self.source.waits and not self.model.rowCount():
            self.body.setCurrentWidget(self.nobody)

    def search(self, text: str) -> None:
        self.filter(replace(self.source.query, text=text))

    def filter(self, query: PeopleQuery) -> None:
        """List these people."""
        self.uncover()
        self.source.query = query
        self.model.reload_content()
        self.table.scrollToTop()
        self.table.head.viewport().update()
        self._after_filter()

    def _after_filter(self) -> None:
        self.show_page()

    def narrowing(self) -> object:
        query = self.source.query
        return query if query.filter != "all" or query.terms else None

    def list_everything(self) -> None:
        self.show_everybody()

    def show_everybody(self) -> None:
        self.header.search.clear()
        self.filter(PeopleQuery())

    # -- who is chosen

    def chosen(self) -> tuple[str, ...]:
        """References of the selected people, in the order of the table."""
        return table_queries.refs_of(self.context.db, self.table.selected_ids())

    def choose_person(self, ref: str) -> str:
        """Select whom a number names, with or without its zeros, listed or not: their number; empty where it names nobody."""
        db = self.context.db
        id = table_queries.find_person_id(db, ref)
        if id is None:
            return ""
        self.uncover()
        if self.model.row_of(id) is None:
            self.show_everybody()
        self.table.clearSelection()
        self.table.select_id(id)
        return table_queries.refs_of(db, (id,))[0]

    def paste(self) -> None:
        """Take what the clipboard holds."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)


# -- The columns of a table of people.


def _tr(text: str) -> str:
    return QCoreApplication.translate("People", text)


def _document_words(row: Row) -> str:
    if not row["document_type"]:
        return ""
    kind = value_text("document_type", row["document_type"])
    return f"{kind} {row['document_number']}" if row["document_number"] else kind


def build_columns(kinds: Collection[str] = ()) -> list[Column]:
    """All columns; the officer chooses which are seen. `kinds` are the clearances that have columns of their own."""
    quiet = Tone.QUIET
    return [
        Column("ref", short_label("ref"), _text_getter("ref"), 76, "ref", tone=lambda row: quiet),
        Column(
            "name", _tr("Name"), lambda row: row["full_name"], 250, "name", stretch=True, native=lambda row: row["native_name"]
        ),
        short_state_column(150) if kinds else person_state_column(tip=lambda row: row["journey"]),
        lacks_column(kinds=kinds),
        Column("nationality", short_label("nationality"), _text_getter("nationality"), 62, "nationality",
               tip=lambda row: value_text("nationality", row["nationality"])),
        Column("born", short_label("birth_date"), lambda row: (row["birth_date"] or "")[:4].strip("?"), 60, "born", right=True,
               tip=lambda row: format.birth(row["birth_date"])),
        Column("location", short_label("location"), _text_getter("location"), 110, "location", stretch=True),
        Column("sex", short_label("sex"), _text_getter("sex"), 48, "sex", hidden=True),
        Column("province", short_label("province"), _text_getter("province"), 130, "province", hidden=True),
        Column("assistance", short_label("assistance"), _text_getter("assistance"), 70, "assistance", tone=lambda row: Tone.INFO,
               hidden=True),
        Column("document", short_label("document_type"), _document_words, 150, "document", hidden=True,
               native=lambda row: format.day(row["document_expiry"])),
        Column("last_seen", _tr("Last counted"), lambda row: format.moment(row["last_seen"]) if row["last_seen"] else "", 150,
               "last_seen", hidden=True),
        *map(_hidden_column, (one for one in used_for(Use.TABLE) if one.name != "location")),
    ]  # fmt: skip


def _text_getter(key: str) -> Callable[[Row], str]:
    return lambda row: row[key] or ""


def _hidden_column(field: Field) -> Column:
    """The column of a field that is seen only where the officer asks for it."""
    key, width = field.name, min(60 + 7 * field.width, 220)
    if field.kind is Kind.WHOLE:
        return Column(key, short_label(key), lambda row: str(row[key] or ""), 70, key, right=True, hidden=True)
    if field.kind in (Kind.DAY, Kind.DESTINATION):
        return Column(key, short_label(key), lambda row: value_text(key, row[key]), width, key, hidden=True)
    # In a row, lines stand one behind the other; the tip has them as they are.
    return Column(
        key,
        short_label(key),
        lambda row: " ".join((row[key] or "").split()),
        width,
        key,
        hidden=True,
        tip=lambda row: row[key] if field.width >= LONG else None,
    )


LONG = 40
"""Characters from which on a field may have several lines."""


# -- Says that names wait to be confirmed, and leads to them; hidden while there are none.


class NamesChip(FilterChip):
    """`show_count` asks the file how many there are."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAutoDefault(True)
        self.setIcon(make_icon("warning", Tone.ATTENTION))
        self.clicked.connect(lambda: context.go("names"))
        self.hide()

    def show_count(self) -> None:
        number = count_names(self._context.db)
        one = QCoreApplication.translate("Names", "1 name to confirm")
        set_words(self, format_many(number, one, QCoreApplication.translate("Names", "{0} names to confirm")))
        self.setVisible(number > 0)
