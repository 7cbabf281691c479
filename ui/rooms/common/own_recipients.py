"""The office's own recipients: imported from a small file, described, copied out, removed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from repatriate.app.core.office_files import MOST_BYTES
from repatriate.app.core.office_files import RECIPIENTS as RECIPIENT_FILES
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import RemoveProfile, TakeProfile
from repatriate.manifests.recipients import OFFICE, RECIPIENTS, Recipient, build_starter
from repatriate.model.errors import RepatriateError, UserError
from repatriate.model.reading import read_at_most
from repatriate.printing.outfile import write_whole
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel, menu_button
from ui.rooms.common.labels import name_recipient
from ui.widgets.labels import clear_widget, make_button, make_label
from ui.widgets.layouts import make_column
from ui.widgets.path_field import ask_to_open, ask_to_save, open_folder, save_as

SHOWN = 120
"""Characters of a line that has a mistake in it."""


def about_recipients() -> tuple[str, str]:
    """The title of this part of the settings, and its purpose."""
    return (
        QCoreApplication.translate("ProfilesPanel", "Recipients of your own"),
        QCoreApplication.translate(
            "ProfilesPanel",
            "A bus company needs no dates of birth, a hospital no documents. A small text file names the list they "
            "get and the columns not on it. It never shows more than that list.",
        ),
    )


class ProfilesPanel(DetailPanel):
    """`taken` tells the name of one that was taken in."""

    taken = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__("", "")
        self.title.hide()
        self.column.setContentsMargins(0, 0, 0, 0)
        self._context = context
        kinds = [(name_recipient(name), partial(self.ask_begin, name)) for name in RECIPIENTS if name != OFFICE]
        self.take_button = make_button(self.tr("Load a file…"), self.ask_take, icon="import")
        self.begin_button = menu_button(self.tr("Start from…"), kinds, "new")
        self.begin_button.setAccessibleName(self.begin_button.text())
        self.take_button.setEnabled(not context.read_only)
        self.buttons([self.take_button, self.begin_button])
        self.rows = QWidget()
        self._entries = make_column(margins=0, spacing=4, inside=self.rows)
        self.column.addWidget(self.rows)
        self.end()
        self.reload_content()

    def reload_content(self) -> None:
        self._context.ask(
            self,
            "own",
            lambda: [one for one in manifest_queries.list_recipients(self._context.db) if one.own],
            self._show_profiles,
        )

    def _show_profiles(self, own: list[Recipient]) -> None:
        clear_widget(self.rows)
        if not own:
            self._entries.addWidget(
                make_label(
                    self.tr("No recipients of your own yet. Start from a list, change its text, then load it."),
                    "quiet",
                    wrap=True,
                )
            )
        for one in own:
            self._entries.addWidget(self._make_entry(one))
        self.in_order()

    def _make_entry(self, one: Recipient) -> QWidget:
        made = QWidget()
        column = make_column(
            make_label(one.name, "strong"),
            make_label(translate_said(one.audience), "quiet", wrap=True),
            margins=(0, 8, 0, 0),
            spacing=4,
            inside=made,
        )
        kept = self.tr("Never more than the list: {0}").format(name_recipient(one.kind))
        column.addWidget(make_label(kept, "quiet", wrap=True))
        given = self.tr("Gets {0} columns: {1}").format(
            number(len(one.columns)), ", ".join(map(translate_said, one.captions))
        )
        column.addWidget(make_label(given, wrap=True))
        withheld = self.tr("Not on their list: {0}").format(
            ", ".join(translate_said(name) for name in reversed(one.withheld))
        )
        column.addWidget(make_label(withheld, wrap=True))
        links = QHBoxLayout()
        links.setSpacing(12)
        copy = make_button(self.tr("Copy to a file…"), partial(self.ask_copy, one.name), "link")
        copy.setAccessibleName(self.tr("Copy {0} to a file").format(one.name))
        links.addWidget(copy)
        if not self._context.read_only:
            remove = make_button(self.tr("Remove…"), partial(self.ask_remove, one.name), "link")
            remove.setAccessibleName(self.tr("Remove {0}").format(one.name))
            links.addWidget(remove)
        links.addStretch(1)
        column.addLayout(links)
        return made

    # -- taking in

    def ask_take(self) -> None:
        kinds = self.tr("Recipients (*.toml);;All files (*)")
        path = ask_to_open(self, self._context, self.tr("A recipient of your own"), kinds)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """A mistake in it is said with its line and column, and the line itself."""
        outcome = self._context.run(TakeProfile(path), on_error=lambda error: self._show_fault(path, error))
        if outcome is None:
            return
        name = outcome.result
        self.note.notify(
            self.tr("{0} is loaded. Their list is among the others of each departure.").format(name),
            "good",
            self.tr("What is not on their list is named below."),
        )
        self.reload_content()
        self.taken.emit(name)

    def _show_fault(self, path: Path, error: RepatriateError) -> None:
        line = error.facts.get("line")
        self.note.fault(error, _line_of(path, line) if isinstance(line, int) else "")

    # -- to a file

    def ask_begin(self, kind: str) -> None:
        path = self._ask_path(f"my-{kind}.toml")
        if path is not None:
            self.write(path, build_starter(kind))

    def ask_copy(self, name: str) -> None:
        path = self._ask_path(f"{name}.toml")
        if path is not None:
            self.write(path, RECIPIENT_FILES.own_text(self._context.db, name))

    def _ask_path(self, name: str) -> Path | None:
        return ask_to_save(self, self._context, save_as(), name, self.tr("Recipients (*.toml)"), ".toml")

    def write(self, path: Path, text: str) -> None:
        try:
            write_whole(path, text.encode("utf-8"))
        except RepatriateError as error:
            self.note.fault(error)
            return
        self.note.ask(
            self.tr("Written to {0}.").format(path.name),
            self.tr("Load it"),
            lambda: self.take_file(path),
            detail=self.tr("Change it with a text editor, then load it."),
            keep=self.tr("Show in folder"),
            danger=False,
            tone="good",
            otherwise=lambda: open_folder(path),
        )

    # -- out of the operation

    def ask_remove(self, name: str) -> None:
        self.note.ask(
            self.tr("Remove {0} from this operation?").format(name),
            self.tr("Remove it"),
            lambda: self._remove(name),
            detail=self.tr("Lists that were made for them stay in the file."),
        )

    def _remove(self, name: str) -> None:
        if self._context.run(RemoveProfile(name), on_error=self.note.fault) is not None:
            self.reload_content()


def _line_of(path: Path, number: int) -> str:
    """The line of the file that is complained of; nothing where it cannot be read."""
    try:
        lines = (read_at_most(path, MOST_BYTES) or b"").decode("utf-8-sig", "replace").splitlines()
    except UserError:
        return ""
    if not 1 <= number <= len(lines):
        return ""
    text = lines[number - 1].strip()
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
