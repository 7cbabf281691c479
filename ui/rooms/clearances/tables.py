"""The tables about clearances one by one: their columns, and the sum by kind above them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatriate.app.clearances.queries import Asked, KindRow
from ui.core.fields import short_label
from ui.core.format import day, name_of_kind
from ui.models.table import Column, Row, count_column, state_column
from ui.rooms.common.labels import many
from ui.rooms.common.state_labels import asked_state

t = QCoreApplication.translate
EVERY_KIND = "\0every"


def kind_columns() -> list[Column]:
    return [
        Column(
            "kind", t("Documents", "Clearance"), lambda row: _kind_words(row["kind"]), 240, sort="kind", stretch=True
        ),
        Column("authority", short_label("authority"), _authorities, 190, stretch=True),
        count_column("people", t("Documents", "Needed by"), 82),
        count_column("granted", t("Documents", "Granted"), 82, "good"),
        count_column("waiting", t("Documents", "Waiting"), 82, "attention"),
        count_column("not_asked", t("Documents", "Not asked"), 82, "attention"),
        count_column("refused", t("Documents", "Refused"), 82, "trouble"),
        Column("oldest", t("Documents", "Oldest"), lambda row: _days(row["oldest"]), 72, sort="oldest", right=True),
    ]


def _kind_words(kind: str) -> str:
    return t("Documents", "All of them") if kind == EVERY_KIND else name_of_kind(kind)


def _authorities(row: Row) -> str:
    names = row["authorities"]
    return names[0] if len(names) == 1 else t("Documents", "{0} authorities").format(len(names)) if names else ""


def _days(count: int | None) -> str:
    return "" if count is None else many(count, t("Documents", "1 day"), t("Documents", "{0} days"))


def list_columns() -> list[Column]:
    return [
        Column("ref", t("Documents", "Ref"), lambda row: row["ref"], 82, sort="ref"),
        Column("name", t("Documents", "Name"), lambda row: row["name"], 290, sort="name", stretch=True, native=lambda row: row["native_name"]),
        Column("nationality", short_label("nationality"), lambda row: row["nationality"] or "", 54, sort="nationality"),
        Column("kind", t("Documents", "Clearance"), lambda row: name_of_kind(row["kind"]), 176, sort="kind"),
        state_column("state", t("Documents", "State"), lambda row: asked_state(row["state"]), 136, sort="state"),
        Column("move", t("Documents", "Whose move"), _move, 168, sort="move", tone=lambda row: None if row["move"] else "quiet"),
        Column("days", t("Documents", "Days"), lambda row: "" if row["days"] is None else str(row["days"]), 56, sort="days", right=True,
               tone=lambda row: "trouble" if (row["days"] or 0) > 14 else None),
        Column("since", t("Documents", "Since"), lambda row: day(row["since"]), 108, sort="since"),
        Column("reference", short_label("reference"), lambda row: row["reference"] or "", 92, sort="reference"),
        Column("valid_until", t("Documents", "Valid until"), lambda row: day(row["valid_until"]), 108, sort="valid_until"),
        Column("group", short_label("group"), lambda row: row["group"] or "", 130, sort="group", hidden=True),
    ]  # fmt: skip


def _move(row: Row) -> str:
    if row["state"] is Asked.GRANTED:
        return ""
    if row["move"]:
        return str(row["move"])
    return t("Documents", "the authority") if row["state"] is Asked.WAITING else t("Documents", "this office")


def total(kinds: Sequence[KindRow]) -> dict[str, object]:
    """The row over all kinds."""
    waits = [row.oldest for row in kinds if row.oldest is not None]
    counted = ("people", "granted", "waiting", "not_asked", "refused")
    return {
        "kind": EVERY_KIND,
        "authorities": (),
        **{name: sum(getattr(row, name) for row in kinds) for name in counted},
        "oldest": max(waits, default=None),
    }
