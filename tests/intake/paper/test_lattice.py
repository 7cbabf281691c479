"""Ruled tables: any set of rules that cross comes back as its cells, merged ones too."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.intake.paper.model import Word
from repatriate.intake.paper.pdf.lattice import Rule, fill_lattice, find_lattices, grow_lattice

edges = st.lists(st.integers(12, 60), min_size=3, max_size=8).map(
    lambda steps: [sum(steps[:n]) + 20.0 for n in range(len(steps))]
)


def word(text: str, x: float, y: float) -> Word:
    return Word(text, (x - 3, y - 3, x + 3, y + 3))


def draw(columns: list[float], rows: list[float]) -> tuple[list[Rule], list[Rule]]:
    return [Rule(y, columns[0], columns[-1]) for y in rows], [Rule(x, rows[0], rows[-1]) for x in columns]


@settings(deadline=None)
@given(edges, edges)
def test_each_word_is_in_its_cell(columns: list[float], rows: list[float]) -> None:
    (lattice,) = find_lattices(*draw(columns, rows))
    words = [
        word(f"{r}.{c}", (left + right) / 2, (top + bottom) / 2)
        for r, (top, bottom) in enumerate(pairwise(rows))
        for c, (left, right) in enumerate(pairwise(columns))
    ]
    assert not lattice.merged
    found = [[[one.text for one in slot.words] for slot in row] for row in fill_lattice(lattice, words)]
    assert found == [[[f"{r}.{c}"] for c in range(len(columns) - 1)] for r in range(len(rows) - 1)]


@settings(deadline=None)
@given(edges, edges)
def test_pieces_and_doubles_of_lines_are_the_same_lines(columns: list[float], rows: list[float]) -> None:
    whole = find_lattices(*draw(columns, rows))
    across = [Rule(y + 0.4 * (n % 2), left, right) for y in rows for n, (left, right) in enumerate(pairwise(columns))]
    down = [Rule(x, top, bottom) for x in columns for top, bottom in pairwise(rows) for _ in range(2)]
    (pieces,) = find_lattices(across, down)
    assert len(pieces.columns) == len(whole[0].columns)
    assert len(pieces.rows) == len(whole[0].rows)
    assert not pieces.merged


def test_a_cell_without_a_line_in_it_is_one() -> None:
    columns, rows = [0.0, 50.0, 100.0, 150.0], [0.0, 20.0, 40.0, 60.0]
    across, _ = draw(columns, rows)
    down = [Rule(0, 0, 60), Rule(50, 20, 60), Rule(100, 0, 60), Rule(150, 0, 60)]
    (lattice,) = find_lattices(across, down)
    assert lattice.merged == ((0, 0, 0, 1),)
    grid = fill_lattice(lattice, [word("over", 60, 10), word("below", 60, 30)])
    assert [one.text for one in grid[0][0].words] == ["over"]
    assert [one.text for one in grid[1][1].words] == ["below"]


def test_tables_apart_are_two_and_one_in_another_is_none() -> None:
    one = draw([0.0, 50.0, 100.0], [0.0, 20.0, 40.0])
    other = draw([0.0, 50.0, 100.0], [200.0, 220.0, 240.0])
    inner = draw([5.0, 20.0, 45.0], [2.9, 10.0, 17.0])
    found = find_lattices([*one[0], *other[0], *inner[0]], [*one[1], *other[1], *inner[1]])
    assert [lattice.rows[0] for lattice in found] == [0.0, 200.0]


def test_rows_shaded_cell_by_cell_are_one_table_with_those_between() -> None:
    columns = [0.0, 40.0, 80.0, 120.0]
    across: list[Rule] = []
    down: list[Rule] = []
    for top in (20.0, 60.0):
        lying, standing = draw(columns, [top, top + 20])
        across, down = across + lying, down + standing
    (lattice,) = find_lattices(across, down)
    assert lattice.rows == (20.0, 40.0, 60.0, 80.0)
    below = [word(text, x, 85) for text, x in (("5", 20), ("SITI", 60), ("F", 100))]
    grown = grow_lattice(lattice, [below, [word("Total", 20, 100)]])
    assert len(grown.rows) == 5
    assert [slot.words[0].text for slot in fill_lattice(grown, below)[-1]] == ["5", "SITI", "F"]


def test_columns_without_a_line_at_the_end_of_the_page_reach_as_far_as_they_go() -> None:
    (lattice,) = find_lattices([Rule(60, 0, 120)], [Rule(x, 10, 60) for x in (0.0, 40.0, 80.0, 120.0)])
    assert lattice.rows == (10.0, 60.0)


def test_a_pattern_of_very_many_lines_is_no_table() -> None:
    lines = [Rule(4.0 * number, 0, 8000) for number in range(1100)]
    assert find_lattices(lines, lines) == []
