"""Adds a folder of photos at once: file names tell the people; unusable files are named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from repatriate.app.documents import paged_queries
from repatriate.app.people.photo_commands import AddPhotos
from repatriate.app.people.photo_matching import Found, portraits_in
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many
from ui.widgets.labels import button, set_words
from ui.widgets.path_field import ask_folder

translate = QCoreApplication.translate
SHOWN = 40
"""Files whose reason is shown."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The content of a photo folder, and the number of people who already have a photo."""

    found: Found
    replaced: int


class PhotoFolder(QObject):
    """Asks for a folder and reads it in the background; `read` gives the sheet on what is in it."""

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def choose(self) -> None:
        title = self.tr("Folder with photos named by number, such as P00012.jpg")
        folder = ask_folder(self._window, self._context, title)
        if folder is not None:
            self.read_folder(folder)

    def read_folder(self, folder: Path) -> None:
        operation = self._context.operation

        def read_photos(report: Report, cancelled: Cancel) -> Folder:
            found = portraits_in(operation.db, folder, report, cancelled)
            refs = [ref for ref, _ in found.portraits]
            return Folder(found, len(refs) - len(paged_queries.without_photo(operation.db, refs)))

        self._context.job(self.tr("Reading photos"), read_photos, done=self._show_photos, failed=self._show_error)

    def _show_photos(self, folder: Folder) -> None:
        if isValid(self):
            self.read.emit(PhotosPanel(self._context, folder))

    def _show_error(self, error: RepatriateError) -> None:
        if isValid(self):
            self.failed.emit(error)


class PhotosPanel(DetailPanel):
    """The panel of the photos found, before they are added; `lacking_wanted` lists people still without one."""

    lacking_wanted = Signal()

    def __init__(self, context: Context, folder: Folder) -> None:
        found = folder.found
        count = len(found.portraits)
        title = many(count, translate("Photos", "1 photo can be added"), translate("Photos", "{0} photos can be added"))
        super().__init__("", title)
        self._context, self._folder = context, folder
        if folder.replaced:
            self.text(
                many(
                    folder.replaced,
                    self.tr("1 replaces an earlier photo."),
                    self.tr("{0} replace earlier photos."),
                )
            )
        self.text(
            self.tr("The middle of each picture is used. You can choose another part in the person’s panel."), "quiet"
        )
        self.go = button(many(count, self.tr("Add 1 photo"), self.tr("Add {0} photos")), self.take_in, "main", "import")
        self.go.setEnabled(count > 0 and not context.read_only)
        self.leave = button(self.tr("Cancel"), self.left.emit)
        self.lacking = button(self.tr("Show people without a photo"), self.lacking_wanted.emit)
        self.lacking.hide()
        self.buttons([self.leave, self.go])
        self.column.addWidget(self.lacking)
        self._show_failed(found.failed)
        self.end()

    def _show_failed(self, failed: Sequence[tuple[str, str]]) -> None:
        if not failed:
            return
        self.section(many(len(failed), self.tr("1 file cannot be used"), self.tr("{0} files cannot be used")))
        for name, why in failed[:SHOWN]:
            self.text(f"{name}: {translate_said(why)}", "quiet")
        if len(failed) > SHOWN:
            self.text(self.tr("and {0} more").format(len(failed) - SHOWN), "quiet")

    def take_in(self) -> None:
        portraits = self._folder.found.portraits
        self.go.setEnabled(False)
        self._context.carry_out(
            self.tr("Adding photos"), AddPhotos(portraits), len(portraits), self._taken, on_error=self._show_failure
        )

    def _taken(self, outcome: object) -> None:
        if not isValid(self):
            return
        self.go.hide()
        set_words(self.leave, self.tr("Close"))
        self.lacking.show()
        count = len(self._folder.found.portraits)
        self.note.notify(many(count, self.tr("1 photo added."), self.tr("{0} photos added.")), "good")

    def _show_failure(self, error: RepatriateError) -> None:
        if isValid(self):
            self.note.fault(error)
            self.go.setEnabled(True)
