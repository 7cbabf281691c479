"""What Python's reader of TOML says of a file that is none."""

from __future__ import annotations

import re
import tomllib

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")


def told(error: tomllib.TOMLDecodeError, text: str) -> tuple[str, int, int]:
    """What is wrong, without the place, and its line and column in the text, from 1; the end where none is named."""
    message = str(error)
    lines = text.rstrip("\r\n").split("\n")
    found = _PLACE.search(message)
    if found is None:
        return message, len(lines), len(lines[-1]) + 1
    line, column = (int(found[1]), int(found[2])) if found[1] else (len(lines), len(lines[-1]) + 1)
    return message[: found.start()], line, column
