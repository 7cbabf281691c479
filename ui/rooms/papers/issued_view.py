"""The view of issued documents and their history: to show as printed, print again, or void with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from repatriate.app.core.sql import ListQuery
from repatriate.app.documents import issued_queries
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.actions import FOR_THE_RECORD, UNHARMED, VOID
from repatriate.app.documents.commands import Issued, ReprintDocument, SpoilDocument
from repatriate.app.documents.issued_queries import ISSUED, ISSUED_STATES, IssuedLine
from repatriate.app.documents.issuing_office import Happened
from ui.core.context import Context
from ui.core.format import day
from ui.core.language import translate_said
from ui.rooms.common.action_form import ActionForm, make_field
from ui.rooms.common.detail_panel import DetailPanel, show_page
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import describe_event
from ui.rooms.common.row_table import ListingTable
from ui.rooms.papers.issue_done import IssueDonePanel, OutputChoice
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import make_column
from ui.widgets.refusal import NoticeBar, find_held
from ui.widgets.side_panel import EmptyState, SidePanel
from ui.widgets.table import add_list_actions, make_menu

# -- The base of Papers' views: a table with its filters, and pages laid over it.


class View(QWidget):
    """`changed` asks the place to show its header again. One that is `stale` is read again when it is seen."""

    changed = Signal()
    key: ClassVar[str]
    stale = True
    table: ListingTable
    empty: EmptyState | None = None

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__()
        self.context, self.panel = context, panel
        self.note = NoticeBar(wide=True)
        self.column = make_column(find_held(self.note), margins=0, spacing=0, inside=self)

    def add_table(self, table: ListingTable, empty: EmptyState | None = None) -> None:
        """Adds the view's table, and the page to show while it is empty."""
        self.table, self.empty = table, empty
        self.column.addWidget(table, 1)
        if empty is not None:
            self.column.addWidget(empty, 1)
            empty.hide()

    def show_empty(self, nothing: bool) -> None:
        self.table.setVisible(not nothing)
        if self.empty is not None:
            self.empty.setVisible(nothing)

    def show_pages(self, make: Callable[[], bytes], caption: str, printed_as: str = "") -> None:
        """Ask for pages and lay them over the view; `printed_as` names them for the printer where they may be printed."""
        print_as = (self.context, printed_as) if printed_as else None
        self.context.ask(
            self, "pages", make, lambda data: show_page(self, data, caption, print_as), failed=self.note.fault
        )

    def title(self) -> str:
        raise NotImplementedError

    def reload_content(self) -> None:
        """Ask the file again; what is shown stays until the answer."""
        self.table.reload_content()

    def search(self, text: str) -> None:
        self.table.narrow(text=text)

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


t = QCoreApplication.translate


class AfterIssuePanel(DetailPanel):
    """Asks in a form; `left` tells the document to show again, `finished` the sheet of what was printed."""

    left = Signal(int)
    finished = Signal(object)

    def __init__(
        self, context: Context, row: IssuedLine, title: str, text: str, fields: Sequence[Field] = (), verb: str = ""
    ) -> None:
        super().__init__(row.ref, title, row.name)
        self._context, self.row = context, row
        self.asking = True
        self.text(text)
        self.outlet: OutputChoice | None = None
        self.form = self.make_form(fields, verb)
        self.form.column.setContentsMargins(0, 8, 0, 0)
        self.column.addWidget(self.form)
        self.end()

    def make_form(self, fields: Sequence[Field], verb: str) -> Form:
        """The form with these fields, and a reason below them."""
        form = Form([*fields, make_field(FOR_THE_RECORD, hint=self.hint())], verb)
        form.fill({})
        form.left.connect(self._go_back)
        form.saved.connect(self._save)
        return form

    def hint(self) -> str:
        """An example of a reason."""
        return ""

    def goes_to(self, name: str) -> OutputChoice:
        """Ask where it goes, too."""
        self.outlet = OutputChoice(self._context, name)
        self.form.add(self.outlet)
        return self.outlet

    def _go_back(self) -> None:
        self.asking = False
        self.left.emit(self.row.id)

    def _save(self) -> None:
        self.form.clear_faults()
        if not self.form.values()["reason"]:
            self.form.notify("reason", translate_said(FOR_THE_RECORD.missing))
            return
        if self.outlet is not None and not self.outlet.isHidden() and (trouble := self.outlet.trouble()):
            self.form.note.notify(trouble, "trouble")
            return
        self.save(self.form.values())

    def save(self, values: dict[str, Any]) -> None:
        """Do it; the reason is there."""
        raise NotImplementedError

    @property
    def path(self) -> Path | None:
        return self.outlet.path if self.outlet is not None else None

    def printed(self, text: str, issued: Issued, path: Path | None) -> None:
        """Show where it is, and print it where that is wanted."""
        assert self.outlet is not None
        self.asking = False
        self.outlet.remember()
        printer: QPrinter | None = self.outlet.opened()
        done = IssueDonePanel(self._context, t("IssuePanel", "Travel documents"), text, [issued], path)
        self.finished.emit(done)
        if printer is not None:
            done.print_on(printer)


