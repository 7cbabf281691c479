"""The register of blank forms: received by series, used, spoiled, void, stolen; it balances."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal

from repatriate.app import paper_views
from repatriate.app.commands.register import MarkBlank, ReceiveBlanks
from repatriate.app.paper_views import BlankRow, SeriesRow
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus, series_numbers
from ui import format
from ui.bridge import Context
from ui.format import day
from ui.language import told
from ui.models.table import Column
from ui.rooms.kit.form import Field, Form
from ui.rooms.kit.listing import Keyed, Listing, Summary, mapping
from ui.rooms.kit.sheet import Sheet, put_in
from ui.rooms.kit.words import many
from ui.rooms.papers.states import blank_status
from ui.rooms.papers.tab import Tab
from ui.widgets.empty import Empty
from ui.widgets.panel import SidePanel
from ui.widgets.text import button, label

translate = QCoreApplication.translate


def _series_columns() -> list[Column]:
    t = translate

    def count(name: str, title: str, tone: str | None = None) -> Column:
        return Column(
            name, title, lambda row: format.number(row[name]), 84, sort=name, right=True,
            tone=lambda row: tone if row[name] else "quiet",
        )  # fmt: skip

    return [
        Column("series", t("Documents", "Series"), lambda row: row["series"], 180, sort="series", stretch=True),
        count("total", t("Documents", "Received")),
        count("received", t("Documents", "In the safe")),
        count("issued", t("Documents", "Issued"), "good"),
        count("spoiled", t("Documents", "Spoiled"), "attention"),
        count("void", t("Documents", "Void"), "attention"),
        count("stolen", t("Documents", "Stolen"), "trouble"),
        Column(
            "next",
            t("Documents", "Next number"),
            lambda row: row["next"] or t("Documents", "none left"),
            130,
            sort="next",
        ),
    ]


def _blank_columns() -> list[Column]:
    t = translate
    return [
        Column("number", t("Documents", "Number"), lambda row: row["number"], 140, sort="number"),
        Column("series", t("Documents", "Series"), lambda row: row["series"], 120, sort="series"),
        Column(
            "status", t("Documents", "State"), lambda row: blank_status(row["status"])[0], 130, sort="status",
            tone=lambda row: blank_status(row["status"])[1], icon=lambda row: blank_status(row["status"])[2],
        ),
        Column("ref", t("Documents", "Person"), lambda row: row["ref"] or "", 90, sort="ref"),
        Column("received", t("Documents", "Received on"), lambda row: day(row["received_on"]), 120, sort="received_on"),
        Column("note", t("Documents", "Note"), lambda row: row["note"] or "", 180, sort="note", stretch=True),
    ]  # fmt: skip


class BlanksTab(Tab):
    key = "blanks"

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self._rows: dict[str, BlankRow] = {}
        self.form: Form | None = None
        self.series = Summary(translate("Documents", "Balance by series"), _series_columns(), Keyed("series"), most=4)
        self.table = Listing(
            self.title(),
            _blank_columns(),
            Keyed("number", ("number", "series", "note", "ref")),
            context.preferences,
            "blanks",
        )
        self.empty = Empty(
            "documents",
            translate(
                "Documents",
                "Numbered blank forms are kept here, from the safe to the person. Without them, numbers run on by themselves.",
            ),
            button(translate("Documents", "Receive blanks"), self.receive, "main"),
        )
        self.column.addWidget(self.series)
        self.table.setObjectName("work")
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.empty, 1)
        self.table.chosen.connect(lambda id: self._show() if id >= 0 else None)
        self.table.selected.connect(self._show)

    def title(self) -> str:
        return translate("Documents", "Blank forms")

    def reload(self) -> None:
        self.context.ask(
            self,
            "rows",
            lambda: (paper_views.series(self.context.db), paper_views.blanks(self.context.db)),
            lambda found: self._put(*found),
        )

    def _put(self, balance: Sequence[SeriesRow], rows: Sequence[BlankRow]) -> None:
        self._rows = {row.number: row for row in rows}
        self.series.put(mapping(row) for row in balance)
        self.table.put(mapping(row) for row in rows)
        for widget, shown in ((self.series, bool(rows)), (self.table, bool(rows)), (self.empty, not rows)):
            widget.setVisible(shown)
        if self.panel.isVisible() and isinstance(self.panel.area.widget(), BlankSheet):
            self._show()
        self.changed.emit()

    def chips(self) -> list[tuple[str, str]]:
        t = translate
        return [
            ("all", t("Documents", "All")),
            ("received", t("Documents", "In the safe")),
            ("issued", t("Documents", "Issued")),
            ("spoiled", t("Documents", "Spoiled")),
            ("void", t("Documents", "Void")),
            ("stolen", t("Documents", "Stolen")),
        ]

    def counts(self) -> dict[str, int | None]:
        states = [row["status"] for row in self.table.source.all]
        return {"all": len(states), **{key: states.count(key) for key, _ in self.chips()[1:]}}

    def choose(self, chip: str) -> None:
        self.table.filter(None if chip == "all" else lambda row: row["status"] == chip)

    def search(self, text: str) -> None:
        self.table.search(text)

    def main(self) -> tuple[str, bool]:
        return translate("Documents", "Receive blanks"), self.writes

    def do_main(self) -> None:
        self.receive()

    # -- receiving

    def receive(self) -> None:
        t = translate
        known = [row["series"] for row in self.series.source.all]
        form = Form(
            [
                Field(
                    "series",
                    t("Documents", "Series"),
                    offers=known,
                    hint="SPLP",
                    help=t("Documents", "What the bundle is called here"),
                ),
                Field("first", t("Documents", "First number"), hint="AB0001"),
                Field("last", t("Documents", "Last number"), hint="AB0200", beside=True),
                Field("received_on", t("Documents", "Received on"), "day"),
            ],
            t("Documents", "Receive them"),
        )
        form.put({"series": known[0] if len(known) == 1 else None, "received_on": self.context.operation.today()})
        form.saved.connect(lambda: self._receive(form))
        form.left.connect(self.panel.shut)
        self.form = form
        put_in(self.panel, form, t("Documents", "Blanks from the safe"))
        form.start()

    def _receive(self, form: Form) -> None:
        form.clear_faults()
        values = form.values()
        for name in ("series", "first", "last"):
            if not values[name]:
                form.say(name, translate("Documents", "Fill this in."))
                return
        try:
            on = form.day("received_on")
            count = len(series_numbers(values["first"].upper(), values["last"].upper()))
        except UserError as error:
            form.say("last", told(error))
            return
        except ValueError:
            return
        if self.context.run(
            ReceiveBlanks(values["series"], values["first"], values["last"], on), on_error=form.fault, quiet=True
        ):
            self.context.say(
                many(count, translate("Documents", "Received 1 blank"), translate("Documents", "Received {0} blanks")),
                undo=True,
            )
            self.panel.shut()

    # -- one blank, or several

    def _show(self) -> None:
        rows = [self._rows[number] for number in self.table.keys if number in self._rows]
        if not rows or (self.form is not None and self.panel.area.widget() is self.form and self.panel.isVisible()):
            return
        put_in(self.panel, BlankSheet(self.context, rows), translate("Documents", "Blank"))


class BlankSheet(Sheet):
    """What may become of the blanks chosen; each takes a reason."""

    marked = Signal()

    def __init__(self, context: Context, rows: list[BlankRow]) -> None:
        first = rows[0]
        title = (
            first.number
            if len(rows) == 1
            else many(len(rows), translate("Documents", "1 blank"), translate("Documents", "{0} blanks"))
        )
        super().__init__(translate("Documents", "Series {0}").format(first.series), title)
        self._context, self._rows = context, rows
        if len(rows) == 1:
            word, tone, _ = blank_status(first.status)
            self.facts(
                [
                    (self.tr("State"), word, tone),
                    (self.tr("Received on"), day(first.received_on), ""),
                    (self.tr("Person"), first.ref or "", ""),
                    (self.tr("Note"), first.note or "", ""),
                ]
            )
        self.form: Form | None = None
        if context.read_only:
            self.end()
            return
        if any(row.status == "issued" for row in rows):
            self.text(self.tr("A blank that was issued is voided with its document: see Issued here."), "quiet")
        elif any(row.status != "received" for row in rows):
            self.text(
                self.tr("What became of it is on record and stays: a number is used once. Undo takes back a mistake."),
                "quiet",
            )
        else:
            self.section(self.tr("Mark as"))
            states = ("spoiled", "void", "stolen")
            self.form = Form(
                [
                    Field(
                        "status", self.tr("State"), "choice", tuple((state, blank_status(state)[0]) for state in states)
                    ),
                    Field("reason", self.tr("Reason, for the record"), "notes", hint=self.tr("Jammed in the printer")),
                ],
                self.tr("Record it"),
            )
            self.form.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
            self.form.leave_button.hide()
            self.form.put({})
            self.form.saved.connect(self.mark)
            self.column.addWidget(self.form)
        self.column.addWidget(label(""))
        self.end()

    def mark(self) -> None:
        form = self.form
        assert form is not None
        form.clear_faults()
        values = form.values()
        for row in self._rows:
            if (
                self._context.run(
                    MarkBlank(row.number, BlankStatus(values["status"]), values["reason"] or ""), on_error=form.fault
                )
                is None
            ):
                return
