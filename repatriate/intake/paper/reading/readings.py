"""Pages read cell by cell with both engines. Only the child process that reads papers loads this."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from repatriate.intake.paper.layout.joining import (
    bound_slots,
    crop_of,
    cut_out,
    cut_with_rules,
    first_of,
    is_passport,
    is_there,
    join_cut_word,
    joints_of,
)
from repatriate.intake.paper.layout.laying import lay_out
from repatriate.intake.paper.model import Doubt, Page, Paper, PaperKind, ReadAs, Slot, Why
from repatriate.intake.paper.reading import ways as reading_ways
from repatriate.intake.paper.reading.blend import count_unwritable, tidy_reading
from repatriate.intake.paper.reading.cells import Cell, Holds, Reading, count_marks, settle_cell
from repatriate.intake.paper.reading.doubts import HOLDS, look_over
from repatriate.intake.paper.reading.ink import (
    LEAST_INK,
    MISSED,
    Picture,
    find_missed,
    focus_crop,
    is_rule_thicker,
    measure_ink,
    rises_above,
)
from repatriate.intake.paper.reading.second import LATIN, LINE, LOWER, OTHERS, TESSERACT, Second
from repatriate.intake.paper.reading.sheet_rows import SheetRow, continue_cell, holds_a_person, is_rest, name_gaps
from repatriate.intake.paper.reading.ways import is_in_plain_capitals, is_surely_latin, settle_title, ways_of
from repatriate.intake.sheets import Workbook
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.reference.keys import key
from repatriate.reference.lexicon import fields_of
from repatriate.reference.scripts import Script, script_of
from repatriate.reference.totals import is_total

if TYPE_CHECKING:
    from repatriate.intake.paper.reading.engines import Finder
    from repatriate.intake.paper.reading.pictures import Opened

Progress = Callable[[float], None]

_QUALITY = 75
_HAND = 0.6
"""The score of each engine below which the text is handwriting."""
_FEWEST_BY_HAND = 6
_FEWEST_COLUMNS = 4
"""The columns of a table from which a row with hardly any filled cell is strange."""
_MOST_WIDE = 0.25
"""The share of lines in two pieces on a page in one column."""
_LOWEST = 0.88
"""A share of a page's height: a list that reaches it may continue on another page."""
_SAMPLE = 10
_SURE = 0.9
_LIKELY = 0.6
"""The second engine's least score for text that the first missed altogether."""


def read_opened(name: str, opened: Iterable[Opened], count: int, asked: ReadAs, progress: Progress) -> Workbook:
    """Pages of one list, in their order, as one sheet of that name with what is doubtful in it."""
    from repatriate.intake.paper.reading.engines import first_engine

    with Second() as second:
        reader = _Reader(first_engine(), second, asked)
        for number, one in enumerate(opened):
            reader.add(one, asked.turns.get(number), _part_of(progress, number, count))
        if reader.holds_passports_alone:
            raise UserError(
                "only_passports",
                say("{0} shows a passport, not a list. In People choose “Read the passport lines…”.", name),
            )
        return reader.finish(name)


def _part_of(progress: Progress, number: int, count: int) -> Progress:
    """The progress of one page of so many."""
    return lambda share: progress((number + share) / max(count, number + 1))


