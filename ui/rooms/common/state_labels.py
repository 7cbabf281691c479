"""States of documents, blanks and clearances: word, tone, icon."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from repatriate.app.clearances.queries import Asked
from repatriate.app.core.paper_trail import What
from repatriate.model.fields import DOCUMENT_STATUSES
from ui.core.language import translate_said

translate = QCoreApplication.translate


def document_status(status: str) -> tuple[str, str, str]:
    """The word, tone and icon of a document's status, for any document of a person."""
    tone, icon = {
        "held": ("quiet", "document"),
        "issued": ("good", "check"),
        "void": ("trouble", "trouble"),
        "spoiled": ("attention", "warning"),
    }[status]
    return translate_said(DOCUMENT_STATUSES[status]), tone, icon


def happened(what: What) -> tuple[str, str]:
    """Word and tone of a line in a document's history."""
    return {
        What.ISSUED: (translate("Documents", "Issued"), "good"),
        What.AGAIN: (translate("Documents", "Printed again"), ""),
        What.SPOILED: (translate("Documents", "Spoiled"), "attention"),
        What.VOID: (translate("Documents", "Void"), "trouble"),
        What.STOLEN: (translate("Documents", "Stolen"), "trouble"),
        What.TAKEN_BACK: (translate("Documents", "Taken back"), "attention"),
    }[what]


def asked_state(state: Asked) -> tuple[str, str, str]:
    """The word, tone and icon of a clearance's state."""
    match state:
        case Asked.GRANTED:
            return translate("Clearances", "Yes"), "good", "check"
        case Asked.REFUSED:
            return translate("Clearances", "No"), "trouble", "trouble"
        case Asked.WAITING:
            return translate("Clearances", "Asked"), "attention", "waiting"
        case Asked.WITHDRAWN:
            return translate("Clearances", "Withdrawn"), "trouble", "trouble"
        case Asked.NOT_ASKED:
            return translate("Clearances", "Nothing"), "attention", "dot"
    assert_never(state)


def answer_word(state: Asked) -> str:
    """The word alone."""
    return asked_state(state)[0]
