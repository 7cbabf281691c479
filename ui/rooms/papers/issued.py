"""What this office issued: shown as it was printed, printed again or voided for a reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from repatriate.app import paper_views, previews
from repatriate.app.commands.issuing import ReprintDocument
from repatriate.app.commands.register import VoidDocument
from repatriate.app.paper_views import IssuedRow
from ui.bridge import Context
from ui.format import day
from ui.models.table import Column
from ui.rooms.kit.filing import PathField, open_file
from ui.rooms.kit.form import Field, Form
from ui.rooms.kit.listing import Keyed, Listing, mapping
from ui.rooms.kit.sheet import Sheet, put_in
from ui.rooms.papers.page import show_page
from ui.rooms.papers.states import document_status
from ui.rooms.papers.tab import Tab
from ui.widgets.panel import SidePanel
from ui.widgets.text import button, label

translate = QCoreApplication.translate


def _columns() -> list[Column]:
    t = translate
    return [
        Column("number", t("Documents", "Number"), lambda row: row["number"] or "", 120, sort="number"),
        Column("ref", t("Documents", "Ref"), lambda row: row["ref"], 82, sort="ref"),
        Column("name", t("Documents", "Name"), lambda row: row["name"], 300, sort="name", stretch=True),
        Column("issued", t("Documents", "Issued"), lambda row: day(row["issued"]), 116, sort="issued"),
        Column("expires", t("Documents", "Expires"), lambda row: day(row["expires"]), 116, sort="expires"),
        Column(
            "status", t("Documents", "State"), lambda row: document_status(row["status"])[0], 120, sort="status",
            tone=lambda row: document_status(row["status"])[1], icon=lambda row: document_status(row["status"])[2],
        ),
        Column("series", t("Documents", "Series"), lambda row: row["series"] or "", 90, sort="series"),
        Column("note", t("Documents", "Note"), lambda row: row["note"] or "", 220, sort="note", tip=lambda row: row["note"]),
    ]  # fmt: skip


class IssuedTab(Tab):
    key = "issued"

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self.rows: dict[int, IssuedRow] = {}
        self.table = Listing(
            self.title(),
            _columns(),
            Keyed("id", ("number", "ref", "name", "series", "note")),
            context.preferences,
            "issued",
        )
        self.table.setObjectName("work")
        self.column.addWidget(self.table, 1)
        self.table.chosen.connect(lambda id: self._show(self.table.key) if id >= 0 else None)

    def title(self) -> str:
        return translate("Documents", "Issued here")

    def reload(self) -> None:
        self.context.ask(self, "rows", lambda: paper_views.issued(self.context.db), self._put)

    def _put(self, rows: list[IssuedRow]) -> None:
        self.rows = {row.id: row for row in rows}
        self.table.put(mapping(row) for row in rows)
        sheet = self.panel.area.widget() if self.panel.isVisible() else None
        if isinstance(sheet, IssuedSheet):
            self._show(sheet.row.id)
        self.changed.emit()

    def chips(self) -> list[tuple[str, str]]:
        return [
            ("all", translate("Documents", "All")),
            ("issued", translate("Documents", "Valid")),
            ("gone", translate("Documents", "Void or spoiled")),
        ]

    def counts(self) -> dict[str, int | None]:
        states = [row["status"] for row in self.table.source.all]
        return {"all": len(states), "issued": states.count("issued"), "gone": len(states) - states.count("issued")}

    def choose(self, chip: str) -> None:
        self.table.filter(None if chip == "all" else lambda row: (row["status"] == "issued") is (chip == "issued"))

    def search(self, text: str) -> None:
        self.table.search(text)

    def main(self) -> tuple[str, bool]:
        return translate("Documents", "Preview"), bool(self.rows)

    def do_main(self) -> None:
        if self.table.key is not None:
            self.preview(self.table.key)
        else:
            self.context.say(translate("Documents", "Choose a document first."), tone="info")

    def preview(self, document_id: int) -> None:
        caption = translate("Documents", "{0}, as it was issued").format(self.rows[document_id].number)
        self.context.ask(
            self,
            "preview",
            lambda: previews.printed_document(self.context.db, document_id),
            lambda data: show_page(self, data, caption),
            failed=self.note.fault,
        )

    def _show(self, document_id: int | None) -> None:
        row = self.rows.get(document_id if document_id is not None else -1)
        if row is None:
            self.panel.shut()
            return
        sheet = IssuedSheet(self.context, row)
        sheet.preview_wanted.connect(lambda: self.preview(row.id))
        sheet.again.connect(lambda: self._show(row.id))
        put_in(self.panel, sheet, translate("Documents", "Document"))


class IssuedSheet(Sheet):
    """One document, and what may be done with it; each takes a reason."""

    preview_wanted = Signal()
    again = Signal()

    def __init__(self, context: Context, row: IssuedRow) -> None:
        super().__init__(row.ref, row.number, row.name)
        self.row = row
        self._context = context
        word, tone, _ = document_status(row.status)
        self.facts(
            [
                (self.tr("State"), word, tone),
                (self.tr("Issuer"), row.issuer or "", ""),
                (self.tr("Issued"), day(row.issued), ""),
                (self.tr("Expires"), day(row.expires), ""),
                (self.tr("Series"), row.series or self.tr("plain paper"), ""),
                (self.tr("Travels on it"), self.tr("yes") if row.current else self.tr("no"), ""),
                (self.tr("Note"), row.note or "", ""),
            ]
        )
        look = button(self.tr("Preview"), self.preview_wanted.emit, icon="eye")
        look.setEnabled(row.printable)
        made = [look]
        if row.status == "issued" and not context.read_only:
            made += [
                button(self.tr("Print again…"), self.ask_again, icon="print"),
                button(self.tr("Void…"), self.ask_void, "danger"),
            ]
        self.buttons(made, 3)
        self.link(self.tr("Open in People"), lambda: context.go("people", row.ref))
        self.form: Form | None = None
        self.file: PathField | None = None
        self.end()

    def _ask(self, verb: str, hint: str, text: str) -> Form:
        if self.form is not None:
            self.form.deleteLater()
        self.form = Form([Field("reason", self.tr("Reason, for the record"), "notes", hint=hint)], verb)
        self.form.layout().setContentsMargins(0, 8, 0, 0)  # type: ignore[union-attr]
        self.form.left.connect(self.again)
        self.column.insertWidget(self.column.count() - 1, label(text, wrap=True))
        self.column.insertWidget(self.column.count() - 1, self.form)
        self.form.start()
        return self.form

    def ask_void(self) -> None:
        form = self._ask(
            self.tr("Void {0}").format(self.row.number),
            self.tr("Lost on 12 May, reported to the police"),
            self.tr("{0} will not be valid any more; its number is never used again.").format(self.row.number),
        )
        form.saved.connect(
            lambda: self._context.run(VoidDocument(self.row.id, form.values()["reason"] or ""), on_error=form.fault)
        )

    def ask_again(self) -> None:
        form = self._ask(
            self.tr("Print it again"),
            self.tr("The first print was smeared"),
            self.tr("The same sheet with the same number. Destroy the first print."),
        )
        self.file = PathField(self._context, self.tr("PDF (*.pdf)"))
        self.file.suggest(f"travel-document-{self.row.number}.pdf")
        self.column.insertWidget(self.column.count() - 2, self.file)
        form.saved.connect(lambda: self._print_again(form))

    def _print_again(self, form: Form) -> None:
        assert self.file is not None
        path = self.file.path
        command = ReprintDocument(self.row.id, path, form.values()["reason"] or "")
        if self._context.run(command, on_error=form.fault) is not None:
            open_file(path)
