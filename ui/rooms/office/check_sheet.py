"""The sheet that checks a document of anybody, in the Tools menu: its seal is found and judged, and compared with the zone that is printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFontDatabase,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QPlainTextEdit, QWidget
from shiboken6 import isValid

from repatriate.app.core.transaction import Notice
from repatriate.app.documents import seals
from repatriate.model.errors import Cancelled, RepatriateError
from repatriate.papers.seal.checking import Verdict
from repatriate.papers.seal.reading import MOST_BYTES, from_hex
from ui.core.context import Context
from ui.core.files import dropped_file
from ui.core.format import number
from ui.core.jobs import Cancel, Report
from ui.rooms.base import Room
from ui.rooms.common.pdf_view import picture_of
from ui.rooms.office.seal_findings import Findings
from ui.style.theme import GAP, MARGIN, PANEL, Frame, set_style
from ui.widgets.header import QWIDGETSIZE_MAX
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row, make_scroll
from ui.widgets.path_field import ask_to_open, ask_to_open_many

Lines = tuple[str, ...]
PAUSE = 400
"""Milliseconds after the last key in which digits are still being typed."""
ZONES = {(2, 36), (2, 44), (3, 30)}
"""Lines of a zone and the signs in each."""


def zone_lines(text: str) -> Lines:
    """The lines of a zone as somebody typed or pasted them; a zone without its line breaks is parted."""
    lines = [line for line in ("".join(part.split()).upper() for part in text.splitlines()) if line]
    if len(lines) == 1:
        whole = lines[0]
        for count, signs in sorted(ZONES):
            if len(whole) == count * signs:
                return tuple(whole[at : at + signs] for at in range(0, len(whole), signs))
    return tuple(lines)


def is_whole(lines: Lines) -> bool:
    """Whether these are all signs of a zone, right or wrong."""
    return len({len(line) for line in lines}) == 1 and (len(lines), len(lines[0])) in ZONES


class CheckSheet(Room):
    """At the left what is to be checked, at the right what is found; in one column over it. Nothing of it is kept."""

    key = "check"
    watches = ("seal_keys",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.certificates: list[Path] = []
        self._data: bytes | None = None
        self._keys: set[tuple[int, str]] | None = None
        self._turn = 0
        """Counts what was asked: an answer to anything before is not shown."""
        self._waits = self._one_column = self._found = False
        self.verdicts: list[Verdict] = []
        self.setAcceptDrops(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.open_button = make_button(self.tr("Open a file…"), self.open, "main", "open")
        self.paste_button = make_button(self.tr("Paste"), self.paste, icon="copy")
        self.what = make_label(self._invite_drop(), "quiet", wrap=True)
        self.hex = self._make_text(self.tr("Bytes of the seal in hexadecimal digits"), "8F 03 …", 64)
        self.zone = self._make_text(
            self.tr("Passport lines as printed on the document"),
            self.tr("Type the two lines at its foot to compare them"),
            52,
        )
        for text in (self.hex, self.zone):
            text.setFont(fixed)
        self.zone_note = make_label("", "caption", wrap=True)
        self.believed = make_label("", "quiet", wrap=True)
        self.trust_button = make_button(self.tr("Certificates of other signers…"), self.trust)
        self.forget_button = make_button(self.tr("Trust only our own"), self.forget, "link")
        self.results = Findings()
        self.asked = self._make_asked()
        work = QWidget()
        self.parts = make_row(self.asked, grow(self.results), margins=0, spacing=0, inside=work)
        self.area = make_scroll(work, across=False)
        self.set_work(self.area)
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(self.check)
        self.hex.textChanged.connect(self._hex_typed)
        self.zone.textChanged.connect(self._zone_typed)
        context.job_changed.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._show_trust()
        self._show_zone()
        self._show_verdicts()

    def fit(self, frame: Frame) -> None:
        super().fit(frame)
        way = QBoxLayout.Direction
        self.parts.setDirection(way.BottomToTop if frame.one_column else way.LeftToRight)
        self._one_column = frame.one_column
        self._show_found(self._found)
        self.asked.setMinimumWidth(0 if frame.one_column else PANEL)
        self.asked.setMaximumWidth(QWIDGETSIZE_MAX if frame.one_column else PANEL)

    def _invite_drop(self) -> str:
        return self.tr("Drop a PDF, a scan or a photograph here.")

    def _make_text(self, name: str, hint: str, height: int) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        made.setTabChangesFocus(True)
        made.setFixedHeight(height)
        return made

    def _make_asked(self) -> QFrame:
        asked = QFrame()
        asked.setObjectName("panel")
        column = make_column(
            make_label(self.tr("The document"), "section"),
            self.what,
            margins=(MARGIN, 16, MARGIN, MARGIN),
            spacing=GAP,
            inside=asked,
        )
        column.addLayout(make_row(self.open_button, self.paste_button, STRETCH, spacing=GAP))
        column.addSpacing(GAP)
        column.addWidget(make_label(self.tr("Or the digits of its seal"), "section"))
        column.addWidget(self.hex)
        column.addSpacing(GAP)
        column.addWidget(make_label(self.tr("Its passport lines"), "section"))
        column.addWidget(self.zone)
        column.addWidget(self.zone_note)
        column.addSpacing(GAP)
        column.addWidget(make_label(self.tr("Whose seals are trusted"), "section"))
        column.addWidget(self.believed)
        column.addLayout(make_row(self.trust_button, self.forget_button, STRETCH, spacing=GAP))
        column.addStretch(1)
        return asked

    def reload_content(self, notice: Notice | None) -> None:
        """Judge again where the office's keys have changed."""
        operation = self.context.operation
        self.context.ask(
            self,
            "keys",
            lambda: {(row.id, row.reference) for row in seals.seal_keys(operation.db, operation.today())},
            self._keys_read,
        )

    def _keys_read(self, found: set[tuple[int, str]]) -> None:
        before, self._keys = self._keys, found
        if before is not None and before != found and self.verdicts:
            self.check()

    # -- what is to be checked

    def open(self) -> None:
        kinds = self.tr("Documents and pictures (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;All files (*)")
        path = ask_to_open(self, self.context, self.tr("A document"), kinds)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """A file that was chosen or dropped."""
        try:
            data = seals.read_file(path, MOST_BYTES)
        except RepatriateError as error:
            self._show_document(None, path.name)
            self._show_refusal(error)
            return
        self._take_data(data, path.name)

    def paste(self) -> None:
        """A picture, a file or the digits of a seal from the clipboard."""
        held = QGuiApplication.clipboard().mimeData()
        path, picture = dropped_file(held), picture_of(held)
        if path is not None:
            self.take_file(path)
        elif isinstance(picture, bytes):
            self._take_data(picture, self.tr("The copied picture"))
        elif from_hex(held.text()) is not None:
            self._show_document(None, self._invite_drop())
            self.hex.setPlainText(held.text().strip())
            self.check()
        else:
            self._show_fault(self.tr("The clipboard has no picture, no file and no seal in hexadecimal digits."))

    def _take_data(self, data: bytes, name: str) -> None:
        self._show_document(data, name)
        self.check()

    def _show_document(self, data: bytes | None, name: str) -> None:
        """Another document: what was said or typed of the one before is not said of this."""
        before = self._data is not None or bool(self.hex.toPlainText())
        self._data = data
        self.what.setText(name)
        for text in (self.hex, self.zone) if before else (self.hex,):
            with QSignalBlocker(text):
                text.clear()
        self._show_zone()

    def _hex_typed(self) -> None:
        """Digits are another document than the file."""
        if self._data is not None and self.hex.toPlainText().strip():
            self._data = None
            self.what.setText(self._invite_drop())
        self._drop_verdicts()
        self._show_verdicts()
        self._typing.start()

    def _zone_typed(self) -> None:
        self._show_zone()
        self._typing.start()

    def _show_zone(self) -> None:
        lines = zone_lines(self.zone.toPlainText())
        if not lines:
            words = self.tr("Passport lines in a PDF made by a program are read and compared automatically.")
        elif is_whole(lines):
            words = self.tr("Compared with the lines in the seal.")
        else:
            signs = " + ".join(number(len(line)) for line in lines)
            words = self.tr("{0} characters so far. Type both lines in full: 36 or 44 characters each.").format(signs)
        self.zone_note.setText(words)
        set_style(self.zone_note, tone="attention" if lines and not is_whole(lines) else "quiet")

    def trust(self) -> None:
        kinds = self.tr("Certificates (*.pem *.cer *.crt *.der);;All files (*)")
        paths = ask_to_open_many(self, self.context, self.tr("Certificates of the signers"), kinds)
        if paths:
            self.believe(paths)

    def believe(self, paths: list[Path]) -> None:
        self.certificates += [path for path in paths if path not in self.certificates]
        self._show_trust()
        self.check()

    def forget(self) -> None:
        self.certificates.clear()
        self._show_trust()
        self.check()

    def _show_trust(self) -> None:
        names = ", ".join(path.name for path in self.certificates)
        self.believed.setText(
            self.tr("This office, and {0}").format(names) if names else self.tr("This office: the keys in this file")
        )
        self.forget_button.setVisible(bool(names))

    # -- checking

    def check(self) -> None:
        """Checks the present input; large files in the background."""
        self._typing.stop()
        self._drop_verdicts()
        turn, text, data = self._turn, self.hex.toPlainText().strip(), self._data
        lines = zone_lines(self.zone.toPlainText())
        printed = [lines] if lines and is_whole(lines) else None
        operation, paths = self.context.operation, list(self.certificates)
        if text:
            if from_hex(text) is None:
                self._show_fault(self.tr("Type hexadecimal digits only: 0 to 9 and A to F, two for each byte."))
                return

            def verify_typed() -> list[Verdict]:
                trust = seals.trust_of(operation.db, certificates=paths)
                found = seals.verify_text(text, trust, today=operation.today(), printed=printed)
                return [] if found is None else [found]

            self.context.ask(
                self,
                "check",
                verify_typed,
                lambda found: self._take_verdicts(turn, found),
                failed=lambda error: self._show_error(turn, error),
            )
        elif data is not None:
            self._check_file(data, paths, printed)
        else:
            self._show_verdicts()

    def _drop_verdicts(self) -> None:
        """Nothing that is being judged will be shown."""
        self._turn += 1
        self._waits = False
        self.verdicts = []

    def _check_file(self, data: bytes, paths: list[Path], printed: list[Lines] | None) -> None:
        operation, turn, busy = self.context.operation, self._turn, self.context.current
        title = self.tr("Looking for the seal")
        self._show_sentence(self.tr("Looking for the seal…"))
        if busy is not None:
            self._waits = True
            if busy.title != title:
                self._show_sentence(
                    self.tr("“{0}” is still running. The document is checked after it.").format(busy.title)
                )
            return

        def verify_picture(report: Report, cancelled: Cancel) -> list[Verdict]:
            trust = seals.trust_of(operation.db, certificates=paths)
            try:
                return seals.verify_image_bytes(
                    data, trust, today=operation.today(), printed=printed, progress=report,
                    cancel=lambda: cancelled() or turn != self._turn,
                )  # fmt: skip
            except Cancelled:
                if cancelled():
                    raise
                return []  # something else is to be checked

        self.context.job(
            title,
            verify_picture,
            done=lambda found: self._take_verdicts(turn, found),
            failed=lambda error: self._show_error(turn, error),
            stopped=lambda: self._show_stopped(turn),
        )

    def _go_on(self) -> None:
        """Checks the waiting document once the running job has ended."""
        if self._waits and self.context.current is None:
            self.check()

    # -- what is found

    def _show_found(self, found: bool) -> None:
        """Shows the results at once; in one column only if there are any."""
        self._found = found
        self.results.setVisible(found or not self._one_column)
        self.area.verticalScrollBar().setValue(0)

    def _show_sentence(self, sentence: str, tone: str = "info") -> None:
        self.results.notify(sentence, tone)
        self._show_found(True)

    def _show_fault(self, sentence: str) -> None:
        self._drop_verdicts()
        self._show_sentence(sentence, "trouble")

    def _show_refusal(self, error: RepatriateError) -> None:
        self._drop_verdicts()
        self.results.notify("").fault(error)
        self._show_found(True)

    def _show_error(self, turn: int, error: RepatriateError) -> None:
        if isValid(self) and turn == self._turn:
            self._show_refusal(error)

    def _show_stopped(self, turn: int) -> None:
        if isValid(self) and turn == self._turn:
            self._show_sentence(self.tr("Stopped: this document was not checked."), "attention")

    def _take_verdicts(self, turn: int, verdicts: list[Verdict]) -> None:
        if isValid(self) and turn == self._turn:
            self.verdicts = verdicts
            self._show_verdicts()

    def _show_verdicts(self) -> None:
        self.results.show_verdicts(self.verdicts)
        self._show_found(bool(self.verdicts))

    # -- dropping and pasting

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)
