"""A first look around on the sample: a card beside the control it speaks of. The officer does each thing; the card sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.transaction import Notice
from ui.shell.host import ROOMS
from ui.shell.main_window import Window
from ui.style.theme import GAP, SPACE, dress_widget
from ui.widgets.labels import announce_text, make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, make_column, make_row

if TYPE_CHECKING:
    from ui.shell.workspace import Workspace

WIDTH = 340
GLIMPSE = 250
"""Milliseconds between two looks at whether it was done, and where the control is now."""
Done = Callable[["Workspace"], bool]


def _never_holds(workspace: Workspace) -> bool:
    return False


def _always_holds(workspace: Workspace) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Step:
    """`target` is what the card points at. It is done when `done` says so, or when a change `touches` such rows; passed
    over where `possible` says that it cannot be done now."""

    room: str
    title: str
    text: str
    target: Callable[[Workspace], QWidget | None]
    done: Done = _never_holds
    touches: tuple[str, ...] = ()
    possible: Done = _always_holds

    @property
    def hands_on(self) -> bool:
        return self.done is not _never_holds or bool(self.touches)


class Tour(QObject):
    """`start` begins on the operation that is open; `end` at any time."""

    def __init__(self, host: Window) -> None:
        super().__init__(host.pages)
        self._host = host
        self._workspace: Workspace | None = None
        self._steps: list[Step] = []
        self._at = -1
        self._card: Card | None = None
        self._ring: Ring | None = None
        self._look = QTimer(self, interval=GLIMPSE)
        self._look.timeout.connect(self._look_at_step)

    @property
    def running(self) -> bool:
        return self._workspace is not None

    @property
    def step(self) -> Step | None:
        return self._steps[self._at] if 0 <= self._at < len(self._steps) else None

    @property
    def card(self) -> Card | None:
        return self._card

    # -- the life of a tour

    def offer(self) -> None:
        """The sample is open: ask whether to look around, in a card that may be left alone."""
        self._show_card()
        self._at = -1
        card = self._card
        assert card is not None
        card.show_offer(
            self.tr("Have a look around?"),
            self.tr("Six short steps, two minutes. The people are made up: nothing can go wrong."),
            self.tr("Show me"),
            self.tr("Not now"),
        )  # fmt: skip
        self._look_at_step()
        card.next.setFocus()

    def start(self) -> None:
        self._show_card()
        self._show_step_number(0)

    def end(self) -> None:
        """Leave everything as it is now."""
        self._look.stop()
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            self._context.changed.disconnect(self._watch_change)
        if workspace is not None and workspace is self._host.workspace:
            window = self._host.pages.window()
            if self._card is not None and self._card.isAncestorOf(window.focusWidget() or window):
                workspace.room.take_focus()
        for overlay in (self._card, self._ring):
            if overlay is not None:
                overlay.hide()
                overlay.deleteLater()
        self._card = self._ring = None

    def _show_card(self) -> None:
        self.end()
        workspace = self._host.workspace
        assert workspace is not None
        self._workspace = workspace
        self._steps = self._make_steps()
        self._ring = Ring(self._host.pages.window())
        self._card = Card(self._host.pages.window())
        self._card.next.clicked.connect(self.next)
        self._card.leave.clicked.connect(self.end)
        self._context = workspace.context
        self._context.changed.connect(self._watch_change)
        self._look.start()

    # -- going on

    def next(self) -> None:
        workspace = self._workspace
        rest = range(self._at + 1, len(self._steps))
        number = next((n for n in rest if workspace is not None and self._steps[n].possible(workspace)), None)
        if number is None:
            self.end()
        else:
            self._show_step_number(number)

    def _show_step_number(self, number: int) -> None:
        workspace, card = self._workspace, self._card
        if workspace is None or card is None:
            return
        self._at = number
        step = self._steps[number]
        self._host.show_work()
        workspace.show_room(step.room)
        last = number + 1 == len(self._steps)
        self._was_done = step.done(workspace)
        words = self.tr("Finish") if last else self.tr("Skip this") if step.hands_on and not self._was_done else self.tr("Next")  # fmt: skip
        card.show_step(
            self.tr("{0} of {1}").format(number + 1, len(self._steps)),
            step.title,
            step.text,
            words,
            self.tr("End the tour"),
        )
        announce_text(card, f"{step.title}. {step.text}")
        self._look_at_step()
        if step.hands_on and not self._was_done:
            # The keyboard goes to the thing itself; the card comes back by itself when it is done.
            target = step.target(workspace)
            if target is not None and target.isVisible():
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            card.next.setFocus()

    def _watch_change(self, notice: Notice) -> None:
        step = self.step
        if step is not None and step.touches and notice.touches(*step.touches) and step.done is _never_holds:
            QTimer.singleShot(0, self, self._go_on_when_done)

    def _go_on_when_done(self) -> None:
        if self.running and self._card is not None:
            self.next()

    def _look_at_step(self) -> None:
        """Was it done? Where is the control now?"""
        workspace, step, card, ring = self._workspace, self.step, self._card, self._ring
        if workspace is None or card is None or ring is None:
            return
        if workspace is not self._host.workspace:
            self.end()
            return
        if step is not None and not self._was_done and step.done(workspace):
            self.next()
            return
        seen = self._host.shown_page() == ROOMS and workspace.isVisible()
        card.setVisible(seen)
        here = step is not None and workspace.room.key == step.room
        target = step.target(workspace) if step is not None and here else None
        frame = ring.surround(target) if seen and target is not None and target.isVisible() else None
        ring.setVisible(frame is not None)
        if seen:
            card.place(frame, self._room_for_card(workspace))

    def _room_for_card(self, workspace: Workspace) -> QRect:
        """Within the work, above the line at the foot."""
        corner = workspace.mapTo(self._host.pages.window(), workspace.rect().topLeft())
        whole = QRect(corner, workspace.size())
        whole.setBottom(whole.bottom() - workspace.status.height())
        return whole.adjusted(GAP, GAP, -GAP, -GAP)

    # -- the steps

    def _make_steps(self) -> list[Step]:
        return [
            Step(
                "home",
                self.tr("What to do next"),
                self.tr("Home says what to do, the first thing on top. Each figure opens the people behind it."),
                _part_getter("home", "strip"),
            ),
            Step(
                "people",
                self.tr("One person"),
                self.tr("Click anybody. On the right you see their state, papers, family and journey, and can change them."),
                _part_getter("people", "table"),
                lambda space: bool(_part_getter("people", "panel")(space).isVisible()),
            ),
            Step(
                "plan",
                self.tr("Give people seats"),
                self.tr("Press “{0}”. The first column then shows who has no seat, and why.").format(self.tr("Plan")),
                _part_getter("plan", "main_button"),
                _has_draft,
            ),
            Step(
                "plan",
                self.tr("Confirm the plan"),
                self.tr("Press “{0}”, then confirm on the right. Lists are made from the confirmed plan.").format(self.tr("Confirm plan")),
                _part_getter("plan", "bar.confirm_button"),
                _is_published,
                possible=_has_draft,
            ),
            Step(
                "papers",
                self.tr("Who needs a document"),
                self.tr("This button issues the documents, ready to print. Try it, or go on."),
                _part_getter("papers", "main_button"),
                touches=("documents",),
            ),
            Step(
                "departures",
                self.tr("Send the lists"),
                self.tr("Open a departure and press Send beside the carrier. Ctrl+Z takes anything back, F1 opens the guide."),
                _part_getter("departures", "table"),
                touches=("manifests",),
            ),
        ]  # fmt: skip


def _part_getter(room: str, name: str) -> Callable[[Workspace], Any]:
    """A function that finds this attribute of a room."""
    return lambda space: attrgetter(name)(space.rooms[room])


def _has_draft(workspace: Workspace) -> bool:
    return has_plan(workspace.context.db, "draft")


def _is_published(workspace: Workspace) -> bool:
    db = workspace.context.db
    return has_plan(db, "published") and not has_plan(db, "draft")


class Card(QFrame):
    """Enter goes on while the card has the keyboard, Esc ends; everything around it works as ever."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        dress_widget(self)
        self.setObjectName("tour")
        self.setProperty("role", "coach")
        self.count = make_label("", "caption")
        self.title = make_label("", "panel-title", wrap=True)
        self.text = make_label("", wrap=True)
        self.next = make_button("", None, "main")
        self.leave = make_button("", None, "link")
        foot = make_row(self.leave, STRETCH, self.next, spacing=GAP)
        make_column(self.count, self.title, self.text, foot, margins=(SPACE, 12, SPACE, 12), spacing=GAP, inside=self)
        self.setFixedWidth(WIDTH)
        self.hide()

    def show_offer(self, title: str, text: str, start: str, leave: str) -> None:
        self.count.hide()
        self._show_text(title, text, start, leave)

    def show_step(self, count: str, title: str, text: str, words: str, leave: str) -> None:
        self.count.setText(count)
        self.count.show()
        self._show_text(title, text, words, leave)

    def _show_text(self, title: str, text: str, words: str, leave: str) -> None:
        self.title.setText(title)
        self.text.setText(text)
        set_words(self.next, words)
        set_words(self.leave, leave)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.layout().activate()  # type: ignore[union-attr]
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))  # type: ignore[union-attr]

    def place(self, target: QRect | None, room: QRect) -> None:
        """Beside the target where there is room, else in the corner that leaves it free."""
        spots = [QRect(room.right() - self.width(), room.bottom() - self.height(), self.width(), self.height())]
        if target is not None:
            size, gap = self.size(), 12
            left = min(max(target.center().x() - size.width() // 2, room.left()), room.right() - size.width())
            top = min(max(target.center().y() - size.height() // 2, room.top()), room.bottom() - size.height())
            spots = [
                QRect(left, target.bottom() + gap, size.width(), size.height()),
                QRect(target.right() + gap, top, size.width(), size.height()),
                QRect(target.left() - gap - size.width(), top, size.width(), size.height()),
                QRect(left, target.top() - gap - size.height(), size.width(), size.height()),
                *spots,
            ]
        chosen = next((spot for spot in spots if room.contains(spot)), spots[-1])
        if self.geometry() != chosen:
            self.setGeometry(chosen)
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.leave if self.leave.hasFocus() else self.next).click()
        else:
            super().keyPressEvent(event)


class Ring(QFrame):
    """A line around the control; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        dress_widget(self)
        self.setProperty("role", "ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, target: QWidget) -> QRect:
        """Frames the target and returns its visible rectangle in the window."""
        window = self.window()
        corner = target.mapTo(window, target.rect().topLeft())
        frame = QRect(corner, target.size()).adjusted(-3, -3, 3, 3).intersected(window.rect())
        if self.geometry() != frame:
            self.setGeometry(frame)
        self.raise_()
        return frame
