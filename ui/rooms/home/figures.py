"""The eight figures, from registered to handed over, each with what is missing to the first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from repatriate.app.next_steps.view import HomeView
from repatriate.app.state.figures import Figures
from repatriate.model.saying import raise_first_letter
from ui.core import format
from ui.core.language import make_translator
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_table import SeatBar
from ui.rooms.home.clickable import Clickable, Shape
from ui.style.theme import Tone, set_style
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, make_column, make_row

_tr = make_translator("Home")


@dataclass(frozen=True, slots=True)
class Shown:
    """One figure in words: its remainder long and short, and the filters of the people at it and of the others."""

    number: int
    rest: str
    short_rest: str
    tone: str
    filter: str
    rest_filter: str
    drafted: int = 0


def list_figures() -> dict[str, tuple[str, str]]:
    """Names, long and in a line."""
    return {
        "registered": (_tr("Registered"), _tr("registered")),
        "cleared": (_tr("Cleared"), _tr("cleared")),
        "papers": (_tr("Have papers"), _tr("papers")),
        "confirmed": (_tr("Seat confirmed"), _tr("seat")),
        "on_list": (_tr("On a sent list"), _tr("listed")),
        "departed": (_tr("Departed"), _tr("departed")),
        "arrived": (_tr("Arrived"), _tr("arrived")),
        "handed_over": (_tr("Handed over"), _tr("handed over")),
    }


ALWAYS = ("registered", "cleared", "papers", "confirmed", "on_list")
"""The figures shown in little room; the others appear once somebody has left."""


def describe_figures(found: Figures, view: HomeView) -> dict[str, Shown]:
    """The text under each figure."""
    departures = view.departures.shown
    first = departures[0].departs if departures and not found.departed else None
    leaves = _tr("first: {0}").format(f"{format.weekday(first.date())} {first:%H:%M}") if first else ""
    number = format.number
    nations = (
        format_many(found.nationalities, _tr("1 nationality"), _tr("{0} nationalities")) if found.registered else ""
    )
    if found.not_travelling:
        nations = ", ".join(filter(None, (nations, _tr("{0} not travelling").format(number(found.not_travelling)))))
    waits, lacking = [], found.waiting + found.held
    if found.waiting:
        waits.append(_tr("{0} wait").format(number(found.waiting)))
    if found.held:
        waits.append(_tr("{0} on hold").format(number(found.held)))
    if found.registered and not found.clearances_chosen:
        waits.insert(0, _tr("not yet decided which are needed"))
    seats = []
    if found.in_draft:
        seats.append(_tr("{0} in the draft").format(number(found.in_draft)))
    if found.no_seat:
        seats.append(_tr("{0} none").format(number(found.no_seat)))
    need = (
        format_many(found.need_document, _tr("1 needs a document"), _tr("{0} need a document"))
        if found.need_document
        else ""
    )
    return {
        "registered": Shown(
            found.registered, nations, "", Tone.QUIET, "registered", "all" if found.not_travelling else "registered"
        ),
        "cleared": Shown(
            found.cleared, ", ".join(waits),
            _tr("{0} wait").format(number(lacking)) if lacking else "", Tone.ATTENTION,
            "cleared" if found.clearances_chosen else "registered", "not_cleared" if lacking else "",
        ),
        "papers": Shown(
            found.papers, need, _tr("{0} need").format(number(found.need_document)) if need else "", Tone.ATTENTION,
            "documented", "no_document",
        ),
        "confirmed": Shown(
            found.confirmed, ", ".join(seats), _tr("+{0} draft").format(number(found.in_draft)) if found.in_draft else "",
            Tone.ATTENTION, "placed", "left_out", found.in_draft,
        ),
        "on_list": Shown(found.on_list, "", "", Tone.QUIET, "on_list", ""),
        "departed": Shown(
            found.departed, leaves or (_tr("{0} did not come").format(number(found.no_shows)) if found.no_shows else ""), "",
            Tone.QUIET, "departed", "no_shows" if found.no_shows else "",
        ),
        "arrived": Shown(
            found.arrived, _tr("{0} missing").format(number(found.missing)) if found.missing else "", "", Tone.TROUBLE,
            "arrived", "missing" if found.missing else "",
        ),
        "handed_over": Shown(
            found.handed_over, _tr("{0} wait").format(number(found.waiting_there)) if found.waiting_there else "", "",
            Tone.ATTENTION, "handed_over", "waiting_there" if found.waiting_there else "",
        ),
    }  # fmt: skip


class Figure(Clickable):
    """A number with its name. `rest_wanted` tells that what is under it was pressed."""

    rest_wanted = Signal()

    def __init__(self, name: str, word: str) -> None:
        super().__init__(name)
        self._name, self._word = name, word
        self._shape = Shape.WIDE
        self.found = Shown(0, "", "", Tone.QUIET, "", "")
        self.title = make_label(name, "quiet")
        self.number = make_label("", "figure")
        self.word = make_label("", "quiet")
        self.rest = make_button("", self.rest_wanted.emit, "link")
        self.rest.setProperty("under", "true")
        self.bar = SeatBar()
        self.bar.setFixedHeight(4)
        self._rows = (make_row(self.number, STRETCH), make_row(self.word, self.rest, STRETCH, spacing=4))
        self._column = make_column(self.title, *self._rows, self.bar, margins=(14, 10, 14, 10), spacing=2, inside=self)

    def needed_width(self) -> int:
        """Pixels that its words take, and the line beside it."""
        for layout in (*self._rows, self._column):
            layout.invalidate()  # each remembers what its words took before
        return self._column.totalMinimumSize().width() + 1

    def show_figure(self, found: Shown, registered: int) -> None:
        self.found = found
        self.number.setText(format.number(found.number))
        set_style(self.number, tone=Tone.QUIET if not found.number else "")
        self.bar.show_seats(found.number + found.drafted, registered, gained=found.drafted)
        self.bar.setAccessibleName(self._name)
        self.setAccessibleName(f"{self._name}: {format.number(found.number)}. {found.rest}".rstrip(". "))
        self.fit(self._shape, rest=True)

    def fit(self, shape: Shape, *, rest: bool, brevity: int = 0) -> None:
        """Fits the figure into this much room, with or without the missing number; first that text gets shorter, then
        the name."""
        self._shape = shape
        wide = shape is Shape.WIDE
        words = self.found.rest if wide else self.found.short_rest if rest and shape is Shape.MIDDLE else ""
        if wide and brevity:
            words = self.found.short_rest or words
        self.title.setText(raise_first_letter(self._word) if brevity > 1 else self._name)
        self.title.setVisible(wide)
        self.bar.setVisible(wide)
        self.word.setVisible(not wide)
        self.word.setText(f"{self._word} ·" if words and not wide else self._word)
        set_style(self.number, role="figure" if wide else "figure-small")
        opens = bool(words and self.found.rest_filter)
        self.rest.setText(words)
        self.rest.setAccessibleName(f"{self._name}: {words}")
        self.rest.setVisible(wide or bool(words))
        self.rest.setEnabled(opens)
        set_style(self.rest, tone=self.found.tone)
        side = 8 if brevity > 1 else 14
        self._column.setContentsMargins(*(side, 10, side, 10) if wide else (12, 6, 8, 6))


class FigureStrip(QFrame):
    """The figures side by side, a line between each two. `people_wanted` asks for a filter of people."""

    people_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.figures = {key: Figure(name, word) for key, (name, word) in list_figures().items()}
        self._shape = Shape.WIDE
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self._lines: list[QFrame] = []
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._choose_words)
        for figure in self.figures.values():
            figure.clicked.connect(self._make_asker(figure, rest=False))
            figure.rest_wanted.connect(self._make_asker(figure, rest=True))
        self._place_figures()

    def _make_asker(self, figure: Figure, *, rest: bool) -> Callable[[], None]:
        def ask_people() -> None:
            self.people_wanted.emit(figure.found.rest_filter if rest else figure.found.filter)

        return ask_people

    def show_figures(self, found: Figures, view: HomeView) -> None:
        for key, shown in describe_figures(found, view).items():
            self.figures[key].show_figure(shown, found.registered)
        self._place_figures()
        self._soon.start()

    def fit(self, shape: Shape) -> None:
        if shape is not self._shape:
            self._shape = shape
            self._place_figures()

    def minimumSizeHint(self) -> QSize:
        # It takes what there is: where that is little its words are shorter.
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_words()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()  # only now its letters have their size

    def _choose_words(self) -> None:
        """Chooses the longest words that fit."""
        if self._shape is not Shape.WIDE:
            return
        for brevity in range(3):
            for figure in self.figures.values():
                figure.fit(self._shape, rest=True, brevity=brevity)
            if sum(figure.needed_width() for figure in self.figures.values()) <= self.width():
                break
        self._grid.invalidate()

    def _place_figures(self) -> None:
        """All of them where there is room; in little room those of people who have left only once there are any."""
        wide = self._shape is Shape.WIDE
        some = [key for key, one in self.figures.items() if wide or key in ALWAYS or one.found.number]
        across = len(some) if self._shape is not Shape.SMALL or len(some) <= len(ALWAYS) else 4
        for line in self._lines:
            line.deleteLater()
        self._lines = []
        for figure in self.figures.values():
            self._grid.removeWidget(figure)
            figure.hide()
        for number in range(2 * len(self.figures)):
            self._grid.setColumnStretch(number, 0)
        for number, key in enumerate(some):
            figure, (row, column) = self.figures[key], divmod(number, across)
            if column:
                line = QFrame()
                line.setProperty("role", "upright")
                line.setFixedWidth(1)
                self._lines.append(line)
                self._grid.addWidget(line, row, 2 * column - 1)
            figure.fit(self._shape, rest=len(some) <= len(ALWAYS))
            self._grid.addWidget(figure, row, 2 * column)
            self._grid.setColumnStretch(2 * column, 4 if wide and key in ALWAYS else 3)
            figure.show()
        self._choose_words()
