"""Asks what to do about unconfirmed names, or documents that differ from the file: look first, or go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt

from repatriate.app.people.name_queries import names_to_confirm
from repatriate.app.people.printed_as import printed_otherwise_of
from repatriate.model.errors import RepatriateError
from repatriate.model.saying import Said, listed, say
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
    papers = error.facts.get("papers", ())
    assert isinstance(papers, tuple)
    told: list[Said | str] = []
    if error.code == "printed_otherwise":
        words, place, ref, papers = t("Manifests", "Show the document…"), "papers", str(error.facts.get("number")), refs
    else:
        words, place, ref = t("Manifests", "Confirm the names…"), "names", str(refs[0])
        told += [f"{one.ref} {one.spelled or one.native_name}" for one in names_to_confirm(context.db, refs)]
    told += [say("{0}: {1}", one.ref, one.words()) for one in printed_otherwise_of(context.db, papers)]
    note.ask(
        translate_said(error),
        words,
        lambda: context.go(place, ref),
        keep=t("Manifests", "Make it anyway"),
        otherwise=again,
        detail=translate_said(listed(told)),
        danger=False,
    )
    note.yes.setFocus(Qt.FocusReason.OtherFocusReason)  # here that is the one that changes nothing
