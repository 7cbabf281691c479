"""Issuing in the side panel: for whom, by which layout, on which blanks, to where; what will come of it is said before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from shiboken6 import isValid

from repatriate.app.core.command import Notice
from repatriate.app.core.layouts import LayoutRow, layouts
from repatriate.app.core.snapshot import assignments_of, settings_of
from repatriate.app.documents import paged_queries
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.commands import Issued, IssueDocuments
from repatriate.app.documents.composer import LAYOUT
from repatriate.app.documents.eligibility import on_leg
from repatriate.app.documents.issued_queries import layouts_by_series
from repatriate.app.documents.issuing_office import IssuingOffice, issuing_office, nationalities_of
from repatriate.app.documents.preview import Outlook
from repatriate.app.people import table_queries
from repatriate.app.transport import queries as transport_queries
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.context import Context
from ui.core.format import EXAMPLE, country, day, local_time
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many, read_day
from ui.rooms.common.printed_meanwhile import ask_numbers, name_numbers
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.output_choice import OutputChoice
from ui.rooms.papers.whose import OthersChoice
from ui.style.theme import style
from ui.widgets.labels import button, label, set_words, show_text
from ui.widgets.layouts import Cell, make_column
from ui.widgets.path_field import operation_key
from ui.widgets.steady_box import SteadyBox

t = QCoreApplication.translate
ALL, CHOSEN, LEG = "all missing", "chosen", "leg "
SHOWN = 10
LEFT = Qt.AlignmentFlag.AlignLeft
PAUSE = 400
"""Milliseconds after the last key in which nothing is typed any more."""


@dataclass(frozen=True, slots=True)
class LegOffer:
    """A leg of the published plan, and how many of those on it lack a document."""

    code: str
    departs: datetime
    lacking: int


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from: people by reference, legs with people on them, series of blanks, page layouts.

    `usual` is the layout that is set for the operation, by name; `printed` are those that stand on blanks of a series already.
    `office` is None where nobody said whose documents they are: `nationalities` of those who lack one, the most frequent
    first, are offered then. `next_number` is the next one on plain paper.
    """

    chosen: list[str]
    lacking: list[str]
    legs: list[LegOffer]
    series: list[blank_queries.SeriesRow]
    layouts: list[LayoutRow]
    usual: str | None
    printed: dict[str, set[str]]
    office: IssuingOffice | None
    nationalities: list[tuple[str, int]]
    next_number: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the sheet asks for: whom, and how."""

    refs: tuple[str, ...]
    series: str | None
    layout: str | None
    valid_until: date | None


def _whose(office: IssuingOffice) -> str:
    """What stands over the sheet: whose documents they are."""
    return t("Documents", "Documents of {0}\n{1}").format(country(office.state), office.name)


def read_offer(context: Context, ids: list[int]) -> Offer:
    """For these people, by id; legs that somebody on lacks one go first."""
    db = context.db
    lacking = paged_queries.lacking_refs(db, context.operation.today())
    booked = assignments_of(db, "published", lacking) or {}
    many_on = Counter(code for codes in booked.values() for code in codes)
    legs = [
        LegOffer(leg.code, leg.departs, many_on[leg.code]) for leg in transport_queries.legs(db) if leg.published.people
    ]
    return Offer(
        list(table_queries.refs_of(db, ids)),
        lacking,
        sorted(legs, key=lambda leg: (not leg.lacking, leg.departs)),
        blank_queries.series(db),
        layouts(db),
        settings_of(db).get(LAYOUT),
        layouts_by_series(db),
        issuing_office(db),
        nationalities_of(db, list(table_queries.refs_of(db, ids)) or lacking),
        document_preview.next_numbers(db, None)[0],
    )


class IssuePanel(DetailPanel):
    """Everything is said in the sheet itself."""

    preview_wanted = Signal(object)
    """Wanted."""
    photos_wanted = Signal()
    """Who has none."""
    finished = Signal(object)
    """The IssueDonePanel, and it may be printing."""

    def __init__(self, context: Context, offer: Offer) -> None:
        assert offer.office is not None
        self.office = offer.office
        super().__init__("", t("Documents", "Issue emergency documents"), _whose(offer.office))
        self._context = context
        self._offer = offer
        self._outlook: Outlook | None = None
        self.refs: list[str] = []
        self.whom = self._choice(self.tr("For whom"))
        self._fill_whom(offer)
        self.holders = QCheckBox(self.tr("Also who holds a valid document"))
        self.column.addWidget(self.holders)
        self.others = OthersChoice()
        self.column.addWidget(self.others)
        self.layout_box = self._choice(self.tr("Page layout"))
        self._fill_layouts()
        self.series = self._choice(self.tr("Numbers"))
        self._fill_series()
        self.plain_paper = label("", "quiet", wrap=True)
        self.column.addWidget(self.plain_paper)
        self.until = QLineEdit()
        self.until.setPlaceholderText(self.tr("As the layout and the journey say"))
        self._labelled(self.tr("Valid until"), self.until)
        self.summary = label("", "strong", wrap=True)
        self.details = label("", wrap=True)
        self.photos = button("", self.photos_wanted.emit, "link")
        self.gaps = label("", tone="attention", wrap=True, copyable=True)
        self.seal = label("", "quiet", wrap=True)
        self.without = label("", "quiet", wrap=True, copyable=True)
        self.names = button("", lambda: context.go("names", self._first_unconfirmed()), "link")
        self.other = label("", tone="attention", wrap=True)
        self.missing = label("", tone="attention", wrap=True)
        self.name_numbers = button(name_numbers(), lambda: ask_numbers(context, self.window()), "link")
        self.column.addSpacing(4)
        self.column.addLayout(make_column(self.missing, Cell(self.name_numbers, 0, LEFT), spacing=2))
        told_of = make_column(
            *(
                Cell(widget, 0, LEFT if widget in (self.photos, self.names) else Qt.AlignmentFlag(0))
                for widget in (
                    self.summary,
                    self.other,
                    self.details,
                    self.photos,
                    self.gaps,
                    self.seal,
                    self.without,
                    self.names,
                )
            ),
            spacing=2,
        )
        self.column.addLayout(told_of)
        self.section(self.tr("Where to"))
        self.outlet = OutputChoice(context, f"travel-documents-{context.operation.today():%Y-%m-%d}.pdf")
        self.column.addWidget(self.outlet)
        self._add_buttons()
        self._connect_parts()
        self._show()
        self._read_outlook()

    def _add_buttons(self) -> None:
        self.go = button("", self.issue, "main")
        self.preview_button = button(self.tr("Preview"), lambda: self.preview_wanted.emit(self.wanted), icon="eye")
        self.buttons([self.preview_button, self.go])
        self.end()

    def _fill_whom(self, offer: Offer) -> None:
        chosen, lacking = offer.chosen, offer.lacking
        if chosen:
            self.whom.addItem(many(len(chosen), self.tr("The one chosen"), self.tr("The {0} chosen")), CHOSEN)
        self.whom.addItem(self.tr("Everybody who lacks one ({0})").format(format.number(len(lacking))), ALL)
        for leg in offer.legs:
            words = self.tr("On {0}, {1}").format(leg.code, local_time(leg.departs))
            lack = many(leg.lacking, self.tr("1 lacks one"), self.tr("{0} lack one")) if leg.lacking else ""
            self.whom.addItem(" · ".join(filter(None, (words, lack))), f"{LEG}{leg.code}")

    def _connect_parts(self) -> None:
        self.whom.currentIndexChanged.connect(self._read_outlook)
        self.holders.toggled.connect(self._read_outlook)
        self.layout_box.currentIndexChanged.connect(self._read_outlook)
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(self._read_outlook)
        self.until.textEdited.connect(self._wait_for_typing)
        self.series.currentIndexChanged.connect(self._show)
        self.outlet.changed.connect(self._show)
        self._context.changed.connect(self._hear)
        self.others.changed.connect(self._show)
        self.others.left_out.connect(self._read_outlook)

    def _choice(self, words: str) -> SteadyBox:
        box = SteadyBox()
        self._labelled(words, box)
        return box

    def _labelled(self, words: str, control: QWidget) -> None:
        caption = label(words, "caption")
        caption.setBuddy(control)
        control.setAccessibleName(words)
        self.column.addLayout(make_column(caption, control, spacing=2))

    def _fill_layouts(self) -> None:
        usual = next((row for row in self._offer.layouts if row.name == self._offer.usual), None)
        self.layout_box.addItem(
            self.tr("As set for the operation: {0}").format(usual.title)
            if usual
            else self.tr("That of the issuing State"),
            None,
        )
        for row in sorted(self._offer.layouts, key=lambda one: (not one.own, one.title.casefold())):
            where = ", ".join(row.states) or self.tr("any State")
            words = f"{row.title} ({where})" + (self.tr(", own") if row.own else "")
            self.layout_box.addItem(words, row.name)

    def _hear(self, notice: Notice) -> None:
        [number] = document_preview.next_numbers(self._context.db, None)
        self.series.setItemText(0, self.tr("Plain paper, from {0} on").format(number))
        if notice.touches("blanks"):
            self._offer = replace(self._offer, series=blank_queries.series(self._context.db))
            self._name_series()
        if notice.touches("gaps", "blanks"):
            self._show()

    def _fill_series(self) -> None:
        """What numbers there are, that of last time chosen."""
        self.series.addItem(self.tr("Plain paper, from {0} on").format(self._offer.next_number), None)
        self._name_series()
        self._series_key = f"papers/series/{operation_key(self._context)}"
        last = self._context.preferences.read_text(self._series_key) or None
        self.series.setCurrentIndex(max(self.series.findData(last), 0))

    def _name_series(self) -> None:
        """Each with the blanks that are left; one that is new goes to the end."""
        for row in self._offer.series:
            place = self.series.findData(row.series)
            if place < 0:
                place = self.series.count()
                self.series.addItem("", row.series)
            words = self.tr("Series {0}: {1} blanks left").format(row.series, format.number(row.received))
            self.series.setItemText(place, words)

    # -- what will come of it

    @property
    def wanted(self) -> Wanted:
        """Raises ValueError where the day is none."""
        return Wanted(
            tuple(self.refs), self.series.currentData(), self.layout_box.currentData(), read_day(self.until.text())
        )

    def _read_outlook(self) -> None:
        """Who it would be, and who of them cannot have one."""
        whom: str = self.whom.currentData()
        self.holders.setVisible(whom.startswith(LEG))
        holders, only_own = self.holders.isChecked(), self.others.leave_out
        self.go.setEnabled(False)
        try:
            wanted = self.wanted
        except ValueError:
            self._bad_day()
            return
        style(self.until, bad="false")
        self.note.shut()
        self._context.ask(
            self,
            "whom",
            lambda: self._make_outlook(whom, holders, only_own, wanted),
            self._looked,
            failed=self.note.fault,
        )

    def _wait_for_typing(self) -> None:
        self.go.setEnabled(False)
        self._typing.start()

    def _bad_day(self) -> None:
        style(self.until, bad="true")
        words = self.tr("This is no day: write it as {0} or 2025-05-12.").format(day(EXAMPLE.date()))
        self.note.say(words, "trouble")

    def _make_outlook(self, whom: str, holders: bool, only_own: bool, wanted: Wanted) -> Outlook:
        refs = self._offer.chosen if whom == CHOSEN else self._offer.lacking
        if whom.startswith(LEG):
            lacking = set(self._offer.lacking)
            # In boarding order.
            refs = [ref for ref in on_leg(self._context.db, whom.removeprefix(LEG)) if holders or ref in lacking]
        return document_preview.outlook(
            self._context.operation, refs, layout=wanted.layout, valid_until=wanted.valid_until, only_own=only_own
        )

    def _looked(self, found: Outlook) -> None:
        self._outlook = found
        self.refs = list(found.refs)
        self.others.show_others(found.others, self.office.state)
        self._show()

    def _show(self) -> None:
        count = len(self.refs)
        text = many(
            count, self.tr("1 document will be issued, or none."), self.tr("{0} documents will be issued, all or none.")
        )
        if not count:
            text = (
                self.tr("Nobody on this leg lacks a document.")
                if self.whom.currentData().startswith(LEG) and not self.holders.isChecked()
                else self.tr("Nobody here can be issued a document now.")
            )
        series = self.series.currentData()
        left = next((row.received for row in self._offer.series if row.series == series), None)
        enough = left is None or left >= count
        if not enough:
            text = self.tr("The series has only {0} blanks left: receive more first.").format(format.number(left or 0))
        self.summary.setText(text if self._outlook is not None else self.tr("Looking…"))
        style(self.summary, tone="" if enough else "trouble")
        self._show_outlook()
        self._show_other()
        on_plain = blank_queries.told_of_plain_paper(self._offer.series) if series is None else None
        show_text(self.plain_paper, translate_said(on_plain or ""))
        words = many(count, self.tr("Issue 1 document"), self.tr("Issue {0} documents"))
        words = words if count else self.tr("Issue documents")
        set_words(self.go, words)
        found = self._outlook
        answered = found is None or not found.others or self.others.answered
        lacking = "".join(translate_said(one) for one in self._context.operation.missing_told[-1:])
        show_text(self.missing, lacking)
        self.name_numbers.setVisible(bool(lacking))
        ready = found is not None and found.fault is None and count > 0 and enough and answered and not lacking
        self.go.setEnabled(ready and not self._context.read_only)
        self.preview_button.setEnabled(count > 0 and enough)
        look = many(count, self.tr("Preview the page"), self.tr("Preview all {0} pages"))
        self.preview_button.setAccessibleName(look)
        self.preview_button.setToolTip(look)

    def _show_outlook(self) -> None:
        found = self._outlook
        for widget in (self.details, self.photos, self.gaps, self.seal, self.without, self.names):
            widget.setVisible(found is not None)
        if found is None:
            return
        lines = [
            title if len(found.layouts) == 1 else f"{title}: {format.number(count)}"
            for title, count in sorted(found.layouts.items(), key=lambda one: -one[1])
        ]
        if found.first is not None and found.last is not None:
            lines.append(
                self.tr("Valid until {0}").format(day(found.first))
                if found.first == found.last
                else self.tr("Valid until {0} to {1}").format(day(found.first), day(found.last))
            )
        show_text(self.details, "\n".join(lines))
        lacking = len(found.without_photo)
        words = many(
            lacking,
            self.tr("1 has no photo: room is left for one"),
            self.tr("{0} have no photo: room is left for one"),
        )
        set_words(self.photos, words)
        self.photos.setVisible(bool(lacking))
        show_text(self.gaps, "\n".join(map(translate_said, found.gaps)))
        if found.fault is not None:
            self.seal.setText(translate_said(found.fault))
        elif found.sealed:
            self.seal.setText(self.tr("With the digital seal of {0}").format(found.seal))
        else:
            self.seal.setText(translate_said(found.unsealed or ""))
        style(self.seal, tone="trouble" if found.fault is not None else "")
        self.seal.setVisible(bool(found.refs))
        self._show_cannot(found)

    def _show_other(self) -> None:
        """Blanks are pre-printed: a page layout that never stood on those of a series is asked about."""
        titles = {row.name: row.title for row in self._offer.layouts}
        series = self.series.currentData()
        before = {titles.get(name, name) for name in self._offer.printed.get(series, ())}
        new = [title for title in (self._outlook.layouts if self._outlook is not None else ()) if title not in before]
        self.other.setVisible(bool(before and new))
        if before and new:
            words = self.tr("So far the blanks of series {0} were for “{1}”, not for “{2}”: are these the right ones?")
            self.other.setText(words.format(series, ", ".join(sorted(before)), ", ".join(new)))

    def _show_cannot(self, found: Outlook) -> None:
        told = found.told
        lines = [translate_said(why) for why in told[:SHOWN]]
        if lines:
            lines.insert(
                0, many(len(found.cannot), self.tr("1 person cannot have one:"), self.tr("{0} people cannot have one:"))
            )
        if len(told) > SHOWN:
            lines.append(self.tr("and {0} more").format(len(told) - SHOWN))
        show_text(self.without, "\n".join(lines))
        waiting = len(found.unconfirmed)
        set_words(self.names, many(waiting, self.tr("Confirm 1 name…"), self.tr("Confirm {0} names…")))
        self.names.setVisible(bool(waiting))

    def _first_unconfirmed(self) -> str:
        return self._outlook.unconfirmed[0] if self._outlook is not None and self._outlook.unconfirmed else ""

    # -- doing it

    def issue(self) -> None:
        """Into the register and the PDF; then, if that is wanted, to the printer."""
        trouble = self.outlet.trouble()
        if trouble:
            self.note.say(trouble, "trouble")
            return
        wanted, path, operation, ground = self.wanted, self.outlet.path, self._context.operation, self.others.ground

        def work(report: Report, cancelled: Cancel) -> tuple[Issued, ...]:
            command = IssueDocuments(
                wanted.refs, path, wanted.series, skip_holders=True, layout=wanted.layout, valid_until=wanted.valid_until,
                for_others=ground, progress=report, cancel=cancelled,
            )  # fmt: skip
            return operation.run(command).result

        printer = self.outlet.opened()
        if self._context.job(
            self.tr("Issuing documents"),
            work,
            done=lambda issued: self._show_issued(issued, path, printer),
            failed=self._show_error,
            stopped=self._allow_again,
        ):
            self.outlet.remember()
            self._context.preferences.write_text(self._series_key, wanted.series or "")
            if self.go.hasFocus():
                self.whom.setFocus(
                    Qt.FocusReason.OtherFocusReason
                )  # a button that is off loses the keyboard to the room
            self.go.setEnabled(False)

    def _show_issued(self, issued: tuple[Issued, ...], path: Path | None, printer: QPrinter | None) -> None:
        """They are issued, whatever becomes of the sheet and of the printing."""
        text = many(len(issued), t("IssuePanel", "Issued 1 document"), t("IssuePanel", "Issued {0} documents"))
        self._context.say(f"{text} · {path.name}" if path is not None else text, undo=True)
        done = IssueDonePanel(self._context, t("IssuePanel", "Travel documents"), text, issued, path)
        if isValid(self):
            self.finished.emit(done)
        if printer is not None:
            done.print_on(printer)

    def _show_error(self, error: RepatriateError) -> None:
        if isValid(self):
            self.note.fault(error)
            self._show()
        else:
            self._context.say(translate_said(error), tone="trouble")

    def _allow_again(self) -> None:
        if isValid(self):
            self._show()
