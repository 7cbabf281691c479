"""What comes into the room of people from the clipboard or by dropping: cells, a zone, a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.mrz_comparison import confirms_name
from repatriate.app.people.name_spelling import MARK
from repatriate.app.people.photo_commands import AddPhoto
from repatriate.intake.pasted import read_block
from repatriate.model.errors import RepatriateError
from repatriate.papers.zone_text import find_zone
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.common.clipboard_picture import picture_of
from ui.rooms.people import labels as people_labels
from ui.rooms.people.mrz_panel import MrzPanel
from ui.rooms.people.paste_panel import PastePanel
from ui.rooms.people.photo import PhotoPanel

_tr = make_translator("DropController")


class FormHost(Protocol):
    """Where forms are shown beside the people, and who is chosen there."""

    @property
    def form(self) -> QWidget | None:
        """The form that is open."""

    @property
    def shown_ref(self) -> str:
        """The one person who is chosen and shown; empty where it is nobody, or several."""

    @property
    def day(self) -> date:
        """The day on which the operation works."""

    def chosen(self) -> tuple[str, ...]: ...
    def show_form(self, form: QWidget, caption: str) -> None: ...
    def close_form(self) -> None: ...
    def fill_new(self, fields: Mapping[str, str]) -> None: ...
    def select(self, ref: str) -> None: ...


class DropController:
    """Reads the clipboard, or what is dropped, into a form of the host."""

    def __init__(self, context: Context, host: FormHost) -> None:
        self._context, self._host = context, host

    def paste(self) -> None:
        """Whatever the clipboard holds, or one sentence on why not."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # none before anything was ever copied
        if self._context.read_only:
            self._refuse(_tr("This file can only be looked at: nothing can be pasted."))
        elif not self.paste_zone():
            text = data.text() if data.hasText() and not data.hasUrls() else ""
            picture = None if text.strip() else picture_of(data)
            if picture is not None:
                self.show_picture(picture)
            else:
                self._show_cells(text)

    def paste_zone(self) -> bool:
        """Whether the clipboard holds a zone, which is then read beside the person who is shown."""
        text = QGuiApplication.clipboard().text()
        if self._context.read_only or find_zone(text) is None:
            return False
        self.show_zone(text)
        return True

    def _refuse(self, text: str) -> None:
        self._context.say(text, tone="attention")

    # -- cells

    def _show_cells(self, text: str) -> None:
        refs = self._host.chosen()
        try:
            block = read_block(text, people_labels.titles())
        except RepatriateError as error:
            self._refuse(translate_said(error))
            return
        if not block.columns and block.width > 1:
            self._refuse(
                _tr("The first row has to name the columns, as in Ref, Surname, Province: copy it with the others.")
            )
        elif not block.columns and not refs:
            self._refuse(_tr("Select the people first that this is for, or copy it with the titles of its columns."))
        else:
            panel = PastePanel(self._context, block, refs, self._show_pasted)
            self._host.show_form(panel, _tr("Paste"))
            panel.start()

    def _show_pasted(self, refs: tuple[str, ...]) -> None:
        self._host.close_form()
        if len(refs) == 1:
            self._host.select(refs[0])

    # -- a zone

    def show_zone(self, text: str = "") -> None:
        """Beside the one person who is shown, else for somebody new."""
        ref = self._host.shown_ref
        row = next(iter(self._read_row(ref).values()), None) if ref else None
        take: Callable[[Mapping[str, str]], bool] = (
            (lambda fields: self._fill_person(ref, fields, marked=row[MARK] is not None)) if row else self._fill_new
        )
        panel = MrzPanel(self._context, ref, row, take, self._host.close_form)
        self._host.show_form(panel, ref or _tr("New person"))
        panel.start(text)

    def _read_row(self, ref: str) -> Mapping[int, Mapping[str, object]]:
        id = table_queries.person_id(self._context.db, ref)
        return {} if id is None else table_queries.people_rows(self._context.db, [id], self._host.day)

    def _fill_person(self, ref: str, fields: Mapping[str, str], *, marked: bool) -> bool:
        """`marked`: the program spelled the name, which a document that says the same confirms."""
        panel = self._host.form
        refuse = panel.note.fault if isinstance(panel, MrzPanel) else None
        reading = panel.reading if isinstance(panel, MrzPanel) else None
        if marked and reading is not None and confirms_name(reading):
            fields = {**fields, MARK: ""}
        if self._context.run(EditPeople((ref,), dict(fields)), on_error=refuse) is None:
            return False
        self._host.close_form()
        self._host.select(ref)
        return True

    def _fill_new(self, fields: Mapping[str, str]) -> bool:
        self._host.fill_new(fields)
        return True

    # -- a picture

    def show_picture(self, picture: bytes | QUrl) -> None:
        """A photo of the one person who is shown."""
        if self._context.read_only:
            return
        ref = self._host.shown_ref
        if not ref:
            self._refuse(_tr("Select one person first: a picture becomes their photo."))
            return
        panel = PhotoPanel(self._context, ref, lambda made: self._keep_photo(ref, made))
        self._host.show_form(panel, ref)
        panel.start(picture)

    def _keep_photo(self, ref: str, made: bytes | None) -> None:
        self._host.close_form()
        if made is not None:
            self._context.run(AddPhoto(ref, made))
        self._host.select(ref)
