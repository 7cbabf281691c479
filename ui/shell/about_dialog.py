"""Help › About Repatriate: the program's build and folders, and others' works in it, with every licence text."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QThreadPool, QTimer, QUrl, Signal
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

from repatriate.app.core.about import Fact, describe_program, format_program_report, try_reader
from repatriate.model.errors import RepatriateError
from repatriate.reference.licences import Work, list_works
from ui.core import language
from ui.core.jobs import Job
from ui.core.language import translate_said
from ui.guide.guide_dock import GuideDock
from ui.shell.host import ROOMS
from ui.shell.main_window import Window
from ui.style.theme import GAP, MARGIN, dress_widget
from ui.widgets.labels import make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row, make_scroll
from ui.widgets.path_field import copy_report

if TYPE_CHECKING:
    from ui.guide.pane import GuidePane
    from ui.shell.tour import Tour


_SIZE = QSize(760, 520)
_LIST_WIDTH = 300


class AboutDialog(QDialog):
    """Two pages: the program, and what others made. Nothing in it is about an operation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_widget(self)
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
        self.copy = make_button(self.tr("Copy for your IT department"), self.copy_report, icon="copy")
        close = make_button(self.tr("Close"), self.accept, "main")
        self._pool = QThreadPool(self)
        self._pool.start(self._job.work)
        self.finished.connect(self._job.cancel)
        make_column(grow(self.pages), make_row(self.copy, STRETCH, close), margins=MARGIN, spacing=GAP, inside=self)

    def _make_facts(self, facts: list[Fact]) -> QWidget:
        inside = QWidget()
        titles = [make_label(translate_said(fact.title), "quiet") for fact in facts]
        wide = max(title.sizeHint().width() for title in titles)
        column = make_column(spacing=GAP, margins=(0, GAP, GAP, 0), inside=inside)
        for fact, title in zip(facts, titles, strict=True):
            title.setFixedWidth(wide)
            told = make_label(translate_said(fact.told), wrap=True, copyable=True)
            told.setAccessibleName(translate_said(fact.title))
            self.told[fact.key] = told
            row = make_row(Cell(title, 0, Qt.AlignmentFlag.AlignTop), grow(told), spacing=2 * GAP)
            if fact.folder is not None and fact.folder.is_dir():
                url = QUrl.fromLocalFile(str(fact.folder))
                opens = make_button(self.tr("Open"), partial(QDesktopServices.openUrl, url), "link")
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
        copy_report(QGuiApplication.clipboard(), format_program_report(self.facts, translate_said))
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


# -- Help in the window: F1 with the chapter of what is seen, the guide as a PDF, the tour. What shows the guide and
# the tour is made when somebody asks for it: most days nobody does.


PDF = ".pdf"
_OFFERED = "tour/offered"


class HelpController(QObject):
    """Made with the window; `beside` is what the window shows: its pages, and the guide at their right."""

    sample_wanted = Signal()
    """A fresh sample is to be opened, for the tour."""

    def __init__(self, host: Window) -> None:
        super().__init__(host.pages)
        self._host = host
        self._guide: GuidePane | None = None
        self._tour: Tour | None = None
        self._tour_wanted = False
        self._offer = QTimer(self, interval=0, singleShot=True)
        self._offer.timeout.connect(self._show_offer)
        self.beside = GuideDock(host.pages, host.preferences)

    # -- the guide

    @property
    def guide(self) -> GuidePane:
        if self._guide is None:
            from ui.guide.pane import GuidePane

            self._guide = GuidePane(self._host.registry, language.read_chosen(self._host.preferences))
            self._guide.pdf_wanted.connect(self.save_pdf)
            self._guide.closed.connect(self._give_focus_back)
            self._guide.outdated.connect(lambda: QTimer.singleShot(0, self, self._rebuild_guide))
            self.beside.put(self._guide)
        return self._guide

    def place(self) -> str:
        """The key of the room that is seen, or the name of the page."""
        page, workspace = self._host.shown_page(), self._host.workspace
        return workspace.room.key if page == ROOMS and workspace is not None else page

    def open_guide(self) -> None:
        """The chapter of what is seen; once more closes it."""
        from ui.guide.chapters import chapter_of

        key = chapter_of(self.place())
        if self.guide.isVisible() and self.guide.key == key:
            self.guide.shut()
        else:
            self.open_chapter(key)

    def open_chapter(self, key: str) -> None:
        self.guide.open(key)
        self.beside.fit()

    def _give_focus_back(self) -> None:
        self.beside.fit()
        workspace = self._host.workspace
        if workspace is not None and self._host.shown_page() == ROOMS:
            workspace.room.take_focus()
        else:
            self._host.pages.setFocus()

    def _rebuild_guide(self) -> None:
        """In another language, at the same chapter."""
        before, self._guide = self._guide, None
        if before is None:
            return
        key = before.key if before.isVisible() else ""
        self.beside.take_out()
        if key:
            self.open_chapter(key)

    def save_pdf(self) -> None:
        proposed = self._host.surroundings.documents / f"repatriate{PDF}"
        if path := self._host.ask_new_path(self.tr("The guide as PDF"), proposed, self.tr("PDF (*.pdf)"), PDF):
            self.pdf_to(path)

    def pdf_to(self, path: Path) -> None:
        try:
            self.guide.save_pdf(path)
        except RepatriateError as error:
            self._show_sentence(language.translate_said(error), "trouble")
        else:
            self._show_sentence(self.tr("Saved the guide as {0}.").format(path.name), "good")

    def _show_sentence(self, text: str, tone: str) -> None:
        self.guide.notify(text, tone)
        if self._host.context is not None:
            self._host.context.notify(text, tone=tone)

    def show_about(self) -> None:

        AboutDialog(self._host.pages).open()

    # -- the tour

    @property
    def tour(self) -> Tour:
        if self._tour is None:
            from ui.shell.tour import Tour

            self._tour = Tour(self._host)
        return self._tour

    def _on_sample(self) -> bool:
        context = self._host.context
        return context is not None and context.operation.path.parent == self._host.surroundings.samples

    def start_tour(self) -> None:
        """On the sample that is open, else on a fresh one."""
        if self._on_sample():
            self._host.show_work()
            self.tour.start()
        else:
            self._tour_wanted = True
            self.sample_wanted.emit()

    def offer_tour(self) -> None:
        """A file was opened: on the sample the tour begins if it was asked for, and is offered once."""
        wanted, self._tour_wanted = self._tour_wanted, False
        if not self._on_sample():
            return
        if wanted:
            self.tour.start()
        elif self._host.preferences.read(_OFFERED) is None:
            self._host.preferences.write_text(_OFFERED, "yes")
            self._offer.start()  # the file shows before

    def _show_offer(self) -> None:
        if self._on_sample():
            self.tour.offer()

    def end_tour(self) -> None:
        """The rooms leave."""
        if self._tour is not None:
            self._tour.end()
