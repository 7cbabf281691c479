"""What is not for a recipient is nowhere in anything that leaves: each field of each table was marked, and every byte is searched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from repatriate.store.schema import FOLLOWING
from tests.leaks.classified import FROM_SHELTER, MAY, SAID_ANYWAY, TELLING, UNMARKED, kind_of, may_be_told, must_be_told
from tests.leaks.conftest import Made
from tests.leaks.exports import EXPORTS, NOTHING, Export, Output
from tests.leaks.marks import CUT_SHORT, letters
from tests.leaks.opening import PHOTO_SEEN, WORDS, Piece, pieces

# What follows says what other tables say, in codes and days: it is looked for under their names.
BOOKKEEPING = re.compile(r"sqlite_.*|_sqlite_migrations|pending|images|unfinished|" + "|".join(FOLLOWING))
MARK = "OFFICE ONLY"
EVERY = [(name, version) for name, export in EXPORTS.items() for version in export.versions]


@dataclass(frozen=True)
class Opened:
    """All that one export made on one day, each file taken apart once."""

    export: Export
    version: int
    files: list[tuple[Output, list[Piece]]]


@pytest.fixture(scope="module", params=EVERY, ids=lambda param: f"{param[0]}-{param[1]}", name="opened")
def open_outputs(request: pytest.FixtureRequest, made: Made) -> Opened:
    name, version = request.param
    assert (name, version) not in made.faults, made.faults[name, version]
    files = [(one, list(pieces(one.name, one.data, one.password))) for one in made.outputs[name, version]]
    return Opened(EXPORTS[name], version, files)


def test_nothing_leaks(made: Made, opened: Opened) -> None:
    """Nor does a word of the program's own tell that somebody is held, screened or refused."""
    export, version = opened.export, opened.version
    looked = [piece for _, held in opened.files for piece in held]
    found, told = made.marks.found(looked, TELLING)
    leaked = [f"{mark} in {place}" for mark, place in found.items() if not may_be_told(mark, export.whitelist, version)]
    assert leaked == []
    missing = must_be_told(made.marks.all, export.whitelist, version, export.says) - found.keys()
    assert sorted(map(str, missing)) == [], "not found, though it is there: the search is blind"
    assert [piece.place for piece in looked if piece.content == PHOTO_SEEN] == []
    if kind_of(export.whitelist) != "office":
        assert told.keys() - SAID_ANYWAY.get(export.whitelist.removeprefix(FROM_SHELTER), set()) == set(), told


def test_what_must_stay_says_so_on_every_page_and_nothing_else_does(opened: Opened) -> None:
    """An own recipient like the office as well: what bears more than may leave is marked, so that nobody hands it out."""
    export = opened.export
    if export.whitelist == "terminal" or export.says == NOTHING:
        return
    stays = kind_of(export.whitelist) in ("office", "office report")
    for output, held in opened.files:
        pages = [str(piece.content) for piece in held if f"{output.name}: {WORDS}" in piece.place]
        if output.name.endswith(".pdf"):
            assert {MARK in page for page in pages} == {stays}, output.name
        elif output.name.endswith(".xlsx"):
            assert (MARK in "".join(str(piece.content) for piece in held)) == stays, output.name


def test_every_column_of_every_table_is_thought_about(made: Made) -> None:
    marked = {mark.column for mark in made.marks.all}
    missing = [
        f"{table}.{column}"
        for table, columns in made.tables.items()
        if not BOOKKEEPING.fullmatch(table)
        for column in columns
        if column != "id" and not column.endswith("_id")
        if f"{table}.{column}" not in UNMARKED and f"{table}.{column}" not in MAY
    ]
    assert missing == [], "say in classified.py who may be told what is in it, and mark it in world.py"
    unmarked = [
        column
        for column in MAY
        if column not in marked and not column.startswith(("people.assistance", "clearances.reference of"))
    ]
    assert unmarked == [], "classified, but nothing is written into it: mark it in world.py"
    assert marked - MAY.keys() == set(), "marked, but not classified"


def test_what_is_classified_is_there(made: Made) -> None:
    """A column that is gone is not kept here as if it were searched for."""
    there = {f"{table}.{column}" for table, columns in made.tables.items() for column in columns}
    for column in (*MAY, *UNMARKED):
        assert column.partition(" of ")[0].partition(",")[0] in there or column.startswith("settings."), column


def test_the_log_and_the_folder_tell_nothing(made: Made) -> None:
    pieces_ = [Piece("the log", line) for line in made.log]
    pieces_ += [Piece("a file's name", str(path.relative_to(made.folder))) for path in made.folder.rglob("*")]
    assert made.marks.found(pieces_)[0] == {}


def test_nothing_is_written_elsewhere(made: Made) -> None:
    """No temporary file, no cache: what is opened to be written is in the folder that the list goes to."""
    strange = {path for path in made.opened if path.is_absolute() and made.folder not in path.parents}
    assert {path for path in strange if path != Path("/dev/null")} == set()
    assert [path.name for path in made.folder.rglob("*") if ".part" in path.name] == []


def test_marks_are_apart(made: Made) -> None:
    texts = [letters(mark.text) for mark in made.marks.all]
    assert len(texts) == len(set(texts))
    assert CUT_SHORT not in made.marks.all
    assert len(texts) > 500
