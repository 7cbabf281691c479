"""Sentences that can be repeated in another language.

The core speaks English. A `Said` is an English text that remembers its template and values. So a window in another
language can translate the template and build the sentence again. Templates are literal strings in calls of `say` and
`count`, which is how the translation tool finds them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from string import Formatter
from typing import Any, Self

from repatriate.model.dates import format_words as day_words


class ShortDay(date):
    """A day whose year is plain: `2 Dec`, in the order in which the officer writes dates."""

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)


class WeekDay(ShortDay):
    """The same with the day of the week: `Wed 2 Dec`."""


Figure = int | float | date
Value = str | Figure
"""A value for a template: plain data, another Said, a number, a day."""


class Said(str):
    """English text with what it was made of. Equal to, and stored like, any other text of the same letters."""

    __slots__ = ("template", "values")
    template: str
    values: tuple[Value, ...]

    def __new__(cls, template: str, values: Sequence[Value] = ()) -> Said:
        plain = [value if type(value) is str else _spell_english(value) for value in values]
        made = str.__new__(cls, template.format(*plain) if values else template)
        made.template = template
        made.values = tuple(values)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Said, (self.template, self.values)


def say(template: str, *values: Value) -> Said:
    """`say("{0} is ready from {1}", ref, day)`. A template without values is taken as it stands, braces and all."""
    return Said(template, values)


class Capital(Said):
    """A Said that stands at a beginning: in any language its first letter is a capital."""

    __slots__ = ()

    def __new__(cls, template: str, values: Sequence[Value] = ()) -> Capital:
        said = Said(template, values)
        made = str.__new__(cls, raise_first_letter(said))
        made.template, made.values = said.template, said.values
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Capital, (self.template, self.values)


def capitalize_first(text: str) -> str:
    """The text with a capital at its beginning, also when it is said in another language."""
    return Capital(text.template, text.values) if isinstance(text, Said) else raise_first_letter(text)


def raise_first_letter(text: str) -> str:
    """The letters of a text, the first of them a capital."""
    return text[:1].upper() + text[1:]


def count(number: int, one: str, many: str, *values: Value) -> Said:
    """`count(n, "{0} seat is left", "{0} seats are left")`: {0} is the number, {1} the first of the other values."""
    return Said(one if number == 1 else many, (number, *values))


def join_parts(separator: str, parts: Iterable[Value]) -> Said:
    """Parts one after the other, each still translatable; the separator is punctuation and is not."""
    items = tuple(parts)
    return Said(separator.join(f"{{{place}}}" for place in range(len(items))), items)


def join_items(items: Sequence[Value], most: int = 6) -> Said:
    """`A, B and C`; beyond `most` items, `A, B, … and 9 more`."""
    if len(items) > most:
        return say("{0} and {1} more", join_parts(", ", items[: most - 1]), len(items) - most + 1)
    if len(items) < 2:
        return join_parts("", items)
    return say("{0} and {1}", join_parts(", ", items[:-1]), items[-1])


def translate_again(text: str, translate: Callable[[str], str], put: Callable[[Figure], str]) -> str:
    """The text in another language: templates through `translate`, days and numbers through `put`; other text as it is."""
    if not isinstance(text, Said):
        return text
    words = translate(text.template) if _holds_words(text.template) else text.template
    if text.values:
        words = words.format(
            *(translate_again(one, translate, put) if isinstance(one, str) else put(one) for one in text.values)
        )
    return raise_first_letter(words) if isinstance(text, Capital) else words


def _holds_words(template: str) -> bool:
    """Whether languages differ in it: words, and the signs before which French puts a space."""
    return any(letter.isalpha() or letter in ":;" for letter in template)


def format_kept(text: str) -> str | None:
    """The sentence as JSON, to store beside the English; None for text that is no Said."""
    return _ENCODER.encode(to_plain(text)) if isinstance(text, Said) else None


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Made once: `json.dumps` with these arguments makes one for each sentence."""


def restore_english(stored: str | None, english: str) -> str:
    """The stored sentence for translation; the English text if none was stored, or if the two do not agree."""
    return _make_agreeing(stored, english) or english


def agrees_with_english(stored: str | None, english: str) -> bool:
    """Whether what was `kept` says that English; nothing kept says nothing else."""
    return not stored or _make_agreeing(stored, english) is not None


def _make_agreeing(stored: str | None, english: str) -> Said | None:
    if not stored:
        return None
    try:
        found = from_plain(json.loads(stored))
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return None
    return found if isinstance(found, Said) and found == english else None


def to_plain(value: Value) -> Any:
    """The sentence as JSON can hold it."""
    if isinstance(value, Said):
        return {"capital" if isinstance(value, Capital) else "say": [value.template, *map(to_plain, value.values)]}
    if isinstance(value, ShortDay):
        return {"week" if isinstance(value, WeekDay) else "short": value.isoformat()}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def from_plain(plain: Any) -> Value:
    """The sentence that `to_plain` made; its writer may be hostile. Raises ValueError, LookupError or TypeError for anything else."""
    if not isinstance(plain, dict):
        if type(plain) not in (str, int, float):
            raise TypeError(type(plain).__name__)
        return plain  # type: ignore[no-any-return]
    [(kind, inside)] = plain.items()
    if kind in _DAYS:
        return _DAYS[kind].fromisoformat(inside)
    template, *values = inside
    made = [from_plain(one) for one in values]
    _check_template(template, made)
    return _SENTENCES[kind](template, made)


_DAYS: dict[str, type[date]] = {"day": date, "week": WeekDay, "short": ShortDay}
_SENTENCES: dict[str, type[Said]] = {"say": Said, "capital": Capital}
_LONGEST = 100_000
"""Letters of a sentence; templates within templates can double it again and again."""


def _check_template(template: str, values: Sequence[Value]) -> None:
    """Raises ValueError where it does more than put each value in its place: a width takes memory, a dot reaches into the program."""
    length = 0
    for words, place, width, other in Formatter().parse(template) if values else [(template, None, None, None)]:
        length += len(words)
        if place is not None:
            if not (place.isascii() and place.isdecimal()) or width or other:
                raise ValueError("no template")
            length += len(_spell_english(values[int(place)]))
        if length > _LONGEST:
            raise ValueError("too long")


_WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _spell_english(value: Value) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, ShortDay):
        short = day_words(value).rpartition(" ")[0]
        return f"{_WEEK[value.weekday()]} {short}" if isinstance(value, WeekDay) else short
    return day_words(value) if isinstance(value, date) else f"{value:,}"
