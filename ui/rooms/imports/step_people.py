"""The step that shows the known people on a list: each row's proposal, the officer's decision, and missing people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatriate.app.imports.list_session import Looked, Weighed, contradicts_file, is_undecided
from repatriate.app.imports.proposal import NEW, Choice, Proposed, What
from repatriate.app.imports.received_lists import Reconciliation
from repatriate.intake.matching import Strength
from repatriate.intake.roster.model import Place
from ui.core import format
from ui.core.language import make_translator, translate_said
from ui.models.table import Column, Row, state_column
from ui.rooms.common.detail_panel import Page, format_plain
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_editor import WIDTH
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.imports.labels import LOW, Fold, describe_change, describe_likeness, describe_twice, row_words
from ui.rooms.imports.match_panel import MatchPanel, by_choice, list_reasons
from ui.style.theme import GAP, Tone
from ui.widgets.fields import Combo
from ui.widgets.filters import FilterChips
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import grow, make_column, make_row

_tr = make_translator("Import")

ASK, KNOWN, FRESH, TWICE, ASIDE, GONE, ALL = "ask", "known", "new", "twice", "aside", "gone", "all"


def _state_words(state: str) -> tuple[str, str, str]:
    """The outcome of a row: words, tone, icon."""
    return {
        ASK: (_tr("To be decided"), Tone.ATTENTION, "warning"),
        "changed": (_tr("Update"), Tone.INFO, "edit"),
        "same": (_tr("Known, the same"), Tone.QUIET, "check"),
        "twin": (_tr("Same as another row"), Tone.INFO, "copy"),
        FRESH: (_tr("New"), Tone.GOOD, "add"),
        ASIDE: (_tr("Put aside"), Tone.ATTENTION, "none"),
    }[state]


class ListPeoplePage(QWidget):
    """`decided` and `undone` as of ui.rooms.imports.match_panel; `many_decided` tells choices by row; `against_chosen` the number
    of the list to compare with."""

    decided = Signal(object, object, object)
    undone = Signal(object)
    many_decided = Signal(object)
    against_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.words = self.page.words
        self.chips = FilterChips()
        self.chips.chosen.connect(self._filter_kind)
        self.all_new = make_button(_tr("All remaining are new"), self._all_new, "chip")
        self.all_sure = make_button(_tr("Take all sure ones"), self._all_sure, "chip", "check")
        self.against = Combo(_tr("Earlier list to compare with"))
        self.against.activated.connect(lambda _: self.against_chosen.emit(int(self.against.currentData())))
        self.against_label = make_label(_tr("Compared with:"), "quiet")
        self.table = self._people_table()
        self.gone = self._gone_table()
        self.tables = QStackedWidget()
        self.tables.addWidget(self.table)
        self.tables.addWidget(self.gone)
        self.panel = MatchPanel()
        self.panel.decided.connect(self._decide)
        self.panel.ticked.connect(lambda place, choice: self.decided.emit(place, choice, ()))
        self.panel.undone.connect(self.undone)
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.table.opened.connect(lambda _: self._next_undecided())
        self._looked: Looked | None = None
        self._choices: Mapping[Place, Choice] = {}
        self._onward = False
        self._lay_out()

    def _lay_out(self) -> None:
        bar = make_row(grow(self.chips), self.against_label, self.against, self.all_sure, self.all_new, spacing=GAP)
        self.page.column.addLayout(bar)
        self.page.column.addWidget(self.tables, 1)
        self.tables.setMinimumHeight(LOW)
        make_column(grow(Fold((self.page, self.panel), (0, WIDTH))), margins=0, inside=self)

    def _people_table(self) -> RowTable:
        quiet = Tone.QUIET
        columns = [
            Column("row", _tr("Row"), row_words, 56, sort="row", right=True, tone=lambda row: quiet),
            Column("name", _tr("On the list"), format_plain("name"), 230, sort="name", stretch=True, native=lambda row: row["native"]),
            state_column("what", _tr("Outcome"), lambda row: _state_words(row["state"]), 170, sort="state"),
            Column("known", _tr("Possible match"), format_plain("known"), 220, sort="known", stretch=True,
                   native=lambda row: row["ref"]),
            Column("sure", _tr("How sure"), _format_likeness, 140, sort="score"),
            Column("changes", _tr("Why they match, or what changes"), _describe_changes, 300, stretch=True, tip=_describe_changes, tone=lambda row: quiet),
        ]  # fmt: skip
        return RowTable(_tr("People on the list"), columns, RowSource("place", ("name", "native", "known", "ref")), yields=("sure", "changes"))  # fmt: skip

    def _gone_table(self) -> RowTable:
        columns = [
            Column("ref", _tr("Ref"), format_plain("ref"), 100, sort="ref", tone=lambda row: Tone.QUIET),
            Column("name", _tr("Name"), format_plain("name"), 300, sort="name", stretch=True),
            Column("row", _tr("Row on the earlier list"), format_plain("row"), 160, sort="row", right=True),
        ]
        return RowTable(_tr("People who are not on this list"), columns, RowSource("ref", ("name", "ref")))

    # -- showing

    def show_weighed(self, looked: Looked, weighed: Weighed, choices: Mapping[Place, Choice], rows: list[Row]) -> None:
        """`rows` are those of `people_rows`; the row that was chosen stays chosen, or the next undecided one is."""
        self._looked, self._choices = looked, choices
        against = weighed.against
        self._show_found(against, weighed)
        counts: Counter[str] = Counter(kind for row in rows for kind in row["kinds"])
        counts[ALL], counts[GONE] = len(rows), len(against.gone)
        first = self.chips.key() is None
        self.chips.set([
            (ASK, _tr("To be decided")), (KNOWN, _tr("Known")), (FRESH, _tr("New")), (TWICE, _tr("Twice on the list")),
            (ASIDE, _tr("Put aside")), (GONE, _tr("Not on this list")), (ALL, _tr("All")),
        ])  # fmt: skip
        self.chips.count({**dict.fromkeys((ASK, KNOWN, FRESH, TWICE, ASIDE), 0), **counts})
        chip = self.chips.key()
        if first or (chip == ASK and not counts[ASK]):
            self.chips.choose(ASK if counts[ASK] else ALL)
        self.all_new.setVisible(sum(map(_may_be_new, rows)) > 1)
        self.all_sure.setVisible(any(row["refused"] for row in rows))
        self._offer_lists(looked, against)
        at = self.table.currentIndex().row()
        self.gone.set_rows({"ref": one.ref, "name": one.name, "row": one.row} for one in against.gone)
        self.table.source.set_rows(rows)
        self._filter_kind(self.chips.key() or ALL)
        self._go_on(at)

    def _show_found(self, against: Reconciliation, weighed: Weighed) -> None:
        parts = [
            words.format(format.number(number))
            for words, number in (
                (_tr("{0} new"), against.new),
                (_tr("{0} known and changed"), against.changed),
                (_tr("{0} known and the same"), against.same),
            )
            if number
        ]
        parts += [describe_twice(against.twice)] if against.twice else []
        words = ", ".join(parts) + "."
        if not against.changed and not against.same and not against.twice and not weighed.asked:
            words = _tr("{0} new people. None of them is in the file yet.").format(format.number(against.new))
        if against.earlier is not None and against.gone:
            words += " " + _tr("{0} were on {1} and are not on this list.").format(
                format.number(len(against.gone)), against.earlier.source
            )
        lines = [one for one in weighed.shown.lines if is_undecided(one, self._choices)]
        otherwise = sum(map(contradicts_file, lines))
        twice = sum(1 for one in lines if one.alike[0].same_as is not None and not contradicts_file(one))
        perhaps = weighed.asked - twice - otherwise
        if twice:
            words += " " + format_many(
                twice,
                _tr("1 row may be a person twice on this list. Decide, or continue to add it as new."),
                _tr("{0} rows may be people twice on this list. Decide, or continue to add them as new."),
            )
        if otherwise:
            words += " " + format_many(
                otherwise,
                _tr("The list contradicts the file about 1 person. Decide, or continue to keep what the file says."),
                _tr("The list contradicts the file about {0} people. Decide, or continue to keep what the file says."),
            )
        if perhaps:
            words += " " + format_many(
                perhaps,
                _tr("1 person may be in the file already. Decide, or continue to add them as new."),
                _tr("{0} people may be in the file already. Decide, or continue to add them as new."),
            )
        asked = bool(weighed.asked)
        self.page.notify(words, Tone.ATTENTION if asked else Tone.INFO, "warning" if asked else "info")

    def _offer_lists(self, looked: Looked, against: Reconciliation) -> None:
        self.against.blockSignals(True)
        self.against.clear()
        for one in looked.earlier:
            self.against.addItem(f"{one.source}, {format.day(format.at_place(one.read_at))}", one.id)
        self.against.show_data(against.earlier.id if against.earlier else -1)
        self.against.blockSignals(False)

    def _filter_kind(self, key: str) -> None:
        gone = key == GONE
        self.tables.setCurrentWidget(self.gone if gone else self.table)
        for one in (self.against, self.against_label):
            one.setVisible(gone)
        if not gone:
            self.table.filter(None if key == ALL else lambda row: key in row["kinds"])
        self._show_chosen()

    def reset(self) -> None:
        """Another list comes: nothing of the last one stays chosen."""
        self._onward = False
        self.panel.hide()
        self.chips.set([])
        self.table.set_rows([])

    def start(self) -> None:
        """The first row that wants deciding is in front."""
        if not self.table.selected_ids() and self.table.lazy.rowCount():
            self._choose_at(0)
        (self.gone if self.tables.currentWidget() is self.gone else self.table).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _choose_at(self, at: int) -> None:
        id = self.table.lazy.id_at(min(max(at, 0), self.table.lazy.rowCount() - 1))
        if id is not None:
            self.table.select_id(id)

    def _show_chosen(self) -> None:
        row = self.table.row if self.tables.currentWidget() is self.table else None
        if row is None or self._looked is None:
            self.panel.hide()
            return
        line: Proposed = row["line"]
        words, tone, _ = _state_words(row["state"])
        self.panel.show_line(self._looked, line, (words, tone), chosen=line.place in self._choices)

    # -- deciding

    def _decide(self, place: Place, choice: Choice, others: tuple[str, ...]) -> None:
        line = self.panel.line
        self._onward = line is not None and (choice.what is not line.choice.what or place not in self._choices)
        self.decided.emit(place, choice, others)

    def _go_on(self, at: int) -> None:
        """After a decision the next one that is open; where none is left, the same row stays in front."""
        if not self._onward:
            self._show_chosen()
            return
        self._onward = False
        if self.chips.key() == ASK:
            if not self.table.selected_ids():
                self._choose_at(at)
        else:
            self._next_undecided()
        self._show_chosen()

    def _next_undecided(self) -> None:
        """The next row of the table that wants deciding, from the current one on and around."""
        ids = list(self.table.lazy.ids())
        at = self.table.currentIndex().row()
        for id in ids[at + 1 :] + ids[: max(at, 0)]:
            row = self.table.source.rows([id]).get(id)
            if row is not None and row["state"] == ASK:
                self.table.select_id(id)
                return

    def _all_new(self) -> None:
        self.many_decided.emit({row["place"]: NEW for row in self.table.source.all if _may_be_new(row)})

    def _all_sure(self) -> None:
        sure = {row["place"]: by_choice(row["line"].alike[0]) for row in self.table.source.all if row["refused"]}
        self.many_decided.emit(sure)


def _may_be_new(row: Row) -> bool:
    """Whether it is to be decided and nothing proves that it is somebody known: one press makes nobody twice."""
    return row["state"] == ASK and not row["strong"]


def people_rows(weighed: Weighed, choices: Mapping[Place, Choice]) -> list[Row]:
    """A row of the table for each of the list; made off the window's thread."""
    several = len({table.sheet for table in weighed.shown.roster.tables}) > 1
    return [make_row_of(line, choices) | {"several": several} for line in weighed.shown.lines]


