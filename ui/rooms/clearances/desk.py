"""The interface of the clearances room for its parts."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QStackedWidget

from ui.rooms.clearances.table import ClearanceSource, ClearanceTable
from ui.rooms.common.form import Form
from ui.widgets.refusal import QuestionBar
from ui.widgets.side_panel import SidePanel


class Desk(Protocol):
    """`form` is what is asked in the side panel; `body` has the table, and pages that lie over it."""

    panel: SidePanel
    question: QuestionBar
    body: QStackedWidget
    table: ClearanceTable
    source: ClearanceSource
    form: Form | None

    def show_form(self, form: Form, caption: str) -> None: ...

    def close_form(self) -> None: ...

    def open_notes(self) -> None: ...

    def open_reply(self, text: str = "", note: str | None = None) -> None: ...

    def choose_clearances(self) -> None: ...

    def may_write(self) -> bool: ...
