"""The sheet that verifies the file: its history, every row, its pages, and eight words that were written down."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.clock import find_earlier_time
from repatriate.app.core.commands import TakeAsItStands
from repatriate.app.core.kept_tables import describe_repaired
from repatriate.app.core.missing_work import MOST_NAMED, describe_accepted, describe_changes
from repatriate.app.core.transaction import Notice
from repatriate.app.counting.leg_counting import find_count_faults
from repatriate.app.journal.records import find_record_faults
from repatriate.model.errors import UserError
from ui.core import format
from ui.core.context import Context
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.rooms.base import Room
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.refusal import NoticeBar

WIDTH = 640
"""The largest width of the sheet's text."""


class VerifySheet(Room):
    """The sheet that verifies the file; its result disappears when the file changes again."""

    key = "verify"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.about = make_label(
            self.tr("This checks that the file is complete, and that nobody changed it with another program."),
            wrap=True,
        )
        self.verify_button = make_button(self.tr("Verify file"), self.verify, "main", "verify")
        self.note = NoticeBar()
        self.accept_button = make_button(self.tr("Accept the file as it is now…"), self.ask_accept)
        self.accept_button.hide()
        self.head = QLineEdit()
        self.head.setPlaceholderText(self.tr("Eight words with spaces between them"))
        self.head.setAccessibleName(self.tr("The eight words that you wrote down"))
        self.head.returnPressed.connect(self.compare)
        self.compare_button = make_button(self.tr("Compare"), self.compare)
        self.compared = NoticeBar()
        narrow = QWidget()
        narrow.setMaximumWidth(WIDTH)
        make_column(
            self.about,
            make_row(self.verify_button, STRETCH),
            self.note,
            make_row(self.accept_button, STRETCH),
            make_label(self.tr("Did you write down eight words on another day?"), "section"),
            make_label(
                self.tr("Type them here. You see whether the file still contains everything up to that day."), wrap=True
            ),
            make_row(grow(self.head), self.compare_button, spacing=GAP),
            self.compared,
            STRETCH,
            margins=0,
            spacing=SPACE,
            inside=narrow,
        )
        work = QWidget()
        make_row(grow(narrow), STRETCH, margins=(MARGIN, GAP, MARGIN, SPACE), inside=work).setStretch(0, 100)
        self.set_work(work)

    def reload_content(self, notice: Notice | None) -> None:
        self.note.shut()
        self.accept_button.hide()
        self.compared.shut()

    def verify(self) -> None:
        """The chain of the journal, every row against its last entry, what is kept beside it, and the pages of the file. What
        follows from the rows is made again where it is wrong and the file can be written."""
        operation = self.context.operation
        history, file = self.tr("the history"), self.tr("the file")

        def verify_file(progress: Report, cancel: Cancel) -> tuple[list[str], list[str], bool, bool]:
            chain = operation.verify_journal(lambda share: progress(share * 0.9, history))
            progress(None, file)
            found = [words for words in (chain, operation.integrity()) if words != "ok"]
            found += describe_changes(operation.db) if chain != "ok" else []
            earlier = operation.clock_doubt or find_earlier_time(operation.db)
            counted = (fault.message for fault in find_count_faults(operation.db))
            told: list[str] = [earlier] if earlier else []
            if not found:
                found = [*find_record_faults(operation.db), *counted]
                if differences := operation.find_differences() if operation.read_only else operation.repair():
                    told.insert(0, describe_repaired(differences, read_only=operation.read_only))
            told += describe_accepted(operation.db)
            mends = bool(found) and not operation.read_only
            return found, told, mends and bool(operation.find_foreign_rows()), mends and bool(operation.find_outside())

        self.note.shut()
        self.accept_button.hide()
        self.context.job(self.tr("Verifying"), verify_file, done=self._show_faults)

    def ask_accept(self) -> None:
        """Ask whether what another program changed shall stand."""
        self.note.ask(
            self.tr("Accept what another program changed? The journal records the rows and your name."),
            self.tr("Accept the file as it is now"),
            self.accept,
            keep=self.tr("Cancel"),
        )

    def accept(self) -> None:
        """Accepts the rows that another program changed, and verifies everything again."""
        if self.context.run(TakeAsItStands()) is not None:
            self.verify()

    def put_back(self) -> None:
        """Restores the rows that another program changed from the journal, and verifies everything again."""
        self.note.shut()
        self.context.job(
            self.tr("Putting back"),
            lambda progress, cancel: self.context.operation.put_back(),
            done=lambda found: self.verify(),
            failed=self.note.fault,
        )

    def _show_faults(self, found: tuple[list[str], list[str], bool, bool]) -> None:
        faults, told, can_put_back, can_accept = found
        operation = self.context.operation
        if not faults:
            whole = self.tr("The file is complete and has not been altered.")
            if told:
                whole = self.tr("The journal is complete and has not been altered.")
            self.note.notify(
                " ".join([whole, *map(translate_said, told)]),
                Tone.ATTENTION if told else Tone.GOOD,
                self.tr("Checked {0}. Write down these eight words of entry {1}: {2}").format(
                    format.moment(datetime.now().astimezone()), format.number(operation.revision), operation.head_words
                ),
            )
            return
        self.accept_button.setVisible(can_accept)
        verb, slot = self.tr("Open the backups…"), lambda: self.context.go("file.backups")
        detail = self.tr("Keep this file as it is, so that somebody can look into it. Continue with a backup.")
        if can_put_back:
            verb, slot = self.tr("Put back"), self.put_back
            detail = self.tr("Put back what the journal says, or keep this file as it is and continue with a backup.")
        self.note.ask(
            self.tr("Something is wrong: {0}.").format("; ".join(map(translate_said, faults[:MOST_NAMED]))),
            verb,
            slot,
            keep=self.tr("Close"),
            detail=detail,
            danger=False,
            tone=Tone.TROUBLE,
        )

    def compare(self) -> None:
        """Checks whether the journal still has the entry of eight noted words."""
        self.compared.shut()
        operation = self.context.operation
        try:
            entry = operation.find_head(self.head.text())
        except UserError as error:
            self.compared.fault(error)
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if entry is None:
            self.compared.notify(
                self.tr("This file has no entry with these words."),
                Tone.TROUBLE,
                self.tr("It is an older copy or another file, or somebody removed or changed entries."),
            )
            return
        self.context.job(
            self.tr("Verifying"),
            lambda progress, cancel: operation.verify_journal(lambda share: progress(share, self.tr("the history"))),
            done=lambda chain: self._show_head(entry, chain),
        )

    def _show_head(self, entry: int, chain: str) -> None:
        if chain != "ok":
            self.compared.notify(self.tr("Something is wrong: {0}.").format(translate_said(chain)), Tone.TROUBLE)
            return
        later = self.context.operation.revision - entry
        self.compared.notify(
            self.tr("These are the words of entry {0}. Nothing before it has changed.").format(format.number(entry)),
            Tone.GOOD,
            format_many(later, self.tr("1 entry came after it."), self.tr("{0} entries came after it."))
            if later
            else self.tr("It is the last entry."),
        )
