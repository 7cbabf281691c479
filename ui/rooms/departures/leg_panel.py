"""A leg, whole, in the side panel: what it is, who is on it, and what may become of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from repatriate.app.transport.queries import LegRow, PlaceRow, Riders, Transport, riders
from repatriate.model.entities import LegStatus
from ui.core.context import Context
from ui.core.format import number, people
from ui.rooms.common import labels as common_labels
from ui.rooms.common.detail_panel import DetailPanel, link_rows, menu_button
from ui.rooms.common.seat_bar import SeatBar
from ui.rooms.departures.columns import next_states
from ui.rooms.departures.map_routes import routes
from ui.rooms.departures.standby_link import StandbyLink
from ui.style.theme import GAP
from ui.widgets.labels import button, label
from ui.widgets.map.route_map import RouteMap

translate = QCoreApplication.translate
SHOWN = 12
MAP = 200


class LegPanel(DetailPanel):
    """`wanted` asks the room: edit, delay, duplicate, repeat or remove; `leg_wanted` for another leg, from the map."""

    wanted = Signal(str)
    leg_wanted = Signal(str)

    def __init__(self, context: Context, leg: LegRow, facts: Transport, act: Callable[[LegStatus], object]) -> None:
        super().__init__(
            " · ".join(part for part in (common_labels.mode(leg.mode), leg.carrier) if part),
            leg.code,
            common_labels.route(_named(leg.origin, facts.places), _named(leg.destination, facts.places)),
        )
        self.leg = leg
        self._context, self._transport = context, facts
        word, tone, _ = common_labels.leg_status(leg.status)
        now = leg.published if leg.draft is None else leg.draft
        bar = SeatBar()
        bar.show_seats(now.seats, leg.seats)
        self.column.addWidget(bar)
        self.column.addWidget(label(_filled(leg), "quiet", wrap=True))
        self.standby = StandbyLink(context, leg)
        self.column.addWidget(self.standby, 0, Qt.AlignmentFlag.AlignLeft)
        if not context.read_only:
            self._buttons(act)
        self.facts(
            [
                (self.tr("Departs"), common_labels.at(leg.departs), ""),
                (self.tr("Arrives"), common_labels.at(leg.arrives), ""),
                (self.tr("Status"), word, tone),
                (self.tr("Cost of a seat"), common_labels.amount(leg.seat_cost, leg.currency), ""),
                (self.tr("Takes"), _limits(leg), ""),
            ]
        )
        self.map = RouteMap(wheel=False)
        self.map.setFixedHeight(MAP)
        self.map.leg_clicked.connect(self.leg_wanted)
        self.column.addWidget(self.map)
        self.riders = QVBoxLayout()
        self.riders.setSpacing(GAP)
        self.column.addLayout(self.riders)
        self.end()
        context.ask(self, "riders", lambda: riders(context.db, leg.code, SHOWN), self._show_riders)

    def _buttons(self, act: Callable[[LegStatus], object]) -> None:
        first, *others = next_states(self.leg.status)
        made = button(verb(first, self.leg.status), lambda: act(first))
        edit = button(self.tr("Edit"), lambda: self.wanted.emit("edit"), icon="edit")
        more = menu_button(
            self.tr("More"),
            [
                *((verb(state, self.leg.status), lambda state=state: act(state)) for state in others),
                None,
                (self.tr("Delay or move…"), lambda: self.wanted.emit("delay")),
                (self.tr("Duplicate…"), lambda: self.wanted.emit("duplicate")),
                (self.tr("Repeat daily or weekly…"), lambda: self.wanted.emit("repeat")),
                (self.tr("Remove"), lambda: self.wanted.emit("remove")),
            ],
            "more",
        )
        self.buttons([edit, made, more], 3)

    def _show_map(self, people: Mapping[str, int]) -> None:
        """This leg, and those that people on it go on before and after."""
        shown = [leg for leg in self._transport.legs if leg.code == self.leg.code or leg.code in people]
        self.map.set_routes(routes(shown, self._transport.places, people or None), [self.leg.code])
        self.map.setVisible(bool(self.map.routes))
        self.map.view.fit()

    def _show_riders(self, found: Riders) -> None:
        self._show_map(found.legs)
        if not found.people:
            return
        plan = self.tr("On it, by the draft") if found.plan == "draft" else self.tr("On it, by the published plan")
        self.riders.addWidget(label(f"{plan} · {number(found.people)}", "section", wrap=True))
        links = ((ref, name, partial(self._context.go, "people", ref)) for ref, name in found.names.items())
        more = self.tr("and {0} more").format(number(found.people - SHOWN)) if found.people > SHOWN else ""
        self.riders.addLayout(link_rows(links, more))
        if self.leg.published.people:
            manifests = button(self.tr("Its manifests"), lambda: self._context.go("manifests", self.leg.code), "link")
            self.riders.addWidget(manifests, 0, Qt.AlignmentFlag.AlignLeft)


def _named(code: str, places: Mapping[str, PlaceRow]) -> str:
    place = places.get(code)
    return f"{code} {place.name}" if place and place.name and place.name != code else code


def _filled(leg: LegRow) -> str:
    text = translate("Transport", "{0} of {1} seats taken on the published plan").format(leg.published.seats, leg.seats)
    if leg.draft is not None and leg.draft != leg.published:
        text += translate("Transport", ", {0} on the draft").format(leg.draft.seats)
    return text


def _limits(leg: LegRow) -> str:
    fields = leg.fields
    parts = [
        translate("Transport", "emergency documents") if fields["accepts_etd"] else translate("Transport", "no emergency documents"),
        translate("Transport", "any number of wheelchairs")
        if fields["max_wheelchair"] is None
        else translate("Transport", "{0} wheelchairs").format(fields["max_wheelchair"]),
        translate("Transport", "{0} stretchers").format(fields["max_stretcher"]) if fields["max_stretcher"] else "",
        translate("Transport", "{0} minors alone").format(fields["max_unaccompanied_minors"]),
        "" if fields["max_infants"] is None else translate("Transport", "{0} infants").format(fields["max_infants"]),
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def verb(state: LegStatus, now: LegStatus) -> str:
    """What a button calls it."""
    if state is LegStatus.PLANNED:
        return translate("Transport", "Restore") if now is LegStatus.CANCELLED else translate("Transport", "Reopen")
    if state is LegStatus.CLOSED and now is LegStatus.DEPARTED:
        return translate("Transport", "Not departed")
    if state is LegStatus.DEPARTED and now is LegStatus.ARRIVED:
        return translate("Transport", "Not arrived")
    return {
        LegStatus.CLOSED: translate("Transport", "Close"),
        LegStatus.DEPARTED: translate("Transport", "Departed"),
        LegStatus.ARRIVED: translate("Transport", "Arrived"),
        LegStatus.CANCELLED: translate("Transport", "Cancel it…"),
    }[state]


def question(leg: LegRow, state: LegStatus) -> tuple[str, str]:
    """What a new status means for those on it, other than losing a seat: a sentence, and more below it."""
    text = {
        LegStatus.CLOSED: translate("Transport", "Close {0}? {1} of the published plan keep their seats; nobody new boards it."),
        LegStatus.DEPARTED: translate("Transport", "Has {0} departed, with {1} of the published plan on it?"),
        LegStatus.ARRIVED: translate("Transport", "Has {0} arrived, with {1} on it?"),
        LegStatus.PLANNED: translate("Transport", "Open {0} again? The planner may then move the {1} on it."),
    }[state].format(leg.code, people(leg.published.people))  # fmt: skip
    if leg.status in (LegStatus.DEPARTED, LegStatus.ARRIVED) and state in (LegStatus.CLOSED, LegStatus.DEPARTED):
        text = translate("Transport", "Take it back: {0} is {1} only?").format(
            leg.code, common_labels.leg_status(state)[0].lower()
        )
    differs = leg.draft is not None and leg.draft != leg.published
    return text, translate(
        "Transport", "The draft is not published: who is on it only by the draft does not count."
    ) if differs else ""
