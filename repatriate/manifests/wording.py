"""Formats the words around a manifest's rows; the workbook and the paper share them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from repatriate.manifests.columns import COLUMNS, NUMBER
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.dates import format_words, format_zone
from repatriate.model.entities import Mode
from repatriate.model.manifest import Cell, ChangedRow, Changes, Counts, FieldChange, Heading, Manifest
from repatriate.model.saying import capitalize_first
from repatriate.printing.text import make_legible as without_boxes

TITLE = "Passenger manifest"

# C0 but for tab and line feed, DEL and C1, lone surrogates, and what XML 1.0 cannot hold.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SEXES = {"F": "female", "M": "male", "X": "X", "": "sex not known"}
_HEADINGS = {
    "leg": "departure",
    "flight": "flight",
    "operation": "operation",
    "mode": "mode",
    "carrier": "carrier",
    "origin": "from",
    "origin_name": "from (name)",
    "destination": "to",
    "destination_name": "to (name)",
    "departs": "departs",
    "arrives": "arrives",
    "columns": "columns",
    "sender": "the office's name",
    "flown": "boarding",
}
_KINDS = {"no_show": "did not board (no-show)", "off_loaded": "left again before departure (off-loaded)"}
_JOINED = "joined at boarding (go-show)"


def clean_text(text: str) -> str:
    """Without the characters that no document may hold."""
    if text.isascii() and text.isprintable():
        return text
    return _UNFIT.sub("", text)


def format_legible(text: str) -> str:
    """The text as paper can show it: without forbidden characters and without empty boxes."""
    return without_boxes(clean_text(text))


def format_moment(when: datetime) -> str:
    """`26 May 2023 09:20`."""
    return f"{format_words(when.date())} {when:%H:%M}"


def format_cell(cell: Cell) -> str:
    """A cell as people read it; full dates as `26 May 2023`, nothing as nothing."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return format_moment(cell)
    if isinstance(cell, date):
        return format_words(cell)
    return clean_text(str(cell))


def in_words(manifest: Manifest) -> Manifest:
    """The list as people read it, with words for its codes where they have words; what is stored keeps the codes."""
    if not any(map(_words_of_column, manifest.columns)):
        return manifest
    changes = manifest.changes
    if changes:
        changes = replace(
            changes,
            removed=tuple(replace(row, cells=_translate_cells(changes.columns, row.cells)) for row in changes.removed),
            changed=tuple(replace(row, fields=tuple(map(_field_in_words, row.fields))) for row in changes.changed),
        )
    rows = tuple(_translate_cells(manifest.columns, row) for row in manifest.rows)
    return replace(manifest, rows=rows, changes=changes)


def _words_of_column(column: str) -> Mapping[str, str]:
    known = COLUMNS.get(column)
    return known.words if known else {}


def _translate_cells(columns: Sequence[str], cells: Sequence[Cell]) -> tuple[Cell, ...]:
    return tuple(_words_of_column(name).get(str(cell), cell) for name, cell in zip(columns, cells, strict=True))


def _field_in_words(change: FieldChange) -> FieldChange:
    before, after = (_words_of_column(change.field).get(str(cell), cell) for cell in (change.before, change.after))
    return FieldChange(change.field, before, after)


def document_title(heading: Heading, title: str = TITLE) -> str:
    """`Passenger manifest KT501, 26 May 2023, for carrier, version 1`: readers show it in place of the file's name."""
    day = format_words(heading.departs.date())
    return clean_text(
        f"{format_title(heading, title)} {format_called(heading)}, {day}, for {heading.profile}, version {heading.version}"
    )


def format_title(heading: Heading, title: str = TITLE) -> str:
    """The title of the list: `Passenger manifest, as flown`, or `as boarded` for other vehicles."""
    return f"{title}, {format_flown(heading)}" if heading.flown else title


def format_flown(heading: Heading) -> str:
    """The trade's term for a list of those who were aboard."""
    return "as flown" if heading.mode is Mode.AIR else "as boarded"


