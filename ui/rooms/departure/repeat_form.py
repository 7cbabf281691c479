"""Small forms about a departure: again, daily or weekly, until a day; at another time."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from repatriate.app.transport.commands import RepeatLeg
from repatriate.app.transport.queries import LegRow
from repatriate.app.transport.typed_departures import read_moment
from ui.core.context import Context
from ui.core.format import EXAMPLE
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import at

translate = QCoreApplication.translate


class RepeatForm(Form):
    """`ask` runs the command and gives the new codes, or None after saying what is wrong."""

    def __init__(self, context: Context, leg: LegRow) -> None:
        t = translate
        choices = (
            ("1", t("Departure", "Every day")),
            ("2", t("Departure", "Every other day")),
            ("7", t("Departure", "Every week")),
        )
        super().__init__(
            [
                Field("every", t("Departure", "Again"), "choice", choices),
                Field("until", t("Departure", "Until and including"), "day"),
            ],
            t("Departure", "Repeat {0}").format(leg.code),
        )
        self._context, self._leg = context, leg
        self.fill({"every": "1", "until": leg.departs.date() + timedelta(days=7)})

    def ask(self) -> tuple[str, ...] | None:
        self.clear_faults()
        try:
            until = self.day("until")
        except ValueError:
            return None
        if until is None:
            self.notify("until", translate("Departure", "Until which day?"))
            return None
        command = RepeatLeg(self._leg.code, int(self.values()["every"]), until)
        outcome = self._context.run(command, on_error=self.fault)
        return None if outcome is None else outcome.result


class DelayForm(Form):
    """Another time of departure; the arrival moves with it."""

    def __init__(self, leg: LegRow, today: date) -> None:
        t = translate
        super().__init__(
            [Field("departs", t("Departure", "Leaves, local time"), hint=at(EXAMPLE))],
            t("Departure", "See who is affected"),
        )
        self._leg, self._today = leg, today
        self.fill({"departs": leg.departs})

    def by(self) -> timedelta | None:
        """How much later (earlier where negative) it leaves; None after saying what is wrong."""
        self.clear_faults()
        departs = read_moment(str(self.values()["departs"] or ""), self._today)
        if departs is None:
            self.notify("departs", translate("Departure", "This is not a time. Write it like 1 Dec 10:30."))
            return None
        if departs == self._leg.departs:
            self.notify("departs", translate("Departure", "It leaves at that time already."))
            return None
        return departs - self._leg.departs
