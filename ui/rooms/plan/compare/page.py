"""Two plans side by side over the board: what each is worth, everybody who differs and why, seats by departure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTabBar, QWidget

from repatriate.app.plan.comparison import KINDS, Comparison, Faults, LegPair
from ui.core.context import Context
from ui.rooms.common.overlay_page import OverlayPage
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.compare import queries as compare_queries
from ui.rooms.plan.compare.differences_table import DifferencesTable
from ui.rooms.plan.compare.header import CompareHeader
from ui.rooms.plan.compare.queries import Versus, read_faults, read_rows, read_search, read_versus
from ui.rooms.plan.compare.seat_table import SeatTable, seats_differ
from ui.style.icons import icon
from ui.style.theme import GAP, MARGIN, Tone, style
from ui.widgets.filter_chips import FilterChips
from ui.widgets.labels import button, label
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.notice_bar import NoticeBar

ALL, DIFFERENT, EVERY = "all", "different", "every"
"""Chips: everybody who differs; departures that differ, and every one."""
NARROW = 700


class ComparePage(OverlayPage):
    """Covers the board. `published` and `discarded` when the officer said so; `person` and `departure` that were clicked."""

    published = Signal()
    discarded = Signal()
    person = Signal(str)
    departure = Signal(str)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, "")
        self._context = context
        self._pair: tuple[int | None, int | None] = (None, None)
        self._found: Versus | None = None
        self._ids: Mapping[str, Sequence[int]] = {}
        self._then: Callable[[], object] | None = None
        self._make_top()
        self.note = NoticeBar(wide=True)
        self.verdict = label("", "strong", wrap=True)
        self.sides = CompareHeader()
        self.sides.chosen.connect(self._choose)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("What is compared"))
        for text in (self.tr("Journeys"), self.tr("Seats")):
            self.tabs.addTab(text)
        self.tabs.currentChanged.connect(lambda: self._show_part())
        self.chips = FilterChips()
        self.chips.chosen.connect(lambda key: self._show_kind(key))
        self.search = QLineEdit()
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(200)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", Tone.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self._typed = QTimer(self, interval=0, singleShot=True)
        self._typed.timeout.connect(self._read_search)
        self.search.textChanged.connect(lambda: self._typed.start())
        self.people = DifferencesTable()
        self.people.person.connect(self.person)
        self.legs = SeatTable()
        self.legs.taken.connect(lambda pair: self.departure.emit(pair.leg.code))
        self.nobody = label("", "quiet", wrap=True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        for widget in (self.people, self.legs, self.nobody):
            self.stack.addWidget(widget)
        row = make_row(self.tabs, grow(self.chips, 2), grow(self.search), spacing=GAP)
        inside = make_column(
            self.note, self.verdict, self.sides, row, grow(self.stack), margins=(MARGIN, 0, MARGIN, GAP), spacing=GAP
        )
        self.column.addLayout(inside, 1)
        self.appear(self.people)
        self.reload()

    def _make_top(self) -> None:
        self.top.insertWidget(0, label(self.tr("Compare plans"), "title"))
        self.discard_button = button(self.tr("Discard the draft…"), self.ask_discard)
        self.publish_button = button(self.tr("Publish the draft…"), self.ask_publish, "main")
        for made in (self.discard_button, self.publish_button):
            made.hide()
            self.top.insertWidget(self.top.count() - 1, made)

    def _fit(self) -> None:
        """Where a panel stands beside it, the words give way to what they are about."""
        narrow = self.width() < NARROW
        found = self._found
        drafted = found is not None and not self._context.read_only and found.known[-1].state == "draft"
        self.publish_button.setVisible(drafted)
        self.discard_button.setVisible(drafted and not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- reading

    def reload(self, then: Callable[[], object] | None = None) -> None:
        """Read the two plans again; `then` is done when they are shown."""
        self._then = then or self._then
        operation, (left, right) = self._context.operation, self._pair
        self._context.ask(
            self, "compare", lambda: read_versus(operation, left, right), self._show_versus, failed=self.note.fault
        )

    def _choose(self, left: int, right: int) -> None:
        self._pair = (left, right)
        self.reload()

    def _show_versus(self, found: Versus) -> None:
        self._found = found
        comparison = found.comparison
        if comparison is None:
            self.shut()
            return
        self._pair = (comparison.left.id, comparison.right.id)
        self._ids = comparison.ids
        self.sides.show_pair(found.known, comparison)
        self._say_verdict(None)
        self._context.ask(
            self, "faults", lambda: read_faults(self._context.operation, comparison), self._say_verdict, background=True
        )
        self._fit()
        if self.search.text():
            self._read_search()
        else:
            self._show_part()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _say_verdict(self, broken: Sequence[Faults] | None) -> None:
        """Which plan is better, over everything else; `broken` as it becomes known."""
        found = self._comparison
        if found is None:
            return
        text, tone = compare_queries.verdict(found, broken)
        self.verdict.setText(text)
        style(self.verdict, tone=tone)
        if broken is not None:
            self.sides.show_figures(found, broken)

    # -- what is listed

    @property
    def _comparison(self) -> Comparison | None:
        return self._found.comparison if self._found is not None else None

    def _read_search(self) -> None:
        """What is typed narrows the list."""
        found, operation, text = self._comparison, self._context.operation, self.search.text()
        if found is None:
            return

        def show(ids: Mapping[str, Sequence[int]]) -> None:
            self._ids = ids
            self._show_part()

        self._context.ask(self, "search", lambda: read_search(operation, found, text), show)

    def _show_part(self) -> None:
        names = self.tr("Name or reference"), self.tr("Leg or place")
        self.search.setPlaceholderText(names[self.tabs.currentIndex()])
        self.search.setAccessibleName(names[self.tabs.currentIndex()])
        if self._comparison is None:
            return
        if self.tabs.currentIndex() == 0:
            counts = {kind: len(self._ids[kind]) for kind in KINDS}
            self.chips.set([(ALL, self.tr("All")), *((kind, compare_queries.kind_words(kind)) for kind in KINDS)])
            self.chips.count({ALL: sum(counts.values()), **counts})
        else:
            legs = self._legs()
            self.chips.set([(DIFFERENT, self.tr("That differ")), (EVERY, self.tr("All"))])
            self.chips.count({DIFFERENT: sum(map(seats_differ, legs)), EVERY: len(legs)})
        self._show_kind(self.chips.key() or ALL)

    def _legs(self) -> list[LegPair]:
        found, text = self._comparison, self.search.text().casefold()
        legs = found.legs if found is not None else ()
        return [pair for pair in legs if text in f"{pair.leg.code} {pair.leg.origin} {pair.leg.destination}".casefold()]

    def _show_kind(self, key: str) -> None:
        found = self._comparison
        if found is None:
            return
        self.chips.choose(key)
        if self.tabs.currentIndex():
            pairs = [pair for pair in self._legs() if key == EVERY or seats_differ(pair)]
            self.legs.show_pairs(pairs)
            self._put_in_front(self.legs, len(pairs), self.tr("Every departure has as many seats taken in both plans."))
            return
        kinds = KINDS if key == ALL else (key,)
        ids = [one for kind in kinds for one in self._ids[kind]]
        self.people.show_ids(ids, lambda wanted: read_rows(self._context.db, found, wanted))
        self._put_in_front(self.people, len(ids), self.tr("Nobody's journey differs between these two plans."))

    def _put_in_front(self, part: QWidget, count: int, nothing: str) -> None:
        self.nobody.setText(self.tr("Nothing is found.") if self.search.text() else nothing)
        self.stack.setCurrentWidget(part if count else self.nobody)

    # -- the draft

    def ask_publish(self) -> None:
        """Put the question; of the draft against what is published, whichever plans are looked at."""
        assert self._found is not None
        self.note.ask(
            plan_labels.publish_sentence(self._found.figures, first=False),
            self.tr("Publish"),
            self.published.emit,
            detail=self.tr("Manifests and documents are made from the published plan. It can be undone."),
            keep=self.tr("Keep as draft"),
            danger=False,
        )

    def ask_discard(self) -> None:
        self.note.ask(
            self.tr("Discard the draft? The board shows the published plan again; the changes listed here are lost."),
            self.tr("Discard the draft"),
            self.discarded.emit,
            keep=self.tr("Keep the draft"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.note.isHidden():
            self.note.shut()
        else:
            super().keyPressEvent(event)
