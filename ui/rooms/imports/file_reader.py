"""Reads the chosen files: lists at once; pictures after their pages, orientation and language are known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from repatriate.app.imports.jobs import Examined, examine_workbook
from repatriate.app.imports.list_session import Looked, Settled
from repatriate.app.imports.open_file import OpenedList, open_list, open_text, show_pages
from repatriate.app.imports.paper_files import order_by_name
from repatriate.intake.paper.model import AS_IT_IS, ReadAs
from repatriate.intake.paper.thumbnails import Thumbnail
from repatriate.intake.template import Template
from repatriate.model.errors import RepatriateError, UserError
from ui.core.context import Context
from ui.core.jobs import Cancel
from ui.core.jobs import Report as Progress
from ui.core.language import make_translator, translate_said
from ui.rooms.imports.step_file import FilePage

_tr = make_translator("Import")

Paths = tuple[Path, ...]
Examine = Callable[[OpenedList, Settled, Progress], Looked]


class FileReader(QObject):
    """`came` tells what was read. `waits` tells that the page of the file has something to ask, or why nothing was read."""

    came = Signal(object)
    waits = Signal()

    def __init__(self, context: Context, page: FilePage, examine: Examine, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.page = page
        self._examine = examine
        self._paths: Paths = ()
        self._asked = AS_IT_IS
        self._text: str | None = None
        page.setup.wanted.connect(self._read_as_asked)

    def read(self, paths: Sequence[Path]) -> None:
        """Lists and papers are read in the background; of pictures the pages are shown first. Several are one list."""
        ordered = tuple(order_by_name(paths))
        self._text = None
        self._look(ordered, AS_IT_IS)

    def read_text(self, name: str, text: str) -> None:
        """The same of cells that were copied."""
        self._text = text
        self._open_files((Path(name),), AS_IT_IS)

    def again(self) -> None:
        """The same file once more."""
        self._open_files(self._paths, self._asked)

    def has_read(self, found: Looked) -> bool:
        """Show on the page of the file what was found; whether something is to be asked there before one goes on."""
        paper = found.opened.workbook.paper
        pages = self.page.setup.shows_pages
        if paper is None or not (pages or paper.asked or len(paper.parts) > 1):
            self.page.show_setup(False)
            return False
        self.page.setup.show_read(self._paths or (found.opened.path,), paper)
        self.page.show_setup(True)
        return (paper.asked and self._asked.language is None) or (len(paper.parts) > 1 and self._asked.part is None)

    # -- steps of it

    def _read_as_asked(self, paths: Paths, asked: ReadAs) -> None:
        if asked.password is not None and not self.page.setup.shows_pages:
            self._look(paths, asked)
        else:
            self._open_files(paths, asked)

    def _look(self, paths: Paths, asked: ReadAs) -> None:
        def read_pages(progress: Progress, cancel: Cancel) -> list[Thumbnail] | Examined | Looked:
            progress(None, _tr("reading"))
            pages = show_pages(paths, cancel, asked)
            return pages or self._read(paths, asked, 0, progress, cancel)

        self._begin(paths, asked, read_pages)

    def _open_files(self, paths: Paths, asked: ReadAs) -> None:
        count = len(asked.pages) or self.page.setup.count
        self._begin(paths, asked, lambda progress, cancel: self._read(paths, asked, count, progress, cancel))

    def _begin(self, paths: Paths, asked: ReadAs, work: Callable[[Progress, Cancel], object]) -> None:
        self._paths, self._asked = paths, asked
        self.page.notify("")
        job = self.context.job(
            _tr("Reading {0}").format(paths[0].name),
            work,
            done=self._show_read,
            failed=self._not_read,
            stopped=self._show_stopped,
        )
        self.page.busy(job is not None)

    def _read(self, paths: Paths, asked: ReadAs, count: int, progress: Progress, cancel: Cancel) -> Examined | Looked:
        """Reads the files, in a job. Raises UserError."""
        progress(None, _tr("reading"))

        def report_page(share: float) -> None:
            if count > 1:
                page = min(int(share * count) + 1, count)
                progress(share, _tr("reading page {0} of {1}").format(page, count))
            elif count:
                progress(share)

        text = self._text
        opened = open_text(text, paths[0].name) if text is not None else open_list(paths[0], cancel, asked, report_page)
        if isinstance(opened, Template):
            progress(None, _tr("checking"))
            return examine_workbook(self.context.operation, paths[0], opened)
        return self._examine(opened, Settled(), progress)

    # -- what came of it

    def _show_read(self, found: list[Thumbnail] | Examined | Looked) -> None:
        self.page.busy(False)
        if isinstance(found, list):
            self.page.setup.show_pages(self._paths, found)
            self.page.show_setup(True)
            self.waits.emit()
            self.page.setup.start()
        else:
            self.came.emit(found)

    def _not_read(self, error: RepatriateError) -> None:
        self.page.busy(False)
        if error.code == "password_protected" and self._paths and self._paths[0].suffix.lower() == ".pdf":
            self.page.show_setup(True)
            self.waits.emit()
            self.page.setup.ask_password(self._paths, translate_said(error.message))
            return
        if error.code == "choose_part":
            self.page.show_setup(True)
            self.waits.emit()
            parts = error.facts.get("parts") if isinstance(error, UserError) else ()
            named = tuple(map(str, parts)) if isinstance(parts, tuple) else ()
            self.page.setup.ask_part(self._paths, named, translate_said(error.message))
            self.page.setup.start()
            return
        self.waits.emit()
        words = translate_said(error.message)
        for path in self._paths:
            words = words.replace(str(path), path.name)
        self.page.show_error(error, words)
        if self.page.asking:
            self.page.setup.start()
        else:
            self.page.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_stopped(self) -> None:
        """An officer stopped it: where pages were shown they stay."""
        self.page.busy(False)
        self.waits.emit()
        if self.page.asking:
            self.page.setup.start()
