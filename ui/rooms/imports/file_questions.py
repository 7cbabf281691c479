"""The three questions about people already in the file: those left for later are answered here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from repatriate.app.imports.list_session import Asked, name_places
from repatriate.app.imports.questions.answer_commands import AnswerQuestions, ask_of_file
from repatriate.app.imports.questions.host import host_in
from repatriate.app.imports.questions.model import Host
from ui.core.context import Context
from ui.rooms.imports.questions_page import Ask, QuestionsPage


class FileQuestions(QObject):
    """Asks one question of the file on a page of its own; `done` is called when it is written."""

    def __init__(self, context: Context, parent: QObject, done: Callable[[], object]) -> None:
        super().__init__(parent)
        self.context = context
        self.page = QuestionsPage()
        self.page.host_chosen.connect(self._move_host)
        self._done = done
        self._asked: Asked | None = None
        self._host: Host | None = None

    def ask(self, question: Ask) -> None:
        self.page.ask_only((question,))
        self._host = None
        self._read()

    def _read(self) -> None:
        operation, host = self.context.operation, self._host
        self.context.ask(
            self,
            "questions",
            lambda: Asked(ask_of_file(operation.db, [operation.path.stem], host), name_places(operation)),
            self._show_asked,
        )

    def _show_asked(self, asked: Asked) -> None:
        self._asked = asked
        self.page.show_questions(asked.questions, asked.places)

    def _move_host(self, country: str, town: str) -> None:
        self._host = host_in(country, town) if country else None
        self._read()

    def reload_content(self) -> None:
        """The file moved on."""
        if self._asked is not None:
            self._read()

    def write(self) -> None:
        if self._asked is None:
            return
        command = AnswerQuestions(self._asked.questions, self.page.answers())
        if self.context.run(command) is not None:
            self._asked = None
            self._done()
