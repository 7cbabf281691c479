"""Who holds what: people with the document they travel on, who lacks one, whose expires too soon."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from shiboken6 import isValid

from repatriate.app.documents import held_queries, paged_queries
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.composer import chosen_layout, why_unsealed
from repatriate.app.documents.issuing_office import issuing_office
from repatriate.app.documents.paged_queries import DocumentRow, ListQuery, Papers
from repatriate.app.people import table_queries
from repatriate.model.errors import UserError
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day
from ui.core.jobs import Cancel
from ui.core.language import translate_said
from ui.models.table import Column, Row, state_column
from ui.rooms.common import labels as common_labels
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many
from ui.rooms.common.overlay_page import PdfOverlay, show_page
from ui.rooms.common.paged_table import PagedSource, PagedTable
from ui.rooms.common.row_table import mapping
from ui.rooms.common.state_labels import document_status
from ui.rooms.common.tab_base import PagedTab
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.issue_panel import IssuePanel, Offer, Wanted, read_offer
from ui.rooms.papers.photo_folder import PhotoFolder, PhotosPanel
from ui.rooms.papers.whose import OfficePanel
from ui.widgets.labels import button
from ui.widgets.side_panel import SidePanel

t = QCoreApplication.translate
Told = Callable[[float], None]


def papers_words(papers: Papers) -> tuple[str, str, str]:
    """State, tone, icon."""
    return {
        Papers.NONE: (t("Documents", "No document"), "trouble", "no-document"),
        Papers.EXPIRES: (t("Documents", "Expires too soon"), "attention", "warning"),
        Papers.VALID: (t("Documents", "Valid"), "good", "check"),
        Papers.NOT_NEEDED: (t("Documents", "Not needed"), "quiet", "none"),
    }[papers]


def kind(row: Row) -> str:
    """`Passport X0012345`."""
    name = {"passport": t("Documents", "Passport"), "etd": t("Documents", "Emergency")}.get(row["type"] or "", "")
    return " ".join(part for part in (name, row["number"]) if part)


def _columns() -> list[Column]:
    return [
        Column("ref", t("Documents", "Ref"), lambda row: row["ref"], 76, sort="ref"),
        Column("name", t("Documents", "Name"), lambda row: row["name"], 265, sort="name", stretch=True, native=lambda row: row["native_name"]),
        Column("nationality", short_label("nationality"), lambda row: row["nationality"] or "", 54, sort="nationality"),
        state_column("papers", t("Documents", "State"), lambda row: papers_words(row["papers"]), 152, sort="papers"),
        Column("document", t("Documents", "Document"), kind, 162, sort="number"),
        Column("expires", short_label("expires"), lambda row: day(row["expires"]), 116, sort="expires",
               tone=lambda row: "attention" if row["papers"] is Papers.EXPIRES else None),
        Column("needed", t("Documents", "Needed until"), lambda row: day(row["needed_until"]), 116, sort="needed_until",
               tone=lambda row: None if row["booked"] else "quiet",
               tip=lambda row: t("Documents", "The day they arrive") if row["booked"] else t("Documents", "The first day they could travel: no seat yet")),
        Column("journey", t("Documents", "Journey"), lambda row: common_labels.journey(row["legs"]), 190, sort="legs"),
        Column("issuer", short_label("issuer"), lambda row: row["issuer"] or "", 64, sort="issuer", hidden=True),
        Column("group", short_label("group"), lambda row: row["group"] or "", 130, sort="group", hidden=True),
    ]  # fmt: skip


AT_ONCE = 30
"""Pages of a preview that nobody has to wait for."""


class HeldTab(PagedTab):
    """`chip_wanted` asks the room for a filter."""

    key = "held"
    chip_wanted = Signal(str)

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self._asked: list[int] = []
        self.photos = PhotoFolder(context, self)
        self.photos.read.connect(self._photos_read)
        self.photos.failed.connect(self.note.fault)
        self.table = PagedTable(
            self.title(),
            _columns(),
            context,
            PagedSource(
                lambda query, sort, down: paged_queries.held_ids(
                    context.db, query, context.operation.today(), sort, down
                ),
                lambda ids: paged_queries.held_rows(context.db, ids, context.operation.today()),
                ListQuery(),
            ),
            "documents",
            ("journey", "needed", "nationality", "expires"),
        )
        self.add_table(self.table)
        self.table.chosen.connect(lambda id: self._show_holder(id) if id >= 0 else None)
        self.table.selected.connect(self.changed)
        self.table.opened.connect(self._open_person)

    def title(self) -> str:
        return t("Documents", "Who holds what")

    def reload(self) -> None:
        self.table.reload()
        sheet = self.panel.content
        if isinstance(sheet, HolderPanel):
            self._show_holder(sheet.id)
        elif isinstance(sheet, IssuePanel) and sheet.office != issuing_office(self.context.db):
            self.issue(self._asked)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """By chip: asked by the room, which says so in its header."""
        self._counts = counts

    def chips(self) -> list[tuple[str, str]]:
        return [
            ("all", t("Documents", "Everybody")),
            ("lacking", t("Documents", "To issue")),
            ("none", t("Documents", "No document")),
            ("expires", t("Documents", "Expires too soon")),
            ("etd", t("Documents", "Emergency documents")),
            ("passport", t("Documents", "Passports")),
            ("not_needed", t("Documents", "Not needed")),
            ("no_photo", t("Documents", "No photo")),
        ]

    def chosen(self) -> list[int]:
        """Those selected, by id, where it is more than a glance at one."""
        ids = self.table.selected_ids()
        return ids if len(ids) > 1 else []

    def main(self) -> tuple[str, bool]:
        count = len(self.chosen()) or self._counts.get("lacking", 0)
        text = many(count, t("Documents", "Issue 1 document"), t("Documents", "Issue {0} documents"))
        return (text if count else t("Documents", "Issue documents")), self.writes

    def do_main(self) -> None:
        self.issue(self.chosen())

    def issue(self, ids: list[int]) -> None:
        """For these people, or for everybody who lacks one."""
        self._asked = ids
        self.context.ask(self, "issue", lambda: read_offer(self.context, ids), self._show_issue_panel)

    def _show_issue_panel(self, offer: Offer) -> None:
        if offer.office is None:
            asked = OfficePanel(self.context, offer.nationalities)
            asked.told.connect(lambda: self.issue(self._asked))
            self.panel.show_widget(asked, t("Documents", "Issue"))
            self.panel.enter()
            return
        sheet = IssuePanel(self.context, offer)
        sheet.left.connect(self.panel.shut)
        sheet.preview_wanted.connect(self.preview_many)
        sheet.photos_wanted.connect(lambda: self.chip_wanted.emit("no_photo"))
        sheet.finished.connect(self._finished)
        self.panel.show_widget(sheet, t("Documents", "Issue"))
        self.panel.enter()

    def _photos_read(self, sheet: PhotosPanel) -> None:
        self.note.shut()
        sheet.left.connect(self.panel.shut)
        sheet.lacking_wanted.connect(lambda: self.chip_wanted.emit("no_photo"))
        self.panel.show_widget(sheet, t("Documents", "Photos"))
        sheet.go.setFocus()

    def _finished(self, sheet: IssueDonePanel) -> None:
        self._show_as_issued(sheet.ids)
        sheet.left.connect(self.panel.shut)
        self.panel.show_widget(sheet, t("Documents", "Issued"))
        self.panel.enter()

    def _show_as_issued(self, ids: Sequence[int]) -> None:
        """A preview that lies over the table says "not issued yet": the pages as they were issued take its place."""
        old = self.findChildren(PdfOverlay)
        if old and len(ids) <= AT_ONCE:
            db = self.context.operation
            self.show_pages(lambda: document_preview.printed_documents(db.db, ids), t("Documents", "As it was issued"))
        else:
            for page in old:
                page.shut()

    def preview(self, ref: str) -> None:
        self.preview_many(Wanted((ref,), None, None, None))

    def preview_many(self, wanted: Wanted) -> None:
        """Their pages over the table; many take a moment, and may be stopped."""
        operation = self.context.operation

        def pages(progress: Told | None = None, cancel: Cancel | None = None) -> bytes:
            return document_preview.documents_preview(
                operation, wanted.refs, wanted.series, layout=wanted.layout, valid_until=wanted.valid_until,
                progress=progress, cancel=cancel,
            )  # fmt: skip

        count = len(wanted.refs)
        caption = (
            t("Documents", "Not issued yet: as it would print for {0}").format(wanted.refs[0])
            if count == 1
            else t("Documents", "Not issued yet: as they would print")
        )
        try:
            unsealed = why_unsealed(operation.db, chosen_layout(operation.db, wanted.layout))
        except UserError as fault:
            self._ask_office(wanted, fault)
            return
        if unsealed is not None:
            caption = f"{caption} · {translate_said(unsealed)}"
        if count <= AT_ONCE:
            self.show_pages(pages, caption)
        else:
            title = t("Documents", "Making the preview")
            self.context.job(title, pages, done=lambda data: self._previewed(data, caption), failed=self.note.fault)

    def _ask_office(self, wanted: Wanted, fault: UserError) -> None:
        """A page cannot be shown before somebody said whose documents they are; that is asked where they are issued."""
        if fault.code != "no_office":
            self.note.fault(fault)
            return
        ids = [table_queries.person_id(self.context.db, ref) for ref in wanted.refs]
        self.issue([id for id in ids if id is not None])

    def _previewed(self, data: bytes, caption: str) -> None:
        if isValid(self):
            show_page(self, data, caption)

    def _open_person(self, id: int) -> None:
        for row in self.table.rows_of([id]):
            self.context.go("people", row["ref"])

    def _show_holder(self, id: int) -> None:
        row = paged_queries.held_rows(self.context.db, [id], self.context.operation.today()).get(id)
        if row is None or (isinstance(self.panel.content, IssuePanel)):
            return
        sheet = HolderPanel(id, row, self.context, self.issue, self.preview)
        self.panel.show_widget(sheet, t("Documents", "Person"))


class HolderPanel(DetailPanel):
    """One person's documents."""

    def __init__(
        self,
        id: int,
        row: DocumentRow,
        context: Context,
        issue: Callable[[list[int]], object],
        preview: Callable[[str], object],
    ) -> None:
        super().__init__(row.ref, row.name, row.native_name if row.native_name and row.native_name != row.name else "")
        self.id = id
        state, tone, _ = papers_words(row.papers)
        until = self.tr("arrives {0}") if row.booked else self.tr("could travel from {0}")
        self.note.say(
            state,
            tone,
            until.format(day(row.needed_until)) + (f" · {common_labels.journey(row.legs)}" if row.legs else ""),
        )
        if row.type:
            self.section(self.tr("Travels on"))
            self.facts(
                [
                    (self.tr("Document"), kind(mapping(row)), ""),
                    (self.tr("Issuer"), row.issuer or "", ""),
                    (self.tr("Issued"), day(row.issued), ""),
                    (self.tr("Expires"), day(row.expires), "attention" if row.papers is Papers.EXPIRES else ""),
                    (self.tr("From"), self.tr("this office") if row.status == "issued" else self.tr("held"), "quiet"),
                ]
            )
        others = held_queries.other_documents(context.db, row.ref, row.id)
        if others:
            self.section(self.tr("Other documents"))
            for one in others:
                self.text(f"{kind(one)} · {document_status(one['status'])[0]}", "quiet")
        if not context.read_only:
            make = button(self.tr("Issue a document…"), lambda: issue([id]), icon="document")
            look = button(self.tr("Preview"), lambda: preview(row.ref), icon="eye")
            self.buttons([make, look])
        self.link(self.tr("Open in People"), lambda: context.go("people", row.ref))
        self.end()
