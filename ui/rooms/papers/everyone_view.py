"""Everyone with the document they travel on, whether it is enough, and until when it must hold."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from repatriate.app.core.term_sql import ListQuery
from repatriate.app.documents import paged_queries
from repatriate.app.documents.paged_queries import Papers
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import country, day
from ui.models.table import Column, Row, state_column
from ui.rooms.common import labels as common_labels
from ui.rooms.common.paged_table import PagedSource, PagedTable
from ui.rooms.papers.need_view import photo_words
from ui.rooms.papers.view import View
from ui.widgets.side_panel import SidePanel

t = QCoreApplication.translate


def papers_words(papers: Papers) -> tuple[str, str, str]:
    """State, tone, icon."""
    return {
        Papers.NONE: (t("Documents", "No document"), "attention", "document"),
        Papers.EXPIRES: (t("Documents", "Ends too soon"), "attention", "warning"),
        Papers.UNSTATED: (t("Documents", "Expiry not stated"), "attention", "warning"),
        Papers.VALID: (t("Documents", "Valid"), "good", "check"),
        Papers.NOT_NEEDED: (t("Documents", "Not needed"), "quiet", "none"),
    }[papers]


def _type(value: str) -> str:
    return {"passport": t("Documents", "Passport"), "etd": t("Documents", "Emergency document")}.get(value, "")


def kind(row: Row) -> str:
    """`Passport X0012345`."""
    return " ".join(part for part in (_type(row["type"] or ""), row["number"]) if part)


def _words(column: str, value: str) -> str:
    """How a value of a column reads in its filter."""
    match column:
        case "state":
            return papers_words(Papers(value))[0]
        case "document":
            return _type(value)
        case "nationality" | "issuer":
            return country(value)
        case "photo":
            return photo_words(value)
        case _:
            return value


def _columns() -> list[Column]:
    return [
        Column("ref", short_label("ref"), lambda row: row["ref"], 84, sort="ref", tone=lambda row: "quiet"),
        Column("name", t("Documents", "Name"), lambda row: row["name"], 240, sort="name", stretch=True, native=lambda row: row["native_name"]),
        Column("nationality", short_label("nationality"), lambda row: row["nationality"] or "", 62, sort="nationality"),
        state_column("state", t("Documents", "State"), lambda row: papers_words(row["papers"]), 150, sort="papers"),
        Column("document", t("Documents", "Document"), kind, 190, sort="number"),
        Column("expires", short_label("expires"), lambda row: day(row["expires"]), 116, sort="expires",
               tone=lambda row: "attention" if row["papers"] is Papers.EXPIRES else None),
        Column("needed", t("Documents", "Needed until"), lambda row: day(row["needed_until"]), 116, sort="needed_until",
               tone=lambda row: None if row["booked"] else "quiet",
               tip=lambda row: t("Documents", "The day they arrive") if row["booked"] else t("Documents", "No seat yet: the first day they could travel")),
        Column("journey", t("Documents", "Journey"), lambda row: common_labels.journey(row["legs"]), 180, sort="legs"),
        Column("photo", t("Documents", "Photo"), lambda row: photo_words("yes" if row["photo"] else "none"), 74, sort="photo", hidden=True),
        Column("issuer", short_label("issuer"), lambda row: row["issuer"] or "", 64, sort="issuer", hidden=True),
        Column("group", short_label("group"), lambda row: row["group"] or "", 130, sort="group", hidden=True),
    ]  # fmt: skip


class EveryoneView(View):
    """`shown` tells who is looked at."""

    key = "everyone"
    shown = Signal(int)

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        today = context.operation.today
        self.table = PagedTable(
            self.title(),
            _columns(),
            context,
            PagedSource(
                lambda query, sort, down: paged_queries.held_ids(context.db, query, today(), sort, down),
                lambda ids: paged_queries.held_rows(context.db, ids, today()),
                ListQuery(),
                {
                    "nationality": "nationality",
                    "state": "papers",
                    "document": "document",
                    "photo": "photo",
                    "issuer": "issuer",
                },
                lambda query, field: paged_queries.held_field_values(context.db, query, field, today()),
                _words,
            ),
            "documents",
            ("journey", "needed", "nationality", "expires"),
        )
        self.add_table(self.table)
        self.table.chosen.connect(lambda id: self.shown.emit(id) if id >= 0 else None)
        self.table.opened.connect(self.shown)
        self.table.selected.connect(self.changed)

    def title(self) -> str:
        return t("Documents", "Everyone")

    def ticked(self) -> list[int]:
        """Those who are selected, by id, in the order of the table."""
        return self.table.selected_ids()

    def show_id(self, id: int) -> bool:
        """Select somebody, whatever was filtered; False where that comes when the list has been read."""
        if self.table.choose(id):
            return True
        self.table.source.query = ListQuery()
        self.table.reload()
        return self.table.choose(id)
