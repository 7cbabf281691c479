"""SQL that long lists of people have in common: words that must occur, the order, and names as they are sorted and sought."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.text_folding import fold

GROUP_NAME = "(SELECT name FROM groups WHERE id = group_id)"
NAME = "fold_once(coalesce(surname, given_names, native_name, '') || ' ' || ifnull(given_names, ''))"
WHO = "ref || ' ' || ifnull(given_names, '') || ' ' || ifnull(surname, '') || ' ' || ifnull(given_names, '') || ' ' || ifnull(native_name, '') || ' ' || ifnull(nationality, '')"  # fmt: skip


def folding(db: Database) -> Database:
    """The connection with `fold_once` in its SQL: it keeps nothing, a hundred thousand long texts would fill the memory."""
    if not hasattr(db, "repatriate_fold_once"):
        db.register_function(fold, name="fold_once", deterministic=True)
        vars(db)["repatriate_fold_once"] = True
    return db


def order_by(sorts: Mapping[str, str], sort: str, descending: bool, then: str = "ref, id") -> str:
    """Rows without a value come last either way; then by reference."""
    if not sort:
        return then
    return f"{sorts[sort]} IS NULL, {sorts[sort]} {'DESC' if descending else 'ASC'}, {then}"


def having(haystack: str, text: str, values: dict[str, Any]) -> str:
    """The condition that every word of the text occurs."""
    words = (fold(text) or "").split()
    for number, word in enumerate(words):
        values[f"word{number}"] = word
    return " AND ".join(f"instr({haystack}, :word{number}) > 0" for number in range(len(words))) or "1"
