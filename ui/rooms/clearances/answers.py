"""Answers for the people who are selected in Clearances: with one choice, or in full with date and reference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QMenu, QVBoxLayout, QWidget

from repatriate.app.clearances.actions import ANSWERING, AUTHORITY, NATIONALITY
from repatriate.app.clearances.commands import ChooseClearances, MarkClearances, RecordClearance, RecordSeveral
from repatriate.app.clearances.kinds import Item, clearances_chosen, known_kind, offers_now, source_of
from repatriate.app.clearances.matrix import Cell, matrix_rows
from repatriate.app.clearances.note_queries import refs_to_ask_again
from repatriate.app.clearances.queries import Asked
from repatriate.model.entities import Answer
from ui.core import format
from ui.core.context import AT_ONCE, Context
from ui.core.format import name_of_kind, people
from ui.core.language import make_translator
from ui.rooms.clearances.table import CELLS, Desk, fill_answers
from ui.rooms.common.action_form import make_field
from ui.rooms.common.form import Field, Form, ask_for_many
from ui.rooms.common.labels import answer_word, format_many
from ui.rooms.common.person.hold_forms import answer_fields
from ui.widgets.labels import clear_widget, make_button, make_label, tool_button
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

t = QCoreApplication.translate
ALL = "\0all"


@dataclass(frozen=True, slots=True)
class Chosen:
    """One clearance of somebody, as far as the form needs to know it."""

    ref: str
    kind: str
    state: Asked
    authority: str | None


class AnswerForm(Form):
    """`command` is what is to be done; raises ValueError after saying under a field what is wrong."""

    def __init__(self, chosen: Sequence[Chosen], today: date) -> None:
        self.chosen = list(chosen)
        kinds = list(dict.fromkeys(one.kind for one in chosen))
        choices = [
            (kind, f"{name_of_kind(kind)} · {people(sum(one.kind == kind for one in chosen))}") for kind in kinds
        ]
        if len(kinds) > 1:
            whole = t("Documents", "All {0} kinds · {1}").format(len(kinds), people(len({one.ref for one in chosen})))
            choices.insert(0, (ALL, whole))
        super().__init__(
            [
                Field("kind", t("Documents", "Clearance"), "choice", tuple(choices)),
                make_field(AUTHORITY),
                *answer_fields(asked=True),
            ],
            t("Documents", "Record it"),
        )
        self.fill(self._shared_values(kinds, today))

    def _shared_values(self, kinds: Sequence[str], today: date) -> dict[str, Any]:
        """The values that all of them share already; asked today if nobody was asked."""
        known: dict[str, Any] = {"kind": kinds[0] if len(kinds) == 1 else ALL}
        authorities = {one.authority for one in self.chosen}
        if len(authorities) == 1:
            known["authority"] = authorities.pop()
        if all(one.state is Asked.NOT_ASKED for one in self.chosen):
            known["asked_on"] = today
        if any(one.state is Asked.WAITING for one in self.chosen):
            known["answer"] = Answer.GRANTED.value
        return known

    def command(self) -> RecordSeveral:
        self.clear_faults()
        values = self.values()
        days = {name: self.day(name) for name in ("asked_on", "answered_on", "valid_from", "valid_until")}
        answer = Answer(values["answer"]) if values["answer"] else None
        if answer is None and days["asked_on"] is None:
            self.notify("asked_on", t("Documents", "Say when it was asked, or what the answer is."))
            raise ValueError
        cells: dict[str, list[str]] = {}
        for one in self.chosen:
            if values["kind"] in (ALL, one.kind):
                cells.setdefault(one.kind, []).append(one.ref)
        return RecordSeveral(
            tuple(
                RecordClearance(
                    tuple(dict.fromkeys(refs)), kind, values["authority"], days["asked_on"], answer, days["answered_on"],
                    values["reference"], days["valid_from"], days["valid_until"],
                )
                for kind, refs in cells.items()
            )
        )  # fmt: skip


class AnswerController:
    def __init__(self, context: Context, room: Desk) -> None:
        self._context, self._room = context, room

    def may_write(self) -> bool:
        if self._context.read_only:
            self._context.notify(t("Clearances", "This file is open for reading only."), tone="attention")
        return not self._context.read_only

    def title(self, kind: str) -> str:
        """The heading of a cell's list of answers."""
        count = len(self._room.table.selected_ids())
        name = name_of_kind(kind)
        return name if count == 1 else t("Clearances", "{0} · {1}").format(name, people(count))

    def now(self, kind: str) -> Asked | None:
        """The state of the selected person's clearance; None if several are selected."""
        ids = self._room.table.selected_ids()
        if len(ids) != 1:
            return None
        row = self._room.source.rows(ids).get(ids[0])
        cell: Cell | None = row[CELLS].get(kind) if row is not None else None
        return cell.state if cell is not None else None

    def _with_chosen(self, kind: str, then: Callable[[list[Chosen]], object]) -> None:
        """Passes on the selected people who need this kind; a few are read at once, many in the background."""
        if not self.may_write():
            return
        ids = self._room.table.selected_ids()
        question = partial(_read_chosen, self._context, kind, ids)
        if len(ids) <= AT_ONCE:
            self._take(question(), then)
        else:
            self._context.ask(self._room.panel, "chosen", question, lambda found: self._take(found, then))

    def _take(self, chosen: list[Chosen], then: Callable[[list[Chosen]], object]) -> None:
        if chosen:
            then(chosen)
        else:
            self._context.notify(t("Clearances", "Nobody selected needs this clearance."), tone="info")

    def fill_menu(self, menu: QMenu, kind: str) -> None:
        """The list of a cell, for all who are selected."""
        fill_answers(
            menu, self.title(kind), self.now(kind), partial(self.give, kind), partial(self.ask_details, kind),
            writes=not self._context.read_only,
        )  # fmt: skip

    # -- with one choice

    def give(self, kind: str, answer: Asked) -> None:
        """Records the answer as of today; more than a few people only after a question with their number."""
        self._with_chosen(kind, lambda chosen: self._ask_give(kind, answer, chosen))

    def clear(self) -> None:
        """Nothing is on record for the selected cells."""
        kind = self._room.table.kind
        if kind is not None:
            self.give(kind, Asked.NOT_ASKED)

    def _ask_give(self, kind: str, answer: Asked, chosen: Sequence[Chosen]) -> None:
        command = MarkClearances({kind: tuple(one.ref for one in chosen)}, answer)
        what = t("Clearances", "{0} becomes “{1}”").format(name_of_kind(kind), answer_word(answer))
        ask_for_many(
            self._room.question, len(chosen), what,
            lambda: self._context.carry_out(t("Clearances", "Recording answers"), command, len(chosen)),
        )  # fmt: skip

    # -- again

    def offer_again(self, kind: str) -> None:
        """Offers one button for everybody who was asked for long ago, once the authority was asked again."""
        refs = refs_to_ask_again(self._context.db, kind, self._context.operation.today())
        if not refs or self._context.read_only:
            return
        text = format_many(
            len(refs),
            t("Clearances", "1 person has waited 5 days or more for: {1}. Ask again, then press the button."),
            t("Clearances", "{0} people have waited 5 days or more for: {1}. Ask again, then press the button."),
            name_of_kind(kind),
        )
        command = RecordClearance(refs, kind, asked_on=self._context.operation.today())
        self._room.question.ask(
            text, t("Clearances", "Asked again today"),
            lambda: self._context.carry_out(t("Clearances", "Recording answers"), command, len(refs)), danger=False,
        )  # fmt: skip

    # -- in full

    def ask_details(self, kind: str) -> None:
        """The form with date and reference."""
        self._with_chosen(kind, self._show_form)

    def _show_form(self, chosen: Sequence[Chosen]) -> None:
        form = AnswerForm(chosen, self._context.operation.today())
        form.saved.connect(lambda: self._ask_record(form))
        self._room.show_form(form, people(len(chosen)))

    def _ask_record(self, form: AnswerForm) -> None:
        try:
            command = form.command()
        except ValueError:
            return  # said under its field
        what = form.save_button.text()
        ask_for_many(
            self._room.question, len(form.chosen), what,
            lambda: self._context.carry_out(
                t("Clearances", "Recording answers"), command, len(form.chosen), lambda _: self._room.close_form(),
                on_error=form.fault,
            ),
        )  # fmt: skip


