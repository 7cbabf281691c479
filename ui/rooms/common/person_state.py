"""Shows a person's state by tone and icon, always with its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from repatriate.app.state.states import PersonState, State
from repatriate.app.state.words import lack_name, lack_word, short_state, state_words
from ui.core.language import translate_said
from ui.models.filtering import join_or
from ui.models.people import STATE
from ui.models.table import Column, Row, state_column
from ui.style.theme import Tone

translate = QCoreApplication.translate

KEY = STATE
"""The key in a person's row for the PersonState."""


def state_look(state: State) -> tuple[Tone, str]:
    """Tone and icon of a state."""
    match state:
        case State.HANDED_OVER | State.ARRIVED | State.BOOKED:
            return Tone.GOOD, "check"
        case State.MISSING_ON_ARRIVAL | State.SEAT_AT_RISK:
            return Tone.TROUBLE, "warning"
        case State.ON_THE_WAY:
            return Tone.GOOD, "air"
        case State.ABOARD:
            return Tone.INFO, "seat"
        case State.NOT_TRAVELLING:
            return Tone.QUIET, "dash"
        case State.IN_DRAFT:
            return Tone.ACCENT, "edit"
        case State.ON_HOLD | State.REFUSED:
            return Tone.TROUBLE, "hold"
        case State.NO_WAITING_PLACE | State.NO_DESTINATION:
            return Tone.ATTENTION, "place"
        case State.WAITS_FOR_CLEARANCE:
            return Tone.ATTENTION, "waiting"
        case State.NEEDS_DOCUMENT:
            return Tone.ATTENTION, "document"
        case State.NO_WAY_HOME:
            return Tone.ATTENTION, "route"
        case State.NO_SEAT:
            return Tone.ATTENTION, "seat"
        case State.READY:
            return Tone.QUIET, "dot"
    assert_never(state)


def show_state(found: PersonState | None) -> tuple[str, str | None, str | None]:
    """Words, tone and icon of somebody's state; nothing where it is not known yet."""
    return _show_state(found, state_words)


def _show_state(found: PersonState | None, words: Callable[[PersonState], str]) -> tuple[str, str | None, str | None]:
    if found is None:
        return "", None, None
    tone, icon = state_look(found.state)
    return translate_said(words(found)), tone, icon


def show_lacks(found: PersonState | None) -> str:
    """All that somebody still lacks: `Exit permit, document`."""
    if found is None:
        return ""
    if not found.lacks:
        return translate("People", "nothing")
    first, *rest = found.lacks
    return ", ".join(map(translate_said, (lack_name(first), *map(lack_word, rest))))


def person_state_column(
    width: int = 190, tip: Callable[[Row], str | None] = lambda row: None, sort: str = "state"
) -> Column:
    """The column State of a table whose rows have a PersonState under KEY."""
    title = translate("People", "State")
    return state_column("state", title, lambda row: show_state(row[KEY]), width, sort=sort, tip=tip)


def short_state_column(width: int) -> Column:
    """The column State beside columns that say the details."""
    return state_column(
        "state", translate("People", "State"), lambda row: _show_state(row[KEY], short_state), width, sort="state",
        tip=lambda row: show_state(row[KEY])[0],
    )  # fmt: skip


def lacks_column(width: int = 150, kinds: Collection[str] = ()) -> Column:
    """The column Still lacks, likewise; `kinds` are all clearances that people need."""
    return Column(
        "still_lacks", translate("People", "Still lacks"), lambda row: show_lacks(row[KEY]), width, sort="lacks",
        stretch=True, tone=lambda row: None if row[KEY] and row[KEY].lacks else Tone.QUIET,
        said=lambda values, without: describe_lacking(values, without, kinds),
    )  # fmt: skip


def describe_lacking(values: Sequence[str], without: bool, kinds: Collection[str] = ()) -> str:
    """A filter by what people lack: `Still lacks exit permit`, `Still lacks a clearance`."""
    named = [translate_said(lack_word(value)) if value else translate("People", "nothing") for value in values]
    if len(values) > 1 and set(values) == set(kinds):
        named = [translate("People", "a clearance")]
    words = translate("People", "Does not lack {0}") if without else translate("People", "Still lacks {0}")
    return words.format(join_or(named))
