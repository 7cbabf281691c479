"""The open file as a whole: backups by hand and by the clock, restoring one, another passphrase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.model.errors import RepatriateError
from repatriate.printing.workbook import sheet_name
from ui.core.context import Context
from ui.core.format import number
from ui.core.jobs import Job
from ui.core.language import translate_said
from ui.pages.passphrase import ChangePage
from ui.pages.welcome import BackupsPage
from ui.shell.host import SUFFIX, copy_typed
from ui.shell.main_window import Window
from ui.widgets.table import DataTable, find_list

EVERY = 10 * 60 * 1000
"""Milliseconds between two looks at whether a backup is due."""
BACKUPS, PASSPHRASE = "backups", "passphrase"
"""Keys of its pages."""


class BackupController(QObject):
    """`begin` when a file opens, `end` when it closes. Keeps the pages for backups and for another passphrase."""

    def __init__(self, host: Window) -> None:
        super().__init__(host.pages)
        self._host = host
        self._backed_up = 0
        self._changing: Job | None = None
        self._backups_page: BackupsPage | None = None
        self._passphrase_page: ChangePage | None = None
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.back_up_if_moved)

    @property
    def backups_page(self) -> BackupsPage:
        assert self._backups_page is not None
        return self._backups_page

    @property
    def passphrase_page(self) -> ChangePage:
        assert self._passphrase_page is not None
        return self._passphrase_page

    def build_pages(self) -> None:
        """The pages, in the language that holds now, with what was typed in them."""
        old, self._passphrase_page = self._passphrase_page, ChangePage()
        self._passphrase_page.wanted.connect(self._change_passphrase)
        self._passphrase_page.back.clicked.connect(self._host.show_work)
        if old is not None:
            copy_typed(old, self._passphrase_page)
        self._backups_page = BackupsPage()
        self._backups_page.backup_wanted.connect(self.back_up)
        self._backups_page.restore_wanted.connect(self._choose_restore_target)
        self._backups_page.done.connect(self._host.show_work)
        self._host.add_page(PASSPHRASE, self._passphrase_page)
        self._host.add_page(BACKUPS, self._backups_page)

    def begin(self, context: Context) -> None:
        self._backed_up = context.operation.revision
        self._clock.start()

    def end(self) -> None:
        self._clock.stop()

    # -- backups

    def back_up(self) -> None:
        """Now, because the officer says so."""
        context = self._host.context
        if context is not None:
            operation = context.operation
            context.job(
                self.tr("Backing up"),
                lambda progress, cancel: operation.backup(),
                done=lambda path: self._show_backup(context, path),
                stoppable=False,
            )

    def _show_backup(self, context: Context, path: Path) -> None:
        self._backed_up = context.operation.revision
        context.notify(self.tr("Backed up to {0}").format(path.parent.name))
        self.backups_page.show_backups(path.parent, context.operation.backups())

    def save_copy(self) -> None:
        """All of it under another name, wherever the officer says."""
        context = self._host.context
        if context is None:
            return
        path = context.operation.path
        folder = path.parent if path.parent.is_dir() else self._host.surroundings.documents
        proposed = folder / (self.tr("{0} copy").format(path.stem) + SUFFIX)
        title, kinds = self.tr("Save a copy"), self.tr("Operation files (*.repat)")
        if target := self._host.ask_new_path(title, proposed, kinds, SUFFIX, ask_over=False):
            self.copy_to(target)

    def copy_to(self, target: Path) -> None:
        context = self._host.context
        assert context is not None
        operation = context.operation

        def notify_saved(_: object) -> None:
            self._host.preferences.opened(target)
            context.notify(self.tr("Saved a copy as {0}. To continue in it, open it.").format(target.name))

        context.job(
            self.tr("Saving a copy"),
            lambda progress, cancel: operation.save_copy(target),
            done=notify_saved,
            stoppable=False,
        )

    def back_up_if_moved(self) -> None:
        """Makes a backup by the clock if anything was written since the last, without disturbing anybody."""
        context = self._host.context
        if context is None or context.read_only:
            return
        revision = context.operation.revision
        if revision != self._backed_up:
            self._backed_up = revision
            operation = context.operation
            context.quietly(lambda progress, cancel: operation.backup())

    def show_backups(self) -> None:
        context = self._host.context
        if context is not None:
            path = context.operation.path
            folder = path.with_name(f"{path.name}-backups")
            self.backups_page.show_backups(folder, context.operation.backups())
            self._host.show_page(BACKUPS)

    def _choose_restore_target(self, backup: Path, passphrase: str) -> None:
        assert self._host.context is not None
        path = self._host.context.operation.path
        proposed = path.with_name(self.tr("{0} restored").format(path.stem) + SUFFIX)
        title, kinds = self.tr("Restore as a new file"), self.tr("Operation files (*.repat)")
        if target := self._host.ask_new_path(title, proposed, kinds, SUFFIX, ask_over=False):
            self.restore_to(backup, target, passphrase)

    def restore_to(self, backup: Path, target: Path, passphrase: str = "") -> None:
        """Bring a backup back under a new name, and offer it among the files."""
        context = self._host.context
        assert context is not None
        operation = context.operation

        def ask_or_refuse(error: RepatriateError) -> None:
            if error.code == "wrong_passphrase":
                self.backups_page.ask_passphrase(translate_said(error))
            else:
                context.refuse(error)

        def notify_restored(_: object) -> None:
            self._host.preferences.opened(target)
            context.notify(self.tr("Restored as {0}. Open it from the list of files.").format(target.name))
            self.backups_page.ask_passphrase("")
            self._host.show_work()

        context.job(
            self.tr("Restoring"),
            lambda progress, cancel: operation.restore_copy(backup, target, passphrase or None),
            done=notify_restored,
            failed=ask_or_refuse,
            stoppable=False,
        )

    # -- passphrase

    def show_change_passphrase(self) -> None:
        if (context := self._host.context) is not None:
            self._host.show_page(PASSPHRASE)
            self.passphrase_page.ask(context.operation.path, context.operation.officer)

    def _change_passphrase(self, old: str, new: str) -> None:
        page, context = self.passphrase_page, self._host.context
        assert context is not None
        page.setEnabled(False)
        job = Job("passphrase", lambda progress, cancel: context.operation.change_passphrase(old, new))
        job.ended.connect(lambda _, error: self._changed_passphrase(context, error))
        self._changing = job
        page.setCursor(Qt.CursorShape.BusyCursor)
        self._host.start(job.work)

    def _changed_passphrase(self, context: Context, error: BaseException | None) -> None:
        page = self.passphrase_page
        self._changing = None
        page.setEnabled(True)
        page.unsetCursor()
        if isinstance(error, RepatriateError):
            page.fail(error, page.old)
            return
        if error is not None:
            raise error
        page.wipe()
        if self._host.context is context:
            self._host.show_work()
            context.notify(self.tr("Passphrase changed. Earlier backups keep the old passphrase."))


# -- Files out of the open operation: its workbook, the empty template.


WORKBOOK = ".xlsx"


class WorkbookController(QObject):
    """Asks where, then writes; says what was written."""

    failed = Signal(str)
    """A sentence, where no operation is open in which it could be said."""

    def __init__(self, host: Window) -> None:
        super().__init__(host.pages)
        self._host = host

    def export_workbook(self) -> None:
        context = self._host.context
        if context is None:
            return
        path = self._ask_path(self.tr("Everything as an Excel workbook"), f"{context.operation.path.stem}{WORKBOOK}")
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        context = self._host.context
        assert context is not None
        operation = context.operation

        def notify_exported(written: tuple[dict[str, int], str | None]) -> None:
            rows, left_out = written
            told = self.tr("Exported {0} people and {1} departures to {2}. That file is not encrypted.").format(
                number(rows.get("People", 0)), number(rows.get("Legs", 0)), path.name
            )
            context.notify(f"{told} {translate_said(left_out)}" if left_out else told)

        def write_workbook() -> tuple[dict[str, int], str | None]:
            from repatriate.app.imports.template_export import find_left_out, write_operation

            return write_operation(operation, path), find_left_out(operation.db)

        context.job(
            self.tr("Exporting to {0}").format(path.name),
            lambda progress, cancel: write_workbook(),
            done=notify_exported,
            stoppable=False,
        )

    def find_list(self) -> DataTable | None:
        """The list that can be saved now; None where none is seen."""
        return find_list(self._host.pages.window()) if self._host.context is not None else None

    def save_list(self) -> None:
        """Write the list that is seen, as it is filtered and sorted."""
        table = self.find_list()
        if table is None:
            return
        path = self._ask_path(
            self.tr("The list as an Excel workbook"), f"{sheet_name(table.accessibleName())}{WORKBOOK}"
        )
        if path is not None:
            self.list_to(table, path)

    def list_to(self, table: DataTable, path: Path) -> None:
        context = self._host.context
        assert context is not None
        operation, title = context.operation, table.accessibleName()
        titles, read = table.read_cells()

        def write_list() -> int:
            from repatriate.app.reports.listings import cells_workbook

            rows = list(read())
            operation.write_file(path, cells_workbook(title, titles, rows, paper_of(settings_of(operation.db))))
            return len(rows)

        def notify_saved(rows: int) -> None:
            words = self.tr("Saved {0} lines as {1}. That file is not encrypted.")
            context.notify(words.format(number(rows), path.name))

        context.job(
            self.tr("Saving {0}").format(path.name),
            lambda progress, cancel: write_list(),
            done=notify_saved,
            stoppable=False,
        )

    def save_template(self) -> None:
        path = self._ask_path(self.tr("The empty template"), f"repatriate-template{WORKBOOK}")
        if path is not None:
            self.template_to(path)

    def template_to(self, path: Path) -> None:
        from repatriate.app.imports.template_export import write_template

        context = self._host.context
        try:
            write_template(path)
        except RepatriateError as error:
            if context is not None:
                context.refuse(error)
            else:
                self.failed.emit(translate_said(error))
            return
        if context is not None:
            context.notify(self.tr("Saved the empty template as {0}.").format(path.name))

    def _ask_path(self, title: str, name: str) -> Path | None:
        proposed = self._host.surroundings.documents / name
        return self._host.ask_new_path(title, proposed, self.tr("Workbooks (*.xlsx)"), WORKBOOK)
