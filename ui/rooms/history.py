"""The journal: who did what when, what it changed, undo and redo by name, and proof that nobody wrote past it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from repatriate.app import journal_views
from repatriate.app.command import Notice
from repatriate.app.journal_views import Change, JournalQuery
from repatriate.app.views import person_id
from ui import format
from ui.bridge import Context
from ui.jobs import Cancel
from ui.jobs import Report as Progress
from ui.language import told
from ui.models.table import Column, LazyTable, Row
from ui.rooms.base import Room
from ui.rooms.kit.fields import column_name, state, stored
from ui.rooms.kit.note import Note, held
from ui.theme import GAP, SPACE, Tone
from ui.widgets.table import DataTable
from ui.widgets.text import button, label

SHOWN = 60
"""Rows of an entry that the side panel lists."""


class JournalSource:
    """Entries that the query asks for; each row knows whether it stands (`stands`) and can be undone."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.query = JournalQuery()
        self.undoable: list[int] = []

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        self.undoable = journal_views.undoable(self._context.db)
        numbers = journal_views.entry_numbers(self._context.db, self.query)
        return numbers[::-1] if sort == "number" and not descending else numbers

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        standing = set(self.undoable)
        rows = journal_views.entry_rows(self._context.db, ids)
        return {number: {**row, "stands": number in standing} for number, row in rows.items()}


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)


def _what(row: Row) -> str:
    if row["kind"] == "undo":
        return _tr("Undone: {0}").format(told(row["summary"]))
    if row["kind"] == "redo":
        return _tr("Done again: {0}").format(told(row["summary"]))
    return told(row["summary"])


def _state(row: Row) -> tuple[str, str, str]:
    if row["kind"] == "undo":
        return _tr("an undo"), Tone.QUIET, "undo"
    if row["stands"]:
        return _tr("stands"), Tone.GOOD, "check"
    return _tr("was undone"), Tone.QUIET, "none"


def columns() -> list[Column]:
    return [
        Column("number", _tr("No."), lambda row: format.number(row["number"]), 64, "number", right=True, tone=lambda row: Tone.QUIET),
        Column("at", _tr("When"), lambda row: format.moment(row["at"]), 150),
        Column("officer", _tr("Officer"), lambda row: row["officer"], 140),
        Column("what", _tr("What"), _what, 300, stretch=True, tip=_what,
               tone=lambda row: None if row["stands"] else Tone.QUIET),
        Column("rows", _tr("Rows"), lambda row: format.number(row["written"]), 70, right=True, tone=lambda row: Tone.QUIET,
               help=_tr("How many rows of the file it wrote")),
        Column("state", _tr("State"), lambda row: _state(row)[0], 120, tone=lambda row: _state(row)[1],
               icon=lambda row: _state(row)[2]),
    ]  # fmt: skip


