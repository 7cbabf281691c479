"""The top of a room: its title, figures, a search field, and one main action."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from ui.style.icons import make_icon
from ui.style.theme import GAP, MARGIN, SPACE, WHOLE, Frame, Tone
from ui.widgets.labels import Elided, make_button, make_label, tool_button
from ui.widgets.layouts import grow, make_column, make_row

LINE = 3
LEAST_FIGURES = 24 + 12
"""Pixels that are left for the line beside the title, and its gap."""
QWIDGETSIZE_MAX = 16_777_215
W = TypeVar("W", bound=QWidget)


class Header(QFrame):
    """`searched` comes when the keys that were typed at once are in; `main` is the one main action, made by `set_main`."""

    searched = Signal(str)
    left = Signal()
    """Back was pressed, of a page, or Close, of a sheet."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("room-header")
        self.title = make_label(title, "title")
        self.subtitle = Elided("", "quiet", mode=Qt.TextElideMode.ElideNone)
        self.search = QLineEdit()
        self.search.setFixedWidth(230)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(make_icon("search", Tone.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in {0}").format(title))
        self.search.hide()
        self.main: QPushButton | None = None
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda: self._timer.start())
        self.search.editingFinished.connect(self._close_empty_search)

        self.search_button = tool_button(self.search.accessibleName(), self.open_search, "search", Tone.TEXT)
        self.search_button.hide()
        self.more = tool_button(self.tr("More actions"), self._open_more, "more", Tone.TEXT)
        self.more.hide()
        self._views: QWidget | None = None
        self.views_button = make_button("", self._open_views, icon="chevron-down")
        self.views_button.setAccessibleName(title)
        self.views_button.hide()
        self._lesser: list[QWidget] = []
        self._folded = QWidget(self)
        """Holds what there is no room for; it is not seen."""
        self._folded.hide()
        self._ends: list[QToolButton] = []
        self._frame = WHOLE
        self._searching = False
        self._buttons = make_row(self.more, spacing=12)
        self._top = make_row(
            self.title,
            self.views_button,
            grow(self.subtitle),
            self.search,
            self.search_button,
            self._buttons,
            spacing=12,
        )
        self.below = make_row(spacing=SPACE)
        self._column = make_column(self._top, self.below, inside=self)
        self.title.setMinimumHeight(32)
        self._set_margins()
        # Over the lower edge, in no layout: nothing moves when it comes and goes.
        self.reading = QProgressBar(self)
        self.reading.setProperty("line", "true")
        self.reading.setTextVisible(False)
        self.reading.setAccessibleName(QCoreApplication.translate("PlannerStrip", "Reading the file"))
        self.reading.hide()

    def show_reading(self, reads: bool) -> None:
        """Whether what stands below is still being read."""
        self.reading.setRange(0, 0 if reads else 1)  # without an end it moves, and costs the less where it is not seen
        self.reading.setVisible(reads)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reading.setGeometry(0, self.height() - LINE, self.width(), LINE)
        self._fold_parts()

    # -- how much room there is

    def fit(self, frame: Frame) -> None:
        """The search is an icon in one column; in a low window the header is 40 pixels high."""
        self._frame = frame
        self._set_margins()
        self._fold_parts()

    def _set_margins(self) -> None:
        side = MARGIN if not self._frame.one_column else SPACE
        upper, lower = (4, 4) if self._frame.low else (SPACE, 10)
        self._column.setContentsMargins(side, upper, side, lower)
        self._column.setSpacing(4 if self._frame.low else GAP + 4)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold_parts()
        return done

    def _fold_parts(self) -> None:
        """Folds parts that do not fit: lesser actions into a menu, the search into an icon, then the views into a
        menu."""
        for worn in (self.title, *self._lesser):
            worn.ensurePolished()  # its size is that of its looks
        shown = [one for one in self._lesser if not one.isHidden()]
        icon_only, views, folded = self._choose_folds([one.sizeHint().width() + 12 for one in shown])
        if self._searching:
            icon_only = False
        self._put_part(self.search, self._top, self._top.indexOf(self.search_button), icon_only)
        self.search_button.setVisible(icon_only and not self.search.isHidden())
        for words, away in ((self.title, views), (self.subtitle, False)):
            covered = away or (self._searching and self._frame.one_column)
            words.setMaximumWidth(0 if covered else QWIDGETSIZE_MAX)
        for place, one in enumerate(self._lesser, 1):
            self._put_part(one, self._buttons, place, one in shown[:folded])
        self.more.setVisible(bool(folded))
        if self._views is not None:
            self._put_part(self._views, self._top, self._top.indexOf(self.views_button), views)
            self.views_button.setVisible(views)
            self._name_view()

    def _choose_folds(self, lesser: list[int]) -> tuple[bool, bool, int]:
        """Whether the search is an icon, whether the views are a menu, and how many lesser actions are in one."""
        margins = self._column.contentsMargins()
        always = [self.title, self.main, *self._ends]
        taken = sum(one.sizeHint().width() + 12 for one in always if one is not None and not one.isHidden())
        rest = self.width() - margins.left() - margins.right() - LEAST_FIGURES - taken
        search = 0 if self.search.isHidden() else 1
        bar = 0 if self._views is None else self._views.sizeHint().width() + 12
        menu = self.more.sizeHint().width() + 12
        for icon_only, views in ((self._frame.one_column, False), (True, False), (True, bar > 0)):
            left = rest - search * (self.search_button.sizeHint().width() if icon_only else self.search.width()) - 12
            left -= self.views_button.sizeHint().width() + 12 if views else bar
            if sum(lesser) <= left:
                return icon_only, views, 0
            for folded in range(1, len(lesser) + 1):
                if sum(lesser[folded:]) + menu <= left:
                    return icon_only, views, folded
        return True, bar > 0, len(lesser)

    def _put_part(self, one: QWidget, row: QHBoxLayout, place: int, folded: bool) -> None:
        """Out of sight or back, without a word on whether the room shows it."""
        if (one.parent() is self._folded) == folded:
            return
        hidden = one.isHidden()
        row.removeWidget(one)
        if folded:
            one.setParent(self._folded)
        else:
            row.insertWidget(min(place, row.count()), one)
        one.setHidden(hidden)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._lesser:
            if one.parent() is self._folded and not one.isHidden():
                _add_entry(menu, one)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _open_views(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._view_buttons():
            action = menu.addAction(one.text(), one.click)
            action.setCheckable(True)
            action.setChecked(one.isChecked())
        menu.popup(self.views_button.mapToGlobal(self.views_button.rect().bottomLeft()))

    def _view_buttons(self) -> list[QAbstractButton]:
        return self._views.findChildren(QAbstractButton) if self._views is not None else []

    def _name_view(self) -> None:
        """The menu of views bears the name of the one that is shown."""
        self.views_button.setText(next((one.text() for one in self._view_buttons() if one.isChecked()), ""))

    def open_search(self) -> None:
        """The keyboard goes to the search, which comes out of its icon."""
        self._searching = True
        self._fold_parts()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _close_empty_search(self) -> None:
        """The field was left with nothing in it: it is an icon again where there is no room."""
        if self._searching and not self.search.text():
            self._searching = False
            self._fold_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._searching:
            self.search.clear()
            self._close_empty_search()
            (self.search_button if self.search_button.isVisible() else self).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # -- what a room puts in

    def use_back(self, name: str) -> QToolButton:
        """A way back, left of the title."""
        made = tool_button(name, self.left.emit, "back", Tone.TEXT)
        self._ends.append(made)
        self._top.insertWidget(0, made)
        return made

    def use_close(self, name: str, hint: str) -> QToolButton:
        """A cross at the right end; `hint` is its tip."""
        made = tool_button(name, self.left.emit, "close")
        made.setToolTip(hint)
        self._ends.append(made)
        self._top.addWidget(made)
        return made

    def use_views(self, bar: QWidget) -> None:
        """Show this right of the title: other ways to look at the same things. Its buttons fold into a menu."""
        self._views = bar
        self._top.insertWidget(self._top.indexOf(self.views_button), bar)

    def use_line(self, line: QWidget) -> None:
        """Show this below the title."""
        self.below.insertWidget(0, line, 1)

    def use_figures(self, figures: QWidget) -> None:
        """Show these in the place of the subtitle."""
        self._top.replaceWidget(self.subtitle, figures)
        self.subtitle.hide()

    def use_search(self, placeholder: str) -> QLineEdit:
        self.search.setPlaceholderText(placeholder)
        self.search.show()
        return self.search

    def add_button(self, made: W) -> W:
        """A lesser action, left of the main one."""
        self._lesser.append(made)
        self._buttons.insertWidget(len(self._lesser), made)
        return made

    def set_main(self, made: QPushButton) -> QPushButton:
        """The one main action; name it by its verb."""
        made.setProperty("kind", "main")
        self.main = made
        self._buttons.addWidget(made)
        return made


def _add_entry(menu: QMenu, one: QWidget) -> None:
    """Adds the function of a button or box to a menu."""
    if isinstance(one, QComboBox):
        choices = menu.addMenu(one.accessibleName())
        choices.setEnabled(one.isEnabled())
        for index in range(one.count()):
            action = choices.addAction(one.itemText(index), partial(_choose_entry, one, index))
            action.setCheckable(True)
            action.setChecked(index == one.currentIndex())
    elif isinstance(one, QAbstractButton):
        inner = one.menu() if isinstance(one, (QPushButton, QToolButton)) else None
        action = menu.addAction(one.icon(), one.text() or one.accessibleName())
        action.setEnabled(one.isEnabled())
        action.setMenu(inner) if inner is not None else action.triggered.connect(lambda: one.click())


def _choose_entry(box: QComboBox, index: int) -> None:
    box.setCurrentIndex(index)
    box.activated.emit(index)
