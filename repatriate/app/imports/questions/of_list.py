"""The three questions about a list that is about to come in, and the list with their answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearances.kinds import Item, known_kind
from repatriate.app.core.places import must_be_destination, must_be_place, place_finder
from repatriate.app.imports.proposal import Proposal, Proposer, What
from repatriate.app.imports.questions.apply import answer_rows, used_places
from repatriate.app.imports.questions.ask import FROM, ask_questions
from repatriate.app.imports.questions.host import find_host_named, host_in
from repatriate.app.imports.questions.model import Answers, Host, HostSource, Line, Questions, Seen, Source
from repatriate.intake.roster.clearance_columns import Answered
from repatriate.intake.roster.model import ListRow, Roster
from repatriate.intake.roster.titles import meaning_of
from repatriate.intake.values.dates import DayMonth
from repatriate.intake.values.nationalities import read_nationality
from repatriate.intake.values.splitting import NameOrder
from repatriate.model.entities import Place
from repatriate.model.errors import UserError
from repatriate.model.fields import CLEARANCES
from repatriate.model.saying import say
from repatriate.reference.airports import airport, may_be_place, near_text
from repatriate.reference.countries import is_country
from repatriate.reference.lexicon import fields_of


@dataclass(frozen=True, slots=True)
class Wishes:
    """Answers to an import without anybody to ask; a field left empty keeps the proposal.

    `wait` and `destination` are for people of whom the list states none. `country` is where they wait, and `town` the
    nearest town. `clearances` are kinds: an empty tuple means none are necessary, None keeps those proposed. `usual`
    chooses those usual where they wait; `later` leaves all three questions open.

    `listed`: contradicting answers of the list replace those on record; `values`: so do sex, nationality and birth
    date. `names` and `days` are answers for whole columns. `same_families`: a label that the file knows means the
    family there.
    """

    wait: str | None = None
    destination: str | None = None
    clearances: tuple[str, ...] | None = None
    usual: bool = False
    later: bool = False
    listed: bool = False
    country: str | None = None
    town: str = ""
    values: bool = False
    names: NameOrder | None = None
    days: DayMonth | None = None
    same_families: bool = False

    @property
    def host(self) -> Host | None:
        """The country and town where they wait, as wished; None if not given. Raises UserError for a country without a
        known airport."""
        if self.country is None:
            return None
        found = host_in(self.country, self.town)
        if found is None:
            raise UserError("no_country", say("No airport in {0} is known: choose another country.", self.country))
        return found


def ask_of_list(
    db: Database, proposer: Proposer, proposal: Proposal, names: Sequence[str] = (), host: Host | None = None
) -> Questions:
    """`names` are what the operation is called; those of the list and its sheets are asked too."""
    roster = proposal.roster
    sheets = dict.fromkeys(table.sheet for table in roster.tables)
    called = [roster.source, *sheets]
    stated = _find_country(roster)
    asked = ask_questions(
        db, _read_listed(proposer, proposal, stated[0] if stated else None), names, host, stated, called
    )
    unread = _find_unread_places(roster)
    named = find_host_named(dict.fromkeys(called, 1))
    goes = _find_column(roster, "destination")
    offered = [column.header for column in roster.columns if not goes and column.offered == "destination"]
    return replace(
        asked,
        where=tuple(_leave_open(db, line, asked, named, unread) for line in asked.where),
        where_offered=unread,
        where_column=_find_column(roster, "location"),
        goes_column=goes,
        goes_offered=tuple(" ".join(title.split()) for title in offered),
        families=proposal.families,
        families_column=_find_column(roster, "household"),
    )


def _leave_open(db: Database, line: Line, asked: Questions, named: Host | None, unread: Sequence[str]) -> Line:
    """The line open, where nobody said a place and the list may say another than the one where most others wait."""
    host = asked.host
    by_officer = host is not None and host.source is HostSource.OFFICER
    if line.source is not Source.COMMONEST or (host is not None and by_officer and host.town):
        return line
    stated = host if host is not None and host.source in (HostSource.OFFICER, HostSource.COLUMN) else None
    place = (
        None if any(one.texts and one.code == line.code for one in asked.where) else place_finder(db)(line.code or "")
    )
    against = place is not None and any(_is_elsewhere(place, one) for one in (stated, named) if one)
    return replace(line, code=None, source=Source.OPEN) if unread or against else line


def _is_elsewhere(place: Place, host: Host) -> bool:
    town = place.near or (place.code if airport(place.code) else None)
    return place.country != host.country or bool(host.town and town and host.town not in (town, place.code))


def _find_unread_places(roster: Roster) -> tuple[str, ...]:
    """Titles of columns that were not read, and whose cells may be places where people wait."""
    nations = {row.values.get("nationality") for row in roster.rows}
    found = []
    for column in roster.columns:
        says = {name for name, _ in meaning_of(column.header).says}
        if column.fields or column.chosen or column.offered == "birth_place" or not says <= _PLACES:
            continue
        like = [text for text in column.samples if may_be_place(text)]
        homes = "address" in says and {near.country for text in like if (near := near_text(text))} <= nations
        if like and len(like) * 2 >= len(column.samples) and not homes:
            found.append(" ".join(column.header.split()))
    return tuple(found)


_PLACES = frozenset({"address", "location_held", "seat"})
"""Fields of the lexicon whose titles leave it open whether people wait there."""


def apply_answers(proposer: Proposer, proposal: Proposal, questions: Questions, answers: Answers) -> Proposal:
    """The same proposal with the answers in its rows. They hold where an officer chose of the other fields."""
    kept = {line.place: line.nationality for line in proposal.lines if line.contradicted}
    rows = answer_rows(proposal.roster, questions, answers, kept)
    choices = dict(proposal.choices)
    for before, after in zip(proposal.roster.rows, rows.rows, strict=True):
        choice = choices.get(after.place)
        if choice is not None and choice.fields is not None:
            told = {name for name in _ENDS if before.values.get(name) != after.values.get(name)}
            choices[after.place] = replace(choice, fields=choice.fields | told)
    made = {place.code: place.country for place in answers.new}
    return proposer.of(rows, made).proposal(choices, proposal.revision, same_families=answers.same_families)


_ENDS = ("location", "destination")


def answer_as_wished(db: Database, questions: Questions, wishes: Wishes) -> Answers:
    """The proposed answers with the wishes applied. Raises UserError for an unknown place or destination."""
    if wishes.later:
        return Answers(listed=wishes.listed, same_families=wishes.same_families)
    proposed = questions.proposed()
    waits, goes = dict(proposed.waits or {}), dict(proposed.goes or {})
    needs = proposed.needs
    if wishes.wait is not None:
        must_be_place(db, wishes.wait)
        waits |= {line.key: wishes.wait for line in questions.where if not line.texts or line.code is None}
    if wishes.destination is not None:
        must_be_destination(db, wishes.destination)
        goes |= {line.key: wishes.destination for line in questions.goes if not _was_answered(line)}
    if wishes.usual:
        needs = tuple(item for need in questions.needs if need.chosen or need.usual for item in need.items)
    elif wishes.clearances is not None:
        items = {need.kind: need.items for need in questions.needs}
        kinds = [known_kind(kind, items) for kind in wishes.clearances]
        needs = tuple(item for kind in kinds for item in items.get(kind, (Item(kind, ""),)))
    return Answers(waits, goes, needs, proposed.new, wishes.listed, wishes.same_families)


def _was_answered(line: Line) -> bool:
    """Whether the list itself says where they go."""
    return line.code is not None and line.key.startswith("to:")


def _read_listed(proposer: Proposer, proposal: Proposal, title: str | None) -> Iterator[Seen]:
    """Everybody on the list; `title` is the column that states in which country they are."""
    for place, line in enumerate(proposal.lines):
        if line.choice.what is What.ASIDE or line.choice.same_as is not None:
            continue
        row, values = line.row, line.row.values
        before = proposer.known(line.choice.ref) if line.choice.what is What.UPDATE else {}
        # Whom a new place may turn out to move abroad may become somebody new, who needs a destination.
        open_ = row.waits and not values.get("location") and not proposer.shares_number(place, line.choice.ref)
        yield Seen(
            where=row.place,
            waits=row.waits,
            location=values.get("location") if row.waits else values.get("location") or before.get("location"),
            goes=row.goes,
            destination=values.get("destination")
            if row.goes
            else values.get("destination") or (None if open_ else before.get("destination")),
            nationality=line.nationality or before.get("nationality"),
            answers=row.answers,
            ref=line.choice.ref if line.choice.what is What.UPDATE else None,
            stays=before.get("location"),
            country=_country_in(row, title) if title else None,
        )


def _answer_as_json(one: Answered) -> dict[str, Any]:
    return {"answer": one.answer.value if one.answer else None, "valid_until": one.valid_until}


def _find_column(roster: Roster, field: str) -> str:
    """The title of the column that was read for a field; empty where there is none."""
    for column in roster.columns:
        if field in column.fields:
            return " ".join(column.header.split())
    return ""


def _find_country(roster: Roster) -> tuple[str, str] | None:
    """The title of a column that states in which country people are, and the country of the most of them.

    A second column of countries says it too, where nobody on the list is from any of them.
    """
    nations = {row.values.get("nationality") for row in roster.rows}
    for column in roster.columns:
        named = fields_of(column.key)
        if column.fields or not {"host_country", "nationality"} & set(named):
            continue
        title = " ".join(column.header.split())
        counts = Counter(filter(None, (_country_in(row, title) for row in roster.rows)))
        if counts and ("host_country" in named or not nations & set(counts)):
            return title, counts.most_common(1)[0][0]
    return None


def _country_in(row: ListRow, title: str) -> str | None:
    """The country that a column kept in the notes states for a person; None for other text."""
    for line in str(row.values.get("notes") or "").split("; "):
        if line.startswith(f"{title}: "):
            found = read_nationality(line.removeprefix(f"{title}: ")).value
            return found if found is not None and is_country(found) else None
    return None


def sheets_as_json(roster: Roster) -> list[dict[str, Any]]:
    """The sheets with people and whether they were read, as JSON; empty for a single sheet."""
    return [
        {
            "sheet": one.name,
            "people": one.people,
            "read": one.read,
            "asked": one.asked,
            "first_rows": [list(row) for row in one.first],
        }
        for one in roster.sheets
    ]


def _town_as_json(questions: Questions, answers: Answers) -> dict[str, Any] | None:
    """The town that an officer named, and whether anybody waits in it or near it."""
    host = questions.host
    if host is None or host.source is not HostSource.OFFICER or not host.town:
        return None
    near = {place.code for place in used_places(answers) if place.near == host.town}
    waits = set((answers.waits or {}).values())
    return {"name": host.town_name, "used": bool(waits & {*near, *questions.in_town})}


def answers_as_json(questions: Questions, answers: Answers) -> dict[str, Any]:
    """The answers with their sources, as JSON."""

    by_officer = questions.host is not None and questions.host.source is HostSource.OFFICER

    def describe_lines(asked: Sequence[Line], codes: Any) -> list[dict[str, Any]] | None:
        if codes is None:
            return None
        return [
            {
                "words": list(line.texts), "people": line.people, "answer": codes.get(line.key),
                "nationality": line.texts[0] if line.key.startswith(FROM) else None,
                "source": "officer" if codes.get(line.key) != line.code or (by_officer and line.source is Source.TOWN) else line.source.value,
            }
            for line in asked
        ]  # fmt: skip

    needs = None
    if answers.needs is not None:
        chosen = {item.kind for item in answers.needs}
        needs = [
            {"kind": need.kind, "needed": need.kind in chosen, "usual": need.usual, "granted": need.granted,
             "refused": need.refused, "asked": need.asked, "unusual": need.unusual, "left_out": need.left_out}
            for need in questions.needs if need.kind in chosen or need.kind in CLEARANCES
        ]  # fmt: skip
    families = questions.families
    return {
        "families": {
            "column": questions.families_column, "labels": list(families.asked), "same": answers.same_families,
            "said": families.describe_asked() if families.asked else None, "numberings": list(families.numberings),
        } if families.question else None,
        "waits": describe_lines(questions.where, answers.waits),
        "destinations": describe_lines(questions.goes, answers.goes),
        "waiting_columns_left": list(questions.where_offered),
        "destination_columns_left": list(questions.goes_offered),
        "clearances": needs,
        "new_places": [
            {"code": one.code, "name": one.name, "country": one.country, "timezone": one.timezone, "near": one.near}
            for one in used_places(answers)
        ],
        "differing": [
            {"ref": one.ref, "kind": one.kind, "on_record": _answer_as_json(one.on_record), "in_list": _answer_as_json(one.in_list),
             "taken": answers.listed}
            for one in questions.differing
        ],
        "town": _town_as_json(questions, answers),
        "host": questions.host.country if questions.host else None,
        "host_source": questions.host.source.value if questions.host else None,
        "host_column": questions.host_column or None,
    }  # fmt: skip
