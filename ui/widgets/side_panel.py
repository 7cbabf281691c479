"""The side panel: the thing that is selected, whole; closes with Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from ui.core.jobs import Job
from ui.style.icons import make_icon
from ui.style.theme import GAP, PANEL, SPACE, WHOLE, Frame, Tone
from ui.widgets.labels import IconLabel, Paragraph, make_button, make_label
from ui.widgets.layouts import grow, make_column, make_row, make_scroll
from ui.widgets.status_bar import JobLine


def has_keyboard(widget: QWidget) -> bool:
    """Whether it, or something in it, has the keyboard."""
    at = widget.window().focusWidget()
    return at is not None and (at is widget or widget.isAncestorOf(at))


class SidePanel(QFrame):
    """340 px beside the work. `show_widget` puts content in; `shown` tells so, `closed` that the officer closed it."""

    shown = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedWidth(PANEL)
        self._kept: list[QWidget] = []
        self.had_keyboard = False
        """Whether the keyboard was in it when it was shut."""
        self.caption = make_label(role="caption")
        self.close_button = QToolButton()
        self.close_button.setIcon(make_icon("close", Tone.QUIET))
        self.close_button.setAccessibleName(self.tr("Close the side panel"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.shut)
        self.back = make_button(self.tr("Back"), self.shut, "link", "back")
        self.back.hide()
        top = make_row(self.back, grow(self.caption), self.close_button, margins=(SPACE, GAP, GAP, 0))
        self.area = make_scroll(across=False)
        self._foot: QWidget | None = None
        self._feet = make_column(margins=(SPACE, 0, SPACE, 0), spacing=0)
        make_column(top, grow(self.area), self._feet, margins=0, spacing=0, inside=self)
        self.hide()

    def be_page(self, page: bool) -> None:
        """In a narrow window it is a page with Back."""
        self.back.setVisible(page)
        self.close_button.setVisible(not page)

    def show_widget(self, widget: QWidget, caption: str = "") -> None:
        """Show this instead of what was there, which is deleted unless `keep` was called with it.

        Its `foot`, where it has one, stays in sight below while the rest scrolls.
        """
        self.caption.setText(caption)
        if self.area.widget() is not widget:
            before = self.area.takeWidget()
            if before is not None:
                before.hide()
                before.setParent(self)
                self._take_foot(gone=before not in self._kept)
                if before not in self._kept:
                    before.deleteLater()
            foot = getattr(widget, "foot", None)
            if isinstance(foot, QWidget):
                self._foot = foot
                self._feet.addWidget(foot)
                foot.show()
            if widget.hasHeightForWidth():  # without its foot, which alone may have made it so
                widget.setMinimumHeight(1)  # as high as it is at its width: its least height supposes the least width
            self.area.setWidget(widget)
        widget.show()
        self.show()
        self.shown.emit()

    def _take_foot(self, *, gone: bool) -> None:
        """The foot goes with what it belongs to."""
        foot, self._foot = self._foot, None
        if foot is not None and isValid(foot):
            self._feet.removeWidget(foot)
            foot.hide()
            if gone:
                foot.deleteLater()

    @property
    def content(self) -> QWidget | None:
        """The content shown; None while the panel is closed."""
        return self.area.widget() if self.isVisible() else None

    @property
    def has_keyboard(self) -> bool:
        return has_keyboard(self)

    def enter(self) -> None:
        """The keyboard goes to the first thing in it that can be filled in or pressed: for what was asked for by name."""
        inside = self.area.widget()
        if inside is None:
            return
        for one in (inside, *inside.findChildren(QWidget)):
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(inside) and one.isEnabled():
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def keep(self, widget: QWidget) -> None:
        """This one comes back: it lives as long as the panel."""
        widget.setParent(self)
        widget.hide()
        self._kept.append(widget)

    def shut(self) -> None:
        if self.isVisible():
            self.had_keyboard = self.has_keyboard
            self.hide()  # the keyboard goes to whatever is next
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)


# -- The page of an empty room: one sentence on its purpose, and the one button to begin.


class EmptyState(QWidget):
    def __init__(self, icon: str, sentence: str, button: QPushButton | None = None) -> None:
        super().__init__()
        picture = IconLabel(icon, Tone.QUIET, 40)
        self.sentence = Paragraph(sentence, 420)
        column = make_column(spacing=SPACE, inside=self)
        column.addStretch(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


# -- The work and the side panel: beside each other, the panel over the work, or the panel in its place.


class BusyNote(QFrame):
    """At the foot of a place, in its middle; whoever lays that place out tells `lie_in`."""

    def __init__(self) -> None:
        super().__init__()
        self._place = QRect()
        self._looks = False
        self.setObjectName("busy")
        self.setProperty("role", "note")
        self.words = make_label(self.tr("Looking…"))
        self.words.hide()
        self.job = JobLine()
        self.job.shown.connect(self._show_note)
        make_row(self.words, self.job, margins=(12, GAP, 12, GAP), spacing=GAP, inside=self)
        self.hide()

    def look(self, looks: bool) -> None:
        """Whether an answer for this place has been waited for so long that it is worth saying."""
        if looks != self._looks:
            self._looks = looks
            self._show_note()

    def follow(self, job: Job | None) -> None:
        """This runs for the place; None when it ended."""
        self.job.follow(job)

    def lie_in(self, place: QRect) -> None:
        """The place is here, in the widget that both are in."""
        self._place = place
        self._move_note()

    def _show_note(self) -> None:
        works = not self.job.isHidden()
        self.words.setVisible(self._looks and not works)
        self.setVisible(self._looks or works)
        self._move_note()

    def _move_note(self) -> None:
        if not self.isHidden():
            self.resize(self.sizeHint().boundedTo(self._place.size()))
            left = self._place.left() + (self._place.width() - self.width()) // 2
            self.move(left, max(self._place.bottom() - self.height() - SPACE, self._place.top()))
            self.raise_()


class Beside(QWidget):
    """`fit` says how much room the window has. The panel over the work moves nothing under it.

    `busy` and `busy_panel` say what is waited for in each.
    """

    def __init__(self, work: QWidget, panel: SidePanel) -> None:
        super().__init__()
        self._work, self._panel, self._frame = work, panel, WHOLE
        work.setParent(self)
        panel.setParent(self)
        panel.hide()
        panel.installEventFilter(self)
        self.busy, self.busy_panel = BusyNote(), BusyNote()
        for note in (self.busy, self.busy_panel):
            note.setParent(self)
            note.hide()

    def fit(self, frame: Frame) -> None:
        self._frame = frame
        self._panel.be_page(frame.one_column)
        self._place_panel()

    @property
    def has_room(self) -> bool:
        """Whether the panel stands beside the work, over none of it."""
        return self._frame.wide

    def _place_panel(self) -> None:
        width, height = self.width(), self.height()
        panel = width if self._frame.one_column else min(PANEL, width)
        shown = not self._panel.isHidden()
        self._work.setGeometry(0, 0, width - panel if shown and self._frame.wide else width, height)
        self._panel.setFixedWidth(panel)
        self._panel.setGeometry(width - panel, 0, panel, height)
        self._panel.raise_()
        self.busy.lie_in(self._work.geometry())
        self.busy_panel.lie_in(self._panel.geometry())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._place_panel()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()
