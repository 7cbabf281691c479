"""Rows of a table as people: every cell becomes a value, a doubt with its place, or a line in the notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from repatriate.intake.cells import BadCell, as_text, convert_cell, is_empty
from repatriate.intake.report import KeptRow, Problem, Warning, format_finding
from repatriate.intake.roster.clearance_columns import LATER, Answered, joined_answers, read_answer
from repatriate.intake.roster.column_facts import find_order, kind_of_number
from repatriate.intake.roster.combined import split_cell
from repatriate.intake.roster.doubtful import DoubtfulCell, Doubts, find_doubtful
from repatriate.intake.roster.model import KeptCells, ListColumn, ListRow, Place
from repatriate.intake.roster.person import STROKES, UNSURE, Person, as_listed, is_han, is_unknown_word
from repatriate.intake.roster.remarks import find_unset
from repatriate.intake.roster.roles import NOTES, NUMBER, PEOPLE, SHOWN
from repatriate.intake.sheet_xml import LONGEST_CELL, cut_to_cell, is_long
from repatriate.intake.values.dates import DayMonth, birth_date, from_parts, read_date_cell
from repatriate.intake.values.names import Names, in_one_piece, in_order, read_parts
from repatriate.intake.values.nationalities import nationality_among, read_nationality, words_among
from repatriate.intake.values.numbers import document_number
from repatriate.intake.values.priorities import read_priority
from repatriate.intake.values.sexes import letters_of, read_sex
from repatriate.intake.values.splitting import NameOrder
from repatriate.intake.values.text import Doubt
from repatriate.model.fields import CLEARANCES, NAMES, UNCONFIRMED, Kind, kept_in
from repatriate.model.saying import Said, say
from repatriate.reference.lexicon import document_of, key

NAMING = (
    "full_name", "surname", "given_names", "middle_name", "suffix", "title", "father_name", "grandfather_name",
    "native_name",
)  # fmt: skip
_NONE: Doubts = {}
LONGEST_WORDS = 200
"""Characters of the words for a place; more than that names none."""
Edits = Mapping[Place, Mapping[str, str]]
"""An officer's texts in place of cells: by row, then by field."""


@dataclass(frozen=True, slots=True)
class Known:
    """The context of the reader: today, the list's nationality, corrections. `places` maps texts to the codes of
    waiting places; `goals` maps them to destination countries and places."""

    today: date
    nationality: str | None = None
    days: DayMonth | None = None
    places: Mapping[str, str | None] = field(default_factory=lambda: defaultdict(lambda: None))
    edits: Edits = field(default_factory=dict)
    goals: Mapping[str, str | None] = field(default_factory=lambda: defaultdict(lambda: None))
    names: NameOrder | None = None


def _words_of(names: Names) -> list[str]:
    return sorted(" ".join(filter(None, (names.surname, names.given_names))).casefold().replace(",", " ").split())


