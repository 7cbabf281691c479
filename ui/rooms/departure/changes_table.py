"""Shows the differences of a list from its previous version: added, removed and changed people, by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatriate.manifests import wording
from repatriate.manifests.changes import OPEN
from repatriate.model.entities import Mode
from repatriate.model.manifest import Cell, Changes, FieldChange, Manifest
from ui.core.format import day, local_time, moment, number
from ui.core.language import translate_said
from ui.rooms.common.labels import mode
from ui.style.theme import Tone
from ui.widgets.labels import button, clear, label
from ui.widgets.layouts import STRETCH, make_column, make_row

t = QCoreApplication.translate
SHOWN = 6
"""Lines that stand there before the officer asks for all."""
MOST = 200
"""Lines beyond which nobody reads on: the list itself has them marked."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of change, with a line for each person."""

    title: str
    tone: str
    lines: tuple[str, ...]


def since(changes: Changes) -> str:
    """`Changed since version 2, sent 26 May 2023 14:05`."""
    if changes.sent_at is not None:
        text = t("Manifests", "Changed since version {0}, sent {1}")
        return text.format(number(changes.since), moment(changes.sent_at))
    return t("Manifests", "Changed since version {0}").format(number(changes.since))


def parts(manifest: Manifest) -> list[Part]:
    """The differences by kind; empty if there are none."""
    manifest = wording.in_words(manifest)
    changes = manifest.changes
    if changes is None or changes.nothing:
        return []
    rows = manifest.rows
    found = (
        (t("Manifests", "The departure"), Tone.ATTENTION, [_describe_change(one, _label_field(one.field)) for one in changes.heading]),
        (
            t("Manifests", "Added"), Tone.GOOD,
            [_describe_changes(who(manifest.columns, rows[row - 1]), _label_joined() if row in changes.go_shows else "") for row in changes.added],
        ),
        (
            t("Manifests", "Removed"), Tone.TROUBLE,
            [_describe_changes(who(changes.columns, row.cells), _describe_absence(row.kind), row.reason) for row in changes.removed],
        ),
        (
            t("Manifests", "Changed"),
            Tone.ATTENTION,
            [
                f"{who(manifest.columns, rows[row.row - 1])}: "
                + "; ".join(_describe_change(one, translate_said(wording.caption(one.field))) for one in row.fields)
                for row in changes.changed
            ],
        ),
    )  # fmt: skip
    return [Part(title, tone, tuple(lines)) for title, tone, lines in found if lines]


def _label_joined() -> str:
    return t("Manifests", "joined at the gate")


def _describe_absence(kind: str) -> str:
    """The reason in words why somebody on the earlier list is not aboard."""
    words = {"no_show": t("Manifests", "did not come"), "off_loaded": t("Manifests", "taken off")}
    return words.get(kind, "")


def _describe_changes(*parts: str) -> str:
    return ": ".join(part for part in parts if part)


def who(columns: Sequence[str], cells: Iterable[Cell]) -> str:
    """A person as far as the list names them."""
    row = dict(zip(columns, cells, strict=True))
    name = ", ".join(
        part for part in (wording.shown(row.get("surname")), wording.shown(row.get("given_names"))) if part
    )
    text = " ".join(part for part in (wording.shown(row.get("ref")), name) if part)
    return text or t("Manifests", "a person without a name")


def _describe_change(change: FieldChange, name: str) -> str:
    """`Seat 12A → 14C`."""
    if change.field == "flown":
        if change.after == OPEN:
            return t("Manifests", "Boarding is open again: this is not a final list")
        return t("Manifests", "Boarding is closed: this is the final list")
    return f"{name} {format_value(change.before)} → {format_value(change.after)}"


def format_value(cell: Cell) -> str:
    if isinstance(cell, Mode):
        return mode(cell.value)
    if isinstance(cell, datetime):
        return local_time(cell)
    if isinstance(cell, date):
        return day(cell)
    return " ".join(wording.shown(cell).split()) or t("Manifests", "empty")


def _label_field(field: str) -> str:
    return {
        "leg": t("Manifests", "Departure"),
        "flight": t("Manifests", "Flight"),
        "operation": t("Manifests", "Operation"),
        "mode": t("Manifests", "Mode"),
        "carrier": t("Manifests", "Carrier's name"),
        "origin": t("Manifests", "From"),
        "origin_name": t("Manifests", "From"),
        "destination": t("Manifests", "To"),
        "destination_name": t("Manifests", "To"),
        "departs": t("Manifests", "Departs"),
        "arrives": t("Manifests", "Arrives"),
        "columns": t("Manifests", "Columns"),
        "sender": t("Manifests", "The office's name"),
    }.get(field, field)


class ChangesView(QWidget):
    """The lines of a list, the first few of them until all are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Part] = []
        self.column = make_column(margins=0, spacing=4, inside=self)
        self.hide()

    def show_manifest(self, manifest: Manifest | None) -> None:
        """Nothing is shown where nothing differs."""
        self._parts = parts(manifest) if manifest is not None else []
        self.setVisible(bool(self._parts))
        if manifest is not None and manifest.changes is not None and self._parts:
            self._show_parts(since(manifest.changes), SHOWN)

    def _show_parts(self, title: str, most: int) -> None:
        clear(self)
        self.column.addWidget(label(title, "section", wrap=True))
        left, total = most, sum(len(part.lines) for part in self._parts)
        for part in self._parts:
            self.column.addWidget(label(f"{part.title} · {number(len(part.lines))}", tone=part.tone))
            shown, left = part.lines[: max(left, 0)], left - len(part.lines)
            for line in shown:
                self.column.addWidget(label(line, wrap=True, copyable=True))
        if total > most:
            words = t("Manifests", "and {0} more").format(number(total - most))
            if most == SHOWN:
                held = QWidget()
                make_row(button(words, lambda: self._show_parts(title, MOST), "link"), STRETCH, margins=0, inside=held)
                self.column.addWidget(held)
            else:
                self.column.addWidget(label(words, "quiet"))
