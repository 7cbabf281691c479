"""Boxes to choose from or to count up in, which do not change as one scrolls past them. Every one in the window is of these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QSpinBox,
    QWidget,
    QWidgetAction,
)

from repatriate.model.errors import RepatriateError
from ui.core.fields import fault_under_field
from ui.core.format import day, typed_day_near, typed_moment
from ui.style.icons import make_icon
from ui.style.theme import Tone, dress_widget, set_style
from ui.widgets.labels import make_label
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.refusal import Refusal


class SteadyBox(QComboBox):
    """One of some values. The wheel goes to the page, also where the keyboard is here: a click or a key changes the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does the wheel bring the keyboard here

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SteadySpin(QSpinBox):
    """A whole number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SteadyDoubleSpin(QDoubleSpinBox):
    """A number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Combo(SteadyBox):
    """Has a name for who cannot see it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxVisibleItems(18)

    def show_data(self, data: object) -> None:
        """Show the entry with this data; no signal is sent."""
        self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(data), 0))
        self.blockSignals(False)


def be_narrow(box: QComboBox, letters: int = 8) -> None:
    """No wider than its place, however long its words are."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)


# -- Offers under a line while one types; a click beside them goes where it was made.


_ON = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Completer(QCompleter):
    """Enter and Tab go on from the line at once where no offer is chosen, and so does a click beside the offers; Qt's own only
    shuts them, and what is typed next comes into the former line.

    What shows the offers is a window of its own. It gets its looks at the first words: most lines of a form are never typed in.
    """

    def splitPath(self, path: str) -> list[str]:
        popup = self.popup()
        if popup is not None and not popup.property("dressed"):
            dress_widget(popup)
        return super().splitPath(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup, line = self.popup(), self.widget()
        if (
            event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ON
            and watched is popup and not popup.currentIndex().isValid() and line is not None
        ):  # fmt: skip
            popup.hide()
            QApplication.sendEvent(line, event)
            return True
        if (
            event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent)
            and watched is popup and not popup.rect().contains(event.position().toPoint())
        ):  # fmt: skip
            popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # on Windows Qt would press once more
            popup.hide()
            _press_below(event)
            return True
        return super().eventFilter(watched, event)


def _press_below(event: QMouseEvent) -> None:
    """Press what is under the pointer, now that no list is over it."""
    at = event.globalPosition()
    below = QApplication.widgetAt(at.toPoint())
    if below is not None and (window := below.window().windowHandle()) is not None:
        place = window.mapFromGlobal(at)
        press = QMouseEvent(event.type(), place, place, at, event.button(), event.buttons(), event.modifiers())
        press.setTimestamp(event.timestamp())
        QApplication.sendEvent(window, press)


def make_completer(offers: Sequence[str] | QAbstractItemModel, line: QLineEdit, *, anywhere: bool = True) -> QCompleter:
    """Offers of this line; `anywhere`: those that hold the words, else all that the model has."""
    made = Completer(offers if isinstance(offers, QAbstractItemModel) else list(offers), line)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if anywhere:
        made.setFilterMode(Qt.MatchFlag.MatchContains)
    else:
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    line.setCompleter(made)
    return made


def let_type(box: QComboBox) -> QLineEdit:
    """Let what is none of its entries be typed as well; those that hold the words are offered. Gives the line."""
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    line = box.lineEdit()
    assert line is not None
    line.setAccessibleName(box.accessibleName())
    box.setCompleter(make_completer(box.model(), line))
    return line


# -- A calendar beside a line for a day: the day can be typed as before, or picked with the pointer or the keys.


