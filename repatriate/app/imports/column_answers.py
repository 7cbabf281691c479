"""Answers for a whole column of a list: kept for lists of its shape, and offered for later ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlite_utils import Database

from repatriate.app.imports.received_lists import kept_mapping
from repatriate.intake.roster.column_questions import ask_of_columns, with_last
from repatriate.intake.roster.mapping import Mapping, parse_mapping
from repatriate.intake.roster.model import NAMES, ColumnQuestion, Roster
from repatriate.intake.sheets import Workbook
from repatriate.intake.values.dates import DayMonth
from repatriate.intake.values.splitting import NameOrder
from repatriate.model.saying import say


def ask_about_columns(db: Database, workbook: Workbook, roster: Roster, today: date) -> tuple[ColumnQuestion, ...]:
    """The questions that the columns leave open, with the last answers to the same questions."""
    found = ask_of_columns(workbook, roster, today)
    return with_last(found, NAMES, _find_last_names(db)) if found else ()


def _find_last_names(db: Database) -> str | None:
    for (content,) in db.conn.execute("SELECT content FROM mappings ORDER BY id DESC"):
        order = parse_mapping(content, say("the mapping in the file")).names
        if order is not None:
            return order.value
    return None


def with_orders(
    db: Database, shape: str, mapping: Mapping | None, names: NameOrder | None, days: DayMonth | None
) -> Mapping | None:
    """The mapping with these answers; what is kept for lists of the shape stays where it says more."""
    if names is None and days is None:
        return mapping
    settled = mapping or kept_mapping(db, shape) or Mapping()
    return replace(settled, names=names or settled.names, days=days or settled.days)
