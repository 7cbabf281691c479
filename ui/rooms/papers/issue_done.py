"""The panel of issued documents: their file, and printing as often as necessary."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSizePolicy, QWidget
from shiboken6 import isValid

from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.commands import Issued
from repatriate.model.errors import RepatriateError
from repatriate.printing.pdfium import LOCK
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.printing import printers
from ui.printing.calibration import set_up_printer
from ui.printing.dialog import print_pdf
from ui.printing.print_job import send_to_printer, stopped_words
from ui.printing.printers import Printed
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP
from ui.widgets.fields import SteadyBox
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.path_field import PathField, open_file, open_folder
from ui.widgets.refusal import NoticeBar


class IssueDonePanel(DetailPanel):
    """`print_on` prints at once; what is stopped half-way stays issued and is printed from here again."""

    passes = True
    """It goes when the place is left."""

    def __init__(self, context: Context, title: str, text: str, issued: Sequence[Issued], path: Path | None) -> None:
        """`title` says what they are, to the printer as well: nobody's name."""
        first, last = issued[0].number, issued[-1].number
        super().__init__("", text, first if first == last else f"{first} – {last}")
        self._context, self._title, self.ids = context, title, [one.id for one in issued]
        for words in dict.fromkeys(one.unsealed for one in issued if one.unsealed):
            self.text(translate_said(words))
        self.printed = NoticeBar()
        self.column.addWidget(self.printed)
        if path is not None:
            self.note.notify(self.tr("Saved as {0}").format(path.name), "good", str(path.parent))
        self.print_button = make_button(self.tr("Print…"), self.ask, "main", "print")
        made = [self.print_button]
        if path is not None:
            made += [
                make_button(self.tr("Open the PDF"), partial(open_file, path), icon="open"),
                make_button(self.tr("Show in folder"), partial(open_folder, path)),
            ]
        self.buttons(made)
        self.text(
            self.tr("Look at each sheet. If one is spoiled, open it in Issued here: the person gets the next number."),
            "quiet",
        )
        self.link(self.tr("Show in Issued here"), lambda: context.go("papers", first))
        self.buttons([make_button(self.tr("Close"), self.left.emit)])
        self.end()

    def print_on(self, printer: QPrinter) -> None:
        """Straight away."""
        db, ids = self._context.operation, self.ids
        begun = send_to_printer(
            self._context,
            self._title,
            lambda progress, cancel: document_preview.printed_documents(db.db, ids, progress, cancel),
            printer,
            done=self._show_printed,
            failed=self._show_error,
        )
        if begun:
            one, more = self.tr("1 page is going to {1}…"), self.tr("{0} pages are going to {1}…")
            words = (one if len(ids) == 1 else more).format(number(len(ids)), printer.printerName())
            self.printed.notify(words, "info")
            self.print_button.setEnabled(False)

    def _show_printed(self, printed: Printed) -> None:
        if not isValid(self):
            return
        self.print_button.setEnabled(True)
        if printed.whole:
            self.printed.notify(
                format_many(
                    printed.pages,
                    self.tr("1 page was sent to the printer."),
                    self.tr("{0} pages were sent to the printer."),
                ),
                "good",
                self.tr("Did some not come out? Print those again from here."),
            )
        else:
            self._show_halted(stopped_words(printed), "attention")

    def _show_error(self, error: RepatriateError) -> None:
        if isValid(self):
            self.print_button.setEnabled(True)
            self.printed.fault(error, self._on_record())

    def _show_halted(self, sentence: str, tone: str) -> None:
        self.printed.notify(sentence, tone, self._on_record())

    def _on_record(self) -> str:
        return self.tr("All documents are issued and on record. Print the missing ones again from here.")

    def ask(self) -> None:
        """Asks for the printer and pages."""
        db, ids = self._context.operation, self.ids
        self._context.ask(
            self,
            "pages",
            lambda: document_preview.printed_documents(db.db, ids),
            lambda data: print_pdf(self._context, data, self._title),
            failed=self.note.fault,
        )


# -- The destination of documents: a printer, a PDF, or both; remembered on this machine.


_KEPT = "papers/outlet"


