"""Answers for the people who are selected in Clearances: with one choice, or in full with date and reference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from repatriate.app.clearances.actions import AUTHORITY
from repatriate.app.clearances.bulk_commands import MarkClearances, RecordSeveral
from repatriate.app.clearances.commands import RecordClearance
from repatriate.app.clearances.matrix import Cell, matrix_rows
from repatriate.app.clearances.note_draft import refs_to_ask_again
from repatriate.app.clearances.queries import Asked
from repatriate.model.entities import Answer
from ui.core.context import AT_ONCE, Context
from ui.core.format import name_of_kind, people
from ui.rooms.clearances.cells import CELLS, fill_answers
from ui.rooms.clearances.desk import Desk
from ui.rooms.common.action_form import make_field
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import many
from ui.rooms.common.many import ask_for_many
from ui.rooms.common.person.hold_forms import answer_fields
from ui.rooms.common.state_labels import answer_word

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
        text = many(
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


def pasted() -> tuple[str, str]:
    """The text of the clipboard, and why it cannot be taken as a reply (nothing where it can)."""
    data = QGuiApplication.clipboard().mimeData()
    if data is not None and data.hasUrls():
        return "", t("Clearances", "You copied a file. Open the reply, and copy its text.")
    text = data.text() if data is not None and data.hasText() else ""
    if not text.strip():
        return "", t("Clearances", "There is no text to paste. Copy the text of the reply first.")
    return text, ""