class _Reader:
    def __init__(self, engine: Finder, second: Second, asked: ReadAs) -> None:
        self._engine, self._second = engine, second
        self._told = asked.language
        self._language: str | None = asked.language
        self._asked = False
        self._titles: list[str] = []
        self._width = 0
        """The pieces of the widest line in a list in one column, of names; 0 for a table."""
        self._rows: list[SheetRow] = []
        self._pages: list[tuple[bytes, int, int]] = []
        self._said: list[Said] = []
        self._passports = 0

    def add(self, opened: Opened, turn: int | None, progress: Progress) -> None:
        """Read one more page."""
        laid = lay_out(opened.picture, self._engine, turn)
        progress(0.7)
        number = len(self._pages)
        height, width = laid.picture.shape[:2]
        self._pages.append((_pack_picture(laid.picture), width, height))
        self._said += [*opened.said, *laid.said]
        if is_passport(laid.grid):
            self._passports += 1
            self._said.append(say("Page {0} is a passport, not a list: read its lines in People.", number + 1))
            return
        rows = [SheetRow(number, list(slots), table=sum(is_there(slot) for slot in slots) > 1) for slots in laid.grid]
        self._note_shape(rows)
        self._find_titles(rows, laid.picture)
        if not self._told and not self._rows:
            self._note_language(rows, laid.picture)
        holds = self._holds()
        scores: list[tuple[float, float]] = []
        for place, row in enumerate(rows):
            self._read_row(row, laid.picture, holds, scores)
            if place % 8 == 7:
                progress(0.7 + 0.3 * place / len(rows))
        if _is_by_hand(scores):
            self._said.append(say("Page {0} looks handwritten: type in its people.", number + 1))
        self._join_torn(rows)
        self._rows += rows
        progress(1.0)

    @property
    def holds_passports_alone(self) -> bool:
        return self._passports > 0 and self._passports == len(self._pages)

    def _note_shape(self, rows: list[SheetRow]) -> None:
        """Lines without any table are people, one to a line: each is looked at like a name in a table."""
        if not self._rows and sum(row.table for row in rows) <= _MOST_WIDE * len(rows):
            self._width = max((len(row.slots) for row in rows), default=0)
        if self._width:
            for row in rows:
                row.table = True

    # -- titles and language

    def _find_titles(self, rows: list[SheetRow], picture: Picture) -> None:
        """The row of titles, if this page has one: the first with two titles that are known."""
        table = [row for row in rows if row.table and not holds_a_person(row)]
        best: tuple[int, SheetRow] | None = None
        for row in table[:6]:
            texts = [first_of(slot, Holds.TEXT) for slot in row.slots]
            count = sum(reading_ways.field_of_title(text) is not None for text in texts if text)
            if count >= (1 if self._width else 2) and (best is None or count > best[0]):
                best = (count, row)
        found = best[1] if best else None
        if found is None and not self._titles:
            found = self._find_foreign_titles(table[:3], picture)
        if found is not None:
            self._take_titles(found, picture)

    def _take_titles(self, row: SheetRow, picture: Picture) -> None:
        row.title = True
        if not self._titles:
            texts = [first_of(slot, Holds.TEXT) for slot in row.slots]
            unknown = [place for place, text in enumerate(texts) if not fields_of(key(text))]
            if unknown:
                found = self._read_foreign(row, unknown, picture)
                texts = [found.get(place, text) for place, text in enumerate(texts)]
            self._titles = texts

    def _find_foreign_titles(self, rows: list[SheetRow], picture: Picture) -> SheetRow | None:
        """A row of titles in a script that the first engine cannot write."""
        for row in rows:
            places = [place for place, slot in enumerate(row.slots) if is_there(slot)]
            if len(self._read_foreign(row, places, picture)) >= (1 if self._width else 2):
                return row
        return None

    def _read_foreign(self, row: SheetRow, places: Sequence[int], picture: Picture) -> dict[int, str]:
        """The titles of a row that the second engine recognizes, in the best language that needs its own pass."""
        best: dict[int, str] = {}
        spoken = [self._told] if self._told in reading_ways.BY_SIGHT else reading_ways.BY_SIGHT
        for language in spoken:
            found = {}
            for place in places:
                if not is_there(row.slots[place]):
                    continue
                text = self._second.read(crop_of(picture, row.slots[place]), TESSERACT[language]).text(Holds.TEXT)
                if fields_of(key(tidy_reading(text))):
                    found[place] = tidy_reading(text)
            if len(found) > len(best):
                best = found
        return best

    def _note_language(self, rows: list[SheetRow], picture: Picture) -> None:
        """Determines the language by the titles; if they are English or absent, by the people's States, and last by the
        look of names."""
        self._language = reading_ways.language_of_titles(self._titles, 1 if self._width else 2)
        if self._language not in (None, reading_ways.PLAIN):
            return
        holds = self._holds()
        data = [row for row in rows if row.table and not row.title]

        def select_column(kind: Holds) -> list[Slot]:
            return [
                row.slots[place]
                for row in data
                for place, one in enumerate(holds)
                if one is kind and place < len(row.slots)
            ]

        nations = [first_of(slot, Holds.NATION) for slot in select_column(Holds.NATION)]
        provinces = [first_of(slot, Holds.PLACE) for slot in select_column(Holds.PLACE)]
        people = reading_ways.language_of_people(nations, provinces)
        if people not in (None, reading_ways.PLAIN):
            self._language = people
        elif any(nations):
            self._language = self._language or reading_ways.PLAIN
        else:
            self._language = self._look_at_names(select_column(Holds.NAME), picture) or self._language
        self._asked = self._language is None

    def _look_at_names(self, slots: Sequence[Slot], picture: Picture) -> str | None:
        """The language in which the second engine is sure of letters that no other has."""
        sample = [slot for slot in slots if slot.words][:_SAMPLE]
        for language in reading_ways.BY_SIGHT if sample else ():
            hits = 0
            for slot in sample:
                reading = self._second.read(crop_of(picture, slot), TESSERACT[language])
                text = reading.text(Holds.NAME)
                own = count_unwritable(text) >= 1 if language == "vi" else script_of(text) not in (None, Script.LATIN)
                hits += own and reading.score >= (_SURE if language == "vi" else 0.5)
            if hits * 2 > len(sample):
                return language
        return None

    def _holds(self) -> list[Holds]:
        if self._width and len(self._titles) <= 1:
            return [Holds.NAME, *[Holds.TEXT] * (self._width - 1)]
        return [HOLDS.get(reading_ways.field_of_title(title) or "", Holds.TEXT) for title in self._titles]

    # -- cells

    def _read_row(
        self, row: SheetRow, picture: Picture, holds: Sequence[Holds], scores: list[tuple[float, float]]
    ) -> None:
        kinds = [
            holds[place] if place < len(holds) and row.table and not row.title else Holds.TEXT
            for place in range(len(row.slots))
        ]
        spoken = self._language_of_row(row, kinds)
        for slot, kind in zip(row.slots, kinds, strict=True):
            if not is_there(slot):
                row.cells.append(Cell("", page=row.page))
                continue
            language = spoken if kind is Holds.NAME else self._language
            if kind is Holds.NAME and (self._is_beside_native(slot, row) or is_surely_latin(slot, language)):
                language = reading_ways.PLAIN
            row.cells.append(
                replace(self._read_cell(slot, picture, kind, language, row, scores), page=row.page, box=slot.box)
            )

    def _language_of_row(self, row: SheetRow, kinds: Sequence[Holds]) -> str | None:
        """The language of a row's names: in a list with English titles that of the person's State."""
        if self._told or self._language not in (None, reading_ways.PLAIN) or Holds.NATION not in kinds:
            return self._language
        code = reading_ways.nation_of(first_of(row.slots[kinds.index(Holds.NATION)], Holds.NATION))
        return (reading_ways.language_of_nation(code) if code else None) or self._language

    def _is_beside_native(self, slot: Slot, row: SheetRow) -> bool:
        """Whether it is the name in Latin letters of a list that has the native one in a column of its own."""
        fields = [reading_ways.field_of_title(title) for title in self._titles]
        place = row.slots.index(slot)
        return "native_name" in fields and place < len(fields) and fields[place] != "native_name"

    def _read_cell(
        self,
        slot: Slot,
        picture: Picture,
        holds: Holds,
        language: str | None,
        row: SheetRow,
        scores: list[tuple[float, float]],
    ) -> Cell:
        crop, boxes = cut_out(picture, slot)
        first = first_of(slot, holds)
        if not first and (measure_ink(crop) < LEAST_INK or not find_missed(crop, ())):
            return Cell("")
        missed = find_missed(crop, boxes) > MISSED
        crop = focus_crop(crop, boxes)
        ways = ways_of(first, holds, language)
        joints = tuple(joints_of(slot))

        def read_second(models: str, line: int) -> Reading:
            return replace(self._second.read(crop, models, line), joints=joints)

        readings = [read_second(models, line) for models, line in ways]
        if row.title:
            return settle_title(first, [reading.text(holds) for reading in readings])
        cell = settle_cell(first, readings, holds, language)
        if cell.why in (Why.READINGS_DIFFER, Why.ONE_READING) and first:
            readings += [read_second(ways[0][0], line) for line in OTHERS]
            cell = settle_cell(first, readings, holds, language)
        elif cell.why is Why.MARKS and ways[0][0] == LATIN:
            place = max(range(len(ways)), key=lambda one: count_marks(readings[one].text(holds)))
            again = read_second(ways[place][0], LINE if ways[place][1] == LOWER else LOWER)
            cell = settle_cell(first, [readings[place], again], holds, language)  # the others may lack the letter
        if row.table and slot.words:
            scores.append(
                (sum(word.score for word in slot.words) / len(slot.words), max(reading.score for reading in readings))
            )
        if not first and (readings[0].score < _LIKELY or len(key(cell.text)) < 2):
            return Cell("", Why.EMPTY, cell.readings)
        if cell.why is None and missed:
            cell = replace(cell, why=Why.ONE_READING)
        if cell.why is None and holds is Holds.NAME and language in (None, reading_ways.PLAIN):
            cell = self._challenge_cell(cell, crop)
        if cell.why is None and holds is Holds.NAME and cell.text.isascii():
            rises = is_in_plain_capitals(cell.text) and rises_above(crop)
            if rises or is_rule_thicker(cut_with_rules(picture, slot)):
                cell = replace(cell, why=Why.MARKS)
        if cell.why is None and holds in (Holds.NAME, Holds.PLACE) and (joined := join_cut_word(slot)):
            cell = replace(cell, why=Why.READINGS_DIFFER, proposed=(*cell.proposed, joined))
        return cell

    def _challenge_cell(self, cell: Cell, crop: Picture) -> Cell:
        """A name of a list that is thought to have no marks, where the engine for Vietnamese is sure of some."""
        reading = self._second.read(crop, TESSERACT["vi"])
        text = tidy_reading(reading.text(Holds.NAME))
        if count_unwritable(text) >= 2 and reading.score >= _SURE and key(text) == key(cell.text):
            return replace(cell, why=Why.MARKS, proposed=(text,))
        return cell

    # -- pages

    def _join_torn(self, rows: list[SheetRow]) -> None:
        """A row that was cut by the end of the page goes on above the first of this one."""
        last = next((row for row in reversed(self._rows) if row.table and not row.title), None)
        first = next((row for row in rows if row.table and not row.title), None)
        holds = self._holds()
        if last is None or first is None or not is_rest(first, last, holds):
            return
        last.cells = [continue_cell(one, other, kind) for one, other, kind in zip(last.cells, first.cells, [*holds, *[Holds.TEXT] * len(last.cells)], strict=False)]  # fmt: skip
        rows.remove(first)

    def _doubt_last(self, data: Sequence[SheetRow], holds: Sequence[Holds], outside: Sequence[str]) -> None:
        """Doubts the last row if the list reaches the edge of the last page without a total: it may continue
        elsewhere."""
        last = data[-1] if data else None
        if last is None or last.page != len(self._pages) - 1 or any(is_total(text) is not None for text in outside):
            return
        if bound_slots(last.slots)[3] < _LOWEST * self._pages[-1][2]:
            return
        self._said.append(
            say("The list goes down to the edge of page {0}: check whether its last row is complete.", last.page + 1)
        )
        last.cells = [
            replace(cell, why=cell.why or Why.SHAPE) if kind is Holds.NAME and cell.text else cell
            for cell, kind in zip(last.cells, [*holds, *[Holds.TEXT] * len(last.cells)], strict=False)
        ]

    def finish(self, name: str) -> Workbook:
        """The sheet, with what the columns prove and contradict, and what seems to be missing."""
        data = [row for row in self._rows if row.table and not row.title]
        holds = self._holds()
        fields = [reading_ways.field_of_title(title) or "" for title in self._titles]
        fields += [""] * (len(holds) - len(fields))
        same = [row for row in data if len(row.cells) == len(holds)]
        if same and holds:
            columns = [[row.cells[place] for row in same] for place in range(len(holds))]
            checked = look_over(columns, holds, fields, datetime.now(tz=UTC).date())
            for number, row in enumerate(same):
                row.cells = [column[number] for column in checked]
        for row in data:
            if holds and len(row.cells) != len(holds):  # what stands in which column is a guess
                row.cells = [replace(cell, why=cell.why or Why.SHAPE) if cell.text else cell for cell in row.cells]
            elif (
                not self._width
                and len(holds) >= _FEWEST_COLUMNS
                and sum(bool(cell.text) for cell in row.cells) * 3 <= len(holds)
            ):
                row.cells = [
                    replace(cell, why=cell.why or Why.SHAPE) for cell in row.cells
                ]  # cells ran together, or none was seen
        width = max((len(row.cells) for row in self._rows), default=0)
        numbers = [row.cells[holds.index(Holds.NUMBERING)] for row in same] if Holds.NUMBERING in holds else []
        outside = [row.cells[0].text for row in self._rows if not row.table and row.cells]
        self._said += name_gaps(numbers, len(data), outside)
        self._doubt_last(data, holds, outside)
        doubts = {
            (place, column): Doubt(cell.why, cell.offers, cell.page, cell.box)
            for place, row in enumerate(self._rows)
            for column, cell in enumerate(row.cells)
            if cell.why is not None and row.table
        }
        if not self._told and self._language in (None, reading_ways.PLAIN):
            self._asked = self._asked or any(one.why is Why.MARKS for one in doubts.values())
        sheet: list[list[object]] = [
            [*(cell.text for cell in row.cells), *[""] * (width - len(row.cells))] for row in self._rows
        ]
        pages = tuple(
            Page(
                packed,
                wide,
                high,
                name,
                {place: bound_slots(row.slots) for place, row in enumerate(self._rows) if row.page == number},
                {
                    (place, column): slot.box
                    for place, row in enumerate(self._rows)
                    if row.page == number
                    for column, slot in enumerate(row.slots)
                    if is_there(slot)
                },
            )
            for number, (packed, wide, high) in enumerate(self._pages)
        )
        paper = Paper(PaperKind.PICTURE, pages, self._language, self._asked, tuple(self._said))
        return Workbook(name, {name: sheet}, doubts={name: doubts}, paper=paper)


def _is_by_hand(scores: Sequence[tuple[float, float]]) -> bool:
    if len(scores) < _FEWEST_BY_HAND:
        return False
    return all(float(np.median([score[engine] for score in scores])) < _HAND for engine in (0, 1))


def _pack_picture(picture: Picture) -> bytes:
    packed = io.BytesIO()
    Image.fromarray(picture).save(packed, "JPEG", quality=_QUALITY)
    return packed.getvalue()
