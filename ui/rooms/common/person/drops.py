"""Handles drops on a person, and readings for them: a zone, a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.mrz_comparison import confirms_name
from repatriate.app.people.names import MARK
from repatriate.app.people.photo_commands import AddPhoto
from repatriate.papers.photo import Box
from repatriate.papers.zone_text import find_zone
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.common.person.mrz_panel import MrzPanel
from ui.rooms.common.person.photo import PhotoPanel

_tr = make_translator("DropController")


class FormHost(Protocol):
    """The interface of a place that shows forms beside people and knows the selected person."""

    @property
    def form(self) -> QWidget | None:
        """The form that is open."""

    @property
    def shown_ref(self) -> str:
        """The one person who is chosen and shown; empty where it is nobody, or several."""

    @property
    def day(self) -> date:
        """The day on which the operation works."""

    def show_form(self, form: QWidget, caption: str) -> None: ...
    def close_form(self) -> None: ...
    def fill_new(self, fields: Mapping[str, str]) -> None: ...
    def select(self, ref: str) -> None: ...


class PersonDrops:
    """Reads passport lines or a picture into a form of the host."""

    def __init__(self, context: Context, host: FormHost) -> None:
        self.context, self.host = context, host

    def paste_zone(self) -> bool:
        """Whether the clipboard holds a zone, which is then read beside the person who is shown."""
        text = QGuiApplication.clipboard().text()
        if self.context.read_only or find_zone(text) is None:
            return False
        self.show_zone(text)
        return True

    def refuse(self, text: str) -> None:
        self.context.notify(text, tone="attention")

    # -- a zone

    def show_zone(self, text: str = "") -> None:
        """Beside the one person who is shown, else for somebody new."""
        ref = self.host.shown_ref
        row = next(iter(self._read_row(ref).values()), None) if ref else None
        take: Callable[[Mapping[str, str]], bool] = (
            (lambda fields: self._fill_person(ref, fields, marked=row[MARK] is not None)) if row else self._fill_new
        )
        keep = (lambda picture, part: self.show_picture(picture, part)) if row else None
        panel = MrzPanel(self.context, ref, row, take, self.host.close_form, keep)
        self.host.show_form(panel, ref or _tr("New person"))
        panel.start(text)

    def _read_row(self, ref: str) -> Mapping[int, Mapping[str, object]]:
        id = table_queries.person_id(self.context.db, ref)
        return {} if id is None else table_queries.people_rows(self.context.db, [id], self.host.day)

    def _fill_person(self, ref: str, fields: Mapping[str, str], *, marked: bool) -> bool:
        """`marked`: the program spelled the name, which a document that says the same confirms."""
        panel = self.host.form
        refuse = panel.note.fault if isinstance(panel, MrzPanel) else None
        reading = panel.reading if isinstance(panel, MrzPanel) else None
        if marked and reading is not None and confirms_name(reading):
            fields = {**fields, MARK: ""}
        if self.context.run(EditPeople((ref,), dict(fields)), on_error=refuse) is None:
            return False
        self.host.close_form()
        self.host.select(ref)
        return True

    def _fill_new(self, fields: Mapping[str, str]) -> bool:
        self.host.fill_new(fields)
        return True

    # -- a picture

    def show_picture(self, picture: bytes | QUrl, part: Box | None = None) -> None:
        """A photo of the one person who is shown; `part` is where it is likely to be."""
        if self.context.read_only:
            return
        ref = self.host.shown_ref
        if not ref:
            self.refuse(_tr("Select one person first. The picture becomes their photo."))
            return
        panel = PhotoPanel(self.context, ref, lambda made: self._keep_photo(ref, made))
        self.host.show_form(panel, ref)
        panel.start(picture, part)

    def _keep_photo(self, ref: str, made: bytes | None) -> None:
        self.host.close_form()
        if made is not None:
            self.context.run(AddPhoto(ref, made))
        self.host.select(ref)
