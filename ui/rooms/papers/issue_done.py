"""The panel of issued documents: their file, and printing as often as necessary."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from shiboken6 import isValid

from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.commands import Issued
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.printing.dialog import print_pdf
from ui.printing.print_job import send, stopped_words
from ui.printing.printers import Printed
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many
from ui.widgets.labels import button
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.path_field import open_file, open_folder


class IssueDonePanel(DetailPanel):
    """`print_on` prints at once; what is stopped half-way stays issued and is printed from here again."""

    passes = True
    """It goes when the place is left."""

    def __init__(self, context: Context, title: str, text: str, issued: Sequence[Issued], path: Path | None) -> None:
        """`title` says what they are, to the printer as well: nobody's name."""
        first, last = issued[0].number, issued[-1].number
        super().__init__("", text, first if first == last else f"{first} – {last}")
        self._context, self._title, self.ids = context, title, [one.id for one in issued]
        for words in dict.fromkeys(one.unsealed for one in issued if one.unsealed):
            self.text(translate_said(words))
        self.printed = NoticeBar()
        self.column.addWidget(self.printed)
        if path is not None:
            self.note.notify(self.tr("Saved as {0}").format(path.name), "good", str(path.parent))
        self.print_button = button(self.tr("Print…"), self.ask, "main", "print")
        made = [self.print_button]
        if path is not None:
            made += [
                button(self.tr("Open the PDF"), partial(open_file, path), icon="open"),
                button(self.tr("Show in folder"), partial(open_folder, path)),
            ]
        self.buttons(made)
        self.text(
            self.tr("Look at each sheet. If one is spoiled, open it in Issued here: the person gets the next number."),
            "quiet",
        )
        self.link(self.tr("Show in Issued here"), lambda: context.go("papers", first))
        self.buttons([button(self.tr("Close"), self.left.emit)])
        self.end()

    def print_on(self, printer: QPrinter) -> None:
        """Straight away."""
        db, ids = self._context.operation, self.ids
        begun = send(
            self._context,
            self._title,
            lambda progress, cancel: document_preview.printed_documents(db.db, ids, progress, cancel),
            printer,
            done=self._show_printed,
            failed=self._show_error,
        )
        if begun:
            one, more = self.tr("1 page is going to {1}…"), self.tr("{0} pages are going to {1}…")
            words = (one if len(ids) == 1 else more).format(number(len(ids)), printer.printerName())
            self.printed.notify(words, "info")
            self.print_button.setEnabled(False)

    def _show_printed(self, printed: Printed) -> None:
        if not isValid(self):
            return
        self.print_button.setEnabled(True)
        if printed.whole:
            self.printed.notify(
                many(
                    printed.pages,
                    self.tr("1 page was sent to the printer."),
                    self.tr("{0} pages were sent to the printer."),
                ),
                "good",
                self.tr("Did some not come out? Print those again from here."),
            )
        else:
            self._show_halted(stopped_words(printed), "attention")

    def _show_error(self, error: RepatriateError) -> None:
        if isValid(self):
            self.print_button.setEnabled(True)
            self.printed.fault(error, self._on_record())

    def _show_halted(self, sentence: str, tone: str) -> None:
        self.printed.notify(sentence, tone, self._on_record())

    def _on_record(self) -> str:
        return self.tr("All documents are issued and on record. Print the missing ones again from here.")

    def ask(self) -> None:
        """Asks for the printer and pages."""
        db, ids = self._context.operation, self.ids
        self._context.ask(
            self,
            "pages",
            lambda: document_preview.printed_documents(db.db, ids),
            lambda data: print_pdf(self._context, data, self._title),
            failed=self.note.fault,
        )
