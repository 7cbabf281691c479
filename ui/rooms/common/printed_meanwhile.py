"""Asks once for the numbers printed in work that this copy lacks, before the next document is issued."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from repatriate.app.core.missing_work import Missing
from repatriate.app.documents.blanks.commands import StatePrinted
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.language import translate_said
from ui.rooms.common.form import Field, Form
from ui.style.theme import GAP, MARGIN, dress_widget
from ui.widgets.labels import make_label
from ui.widgets.layouts import make_column

WIDE = 460
NUMBERS, MORE, NONE = "numbers", "more", "none"


def name_numbers() -> str:
    """The label of the button that opens the dialog."""
    return QCoreApplication.translate("PrintedMeanwhile", "Name the numbers…")


def ask_numbers(context: Context, parent: QWidget) -> PrintedMeanwhileDialog:
    """Over the window until it is answered."""
    dialog = PrintedMeanwhileDialog(context, parent)
    dialog.open()
    return dialog


class PrintedMeanwhileDialog(QDialog):
    """Cancel and Esc change nothing: no document is issued until it is answered."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        dress_widget(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        title = self.tr("Numbers printed meanwhile")
        self.setWindowTitle(title)
        missing = context.operation.missing
        self.form = Form(self._list_fields(missing), self.tr("Record it"))
        self.form.column.setContentsMargins(0, GAP, 0, 0)
        self.form.fill({})
        self.form.left.connect(self.reject)
        self.form.saved.connect(self._save)
        self.form.box("what").currentIndexChanged.connect(self._show_choice)
        self.form.setFixedWidth(WIDE)
        advice = self.tr(
            "Look at the documents handed out, at the other copy and at the blank forms in the safe. The numbers "
            "you enter are never used again. This cannot be undone."
        )
        holders = self.tr(
            "Afterwards enter for each holder the document they hold, under “Documents held”. Until then they "
            "count as without a document."
        )
        column = make_column(
            make_label(title, "panel-title", wrap=True),
            make_label(translate_said(missing.words), wrap=True, copyable=True),
            make_label(advice, "quiet", wrap=True),
            make_label(holders, "quiet", wrap=True),
            self.form,
            margins=MARGIN,
            spacing=GAP,
            inside=self,
        )
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._show_choice()
        self.form.line("numbers").setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_fields(self, missing: Missing) -> list[Field]:
        choices = [
            (NUMBERS, self.tr("These numbers were printed, and no others")),
            (MORE, self.tr("These, and others that cannot be found")),
        ]
        if not missing.issued:
            choices.append((NONE, self.tr("Nothing was printed")))
        return [
            Field("what", self.tr("What was printed"), "choice", tuple(choices)),
            Field("numbers", self.tr("Numbers"), hint="AB0001-AB0005, AB0009"),
        ]

    def _show_choice(self) -> None:
        self.form.line("numbers").setEnabled(self.form.values()["what"] != NONE)

    def _save(self) -> None:
        self.form.clear_faults()
        values = self.form.values()
        what, numbers = values["what"], values["numbers"]
        if what == NUMBERS and not numbers:
            self.form.notify("numbers", self.tr("Name at least one number, or choose another answer."))
            return
        named = (numbers,) if numbers and what != NONE else ()
        self._record(StatePrinted(named, lost=what == MORE))

    def _record(self, command: StatePrinted) -> None:
        outcome = self._context.run(command, on_error=lambda error: self._confirm_unknown(command, error), quiet=True)
        if outcome is None:
            return
        self.accept()
        stated = outcome.result
        if stated.twice:
            words = self.tr("{0} was issued here as well: spoil or void one of the two documents.")
            self._context.notify(words.format(", ".join(stated.twice)), tone="trouble")
        elif outcome.entry is not None:
            self._context.notify(translate_said(outcome.entry.summary))

    def _confirm_unknown(self, command: StatePrinted, error: RepatriateError) -> None:
        """Numbers that nobody knows here are recorded where the officer says that they are right."""
        if error.code != "unknown_numbers":
            self.form.note.fault(error)
            return
        self.form.note.ask(
            translate_said(error),
            self.tr("They are right: record them"),
            lambda: self._record(replace(command, unknown=True)),
            keep=self.tr("Check the numbers"),
            danger=False,
        )