def format_closing(heading: Heading) -> str:
    """`As flown: boarding closed 26 May 2023 09:05 (CRK time, UTC+8), head count 171`, and why that is another number.

    Empty on a list that is not final.
    """
    if heading.flown is None:
        return ""
    at, minutes = heading.flown.closed_at.astimezone(UTC), heading.departs_zone
    when = f"{format_moment(at)} (UTC)"
    if minutes is not None:
        when = f"{format_moment(at + timedelta(minutes=minutes))} ({_format_zone(heading.origin, minutes)})"
    text = f"{capitalize_first(format_flown(heading))}: boarding closed {when}, head count {heading.flown.head_count}"
    why = " ".join(heading.flown.difference.split())
    return clean_text(f"{text}; the list differs: {why}" if why else text)


def describe_people(number: int) -> str:
    return f"{number} person" if number == 1 else f"{number} persons"


def format_route(heading: Heading) -> str:
    """`CRK Clark International to CGK Soekarno-Hatta`."""
    origin = _format_place(heading.origin, heading.origin_name)
    return clean_text(f"{origin} to {_format_place(heading.destination, heading.destination_name)}")


def _format_place(code: str, name: str) -> str:
    return code if name == code else f"{code} {name}"


def format_called(heading: Heading) -> str:
    """The head of the list: the office's code of the leg, or the airline's flight number, else the route."""
    return clean_text(heading.leg if heading.coded else heading.flight or f"{heading.origin}–{heading.destination}")


def describe_vehicle(heading: Heading) -> str:
    """`air, Garuda Indonesia, flight GA871`; that a leg by air has no number is said."""
    parts = [heading.mode.value, heading.carrier or ""]
    if heading.flight:
        parts.append(f"flight {heading.flight}")
    elif heading.mode is Mode.AIR and heading.departs_zone is not None:  # lists of earlier programs say nothing
        parts.append("no flight number")
    return clean_text(", ".join(filter(None, parts)))


def format_times(heading: Heading) -> tuple[str, str]:
    """`departs 26 May 2023 09:20 (CRK time, UTC+8)`, and the arrival: each local to its place, as airlines write times."""
    return (
        f"departs {format_moment(heading.departs)} ({_format_zone(heading.origin, heading.departs_zone)})",
        f"arrives {format_moment(heading.arrives)} ({_format_zone(heading.destination, heading.arrives_zone)})",
    )


def _format_zone(place: str, minutes: int | None) -> str:
    return f"{place} time" if minutes is None else f"{place} time, {format_zone(minutes)}"


def describe_recipient(heading: Heading) -> str:
    """`carrier (airline, charter or bus operator)`; an office's own recipient as the office calls it."""
    profile = RECIPIENTS.get(heading.profile)
    audience = heading.audience or (profile.audience if profile else "")
    return clean_text(f"{heading.profile} ({audience})" if audience else heading.profile)


def format_made(heading: Heading) -> str:
    """`version 2, made 25 May 2023 14:02 UTC by A. Officer`."""
    return clean_text(f"version {heading.version}, made {format_moment(heading.made_at)} UTC by {heading.made_by}")


def format_head(heading: Heading) -> str:
    """The first 16 hex digits of the journal's head."""
    return clean_text(heading.journal_head[:16])


