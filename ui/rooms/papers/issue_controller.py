"""Issuing beside the table: the form follows the ticks, shows its pages enlarged, and then the issued documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from repatriate.app.core.snapshot import assignments_of
from repatriate.app.documents import needs
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.eligibility import on_leg
from repatriate.app.people import table_queries
from repatriate.app.transport import queries as transport_queries
from ui.core.context import Context
from ui.core.format import local_time
from ui.core.jobs import Cancel
from ui.rooms.common.detail_panel import PdfOverlay, show_page, shut_pages
from ui.rooms.common.labels import format_many
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.issue_form import IssueForm, Wanted
from ui.rooms.papers.need_view import NeedView
from ui.widgets.side_panel import SidePanel

t = QCoreApplication.translate
Told = Callable[[float], None]
AT_ONCE = 30
"""Pages of a preview that nobody has to wait for."""


@dataclass(frozen=True, slots=True)
class LegOffer:
    """A departure, and how many of those on it need a document."""

    code: str
    departs: datetime
    lacking: int


class IssueController(QObject):
    """`wanted` opens the form at the next ticks, however narrow the window is. `shown_changed` when it opens."""

    shown_changed = Signal()

    def __init__(self, context: Context, need: NeedView, panel: SidePanel, room: QWidget) -> None:
        super().__init__(room)
        self._context, self._need, self._panel, self._room = context, need, panel, room
        self.form: IssueForm | None = None
        self.wanted = False
        self.wide = True
        """Whether the form has room beside the table; else it opens when the officer asks for it."""
        self._closed = False
        """The officer closed the form: it stays closed until nobody is ticked."""
        self._order: list[int] = []
        """Boarding order of a departure that was chosen."""

    @property
    def _pages(self) -> QWidget:
        """The widget that pages cover: all views."""
        return self._need.parentWidget() or self._need

    @property
    def shown(self) -> bool:
        return self.form is not None and isValid(self.form) and self._panel.content is self.form

    def touched(self) -> bool:
        return self.form is not None and isValid(self.form) and self.form.touched()

    def follow(self) -> None:
        """Other people are ticked."""
        if not self._need.isVisibleTo(self._room) or (self.form is not None and self.shown and self.form.busy):
            return
        ids = self._need.ticked()
        if not ids:
            self._closed = self.wanted = False
            if self.shown:
                self._panel.shut()
        elif self.shown:
            self._fill_form(ids)
        elif self.wanted or (not self._closed and self.wide and self._panel.content is None):
            self.open(ids)

    def open(self, ids: Sequence[int]) -> None:
        """The form for these people."""
        if self._context.read_only:
            return
        if not self.shown:
            form = self.form = IssueForm(self._context)
            form.finished.connect(self._show_finished)
            form.enlarged.connect(self.preview)
            form.photos_wanted.connect(self._show_photos)
            form.told.connect(self._leave_out_others)
            form.left_out.connect(self._untick_people)
            self._panel.show_widget(form, "")
        wanted, self.wanted, self._closed = self.wanted, False, False
        self._fill_form(ids)
        if wanted:
            self._panel.enter()
        self.shown_changed.emit()

    def _fill_form(self, ids: Sequence[int]) -> None:
        assert self.form is not None
        order = self._order if set(ids) <= set(self._order) else []
        self.form.set_people(sorted(ids, key=order.index) if order else ids)

    def close(self) -> None:
        """The panel was closed."""
        self._closed = True
        shut_pages(self._pages)

    def _leave_out_others(self) -> None:
        """Now that it is known for which State this office issues, people of others are ticked no more."""
        table = self._need.table
        ids = table.selected_ids()
        ours = [row["id"] for row in table.rows_of(ids) if row["ours"]]
        if ours and len(ours) < len(ids):
            table.tick(ours)

    def _untick_people(self, refs: Sequence[str]) -> None:
        """They wait; the form goes on with the others."""
        assert self.form is not None
        gone = {table_queries.person_id(self._context.db, ref) for ref in refs}
        left = [id for id in self.form.ids if id not in gone]
        if self._need.isVisibleTo(self._room):
            self._need.table.tick(left)
        elif left:
            self._fill_form(left)
        else:
            self._panel.shut()

    def _show_photos(self, refs: Sequence[str]) -> None:
        """Opens the panel of a single person, where a photo is added, or the list of several people."""
        if len(refs) == 1:
            self._context.go("people", refs[0])
        else:
            self._need.show_without_photo()

    def _show_finished(self, done: IssueDonePanel) -> None:
        self._show_as_issued(done.ids)
        done.left.connect(self._panel.shut)
        self._panel.show_widget(done, "")
        self._panel.enter()
        self.shown_changed.emit()

    # -- pages

    def preview(self, wanted: Wanted) -> None:
        """Their pages over the table; many take a moment, and may be stopped."""
        operation, need = self._context.operation, self._need
        one = len(wanted.refs) == 1
        caption = t("Documents", "Not issued yet: preview of the page") if one else t("Documents", "Not issued yet: preview of the pages")  # fmt: skip

        def preview_pages(progress: Told | None = None, cancel: Cancel | None = None) -> bytes:
            return document_preview.documents_preview(
                operation, wanted.refs, wanted.series, layout=wanted.layout, valid_until=wanted.valid_until,
                first=wanted.first, progress=progress, cancel=cancel,
            )  # fmt: skip

        def show_pages(data: bytes) -> None:
            if isValid(need) and self.shown:  # else it was issued meanwhile, or given up
                show_page(self._pages, data, caption)

        if len(wanted.refs) <= AT_ONCE:
            self._context.ask(self, "pages", preview_pages, show_pages, failed=need.note.fault)
        else:
            self._context.job(
                t("Documents", "Making the preview"), preview_pages, done=show_pages, failed=need.note.fault
            )

    def _show_as_issued(self, ids: Sequence[int]) -> None:
        """Pages that lie over the table say "not issued yet": those that were issued take their place."""
        old = self._pages.findChildren(PdfOverlay)
        shut_pages(self._pages)
        if not old or len(ids) > AT_ONCE:
            return
        db, need = self._context.operation, self._need
        self._context.ask(
            self,
            "pages",
            lambda: document_preview.printed_documents(db.db, ids),
            lambda data: show_page(self._pages, data, t("Documents", "As issued")),
            failed=need.note.fault,
        )

    # -- people on a departure

    def read_legs(self) -> list[LegOffer]:
        """Departures of the confirmed plan with people who need a document, by time."""
        db, today = self._context.db, self._context.operation.today()
        booked = assignments_of(db, "published", needs.need_refs(db, today)) or {}
        many_on = Counter(code for codes in booked.values() for code in codes)
        found = [
            LegOffer(leg.code, leg.departs, many_on[leg.code])
            for leg in transport_queries.list_legs(db)
            if many_on[leg.code]
        ]
        return sorted(found, key=lambda leg: leg.departs)

    def fill_menu(self, menu: QMenu, choose: Callable[[str], object]) -> None:
        """A line for each of these departures."""
        menu.clear()
        legs = self.read_legs()
        for leg in legs:
            words = format_many(leg.lacking, self.tr("1 needs a document"), self.tr("{0} need a document"))
            text = f"{leg.code}, {local_time(leg.departs)} · {words}".replace("&", "&&")
            menu.addAction(text, partial(choose, leg.code))
        if not legs:
            menu.addAction(self.tr("Nobody with a seat needs a document")).setEnabled(False)

    def choose_leg(self, code: str) -> None:
        """Tick those on it who need one; pages come out in boarding order."""
        db = self._context.db
        lacking = set(needs.need_refs(db, self._context.operation.today()))
        ids = [table_queries.person_id(db, ref) for ref in on_leg(db, code) if ref in lacking]
        self._order = [id for id in ids if id is not None]
        self.wanted = True
        self._need.tick_people(self._order)
