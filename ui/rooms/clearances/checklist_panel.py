"""The clearances that people need before they may leave: shown, added and removed in the side panel."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.commands import RemoveChecklistItem, SaveChecklist, SaveChecklistItem
from repatriate.app.clearances.kinds import suggested
from repatriate.model.fields import CLEARANCES
from ui.core import format
from ui.core.context import Context
from ui.core.fields import field_label
from ui.core.format import name_of_kind
from ui.rooms.clearances.desk import Desk
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import many
from ui.widgets.labels import button, label

t = QCoreApplication.translate


class ChecklistPanel(DetailPanel):
    """What people need before they may leave, for everybody or one nationality."""

    add_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            "",
            t("Documents", "Clearances needed"),
            t("Documents", "People get a seat when every authority has said yes."),
        )
        self._context = context
        if not context.read_only:
            self.buttons([button(self.tr("Add a clearance…"), self.add_wanted.emit, icon="add")])
            self._offer_usual()
        kind = ""
        for item in clearance_queries.checklist(context.db):
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

    def _offer_usual(self) -> None:
        """What is usual where these people wait, in one press."""
        items = suggested(self._context.db)
        if not items:
            return
        text = many(len(items), self.tr("Add 1 that is usual here"), self.tr("Add {0} that are usual here"))
        add = button(text, lambda: self._context.run(SaveChecklist(items), on_error=self.note.fault), icon="verify")
        add.setToolTip("\n".join(dict.fromkeys(f"{name_of_kind(item.kind)}: {item.authority}" for item in items)))
        self.buttons([add])
        self.usual = add

    def ask_remove(self, item_id: int, name: str) -> None:
        self.note.ask(
            self.tr("Remove {0}? Nobody waits for it after that. Recorded answers stay.").format(name),
            self.tr("Remove it"),
            lambda: self._context.run(RemoveChecklistItem(item_id), on_error=self.note.fault),
        )


def checklist_form(context: Context) -> Form:
    """One more kind."""
    known = list(dict.fromkeys([*CLEARANCES, *(item.kind for item in clearance_queries.checklist(context.db))]))
    form = Form(
        [
            Field(
                "kind", t("Documents", "Clearance"), offers=[name_of_kind(kind) for kind in known],
                hint=name_of_kind("exit_permit"),
            ),
            Field(
                "nationality",
                t("Documents", "Only for nationality"),
                hint=t("Documents", "everybody"),
                help=t("Documents", "Three letters, as in IDN"),
            ),
            Field("authority", field_label("authority"), hint=t("Documents", "Bureau of Immigration")),
        ],
        t("Documents", "Add the clearance"),
    )  # fmt: skip
    form.fill({})
    return form


def kind_typed(text: str) -> str:
    """The kind that somebody means who types it as it reads here."""
    plain = " ".join(text.split())
    return next((kind for kind in CLEARANCES if name_of_kind(kind).casefold() == plain.casefold()), plain)


class ChecklistController:
    """The clearances needed in the side panel of the room, and the form for one more."""

    def __init__(self, context: Context, room: Desk) -> None:
        self._context, self._room = context, room

    def show(self) -> None:
        sheet = ChecklistPanel(self._context)
        sheet.add_wanted.connect(self.add)
        self._room.form = None
        self._room.panel.show_widget(sheet, t("Documents", "Clearances needed"))
        self._room.panel.enter()

    def renew(self) -> None:
        """The file changed."""
        if isinstance(self._room.panel.content, ChecklistPanel):
            self.show()

    def add(self) -> None:
        form = checklist_form(self._context)
        form.saved.connect(lambda: self._save(form))
        self._room.show_form(form, t("Documents", "Clearances needed"))
        form.left.connect(self.show)

    def _save(self, form: Form) -> None:
        form.clear_faults()
        values = form.values()
        if not values["kind"]:
            form.say("kind", t("Documents", "Name the clearance."))
            return
        command = SaveChecklistItem(kind_typed(values["kind"]), values["nationality"], values["authority"])
        if self._context.run(command, on_error=form.fault) is not None:
            self.show()
