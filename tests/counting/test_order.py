"""Any order of arrival, any repeats, sightings undone among them: one state, and that of a derivation written a second time."""

from __future__ import annotations

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from repatriate.counting.points import default_points
from repatriate.counting.progress import LegFacts, count_figures, find_progress, is_balanced
from repatriate.counting.sightings import find_holding
from repatriate.model.counting import CountsAs, Point, Seen, Sighting, Stage
from repatriate.model.entities import LegStatus, Mode

POINTS = tuple(Point(one.seq, one.kind, "", one.counts_as, None, one.seq) for one in default_points(Mode.AIR))
GATE = next(one.seq for one in POINTS if one.counts_as is CountsAs.BOARDED)
BOOKED = frozenset({1, 2, 3})


@st.composite
def histories(draw: st.DrawFn) -> list[Sighting]:
    """Sightings of five people at seven points within minutes; each may be undone, also before it arrives."""
    number = draw(st.integers(0, 14))
    told: list[Sighting] = []
    for place in range(number):
        undoes = draw(st.sampled_from([None, None, *(f"u{one}" for one in range(number))]))
        told.append(
            Sighting(
                f"u{place}",
                draw(st.sampled_from([GATE, GATE, 2, 6])),
                draw(st.integers(1, 5)),
                Seen.UNDONE if undoes else draw(st.sampled_from([Seen.PRESENT, Seen.PRESENT, Seen.LEFT, Seen.MISSING])),
                f"2026-12-02T03:{draw(st.integers(0, 4)):02}:00.000Z",
                undoes,
                forced=draw(st.sampled_from([None, None, "said so"])),
            )
        )
    return told


def derive_again(told: list[Sighting]) -> dict[tuple[int, int], Seen]:
    """From the words alone: for each person and point take what no `undone` names, in the order of (at, uuid); the last."""
    struck = [one.undoes for one in told if one.undoes]
    lines = sorted({(one.point, one.person, one.at, one.uuid, one.kind.value) for one in told})
    lines = [line for line in lines if line[3] not in struck and line[4] != "undone"]
    return {key: Seen(list(some)[-1][4]) for key, some in groupby(lines, key=lambda line: (line[0], line[1]))}


@given(histories(), st.data())
def test_one_state_whatever_the_order(told: list[Sighting], data: st.DataObject) -> None:
    again = data.draw(st.permutations([*told, *data.draw(st.lists(st.sampled_from(told)) if told else st.just([]))]))
    assert find_holding(again) == find_holding(told)
    assert {key: one.kind for key, one in find_holding(told).items()} == derive_again(told)


@given(histories())
def test_who_is_aboard_follows_from_the_words_alone(told: list[Sighting]) -> None:
    held = derive_again(told)
    last = {key: one for key, one in find_holding(told).items() if key[0] == GATE}
    facts = LegFacts(LegStatus.PLANNED, POINTS, BOOKED, find_holding(told))
    for person, one in find_progress(facts).items():
        decided = person in BOOKED or bool(last.get((GATE, person)) and last[GATE, person].forced)
        assert one.stage.aboard is (held.get((GATE, person)) is Seen.PRESENT and decided)
        assert (one.stage is Stage.OFF_LOADED) is (held.get((GATE, person)) is Seen.LEFT)


@given(histories())
def test_the_figures_balance_while_boarding_is_open(told: list[Sighting]) -> None:
    facts = LegFacts(LegStatus.PLANNED, POINTS, BOOKED, find_holding(told))
    assert is_balanced(count_figures(find_progress(facts), left=False), closed=False)
