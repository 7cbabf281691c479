"""Guides a change of a departure: the people affected are looked up, shown and agreed to first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from repatriate.app.transport.change_impact import Effect, leg_effect
from repatriate.app.transport.commands import SaveLeg
from repatriate.app.transport.queries import LegRow
from repatriate.model.entities import LegStatus
from ui.core.context import Context, OnError
from ui.core.format import named, number
from ui.rooms.common.labels import route, short_at
from ui.rooms.departure.impact_panel import ImpactPanel, Question
from ui.widgets.side_panel import SidePanel

translate = QCoreApplication.translate
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
        sheet = ImpactPanel(self._context, effect, _make_question(leg, fields), changes(leg, fields))
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


def changes(leg: LegRow, fields: Mapping[str, Any]) -> list[str]:
    """`Departs 25 May 09:20 → 11:20`: each field as it is and as it would be."""
    t = translate
    now = {**leg.fields, "departs": leg.departs, "arrives": leg.arrives}
    lines = []
    if fields.keys() & {"origin", "destination"}:
        after = (fields.get("origin", leg.origin), fields.get("destination", leg.destination))
        lines.append(f"{route(leg.origin, leg.destination)}  ⇒  {route(*map(str, after))}")
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
