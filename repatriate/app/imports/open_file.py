"""Opens a file from others: the template, or a list of any shape with the settings for such lists."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

from repatriate.app.core.attachments import digest_of
from repatriate.app.core.current_document import bare_number
from repatriate.app.core.foreign_files import SECONDS, Cancel, FileFrom, Progress, Reader, size_of
from repatriate.app.core.foreign_reader import MOST_MEMORY, PICTURE_MEMORY, PICTURE_SECONDS
from repatriate.app.core.transaction import to_stored
from repatriate.app.imports.column_answers import ask_about_columns
from repatriate.app.imports.in_file import People, make_identity
from repatriate.app.imports.paper_files import LARGEST, digest_files, make_paper_key, read_original
from repatriate.app.imports.received_lists import kept_answers, kept_mapping, mended_before
from repatriate.app.imports.spellings import find_goals, find_places
from repatriate.intake.columns import TEMPLATE
from repatriate.intake.kinds import has_pages, is_picture, may_hold_pictures
from repatriate.intake.matching import Strength, find_matches
from repatriate.intake.paper.model import AS_IT_IS, ReadAs
from repatriate.intake.paper.settled import Answers, Cell, Looked, settle_workbook, take_marks, text_of
from repatriate.intake.pasted import MOST_CHARACTERS
from repatriate.intake.report import Warning, format_finding
from repatriate.intake.roster.doubtful import DoubtfulCell, find_doubtful
from repatriate.intake.roster.mapping import Mapping as ColumnMapping
from repatriate.intake.roster.model import ListTable, Place, Roster
from repatriate.intake.roster.people import Edits, Known
from repatriate.intake.roster.read import fingerprint_shape, read_roster
from repatriate.intake.roster.roles import FULL_NAME, name_public
from repatriate.intake.sheets import Workbook, cut_long_cells
from repatriate.intake.template import Template, is_template, read_template, why_not_template
from repatriate.intake.textfile import TooWide, table_of
from repatriate.model.errors import UserError
from repatriate.model.fields import NAMES
from repatriate.model.reading import naming_input, open_input
from repatriate.model.saying import join_items, say
from repatriate.reference.countries import is_nationality

if TYPE_CHECKING:
    from repatriate.intake.paper.thumbnails import Thumbnail  # with the reader of pictures


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with doubtful cells, what was read of it, and what of that is sure."""

    place: Place
    values: Mapping[str, Any]
    doubtful: tuple[DoubtfulCell, ...]

    @property
    def doubted(self) -> set[str]:
        found = {name for one in self.doubtful for field in one.fields if (name := name_public(field))}
        return found | set(NAMES) if found & {*NAMES, FULL_NAME} else found

    @property
    def sure(self) -> dict[str, Any]:
        doubted = self.doubted
        return {name: value for name, value in self.values.items() if name not in doubted}


def find_known_readings(db: Database, workbook: Workbook, roster: Roster) -> Answers:
    """Cells that are sure because the person, found by the rest of the row, is known to have that value."""
    rows = list(_find_rows(workbook, roster))
    if not rows:
        return {}
    known = People(db)
    whose = _find_by_name(rows, known) | _find_by_number(rows, known)
    known.read(db, whose.values())
    unproved = _find_unproved(db, set(whose.values()))
    found: dict[Cell, Looked] = {}
    for place, row in enumerate(rows):
        if (ref := whose.get(place)) is None:
            continue
        for one in row.doubtful:
            if unproved.get(ref, set()).isdisjoint(_fields_of(one)) and _is_unchanged(
                row, one, known.rows[ref], known.numbers(ref)
            ):
                sheet, number, left = row.place
                cell = (sheet, number - 1, left + one.place)
                doubt = workbook.doubts[sheet][cell[1:]]
                text = text_of(workbook, cell)
                found[cell] = Looked(text, text, doubt.page, doubt.box)
    return found


