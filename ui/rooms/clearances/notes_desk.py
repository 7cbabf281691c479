"""What lies over the table of clearances: the notes verbales, and the page for an authority's reply."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton

from repatriate.app.clearances.note_queries import count_notes
from ui.rooms.clearances.answers import AnswerController, pasted
from ui.rooms.clearances.notes_page import NotesPage
from ui.rooms.clearances.reply_page import ReplyPage
from ui.rooms.clearances.table import ClearanceTable
from ui.rooms.common.people_view import PeopleView


class NotesDesk(PeopleView):
    """The room makes the parts that are named here."""

    table: ClearanceTable
    answers: AnswerController
    notes: NotesPage
    reply: ReplyPage | None = None
    notes_button: QPushButton
    note_button: QPushButton

    @property
    def covered(self) -> bool:
        return self.body.currentWidget() is self.notes

    def open_notes(self) -> None:
        """The notes verbales over the table."""
        if not self.covered:
            self.panel.shut()
            self.header.search.clear()
            self.body.setCurrentWidget(self.notes)
            self._show_buttons()
            self.notes.table.setFocus()

    def uncover(self) -> None:
        if self.covered:
            self.panel.shut()
            self.header.search.clear()
            self.body.setCurrentIndex(0)
            self._show_buttons()
            self.show_page()
            self.table.setFocus()

    def _show_buttons(self) -> None:
        replying = self.reply is not None
        self.notes_button.setVisible(not self.covered and not replying and bool(count_notes(self.context.db)))
        self.filter_line.setVisible(not self.covered)
        self.note_button.setVisible(not replying and not self.context.read_only)

    def open_reply(self, text: str = "", note: str | None = None) -> None:
        """The page for a reply over the work; one that is there takes the other text."""
        if self.reply is None:
            self.panel.shut()
            self.reply = ReplyPage(self.body, self.context, self.table.kind_wanted, note)
            self.reply.closed.connect(self._replied)
            self._show_buttons()
        if text:
            self.reply.show_reply(text)

    def _replied(self) -> None:
        self.reply = None
        self._show_buttons()

    def _reply(self) -> None:
        """With what the clipboard holds, where that is text."""
        if self.answers.may_write():
            self.open_reply(pasted()[0])

    def paste(self) -> None:
        text, why = pasted()
        if why:
            self.context.say(why, tone="attention")
        elif self.answers.may_write():
            self.open_reply(text)

    def write_note(self, kind: str | None, refs: Sequence[str]) -> None:
        self.notes.write(kind, refs)
