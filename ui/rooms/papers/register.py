"""The register of blank forms, number by number: received, issued, spoiled, void, stolen; its balance on any day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.sql import ListQuery
from repatriate.app.documents.actions import COUNT, MARK
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks import register as blank_reports
from repatriate.app.documents.blanks.queries import BLANK_LOOKS, BLANKS, BlankLine, CountRow
from repatriate.papers.register import BlankStatus, find_runs
from ui.core import format
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day, number
from ui.core.language import translate_said
from ui.models.table import Column, count_column
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.detail_panel import DetailPanel, OverlayPage, menu_button, show_page
from ui.rooms.common.form import Form
from ui.rooms.common.labels import format_many, read_day
from ui.rooms.common.row_table import ListingTable, RowSource, SummaryTable
from ui.style.theme import GAP, MARGIN, Frame, set_style
from ui.widgets.fields import offer_calendar
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import FlowLayout, make_column
from ui.widgets.refusal import NoticeBar, find_held
from ui.widgets.side_panel import EmptyState, SidePanel

RANGES = 12
"""Runs of numbers that a sheet lists."""

translate = QCoreApplication.translate


class BlankPanel(DetailPanel):
    """The panel of one blank's history, or of several blanks, with status changes that need a reason."""

    def __init__(self, context: Context, rows: Sequence[BlankLine]) -> None:
        first = rows[0]
        names = list(dict.fromkeys(row.series for row in rows))
        title = first.number if len(rows) == 1 else format_many(len(rows), "", self._plural_label())
        super().__init__(self.tr("Blank forms {0}").format(", ".join(names)), title)
        self.form: ActionForm | None = None
        if len(rows) == 1:
            self._show_one(context, first)
        else:
            found = find_runs(row.number for row in rows)
            text = [one.first if one.count == 1 else f"{one.first} – {one.last}" for one in found[:RANGES]]
            self.text("\n".join(text + (["…"] if len(found) > RANGES else [])))
        if not context.read_only:
            self._add_mark_form(context, rows)
        self.end()

    def _plural_label(self) -> str:
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
            self.column.addWidget(make_label(" · ".join(part for part in parts if part), tone=tone, wrap=True))
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
            words, tone = _describe_difference(row.difference)
            text = f"{day(row.day)} · {row.series} · {number(row.counted)} · {words} · {row.officer}"
            self.column.addWidget(make_label(text, tone=tone, wrap=True))
            if row.remark:
                self.text(row.remark, "quiet")
        self.end()

    def show_result(self) -> None:
        """Say whether the safe agrees with the register."""
        found = self.form.result
        if found is None:
            return
        words, _ = _describe_difference(found.difference)
        self.note.notify(
            self.tr("{0}: {1} counted, {2} by the register").format(
                found.series, number(found.counted), number(found.expected)
            ),
            "good" if not found.difference else "trouble",
            words if found.difference else self.tr("The safe agrees with the register."),
        )
        self.form.fill({"series": found.series})


def _describe_difference(difference: int) -> tuple[str, str]:
    """The difference in words, with its tone."""
    if difference < 0:
        text = format_many(
            -difference, translate("Documents", "1 is missing"), translate("Documents", "{0} are missing")
        )
        return text, "trouble"
    if difference > 0:
        return format_many(
            difference, translate("Documents", "1 too many"), translate("Documents", "{0} too many")
        ), "trouble"
    return translate("Documents", "agrees"), "good"


t = QCoreApplication.translate
PAUSE = 400
"""Milliseconds after the last key in which a day is still being typed."""
SHOWN = 200
"""Blanks that are shown together when so many are chosen."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The register at the end of a day, as rows; whether there is any form at all."""

    balance: list[dict[str, int | str | None]]
    any: bool


