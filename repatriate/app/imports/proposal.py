"""Proposes the effect of importing a list, row by row: a new person, an update of a known one, or a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.places import map_countries, own_places
from repatriate.app.imports.family_names import (
    HOUSEHOLD,
    FamilyNames,
    Homes,
    find_label,
    find_numberings,
    name_families,
    rename_families,
    warn_of_families,
)
from repatriate.app.imports.in_file import (
    DECIDED,
    Difference,
    People,
    group_by_row,
    list_differences,
    list_gaps,
    make_identity,
    read_notes,
)
from repatriate.app.imports.recurring_lists import find_by_name
from repatriate.app.people.writer import highest_ref, ref_of
from repatriate.intake.matching import Strength, find_both
from repatriate.intake.matching.same_names import SCORE as BY_NAME
from repatriate.intake.matching.same_names import find_renamed
from repatriate.intake.report import Counts, KeptRow, Problem, Report, ReportColumn, Warning, format_finding
from repatriate.intake.roster.model import ListRow, Place, Roster
from repatriate.model.saying import Said, say


class What(StrEnum):
    NEW = "new"
    UPDATE = "update"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Choice:
    """The officer's choice for one row. An update is of `ref`, or of the person on the earlier row `same_as`. `fields`
    are the fields to take over; None leaves them to the rules."""

    what: What
    ref: str | None = None
    same_as: Place | None = None
    fields: frozenset[str] | None = None


NEW = Choice(What.NEW)
LABELS = (HOUSEHOLD, "group")
"""Fields of which a list has labels of its own."""
SURE_AGAIN = 0.9
"""The likeness of a person known only by a name that the last list of the same source had too."""
ABROAD: Said = say("waits in another country")
Choices = Mapping[Place, Choice]


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody whom a row may be: of the file, or on an earlier row. `why` are short reasons; `score` is 0 to 1."""

    ref: str
    name: str
    score: float
    strength: Strength
    why: tuple[str, ...]
    same_as: Place | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """One row with whom it may be, what is chosen, and what that changes. `ref` is whose it is, or would be."""

    row: ListRow
    alike: tuple[Alike, ...]
    choice: Choice
    ref: str | None
    differences: tuple[Difference, ...] = ()

    @property
    def place(self) -> Place:
        return self.row.place

    @property
    def asked(self) -> bool:
        """Whether an officer should look: somebody is alike, and it is not sure."""
        return any(one.strength is Strength.WEAK for one in self.alike)

    def takes(self, one: Difference) -> bool:
        """Whether the list's value is written."""
        return one.taken if self.choice.fields is None else one.field in self.choice.fields

    @property
    def changes(self) -> bool:
        return any(map(self.takes, self.differences))

    @property
    def contradicted(self) -> bool:
        """Whether the list says something of somebody that cannot be so if the file is right."""
        return any(one.contradicts for one in self.differences)

    @property
    def clears(self) -> bool:
        """Whether what the row says of clearances counts: not where a name alone says who it is, nor where the list
        contradicts the file on who somebody is. What an officer chose counts."""
        best = self.alike[0] if self.alike else None
        by_name = best is not None and best.score == SURE_AGAIN and best.ref == self.ref
        who = any(one.contradicts and one.field in DECIDED for one in self.differences)
        return self.choice.fields is not None or not (by_name or who)

    @property
    def nationality(self) -> str | None:
        """The one that holds: that of the file, where the list contradicts it and nobody said that the list is right."""
        for one in self.differences:
            if one.field == "nationality" and not self.takes(one):
                return one.before
        return self.row.values.get("nationality")

    def to_json(self) -> dict[str, Any]:
        """The row's changes as JSON: each field's old value, new value, and whether the new one is taken."""
        return {
            "sheet": self.row.sheet,
            "row": self.row.number,
            "person": self.ref,
            "same_as": self.choice.same_as[1] if self.choice.same_as else None,
            "fields": [
                {
                    "field": one.field, "old": one.before, "new": one.after, "taken": self.takes(one),
                    "contradicts": one.contradicts,
                }
                for one in self.differences
            ],
        }  # fmt: skip


