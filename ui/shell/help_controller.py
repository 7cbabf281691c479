"""Help in the window: F1 with the chapter of what is seen, the guide as a PDF, the tour.

What shows the guide and the tour is made when somebody asks for it: most days nobody does.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from repatriate.model.errors import RepatriateError
from ui.core import language
from ui.guide.guide_dock import GuideDock
from ui.shell.host import ROOMS
from ui.shell.main_window import Window

if TYPE_CHECKING:
    from ui.guide.pane import GuidePane
    from ui.shell.tour import Tour

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

            self._guide = GuidePane(self._host.registry, language.chosen(self._host.preferences))
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
        from ui.shell.about_dialog import AboutDialog

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