def _read_chosen(context: Context, kind: str, ids: Sequence[int]) -> list[Chosen]:
    rows = matrix_rows(context.db, ids, context.operation.today())
    return [
        Chosen(rows[id].ref, kind, cell.state, cell.authority)
        for id in ids
        if id in rows and (cell := rows[id].cells.get(kind)) is not None
    ]


def read_pasted() -> tuple[str, str]:
    """The text of the clipboard, and why it cannot be taken as a reply (nothing where it can)."""
    data = QGuiApplication.clipboard().mimeData()
    if data is not None and data.hasUrls():
        return "", t("Clearances", "You copied a file. Open the reply, and copy its text.")
    text = data.text() if data is not None and data.hasText() else ""
    if not text.strip():
        return "", t("Clearances", "There is no text to paste. Copy the text of the reply first.")
    return text, ""


# -- The form of necessary clearances, with those usual in the host country ticked.


_tr = make_translator("ChooseClearances")
NAMED = 2
"""Nationalities of one line that are named; the others are counted."""


class ChooseForm(Form):
    """`saved` is done by itself. `left` asks to close it, also when all is written."""

    def __init__(self, context: Context) -> None:
        self._context = context
        here, offers = offers_now(context.db)
        known = [format.name_of_kind(one.kind) for one in offers]
        nations = [f"{code} – {name}" for code, name in format.countries()]
        super().__init__(
            [
                Field("kind", _tr("Another clearance"), offers=known),
                make_field(NATIONALITY, offers=nations),
                make_field(ANSWERING),
            ],
            "",
        )
        self.items = {one.kind: list(one.items) for one in offers}
        self._needed = {one.kind for one in offers if one.needed}
        self._sources = {one.kind: source_of(one.kind, here) for one in offers if one.usual}
        self._open: set[str] = set()
        self.ticks: dict[str, QCheckBox] = {}
        chosen = clearances_chosen(context.db)
        self.none = QCheckBox(_tr("None needed"))
        self.none.setChecked(chosen and not self._needed)
        self.rows = QWidget()
        self._rows = make_column(margins=0, spacing=10, inside=self.rows)
        about = _tr("People get a seat when every authority has said yes.")
        if not chosen and self._sources and here:
            where = ", ".join(format.the_country(code) for code in sorted(here))
            about = _tr("The clearances usually needed to leave {0} are ticked. Change what you need.").format(where)
        for place, widget in enumerate((make_label(about, "quiet", wrap=True), self.rows, self.none), start=1):
            self.column.insertWidget(place, widget)
        self.add_button = make_button(_tr("Add to the list"), self.add_typed, icon="add")
        few = _tr(
            "A clearance is for everybody, or for one nationality. If only a few people need it, put a hold on them."
        )
        for widget in (self.add_button, make_label(few, "quiet", wrap=True)):
            self.add(widget)
        for one in offers:
            self._tick(one.kind, one.needed or (one.usual and not chosen))
        self._begun = self.chosen()
        self.none.toggled.connect(self._show_sum)
        self.saved.connect(self._save)
        self._show_rows()
        if context.read_only:
            self._lock()

    def _lock(self) -> None:
        for widget in (*self.ticks.values(), self.none):
            widget.setEnabled(False)
        self.show_fields(self.controls, False)
        self.add_button.hide()
        self.save_button.hide()

    # -- what is chosen

    def chosen(self) -> tuple[Item, ...]:
        """The checklist items that are ticked."""
        return tuple(item for kind, tick in self.ticks.items() if tick.isChecked() for item in self.items[kind])

    def touched(self) -> bool:
        return super().touched() or self.chosen() != self._begun

    def _tick(self, kind: str, on: bool) -> None:
        tick = self.ticks.get(kind)
        if tick is None:
            tick = self.ticks[kind] = QCheckBox(format.name_of_kind(kind))
            tick.toggled.connect(self._show_sum)
        tick.setChecked(on)

    def add_typed(self) -> bool:
        """Take what is typed into the list; False after saying what is wrong with it."""
        self.clear_faults()
        values = self.values()
        if not values["kind"]:
            self.notify("kind", _tr("Name the clearance."))
            return False
        nationality = format.typed_code(values["nationality"]) if values["nationality"] else None
        if nationality and nationality not in dict(format.countries()):
            self.notify(
                "nationality", _tr("“{0}” is not a country. Choose one from the list.").format(values["nationality"])
            )
            return False
        kind = known_kind(kind_typed(values["kind"], self.items), self.items)
        others = [one for one in self.items.get(kind, []) if one.nationality not in (nationality, None)]
        self.items[kind] = [*(others if nationality else []), Item(kind, values["authority"] or "", nationality)]
        self._tick(kind, True)
        self.fill({})
        self._show_rows()
        return True

    def _drop_item(self, item: Item) -> None:
        self.items[item.kind].remove(item)
        self._show_rows()

    # -- showing

    def _show_rows(self) -> None:
        for tick in self.ticks.values():
            tick.setParent(self)  # what is cleared is deleted
        clear_widget(self.rows)
        for kind in self.ticks:
            self._rows.addLayout(self._make_row(kind))
            self.ticks[kind].show()
        self._show_sum()

    def _make_row(self, kind: str) -> QVBoxLayout:
        row = make_column(self.ticks[kind], margins=0, spacing=2)
        lines, items = make_column(margins=(24, 0, 0, 0), spacing=2), self.items[kind]
        if kind in self._open:
            for item in items:
                drop = tool_button(_tr("Remove"), partial(self._drop_item, item), "close")
                drop.setAccessibleName(
                    _tr("Remove {0}").format(f"{format.name_of_kind(kind)}, {_name_nationalities([item])}")
                )
                drop.setVisible(len(items) > 1)
                lines.addLayout(make_row(grow(make_label(_describe_items([item]), "quiet", wrap=True)), drop))
        else:
            for authority in dict.fromkeys(item.authority for item in items):
                if words := _describe_items([item for item in items if item.authority == authority]):
                    lines.addWidget(make_label(words, "quiet", wrap=True))
            if len(items) > 1 and not self._context.read_only:
                more = make_button(_tr("Change for single nationalities"), partial(self._open_row, kind), "link")
                more.setAccessibleDescription(format.name_of_kind(kind))
                lines.addLayout(make_row(more, STRETCH))
        source = self._sources.get(kind)
        if source is not None:
            said = (
                _tr("Usual. Source: {0}").format(source)
                if source
                else _tr("Usual in neighbouring countries. No source.")
            )
            lines.addWidget(make_label(said, "caption", wrap=True))
            self.ticks[kind].setAccessibleDescription(said)
        row.addLayout(lines)
        return row

    def _open_row(self, kind: str) -> None:
        self._open.add(kind)
        self._show_rows()

    def _show_sum(self) -> None:
        """The button says its figure."""
        none = self.none.isChecked()
        for tick in self.ticks.values():
            tick.setEnabled(not none and not self._context.read_only)
        number = len({item.kind for item in self.chosen()})
        words = format_many(number, _tr("Use 1 clearance"), _tr("Use {0} clearances"))
        self.save_button.setText(_tr("None needed") if none else words if number else _tr("Choose"))

    # -- writing

    def _save(self) -> None:
        if self.values()["kind"] and not self.add_typed():
            return
        self.clear_faults()
        items = () if self.none.isChecked() else self.chosen()
        if not items and not self.none.isChecked():
            self.note.notify(_tr("Tick the clearances that people need, or “None needed”."), "attention")
            return
        gone = self._needed - {item.kind for item in items}
        if not gone:
            self._write(items)
            return
        named = ", ".join(sorted(map(format.name_of_kind, gone)))
        self.note.ask(
            _tr("No longer needed: {0}. Nobody will wait for it. Recorded answers stay.").format(named),
            self.save_button.text(),
            lambda: self._write(items),
        )

    def _write(self, items: tuple[Item, ...]) -> None:
        if self._context.run(ChooseClearances(items), on_error=self.fault) is not None:
            self.left.emit()


def kind_typed(text: str, kinds: dict[str, list[Item]]) -> str:
    """The kind that somebody means who types it as it reads here."""
    plain = " ".join(text.split())
    return next((kind for kind in kinds if format.name_of_kind(kind).casefold() == plain.casefold()), plain)


def _describe_items(items: list[Item]) -> str:
    """`Indonesia, Kenya and 3 more · Ministry of Foreign Affairs`; nothing where there is nothing to say."""
    whose = _name_nationalities(items) if items[0].nationality or items[0].authority else ""
    return " · ".join(part for part in (whose, items[0].authority) if part)


def _name_nationalities(items: list[Item]) -> str:
    named = [format.country(item.nationality) if item.nationality else _tr("everybody") for item in items]
    if len(named) > NAMED + 1:
        return _tr("{0} and {1} more").format(", ".join(named[:NAMED]), format.number(len(named) - NAMED))
    return ", ".join(named)
