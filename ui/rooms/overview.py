"""The whole operation at a glance: seven steps, what people wait on, what leaves next, what wants attention."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from repatriate.app import overview, views
from repatriate.app.command import Notice
from repatriate.app.overview import Departure, Steps, Waiting
from ui import format
from ui.bridge import Context
from ui.rooms.base import Room
from ui.theme import GAP, MARGIN, SPACE, Tone, style
from ui.widgets.picture import Picture
from ui.widgets.text import Elided, button, clear, label

SIDE_BY_SIDE = 1040
"""From how many pixels on two cards stand side by side."""
OVERDUE = 14
"""Days after which waiting is marked as trouble."""


class Clickable(QFrame):
    """A frame that acts like a button."""

    clicked = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setProperty("role", "clickable")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class Figure(Clickable):
    """A step: its name, how many, and what leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._name = name
        self.number = label("", "figure")
        self.under = label("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 4, 12)
        column.setSpacing(2)
        column.addWidget(label(name, "quiet"))
        column.addWidget(self.number)
        column.addWidget(self.under)

    def show_figure(self, number: int, under: str, tone: str) -> None:
        self.number.setText(format.number(number))
        self.under.setText(under or " ")
        style(self.under, tone=tone)
        self.setAccessibleName(f"{self._name}: {format.number(number)}. {under}")


class Card(QFrame):
    """A panel with a title and rows under it, made anew each time."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.more = label("", "quiet")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE, 12, SPACE, 8)
        head.setSpacing(GAP)
        head.addWidget(label(title, "panel-title"))
        head.addWidget(self.more, 1)
        self.rows = QWidget()
        self.column = QVBoxLayout(self.rows)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.rows)
        whole.addStretch(1)

    def put(self, rows: list[QWidget], nothing: str) -> None:
        clear(self.rows)
        for row in rows:
            self.column.addWidget(row)
        if not rows:
            words = label(nothing, "quiet", wrap=True)
            words.setContentsMargins(SPACE, 4, SPACE, SPACE)
            self.column.addWidget(words)


class Cards(QWidget):
    """The strip over two cards side by side, or one under the other where that is too narrow."""

    def __init__(self, strip: QWidget, left: QWidget, right: QWidget, below: QWidget) -> None:
        super().__init__()
        self._left, self._right, self._below = left, right, below
        self._grid = QGridLayout(self)
        self._grid.setSpacing(SPACE)
        self._grid.setContentsMargins(MARGIN, SPACE, MARGIN, MARGIN)
        self._grid.addWidget(strip, 0, 0, 1, 2)
        self._grid.setColumnStretch(0, 10)
        self._grid.setColumnStretch(1, 9)
        self._grid.setRowStretch(4, 1)
        self._wide: bool | None = None
        self._place(True)

    def _place(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._grid.addWidget(self._left, 1, 0)
            self._grid.addWidget(self._right, 1, 1)
        else:
            self._grid.addWidget(self._left, 1, 0, 1, 2)
            self._grid.addWidget(self._right, 2, 0, 1, 2)
        self._grid.addWidget(self._below, 3, 0, 1, 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width() >= SIDE_BY_SIDE)


class OverviewRoom(Room):
    key = "overview"
    icon = "overview"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.figures = {key: Figure(name) for key, name in self._steps()}
        strip = QFrame()
        strip.setProperty("role", "card")
        row = QHBoxLayout(strip)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for number, (key, figure) in enumerate(self.figures.items()):
            if number:
                row.addWidget(_upright())
            row.addWidget(figure, 1)
            figure.clicked.connect(lambda key=key: self._open(key))
        self.waiting = Card(self.tr("Waiting on"))
        self.departures = Card(self.tr("Next departures"))
        self.attention = Card(self.tr("Needs attention"))
        inner = Cards(strip, self.waiting, self.departures, self.attention)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.set_work(area)
        self.set_empty(
            "people",
            self.tr("This operation is empty. Begin with a list of the people to bring home."),
            button(self.tr("Import a list"), lambda: context.go("import"), "main", "import"),
        )

    @classmethod
    def name(cls) -> str:
        return QCoreApplication.translate("Rooms", "Overview")

    def _steps(self) -> list[tuple[str, str]]:
        return [
            ("registered", self.tr("Registered")),
            ("cleared", self.tr("Cleared to leave")),
            ("documented", self.tr("Documented")),
            ("placed", self.tr("On the plan")),
            ("on_manifest", self.tr("On a manifest")),
            ("departed", self.tr("Departed")),
            ("arrived", self.tr("Arrived")),
        ]

    def reload(self, notice: Notice | None) -> None:
        db, today = self.context.db, self.context.operation.today()
        day = views.working_day(db, today)
        found = overview.steps(db, day)
        self.show_empty(found.registered == 0)
        self.header.subtitle.setText(format.day(today))
        self._figures(found)
        waiting = overview.waiting(db, day)
        most = max((row.people for row in waiting), default=1)
        self.waiting.more.setText(
            self.tr("{0}, not counted twice").format(format.people(found.waiting)) if found.waiting else ""
        )
        self.waiting.put([self._waiting(row, most) for row in waiting[:7]], self.tr("Nobody waits for anything."))
        self.departures.put(
            [self._departure(row) for row in overview.departures(db, day, self.context.operation.clock())],
            self.tr("Nothing leaves yet: put in the flights and buses under Transport, then plan."),
        )
        rows = [
            self._attention(_sentence(one.filter, one.people), f"filter:{one.filter}")
            for one in overview.attention(db, day)
        ]
        self.attention.put(rows, self.tr("Nothing. The figures above say where things stand."))

    def _figures(self, found: Steps) -> None:
        quiet, waits = Tone.QUIET, Tone.ATTENTION
        rest = found.registered - found.documented
        show: dict[str, tuple[int, str, str]] = {
            "registered": (found.registered, "100 %" if found.registered else "", quiet),
            "cleared": (found.cleared, self.tr("{0} waiting").format(format.number(found.waiting)) if found.waiting else "", waits),
            "documented": (found.documented, self.tr("{0} without").format(format.number(rest)) if rest else "", waits),
            "placed": (
                found.placed,
                self.tr("{0} left out").format(format.number(found.left_out))
                if found.left_out
                else "" if found.has_plan else self.tr("no plan yet"),
                waits if found.left_out else quiet,
            ),
            "on_manifest": (
                found.on_manifest,
                self.tr("{0} manifests").format(found.manifests) if found.manifests else self.tr("none made yet"),
                quiet,
            ),
            "departed": (
                found.departed,
                self.tr("{0} legs").format(found.legs_departed) if found.legs_departed else "",
                quiet,
            ),
            "arrived": (found.arrived, "", quiet),
        }  # fmt: skip
        for key, (number, under, tone) in show.items():
            self.figures[key].show_figure(number, under, tone)

    def _open(self, key: str) -> None:
        goal = {
            "registered": "filter:all",
            "cleared": "filter:waiting",
            "documented": "filter:no_document",
            "placed": "filter:left_out",
        }.get(key, "filter:placed")
        if key == "on_manifest":
            self.context.go("manifests")
        else:
            self.context.go("people", goal)

    def _row(self, name: str, slot: Callable[[], object]) -> tuple[Clickable, QHBoxLayout]:
        made = Clickable(name)
        made.setProperty("role", "row")
        made.clicked.connect(lambda: slot())
        row = QHBoxLayout(made)
        row.setContentsMargins(SPACE, 0, SPACE, 0)
        row.setSpacing(12)
        return made, row

    def _waiting(self, found: Waiting, most: int) -> QWidget:
        own = found.kind is None
        name = self.tr("Travel document") if found.kind is None else format.name_of_kind(found.kind)
        goal = "filter:no_document" if found.kind is None else f"filter:kind={found.kind}"
        made, row = self._row(self.tr("{0}: {1}").format(name, format.people(found.people)), self._to_people(goal))
        made.setFixedHeight(30)
        title = label(name)
        title.setFixedWidth(148)
        row.addWidget(title)
        whose = (
            self.tr("this office")
            if own
            else found.authorities[0]
            if len(found.authorities) == 1
            else (self.tr("{0} authorities").format(len(found.authorities)) if found.authorities else "")
        )
        authority = Elided(whose, "quiet")
        authority.setToolTip("\n".join(found.authorities) or whose)
        row.addWidget(authority, 1)
        row.addWidget(_bar(found.people, most, Tone.ACCENT if own else Tone.ATTENTION, 96))
        number = label(format.number(found.people), "strong")
        number.setFixedWidth(44)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(number)
        days = label("" if found.oldest is None else self.tr("{0} days").format(found.oldest))
        style(days, tone=Tone.TROUBLE if (found.oldest or 0) > OVERDUE else Tone.QUIET)
        days.setFixedWidth(62)
        days.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(days)
        return made

    def _to_people(self, goal: str) -> Callable[[], None]:
        return lambda: self.context.go("people", goal)

    def _departure(self, leg: Departure) -> QWidget:
        name = self.tr("{0} on {1}: {2} of {3} seats").format(
            leg.code, format.local_time(leg.departs), leg.taken, leg.seats
        )
        made, row = self._row(name, lambda: self.context.go("transport", leg.code))
        made.setFixedHeight(44)
        when = label(format.local_time(leg.departs))
        when.setFixedWidth(118)
        row.addWidget(when)
        code = Elided(leg.code, "strong")
        code.setFixedWidth(94)
        row.addWidget(code)
        middle = QVBoxLayout()
        middle.setSpacing(4)
        over = QHBoxLayout()
        over.addWidget(label(f"{leg.origin} → {leg.destination}"), 1)
        over.addWidget(label(f"{leg.taken} / {leg.seats}"))
        middle.addStretch(1)
        middle.addLayout(over)
        middle.addWidget(_bar(leg.taken, max(leg.seats, 1), Tone.ACCENT, 0))
        middle.addStretch(1)
        row.addLayout(middle, 1)
        words, tone = self._manifest(leg)
        state = label(words, tone=tone)
        state.setFixedWidth(78)
        state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(state)
        return made

    def _manifest(self, leg: Departure) -> tuple[str, str]:
        if not leg.manifest:
            return self.tr("No manifest"), Tone.QUIET
        if leg.sent:
            return self.tr("Sent v{0}").format(leg.manifest), Tone.GOOD
        return self.tr("Made v{0}").format(leg.manifest), Tone.INFO

    def _attention(self, sentence: str, goal: str) -> QWidget:
        made, row = self._row(sentence, self._to_people(goal))
        made.setFixedHeight(33)
        row.addWidget(Picture("warning", Tone.ATTENTION))
        row.addWidget(label(sentence), 1)
        row.addWidget(label(self.tr("Open them"), tone=Tone.ACCENT))
        return made


def _sentence(key: str, people: int) -> str:
    who = format.people(people)
    return {
        "expires_early": QCoreApplication.translate("OverviewRoom", "{0}: the document expires before they arrive"),
        "held_booked": QCoreApplication.translate("OverviewRoom", "{0}: on the plan, and on hold since"),
        "first_left_out": QCoreApplication.translate("OverviewRoom", "{0} of the first priority: left out of the plan"),
        "minors_alone": QCoreApplication.translate("OverviewRoom", "{0} under 18: without a household"),
        "no_destination": QCoreApplication.translate(
            "OverviewRoom", "{0}: without a destination, so no journey can be found"
        ),
    }[key].format(who)


def _bar(value: int, most: int, tone: str, width: int) -> QProgressBar:
    bar = QProgressBar()
    bar.setProperty("thin", "true")
    bar.setProperty("tone", tone)
    bar.setTextVisible(False)
    bar.setRange(0, most)
    bar.setValue(min(value, most))
    bar.setAccessibleName(f"{value} / {most}")
    if width:
        bar.setFixedWidth(width)
    return bar


def _upright() -> QFrame:
    made = QFrame()
    made.setProperty("role", "upright")
    made.setFixedWidth(1)
    return made
