"""What this office issued: its history; shown as it was printed, printed again, spoiled or voided for a reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Signal

from repatriate.app.core.term_sql import ListQuery
from repatriate.app.documents import issued_queries
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.issued_queries import IssuedLine
from repatriate.app.documents.print_record import Happened
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day
from ui.core.language import translate_said
from ui.models.table import Column, Row, state_column
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many
from ui.rooms.common.paged_table import PagedSource, PagedTable
from ui.rooms.common.state_labels import happened, issued_state
from ui.rooms.papers.after_issue import AfterIssuePanel, PrintAgainPanel, SpoilPanel, VoidPanel
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.view import View
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button, label
from ui.widgets.side_panel import SidePanel
from ui.widgets.table_menu import make_menu

t = QCoreApplication.translate


def _words(column: str, value: str) -> str:
    """How a value of a column reads in its filter."""
    match column:
        case "state":
            return issued_state(value)[0]
        case "issued":
            return day(value)
        case "prints":
            words = {"once": t("Documents", "once"), "saved": t("Documents", "PDF saved")}
            return words.get(value) or t("Documents", "more than once")
        case _:
            return value


def _prints(row: Row) -> str:
    if row["saved"]:
        return t("Documents", "PDF saved")
    return many(row["prints"], t("Documents", "once"), t("Documents", "{0} times"))


def _state(row: Row) -> tuple[str, str, str]:
    """The state of the document; a difference from the file comes first."""
    word, tone, picture = issued_state(row["state"])
    return (translate_said(row["printed_as"]), "attention", "warning") if row["printed_as"] else (word, tone, picture)


def _note(row: Row) -> str:
    """The differences from the file, and the notes on the document."""
    return " · ".join(part for part in (translate_said(row["printed_as"]), row["note"] or "") if part)


def _columns() -> list[Column]:
    return [
        Column("number", short_label("number"), lambda row: row["number"], 120, sort="number"),
        Column("ref", short_label("ref"), lambda row: row["ref"], 82, sort="ref"),
        Column("name", t("Documents", "Name"), lambda row: row["name"], 260, sort="name", stretch=True),
        Column("issued", short_label("issued"), lambda row: day(row["issued"]), 116, sort="issued"),
        Column("expires", short_label("expires"), lambda row: day(row["expires"]), 116, sort="expires"),
        state_column("state", t("Documents", "State"), _state, 120, sort="status"),
        Column("series", short_label("series"), lambda row: row["series"] or "", 90, sort="series"),
        Column("prints", t("Documents", "Printed"), _prints, 90),
        Column("note", short_label("note"), _note, 200, sort="note", tip=_note),
        Column("layout", t("Documents", "Page layout"), lambda row: row["layout"] or "", 110, sort="layout", hidden=True),
    ]  # fmt: skip


class IssuedView(View):
    key = "issued"

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self._again: int | None = None
        self.table = PagedTable(
            self.title(),
            _columns(),
            context,
            PagedSource(
                lambda query, sort, down: issued_queries.issued_ids(
                    context.db, query, context.operation.today(), sort, down
                ),
                lambda ids: issued_queries.issued_lines(context.db, ids, context.operation.today()),
                ListQuery(),
                {"state": "state", "series": "series", "layout": "layout", "issued": "issued", "prints": "prints"},
                lambda query, field: issued_queries.issued_field_values(
                    context.db, query, field, context.operation.today()
                ),
                _words,
            ),
            "issued-here",
            ("note", "prints", "series", "issued"),
        )
        self.empty = EmptyState(
            "document",
            t("Documents", "No documents issued yet. “Need a document” lists the people who need a document."),
        )
        self.add_table(self.table, self.empty)
        self.table.chosen.connect(lambda id: self._show_document(id) if id >= 0 else None)
        self.table.opened.connect(self.preview)
        self.table.selected.connect(self.changed)
        self.table.menu_wanted.connect(self._show_menu)

    def title(self) -> str:
        return t("Documents", "Issued here")

    def _show_menu(self, place: QPoint) -> None:
        """What the panel of the document offers."""
        sheet = self.panel.content
        menu = make_menu(self, sheet.offered if isinstance(sheet, IssuedPanel) else ())
        menu.addAction(t("Documents", "Copy"), self.table.copy)
        menu.popup(place)

    def reload(self) -> None:
        super().reload()
        if isinstance(sheet := self.panel.content, IssuedPanel):
            self._show_document(sheet.row.id)

    def show_id(self, id: int, *, again: bool = False) -> None:
        """Select a document, whatever was filtered, now or when the list has been read; `again` opens the form that issues
        it again."""
        self._again = id if again and not self.context.read_only else None
        self.table.source.query = ListQuery()
        self.table.reload()
        if self.table.choose(id):
            self.table.chosen.emit(id)

    def line(self, id: int) -> IssuedLine | None:
        return issued_queries.issued_lines(self.context.db, [id], self.context.operation.today()).get(id)

    def preview(self, document_id: int) -> None:
        line = self.line(document_id)
        if line is None:
            return
        caption = t("Documents", "{0}, as it was issued").format(line.number)
        self.show_pages(lambda: document_preview.printed_document(self.context.db, document_id), caption)

    def _show_document(self, document_id: int) -> None:
        if isinstance(sheet := self.panel.content, AfterIssuePanel) and sheet.asking:
            return
        line = self.line(document_id)
        if line is None:
            self.panel.shut()
            return
        made = IssuedPanel(self.context, line, issued_queries.document_history(self.context.db, document_id))
        made.preview_wanted.connect(lambda: self.preview(line.id))
        made.after.connect(self._after)
        self.panel.show_widget(made, t("Documents", "Document"))
        if self._again == document_id and line.printed_as:
            self._again = None
            made.spoil_button.click()

    def _after(self, sheet: AfterIssuePanel) -> None:
        """A reason is asked for; then the document is shown again, or the one that replaces it."""
        sheet.left.connect(self._show_document)
        sheet.finished.connect(self._finished)
        self.panel.show_widget(sheet, t("Documents", "Document"))
        sheet.form.start()

    def _finished(self, sheet: IssueDonePanel) -> None:
        """The sheet that asked is gone by the time this one is closed."""
        sheet.left.connect(lambda: self._show_document(sheet.ids[-1]))
        self.panel.show_widget(sheet, t("Documents", "Issued"))


class IssuedPanel(DetailPanel):
    """One document: what it is, what happened to it, and what may be done with it."""

    preview_wanted = Signal()
    after = Signal(object)
    """The AfterIssuePanel to be shown instead."""

    def __init__(self, context: Context, row: IssuedLine, history: tuple[Happened, ...]) -> None:
        super().__init__(row.ref, row.number, row.name)
        self.row = row
        self._context = context
        word, tone, _ = issued_state(row.state)
        self.facts(
            [
                (self.tr("State"), word, tone),
                (self.tr("Issuer"), row.issuer or "", ""),
                (self.tr("Issued"), day(row.issued), ""),
                (self.tr("Expires"), day(row.expires), ""),
                (self.tr("Printed on"), row.series or self.tr("plain paper"), ""),
                *([(self.tr("Page"), translate_said(row.printed_as), "attention")] if row.printed_as else []),
                (self.tr("Travels on it"), self.tr("yes") if row.current else self.tr("no"), ""),
            ]
        )
        look = button(self.tr("Show the page"), self.preview_wanted.emit, icon="eye")
        look.setEnabled(row.printable)
        made = [look]
        self.again_button = button(
            self.tr("Print again…"), lambda: self.after.emit(PrintAgainPanel(context, row)), icon="print"
        )
        words = self.tr("Issue it again…") if row.printed_as else self.tr("Spoiled…")
        self.spoil_button = button(
            words, lambda: self.after.emit(SpoilPanel(context, row)), "main" if row.printed_as else ""
        )
        self.void_button = button(
            self.tr("Void or stolen…"), lambda: self.after.emit(VoidPanel(context, row)), "danger"
        )
        self.again_button.setEnabled(row.printable)
        if row.state in ("valid", "expired") and not context.read_only:
            made += [self.again_button, self.spoil_button, self.void_button]
        if row.printed_as and len(made) > 1:
            made.insert(0, made.pop(2))
        self.offered = tuple(made)
        self.buttons(made)
        self.section(self.tr("What happened"))
        for one in history:
            what, tone = happened(one.what)
            when = " · ".join(part for part in (day(one.day), one.officer or "") if part)
            self.column.addWidget(label(f"{what} · {when}" if when else what, tone=tone, wrap=True))
            if one.reason:
                self.text(one.reason, "quiet")
        self.link(self.tr("Open the person"), lambda: context.go("people", row.ref))
        self.end()
