"""Dates in the shapes that lists write them in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from random import Random

from tests.intake.shapes.words import months

Day = tuple[int, int, int]
Writer = Callable[[Random, str, Day], object]

DIGITS = {
    "th": "๐๑๒๓๔๕๖๗๘๙", "ar": "٠١٢٣٤٥٦٧٨٩", "my": "၀၁၂၃၄၅၆၇၈၉", "km": "០១២៣៤៥៦៧៨៩", "hi": "०१२३४५६७८९",
    "ne": "०१२३४५६७८९", "bn": "০১২৩৪৫৬৭৮৯", "lo": "໐໑໒໓໔໕໖໗໘໙", "ur": "۰۱۲۳۴۵۶۷۸۹",
}  # fmt: skip
_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_FIRST = frozenset({"mdy", "mdy_yy"})
ANY_ORDER_SAFE = ("dmy_slash", "dmy_dash", "dmy_dot", "iso", "english", "english_yy", "excel", "loose")
"""Shapes that stand together in one column and are read alike."""


def serial(day: Day) -> int:
    """Excel's number of the day."""
    return (date(*day) - date(1899, 12, 30)).days


def _digits(language: str, text: str) -> str:
    return text.translate(str.maketrans("0123456789", DIGITS.get(language, "0123456789")))


def _local(rng: Random, language: str, day: Day) -> str:
    y, m, d = day
    name = months(language)[m - 1]
    if language in ("zh-Hans", "zh-Hant"):
        return f"{y}年{m}月{d}日"
    if language == "vi":
        return f"{d} {name} năm {y}" if rng.random() < 0.3 else f"{d} {name}, {y}"
    if language in ("es", "pt"):
        return f"{d} de {name} de {y}"
    if language == "en" or language == "fil":
        return rng.choice([f"{d} {name} {y}", f"{name} {d}, {y}"])
    return f"{d:02} {name} {y}" if rng.random() < 0.5 else f"{d} {name} {y}"


def _short(rng: Random, language: str, day: Day) -> str:
    y, m, d = day
    if language in ("zh-Hans", "zh-Hant"):
        return f"{y}年{m:02}月{d:02}日"
    if language == "vi":
        return f"{d}/{m}/{y}"
    name = months(language, short=True)[m - 1]
    return f"{d}{rng.choice([' ', '-'])}{name}{rng.choice([' ', '-'])}{y}".replace(".-", "-")


