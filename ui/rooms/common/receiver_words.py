"""Receivers and their permissions in the officer's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from repatriate.app.counting.handover_rules import Waiting
from repatriate.app.counting.receivers import Allowed
from repatriate.model.receivers import RECEIVER_KINDS, Receiver, ReceiverKind
from repatriate.model.saying import capital
from ui.core.language import translate_said
from ui.rooms.common.labels import spoken_number

t = QCoreApplication.translate


def kind_choices() -> list[tuple[str, str]]:
    """(value, words) of each kind of receiver."""
    return [(kind.value, kind_word(kind)) for kind in ReceiverKind]


def kind_word(kind: ReceiverKind) -> str:
    return translate_said(capital(RECEIVER_KINDS[kind]))


def receiver_name(one: Receiver) -> str:
    """`Siti Aminah · family`, or the office they come for."""
    about = one.organisation or translate_said(RECEIVER_KINDS[one.kind])
    return f"{one.name} · {about}"


def tie_words(one: Allowed) -> str:
    """`Siti Aminah, aunt`."""
    return f"{one.receiver.name}, {one.tie}" if one.tie else one.receiver.name


def fetched_by(one: Waiting) -> str:
    """The people who may fetch this person, or that somebody must be found; empty for an adult without a named
    receiver."""
    if one.allowed:
        return "; ".join(map(tie_words, one.allowed))
    return t("Handover", "nobody named yet") if one.needs_receiver else ""


def numbers(refs: Iterable[str]) -> str:
    """`44, 45`, as they are called out."""
    return ", ".join(map(spoken_number, refs))


def common_papers() -> Sequence[str]:
    """Identity documents that receivers show most."""
    return (
        t("Handover", "identity card"),
        t("Handover", "passport"),
        t("Handover", "driving licence"),
        t("Handover", "staff card"),
    )
