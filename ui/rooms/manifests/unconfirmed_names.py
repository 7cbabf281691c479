"""Asks what to do where names on a list wait to be confirmed: look at them first, or make the list all the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.language import translate_said
from ui.widgets.notice_bar import NoticeBar

t = QCoreApplication.translate


def ask_about_names(context: Context, note: NoticeBar, error: RepatriateError, again: Callable[[], None]) -> None:
    """`again` makes the list with the names as they are; the other button leads to them."""
    refs = error.facts.get("refs") or ("",)
    assert isinstance(refs, tuple)
    note.ask(
        translate_said(error),
        t("Manifests", "Make it all the same"),
        again,
        keep=t("Manifests", "Confirm the names…"),
        otherwise=lambda: context.go("names", str(refs[0])),
        danger=False,
    )
