"""A leg, whole, in the side panel: what it is, who is on it, and what may become of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from repatriate.app import room_views
from repatriate.app.room_views import Hit, LegRow, PlaceRow
from repatriate.model.entities import LegStatus
from ui.bridge import Context
from ui.format import people
from ui.rooms.kit import words
from ui.rooms.kit.seats import SeatsBar
from ui.rooms.kit.sheet import Sheet, menu_button
from ui.rooms.legs.columns import next_states
from ui.widgets.text import button, label

translate = QCoreApplication.translate
SHOWN = 12


class LegSheet(Sheet):
    """`wanted` asks the room: edit, duplicate or remove."""

    wanted = Signal(str)

    def __init__(
        self, context: Context, leg: LegRow, places: dict[str, PlaceRow], act: Callable[[LegStatus], object]
    ) -> None:
        super().__init__(
            " · ".join(part for part in (words.mode(leg.mode), leg.carrier) if part),
            leg.code,
            words.route(_named(leg.origin, places), _named(leg.destination, places)),
        )
        self.leg = leg
        self._context = context
        word, tone, _ = words.leg_status(leg.status)
        self.facts(
            [
                (self.tr("Departs"), words.at(leg.departs), ""),
                (self.tr("Arrives"), words.at(leg.arrives), ""),
                (self.tr("Status"), word, tone),
                (self.tr("Cost of a seat"), words.amount(leg.seat_cost, leg.currency), ""),
                (self.tr("Takes"), _limits(leg), ""),
            ]
        )
        now = leg.published if leg.draft is None else leg.draft
        bar = SeatsBar()
        bar.show_seats(now.seats, leg.seats)
        self.column.addWidget(bar)
        self.column.addWidget(label(_filled(leg), "quiet", wrap=True))
        if not context.read_only:
            self._buttons(act)
        self._riders()
        self.end()

    def _buttons(self, act: Callable[[LegStatus], object]) -> None:
        first, *others = next_states(self.leg.status)
        kind = "danger" if first is LegStatus.CANCELLED else ""
        made = button(verb(first, self.leg.status), lambda: act(first), kind)
        edit = button(self.tr("Edit"), lambda: self.wanted.emit("edit"), icon="edit")
        more = menu_button(
            self.tr("More"),
            [
                *((verb(state, self.leg.status), lambda state=state: act(state)) for state in others),
                None,
                (self.tr("Duplicate…"), lambda: self.wanted.emit("duplicate")),
                (self.tr("Remove"), lambda: self.wanted.emit("remove")),
            ],
            "more",
        )
        self.buttons([edit, made, more], 3)

    def _riders(self) -> None:
        state = "published" if self.leg.draft is None else "draft"
        refs = room_views.who_is_hit(self._context.db, self.leg.code, state).refs
        if not refs:
            return
        plan = self.tr("On it, by the draft") if state == "draft" else self.tr("On it, by the published plan")
        self.section(f"{plan} · {len(refs):,}")
        names = room_views.names(self._context.db, refs[:SHOWN])
        self.links((ref, name, partial(self._context.go, "people", ref)) for ref, name in names.items())
        if len(refs) > SHOWN:
            self.text(self.tr("and {0} more").format(f"{len(refs) - SHOWN:,}"), "quiet")
        if self.leg.published.people:
            self.link(self.tr("Its manifests"), lambda: self._context.go("manifests", self.leg.code))


def _named(code: str, places: dict[str, PlaceRow]) -> str:
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


def question(leg: LegRow, state: LegStatus, hit: Hit) -> tuple[str, str]:
    """What a new status would mean, and who is hit by it: a sentence, and more below it."""
    who, code = len(hit.refs), leg.code
    if state is LegStatus.CANCELLED:
        if not who:
            return translate("Transport", "Cancel {0}? Nobody of the published plan is on it.").format(code), ""
        text = words.many(
            who,
            translate("Transport", "Cancel {1}? 1 person of the published plan loses the seat on it.").replace(
                "{1}", code
            ),
            translate("Transport", "Cancel {1}? {0} people of the published plan lose their seat on it.").replace(
                "{1}", code
            ),
        )
        detail = [translate("Transport", "Plan again afterwards: as few as possible will move.")]
        if hit.onward:
            more = ", ".join(hit.onward[:4])
            if len(hit.onward) > 4:
                more = translate("Transport", "{0} and {1} more").format(more, len(hit.onward) - 4)
            detail.insert(
                0, translate("Transport", "Some of them miss what comes before or after it: {0}.").format(more)
            )
        return text, " ".join(detail)
    text = {
        LegStatus.CLOSED: translate("Transport", "Close {0}? {1} of the published plan keep their seats; nobody new boards it."),
        LegStatus.DEPARTED: translate("Transport", "Has {0} departed, with {1} of the published plan on it?"),
        LegStatus.ARRIVED: translate("Transport", "Has {0} arrived, with {1} on it?"),
        LegStatus.PLANNED: translate("Transport", "Open {0} again? The planner may then move the {1} on it."),
    }[state].format(code, people(who))  # fmt: skip
    if leg.status in (LegStatus.DEPARTED, LegStatus.ARRIVED) and state in (LegStatus.CLOSED, LegStatus.DEPARTED):
        text = translate("Transport", "Take it back: {0} is {1} only?").format(code, words.leg_status(state)[0].lower())
    differs = leg.draft is not None and leg.draft != leg.published
    return text, translate(
        "Transport", "The draft is not published: who is on it only by the draft does not count."
    ) if differs else ""
