"""The last step of an import: its result in numbers, open points, and the next steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatriate.app.core.operation import Operation
from repatriate.app.imports.received_lists import Gone, Reconciliation
from repatriate.app.people import table_queries
from repatriate.app.transport import queries as transport_queries
from repatriate.intake.report import Report
from ui.core import format
from ui.core.language import make_translator
from ui.rooms.common.labels import format_many, sheet_name
from ui.rooms.imports.labels import describe_twice
from ui.style.theme import SPACE, Tone, set_style
from ui.widgets.labels import IconLabel, Paragraph, calm_button, make_button
from ui.widgets.layouts import STRETCH, make_row

_tr = make_translator("Import")

NAMED = 5
"""People of the earlier list that are named here; the rest are counted."""


class DonePage(QWidget):
    """The page with the result of the import and the next steps."""

    def __init__(
        self,
        on_next: Callable[[], object],
        on_people: Callable[[], object],
        on_more: Callable[[], object],
        on_plan: Callable[[], object],
        on_kept: Callable[[], object],
        on_lists: Callable[[], object],
    ) -> None:
        super().__init__()
        self.words = Paragraph("", 480, "panel-title")
        self.aside = Paragraph("", 480, "", Tone.ATTENTION)
        self.missing = Paragraph("", 480)
        self.plan = make_button(_tr("Plan their journeys"), on_plan, "main", "plan")
        self.next = make_button(_tr("What comes next"), on_next, "main")
        self.people = make_button(_tr("Show the people"), on_people)
        self.more = make_button(_tr("Import another list"), on_more)
        self.kept = make_button(_tr("Look at the rows put aside"), on_kept, "", "edit")
        self.lists = make_button(_tr("Who is missing"), on_lists)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addStretch(2)
        self.picture = IconLabel("publish", Tone.GOOD, 48)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        for two in ((self.plan, self.next), (self.people, self.more)):
            column.addLayout(make_row(STRETCH, *two, STRETCH, spacing=12))
        column.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.kept, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.lists, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._show_more(0, None)

    def show_report(self, report: Report, against: Reconciliation | None = None, *, plans: bool) -> None:
        """`against` is how a list of any shape is beside an earlier one; `plans`: there are people and departures to plan."""
        waits = against is not None and bool(report.kept_aside) and not (against.new or against.changed or against.same)
        main = self.kept if waits else self.plan if plans else self.next
        self.plan.setVisible(plans)
        calm_button(self.kept, "edit", on=main is not self.kept)
        calm_button(self.plan, "plan", on=main is not self.plan)
        set_style(self.next, kind="main" if main is self.next else "")
        self.picture.set("warning" if waits else "publish", Tone.ATTENTION if waits else Tone.GOOD)
        if against is None:
            words = _describe_sheets(report)
            self._show_more(0, None)
        else:
            words = ", ".join(_describe_people(against)) + "."
            self._show_more(len(report.kept_aside), against)
        self.words.setText(_tr("Nobody was imported yet.") if waits else _tr("Imported: {0}").format(words))
        main.setFocus()

    def _show_more(self, kept: int, against: Reconciliation | None) -> None:
        gone: Sequence[Gone] = against.gone if against is not None else ()
        for one in (self.aside, self.kept):
            one.setVisible(kept > 0)
        for other in (self.missing, self.lists):
            other.setVisible(bool(gone))
        self.aside.setText(
            format_many(kept, _tr("1 row was put aside."), _tr("{0} rows were put aside.")) if kept else ""
        )
        if against is not None and against.earlier is not None and gone:
            names = ", ".join(f"{one.ref} {one.name}" for one in gone[:NAMED])
            if len(gone) > NAMED:
                names = _tr("{0} and {1} more").format(names, format.number(len(gone) - NAMED))
            self.missing.setText(_tr("On {0}, and not on this list: {1}.").format(against.earlier.source, names))


def _describe_sheets(report: Report) -> str:
    people = report.counts.get("People")
    new, known = (people.imported, people.updated) if people else (0, 0)
    others = [
        f"{sheet_name(sheet)} {format.number(count.rows)}"
        for sheet, count in report.counts.items()
        if sheet != "People" and count.rows
    ]
    words = _tr("{0} new, {1} known.").format(format.people(new), format.number(known))
    return "\n".join(filter(None, (words, " · ".join(others))))


def _describe_people(against: Reconciliation) -> Iterator[str]:
    yield format_many(against.new, _tr("1 new person"), _tr("{0} new people"))
    if against.changed:
        yield format_many(against.changed, _tr("1 updated"), _tr("{0} updated"))
    if against.same:
        yield format_many(against.same, _tr("1 known and the same"), _tr("{0} known and the same"))
    if against.twice:
        yield describe_twice(against.twice)


def could_plan(operation: Operation) -> bool:
    """Whether there are people and departures."""
    db = operation.db
    return bool(table_queries.people_total(db)) and bool(transport_queries.list_legs(db))
