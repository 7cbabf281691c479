"""Asks what to do where names on a list wait to be confirmed: look at them first, or make the list all the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt

from repatriate.app.people.name_queries import names_to_confirm
from repatriate.model.errors import RepatriateError
from repatriate.model.saying import listed
from ui.core.context import Context
from ui.core.language import translate_said
from ui.widgets.notice_bar import NoticeBar

t = QCoreApplication.translate


def ask_about_names(context: Context, note: NoticeBar, error: RepatriateError, again: Callable[[], None]) -> None:
    """`again` makes the list with the names as they are; the main button leads to them.

    The names are shown beside the sentence and are no part of it: what an error says may be logged.
    """
    refs = error.facts.get("refs") or ("",)
    assert isinstance(refs, tuple)
    waiting = names_to_confirm(context.db, refs)
    note.ask(
        translate_said(error),
        t("Manifests", "Confirm the names…"),
        lambda: context.go("names", str(refs[0])),
        keep=t("Manifests", "Make it anyway"),
        otherwise=again,
        detail=translate_said(listed([f"{one.ref} {one.spelled or one.native_name}" for one in waiting])),
        danger=False,
    )
    note.yes.setFocus(Qt.FocusReason.OtherFocusReason)  # here that is the one that changes nothing
