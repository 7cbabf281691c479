"""Writes the index that the program reads, from the words that are edited by hand: every text by its key, ready to look up.

Run it from the checkout after any change: python resources/lexicon/make_index.py
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from repatriate.reference.lexicon import key  # noqa: E402


def load(*parts: str) -> Any:
    return json.loads(HERE.joinpath(*parts).read_bytes())


def languages() -> list[str]:
    """English first: where two languages have the same header, its text is the one that is shown."""
    return sorted((path.stem for path in (HERE / "headers").glob("*.json")), key=lambda name: (name != "en", name))


def spelled(text: str, variants: Mapping[str, list[str]]) -> list[str]:
    """`Passport {no}` with each of the variants of {no}."""
    found = [text]
    for name, words in variants.items():
        place = f"{{{name}}}"
        if place in text:
            found = [one.replace(place, word) for one in found for word in words]
    return found


def headers() -> Iterator[tuple[str, str, str, str]]:
    """Field, language, text and key, each key once per field and language."""
    for language in languages():
        words = load("headers", f"{language}.json")
        for field, patterns in words["fields"].items():
            keys = set()
            for text in (one for pattern in patterns for one in spelled(pattern, words["variants"])):
                if key(text) not in keys:
                    keys.add(key(text))
                    yield field, language, text, key(text)


def fields() -> dict[str, list[str]]:
    """By key of a header, its fields, the likeliest first; a combined header has all of its own."""
    found: dict[str, dict[str, None]] = {}
    for field, _, _, one in headers():
        found.setdefault(one, {})[field] = None
    ordered = {key(text): names for text, names in load("ambiguous.json").items()}
    return grouped() | combined() | {one: list(names) for one, names in found.items()} | ordered


GROUPED = (
    ("birth", "date", "date_of_birth"),
    ("birth", "place", "birth_place"),
    ("passport", "number", "passport_no"),
    ("passport", "expiry", "doc_expiry"),
    ("passport", "issued", "doc_issue_date"),
    ("passport", "issue_place", "doc_issue_place"),
)


def grouped() -> dict[str, list[str]]:
    """Titles of two lines, a group's over a column's: `Birth` over `Place`, in either order."""
    found: dict[str, list[str]] = {}
    for words in load("groups.json").values():
        for over, under, field in GROUPED:
            for group in words[over]:
                for text in words[under]:
                    found.setdefault(key(group + text), [field])
                    found.setdefault(key(text + group), [field])
    return found


def hints() -> dict[str, str]:
    """By key, what a hint behind a header is about: `Birth (dd/mm/yyyy)`, `Sex (M/F)`. One letter is none."""
    return {one: kind for one, kind in by_key(load("hints.json")).items() if len(one) > 1}


def combined() -> dict[str, list[str]]:
    return {key(text): names for text, names in load("combined.json").items()}


def by_key(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """`{"M": ["Male", …]}` turned over: by the key of each text, what it means."""
    return {key(text): meaning for meaning, texts in table.items() for text in texts}


def nationalities() -> dict[str, str]:
    found = {one: code for code, keys in load("countries_cldr.json").items() for one in keys}
    for path in sorted((HERE / "demonyms").glob("*.json")):
        found |= by_key(load("demonyms", path.name))
    for one in map(key, load("nationality_words.json")["unclear"]):
        found.pop(one, None)
    return found


def months() -> dict[str, str]:
    made = {one: number for number, keys in load("months_cldr.json").items() for one in keys}
    return made | by_key(load("months.json"))


def titles(texts: str) -> dict[str, list[str | None]]:
    """By key, or by small letters for those that are known by their marks only: sex and usual spelling."""
    fold = key if texts == "texts" else plain
    return {fold(text): [one.get("sex"), one["says"]] for one in load("titles.json") for text in one.get(texts, ())}


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def totals() -> dict[str, str]:
    """Words of totals by key, with the sexes: a line may count men and women apart."""
    sexes = {one: sex for one, sex in by_key(load("sexes.json")).items() if sex in ("M", "F")}
    return sexes | by_key(load("totals.json")["words"])


BEGINNING = 5
"""Letters of a word that tell it from nearly all names."""


def not_in_names() -> list[str]:
    """How Latin words begin that names are looked through for: titles, stand-ins, words that say there is none."""
    unknown = load("unknown.json")
    phrases = [text for name in ("unknown", "reason", "reason_within", "names_too") for text in unknown[name]]
    phrases += [
        text for one in load("titles.json") for name in ("texts", "only_with_marks") for text in one.get(name, ())
    ]
    words = {key(word) for text in phrases for word in text.replace("-", " ").split()[:1]}
    joined = {key(text) for text in phrases}
    return sorted({one[:BEGINNING] for one in words | joined if one.isascii() and one})


def names_like_labels() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for text in load("totals.json")["only_with_marks"]:
        found.setdefault(key(text), []).append(plain(text))
    return found


def words() -> dict[str, Any]:
    around, unknown = load("nationality_words.json"), load("unknown.json")
    return {
        "sexes": by_key(load("sexes.json")),
        "months": {one: int(number) for one, number in months().items()},
        "titles": titles("texts"),
        "titles_with_marks": titles("only_with_marks"),
        "before_nationality": [key(text) for text in around["before"]],
        "after_nationality": [key(text) for text in around["after"]],
        "unknown": by_key({name: unknown[name] for name in ("unknown", "reason")}) | {"": "unknown"},
        "reason_within": [key(text) for text in unknown["reason_within"]],
        "unknown_or_name": {key(text): True for text in unknown["names_too"]},
        "documents": by_key(load("documents.json")),
        "totals": totals(),
        "names_like_labels": names_like_labels(),
        "hints": hints(),
        "beside": {kind: sorted(set(map(key, texts))) for kind, texts in load("beside.json").items()},
        "dates": by_key(load("dates.json")),
        "ethiopian_months": {one: int(number) for one, number in by_key(load("ethiopian_months.json")).items()},
        "and": load("small_words.json")["and"],
        "in_names": load("small_words.json")["in_names"],
        "not_in_names": not_in_names(),
        "elsewhere": sorted(set(keys_of("elsewhere.json")) - set(keys_of("fillers.json"))),
        "fillers": keys_of("fillers.json"),
        "roles": [one for one in keys_of("roles.json") if one not in keys_of("roles.json", "counted")],
        "counted_groups": keys_of("roles.json", "counted"),
        "plain_countries": keys_of("plain_countries.json"),
        "plain_groups": keys_of("plain_groups.json"),
        "organisations": keys_of("organisations.json"),
        "remarks": {kind: sorted(set(map(key, texts))) for kind, texts in load("remarks.json").items()},
        "yes_no": sorted({plain(text) for texts in load("yes_no.json").values() for text in texts}),
        "untitled": keys_of("untitled.json", "texts"),
        "counted_titles": keys_of("untitled.json", "counted"),
    }


def keys_of(name: str, *only: str) -> list[str]:
    """The keys of all texts of a file, or of one part of it."""
    table = load(name)
    return sorted({key(text) for part, texts in table.items() if not only or part in only for text in texts} - {""})


def turned(table: Mapping[str, str]) -> dict[str, str]:
    """By meaning, its keys with spaces between: no key has a space in it, and the file is half as long."""
    found: dict[str, list[str]] = {}
    for one, meaning in table.items():
        found.setdefault(meaning, []).append(one)
    return {meaning: " ".join(sorted(keys)) for meaning, keys in sorted(found.items())}


def index() -> dict[str, Any]:
    """What is written, by the name of its file."""
    return {
        "headers": [list(header) for header in headers()],
        "fields": turned({one: " ".join(names) for one, names in fields().items()}),
        "combined": turned({one: " ".join(names) for one, names in combined().items()}),
        "nationalities": turned(nationalities()),
        "countries": sorted({one for keys in load("countries_cldr.json").values() for one in keys}),
        "words": words(),
        "clearances": load("clearances.json"),
    }


def lines(table: Any) -> str:
    """JSON with one entry a line, so that a change shows as what it is."""
    if isinstance(table, dict):
        inner = (f"{json.dumps(one)}: {json.dumps(value, ensure_ascii=False)}" for one, value in table.items())
        return "{\n" + ",\n".join(inner) + "\n}\n"
    return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in table) + "\n]\n"


if __name__ == "__main__":
    (HERE / "index").mkdir(exist_ok=True)
    for name, table in index().items():
        (HERE / "index" / f"{name}.json").write_text(lines(table), encoding="utf-8", newline="\n")
