"""Finds the people whom a line of a reply means. A reference, a number, or a name with a birth date identifies
somebody. A match with a contradiction is never sure."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearances.commands import Given
from repatriate.app.clearances.reply_match import OFFERED, Awaited, Sureness
from repatriate.app.clearances.reply_names import (
    NEAR,
    NONE,
    PARTLY,
    SOUNDS,
    UNFIT,
    WHOLE,
    Fit,
    Token,
    compare_name,
    find_name,
    find_sound,
    join_own_script,
    letters_of,
    names_of,
)
from repatriate.app.core.current_document import bare_number
from repatriate.app.core.snapshot import parse_day
from repatriate.intake.matching import spelling
from repatriate.intake.matching.contradictions import Against, Support, compare_birth_dates, find_contradictions
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Answer
from repatriate.model.fields import NAMES
from repatriate.model.saying import join_items, say

MOST_CANDIDATES = 6
_MOST_COMPARED = 120
_RARE = 12
"""A word that so few bear is reason enough to compare a name; more need two."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The identifying facts in a line.

    `births` holds the readings of each date that may be a birth date. `named` are numbers that the line calls document
    numbers; `numbers` are all others that may be, reduced to letters and digits. `nations` maps a word to the
    nationality that it names.
    """

    refs: tuple[str, ...]
    tokens: Sequence[Token]
    births: tuple[frozenset[PartialDate], ...] = ()
    sex: str | None = None
    numbers: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    nations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The people whom a line may mean, best first, with certainty and reason.

    `used` are the places of its words that belong to names. `by_name`: matched by name and supporting facts.
    `contradicted`: some fact in the line speaks against each of them.
    """

    refs: tuple[str, ...]
    sureness: Sureness
    why: str
    used: frozenset[int] = frozenset()
    by_name: bool = False
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    """The match between a person and a line. `of_today`: the line has the whole name as the file has it now. `lone`: it
    has one word of it. `spelled`: the accents agree, and the line has some."""

    ref: str
    fit: Fit
    support: Support
    against: frozenset[Against]
    of_today: bool
    lone: bool
    spelled: bool

    @property
    def level(self) -> int:
        return self.fit.level


