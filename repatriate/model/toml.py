"""Reads small TOML files that people write, and reports faults with line and column."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")


def locate_error(error: tomllib.TOMLDecodeError, text: str) -> tuple[str, int, int]:
    """The error's message without its position, and its line and column from 1; the end of the text if it names
    none."""
    message = str(error)
    lines = text.rstrip("\r\n").split("\n")
    found = _PLACE.search(message)
    if found is None:
        return message, len(lines), len(lines[-1]) + 1
    line, column = (int(found[1]), int(found[2])) if found[1] else (len(lines), len(lines[-1]) + 1)
    return message[: found.start()], line, column


def read_toml(text: str, where: str, code: str) -> dict[str, Any]:
    """The table in the text. Raises UserError of that code: one sentence with line and column in the file `where`."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise UserError(code, say("{0} contains a broken character that no file can store: type it again.", where))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, line, column = locate_error(error, text)
        raise build_refusal(code, where, (line, column), say("this is no TOML ({0}).", message)) from None
    except RecursionError:
        raise UserError(code, say("{0} is nested too deeply.", where)) from None
    except ValueError:  # Python reads no number of thousands of digits
        raise UserError(code, say("{0} has a number that is far too long.", where)) from None


def build_refusal(code: str, where: str, place: tuple[int, int], sentence: Said) -> UserError:
    """The error at a line and column of the file `where`, as one sentence for an officer."""
    line, column = place
    said = say("{0}, line {1}, column {2}: {3}", where, str(line), str(column), sentence)
    return UserError(code, said, line=line, column=column)


_HEADER = re.compile(r"\s*\[{1,2}\s*([A-Za-z0-9_\"'-]+)\s*\]{1,2}")
_KEY = re.compile(r"(\s*)([A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')\s*=")
_LONG = ('"""', "'''")


def find_position(text: str, place: tuple[str, int, str]) -> tuple[int, int]:
    """Line and column, from 1, of a place: a table ("" is the top), which of those of that name from 0, a key in it ("" is
    the table itself). Of the table where the key is not to be found, else of the top."""
    table, number, key = place
    best = (1, 1)
    inside, seen = "", -1
    open_quote = ""
    for at, line in enumerate(text.split("\n"), 1):  # TOML knows fewer ends of lines than splitlines
        if open_quote:
            if open_quote in line:
                open_quote = ""
            continue
        if (header := _HEADER.match(line)) and "=" not in line[: header.end()]:
            name = header[1].strip("\"'")
            inside = name
            seen += name == table
            if (inside, seen) == (table, number):
                best = (at, line.index("[") + 1)
        elif found := _KEY.match(line):
            name = found[2].strip("\"'")
            here = (inside == table and seen == number) if table else not inside
            if (here and key and name == key) or (not inside and table and name == table):
                return at, len(found[1]) + 1
            rest = line[found.end() :].lstrip()
            open_quote = next((q for q in _LONG if rest.startswith(q) and q not in rest[3:]), "")
    return best


_TEXT = re.compile(r"#[^\n]*|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")


def position_of_text(text: str, key: str, number: int) -> tuple[int, int]:
    """Line and column, from 1, of a text in the list of a key at the top, `number` from 0; of the key where it is not found."""
    line, column = find_position(text, (key, 0, ""))
    lines = text.split("\n")
    start = sum(len(one) + 1 for one in lines[: line - 1]) + column - 1
    found = [match.start() for match in _TEXT.finditer(text, text.find("=", start)) if not match[0].startswith("#")]
    if number >= len(found):
        return line, column
    at = found[number]
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
