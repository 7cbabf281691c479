"""Made papers, read through the product's own door and compared with what they say.

python -m tests.benchmarks.papers [--seed N] [--count N] [--kind KIND]… [--language LANGUAGE]… [--keep FOLDER] [--wrong N]

For each kind: cells right, rows found, wrong and not said, flagged, seconds of computing a page, and memory of the reader.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from repatriate.app.imports.open_file import read_workbook
from repatriate.model.errors import RepatriateError
from tests.benchmarks.papers import damage, makers
from tests.benchmarks.papers.layouts import LISTS, Made, make_list
from tests.benchmarks.papers.people import OPEN
from tests.benchmarks.papers.score import Score, compare

KINDS = ("docx", "pdf", "office", "scan", "photo", "wahd", "wa")
"""Word; PDF of reportlab; PDF of LibreOffice; a scanner's PDF; the phone's own file; WhatsApp in HD and in its standard quality."""
PICTURES = ("scan", "photo", "wahd", "wa")
SURE_FIELDS = ("seq", "birth_date", "document_number")
"""What is promised of pictures in letters that no engine reads well."""


@dataclass(frozen=True, slots=True)
class Paper:
    made: Made
    kind: str
    path: Path
    pages: int
    rows: int | None


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.papers", description=__doc__)
    parser.add_argument("--seed", default=str(time.time_ns() % 100_000))
    parser.add_argument("--count", type=int, default=3, help="lists of each language")
    parser.add_argument("--kind", action="append", choices=KINDS)
    parser.add_argument("--language", action="append", choices=[code for _, codes in LISTS for code in codes])
    parser.add_argument("--keep", type=Path, help="leave the papers in this folder")
    parser.add_argument("--wrong", type=int, default=30, help="how many wrong cells to show")
    asked = parser.parse_args(arguments)
    kinds = asked.kind or KINDS
    _tell(f"seed {asked.seed}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        papers = list(_make(asked.seed, asked.count, kinds, asked.language, folder))
        scores: dict[tuple[str, str], Score] = {}
        for paper in papers:
            group = next(name for name, codes in LISTS if paper.made.language in codes)
            scores.setdefault((paper.kind, group), Score()).add(_read(paper))
    _show(scores, asked.wrong)
    return 0


# -- making


def _make(
    seed: str, count: int, kinds: Sequence[str], languages: Sequence[str] | None, folder: Path
) -> Iterator[Paper]:
    lists = [
        make_list(f"{code}-{seed}-{number}", code)
        for _, codes in LISTS
        for code in codes
        if not languages or code in languages
        for number in range(count)
    ]
    for made in lists:
        makers.write_docx(made, folder / f"{made.name}.docx")
    office = makers.has_office()
    if office and set(kinds) - {"docx", "pdf"}:
        makers.convert([folder / f"{made.name}.docx" for made in lists], folder)
    for made in lists:
        if makers.may_be_set(made):
            makers.write_pdf(made, folder / f"{made.name}.set.pdf")
        for kind in kinds:
            yield from _make_kind(made, kind, folder, office)


def _make_kind(made: Made, kind: str, folder: Path, office: bool) -> Iterator[Paper]:
    set_, converted = folder / f"{made.name}.set.pdf", folder / f"{made.name}.pdf"
    if kind == "docx":
        yield Paper(made, kind, folder / f"{made.name}.docx", 1, None)
    elif kind == "pdf" and set_.exists():
        yield Paper(made, kind, set_, _count_pages(set_), None)
    elif kind == "office" and office:
        yield Paper(made, kind, converted, _count_pages(converted), None)
    elif kind in PICTURES:
        chance = random.Random(f"{made.name}{kind}")
        source = set_ if set_.exists() and (not office or chance.random() < 0.6) else converted
        if source.exists():
            yield _make_picture(made, kind, source, folder, chance)


def _make_picture(made: Made, kind: str, source: Path, folder: Path, chance: random.Random) -> Paper:
    """The first page only: what stands on it is counted by its text."""
    (page,) = damage.render(source, 200 if kind == "scan" else 300)
    rows = _count_rows(made, source)
    path = folder / f"{made.name}.{kind}.{'pdf' if kind == 'scan' else 'jpg'}"
    match kind:
        case "scan":
            damage.scan(page, chance).save(path, resolution=200, quality=70)
        case "photo":
            damage.photograph(page, chance, 3000, hard=False).save(path, quality=75)
        case "wahd":
            damage.photograph(page, chance, 2560, hard=True).save(path, quality=60)
        case _:
            damage.photograph(page, chance, 1600, hard=True).save(path, quality=40)
    return Paper(made, kind, path, 1, rows)


def _count_pages(path: Path) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def _count_rows(made: Made, path: Path) -> int:
    """How many rows stand on the first page: as far as the numbers of documents go."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        text = "".join(document[0].get_textpage().get_text_range().split())
    column = made.fields.index("document_number")
    return sum("".join(row[column].split()) in text for row in made.rows)


# -- reading


def _read(paper: Paper) -> Score:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with _watched() as peak:
        try:
            book = read_workbook(paper.path)
        except RepatriateError as fault:
            rows = paper.made.rows[: paper.rows]
            return Score(
                papers=1,
                failed=1,
                rows=len(rows),
                cells=sum(map(len, rows)),
                pages=paper.pages,
                wrong=[f"{paper.path.name}: {fault.code}"],
            )
    fields = SURE_FIELDS if paper.kind in PICTURES and paper.made.language in OPEN else ()
    score = compare(paper.made, book, rows=paper.rows, fields=fields)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    score.seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    score.pages, score.memory = paper.pages, peak[0]
    score.wrong = [f"{paper.kind} {line}" for line in score.wrong]
    return score


@contextmanager
def _watched() -> Iterator[list[float]]:
    """The most memory, in MB, that a child of this process had meanwhile; 0 where the system does not say."""
    peak = [0.0]
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.05):
            for child in Path("/proc/self/task").glob("*/children"):
                for number in child.read_text().split():
                    peak[0] = max(peak[0], _memory_of(number))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()


def _memory_of(number: str) -> float:
    try:
        lines = Path(f"/proc/{number}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")), 0.0)


# -- telling


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")


def _show(scores: dict[tuple[str, str], Score], wrong: int) -> None:
    _tell(
        f"{'kind':8} {'lists':8} {'papers':>6} {'cells right':>12} {'rows found':>11} {'silent':>12} {'unsaid':>7} {'flagged':>8} {'s/page':>7} {'MB':>6} failed"
    )
    for (kind, group), score in sorted(scores.items(), key=lambda one: (KINDS.index(one[0][0]), one[0][1])):
        cells = max(score.cells, 1)
        _tell(
            f"{kind:8} {group:8} {score.papers:6} {score.right / cells:12.1%} {score.found / max(score.rows, 1):11.1%} "
            f"{score.silent:5} {score.silent / cells:6.2%} {score.unsaid:7} {score.flagged / cells:8.1%} "
            f"{score.seconds / max(score.pages, 1):7.2f} {score.memory:6.0f} {score.failed or ''}"
        )
    lines = [line for score in scores.values() for line in score.wrong]
    for line in sorted(lines, key=lambda line: "SILENT" not in line)[:wrong]:
        _tell(f"  {line}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
