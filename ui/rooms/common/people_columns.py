"""The columns of a table of people."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication

from repatriate.model.fields import Field, Kind, Use, used_for
from ui.core import format
from ui.core.fields import short_label, value_text
from ui.models.table import Column, Row
from ui.rooms.common.person_state import lacks_column, person_state_column, short_state_column
from ui.style.theme import Tone


def _tr(text: str) -> str:
    return QCoreApplication.translate("People", text)


def _document_words(row: Row) -> str:
    if not row["document_type"]:
        return ""
    kind = value_text("document_type", row["document_type"])
    return f"{kind} {row['document_number']}" if row["document_number"] else kind


def columns(kinds: Collection[str] = ()) -> list[Column]:
    """All columns; the officer chooses which are seen. `kinds` are the clearances that have columns of their own."""
    quiet = Tone.QUIET
    return [
        Column("ref", short_label("ref"), _text_getter("ref"), 76, "ref", tone=lambda row: quiet),
        Column(
            "name", _tr("Name"), lambda row: row["full_name"], 250, "name", stretch=True, native=lambda row: row["native_name"]
        ),
        short_state_column(150) if kinds else person_state_column(tip=lambda row: row["journey"]),
        lacks_column(kinds=kinds),
        Column("nationality", short_label("nationality"), _text_getter("nationality"), 62, "nationality",
               tip=lambda row: value_text("nationality", row["nationality"])),
        Column("born", short_label("birth_date"), lambda row: (row["birth_date"] or "")[:4].strip("?"), 60, "born", right=True,
               tip=lambda row: format.birth(row["birth_date"])),
        Column("location", short_label("location"), _text_getter("location"), 110, "location", stretch=True),
        Column("sex", short_label("sex"), _text_getter("sex"), 48, "sex", hidden=True),
        Column("province", short_label("province"), _text_getter("province"), 130, "province", hidden=True),
        Column("assistance", short_label("assistance"), _text_getter("assistance"), 70, "assistance", tone=lambda row: Tone.INFO,
               hidden=True),
        Column("document", short_label("document_type"), _document_words, 150, "document", hidden=True,
               native=lambda row: format.day(row["document_expiry"])),
        Column("last_seen", _tr("Last counted"), lambda row: format.moment(row["last_seen"]) if row["last_seen"] else "", 150,
               "last_seen", hidden=True),
        *map(_hidden_column, (one for one in used_for(Use.TABLE) if one.name != "location")),
    ]  # fmt: skip


def _text_getter(key: str) -> Callable[[Row], str]:
    return lambda row: row[key] or ""


def _hidden_column(field: Field) -> Column:
    """The column of a field that is seen only where the officer asks for it."""
    key, width = field.name, min(60 + 7 * field.width, 220)
    if field.kind is Kind.WHOLE:
        return Column(key, short_label(key), lambda row: str(row[key] or ""), 70, key, right=True, hidden=True)
    if field.kind in (Kind.DAY, Kind.DESTINATION):
        return Column(key, short_label(key), lambda row: value_text(key, row[key]), width, key, hidden=True)
    # In a row, lines stand one behind the other; the tip has them as they are.
    return Column(
        key,
        short_label(key),
        lambda row: " ".join((row[key] or "").split()),
        width,
        key,
        hidden=True,
        tip=lambda row: row[key] if field.width >= LONG else None,
    )


LONG = 40
"""Characters from which on a field may have several lines."""