class HistoryRoom(Room):
    """`select` takes an entry's number or a person's reference."""

    key = "history"
    icon = "history"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.source = JournalSource(context)
        self.model = LazyTable(columns(), self.source, self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_entry)
        self.table = DataTable(self.name(), context.preferences)
        self.table.set_model(self.model, "history")
        self.table.selected.connect(lambda: self._soon.start())
        self.note = Note()
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(held(self.note))
        column.addWidget(self.table, 1)
        self.set_work(work)
        self._header()
        self.set_empty(
            "history", self.tr("Nothing was done in this file yet. What you do stands here, and can be undone.")
        )
        self.action("verify", self.tr("Verify the file and its history"), self.verify, icon="verify")

    @classmethod
    def name(cls) -> str:
        return QCoreApplication.translate("Rooms", "History")

    def _header(self) -> None:
        header = self.header
        header.use_search(self.tr("Words, number, reference…"))
        header.searched.connect(self._search)
        self.officer = QComboBox()
        self.officer.setAccessibleName(self.tr("Officer"))
        self.officer.setMinimumWidth(160)
        self.officer.activated.connect(
            lambda _: self._filter(replace(self.source.query, officer=self.officer.currentData()))
        )
        self.day = QComboBox()
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setMinimumWidth(140)
        self.day.activated.connect(lambda _: self._filter(replace(self.source.query, day=self.day.currentData())))
        header.below.addWidget(self.officer)
        header.below.addWidget(self.day)
        header.below.addStretch(1)
        self.redo_button = header.add_button(button(self.tr("Redo"), self.context.redo, "", "redo"))
        self.undo_button = header.add_button(button(self.tr("Undo"), self.context.undo, "", "undo"))
        header.set_main(button(self.tr("Verify"), self.verify, "main", "verify"))

    # -- what is shown

    def reload(self, notice: Notice | None) -> None:
        db = self.context.db
        _fill(self.officer, self.tr("Every officer"), [(name, name) for name in journal_views.officers(db)])
        _fill(self.day, self.tr("Every day"), [(day, format.day(day)) for day in journal_views.days(db)])
        self.model.reload()
        total = self.context.operation.revision
        self.header.subtitle.setText(
            self.tr("{0} entries").format(format.number(total)) if total != 1 else self.tr("1 entry")
        )
        self.show_empty(total == 0)
        undo, redo = self.context.operation.undo_label(), self.context.operation.redo_label()
        for made, words in ((self.undo_button, undo), (self.redo_button, redo)):
            made.setEnabled(words is not None and not self.context.read_only)
            made.setToolTip(told(words) if words else "")
            made.setAccessibleDescription(told(words) if words else "")
        self.note.shut()
        if self.panel.isVisible():
            self._show_entry()

    def _search(self, text: str) -> None:
        """Words; or a reference, which finds what touched that person though no summary names them."""
        ref = text.strip()
        if ref and person_id(self.context.db, ref) is not None:
            self._filter(replace(self.source.query, text="", person=ref))
        else:
            self._filter(replace(self.source.query, text=text, person=None))

    def _filter(self, query: JournalQuery) -> None:
        self.source.query = query
        self.model.reload()

    def select(self, ref: str) -> None:
        if ref.isdigit():
            self._filter(JournalQuery())
            self.table.select_id(int(ref))
        else:
            self.header.search.setText(ref)

    def _show_entry(self) -> None:
        number = self.table.current_id()
        if number is None or not self.table.selected_ids():
            self.panel.hide()
            return
        rows = self.source.rows([number])
        if number not in rows:
            self.panel.hide()
            return
        changes, total = journal_views.changes(self.context.db, number, SHOWN)
        self.panel.show_widget(
            self._entry(rows[number], changes, total), self.tr("Entry {0}").format(format.number(number))
        )

    def _entry(self, row: Row, changes: list[Change], total: int) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(SPACE, 0, SPACE, SPACE)
        column.setSpacing(GAP)
        column.addWidget(label(_what(row), "panel-title", wrap=True, copyable=True))
        column.addWidget(label(f"{format.moment(row['at'])} · {row['officer']}", "quiet", wrap=True))
        if row["stands"] and not self.context.read_only:
            buttons = QHBoxLayout()
            buttons.setSpacing(GAP)
            number = row["number"]
            buttons.addWidget(button(self.tr("Undo this"), lambda: self.ask_undo(number), "", "undo"))
            if number != self.source.undoable[-1]:
                buttons.addWidget(button(self.tr("Back to here…"), lambda: self.ask_back_to(number)))
            buttons.addStretch(1)
            column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(label(self.tr("{0} rows written").format(format.number(total)), "section"))
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for table, kind, count in journal_views.summary(self.context.db, row["number"]):
            rows.addWidget(label(f"{_table(table)}: {format.number(count)} {_kind(kind)}", "quiet", wrap=True))
        column.addLayout(rows)
        column.addSpacing(4)
        column.addWidget(label(self.tr("In detail"), "section"))
        for change in changes:
            column.addWidget(_change(change))
        if total > len(changes):
            column.addWidget(label(self.tr("… and {0} more").format(format.number(total - len(changes))), "quiet"))
        column.addSpacing(4)
        hash_words = label(row["hash"], "caption", wrap=True, copyable=True)
        hash_words.setText(" ".join(row["hash"][start : start + 16] for start in range(0, 64, 16)))
        hash_words.setToolTip(self.tr("The seal of this entry: it depends on every entry before it."))
        column.addWidget(hash_words)
        column.addStretch(1)
        return made

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
            self.tr("Undo “{0}”? What came after it stays.").format(told(row["summary"])),
            self.tr("Undo it"),
            lambda: self.context.undo(number),
            danger=False,
        )

    def ask_back_to(self, number: int) -> None:
        """Undo everything after an entry, one by one."""
        later = [one for one in self.source.undoable if one > number]
        row = self.source.rows([number])[number]
        self.note.ask(
            self.tr(
                "Go back to how the file was after “{0}”? {1} later entries are undone, each can be redone."
            ).format(told(row["summary"]), format.number(len(later))),
            self.tr("Undo {0} entries").format(format.number(len(later))),
            lambda: self._back_to(later),
        )

    def _back_to(self, later: list[int]) -> None:
        operation = self.context.operation

        def work(progress: Progress, cancel: Cancel) -> int:
            for count, number in enumerate(reversed(later), start=1):
                operation.undo(number)
                progress(count / len(later), f"{count} / {len(later)}")
            return len(later)

        self.context.job(
            self.tr("Undoing"),
            work,
            done=lambda count: self.context.say(
                self.tr("{0} entries undone; Redo brings them back.").format(format.number(count))
            ),
        )

    # -- proof

    def verify(self) -> None:
        """The chain of the journal, every row against its last entry, and the pages of the file."""
        operation = self.context.operation

        def work(progress: Progress, cancel: Cancel) -> tuple[str, str]:
            progress(None, self.tr("the history"))
            chain = operation.verify_journal()
            progress(None, self.tr("the file"))
            return chain, operation.integrity()

        self.context.job(self.tr("Verifying"), work, done=self._verified)

    def _verified(self, found: tuple[str, str]) -> None:
        chain, integrity = found
        if chain == integrity == "ok":
            head = self.context.operation.journal_head
            self.note.say(
                self.tr("The history is whole, every row is as it says, and the file is sound."),
                Tone.GOOD,
                self.tr("Checked {0}. The seal of the last entry begins {1}.").format(
                    format.moment(datetime.now().astimezone()), head[:16]
                ),
            )
            return
        faults = [words for words in (chain, integrity) if words != "ok"]
        self.note.say(
            self.tr("Something is wrong: {0}.").format("; ".join(map(told, faults))),
            Tone.TROUBLE,
            self.tr(
                "Keep this file as it is for whoever looks into it, and go on with a backup (File, Backups and restore)."
            ),
        )


