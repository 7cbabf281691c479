"""The sheet with the wording of notes verbales, in the Tools menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from repatriate.app.clearances import note_queries
from repatriate.app.clearances.note_commands import RemoveLetter, SaveLetter
from repatriate.app.clearances.note_queries import LetterRow
from repatriate.app.core.command import Notice
from repatriate.app.core.office_files import read_file
from repatriate.model.errors import RepatriateError
from repatriate.papers.letters import OTHER
from repatriate.printing.outfile import write_whole
from ui.core.context import Context
from ui.core.format import name_of_kind
from ui.core.language import language_name
from ui.rooms.base import Room
from ui.rooms.common.detail_panel import DetailPanel, menu_button
from ui.style.theme import GAP, MARGIN, SPACE
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, grow, make_row, make_scroll
from ui.widgets.path_field import ask_to_open, ask_to_save, open_folder, save_as

translate = QCoreApplication.translate


def letter_name(kind: str) -> str:
    return translate("Documents", "Other clearances") if kind == OTHER else name_of_kind(kind)


class LettersPanel(DetailPanel):
    """Made again by its sheet when a wording changes."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            "",
            self.tr("Notes verbales"),
            self.tr("To use your own words, copy a text to a file. Change it there, then load the file."),
        )
        self._context = context
        if not context.read_only:
            self.buttons([button(self.tr("Load a file…"), self.choose_file, icon="import")])
        kind = ""
        for row in note_queries.letters(context.db):
            if row.kind != kind:
                kind = row.kind
                self.section(letter_name(kind))
            line = QHBoxLayout()
            text = language_name(row.language)
            line.addWidget(label(self.tr("{0} · your own").format(text) if row.own else text, tone="good" if row.own else ""), 1)  # fmt: skip
            entries = [
                (self.tr("Read it"), partial(self.read, row)),
                (self.tr("Copy to a file…"), partial(self.copy_out, row)),
            ]
            if not context.read_only:
                entries.append((self.tr("Load from a file…"), partial(self.take_in, row.kind, row.language)))
                if row.own:
                    entries.append((self.tr("Back to the original text"), partial(self.remove, row)))
            more = menu_button(self.tr("Wording"), entries)
            more.setProperty("kind", "link")
            more.setAccessibleName(self.tr("Wording: {0}, {1}").format(letter_name(row.kind), text))
            line.addWidget(more)
            self.column.addLayout(line)
        self.end()

    def read(self, row: LetterRow) -> None:
        """The text itself, where the note stands."""
        self.note.notify(
            f"{letter_name(row.kind)}, {language_name(row.language)}", "info",
            note_queries.letter_text(self._context.db, row.kind, row.language).strip(),
        )  # fmt: skip

    def copy_out(self, row: LetterRow) -> None:
        path = ask_to_save(
            self, self._context, save_as(), letter_file(row.kind, row.language), self.tr("Wordings (*.toml)"), ".toml"
        )
        if path is not None:
            self.write(row, path)

    def write(self, row: LetterRow, path: Path) -> None:
        try:
            write_whole(path, note_queries.letter_text(self._context.db, row.kind, row.language).encode())
        except RepatriateError as error:
            self.note.fault(error)
            return
        self.note.notify(self.tr("Copied. Change the text in an editor, then load the file."), "good", str(path))
        open_folder(path)

    def choose_file(self) -> None:
        """A file by its name says for which clearance and language it is."""
        self.take_in("", "")

    def take_in(self, kind: str, language: str) -> None:
        kinds = self.tr("Wordings (*.toml);;All files (*)")
        path = ask_to_open(self, self._context, self.tr("Load a wording"), kinds)
        if path is not None:
            self.load(path, kind, language)

    def load(self, path: Path, kind: str = "", language: str = "") -> None:
        if not kind:
            kind, _, language = path.stem.rpartition(".")
            if not kind:
                self.note.notify(
                    self.tr(
                        "The file name does not say what the text is for. Call it {0}, or use the button beside its line."
                    ).format(letter_file("exit_permit", "en"))
                )
                return
        try:
            text = read_file(path)
        except RepatriateError as error:
            self.note.fault(error)
            return
        self._context.run(SaveLetter(kind, language, text), on_error=self.note.fault)

    def remove(self, row: LetterRow) -> None:
        self.note.ask(
            self.tr("Go back to the original text? Notes already made do not change."),
            self.tr("Go back"),
            lambda: self._remove(row),
        )

    def _remove(self, row: LetterRow) -> None:
        self._context.run(RemoveLetter(row.kind, row.language), on_error=self.note.fault)


def letter_file(kind: str, language: str) -> str:
    """`exit_permit.en.toml`."""
    return f"{kind}.{language}.toml"


WIDTH = 620


class LettersSheet(Room):
    """Made again when a wording changes."""

    key = "letters"
    watches = ("letters",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.area = make_scroll(QWidget(), across=False)
        self.set_work(self.area)

    def reload_content(self, notice: Notice | None) -> None:
        self.sheet = LettersPanel(self.context)
        self.sheet.setMaximumWidth(WIDTH)
        work = QWidget()
        make_row(grow(self.sheet), STRETCH, margins=(MARGIN - SPACE, GAP, MARGIN, SPACE), inside=work).setStretch(
            0, 100
        )
        before = self.area.takeWidget()
        if before is not None:
            before.hide()
            before.setParent(self)
            before.deleteLater()  # one of its buttons may be the one that was pressed
        self.area.setWidget(work)
