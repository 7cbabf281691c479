"""The backups of the open file: make one now, bring one back under a new name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from repatriate.app.core.operation_facts import Copy
from ui.core.format import moment
from ui.pages.page_form import scroll_page
from ui.style.icons import icon
from ui.style.theme import GAP, Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import button, label, show_text
from ui.widgets.layouts import make_column
from ui.widgets.secret import Secret


class BackupsPage(QWidget):
    """A list, newest first. `restore_wanted` gives the backup chosen, and its passphrase where that was
    asked for."""

    backup_wanted = Signal()
    restore_wanted = Signal(object, str)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = make_column(label(self.tr("Backups"), "title"), spacing=GAP)
        self.folder = label("", "quiet", wrap=True)
        column.addWidget(self.folder)
        column.addSpacing(GAP)
        self.list = QListWidget()
        self.list.setIconSize(QSize(18, 18))
        self.list.setAccessibleName(self.tr("Backups, newest first"))
        column.addWidget(self.list, 1)
        column.addWidget(
            label(
                self.tr(
                    "While you work, a backup is made every ten minutes. The latest ten stay, and the last of each day for two weeks. Restoring makes a new file and overwrites nothing."
                ),
                "caption",
                wrap=True,
            )
        )
        self.passphrase = Secret(self.tr("Passphrase of that backup"))
        self.passphrase.returnPressed.connect(self._restore_chosen)
        self._why = label("", "caption", wrap=True)
        column.addWidget(self._why)
        column.addWidget(self.passphrase)
        row = FlowLayout()
        self.now = button(self.tr("Back up now"), self.backup_wanted.emit, "main", "backup")
        self.restore = button(self.tr("Restore as a new file…"), self._restore_chosen, "", "restore")
        self.restore.setEnabled(False)
        self.list.currentRowChanged.connect(lambda row: self.restore.setEnabled(row >= 0))
        self.list.clicked.connect(lambda: self.passphrase.setFocus() if self.passphrase.isVisible() else None)
        self.back = button(self.tr("Back"), self.done.emit)
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
            item = QListWidgetItem(icon("backup", Tone.QUIET), describe(copy))
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


def describe(copy: Copy) -> str:
    """The time and reason of a backup, the last entry of its history, and its size."""
    size = copy.path.stat().st_size / 1024 / 1024 if copy.path.exists() else 0
    made = moment(copy.made) if copy.made else copy.path.stem
    entry = QCoreApplication.translate("BackupsPage", "up to entry {0}").format(copy.entry) if copy.entry else ""
    size_words = QCoreApplication.translate("BackupsPage", "{0} MB").format(f"{size:.1f}")
    return " · ".join(part for part in (made, copy.reason, entry, size_words) if part)
