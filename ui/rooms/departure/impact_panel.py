"""Shows the people affected by a change to a departure, in the side panel, before it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from repatriate.app.transport.change_impact import Effect, Party, Short, describe_span, leg_effect
from repatriate.app.transport.commands import SaveLeg
from repatriate.app.transport.queries import LegRow
from repatriate.model.entities import LegStatus
from repatriate.planning.rules.registry import find_limit
from ui.core.context import Context, OnError
from ui.core.format import named, number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import format_many, format_route, name_recipient, short_at
from ui.style.theme import GAP
from ui.widgets.labels import Elided, make_button, make_label
from ui.widgets.layouts import make_row
from ui.widgets.side_panel import SidePanel

translate = QCoreApplication.translate
SHOWN = 12
"""Rows of a list before the officer asks for all of them."""


@dataclass(frozen=True, slots=True)
class Question:
    """The question with the labels of its buttons; `danger`: the leg is cancelled."""

    title: str
    verb: str
    again: str
    danger: bool = False


class ImpactPanel(DetailPanel):
    """`agreed` with whether to plan again at once; `left` where the officer thought better of it. `changes` say in words
    what would be written.
    """

    agreed = Signal(bool)
    left = Signal()

    def __init__(self, context: Context, effect: Effect, question: Question, changes: Sequence[str]) -> None:
        super().__init__(self.tr("Nothing has changed yet"), question.title)
        self._context, self.effect, self._cancels = context, effect, question.danger
        for line in changes:
            self.text(line, "quiet")
        self.summary = make_label(
            summarize_effect(effect), tone="attention" if effect.lose or effect.short else "", wrap=True
        )
        self.column.addWidget(self.summary)
        for line in list_beside(effect):
            self.text(line, "quiet")
        self.yes = make_button(question.verb, lambda: self.agreed.emit(False), "danger" if question.danger else "main")
        self.no = make_button(self.tr("Leave it as it is"), self.left.emit)
        self.buttons([self.no, self.yes])
        if effect.lose or effect.short:
            self.again = make_button(question.again, lambda: self.agreed.emit(True), icon="plan")
            self.column.addWidget(self.again)
        self._add_lists()
        self.end()

    def start(self) -> None:
        self.no.setFocus()

    def _add_lists(self) -> None:
        effect = self.effect
        if effect.missed:
            self.section(self.tr("Connections that no longer hold"))
            for one in effect.missed:
                self.text(f"{translate_said(one.message)} · {number(one.people)}")
        if effect.lose:
            self.section(self.tr("Lose their seats · {0}").format(number(effect.lost)))
            self._add_parties(effect.lose)
        for short in effect.short:
            people = sum(len(party.refs) for party in short.candidates)
            self.section(limit_words(short))
            if not short.candidates:
                self.text(
                    self.tr("The departure is closed: the plan moves nobody off it. Open it again first."), "quiet"
                )
                continue
            self.text(
                self.tr("The next plan decides who gives way: low priorities first. They are {0} people.").format(number(people)),
                "quiet",
            )  # fmt: skip
            self._add_parties(tuple(reversed(short.candidates)))

    def _add_parties(self, parties: Sequence[Party]) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self.column.addLayout(rows)
        for party in parties[:SHOWN]:
            self._add_party(rows, party)
        rest = parties[SHOWN:]
        if rest:
            more = make_button(self.tr("{0} more…").format(number(sum(len(one.refs) for one in rest))), kind="link")
            more.clicked.connect(partial(self._show_all, rows, rest, more))
            rows.addWidget(more)

    def _show_all(self, rows: QVBoxLayout, rest: Sequence[Party], more: QPushButton) -> None:
        more.hide()
        for party in rest:
            self._add_party(rows, party)

    def _add_party(self, rows: QVBoxLayout, party: Party) -> None:
        rows.addLayout(self._make_row(party))
        if party.reason and not self._cancels and party.reason not in {one.message for one in self.effect.missed}:
            reason = make_label(translate_said(party.reason), "quiet", wrap=True, copyable=True)
            reason.setContentsMargins(8, 0, 0, 6)
            rows.addWidget(reason)

    def _make_row(self, party: Party) -> QHBoxLayout:
        row = make_row(make_button(party.head, partial(self._context.go, "people", party.head), "link"), spacing=GAP)
        name = party.name if len(party.refs) == 1 else f"{party.name} + {len(party.refs) - 1}"
        row.addWidget(Elided(name), 1)
        row.addWidget(
            make_label(" · ".join([self.tr("priority {0}").format(party.priority), *party.assistance]), "caption")
        )
        return row


def summarize_effect(effect: Effect) -> str:
    """The whole in a sentence or three."""
    if effect.plan is None:
        return translate("Transport", "Nobody has a seat on it.")
    t, published = translate, effect.plan == "published"
    if effect.lost == effect.people:
        one = t("Transport", "The only person on it in the draft loses the seat.")
        more = t("Transport", "All {0} people on it in the draft lose their seats.")
        if published:
            one = t("Transport", "The only person on it loses the seat.")
            more = t("Transport", "All {0} people on it lose their seats.")
        return format_many(effect.people, one, more)
    parts = [_on_it(effect.people, published)]
    if effect.lost:
        parts.append(
            format_many(effect.lost, t("Transport", "1 loses the seat."), t("Transport", "{0} lose their seats."))
        )
    parts += [
        format_many(short.over, t("Transport", "1 too many for it."), t("Transport", "{0} too many for it."))
        for short in effect.short
    ]
    if effect.harmless:
        parts.append(t("Transport", "All keep their seats and arrive as planned."))
    return " ".join(parts)


def _on_it(count: int, published: bool) -> str:
    t = translate
    one, more = t("Transport", "1 person is on it in the draft."), t("Transport", "{0} people are on it in the draft.")
    if published:
        one = t("Transport", "1 person is on it.")
        more = t("Transport", "{0} people are on it.")
    return format_many(count, one, more)


def list_beside(effect: Effect) -> list[str]:
    """Lines on people who keep their seat at another time, and on other effects."""
    t, lines = translate, []
    if effect.arriving:
        one, more = t("Transport", "1 person arrives {1} earlier."), t("Transport", "{0} people arrive {1} earlier.")
        if effect.arrives.total_seconds() > 0:
            one, more = t("Transport", "1 person arrives {1} later."), t("Transport", "{0} people arrive {1} later.")
        lines.append(_describe_shift(effect.arriving, effect.arrives, one, more))
    if effect.leaving:
        one, more = t("Transport", "1 person leaves {1} earlier."), t("Transport", "{0} people leave {1} earlier.")
        if effect.leaves.total_seconds() > 0:
            one, more = t("Transport", "1 person leaves {1} later."), t("Transport", "{0} people leave {1} later.")
        lines.append(_describe_shift(effect.leaving, effect.leaves, one, more))
    if effect.drafted:
        lines.append(_on_it(effect.drafted, published=False))
    for profile, version, sent in effect.lists:
        text = (
            translate("Transport", "Version {1} of the list for {0} was sent. They need a new version.")
            if sent
            else translate("Transport", "Version {1} of the list for {0} was saved: save it again.")
        )
        lines.append(text.format(name_recipient(profile), version))
    return lines


def _describe_shift(people: int, by: timedelta, one: str, more: str) -> str:
    return (one if people == 1 else more).format(number(people), translate_said(describe_span(by)))


def limit_words(short: Short) -> str:
    """`184 seats taken, 120 there: 64 too many`."""
    return translate_said(find_limit(short.limit).excess(short.load, short.most, short.over))


# -- Guides a change of a departure: the people affected are looked up, shown and agreed to first.


HARMLESS = frozenset({"code", "carrier", "seat_cost", "currency"})
"""Fields that nobody on a leg notices."""


class ChangeController(QObject):
    """`made` tells the code of a leg that was changed, `left` that of one that stays as it is."""

    made = Signal(str)
    left = Signal(str)
    shown = Signal()
    """The question stands in the side panel."""

    def __init__(self, context: Context, panel: SidePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._panel = context, panel

    def save(self, leg: LegRow, command: SaveLeg, back: Callable[[], object], failed: OnError) -> None:
        """Write it where nobody notices, else ask first; `back` shows the form again as it was left."""
        if HARMLESS.issuperset(command.fields):
            self._save_leg(command, failed)
            return

        def show_or_save(effect: Effect) -> None:
            if effect.harmless:
                self._save_leg(command, failed)
            else:
                self._show_effect(leg, command, effect, back)

        self._read_effect(command, show_or_save, failed)

    def ask(self, leg: LegRow, fields: Mapping[str, Any]) -> None:
        """Show what it would mean, and do it only when the officer agrees."""
        command = SaveLeg(leg.code, dict(fields))
        self._read_effect(
            command,
            lambda effect: self._show_effect(leg, command, effect, lambda: self.left.emit(leg.code)),
            lambda error: self._context.refuse(error),
        )

    def _read_effect(self, command: SaveLeg, answer: Callable[[Effect], object], failed: OnError) -> None:
        operation = self._context.operation
        self._context.ask(self, "effect", lambda: leg_effect(operation, command), answer, failed=failed)

    def _show_effect(self, leg: LegRow, command: SaveLeg, effect: Effect, back: Callable[[], object]) -> None:
        fields = command.fields
        sheet = ImpactPanel(self._context, effect, _make_question(leg, fields), list_changes(leg, fields))
        sheet.agreed.connect(lambda again: self._save_agreed(sheet, command, again))
        sheet.left.connect(back)
        self._panel.show_widget(sheet, translate("Transport", "Who is affected"))
        sheet.start()
        self.shown.emit()

    def _save_agreed(self, sheet: ImpactPanel, command: SaveLeg, again: bool) -> None:
        if self._save_leg(command, sheet.note.fault) and again:
            self._context.actions.do("plan.run")

    def _save_leg(self, command: SaveLeg, failed: OnError) -> bool:
        outcome = self._context.run(command, on_error=failed)
        if outcome is not None:
            self.made.emit(outcome.result)
        return outcome is not None


def _make_question(leg: LegRow, fields: Mapping[str, Any]) -> Question:
    t, cancels = translate, fields.get("status") == LegStatus.CANCELLED.value
    title, yes, again = (
        t("Transport", "Change {0}?"),
        t("Transport", "Change it"),
        t("Transport", "Change it and plan again"),
    )
    if cancels:
        title, yes = t("Transport", "Cancel {0}?"), t("Transport", "Cancel {0}")
        again = t("Transport", "Cancel {0} and plan again")
    elif fields.keys() <= {"departs", "arrives"}:
        title, yes, again = (
            t("Transport", "Move {0}?"),
            t("Transport", "Move it"),
            t("Transport", "Move it and plan again"),
        )
    return Question(title.format(leg.code), yes.format(leg.code), again.format(leg.code), danger=cancels)


def list_changes(leg: LegRow, fields: Mapping[str, Any]) -> list[str]:
    """`Departs 25 May 09:20 → 11:20`: each field as it is and as it would be."""
    t = translate
    now = {**leg.fields, "departs": leg.departs, "arrives": leg.arrives}
    lines = []
    if fields.keys() & {"origin", "destination"}:
        after = (fields.get("origin", leg.origin), fields.get("destination", leg.destination))
        lines.append(f"{format_route(leg.origin, leg.destination)}  ⇒  {format_route(*map(str, after))}")
    names = {
        "departs": t("Transport", "Leaves"), "arrives": t("Transport", "Arrives"), "seats": t("Transport", "Seats"),
        "max_wheelchair": t("Transport", "Wheelchairs at most"), "max_infants": t("Transport", "Infants at most"),
        "max_stretcher": t("Transport", "Stretchers at most"),
        "stretcher_seats": t("Transport", "Seats a stretcher takes"),
        "max_unaccompanied_minors": t("Transport", "Children alone at most"),
        "accepts_etd": t("Transport", "Takes emergency documents"),
    }  # fmt: skip
    for key, name in names.items():
        if key in fields:
            lines.append(named(name, f"{format_value(key, now.get(key))}  ⇒  {format_value(key, fields[key])}"))
    return lines


def format_value(key: str, value: Any) -> str:
    if key == "accepts_etd":
        yes = value == "yes" or value is True or value == 1
        return translate("Transport", "yes") if yes else translate("Transport", "no")
    if key in ("departs", "arrives"):
        return value if isinstance(value, str) else short_at(value)
    if value is None or value == "":
        return str(_WITHOUT[key]) if key in _WITHOUT else translate("Transport", "no limit")
    return number(value) if isinstance(value, int) else str(value)


_WITHOUT = {"max_stretcher": 0, "max_unaccompanied_minors": 0, "stretcher_seats": 6}
"""The meaning of an empty field that does not mean the absence of a limit."""
