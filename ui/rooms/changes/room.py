"""The journal's room: entries with their officers, times and changes; undo and redo by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from repatriate.app.core.transaction import Notice
from repatriate.app.journal import queries as journal_queries
from repatriate.app.journal.queries import Change, JournalQuery
from repatriate.model.fields import word_of
from ui.core import format
from ui.core.context import Context, ReasonWanted
from ui.core.fields import field_label, value_text
from ui.core.jobs import Cancel
from ui.core.jobs import Report as Progress
from ui.core.language import make_translator, translate_said
from ui.models.table import LazyTable, Row
from ui.rooms.base import Room, RoomPlace
from ui.rooms.changes.model import JournalSource, build_columns, describe_change, describe_fate, dump_query, load_query
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, SPACE
from ui.widgets.filters import FilterStrip
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.refusal import NoticeBar, find_held
from ui.widgets.table import DataTable, add_list_actions, make_menu

_tr = make_translator("History")


_NOT_TOLD = frozenset({"photo", "certificate", "content", "printed"})
"""Columns that changed, and no more: the name of a picture tells nothing, and a page of a layout or the record of one that
was printed is not read in a list."""

WHOLE = 4
"""Rows up to which an entry is told with all that is in them."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An entry with what it did to each table, and the first of its `total` changes."""

    row: Row
    summary: list[tuple[str, str, int]]
    changes: list[Change]
    total: int


class EntryPanel(QWidget):
    """`undo` and `back` tell that the officer wants this entry, or all after it, undone."""

    undo = Signal(int)
    back = Signal(int)

    def __init__(self, opened: Opened, *, undoable: bool, last: bool) -> None:
        super().__init__()
        row, total = opened.row, opened.total
        number = row["number"]
        column = make_column(
            make_label(describe_change(row), "panel-title", wrap=True, copyable=True),
            make_label(f"{format.moment(row['at'])} · {row['officer']}", "quiet", wrap=True),
            margins=(SPACE, 0, SPACE, SPACE),
            spacing=GAP,
            inside=self,
        )
        if undoable:
            buttons = make_row(make_button(_tr("Undo this"), lambda: self.undo.emit(number), "", "undo"), spacing=GAP)
            if not last:
                buttons.addWidget(make_button(_tr("Back to here…"), lambda: self.back.emit(number)))
            buttons.addStretch(1)
            column.addLayout(buttons)
        elif words := describe_fate(row):
            column.addWidget(make_label(words, "quiet"))
        column.addSpacing(4)
        column.addWidget(make_label(_tr("What changed"), "section"))
        if total > len(opened.changes):
            for table, kind, count in opened.summary:
                column.addWidget(make_label(describe_count(table, kind, count), wrap=True))
        for change in opened.changes:
            column.addWidget(make_change(change, whole=total <= WHOLE))
        if total > len(opened.changes):
            column.addWidget(
                make_label(_tr("… and {0} more").format(format.number(total - len(opened.changes))), "quiet")
            )
        column.addStretch(1)


def describe_count(table: str, kind: str, count: int) -> str:
    """`Person: 3 added`."""
    one, more = {
        "added": (_tr("{0}: 1 added"), _tr("{0}: {1} added")),
        "removed": (_tr("{0}: 1 removed"), _tr("{0}: {1} removed")),
        "changed": (_tr("{0}: 1 changed"), _tr("{0}: {1} changed")),
    }[kind]
    return (one if count == 1 else more).format(name_table(table), format.number(count))


def make_change(change: Change, *, whole: bool) -> QWidget:
    """`Person P00061 HARTONO`, then each field before and after; `whole` tells what is in a row that came or went."""
    verb = {"added": _tr("added"), "removed": _tr("removed"), "changed": ""}[change.kind]
    called = field_label(change.name) if change.table == "settings" else translate_said(word_of(change.name))
    made = QWidget()
    column = make_column(margins=0, spacing=0, inside=made)
    words = " ".join(part for part in (name_table(change.table), called, verb) if part)
    column.addWidget(make_label(words, "quiet", wrap=True))
    for field, *values in change.fields if whole or change.kind == "changed" else ():
        texts = [value_text(field, value) for value in values]
        if change.kind == "changed" and field in _NOT_TOLD:
            column.addWidget(make_label(field_label(field), wrap=True))
        elif field not in _NOT_TOLD and any(texts):
            shown = " → ".join(text or _tr("empty") for text in texts) if change.kind == "changed" else "".join(texts)
            column.addWidget(make_label(format.named(field_label(field), shown), wrap=True, copyable=True))
    return made


