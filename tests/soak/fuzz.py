"""Inputs that nobody should send, to every reader and every command: each is read, or refused in one sentence.

`fuzz(count, seed)` gives what failed. Input number n of a seed is always the same: `fuzz_one(n, seed)` does it again.
By hand: `python -m tests.soak.fuzz COUNT [SEED]`.
"""

from __future__ import annotations

import contextlib
import io
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

from PIL import Image

from repatriate.app.clearances.reply_match import Awaited
from repatriate.app.clearances.reply_parser import parse_reply
from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.app.core.parse_values import parse_field
from repatriate.app.core.reader_channel import Beside, Refusal, Unfit, pack_value, unpack_value
from repatriate.intake.check import Known as KnownRows
from repatriate.intake.check import check_template
from repatriate.intake.paper.model import Doubt, Page, Paper, PaperKind, Why
from repatriate.intake.pasted import read_block
from repatriate.intake.roster.mapping import parse_mapping
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import fingerprint_shape, read_roster
from repatriate.intake.template import is_template, read_template
from repatriate.intake.workbook import Workbook, open_workbook
from repatriate.manifests.recipients import build_starter, read_recipient
from repatriate.model.errors import RepatriateError, UserError
from repatriate.model.fields import LEG, PERSON
from repatriate.model.saying import say
from repatriate.papers.corrections import find_corrections
from repatriate.papers.layout_check import checked_layout
from repatriate.papers.letters import parse_letter
from repatriate.papers.photo import portrait_of
from repatriate.papers.seal import keys
from repatriate.papers.seal.checking import Trust, verify_seal
from repatriate.papers.seal.reading import find_seals, from_hex, printed_zones
from repatriate.papers.zone_text import find_zone
from repatriate.papers.zones.reading import read_zone
from repatriate.reference.resources import resource_path
from tests.intake.test_workbook import PLAIN
from tests.papers.seal.test_reading import PAGE, sealed
from tests.soak.commands import run_command
from tests.soak.mutations import NASTY, mutate

TODAY = date(2025, 3, 1)
SLOW = 5.0
"""Seconds of computing that no input of this size may take."""
MOST_GROWTH = 300_000_000
"""Bytes by which reading one input may make this process larger at most."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What an input did that none may do. `what` names no content but the kind of fault and the line of ours."""

    reader: str
    number: int
    seed: int
    what: str

    def __str__(self) -> str:
        return f"{self.reader}: {self.what} (fuzz_one({self.number}, {self.seed}))"


@dataclass
class Bench:
    """What the readers share while they are fuzzed: a folder, the process for files of others, an operation for commands."""

    folder: Path
    reader: Reader
    samples: dict[str, list[bytes]] = field(default_factory=dict)

    @property
    def commands(self) -> Path:
        """Where commands find their files."""
        path = self.folder / "commands"
        path.mkdir(exist_ok=True)
        return path

    def write(self, data: bytes) -> Path:
        path = self.folder / "input"
        path.write_bytes(data)
        return path


Read = Callable[[Bench, bytes, random.Random], None]


# -- lists


TITLES = "No;Surname;Given names;Sex;Date of birth;Nationality;Passport no;Date of expiry;Province;Remarks"
LINES = (
    "1;TALANOU;MIRE;F;02/05/1994;IDN;X0012345;01/01/2030;Aceh;wheelchair",
    "2;BEKARO;LUN;M;20/06/1988;Indonesian;C7712345;2031-02-13;Bali;",
    "3;ใจดี;สมชาย;ชาย;12/03/2530;THA;AA1234567;;เชียงราย;infant",
    "4;Nguyễn;Thị Hoa;Nữ;1/1/1990;VNM;B1234567;;Hà Nội;4.1.1990",
)
LIST = "\n".join(("LIST OF FOREIGNERS HANDED OVER", TITLES, *LINES, "TOTAL PERSONS: 4"))
PAGE_OF_LIST = "<html><table>{}</table>".format(
    "".join(f"<tr>{''.join(f'<td>{cell}' for cell in line.split(';'))}</tr>" for line in (TITLES, *LINES))
)
TEMPLATE = (
    "ref,surname,given_names,sex,birth_date,nationality,location,destination\nP00001,ALPHA,B,F,1994-05-02,IDN,BKK,IDN"
)


