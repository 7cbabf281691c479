"""Rough hands on a sixth of the sample: everything clicked twice and with the wrong button, rubbish in every field, wrong things dropped.

Nobody minds what comes of it, as long as the window answers, nothing of ours breaks, and the file is whole afterwards.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from repatriate.app.core.shown_plan import has_plan
from repatriate.app.plan.commands import Publish
from tests.ui.robot.hands import Hands, spoken
from tests.ui.robot.look import idle, room_key, settled, shoot, the_window
from ui.core.jobs import Cancel, Report
from ui.shell.crash_dialog import CrashDialog
from ui.widgets.sidebar import Sidebar

KINDS = (QAbstractButton, QComboBox, QTabBar, QAbstractItemView)
FIELDS = (QLineEdit, QPlainTextEdit)
LEFT_ALONE = ("Search the guide", "Open to print", "Show in folder")
"""What begins other programs."""
RUBBISH = (
    "x" * 10_000,
    "\u202eمريم \u200fعبد الله\u202c 👩‍👩‍👧‍👦🇮🇩 e\u0301" * 20,
    "%_'\"\\*.[](){}^$|?+;--\x00\x01\ufeff\ud800\t\r\n",
)
ENOUGH = 2
"""Things of each room that are beaten; what is first differs from room to room."""


# -- what there is; asked in the window's thread


def around() -> QWidget:
    workspace = the_window().workspace
    return workspace.room


def seen(kinds: tuple[type[QWidget], ...]) -> list[QWidget]:
    """Everything of these kinds in the room that can be used."""
    return [
        one
        for one in around().findChildren(QWidget)
        if isinstance(one, kinds) and usable(one) and not isinstance(one.parentWidget(), Sidebar)
    ]


def usable(one: QWidget) -> bool:
    return (
        isValid(one)
        and one.isVisible()
        and one.isEnabled()
        and not one.visibleRegion().isEmpty()
        and not spoken(one).startswith(LEFT_ALONE)
    )


def places(one: QWidget) -> list[QPoint]:
    """The middle, on the screen; of the first rows, of each tab."""
    if not usable(one):
        return []
    if isinstance(one, QAbstractItemView):
        rows = range(min(2, one.model().rowCount() if one.model() is not None else 0))
        rectangles = [one.visualRect(one.model().index(row, 0)) for row in rows]
        return [one.viewport().mapToGlobal(place.center()) for place in rectangles if not place.isEmpty()]
    if isinstance(one, QTabBar):
        return [one.mapToGlobal(one.tabRect(index).center()) for index in range(one.count())]
    return [one.mapToGlobal(one.visibleRegion().boundingRect().center())]


def has_draft() -> bool:
    context = the_window().context
    return context is not None and has_plan(context.db, "draft")


def in_the_way() -> bool:
    """A menu or a box, which Escape takes away."""
    return QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None


def broken() -> str:
    """What the last resort for defects shows."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]
    return found[0].findChildren(QPlainTextEdit)[0].toPlainText() if found else ""


# -- what is done


def click(hands: Hands, at: QPoint, button: int, times: int) -> None:
    hands.move(at)
    hands.button(button, times)


def tidy(hands: Hands, room: str) -> None:
    """Back to the room, whatever came."""
    for _ in range(8):
        report = hands.see(broken)
        assert not report, f"after {hands.did[-3:]}: {report}"
        if not hands.see(in_the_way):
            break
        hands.press("Escape")
    if hands.see(lambda: the_window().shown_page() != "workspace"):
        hands.see(lambda: the_window().show_work())
    if hands.see(room_key) != room:
        hands.see(lambda: the_window().workspace.show_room(room))


