"""Documents that somebody holds, in their panel: added, changed, travelled on, seen; and the day for which one is promised."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatriate.app.documents import held_queries
from repatriate.app.documents.actions import HELD, PROMISE
from repatriate.app.documents.held_commands import (
    AddDocument,
    EditDocument,
    RemoveDocument,
    SeeDocument,
    TravelOn,
)
from repatriate.app.documents.held_queries import HeldDocument
from repatriate.model.entities import DocumentKind
from repatriate.model.fields import DOCUMENT_KINDS
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.common.action_form import ActionForm, PaperForm, make_field
from ui.rooms.common.person.sections import Line, Section
from ui.style.theme import Tone
from ui.widgets.labels import make_button

_tr = make_translator("Person")

translate = QCoreApplication.translate


def kind_words(kind: DocumentKind) -> str:
    return translate_said(DOCUMENT_KINDS[kind])


def held_line(document: HeldDocument) -> str:
    """`X0012345, IDN, to 3 May 2026` and, on a second line, who saw it."""
    parts = [document.number or _tr("number not known"), document.issuer or ""]
    if document.expires:
        parts.append((_tr("ended {0}") if document.expired else _tr("to {0}")).format(format.day(document.expires)))
    parts += [_tr("no expiry date") if name == "expires" else _tr("no issuer") for name in document.unstated]
    text = ", ".join(part for part in parts if part)
    if document.status in ("void", "spoiled"):
        text += " " + (_tr("(void)") if document.status == "void" else _tr("(spoiled)"))
    if document.travels:
        text += "\n" + _tr("travels on it")
    if document.seen_on:
        text += "\n" + _tr("seen {0} by {1}").format(format.day(document.seen_on), document.seen_by or "")
    return text


class HeldSection(Section):
    """`show_form` puts a form into the panel, in place of one that is there; `drop_form` takes it away."""

    def __init__(
        self, context: Context, show_form: Callable[[Section, PaperForm], object], drop_form: Callable[[], object]
    ) -> None:
        super().__init__(_tr("Papers"), _tr("Add"), self.add)
        self._context, self._show_form, self._drop = context, show_form, drop_form
        self._ref = ""

    def show_of(self, ref: str, today: date) -> None:
        """The documents of this person, as the file holds them now."""
        self._ref = ref
        documents = held_queries.documents_of(self._context.db, ref, today)
        promised = held_queries.promised_day(self._context.db, ref)
        writable = not self._context.read_only
        if self.link is not None:
            self.link.setVisible(writable)
        lines = [self._make_line(document, writable) for document in documents]
        slot = (lambda: self.promise(promised)) if writable else None
        if promised is not None:
            late = promised < today and not any(one.travels for one in documents)
            text = _tr("for {0}").format(format.day(promised)) + (" " + _tr("(the day has passed)") if late else "")
            lines.append(
                Line(
                    _tr("Promised"), text, Tone.TROUBLE if late else Tone.ATTENTION, _tr("Change the day"), slot, "edit"
                )
            )
        elif writable:
            lines.append(Line(_tr("Promised"), _tr("none"), Tone.QUIET, _tr("Promise a document"), slot, "edit"))
        self.fill((ref, documents, promised), lines)

    def _make_line(self, document: HeldDocument, writable: bool) -> Line:
        dead = document.status in ("void", "spoiled") or document.expired
        tone = (
            Tone.QUIET
            if dead
            else Tone.ATTENTION
            if "expires" in document.unstated
            else Tone.GOOD
            if document.travels
            else ""
        )
        slot = (lambda: self.edit(document)) if writable else None
        tip = "\n".join(
            part
            for part in (
                translate_said(held_queries.counts_as(document.kind)),
                _tr("Missing details count as valid. Change them when you know more.") if document.unstated else "",
                document.note or "",
            )
            if part
        )
        return Line(kind_words(document.kind), held_line(document), tone, _tr("Change"), slot, "edit", tip)

    def add(self) -> None:
        self._show_form(self, DocumentForm(self._context, self._ref, None, self._drop))

    def edit(self, document: HeldDocument) -> None:
        self._show_form(self, DocumentForm(self._context, self._ref, document, self._drop))

    def promise(self, promised: date | None) -> None:
        form = ActionForm(self._context, PROMISE, (self._ref,), self._drop)
        form.fill({"day": promised})
        self._show_form(self, form)


class DocumentForm(PaperForm):
    """A new document (None), or one that is known: what this office issued is not changed, but may be seen and travelled on."""

    def __init__(self, context: Context, ref: str, document: HeldDocument | None, done: Callable[[], object]) -> None:
        own = document is not None and document.own
        countries = [f"{code} – {name}" for code, name in format.countries()]
        offers = {"issuer": countries}
        fields = [make_field(one, offers=offers.get(one.name, ())) for one in HELD]
        super().__init__(context, [] if own else fields, _tr("Add it") if document is None else _tr("Change it"), done)
        self._ref, self._document = ref, document
        self.save_button.setVisible(not own)
        if document is not None:
            if not own:
                self.fill({name: getattr(document, name) for name in ("number", "issuer", "issued", "expires", "note")} | {"kind": document.kind.value})  # fmt: skip
            self._add_offers(document)

    def _add_offers(self, document: HeldDocument) -> None:
        id, place = document.id, 1
        offers: list[tuple[str, Any]] = [(_tr("I have seen it today"), lambda: self.do(SeeDocument((id,))))]
        if not document.travels and document.status not in ("void", "spoiled"):
            offers.insert(0, (_tr("They travel on this document"), lambda: self.do(TravelOn(id))))
        if not document.own:
            offers.append((_tr("Remove it"), lambda: self.do(RemoveDocument(id))))
        for words, slot in offers:
            self.column.insertWidget(place, make_button(words, slot, "link"))
            place += 1

    def do(self, command: SeeDocument | TravelOn | RemoveDocument) -> None:
        if self.run(command):
            self._done()

    def save(self) -> bool:
        changed = self.values() if self._document is None else self.changes()
        fields = {name: value for name, value in changed.items() if value is not None or self._document is not None}
        for name in ("issued", "expires"):
            if name in fields:
                fields[name] = self.day(name)
        if fields.get("issuer"):
            fields["issuer"] = format.typed_code(str(fields["issuer"]))
        if self._document is None:
            return self.run(AddDocument(self._ref, fields))
        return not fields or self.run(EditDocument(self._document.id, fields))
