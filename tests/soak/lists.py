"""Lists in any order, mended, merged, undone: nobody under 18 is accompanied by whom no list and no officer called family."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.app.imports.test_any_lists import AnyLists
from tests.soak.trial import Told, workplace

STEPS = 40
"""Three times those of the suite."""


def bring_lists(tries: int, number: int) -> Told:
    """Go so many ways of so many steps through lists, officers and undo; another seed goes others."""
    told = Told("ways of lists", tries)

    class Longer(AnyLists):
        pass

    with workplace("lists"):
        try:
            run_state_machine_as_test(
                seed(number)(Longer),
                settings=settings(
                    max_examples=tries,
                    stateful_step_count=STEPS,
                    deadline=None,
                    database=None,
                    phases=(Phase.generate,),
                    suppress_health_check=list(HealthCheck),
                ),
            )
        except Exception as fault:
            told.failures.append(f"seed {number}: {type(fault).__name__}")
    return told
