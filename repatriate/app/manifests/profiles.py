"""The office's own recipients, as an operation keeps them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from sqlite_utils import Database

from repatriate.manifests.recipient_file import MOST_BYTES, read_recipient
from repatriate.manifests.recipients import Recipient
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def own_profiles(db: Database) -> dict[str, Recipient]:
    """By name. One that this release would not take is as if it were not there."""
    found: dict[str, Recipient] = {}
    for (text,) in db.conn.execute("SELECT content FROM profiles ORDER BY name"):
        try:
            profile = _read(text)
        except UserError:
            continue
        found[profile.name] = profile
    return found


def profile_text(db: Database, name: str) -> str:
    """The TOML of an own recipient, as it was taken. Raises UserError where there is none of that name."""
    row = db.conn.execute("SELECT content FROM profiles WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise UserError("no_profile", say("There is no recipient {0} of the office's own in this file.", name))
    return str(row[0])


def read_profile_file(path: Path) -> tuple[str, Recipient]:
    """The text of a recipient's file, and what it says. Raises UserError: one sentence, with line and column."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)  # one more than is read as a recipient
    except OSError as fault:
        raise UserError("no_such_file", say("{0} cannot be read ({1}).", str(path), str(fault.strerror))) from None
    if len(data) > MOST_BYTES:
        raise UserError("bad_profile", say("{0} is too large for a recipient: a few lines are enough.", path.name))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("not_utf8", say("{0} is not UTF-8: save it so.", path.name)) from None
    return text, read_recipient(text, path.name)


@lru_cache(maxsize=64)
def _read(text: str) -> Recipient:
    return read_recipient(text)
