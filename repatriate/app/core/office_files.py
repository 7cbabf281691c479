"""Files of the office's own: copied from shipped ones, changed, imported, and stored in the operation file.

Page layouts, recipients of manifests and wordings of notes verbales are such files. Each kind has a table with its
naming columns and its `content`. The kind checks a text before it is stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.transaction import Row, Transaction
from repatriate.model.errors import UserError
from repatriate.model.reading import read_at_most
from repatriate.model.saying import say
from repatriate.papers.layout import layout_for, load_layout, read_layout, shipped_layouts, shipped_text
from repatriate.papers.layout_parts import Kind, Layout

MOST_BYTES = 1_000_000
"""A file of the office's own may be so large: a page layout has pictures in it."""


@dataclass(frozen=True, slots=True)
class OfficeFiles:
    """One kind of them. `code` is that of the error where there is none; `keys` are the columns that name one.

    `same_again`: to take the same text once more changes nothing, and is no error.
    """

    table: str
    code: str
    keys: tuple[str, ...] = ("name",)
    same_again: bool = False

    def texts(self, db: Database) -> dict[tuple[str, ...], str]:
        """Every text of the office's own by what names it, in order."""
        columns = ", ".join(self.keys)
        rows = db.conn.execute(f"SELECT content, {columns} FROM {self.table} ORDER BY {columns}")
        return {tuple(key): str(text) for text, *key in rows}

    def text(self, db: Database, *key: str) -> str | None:
        """The text of that name; None where the office has none of its own."""
        row = db.conn.execute(f"SELECT content FROM {self.table} WHERE {self._where}", key).fetchone()
        return str(row[0]) if row else None

    def own_text(self, db: Database, *key: str) -> str:
        """The office's own text as from `text`; raises UserError if it has none."""
        text = self.text(db, *key)
        if text is None:
            raise self._refuse_missing(key)
        return text

    def keep(self, tx: Transaction, text: str, *key: str) -> None:
        """Keep a text that was checked, in place of the one of that name. Raises UserError where it is there just so."""
        content = text.replace("\r\n", "\n")
        old = self._row(tx, key)
        if old is None:
            tx.insert(self.table, {**dict(zip(self.keys, key, strict=True)), "content": content})
        elif old["content"] != content:
            tx.update(self.table, old["id"], {"content": content})
        elif not self.same_again:
            raise UserError("nothing_changed", say("{0} is already in the file, exactly as it is.", ".".join(key)))

    def remove(self, tx: Transaction, *key: str) -> None:
        """Remove one: what is shipped holds again. Raises UserError where the office has none of its own."""
        old = self._row(tx, key)
        if old is None:
            raise self._refuse_missing(key)
        tx.delete(self.table, old["id"])

    @property
    def _where(self) -> str:
        return " AND ".join(f"{column} = ?" for column in self.keys)

    def _row(self, tx: Transaction, key: tuple[str, ...]) -> Row | None:
        return tx.one(f"SELECT id, content FROM {self.table} WHERE {self._where}", key)

    def _refuse_missing(self, key: tuple[str, ...]) -> UserError:
        return UserError(self.code, say("The operation holds no {0} of the office's own.", ".".join(key)))


LAYOUTS = OfficeFiles("layouts", "no_layout")
RECIPIENTS = OfficeFiles("profiles", "no_profile")
LETTERS = OfficeFiles("letters", "no_letter", ("name", "language"), same_again=True)


def read_file(path: Path) -> str:
    """The text of such a file. Raises UserError where it cannot be read, is too large or not UTF-8."""
    data = read_at_most(path, MOST_BYTES)
    if data is None:
        raise UserError("too_large", say("{0} is too large: it may have {1} bytes at most.", path.name, MOST_BYTES))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("not_utf8", say("{0} is not UTF-8: save it as UTF-8.", path.name)) from None


def name_from(path: Path) -> str:
    """The default name of an office file: the file's own name in small letters."""
    return re.sub(r"[^a-z0-9_-]+", "_", path.stem.lower()).strip("_")


# -- Page layouts as an operation has them: the shipped ones, and the office's own, which go first.


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


def read_layouts(db: Database | None = None) -> list[LayoutRow]:
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
