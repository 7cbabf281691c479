"""How a list lies on its sheets: titles, totals, headers of one or two rows, tables below or beside each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.intake.shapes import columns as cols
from tests.intake.shapes.columns import Columns
from tests.intake.shapes.dates import MONTH_FIRST
from tests.intake.shapes.people import Person
from tests.intake.shapes.truth import Expected, Truth
from tests.intake.shapes.words import header, table, word

BASES = ("single", "stacked", "reordered", "beside", "split_sheets")
HEADERS = ("one_row", "two_rows", "bilingual_cell", "bilingual_rows")
DECORATIONS = (
    "titled", "total_above", "total_below", "gaps", "repeated", "offset", "subtotals", "sections", "footer", "cover",
    "flights", "contacts", "merged", "nameless", "nonsense", "blank_sheets",
)  # fmt: skip
SHEETS_ONLY = frozenset({"split_sheets", "cover", "flights", "contacts", "merged", "blank_sheets"})
"""Needs a workbook."""


@dataclass(slots=True)
class Line:
    """A row of a sheet; `people` it holds, from left to right; None where a row of cells has no name."""

    cells: list[object]
    people: list[Expected | None] = field(default_factory=list)


@dataclass(slots=True)
class Sheet:
    """`merges` are (first row, first column, last row, last column), from 0."""

    name: str
    lines: list[Line] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Frame:
    """What all tables of a list share."""

    rng: Random
    language: str
    second: str
    header: str
    wants: frozenset[str]
    columns: Columns


def lay(frame: Frame, base: str, people: list[Person], truth: Truth) -> list[Sheet]:
    """The list on its sheets; fills in the truth's people, rows and total."""
    sheets = _BASES[base](frame, people)
    _state_total(frame, sheets, truth)
    if "footer" in frame.wants:
        _sign(frame, sheets[-1])
    if "offset" in frame.wants:
        for sheet in sheets:
            _push(sheet, frame.rng.randint(1, 3), frame.rng.randint(0, 2))
    for sheet in sheets:
        for number, line in enumerate(sheet.lines, 1):
            truth.rows += len(line.people)
            truth.people += [person for person in line.people if person is not None]
            truth.kept_aside_rows += [number] * line.people.count(None)
    return _with_others(frame, sheets, people, truth)


# --- tables


def _table(frame: Frame, columns: Columns, people: list[Person]) -> tuple[list[Line], list[tuple[int, int, int, int]]]:
    """Header and body; and what is merged in them."""
    heading, merges = _heading(frame, columns)
    lines = list(heading)
    since = 0
    for number, person in enumerate(people, 1):
        if number > 1:
            since += 1
            lines += _between(frame, columns, heading, since)
        cells, expected = columns.row(person, number)
        lines.append(_spoilt(frame, columns, cells, expected))
    if "merged" in frame.wants and "household" in columns.keys:
        merges += _merge_households(lines, columns.keys.index("household"))
    return lines, merges


def _between(frame: Frame, columns: Columns, heading: list[Line], since: int) -> list[Line]:
    """What comes between two people: nothing, a blank row, a subtotal, a title, the header of the next page."""
    rng, width = frame.rng, len(columns.keys)
    made: list[Line] = []
    if "gaps" in frame.wants and rng.random() < 0.12:
        made.append(Line([]))
    if "subtotals" in frame.wants and since % 7 == 0:
        made.append(_said(rng, word(rng, frame.language, "subtotal"), 7, width))
    if "sections" in frame.wants and since % 9 == 0:
        made.append(
            Line([rng.choice([f"Room {since}", f"GROUP {since // 9}", f"Bus {since // 9} — {rng.randint(5, 40)}"])])
        )
    if "repeated" in frame.wants and since % 8 == 0:
        made += [Line(list(line.cells)) for line in heading]
    return made


