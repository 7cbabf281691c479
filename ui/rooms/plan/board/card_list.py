"""The cards of one column: walked by keys, dragged, dropped on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from repatriate.app.plan.board.cards import Card
from ui.rooms.common.dragged_people import unpack_people
from ui.rooms.plan.board.card_delegate import CardDelegate
from ui.rooms.plan.board.card_model import CardModel, Read
from ui.rooms.plan.board.items import Heading, Item, More
from ui.rooms.plan.drawn_list import DrawnList
from ui.widgets.labels import button
from ui.widgets.layouts import STRETCH, Cell, make_row


class CardList(DrawnList):
    """The cards. Enter, Space or a click opens one, or what a heading offers; F2 moves it, Delete takes it off; arrows walk,
    also across columns."""

    chosen = Signal(object)  # Card, or None
    opened = Signal(object)
    wanted = Signal(str, object, QPoint)  # "move", "off" or "menu", the card, where
    folded = Signal(str)  # the key of a heading
    more = Signal(str)  # the same, whose other rows are wanted
    acted = Signal(str)  # the same, whose button was pressed
    searched = Signal()  # Ctrl+F: somebody on the board is looked for
    walked = Signal(int)  # −1 to the column on the left, 1 to the right
    dragging = Signal(object)  # refs, or an empty tuple when it ends
    hovered = Signal(object, QPoint)  # refs over this list, and where on the screen; empty: gone
    dropped = Signal(object, object)  # refs, and the card they were let go over, or None

    def __init__(self, model: CardModel) -> None:
        super().__init__("")
        self.cards = model
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setProperty("role", "cards")
        self.setAccessibleName(self.tr("Departures"))  # until it is known of which
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit(self.cards.card(now.row())))
        self.clicked.connect(self._click_row)

    @property
    def card(self) -> Card | None:
        return self.cards.card(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def show_items(self, code: str | None, items: Sequence[Item], read: Read | None = None) -> None:
        """Show these rows; a list of the same column stays where it was scrolled to, and keeps its current row."""
        same, at, card = code == self.cards.code, self.verticalScrollBar().value(), self.card
        key = _key_of(self.cards.item(self.currentIndex().row())) if self.currentIndex().isValid() else None
        with QSignalBlocker(self.selectionModel()):
            if self.cards.set_items(code, items, read):
                self._add_buttons()
            row = self.cards.row_of(card.ids) if card is not None else None
            if row is None and key is not None:
                row = next((at for at, item in enumerate(self.cards.items) if _key_of(item) == key), None)
            if row is not None and same:
                self.setCurrentIndex(self.cards.index(row))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(at if same else 0)

    def _add_buttons(self) -> None:
        """Adds a button to each heading that offers an action."""
        for row, item in enumerate(self.cards.items):
            if isinstance(item, Heading) and item.action:
                made = button(item.action, partial(self.acted.emit, item.key), "link")
                made.setAccessibleName(f"{item.action}: {item.spoken}")
                made.setToolTip(item.hint)
                made.setStyleSheet("QPushButton { font-size: 12px; }")
                held = QWidget()
                make_row(STRETCH, Cell(made, alignment=Qt.AlignmentFlag.AlignBottom), margins=(0, 2, 2, 0), inside=held)
                self.setIndexWidget(self.cards.index(row), held)

    def show_card(self, card: Card, *, focus: bool = False) -> bool:
        """Make that card current; False where it is not here."""
        row = self.cards.row_of(card.ids)
        if row is None:
            return False
        self.setCurrentIndex(self.cards.index(row))
        self.scrollTo(self.cards.index(row))
        if focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def first(self) -> None:
        """Into the list by keyboard: where it was last, else to its first card."""
        if self.card is None:
            row = self.cards.next_card(0)
            if row is not None:
                self.setCurrentIndex(self.cards.index(row))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    # -- keys and menu

    def _click_row(self, index: QModelIndex) -> None:
        """A heading with a button has that to be clicked."""
        item = self.cards.item(index.row())
        if not (isinstance(item, Heading) and item.action):
            self._open_row(index)

    def _open_row(self, index: QModelIndex) -> None:
        """The card, or what a row that is no card does."""
        match self.cards.item(index.row()):
            case Heading(key=key, opened=opened, action=action):
                if opened is not None:
                    self.folded.emit(key)
                elif action:
                    self.acted.emit(key)
            case More(key):
                self.more.emit(key)
            case _ if (card := self.cards.card(index.row())) is not None:
                self.opened.emit(card)

    def event(self, event: QEvent) -> bool:
        """Ctrl+F looks on the board while one works on it, and not everywhere."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Find)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, card = Qt.Key(event.key()), self.card
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.walked.emit(-1 if key is Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open_row(self.currentIndex())
        elif card is not None and key in _WANTED and not event.modifiers():
            self.wanted.emit(_WANTED[key], card, self._find_place())
        elif event.matches(QKeySequence.StandardKey.Find):
            self.searched.emit()
        elif key is Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self.card is not None:
            self.wanted.emit("menu", self.card, self._find_place())

    def _find_place(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    # -- dragging

    def startDrag(self, actions: Qt.DropAction) -> None:
        card = self.card
        if card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.cards.mimeData([self.currentIndex()]))
        drag.setPixmap(self._draw_row())
        drag.setHotSpot(QPoint(24, 16))
        self.dragging.emit(card.refs)
        drag.exec(Qt.DropAction.MoveAction)
        self.dragging.emit(())

    def _draw_row(self) -> QPixmap:
        rect = self.visualRect(self.currentIndex())
        ratio = self.devicePixelRatioF()
        made = QPixmap(rect.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(QPoint(0, 0), rect.size())
        option.state |= QStyle.StateFlag.State_Selected
        painter = QPainter(made)
        painter.setOpacity(0.9)
        self.itemDelegate().paint(painter, option, self.currentIndex())
        painter.end()
        return made

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if unpack_people(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        refs = unpack_people(event.mimeData())
        if refs:
            self.hovered.emit(refs, self.viewport().mapToGlobal(event.position().toPoint()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hovered.emit((), QPoint())
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take_drop(event, self.cards.card(self.indexAt(event.position().toPoint()).row()))

    def take_drop(self, event: QDropEvent, card: Card | None) -> None:
        """Handles a drop on a card of ours or beside the cards."""
        refs = unpack_people(event.mimeData())
        if refs:
            # The board moves people by a command, never the list its rows: nothing is taken out of the source.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(refs, card)
        else:
            event.ignore()


_WANTED = {
    Qt.Key.Key_F2: "move", Qt.Key.Key_Delete: "off", Qt.Key.Key_Backspace: "off", Qt.Key.Key_Menu: "menu",
}  # fmt: skip


def _key_of(item: Item | None) -> tuple[type, str] | None:
    """The identity of a row that is no card, stable when the rows are made again."""
    return (type(item), item.key) if isinstance(item, Heading | More) else None