class PrinterChoice(QWidget):
    """The printers of this computer, what pages are moved by on the chosen one, and the way to set that."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.names = SteadyBox()
        self.names.setAccessibleName(self.tr("Printer"))
        self.names.addItems(printers.printer_names())
        self.names.setCurrentText(printers.last_printer(context))
        self.names.setMinimumContentsLength(8)
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.moved = make_label("", "caption", wrap=True)
        self.setup = make_button(self.tr("Set up this printer…"), self._set_up, "link")
        self.none = make_label(
            self.tr("No printer is installed here. Print the PDF elsewhere, at 100 %, not fitted to the page."),
            "quiet",
            wrap=True,
        )
        make_column(self.names, self.moved, make_row(self.setup, STRETCH), self.none, margins=0, spacing=4, inside=self)
        for widget in (self.names, self.moved, self.setup):
            widget.setVisible(self.any)
        self.none.setVisible(not self.any)
        self.names.currentTextChanged.connect(lambda _: self._show_offset())
        self._show_offset()

    @property
    def any(self) -> bool:
        """Whether there is a printer at all."""
        return self.names.count() > 0

    def opened(self) -> QPrinter:
        return printers.open_printer(self.names.currentText())

    def _show_offset(self) -> None:
        if self.any:
            try:
                self.moved.setText(printers.offset_words(printers.offset_for(self.names.currentText())))
            except RepatriateError as error:
                self.moved.setText(translate_said(error))
        self.changed.emit()

    def _set_up(self) -> None:
        set_up_printer(self._context, self.names.currentText(), self._after_setup)

    def _after_setup(self) -> None:
        if isValid(self):
            self._show_offset()


class OutputChoice(QWidget):
    """`printing` and `saving` say which; `changed` when they change."""

    changed = Signal()

    def __init__(self, context: Context, name: str) -> None:
        """`name` of the PDF that is proposed."""
        super().__init__()
        self._context = context
        words = context.preferences.read_text(_KEPT, "print").split()
        self.printer = PrinterChoice(context)
        self.print_box = QCheckBox(self.tr("Print"))
        self.save_box = QCheckBox(self.tr("Save as a PDF"))
        self.file = PathField(context, self.tr("PDF (*.pdf)"))
        self.file.suggest(name)
        self.print_box.setChecked(self.printer.any and "print" in words)
        self.print_box.setVisible(self.printer.any)
        self.save_box.setChecked("save" in words or not self.print_box.isChecked())
        make_column(
            self.print_box, grow(self.printer), self.save_box, self.file, margins=0, spacing=GAP // 2, inside=self
        )
        for box in (self.print_box, self.save_box):
            box.toggled.connect(lambda _: self._show_choice())
        self._show_choice()

    def _show_choice(self) -> None:
        self.printer.setVisible(self.printing or not self.printer.any)
        self.file.setVisible(self.saving)
        self.changed.emit()

    @property
    def printing(self) -> bool:
        return self.print_box.isChecked()

    @property
    def saving(self) -> bool:
        return self.save_box.isChecked()

    @property
    def path(self) -> Path | None:
        return self.file.path if self.saving else None

    def opened(self) -> QPrinter | None:
        """The printer that is chosen; None where nothing is to be printed."""
        return self.printer.opened() if self.printing else None

    def trouble(self) -> str:
        """The sentence that explains why the choice cannot be used; empty if it can."""
        if not self.printing and not self.saving:
            return self.tr("Choose where the page goes: a printer, or a PDF.")
        if self.saving and self.file.path.suffix.lower() != ".pdf":
            return self.tr("The file name must end in .pdf.")
        return ""

    def remember(self) -> None:
        """Stores the choice for the next time."""
        words = " ".join(word for word, ticked in (("print", self.printing), ("save", self.saving)) if ticked)
        self._context.preferences.write_text(_KEPT, words)
        if self.saving:
            self.file.remember()


# -- A page as it prints, small, in a form; it is drawn elsewhere than in the window's thread.


LEAST, SLACK = 40, 16
"""Pixels: no picture is narrower; a change of width up to this changes nothing."""
_DOTS = 2.0
"""Points of the picture to a point of the page."""


def draw_page(data: bytes) -> QImage:
    """The first page of a PDF. In any thread."""
    import pypdfium2  # large: see ui.shell.opening

    with LOCK:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[0]
            bitmap = page.render(scale=_DOTS, rev_byteorder=True)
            made = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888).copy()
            bitmap.close()
            page.close()
        finally:
            document.close()
    return _without_empty_foot(made)


def _without_empty_foot(image: QImage) -> QImage:
    """Without what is white from there to the lower edge: many pages fill the upper half of a sheet only."""
    low = image.scaled(
        40, image.height(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    last = image.height() - 1
    while last > 0 and all(low.pixelColor(x, last).lightness() > 250 for x in range(low.width())):
        last -= 1
    return image.copy(0, 0, image.width(), min(last + 24, image.height()))


class PagePicture(QLabel):
    """A picture as wide as its place; its height changes only if the place gets much wider or narrower. A scroll bar
    that depends on the height changes the width a little: following that would never end."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("role", "page")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._image = QImage()
        self._fitted = 0
        self.hide()

    def show_image(self, image: QImage) -> None:
        self._image, self._fitted = image, 0
        self.setVisible(not image.isNull())
        self._fit_picture()

    def _fit_picture(self) -> None:
        if self._image.isNull() or self.width() < LEAST or abs(self.width() - self._fitted) <= SLACK:
            return
        self._fitted = self.width()
        ratio = self.devicePixelRatioF()
        made = QPixmap.fromImage(self._image).scaledToWidth(
            int((self._fitted - SLACK) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        made.setDevicePixelRatio(ratio)
        self.setFixedHeight(int(made.height() / ratio) + 2)
        self.setPixmap(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_picture()
