"""Words, icons and tones of exceptions, and of the reasons for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from repatriate.app.counting.closing_view import NO_SHOW_REASONS, OFF_LOADED_REASONS, Differs, Somebody
from ui.core.format import translate_core
from ui.style.theme import Tone

t = QCoreApplication.translate


def called_number(ref: str) -> str:
    """The number as called out: `P00061` is 61."""
    digits = ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
    return digits.lstrip("0") or ref


def called_numbers(people: Sequence[Somebody]) -> str:
    """`118, 132 and 97` are named; of more than five, how many more."""
    named = [called_number(one.ref) for one in people]
    if len(named) > 5:
        return t("Closing", "{0} and {1} more").format(", ".join(named[:4]), len(named) - 4)
    if len(named) < 2:
        return "".join(named)
    return t("Closing", "{0} and {1}").format(", ".join(named[:-1]), named[-1])


def kind_look(kind: Differs) -> tuple[str, str, Tone]:
    """Word, icon and tone."""
    match kind:
        case Differs.NO_SHOW:
            return t("Closing", "Did not come"), "waiting", Tone.ATTENTION
        case Differs.OFF_LOADED:
            return t("Closing", "Taken off"), "close", Tone.TROUBLE
        case Differs.GO_SHOW:
            return t("Closing", "Joined at the gate"), "add", Tone.INFO
        case _:
            assert_never(kind)


def usual_reasons(kind: Differs) -> Sequence[str]:
    """The usual reasons for the kind, as the file stores them."""
    return OFF_LOADED_REASONS if kind is Differs.OFF_LOADED else NO_SHOW_REASONS


def reason_words(reason: str) -> str:
    """A usual reason in the officer's language; another as it was typed."""
    return translate_core(reason) if reason in NO_SHOW_REASONS + OFF_LOADED_REASONS else reason


def reason_kept(words: str, kind: Differs) -> str:
    """The stored form of a chosen or typed reason."""
    typed = " ".join(words.split())
    return next((one for one in usual_reasons(kind) if translate_core(one) == typed), typed)
