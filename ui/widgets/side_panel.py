"""The side panel: the thing that is selected, whole; closes with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from ui.style.icons import make_icon
from ui.style.theme import GAP, PANEL, SPACE, Tone
from ui.widgets.labels import IconLabel, Paragraph, make_button, make_label
from ui.widgets.layouts import grow, make_column, make_row, make_scroll


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
