"""Advice held to its word: `python -m tests.benchmarks.advice [PIECES] [SEED]`.

Operations of several shapes are made from a fresh seed, which is printed. Each piece of advice of `why` and `helps` is done to the
operation, which is then planned again. Who was told that nothing helps is tried with every change there is, alone and in pairs.
"""

from __future__ import annotations

import secrets
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random

from repatriate.model.entities import Cohesion, DocumentType, Hold, HoldKind, Rule, RuleKind, TravelDocument
from repatriate.model.plan import Snapshot
from repatriate.planning.planner import make_plan
from repatriate.planning.suggest.for_operation import advise_operation
from tests.planning import following
from tests.planning.crowds import city, crowd, disturbed
from tests.planning.days import boarded_world, counted_world
from tests.planning.worlds import world

PIECES = 300
SMALL = ("1", "7", "2")
ASKED, MISSED = 6, 3
"""People of one operation who are asked about, and those told of nothing for whom everything is tried."""
FEW = 12
"""Legs up to which changes are tried in pairs."""


def tangle(snapshot: Snapshot, rng: Random, share: float) -> Snapshot:
    """With two or three things in the way of some people, and all of those on one departure too few seats."""
    start = snapshot.settings.plan_start
    codes = [leg.code for leg in snapshot.legs]
    people, rules = [], list(snapshot.rules)
    for person in snapshot.people:
        things = rng.sample(range(8), rng.choice([2, 2, 3])) if rng.random() < share else []
        for thing in things:
            match thing:
                case 0:
                    person = replace(person, document=None)
                case 1:
                    person = replace(person, document=TravelDocument(DocumentType.ETD))
                case 2:
                    person = replace(person, clearances_missing=("exit_permit",))
                case 3:
                    until = rng.choice([None, start + timedelta(days=rng.randint(0, 6))])
                    person = replace(person, holds=(Hold(rng.choice(list(HoldKind)), None, until),))
                case 4:
                    person = replace(person, clear_until=start + timedelta(days=rng.randint(-1, 3)))
                case 5:
                    person = replace(person, ready_from=start + timedelta(days=rng.randint(2, 9)))
                case 6 if person.document is not None:
                    expires = start + timedelta(days=rng.randint(0, 3))
                    person = replace(person, document=replace(person.document, expires=expires))
                case _ if codes:
                    rules.append(
                        Rule(rng.choice([RuleKind.FORBID, RuleKind.PIN]), person.ref, legs=(rng.choice(codes),))
                    )
        people.append(person)
    return replace(snapshot, people=tuple(people), rules=tuple(rules))


def _disturb(seed: int) -> Snapshot:
    first = crowd(seed, 40)
    return disturbed(first, dict(make_plan(first).assignments), seed)


SHAPES: dict[str, Callable[[int, Random], Snapshot]] = {
    "small": lambda seed, rng: world(seed),
    "small, tangled": lambda seed, rng: tangle(world(2 * seed), rng, 0.4),
    "day of departure": lambda seed, rng: counted_world(seed),
    "boarding": lambda seed, rng: boarded_world(seed),
    "camp": lambda seed, rng: crowd(seed, rng.randint(30, 60)),
    "camp, strict groups": lambda seed, rng: crowd(seed, 50, Cohesion.STRICT, 0.4),
    "camp, groups": lambda seed, rng: crowd(seed, 30, Cohesion.PREFER, 0.4),
    "camp, tangled": lambda seed, rng: tangle(crowd(seed, 40), rng, 0.3),
    "camp, disturbed": lambda seed, rng: _disturb(seed),
    "city": lambda seed, rng: city(seed, 150),
    "city, tangled": lambda seed, rng: tangle(city(seed, 120), rng, 0.3),
}


@dataclass
class Tally:
    """What was tried, by kind; what was false or missed, in words."""

    tried: Counter[str] = field(default_factory=Counter)
    causes: Counter[int] = field(default_factory=Counter)
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    silent: int = 0


def hold_to_word(name: str, snapshot: Snapshot, rng: Random, tally: Tally) -> None:
    """Follows the advice about one operation."""
    explained = list(following.explain_left_out(snapshot))
    for book, found, plan in rng.sample(explained, min(ASKED, len(explained))):
        before = following.count_behind_before(book, found.person, plan)
        for one in found.would_help:
            kind, parts = one.change.split()[0], one.change.count(" + ") + 1
            if kind == "leg":
                fault = None if following.opens_a_way(snapshot, found.person, one.change) else "opens no way"
            else:
                fault = following.find_fault(snapshot, found.person, one, before)
            tally.tried[f"why: {kind if parts == 1 else 'several'}"] += 1
            tally.causes[parts] += 1
            if fault is not None:
                tally.false.append(f"{name}: {found.person}: {one.change}: {fault}")
    for book, found, plan in [one for one in explained if not one[1].would_help][:MISSED]:
        before = following.count_behind_before(book, found.person, plan)
        tally.silent += 1
        several = 2 if len(snapshot.legs) <= FEW else 1
        missed = next(following.list_missed(book, found.person, before, rng, several), None)
        if missed is not None:
            tally.missed.append(f"{name}: {found.person}: {missed}")
    follow_helps(name, snapshot, tally)


def follow_helps(name: str, snapshot: Snapshot, tally: Tally) -> None:
    """Follows what would help the operation."""
    answer = advise_operation(snapshot, threads=1)
    for one in answer.found:
        tally.tried[f"helps: {one.kind}"] += 1
        tally.causes[1] += 1
        fault = following.find_fault_of_advice(snapshot, answer.now, one)
        if fault is not None:
            tally.false.append(f"{name}: helps: {one.change}: {fault}")


def run(pieces: int, seed: int, least: int = len(SHAPES)) -> Tally:
    """Every shape in turn, `least` of them or more, until so many pieces of advice were followed."""
    rng, tally, number = Random(seed), Tally(), 0
    while tally.tried.total() < pieces or number < least:
        shape = list(SHAPES)[number % len(SHAPES)]
        number += 1
        its = rng.randrange(10**6)
        began, false, missed = time.process_time(), len(tally.false), len(tally.missed)
        hold_to_word(f"{shape} (seed {its})", SHAPES[shape](its, rng), rng, tally)
        sys.stdout.write(
            f"{shape:22} {its:7}  {tally.tried.total():5} followed   {time.process_time() - began:5.1f} s\n"
        )
        for line in (*tally.false[false:], *tally.missed[missed:]):
            sys.stdout.write(f"  {line}\n")
        sys.stdout.flush()
    return tally


def main(arguments: Sequence[str] = ()) -> int:
    """Prints what was followed by kind, and everything that was false or missed."""
    pieces = int(arguments[0]) if arguments else PIECES
    seed = int(arguments[1]) if len(arguments) > 1 else secrets.randbelow(10**6)
    sys.stdout.write(f"seed {seed}\n")
    tally = run(pieces, seed, *map(int, arguments[2:3]))
    for kind, number in sorted(tally.tried.items()):
        sys.stdout.write(f"{number:6}  {kind}\n")
    causes = ", ".join(f"{number} with {parts}" for parts, number in sorted(tally.causes.items()))
    sys.stdout.write(
        f"{tally.tried.total()} pieces of advice followed ({causes} changes at once), {len(tally.false)} false\n"
        f"{tally.silent} people told of nothing, {len(tally.missed)} of them wrongly\n"
    )
    return int(bool(tally.false or tally.missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
