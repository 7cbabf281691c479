"""Labels, buttons and rules with the roles that the stylesheet knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.core import format
from ui.style.icons import draw_icon
from ui.style.icons import make_icon as make_icon
from ui.style.theme import Tone, set_style
from ui.widgets.layouts import make_row


def make_label(text: str = "", role: str = "", tone: str = "", *, wrap: bool = False, copyable: bool = False) -> QLabel:
    """Plain text always: what a list says is never taken for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if copyable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def make_button(text: str, slot: Callable[[], object] | None = None, kind: str = "", icon: str = "") -> QPushButton:
    """`kind` is main, danger, link, chip or empty."""
    made = QPushButton(text)
    made.setAccessibleName(text)
    made.setAutoDefault(True)  # Return presses it where it has the keyboard, as Space does
    made.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        tone = {"main": Tone.ON_ACCENT, "danger": Tone.TROUBLE, "link": Tone.ACCENT}.get(kind, Tone.TEXT)
        made.setIcon(make_icon(icon, tone))
        made.setIconSize(QSize(20, 16))  # wider than the icon: a gap before the words
    if slot is not None:
        made.clicked.connect(lambda: slot())
    return made


def calm_button(made: QPushButton, icon: str, *, on: bool) -> None:
    """A main button is plain while what is open has the filled one; its icon takes part."""
    set_style(made, kind="" if on else "main")
    made.setIcon(make_icon(icon, Tone.TEXT if on else Tone.ON_ACCENT))


def set_words(made: QPushButton | QLabel, words: str) -> None:
    """Other words on a button or a label, for a screen reader as well."""
    made.setText(words)
    made.setAccessibleName(words)


def show_text(made: QLabel, text: str) -> None:
    """Show a text; without one the label takes no room."""
    made.setText(text)
    made.setVisible(bool(text))


def tool_button(name: str, slot: Callable[[], object], icon: str = "", tone: str = Tone.QUIET) -> QToolButton:
    """A button without words: its tip and the screen reader say the name."""
    made = QToolButton()
    made.setAccessibleName(name)
    made.setToolTip(name)
    if icon:
        made.setIcon(make_icon(icon, tone))
    made.clicked.connect(lambda: slot())
    return made


class Paragraph(QLabel):
    """Centred text of a given width, as high as it needs to be wherever it is put."""

    def __init__(self, text: str, width: int, role: str = "quiet", tone: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(width)
        policy = self.sizePolicy()
        policy.setHeightForWidth(False)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        # A layout would ask for the height at its own width, not at ours.
        return False

    def sizeHint(self) -> QSize:
        return QSize(self.width(), max(self.heightForWidth(self.width()), 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Elided(QLabel):
    """A line that ends in … where there is no room, and says all of it in its tip. With `ElideNone` it is shown whole or
    not at all."""

    def __init__(
        self, text: str = "", role: str = "", tone: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__()
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        if self._mode is Qt.TextElideMode.ElideNone and self.fontMetrics().horizontalAdvance(shown) > self.width():
            shown = ""
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.end()


class NameLabel(QLabel):
    """A name in the size of a title, or smaller where its longest word would be cut; the mouse selects it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "panel-title")
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit_name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        for role in ("panel-title", "long-name", "longest-name"):
            set_style(self, role=role)
            metrics = self.fontMetrics()
            if max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0) <= self.width():
                return


def make_rule() -> QFrame:
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def clear_widget(widget: QWidget, *, after: int = 0) -> None:
    """Take everything out of a widget's layout, but for what comes first."""
    layout = widget.layout()
    while layout is not None and (item := layout.takeAt(after)) is not None:
        if inner := item.widget():
            inner.hide()
            inner.deleteLater()


# -- An icon as a widget: drawn when it is painted, so that it follows a switch between light and dark.


class IconLabel(QWidget):
    """A key of ui.style.icons.NAMES in a tone."""

    def __init__(self, name: str, tone: str, size: int = 16) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(size, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set(self, name: str, tone: str) -> None:
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, self._name, self.rect(), self._tone)
        painter.end()


# -- Says something to a screen reader, without moving the keyboard's focus.


def announce_text(thing: QObject, text: str, *, at_once: bool = False) -> None:
    """`at_once` interrupts what is being read: for what went wrong."""
    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(thing, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
        QAccessible.updateAccessibility(event)


# -- The filled button of what is on the screen: the one that Ctrl+Enter presses.


def find_main(window: QWidget) -> QPushButton | None:
    """The filled button nearest to the keyboard: of the form, the panel or the sheet, else of the page.

    None where there is none, or where it cannot be pressed yet: then no other is pressed in its place.
    """
    around: QWidget | None = window.focusWidget() or window
    while around is not None:
        if found := [one for one in around.findChildren(QPushButton) if _is_main(one)]:
            return next((one for one in found if one.isEnabled()), None)
        around = around.parentWidget() if around is not window else None
    return None


def has_main(widget: QWidget) -> bool:
    """Whether a filled button is in it, be it seen now or when it is."""
    return any(one.property("kind") == "main" and one.isVisibleTo(widget) for one in widget.findChildren(QPushButton))


def _is_main(button: QPushButton) -> bool:
    return button.property("kind") == "main" and button.isVisible()


# -- The views of a place in one bar, each with its figure; one of them is down.


class ViewSwitch(QFrame):
    """`chosen` tells the key of the view that the officer wants."""

    chosen = Signal(str)

    def __init__(self, name: str, views: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("views")
        self.setAccessibleName(name)
        self._names = dict(views)
        self.buttons: dict[str, QPushButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = make_row(margins=0, spacing=0, inside=self)
        for key, words in views:
            made = make_button(words, partial(self._take, key), "view")
            made.setCheckable(True)
            self.buttons[key] = made
            row.addWidget(made)

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def choose(self, key: str) -> None:
        """Put this one down, without a signal. Each stays in the order of Tab: no group of buttons takes others out."""
        for one, made in self.buttons.items():
            made.setChecked(one == key)

    @property
    def key(self) -> str:
        return next((key for key, made in self.buttons.items() if made.isChecked()), "")

    def count(self, counts: Mapping[str, int]) -> None:
        """The figures beside the names; nothing moves when another view goes down."""
        for key, made in self.buttons.items():
            figure = counts.get(key)
            set_words(made, self._names[key] if figure is None else f"{self._names[key]} {format.number(figure)}")
            bold = QFont(made.font())
            bold.setWeight(QFont.Weight.DemiBold)
            made.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(made.text()) + 28)