class Finder:
    """Everybody of the file, findable by what a line may tell of them. `mine` are whose answer is waited for."""

    def __init__(self, people: Sequence[Awaited], others: Sequence[Awaited]) -> None:
        self.mine = {one.ref for one in people}
        everybody = [*people, *(one for one in others if one.ref not in self.mine)]
        self.by_ref = {one.ref: one for one in everybody}
        self.refs = {one.ref.upper(): one.ref for one in everybody}
        self.numbers: dict[str, set[str]] = defaultdict(set)
        self._numbers = {one.ref: frozenset(map(bare_number, one.numbers)) for one in everybody}
        self._names = {one.ref: names_of(one) for one in everybody}
        self._today = {one.ref: names_of(replace(one, spellings=(), native_name=None)) for one in everybody}
        self._letters = {one.ref: letters_of(one) for one in everybody}
        self._native = {one.ref: spelling.fold_native(one.native_name) for one in everybody if one.native_name}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        self._by_day: dict[PartialDate, set[str]] = defaultdict(set)
        self._by_native: dict[str, set[str]] = defaultdict(set)
        for one in everybody:
            for number in self._numbers[one.ref]:
                if len(number) >= 5:
                    self.numbers[number].add(one.ref)
            if one.birth_date:
                self._by_day[one.birth_date].add(one.ref)
            for word in {word for name in self._names[one.ref] for word in name}:
                for form in (word, *find_sound(word)):
                    self._by_word[form].add(one.ref)
        for ref, native in self._native.items():
            self._by_native[native].add(ref)

    @property
    def births(self) -> Collection[PartialDate]:
        """Days on which somebody was born."""
        return self._by_day.keys()

    def find_bearers(self, word: str) -> Collection[str]:
        """References of the people whose names contain a word in its folded form."""
        return self._by_word.get(word, ())

    def find(self, told: Evidence) -> Meaning:
        """The people whom the line means, with certainty and reason."""
        if len(told.refs) > 1:
            return self._ask_which(told.refs)
        holders = sorted({ref for number in told.numbers for ref in self.numbers.get(number, ())})
        candidates = self._compare_people(told, {*told.refs, *holders})
        found = self._choose(told, holders, candidates)
        spelled = [one for one in candidates.values() if one.spelled]
        if found.sureness in OFFERED and spelled and not candidates[found.refs[0]].spelled:
            names = join_items([one.ref for one in spelled])
            both = (candidates[found.refs[0]], *spelled)
            return self._ask(
                [one.ref for one in both], say("The name is that of {0}, down to the accents.", names), both
            )
        return found

    def _choose(self, told: Evidence, holders: Sequence[str], candidates: Mapping[str, _Candidate]) -> Meaning:
        if told.refs:
            return self._by_key(told.refs[0], candidates, say("Matched by our number."), told)
        why = say("Matched by a document number.")
        if len(holders) == 1:
            return self._by_key(holders[0], candidates, why, told)
        if holders:
            fitting = [one for ref in holders if not (one := candidates[ref]).against]
            named = [one for one in fitting if one.level > PARTLY]
            if len(named) == 1 and named[0].support is Support.FULL:
                return self._match_person(named[0], why)
            return self._ask_which(holders)
        return self._by_name(list(candidates.values()))

    def is_whole_name(self, refs: Sequence[str], tokens: Collection[Token]) -> bool:
        """Whether these are a whole name of the first of these people, of several words, to the accent."""
        letters = {token.raw.casefold() for token in tokens}
        return len(letters) > 1 and letters in self._letters[refs[0]]

    def find_each(self, told: Evidence) -> list[Meaning]:
        """One meaning for each person named in running text, in the order of the text; none of them is sure."""
        keyed = {*told.refs, *(ref for number in told.numbers for ref in self.numbers.get(number, ()))}
        named = [
            one
            for one in self._compare_people(told, keyed, running=True).values()
            if one.level >= NEAR or one.ref in keyed
        ]
        groups: list[list[_Candidate]] = []
        for one in sorted(named, key=lambda one: (-one.level, -len(one.fit.used), one.ref not in self.mine, one.ref)):
            same = next((those for those in groups if not set(those[0].fit.used).isdisjoint(one.fit.used)), None)
            if same is None:
                groups.append([one])
            elif same[0].level == one.level:
                same.append(one)
        groups.sort(key=lambda those: min(those[0].fit.used, default=0))
        return [self._ask_which([one.ref for one in those], those) for those in groups]

    def _by_key(self, ref: str, candidates: Mapping[str, _Candidate], why: str, told: Evidence) -> Meaning:
        """The meaning of a line with a reference or number; it becomes a question where the file or the name
        contradicts."""
        one = candidates[ref]
        rivals = sorted(
            (rival for rival in candidates.values() if rival is not one and rival.level >= NEAR),
            key=lambda rival: (-rival.level, rival.ref),
        )
        if one.against:
            both = (one, *(it for it in rivals if not it.against))
            return self._ask([it.ref for it in both], describe_against(ref, one.against), both)
        if one.level == NONE:
            named = [rival for rival in rivals if rival.level >= SOUNDS]
            words = sum(not token.idle for token in told.tokens)
            other = bool(named) or (not told.refs and words > 1 and bool(self._names[ref]))
        else:
            named = [rival for rival in rivals if rival.level == WHOLE]
            other = bool(named) and one.level < WHOLE and one.support is not Support.FULL
        if other:
            why = say("The number is that of {0}, but the name differs.", ref)
            return self._ask((ref, *(rival.ref for rival in named)), why, (one, *named))
        return self._match_person(one, why)

    def _by_name(self, candidates: Sequence[_Candidate]) -> Meaning:  # long: one rule after the other
        alike = [one for one in candidates if one.level >= NEAR]
        alike.sort(key=lambda one: (-one.level, one.ref not in self.mine, one.ref))
        open_ = [one for one in alike if not one.against]
        if not open_:
            return self._doubt_all(candidates, alike)
        dated = [one for one in open_ if one.support is Support.FULL]
        best = (dated or open_)[0]
        if dated:
            rivals = [one for one in dated if one.level == WHOLE or best.level < WHOLE]
            if best.level < WHOLE:
                # The whole name of somebody born on another day: a name or a date is wrong here. Or two are named.
                rivals += [one for one in alike if one.level == WHOLE or (one in open_ and one.level >= best.level)]
        else:
            rivals = [one for one in alike if not one.against or one.level == WHOLE]
            rivals = alike if len(rivals) == 1 and best.support is Support.NONE else rivals
        rivals = [one for one in rivals if one is not best]
        if rivals:
            return self._ask_which([one.ref for one in (best, *rivals)], (best, *rivals))
        if dated:
            return self._match_person(best, say("Matched by name and date of birth."), by_name=True)
        if best.level < WHOLE:
            return self._ask((best.ref,), say("The name is like that of {0}.", best.ref), [best])
        if best.support is Support.PART:
            return self._match_person(
                best, say("Matched by name and the known part of the date of birth."), by_name=True
            )
        if best.ref in self.mine and not best.of_today:
            return self._ask((best.ref,), say("{0} had this name before.", best.ref), [best])
        if best.ref in self.mine and best.lone:
            return self._ask((best.ref,), say("Matched by one word alone: nothing else says who it is."), [best])
        why = say("Matched by the whole name alone, which nobody else has: nothing else says who it is.")
        return self._match_person(best, why, Sureness.NAME_ONLY, by_name=True)

    def _doubt_all(self, candidates: Sequence[_Candidate], alike: Sequence[_Candidate]) -> Meaning:
        """Nobody fits in all: those born on that day of whose name a part is there, and those whom a fact contradicts."""
        born = [one for one in candidates if one.support is Support.FULL and one.level == PARTLY]
        both = [*born, *alike]
        if born:
            why = say("The date of birth is that of {0}, but the name differs.", join_items([one.ref for one in born]))
            return self._ask([one.ref for one in both], why, both)
        if alike:
            against = describe_against(alike[0].ref, alike[0].against)
            return replace(self._ask([one.ref for one in both], against, both), contradicted=True)
        return Meaning((), Sureness.NOT_FOUND, say("Nobody who is waiting for an answer has this name."))

    def _ask_which(self, refs: Sequence[str], those: Sequence[_Candidate] = ()) -> Meaning:
        refs = tuple(dict.fromkeys(refs))
        return self._ask(refs, say("It may mean {0}.", join_items(refs)), those)

    def _ask(self, refs: Sequence[str], why: str, those: Sequence[_Candidate] = ()) -> Meaning:
        first = sorted(dict.fromkeys(refs), key=lambda ref: ref not in self.mine)[:MOST_CANDIDATES]
        used = frozenset(place for one in those for place in one.fit.used)
        wanted = first[0] in self.mine or len(first) > 1
        return Meaning(tuple(first), Sureness.UNSURE if wanted else Sureness.NOT_ON_NOTE, why, used)

    def _match_person(
        self, one: _Candidate, why: str, sureness: Sureness = Sureness.SURE, *, by_name: bool = False
    ) -> Meaning:
        sureness = sureness if one.ref in self.mine else Sureness.NOT_ON_NOTE
        return Meaning((one.ref,), sureness, why, frozenset(one.fit.used), by_name)

    def _compare_people(self, told: Evidence, also: set[str], *, running: bool = False) -> dict[str, _Candidate]:
        """The people whom the line may mean, each compared with it; people in `also` are compared whatever their names
        are."""
        counts: Counter[str] = Counter()
        few: set[str] = set()
        for word in {token.word for token in told.tokens}:
            sharing = set().union(*(self._by_word.get(form, ()) for form in {word, *find_sound(word)}))
            counts.update(sharing)
            if len(sharing) <= _RARE:
                few |= sharing
        dated = {
            ref for readings in told.births for day in readings if day.complete for ref in self._by_day.get(day, ())
        }
        scripts = join_own_script(told.tokens)
        native = {ref for own, refs in self._by_native.items() if _has_name(scripts, own) for ref in refs}
        ranked = [ref for ref, number in counts.most_common(_MOST_COMPARED * (5 if running else 1)) if number > 1]
        wanted = dict.fromkeys([*also, *dated, *native, *ranked, *sorted(few)])
        found = {ref: self._weigh_person(ref, told, scripts, find_name if running else compare_name) for ref in wanted}
        return {ref: one for ref, one in found.items() if ref in also or one.level > NONE}

    def _weigh_person(
        self, ref: str, told: Evidence, scripts: Mapping[str, tuple[int, ...]], compare: Callable[..., Fit]
    ) -> _Candidate:
        one, names, own = self.by_ref[ref], self._names[ref], self._native.get(ref, "")
        fits = [compare(name, told.tokens) for name in names]
        fit = max(fits, key=lambda fit: fit.level, default=UNFIT)
        today = any(fit.level == WHOLE for name, fit in zip(names, fits, strict=True) if name in self._today[ref])
        if len(own) > 1 and own in scripts:
            fit, today = Fit(WHOLE, scripts[own]), True
        elif fit.level < SOUNDS and _has_name(scripts, own):
            fit = Fit(SOUNDS, fit.used)
        births = frozenset[PartialDate]().union(*told.births)
        shapes = set(map(_outline_number, self._numbers[ref]))
        said = told.named | {
            number for number in told.numbers if _outline_number(number) in shapes or number in self.numbers
        }
        against = find_contradictions((one.birth_date, births), (one.sex, told.sex), (self._numbers[ref], said))
        nations = {told.nations[raw] for raw in told.nations.keys() - {told.tokens[place].raw for place in fit.used}}
        if one.nationality and nations and one.nationality not in nations:
            against |= {Against.NATIONALITY}
        lone = len(fit.used) == 1 and not told.tokens[fit.used[0]].own
        letters = {told.tokens[place].raw.casefold() for place in fit.used}
        spelled = not all(map(str.isascii, letters)) and letters in self._letters[ref]
        return _Candidate(ref, fit, compare_birth_dates(one.birth_date, births), against, today, lone, spelled)