class PrintAgainPanel(AfterIssuePanel):
    """The same sheet with the same number."""

    def __init__(self, context: Context, row: IssuedLine) -> None:
        fields = [make_field(UNHARMED)] if row.on_blank else []
        super().__init__(
            context,
            row,
            t("AfterIssuePanel", "Print {0} again").format(row.number),
            t(
                "AfterIssuePanel",
                "The same page with the same number, on the same form. Destroy a print on other paper.",
            )
            if row.on_blank
            else t("AfterIssuePanel", "The same page with the same number. Destroy the first print."),
            fields,
            t("AfterIssuePanel", "Print it again"),
        )
        if row.printed_as:
            self.form.note.notify(
                t("AfterIssuePanel", "{0} is {1}. A new print still says so.").format(
                    row.number, translate_said(row.printed_as)
                ),
                "attention",
            )
        self.goes_to(f"travel-document-{row.number}.pdf")

    def hint(self) -> str:
        return t("AfterIssuePanel", "The first print was smeared")

    def save(self, values: dict[str, Any]) -> None:
        path, row = self.path, self.row
        command = ReprintDocument(row.id, path, values["reason"], bool(values.get("unharmed")))
        outcome = self._context.run(command, on_error=self.form.fault)
        if outcome is not None and row.expires is not None:
            issued = Issued(row.ref, row.number, row.expires, row.layout or "", row.id)
            self.printed(self.tr("On record as printed again"), issued, path)


class SpoilPanel(AfterIssuePanel):
    """It cannot be used; the next one is issued at once unless told otherwise."""

    def __init__(self, context: Context, row: IssuedLine) -> None:
        next_one = (
            t("AfterIssuePanel", "Issue again, on the next form of {0}").format(row.series)
            if row.series
            else t("AfterIssuePanel", "Issue again, with the next number")
        )
        then = Field(
            "then",
            t("AfterIssuePanel", "And then"),
            "choice",
            (("next", next_one), ("", t("AfterIssuePanel", "Nothing more"))),
        )
        super().__init__(
            context,
            row,
            t("AfterIssuePanel", "Issue {0} again").format(row.number)
            if row.printed_as
            else t("AfterIssuePanel", "{0} is spoiled").format(row.number),
            t(
                "AfterIssuePanel",
                "It is no longer valid, and its number is never used again. Keep the sheet to be destroyed.",
            ),
            [then],
            t("AfterIssuePanel", "Record it"),
        )
        outlet = self.goes_to(f"travel-document-{row.ref}.pdf")
        self.form.fill({"then": "next"})
        self.form.box("then").currentIndexChanged.connect(lambda at: outlet.setVisible(at == 0))

    def hint(self) -> str:
        if self.row.printed_as:
            return t("AfterIssuePanel", "The name was corrected")
        return t("AfterIssuePanel", "Jammed in the printer")

    def save(self, values: dict[str, Any]) -> None:
        again = values["then"] == "next"
        path = self.path if again else None
        command = SpoilDocument(self.row.id, values["reason"], path, issue_next=again)
        outcome = self._context.run(command, on_error=self.form.fault)
        if outcome is None:
            return
        if outcome.result is None:
            self._go_back()
        else:
            self.printed(self.tr("Issued the next document"), outcome.result, path)


