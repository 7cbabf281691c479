"""Families whose members arrived apart: who is there, whom they still expect, on what and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from repatriate.app.counting.households_apart import Household, Member, expects
from ui.core.context import Context
from ui.core.language import translate_said
from ui.models.table import Column
from ui.rooms.common.labels import spoken_number
from ui.rooms.common.row_table import RowSource, RowTable

t = QCoreApplication.translate


class ApartTable(RowTable):
    """A row a family; a double click shows the first who is expected."""

    def __init__(self, context: Context) -> None:
        columns = [
            Column("here", t("Handover", "Here"), lambda row: row["here"], 190, sort="here"),
            Column("expects", t("Handover", "Still expected"), lambda row: row["expects"], 260, sort="expects", stretch=True),
        ]  # fmt: skip
        source = RowSource("key", ("here", "expects"))
        super().__init__(t("Handover", "Families not together yet"), columns, source, context.preferences, "apart")
        self._context = context
        self.opened.connect(self._show_person)

    def show_families(self, found: Sequence[Household], today: date) -> None:
        self.set_rows(
            {
                "key": family.key,
                "here": ", ".join(map(_named, family.here)) or t("Handover", "nobody yet"),
                "expects": "; ".join(translate_said(expects(one, today)) for one in family.expected),
                "first": family.expected[0].ref,
            }
            for family in found
        )

    def _show_person(self, id: int) -> None:
        row = self.source.row_of(self.source.key_of(id))
        if row is not None:
            self._context.go("people", row["first"])


def _named(one: Member) -> str:
    return f"{spoken_number(one.ref)} {one.name.upper()}"
