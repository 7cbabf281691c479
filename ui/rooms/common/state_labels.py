"""States of documents, blanks and clearances: word, tone, icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.clearances.queries import Asked
from repatriate.app.documents.print_record import What

translate = QCoreApplication.translate


def document_status(status: str) -> tuple[str, str, str]:
    return {
        "held": (translate("Documents", "held"), "quiet", "document"),
        "issued": (translate("Documents", "issued here"), "good", "check"),
        "void": (translate("Documents", "void"), "trouble", "trouble"),
        "spoiled": (translate("Documents", "spoiled"), "attention", "warning"),
    }[status]


def issued_state(state: str) -> tuple[str, str, str]:
    """Of a document that this office issued."""
    return {
        "valid": (translate("Documents", "valid"), "good", "check"),
        "expired": (translate("Documents", "expired"), "quiet", "calendar"),
        "void": (translate("Documents", "void"), "trouble", "trouble"),
        "stolen": (translate("Documents", "stolen"), "trouble", "trouble"),
        "spoiled": (translate("Documents", "spoiled"), "attention", "warning"),
    }[state]


def happened(what: What) -> tuple[str, str]:
    """Word and tone of a line in a document's history."""
    return {
        What.ISSUED: (translate("Documents", "Issued"), "good"),
        What.AGAIN: (translate("Documents", "Printed again"), ""),
        What.SPOILED: (translate("Documents", "Spoiled"), "attention"),
        What.VOID: (translate("Documents", "Void"), "trouble"),
        What.STOLEN: (translate("Documents", "Stolen"), "trouble"),
    }[what]


def blank_status(status: str) -> tuple[str, str, str]:
    return {
        "received": (translate("Documents", "in the safe"), "quiet", "lock"),
        "issued": (translate("Documents", "issued"), "good", "check"),
        "spoiled": (translate("Documents", "spoiled"), "attention", "warning"),
        "void": (translate("Documents", "void"), "attention", "trouble"),
        "stolen": (translate("Documents", "stolen"), "trouble", "trouble"),
    }[status]


def asked_state(state: Asked) -> tuple[str, str, str]:
    return {
        Asked.NOT_ASKED: (translate("Documents", "Not asked"), "attention", "dot"),
        Asked.WAITING: (translate("Documents", "Waiting"), "attention", "waiting"),
        Asked.REFUSED: (translate("Documents", "Refused"), "trouble", "trouble"),
        Asked.WITHDRAWN: (translate("Documents", "Withdrawn"), "trouble", "trouble"),
        Asked.GRANTED: (translate("Documents", "Granted"), "good", "check"),
    }[state]