class VoidPanel(AfterIssuePanel):
    """It is valid no more."""

    def __init__(self, context: Context, row: IssuedLine) -> None:
        title = t("AfterIssuePanel", "Void {0}").format(row.number)
        text = t("AfterIssuePanel", "It will no longer be valid, and its number is never used again.")
        super().__init__(context, row, title, text)

    def make_form(self, fields: Sequence[Field], verb: str) -> Form:
        return ActionForm(self._context, VOID, self.row.id, self._go_back)


class IssuedView(View):
    key = "issued"

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self._again: int | None = None
        self.table = ListingTable(ISSUED, context, "issued-here")
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
        return translate_said(ISSUED.title)

    def _show_menu(self, place: QPoint) -> None:
        """Shows the actions of the document's panel as a menu."""
        sheet = self.panel.content
        menu = make_menu(self, sheet.offered if isinstance(sheet, IssuedPanel) else ())
        add_list_actions(menu, self.table)
        menu.popup(place)

    def reload_content(self) -> None:
        super().reload_content()
        if isinstance(sheet := self.panel.content, IssuedPanel):
            self._show_document(sheet.row.id)

    def show_id(self, id: int, *, again: bool = False) -> None:
        """Select a document, whatever was filtered, now or when the list has been read; `again` opens the form that issues
        it again."""
        self._again = id if again and not self.context.read_only else None
        self.table.source.query = ListQuery()
        self.table.reload_content()
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
        made.after.connect(self._show_after)
        self.panel.show_widget(made, t("Documents", "Document"))
        if self._again == document_id and line.printed_as:
            self._again = None
            made.spoil_button.click()

    def _show_after(self, sheet: AfterIssuePanel) -> None:
        """A reason is asked for; then the document is shown again, or the one that replaces it."""
        sheet.left.connect(self._show_document)
        sheet.finished.connect(self._show_finished)
        self.panel.show_widget(sheet, t("Documents", "Document"))
        sheet.form.start()

    def _show_finished(self, sheet: IssueDonePanel) -> None:
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
        state = ISSUED_STATES[row.state]
        self.facts(
            [
                (self.tr("State"), translate_said(state.word), state.tone),
                (self.tr("Issuer"), row.issuer or "", ""),
                (self.tr("Issued"), day(row.issued), ""),
                (self.tr("Expires"), day(row.expires), ""),
                (self.tr("Printed on"), row.series or self.tr("plain paper"), ""),
                *([(self.tr("Page"), translate_said(row.printed_as), "attention")] if row.printed_as else []),
                (self.tr("Travels on it"), self.tr("yes") if row.current else self.tr("no"), ""),
            ]
        )
        look = make_button(self.tr("Show the page"), self.preview_wanted.emit, icon="eye")
        look.setEnabled(row.printable)
        made = [look]
        self.again_button = make_button(
            self.tr("Print again…"), lambda: self.after.emit(PrintAgainPanel(context, row)), icon="print"
        )
        words = self.tr("Issue it again…") if row.printed_as else self.tr("Spoiled…")
        self.spoil_button = make_button(
            words, lambda: self.after.emit(SpoilPanel(context, row)), "main" if row.printed_as else ""
        )
        self.void_button = make_button(
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
            what, tone = describe_event(one.what)
            when = " · ".join(part for part in (day(one.day), one.officer or "") if part)
            self.column.addWidget(make_label(f"{what} · {when}" if when else what, tone=tone, wrap=True))
            if one.reason:
                self.text(one.reason, "quiet")
        self.link(self.tr("Open the person"), lambda: context.go("people", row.ref))
        self.end()
