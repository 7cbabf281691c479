"""The wording of notes verbales: letters as data, their placeholders checked, put into words for one note."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from string import Formatter
from typing import Any

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.reference.resources import SOURCE, resource_path

OTHER = "other"
"""The letter for kinds of an office's own."""
PLACEHOLDERS = (
    "mission", "of_mission", "authority", "to_authority", "of_authority", "persons", "kind", "number", "date",
)  # fmt: skip
"""The placeholders of a wording, in braces. `of_` and `to_` include the preposition that the language joins to an
article."""
_KEYS = ("subject", "opening", "body", "closing")
_LONGEST = 4000
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?\Z")


@dataclass(frozen=True, slots=True)
class Letter:
    """A wording with placeholders: what it is about, the courtesy and the request, further paragraphs, the courtesy."""

    subject: str
    opening: str
    body: tuple[str, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words around a wording in one language: captions, months, and articles between names."""

    title: str
    number: str
    dated: str
    first: str
    one: str
    many: str
    annex: str
    annex_of: str
    page: str
    months: tuple[str, ...]
    columns: Mapping[str, str]
    kinds: Mapping[str, str]
    articles: Mapping[str, Any]
    to: Mapping[str, str]
    of: Mapping[str, str]

    def day(self, day: date) -> str:
        """`12 May 2025`."""
        number = self.first.format(day=1) if day.day == 1 else str(day.day)
        return self.dated.format(day=number, month=self.months[day.month - 1], year=day.year)

    def persons(self, count: int) -> str:
        return self.one if count == 1 else self.many.format(count=count)

    def named(self, name: str, joined: Mapping[str, str] | None = None) -> str:
        """A name with its article, or with a preposition that takes the article in."""
        article, bare = self._split_article(name)
        if joined is not None:
            return f"{joined.get(article, joined['none'])}{bare}"
        gap = "" if article.endswith(("’", "'")) or not article else " "
        return f"{article}{gap}{bare}"

    def _split_article(self, name: str) -> tuple[str, str]:
        """The article of a name and the name without it; what somebody typed with one keeps it."""
        plain = " ".join(name.split()).replace("'", "’")
        known = {one: words for one, words in self.articles.items() if one != "anywhere"}
        for article in known:
            start = article if article.endswith("’") else f"{article} "
            if plain.casefold().startswith(start.casefold()) and len(plain) > len(start):
                return article, plain[len(start) :]
        words = re.findall(r"[\w-]+", plain)
        asked = words if self.articles.get("anywhere") else words[:1]
        folded = {word.casefold() for word in asked}
        found = next((one for one, nouns in known.items() if folded & {noun.casefold() for noun in nouns}), "")
        return found, plain


@cache
def letter_languages() -> tuple[str, ...]:
    """Languages in which every letter is shipped: those that have a file of words."""
    return tuple(sorted(path.stem.partition(".")[2] for path in resource_path("letters").glob("words.*.toml")))


@cache
def words_in(language: str) -> Words:
    """The words of a language that is shipped; English ones for others."""
    path = resource_path("letters", f"words.{language if language in letter_languages() else SOURCE}.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Words(**{**data, "months": tuple(data["months"])})


def shipped_text(kind: str, language: str) -> str | None:
    """The text of the letter of a kind, of other kinds where there is none; None for a language that is not shipped."""
    if language not in letter_languages():
        return None
    known = kind in words_in(language).kinds
    return resource_path("letters", f"{kind if known else OTHER}.{language}.toml").read_text(encoding="utf-8")


def parse_letter(text: str) -> Letter:
    """A letter from its text (TOML). Raises UserError that says on which line something is wrong."""
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as fault:
        raise UserError("bad_letter", say("The wording cannot be read: {0}.", str(fault))) from None
    except RecursionError:
        raise UserError("bad_letter", say("{0} is nested too deeply.", say("The wording"))) from None
    except ValueError:
        raise UserError("bad_letter", say("{0} has a number that is far too long.", say("The wording"))) from None
    lines = text.splitlines()
    for key in data:
        if key not in _KEYS:
            raise _wording_fault(lines, key, say("“{0}” is not one of subject, opening, body and closing", key))
    values: dict[str, Any] = {}
    for key in _KEYS:
        value = data.get(key)
        parts: list[Any] = value if key == "body" and isinstance(value, list) else [value]
        if value is None or not all(isinstance(part, str) and part.strip() for part in parts):
            raise _wording_fault(lines, key, say("“{0}” is empty or no text", key))
        for part in parts:
            _check_paragraph(lines, key, part)
        values[key] = tuple(parts) if key == "body" else value
    return Letter(**values)


def _check_paragraph(lines: Sequence[str], key: str, text: str) -> None:
    if len(text) > _LONGEST:
        raise _wording_fault(lines, key, say("a paragraph is longer than {0} characters", _LONGEST))
    try:
        fields = [(name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None]
    except ValueError:
        raise _wording_fault(
            lines,
            text if any(text in line for line in lines) else key,
            say("a brace is not closed; write {{ for one that is meant"),
        ) from None
    for name, spec, how in fields:
        if name not in PLACEHOLDERS or spec or how:
            known = " ".join(f"{{{one}}}" for one in PLACEHOLDERS)
            raise _wording_fault(
                lines, f"{{{name}", say("there is nothing called {0}; known are {1}", f"{{{name}}}", known)
            )


def _wording_fault(lines: Sequence[str], needle: str, what: str) -> UserError:
    found = [number for number, line in enumerate(lines, 1) if needle in line and not line.lstrip().startswith("#")]
    if not found:
        return UserError("bad_letter", say("The wording cannot be used: {0}.", what))
    return UserError("bad_letter", say("The wording cannot be used, line {0}: {1}.", found[0], what), line=found[0])


@dataclass(frozen=True, slots=True)
class Worded:
    """A letter put into words."""

    subject: str
    paragraphs: tuple[str, ...]
    closing: str


def put_into_words(  # long: the blanks of a letter, by name
    letter: Letter, language: str, *, mission: str, authority: str, kind: str, people: int, number: str, day: date,
    subject: str | None = None,
) -> Worded:  # fmt: skip
    """The letter for one note. `kind` is a known one or an office's own words; `subject` replaces the letter's own."""
    words = words_in(language)
    values = {
        "mission": words.named(mission),
        "of_mission": words.named(mission, words.of),
        "authority": words.named(authority),
        "to_authority": words.named(authority, words.to),
        "of_authority": words.named(authority, words.of),
        "persons": words.persons(people),
        "kind": words.kinds.get(kind, kind.replace("_", " ")),
        "number": number,
        "date": words.day(day),
    }
    return Worded(
        subject=_capitalise_first(subject or letter.subject.format_map(values)),
        paragraphs=tuple(_fill_texts((letter.opening, *letter.body), values)),
        closing=next(iter(_fill_texts((letter.closing,), values))),
    )


def _fill_texts(texts: Iterable[str], values: Mapping[str, str]) -> Iterable[str]:
    for text in texts:
        # An article that begins a sentence has a capital.
        said = text.format_map(values)
        for name in (values["mission"], values["authority"]):
            said = re.sub(rf"(?<=[.!?] ){re.escape(name)}", _capitalise_first(name).replace("\\", r"\\"), said)
        yield _capitalise_first(said) if text.startswith("{") else said


def _capitalise_first(text: str) -> str:
    return text[:1].upper() + text[1:]


PATTERN = "{year}/{number:03}"
"""Numbers of notes where the office has set no pattern."""


def note_number(pattern: str, day: date, number: int) -> str:
    """`NV/2025/014` from a pattern with {year}, {month} and {number}. Raises UserError for any other pattern."""
    try:
        fields = [(name, spec or "") for _, name, spec, how in Formatter().parse(pattern) if name is not None or how]
        if [name for name, _ in fields].count("number") != 1 or not all(_is_field(*field) for field in fields):
            raise ValueError
        made = " ".join(pattern.format(year=day.year, month=f"{day.month:02}", number=number).split())
        if len(made) > 60:
            raise ValueError
        return made
    except ValueError:
        raise UserError(
            "bad_pattern",
            say(
                "These numbers of notes cannot be used. Write {0} once, where the number goes; {1} is optional.",
                "{number:03}",
                "{year}",
            ),
        ) from None


def _is_field(name: str | None, spec: str) -> bool:
    return re.fullmatch("0?[1-9]?", spec) is not None if name == "number" else name in ("year", "month") and not spec


def restarts_yearly(pattern: str) -> bool:
    """Whether numbers of such a pattern begin anew each year."""
    return "{year" in pattern