def name_table(name: str) -> str:
    """A table of the file, as officers call what is in it."""
    return {
        "people": _tr("Person"),
        "documents": _tr("Document"),
        "holds": _tr("Hold"),
        "clearances": _tr("Clearance"),
        "bookings": _tr("Seat"),
        "leftouts": _tr("Without a seat"),
        "legs": _tr("Departure"),
        "groups": _tr("Group"),
        "households": _tr("Family"),
        "settings": _tr("Setting"),
        "rules": _tr("Rule"),
        "rule_legs": _tr("Departure of a rule"),
        "blanks": _tr("Blank form"),
        "blank_events": _tr("Fate of a blank form"),
        "blank_counts": _tr("Count of blank forms"),
        "gaps": _tr("What another copy has"),
        "spent": _tr("Number printed in another copy"),
        "notes": _tr("Note verbale"),
        "noted": _tr("Person in a note verbale"),
        "letters": _tr("Wording of a note verbale"),
        "layouts": _tr("Page layout"),
        "profiles": _tr("Recipient of lists"),
        "handouts": _tr("List handed out"),
        "seal_keys": _tr("Seal key"),
        "plans": _tr("Plan"),
        "manifests": _tr("List"),
        "places": _tr("Place"),
        "checklist": _tr("Clearances needed"),
        "lists": _tr("List"),
        "listed": _tr("Row of a list"),
        "kept_rows": _tr("Row kept aside"),
        "mappings": _tr("Columns of a list"),
        "spellings": _tr("Meaning of a spelling"),
        "readings": _tr("Reading of a cell"),
        "not_same": _tr("Two different people"),
        "merged": _tr("Merged person"),
        "checkpoints": _tr("Point of counting"),
        "sightings": _tr("Person counted"),
        "stray_codes": _tr("Unknown number"),
        "head_counts": _tr("Head count"),
        "closings": _tr("Closing of boarding"),
        "receivers": _tr("Receiver"),
        "may_receive": _tr("Who may fetch a person"),
        "handovers": _tr("Handover"),
        "handed": _tr("Person handed over"),
    }.get(name, name)


SHOWN = 60
"""Rows of an entry that the side panel lists."""
SINCE = "since:"
"""In a reference: the entries after the number that follows."""