def _spoilt(frame: Frame, columns: Columns, cells: dict[str, object], expected: Expected) -> Line:
    """The row, now and then without any name or with cells that make no sense."""
    rng, keys = frame.rng, columns.keys
    row = [cells[key] for key in keys]
    told = sum(
        cell != "" for key, cell in cells.items() if key in ("sex", "date_of_birth", "passport_no", "nationality")
    )
    if "nameless" in frame.wants and rng.random() < 0.08 and told >= 3:
        for at, key in enumerate(keys):
            if key in _NAME_KEYS:
                row[at] = ""
        return Line(row, [None])
    if "nonsense" in frame.wants and rng.random() < 0.12:
        _make_nonsense(columns, row, expected)
    return Line(row, [expected])


_NAME_KEYS = frozenset({
    "full_name", "surname", "given_names", "middle_name", "suffix", "native_name", "latin_name", "own_name", "father_name",
    "grandfather_name", "native_surname", "native_given", "name_and_number", "alias",
})  # fmt: skip


def _make_nonsense(columns: Columns, row: list[object], expected: Expected) -> None:
    rng, keys = columns.rng, columns.keys
    field_of = {
        "date_of_birth": "birth_date",
        "nationality": "nationality",
        "sex": "sex",
        "doc_expiry": "document_expiry",
    }
    key = rng.choice([key for key in keys if key in field_of] or [""])
    if not key:
        return
    text = {"nationality": "Atlantis", "sex": "yes"}.get(key, _no_date(columns, key))
    row[keys.index(key)] = text
    setattr(expected, field_of[key], None)
    expected.noted.append(text)
    if key == "nationality":  # whose name it is decides on its order
        expected.open |= {"full", "surname", "given"}


def _no_date(columns: Columns, key: str) -> str:
    """No day of any calendar; none that would say which of day and month comes first in the column."""
    style = columns.birth_style if key == "date_of_birth" else columns.expiry_style
    return "see file" if style in MONTH_FIRST else columns.rng.choice(["31/02/1991", "32/12/1990", "see file"])


def _merge_households(lines: list[Line], column: int) -> list[tuple[int, int, int, int]]:
    """Neighbours of one household share a merged cell: only its first row holds the name."""
    merges = []
    first = 0
    for at in range(1, len(lines) + 1):
        same = (
            at < len(lines)
            and lines[at].people
            and lines[first].people
            and lines[at].cells[column] == lines[first].cells[column]
        )
        if same:
            continue
        if at - first > 1 and lines[first].cells[column]:
            merges.append((first, column, at - 1, column))
            for line in lines[first + 1 : at]:
                line.cells[column] = ""
        first = at
    return merges


# --- headers


def _heading(frame: Frame, columns: Columns) -> tuple[list[Line], list[tuple[int, int, int, int]]]:
    rng, keys = frame.rng, columns.keys
    first = cols.head(rng, columns, frame.language)
    if frame.header == "one_row":
        return [Line([first[key] for key in keys])], []
    if frame.header == "two_rows":
        return _two_rows(frame, columns, first)
    second = cols.head(rng, columns, frame.second, altered=0.1)
    if frame.header == "bilingual_rows":
        return [Line([first[key] for key in keys]), Line([second[key] for key in keys])], []
    join: Callable[[str, str], str] = rng.choice(
        [lambda a, b: f"{a}\n{b}", lambda a, b: f"{a} / {b}", lambda a, b: f"{a} ({b})", lambda a, b: f"{a} {b}"]
    )
    return [Line([join(first[key], second[key]) for key in keys])], []


def _two_rows(
    frame: Frame, columns: Columns, heads: dict[str, str]
) -> tuple[list[Line], list[tuple[int, int, int, int]]]:
    """Titles over neighbours that belong together; the others have theirs in one of the rows, merged."""
    rng, keys = frame.rng, columns.keys
    words = cols.group_words(rng, frame.language)
    upper: list[object] = [""] * len(keys)
    lower: list[object] = [""] * len(keys)
    merges = []
    at = 0
    above = rng.random() < 0.7
    while at < len(keys):
        group = cols.GROUPS.get(keys[at], ("", 0))[0]
        end = at + 1
        while group and end < len(keys) and cols.GROUPS.get(keys[end], ("", 0))[0] == group:
            end += 1
        if end - at > 1:
            title = header(rng, frame.language, "date_of_birth") if group == "born" else words[cols.GROUP_TITLES[group]]
            upper[at] = title
            for here in range(at, end):
                lower[here] = heads[keys[here]] if group == "born" else words[cols.GROUPS[keys[here]][1]]
            merges.append((0, at, 0, end - 1))
        else:
            upper[at] = heads[keys[at]] if above else ""
            lower[at] = "" if above else heads[keys[at]]
            if above:
                merges.append((0, at, 1, at))
        at = end
    if not any(lower) or not any(upper):  # nothing belongs together in this one
        return [Line([heads[key] for key in keys])], []
    return [Line(upper), Line(lower)], merges