class TableReader:
    """Reads the rows of one table; what is the same for a whole column is found out once."""

    def __init__(
        self,
        sheet: str,
        left: int,
        columns: Sequence[ListColumn],
        cells: Sequence[Sequence[object]],
        known: Known,
        doubts: Doubts = _NONE,
    ) -> None:
        """`cells` are those of each row of a person, `doubts` those of the sheet."""
        self._sheet = sheet
        self._doubts = doubts
        self._left = left
        self._columns = columns
        self._known = known
        self._places: dict[str, list[int]] = {}
        self._combined: list[int] = []
        self._loose: list[tuple[int, str]] = []
        self._headers = [" ".join(column.header.split()) for column in columns]
        for place, column in enumerate(columns):
            if len(column.fields) > 1:
                self._combined.append(place)
            elif column.fields:
                self._places.setdefault(column.fields[0], []).append(place)
            else:
                self._loose.append((place, self._headers[place]))
        self._clearances = [(name, self._places.pop(name)) for name in CLEARANCES if name in self._places]
        dated = ("birth_date", "document_expiry", *_DAYS, *(name for name, _ in self._clearances))
        self._orders = {name: find_order(name, columns, cells, known.days) for name in dated}
        self._letters = letters_of(
            row[place] for place in self._places.get("sex", ()) for row in cells if place < len(row)
        )
        self._words = words_among(
            row[place] for place in self._places.get("nationality", ()) for row in cells if place < len(row)
        )
        self._single = [(name, places[0]) for name, places in self._places.items() if len(places) == 1]
        self._several = {name: places for name, places in self._places.items() if len(places) > 1}
        self._kind = kind_of_number(columns)
        self.warnings: list[Warning] = []

    def order_doubts(self) -> list[tuple[str, Said]]:
        """Columns of dates that could be read two ways, with what was taken."""
        return [
            (
                name,
                say(
                    "dates prove both orders of day and month: read with the day first, check those that could be either"
                ),
            )
            for name, order in self._orders.items()
            if order.tied
        ]

    def read(self, number: int, cells: Sequence[object]) -> ListRow | KeptCells:
        """One row of a person; `number` counts from 1. A row without any name is kept aside."""
        person = Person()
        given = self._pick_cells(cells, person)
        edits = self._known.edits.get((self._sheet, number, self._left), {}) if self._known.edits else {}
        named = {name: given[name] for name in NAMING if name in given} if set(edits) & set(NAMING) else {}
        given.update(edits)
        country = self._read_nationality(given, person)
        names = self._read_names(given, country, person)
        if named and names is not None:
            self._keep_native(names, named, country, person)
        self._read_dates(given, person)
        self._read_document(given, person)
        self._read_others(given, person)
        waits, goes = self._read_ends(given, person)
        answers = self._read_answers(cells, edits, person)
        width = len(cells)
        for place, header in self._loose:
            if place < width and (cell := cells[place]) is not None and cell != "":
                text = as_listed(cell)
                if text and not STROKES.fullmatch(text):
                    person.note(header, text)
        if person.notes:
            person.values["notes"] = self._join_notes(person)
            person.doubts += find_unset(person.notes, person.values)
        unnamed = names is None or not (names.surname or names.given_names or names.native_name)
        doubtful = list(find_doubtful(number, self._left, self._columns, self._doubts, edits)) if self._doubts else []
        if unnamed or any(one.waits for one in doubtful):
            return self._keep_aside(number, cells, person, doubtful, unnamed=unnamed)
        assert names is not None
        for one in doubtful:
            person.doubts.append((one.field, self._cell(cells, one), one.doubted))
            person.weak.update(filter(None, (one.field, *one.fields)))
        for name, cell, doubt in person.doubts:
            self._add_warning(number, name, cell, doubt)
        counted = given.get(NUMBER)
        return ListRow(
            self._sheet,
            number,
            person.values,
            None if counted is None else as_text(counted),
            frozenset(person.weak),
            " ".join(filter(None, (names.given_names, names.surname))) or names.native_name or "",
            self._left,
            waits,
            goes,
            answers,
            person.whole,
        )

    def _pick_cells(self, cells: Sequence[object], person: Person) -> dict[str, object]:
        """The cell of each field; combined cells taken apart; of two columns for one field the first that is filled."""
        given: dict[str, object] = {}
        width = len(cells)
        for name, place in self._single:
            cell = cells[place] if place < width else None
            # Most cells are plain; only the others are looked at for marks that nobody sees.
            if cell is None or cell == "" or (isinstance(cell, str) and not cell.isalnum() and is_empty(cell)):
                continue
            given[name] = cell
        for name, places in self._several.items():
            filled = [cells[place] for place in places if place < width and not is_empty(cells[place])]
            if filled:
                given[name] = filled[0] if len(filled) == 1 else self._join_cells(name, filled)
            if len(filled) > 1 and name not in _JOINED:
                self._note_others(places, cells, as_text(filled[0]), person)
        for place in self._combined:
            if place < width and not is_empty(cells[place]):
                for name, text in split_cell(cells[place], self._columns[place].fields).items():
                    if name == NOTES:
                        person.note(self._headers[place], text)
                    elif name not in PEOPLE and name not in NAMING:
                        person.note(_WORDS.get(name, name), text)
                    elif name not in given:
                        given[name] = text
        return given

    def _note_others(self, places: Sequence[int], cells: Sequence[object], taken: str, person: Person) -> None:
        """Notes the values of further columns for a field if they differ from the value taken."""
        for place in places[1:]:
            if place < len(cells) and not is_empty(cells[place]) and (text := as_text(cells[place])) != taken:
                person.note(self._headers[place], text)

    @staticmethod
    def _join_cells(name: str, filled: Sequence[object]) -> object:
        if name in _JOINED:
            glue = "; " if name == NOTES else " "
            texts = [as_text(cell) for cell in filled]
            return ("" if name == "native_name" and all(map(is_han, texts)) else glue).join(dict.fromkeys(texts))
        return filled[0]

    def _read_nationality(self, given: Mapping[str, object], person: Person) -> str | None:
        cell = given.get("nationality")
        if cell is not None:
            person.take("nationality", cell, nationality_among(cell, self._words), self._find_header("nationality"))
        if "nationality" not in person.values and self._known.nationality and (cell is None or is_unknown_word(cell)):
            person.values["nationality"] = self._known.nationality
        return person.values.get("nationality")

    def _read_names(self, given: Mapping[str, object], country: str | None, person: Person) -> Names | None:
        cells = {name: given[name] for name in NAMING if name in given}
        if not cells:
            return None
        reading = read_parts(**cells, nationality=country, patronymic="father_name" in cells)
        person.whole = in_one_piece(reading)
        if person.whole and self._known.names is not None:
            reading = in_order(reading, self._known.names)
        shown = "full_name" if "full_name" in cells else next(iter(cells))
        for doubt in reading.doubts:
            field_ = "surname" if shown == "full_name" else SHOWN.get(shown, shown)
            person.doubts.append((field_, cells[shown], doubt))
            if doubt.code in UNSURE:
                person.weak |= {"surname", "given_names"}
            if doubt.code == "transliterated":
                person.values["name_spelling"] = UNCONFIRMED
        if reading.note:
            person.note("", reading.note)
        names = reading.value
        for name in NAMES:
            value = getattr(names, name, None)
            if value:
                person.values[name] = value
        return names

    @staticmethod
    def _keep_native(names: Names, named: Mapping[str, object], country: str | None, person: Person) -> None:
        """The name in its own script stays where an officer corrected how it was read. Words that were only put in another
        order are still those that the program spelled."""
        before = read_parts(**named, nationality=country, patronymic="father_name" in named)
        if before.value is None or not before.value.native_name or names.native_name:
            return
        person.values["native_name"] = before.value.native_name
        spelled = [one for one in before.doubts if one.code == "transliterated"]
        if spelled and _words_of(names) == _words_of(before.value):
            person.values["name_spelling"] = UNCONFIRMED
            person.doubts += [("surname", next(iter(named.values())), one) for one in spelled]

    def _read_dates(self, given: Mapping[str, object], person: Person) -> None:
        today = self._known.today
        if (cell := given.get("birth_date")) is not None:
            person.take(
                "birth_date", cell, birth_date(cell, self._orders["birth_date"], today), self._find_header("birth_date")
            )
        elif "birth_year" in given:
            year, month, on = (given.get(name) for name in ("birth_year", "birth_month", "birth_day"))
            person.take("birth_date", year, from_parts(year, month, on, today))
        found = person.values.get("birth_date")
        if found is not None and not found.complete:
            person.weak.add("birth_date")
            if found.year:
                why = say("known only in part: taken as the youngest possible where age matters")
                person.doubts.append(
                    ("birth_date", cell if cell is not None else str(found), Doubt("partial_date", why))
                )
        for name in ("document_expiry", *_DAYS):
            if (cell := given.get(name)) is not None:
                person.take(name, cell, read_date_cell(cell, self._orders[name], today), self._find_header(name))

    def _read_document(self, given: Mapping[str, object], person: Person) -> None:
        if (cell := given.get("document_number")) is not None:
            person.take(
                "document_number",
                cell,
                document_number(cell),
                "" if isinstance(cell, str) else self._find_header("document_number"),
            )
        kind = given.get("document_type")
        found = document_of(key(as_text(kind))) if kind is not None else None
        if kind is not None and found is None and not is_unknown_word(kind):
            person.note(self._find_header("document_type"), as_text(kind))
        if found or "document_number" in person.values:
            person.values["document_type"] = found or self._kind
            if not found:
                person.weak.add("document_type")
        if (cell := given.get("document_issuer")) is not None:
            reading = read_nationality(cell)
            if reading.value is not None and not reading.doubts:
                person.values["document_issuer"] = reading.value
            elif not is_unknown_word(cell):
                person.note(self._find_header("document_issuer"), as_text(cell))

    def _read_others(self, given: Mapping[str, object], person: Person) -> None:
        if (cell := given.get("sex")) is not None:
            person.take("sex", cell, read_sex(cell, letters=self._letters), self._find_header("sex"))
        if (cell := given.get("priority")) is not None:
            person.take("priority", cell, read_priority(cell), self._find_header("priority"))
        for name in _PLAIN:
            if (cell := given.get(name)) is not None and not is_unknown_word(cell):
                person.values[name] = " ".join(as_text(cell).split())
        for name in _OURS:
            if (cell := given.get(name)) is not None:
                try:
                    person.values[name] = convert_cell(cell, PEOPLE[name])
                    if name == "group":
                        person.weak.add(name)  # the groups of the file are the office's own
                except BadCell as bad:
                    person.note(self._find_header(name), as_text(cell))
                    if name != "assistance":
                        person.doubts.append(
                            (name, cell, Doubt(bad.code, say("{0}; it was kept in the notes", bad.message)))
                        )
        if (cell := given.get(NOTES)) is not None and not is_unknown_word(cell):
            person.note("", as_text(cell))

    def _read_ends(self, given: Mapping[str, object], person: Person) -> tuple[str, str]:
        """The words for where somebody waits and where they go; what they mean, where that is known already."""
        words = []
        for name, known in (("location", self._known.places), ("destination", self._known.goals)):
            cell = given.get(name)
            text = "" if cell is None or is_unknown_word(cell) else " ".join(as_text(cell).split())[:LONGEST_WORDS]
            if text and (code := known[text]) is not None:
                person.values[name] = code
            words.append(text)
        return words[0], words[1]

    def _read_answers(self, cells: Sequence[object], edits: Mapping[str, str], person: Person) -> dict[str, Answered]:
        """The clearances that the list states for a person; a cell that is not understood goes to the notes with a
        warning."""
        found: dict[str, Answered] = {}
        for kind, places in self._clearances:
            for place in places:
                cell = cells[place] if place < len(cells) else None
                if is_empty(cell):
                    continue
                header = self._columns[place].header
                order, today = self._orders[kind], self._known.today
                answer = read_answer(cell, header, order, today)
                if answer is None and kind in edits:
                    cell = edits[kind]
                    answer = read_answer(cell, header, order, today)
                if answer is None:
                    person.note(self._headers[place], as_text(cell))
                    why = say("not a known answer: it was kept in the notes")
                    if read_answer(cell, header, order, LATER) is not None:
                        why = say(
                            "a day that may be the last day or the day of the answer: it was kept in the notes; write “until” before a last day"
                        )
                    person.doubts.append((kind, as_text(cell), Doubt("not_an_answer", why)))
                elif answer != Answered():
                    found[kind] = joined_answers(found.get(kind), answer)
        return found

    def _join_notes(self, person: Person) -> str:
        """One text, no longer than a cell of a workbook holds; the list as it came has the rest."""
        text = "; ".join(person.notes)
        if is_long(text):
            why = say(
                "longer than the {0} characters that a cell holds: it was cut, look it up in the list", LONGEST_CELL
            )
            person.doubts.append((NOTES, text[:40], Doubt("too_long", why)))
            return cut_to_cell(text)
        return text

    def _find_header(self, name: str) -> str:
        for place in self._places.get(name, ()):
            return self._headers[place]
        return (
            next((self._headers[place] for place in self._combined if name in self._columns[place].fields), name)
            if self._combined
            else name
        )

    @staticmethod
    def _cell(cells: Sequence[object], one: DoubtfulCell) -> object:
        return cells[one.place] if one.place < len(cells) else None

    def _keep_aside(
        self, number: int, cells: Sequence[object], person: Person, doubtful: Sequence[DoubtfulCell], *, unnamed: bool
    ) -> KeptCells:
        problems = []
        if unnamed:
            why = say("there is no name in this row: it was put aside; fill in a name, then import it")
            problems.append(
                Problem("surname", None, "no_name", format_finding(self._sheet, number, "surname", None, why))
            )
        told = [(one.field, self._cell(cells, one), one.doubted) for one in doubtful]
        told += [one for one in person.doubts if one[1] is not None]
        for name, cell, doubt in told:
            shown = None if is_empty(cell) else as_text(cell)
            problems.append(
                Problem(name, shown, doubt.code, format_finding(self._sheet, number, name, shown, doubt.why))
            )
        texts = tuple("" if is_empty(cell) else as_text(cell) for cell in cells)
        return KeptCells(
            KeptRow(self._sheet, number, texts, tuple(problems)),
            tuple(column.header for column in self._columns),
            person.values,
            self._left,
        )

    def _add_warning(self, number: int, name: str | None, cell: object, doubt: Doubt) -> None:
        shown = None if is_empty(cell) else as_text(cell)
        self.warnings.append(
            Warning(
                self._sheet,
                number,
                name,
                shown,
                doubt.code,
                format_finding(self._sheet, number, name, shown, doubt.why),
            )
        )


_JOINED = frozenset({*NAMES, NOTES})
_DAYS = ("ready_from", "clear_until", "hold_from", "hold_until")
_READ = frozenset(
    {
        *NAMES, "nationality", "sex", "priority", "birth_date", "location", "destination", NOTES, *kept_in("documents"),
        *_DAYS,
    }
)  # fmt: skip
_PLAIN = tuple(
    name for name, one in PEOPLE.items() if name not in _READ and (one.kind is Kind.TEXT or name == "household")
)
_OURS = tuple(name for name in PEOPLE if name not in _READ and name not in _PLAIN)
"""Fields that are read each in its way, as the words that stand there, and as a cell of the template."""
_WORDS = {"age": "Age", "national_id": "ID", "doc_issue_date": "Issued"}