@dataclass(slots=True)
class Proposal:
    """A list with what is proposed for each row. `revision` is that of the file it was compared with.

    Of a family the rows of `roster` have the label of the list, those of `lines` its name in the file.
    """

    roster: Roster
    lines: list[Proposed]
    revision: int
    choices: dict[Place, Choice] = field(default_factory=dict)
    families: FamilyNames = field(default_factory=FamilyNames)
    kept_homes: Mapping[Place, str] = field(default_factory=dict)
    """The families of rows kept aside."""

    def report(self) -> Report:
        """The report for the command line."""
        roster = self.roster
        new = sum(1 for one in self.lines if one.choice.what is What.NEW)
        updated = sum(1 for one in self.lines if one.choice.what is What.UPDATE)
        report = Report(roster.source, "roster", warnings=list(roster.warnings), declared_total=roster.declared_total)
        if roster.tables:
            report.warnings += warn_of_families(self.families, roster.tables[0].sheet)
        report.warnings += [_warn_uncleared(one) for one in self.lines if one.row.answers and not one.clears]
        report.kept_aside = [kept.row for kept in roster.kept]
        report.kept_aside += [set_aside(one.row) for one in self.lines if one.choice.what is What.ASIDE]
        report.counts["People"] = Counts(roster.total, new, updated)
        report.columns = [
            ReportColumn(
                column.header, column.field, column.score, column.guessed, column.offered,
                column.finding.code if column.finding else None,
                (column.finding.family or None) if column.finding else None,
            )
            for column in roster.columns
        ]  # fmt: skip
        report.column_questions = [one.to_json() for one in roster.questions]
        report.updates = [one.to_json() for one in self.lines if one.differences]
        report.duplicates = [
            {
                "row": one.row.number, "person": like.ref, "score": round(like.score, 3), "strength": like.strength.value,
                "why": list(like.why),
            }
            for one in self.lines
            for like in one.alike
        ]  # fmt: skip
        return report


def _warn_uncleared(one: Proposed) -> Warning:
    why = say(
        "its clearances were not recorded: only a name says who it is, or the file contradicts it. Record them by hand."
    )
    return Warning(
        one.row.sheet,
        one.row.number,
        None,
        None,
        "not_cleared",
        format_finding(one.row.sheet, one.row.number, None, None, why),
    )


def take_contradicting(proposal: Proposal) -> dict[Place, Choice]:
    """Choices by which the list is right wherever it contradicts the file."""
    return {
        one.place: replace(
            one.choice, fields=frozenset(each.field for each in one.differences if each.taken or each.contradicts)
        )
        for one in proposal.lines
        if one.contradicted and one.choice.ref is not None
    }


def set_aside(row: ListRow) -> KeptRow:
    """A row that an officer put aside, as reports show one."""
    why = say("put aside by the officer: look at it again later")
    problem = Problem(None, None, "put_aside", format_finding(row.sheet, row.number, None, None, why))
    return KeptRow(row.sheet, row.number, tuple(str(value) for value in row.values.values()), (problem,))


_Decided = tuple[ListRow, tuple[Alike, ...], Choice, str | None]
"""A row, whom it may be, what becomes of it, and the reference of who it is or will be."""


def build_proposal(
    db: Database, roster: Roster, choices: Choices, revision: int, *, same_families: bool = False
) -> Proposal:
    """Everybody on the list with whom they may be. `choices` are the officer's; other rows follow the rules:

    sure to be somebody: an update; not sure: new, and said.
    """
    proposer = Proposer(db, roster, [choice.ref for choice in choices.values() if choice.ref])
    return proposer.proposal(choices, revision, same_families=same_families)