def describe_sexes(by_sex: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{_SEXES.get(sex, sex)} {number}" for sex, number in by_sex)


def describe_ages(counts: Counts) -> str:
    """`adults from 12: 29, children from 2: 1, infants under 2: 0, age not known: 10`: other lists count as minors who is under 18."""
    unknown = f", age not known: {counts.of_no_age}" if counts.of_no_age else ""
    return f"adults from 12: {counts.adults}, children from 2: {counts.children}, infants under 2: {counts.infants}{unknown}"


def describe_nationalities(counts: Counts) -> str:
    return clean_text(", ".join(f"{code or 'not known'} {number}" for code, number in counts.by_nationality))


def change_summary(changes: Changes) -> str:
    """`Changes since version 2, sent 26 May 2023: 3 added, 1 removed, 2 changed`; of one that was not sent, no day."""
    sent = f", sent {format_words(changes.sent_at.date())}" if changes.sent_at else ""
    start = f"Changes since version {changes.since}{sent}: "
    if changes.nothing:
        return start + "none"
    text = f"{len(changes.added)} added, {len(changes.removed)} removed, {len(changes.changed)} changed"
    return start + (f"{text}; the heading changed too" if changes.heading else text)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change in words: `what` is heading, added, removed or changed; `row` is the row it is about."""

    what: str
    row: str
    text: str


def change_lines(manifest: Manifest, name: Callable[[str], str]) -> list[ChangeLine]:
    """Every change, by row; a removed row bears the number it had. `name` says what a column is called there.

    Where a list shows no numbers, none are named.
    """
    changes = manifest.changes
    if changes is None:
        return []
    lines = [ChangeLine("heading", "", _describe_heading(change, name)) for change in changes.heading]
    lines += [
        ChangeLine(
            "added",
            _text_if_numbered(manifest.columns, f"no. {row}"),
            _name_recipient(
                _name_person(manifest.columns, manifest.rows[row - 1]), _JOINED if row in changes.go_shows else ""
            ),
        )
        for row in changes.added
    ]
    lines += [
        ChangeLine(
            "removed",
            _text_if_numbered(changes.columns, f"was no. {row.was}"),
            _name_recipient(_name_person(changes.columns, row.cells), _KINDS.get(row.kind, ""), row.reason),
        )
        for row in changes.removed
    ]
    lines += [_describe_changed(manifest, row, name) for row in changes.changed]
    return lines


def _name_recipient(who: str, *more: str) -> str:
    return ": ".join(part for part in (who, *(" ".join(each.split()) for each in more)) if part)


def _text_if_numbered(columns: Sequence[str], text: str) -> str:
    return text if NUMBER in columns else ""


def _describe_heading(change: FieldChange, name: Callable[[str], str]) -> str:
    if change.field != "columns":
        return _describe_field(change, _HEADINGS.get(change.field, change.field))
    before, after = (", ".join(map(name, str(names or "").split(", "))) for names in (change.before, change.after))
    return _describe_field(FieldChange("columns", before, after), "columns")


def _describe_changed(manifest: Manifest, row: ChangedRow, name: Callable[[str], str]) -> ChangeLine:
    number = f"no. {row.row}" if row.row == row.was else f"no. {row.row} (was {row.was})"
    fields = "; ".join(_describe_field(change, name(change.field)) for change in row.fields)
    who = _name_person(manifest.columns, manifest.rows[row.row - 1])
    return ChangeLine("changed", _text_if_numbered(manifest.columns, number), f"{who}: {fields}")


def _describe_field(change: FieldChange, name: str) -> str:
    return f"{name} was {_format_value(change.before)}, now {_format_value(change.after)}"


def _format_value(cell: Cell) -> str:
    return " ".join(format_cell(cell).split()) or "empty"


def _name_person(columns: Sequence[str], cells: Iterable[Cell]) -> str:
    """The person as far as the list names them: reference if it has one, surname, given names."""
    row = dict(zip(columns, cells, strict=True))
    ref = format_cell(row.get("ref"))
    name = ", ".join(part for part in (format_cell(row.get("surname")), format_cell(row.get("given_names"))) if part)
    return " ".join(part for part in (ref, name) if part) or "(no name)"


def find_marks(manifest: Manifest) -> dict[int, frozenset[str]]:
    """The rows that changed, by number, and in which columns; an added row in all of them."""
    if manifest.changes is None:
        return {}
    found = {row: frozenset(manifest.columns) for row in manifest.changes.added}
    for changed in manifest.changes.changed:
        found[changed.row] = frozenset({NUMBER, *(change.field for change in changed.fields)})
    return found


def name_caption(column: str) -> str:
    """The caption of a column; a column that this release does not know keeps its name."""
    known = COLUMNS.get(column)
    return known.caption if known else capitalize_first(column)
