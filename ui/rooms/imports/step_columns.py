"""The step that shows each column's role, and beside it the first people as they would be imported."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from repatriate.app.imports.list_session import Looked, Preview
from repatriate.intake.roster.model import ListColumn, Roster, SheetOfPeople
from repatriate.intake.roster.roles import PEOPLE, is_name
from repatriate.intake.values.dates import DayMonth
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.fields import value_text
from ui.core.language import make_translator
from ui.models.table import Column, Row
from ui.rooms.common.detail_panel import Page
from ui.rooms.common.labels import field_words, format_many
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.imports.column_cards import ColumnCards
from ui.rooms.imports.labels import LOW, Fold, wants_a_look, what_it_means
from ui.style.theme import GAP, MARGIN, Tone, set_style
from ui.widgets.fields import Combo, let_type
from ui.widgets.labels import Elided, clear_widget, make_button, make_label
from ui.widgets.layouts import STRETCH, Gap, grow, make_column, make_row
from ui.widgets.refusal import NoticeBar

_tr = make_translator("Import")

INDENT = 24
"""Rows begin under the name of their sheet."""
SHOWN = 3
"""Rows of a sheet that are shown under its name."""


class SheetsQuestion(QFrame):
    """`settled` tells the names of the sheets that are the list."""

    settled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.ticks: dict[str, QCheckBox] = {}
        self.title = make_label(_tr("Which sheets are the list?"), "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 7, 0, 7)
        column.setSpacing(4)
        column.addWidget(self.title)
        self._sheets = QWidget()
        self._rows = QVBoxLayout(self._sheets)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        column.addWidget(self._sheets)
        self._shown: tuple[SheetOfPeople, ...] = ()
        self.hide()

    def show_sheets(self, sheets: Sequence[SheetOfPeople]) -> None:
        """Nothing is asked where one sheet names people, or all are pages of one list."""
        if tuple(sheets) != self._shown:
            self._shown = tuple(sheets)
            clear_widget(self._sheets)
            self.ticks = {}
            for one in sheets:
                self._add(one)
        self.setVisible(any(one.asked for one in sheets))

    def _add(self, one: SheetOfPeople) -> None:
        words = _tr("“{0}” · {1}").format(one.name, format.people(one.people))
        tick = QCheckBox(words.replace("&", "&&"))
        tick.setAccessibleName(words)
        tick.setChecked(one.read)
        rows = [" · ".join(row) for row in one.first[:SHOWN]]
        tick.setAccessibleDescription("\n".join(rows))
        tick.clicked.connect(lambda: self._settle_sheets(one.name))
        self.ticks[one.name] = tick
        self._rows.addWidget(tick)
        for row in rows:
            shown = QWidget()
            make_row(grow(Elided(row, "quiet")), margins=(INDENT, 0, 0, 0), inside=shown)
            self._rows.addWidget(shown)
        self._rows.addSpacing(4)

    def _settle_sheets(self, name: str) -> None:
        """One sheet at least is the list: the last tick stays."""
        chosen = tuple(one for one, tick in self.ticks.items() if tick.isChecked())
        if chosen:
            self.settled.emit(chosen)
        else:
            self.ticks[name].setChecked(True)


LEFT = 420
_WIDTHS = {
    "surname": 186, "given_names": 112, "native_name": 110, "sex": 104, "birth_date": 180, "nationality": 170,
    "document_number": 130, "document_expiry": 180, "province": 130, "birth_place": 120, "notes": 240,
}  # fmt: skip
_RISKY = (
    "surname", "given_names", "birth_date", "nationality", "document_number", "document_type", "document_expiry",
)  # fmt: skip


class ListColumnsPage(Page):
    """`column_settled` tells a title and its fields; `country_settled` alpha-3 or None; `days_settled` the order or None;
    `sheets_settled` the names of the sheets that are the list."""

    column_settled = Signal(str, object)
    country_settled = Signal(object)
    days_settled = Signal(object)
    sheets_settled = Signal(object)
    forget = Signal()
    save_wanted = Signal()
    load_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kept = NoticeBar(wide=True)
        self.sheets = SheetsQuestion()
        self.sheets.settled.connect(self.sheets_settled)
        self.board = ColumnCards()
        self.board.settled.connect(self.column_settled)
        self.country = _make_country_box()
        self.country.activated.connect(lambda _: self.country_settled.emit(self.country.currentData() or None))
        self.days = Combo(_tr("Order of day and month"))
        self.days.addItem(_tr("Day first, 31/12"), DayMonth.DAY_FIRST)
        self.days.addItem(_tr("Month first, 12/31"), DayMonth.MONTH_FIRST)
        self.days.activated.connect(lambda _: self.days_settled.emit(DayMonth(self.days.currentData())))
        self.days_label = make_label(_tr("Dates:"), "quiet")
        self.source = make_label("", "quiet", wrap=True)
        self.save = make_button(_tr("Save columns as a file…"), self.save_wanted.emit, "link")
        self.load = make_button(_tr("Use columns from a file…"), self.load_wanted.emit, "link")
        self.preview: RowTable | None = None
        self._fields: list[str] = []
        self.nobody = make_label(_tr("Nobody can be imported without a name."), "quiet", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        left = make_column(make_label(_tr("Columns of the list"), "section"), grow(self.board), spacing=GAP)
        left.addLayout(make_row(self.load, self.save, STRETCH, spacing=16))
        holder, beside = QWidget(), QWidget()
        left.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(left)
        self.board.setMinimumHeight(LOW)
        self.right = make_column(margins=0, spacing=GAP, inside=beside)
        bar = make_row(
            make_label(_tr("Preview"), "section"),
            STRETCH,
            self.days_label,
            self.days,
            Gap(GAP),
            make_label(_tr("No nationality means:"), "quiet"),
            self.country,
            spacing=GAP,
        )
        self.right.addLayout(bar)
        self.right.addWidget(self.nobody)
        self.right.addStretch(0)
        self.column.addWidget(self.kept)
        self.column.addWidget(self.sheets)
        self.column.addWidget(Fold((holder, beside), (LEFT, 0), spacing=MARGIN), 1)

    # -- showing

    def show_looked(self, looked: Looked) -> None:
        """Shows the reading under the present settings."""
        roster = looked.roster
        self._show_found(roster)
        self.sheets.show_sheets(roster.sheets)
        self.board.show_columns(roster.columns)
        if self.country.count() < 2:
            for code, name in format.countries():
                self.country.addItem(name, code)
        offered = roster.offered_nationality
        guess = _tr("not known ({0} by the provinces?)").format(format.country(offered)) if offered else ""
        self.country.setItemText(0, guess or _tr("not known"))
        self.country.show_data(roster.mapping.nationality or "")
        self.days.setVisible(looked.either)
        self.days_label.setVisible(looked.either)
        self.days.show_data(roster.mapping.days or DayMonth.DAY_FIRST)
        self._show_kept(looked)
        self._show_preview(looked)

    def _show_found(self, roster: Roster) -> None:
        """Shows the number of people found with their places, and the parts to check."""
        guessed = sum(1 for one in roster.columns if one.fields and wants_a_look(one))
        failed = sum(1 for one in roster.columns if one.finding is not None and not one.chosen)
        loose = sum(1 for one in roster.columns if not one.fields and (one.header or one.samples)) - failed
        nameless = bool(roster.total) and not any(_names_people(one) for one in roster.columns)
        if nameless:
            one, more = _tr("1 row found {1}. No column is read as names."), _tr("{0} rows found {1}. No column is read as names.")  # fmt: skip
            parts = [
                format_many(roster.total, one, more, _describe_tables(roster)),
                _tr("Choose the column that holds them."),
            ]
        else:
            parts = [_tr("{0} found {1}.").format(format.people(roster.total), _describe_tables(roster))]
        if text := _text_file(roster):
            parts.append(text)
        if guessed:
            one, more = _tr("1 column was guessed: check it."), _tr("{0} columns were guessed: check them.")
            parts.append(format_many(guessed, one, more))
        if failed:
            one, more = (
                _tr("1 column did not fit its title: check it."),
                _tr("{0} columns did not fit their titles: check them."),
            )
            parts.append(format_many(failed, one, more))
        if loose:
            parts.append(
                format_many(loose, _tr("1 column goes into the notes."), _tr("{0} columns go into the notes."))
            )
        if not guessed and not loose and not failed:
            parts.append(_tr("Every column is understood."))
        look = guessed or failed or nameless
        self.notify(" ".join(parts), Tone.ATTENTION if look else Tone.GOOD, "warning" if look else "check")

    def _show_kept(self, looked: Looked) -> None:
        if looked.kept:
            self.kept.ask(
                _tr("Columns as you settled them for the last list of this shape."), _tr("Guess again"), self.forget.emit,
                keep=_tr("Use them"), danger=False, tone="info",
            )  # fmt: skip
            set_style(self.kept.yes, kind="")
        else:
            self.kept.shut()

    def fault(self, error: RepatriateError) -> None:
        """Shows why the choice is impossible: the columns stay as they were."""
        self.kept.fault(error)

    def _show_preview(self, looked: Looked) -> None:
        fields = _shown_fields(looked.preview)
        if self.preview is None or fields != self._fields:
            self._make_preview(fields)
        assert self.preview is not None
        self.preview.set_rows({"place": one.place, "one": one} for one in looked.preview)
        self.preview.setVisible(bool(looked.preview))
        self.nobody.setVisible(not looked.preview)

    def _make_preview(self, fields: list[str]) -> None:
        if self.preview is not None:
            self.right.removeWidget(self.preview)
            self.preview.hide()
            self.preview.deleteLater()
        columns = [
            Column(
                "number", _tr("Row"), lambda row: str(row["one"].place[1]), 56, right=True, tone=lambda row: Tone.QUIET
            )
        ]
        columns += [_make_column(name) for name in fields]
        self.preview = RowTable(_tr("Preview of the first people"), columns, RowSource("place"))
        self._fields = fields
        self.preview.setMinimumHeight(LOW)
        self.right.addWidget(self.preview, 1)


def _names_people(column: ListColumn) -> bool:
    return any(is_name(name) for name in column.fields)


def _make_country_box() -> Combo:
    """A box of all countries, found by any part of their names; filled with the first list, because reading takes a
    moment."""
    box = Combo(_tr("Nationality of rows that say none"))
    let_type(box)
    box.addItem(_tr("not known"), "")
    box.setFixedWidth(170)
    return box


def _describe_tables(roster: Roster) -> str:
    """`on “Sheet1”`, or each sheet with how many: where they stand."""
    if len(roster.tables) == 1:
        return _tr("on “{0}”").format(roster.tables[0].sheet)
    names = [f"{_tr('“{0}”').format(one.sheet)} {format.number(one.rows)}" for one in roster.tables]
    shown = ", ".join(names[:4])
    return _tr("on {0}").format(
        shown if len(names) <= 4 else _tr("{0} and {1} more").format(shown, format.number(len(names) - 4))
    )


def _text_file(roster: Roster) -> str:
    """The encoding and separator of a text file, in words."""
    if roster.encoding is None:
        return ""
    signs = {",": _tr("commas"), ";": _tr("semicolons"), "\t": _tr("tabs"), "|": _tr("bars"), None: _tr("nothing")}
    sign = signs.get(roster.separator, _tr("“{0}”").format(roster.separator))
    return _tr("Text in {0}, separated by {1}.").format(roster.encoding.upper(), sign)


# -- cells of the preview


def _shown_fields(preview: tuple[Preview, ...]) -> list[str]:
    """The fields to preview, those with the worst errors first: further columns may not fit."""
    found = {name for one in preview for name in (*one.values, *one.doubts) if name in PEOPLE}
    return [name for name in dict.fromkeys((*_RISKY, *PEOPLE)) if name in found]


def _make_column(name: str) -> Column:
    return Column(
        name, field_words(name), lambda row: value_of(row["one"], name), _WIDTHS.get(name, 120),
        native=lambda row: _original_text(row["one"], name), icon=lambda row: "warning" if name in row["one"].doubts else None,
        tone=lambda row: Tone.ATTENTION if name in row["one"].doubts else None, tip=_tip_getter(name),
    )  # fmt: skip


def value_of(one: Preview, name: str) -> str:
    """A value as the window shows it."""
    return value_text(name, one.values.get(name))


def _original_text(one: Preview, name: str) -> str | None:
    """The cell it came from, where that reads otherwise; of names, that stands in the tool tip."""
    text = one.before.get(name)
    if not text or name in ("notes", "surname", "given_names"):
        return None
    shown, value = value_of(one, name), one.values.get(name)
    return None if _letters_only(text) in (_letters_only(shown), _letters_only(str(value))) else text


def _letters_only(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _tip_getter(name: str) -> Callable[[Row], str | None]:
    def explain_doubts(row: Row) -> str | None:
        one: Preview = row["one"]
        lines = [what_it_means(doubt) for doubt in one.doubts.get(name, ())]
        if was := one.before.get(name):
            lines.append(_tr("On the list: {0}").format(was))
        return "\n".join(lines) or None

    return explain_doubts
