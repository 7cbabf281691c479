"""The whole operation at a glance: seven steps, what people wait on, what leaves next, what wants attention."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from repatriate.app.core.command import Notice
from repatriate.app.reports import overview
from repatriate.app.reports.overview import Attention, Overview, Steps
from ui.core import format
from ui.core.context import Context
from ui.rooms.base import Room
from ui.rooms.common.goals import KEPT_ROWS, PEOPLE_FILTER, PROBLEMS
from ui.rooms.common.labels import many
from ui.rooms.home.cards import Card, Cards, Figure, Strip
from ui.rooms.home.first_steps import FirstSteps
from ui.rooms.home.report_page import ReportPage
from ui.rooms.home.rows import attention_row, departure_row, waiting_row
from ui.style.theme import Tone
from ui.widgets.labels import button
from ui.widgets.layouts import make_scroll
from ui.widgets.notice_bar import NoticeBar

MOST_WAITING = 8
BEHIND = {
    "registered": ("all", "all"),
    "cleared": ("cleared", "not_cleared"),
    "documented": ("documented", "no_document"),
    "placed": ("placed", "left_out"),
    "on_manifest": ("on_manifest", ""),
    "departed": ("departed", ""),
    "arrived": ("arrived", ""),
}
"""For each step the filters of the people at it, and of those who left before it."""
UNDER = {"on_manifest": "manifests", "departed": "departures"}
"""Steps under which something else than people is counted, and its room."""


class HomeRoom(Room):
    key = "home"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._registered: int | None = None
        self.figures = {key: Figure(name) for key, name in self._steps()}
        for key, figure in self.figures.items():
            figure.clicked.connect(lambda key=key: self._open_people(BEHIND[key][0]))
            figure.left.connect(lambda key=key: self._open_left(key))
        self.ended = NoticeBar(wide=True)
        self.waiting = Card(self.tr("Waiting on"))
        self.departures = Card(self.tr("Next departures"))
        self.attention = Card(self.tr("Needs attention"))
        strip = Strip(list(self.figures.values()))
        area = make_scroll(Cards(self.ended, strip, self.waiting, self.departures, self.attention))
        self.set_work(area)
        self.begin = FirstSteps(self._begin, writes=not context.read_only)
        self.report = ReportPage(context)
        self.report.closed.connect(self._show_figures)
        for page in (self.begin, self.report):
            self.body.addWidget(page)
        self.header.add_button(button(self.tr("Search everything"), self._search, "", "search"))
        self.report_button = self.header.set_main(
            button(self.tr("Situation report"), self.show_report, "main", "document")
        )
        self.action(
            "report", self.tr("Situation report…"), self.show_report, icon="document", menu="file", shortcut="Ctrl+Shift+R",
            enabled=lambda: bool(self._registered),
        )  # fmt: skip

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

    # -- what is shown

    def reload(self, notice: Notice | None) -> None:
        operation = self.context.operation
        self.header.subtitle.setText(format.day(operation.today()))
        self.context.ask(self, "figures", lambda: overview.overview(operation), self._show_overview)

    def _show_overview(self, found: Overview) -> None:
        steps = found.steps
        before, self._registered = self._registered, steps.registered
        if self.body.currentWidget() is not self.report:
            self._show_figures()
        self.report_button.setEnabled(steps.registered > 0)
        if bool(before) != bool(steps.registered):
            self.context.actions.refresh()
        self._figures(steps)
        self._ended(steps)
        most = max((row.people for row in found.waiting), default=1)
        self.waiting.more.setText(
            self.tr("{0}, not counted twice").format(format.people(steps.waiting)) if steps.waiting else ""
        )
        self.waiting.show_rows(
            [
                waiting_row(row, most, self._to_people("no_document" if row.kind is None else f"kind={row.kind}"))
                for row in found.waiting[:MOST_WAITING]
            ],
            self.tr("Nobody waits for anything."),
            well=True,
        )
        self.departures.show_rows(
            [departure_row(leg, self._to_people(f"leg={leg.code}")) for leg in found.departures],
            self._nothing_leaves(steps),
            well=steps.departed > 0,
        )
        self.attention.show_rows(
            [attention_row(one, self._goal(one)) for one in found.attention],
            self.tr("Nothing. The figures above say where things stand."),
            well=True,
        )

    def _figures(self, found: Steps) -> None:
        number = format.number
        without, away = found.registered - found.documented, found.departed - found.arrived
        under = {
            "registered": "",
            "cleared": self.tr("{0} waiting").format(number(found.waiting)) if found.waiting else "",
            "documented": self.tr("{0} without").format(number(without)) if without else "",
            "placed": self.tr("{0} left out").format(number(found.left_out)) if found.left_out else "",
            "on_manifest": _manifests(found.manifests),
            "departed": _legs(found.legs_departed),
            "arrived": self.tr("{0} on the way").format(number(away)) if away > 0 else "",
        }
        if not found.has_plan:
            under["placed"] = self.tr("no plan yet")
        for key, figure in self.figures.items():
            opens = bool(BEHIND[key][1]) or (key in UNDER and getattr(found, key) > 0)
            if key == "placed":
                opens = found.has_plan
            tone = Tone.ATTENTION if BEHIND[key][1] and opens else Tone.QUIET
            figure.show_figure(getattr(found, key), under[key], tone, opens=opens)

    def _ended(self, found: Steps) -> None:
        """All is done: say so, calmly."""
        if found.registered and found.arrived == found.registered:
            self.ended.say(
                self.tr("Everybody has arrived: {0}.").format(format.people(found.arrived)),
                Tone.GOOD,
                self.tr("The situation report has the final figures."),
            )
        elif found.placed and found.arrived == found.placed:
            self.ended.say(
                self.tr("Everybody on the plan has arrived: {0}.").format(format.people(found.arrived)),
                Tone.GOOD,
                self.tr("Still here: {0}.").format(format.people(found.registered - found.arrived)),
            )
        else:
            self.ended.shut()

    def _nothing_leaves(self, found: Steps) -> str:
        if found.placed and found.arrived == found.placed:
            return self.tr("Nothing is left to leave.")
        if found.placed and found.departed == found.placed:
            return self.tr("The last departure has left. Mark its arrival under Transport.")
        return self.tr("Nothing leaves yet: put in the flights and buses under Transport, then plan.")

    def _show_figures(self) -> None:
        self.body.setCurrentIndex(0 if self._registered else self.body.indexOf(self.begin))
        self.report_button.show()

    # -- what opens

    def _open_people(self, filter: str) -> None:
        self.context.go("people", PEOPLE_FILTER + filter)

    def _open_left(self, key: str) -> None:
        if key in UNDER:
            self.context.go(UNDER[key])
        else:
            self._open_people(BEHIND[key][1])

    def _to_people(self, filter: str) -> Callable[[], None]:
        return lambda: self._open_people(filter)

    def _goal(self, one: Attention) -> Callable[[], object]:
        if one.key in overview.LISTS:
            return lambda: self.context.go("manifests", one.leg)
        if one.key == overview.KEPT:
            return lambda: self.context.go("lists", KEPT_ROWS)
        if one.key == "put_right":
            return lambda: self.context.go("plan", PROBLEMS)
        if one.key == "draft_waits":
            return lambda: self.context.go("plan")
        if one.key == "backup":
            return self.context.actions["file.backup"].trigger
        return self._to_people(one.key)

    def _begin(self, key: str) -> None:
        if key == "add":
            self.context.actions["people.add"].trigger()
        else:
            self.context.go(key)

    def _search(self) -> None:
        self.context.actions["edit.find"].trigger()

    # -- the report

    def show_report(self) -> None:
        """As it will print, with where to save it."""
        self.body.setCurrentWidget(self.report)
        self.report_button.hide()  # the main action is now to save it
        self.report.make()

    def take_focus(self) -> None:
        page: QWidget | None = self.body.currentWidget()
        if self.body.currentIndex() == 0:
            self.figures["registered"].setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is self.report:
            self.report.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()


def _manifests(number: int) -> str:
    t = QCoreApplication.translate
    if not number:
        return t("Overview", "none made yet")
    return many(number, t("Overview", "1 manifest"), t("Overview", "{0} manifests"))


def _legs(number: int) -> str:
    t = QCoreApplication.translate
    return many(number, t("Overview", "1 leg"), t("Overview", "{0} legs")) if number else ""
