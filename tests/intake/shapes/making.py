"""A list from a seed: which shape, in which language, in which kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.intake.shapes import columns as cols
from tests.intake.shapes import layouts, writing
from tests.intake.shapes.layouts import Frame, Sheet
from tests.intake.shapes.people import people
from tests.intake.shapes.truth import Truth
from tests.intake.shapes.words import HOMES, LANGUAGES, table

FORMATS = ("xlsx", "xlsx", "xlsx", "ods", "csv", "csv", "tsv")
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
OTHERS = {
    "fr": ("CIV", "MAR", "KEN", "ETH", "VNM", "NPL"),
    "sw": ("KEN", "TZA", "UGA"),
    "ar": ("EGY", "MAR"),
    "es": ("COL", "PHL"),
}
LATIN = frozenset({"en", "id", "ms", "vi", "fr", "fil", "sw", "es", "pt"})


@dataclass(slots=True)
class Shape:
    """One list. `style` names all that was chosen, joined by +; it can be given to `make` again, in part or whole."""

    seed: int
    style: str
    language: str
    kind: str
    layout: tuple[str, ...]
    truth: Truth
    sheets: list[Sheet]
    encoding: str = ""
    separator: str = ""

    def write(self, folder: Path) -> Path:
        """The file in that folder, under its seed and language."""
        path = folder / f"{self.seed:06}_{self.language}.{self.kind}"
        if self.kind == "xlsx":
            writing.write_xlsx(path, self.sheets)
        elif self.kind == "ods":
            writing.write_ods(path, self.sheets)
        else:
            text = writing.csv_text(self.sheets[0], SEPARATORS[self.separator])
            path.write_bytes(writing.encoded(text, self.encoding))
        return path


def make(seed: int, style: str | None = None) -> Shape:
    """A list by chance; `style` fixes parts of it, as in "th+csv+stacked" or "en+two_rows+footer"."""
    rng = Random(seed)
    asked = frozenset(style.split("+")) if style else frozenset()
    language = _pick(rng, asked, LANGUAGES, LANGUAGES)
    kind = _pick(rng, asked, ("xlsx", "ods", "csv", "tsv"), FORMATS)
    base = _pick(rng, asked, layouts.BASES, ("single",) * 6 + layouts.BASES)
    heading = _pick(rng, asked, layouts.HEADERS, ("one_row",) * 4 + layouts.HEADERS)
    wants = {name for name in layouts.DECORATIONS if rng.random() < 0.13} if rng.random() < 0.8 else set()
    wants |= asked & set(layouts.DECORATIONS)
    if {base, *wants} & layouts.SHEETS_ONLY and kind in ("csv", "tsv"):
        if asked & {"csv", "tsv"}:
            base, wants = ("single" if base == "split_sheets" else base), wants - layouts.SHEETS_ONLY
        else:
            kind = "xlsx"
    if base == "beside":  # rows between would stand in one table and not in the other
        wants -= {"gaps", "subtotals", "sections", "repeated", "merged", "nameless"}
    return _made(rng, seed, language, kind, base, heading, frozenset(wants))


def _pick(rng: Random, asked: frozenset[str], known: tuple[str, ...], chances: tuple[str, ...]) -> str:
    by_chance = rng.choice(chances)
    return next((name for name in known if name in asked), by_chance)


def _made(rng: Random, seed: int, language: str, kind: str, base: str, heading: str, wants: frozenset[str]) -> Shape:
    nationalities = _nationalities(rng, language)
    mixed = len(nationalities) > 1
    columns = cols.choose(
        rng,
        language,
        mixed=mixed,
        ethiopian=nationalities == ["ETH"],
        own_script=any("=" in text for text in table("names")[nationalities[0]].get("provinces", ())),
        at_home=nationalities[0] == HOMES[language],
        split_date=heading == "two_rows" and rng.random() < 0.15,
    )
    if "merged" in wants and "household" not in columns.keys:
        columns.keys.append("household")
    persons = people(rng, nationalities, rng.choice([5, 8, 12, 20, 30]))
    columns.months_proved(persons, 1 if base == "single" else 2)
    truth = Truth(any_order=base == "beside")
    if "nationality" not in columns.keys:
        truth.default_nationality = nationalities[0]
    second = "en" if language != "en" else rng.choice([other for other in LANGUAGES if other != "en"])
    sheets = layouts.lay(Frame(rng, language, second, heading, wants, columns), base, persons, truth)
    layout = (base, heading, *sorted(wants))
    shape = Shape(seed, "", language, kind, layout, truth, sheets)
    if kind in ("csv", "tsv"):
        shape.separator = (
            "tab" if kind == "tsv" else rng.choice(["comma", "comma", "semicolon", "semicolon", "tab", "bar"])
        )
        shape.encoding = _encoding(rng, shape)
    shape.style = "+".join(
        [language, kind, *layout, columns.name_style, columns.birth_style, shape.encoding, shape.separator]
    ).strip("+")
    return shape


def _nationalities(rng: Random, language: str) -> list[str]:
    """One people, or many where a police force or a border made the list."""
    if language == "en" or (language in ("th", "km", "my", "lo", "fr", "zh-Hans", "vi", "id") and rng.random() < 0.35):
        if rng.random() < 0.25:
            return [rng.choice(sorted(table("names")))]
        return rng.sample(sorted(table("names")), rng.randint(4, 10))
    if language in OTHERS and rng.random() < 0.5:
        return list(OTHERS[language])
    return [HOMES[language]]


def _encoding(rng: Random, shape: Shape) -> str:
    """One of the region where it has all the letters."""
    chosen = rng.choice(["utf-8", "utf-8-sig", "utf-8-sig", "utf-16", "regional", "regional"])
    if chosen == "regional":
        chosen = writing.REGIONAL.get(shape.language, "utf-8-sig")
        try:
            writing.encoded(writing.csv_text(shape.sheets[0], ","), chosen)
        except UnicodeEncodeError:
            return "utf-8-sig"
    return chosen