def _has_name(scripts: Iterable[str], own: str) -> bool:
    """Whether a name in its own script is a word, or stands in a longer one, where words are not parted."""
    return len(own) > 1 and (own in scripts or (len(own) > 2 and any(own in word for word in scripts)))


def describe_against(ref: str, against: frozenset[Against]) -> str:
    """One sentence on the facts that contradict a person."""
    words = {
        Against.BIRTH_DATE: say("the date of birth"),
        Against.SEX: say("the sex"),
        Against.DOCUMENT: say("the number of the document"),
        Against.NATIONALITY: say("the nationality"),
    }
    parts = join_items([words[one] for one in Against if one in against])
    return say("It may mean {0}, but it contradicts what the file has: {1}.", ref, parts)


def _outline_number(number: str) -> str:
    """`X0012345` as A, then how many digits: as numbers of one kind of paper are built."""
    return "".join("9" if sign.isdigit() else "A" for sign in number)


# -- Reads the people whom a reply may mean: those who await an answer, and everybody else in the file.


_NAMED_OTHERWISE = """
    SELECT row_id, before FROM images WHERE tbl = 'people' AND before IS NOT NULL AND after IS NOT NULL AND (
        json_extract(before, '$.surname') IS NOT json_extract(after, '$.surname')
        OR json_extract(before, '$.given_names') IS NOT json_extract(after, '$.given_names')
        OR json_extract(before, '$.native_name') IS NOT json_extract(after, '$.native_name'))
    UNION ALL SELECT person_id, was FROM merged
    UNION ALL SELECT person_id, printed FROM documents WHERE printed IS NOT NULL
    UNION ALL SELECT person_id, spelled FROM listed WHERE spelled IS NOT NULL
"""


