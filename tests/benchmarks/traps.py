"""Lists full of traps, imported and compared with what they say: right, missing, wrong and said, wrong and silent.

python -m tests.benchmarks.rosters --traps [NAME …] [--seeds N] [--first N] [--verbose]
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import jobs as import_jobs
from repatriate.model.errors import UserError
from tests.intake.shapes.traps import MADE, Told, Trap, make_trap
from tests.intake.shapes.truth import FIELDS

Row = Mapping[str, Any]
RIGHT, MISSING, SAID, SILENT = "right", "missing", "said", "silent"
COLUMNS = {"full": "full_name", "given": "given_names", "native": "native_name"}
"""Fields of the truth under another name in the list of people."""
SMALL = ("--seeds", "1", "shelter_guests")
NAMES = frozenset({"full_name", "surname", "given_names", "native_name"})


@dataclass(slots=True)
class Outcome:
    """What came of one list. `cells` counts the verdicts; `fictitious` are rows that are nobody, `lost` people that are in no
    row and not kept aside."""

    trap: Trap
    cells: Counter[str] = field(default_factory=Counter)
    fictitious: int = 0
    lost: int = 0
    aside: int = 0
    unsaid_sheets: int = 0
    failed: str = ""
    wrong: list[str] = field(default_factory=list)

    @property
    def _lost_unsaid(self) -> int:
        """A list that was refused, and rows that were kept aside, are no secret."""
        return 0 if self.failed else max(0, self.lost - self.aside)

    @property
    def silent(self) -> int:
        """What nobody was told of: wrong values, people who are none, people who are lost though the list was read."""
        return self.cells[SILENT] + self.fictitious + self._lost_unsaid + self.unsaid_sheets


# --- comparing


def _folded(text: object) -> str:
    plain = str(text or "").replace("đ", "d").replace("Đ", "D").replace("’", "'").replace("Ø", "O").replace("ø", "o")
    marks = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[,/]", " ", marks).upper().split())


def _letters(text: object) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", str(text or "")).casefold())


def _same(name: str, want: Any, got: Any) -> bool:
    if name == "full":
        return sorted(_folded(want).split()) == sorted(_folded(got).split())
    if name == "native":
        return sorted(_letters(want)) == sorted(_letters(got))
    if name in ("surname", "given", "household"):
        return _folded(want) == _folded(got)
    return bool(want == got)


def _likeness(told: Told, row: Row) -> int:
    expected = told.expected
    points = 0
    for name, weight in (("full", 4), ("native", 4), ("document_number", 3), ("birth_date", 1), ("sex", 0)):
        want = getattr(expected, name)
        if want is not None and row[COLUMNS.get(name, name)] is not None:
            points += weight * _same(name, want, row[COLUMNS.get(name, name)])
    if expected.full and points < 3:
        points += 3 * (_folded(expected.full).split()[0] in _folded(row["full_name"]).split())
    return points


def pair(people: Sequence[Told], rows: Sequence[Row]) -> tuple[list[tuple[Told, Row | None]], list[Row]]:
    """Who is who by likeness, the surest first; and the rows that are nobody."""
    scored = sorted(
        ((_likeness(told, row), -a, -b) for a, told in enumerate(people) for b, row in enumerate(rows)), reverse=True
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for points, a, b in scored:
        if points >= 3 and -a not in taken and -b not in used:
            taken[-a] = -b
            used.add(-b)
    pairs = [(told, rows[taken[place]] if place in taken else None) for place, told in enumerate(people)]
    return pairs, [row for place, row in enumerate(rows) if place not in used]


@dataclass(slots=True)
class Saying:
    """What an import says of its doubts: by field whole columns, and rows."""

    columns: set[str] = field(default_factory=set)
    cells: set[tuple[str, str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, report: Mapping[str, Any], trap: Trap) -> Saying:
        made = cls({one["field"] for one in report["columns"] if one.get("guessed") and one["field"]})
        people = {(told.sheet, told.row) for told in trap.people}
        for one in report["warnings"]:
            if one["field"] is None:
                continue
            if one["row"] is None or (one["sheet"], one["row"]) not in people:
                made.columns.add(one["field"])
            else:
                made.cells.add((one["field"], one["sheet"], one["row"]))
        return made

    def says(self, name: str, told: Told) -> bool:
        fields = NAMES if name in NAMES else {name}
        return bool(fields & self.columns) or any((one, told.sheet, told.row) in self.cells for one in fields)


def _verdicts(told: Told, row: Row, saying: Saying) -> Iterator[tuple[str, str, str]]:
    """(field, verdict, what was wanted and what came)."""
    expected = told.expected
    for name in FIELDS:
        column = COLUMNS.get(name, name)
        want, got = getattr(expected, name), row[column]
        if name in expected.open or (name == "document_type" and want is None and expected.document_number):
            continue
        if want is None and name in ("full", "surname", "given"):
            continue  # a name in one piece: the whole of it is checked
        if (want is None and got is None) or (want is not None and got is not None and _same(name, want, got)):
            yield name, RIGHT, ""
        elif got is None:
            yield name, MISSING, f"{want!r} is missing"
        else:
            yield name, SAID if saying.says(column, told) else SILENT, f"{want!r} is {got!r}"
    everything = _letters(" ".join(str(value) for value in row.values() if value is not None))
    notes = [piece.partition(": ") for piece in str(row["notes"] or "").split("; ")]
    for title, text in told.kept:
        under = any(_letters(title) in _letters(head) and _letters(text) in _letters(said) for head, _, said in notes)
        found = under or (len(text) >= 3 and _letters(text) in everything)
        yield "notes", RIGHT if found else MISSING, f"{title}: {text} is not kept"


def compare(trap: Trap, report: Mapping[str, Any], rows: Sequence[Row]) -> Outcome:
    """All that came of an import against the truth."""
    done = Outcome(trap)
    pairs, nobody = pair(trap.people, rows)
    saying = Saying.of(report, trap)
    done.aside = len(report["kept_aside"])
    for told, row in pairs:
        if row is None:
            done.lost += 1
            done.wrong.append(f"row {told.row}: {told.expected.full or told.expected.native} is lost")
            continue
        for name, verdict, said in _verdicts(told, row, saying):
            done.cells[verdict] += 1
            if verdict != RIGHT:
                done.wrong.append(f"{verdict}: {told.sheet} row {told.row} {name}: {said}")
    done.fictitious = len(nobody)
    done.wrong += [f"nobody: {row['full_name'] or row['native_name']!r}" for row in nobody]
    told_of = {one["sheet"] for one in report["warnings"]}
    done.unsaid_sheets = sum(name not in told_of for name in trap.asked)
    return done


# --- importing


def measured(operation: Operation, trap: Trap, folder: Path) -> Outcome:
    """Import, compare, undo."""
    path = trap.write(folder)
    before = len(template_rows.people(operation.db))
    try:
        report = import_jobs.import_list(operation, path).to_json()
    except UserError as refused:
        report = {"columns": [], "warnings": [], "kept_aside": []}
        done = compare(trap, report, [])
        done.failed = refused.code
        done.unsaid_sheets = 0
        return done
    rows = template_rows.people(operation.db)
    done = compare(trap, report, rows)
    if len(rows) > before or report["kept_aside"]:
        operation.undo()
    return done


def outcomes(traps: Iterable[Trap]) -> Iterator[Outcome]:
    """Each list imported into the same operation, and taken back."""
    with (
        tempfile.TemporaryDirectory() as name,
        Operation.create(Path(name) / "traps.repat", "four plain words here", officer="benchmark") as operation,
    ):
        for trap in traps:
            yield measured(operation, trap, Path(name))


# --- telling


HEAD = ("right", "missing", "said", "SILENT", "nobody", "lost")


def _figures(of: Sequence[Outcome]) -> tuple[int, ...]:
    cells: Counter[str] = sum((one.cells for one in of), Counter())
    return (
        cells[RIGHT], cells[MISSING], cells[SAID], cells[SILENT], sum(one.fictitious for one in of), sum(one.lost for one in of),
    )  # fmt: skip


def _line(name: str, of: Sequence[Outcome], more: str = "") -> str:
    return f"{name[:38]:38}" + "".join(f"{figure:9,}" for figure in _figures(of)) + f"  {more}"


def tell(results: Sequence[Outcome], verbose: int = 0) -> None:
    """A line for each shape, one for each family, and all together."""
    shapes: dict[str, list[Outcome]] = defaultdict(list)
    families: dict[str, list[Outcome]] = defaultdict(list)
    for one in results:
        shapes[one.trap.name].append(one)
        families[one.trap.family].append(one)
    out = sys.stdout
    out.write(f"{'shape':38}" + "".join(f"{name:>9}" for name in HEAD) + "\n")
    for name, of in shapes.items():
        more = " ".join(sorted({one.failed for one in of if one.failed}))
        if any(one.unsaid_sheets for one in of):
            more += " a sheet left out unsaid"
        out.write(_line(name, of, more).rstrip() + "\n")
        kinds = Counter(re.sub(r"row \d+|P\d+", "", said) for one in of for said in one.wrong) if verbose else {}
        for said, times in Counter(kinds).most_common(verbose):
            out.write(f"      {times:4} {said}\n")
    out.write("\n")
    for name, of in families.items():
        out.write(_line(name, of).rstrip() + "\n")
    clean = sum(not one.silent for one in results)
    out.write(
        _line(f"ALL {len(shapes)} shapes, {len(results)} lists", results, f"{clean} lists with nothing silent").rstrip()
        + "\n"
    )


def main(argv: Sequence[str] = ()) -> int:
    """Print the table; 1 where anything is wrong and silent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="shapes; all of them unless named")
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--verbose", type=int, default=0, metavar="N", help="so many of the wrong cells of each shape")
    parser.add_argument("--keep", type=Path, help="write the lists into this folder, and import nothing")
    options = parser.parse_args(list(argv))
    seeds = range(options.first, options.first + options.seeds)
    traps = [make_trap(name, seed) for name in options.names or MADE for seed in seeds]
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        for trap in traps:
            trap.write(options.keep)
        return 0
    results = list(outcomes(traps))
    tell(results, options.verbose)
    return int(any(one.silent for one in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