def read_standing(context: Context, on: date) -> Standing:
    """`next` is the blank that is used next, where the day is today."""
    next_of = {row.series: row.next for row in blank_queries.list_series(context.db)}
    today = on == context.operation.today()
    balance = [
        {
            "series": series, "total": sum(states.values()), "next": next_of.get(series) if today else None, "today": today,
            **{status.value: count for status, count in states.items()},
        }
        for series, states in blank_queries.balance_on(context.db, on).items()
    ]  # fmt: skip
    return Standing(balance, bool(next_of))


def _series_columns() -> list[Column]:
    return [
        Column("series", short_label("series"), lambda row: row["series"], 180, sort="series", stretch=True),
        count_column("total", t("Documents", "Received"), 84),
        count_column("received", t("Documents", "In the safe"), 84),
        count_column("issued", t("Documents", "Issued"), 84, "good"),
        count_column("spoiled", t("Documents", "Spoiled"), 84, "attention"),
        count_column("void", t("Documents", "Void"), 84, "attention"),
        count_column("stolen", t("Documents", "Stolen"), 84, "trouble"),
        Column(
            "next",
            t("Documents", "Next number"),
            lambda row: row["next"] or (t("Documents", "none left") if row["today"] else ""),
            130,
            sort="next",
        ),
    ]


