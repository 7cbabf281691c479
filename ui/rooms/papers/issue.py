"""Issuing in the side panel: for whom, on which blanks, into which file; who cannot have one is named before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox

from repatriate.app import paper_lists, paper_views, previews, room_views, views
from repatriate.app.commands.issuing import Issued, IssueDocuments
from repatriate.app.issuing import on_leg
from repatriate.app.paper_views import SeriesRow
from repatriate.app.room_views import LegRow
from repatriate.model.errors import RepatriateError
from ui import format
from ui.bridge import Context
from ui.format import local_time
from ui.jobs import Cancel, Report
from ui.language import told
from ui.rooms.kit.filing import PathField, open_file, open_folder
from ui.rooms.kit.sheet import Sheet
from ui.rooms.kit.words import many
from ui.widgets.text import button, label

translate = QCoreApplication.translate
ALL, CHOSEN = "all missing", "chosen"
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from: people by reference, legs with people on them, series of blanks."""

    chosen: list[str]
    lacking: list[str]
    legs: list[LegRow]
    series: list[SeriesRow]


def read_offer(context: Context, ids: list[int]) -> Offer:
    """For these people, by id."""
    db = context.db
    return Offer(
        list(views.refs_of(db, ids)),
        paper_lists.lacking_refs(db, context.operation.today()),
        [leg for leg in room_views.legs(db) if leg.published.people],
        paper_views.series(db),
    )


