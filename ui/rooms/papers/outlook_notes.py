"""Notes before documents are issued: missing photos, gaps, the seal, people who cannot have one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from repatriate.app.documents.preview import Outlook
from ui.core.context import Context
from ui.core.language import translate_said
from ui.rooms.common.labels import many
from ui.style.theme import GAP, Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label, set_words, show_text
from ui.widgets.layouts import Cell, grow, make_column, make_row
from ui.widgets.refusal import Refusal

t = QCoreApplication.translate
SHOWN = 10
"""Reasons that are told one by one."""


def _make_warning(words: QLabel, link: QPushButton) -> QWidget:
    """Words with what is done about them."""
    row = QWidget()
    make_row(Cell(IconLabel("warning", Tone.ATTENTION, 16)), grow(words), link, margins=0, spacing=GAP, inside=row)
    return row


class OutlookNotes(QWidget):
    """`photos_wanted` tells the refs of those who have none, `left_out` of those who are to wait."""

    photos_wanted = Signal(object)
    left_out = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._found: Outlook | None = None
        self.photos = label("", tone=Tone.ATTENTION, wrap=True)
        self.photo_button = button(self.tr("Add it"), self._want_photos, "link")
        self.gaps = label("", tone=Tone.ATTENTION, wrap=True, copyable=True)
        self.other_layout = label("", tone=Tone.ATTENTION, wrap=True)
        self.seal = Refusal()
        self.unverified = label("", tone=Tone.ATTENTION, wrap=True)
        self.untick_button = button(self.tr("Untick"), self._leave_out, "link")
        self.without = label("", "quiet", wrap=True, copyable=True)
        self.names = button(
            self.tr("Confirm the names…"), lambda: context.go("names", self._first_unconfirmed()), "link"
        )
        self.photo_row = _make_warning(self.photos, self.photo_button)
        self.unverified_row = _make_warning(self.unverified, self.untick_button)
        make_column(
            self.other_layout, self.unverified_row, self.photo_row, self.gaps, self.without,
            Cell(self.names, 0, Qt.AlignmentFlag.AlignLeft), self.seal,
            margins=0, spacing=GAP, inside=self,
        )  # fmt: skip
        self.show_outlook(None)

    def show_outlook(self, found: Outlook | None) -> None:
        self._found = found
        parts = (self.photo_row, self.unverified_row, self.gaps, self.seal, self.without, self.names, self.other_layout)
        for widget in parts:
            widget.setVisible(False)
        if found is None:
            return
        lacking = len(found.without_photo)
        self.photo_row.setVisible(bool(lacking))
        self.photos.setText(
            many(
                lacking,
                self.tr("1 has no photo: its place stays empty."),
                self.tr("{0} have no photo: the place stays empty."),
            )
        )
        set_words(self.photo_button, self.tr("Add it") if lacking == 1 else self.tr("Show them"))
        waiting = len(found.unverified)
        self.unverified_row.setVisible(bool(waiting))
        self.unverified.setText(
            many(
                waiting,
                self.tr("1 still waits for the nationality verification."),
                self.tr("{0} still wait for the nationality verification."),
            )
        )
        show_text(self.gaps, "\n".join(map(translate_said, found.gaps)))
        self._show_seal(found)
        self._show_cannot(found)

    def _show_seal(self, found: Outlook) -> None:
        """Shows a note on the seal, once the office has a key."""
        if found.fault is not None:
            self.seal.show_error(found.fault)
        elif found.sealed:
            self.seal.notify(self.tr("With the digital seal of {0}").format(found.seal), Tone.QUIET)
        elif found.seal is not None:
            self.seal.notify(translate_said(found.unsealed or ""), Tone.QUIET)

    def _show_cannot(self, found: Outlook) -> None:
        told = found.refusals
        lines = [translate_said(why) for why in told[:SHOWN]]
        if lines:
            lines.insert(
                0,
                many(
                    len(found.cannot),
                    self.tr("1 person cannot have a document:"),
                    self.tr("{0} people cannot have a document:"),
                ),
            )
        if len(told) > SHOWN:
            lines.append(self.tr("and {0} more").format(len(told) - SHOWN))
        show_text(self.without, "\n".join(lines))
        waiting = len(found.unconfirmed)
        set_words(self.names, many(waiting, self.tr("Confirm 1 name…"), self.tr("Confirm {0} names…")))
        self.names.setVisible(bool(waiting))

    def ask_about_layout(self, series: str | None, titles: Mapping[str, str], printed: Mapping[str, set[str]]) -> None:
        """Blank forms are pre-printed: a page that was never printed on those of a series is asked about."""
        before = {titles.get(name, name) for name in printed.get(series or "", ())}
        new = [title for title in (self._found.layouts if self._found is not None else ()) if title not in before]
        self.other_layout.setVisible(bool(before and new))
        if before and new:
            words = self.tr(
                "Until now the blank forms {0} were used for “{1}”, not for “{2}”. Are they the right forms?"
            )
            self.other_layout.setText(words.format(series, ", ".join(sorted(before)), ", ".join(new)))

    def _first_unconfirmed(self) -> str:
        return self._found.unconfirmed[0] if self._found is not None and self._found.unconfirmed else ""

    def _leave_out(self) -> None:
        if self._found is not None:
            self.left_out.emit(self._found.unverified)

    def _want_photos(self) -> None:
        if self._found is not None:
            self.photos_wanted.emit(self._found.without_photo)