# --- sheets


def _titled(frame: Frame, text: str) -> list[Line]:
    return [Line([text]), Line([])] if frame.rng.random() < 0.5 else [Line([text])]


def _top(frame: Frame) -> list[Line]:
    if "titled" not in frame.wants:
        return []
    lines = [Line([word(frame.rng, frame.language, "title")])]
    if frame.rng.random() < 0.5:
        lines.append(
            Line([frame.rng.choice(["KBRI — 2", "Ref: 12/2025/IMM", "As of 12 May 2025, 09:00", "Page 1 of 2"])])
        )
    return [*lines, Line([])] if frame.rng.random() < 0.6 else lines


def _add(sheet: Sheet, lines: list[Line], merges: list[tuple[int, int, int, int]]) -> None:
    down = len(sheet.lines)
    sheet.lines += lines
    sheet.merges += [(a + down, b, c + down, d) for a, b, c, d in merges]


def _single(frame: Frame, people: list[Person]) -> list[Sheet]:
    sheet = Sheet(frame.rng.choice(["Sheet1", "List", "DATA", "Manifest"]), _top(frame))
    _add(sheet, *_table(frame, frame.columns, people))
    return [sheet]


def _halves(frame: Frame, people: list[Person]) -> list[tuple[str, list[Person]]]:
    """Men and women, each under its title."""
    men, women = [p for p in people if p.sex == "M"], [p for p in people if p.sex == "F"]
    halves = [(word(frame.rng, frame.language, "men"), men), (word(frame.rng, frame.language, "women"), women)]
    return [half for half in halves if half[1]]


def _stacked(frame: Frame, people: list[Person], *, again: bool = False) -> list[Sheet]:
    sheet = Sheet("Sheet1", _top(frame))
    keys = frame.columns.keys
    for nth, (title, half) in enumerate(_halves(frame, people)):
        if nth:
            sheet.lines += [Line([])] * frame.rng.randint(0, 2)
            frame.columns.keys = cols.shuffled(frame.rng, keys) if again else keys
        sheet.lines += _titled(frame, title)
        _add(sheet, *_table(frame, frame.columns, half))
    frame.columns.keys = keys
    return [sheet]


def _reordered(frame: Frame, people: list[Person]) -> list[Sheet]:
    return _stacked(frame, people, again=True)


def _beside(frame: Frame, people: list[Person]) -> list[Sheet]:
    """Two tables next to each other, an empty column between; the right one has fewer people or as many."""
    sheet = Sheet("Sheet1", _top(frame))
    half = (len(people) + 1) // 2
    (left, merged), (right, others) = (
        _table(frame, frame.columns, people[:half]),
        _table(frame, frame.columns, people[half:]),
    )
    width = len(frame.columns.keys) + frame.rng.choice([1, 1, 2])
    both = []
    for at, line in enumerate(left):
        other = right[at] if at < len(right) else Line([])
        both.append(Line(line.cells + [""] * (width - len(line.cells)) + other.cells, line.people + other.people))
    _add(sheet, both, merged + [(a, b + width, c, d + width) for a, b, c, d in others])
    return [sheet]


def _split_sheets(frame: Frame, people: list[Person]) -> list[Sheet]:
    names = frame.rng.choice([("Page 1", "Page 2"), ("1", "2"), ("Bus 1", "Bus 2"), ("A", "B")])
    half = max(1, int(len(people) * frame.rng.uniform(0.3, 0.7)))
    made = []
    for name, part in zip(names, (people[:half], people[half:]), strict=True):
        sheet = Sheet(name, _top(frame))
        _add(sheet, *_table(frame, frame.columns, part))
        made.append(sheet)
    return made