def _find_rows(workbook: Workbook, roster: Roster) -> Iterator[_Row]:
    values: dict[Place, Mapping[str, Any]] = {row.place: row.values for row in roster.rows}
    values |= {kept.place: kept.values for kept in roster.kept}
    tables: dict[tuple[str, int], list[ListTable]] = {}
    for table in roster.tables:
        tables.setdefault((table.sheet, table.left), []).append(table)
    for (sheet, number, left), read in values.items():
        above = [one for one in tables[sheet, left] if max(one.titles, default=-1) < number - 1]
        if above and (doubts := workbook.doubts.get(sheet)):
            columns = max(above, key=lambda one: max(one.titles, default=-1)).columns
            if cells := tuple(find_doubtful(number, left, columns, doubts)):
                yield _Row((sheet, number, left), read, cells)


def _find_by_name(rows: list[_Row], known: People) -> dict[int, str]:
    """People found by their certain cells, for rows whose names are certain and match strongly."""
    asked = [
        make_identity(place, row.sure) for place, row in enumerate(rows) if not row.doubted & set(NAMES)
    ]  # fmt: skip
    matches = find_matches(asked, known.identities) if asked else []
    return {one.new: known.refs[one.known] for one in matches if one.likeness.strength is Strength.STRONG}


def _find_by_number(rows: list[_Row], known: People) -> dict[int, str]:
    """People found by document number and full birth date, for rows with a doubtful name."""
    by_number = {number: one for one in known.identities for number in one.documents}
    found = {}
    for place, row in enumerate(rows):
        one = by_number.get(bare_number(row.sure.get("document_number")) or "")
        born = row.sure.get("birth_date")
        if one is not None and born is not None and one.birth_date == born and born.complete:
            found[place] = known.refs[one.key]
    return found


def _find_unproved(db: Database, refs: Collection[str]) -> dict[str, set[str]]:
    """Fields that came in from cells at which nobody looked: a doubt does not prove itself."""
    found: dict[str, set[str]] = {}
    for ref, fields in db.conn.execute(
        "SELECT ref, doubted FROM listed JOIN people ON people.id = person_id WHERE doubted IS NOT NULL"
    ):
        if ref in refs:
            found.setdefault(ref, set()).update(json.loads(fields))
    return found


def _fields_of(one: DoubtfulCell) -> set[str]:
    return {name for field in one.fields if (name := name_public(field))}


def _is_unchanged(row: _Row, one: DoubtfulCell, known: Mapping[str, Any], numbers: frozenset[str]) -> bool:
    fields = _fields_of(one)
    if fields & {*NAMES, FULL_NAME}:
        fields = (fields - {FULL_NAME}) | {name for name in ("surname", "given_names") if FULL_NAME in fields}
    return bool(fields) and all(_is_equal(name, row.values.get(name), known.get(name), numbers) for name in fields)


def _is_equal(name: str, read: Any, known: Any, numbers: frozenset[str]) -> bool:
    if name == "document_number":
        return bare_number(read) in numbers
    if read is None and name in NAMES and known is None:
        return True
    return read is not None and known is not None and _fold_value(read) == _fold_value(known)


def _fold_value(value: Any) -> str:
    return " ".join(str(to_stored(value)).casefold().split())


