"""Adds a folder of photos at once: file names tell the people; unusable files are named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from repatriate.app.documents import paged_queries
from repatriate.app.documents.blanks.queries import SeriesRow
from repatriate.app.people.photo_commands import AddPhotos
from repatriate.app.people.photo_matching import Found, portraits_in
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import number
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_table import draw_bar
from ui.style.theme import GAP, MARGIN, Frame, color
from ui.widgets.labels import make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row
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
        title = format_many(
            count, translate("Photos", "1 photo can be added"), translate("Photos", "{0} photos can be added")
        )
        super().__init__("", title)
        self._context, self._folder = context, folder
        if folder.replaced:
            self.text(
                format_many(
                    folder.replaced,
                    self.tr("1 replaces an earlier photo."),
                    self.tr("{0} replace earlier photos."),
                )
            )
        self.text(
            self.tr("The middle of each picture is used. You can choose another part in the person’s panel."), "quiet"
        )
        self.go = make_button(
            format_many(count, self.tr("Add 1 photo"), self.tr("Add {0} photos")), self.take_in, "main", "import"
        )
        self.go.setEnabled(count > 0 and not context.read_only)
        self.leave = make_button(self.tr("Cancel"), self.left.emit)
        self.lacking = make_button(self.tr("Show people without a photo"), self.lacking_wanted.emit)
        self.lacking.hide()
        self.buttons([self.leave, self.go])
        self.column.addWidget(self.lacking)
        self._show_failed(found.failed)
        self.end()

    def _show_failed(self, failed: Sequence[tuple[str, str]]) -> None:
        if not failed:
            return
        self.section(format_many(len(failed), self.tr("1 file cannot be used"), self.tr("{0} files cannot be used")))
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
        self.note.notify(format_many(count, self.tr("1 photo added."), self.tr("{0} photos added.")), "good")

    def _show_failure(self, error: RepatriateError) -> None:
        if isValid(self):
            self.note.fault(error)
            self.go.setEnabled(True)


# -- The strip at the foot of Papers: the number of blank forms left, and actions on them.


t = QCoreApplication.translate
ROOMY, NARROW = 900, 700
"""Below these widths it says less."""


class UseBar(QWidget):
    """A bar of the forms' use: issued, spoiled or lost, left."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(8)
        self.setMinimumWidth(80)
        self._shares: tuple[float, float, float] = (0, 0, 0)

    def show_shares(self, issued: int, gone: int, left: int) -> None:
        total = max(issued + gone + left, 1)
        self._shares = (issued / total, gone / total, left / total)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fills = (color("quiet"), color("trouble"), color("good"))
        draw_bar(painter, QRectF(self.rect()), list(zip(self._shares, fills, strict=True)), color("track"))
        painter.end()


class BlankStrip(QFrame):
    """Seen from the first series on. `register_wanted` opens the register, `count_wanted` the count, `mark_wanted` the form."""

    register_wanted = Signal()
    count_wanted = Signal()
    mark_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._low = False
        self.total = 0
        self.setAccessibleName(t("Documents", "Blank forms"))
        self.title = make_button(t("Documents", "Blank forms"), self.register_wanted.emit, "link")
        self.title.setToolTip(t("Documents", "Open the register, number by number"))
        self.series = make_label("", "quiet")
        self.left_words = make_label("", "strong")
        self.gone_words = make_label("", "quiet")
        self.bar = UseBar()
        self.count_button = make_button(t("Documents", "Count them"), self.count_wanted.emit)
        self.more_button = make_button(t("Documents", "Receive more"), lambda: context.go("receive"))
        self.mark_button = make_button(t("Documents", "Spoiled or lost…"), self.mark_wanted.emit)
        for made in (self.count_button, self.more_button, self.mark_button):
            made.setEnabled(not context.read_only)
        self.figures = QWidget()
        self.figures.setMaximumWidth(340)
        make_column(
            make_row(self.left_words, STRETCH, self.gone_words, spacing=GAP), self.bar, margins=0, spacing=6, inside=self.figures
        )  # fmt: skip
        make_row(
            make_column(Cell(self.title, 0, Qt.AlignmentFlag.AlignLeft), self.series, spacing=2),
            grow(self.figures),
            STRETCH,
            self.count_button,
            self.more_button,
            self.mark_button,
            margins=(MARGIN - GAP, 10, MARGIN - GAP, 10),
            spacing=GAP + 4,
            inside=self,
        )
        self.hide()

    def show_series(self, rows: Sequence[SeriesRow]) -> None:
        """Shows the totals of all series, or a single series by its name."""
        self.total = sum(row.total for row in rows)
        if not rows:
            return
        total, left, issued = (
            sum(values) for values in zip(*((row.total, row.received, row.issued) for row in rows), strict=True)
        )
        gone = total - left - issued
        self.series.setText(
            t("Documents", "{0}, in the safe").format(rows[0].series)
            if len(rows) == 1
            else t("Documents", "{0} kinds, in the safe").format(number(len(rows)))
        )
        set_words(self.left_words, t("Documents", "{0} left of {1}").format(number(left), number(total)))
        parts = [t("Documents", "{0} issued").format(number(issued))]
        if gone:
            parts.append(format_many(gone, t("Documents", "1 spoiled or lost"), t("Documents", "{0} spoiled or lost")))
        self.gone_words.setText(" · ".join(parts))
        self.bar.show_shares(issued, gone, left)

    def fit(self, frame: Frame) -> None:
        """Folds the strip to one line in a low window."""
        self._low = frame.low
        self._fit_parts()

    def _fit_parts(self) -> None:
        """Shows the parts that fit; the figure and the way to the register are always there."""
        roomy, narrow = self.width() >= ROOMY, self.width() < NARROW
        self.series.setVisible(not self._low and not narrow)
        self.bar.setVisible(not self._low and not narrow)
        self.gone_words.setVisible(roomy)
        for made in (self.count_button, self.more_button, self.mark_button):
            made.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_parts()
