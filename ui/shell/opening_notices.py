"""What whoever opens a file has to know, over the rooms: work that this copy lacks, a clock that is behind."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from repatriate.app.core.command import Notice
from repatriate.model.errors import UserError
from ui.core.context import Context
from ui.core.language import translate_said
from ui.core.remedies import remedy_of
from ui.rooms.common.printed_meanwhile import ask_numbers, name_numbers
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label
from ui.widgets.layouts import Cell, grow, make_row
from ui.widgets.notice_bar import NoticeBar


class MissingBanner(QFrame):
    """Stands until an officer says which numbers were printed in what is missing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("missing-work")
        self.setProperty("role", "banner")
        self.words = label("", wrap=True)
        self.state = button(name_numbers(), lambda: ask_numbers(context, self.window()), "main")
        make_row(
            Cell(IconLabel("warning", Tone.ATTENTION), alignment=Qt.AlignmentFlag.AlignTop),
            grow(self.words),
            Cell(self.state, alignment=Qt.AlignmentFlag.AlignTop),
            margins=(MARGIN, GAP, MARGIN, GAP),
            spacing=SPACE // 2,
            inside=self,
        )
        self.show_missing()

    def hear(self, notice: Notice) -> None:
        if notice.touches("gaps"):
            self.show_missing()

    def show_missing(self) -> None:
        text = " ".join(translate_said(words) for words in self._context.operation.missing_told)
        self.words.setText(text)
        self.setAccessibleName(text)
        self.state.setVisible(not self._context.read_only)
        self.setHidden(not text)


def warn(context: Context, bar: NoticeBar) -> None:
    """The other things to know, until the officer closes the bar, with the remedy of the first that commands are refused for.
    The rows of the file are compared in another thread: that takes a tenth of a second."""
    _show_doubts(context, bar, {})

    def show(doubts: Mapping[str, str]) -> None:
        if doubts:
            _show_doubts(context, bar, doubts)

    context.ask(bar, "doubts", lambda: context.operation.doubts, show, background=True)


def _show_doubts(context: Context, bar: NoticeBar, doubts: Mapping[str, str]) -> None:
    told = "\n".join(map(translate_said, [*context.operation.warnings, *doubts.values()]))
    code = next((one for one in doubts if one == "changed_outside" or not context.read_only), "")
    if (remedy := remedy_of(UserError(code, told))) is not None:
        bar.ask(told, remedy.words, lambda: context.go(remedy.place, remedy.ref), danger=False)
    elif told:
        bar.say(told)