class IssueSheet(Sheet):
    """Everything is said in the sheet itself; `left` when the officer goes away."""

    left = Signal()
    preview_wanted = Signal(str, object)
    finished = Signal(object)

    def __init__(self, context: Context, offer: Offer) -> None:
        super().__init__(
            "", translate("Documents", "Issue emergency documents"), translate("Documents", "All or none, as one PDF.")
        )
        self._context = context
        self._offer = offer
        chosen, lacking = offer.chosen, offer.lacking
        self._cannot: dict[str, str] = {}
        self.refs: list[str] = []
        self.whom = QComboBox()
        self.whom.setAccessibleName(self.tr("For whom"))
        if chosen:
            self.whom.addItem(many(len(chosen), self.tr("The one chosen"), self.tr("The {0} chosen")), CHOSEN)
        self.whom.addItem(self.tr("Everybody who lacks one ({0})").format(format.number(len(lacking))), ALL)
        for leg in offer.legs:
            self.whom.addItem(self.tr("On {0}, {1}").format(leg.code, local_time(leg.departs)), f"leg {leg.code}")
        self.series = QComboBox()
        self.series.setAccessibleName(self.tr("Numbers"))
        self.series.addItem(self.tr("Plain paper, numbers run on"), None)
        for row in offer.series:
            self.series.addItem(
                self.tr("Series {0}: {1} blanks left").format(row.series, format.number(row.received)), row.series
            )
        self.file = PathField(context, self.tr("PDF (*.pdf)"))
        self.file.suggest(f"travel-documents-{context.operation.today():%Y-%m-%d}.pdf")
        self.section(self.tr("For whom"))
        self.column.addWidget(self.whom)
        self.section(self.tr("Numbers"))
        self.column.addWidget(self.series)
        self.section(self.tr("Save as"))
        self.column.addWidget(self.file)
        self.summary = label("", wrap=True)
        self.column.addWidget(self.summary)
        self.without = label("", "quiet", wrap=True, copyable=True)
        self.column.addWidget(self.without)
        self.preview_button = button(self.tr("Preview the first"), self._preview, icon="eye")
        self.go = button("", self.issue, "main")
        self.column.addWidget(self.preview_button)
        self.buttons([button(self.tr("Cancel"), self.left.emit), self.go])
        self.end()
        self.whom.currentIndexChanged.connect(self._look)
        self.series.currentIndexChanged.connect(self._show)
        self._show()
        self._look()

    def _look(self) -> None:
        """Who it would be, and who of them cannot have one."""
        whom: str = self.whom.currentData()
        self.go.setEnabled(False)
        self._context.ask(self, "whom", lambda: self._read(whom), self._looked, failed=self.note.fault)

    def _read(self, whom: str) -> tuple[list[str], dict[str, str]]:
        wanted = self._offer.chosen if whom == CHOSEN else self._offer.lacking
        if whom.startswith("leg "):
            lacking = set(self._offer.lacking)
            # In boarding order.
            wanted = [ref for ref in on_leg(self._context.db, whom.removeprefix("leg ")) if ref in lacking]
        return wanted, previews.cannot_issue(self._context.operation, wanted)

    def _looked(self, found: tuple[list[str], dict[str, str]]) -> None:
        wanted, self._cannot = found
        self.refs = [ref for ref in wanted if ref not in self._cannot]
        self._show()

    def _show(self) -> None:
        count = len(self.refs)
        text = many(count, self.tr("1 document will be issued."), self.tr("{0} documents will be issued."))
        left = self._left()
        enough = left is None or left >= count
        if not enough:
            text += " " + self.tr("The series has only {0} blanks left: receive more first.").format(left)
        self.summary.setText(text)
        lines = [told(why) for why in list(self._cannot.values())[:SHOWN]]
        if lines:
            lines.insert(
                0, many(len(self._cannot), self.tr("1 person cannot have one:"), self.tr("{0} people cannot have one:"))
            )
        if len(self._cannot) > SHOWN:
            lines.append(self.tr("and {0} more").format(len(self._cannot) - SHOWN))
        self.without.setText("\n".join(lines))
        self.without.setVisible(bool(lines))
        words = many(count, self.tr("Issue 1 document"), self.tr("Issue {0} documents"))
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setEnabled(count > 0 and enough and not self._context.read_only)
        self.preview_button.setEnabled(count > 0 and enough)

    def _left(self) -> int | None:
        name = self.series.currentData()
        return next((row.received for row in self._offer.series if row.series == name), None)

    def _preview(self) -> None:
        self.preview_wanted.emit(self.refs[0], self.series.currentData())

    # -- doing it

    def issue(self) -> None:
        path, series, refs = self.file.path, self.series.currentData(), tuple(self.refs)
        if path.suffix.lower() != ".pdf":
            self.note.say(self.tr("The name of the file ends in .pdf."), "trouble")
            return
        operation = self._context.operation

        def work(report: Report, cancelled: Cancel) -> tuple[Issued, ...]:
            command = IssueDocuments(refs, path, series, skip_holders=True, progress=report, cancel=cancelled)
            return operation.run(command).result

        if self._context.job(
            self.tr("Issuing documents"), work, done=self._done, failed=self._failed, stopped=self._again
        ):
            self.go.setEnabled(False)

    def _done(self, issued: tuple[Issued, ...]) -> None:
        path = self.file.path
        self.file.remember()
        text = many(len(issued), self.tr("Issued 1 document"), self.tr("Issued {0} documents"))
        self._context.say(f"{text} · {path.name}", undo=True)
        self.finished.emit(DoneSheet(text, issued, path))

    def _failed(self, error: RepatriateError) -> None:
        self.note.fault(error)
        self._again()

    def _again(self) -> None:
        self._show()


class DoneSheet(Sheet):
    """What was issued and where it is."""

    left = Signal()

    def __init__(self, text: str, issued: tuple[Issued, ...], path: Path) -> None:
        first, last = issued[0].number, issued[-1].number
        super().__init__("", text, first if first == last else f"{first} – {last}")
        self.note.say(self.tr("Saved as {0}").format(path.name), "good", str(path.parent))
        self.buttons(
            [
                button(self.tr("Open to print"), partial(open_file, path), "main", "print"),
                button(self.tr("Show in folder"), partial(open_folder, path)),
            ]
        )
        self.buttons([button(self.tr("Close"), self.left.emit)])
        self.end()
