"""Chooses the list to read from a paper with several: the officer decides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from repatriate.intake.paper.model import ReadAs
from repatriate.model.errors import UserError
from repatriate.model.saying import join_parts, say


def chosen_part(path: Path, parts: Sequence[str], asked: ReadAs, usual: str = "") -> str:
    """The part that was asked for, or the usual or only one. Raises UserError where somebody has to choose."""
    if asked.part is not None:
        found = [one for one in parts if one.casefold() == asked.part.strip().casefold()]
        if len(found) == 1:
            return found[0]
        said = say("{0} has no part “{1}”. It has {2}.", str(path), asked.part, _quote_parts(parts))
        raise UserError("no_such_part", said, parts=tuple(parts))
    if usual in parts or (len(parts) == 1 and not usual):
        return usual or parts[0]
    if len(parts) == 1:
        said = say("{0} contains only {1}: choose that if you mean it.", str(path), _quote_parts(parts))
    else:
        said = say("{0} holds several lists: {1}. Choose a list.", str(path), _quote_parts(parts))
    raise UserError("choose_part", said, parts=tuple(parts))


def _quote_parts(parts: Sequence[str]) -> str:
    return join_parts(", ", [say("“{0}”", one) for one in parts])
