"""Asks for a reason before printed or sent papers are taken back, and names their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from repatriate.app.core.taking_back import SPOILED, WHY
from repatriate.papers.register import find_runs
from ui.core.context import ReasonWanted
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.action_form import make_field
from ui.rooms.common.form import Field, Form
from ui.style.theme import GAP, MARGIN, dress_widget, set_style
from ui.widgets.labels import make_label
from ui.widgets.layouts import make_column

RANGES = 12
"""Ranges of numbers that are shown: forty documents are one, or forty."""
LINES = 6
"""Entries that are named."""
WIDE = 440


def ask_reason(wanted: ReasonWanted, parent: QWidget | None = None) -> TakingBackDialog:
    """Over the window until it is answered."""
    dialog = TakingBackDialog(wanted, parent)
    dialog.open()
    return dialog


class TakingBackDialog(QDialog):
    """Cancel and Esc change nothing."""

    def __init__(self, wanted: ReasonWanted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_widget(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wanted = wanted
        title = self.tr("Undo what was printed") if wanted.numbers else self.tr("Undo what was sent")
        self.setWindowTitle(title)
        self.form = Form(self._list_fields(), self.tr("Undo it"))
        self.form.column.setContentsMargins(0, GAP, 0, 0)
        set_style(self.form.save_button, kind="danger")
        self.form.fill({})
        self.form.left.connect(self.reject)
        self.form.saved.connect(self._save)
        self.numbers = make_label(_format_ranges(wanted.numbers), "strong", wrap=True, copyable=True)
        self.numbers.setVisible(bool(wanted.numbers))
        self.words = make_label(self._words(), "quiet", wrap=True)
        self.form.setFixedWidth(WIDE)
        column = make_column(
            make_label(title, "panel-title", wrap=True),
            make_label("\n".join(_shorten_list([translate_said(one) for one in wanted.summaries], LINES)), wrap=True),
            self.numbers,
            self.words,
            self.form,
            margins=MARGIN,
            spacing=GAP,
            inside=self,
        )
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.form.controls["reason"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self) -> str:
        if self._wanted.issued:
            return self.tr(
                "The printed numbers stay in the register with your reason and are never used again. Everything else is undone."
            )
        if self._wanted.numbers:
            return self.tr("It stays in the register with your reason. Everything else is undone.")
        return self.tr("The history keeps that it was sent, and your reason.")

    def _list_fields(self) -> list[Field]:
        return [make_field(SPOILED), make_field(WHY)] if self._wanted.issued else [make_field(WHY, hint="")]

    def _save(self) -> None:
        self.form.clear_faults()
        values = self.form.values()
        if not values["reason"]:
            self.form.notify("reason", translate_said(WHY.missing))
            return
        self.accept()
        self._wanted.go(values["reason"], bool(values.get("spoiled")))


def _format_ranges(numbers: Sequence[str]) -> str:
    """`AB0001 – AB0040, XKT000007`."""
    found = [one.first if one.count == 1 else f"{one.first} – {one.last}" for one in find_runs(numbers)]
    return ", ".join(_shorten_list(found, RANGES))


def _shorten_list(parts: list[str], most: int) -> list[str]:
    if len(parts) <= most:
        return parts
    return [*parts[:most], QCoreApplication.translate("History", "… and {0} more").format(number(len(parts) - most))]
