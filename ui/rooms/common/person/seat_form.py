"""The seat of somebody on a leg of the published plan, as the carrier gave it."""

from __future__ import annotations

from collections.abc import Callable

from repatriate.app.people.person_queries import JourneyLeg
from repatriate.app.plan.commands import SetSeat
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.common.action_form import PaperForm
from ui.rooms.common.form import Field

_tr = make_translator("Seat")


class SeatForm(PaperForm):
    """One seat; empty clears it."""

    def __init__(self, context: Context, ref: str, leg: JourneyLeg, done: Callable[[], object]) -> None:
        seat = Field("seat", _tr("Seat on {0}").format(leg.code), hint=_tr("as in 12A; empty for none"))
        super().__init__(context, [seat], _tr("Give the seat"), done)
        self._ref, self._leg = ref, leg.code
        self.fill({"seat": leg.seat})

    def save(self) -> bool:
        return self.run(SetSeat(self._ref, self._leg, self.values()["seat"]))