WRITERS: dict[str, Writer] = {
    "dmy_slash": lambda _, __, d: f"{d[2]:02}/{d[1]:02}/{d[0]}",
    "dmy_dash": lambda _, __, d: f"{d[2]:02}-{d[1]:02}-{d[0]}",
    "dmy_dot": lambda _, __, d: f"{d[2]:02}.{d[1]:02}.{d[0]}",
    "dmy_yy": lambda _, __, d: f"{d[2]:02}/{d[1]:02}/{d[0] % 100:02}",
    "loose": lambda _, __, d: f"{d[2]}/{d[1]}/{d[0]}",
    "spaced": lambda _, __, d: f"{d[2]:02} / {d[1]:02} / {d[0]}",
    "mdy": lambda _, __, d: f"{d[1]:02}/{d[2]:02}/{d[0]}",
    "mdy_yy": lambda _, __, d: f"{d[1]}/{d[2]}/{d[0] % 100:02}",
    "iso": lambda _, __, d: f"{d[0]}-{d[1]:02}-{d[2]:02}",
    "iso_time": lambda _, __, d: f"{d[0]}-{d[1]:02}-{d[2]:02} 00:00:00",
    "ymd_slash": lambda _, __, d: f"{d[0]}/{d[1]:02}/{d[2]:02}",
    "ymd_dot": lambda _, __, d: f"{d[0]}.{d[1]:02}.{d[2]:02}",
    "compact": lambda _, __, d: f"{d[0]}{d[1]:02}{d[2]:02}",
    "english": lambda r, __, d: f"{d[2]:02} {r.choice([_ENGLISH[d[1] - 1], _ENGLISH[d[1] - 1].upper()])} {d[0]}",
    "english_yy": lambda _, __, d: f"{d[2]:02}-{_ENGLISH[d[1] - 1]}-{d[0] % 100:02}",
    "english_glued": lambda _, __, d: f"{d[2]:02}{_ENGLISH[d[1] - 1].upper()}{d[0]}",
    "english_first": lambda _, __, d: f"{months('en')[d[1] - 1]} {d[2]}, {d[0]}",
    "excel": lambda _, __, d: datetime(*d),  # noqa: DTZ001 (a cell of a sheet has no zone)
    "serial": lambda _, __, d: serial(d),
    "local": _local,
    "local_short": _short,
    "local_digits": lambda _, lang, d: _digits(lang, f"{d[2]:02}/{d[1]:02}/{d[0]}"),
    "be_slash": lambda _, __, d: f"{d[2]:02}/{d[1]:02}/{d[0] + 543}",
    "be_iso": lambda _, __, d: f"{d[0] + 543}-{d[1]:02}-{d[2]:02}",
    "be_english": lambda _, __, d: f"{d[2]} {months('en')[d[1] - 1]} {d[0] + 543}",
    "be_local": lambda _, lang, d: f"{d[2]} {months(lang)[d[1] - 1]} {d[0] + 543}",
    "be_short": lambda _, lang, d: f"{d[2]} {months(lang, short=True)[d[1] - 1]} {d[0] + 543}",
    "be_short_yy": lambda _, lang, d: f"{d[2]} {months(lang, short=True)[d[1] - 1]} {(d[0] + 543) % 100:02}",
    "be_marked": lambda _, __, d: f"{d[2]}/{d[1]}/พ.ศ. {d[0] + 543}",
    "be_digits": lambda _, lang, d: _digits(lang, f"{d[2]:02}/{d[1]:02}/{d[0] + 543}"),
}
_COMMON = (
    "dmy_slash", "dmy_slash", "dmy_dash", "dmy_dot", "loose", "iso", "excel", "excel", "english", "english_yy", "mixed",
    "local", "local", "local_short", "dmy_yy", "mdy", "serial", "ymd_slash", "compact", "english_first", "iso_time",
    "english_glued", "mdy_yy", "spaced",
)  # fmt: skip
_THAI = (
    "be_slash",
    "be_slash",
    "be_iso",
    "be_local",
    "be_short",
    "be_marked",
    "be_digits",
    "be_english",
    "be_short_yy",
)
_CHINESE = ("local", "local", "ymd_dot", "compact", "iso", "ymd_slash", "excel")


def choose(rng: Random, language: str) -> str:
    """A shape for the column: a key of WRITERS, or "mixed"."""
    if language == "th" and rng.random() < 0.6:
        return rng.choice(_THAI)
    if language.startswith("zh") and rng.random() < 0.7:
        return rng.choice(_CHINESE)
    if language in ("lo", "km", "my", "en") and rng.random() < 0.04:
        return rng.choice(["be_slash", "be_english"])
    if language in DIGITS and rng.random() < 0.15:
        return "local_digits"
    return rng.choice(_COMMON)


def write(rng: Random, language: str, style: str, day: Day) -> object:
    """The day as a cell: text, number or datetime."""
    if style == "mixed":
        style = rng.choice(ANY_ORDER_SAFE)
    return WRITERS[style](rng, language, day)


def partial(rng: Random, style: str, day: Day) -> tuple[object, str]:
    """A cell that knows the day in part, as the style of the column would have it; and what is known."""
    y, m, _ = day
    era = y + 543 if style.startswith("be_") else y
    shapes: list[tuple[object, str]] = [(str(era), f"{y}-??-??")]
    if style != "serial":
        shapes += [(era, f"{y}-??-??"), (f"00/00/{era}", f"{y}-??-??")]
    if style in ("iso", "ymd_slash", "iso_time"):
        shapes += [(f"{y}-{m:02}", f"{y}-{m:02}-??"), (f"{y}-00-00", f"{y}-??-??")]
    elif style.startswith(("dmy_s", "dmy_d", "loose")):
        shapes += [
            (f"{m:02}/{y}", f"{y}-{m:02}-??"),
            (f"xx/{m:02}/{y}", f"{y}-{m:02}-??"),
            (f"00/{m:02}/{y}", f"{y}-{m:02}-??"),
        ]
    elif style.startswith("english"):
        shapes += [(f"{_ENGLISH[m - 1]} {y}", f"{y}-{m:02}-??"), (f"?? {_ENGLISH[m - 1]} {y}", f"{y}-{m:02}-??")]
    return rng.choice(shapes)


def text(day: Day) -> str:
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}"
