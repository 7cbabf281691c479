"""The made versions of a list: time, officer, people and receivers; each can be printed again unchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatriate.app.manifests.builder import TOLD
from repatriate.app.manifests.commands import MarkSent, read_receiver
from repatriate.app.manifests.queries import ManifestRow
from ui.core.context import Context, ReasonWanted
from ui.core.format import moment, number, people
from ui.rooms.common.detail_panel import menu_button
from ui.rooms.common.form import Field, Form
from ui.style.theme import GAP, Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, clear, label
from ui.widgets.layouts import make_column

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
        clear(self)
        self._places = {}
        if rows:
            self.column.addWidget(label(self.tr("Versions"), "section"))
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
        place.addWidget(label(words, "strong"))
        place.addWidget(label(f"{moment(row.made_at)} · {row.made_by}", "quiet", wrap=True))
        state = QHBoxLayout()
        state.setSpacing(6)
        tone = Tone.GOOD if row.sent else Tone.QUIET
        state.addWidget(IconLabel("check" if row.sent else "none", tone, 14), 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(label(sent_words(row.sent), tone=tone, wrap=True), 1)
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
            links.addWidget(button(self.tr("Show"), partial(self.shown.emit, row.id), "link"))
        latest = bool(self._rows) and row.id == self._rows[0].id
        if not self._context.read_only and not row.sent and not latest:
            links.addWidget(button(self.tr("Mark as sent…"), partial(self.ask_sent, row), "link"))
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
