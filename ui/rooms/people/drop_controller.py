"""Handles the clipboard and drops in the room of people: cells, a zone, a picture."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from repatriate.intake.pasted import read_block
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.common.pdf_view import picture_of
from ui.rooms.common.person.drops import FormHost, PersonDrops
from ui.rooms.people import labels as people_labels
from ui.rooms.people.paste_panel import PastePanel

_tr = make_translator("DropController")


class ManyHost(FormHost, Protocol):
    """A host in which several people can be chosen."""

    def chosen(self) -> tuple[str, ...]: ...


class DropController(PersonDrops):
    """Reads the clipboard, or what is dropped, into a form of the host."""

    def __init__(self, context: Context, host: ManyHost) -> None:
        super().__init__(context, host)
        self._many = host

    def paste(self) -> None:
        """Pastes anything in the clipboard, or shows one sentence on why not."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # none before anything was ever copied
        if self.context.read_only:
            self.refuse(_tr("This file is open for reading only. You cannot paste here."))
        elif not self.paste_zone():
            text = data.text() if data.hasText() and not data.hasUrls() else ""
            picture = None if text.strip() else picture_of(data)
            if picture is not None:
                self.show_picture(picture)
            else:
                self._show_cells(text)

    # -- cells

    def _show_cells(self, text: str) -> None:
        refs = self._many.chosen()
        try:
            block = read_block(text, people_labels.name_titles())
        except RepatriateError as error:
            self.refuse(translate_said(error))
            return
        if not block.columns and block.width > 1:
            self.refuse(_tr("Copy the row with the column titles too, as in No., Surname, Province."))
        elif not block.columns and not refs:
            self.refuse(_tr("Select the people first, or copy the column titles too."))
        else:
            panel = PastePanel(self.context, block, refs, self._show_pasted)
            self.host.show_form(panel, _tr("Paste"))
            panel.start()

    def _show_pasted(self, refs: tuple[str, ...]) -> None:
        self.host.close_form()
        if len(refs) == 1:
            self.host.select(refs[0])