class Register(OverlayPage):
    """Over the views, until it is closed."""

    def __init__(self, parent: QWidget, context: Context, panel: SidePanel) -> None:
        super().__init__(parent, t("Documents", "Blank forms"))
        self.context, self.panel = context, panel
        self.form: Form | None = None
        self._low = False
        self.note = NoticeBar(wide=True)
        self.series = SummaryTable(
            t("Documents", "Blank forms by their name"), _series_columns(), RowSource("series"), most=4
        )
        self.table = ListingTable(BLANKS, context, "blank-forms")
        self.on = QLineEdit()
        offer_calendar(self.on)
        self.bar = self._bar()
        self.empty = EmptyState(
            "documents",
            t(
                "Documents",
                "Numbered blank forms are listed here, from the safe to the person. Receive the first bundle.",
            ),
            make_button(t("Documents", "Receive blank forms"), self.receive, "main"),
        )
        for widget in (find_held(self.note), self.bar, self.series):
            self.column.addWidget(widget)
        for widget in (self.table, self.empty):
            self.column.addWidget(widget, 1)
        for widget in (self.bar, self.series, self.table, self.empty):
            widget.hide()
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(self._read_standing)
        self.on.textChanged.connect(lambda _: self._typing.start())
        self.table.chosen.connect(lambda id: self._show_blanks() if id >= 0 else None)
        self.table.selected.connect(self._show_blanks)
        self.reload_content()
        self.appear(self.table)

    def _bar(self) -> QWidget:
        self.on.setPlaceholderText(day(self.context.operation.today()))
        self.on.setAccessibleName(t("Documents", "Balance at the end of this day"))
        self.on.setFixedWidth(130)
        self.on.setClearButtonEnabled(True)
        self.count_button = make_button(t("Documents", "Count them…"), lambda: self.count())
        self.mark_button = make_button(t("Documents", "Spoiled or lost…"), self.mark)
        self.more_button = make_button(t("Documents", "Receive more"), self.receive)
        self.papers_button = menu_button(
            t("Documents", "Print…"),
            [
                (t("Documents", "Sheet for counting"), self.count_sheet),
                (t("Documents", "The register, number by number"), self.extract),
            ],
            "print",
        )
        for made in (self.count_button, self.mark_button, self.more_button):
            made.setVisible(not self.context.read_only)
        bar = QWidget()
        inside = QWidget()
        row = FlowLayout(inside)
        make_column(inside, margins=(MARGIN, 0, MARGIN, GAP), inside=bar)
        words = make_label(t("Documents", "Balance on"), "quiet")
        words.setFixedHeight(32)
        for widget in (words, self.on, self.mark_button, self.count_button, self.more_button, self.papers_button):
            row.addWidget(widget)
        return bar

    def fit(self, frame: Frame) -> None:
        """Hides the balance in a low window in favour of the numbers."""
        self._low = frame.low
        self.series.setVisible(not frame.low and not self.table.isHidden())

    # -- showing

    @property
    def day(self) -> date:
        """The day of the balance shown. Raises ValueError if the typed text is no date."""
        return read_day(self.on.text()) or self.context.operation.today()

    def reload_content(self) -> None:
        self.table.reload_content()
        self._read_standing()
        if isinstance(self.panel.content, BlankPanel):
            self._show_blanks()

    def _read_standing(self) -> None:
        try:
            on = self.day
        except ValueError:
            set_style(self.on, bad="true")
            return
        set_style(self.on, bad="false")
        self.context.ask(self, "standing", lambda: read_standing(self.context, on), self._show_standing)

    def _show_standing(self, standing: Standing) -> None:
        self.series.set_rows(standing.balance)
        for widget in (self.bar, self.table):
            widget.setVisible(standing.any)
        self.series.setVisible(standing.any and not self._low)
        self.empty.setVisible(not standing.any)

    def search(self, text: str) -> None:
        self.table.narrow(text=text)

    def receive(self) -> None:
        self.context.go("receive")

    def show_id(self, id: int) -> None:
        """Select a form, whatever was filtered, now or when the list has been read."""
        self.table.source.query = ListQuery()
        self.table.reload_content()
        self.table.choose(id)

    # -- marking and counting

    def mark(self) -> None:
        """Marks blanks by their numbers, whatever is listed."""
        form = self.form = ActionForm(self.context, MARK, None, self.panel.shut)
        self.panel.show_widget(form, t("Documents", "Spoiled or lost"))
        form.start()

    def count(self, series: str = "") -> None:
        """The safe: of this kind of forms first, where one is named."""
        db = self.context.operation

        def read_register() -> tuple[list[str], list[blank_queries.CountRow]]:
            return [row.series for row in blank_queries.list_series(db.db)], blank_queries.count_blanks(db.db)[:10]

        self.context.ask(self, "counted", read_register, lambda found: self._show_count_form(series, *found))

    def _show_count_form(self, first: str, known: Sequence[str], counted: Sequence[blank_queries.CountRow]) -> None:
        sheet = CountPanel(self.context, known, counted)
        sheet.form.fill({"series": first})
        sheet.left.connect(self.panel.shut)
        self.form = sheet.form
        self.panel.show_widget(sheet, t("Documents", "Count"))
        sheet.form.controls["counted"].setFocus()

    # -- on paper

    def count_sheet(self) -> None:
        self._on_paper(t("Documents", "Sheet for counting"), blank_reports.count_pdf)

    def extract(self) -> None:
        self._on_paper(t("Documents", "Blank forms"), blank_reports.extract_pdf)

    def _on_paper(self, title: str, make: Callable[..., bytes]) -> None:
        """Over the register, as it is on the day that is typed."""
        try:
            on = self.day
        except ValueError:
            on = self.context.operation.today()
        operation, language = self.context.operation, format.current().language
        self.context.ask(
            self,
            "pages",
            lambda: make(operation, on, None, translate_said, language),
            lambda data: show_page(self, data, f"{title} · {day(on)}", (self.context, title)),
            failed=self.note.fault,
        )

    # -- one blank, or several

    def _show_blanks(self) -> None:
        ids = self.table.selected_ids()
        if not ids or (self.form is not None and self.panel.isVisible() and self._is_asking()):
            return
        lines: Mapping[int, BlankLine] = blank_queries.blank_lines(self.context.db, ids[:SHOWN])
        rows = [lines[id] for id in ids[:SHOWN] if id in lines]
        if not rows:
            return
        self.panel.show_widget(BlankPanel(self.context, rows), t("Documents", "Blank form"))

    def _is_asking(self) -> bool:
        """Whether something is being filled in beside the table."""
        inside = self.panel.area.widget()
        return inside is self.form or isinstance(inside, CountPanel)
