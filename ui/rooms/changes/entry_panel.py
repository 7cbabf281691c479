"""An entry opened: who did what when, what it changed, before and after, and its undo by name."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatriate.app.journal.queries import Change
from repatriate.model.fields import word_of
from ui.core import format
from ui.core.fields import field_label, value_text
from ui.core.language import make_translator, translate_said
from ui.models.table import Row
from ui.rooms.changes.model import fate, what
from ui.style.theme import GAP, SPACE
from ui.widgets.labels import button, label
from ui.widgets.layouts import make_column, make_row

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
            label(what(row), "panel-title", wrap=True, copyable=True),
            label(f"{format.moment(row['at'])} · {row['officer']}", "quiet", wrap=True),
            margins=(SPACE, 0, SPACE, SPACE),
            spacing=GAP,
            inside=self,
        )
        if undoable:
            buttons = make_row(button(_tr("Undo this"), lambda: self.undo.emit(number), "", "undo"), spacing=GAP)
            if not last:
                buttons.addWidget(button(_tr("Back to here…"), lambda: self.back.emit(number)))
            buttons.addStretch(1)
            column.addLayout(buttons)
        elif words := fate(row):
            column.addWidget(label(words, "quiet"))
        column.addSpacing(4)
        column.addWidget(label(_tr("What changed"), "section"))
        if total > len(opened.changes):
            for table, kind, count in opened.summary:
                column.addWidget(label(describe_count(table, kind, count), wrap=True))
        for change in opened.changes:
            column.addWidget(make_change(change, whole=total <= WHOLE))
        if total > len(opened.changes):
            column.addWidget(label(_tr("… and {0} more").format(format.number(total - len(opened.changes))), "quiet"))
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
    column.addWidget(label(words, "quiet", wrap=True))
    for field, *values in change.fields if whole or change.kind == "changed" else ():
        texts = [value_text(field, value) for value in values]
        if change.kind == "changed" and field in _NOT_TOLD:
            column.addWidget(label(field_label(field), wrap=True))
        elif field not in _NOT_TOLD and any(texts):
            shown = " → ".join(text or _tr("empty") for text in texts) if change.kind == "changed" else "".join(texts)
            column.addWidget(label(format.named(field_label(field), shown), wrap=True, copyable=True))
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
