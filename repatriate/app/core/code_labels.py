"""Codes in the sentences of commands: unchanged in English, with words of their own in other languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from repatriate.model.fields import LEG_STATUSES, label_of
from repatriate.model.saying import Said, count, joined


def fields(names: Iterable[str]) -> Said:
    """The labels of several fields, joined by commas."""
    return joined(", ", map(label_of, names))


def leg_status(status: object) -> str:
    return LEG_STATUSES.get(str(status)) or str(status)


def people(refs: Sequence[str]) -> str:
    """One by reference, several by number."""
    return refs[0] if len(refs) == 1 else count(len(refs), "{0} person", "{0} people")