def offer_calendar(line: QLineEdit, *, moment: bool = False) -> QAction:
    """Put a calendar at the right end of the line; Alt+Down opens it. `moment`: the time that is typed stays."""
    words = QCoreApplication.translate("DateField", "Pick a day")
    action = QAction(make_icon("calendar", Tone.QUIET), words, line)
    action.setToolTip(QCoreApplication.translate("DateField", "Pick a day (Alt+Down)"))
    action.setShortcut(QKeySequence("Alt+Down"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    line.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
    action.triggered.connect(lambda: open_calendar(line, moment=moment))
    return action


def open_calendar(line: QLineEdit, *, moment: bool = False) -> QMenu:
    """The calendar of the month that is typed, else of this one; Enter or a click takes the day, Esc leaves it."""
    calendar = QCalendarWidget()
    calendar.setAccessibleName(QCoreApplication.translate("DateField", "Calendar"))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, QTextCharFormat())  # red would mean trouble
    calendar.setSelectedDate(_shown_day(line.text(), moment=moment))
    menu = QMenu(line)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    holder = QWidgetAction(menu)
    holder.setDefaultWidget(calendar)
    menu.addAction(holder)

    def insert_day(picked: QDate) -> None:
        # held by the calendar, so it must not hold the line: as its last holder it would delete the line, and with it
        # the menu, while the menu is being deleted
        line = cast(QLineEdit, menu.parentWidget())
        menu.close()
        text = day(date(picked.year(), picked.month(), picked.day()))
        typed = line.text().rpartition(" ")[2] if moment else ""
        at = typed if moment and typed_moment(f"2000-01-01 {typed}", date.min) else ""
        line.setText(f"{text} {at}".strip() + (" " if moment and not at else ""))
        line.textEdited.emit(line.text())
        if not moment:
            line.editingFinished.emit()  # a field that saves itself takes it at once
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    calendar.activated.connect(insert_day)
    calendar.clicked.connect(insert_day)
    menu.aboutToShow.connect(lambda: calendar.setFocus(Qt.FocusReason.PopupFocusReason))
    menu.popup(line.mapToGlobal(QPoint(0, line.height())))
    return menu


def _shown_day(text: str, *, moment: bool) -> QDate:
    """`moment`: only then may the last word be a time; `12 May 2025` is not twenty-five past eight."""
    today = date.today()  # noqa: DTZ011 - of this computer
    found = typed_moment(text, today) if moment else None
    try:
        on = found.date() if found else date.fromisoformat(typed_day_near(text, today))
    except ValueError:
        on = today
    return QDate(on.year, on.month, on.day)


# -- A field that reads as text until one works in it: saved with Enter or by going on, put back with Esc.


NAME_WIDTH = 112


class InlineField(QWidget):
    """`committed` tells key and text when the officer changed it. `read` turns what was typed into what is stored."""

    committed = Signal(str, str)

    def __init__(
        self,
        key: str,
        name: str,
        *,
        choices: Sequence[tuple[str, str]] = (),
        read: Callable[[str], str] = str.strip,
        hint: str = "–",
    ) -> None:
        super().__init__()
        self.key = key
        self.on_paste: Callable[[], bool] = lambda: False  # True where what is pasted is taken elsewhere
        self._read = read
        self._value = ""
        self._typing = False
        self.name = make_label(name, "quiet", wrap=True)
        self.name.setFixedWidth(NAME_WIDTH)
        self.editor: QLineEdit | QComboBox = _make_box(choices) if choices else QLineEdit()
        self.editor.setProperty("flat", "true")
        self.editor.setAccessibleName(name)
        self.editor.setObjectName(f"field-{key}")
        self.name.setBuddy(self.editor)
        if isinstance(self.editor, QLineEdit):
            self.editor.setPlaceholderText(hint)
            self.editor.editingFinished.connect(self._finish_typing)
            self.editor.textEdited.connect(self._note_typing)
        else:
            self.editor.activated.connect(lambda _: self._finish_typing())
        self.editor.installEventFilter(self)
        self.error = Refusal("caption")
        row = make_row(self.name, grow(self.editor), margins=0, spacing=4)
        make_column(row, self.error, margins=0, spacing=0, inside=self)

    def offer(self, texts: Sequence[str]) -> None:
        """Texts to complete what is typed."""
        if isinstance(self.editor, QLineEdit):
            make_completer(texts, self.editor)

    def set_value(self, value: str, *, keep_typed: bool = True) -> None:
        """Shows the value in the file; text that is being typed stays."""
        if keep_typed and self._typing and self.editor.hasFocus():
            self._value = value
            return
        self._value, self._typing = value, False
        if isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(max(self.editor.findData(value), 0))
        else:
            self.editor.setText(value)
            self.editor.setCursorPosition(0)
            self.editor.setToolTip(value)
        self.fail("")

    def text(self) -> str:
        if isinstance(self.editor, QComboBox):
            return str(self.editor.currentData() or "")
        return self.editor.text().strip()

    def set_read_only(self, read_only: bool) -> None:
        if isinstance(self.editor, QComboBox):
            self.editor.setEnabled(not read_only)
        else:
            self.editor.setReadOnly(read_only)

    def fail(self, sentence: str) -> None:
        """A sentence under the field; empty takes it away."""
        self._typing = bool(sentence)  # what was refused is still to be mended
        self.error.notify(sentence)
        self.editor.setAccessibleDescription(sentence)
        set_style(self.editor, bad="true" if sentence else "false")

    def refuse(self, error: RepatriateError) -> None:
        """Why what was typed was not taken, with the button that puts it right."""
        self.fail(fault_under_field(self.key, error))
        self.error.show_error(error, self.error.text())

    def _finish_typing(self) -> None:
        text = self.text()
        self._typing = False
        if text != self._value:
            self.committed.emit(self.key, self._read(text))

    def _note_typing(self) -> None:
        self._typing = True

    def _revert_text(self) -> bool:
        """Put back what the file holds; False where nothing was typed."""
        if self.text() == self._value and self.error.isHidden():
            return False
        self.set_value(self._value, keep_typed=False)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor:
            if (
                isinstance(event, QKeyEvent)
                and event.type() is QEvent.Type.KeyPress
                and event.matches(QKeySequence.StandardKey.Paste)
                and self.on_paste()
            ):
                return True
            if (
                isinstance(event, QKeyEvent)
                and event.type() is QEvent.Type.KeyPress
                and event.key() == Qt.Key.Key_Escape
                and self._revert_text()
            ):
                return True
        return super().eventFilter(watched, event)


def _make_box(choices: Sequence[tuple[str, str]]) -> QComboBox:
    box = SteadyBox()
    for value, words in choices:
        box.addItem(words, value)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
