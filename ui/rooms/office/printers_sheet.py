"""The sheet on printers, in the Tools menu: each is measured, and its error becomes the pages' offset."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from repatriate.app.core.transaction import Command, Notice
from repatriate.app.documents.actions import RECEIVE
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.commands import Received
from repatriate.app.documents.blanks.register import missing_beside
from repatriate.model.errors import UserError
from repatriate.papers.register import Run, series_numbers
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.printing.calibration import PrinterPage
from ui.rooms.base import Room
from ui.rooms.common.action_form import make_field
from ui.rooms.common.form import Form
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, MARGIN, SPACE
from ui.widgets.labels import make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row, make_scroll


class PrintersSheet(Room):
    """It belongs to this computer: it reads no file."""

    key = "printers"
    watches = ("settings",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.page = PrinterPage(context)
        self.page.setMaximumWidth(620)
        inside = QWidget()
        make_column(
            make_label(
                self.tr("A printer that is off by a millimetre spoils numbered blank forms."), "quiet", wrap=True
            ),
            self.page,
            STRETCH,
            margins=MARGIN,
            inside=inside,
        )
        self.set_work(make_scroll(inside))

    def reload_content(self, notice: Notice | None) -> None:
        """Nothing of the file is shown."""


# -- The sheet that takes numbered blank forms into the register: a bundle, from its first number to its last.


WIDTH = 460
"""The largest width of the sheet's form."""


class ReceiveSheet(Room):
    """It closes when the bundle is in the register."""

    key = "receive"
    watches = ("blanks",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._known: Sequence[str] = ()
        self.form = self._make_form()
        narrow = QWidget()
        narrow.setMaximumWidth(WIDTH)
        make_column(
            make_label(
                self.tr(
                    "Enter the numbers of a bundle. Each number is used once, and the register says what became of it."
                ),
                "quiet",
                wrap=True,
            ),
            self.form,
            STRETCH,
            margins=0,
            spacing=SPACE,
            inside=narrow,
        )
        self.form.column.setContentsMargins(0, 0, 0, 0)
        work = QWidget()
        make_row(grow(narrow), STRETCH, margins=(MARGIN, GAP, MARGIN, SPACE), inside=work).setStretch(0, 100)
        self.set_work(make_scroll(work, across=False))

    def _make_form(self) -> Form:
        form = Form(map(make_field, RECEIVE.questions), translate_said(RECEIVE.verb))
        form.saved.connect(self.save)
        form.left.connect(self.left)
        form.save_button.setEnabled(not self.context.read_only)
        return form

    def reload_content(self, notice: Notice | None) -> None:
        self.context.ask(self, "series", lambda: blank_queries.list_series(self.context.db), self._show_series)

    def _show_series(self, rows: Sequence[blank_queries.SeriesRow]) -> None:
        self._known = [row.series for row in rows]
        if not self.form.touched():
            name = self._known[0] if len(self._known) == 1 else None
            self.form.fill({"series": name, "received_on": self.context.operation.today()})

    def take_focus(self) -> None:
        self.form.start()

    def may_leave(self) -> str | None:
        return self.tr("You have not saved the numbers of these blank forms.") if self.form.touched() else None

    def save(self) -> None:
        """Shows the numbers missing beside the bundle before it is received."""
        form = self.form
        form.clear_faults()
        values = form.values()
        try:
            command = RECEIVE.make(None, {**values, "received_on": form.day("received_on")})
            numbers = series_numbers(values["first"].strip().upper(), values["last"].strip().upper())
        except UserError as error:
            form.fault(error, error.facts.get("field", "last"))
            return
        except ValueError:
            return
        gaps = missing_beside(self.context.db, numbers[0], numbers[-1])
        if not gaps:
            self._receive_forms(command, len(numbers))
            return
        form.note.ask(
            format_many(
                sum(gap.count for gap in gaps),
                self.tr("1 number would be missing in the register"),
                self.tr("{0} numbers would be missing in the register"),
            ),
            self.tr("Receive them anyway"),
            lambda: self._receive_forms(command, len(numbers)),
            detail=", ".join(map(_format_range, gaps)),
            keep=self.tr("Check the numbers"),
            danger=False,
        )

    def _receive_forms(self, command: Command[Received], count: int) -> None:
        words = format_many(count, self.tr("Received 1 blank form"), self.tr("Received {0} blank forms"))

        def report_received(_: object) -> None:
            self.form.fill({"received_on": self.context.operation.today()})
            self.context.notify(words, undo=True)
            self.left.emit()

        title = self.tr("Receiving blank forms")
        self.context.carry_out(title, command, count, report_received, on_error=self.form.fault, quiet=True)


def _format_range(gap: Run) -> str:
    return gap.first if gap.count == 1 else f"{gap.first} – {gap.last} ({number(gap.count)})"