def list_awaited(db: Database, kind: str, note: str | None = None) -> tuple[list[Awaited], list[Awaited]]:
    """The people who await an answer to this kind (with `note`: all on it), then everybody else, both by reference."""
    numbers: dict[int, list[str]] = defaultdict(list)
    for person, number in db.conn.execute("SELECT person_id, number FROM documents WHERE number IS NOT NULL"):
        numbers[person].append(number)
    spellings = _read_spellings(db)
    mine: list[Awaited] = []
    others: list[Awaited] = []
    for row in db.query(
        """
        SELECT p.id, p.ref, p.surname, p.given_names, p.native_name, p.birth_date, p.sex, p.nationality, c.asked_on,
            c.answer, c.answered_on, c.reference, c.valid_from, c.valid_until,
            noted.seq, CASE WHEN :note IS NULL THEN c.asked_on IS NOT NULL AND c.answer IS NULL ELSE noted.id END AS waits
        FROM people p LEFT JOIN clearances c ON c.person_id = p.id AND c.kind = :kind
        LEFT JOIN notes n ON lower(n.number) = lower(:note) LEFT JOIN noted ON noted.note_id = n.id AND noted.person_id = p.id
        ORDER BY p.ref
        """,
        {"kind": kind, "note": note.strip() if note else None},
    ):
        today = " ".join(filter(None, (row["given_names"], row["surname"])))
        born = row["birth_date"]
        one = Awaited(
            row["ref"], row["surname"], row["given_names"], row["native_name"], tuple(numbers[row["id"]]),
            parse_day(row["asked_on"]), PartialDate.parse(born) if born else None, row["sex"], row["nationality"],
            tuple(name for name in dict.fromkeys(spellings[row["id"]]) if _is_spelling(name, today, row["native_name"])),
            _read_record(row), row["seq"],
        )  # fmt: skip
        (mine if row["waits"] else others).append(one)
    return mine, others


