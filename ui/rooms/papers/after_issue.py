"""What is done with a document after it was issued: printed again, spoiled and replaced, void; each for a reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtPrintSupport import QPrinter

from repatriate.app.documents.actions import VOID
from repatriate.app.documents.commands import Issued, ReprintDocument, SpoilDocument
from repatriate.app.documents.issued_queries import IssuedLine
from ui.core.context import Context
from ui.core.language import translate_said
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.form import Field, Form
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.output_choice import OutputChoice

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
        form = Form([*fields, Field("reason", self.tr("Reason, for the record"), "notes", hint=self.hint())], verb)
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
            self.form.say("reason", self.tr("Enter the reason. It is kept on record."))
            return
        if self.outlet is not None and not self.outlet.isHidden() and (trouble := self.outlet.trouble()):
            self.form.note.say(trouble, "trouble")
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
        fields = []
        if row.on_blank:
            fields.append(
                Field(
                    "unharmed",
                    t("AfterIssuePanel", "The numbered form"),
                    "choice",
                    (
                        ("", t("AfterIssuePanel", "was printed on, or damaged")),
                        ("yes", t("AfterIssuePanel", "is still empty and clean: print on it again")),
                    ),
                )
            )
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
            self.form.note.say(
                t("AfterIssuePanel", "{0} is {1}. Printed again, it still says so.").format(
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
