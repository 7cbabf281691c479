"""Documents are issued by the clock of this computer: where it may be far ahead, an officer says whether it is right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.widgets.notice_bar import NoticeBar


def ask_or_refuse(note: NoticeBar, error: RepatriateError, again: Callable[[], object]) -> None:
    """Show why nothing was issued; `again` issues although the clock seems to be ahead."""
    if error.code == "clock_ahead":
        words = QCoreApplication.translate("Documents", "The clock is right: issue")
        note.ask(translate_said(error), words, again, danger=False)
    else:
        note.fault(error)