def _read_record(row: Mapping[str, Any]) -> Given | None:
    if row["answer"] is None:
        return None
    days = (parse_day(row[name]) for name in ("valid_from", "valid_until"))
    return Given(Answer(row["answer"]), parse_day(row["answered_on"]), row["reference"], *days)


def _read_spellings(db: Database) -> dict[int, list[str]]:
    """Other names of people: before a change, of who was merged into them, on lists, on their papers, on notes."""
    found: dict[int, list[str]] = defaultdict(list)
    for person, named in db.conn.execute(_NAMED_OTHERWISE):
        found[person] += _names_in(json.loads(named))
    ids = dict(db.conn.execute("SELECT ref, id FROM people").fetchall())
    for (content,) in db.conn.execute("SELECT content FROM notes"):
        data = json.loads(content)
        for cells in data["rows"]:
            row = dict(zip(data.get("columns", ()), cells, strict=False))
            if row.get("ref") in ids:
                found[ids[row["ref"]]] += _names_in(row)
    return found


def _is_spelling(name: str, today: str, native: str | None) -> bool:
    """Whether it is another name than those of today; a word of Latin letters alone is none where these are several."""
    short = " " not in name and " " in today and spelling.find_script(name) == "LATIN"
    return name not in (today, native) and not short


def _names_in(row: Mapping[str, Any]) -> Iterator[str]:
    """The name in Latin letters, given names first, and the one in its own script."""
    surname, given, native = (row.get(name) for name in NAMES)
    yield from filter(None, (" ".join(filter(None, (given, surname))), native))
