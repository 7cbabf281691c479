"""Every number of people that places and the command line show, against the plain function, on random files."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.state.figures import CONFIRMED, DEPARTED, SEATLESS_KINDS, lacks_clearance
from repatriate.app.state.rules import person_state
from repatriate.app.state.states import Lack, PersonState, State
from repatriate.app.state.words import lack_word, state_words
from repatriate.cli.main import main
from tests.app.state.counted_worlds import CountSomething
from tests.app.state.oracle import Oracle
from tests.app.state.worlds import Populate
from tests.passphrase import PASSPHRASE
from tests.ui.helpers import room_of, settle
from ui.main import Window
from ui.models.filtering import Offer
from ui.rooms.home.room import HomeRoom
from ui.rooms.papers.room import PapersRoom
from ui.rooms.people.room import PeopleRoom

NOW = datetime(2026, 12, 1, 5, tzinfo=UTC)
SEEDS = (1, 5, 8)


@pytest.fixture(params=SEEDS, name="made")
def make_operation(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Operation]:
    with Operation.create(tmp_path / "random.repat", PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        operation.run(Populate(request.param, lists=False))
        operation.run(CountSomething(request.param, times=20))
        yield operation


def plain(operation: Operation) -> dict[int, PersonState]:
    """What the plain function says of each, by id."""
    return {person: person_state(one, operation.today()) for person, one in Oracle(operation.db).facts().items()}


def expected(states: dict[int, PersonState], *, asked: bool = True) -> dict[str, tuple[int, list[int]]]:
    """Each figure of Home, with the numbers under it. Nobody is cleared before an officer `asked` for any clearance."""
    here = [one for one in states.values() if one.state is not State.NOT_TRAVELLING]
    held = sum(Lack.HOLD_LIFTED in one.lacks for one in here)
    waiting = sum(lacks_clearance(one.lacks) and Lack.HOLD_LIFTED not in one.lacks for one in here)
    need = sum(Lack.DOCUMENT in one.lacks for one in here)
    confirmed = sum(one.state in CONFIRMED and one.detail.kind not in SEATLESS_KINDS for one in here)
    draft = sum(one.state is State.IN_DRAFT for one in here)
    return {
        "registered": (len(here), [len(states) - len(here)]),
        "cleared": (len(here) - held - waiting if asked else 0, [waiting, held]),
        "papers": (len(here) - need, [need]),
        "confirmed": (confirmed, [draft, len(here) - confirmed - draft]),
        "on_list": (0, []),
        "departed": (sum(one.state in DEPARTED for one in here), []),
        "arrived": (
            sum(one.state in (State.ARRIVED, State.HANDED_OVER) for one in here),
            [sum(one.state is State.MISSING_ON_ARRIVAL for one in here)],
        ),
        "handed_over": (
            sum(one.state is State.HANDED_OVER for one in here),
            [sum(one.state is State.ARRIVED for one in here)],
        ),
    }


def numbers(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", text)]


def test_every_place_shows_the_same_figures(window: Window, made: Operation) -> None:
    states = plain(made)
    window.resize(1366, 768)
    window.show_operation(made)
    home = room_of(window, HomeRoom)
    asked = bool(made.db.execute("SELECT count(*) FROM checklist").fetchone()[0])
    for key, (number, under) in expected(states, asked=asked).items():
        figure = home.figures[key]
        assert figure.number.text() == str(number), key
        if key == "registered":  # behind the nationalities
            assert numbers(figure.found.rest)[1:] == [one for one in under if one]
        if key in ("cleared", "papers", "confirmed", "arrived", "handed_over"):
            assert numbers(figure.found.rest) == [one for one in under if one], key
    check_people(room_of(window, PeopleRoom), states)
    waiting = [person for person, one in states.items() if lacks_clearance(one.lacks)]
    need = [person for person, one in states.items() if Lack.DOCUMENT in one.lacks]
    papers = room_of(window, PapersRoom)
    assert set(papers.need.table.lazy.ids()) == set(need)
    badges = {key: made_.badge.text() for key, made_ in window.workspace.sidebar._buttons.items()}
    assert numbers(badges["people"]) == [expected(states)["registered"][0]]
    assert numbers(badges["papers"]) == ([len(need)] if need else [])
    shown = [button.text() for button in window.workspace.rooms["people"].views.buttons.values()]
    assert [numbers(text)[-1] for text in shown] == [len(states), 2, len(waiting)]


def check_people(room: PeopleRoom, states: dict[int, PersonState]) -> None:
    """The table: everybody, each with their state and what they lack; its filters with their numbers."""
    settle(room.context)
    model = room.model
    keys = [column.key for column in model.columns]
    cells = {
        id: [model.index(row, keys.index(key)).data() for key in ("state", "still_lacks")]
        for row, id in enumerate(model.ids())
    }
    assert {id: words for id, (words, _) in cells.items()} == {id: str(state_words(one)) for id, one in states.items()}
    lacking = {id: ", ".join(map(lack_word, one.lacks)) or "nothing" for id, one in states.items()}
    assert {id: words.lower() for id, (_, words) in cells.items()} == {
        id: words.lower() for id, words in lacking.items()
    }
    offered: list[Offer] = list(room.source.values(model.columns[keys.index("state")], ""))
    assert {one.value: one.count for one in offered} == Counter(one.state.value for one in states.values())
    offered = list(room.source.values(model.columns[keys.index("still_lacks")], ""))
    counted = Counter(code for one in states.values() for code in one.lacks or ("",))
    assert {one.value: one.count for one in offered} == counted


def test_the_command_line_says_the_same(
    made: Operation, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    made.close()
    with Operation.open(made.path, PASSPHRASE, officer="duty") as operation:  # by the clock that the command line has
        refs = dict(operation.db.conn.execute("SELECT id, ref FROM people").fetchall())
        states = {refs[person]: one for person, one in plain(operation).items()}
    assert main(["list", str(made.path), "people", "--json"]) == 0
    rows = {row["ref"]: row for row in json.loads(capsys.readouterr().out)}
    assert {ref: (row["state"], tuple(row["lacks"])) for ref, row in rows.items()} == {
        ref: (one.state, one.lacks) for ref, one in states.items()
    }
