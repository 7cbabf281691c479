"""Shows the result of a document check: a verdict for each seal, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from repatriate.papers.seal.checking import Status, Verdict
from ui.core.format import day, number
from ui.core.language import make_translator, translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.style.theme import GAP, MARGIN
from ui.widgets.labels import clear_widget, make_label
from ui.widgets.layouts import make_column
from ui.widgets.refusal import NoticeBar
from ui.widgets.side_panel import EmptyState

t = QCoreApplication.translate


def status_words(status: Status) -> tuple[str, str]:
    """A status of the standard in two or three words, and its tone."""
    return {
        Status.VALID: (t("Check", "Genuine"), "good"),
        Status.UNKNOWN_FEATURE: (t("Check", "Genuine, with something unknown"), "good"),
        Status.READ_ERROR: (t("Check", "No seal read"), "attention"),
        Status.WRONG_FORMAT: (t("Check", "Not a seal"), "trouble"),
        Status.UNKNOWN_CERTIFICATE: (t("Check", "Signer not known here"), "attention"),
        Status.UNTRUSTED_CERTIFICATE: (t("Check", "Signer not trusted"), "attention"),
        Status.INVALID_DOCUMENTTYPE: (t("Check", "Signer not allowed for this"), "trouble"),
        Status.EXPIRED_CERTIFICATE: (t("Check", "Certificate not valid"), "trouble"),
        Status.REVOKED_CERTIFICATE: (t("Check", "Certificate revoked"), "trouble"),
        Status.INVALID_SIGNATURE: (t("Check", "Not genuine"), "trouble"),
        Status.INVALID_SEAL_MRZ: (t("Check", "Wrong passport lines in the seal"), "trouble"),
        Status.INVALID_PRINTED_MRZ: (t("Check", "Wrong passport lines on the document"), "trouble"),
        Status.SEAL_DOCUMENT_MISMATCH: (t("Check", "Seal of another document"), "trouble"),
    }[status]


class VerdictPanel(DetailPanel):
    """One seal: its status in words, what it says, what to compare."""

    def __init__(self, found: Verdict) -> None:
        words, tone = status_words(found.status)
        caption = self.tr("Page {0}").format(number(found.page)) if found.page is not None else ""
        super().__init__(caption, words)
        self.title.setProperty("tone", tone)
        self.note.notify(translate_said(found.message), tone)
        self.column.setContentsMargins(0, 0, 0, GAP)
        head, seal = found.header, found.seal
        facts = []
        if head is not None:
            facts += [
                (self.tr("Issued by"), head.country.rstrip("<"), ""),
                (self.tr("Issued on"), day(head.issued), ""),
                (self.tr("Signed by"), f"{head.signer} · {head.reference}", ""),
                (self.tr("Signed on"), day(head.signed), ""),
            ]
        if seal is not None:
            kind = translate_said(seal.profile.name) if seal.profile else self.tr("a national document")
            facts.append((self.tr("Kind"), kind, ""))
            facts += [
                (
                    translate_said(one.name) if one.name else self.tr("Field {0}").format(f"{one.tag:02X}"),
                    format_value(one.value),
                    "",
                )
                for one in seal.fields
                if str(one.value) != "\n".join(seal.zone)
            ]
        if found.compared:
            facts.append((self.tr("Compared"), self.tr("the lines in the seal with those on the document"), ""))
        facts.append((self.tr("Status"), found.status.value, "quiet"))
        self.facts(facts)
        if seal is not None and seal.zone:
            zone = make_label("\n".join(seal.zone), copyable=True)
            zone.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            zone.setAccessibleName(self.tr("Passport lines in the seal"))
            self.section(self.tr("Passport lines in the seal"))
            self.column.addWidget(zone)
        for text in found.notes:
            self.text(translate_said(text), "attention")


def format_value(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{amount} {unit}" for unit, amount in value.items())
    return str(value)


_tr = make_translator("CheckSheet")
SHOWN = 30
"""Seals of one file whose details are shown."""


class Findings(QWidget):
    """Filled anew each time."""

    def __init__(self) -> None:
        super().__init__()
        self.column = make_column(margins=(MARGIN, 16, MARGIN, MARGIN), spacing=GAP, inside=self)

    def notify(self, sentence: str, tone: str = "info") -> NoticeBar:
        """A sentence alone; gives the note that holds it."""
        clear_widget(self)
        note = NoticeBar()
        note.notify(sentence, tone, stays=True)
        self.column.addWidget(note)
        self.column.addStretch(1)
        return note

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Shows the verdicts, faulty ones first; without any, an explanation of this place."""
        clear_widget(self)
        if not verdicts:
            words = _tr("Open, drop or paste a document with a digital seal. You see here whether it is genuine, without a network.")  # fmt: skip
            self.column.addWidget(EmptyState("verify", words), 1)
            return
        if len(verdicts) > 1:
            good = sum(1 for one in verdicts if one.status.valid)
            words = _tr("{0} seals, {1} of them genuine").format(number(len(verdicts)), number(good))
            self.column.addWidget(make_label(words, "panel-title"))
        ordered = sorted(verdicts, key=lambda one: one.status.valid)
        for one in ordered[:SHOWN]:
            self.column.addWidget(VerdictPanel(one))
        if len(ordered) > SHOWN:
            self.column.addWidget(make_label(_tr("and {0} more").format(number(len(ordered) - SHOWN)), "quiet"))
        self.column.addStretch(1)
