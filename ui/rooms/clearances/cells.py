"""The columns of clearances in the people table: the text of a cell, and its list of answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from repatriate.app.clearances.matrix import Cell
from repatriate.app.clearances.queries import Asked
from repatriate.app.people.clearance_filters import CLEARANCE, LAPSED
from ui.core.format import day, name_of_kind, short_day, title_of_kind
from ui.models.table import Column, Row
from ui.rooms.common.labels import many
from ui.rooms.common.people_columns import columns as people_columns
from ui.rooms.common.state_labels import answer_word, asked_state
from ui.style.theme import Tone

t = QCoreApplication.translate
CELLS = "cells"
"""The key in a person's row for their clearances, by kind."""
WIDTH = 92
"""The least width of a clearance's column."""
ANSWERS = (Asked.GRANTED, Asked.REFUSED, Asked.WAITING, Asked.NOT_ASKED)
"""The answers in the list of a cell, in this order."""


def value_words(value: str) -> str:
    """A value of the column in its filter."""
    if value == LAPSED:
        return t("Clearances", "Yes, but it has ended")
    return answer_word(Asked(value)) if value in set(Asked) else t("Clearances", "Not needed")


def cell_words(cell: Cell | None, *, short: bool = False) -> str:
    """`Asked, 16 days`, `Yes, until 12 Jun`; short, beside an icon: `16 days`, `to 12 Jun`."""
    if cell is None:
        return ""
    word = answer_word(cell.state)
    if cell.state is Asked.WAITING and cell.days:
        days = many(cell.days, t("Clearances", "1 day"), t("Clearances", "{0} days"))
        return days if short else t("Clearances", "{0}, {1}").format(word, days)
    if cell.state is Asked.GRANTED and cell.valid_until is not None:
        until = short_day(cell.valid_until)
        if short:
            return t("Clearances", "to {0}").format(until)
        return (t("Clearances", "Ended {0}") if cell.lapsed else t("Clearances", "Yes, until {0}")).format(until)
    return word


def cell_look(cell: Cell | None) -> tuple[str | None, str | None]:
    """Tone and icon."""
    if cell is None:
        return None, None
    _, tone, icon = asked_state(cell.state)
    if not cell.needed:
        return Tone.QUIET, icon
    if cell.overdue or cell.lapsed:
        return Tone.TROUBLE, "warning" if cell.lapsed else icon
    return Tone.QUIET if cell.state is Asked.NOT_ASKED else tone, icon


def cell_tip(cell: Cell | None) -> str:
    """Everything that is known of a cell, a line each."""
    if cell is None:
        return t("Clearances", "They do not need this clearance.")
    lines = [answer_word(cell.state)]
    if not cell.needed:
        lines.append(t("Clearances", "They do not need this clearance."))
    parts: tuple[tuple[str, str | None], ...] = (
        (t("Clearances", "Authority: {0}"), cell.authority),
        (t("Clearances", "Asked on {0}"), day(cell.asked_on)),
        (t("Clearances", "Answered on {0}"), day(cell.answered_on)),
        (t("Clearances", "Reference: {0}"), cell.reference),
        (t("Clearances", "Valid from {0}"), day(cell.valid_from)),
        (t("Clearances", "Valid until {0}"), day(cell.valid_until)),
        (t("Clearances", "Note verbale: {0}"), cell.note),
    )
    lines += [words.format(value) for words, value in parts if value]
    if cell.overdue:
        lines.append(t("Clearances", "This answer takes longer than usual."))
    return "\n".join(lines)


def _cell_of(kind: str, row: Row) -> Cell | None:
    found: Cell | None = row[CELLS].get(kind)
    return found


def clearance_column(kind: str) -> Column:
    """The column of one clearance: narrow, so that several fit beside a name and a panel."""
    cell = partial(_cell_of, kind)
    return Column(
        CLEARANCE + kind, title_of_kind(kind), lambda row: cell_words(cell(row), short=True), WIDTH, CLEARANCE + kind,
        tone=lambda row: cell_look(cell(row))[0], icon=lambda row: cell_look(cell(row))[1],
        tip=lambda row: cell_tip(cell(row)), full=lambda row: cell_words(cell(row)), help=name_of_kind(kind),
    )  # fmt: skip


def columns(kinds: Sequence[str]) -> list[Column]:
    """The columns of the people table, with the clearances after the state."""
    found = people_columns(kinds)
    after = next(place for place, one in enumerate(found) if one.key == "state") + 1
    return [*found[:after], *map(clearance_column, kinds), *found[after:]]


def fill_answers(  # long: a menu with what it says and the two things that it does
    menu: QMenu,
    title: str,
    now: Asked | None,
    give: Callable[[Asked], object],
    more: Callable[[], object],
    *,
    writes: bool,
) -> None:
    """The list of a cell: four answers, then the form with date and reference."""
    head = menu.addAction(title)
    head.setEnabled(False)
    for answer in ANSWERS:
        action = menu.addAction(answer_word(answer), partial(give, answer))
        action.setCheckable(True)
        action.setChecked(answer is now)
        action.setEnabled(writes)
    menu.addSeparator()
    menu.addAction(t("Clearances", "With date and reference…"), more).setEnabled(writes)
