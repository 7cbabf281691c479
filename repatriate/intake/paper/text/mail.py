"""Mails: the list that is attached, else the table in it, else the lines that name people. Who signs, sends and is quoted
is nobody on the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from repatriate.intake.kinds import Kind, kind_of
from repatriate.intake.markup import read_page
from repatriate.intake.paper.choosing import chosen_part
from repatriate.intake.paper.model import Paper, PaperKind, ReadAs
from repatriate.intake.paper.reading.letters import (
    File,
    Letter,
    own_and_earlier,
    read_letter,
    read_outlook,
    text_of_page,
)
from repatriate.intake.paper.text.document import LOGO
from repatriate.intake.roster.tables import find_tables
from repatriate.intake.sheet_xml import FAULTS, Unsound
from repatriate.intake.sheets import MOST_CELLS, Workbook, trim_rows
from repatriate.intake.text_list import find_list, holds_people
from repatriate.model.errors import UserError
from repatriate.model.held import hold_data
from repatriate.model.saying import Said, count, say

TEXT = "Text of the mail"
"""The choice to read the mail itself, and none of its attachments."""
Open = Callable[[Path, ReadAs, Callable[[float], None]], Workbook]
_NO_LISTS = (".p7s", ".p7m", ".asc", ".sig", ".ics", ".vcf", ".dat")
_LOOKED = 200


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    path: Path
    pictured: bool


def read_eml(path: Path, raw: bytes, asked: ReadAs, progress: Callable[[float], None], opened: Open) -> Workbook:
    """A mail as it was sent; `opened` is the door by which all files are opened. Raises UserError, Unsound, TooLarge."""
    return _read_mail(path, read_letter(raw), asked, progress, opened)


def read_msg(path: Path, raw: bytes, asked: ReadAs, progress: Callable[[float], None], opened: Open) -> Workbook:
    """A mail as Outlook saves it."""
    return _read_mail(path, read_outlook(raw), asked, progress, opened)


def _read_mail(path: Path, letter: Letter, asked: ReadAs, progress: Callable[[float], None], opened: Open) -> Workbook:
    attached = list(_find_candidates(path, letter))
    inside = replace(asked, part=None)
    names = (*(one.name for one in attached), TEXT)
    if asked.part is not None:
        part = chosen_part(path, names, asked)
        if part != TEXT:
            one = next(one for one in attached if one.name == part)
            return _wrap_workbook(path, letter, opened(one.path, inside, progress), names, one.name, len(attached) - 1)
        found = _in_text(path, letter)
        if found is None:
            raise UserError("no_list", say("The text of {0} holds no list of people: choose another part.", str(path)))
        return _wrap_workbook(path, letter, found, names, "", len(attached))
    lists, fault = _holding_people(attached, inside, progress, opened)
    if len(lists) > 1:
        chosen_part(path, [one.name for one, _ in lists], asked)
    if lists:
        one, found = lists[0]
        # A letter beside the list is no choice; a picture may be one.
        choice = (one.name, *(other.name for other in attached if other.pictured))
        return _wrap_workbook(path, letter, found, choice, one.name, len(attached) - 1)
    if (found := _in_text(path, letter)) is not None:
        choice = (TEXT, *(one.name for one in attached if one.pictured))
        return _wrap_workbook(path, letter, found, choice, "", len(attached))
    pictures = [one for one in attached if one.pictured]
    if pictures:
        if len(pictures) > 1:
            chosen_part(path, [one.name for one in pictures], asked)
        return _wrap_workbook(
            path, letter, opened(pictures[0].path, inside, progress), (), pictures[0].name, len(attached) - 1
        )
    raise fault if fault is not None else _make_no_list_error(path, letter)


def _make_no_list_error(path: Path, letter: Letter) -> UserError:
    if letter.sealed:
        said = say("{0} is encrypted: open it in your mail program, save the attachment, then import that.", str(path))
    elif any(one.name.lower() == "winmail.dat" for one in letter.files):
        said = say(
            "{0} has its files packed in a way that only Outlook can open: ask for the list as a plain attachment.",
            str(path),
        )
    else:
        said = say("{0} is a mail without a list: neither its text nor its attachments name people.", str(path))
    return UserError("no_list", said)


# -- what is attached


def _find_candidates(path: Path, letter: Letter) -> Iterator[_Candidate]:
    """Files that may hold a list, each under a name of its own."""
    seen: set[str] = set()
    for file in letter.files:
        if (kind := _find_kind(file)) is None:
            continue
        name = file.name
        while name.casefold() in seen:
            name = f"{name} (2)" if not name.endswith(")") else f"{name}+"
        seen.add(name.casefold())
        yield _Candidate(name, hold_data(file.name, file.data, str(path)), kind is Kind.PICTURE)


def _find_kind(file: File) -> Kind | None:
    """None of what holds no list: a signature, an invitation, a logo, a film."""
    if file.name.lower().endswith(_NO_LISTS):
        return None
    try:
        kind = kind_of(hold_data(file.name, file.data, ""), file.data[:4096])
    except UserError:
        return None
    except (Unsound, *FAULTS):
        return Kind.COMPOUND  # damaged: whoever opens it says so
    return None if kind is Kind.PICTURE and file.shown and len(file.data) <= LOGO else kind


def _holding_people(
    attached: list[_Candidate], asked: ReadAs, progress: Callable[[float], None], opened: Open
) -> tuple[list[tuple[_Candidate, Workbook]], UserError | None]:
    """The attachments that hold a list, opened, and the reason why the first of the others failed. Pictures are not
    tried."""
    lists: list[tuple[_Candidate, Workbook]] = []
    fault: UserError | None = None
    for one in attached:
        if one.pictured:
            continue
        try:
            found = opened(one.path, asked, progress)
        except UserError as refused:
            if refused.code in ("password_protected", "choose_part"):
                fault = refused
            fault = fault or refused
            continue
        if holds_people(found):
            lists.append((one, found))
    return lists, fault


# -- what the mail says itself


def _in_text(path: Path, letter: Letter) -> Workbook | None:
    """The tables of its pages that have titles, else the lines of what it says itself, else of what it quotes."""
    for page in letter.pages:
        tables = [
            trim_rows(grid.rows)
            for grid in read_page(page, MOST_CELLS)
            if any(found.heads and sum(map(bool, found.titles)) > 1 for found in find_tables(grid.rows[:_LOOKED]))
        ]
        if tables:
            names = [path.stem, *(f"{path.stem} {number}" for number in range(2, len(tables) + 1))]
            return Workbook(path.name, dict(zip(names, tables, strict=True)), paper=Paper(PaperKind.MAIL))
    texts = [own_and_earlier(text) for text in (*letter.texts, *map(text_of_page, letter.pages))]
    for said in (*(own for own, _ in texts), *(earlier for _, earlier in texts)):
        try:
            found = find_list(path, said)
        except UserError:
            continue
        if found is not None:
            return found
    return None


def _wrap_workbook(  # long: what was read, and from which part of which mail
    path: Path, letter: Letter, found: Workbook, parts: tuple[str, ...], part: str, others: int
) -> Workbook:
    """The list as a part of the mail: its sender is noted beside the list, and on nobody's row."""
    told = [_describe_origin(letter, part)]
    if others:
        told.append(count(others, "{0} other file is attached: not read", "{0} other files are attached: not read"))
    paper = found.paper or Paper(PaperKind.MAIL)
    if not part:
        paper = replace(paper, kind=PaperKind.MAIL)
    return replace(found, name=path.name, paper=replace(paper, gaps=(*told, *paper.gaps), parts=parts))


def _describe_origin(letter: Letter, part: str) -> Said:
    sender, date = letter.sender or say("somebody who is not named"), letter.date or say("a day that is not named")
    if part:
        return say("“{0}”, attached to a mail of {1}, {2}", part, sender, date)
    return say("from the text of a mail of {0}, {1}", sender, date)
