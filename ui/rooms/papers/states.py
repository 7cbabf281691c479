"""States of documents, blanks and clearances: word, tone, icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.clearance_views import Asked

translate = QCoreApplication.translate


def document_status(status: str) -> tuple[str, str, str]:
    return {
        "held": (translate("Documents", "held"), "quiet", "document"),
        "issued": (translate("Documents", "issued here"), "good", "check"),
        "void": (translate("Documents", "void"), "trouble", "trouble"),
        "spoiled": (translate("Documents", "spoiled"), "attention", "warning"),
    }[status]


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
