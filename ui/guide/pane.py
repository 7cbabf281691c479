"""The guide as one sees it: chapter, search, the way back, the text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton, QWidget
from shiboken6 import isValid

from ui.core.actions import Actions
from ui.guide import chapters
from ui.guide.browser import Browser, load_picture
from ui.guide.guide_dock import save_pdf
from ui.style.icons import make_icon
from ui.style.theme import GAP, MARGIN, SPACE, Tone, color, dress_widget, set_style
from ui.widgets.fields import SteadyBox
from ui.widgets.labels import make_label, set_words
from ui.widgets.layouts import grow, make_column, make_row


class PictureView(QWidget):
    """Lies over the whole window."""

    def __init__(self, name: str, language: str, over: QWidget, back_to: QWidget) -> None:
        super().__init__(over)
        self._picture = load_picture(name, language)
        self._back_to = back_to
        self.setAccessibleName(self.tr("Enlarged picture; Esc closes it"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = color("text")
        veil.setAlpha(160)
        painter.fillRect(self.rect(), veil)
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        natural = self._picture.size()
        size = natural.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > natural.width() * 1.5:
            size = natural * 1.5
        frame = QRect(QPoint(0, 0), size)
        frame.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, self._picture)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._close_view()

    def _close_view(self) -> None:
        self.hide()
        if isValid(self._back_to):
            self._back_to.setFocus()
        self.deleteLater()


LEAST = 320


class GuidePane(QFrame):
    """`open` shows a chapter; `closed` tells that the officer is done reading."""

    closed = Signal()
    pdf_wanted = Signal()
    outdated = Signal()
    """The language changed: it has to be built again."""

    def __init__(self, actions: Actions, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        dress_widget(self)
        self.setAccessibleName(self.tr("Guide"))
        self.setMinimumWidth(LEAST)
        self._language = language
        self.names = chapters.Names(actions)
        self.browser = Browser(self.names, language)
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        self.back = self._make_tool("arrow-left", self.tr("Back in the guide"), self.browser.backward)
        self.forward = self._make_tool("arrow-right", self.tr("Forward in the guide"), self.browser.forward)
        self.pdf = self._make_tool("print", self.tr("Save the guide as PDF…"), self.pdf_wanted.emit)
        self.close_button = self._make_tool("close", self.tr("Close the guide (Esc)"), self.shut)
        self.chapter = SteadyBox()
        self.chapter.setAccessibleName(self.tr("Chapter"))
        self.chapter.setMinimumWidth(120)
        self.chapter.activated.connect(lambda _: self.open(str(self.chapter.currentData())))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(make_icon("search", Tone.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self._typed = QTimer(self, interval=150, singleShot=True)
        self._typed.timeout.connect(self._find_words)
        self.search.textEdited.connect(lambda _: self._typed.start())
        self.search.returnPressed.connect(self._first_hit)
        self.told = make_label("", "quiet", wrap=True)
        self.told.setContentsMargins(SPACE, 0, SPACE, GAP)
        self.told.hide()
        self._lay_out()
        self.browser.shown.connect(self._show_chapter)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.browser.picture_wanted.connect(self._enlarge_picture)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        self.key = chapters.CHAPTERS[0]
        self.hide()

    def _lay_out(self) -> None:
        top = make_row(grow(make_label(self.tr("Guide"), "caption")), margins=(SPACE, GAP, GAP, 0), spacing=2)
        for tool in (self.back, self.forward, self.pdf, self.close_button):
            top.addWidget(tool)
        row = make_row(grow(self.chapter, 3), grow(self.search, 2), margins=(SPACE, 4, SPACE, GAP), spacing=GAP)
        make_column(top, row, self.told, grow(self.browser), margins=0, spacing=0, inside=self)

    def _make_tool(self, picture: str, name: str, slot: object) -> QToolButton:
        made = QToolButton()
        made.setIcon(make_icon(picture, Tone.QUIET))
        made.setIconSize(QSize(16, 16))
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(slot)
        return made

    # -- reading

    def open(self, key: str) -> None:
        """Show this chapter, with the names that the window uses now."""
        self.browser.forget()
        self.chapter.clear()
        for one in chapters.CHAPTERS:
            self.chapter.addItem(chapters.find_title(self.browser.text(one)), one)
        self.search.clear()
        self.notify("", "quiet")
        self.show()
        self.browser.go(key)
        self.browser.setFocus()

    def _show_chapter(self, key: str) -> None:
        if key:
            self.key = key
            self.chapter.setCurrentIndex(self.chapter.findData(key))

    def _find_words(self) -> None:
        words = self.search.text().strip()
        if words:
            self.browser.look_for(words)
        else:
            self.browser.go(self.key)

    def _first_hit(self) -> None:
        """Enter in the search opens what stands on top."""
        self._typed.stop()
        self._find_words()
        hits = self.browser.hits() if self.search.text().strip() else []
        if hits:
            self.browser.go(hits[0].key, f"{hits[0].place}")
            self.browser.setFocus()

    def _enlarge_picture(self, name: str) -> None:
        PictureView(name, self._language, self.window(), self.browser)

    def save_pdf(self, path: Path) -> None:
        """The whole guide on A4."""
        save_pdf(path, self.names, self._language)

    def notify(self, text: str, tone: str) -> None:
        """A sentence over the text; empty takes it away."""
        set_style(self.told, tone=tone)
        set_words(self.told, text)
        self.told.setVisible(bool(text))

    def shut(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.outdated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
                self._find_words()
            else:
                self.shut()
        else:
            super().keyPressEvent(event)
