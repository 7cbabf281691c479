"""The first page: a new file, one from before, or the sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from repatriate.model.errors import RepatriateError
from ui.core.file_drop import dropped_files
from ui.pages.page_form import scroll_page
from ui.style.icons import icon
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import button, label
from ui.widgets.layouts import make_column, make_row
from ui.widgets.refusal import Refusal


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
        title = label(self.tr("Repatriate"), "title")
        column.addWidget(title)
        column.addWidget(
            label(
                self.tr(
                    "Plan how rescued people travel home: when, on which flight, with which papers. Everything is in one encrypted file on this computer. Nothing goes over a network."
                ),
                "quiet",
                wrap=True,
            )
        )
        row = make_row(spacing=12)
        self.new = button(self.tr("New operation"), self.new_wanted.emit, "main", "new")
        self.open = button(self.tr("Open a file"), self.open_wanted.emit, "", "open")
        self.sample = button(self.tr("Open the sample"), self.sample_wanted.emit, "", "sample")
        self.sample.setToolTip(self.tr("Try everything with made-up people. It cannot harm a real file."))
        for made in (self.new, self.open, self.sample):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        begin = make_row(label(self.tr("Do you have a list? Drop it here."), "quiet"), spacing=4)
        self.begin = button(self.tr("Start with a list…"), self.list_wanted.emit, "link")
        begin.addWidget(self.begin)
        begin.addStretch(1)
        column.addLayout(begin)
        column.addSpacing(GAP)
        self.recent_title = label(self.tr("Opened before"), "section")
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
            item = QListWidgetItem(icon("lock", Tone.QUIET), f"{text}\n{path.parent}")
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
