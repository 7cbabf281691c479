"""The office's own recipients, as an operation keeps them."""

from __future__ import annotations

from functools import lru_cache

from sqlite_utils import Database

from repatriate.app.core.office_files import RECIPIENTS
from repatriate.manifests.recipients import Recipient, read_recipient
from repatriate.model.errors import UserError


def own_recipients(db: Database) -> dict[str, Recipient]:
    """The office's own recipients by name; one that this release does not accept is left out."""
    found: dict[str, Recipient] = {}
    for text in RECIPIENTS.texts(db).values():
        try:
            recipient = _read_cached(text)
        except UserError:
            continue
        found[recipient.name] = recipient
    return found


@lru_cache(maxsize=64)
def _read_cached(text: str) -> Recipient:
    return read_recipient(text)
