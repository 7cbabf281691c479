"""The made versions of a list: time, officer, people and receivers; each can be printed again unchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatriate.app.manifests.builder import TOLD
from repatriate.app.manifests.commands import MarkSent, read_receiver
from repatriate.app.manifests.queries import ManifestRow
from repatriate.manifests import wording
from repatriate.manifests.changes import OPEN
from repatriate.model.entities import Mode
from repatriate.model.manifest import Cell, Changes, FieldChange, Manifest
from ui.core.context import Context, ReasonWanted
from ui.core.format import day, local_time, moment, number, people
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import menu_button
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import name_mode
from ui.style.theme import GAP, Tone
from ui.widgets.labels import IconLabel, clear_widget, make_button, make_label
from ui.widgets.layouts import STRETCH, make_column, make_row

translate = QCoreApplication.translate


def sent_words(sent: str | None) -> str:
    """`Sent to Manila station, 26 May 2023 14:05`."""
    if not sent:
        return translate("Versions", "Not sent")
    told = translate("Versions", "Told that it is cancelled: {0}") if sent.endswith(TOLD) else ""
    words = (told or translate("Versions", "Sent to {0}")).format(read_receiver(sent))
    return f"{words}, {moment(datetime.fromisoformat(sent.partition(' ')[0]))}"


class Versions(QWidget):
    """`show_versions` shows them. What is typed into the form for who got one stays when they are shown again."""

    shown = Signal(int)
    """Show this version (its id) as it was made."""
    again_wanted = Signal(int)
    """Write it again."""
    print_wanted = Signal(int)
    copy_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: Sequence[ManifestRow] = ()
        self._seen: int | None = None
        self._places: dict[int, QVBoxLayout] = {}
        self.form: Form | None = None
        self._marking: int | None = None
        self.column = make_column(margins=0, spacing=GAP, inside=self)

    def show_versions(self, rows: Sequence[ManifestRow], seen: int | None) -> None:
        """`seen` is the id of the version in the preview, None where the list is shown as it would be now."""
        if (list(rows), seen) == (list(self._rows), self._seen):
            return
        self._rows, self._seen = rows, seen
        form = self.form
        if form is not None:
            form.setParent(self)
        clear_widget(self)
        self._places = {}
        if rows:
            self.column.addWidget(make_label(self.tr("Versions"), "section"))
        for row in rows:
            self._add_version(row)
        if form is not None and self._marking in self._places:
            self._places[self._marking].addWidget(form)
            form.show()
        else:
            self._shut_form()

    def _add_version(self, row: ManifestRow) -> None:
        held = QWidget()
        place = make_column(margins=(0, 0, 0, 4), spacing=2, inside=held)
        words = self.tr("Version {0} · {1}").format(number(row.version), people(row.people))
        if row.final:
            words = self.tr("{0} · final").format(words)
        if row.id == self._seen:
            words = self.tr("{0} · shown").format(words)
        place.addWidget(make_label(words, "strong"))
        place.addWidget(make_label(f"{moment(row.made_at)} · {row.made_by}", "quiet", wrap=True))
        state = QHBoxLayout()
        state.setSpacing(6)
        tone = Tone.GOOD if row.sent else Tone.QUIET
        state.addWidget(IconLabel("check" if row.sent else "none", tone, 14), 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(make_label(sent_words(row.sent), tone=tone, wrap=True), 1)
        place.addLayout(state)
        place.addLayout(self._links(row))
        self._places[row.id] = place
        self.column.addWidget(held)

    def _links(self, row: ManifestRow) -> QHBoxLayout:
        links = QHBoxLayout()
        links.setSpacing(12)
        more: list[tuple[str, Callable[[], object]] | None] = [
            (self.tr("Save again…"), partial(self.again_wanted.emit, row.id)),
            (self.tr("Print…"), partial(self.print_wanted.emit, row.id)),
            (self.tr("Copy the table"), partial(self.copy_wanted.emit, row.id)),
        ]
        if row.id != self._seen:
            links.addWidget(make_button(self.tr("Show"), partial(self.shown.emit, row.id), "link"))
        latest = bool(self._rows) and row.id == self._rows[0].id
        if not self._context.read_only and not row.sent and not latest:
            links.addWidget(make_button(self.tr("Mark as sent…"), partial(self.ask_sent, row), "link"))
        elif not self._context.read_only and row.sent:
            more += [None, (self.tr("Not sent after all"), partial(self._take_back, row))]
        made = menu_button(self.tr("More"), more)
        made.setProperty("kind", "link")
        made.setAccessibleName(self.tr("More about version {0}").format(number(row.version)))
        links.addWidget(made)
        links.addStretch(1)
        return links

    # -- to whom it went

    def ask_sent(self, row: ManifestRow) -> None:
        """Asks for the receiver, under the version; earlier receivers are offered."""
        self._shut_form()
        before = dict.fromkeys(read_receiver(one.sent) for one in self._rows if one.sent)
        field = Field("to", self.tr("Version {0} was sent to").format(number(row.version)),
                      offers=tuple(before), hint=self.tr("Station manager, Bangkok"))  # fmt: skip
        self.form, self._marking = Form([field], self.tr("Mark as sent")), row.id
        self.form.fill({})
        self.form.column.setContentsMargins(0, 4, 0, 0)
        self.form.left.connect(self._shut_form)
        self.form.saved.connect(lambda: self._mark_sent(row))
        self._places[row.id].addWidget(self.form)
        self.form.start()

    def _mark_sent(self, row: ManifestRow) -> None:
        form = self.form
        if form is None:
            return
        to = form.values()["to"]
        if not to:
            form.notify("to", self.tr("Say to whom it was sent."))
        elif self._context.run(MarkSent(row.id, to), on_error=form.fault) is not None:
            self._shut_form()

    def _take_back(self, row: ManifestRow) -> None:
        """The window asks why."""

        def mark_unsent(reason: str, _: bool) -> None:
            self._context.run(MarkSent(row.id, None, reason))

        words = self.tr("Version {0} · {1}").format(number(row.version), sent_words(row.sent))
        self._context.reason_wanted.emit(ReasonWanted((words,), (), (), mark_unsent))

    def _shut_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form, self._marking = None, None


# -- Shows the differences of a list from its previous version: added, removed and changed people, by column.


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


def describe_since(changes: Changes) -> str:
    """`Changed since version 2, sent 26 May 2023 14:05`."""
    if changes.sent_at is not None:
        text = t("Manifests", "Changed since version {0}, sent {1}")
        return text.format(number(changes.since), moment(changes.sent_at))
    return t("Manifests", "Changed since version {0}").format(number(changes.since))


def list_parts(manifest: Manifest) -> list[Part]:
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
            [_describe_changes(format_who(manifest.columns, rows[row - 1]), _label_joined() if row in changes.go_shows else "") for row in changes.added],
        ),
        (
            t("Manifests", "Removed"), Tone.TROUBLE,
            [_describe_changes(format_who(changes.columns, row.cells), _describe_absence(row.kind), row.reason) for row in changes.removed],
        ),
        (
            t("Manifests", "Changed"),
            Tone.ATTENTION,
            [
                f"{format_who(manifest.columns, rows[row.row - 1])}: "
                + "; ".join(_describe_change(one, translate_said(wording.name_caption(one.field))) for one in row.fields)
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


def format_who(columns: Sequence[str], cells: Iterable[Cell]) -> str:
    """A person as far as the list names them."""
    row = dict(zip(columns, cells, strict=True))
    name = ", ".join(
        part for part in (wording.format_cell(row.get("surname")), wording.format_cell(row.get("given_names"))) if part
    )
    text = " ".join(part for part in (wording.format_cell(row.get("ref")), name) if part)
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
        return name_mode(cell.value)
    if isinstance(cell, datetime):
        return local_time(cell)
    if isinstance(cell, date):
        return day(cell)
    return " ".join(wording.format_cell(cell).split()) or t("Manifests", "empty")


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
        self._parts = list_parts(manifest) if manifest is not None else []
        self.setVisible(bool(self._parts))
        if manifest is not None and manifest.changes is not None and self._parts:
            self._show_parts(describe_since(manifest.changes), SHOWN)

    def _show_parts(self, title: str, most: int) -> None:
        clear_widget(self)
        self.column.addWidget(make_label(title, "section", wrap=True))
        left, total = most, sum(len(part.lines) for part in self._parts)
        for part in self._parts:
            self.column.addWidget(make_label(f"{part.title} · {number(len(part.lines))}", tone=part.tone))
            shown, left = part.lines[: max(left, 0)], left - len(part.lines)
            for line in shown:
                self.column.addWidget(make_label(line, wrap=True, copyable=True))
        if total > most:
            words = t("Manifests", "and {0} more").format(number(total - most))
            if most == SHOWN:
                held = QWidget()
                make_row(
                    make_button(words, lambda: self._show_parts(title, MOST), "link"), STRETCH, margins=0, inside=held
                )
                self.column.addWidget(held)
            else:
                self.column.addWidget(make_label(words, "quiet"))