NO_EDITS: Edits = {}
_REMEDY = say("Save it again in Excel as .xlsx, or as CSV, then import that.")
_REMEDY_PICTURES = say("Take or save the picture again, or type its people in Excel, then import that.")


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list of any shape. `shape` is the same for lists with the same titles; `original` are the bytes of the file,
    None where they are too many to be kept. `paper` is what a paper with doubtful cells is known by when it comes again;
    `raw` is the list as it was read, where an officer looked at such cells since."""

    path: Path
    workbook: Workbook
    shape: str
    original: bytes | None
    paper: str = ""
    raw: Workbook | None = None

    @property
    def read(self) -> Workbook:
        """The workbook as read, without later answers."""
        return self.raw or self.workbook

    def with_answers(self, answers: Answers) -> OpenedList:
        """The same with what an officer said of doubtful cells."""
        workbook = settle_workbook(self.read, answers)
        if workbook is self.workbook:
            return self
        return replace(self, workbook=workbook, shape=fingerprint_shape(workbook), raw=self.read)


def with_kept_answers(db: Database, opened: OpenedList) -> OpenedList:
    """The list with the answers on doubtful cells from earlier readings of the same paper."""
    return opened.with_answers(kept_answers(db, opened.paper)) if opened.paper else opened


def _ignore_progress(share: float) -> None:
    """Ignores progress, for callers that do not show it."""


def open_list(
    path: Path, cancel: Cancel = lambda: False, asked: ReadAs = AS_IT_IS, progress: Progress = _ignore_progress
) -> Template | OpenedList:
    """Read a file from disk, as the officer asked. Raises UserError for what cannot be read, in one sentence."""
    with naming_input(path):
        before = digest_files(path, asked)
    workbook = read_workbook(path, cancel, asked, progress)
    if is_template(workbook):
        return read_template(workbook)
    with naming_input(path):
        original = read_original(path, asked.more)
        paper = make_paper_key(path, asked) if _shows_cells(workbook) else ""
        if digest_files(path, asked) != before:
            raise UserError(
                "file_changed",
                say("{0} was changed while it was read: wait until it is complete, then read it again.", str(path)),
            )
    return OpenedList(path, workbook, fingerprint_shape(workbook), original, paper)


def _shows_cells(workbook: Workbook) -> bool:
    """Whether an officer can look at its cells: they are in doubt, or stand on a picture."""
    return bool(workbook.doubts) or any(page.cells for page in (workbook.paper.pages if workbook.paper else ()))


def open_text(text: str, name: str) -> OpenedList:
    """Cells that were copied from a spreadsheet, a message or a web page. Raises UserError where there are none, or far too
    many; `name` is what they are called."""
    from repatriate.intake.text_list import find_list, is_table

    too_much = UserError("too_large", say("That is too much to paste: save it as a file and import that."))
    if len(text) > MOST_CHARACTERS:
        raise too_much
    try:
        rows = table_of(text.strip("\r\n")).rows
    except TooWide:
        raise too_much from None
    width = max((len(row) for row in rows), default=0)
    path = Path(f"{name}.tsv")
    if not is_table(rows) and (found := find_list(path, text)):
        found = replace(found, name=name)
        cut_long_cells(found)
        return OpenedList(path, found, fingerprint_shape(found), text.encode())
    if width < 2:
        raise UserError("no_list", say("No cells were copied. Select them with their titles, copy, and paste again."))
    workbook = Workbook(name, {name: [[*row, *[None] * (width - len(row))] for row in rows]})
    workbook = take_marks(workbook)
    cut_long_cells(workbook)
    return OpenedList(path, workbook, fingerprint_shape(workbook), text.encode())


def read_workbook(
    path: Path, cancel: Cancel = lambda: False, asked: ReadAs = AS_IT_IS, progress: Progress = _ignore_progress
) -> Workbook:
    """The cells of a file, read in a process of its own. Raises UserError for what cannot be read, in one sentence."""
    limits, remedy = (SECONDS, MOST_MEMORY), _REMEDY
    with naming_input(path):
        start = _read_start(path)  # no process is started for a file that nobody here can read
        for more in asked.more:
            open_input(more).close()
        if may_hold_pictures(path.suffix, start):
            limits = PICTURE_SECONDS, PICTURE_MEMORY
        if is_picture(start):
            remedy = _REMEDY_PICTURES
    about = FileFrom(str(path), remedy, size_of(path))
    with Reader(*limits) as reader:
        from repatriate.intake.workbook import open_workbook  # with all readers: whoever reads no file waits for none

        return reader.read(open_workbook, path, asked, about=about, progress=progress, cancel=cancel)


def with_sheets(
    db: Database, opened: OpenedList, mapping: ColumnMapping | None, sheets: Sequence[str]
) -> ColumnMapping | None:
    """The mapping, saying that these sheets are the list. Raises UserError for one that the file does not have."""
    if not sheets:
        return mapping
    for name in sheets:
        if name not in opened.workbook.sheets:
            raise UserError(
                "no_such_sheet",
                say(
                    "{0} has no sheet “{1}”: it has {2}.",
                    opened.path.name,
                    name,
                    join_items(list(opened.workbook.sheets)),
                ),
            )
    return replace(mapping or kept_mapping(db, opened.shape) or ColumnMapping(), sheets=tuple(sheets))


def show_pages(
    paths: Sequence[Path],
    cancel: Cancel = lambda: False,
    asked: ReadAs = AS_IT_IS,
    progress: Progress = _ignore_progress,
) -> list[Thumbnail]:
    """The pages of pictures and PDFs, small, for an officer to say which are read and how; none where nothing has pages, or
    where every page holds text. Raises UserError for what cannot be read, in one sentence."""
    with naming_input(paths[0]):
        starts = [_read_start(path) for path in paths]
        if len(paths) == 1 and not has_pages(starts[0]):
            return []
    about = FileFrom(str(paths[0]), _REMEDY_PICTURES, sum(map(size_of, paths)))
    from repatriate.intake.paper.thumbnails import look_at_pages

    with Reader(PICTURE_SECONDS, PICTURE_MEMORY) as reader:
        found = reader.read(look_at_pages, tuple(paths), asked, about=about, progress=progress, cancel=cancel)
    return [] if len(paths) == 1 and all(one.text for one in found) else found


def _read_start(path: Path) -> bytes:
    with open_input(path) as file:
        return file.read(4096)


def read_people(
    db: Database,
    opened: OpenedList,
    today: date,
    mapping: ColumnMapping | None = None,
    nationality: str | None = None,
    edits: Edits = NO_EDITS,
) -> Roster:
    """Everybody on it: see `read_both`."""
    return read_both(db, opened, today, mapping, nationality, edits)[1]


def read_both(  # long: a list with all that may be said of it beforehand
    db: Database,
    opened: OpenedList,
    today: date,
    mapping: ColumnMapping | None = None,
    nationality: str | None = None,
    edits: Edits = NO_EDITS,
) -> tuple[OpenedList, Roster]:
    """Everybody on it, and the list with what is known of its doubtful cells. Without a mapping, the one that is kept for
    lists of its shape is taken.

    `nationality` is for rows without one, alpha-3. `edits` are the officer's texts for cells by (sheet, row) and field.
    """
    if nationality is not None and not is_nationality(nationality):
        raise UserError(
            "unknown_nationality", say("“{0}” is not a nationality: write three letters, as in IDN.", nationality)
        )
    opened = with_kept_answers(db, opened)
    mapping = mapping or kept_mapping(db, opened.shape)
    known = Known(today, nationality, None, find_places(db), edits, find_goals(db))
    roster = read_roster(opened.workbook, known, mapping)
    if opened.workbook.doubts and (sure := find_known_readings(db, opened.workbook, roster)):
        opened = opened.with_answers({**kept_answers(db, opened.paper), **sure})
        roster = read_roster(opened.workbook, known, mapping)
    digest = None if opened.original is None else digest_of(opened.original)
    before = mended_before(db, roster.kept, digest)
    if mended := {kept.place: names for kept, names in zip(roster.kept, before, strict=True) if names}:
        # A row that was mended when the list came before is read as it was mended.
        roster = read_roster(opened.workbook, replace(known, edits={**mended, **edits}), mapping)
    roster.shape = opened.shape
    roster.questions = ask_about_columns(db, opened.workbook, roster, today)
    if len(set(opened.workbook.sheets) & set(TEMPLATE)) >= 2:
        why = say(
            "this looks like the template, but {0}. It was read as a list of people, without the other sheets",
            why_not_template(opened.workbook),
        )
        roster.warnings.insert(
            0, Warning("People", 1, None, None, "like_the_template", format_finding("People", 1, None, None, why))
        )
    if opened.original is None and opened.workbook.paper is not None:
        roster.warnings.append(_warn_not_kept(opened))
    return opened, roster


def _warn_not_kept(opened: OpenedList) -> Warning:
    sheet = next(iter(opened.workbook.sheets))
    why = say(
        "the paper is larger than {0} MB and is not kept with the list: keep it yourself; the pages of rows put aside are kept",
        LARGEST // 1_000_000,
    )
    return Warning(sheet, 1, None, None, "original_not_kept", format_finding(sheet, 1, None, None, why))