def _kind(kind: str) -> str:
    return {"added": _tr("added"), "removed": _tr("removed"), "changed": _tr("changed")}[kind]


def _change(change: Change) -> QWidget:
    verb = "" if change.kind == "changed" else _kind(change.kind)
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    words = " ".join(part for part in (state(change.name), verb) if part)
    column.addWidget(label(f"{_table(change.table)} {words}", "quiet", wrap=True))
    if change.kind == "changed":
        for field, before, after in change.fields:
            old, new = (stored(field, value) if value else "–" for value in (before, after))
            words = f"{column_name(field)}: {old} → {new}"
            column.addWidget(label(words, wrap=True, copyable=True))
    return made


def _table(name: str) -> str:
    """A table of the file, as officers call what is in it."""
    return {
        "people": _tr("Person"),
        "documents": _tr("Document"),
        "holds": _tr("Hold"),
        "clearances": _tr("Clearance"),
        "bookings": _tr("Seat"),
        "leftouts": _tr("Left out"),
        "legs": _tr("Leg"),
        "groups": _tr("Group"),
        "households": _tr("Household"),
        "settings": _tr("Setting"),
        "rules": _tr("Rule"),
        "rule_legs": _tr("Leg of a rule"),
        "blanks": _tr("Blank form"),
        "plans": _tr("Plan"),
        "manifests": _tr("Manifest"),
        "places": _tr("Place"),
        "checklist": _tr("Checklist"),
    }.get(name, name)


def _fill(box: QComboBox, everything: str, entries: list[tuple[str, str]]) -> None:
    """New entries; what was chosen stays."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for value, words in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
    box.blockSignals(False)
