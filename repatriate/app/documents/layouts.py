"""Page layouts as an operation has them: the shipped ones, and the office's own, which go first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlite_utils import Database

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.layout import layout_for, load_layout, shipped_layouts, shipped_text
from repatriate.papers.layout_file import MOST_BYTES, read_layout
from repatriate.papers.layout_parts import Kind, Layout
from repatriate.printing.outfile import write_whole


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
    digest: str


def layouts(db: Database | None = None) -> list[LayoutRow]:
    """All of them by name; without a file the shipped ones."""
    own = _own(db) if db is not None else {}
    found: list[LayoutRow] = []
    for name in sorted({*shipped_layouts(), *own}):
        layout = _read(own[name], name) if name in own else load_layout(name)
        found.append(
            LayoutRow(
                name=name,
                title=layout.title,
                kind=layout.kind,
                states=layout.states,
                document_code=layout.document_code,
                validity_days=layout.validity_days,
                page=layout.page,
                own=name in own,
                digest=layout.digest,
            )
        )
    return found


def find_layout(db: Database, name: str) -> Layout:
    """A layout by its name, the office's own before a shipped one. Raises UserError where there is none."""
    return _read(text, name) if (text := _own_text(db, name)) is not None else load_layout(name)


def layout_text(db: Database, name: str) -> str:
    """The TOML of a layout. Raises UserError where there is none of that name."""
    text = _own_text(db, name)
    return text if text is not None else shipped_text(name)


def read_text(path: Path) -> str:
    """The text of a layout's file. Raises UserError where it cannot be read, or is not UTF-8."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.read(MOST_BYTES + 1)  # one more than is read as a layout
    except UnicodeDecodeError:
        raise UserError("not_utf8", say("{0} is not UTF-8: save it so.", path.name)) from None
    except OSError as fault:
        raise UserError("no_such_file", say("{0} cannot be read ({1}).", str(path), str(fault.strerror))) from None


def write_text(path: Path, text: str) -> None:
    """A layout as a file, written beside and renamed. Raises EnvironmentFault where it cannot be written."""
    write_whole(path, text.encode("utf-8"))


def name_of(path: Path) -> str:
    """What a layout from this file is called, where nobody says: the name of the file in small letters."""
    return re.sub(r"[^a-z0-9_-]+", "_", path.stem.lower()).strip("_")


def default_layout(db: Database, issuer: str, kind: Kind = "sheet") -> str:
    """The name of an issuer's default: the office's own for that State, else the shipped one, else the generic one."""
    for name, text in _own(db).items():
        layout = _read(text, name)
        if layout.kind == kind and issuer in layout.states:
            return name
    return layout_for(issuer, kind)


def _own(db: Database) -> dict[str, str]:
    return {str(name): str(text) for name, text in db.conn.execute("SELECT name, content FROM layouts ORDER BY name")}


def _own_text(db: Database, name: str) -> str | None:
    row = db.conn.execute("SELECT content FROM layouts WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


@lru_cache(maxsize=64)
def _read(text: str, name: str) -> Layout:
    return read_layout(text, name)
