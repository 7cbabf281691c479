"""The sheet on the office's digital seal, in the Tools menu: the sealing key, and actions on each key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatriate.app.core.listing import make_mapping
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.transaction import Notice
from repatriate.app.documents import seals
from repatriate.app.documents.actions import MAKE_KEY
from repatriate.app.documents.seal_commands import (
    ImportSealKey,
    ReplaceCertificate,
    RetireSealKey,
    UseSealKey,
)
from repatriate.app.documents.seals import SealKeyRow
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import day
from ui.models.table import Column, state_column
from ui.rooms.base import Room
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.form import Field, Form
from ui.rooms.common.row_table import RowSource, RowTable
from ui.style.theme import GAP, MARGIN
from ui.widgets.labels import make_button
from ui.widgets.layouts import STRETCH, FlowLayout, grow, make_column, make_row
from ui.widgets.path_field import ask_to_open, ask_to_save, save_as
from ui.widgets.refusal import NoticeBar
from ui.widgets.side_panel import EmptyState

t = QCoreApplication.translate
MOST_BYTES = 5_000_000
"""The largest file with a key or certificates."""


def describe_state(row: SealKeyRow) -> tuple[str, str, str]:
    """Word, tone, icon."""
    if not row.valid:
        return t("Seals", "certificate not valid"), "trouble", "trouble"
    if row.current:
        return t("Seals", "seals documents"), "good", "check"
    return t("Seals", "not in use"), "quiet", "none"


def _list_columns() -> list[Column]:
    return [
        Column("name", t("Seals", "Key"), lambda row: f"{row['signer']} {row['reference']}", 110),
        state_column("state", t("Seals", "State"), lambda row: row["state"], 170),
        Column("vouches", t("Seals", "Certificate by"), lambda row: t("Seals", "this office") if row["self_signed"] else row["issuer"],
               200, stretch=True, tip=lambda row: row["issuer"]),
        Column("until", t("Seals", "Valid until"), lambda row: day(row["valid_until"]), 116, sort="valid_until"),
        Column("by", t("Seals", "Made by"), lambda row: row["made_by"], 130, sort="made_by"),
    ]  # fmt: skip


class SealsSheet(Room):
    """The sheet with the state of sealing in one sentence, and the keys below."""

    key = "seals"
    watches = ("seal_keys",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.form: Form | None = None
        self.note = NoticeBar()
        self.main_button = self.header.set_main(make_button(self.tr("Make a key…"), self.make))
        self.main_button.setEnabled(not context.read_only)
        self.rows: dict[int, SealKeyRow] = {}
        self._wanted: int | None = None
        self.status = NoticeBar()
        self.table = RowTable(
            self.tr("Seal keys"), _list_columns(), RowSource("id"), context.preferences, "seal-keys", yields=("by",)
        )
        self.bring_button = make_button(self.tr("Bring in a key…"), self.bring, icon="import")
        self.empty = EmptyState(
            "key",
            self.tr(
                "A digital seal is a small square code on each document. Whoever holds your certificate sees at once, without a "
                "network, whether this office issued it and nothing was changed."
            ),
            None if context.read_only else make_button(self.tr("Make a key"), self.make, "main"),
        )
        work = QWidget()
        top = make_column(self.status, self.note, margins=(MARGIN, 16, MARGIN, 12), spacing=GAP)
        top.addLayout(make_row(self.bring_button, STRETCH, spacing=GAP))
        make_column(top, grow(self.table), grow(self.empty), margins=0, spacing=0, inside=work)
        self.set_work(work)
        self.bring_button.setEnabled(not context.read_only)
        self.table.hide()
        self.empty.hide()
        self.table.chosen.connect(lambda id: self._show_key() if id >= 0 else None)

    def may_leave(self) -> str | None:
        form = self.form
        if form is not None and self.panel.content is form and form.touched():
            return self.tr("You have not saved what you were writing.")
        return None

    # -- showing

    def reload_content(self, notice: Notice | None = None) -> None:
        operation = self.context.operation
        self.context.ask(self, "keys", lambda: seals.seal_keys(operation.db, operation.today()), self._show_keys)

    def _show_keys(self, rows: list[SealKeyRow]) -> None:
        self.rows = {row.id: row for row in rows}
        self.table.set_rows({**make_mapping(row), "state": describe_state(row)} for row in rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._show_status(rows)
        if self._wanted is not None:
            self.table.choose(self._wanted)
            self._wanted = None
        if isinstance(self.panel.content, SealKeyPanel):
            self._show_key()

    def _show_status(self, rows: list[SealKeyRow]) -> None:
        current = next((row for row in rows if row.current), None)
        if current is None:
            detail = self.tr("Choose a key and use it.") if rows else self.tr("There is no key yet.")
            self.status.notify(self.tr("Documents are issued without a seal."), "info", detail, stays=True)
            return
        name = f"{current.signer} {current.reference}"
        if not current.valid:
            self.status.notify(
                self.tr("Nothing can be sealed: the certificate of {0} was valid until {1}.").format(
                    name, day(current.valid_until)
                ),
                "trouble",
                self.tr("Use another key, load a new certificate, or stop sealing."),
                stays=True,
            )
        else:
            self.status.notify(
                self.tr("Every single sheet is sealed with {0}, until {1}.").format(name, day(current.valid_until)),
                "good",
                self.tr("This office certifies the key itself: give its certificate to anyone who checks documents.")
                if current.self_signed
                else self.tr("Certificate by {0}").format(current.issuer),
                stays=True,
            )

    def _show_key(self) -> None:
        row = self.rows.get(self.table.key) if self.table.key is not None else None
        if row is None or (self.form is not None and self.panel.content is self.form):
            return
        self.panel.show_widget(SealKeyPanel(self, row), self.tr("Seal key"))

    # -- a new key

    def _show_form(self, form: Form, caption: str) -> None:
        form.left.connect(self.panel.shut)
        self.form = form
        self.panel.show_widget(form, caption)
        form.start()

    def make(self) -> None:
        years = [(str(number), str(number)) for number in (2, 1, 3, 5)]
        form = ActionForm(
            self.context,
            MAKE_KEY,
            None,
            lambda: self.panel.shut() if form.result is None else self._came(form.result),
            {"reference": None},
            {"years": years},
        )
        form.fill({"organization": settings_of(self.context.db).get("authority"), "years": "2"})
        self._show_form(form, self.tr("A new seal key"))

    def bring(self) -> None:
        form = Form(
            [
                Field("key", self.tr("File with the key"), hint="key.pem, key.p12"),
                Field("certificate", self.tr("File with the certificate, if it is separate"), hint="certificate.pem"),
                Field("password", self.tr("Password of the key, if any"), "secret"),
            ],
            self.tr("Bring it in"),
        )
        held = QWidget()
        choose = FlowLayout(held)
        for name, words in (("key", self.tr("Choose the key…")), ("certificate", self.tr("Choose the certificate…"))):
            choose.addWidget(make_button(words, partial(self._choose_into, form, name)))
        form.add(held)
        form.fill({})
        form.saved.connect(lambda: self._import_key(form))
        self._show_form(form, self.tr("A seal key from elsewhere"))

    def _choose_into(self, form: Form, name: str) -> None:
        path = self.ask_key_file(self.tr("A key or certificate"))
        if path is not None:
            form.change({name: str(path)})

    def ask_key_file(self, title: str) -> Path | None:
        """A file with a key or certificate."""
        kinds = self.tr("Keys and certificates (*.pem *.p12 *.pfx *.der *.cer *.crt *.key);;All files (*)")
        return ask_to_open(self, self.context, title, kinds)

    def _import_key(self, form: Form) -> None:
        form.clear_faults()
        values = form.values()
        read: dict[str, bytes | None] = {"certificate": None}
        if not values["key"]:
            form.notify("key", self.tr("Fill this in."))
            return
        for name in ("key", "certificate"):
            if values[name]:
                try:
                    read[name] = seals.read_file(Path(values[name]), MOST_BYTES)
                except RepatriateError as error:
                    form.fault(error, name)
                    return
        command = ImportSealKey(read["key"] or b"", values["password"] or "", read["certificate"])
        outcome = self.context.run(command, on_error=form.fault)
        if outcome is not None:
            self._came(outcome.result)

    def _came(self, key_id: int) -> None:
        """It is not in use yet: that is asked next."""
        self.form = None
        self._wanted = key_id
        self.panel.shut()
        self.reload_content()
        self.note.ask(
            self.tr("Seal every document with this key from now on?"),
            self.tr("Use this key"),
            lambda: self.context.run(UseSealKey(key_id), on_error=self.note.fault),
            keep=self.tr("Not yet"),
            danger=False,
            tone="info",
        )

    # -- what is done with a key

    def use(self, row: SealKeyRow) -> None:
        self.context.run(UseSealKey(row.id), on_error=self.note.fault)

    def ask_retire(self, row: SealKeyRow) -> None:
        self.note.ask(
            self.tr("Issue documents without a seal from now on?"),
            self.tr("Stop sealing"),
            lambda: self.context.run(RetireSealKey(row.id), on_error=self.note.fault),
            detail=self.tr("The key stays in the file, so that what it sealed can be checked."),
        )

    def certify(self, row: SealKeyRow) -> None:
        """The certificate that an authority made for this key."""
        path = self.ask_key_file(self.tr("The certificate from the authority"))
        if path is not None:
            self.take_certificate(row, path)

    def take_certificate(self, row: SealKeyRow, path: Path) -> None:
        try:
            data = seals.read_file(path, MOST_BYTES)
        except RepatriateError as error:
            self.note.fault(error)
            return
        if self.context.run(ReplaceCertificate(row.id, data), on_error=self.note.fault) is not None:
            self.note.notify(self.tr("The key has its new certificate."), "good")

    def save_certificate(self, row: SealKeyRow) -> None:
        self._save(
            row,
            self.tr("{0}-{1}-certificate.pem"),
            seals.certificate_pem,
            self.tr("Give it to anyone who checks your documents."),
        )

    def save_request(self, row: SealKeyRow) -> None:
        self._save(
            row,
            self.tr("{0}-{1}-request.pem"),
            seals.request_pem,
            self.tr("Send it to your country's certification authority; load the certificate that comes back."),
        )

    def _save(self, row: SealKeyRow, name: str, make: Callable[..., str], next_step: str) -> None:
        proposed = name.format(row.signer, row.reference)
        path = ask_to_save(self, self.context, save_as(), proposed, self.tr("Certificates (*.pem)"))
        if path is None:
            return
        try:
            seals.write_pem(path, make(self.context.db, row.id))
        except RepatriateError as error:
            self.note.fault(error)
            return
        self.note.notify(self.tr("Saved as {0}").format(path.name), "good", next_step)


class SealKeyPanel(DetailPanel):
    """One key; its private half is never shown and never leaves the file."""

    def __init__(self, page: SealsSheet, row: SealKeyRow) -> None:
        super().__init__("", f"{row.signer} {row.reference}")
        self.row = row
        word, tone, _ = describe_state(row)
        vouches = self.tr("this office itself") if row.self_signed else row.issuer
        self.facts(
            [
                (self.tr("State"), word, tone),
                (self.tr("Subject"), row.subject, ""),
                (self.tr("Certified by"), vouches, ""),
                (self.tr("Valid from"), day(row.valid_from), ""),
                (self.tr("Valid until"), day(row.valid_until), "" if row.valid else "trouble"),
                (self.tr("Curve"), row.curve, ""),
                (self.tr("Made by"), row.made_by, ""),
            ]
        )
        self.use_button = make_button(self.tr("Use this key"), lambda: page.use(row), "main")
        self.retire_button = make_button(self.tr("Stop sealing…"), lambda: page.ask_retire(row), "danger")
        if not page.context.read_only:
            self.buttons([self.retire_button if row.current else self.use_button])
        self.section(self.tr("Certificate"))
        made = [make_button(self.tr("Save the certificate…"), lambda: page.save_certificate(row), icon="export")]
        made.append(make_button(self.tr("Save a request for a certificate…"), lambda: page.save_request(row)))
        if not page.context.read_only:
            made.append(make_button(self.tr("Load the certificate…"), lambda: page.certify(row), icon="import"))
        self.buttons(made, 1)
        self.text(
            self.tr(
                "An authority can certify a key: save a request, send it there, and load the certificate that comes back."
            ),
            "quiet",
        )
        self.end()
