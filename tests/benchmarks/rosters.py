"""Lists in many shapes, imported and compared with what they say: the share of right cells, and where it goes wrong.

python -m tests.benchmarks.rosters [COUNT] [FIRST] [--style STYLE] [--seed N] [--keep FOLDER]
python -m tests.benchmarks.rosters --traps [NAME …] [--seeds N] (see traps.py)
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import traceback
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import jobs as import_jobs
from tests.benchmarks import traps
from tests.intake.shapes import Expected, Shape, make
from tests.intake.shapes.truth import FIELDS, NAMES

SMALL = ("2",)
COLUMNS = {"full": "full_name", "given": "given_names", "native": "native_name", "surname": "surname"}
"""Fields of the truth under another name in the list of people."""
Row = dict[str, Any]


@dataclass(slots=True)
class Score:
    """What was right and wrong in one list: (field, right) for every cell checked, and sentences on what was wrong."""

    cells: list[tuple[str, bool]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    failed: str = ""

    def add(self, name: str, right: bool, said: str) -> None:
        self.cells.append((name, right))
        if not right:
            self.wrong.append(f"{name}: {said}")

    @property
    def share(self) -> float:
        return sum(right for _, right in self.cells) / len(self.cells) if self.cells else 1.0


# --- comparing


def folded(text: object) -> str:
    """Upper case, no marks, one space apart."""
    plain = str(text or "").replace("đ", "d").replace("Đ", "D").replace("’", "'")
    marks = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return " ".join(marks.upper().split())


def same(name: str, expected: Expected, row: Row) -> bool:
    """Whether the cell is right; a name of uncertain parts needs only the same words."""
    want, got = getattr(expected, name), row[COLUMNS.get(name, name)]
    if name == "full" and expected.surname is None and expected.given is None:
        return sorted(folded(want).split()) == sorted(folded(got).split())
    if name == "native":
        return _words(want) == _words(got)
    if name in NAMES or name in ("province", "birth_place", "household"):
        return folded(want) == folded(got)
    return want == got


def _words(text: object) -> list[str]:
    """Of a native name: the order is the people's own, the spaces the list's."""
    return sorted(unicodedata.normalize("NFC", "".join(str(text or "").split())))


def _letters(text: object) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", str(text or "")).casefold())


def checked(expected: Expected, row: Row) -> Iterator[tuple[str, bool, str]]:
    """(field, right, what was wanted and what came) of all that is checked about one person."""
    for name in FIELDS:
        want = getattr(expected, name)
        if name not in expected.open and not (name in NAMES and want is None):
            yield name, same(name, expected, row), f"{want!r} is {row[COLUMNS.get(name, name)]!r}"
    full = expected.full or ""
    if "full" not in expected.open and full != "".join(s for s in full if s.isascii()):
        kept = sorted(_letters(full)) == sorted(_letters(row["full_name"]))
        yield "marks", kept, f"{full!r} is {row['full_name']!r}"
    everything = _letters(" ".join(str(value) for value in row.values() if value is not None))
    for text in expected.noted:
        yield "notes", _letters(text) in everything, f"{text!r} is not in {row['notes']!r}"


def likeness(expected: Expected, row: Row) -> int:
    """How many of the telling fields agree: for lists that can be read in two orders, or that lost rows."""
    points = 0
    for name in ("document_number", "birth_date", "full", "native", "sex"):
        want = getattr(expected, name)
        if want is not None and same(name, expected, row):
            points += {"document_number": 4, "full": 3, "native": 3, "birth_date": 2}.get(name, 1)
    return points


def paired(shape: Shape, rows: list[Row]) -> list[tuple[Expected, Row | None]]:
    """Who is who: by order, or by likeness where the order is open or rows are missing."""
    people = shape.truth.people
    if len(people) == len(rows) and not shape.truth.any_order:
        return list(zip(people, rows, strict=True))
    left = list(rows)
    pairs: list[tuple[Expected, Row | None]] = []
    for expected in people:
        best = max(left, key=lambda row: likeness(expected, row), default=None)
        if best is not None and likeness(expected, best) >= 3:
            left.remove(best)
        else:
            best = None
        pairs.append((expected, best))
    return pairs


def compare(shape: Shape, report: dict[str, Any], rows: list[Row]) -> Score:
    """A person that is missing has every cell wrong; a row too many counts as one wrong cell."""
    score, truth = Score(), shape.truth
    aside = report["kept_aside"]
    score.add("rows", report["rows"] == truth.rows, f"{truth.rows} are {report['rows']}")
    done = report["imported"] + report["updated"] + len(aside)
    score.add("accounted", report["rows"] == done, f"{report['rows']} rows, {done} accounted for")
    found = sorted(one["row"] for one in aside)
    score.add("kept_aside", found == sorted(truth.kept_aside_rows), f"{truth.kept_aside_rows} are {found}")
    if not truth.total_open:
        total = report["declared_total"]
        score.add("declared_total", total == truth.declared_total, f"{truth.declared_total} is {total}")
    for expected, row in paired(shape, rows):
        if row is None:
            for name, _, _ in checked(expected, defaultdict(lambda: None)):
                score.add(name, False, f"{expected.full or expected.native} is missing")
            continue
        for name, right, said in checked(expected, row):
            score.add(name, right, f"{row['ref']}: {said}")
    for _ in range(len(rows) - len(truth.people)):
        score.add("people", False, "a row too many")
    return score


# --- importing


@contextmanager
def desk() -> Iterator[Operation]:
    """An operation for one list after the other: making the key takes longer than a list."""
    with (
        tempfile.TemporaryDirectory() as name,
        Operation.create(Path(name) / "lists.repat", "four plain words here", officer="benchmark") as operation,
    ):
        yield operation


def measured(operation: Operation, shape: Shape, folder: Path) -> Score:
    """Import, compare, undo. A list that cannot be read has all cells of its people wrong."""
    path = shape.write(folder)
    failed = ""
    report = None
    before = len(template_rows.people(operation.db))
    try:
        report = import_jobs.import_list(operation, path, nationality=shape.truth.default_nationality).to_json()
    except Exception as error:
        failed = _failure(error)
    rows = template_rows.people(operation.db)
    if report is None:
        report = {"rows": 0, "imported": 0, "updated": 0, "kept_aside": [], "declared_total": None}
    score = compare(shape, report, rows)
    score.failed = failed
    if len(rows) > before or report["kept_aside"]:
        operation.undo()
    return score


def _failure(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    said = "".join(traceback.format_exception_only(error)).strip()
    return f"{said} ({Path(frame.filename).name}:{frame.lineno})"


def scores(shapes: Iterable[Shape], folder: Path | None = None) -> Iterator[tuple[Shape, Score]]:
    """Each list imported into a fresh operation."""
    with desk() as operation, tempfile.TemporaryDirectory() as name:
        for shape in shapes:
            yield shape, measured(operation, shape, folder or Path(name))


def share_right(shapes: Iterable[Shape]) -> float:
    """The share of right cells over all those lists, 0 to 1."""
    cells = [right for _, score in scores(shapes) for _, right in score.cells]
    return sum(cells) / len(cells)


# --- telling


def _tags(shape: Shape) -> Iterator[tuple[str, str]]:
    """Under which headings a list counts."""
    yield "language", shape.language
    yield "format", shape.kind + (f" {shape.encoding}" if shape.encoding else "")
    for layout in shape.layout:
        yield "layout", layout
    yield "names", shape.style.split("+")[2 + len(shape.layout)]
    yield "dates", shape.style.split("+")[3 + len(shape.layout)]


def _print(text: str = "") -> None:
    sys.stdout.write(text + "\n")


def _table(title: str, counts: dict[str, Counter[bool]]) -> None:
    _print(f"\nby {title}")
    for name, count in sorted(counts.items(), key=lambda item: item[1][True] / sum(item[1].values())):
        _print(f"  {count[True] / sum(count.values()):7.2%}  {count[False]:5} wrong of {sum(count.values()):6}  {name}")


def tell(results: list[tuple[Shape, Score]], worst: int = 15) -> None:
    """Shares by field, language, layout, format, way of writing names and dates; and the worst lists."""
    groups: dict[str, dict[str, Counter[bool]]] = defaultdict(lambda: defaultdict(Counter))
    for shape, score in results:
        for name, right in score.cells:
            groups["field"][name][right] += 1
            groups["all"]["all"][right] += 1
            for group, tag in _tags(shape):
                groups[group][tag][right] += 1
    for group, counts in groups.items():
        if group != "all":
            _table(group, counts)
    perfect = sum(score.share == 1 for _, score in results)
    _print(f"\nthe worst of {len(results)} lists; {perfect} are right in every cell")
    for shape, score in sorted(results, key=lambda pair: pair[1].share)[:worst]:
        if score.share < 1:
            _print(f"  {score.share:7.2%}  --seed {shape.seed}  {shape.style}  {_summary(score)}")
    _table("nothing: all cells", groups["all"])


def _summary(score: Score) -> str:
    counts = Counter(name for name, right in score.cells if not right)
    first = score.wrong[0] if score.wrong else ""
    return (score.failed + " " if score.failed else "") + f"{dict(counts.most_common(5))} {first}"


def _show(shape: Shape, score: Score) -> None:
    """One list whole: its cells, and every wrong one."""
    _print(f"{shape.style}\n{shape.truth.to_json() | {'people': '...'}}")
    for sheet in shape.sheets:
        _print(f"\nsheet {sheet.name}")
        for number, line in enumerate(sheet.lines, 1):
            _print(f"{number:4} " + " | ".join(repr(cell) if cell == "" else str(cell) for cell in line.cells))
    _print(f"\n{score.share:.2%} right {score.failed}")
    for wrong in score.wrong:
        _print("  " + wrong)


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("first", nargs="?", type=int, default=1)
    parser.add_argument("--style", help='fixes parts of every list, as in "th+csv+stacked"')
    parser.add_argument("--seed", type=int, help="one list, whole, with all that is wrong")
    parser.add_argument("--keep", type=Path, help="keep the lists and their truth in this folder")
    return parser.parse_args(argv)


def main(argv: Sequence[str] = ()) -> int:
    """Print the shares; 1 where fewer than 99 of 100 cells are right."""
    if "--traps" in argv:
        return traps.main([one for one in argv if one != "--traps"])
    options = _options(list(argv))
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    if options.seed is not None:
        shapes = [make(options.seed, options.style)]
    else:
        shapes = [make(options.first + n, options.style) for n in range(options.count)]
    results = list(scores(shapes, options.keep))
    if options.seed is not None:
        _show(*results[0])
    else:
        tell(results)
    cells = [right for _, score in results for _, right in score.cells]
    return int(sum(cells) < 0.99 * len(cells))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