class ChangesRoom(Room):
    """Every entry, its panel, undo by name."""

    key = "changes"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.source = JournalSource(context)
        self.model = LazyTable(build_columns(), self.source, self, ask=self._ask_ids)
        self._wanted: int | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_entry)
        self.table = DataTable(self.name(), context.preferences)
        self.table.ask_offers = lambda question, answer: context.ask(self, "values", question, answer)
        self.table.set_model(self.model, "history", yields=("officer", "at"))
        self.model.modelReset.connect(self._show_wanted)
        self.model.dataChanged.connect(lambda *_: self._show_wanted())
        self.table.selected.connect(lambda: self._soon.start())
        self.table.menu_wanted.connect(self._show_menu)
        self.note = NoticeBar()
        work = QWidget()
        self.strip = FilterStrip(self.table, self.header, self.tr("Show all changes"))
        self.strip.cleared.connect(self.show_all)
        make_column(find_held(self.note), self.strip, grow(self.table), margins=0, spacing=0, inside=work)
        self.set_work(work)
        self._fill_header()
        self.set_empty("history", self.tr("No changes yet. Everything you do is listed here and can be undone."))

    def _fill_header(self) -> None:
        header = self.header
        header.use_search(self.tr("Words, a person, a number…"))
        header.searched.connect(lambda text: self.filter(replace(self.source.query, text=text)))
        self.redo_button = header.add_button(make_button(self.tr("Redo"), self.context.redo, "", "redo"))
        self.undo_button = header.add_button(make_button(self.tr("Undo"), self.context.undo, "", "undo"))
        header.add_button(make_button(self.tr("Verify file…"), lambda: self.context.go("verify"), icon="verify"))

    # -- what is shown

    def place(self) -> RoomPlace:
        return replace(super().place(), chosen=dump_query(self.source.query))

    def return_to(self, place: RoomPlace) -> None:
        super().return_to(place)
        self.filter(load_query(place.chosen, place.search))

    def reload_content(self, notice: Notice | None) -> None:
        operation = self.context.operation
        self.context.ask(
            self,
            "turns",
            lambda: (operation.undo_label(), operation.redo_label()),
            lambda found: self._label_turns(*found),
        )
        self.model.reload_content()
        self.show_empty(operation.revision == 0)
        self.note.shut()
        if self.panel.isVisible():
            self._show_entry()

    def _label_turns(self, undo: str | None, redo: str | None) -> None:
        """Shows in the buttons the entries that they would undo and redo."""
        for made, words in ((self.undo_button, undo), (self.redo_button, redo)):
            made.setEnabled(words is not None and not self.context.read_only)
            made.setToolTip(translate_said(words) if words else "")
            made.setAccessibleDescription(translate_said(words) if words else "")

    def _show_count(self) -> None:
        total = self.context.operation.revision
        self.header.subtitle.setText(format_many(total, self.tr("1 entry"), self.tr("{0} entries")))
        self.strip.show_total(total)

    def _ask_ids(self, question: Callable[[], Sequence[int]], answer: Callable[[Sequence[int]], object]) -> None:
        self.context.ask(self, "entries", question, answer)

    def filter(self, query: JournalQuery) -> None:
        """List the entries of this query."""
        self.source.query = query
        self.strip.more = (
            ((self._since(), lambda: self.filter(replace(self.source.query, after=0))),) if query.after else ()
        )
        self.strip.show_filters()
        self.model.reload_content()

    def _since(self) -> str:
        at = self.context.last_look.at
        return (
            self.tr("Since you last looked, {0}").format(format.moment(at)) if at else self.tr("Since you last looked")
        )

    def narrowing(self) -> object:
        query = self.source.query
        return query if query.after or query.text else None

    def list_everything(self) -> None:
        self.show_all()

    def show_all(self) -> None:
        self.header.search.clear()
        self.filter(JournalQuery())

    def select(self, ref: str) -> None:
        """An entry by its number, what came after one (`since:12/15` shows 15 among them), or what touched a person."""
        after, _, number = ref.removeprefix(SINCE).partition("/") if ref.startswith(SINCE) else ("0", "", ref)
        self._wanted = int(number) if number.isdigit() else None
        self.header.search.setText("" if self._wanted or ref.startswith(SINCE) else ref)
        self.filter(JournalQuery(self.header.search.text(), int(after)))

    def _show_wanted(self) -> None:
        """The entries came: one that was asked for is shown."""
        self._show_count()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.table.select_id(wanted)

    def _show_entry(self) -> None:
        number = self.table.current_id()
        if number is None or not self.table.selected_ids():
            self.panel.hide()
            return
        self.context.ask(self, "entry", lambda: self._read_entry(number), self._put_entry)

    def _read_entry(self, number: int) -> Opened | None:
        """Reads an entry, in the thread for questions."""
        row = self.source.rows([number]).get(number)
        if row is None:
            return None
        db = self.context.operation.db
        changes, total = journal_queries.list_changes(db, number, SHOWN)
        return Opened(row, journal_queries.summarize_entry(db, number), changes, total)

    def _put_entry(self, opened: Opened | None) -> None:
        if opened is None or opened.row["number"] != self.table.current_id():
            self.panel.hide()
            return
        number = opened.row["number"]
        sheet = EntryPanel(
            opened,
            undoable=number in self.source.undoable and not self.context.read_only,
            last=self.source.undoable[-1:] == [number],
        )
        sheet.undo.connect(self.ask_undo)
        sheet.back.connect(self.ask_back_to)
        self.panel.show_widget(sheet, self.tr("Entry {0}").format(format.number(number)))

    def _show_menu(self, place: QPoint) -> None:
        """Shows the actions of the entry's panel as a menu."""
        number = self.table.current_id()
        menu = make_menu(self)
        undoable = self.source.undoable
        if number in undoable and not self.context.read_only:
            menu.addAction(self.tr("Undo this"), partial(self.ask_undo, number))
            if undoable[-1:] != [number]:
                menu.addAction(self.tr("Back to here…"), partial(self.ask_back_to, number))
        add_list_actions(menu, self.table)
        menu.popup(place)

    def panel_closed(self) -> None:
        self.table.clearSelection()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- undo by name

    def ask_undo(self, number: int) -> None:
        """Undo one entry; only asked where it is not the last."""
        row = self.source.rows([number])[number]
        if self.source.undoable and number == self.source.undoable[-1]:
            self.context.undo(number)
            return
        self.note.ask(
            self.tr("Undo “{0}”? What came after it stays.").format(translate_said(row["summary"])),
            self.tr("Undo it"),
            lambda: self.context.undo(number),
            danger=False,
        )

    def ask_back_to(self, number: int) -> None:
        """Undo everything after an entry, one by one; what happened on paper for one reason."""
        later = [one for one in self.source.undoable if one > number]
        row = self.source.rows([number])[number]
        if (found := self.context.operation.on_paper(later)) is not None:
            go = partial(self._back_to, later)
            self.context.reason_wanted.emit(ReasonWanted(found.summaries, found.numbers, found.issued, go))
            return
        self.note.ask(
            self.tr(
                "Go back to how the file was after “{0}”? {1} later entries are undone; each can be redone."
            ).format(translate_said(row["summary"]), format.number(len(later))),
            self.tr("Undo {0} entries").format(format.number(len(later))),
            lambda: self._back_to(later),
        )

    def _back_to(self, later: list[int], reason: str = "", spoiled: bool = False) -> None:
        operation = self.context.operation

        def undo_later(progress: Progress, cancel: Cancel) -> int:
            for count, number in enumerate(reversed(later), start=1):
                operation.undo(number, reason=reason, spoiled=spoiled)
                progress(count / len(later), f"{count} / {len(later)}")
            return len(later)

        self.context.job(
            self.tr("Undoing"),
            undo_later,
            done=lambda count: self.context.notify(
                (
                    self.tr("{0} entries undone; what was printed stays on record.")
                    if reason
                    else self.tr("{0} entries undone; Redo brings them back.")
                ).format(format.number(count))
            ),
        )
