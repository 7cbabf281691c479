"""Sheets on blank forms: what happened to one, several marked at once, and the safe counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.commands import CountBlanks, MarkBlank
from repatriate.app.documents.blanks.queries import BLANK_LOOKS, BlankLine, CountRow
from repatriate.papers.register import BlankStatus, runs
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day, number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import many
from ui.widgets.labels import label

STATES = ("spoiled", "void", "stolen")
RANGES = 12
"""Runs of numbers that a sheet lists."""

translate = QCoreApplication.translate


class MarkForm(Form):
    """State and reason; `numbers` asks for them too, as `AB0010–AB0019, AB0030`."""

    def __init__(self, context: Context, numbers: tuple[str, ...] | None) -> None:
        fields = [
            Field(
                "status",
                self.tr("State"),
                "choice",
                tuple((state, translate_said(BLANK_LOOKS[state].word)) for state in STATES),
            ),
            Field("reason", self.tr("Reason, for the record"), "notes", hint=self.tr("Jammed in the printer")),
        ]
        if numbers is None:
            fields.insert(
                0,
                Field(
                    "numbers",
                    self.tr("Numbers"),
                    hint="AB0010–AB0019, AB0030",
                    help=self.tr("One, several, or a range"),
                ),
            )
        super().__init__(fields, self.tr("Record it"))
        self._context, self._numbers = context, numbers
        self.fill({})
        self.saved.connect(self.mark)

    def mark(self) -> None:
        self.clear_faults()
        values = self.values()
        if self._numbers is None and not values["numbers"]:
            self.say("numbers", self.tr("Enter the numbers: AB0010, or AB0010–AB0019."))
            return
        if not values["reason"]:
            self.say("reason", self.tr("Enter the reason. It is kept on record."))
            return
        numbers = self._numbers if self._numbers is not None else values["numbers"]
        done = self._context.run(
            MarkBlank(numbers, BlankStatus(values["status"]), values["reason"]), on_error=self.fault
        )
        if done is not None:
            self.left.emit()


class BlankPanel(DetailPanel):
    """What became of a blank, and what may become of it or of several; that takes a reason."""

    def __init__(self, context: Context, rows: Sequence[BlankLine]) -> None:
        first = rows[0]
        names = list(dict.fromkeys(row.series for row in rows))
        title = first.number if len(rows) == 1 else many(len(rows), "", self._many())
        super().__init__(self.tr("Blank forms {0}").format(", ".join(names)), title)
        self.form: MarkForm | None = None
        if len(rows) == 1:
            self._show_one(context, first)
        else:
            found = runs(row.number for row in rows)
            text = [one.first if one.count == 1 else f"{one.first} – {one.last}" for one in found[:RANGES]]
            self.text("\n".join(text + (["…"] if len(found) > RANGES else [])))
        if not context.read_only:
            self._add_mark_form(context, rows)
        self.end()

    def _many(self) -> str:
        return self.tr("{0} blank forms")

    def _show_one(self, context: Context, row: BlankLine) -> None:
        state = BLANK_LOOKS[row.status]
        self.facts([(self.tr("State"), translate_said(state.word), state.tone), (self.tr("Person"), row.ref or "", "")])
        self.section(self.tr("What happened"))
        for event in blank_queries.blank_history(context.db, row.number):
            word, tone = translate_said(BLANK_LOOKS[event.status].word), BLANK_LOOKS[event.status].tone
            if event.status is BlankStatus.RECEIVED:
                word = self.tr("put back into the safe") if event.officer else self.tr("received")
            parts = [word, day(event.day), event.ref or "", event.officer or ""]
            self.column.addWidget(label(" · ".join(part for part in parts if part), tone=tone, wrap=True))
            if event.reason:
                self.text(event.reason, "quiet")

    def _add_mark_form(self, context: Context, rows: Sequence[BlankLine]) -> None:
        if any(row.status is BlankStatus.ISSUED for row in rows):
            self.text(self.tr("To void or spoil a form that was issued, open its document in Issued here."), "quiet")
        elif any(row.status is not BlankStatus.RECEIVED for row in rows):
            self.text(
                self.tr("This number is used already. To correct a mistake, use Undo."),
                "quiet",
            )
        else:
            self.section(self.tr("Mark as"))
            self.form = MarkForm(context, tuple(row.number for row in rows))
            self.form.column.setContentsMargins(0, 0, 0, 0)
            self.form.leave_button.hide()
            self.column.addWidget(self.form)


class CountPanel(DetailPanel):
    """The safe counted against the register, and earlier counts."""

    def __init__(self, context: Context, series: Sequence[str], counted: Sequence[CountRow]) -> None:
        super().__init__("", self.tr("Count the blank forms"))
        self._context = context
        self.text(self.tr("Count the forms that are in the safe now, without looking at the register."))
        self.form = Form(
            [
                Field("series", short_label("series"), "choice", tuple((one, one) for one in series)),
                Field("counted", self.tr("Forms counted"), hint="181"),
                Field("remark", self.tr("Remark"), "notes", hint=self.tr("Counted with the consul")),
            ],
            self.tr("Record the count"),
        )
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self.form.fill({})
        self.form.saved.connect(self.save)
        self.form.left.connect(self.left)
        self.column.addWidget(self.form)
        if counted:
            self.section(self.tr("Earlier counts"))
        for row in counted:
            words, tone = _difference(row.difference)
            text = f"{day(row.day)} · {row.series} · {number(row.counted)} · {words} · {row.officer}"
            self.column.addWidget(label(text, tone=tone, wrap=True))
            if row.remark:
                self.text(row.remark, "quiet")
        self.end()

    def save(self) -> None:
        self.form.clear_faults()
        values = self.form.values()
        text = "".join((values["counted"] or "").split())
        if not text.isdecimal() or len(text) > 9:
            self.form.say("counted", self.tr("Enter the number in digits."))
            return
        outcome = self._context.run(
            CountBlanks(values["series"], int(text), values["remark"]), on_error=self.form.fault
        )
        if outcome is None:
            return
        found = outcome.result
        words, _ = _difference(found.difference)
        self.note.say(
            self.tr("{0}: {1} counted, {2} by the register").format(
                found.series, number(found.counted), number(found.expected)
            ),
            "good" if not found.difference else "trouble",
            words if found.difference else self.tr("The safe agrees with the register."),
        )
        self.form.fill({"series": found.series})


def _difference(difference: int) -> tuple[str, str]:
    """In words, and the tone."""
    if difference < 0:
        text = many(-difference, translate("Documents", "1 is missing"), translate("Documents", "{0} are missing"))
        return text, "trouble"
    if difference > 0:
        return many(difference, translate("Documents", "1 too many"), translate("Documents", "{0} too many")), "trouble"
    return translate("Documents", "agrees"), "good"
