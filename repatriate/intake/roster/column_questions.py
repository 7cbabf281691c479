"""Finds questions that an officer answers once for a whole column: the order of names, and of day and month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.roster.model import (
    DAY_WORDS,
    DAYS,
    NAMES,
    ColumnQuestion,
    Example,
    ListRow,
    ListTable,
    Offered,
    Roster,
)
from repatriate.intake.sheets import Workbook
from repatriate.intake.values.dates import DateOrder, DayMonth, birth_date, order_of, read_date_cell
from repatriate.intake.values.splitting import NameOrder, split_as
from repatriate.model.fields import CLEARANCES

EXAMPLES = 3
FEWEST = 2
"""A single name is mended where it stands."""
DATED = ("birth_date", "document_expiry", "ready_from", "clear_until", "hold_from", "hold_until", *CLEARANCES)
_THREE_NUMBERS = re.compile(r"\s*(\d{1,2})\s*[-/.]\s*(\d+)\s*[-/.]\s*\d+\s*")


def ask_of_columns(workbook: Workbook, roster: Roster, today: date) -> tuple[ColumnQuestion, ...]:
    """The questions that the columns of a list leave open, answered or not."""
    return (*_ask_of_names(roster), *_ask_of_days(workbook, roster, today))


def with_last(questions: Iterable[ColumnQuestion], code: str, answer: str | None) -> tuple[ColumnQuestion, ...]:
    """The same; of those of the code that nobody answered with what was answered last."""
    return tuple(replace(one, last=answer) if one.code == code and one.answer is None else one for one in questions)


def answer_column(mapping: Mapping, code: str, answer: str) -> Mapping:
    """The mapping with the answer to a question of that code."""
    if code == NAMES:
        return replace(mapping, names=NameOrder(answer))
    return replace(mapping, days=next(order for order, word in DAY_WORDS.items() if word == answer))


def _ask_of_names(roster: Roster) -> Iterator[ColumnQuestion]:
    order = roster.mapping.names
    rows = [row for row in roster.rows if row.whole and split_as(row.whole, NameOrder.GIVEN_FIRST) is not None]
    if len(rows) < FEWEST:
        return
    shown = list({row.whole: row for row in reversed(rows)}.values())[: -EXAMPLES - 1 : -1]
    offered = tuple(Offered(one.value, tuple(_read_name(row, one) for row in shown)) for one in NameOrder)
    sheet = rows[0].sheet
    yield ColumnQuestion(
        NAMES,
        "surname",
        sheet,
        _find_title(roster.tables, sheet, ("full_name", "surname", "given_names", "native_name")),
        len(rows),
        offered,
        (order or NameOrder.LEAVE).value,
        order.value if order else None,
    )


def _read_name(row: ListRow, order: NameOrder) -> Example:
    made = split_as(row.whole, order)
    return Example(row.number, row.whole, (made.surname, made.given) if made else (row.whole, ""))


def _find_title(tables: Iterable[ListTable], sheet: str, names: Iterable[str]) -> str:
    """The title of the first column of one of these fields, in their order; empty where it has none."""
    columns = [column for table in tables if table.sheet == sheet for column in table.columns]
    for name in names:
        for column in columns:
            if name in column.fields:
                return " ".join(column.header.split())
    return ""


def _ask_of_days(workbook: Workbook, roster: Roster, today: date) -> Iterator[ColumnQuestion]:
    """A question for each date column whose cells do not prove the order of day and month."""
    chosen = roster.mapping.days
    for table in roster.tables:
        first = max(table.titles, default=-1) + 1
        rows = workbook.sheets[table.sheet][first:]
        for place, column in enumerate(table.columns, start=table.left):
            field = next((name for name in DATED if name in column.fields), None)
            if field is None:
                continue
            cells = [row[place] if place < len(row) else None for row in rows]
            order = order_of(cells)
            if order.proved:
                continue
            either = [(first + at + 1, str(cell)) for at, cell in enumerate(cells) if _may_be_either(cell)]
            shown = list({text: (number, text) for number, text in reversed(either)}.values())[: -EXAMPLES - 1 : -1]
            if either:
                yield ColumnQuestion(
                    DAYS,
                    field,
                    table.sheet,
                    " ".join(column.header.split()),
                    len(either),
                    tuple(
                        Offered(DAY_WORDS[one], tuple(_read_day(field, cell, one, today) for cell in shown))
                        for one in DayMonth
                    ),
                    DAY_WORDS[chosen or order.order],
                    DAY_WORDS[chosen] if chosen else None,
                )


def _read_day(field: str, cell: tuple[int, str], order: DayMonth, today: date) -> Example:
    (number, text), read = cell, birth_date if field == "birth_date" else read_date_cell
    found = read(text, DateOrder(order, True, False), today).value
    return Example(number, text, (str(found),) if found else ())


def _may_be_either(cell: object) -> bool:
    """`03/04/1991`, of which no one can tell."""
    found = _THREE_NUMBERS.fullmatch(cell) if isinstance(cell, str) else None
    return found is not None and found[1] != found[2] and all(1 <= int(number) <= 12 for number in found.groups())
