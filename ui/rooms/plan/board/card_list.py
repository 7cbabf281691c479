"""The cards of one column: walked by keys, dragged, dropped on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from repatriate.app.plan.board.cards import Card
from ui.core.format import number
from ui.rooms.common.goals import unpack_people
from ui.rooms.common.labels import spoken_number
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.card_model import CardModel, CardRole, Heading, Item, ItemRole, MarkedRole, More, Read, Ride
from ui.rooms.plan.drawn_list import DrawnList, draw_line
from ui.style.icons import draw_icon
from ui.style.theme import CAPTION, TEXT, Tone, color, size_font
from ui.widgets.labels import make_button
from ui.widgets.layouts import STRETCH, Cell, make_row

# -- Draws the rows of a column: cards with their priority on the edge, people who ride along dashed on one line,
# headings.


LINE, TOP, EDGE, ICON = 18, 5, 4, 15
GAP = 6
SMALL, HEADING = 26, 30
"""The heights of a person who rides along, and of a heading."""
BESIDE = 16
"""Pixels between the words of a heading and its button."""
PRIORITY = {1: "trouble", 2: "attention", 3: "line", 4: "line"}
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


def icons_of(card: Card) -> list[str]:
    """Names of icons, right to left as they are drawn."""
    marks = {
        "document": card.etd,
        "minor": card.minor,
        "wheelchair": card.assistance,
        "forbidden": card.forbidden,
        "lock": card.fixed,
        "pin": card.pinned and not card.fixed,
    }
    return [name for name, wanted in marks.items() if wanted]


class CardDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        match index.data(ItemRole):
            case Heading() as heading:
                return QSize(100, HEADING + LINE if _is_long(heading, option) else HEADING)
            case Ride() | More():
                return QSize(100, SMALL + 4)
            case _:
                return QSize(100, 2 * LINE + 2 * TOP + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item, card = index.data(ItemRole), index.data(CardRole)
        match item:
            case Heading():
                self._draw_heading(painter, option, item)
            case More():
                self._draw_more(painter, option, str(index.data()))
            case Ride(rider):
                self._draw_ride(painter, option, index, rider)
            case _ if card is not None:
                self._draw_card(painter, option, index, card)
        painter.restore()

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        _draw_focus(painter, option)
        line = option.rect.adjusted(2, 4, -4, -2)
        folds, tone = heading.opened is not None, Tone.QUIET if heading.opened is not None else Tone.ATTENTION
        if folds:
            arrow = "chevron-down" if heading.opened else "chevron-right"
            draw_icon(painter, arrow, QRect(line.left(), line.center().y() - 5, 12, 12), Tone.QUIET)
            line.setLeft(line.left() + 18)
        elif heading.icon:
            line.setHeight(min(line.height(), HEADING - 6))  # a button may have a line of its own below
            draw_icon(painter, heading.icon, QRect(line.left(), line.center().y() - 6, 14, 14), tone)
            line.setLeft(line.left() + 20)
        font = _heading_font(option)
        if not folds:
            # Words are cut where there is no room, never how many people they are about.
            counted = f" · {number(heading.people)}"
            metrics = QFontMetrics(font)
            room = line.width() - metrics.horizontalAdvance(counted)
            if option.rect.height() <= HEADING:
                room -= metrics.horizontalAdvance(heading.action) + BESIDE
            used = draw_line(painter, QRect(line.topLeft(), QSize(room, line.height())), heading.text, font, tone)
            draw_line(painter, line.adjusted(used, 0, 0, 0), counted, font, tone)
            return
        bold = size_font(option.font, 12, tabular=True, semibold=True)
        used = draw_line(painter, line, number(heading.people), bold, Tone.TEXT, RIGHT)
        line.setRight(line.right() - used - 24)
        used = draw_line(painter, line, heading.text, font, Tone.TEXT)
        if heading.icon:
            draw_icon(painter, heading.icon, QRect(line.left() + used + 6, line.center().y() - 6, 13, 13), Tone.QUIET)

    def _draw_more(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        _draw_focus(painter, option)
        line = option.rect.adjusted(4, 0, -4, -4)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        draw_line(painter, line, words, size_font(option.font, 12, tabular=True), Tone.ACCENT if over else Tone.QUIET)

    def _draw_frame(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, body: QRectF) -> QPainterPath:
        """The ground of a card and its outline, dashed for somebody who rides along."""
        dashed = isinstance(index.data(ItemRole), Ride)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) or bool(index.data(MarkedRole))
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        path = QPainterPath()
        path.addRoundedRect(body, 6, 6)
        if chosen or not dashed:
            painter.fillPath(path, color("accent_soft" if chosen else "surface"))
        plain = "quiet" if over or dashed else "line"
        pen = QPen(color("accent" if chosen or focused else plain), 2 if focused else 1)
        if dashed:
            pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        return path

    def _draw_ride(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: Card) -> None:
        body = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -4.5)
        self._draw_frame(painter, option, index, body)
        line = body.toRect().adjusted(8, 0, -8, 0)
        small = size_font(option.font, 12, tabular=True)
        beside = [plan_labels.new_word()] if card.new else []
        if card.size > 1:
            beside.append(f"+{number(card.size - 1)}")
        for words, tone in zip(beside, (Tone.ACCENT if card.new else Tone.QUIET, Tone.QUIET), strict=False):
            used = draw_line(painter, line, words, size_font(option.font, CAPTION, medium=card.new), tone, RIGHT)
            line.setRight(line.right() - used - 6)
        used = draw_line(painter, line, spoken_number(card.head), small, Tone.QUIET)
        line.setLeft(line.left() + used + 8)
        chosen = bool(index.data(MarkedRole))
        draw_line(painter, line, card.name, small, Tone.TEXT if chosen else Tone.QUIET)

    def _draw_card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: Card) -> None:
        body = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -GAP - 0.5)
        path = self._draw_frame(painter, option, index, body)
        painter.save()
        painter.setClipPath(path)
        edge = QRectF(body.left(), body.top(), EDGE, body.height())
        painter.fillRect(edge, color(PRIORITY.get(card.priority, "line")))
        painter.restore()
        inside = body.toRect().adjusted(EDGE + 7, TOP, -8, -TOP)
        right = inside.right()
        for name in icons_of(card):
            draw_icon(painter, name, QRect(right - ICON, inside.top() + 1, ICON, ICON), Tone.QUIET)
            right -= ICON + 5
        line = QRect(inside.left(), inside.top(), max(right - inside.left(), 0), LINE)
        above = " · ".join(filter(None, (card.head, plan_labels.beside_ref(card))))
        used = draw_line(painter, line, above, size_font(option.font, CAPTION, tabular=True), Tone.QUIET)
        if card.new:
            words = size_font(option.font, CAPTION, medium=True)
            draw_line(painter, line.adjusted(used + 8, 0, 0, 0), plan_labels.new_word(), words, Tone.ACCENT)
        line = QRect(inside.left(), inside.top() + LINE, inside.width(), LINE)
        used = draw_line(
            painter, line, str(index.data()), size_font(option.font, TEXT, tabular=True, medium=True), Tone.TEXT
        )
        if card.native_name and card.native_name != card.name:
            native = size_font(option.font, 12, tabular=True)
            draw_line(painter, line.adjusted(used + 6, 0, 0, 0), card.native_name, native, Tone.QUIET)


def _heading_font(option: QStyleOptionViewItem) -> QFont:
    return size_font(option.font, 12, tabular=True, medium=True)


def _is_long(heading: Heading, option: QStyleOptionViewItem) -> bool:
    """Whether what keeps people here has no room beside its button: then that is on a line of its own."""
    if not heading.action or not isinstance(view := option.widget, QAbstractScrollArea):
        return False
    wide = QFontMetrics(_heading_font(option)).horizontalAdvance(heading.spoken + heading.action)
    return wide + BESIDE + 28 > view.width() - view.verticalScrollBar().sizeHint().width()


def _draw_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draws the keyboard focus on a row that is no card."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(color("accent"), 1))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -3.5), 4, 4)


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
                made = make_button(item.action, partial(self.acted.emit, item.key), "link")
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
