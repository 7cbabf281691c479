"""Holds: who may not travel, since when, until when, why and who said so; put on and lifted for one or many."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from repatriate.app.clearances import hold_queries
from repatriate.app.clearances.commands import AddHold, LiftHolds
from repatriate.app.clearances.hold_queries import HoldRow
from repatriate.model.entities import HoldKind
from ui.core.context import Context
from ui.core.fields import field_label, short_label
from ui.core.format import day, people
from ui.models.table import Column, Row, state_column
from ui.rooms.common import labels as common_labels
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import many
from ui.rooms.common.row_table import RowSource, RowTable, mapping
from ui.rooms.common.tab_base import Tab
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button, label
from ui.widgets.side_panel import SidePanel

t = QCoreApplication.translate


def describe_state(row: Row) -> tuple[str, str, str]:
    if row["today"]:
        return t("Documents", "Stops them"), "trouble", "hold"
    if row["over"]:
        return t("Documents", "Is over"), "quiet", "check"
    return t("Documents", "Begins later"), "attention", "waiting"


def _columns() -> list[Column]:
    return [
        Column("ref", t("Documents", "Ref"), lambda row: row["ref"], 82, sort="ref"),
        Column("name", t("Documents", "Name"), lambda row: row["name"], 230, sort="name", stretch=True, native=lambda row: row["native_name"],
               tip=lambda row: t("Documents", "Has a seat on the plan") if row["booked"] else None),
        Column("nationality", short_label("nationality"), lambda row: row["nationality"] or "", 54, sort="nationality"),
        Column("kind", t("Documents", "Hold"), lambda row: common_labels.hold(row["kind"]), 124, sort="kind"),
        state_column("state", t("Documents", "Today"), describe_state, 128, sort="state"),
        Column("start", t("Documents", "From"), lambda row: day(row["start"]), 108, sort="start"),
        Column("end", t("Documents", "Until"), lambda row: day(row["end"]) or t("Documents", "until lifted"), 108, sort="end",
               tone=lambda row: None if row["end"] else "quiet"),
        Column("reason", short_label("reason"), lambda row: row["reason"] or "", 240, sort="reason", stretch=True, tip=lambda row: row["reason"]),
        Column("by", t("Documents", "Put on by"), lambda row: row["by"] or "", 110, sort="by",
               tip=lambda row: day(row["since"]) or None),
    ]  # fmt: skip


class HoldsTab(Tab):
    key = "holds"

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self.table = RowTable(
            self.title(), _columns(), RowSource("id", ("ref", "name", "native_name", "reason", "by"), {"state": lambda row: not row["today"]}),
            context.preferences, "holds", yields=("by", "start", "nationality"),
        )  # fmt: skip
        self.empty = EmptyState(
            "hold",
            t("Documents", "Nobody is on hold. A hold stops people from travelling until somebody lifts it."),
            button(t("Documents", "Put a hold on…"), self.ask_hold) if self.writes else None,
        )
        self.add_table(self.table, self.empty)
        self.table.selected.connect(self.changed)
        self.table.opened.connect(lambda _: self.ask_lift())

    def title(self) -> str:
        return t("Documents", "Holds")

    def reload(self) -> None:
        today = self.context.operation.today()
        self.context.ask(self, "rows", lambda: hold_queries.holds_in_force(self.context.db, today), self._show_holds)

    def _show_holds(self, rows: list[HoldRow]) -> None:
        self.table.set_rows(mapping(row) for row in rows)
        self.show_empty(not rows)
        self.changed.emit()

    def chips(self) -> list[tuple[str, str]]:
        return [
            ("all", t("Documents", "Not lifted")),
            ("today", t("Documents", "Stop somebody today")),
            ("later", t("Documents", "Begin later")),
            ("over", t("Documents", "Are over")),
            ("booked", t("Documents", "With a seat")),
        ]

    def counts(self) -> dict[str, int | None]:
        rows = self.table.source.all
        return {chip: sum(is_listed(chip, row) for row in rows) for chip, _ in self.chips()}

    def choose(self, chip: str) -> None:
        self.table.filter(None if chip == "all" else lambda row: is_listed(chip, row))

    def search(self, text: str) -> None:
        self.table.search(text)

    def main(self) -> tuple[str, bool]:
        count = len(self.table.selected_ids())
        text = many(count, t("Documents", "Lift 1 hold…"), t("Documents", "Lift {0} holds…"))
        return (text if count else t("Documents", "Put a hold on…")), self.writes

    def do_main(self) -> None:
        if self.table.selected_ids():
            self.ask_lift()
        else:
            self.ask_hold()

    def ask_lift(self) -> None:
        """Those selected, for one reason."""
        rows = self.table.chosen_rows
        if not self.writes or not rows:
            return
        form = Form(
            [
                Field(
                    "reason", t("Documents", "Why it is lifted"), "notes", hint=t("Documents", "who decided, and what")
                )
            ],
            many(len(rows), t("Documents", "Lift the hold"), t("Documents", "Lift {0} holds")),
        )
        form.fill({})
        ids = tuple(row["id"] for row in rows)
        form.saved.connect(lambda: self._run_command(form, LiftHolds(ids, form.values()["reason"] or ""), len(ids)))
        names = ", ".join(dict.fromkeys(f"{row['ref']} {row['name']}" for row in rows[:6]))
        more = t("Documents", " and {0} more").format(len(rows) - 6) if len(rows) > 6 else ""
        form.column.insertWidget(0, label(names + more, "quiet", wrap=True))
        self.show_form(form, people(len({row["ref"] for row in rows})))

    def ask_hold(self, refs: tuple[str, ...] = ()) -> None:
        """For people by their references: one or many."""
        if not self.writes:
            return
        form = Form(
            [
                Field("refs", t("Documents", "For whom"), "notes", hint="P00014 P00015",
                      help=t("Documents", "References, with spaces or one a line; they can be pasted from a list")),
                Field("kind", t("Documents", "Kind"), "choice", tuple((one.value, common_labels.hold(one.value)) for one in HoldKind)),
                Field("start", t("Documents", "From"), "day", hint=t("Documents", "at once")),
                Field("end", t("Documents", "Until"), "day", hint=t("Documents", "lifted"), beside=True),
                Field("reason", field_label("reason"), hint=t("Documents", "who decided, and what")),
            ],
            t("Documents", "Put the hold on"),
        )  # fmt: skip
        form.fill({"refs": " ".join(refs)})
        form.saved.connect(lambda: self._add_hold(form))
        self.show_form(form, t("Documents", "Hold"))

    def _add_hold(self, form: Form) -> None:
        form.clear_faults()
        values = form.values()
        refs = tuple(dict.fromkeys(one.upper() for one in re.split(r"[\s,;]+", values["refs"] or "") if one))
        if not refs:
            form.say("refs", t("Documents", "Say for whom: write their references, such as P00014."))
            return
        try:
            start, end = form.day("start"), form.day("end")
        except ValueError:
            return
        self._run_command(form, AddHold(refs, HoldKind(values["kind"]), start, end, values["reason"]), len(refs))

    def _run_command(self, form: Form, command: AddHold | LiftHolds, rows: int) -> None:
        form.clear_faults()
        self.context.carry_out(t("Documents", "Holds"), command, rows, lambda _: self.panel.shut(), on_error=form.fault)


def is_listed(chip: str, row: Row) -> bool:
    match chip:
        case "today":
            return bool(row["today"])
        case "over":
            return bool(row["over"])
        case "later":
            return not row["today"] and not row["over"]
        case "booked":
            return bool(row["booked"])
        case _:
            return True