class Proposer:
    """Everything that is alike, found once; choices may then change as often as an officer likes."""

    def __init__(self, db: Database, roster: Roster, also: Sequence[str] = ()) -> None:
        """`also` are references beyond those that are alike which choices may name. Nothing is read of `db` later."""
        self._roster = roster
        self._known = known = People(db)
        self._last = highest_ref(db)
        self._homes = {name: Homes(db, name) for name in LABELS}
        self._numberings = find_numberings(roster)
        identities = [make_identity(place, row.values) for place, row in enumerate(roster.rows)]
        in_list, in_file = find_both(identities, known.identities)
        self._in_list, self._in_file = group_by_row(in_list), group_by_row(in_file)
        labels = [
            find_label(row.values, HOUSEHOLD, self._numberings.get(row.place, ""))
            if row.values.get(HOUSEHOLD)
            else None
            for row in roster.rows
        ]
        self._rows = identities
        self._country_of = map_countries(db)
        self._made: Mapping[str, str] = {}
        known.read(db, (known.refs[match.known] for matches in self._in_file.values() for match in matches))
        self._proved = {
            place: those[0].known
            for place, those in self._in_file.items()
            if those[0].likeness.strength is Strength.STRONG
            and self._is_proved(place, those[0].known)
            and not self._is_moved_abroad(place, those[0].known)
        }
        families = labels, self._homes[HOUSEHOLD].of
        self._by_name = find_by_name(db, roster, identities, known, self._proved, families)
        self._town_of = {code: place.near for code, place in own_places(db).items()}
        self._town: str | None = None
        known.read(db, (known.refs[one.known] for those in self._by_name.values() for one in those))
        known.read(db, [*(ref for row in roster.rows if (ref := self._find_own(row))), *also])

    def near(self, town: str | None) -> Proposer:
        """The same for a list of whom an officer said near which town they are: the code of that."""
        other = copy(self)
        other._town = town
        return other

    def of(self, roster: Roster, made: Mapping[str, str]) -> Proposer:
        """The same for a list of these people in this order; `made` has the countries of its new places."""
        other = copy(self)
        other._roster, other._made = roster, made
        return other

    def known(self, ref: str | None) -> Mapping[str, Any]:
        """The person's values in the file, by template columns; empty if unknown."""
        return self._known.rows.get(ref, {}) if ref is not None else {}

    def proposal(self, choices: Choices, revision: int, *, same_families: bool = False) -> Proposal:
        """`same_families`: a label that others have in the file means their family."""
        decided: list[_Decided] = []
        refs: dict[Place, str] = {}
        last = self._last
        for place, row in enumerate(self._roster.rows):
            where = row.place
            alike = self._find_alike(place, row, refs)
            choice = choices.get(where) or _by_rule(alike)
            ref = choice.ref
            if choice.what is What.NEW:
                own = row.values.get("ref")
                last += own is None
                ref = str(own or ref_of(last))
            elif choice.same_as is not None:
                ref = refs.get(choice.same_as)
            if ref is not None:
                refs[where] = ref
            decided.append((row, alike, choice, ref))
        parts = {} if same_families else self._numberings
        kept = {
            one.place: find_label(one.values, HOUSEHOLD, parts.get(one.place, ""))
            for one in self._roster.kept
            if one.values.get(HOUSEHOLD)
        }
        names = {}
        for name, homes in self._homes.items():
            own = parts if name == HOUSEHOLD else {}
            labelled = [
                (find_label(row.values, name, own.get(row.place, "")), ref)
                for row, _, _, ref in decided
                if row.values.get(name)
            ]
            labelled += [(label, None) for label in kept.values()] if name == HOUSEHOLD else []
            numberings = tuple(dict.fromkeys(self._numberings.values())) if name == HOUSEHOLD else ()
            names[name] = name_families(labelled, homes, self._roster.source, same=same_families, numberings=numberings)
        decided = [(rename_families(row, names, parts), alike, choice, ref) for row, alike, choice, ref in decided]
        decided = self._ask_of_renamed(decided)
        values = {row.place: row.values for row, *_ in decided}
        lines: list[Proposed] = []
        for row, alike, choice, ref in decided:
            found: list[Difference] = []
            if choice.what is What.UPDATE and ref is not None:
                found = self.differences(ref, row)
                if choice.same_as is not None and ref not in self._known.rows:
                    found = list_gaps(values.get(choice.same_as, {}), row.values)
            lines.append(Proposed(row, alike, choice, ref, tuple(found)))
        families = names[HOUSEHOLD]
        if same_families:
            rows = [(row.values, self._numberings.get(row.place, ""), ref) for row, _, _, ref in decided]
            families = replace(families, strangers=self._homes[HOUSEHOLD].find_strangers(rows))
        kept_homes = {place: families.names[label] for place, label in kept.items()}
        return Proposal(self._roster, lines, revision, dict(choices), families, kept_homes)

    def _find_alike(self, place: int, row: ListRow, refs: Mapping[Place, str]) -> tuple[Alike, ...]:
        """The likest first. Who was said to be another than the one it surely is, is not asked about again."""
        known = self._known
        if own := self._find_own(row):
            same: tuple[str, ...] = (say("the same number"),)
            return (Alike(own, known.name(own), 1.0, Strength.STRONG, same),)
        in_file, in_list = self._in_file.get(place), self._in_list.get(place)
        by_name = self._find_by_name(place)
        sure_ones = {one.ref for one in by_name if one.strength is Strength.STRONG}
        found = list(by_name)
        for match in in_file or ():
            ref, like = known.refs[match.known], match.likeness
            moved = self._is_moved_abroad(place, match.known)
            if like.strength is Strength.STRONG and (
                moved or (ref not in sure_ones and self._proved.get(place) != match.known)
            ):
                like = replace(like, score=BY_NAME, strength=Strength.WEAK)
            doubted = (*like.why, ABROAD) if moved else like.why
            found.append(Alike(ref, known.name(ref), like.score, like.strength, doubted))
        for match in in_list or ():
            other, like = self._roster.rows[match.known], match.likeness
            if (where := other.place) in refs:
                why: tuple[str, ...] = (say("on row {0} of this list", str(other.number)), *like.why)
                found.append(Alike(refs[where], other.name, like.score, like.strength, why, where))
        once: dict[str, Alike] = {}
        for one in sorted(found, key=lambda one: (one.strength is not Strength.STRONG, -one.score)):
            once.setdefault(one.ref, one)
        best = list(once.values())
        if best and best[0].strength is Strength.STRONG:
            sure = best[0].ref
            best = [one for one in best if one.ref == sure or not known.are_distinct(one.ref, sure)]
        return tuple(best)

    def _ask_of_renamed(self, decided: Sequence[_Decided]) -> list[_Decided]:
        """Asks about new rows that may be a known member of their family. One of the two is named like “Baby of …”."""
        known, homes = self._known, self._homes[HOUSEHOLD].of
        on_it = {ref for *_, ref in decided if ref}
        theirs = [None if ref in on_it else homes.get(ref) for ref in known.refs]
        ours = [
            None if alike or choice.what is not What.NEW else row.values.get(HOUSEHOLD)
            for row, alike, choice, _ in decided
        ]
        found = find_renamed(self._rows, known.identities, (ours, theirs), known.newborn_since)
        why: tuple[str, ...] = (say("the same family, and one of the two is named after a parent"),)
        return [
            (
                row,
                (
                    *alike,
                    *(
                        Alike(known.refs[one], known.name(known.refs[one]), BY_NAME, Strength.WEAK, why)
                        for one in found.get(place, ())
                    ),
                ),
                choice,
                ref,
            )
            for place, (row, alike, choice, ref) in enumerate(decided)
        ]

    def _find_by_name(self, place: int) -> list[Alike]:
        """People with the same name; sure on a recurring list unless there is a doubt, such as another town."""
        known, found = self._known, []
        for one in self._by_name.get(place, ()):
            ref, doubts = known.refs[one.known], list(one.doubts)
            stays = known.rows[ref]["location"]
            town = self._town_of.get(stays, stays)
            if self._is_moved_abroad(place, one.known):
                doubts.append(ABROAD)
            elif self._town and town and town != self._town:
                doubts.append(say("waits near another town"))
            ours, theirs = (read_notes(row.get("notes")) for row in (self._roster.rows[place].values, known.rows[ref]))
            doubts += [
                say("another “{0}”", title) for title in ours if ours[title].isdisjoint(theirs.get(title, ours[title]))
            ]
            score, why = BY_NAME, [say("the same name"), *doubts]
            if not doubts:
                score, why = SURE_AGAIN, [say("the same name, once on this list and once on the last similar list")]
            strength = Strength.WEAK if doubts else Strength.STRONG
            found.append(Alike(ref, known.name(ref), score, strength, tuple(why)))
        return found

    def shares_number(self, place: int, ref: str | None) -> bool:
        """Whether a row and somebody of the file have the number of a document in common."""
        numbers = self._known.numbers(ref) if ref is not None and ref in self._known.places else frozenset[str]()
        return not numbers.isdisjoint(self._rows[place].documents)

    def _is_proved(self, place: int, other: int) -> bool:
        """Whether a number or a whole day of birth says who it is: a name and a year are of many."""
        days = (one.birth_date for one in (self._rows[place], self._known.identities[other]))
        return self.shares_number(place, self._known.refs[other]) or all(day and day.names_a_day for day in days)

    def _is_moved_abroad(self, place: int, other: int) -> bool:
        """Whether the row states a place in another country than the file, and no number says that it is the same person."""
        row, ref = self._roster.rows[place], self._known.refs[other]
        now, then = row.values.get("location"), self._known.rows[ref]["location"]
        if "location" in row.weak or self.shares_number(place, ref):
            return False
        one, two = (self._made.get(code) or self._country_of(code) if code else None for code in (now, then))
        return bool(one and two and one != two)

    def _find_own(self, row: ListRow) -> str | None:
        """The current reference of the person whose reference the list gives; None if the file has nobody under it."""
        ref = row.values.get("ref")
        if ref is None:
            return None
        return str(ref) if ref in self._known.places else self._known.now_called.get(str(ref))

    def differences(self, ref: str, row: ListRow) -> list[Difference]:
        """The fields in which a row differs from the file's person, taken or not; empty if the person is not in the
        file."""
        before = self._known.rows.get(ref)
        return list_differences(before, row.values, row.weak, self._known.documents[ref]) if before is not None else []


def _by_rule(alike: Sequence[Alike]) -> Choice:
    if alike and (best := alike[0]).strength is Strength.STRONG:
        return Choice(What.UPDATE, None if best.same_as else best.ref, best.same_as)
    return NEW
