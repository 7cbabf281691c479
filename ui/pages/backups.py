"""The backups of the open file: make one now, bring one back under a new name."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.core.format import moment
from ui.style.icons import icon
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, make_column, make_row


class BackupsPage(QWidget):
    """A list, newest first. `restore_wanted` gives the backup chosen."""

    backup_wanted = Signal()
    restore_wanted = Signal(object)
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
                    "One is made every ten minutes while you work. The latest ten are kept, and the last one of each of "
                    "the latest fourteen days. A backup comes back as a new file; nothing is overwritten."
                ),
                "caption",
                wrap=True,
            )
        )
        row = make_row(spacing=12)
        self.now = button(self.tr("Back up now"), self.backup_wanted.emit, "main", "backup")
        self.restore = button(self.tr("Restore as a new file…"), self._restore_chosen, "", "restore")
        self.restore.setEnabled(False)
        self.list.currentRowChanged.connect(lambda row: self.restore.setEnabled(row >= 0))
        self.back = button(self.tr("Back"), self.done.emit)
        for made in (self.now, self.restore, self.back):
            row.addWidget(made)
        row.addStretch(1)
        column.addSpacing(GAP)
        column.addLayout(row)
        frame = QWidget()
        frame.setLayout(column)
        frame.setFixedWidth(560)
        make_row(STRETCH, frame, STRETCH, margins=(MARGIN, 48, MARGIN, MARGIN + SPACE), inside=self)

    def show_backups(self, folder: Path, backups: list[Path]) -> None:
        self.folder.setText(str(folder))
        self.list.clear()
        for path in backups:
            item = QListWidgetItem(icon("backup", Tone.QUIET), describe(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.list.addItem(item)
        if backups:
            self.list.setCurrentRow(0)
        self.list.setFocus()

    def _restore_chosen(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self.restore_wanted.emit(Path(item.data(Qt.ItemDataRole.UserRole)))


def describe(path: Path) -> str:
    """When a backup was made, why, and how large it is."""
    stamp, _, reason = path.stem.partition(" ")
    size = path.stat().st_size / 1024 / 1024 if path.exists() else 0
    try:
        made = moment(datetime.strptime(stamp, "%Y-%m-%dT%H%M%S%fZ").replace(tzinfo=UTC))
    except ValueError:
        made = path.stem
    size_words = QCoreApplication.translate("BackupsPage", "{0} MB").format(f"{size:.1f}")
    return " · ".join(part for part in (made, reason, size_words) if part)