def _read_list(workbook: Workbook) -> None:
    if is_template(workbook):
        template = read_template(workbook)
        check_template(template, KnownRows())
        template.faults.kept(list(template.sheets))
        return
    fingerprint_shape(workbook)
    read_roster(workbook, Known(TODAY))


def text_list(bench: Bench, data: bytes, chance: random.Random) -> None:
    _read_list(open_workbook(bench.write(data)))


def workbook_list(bench: Bench, data: bytes, chance: random.Random) -> None:
    path = bench.write(data)
    _read_list(bench.reader.read(open_workbook, path, about=FileFrom(str(path), say("Save it again."))))


def any_table(bench: Bench, data: bytes, chance: random.Random) -> None:
    """Titles and cells of every kind in any order, of which some belong together: further in than damaged files come."""
    titles = (
        TITLES.split(";") + chance.sample(NASTY, 2) + ["", "Full name", "Name and passport", "ชื่อ", "الاسم", "Age", "№"]
    )
    width = chance.randrange(1, 14)
    head = [chance.choice(titles) for _ in range(width)]
    people = [line.split(";") for line in LINES]
    rows: list[list[object]] = [[], head]
    for number in range(chance.choice((0, 1, 3, 12, 40))):
        person = chance.choice(people)
        one: list[object] = [
            chance.choice((*person, *CELLS, chance.choice(NASTY), number, f"({place + 1})"))
            if chance.random() < 0.3 or title not in TITLES
            else person[TITLES.split(";").index(title) if title in TITLES.split(";") else 0]
            for place, title in enumerate(head)
        ]
        rows.append(
            one if chance.random() < 0.9 else chance.choice((list(head), [f"({place})" for place in range(width)], []))
        )
    merged = tuple(tuple(chance.randrange(8) for _ in range(4)) for _ in range(chance.choice((0, 0, 1, 3))))
    whole = [[*row, *[""] * (width - len(row))][:width] for row in rows]
    areas = tuple((min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in merged)
    _read_list(Workbook("list", {chance.choice(("List", "People")): whole}, merged={"List": areas} if areas else {}))


CELLS: tuple[object, ...] = (
    None, "", True, 0, -1, 7.0, 0.5, 1e308, float("inf"), float("nan"), 43831.0, 34_000, date(1994, 5, 2), date.min, date.max,
    datetime(1994, 5, 2, 23, 59, 59), datetime.max, clock_time(23, 59), timedelta(days=40_000), 10**30, 19940502, 254_600, "²²²",  # noqa: DTZ001, DTZ901
)  # fmt: skip
"""What a reader of workbooks makes of cells, and what it might."""


def pasted(bench: Bench, data: bytes, chance: random.Random) -> None:
    read_block(_text(data), {})


# -- small texts


def reply(bench: Bench, data: bytes, chance: random.Random) -> None:
    people = [Awaited("P00001", "TALANOU", "MIRE", "ใจดี", ("X0012345",)), Awaited("P00002", "BEKARO", "LUN")]
    parse_reply(_text(data), people, today=TODAY)


def cell(bench: Bench, data: bytes, chance: random.Random) -> None:
    parse_field(chance.choice((*PERSON, *LEG)), chance.choice((_text(data), len(data), len(data) / 7, None)))


def mapping(bench: Bench, data: bytes, chance: random.Random) -> None:
    parse_mapping(_text(data), "mapping.toml")


def layout(bench: Bench, data: bytes, chance: random.Random) -> None:
    checked_layout(_text(data), "mine")


def recipient(bench: Bench, data: bytes, chance: random.Random) -> None:
    read_recipient(_text(data))


def letter(bench: Bench, data: bytes, chance: random.Random) -> None:
    parse_letter(_text(data))


def zone(bench: Bench, data: bytes, chance: random.Random) -> None:
    text = _text(data)
    find_zone(text)
    list(printed_zones(text))
    find_corrections(text.split("\n"))
    read_zone(text.split("\n"))


def seal_bytes(bench: Bench, data: bytes, chance: random.Random) -> None:
    from_hex(_text(data))
    verify_seal(data, Trust(), today=TODAY)


def certificate(bench: Bench, data: bytes, chance: random.Random) -> None:
    with contextlib.suppress(UserError):
        keys.read_revocations(data)
    with contextlib.suppress(UserError):
        keys.read_key(data, chance.choice(("", "x", "ก")), None)
    keys.read_certificates(data)


# -- pictures


def picture(bench: Bench, data: bytes, chance: random.Random) -> None:
    bench.reader.read(portrait_of, data, about=FileFrom("picture", say("Choose another.")))


def seal_picture(bench: Bench, data: bytes, chance: random.Random) -> None:
    bench.reader.read(find_seals, data, about=FileFrom("picture", say("Choose another.")))


def answer(bench: Bench, data: bytes, chance: random.Random) -> None:
    """What a broken process for files from others may send in place of a workbook, or of a sentence."""
    for kind in (Workbook, Refusal):
        with contextlib.suppress(Unfit):
            assert isinstance(unpack_value(kind, data, Beside([data])), kind), "something else than was asked for"


def command(bench: Bench, data: bytes, chance: random.Random) -> None:
    run_command(bench.commands, chance)


def _text(data: bytes) -> str:
    """Text as a field or the clipboard gives it, half characters too."""
    return data.decode("utf-8", "surrogateescape")


def _pictures() -> list[bytes]:
    found = []
    for form in ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"):
        stream = io.BytesIO()
        Image.effect_noise((90, 110), 60).save(stream, form)
        found.append(stream.getvalue())
    return found


def _certificates() -> list[bytes]:
    key = keys.make_key("P-256")
    now = datetime(2025, 3, 1, tzinfo=UTC)
    made = keys.self_signed(key, "UTKL", "01", organization="Embassy of Utopia", now=now, years=5)
    return [keys.certificate_pem(made).encode(), keys.key_pem(key).encode()]


def _shipped(folder: str, ending: str = ".toml") -> list[bytes]:
    return [path.read_bytes() for path in sorted(resource_path(folder).iterdir()) if path.suffix == ending]


@dataclass(frozen=True, slots=True)
class Target:
    """A reader with what it is given before it is changed; `weight` is how many inputs of 1,000 it gets."""

    read: Read
    samples: Callable[[Path], list[bytes]]
    weight: int


def _plain_books(folder: Path) -> list[bytes]:
    return [make(folder / "plain").read_bytes() for make in PLAIN]


def _answers() -> list[bytes]:
    doubt = Doubt(Why.MARKS, ("TALANOU",), 0, (1, 2.5, 3, 4))
    paper = Paper(PaperKind.PDF, (Page(b"", 9, 9, "x", {0: (1, 2, 3, 4)}),), gaps=(say("{0} rows", 3),))
    book = Workbook("x", {"x": [["TALANOU", TODAY, 3, None]]}, doubts={"x": {(0, 0): doubt}}, paper=paper)
    refusal = Refusal("choose_part", say("{0} has {1}.", "x", say("{0} parts", 3)), ("a", "b"))
    return [pack_value(Workbook, book, Beside()), pack_value(Refusal, refusal, Beside())]


TARGETS: Mapping[str, Target] = {
    "text list": Target(text_list, lambda _: [LIST.encode(), PAGE_OF_LIST.encode(), TEMPLATE.encode()], 70),
    "any table": Target(any_table, lambda _: [b""], 50),
    "workbook": Target(workbook_list, _plain_books, 30),
    "pasted cells": Target(pasted, lambda _: [LIST.replace(";", "\t").encode()], 110),
    "reply": Target(reply, lambda _: [REPLY.encode()], 60),
    "cell": Target(cell, lambda _: [text.encode("utf-8", "surrogatepass") for text in NASTY], 330),
    "mapping": Target(mapping, lambda _: [MAPPING.encode()], 70),
    "layout": Target(layout, lambda _: _shipped("layouts"), 30),
    "recipient": Target(recipient, lambda _: [*_shipped("recipients"), build_starter("carrier").encode()], 70),
    "letter": Target(letter, lambda _: _shipped("letters"), 70),
    "zone": Target(zone, lambda _: [ZONE.encode()], 100),
    "seal": Target(seal_bytes, lambda _: [sealed(), sealed().hex().encode()], 40),
    "certificate": Target(certificate, lambda _: _certificates(), 12),
    "command": Target(command, lambda _: [b""], 8),
    "answer": Target(answer, lambda _: _answers(), 50),
    "picture": Target(picture, lambda _: _pictures(), 6),
    "seal on a picture": Target(seal_picture, lambda _: [PAGE, *_pictures()], 2),
}

REPLY = "Ref. No. KL/12/2025\n3 March 2025\nWe have no objection to:\n1. TALANOU MIRE X0012345 until 9 May 2025\nRefused: BEKARO LUN"
ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
MAPPING = 'days = "day_first"\nnationality = "IDN"\n[columns]\n"Full name" = ["surname", "given_names"]\n"DOB" = ["birth_date"]\n'


@contextlib.contextmanager
def bench() -> Iterator[Bench]:
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder, Reader() as reader:
        yield Bench(Path(folder), reader)


def fuzz_one(number: int, seed: int, on: Bench | None = None) -> Failure | None:
    """Input `number` of a seed; what was wrong with how it was taken."""
    if on is None:
        with bench() as fresh:
            return fuzz_one(number, seed, fresh)
    chance = random.Random(f"{seed} {number}")
    name = chance.choices(list(TARGETS), [one.weight for one in TARGETS.values()])[0]
    target = TARGETS[name]
    if name not in on.samples:
        on.samples[name] = target.samples(on.folder)
    data = mutate(chance.choice(on.samples[name]), chance)
    begun = time.process_time()
    what = _fault(lambda: target.read(on, data, chance))
    if what is None and time.process_time() - begun > SLOW:
        what = f"{time.process_time() - begun:.0f} seconds for {len(data):,} bytes"
    return Failure(name, number, seed, what) if what else None


def _fault(read: Callable[[], None]) -> str | None:
    try:
        read()
    except RepatriateError as refused:
        if refused.code in ("reader_slow", "reader_grew"):
            return refused.code
        if place := refused.facts.get("place"):
            return f"{place}, in the process for files of others"
        return None if "\n" not in str(refused) and str(refused) else "a sentence of more than one line"
    except AssertionError as wrong:
        return str(wrong)
    except Exception as fault:
        steps = [step for step in traceback.extract_tb(fault.__traceback__) if "repatriate" in step.filename]
        return (
            f"{type(fault).__name__} at {Path(steps[-1].filename).name}:{steps[-1].lineno}"
            if steps
            else type(fault).__name__
        )
    return None


def fuzz(count: int, seed: int, *, first: int = 0) -> list[Failure]:
    """So many inputs of a seed; what failed. The size of this process is looked at as well."""
    failures = []
    with bench() as on:
        fuzz_one(first, seed, on)
        before = _memory()
        for number in range(first, first + count):
            if failure := fuzz_one(number, seed, on):
                failures.append(failure)
            if number % 500 == 0 and (after := _memory()) > before + MOST_GROWTH:
                failures.append(Failure("memory", number, seed, f"{after - before:,} bytes more than before"))
                before = after
    return failures


def _memory() -> int:
    """Bytes that this process has used at most; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def main(arguments: list[str]) -> int:
    """COUNT [SEED]: what failed, each kind once with how often."""
    count = int(arguments[0]) if arguments else 10_000
    seed = int(arguments[1]) if len(arguments) > 1 else int(time.time())
    sys.stdout.write(f"seed {seed}\n")
    failures = fuzz(count, seed)
    kinds: dict[tuple[str, str], list[Failure]] = {}
    for one in failures:
        kinds.setdefault((one.reader, one.what), []).append(one)
    for found in kinds.values():
        sys.stdout.write(f"{len(found)} × {found[0]}\n")
    sys.stdout.write(f"{count:,} inputs, {len(failures)} failures\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
