"""Whom a line of a reply means: by reference, number, or name with a day of birth; what contradicts is never sure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from repatriate.app.clearances.reply_match import Awaited, Sureness
from repatriate.app.clearances.reply_names import (
    NEAR,
    PARTLY,
    SOUNDS,
    UNFIT,
    WHOLE,
    Fit,
    Token,
    compare_name,
    heard,
    join_own_script,
    names_of,
)
from repatriate.app.people.duplicates import bare_number
from repatriate.intake.matching import spelling
from repatriate.intake.matching.contradictions import Against, Support, compare_birth_dates, find_contradictions
from repatriate.model.dates import PartialDate
from repatriate.model.saying import listed, say

MOST_CANDIDATES = 6
_MOST_COMPARED = 120
_RARE = 12
"""A word that so few bear is reason enough to compare a name; more need two."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a line tells of a person. `births` has the readings of each date in it that may be one of birth.

    `named` are numbers that it calls those of a document; `numbers` all others that may be one, too. Numbers are bare.
    """

    refs: tuple[str, ...]
    tokens: Sequence[Token]
    births: tuple[frozenset[PartialDate], ...] = ()
    sex: str | None = None
    numbers: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom a line means, best first, how surely, and why. `used` are the places of its words that are names.

    `by_name`: by the name and what supports it. `contradicted`: something speaks against each of them.
    """

    refs: tuple[str, ...]
    sureness: Sureness
    why: str
    used: frozenset[int] = frozenset()
    by_name: bool = False
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    ref: str
    fit: Fit
    support: Support
    against: frozenset[Against]


