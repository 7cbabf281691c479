"""The planner against trying everything: thousands of operations that are small enough for that."""

from __future__ import annotations

import random

from tests.planning import test_brute_force, test_positions
from tests.planning.worlds import world
from tests.soak.trial import Told


def compare_plans(tries: int, seed: int) -> Told:
    """Each other operation is one of a day on which people were counted or went aboard."""
    told, chance = Told("plans compared"), random.Random(seed)
    for told.tries in range(1, tries + 1):
        number = chance.randrange(1 << 30)
        try:
            if told.tries % 2:
                test_brute_force.hold_against_every_plan(world(number), number)
            else:
                test_positions.hold_against_every_plan(chance.choice(test_positions.WORLDS)(number), number)
        except AssertionError:
            told.check(False, f"the plan of world {number}, try {told.tries}, is not the best one")
    return told
