"""The cards of one column: walked by keys, dragged, dropped on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from repatriate.app.plan.board.queries import Card
from ui.rooms.common.dragged_people import unpack_people
from ui.rooms.plan.board.card_delegate import CardDelegate
from ui.rooms.plan.board.card_model import CardModel, Item, Read
from ui.rooms.plan.drawn_list import DrawnList


class CardList(DrawnList):
    """The cards. Keys: Enter or Space opens, M moves, X swaps, Delete takes off, P pins, S asks who stands by, arrows walk, also
    across columns."""

    chosen = Signal(object)  # Card, or None
    opened = Signal(object)
    wanted = Signal(str, object, QPoint)  # "move", "swap", "off", "pin" or "menu", the card, where
    walked = Signal(int)  # −1 to the column on the left, 1 to the right
    dragging = Signal(object)  # refs, or an empty tuple when it ends
    hovered = Signal(object, QPoint)  # refs over this list, and where on the screen; empty: gone
    dropped = Signal(object, object)  # refs, and the card they were let go over, or None
    standby = Signal()

    def __init__(self, model: CardModel) -> None:
        super().__init__("")
        self.cards = model
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setProperty("role", "cards")
        self.setAccessibleName(self.tr("Departures"))  # until it is known of which
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit(self.cards.card(now.row())))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.cards.card(index.row())))

    @property
    def card(self) -> Card | None:
        return self.cards.card(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def show_cards(self, code: str | None, items: Sequence[Item], read: Read | None = None) -> None:
        """Show these cards; a list of the same column stays where it was scrolled to, and keeps its current card."""
        same, at, card = code == self.cards.code, self.verticalScrollBar().value(), self.card
        with QSignalBlocker(self.selectionModel()):
            self.cards.set_items(code, items, read)
            if card is not None and same and (row := self.cards.row_of_card(card)) is not None:
                self.setCurrentIndex(self.cards.index(row))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(at if same else 0)

    def show_card(self, card: Card, *, focus: bool = False) -> bool:
        """Make that card current; False where it is not here."""
        row = self.cards.row_of_card(card)
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

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From card to card: headings are passed over."""
        there = super().moveCursor(action, modifiers)
        if self.cards.heading(there.row()) is None:
            return there
        now = self.currentIndex()
        step = 1 if there.row() > now.row() else -1
        row = self.cards.next_card(there.row(), step)
        if row is None and step < 0:
            self.scrollToTop()
        return now if row is None else self.cards.index(row)

    # -- keys and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, card = Qt.Key(event.key()), self.card
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.walked.emit(-1 if key is Qt.Key.Key_Left else 1)
        elif card is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(card)
        elif card is not None and key in _WANTED and not event.modifiers():
            self.wanted.emit(_WANTED[key], card, self._find_place())
        elif key is Qt.Key.Key_S and not event.modifiers():
            self.standby.emit()
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
        drag.setPixmap(self._picture())
        drag.setHotSpot(QPoint(24, 16))
        self.dragging.emit(card.refs)
        drag.exec(Qt.DropAction.MoveAction)
        self.dragging.emit(())

    def _picture(self) -> QPixmap:
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
        """What is let go, over a card of ours or beside them."""
        refs = unpack_people(event.mimeData())
        if refs:
            # The board moves people by a command, never the list its rows: nothing is taken out of the source.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(refs, card)
        else:
            event.ignore()


_WANTED = {
    Qt.Key.Key_M: "move", Qt.Key.Key_Delete: "off", Qt.Key.Key_Backspace: "off", Qt.Key.Key_P: "pin",
    Qt.Key.Key_X: "swap",
    Qt.Key.Key_Menu: "menu",
}  # fmt: skip