def make_row_of(line: Proposed, choices: Mapping[Place, Choice]) -> dict[str, Any]:
    best = line.alike[0] if line.alike else None
    state = describe_state(line, choices)
    kinds: tuple[str, ...] = {"changed": (KNOWN,), "same": (KNOWN,), "twin": (TWICE,)}.get(state, (state,))
    if state != "twin" and any(one.same_as for one in line.alike):
        kinds += (TWICE,)
    named = line.row.name
    native = line.row.values.get("native_name")
    shown = next((one for one in line.alike if one.ref == line.ref), best) if line.choice.what is What.UPDATE else best
    return {
        "place": line.place, "row": line.row.number, "sheet": line.row.sheet, "name": named, "native": native if native != named else None,
        "state": state, "kinds": kinds, "line": line, "known": shown.name if shown else None,
        "ref": (shown.ref if shown.same_as is None else _tr("row {0}").format(shown.same_as[1])) if shown else None,
        "score": shown.score if shown else None, "strong": shown is not None and shown.strength is Strength.STRONG,
        "refused": best is not None and best.strength is Strength.STRONG and line.choice.what is not What.UPDATE,
    }  # fmt: skip


def describe_state(line: Proposed, choices: Mapping[Place, Choice]) -> str:
    choice = line.choice
    if is_undecided(line, choices):
        return ASK
    if choice.what is What.ASIDE:
        return ASIDE
    if choice.what is What.NEW:
        return FRESH
    if choice.same_as is not None:
        return "twin"
    return "changed" if line.changes else "same"


def _format_likeness(row: Row) -> str:
    return "" if row["score"] is None else describe_likeness(row["score"], row["strong"])[0]


def _describe_changes(row: Row) -> str:
    """The values that an update takes over, old → new. Undecided rows show contradictions to the file, or the
    likeness."""
    line: Proposed = row["line"]
    if row["state"] == ASK:
        if contradicts_file(line):
            return ", ".join(describe_change(one) for one in line.differences if one.contradicts)
        return ", ".join(map(translate_said, list_reasons(line.alike[0])))
    return ", ".join(describe_change(one) for one in line.differences if line.takes(one))
