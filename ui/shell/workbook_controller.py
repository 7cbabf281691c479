"""Files out of the open operation: its workbook, the empty template."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.model.errors import RepatriateError
from repatriate.printing.workbook import sheet_name
from ui.core.format import number
from ui.core.language import translate_said
from ui.shell.main_window import Window
from ui.widgets.table import DataTable, find_list

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
