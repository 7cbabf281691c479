"""The first page: a new file, one from before, or the sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from repatriate.app.core.operation_facts import Copy
from repatriate.model.errors import RepatriateError
from ui.core.files import dropped_files
from ui.core.format import moment
from ui.pages.page_form import scroll_page
from ui.style.icons import make_icon
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import make_button, make_label, show_text
from ui.widgets.layouts import FlowLayout, make_column, make_row
from ui.widgets.refusal import Refusal
from ui.widgets.secret import Secret


class WelcomePage(QWidget):
    """Signals only; the window does the rest."""

    new_wanted = Signal()
    open_wanted = Signal()
    list_wanted = Signal()
    sample_wanted = Signal()
    chosen = Signal(object)
    forgotten = Signal(object)
    dropped = Signal(object)
    """A list or an operation that was dropped here."""

    def __init__(self) -> None:
        super().__init__()
        column = make_column(spacing=SPACE)
        title = make_label(self.tr("Repatriate"), "title")
        column.addWidget(title)
        column.addWidget(
            make_label(
                self.tr(
                    "Plan how rescued people travel home: when, on which flight, with which papers. Everything is in one encrypted file on this computer. Nothing goes over a network."
                ),
                "quiet",
                wrap=True,
            )
        )
        row = make_row(spacing=12)
        self.new = make_button(self.tr("New operation"), self.new_wanted.emit, "main", "new")
        self.open = make_button(self.tr("Open a file"), self.open_wanted.emit, "", "open")
        self.sample = make_button(self.tr("Open the sample"), self.sample_wanted.emit, "", "sample")
        self.sample.setToolTip(self.tr("Try everything with made-up people. It cannot harm a real file."))
        for made in (self.new, self.open, self.sample):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        begin = make_row(make_label(self.tr("Do you have a list? Drop it here."), "quiet"), spacing=4)
        self.begin = make_button(self.tr("Start with a list…"), self.list_wanted.emit, "link")
        begin.addWidget(self.begin)
        begin.addStretch(1)
        column.addLayout(begin)
        column.addSpacing(GAP)
        self.recent_title = make_label(self.tr("Opened before"), "section")
        column.addWidget(self.recent_title)
        self.recent = QListWidget()
        self.recent.setIconSize(QSize(18, 18))
        self.recent.setAccessibleName(self.tr("Files opened before"))
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.itemActivated.connect(self._choose_recent)
        self.recent.itemClicked.connect(self._choose_recent)
        column.addWidget(self.recent, 1)
        self.nothing = Refusal("quiet")
        column.addWidget(self.nothing)
        frame = QWidget()
        frame.setLayout(column)
        frame.setFixedWidth(560)
        self.recent.setMinimumHeight(96)
        scroll_page(self, frame)
        self.setAcceptDrops(True)

    def show_recent(self, paths: list[Path]) -> None:
        self.recent.clear()
        for path in paths:
            there = path.exists()
            text = path.name if there else self.tr("{0} (not there now)").format(path.name)
            item = QListWidgetItem(make_icon("lock", Tone.QUIET), f"{text}\n{path.parent}")
            item.setToolTip(str(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.recent.addItem(item)
        self.recent.setVisible(bool(paths))
        self.recent_title.setVisible(bool(paths))
        (self.recent if paths else self.new).setFocus()
        if paths:
            self.recent.setCurrentRow(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(paths if len(paths) > 1 else paths[0])

    def notify(self, text: str) -> None:
        """A sentence in red under the list; empty takes it away."""
        self.nothing.notify(text)

    def refuse(self, error: RepatriateError) -> None:
        """Shows the reason why no file was opened or made."""
        self.nothing.show_error(error)

    def _choose_recent(self, item: QListWidgetItem) -> None:
        self.chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.recent.currentItem()
        if event.key() == Qt.Key.Key_Delete and self.recent.hasFocus() and item is not None:
            self.forgotten.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
        else:
            super().keyPressEvent(event)


# -- The backups of the open file: make one now, bring one back under a new name.


class BackupsPage(QWidget):
    """A list, newest first. `restore_wanted` gives the backup chosen, and its passphrase where that was
    asked for."""

    backup_wanted = Signal()
    restore_wanted = Signal(object, str)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = make_column(make_label(self.tr("Backups"), "title"), spacing=GAP)
        self.folder = make_label("", "quiet", wrap=True)
        column.addWidget(self.folder)
        column.addSpacing(GAP)
        self.list = QListWidget()
        self.list.setIconSize(QSize(18, 18))
        self.list.setAccessibleName(self.tr("Backups, newest first"))
        column.addWidget(self.list, 1)
        column.addWidget(
            make_label(
                self.tr(
                    "While you work, a backup is made every ten minutes. The latest ten stay, and the last of each day for two weeks. Restoring makes a new file and overwrites nothing."
                ),
                "caption",
                wrap=True,
            )
        )
        self.passphrase = Secret(self.tr("Passphrase of that backup"))
        self.passphrase.returnPressed.connect(self._restore_chosen)
        self._why = make_label("", "caption", wrap=True)
        column.addWidget(self._why)
        column.addWidget(self.passphrase)
        row = FlowLayout()
        self.now = make_button(self.tr("Back up now"), self.backup_wanted.emit, "main", "backup")
        self.restore = make_button(self.tr("Restore as a new file…"), self._restore_chosen, "", "restore")
        self.restore.setEnabled(False)
        self.list.currentRowChanged.connect(lambda row: self.restore.setEnabled(row >= 0))
        self.list.clicked.connect(lambda: self.passphrase.setFocus() if self.passphrase.isVisible() else None)
        self.back = make_button(self.tr("Back"), self.done.emit)
        for made in (self.now, self.restore, self.back):
            row.addWidget(made)
        column.addSpacing(GAP)
        column.addLayout(row)
        frame = QWidget()
        frame.setLayout(column)
        frame.setFixedWidth(560)
        self.list.setMinimumHeight(160)
        scroll_page(self, frame, 48)

    def show_backups(self, folder: Path, backups: list[Copy]) -> None:
        self.folder.setText(str(folder))
        self.ask_passphrase("")
        self.list.clear()
        for copy in backups:
            item = QListWidgetItem(make_icon("backup", Tone.QUIET), describe_copy(copy))
            item.setData(Qt.ItemDataRole.UserRole, str(copy.path))
            self.list.addItem(item)
        if backups:
            self.list.setCurrentRow(0)
        self.list.setFocus()

    def _restore_chosen(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self.restore_wanted.emit(Path(item.data(Qt.ItemDataRole.UserRole)), self.passphrase.text())

    def ask_passphrase(self, why: str) -> None:
        """Asks for the passphrase of a backup made under another one. An empty text hides the question."""
        show_text(self._why, why)
        self.passphrase.wipe()
        self.passphrase.setVisible(bool(why))
        if why:
            self.passphrase.setFocus()


def describe_copy(copy: Copy) -> str:
    """The time and reason of a backup, the last entry of its history, and its size."""
    size = copy.path.stat().st_size / 1024 / 1024 if copy.path.exists() else 0
    made = moment(copy.made) if copy.made else copy.path.stem
    entry = QCoreApplication.translate("BackupsPage", "up to entry {0}").format(copy.entry) if copy.entry else ""
    size_words = QCoreApplication.translate("BackupsPage", "{0} MB").format(f"{size:.1f}")
    return " · ".join(part for part in (made, copy.reason, entry, size_words) if part)