class Finder:
    """Everybody of the file, findable by what a line may tell of them. `mine` are whose answer is waited for."""

    def __init__(self, people: Sequence[Awaited], others: Sequence[Awaited]) -> None:
        self.mine = {one.ref for one in people}
        everybody = [*people, *(one for one in others if one.ref not in self.mine)]
        self.by_ref = {one.ref: one for one in everybody}
        self.refs = {one.ref.upper(): one.ref for one in everybody}
        self.numbers: dict[str, set[str]] = defaultdict(set)
        self._own_numbers: dict[str, frozenset[str]] = {}
        self._names = {one.ref: names_of(one) for one in everybody}
        self._native = {one.ref: spelling.native(one.native_name) for one in everybody if one.native_name}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        self._by_day: dict[PartialDate, set[str]] = defaultdict(set)
        self._by_native: dict[str, set[str]] = defaultdict(set)
        for one in everybody:
            bare = {bare_number(number) for number in one.numbers}
            self._own_numbers[one.ref] = frozenset(bare)
            for number in bare:
                if len(number) >= 5:
                    self.numbers[number].add(one.ref)
            if one.birth_date:
                self._by_day[one.birth_date].add(one.ref)
            if one.ref in self._native:
                self._by_native[self._native[one.ref]].add(one.ref)
            for name in self._names[one.ref]:
                for word in name:
                    for form in {word, *heard(word)}:
                        self._by_word[form].add(one.ref)

    def is_birth(self, day: PartialDate) -> bool:
        """Whether somebody was born on that day."""
        return day in self._by_day

    def shape_known(self, number: str, ref: str) -> bool:
        """Whether a number is built as one of this person's own."""
        return any(_shape(number) == _shape(own) for own in self._own_numbers[ref])

    def find(self, told: Evidence) -> Meaning:
        """Whom the line means."""
        if len(told.refs) > 1:
            return self._ask(told.refs, say("It may mean {0}.", listed(told.refs)))
        holders = sorted({ref for number in told.numbers for ref in self.numbers.get(number, ())})
        candidates = self._compare(told, {*told.refs, *holders})
        if told.refs:
            return self._by_key(told.refs[0], candidates, say("By our number."), told)
        if len(holders) == 1:
            return self._by_key(holders[0], candidates, say("By the number of a document."), told)
        if holders:
            fitting = [one for one in candidates.values() if one.ref in holders and not one.against]
            best = [one for one in fitting if one.fit.level >= NEAR and one.support is Support.FULL]
            if len(best) == 1 and all(one is best[0] or one.fit.level <= PARTLY for one in fitting):
                return self._place(best[0], say("By the number of a document."))
            return self._ask(tuple(holders), say("It may mean {0}.", listed(holders)))
        return self._by_name(candidates, told)

    # -- by reference or number

    def _by_key(self, ref: str, candidates: dict[str, _Candidate], why: str, told: Evidence) -> Meaning:
        one = candidates[ref]
        if one.against:
            return self._ask((ref, *self._others(one, candidates)), describe_against(ref, one.against))
        named = [rival for rival in candidates.values() if rival.ref != ref and rival.fit.level >= SOUNDS]
        words = [token for token in told.tokens if not token.idle]
        if one.fit.level == UNFIT.level and (named or (not told.refs and len(words) > 1 and self._names[ref])):
            others = tuple(rival.ref for rival in named)
            return self._ask((ref, *others), say("The number is that of {0}, and the name is another.", ref))
        if one.fit.level < WHOLE and one.support is not Support.FULL and any(it.fit.level == WHOLE for it in named):
            others = tuple(rival.ref for rival in named if rival.fit.level == WHOLE)
            return self._ask((ref, *others), say("The number is that of {0}, and the name is another.", ref))
        return self._place(one, why)

    def _others(self, one: _Candidate, candidates: dict[str, _Candidate]) -> tuple[str, ...]:
        """Whom else the line may mean where something speaks against this one."""
        fitting = [rival for rival in candidates.values() if rival.ref != one.ref and not rival.against]
        fitting.sort(key=lambda rival: (-rival.fit.level, rival.ref))
        return tuple(rival.ref for rival in fitting if rival.fit.level >= NEAR)[:MOST_CANDIDATES]

    # -- by name

    def _by_name(self, candidates: dict[str, _Candidate], told: Evidence) -> Meaning:  # long: one rule after the other
        alike = [one for one in candidates.values() if one.fit.level >= NEAR]
        alike.sort(key=lambda one: (-one.fit.level, one.ref not in self.mine, one.ref))
        open_ = [one for one in alike if not one.against]
        dated = [one for one in open_ if one.support is Support.FULL]
        if dated:
            best = dated[0]
            rivals = [one for one in dated[1:] if one.fit.level == WHOLE or best.fit.level < WHOLE]
            if best.fit.level < WHOLE:
                # The whole name of somebody born on another day: a name or a date is wrong here. Or two are named.
                rivals += [one for one in alike if one.fit.level == WHOLE]
                rivals += [one for one in open_ if one not in dated and one.fit.level >= best.fit.level]
            if rivals:
                return self._several([best, *rivals])
            return self._place(best, say("By name and date of birth."), by_name=True)
        if not open_:
            return self._doubt(candidates, alike)
        best = open_[0]
        rivals = [one for one in alike if one is not best and (not one.against or one.fit.level == WHOLE)]
        if rivals or (len(alike) > 1 and best.support is Support.NONE):
            return self._several([best, *(rivals or alike)])
        if best.fit.level < WHOLE or len(best.fit.used) < 1:
            return self._ask((best.ref,), say("The name is like that of {0}.", best.ref), [best])
        if best.support is Support.PART:
            return self._place(best, say("By name and what is known of the date of birth."), by_name=True)
        why = say("By the whole name alone, which nobody else has: nothing else says who it is.")
        if best.ref not in self.mine:
            return Meaning((best.ref,), Sureness.NOT_ON_NOTE, why, frozenset(best.fit.used), True)
        if not self._is_name_of_today(best, told):
            return self._ask((best.ref,), say("{0} was called so before.", best.ref), [best])
        return Meaning((best.ref,), Sureness.NAME_ONLY, why, frozenset(best.fit.used), True)

    def _doubt(self, candidates: dict[str, _Candidate], alike: Sequence[_Candidate]) -> Meaning:
        """Nobody fits in all: those born on that day of whose name a part is there, and those whom a fact contradicts."""
        born = [one for one in candidates.values() if one.support is Support.FULL and one.fit.level == PARTLY]
        if born:
            refs = [one.ref for one in born]
            why = say("The date of birth is that of {0}, and the name is another.", listed(refs))
            return self._ask((*refs, *(one.ref for one in alike)), why, [*born, *alike])
        if alike:
            against = describe_against(alike[0].ref, alike[0].against)
            return replace(self._ask([one.ref for one in alike], against, alike), contradicted=True)
        return Meaning((), Sureness.NOT_FOUND, say("Nobody whose answer is waited for is named so."))

    def _is_name_of_today(self, one: _Candidate, told: Evidence) -> bool:
        person = self.by_ref[one.ref]
        if self._native.get(one.ref) in join_own_script(told.tokens):
            return True
        today = names_of(person)[:1] if person.surname or person.given_names else ()
        return any(len(name) > 1 and compare_name(name, told.tokens).level == WHOLE for name in today)

    def _several(self, those: Sequence[_Candidate]) -> Meaning:
        refs = tuple(dict.fromkeys(one.ref for one in those))
        return self._ask(refs, say("It may mean {0}.", listed(refs)), those)

    def _ask(self, refs: Sequence[str], why: str, those: Sequence[_Candidate] = ()) -> Meaning:
        first = sorted(dict.fromkeys(refs), key=lambda ref: ref not in self.mine)[:MOST_CANDIDATES]
        used = frozenset(place for one in those for place in one.fit.used)
        wanted = any(ref in self.mine for ref in first)
        return Meaning(tuple(first), Sureness.UNSURE if wanted or len(first) > 1 else Sureness.NOT_ON_NOTE, why, used)

    def _place(self, one: _Candidate, why: str, *, by_name: bool = False) -> Meaning:
        sureness = Sureness.SURE if one.ref in self.mine else Sureness.NOT_ON_NOTE
        return Meaning((one.ref,), sureness, why, frozenset(one.fit.used), by_name)

    # -- comparing

    def _compare(self, told: Evidence, also: set[str]) -> dict[str, _Candidate]:
        """Those whom the line may mean, with how they stand to it."""
        counts: Counter[str] = Counter()
        few: set[str] = set()
        for word in {token.word for token in told.tokens}:
            sharing = set().union(*(self._by_word.get(form, ()) for form in {word, *heard(word)}))
            counts.update(sharing)
            if len(sharing) <= _RARE:
                few |= sharing
        dated = {
            ref
            for readings in told.births
            for reading in readings
            if reading.complete
            for ref in self._by_day.get(reading, ())
        }
        scripts = join_own_script(told.tokens)
        native = {ref for word in scripts for ref in self._by_native.get(word, ())}
        unparted = [word for word in scripts if len(word) > 3]
        native |= {
            ref
            for own, refs in self._by_native.items()
            if len(own) > 2 and any(own in word for word in unparted)
            for ref in refs
        }
        ranked = [ref for ref, number in counts.most_common(_MOST_COMPARED) if number > 1]
        wanted = dict.fromkeys([*also, *dated, *native, *ranked, *sorted(few)])
        found = {ref: self._weigh(ref, told, scripts) for ref in wanted}
        return {ref: one for ref, one in found.items() if ref in also or one.fit.level > UNFIT.level}

    def _weigh(self, ref: str, told: Evidence, scripts: Mapping[str, tuple[int, ...]]) -> _Candidate:
        one = self.by_ref[ref]
        fit = max(
            (compare_name(name, told.tokens) for name in self._names[ref]), key=lambda fit: fit.level, default=UNFIT
        )
        own = self._native.get(ref, "")
        if len(own) > 1 and own in scripts:
            fit = Fit(WHOLE, 2, scripts[own])
        elif fit.level < SOUNDS and len(own) > 2 and any(own in word for word in scripts):
            fit = Fit(SOUNDS, 2, fit.used)
        readings = frozenset(reading for readings in told.births for reading in readings)
        said = set(told.named) | {number for number in told.numbers if self.shape_known(number, ref)}
        said |= {number for number in told.numbers if self.numbers.get(number)}
        against = find_contradictions((one.birth_date, readings), (one.sex, told.sex), (self._own_numbers[ref], said))
        return _Candidate(ref, fit, compare_birth_dates(one.birth_date, readings), against)


def describe_against(ref: str, against: frozenset[Against]) -> str:
    """In one sentence what speaks against somebody."""
    words = {
        Against.BIRTH_DATE: say("the date of birth"),
        Against.SEX: say("the sex"),
        Against.DOCUMENT: say("the number of the document"),
    }
    return say(
        "It may mean {0}, but it contradicts what the file has: {1}.",
        ref,
        listed([words[one] for one in Against if one in against]),
    )


def _shape(number: str) -> str:
    """`X0012345` as A, then how many digits: as numbers of one kind of paper are built."""
    return "".join("9" if sign.isdigit() else "A" for sign in number)
