"""The words of states: every state, kind and reason has some, and details stand where they are known."""

from __future__ import annotations

import inspect
from datetime import date

import pytest

from repatriate.app.state import touched
from repatriate.app.state.states import FROM_TABLES, Detail, Lack, PersonState, State
from repatriate.app.state.words import lack_name, lack_word, reason_word, state_name, state_words
from repatriate.model.entities import HoldKind
from repatriate.model.fields import CLEARANCES
from repatriate.model.plan import ReasonCode
from repatriate.store.schema import JOURNALED

DAY = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (PersonState(State.BOOKED, Detail("GA 867", DAY)), "GA 867 · 2 Dec"),
        (PersonState(State.IN_DRAFT, Detail("GA 867", DAY)), "GA 867 · 2 Dec, draft"),
        (PersonState(State.ON_HOLD, Detail(kind="police")), "On hold: police"),
        (PersonState(State.ON_HOLD, Detail(kind="other")), "On hold"),
        (PersonState(State.REFUSED, Detail(kind="exit_permit")), "Refused: exit permit"),
        (PersonState(State.WAITS_FOR_CLEARANCE, Detail(kind="exit_permit", days=17)), "Waits for exit permit, 17 days"),
        (PersonState(State.WAITS_FOR_CLEARANCE, Detail(kind="exit_permit", days=1)), "Waits for exit permit, 1 day"),
        (PersonState(State.WAITS_FOR_CLEARANCE, Detail(kind="exit_permit")), "Waits for exit permit"),
        (PersonState(State.WAITS_FOR_CLEARANCE, Detail(kind="Police stamp")), "Waits for Police stamp"),
        (PersonState(State.NO_SEAT, Detail(kind="stretcher_limit")), "No seat: stretcher"),
        (PersonState(State.NO_SEAT), "No seat"),
    ],
)
def test_the_words_of_a_state(found: PersonState, words: str) -> None:
    assert state_words(found) == words


@pytest.mark.parametrize("state", State)
def test_every_state_has_words_without_details(state: State) -> None:
    assert state_words(PersonState(state)) == state_name(state)


def test_every_kind_has_words() -> None:
    for kind in CLEARANCES:
        assert state_words(PersonState(State.WAITS_FOR_CLEARANCE, Detail(kind=kind))).startswith("Waits for ")
    assert len({state_words(PersonState(State.ON_HOLD, Detail(kind=kind))) for kind in HoldKind}) == len(HoldKind)
    assert all(reason_word(code) for code in ReasonCode)
    assert lack_name(Lack.HOLD_LIFTED) == "Hold to be lifted"
    assert [lack_word(code) for code in ("document", "exit_permit", "Police stamp")] == [
        "document",
        "exit permit",
        "Police stamp",
    ]


def test_every_table_that_a_change_is_looked_for_in_is_named() -> None:
    """What `touched` asks the journal about is what rooms watch."""
    source = inspect.getsource(touched)
    asked = {name for name in JOURNALED if f'"{name}"' in source or f"'{name}'" in source}
    assert asked - {"people", "households"} == set(FROM_TABLES) - {"people", "households"}
