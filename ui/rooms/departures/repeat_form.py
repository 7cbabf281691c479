"""Small forms about a leg: again, daily or weekly, until a day; at another time."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from repatriate.app.transport.commands import RepeatLeg
from repatriate.app.transport.queries import LegRow
from ui.core.context import Context
from ui.rooms.common.form import Field, Form

translate = QCoreApplication.translate


class RepeatForm(Form):
    """`ask` runs the command and gives the new codes, or None after saying what is wrong."""

    def __init__(self, context: Context, leg: LegRow) -> None:
        t = translate
        choices = (
            ("1", t("Transport", "Every day")),
            ("2", t("Transport", "Every other day")),
            ("7", t("Transport", "Every week")),
        )
        super().__init__(
            [
                Field("every", t("Transport", "Again"), "choice", choices),
                Field("until", t("Transport", "Until, this day included"), "day"),
            ],
            t("Transport", "Repeat {0}").format(leg.code),
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
            self.say("until", translate("Transport", "Say until which day."))
            return None
        command = RepeatLeg(self._leg.code, int(self.values()["every"]), until)
        outcome = self._context.run(command, on_error=self.fault)
        return None if outcome is None else outcome.result


class DelayForm(Form):
    """Another time of departure; the arrival moves with it."""

    def __init__(self, leg: LegRow) -> None:
        t = translate
        super().__init__(
            [Field("departs", t("Transport", "Departs, local time"), "moment")], t("Transport", "See who is hit")
        )
        self._leg = leg
        self.fill({"departs": leg.departs})

    def by(self) -> timedelta | None:
        """How much later (earlier where negative) it leaves; None after saying what is wrong."""
        self.clear_faults()
        departs = self.values()["departs"]
        if not isinstance(departs, datetime):
            self.say("departs", translate("Transport", "This is no time: write it as 12 May 2025 14:20."))
            return None
        if departs == self._leg.departs:
            self.say("departs", translate("Transport", "That is when it leaves already."))
            return None
        return departs - self._leg.departs
