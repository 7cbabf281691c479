"""Help in the window: F1 with the chapter of what is seen, the guide as a PDF, the tour.

What shows the guide and the tour is made when somebody asks for it: most days nobody does.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from repatriate.model.errors import RepatriateError
from ui.core import language
from ui.guide.guide_dock import Beside

if TYPE_CHECKING:
    from ui.guide.pane import Guide
    from ui.shell.main_window import Window
    from ui.shell.tour import Tour

PDF = ".pdf"
_OFFERED = "tour/offered"


class Help(QObject):
    """Made with the window; `beside` is what the window shows: its pages, and the guide at their right."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._guide: Guide | None = None
        self._tour: Tour | None = None
        self._tour_wanted = False
        self.beside = Beside(window.pages, window.preferences)

    # -- the guide

    @property
    def guide(self) -> Guide:
        if self._guide is None:
            from ui.guide.pane import Guide

            self._guide = Guide(self._window.registry, language.chosen(self._window.preferences))
            self._guide.pdf_wanted.connect(self.save_pdf)
            self._guide.closed.connect(self._closed)
            self._guide.outdated.connect(lambda: QTimer.singleShot(0, self, self._renew))
            self.beside.put(self._guide)
        return self._guide

    def place(self) -> str:
        """The key of the room that is seen, or the name of the page."""
        window = self._window
        if window.workspace is not None and window.pages.currentWidget() is window.workspace:
            return window.workspace.room.key
        return type(window.pages.currentWidget()).__name__

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

    def _closed(self) -> None:
        self.beside.fit()
        window = self._window
        if window.workspace is not None and window.pages.currentWidget() is window.workspace:
            window.workspace.room.take_focus()
        else:
            window.pages.setFocus()

    def _renew(self) -> None:
        """In another language, at the same chapter."""
        before, self._guide = self._guide, None
        if before is not None and before.isVisible():
            self.open_chapter(before.key)
        elif before is not None:
            before.setParent(None)
            before.deleteLater()

    def save_pdf(self) -> None:
        text, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("The guide as PDF"), str(self._window.surroundings.documents / f"repatriate{PDF}"),
            self.tr("PDF (*.pdf)"),
        )  # fmt: skip
        if text:
            self.pdf_to(Path(text) if text.endswith(PDF) else Path(text + PDF))

    def pdf_to(self, path: Path) -> None:
        try:
            self.guide.save_pdf(path)
        except RepatriateError as error:
            self._say(language.told(error), "trouble")
        else:
            self._say(self.tr("Saved the guide as {0}.").format(path.name), "good")

    def _say(self, text: str, tone: str) -> None:
        self.guide.say(text, tone)
        if self._window.context is not None:
            self._window.context.say(text, tone=tone)

    # -- the tour

    @property
    def tour(self) -> Tour:
        if self._tour is None:
            from ui.shell.tour import Tour

            self._tour = Tour(self._window)
        return self._tour

    def _on_sample(self) -> bool:
        window = self._window
        return (
            window.context is not None and window.context.operation.path.parent == window.surroundings.data / "samples"
        )

    def start_tour(self) -> None:
        """On the sample that is open, else on a fresh one."""
        window = self._window
        if self._on_sample():
            window.show_work()
            self.tour.start()
        else:
            self._tour_wanted = True
            window.open_sample()

    def opened(self) -> None:
        """A file was opened: on the sample the tour begins if it was asked for, and is offered once."""
        window = self._window
        wanted, self._tour_wanted = self._tour_wanted, False
        if not self._on_sample():
            return
        if wanted:
            self.tour.start()
        elif window.preferences.read(_OFFERED) is None:
            window.preferences.write(_OFFERED, QByteArray(b"yes"))
            self.tour.offer()

    def closed(self) -> None:
        """The file closes."""
        if self._tour is not None:
            self._tour.end()
