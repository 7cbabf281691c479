"""What is said of the documents before they are issued: photos that are missing, gaps, the seal, who cannot have one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from repatriate.app.documents.preview import Outlook
from ui.core.context import Context
from ui.core.language import translate_said
from ui.rooms.common.labels import many
from ui.style.theme import GAP, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label, set_words, show_text
from ui.widgets.layouts import Cell, grow, make_column, make_row

t = QCoreApplication.translate
SHOWN = 10
"""Reasons that are told one by one."""


class OutlookNotes(QWidget):
    """`photos_wanted` tells the refs of those who have none."""

    photos_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._found: Outlook | None = None
        self.photos = label("", tone=Tone.ATTENTION, wrap=True)
        self.photo_button = button(self.tr("Add it"), self._want_photos, "link")
        self.gaps = label("", tone=Tone.ATTENTION, wrap=True, copyable=True)
        self.other_layout = label("", tone=Tone.ATTENTION, wrap=True)
        self.seal = label("", "quiet", wrap=True)
        self.without = label("", "quiet", wrap=True, copyable=True)
        self.names = button(
            self.tr("Confirm the names…"), lambda: context.go("names", self._first_unconfirmed()), "link"
        )
        self.photo_row = QWidget()
        make_row(
            Cell(IconLabel("warning", Tone.ATTENTION, 16)), grow(self.photos), self.photo_button,
            margins=0, spacing=GAP, inside=self.photo_row,
        )  # fmt: skip
        make_column(
            self.other_layout, self.photo_row, self.gaps, self.without,
            Cell(self.names, 0, Qt.AlignmentFlag.AlignLeft), self.seal,
            margins=0, spacing=GAP, inside=self,
        )  # fmt: skip
        self.show_outlook(None)

    def show_outlook(self, found: Outlook | None) -> None:
        self._found = found
        for widget in (self.photo_row, self.gaps, self.seal, self.without, self.names, self.other_layout):
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
        show_text(self.gaps, "\n".join(map(translate_said, found.gaps)))
        self._show_seal(found)
        self._show_cannot(found)

    def _show_seal(self, found: Outlook) -> None:
        """Of seals there is talk once the office has a key."""
        if found.fault is not None:
            show_text(self.seal, translate_said(found.fault))
        elif found.sealed:
            show_text(self.seal, self.tr("With the digital seal of {0}").format(found.seal))
        elif found.seal is not None:
            show_text(self.seal, translate_said(found.unsealed or ""))
        style(self.seal, tone="trouble" if found.fault is not None else "")

    def _show_cannot(self, found: Outlook) -> None:
        told = found.told
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

    def _want_photos(self) -> None:
        if self._found is not None:
            self.photos_wanted.emit(self._found.without_photo)
