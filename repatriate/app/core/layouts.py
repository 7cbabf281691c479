"""Page layouts as an operation has them: the shipped ones, and the office's own, which go first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sqlite_utils import Database

from repatriate.app.core.office_files import LAYOUTS
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.model.errors import UserError
from repatriate.papers.layout import layout_for, load_layout, shipped_layouts, shipped_text
from repatriate.papers.layout_file import read_layout
from repatriate.papers.layout_parts import Kind, Layout


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """One layout that may be chosen. `own`: the office's, kept in the file; `page` is in millimetres."""

    name: str
    title: str
    kind: Kind
    states: tuple[str, ...]
    document_code: str
    validity_days: int
    page: tuple[float, float]
    own: bool


def layouts(db: Database | None = None) -> list[LayoutRow]:
    """All of them by name; without a file the shipped ones."""
    own = {name: _read_cached(text, name) for (name,), text in LAYOUTS.texts(db).items()} if db is not None else {}
    found = {name: load_layout(name) for name in shipped_layouts()} | own
    return [
        LayoutRow(
            name, one.title, one.kind, one.states, one.document_code, one.validity_days, one.page, own=name in own
        )
        for name, one in sorted(found.items())
    ]


def find_layout(db: Database, name: str) -> Layout:
    """A layout by its name, the office's own before a shipped one. Raises UserError where there is none."""
    return _read_cached(text, name) if (text := LAYOUTS.text(db, name)) is not None else load_layout(name)


def layout_text(db: Database, name: str) -> str:
    """The TOML of a layout. Raises UserError where there is none of that name."""
    text = LAYOUTS.text(db, name)
    return text if text is not None else shipped_text(name)


def default_layout(db: Database, issuer: str) -> str:
    """The name of the single sheet that is an issuer's default: the office's own for that State, else the shipped one, else the generic one."""
    for (name,), text in LAYOUTS.texts(db).items():
        layout = _read_cached(text, name)
        if layout.kind == "sheet" and issuer in layout.states:
            return name
    return layout_for(issuer, paper_of(settings_of(db)))


def zone_choices(db: Database, state: str) -> dict[str, str]:
    """The spellings that a State chose for letters of the machine-readable zone, by its default layout."""
    try:
        return dict(find_layout(db, default_layout(db, state)).choices)
    except UserError:  # a layout that a later program no longer reads says nothing about letters
        return {}


@lru_cache(maxsize=64)
def _read_cached(text: str, name: str) -> Layout:
    return read_layout(text, name)