_BASES = {
    "single": _single, "stacked": _stacked, "reordered": _reordered, "beside": _beside, "split_sheets": _split_sheets,
}  # fmt: skip


# --- totals and the rest


def _said(rng: Random, template: str, number: int, width: int) -> Line:
    """The total in one cell, or the word and the number in two, anywhere in the row."""
    at = rng.randint(0, max(0, min(2, width - 2)))
    if rng.random() < 0.5:
        return Line([""] * at + [template.format(number)])
    return Line([""] * at + [template.partition("{0}")[0].strip(), number])


def _state_total(frame: Frame, sheets: list[Sheet], truth: Truth) -> None:
    places = [place for place in ("total_above", "total_below") if place in frame.wants]
    if "subtotals" in frame.wants and not places:
        truth.total_open = True
    if not places:
        return
    rng = frame.rng
    count = sum(len(line.people) for sheet in sheets for line in sheet.lines)
    truth.declared_total = count + (rng.randint(1, 3) if rng.random() < 0.15 else 0)
    width = len(frame.columns.keys)
    line = _said(rng, word(rng, frame.language, "total"), truth.declared_total, width)
    if places[0] == "total_above":
        sheet = sheets[0]
        sheet.lines.insert(0, line)
        sheet.merges = [(a + 1, b, c + 1, d) for a, b, c, d in sheet.merges]
    else:
        sheets[-1].lines += [Line([])] * rng.randint(0, 1) + [line]


def _sign(frame: Frame, sheet: Sheet) -> None:
    """Lines for signatures, one cell each, below the list."""
    sheet.lines += [Line([])] * frame.rng.randint(0, 2)
    for text in table("words")[frame.language]["sign"]:
        sheet.lines.append(Line([""] * frame.rng.randint(0, 3) + [text]))


def _push(sheet: Sheet, down: int, right: int) -> None:
    """Empty rows above and empty columns to the left."""
    sheet.lines = [Line([]) for _ in range(down)] + [
        Line([""] * right + line.cells, line.people) for line in sheet.lines
    ]
    sheet.merges = [(a + down, b + right, c + down, d + right) for a, b, c, d in sheet.merges]


def _with_others(frame: Frame, sheets: list[Sheet], people: list[Person], truth: Truth) -> list[Sheet]:
    """Sheets that are no list of people: a summary first, flights and people to call last."""
    rng = frame.rng
    if "cover" in frame.wants:
        counts = {sex: sum(p.sex == sex for p in people) for sex in "MF"}
        lines = [
            ["SUMMARY"],
            [],
            ["Nationality", "Male", "Female", "Total"],
            ["All", counts["M"], counts["F"], len(people)],
        ]
        lines += [[], ["Prepared by the duty desk"]]
        sheets = [Sheet("Cover", [Line(list(line)) for line in lines]), *sheets]
        truth.total_open = truth.total_open or truth.declared_total is None
    if "blank_sheets" in frame.wants:
        sheets += [Sheet("Blank 2"), Sheet("Blank 3")]
    if "flights" in frame.wants:
        rows = [["Flight", "Date", "From", "To", "Departure", "Arrival", "Seats"]]
        rows += [
            [f"GA {rng.randint(100, 999)}", f"{d}/05/2025", "BKK", "CGK", "10:30", "14:05", 180] for d in range(10, 13)
        ]
        sheets.append(Sheet("Flights", [Line(list(row)) for row in rows]))
    if "contacts" in frame.wants:
        rows = [["Office", "Contact person", "Telephone", "E-mail"]]
        rows += [[f"Desk {n}", f"Duty officer {n}", f"+66 2 555 01{n}0", f"desk{n}@example.org"] for n in range(1, 4)]
        sheets.append(Sheet("Contacts", [Line(list(row)) for row in rows]))
    return sheets
