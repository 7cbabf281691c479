"""Sheets on blank forms: what happened to one, several marked at once, and the safe counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatriate.app.documents.actions import COUNT, MARK
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.queries import BLANK_LOOKS, BlankLine, CountRow
from repatriate.papers.register import BlankStatus, runs
from ui.core.context import Context
from ui.core.format import day, number
from ui.core.language import translate_said
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many
from ui.widgets.labels import label

RANGES = 12
"""Runs of numbers that a sheet lists."""

translate = QCoreApplication.translate


class BlankPanel(DetailPanel):
    """What became of a blank, and what may become of it or of several; that takes a reason."""

    def __init__(self, context: Context, rows: Sequence[BlankLine]) -> None:
        first = rows[0]
        names = list(dict.fromkeys(row.series for row in rows))
        title = first.number if len(rows) == 1 else many(len(rows), "", self._many())
        super().__init__(self.tr("Blank forms {0}").format(", ".join(names)), title)
        self.form: ActionForm | None = None
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
            self.form = ActionForm(context, MARK, None, lambda: None, {"numbers": tuple(row.number for row in rows)})
            self.form.column.setContentsMargins(0, 0, 0, 0)
            self.form.leave_button.hide()
            self.column.addWidget(self.form)


class CountPanel(DetailPanel):
    """The safe counted against the register, and earlier counts."""

    def __init__(self, context: Context, series: Sequence[str], counted: Sequence[CountRow]) -> None:
        super().__init__("", self.tr("Count the blank forms"))
        self._context = context
        self.text(self.tr("Count the forms that are in the safe now, without looking at the register."))
        named = {"series": tuple((one, one) for one in series)}
        self.form = ActionForm(context, COUNT, None, self.show_result, choices=named)
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

    def show_result(self) -> None:
        """Say whether the safe agrees with the register."""
        found = self.form.result
        if found is None:
            return
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
