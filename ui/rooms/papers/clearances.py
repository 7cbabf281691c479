"""Clearances: what is missing, whose move it is, for how many days; asked and answered for many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from repatriate.app import clearance_views, paper_lists
from repatriate.app.clearance_views import Asked, KindRow
from repatriate.app.commands.papers import RecordClearance, RemoveChecklistItem, SaveChecklistItem
from repatriate.app.paper_lists import AskedCounts, ListQuery
from repatriate.model.entities import Answer
from ui import format
from ui.bridge import Context
from ui.format import day, name_of_kind, people
from ui.models.table import Column, Row
from ui.rooms.kit.form import Field, Form
from ui.rooms.kit.listing import Keyed, Summary, mapping
from ui.rooms.kit.sheet import Sheet, put_in
from ui.rooms.kit.words import many
from ui.rooms.papers.paged import Paged, Pages
from ui.rooms.papers.states import asked_state
from ui.rooms.papers.tab import Tab
from ui.widgets.empty import Empty
from ui.widgets.panel import SidePanel
from ui.widgets.text import button, label

translate = QCoreApplication.translate
EVERY_KIND = "\0every"


def _kind_columns() -> list[Column]:
    t = translate

    def count(name: str, title: str, tone: str | None) -> Column:
        return Column(
            name, title, lambda row: format.number(row[name]), 82, sort=name, right=True,
            tone=lambda row: tone if row[name] else "quiet",
        )  # fmt: skip

    return [
        Column(
            "kind", t("Documents", "Clearance"), lambda row: _kind_words(row["kind"]), 240, sort="kind", stretch=True
        ),
        Column("authority", t("Documents", "Authority"), _authorities, 190, stretch=True),
        count("people", t("Documents", "Needed by"), None),
        count("granted", t("Documents", "Granted"), "good"),
        count("waiting", t("Documents", "Waiting"), "attention"),
        count("not_asked", t("Documents", "Not asked"), "attention"),
        count("refused", t("Documents", "Refused"), "trouble"),
        Column("oldest", t("Documents", "Oldest"), lambda row: _days(row["oldest"]), 72, sort="oldest", right=True),
    ]


def _kind_words(kind: str) -> str:
    return translate("Documents", "All of them") if kind == EVERY_KIND else name_of_kind(kind)


def _authorities(row: Row) -> str:
    names = row["authorities"]
    return (
        names[0] if len(names) == 1 else translate("Documents", "{0} authorities").format(len(names)) if names else ""
    )


def _days(count: int | None) -> str:
    return "" if count is None else many(count, translate("Documents", "1 day"), translate("Documents", "{0} days"))


def _columns() -> list[Column]:
    t = translate
    return [
        Column("ref", t("Documents", "Ref"), lambda row: row["ref"], 82, sort="ref"),
        Column("name", t("Documents", "Name"), lambda row: row["name"], 290, sort="name", stretch=True, native=lambda row: row["native_name"]),
        Column("nationality", t("Documents", "Nat."), lambda row: row["nationality"] or "", 54, sort="nationality"),
        Column("kind", t("Documents", "Clearance"), lambda row: name_of_kind(row["kind"]), 176, sort="kind"),
        Column(
            "state", t("Documents", "State"), lambda row: asked_state(row["state"])[0], 136, sort="state",
            tone=lambda row: asked_state(row["state"])[1], icon=lambda row: asked_state(row["state"])[2],
        ),
        Column("move", t("Documents", "Whose move"), _move, 168, sort="move", tone=lambda row: None if row["move"] else "quiet"),
        Column("days", t("Documents", "Days"), lambda row: "" if row["days"] is None else str(row["days"]), 56, sort="days", right=True,
               tone=lambda row: "trouble" if (row["days"] or 0) > 14 else None),
        Column("since", t("Documents", "Since"), lambda row: day(row["since"]), 108, sort="since"),
        Column("reference", t("Documents", "Reference"), lambda row: row["reference"] or "", 92, sort="reference"),
        Column("valid_until", t("Documents", "Valid until"), lambda row: day(row["valid_until"]), 108, sort="valid_until"),
        Column("group", t("Documents", "Group"), lambda row: row["group"] or "", 130, sort="group", hidden=True),
    ]  # fmt: skip


def _move(row: Row) -> str:
    if row["state"] is Asked.GRANTED:
        return ""
    if row["move"]:
        return str(row["move"])
    return (
        translate("Documents", "the authority")
        if row["state"] is Asked.WAITING
        else translate("Documents", "this office")
    )


class ClearancesTab(Tab):
    key = "clearances"

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self.form: Form | None = None
        self.kinds = Summary(translate("Documents", "Clearances by kind"), _kind_columns(), Keyed("kind"))
        self._counts = AskedCounts((), {})
        self.table = Paged(
            self.title(),
            _columns(),
            context,
            Pages(
                lambda query, sort, down: paper_lists.asked_ids(
                    context.db, query, context.operation.today(), sort, down
                ),
                lambda ids: paper_lists.asked_rows(context.db, ids, context.operation.today()),
                ListQuery("missing"),
            ),
            "clearances",
            ("reference", "valid_until", "since", "nationality"),
        )
        self.empty = Empty(
            "verify",
            translate(
                "Documents",
                "A person leaves when every authority has said yes. Name what your people need: exit permit, screening…",
            ),
            button(translate("Documents", "Begin the checklist"), self.edit_checklist, "main"),
        )
        self.column.addWidget(self.kinds)
        self.table.setObjectName("work")
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.empty, 1)
        self.kinds.chosen.connect(lambda _: self._filter())
        self.table.selected.connect(self.changed)
        self.table.opened.connect(lambda _: self.record())

    def title(self) -> str:
        return translate("Documents", "Clearances")

    def reload(self) -> None:
        self.table.reload()
        today = self.context.operation.today()
        self.context.ask(self, "counts", lambda: paper_lists.asked_counts(self.context.db, today), self._counted)
        items = clearance_views.checklist(self.context.db)
        for widget, shown in ((self.kinds, bool(items)), (self.table, bool(items)), (self.empty, not items)):
            widget.setVisible(shown)
        if self.panel.isVisible() and isinstance(self.panel.area.widget(), ChecklistSheet):
            self.edit_checklist()

    def _counted(self, counts: AskedCounts) -> None:
        self._counts = counts
        rows = [mapping(row) for row in counts.kinds]
        self.kinds.put([*([_total(counts.kinds)] if len(rows) > 1 else []), *rows])
        self.changed.emit()

    def chips(self) -> list[tuple[str, str]]:
        t = translate
        return [
            ("missing", t("Documents", "Missing")),
            ("waiting", t("Documents", "Waiting")),
            ("not_asked", t("Documents", "Not asked")),
            ("refused", t("Documents", "Refused")),
            ("granted", t("Documents", "Granted")),
            ("all", t("Documents", "All")),
        ]

    def counts(self) -> dict[str, int | None]:
        return dict(self._counts.by_filter.get(self._kind, {}))

    def choose(self, chip: str) -> None:
        self.table.narrow(filter=chip)
        self.changed.emit()

    def search(self, text: str) -> None:
        self.table.narrow(text=text)

    @property
    def _kind(self) -> str | None:
        """The kind that is chosen above; None for all of them."""
        kind: str | None = self.kinds.key
        return None if kind == EVERY_KIND else kind

    def _filter(self) -> None:
        self.table.narrow(kind=self._kind)
        self.changed.emit()

    # -- recording

    def main(self) -> tuple[str, bool]:
        count = len(self.table.selected_ids())
        text = many(count, translate("Documents", "Record 1 answer…"), translate("Documents", "Record {0} answers…"))
        return (text if count else translate("Documents", "Record an answer…")), self.writes

    def do_main(self) -> None:
        self.record()

    def record(self) -> None:
        """For the people selected, one kind at a time."""
        ids = self.table.selected_ids()
        if not self.writes:
            self.context.say(translate("Documents", "This file is open for reading only."), tone="attention")
            return
        if not ids:
            self.context.say(
                translate("Documents", "Choose the people first: Ctrl+A chooses all in the list."), tone="info"
            )
            return
        self.context.ask(self, "record", lambda: self.table.rows_of(ids), self._ask_answer)

    def _ask_answer(self, rows: list[Row]) -> None:
        if not rows:
            return
        kinds = list(dict.fromkeys(row["kind"] for row in rows))
        t = translate
        answers = (
            ("", t("Documents", "asked, no answer yet")),
            *((answer.value, asked_state(Asked(answer.value))[0]) for answer in Answer),
        )
        form = Form(
            [
                Field(
                    "kind", t("Documents", "Clearance"), "choice", tuple((kind, self._of(kind, rows)) for kind in kinds)
                ),
                Field("authority", t("Documents", "Authority")),
                Field("asked_on", t("Documents", "Asked on"), "day"),
                Field("answer", t("Documents", "Answer"), "choice", answers, beside=True),
                Field("answered_on", t("Documents", "Answered on"), "day"),
                Field("reference", t("Documents", "Reference"), beside=True),
                Field("valid_from", t("Documents", "Valid from"), "day"),
                Field("valid_until", t("Documents", "Valid until"), "day", beside=True),
            ],
            t("Documents", "Record it"),
        )
        form.put(self._known(rows))
        form.saved.connect(lambda: self._record(form, [(row["ref"], row["kind"]) for row in rows]))
        form.left.connect(self.panel.shut)
        self.form = form
        put_in(self.panel, form, people(len({row["ref"] for row in rows})))
        form.start()

    def _of(self, kind: str, rows: list[Row]) -> str:
        return f"{name_of_kind(kind)} · {people(sum(1 for row in rows if row['kind'] == kind))}"

    def _known(self, rows: list[Row]) -> dict[str, object]:
        """What all of them share already; asked today where nobody was asked."""
        first = rows[0]
        known: dict[str, object] = {"kind": first["kind"]}
        if all(row["authority"] == first["authority"] for row in rows):
            known["authority"] = first["authority"]
        if all(row["state"] is Asked.NOT_ASKED for row in rows):
            known["asked_on"] = self.context.operation.today()
        if any(row["state"] is Asked.WAITING for row in rows):
            known["answer"] = Answer.GRANTED.value
        return known

    def _record(self, form: Form, chosen: list[tuple[str, str]]) -> None:
        form.clear_faults()
        values = form.values()
        try:
            days = {name: form.day(name) for name in ("asked_on", "answered_on", "valid_from", "valid_until")}
        except ValueError:
            return
        answer = Answer(values["answer"]) if values["answer"] else None
        if answer is None and days["asked_on"] is None:
            form.say("asked_on", translate("Documents", "Say when it was asked, or what the answer is."))
            return
        refs = tuple(dict.fromkeys(ref for ref, kind in chosen if kind == values["kind"]))
        command = RecordClearance(
            refs, values["kind"], values["authority"], days["asked_on"], answer, days["answered_on"], values["reference"],
            days["valid_from"], days["valid_until"],
        )  # fmt: skip
        if self.context.run(command, on_error=form.fault) is not None:
            self.panel.shut()

    # -- the checklist

    def edit_checklist(self) -> None:
        sheet = ChecklistSheet(self.context)
        sheet.add_wanted.connect(self.add_item)
        put_in(self.panel, sheet, translate("Documents", "Checklist"))

    def add_item(self) -> None:
        t = translate
        known = sorted({item.kind for item in clearance_views.checklist(self.context.db)} | set(_USUAL))
        form = Form(
            [
                Field("kind", t("Documents", "Clearance"), offers=known, hint="exit_permit"),
                Field(
                    "nationality",
                    t("Documents", "Only for nationality"),
                    hint=t("Documents", "everybody"),
                    help=t("Documents", "Three letters, as in IDN"),
                ),
                Field("authority", t("Documents", "Authority"), hint=t("Documents", "Bureau of Immigration")),
            ],
            t("Documents", "Put it on the checklist"),
        )
        form.put({})
        form.saved.connect(lambda: self._add_item(form))
        form.left.connect(self.edit_checklist)
        self.form = form
        put_in(self.panel, form, t("Documents", "Checklist"))
        form.start()

    def _add_item(self, form: Form) -> None:
        form.clear_faults()
        values = form.values()
        if not values["kind"]:
            form.say("kind", translate("Documents", "Name the clearance."))
            return
        command = SaveChecklistItem(
            "_".join(values["kind"].lower().split()), values["nationality"], values["authority"]
        )
        if self.context.run(command, on_error=form.fault) is not None:
            self.edit_checklist()


class ChecklistSheet(Sheet):
    """What people need before they may leave, for everybody or one nationality."""

    add_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            "",
            translate("Documents", "What people need"),
            translate("Documents", "Nobody gets a seat before all of it is granted."),
        )
        self._context = context
        if not context.read_only:
            self.buttons([button(self.tr("Add a clearance…"), self.add_wanted.emit, icon="add")])
        kind = ""
        for item in clearance_views.checklist(context.db):
            if item.kind != kind:
                kind = item.kind
                self.section(name_of_kind(kind))
            for_whom = format.country(item.nationality) if item.nationality else self.tr("everybody")
            row = QHBoxLayout()
            row.addWidget(label(" · ".join(part for part in (for_whom, item.authority) if part), wrap=True), 1)
            if not context.read_only:
                name = f"{name_of_kind(kind)}, {for_whom}"
                drop = button(self.tr("Remove"), partial(self.ask_remove, item.id, name), "link")
                drop.setAccessibleName(self.tr("Remove {0}").format(name))
                row.addWidget(drop)
            self.column.addLayout(row)
        self.end()

    def ask_remove(self, item_id: int, name: str) -> None:
        self.note.ask(
            self.tr("Take off the checklist: {0}? Nobody waits for it any more; answers on record stay.").format(name),
            self.tr("Take it off"),
            lambda: self._context.run(RemoveChecklistItem(item_id), on_error=self.note.fault),
        )


def _total(kinds: Sequence[KindRow]) -> dict[str, object]:
    waits = [row.oldest for row in kinds if row.oldest is not None]
    counted = ("people", "granted", "waiting", "not_asked", "refused")
    return {
        "kind": EVERY_KIND,
        "authorities": (),
        **{name: sum(getattr(row, name) for row in kinds) for name in counted},
        "oldest": max(waits, default=None),
    }


_USUAL = (
    "exit_permit",
    "nationality_verification",
    "victim_screening",
    "overstay_waiver",
    "fit_to_fly",
    "transit",
    "airline_acceptance",
)
