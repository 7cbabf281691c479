"""Help › About Repatriate: the program's build and folders, and others' works in it, with every licence text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QWidget,
)

from repatriate.app.core.about import Fact, describe_program, report, try_reader
from repatriate.reference.licences import Work, list_works
from ui.core.jobs import Job
from ui.core.language import translate_said
from ui.style.theme import GAP, MARGIN, dress
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row, make_scroll
from ui.widgets.own_copy import copy_report

_SIZE = QSize(760, 520)
_LIST_WIDTH = 300


class AboutDialog(QDialog):
    """Two pages: the program, and what others made. Nothing in it is about an operation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Repatriate"))
        screen = self.screen().availableSize()
        self.resize(_SIZE.boundedTo(screen - QSize(40, 60)))
        self.facts = describe_program()
        self.told: dict[str, QLabel] = {}
        self._job = Job("", lambda report, cancel: try_reader(cancel))
        self._job.ended.connect(self._show_tried)
        self.works = WorksPage()
        self.pages = QTabWidget()
        self.pages.setAccessibleName(self.tr("About Repatriate"))
        self.pages.addTab(make_scroll(self._make_facts(self.facts), across=False), self.tr("This program"))
        self.pages.addTab(self.works, self.tr("Third-party software"))
        self.pages.currentChanged.connect(lambda page: self.works.fill() if page else None)
        self.copy = button(self.tr("Copy for your IT department"), self.copy_report, icon="copy")
        close = button(self.tr("Close"), self.accept, "main")
        self._pool = QThreadPool(self)
        self._pool.start(self._job.work)
        self.finished.connect(self._job.cancel)
        make_column(grow(self.pages), make_row(self.copy, STRETCH, close), margins=MARGIN, spacing=GAP, inside=self)

    def _make_facts(self, facts: list[Fact]) -> QWidget:
        inside = QWidget()
        titles = [label(translate_said(fact.title), "quiet") for fact in facts]
        wide = max(title.sizeHint().width() for title in titles)
        column = make_column(spacing=GAP, margins=(0, GAP, GAP, 0), inside=inside)
        for fact, title in zip(facts, titles, strict=True):
            title.setFixedWidth(wide)
            told = label(translate_said(fact.told), wrap=True, copyable=True)
            told.setAccessibleName(translate_said(fact.title))
            self.told[fact.key] = told
            row = make_row(Cell(title, 0, Qt.AlignmentFlag.AlignTop), grow(told), spacing=2 * GAP)
            if fact.folder is not None and fact.folder.is_dir():
                url = QUrl.fromLocalFile(str(fact.folder))
                opens = button(self.tr("Open"), partial(QDesktopServices.openUrl, url), "link")
                opens.setAccessibleName(self.tr("Open: {0}").format(translate_said(fact.title)))
                row.addWidget(opens)
            column.addLayout(row)
        column.addStretch(1)
        return inside

    def _show_tried(self, found: dict[str, str] | None, fault: BaseException | None) -> None:
        """Once the process for files from others was started, or could not be."""
        if found is not None:
            self.facts = describe_program(tried=found)
            for key, said in found.items():
                self.told[key].setText(translate_said(said))

    def copy_report(self) -> None:
        """Copies the facts that an IT department asks first, in the window's language."""
        copy_report(QGuiApplication.clipboard(), report(self.facts, translate_said))
        set_words(self.copy, self.tr("Copied"))


class WorksPage(QWidget):
    """The list at the left, narrowed by what is typed; at the right the licence of what is chosen, with its text."""

    def __init__(self) -> None:
        super().__init__()
        self._works: list[Work] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by name or licence"))
        self.search.setAccessibleName(self.tr("Search by name or licence"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow_list)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Third-party software"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(self._show_work)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence"))
        left = QWidget()
        make_column(self.search, grow(self.list), margins=0, spacing=GAP, inside=left)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self.text)
        split.setChildrenCollapsible(False)
        split.setSizes([_LIST_WIDTH, _SIZE.width() - _LIST_WIDTH])
        make_column(grow(split), margins=(0, GAP, 0, 0), inside=self)

    def fill(self) -> None:
        """Fills the list when first seen, because it is read from many small files."""
        if self._works:
            return
        self._works = list_works()
        for work in self._works:
            item = QListWidgetItem(work.title)
            item.setToolTip(f"{work.title}\n{work.licence}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow_list(self, text: str) -> None:
        wanted = text.casefold().split()
        first = -1
        for row, work in enumerate(self._works):
            told = f"{work.title} {work.licence}".casefold()
            fits = all(word in told for word in wanted)
            self.list.item(row).setHidden(not fits)
            if fits and first < 0:
                first = row
        if self.list.currentItem() is None or self.list.currentItem().isHidden():
            self.list.setCurrentRow(first)
        self.list.scrollToItem(self.list.currentItem())

    def _show_work(self, row: int) -> None:
        if row < 0:
            self.text.setPlainText(self.tr("Nothing here has that name."))
            return
        work = self._works[row]
        head = [work.title, work.licence, work.home, work.note]
        try:
            text = work.read_text()
        except OSError:
            text = self.tr("Its text is missing from this installation: install the program again.")
        self.text.setPlainText("\n".join(filter(None, head)) + f"\n\n{text}")
