"""A document of anybody, checked: its seal is found and judged, and compared with the zone that is printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFontDatabase,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from repatriate.app import seals
from repatriate.model.errors import RepatriateError
from repatriate.papers.seal.checking import Status, Trust, Verdict
from repatriate.papers.seal.reading import MOST_BYTES, from_hex
from ui.bridge import Context
from ui.dropping import dropped_file
from ui.format import day, number
from ui.jobs import Cancel, Report
from ui.language import told
from ui.rooms.kit.filing import remembered_folder
from ui.rooms.kit.note import Note
from ui.rooms.kit.sheet import Sheet
from ui.rooms.person.clipboard import picture_of
from ui.theme import GAP, MARGIN, PANEL
from ui.widgets.empty import Empty
from ui.widgets.panel import SidePanel
from ui.widgets.text import button, clear, label

translate = QCoreApplication.translate
SHOWN = 30
"""Seals of one file whose details are shown."""
PAUSE = 400
"""Milliseconds after the last key in which digits are still being typed."""


def status_words(status: Status) -> tuple[str, str]:
    """A status of the standard in two or three words, and its tone."""
    t = translate
    return {
        Status.VALID: (t("Check", "Genuine"), "good"),
        Status.UNKNOWN_FEATURE: (t("Check", "Genuine, with something unknown"), "good"),
        Status.READ_ERROR: (t("Check", "No seal read"), "attention"),
        Status.WRONG_FORMAT: (t("Check", "Not a seal"), "trouble"),
        Status.UNKNOWN_CERTIFICATE: (t("Check", "Signer not known here"), "attention"),
        Status.UNTRUSTED_CERTIFICATE: (t("Check", "Signer not trusted"), "attention"),
        Status.INVALID_DOCUMENTTYPE: (t("Check", "Signer not allowed for this"), "trouble"),
        Status.EXPIRED_CERTIFICATE: (t("Check", "Certificate not valid"), "trouble"),
        Status.REVOKED_CERTIFICATE: (t("Check", "Certificate revoked"), "trouble"),
        Status.INVALID_SIGNATURE: (t("Check", "Not genuine"), "trouble"),
        Status.INVALID_SEAL_MRZ: (t("Check", "Faulty zone in the seal"), "trouble"),
        Status.INVALID_PRINTED_MRZ: (t("Check", "Faulty zone on the document"), "trouble"),
        Status.SEAL_DOCUMENT_MISMATCH: (t("Check", "Seal of another document"), "trouble"),
    }[status]


class CheckPage(QWidget):
    """At the left what is to be checked, at the right what is found. Nothing of it is kept."""

    changed = Signal()

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__()
        self.context = context
        self.certificates: list[Path] = []
        self._data: bytes | None = None
        self._keys: set[tuple[int, str]] | None = None
        self.verdicts: list[Verdict] = []
        self.setAcceptDrops(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.open_button = button(self.tr("Open a file…"), self.open, "main", "open")
        self.paste_button = button(self.tr("Paste"), self.paste, icon="copy")
        self.what = label(self.tr("Drop a PDF, a scan or a photograph here."), "quiet", wrap=True)
        self.hex = self._text(self.tr("Bytes of the seal in hexadecimal digits"), "DC 03 …", 64)
        self.zone = self._text(
            self.tr("Zone as it is printed on the document"),
            self.tr("Type the two lines at its foot to compare them"),
            52,
        )
        for text in (self.hex, self.zone):
            text.setFont(fixed)
        self.believed = label("", "quiet", wrap=True)
        self.trust_button = button(self.tr("Certificates of others…"), self.trust)
        self.forget_button = button(self.tr("Believe only ours"), self.forget, "link")
        self.results = QWidget()
        self.result_list = QVBoxLayout(self.results)
        self.result_list.setContentsMargins(MARGIN, 16, MARGIN, MARGIN)
        self.result_list.setSpacing(GAP)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.results)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(area, 1)
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(self.check)
        for text in (self.hex, self.zone):
            text.textChanged.connect(self._typing.start)
        self._show_trust()
        self._show()

    def _text(self, name: str, hint: str, height: int) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        made.setTabChangesFocus(True)
        made.setFixedHeight(height)
        return made

    def _left(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, 16, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(label(self.tr("The document"), "section"))
        column.addWidget(self.what)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.paste_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(GAP)
        column.addWidget(label(self.tr("Or its seal, read by something else"), "section"))
        column.addWidget(self.hex)
        column.addSpacing(GAP)
        column.addWidget(label(self.tr("The zone on it"), "section"))
        column.addWidget(self.zone)
        column.addWidget(
            label(self.tr("Of a PDF made by a program the zone is read and compared by itself."), "caption", wrap=True)
        )
        column.addSpacing(GAP)
        column.addWidget(label(self.tr("Who is believed"), "section"))
        column.addWidget(self.believed)
        trust = QHBoxLayout()
        trust.setSpacing(GAP)
        trust.addWidget(self.trust_button)
        trust.addWidget(self.forget_button)
        trust.addStretch(1)
        column.addLayout(trust)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        left = QFrame()
        left.setObjectName("panel")
        left.setFixedWidth(PANEL)
        held = QVBoxLayout(left)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(area)
        return left

    def reload(self) -> None:
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

    def main(self) -> tuple[str, bool]:
        return "", False

    def do_main(self) -> None:
        self.open()

    # -- what is to be checked

    def open(self) -> None:
        text, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A document"),
            str(remembered_folder(self.context)),
            self.tr("Documents and pictures (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;All files (*)"),
        )
        if text:
            self.take(Path(text))

    def take(self, path: Path) -> None:
        """A file that was chosen or dropped."""
        try:
            data = seals.read_file(path, MOST_BYTES)
        except RepatriateError as error:
            self._fault(told(error))
            return
        self._take(data, path.name)

    def paste(self) -> None:
        """A picture, a file or the digits of a seal from the clipboard."""
        held = QGuiApplication.clipboard().mimeData()
        path, picture = dropped_file(held), picture_of(held)
        if path is not None:
            self.take(path)
        elif isinstance(picture, bytes):
            self._take(picture, self.tr("The copied picture"))
        elif from_hex(held.text()) is not None:
            self.hex.setPlainText(held.text().strip())
            self.check()
        else:
            self._fault(self.tr("What is copied is no picture, no file and no seal in hexadecimal digits."))

    def _take(self, data: bytes, name: str) -> None:
        self._data = data
        self.what.setText(name)
        self.hex.blockSignals(True)
        self.hex.clear()
        self.hex.blockSignals(False)
        self.check()

    def trust(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Certificates of those who signed"),
            str(remembered_folder(self.context)),
            self.tr("Certificates (*.pem *.cer *.crt *.der);;All files (*)"),
        )
        if names:
            self.believe([Path(name) for name in names])

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
        """Whatever is there now; large files in the background."""
        self._typing.stop()
        text, data = self.hex.toPlainText().strip(), self._data
        lines = tuple("".join(line.split()).upper() for line in self.zone.toPlainText().splitlines() if line.strip())
        printed = [lines] if lines else None
        operation, paths = self.context.operation, list(self.certificates)
        if text:
            if from_hex(text) is None:
                self._fault(self.tr("These are no hexadecimal digits: 0 to 9 and A to F, two for each byte."))
                return
            self.context.ask(
                self,
                "check",
                lambda: [
                    one
                    for one in [
                        seals.verify_text(
                            text,
                            seals.trust_of(operation.db, certificates=paths),
                            today=operation.today(),
                            printed=printed,
                        )
                    ]
                    if one is not None
                ],
                self._found,
                failed=lambda error: self._fault(told(error)),
            )
        elif data is not None:
            self._check_file(data, paths, [lines] if lines else None)
        else:
            self.verdicts = []
            self._show()

    def _check_file(self, data: bytes, paths: list[Path], printed: list[tuple[str, ...]] | None) -> None:
        operation = self.context.operation

        def work(report: Report, cancelled: Cancel) -> list[Verdict]:
            trust: Trust = seals.trust_of(operation.db, certificates=paths)
            return seals.verify_image_bytes(
                data, trust, today=operation.today(), printed=printed, progress=report, cancel=cancelled
            )

        self.context.job(
            self.tr("Looking for the seal"),
            work,
            done=self._found,
            failed=lambda error: self._fault(told(error)) if isValid(self) else None,
        )

    # -- what is found

    def _fault(self, sentence: str) -> None:
        self.verdicts = []
        clear(self.results)
        note = Note()
        note.say(sentence, "trouble")
        self.result_list.addWidget(note)
        self.result_list.addStretch(1)

    def _found(self, verdicts: list[Verdict]) -> None:
        if isValid(self):
            self.verdicts = verdicts
            self._show()

    def _show(self) -> None:
        clear(self.results)
        if not self.verdicts:
            self.result_list.addWidget(
                Empty(
                    "verify",
                    self.tr(
                        "Open, drop or paste a document with a digital seal: whether it is genuine is said here, offline."
                    ),
                ),
                1,
            )
            return
        if len(self.verdicts) > 1:
            good = sum(1 for one in self.verdicts if one.status.valid)
            self.result_list.addWidget(
                label(
                    self.tr("{0} seals, {1} of them genuine").format(number(len(self.verdicts)), number(good)),
                    "panel-title",
                )
            )
        # What is wrong comes first.
        ordered = sorted(self.verdicts, key=lambda one: one.status.valid)
        for one in ordered[:SHOWN]:
            self.result_list.addWidget(VerdictSheet(one))
        if len(ordered) > SHOWN:
            self.result_list.addWidget(label(self.tr("and {0} more").format(number(len(ordered) - SHOWN)), "quiet"))
        self.result_list.addStretch(1)

    # -- dropping and pasting

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)


class VerdictSheet(Sheet):
    """One seal: its status in words, what it says, what to compare."""

    def __init__(self, found: Verdict) -> None:
        words, tone = status_words(found.status)
        caption = self.tr("Page {0}").format(number(found.page)) if found.page is not None else ""
        super().__init__(caption, words)
        self.title.setProperty("tone", tone)
        self.note.say(told(found.message), tone)
        self.column.setContentsMargins(0, 0, 0, GAP)
        head, seal = found.header, found.seal
        facts = []
        if head is not None:
            facts += [
                (self.tr("Issued by"), head.country.rstrip("<"), ""),
                (self.tr("Issued on"), day(head.issued), ""),
                (self.tr("Signed by"), f"{head.signer} · {head.reference}", ""),
                (self.tr("Signed on"), day(head.signed), ""),
            ]
        if seal is not None:
            kind = told(seal.profile.name) if seal.profile else self.tr("a national document")
            facts.append((self.tr("Kind"), kind, ""))
            facts += [
                (told(one.name) if one.name else self.tr("Field {0}").format(f"{one.tag:02X}"), _value(one.value), "")
                for one in seal.fields
                if str(one.value) != "\n".join(seal.zone)
            ]
        if found.compared:
            facts.append((self.tr("Compared"), self.tr("the zone in the seal with the one on the document"), ""))
        facts.append((self.tr("Status"), found.status.value, "quiet"))
        self.facts(facts)
        if seal is not None and seal.zone:
            zone = label("\n".join(seal.zone), copyable=True)
            zone.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            zone.setAccessibleName(self.tr("Zone in the seal"))
            self.section(self.tr("Zone in the seal"))
            self.column.addWidget(zone)
        for text in found.notes:
            self.text(told(text), "attention")


def _value(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{amount} {unit}" for unit, amount in value.items())
    return str(value)
