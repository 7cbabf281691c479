"""What comes into the room of people from the clipboard or by dropping: cells, a zone, a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.photo_commands import AddPhoto
from repatriate.intake.pasted import read_block
from repatriate.model.errors import RepatriateError
from repatriate.papers.zone_text import find_zone
from ui.core.language import told
from ui.rooms.people import labels as people_labels
from ui.rooms.people.clipboard import picture_of
from ui.rooms.people.mrz_panel import ZonePanel
from ui.rooms.people.paste_panel import PastePanel
from ui.rooms.people.photo import PhotoPanel

if TYPE_CHECKING:
    from ui.rooms.people.room import PeopleRoom


def _tr(text: str) -> str:
    return QCoreApplication.translate("Taking", text)


class Taking:
    """Works for one room, in its side panel."""

    def __init__(self, room: PeopleRoom) -> None:
        self._room = room
        self._context = room.context

    def paste(self) -> None:
        """Whatever the clipboard holds, or one sentence on why not."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # none before anything was ever copied
        if self._context.read_only:
            self._say(_tr("This file can only be looked at: nothing can be pasted."))
        elif not self.paste_zone():
            text = data.text() if data.hasText() and not data.hasUrls() else ""
            picture = None if text.strip() else picture_of(data)
            if picture is not None:
                self.picture(picture)
            else:
                self._cells(text)

    def paste_zone(self) -> bool:
        """Whether the clipboard holds a zone, which is then read beside the person who is shown."""
        text = QGuiApplication.clipboard().text()
        if self._context.read_only or find_zone(text) is None:
            return False
        self.zone(text)
        return True

    def _say(self, text: str) -> None:
        self._context.say(text, tone="attention")

    # -- cells

    def _cells(self, text: str) -> None:
        refs = self._room.chosen()
        try:
            block = read_block(text, people_labels.titles())
        except RepatriateError as error:
            self._say(told(error))
            return
        if not block.columns and block.width > 1:
            self._say(
                _tr("The first row has to name the columns, as in Ref, Surname, Province: copy it with the others.")
            )
        elif not block.columns and not refs:
            self._say(_tr("Select the people first that this is for, or copy it with the titles of its columns."))
        else:
            panel = PastePanel(self._context, block, refs, self._pasted)
            self._room.show_form(panel, _tr("Paste"))
            panel.start()

    def _pasted(self, refs: tuple[str, ...]) -> None:
        self._room.close_form()
        if len(refs) == 1:
            self._room.select(refs[0])

    # -- a zone

    def zone(self, text: str = "") -> None:
        """Beside the one person who is shown, else for somebody new."""
        adding = self._room.adding
        ref = self._room.person.ref if self._room.shows_person and adding is None else ""
        row = next(iter(self._row(ref).values()), None) if ref else None
        take: Callable[[Mapping[str, str]], bool] = (lambda fields: self._fill(ref, fields)) if row else self._fill_new
        panel = ZonePanel(self._context, ref, row, take, self._room.close_form)
        self._room.show_form(panel, ref or _tr("New person"))
        panel.start(text)

    def _row(self, ref: str) -> Mapping[int, Mapping[str, object]]:
        id = table_queries.person_id(self._context.db, ref)
        return {} if id is None else table_queries.people_rows(self._context.db, [id], self._room.source.day)

    def _fill(self, ref: str, fields: Mapping[str, str]) -> bool:
        panel = self._room.form
        refuse = panel.note.fault if isinstance(panel, ZonePanel) else None
        if self._context.run(EditPeople((ref,), dict(fields)), on_error=refuse) is None:
            return False
        self._room.close_form()
        self._room.select(ref)
        return True

    def _fill_new(self, fields: Mapping[str, str]) -> bool:
        self._room.close_form()
        self._room.add()
        if self._room.adding is not None:
            self._room.adding.take(fields)
        return True

    # -- a picture

    def picture(self, picture: bytes | QUrl) -> None:
        """A photo of the one person who is shown."""
        if self._context.read_only:
            return
        if not self._room.shows_person:
            self._say(_tr("Select one person first: a picture becomes their photo."))
            return
        ref = self._room.person.ref
        panel = PhotoPanel(self._context, ref, lambda made: self._keep(ref, made))
        self._room.show_form(panel, ref)
        panel.start(picture)

    def _keep(self, ref: str, made: bytes | None) -> None:
        self._room.close_form()
        if made is not None:
            self._context.run(AddPhoto(ref, made))
        self._room.select(ref)