def beaten(hands: Hands, room: str) -> int:
    """Click what is in the room twice, and with the right button; the number of things."""
    done: dict[int, QWidget] = {}
    filled: dict[int, QWidget] = {}
    stuffed(hands, room, filled)
    while len(done) < ENOUGH:
        fresh = [one for one in hands.see(lambda: seen(KINDS)) if id(one) not in done]
        if not fresh:
            break
        one = fresh[0]
        done[id(one)] = one  # kept: another one could get its number
        name = hands.see(lambda one=one: spoken(one) if isValid(one) else "")
        for at in hands.see(lambda one=one: places(one)):
            hands.did.append(f"rough on {name} in {room}")
            click(hands, at, 1, 2)
            tidy(hands, room)
            stuffed(hands, room, filled)
            click(hands, at, 3, 1)
            tidy(hands, room)
    return len(done)


def stuffed(hands: Hands, room: str, filled: dict[int, QWidget]) -> None:
    """Rubbish into every field that is new."""
    for field in [one for one in hands.see(lambda: seen(FIELDS)) if id(one) not in filled]:
        filled[id(field)] = field
        number = len(filled) % len(RUBBISH)
        rubbish = RUBBISH[number]

        def take(field: QWidget = field, rubbish: str = rubbish) -> bool:
            if not usable(field):
                return False
            QGuiApplication.clipboard().setText(rubbish)
            field.setFocus()
            return True

        if not hands.see(take):
            continue
        hands.did.append(f"rubbish {number} in {hands.focus()} in {room}")
        for keys in ("ctrl+a", "ctrl+v", "Return", "Tab"):
            hands.press(keys)
        tidy(hands, room)
    hands.see(lambda: [one.clear() for one in filled.values() if usable(one)])


def foreign(folder: Path) -> Iterator[QMimeData]:
    """What does not belong."""
    text, pages, picture, strange = QMimeData(), QMimeData(), QMimeData(), QMimeData()
    text.setText(RUBBISH[1])
    pages.setUrls([QUrl("https://example.org/"), QUrl.fromLocalFile(str(folder))])
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    for kind in ("application/x-repatriate-people", "application/x-repatriate-cards", "application/json"):
        strange.setData(kind, QByteArray(b"\xff\x00{"))
    yield from (text, pages, picture, strange)


def drop_on_everything(folder: Path) -> None:
    """From another program: it cannot come through the screen, so it comes as Qt would bring it."""
    for data in foreign(folder):
        for target in [the_window(), around(), *around().findChildren(QWidget)]:
            if not isValid(target) or not target.acceptDrops() or not target.isVisible():
                continue
            at, action = target.rect().center(), Qt.DropAction.CopyAction
            held, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            entered = QDragEnterEvent(at, action, data, held, plain)
            QApplication.sendEvent(target, entered)
            if entered.isAccepted():
                QApplication.sendEvent(target, QDropEvent(at.toPointF(), action, data, held, plain))


# -- the whole


def work(hands: Hands, given: Path) -> None:
    hands.wait("the sample", lambda: room_key() == "home")
    hands.wait("the rooms", lambda: not the_window().workspace.rooms.missing)
    settled(hands)
    hands.see(lambda: the_window().registry["plan.run"].trigger())
    hands.wait("the planner", lambda: has_draft() and idle())
    hands.see(lambda: the_window().context.run(Publish()))
    rooms = hands.see(lambda: list(the_window().workspace.rooms))
    for room in rooms:
        tidy(hands, room)
        hands.see(lambda: drop_on_everything(given.parent))
        tidy(hands, room)
        hands.did.append(f"{room}: {beaten(hands, room)} things")
        hands.see(lambda room=room: shoot(f"rough-{room}"))
    hands.wait("what was begun to end", idle)


def leave(hands: Hands) -> None:
    """In the middle of a job: asked twice, stayed, asked again and left."""
    hands.wait("what was begun to end", idle)
    hands.see(lambda: the_window().context.job("Rough", endless))
    question = hands.see(lambda: the_window().workspace.question)
    for answer in ("Keep working", "Stop it and close"):
        hands.press("ctrl+q")
        hands.wait("the question", question.isVisible)
        hands.press("ctrl+q")
        hands.holds("Keep working")
        assert hands.see(lambda: the_window().context.current is not None)
        hands.click_on(answer)


def endless(progress: Report, cancel: Cancel) -> None:
    while True:
        progress(None)
        time.sleep(0.01)
