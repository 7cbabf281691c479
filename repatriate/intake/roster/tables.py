"""Finds tables of people in a sheet: their title rows, whatever is above them, and the rows below."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.roster.beside import looks_like_a_name
from repatriate.intake.roster.likeness import UNDER, find_combined, likenesses, part_of_group
from repatriate.intake.sheets import Cells
from repatriate.reference.lexicon import fields_of, key, sex_of
from repatriate.reference.totals import is_total

SEARCHED = 60
"""Rows with something in them among which the first titles are looked for."""
MOST_COLUMNS = 1000
"""Filled cells of a row; where there are more, it is no list of people, and comparing each with every title takes minutes."""
LONGEST = 120
"""Characters; a longer cell is no title."""
SURE, LIKELY = 0.93, 0.6

Merged = Sequence[tuple[int, int, int, int]]


@dataclass(frozen=True, slots=True)
class Found:
    """One table. Rows and columns count from 0, `last` and `right` are the first beyond; without titles `heads` is empty.

    `titles` has one text for each column from `left`.
    """

    heads: tuple[int, ...]
    first: int
    last: int
    left: int
    right: int
    titles: tuple[str, ...]


def find_tables(rows: list[Cells], merged: Merged = (), settled: Collection[str] = ()) -> list[Found]:
    """Every table of a sheet, from top to bottom and left to right. `settled` are keys of titles that an officer knows."""
    if any(len(cells) > MOST_COLUMNS and sum(not is_empty(cell) for cell in cells) > MOST_COLUMNS for cells in rows):
        return []
    blocks = _settled_blocks(rows, settled) or _head_blocks(rows, merged)
    if not blocks:
        return _find_headless(rows)
    found = []
    for place, block in enumerate(blocks):
        last = blocks[place + 1][0] if place + 1 < len(blocks) else len(rows)
        first = _after_numbering(rows, block[-1] + 1)
        last = _without_title_lines(rows, first, last) if place + 1 < len(blocks) else last
        titles = _join_titles(rows, block, merged)
        found += [
            Found(block, first, last, left, right, tuple(titles[left:right]))
            for left, right in _side_by_side(titles, _find_width(rows, first, last, len(titles)))
        ]
    return found


def fill_merged(rows: list[Cells], merged: Merged) -> None:
    """Put the value of cells merged downwards into each row of them: a family's number stands for all its members."""
    for top, left, bottom, _ in merged:
        if bottom > top and top < len(rows) and left < len(rows[top]) and not is_empty(rows[top][left]):
            for row in rows[top + 1 : bottom + 1]:
                if left < len(row) and is_empty(row[left]):
                    row[left] = rows[top][left]


# -- rows of titles


@dataclass(frozen=True, slots=True)
class _Look:
    """The likeness of a row to titles: its filled cells, known cells, and different fields."""

    filled: int
    sure: int
    likely: int
    fields: int
    score: float
    plain: bool

    @property
    def heads(self) -> bool:
        return self.plain and self.fields >= 2 and self.likely * 5 >= self.filled * 2


_DIGITS = re.compile(r"\d{3}|\d.*\d.*\d")


def _inspect_cells(cells: Sequence[object]) -> _Look:
    filled = sure = likely = 0
    best: dict[str, float] = {}
    strange = 0
    for cell in cells:
        if is_empty(cell):
            continue
        filled += 1
        if not isinstance(cell, str) or len(cell) > LONGEST or (_DIGITS.search(cell) and not likenesses(cell)):
            strange += 1
            continue
        found = likenesses(cell)
        if not found:
            continue
        field, score = found[0]
        sure += score >= SURE
        likely += score >= LIKELY
        if score >= LIKELY:
            best[field] = max(best.get(field, 0.0), score)
    return _Look(filled, sure, likely, len(best), sum(best.values()) - strange, strange * 4 <= filled)


def _head_blocks(rows: list[Cells], merged: Merged) -> list[tuple[int, ...]]:
    """The rows of titles of each table; a header repeated on a later page is none of its own."""
    first = _first_head(rows)
    if first is None:
        return []
    blocks = [_find_block(rows, first, merged)]
    known = {_cell_keys(rows[row]) for row in blocks[0]}
    row = blocks[0][-1] + 1
    while row < len(rows):
        if (
            _may_head(rows[row], rows[row - 1])
            and _cell_keys(rows[row]) not in known
            and _heads_again(rows[row], rows[row - 1])
        ):
            block = _find_block(rows, row, merged)
            if block[0] <= blocks[-1][-1]:
                block = (row,)
            blocks.append(block)
            known |= {_cell_keys(rows[one]) for one in block}
            row = block[-1]
        row += 1
    return blocks


def _settled_blocks(rows: list[Cells], settled: Collection[str]) -> list[tuple[int, ...]]:
    """Rows of titles that an officer settled, where these are no words that anybody knows."""
    known = {one for one in settled if not fields_of(one)}
    if len(known) < 2:
        return []
    for number, cells in enumerate(rows[: SEARCHED * 2]):
        keys = {key(cell) for cell in cells if isinstance(cell, str) and cell}
        if len(keys & known) >= 2 and len(keys & set(settled)) * 2 >= len(keys):
            return [(number,)]
    return []


def _first_head(rows: list[Cells]) -> int | None:
    """The first row that heads about as much as the best of them: a table further down has titles of its own."""
    heads: list[tuple[int, float]] = []
    alone: int | None = None
    seen = 0
    for number, cells in enumerate(rows):
        look = _inspect_cells(cells)
        if not look.filled:
            continue
        seen += 1
        if seen > SEARCHED:
            break
        if look.heads:
            heads.append((number, look.score))
        elif alone is None and look.filled == 1 and look.sure == 1 and _is_name(cells):
            alone = number
    heads = [
        (number, score)
        for number, score in heads
        if not _ends_wider_rows(rows, number) and not _has_letters_alone(rows, number)
    ]
    if heads:
        best = max(score for _, score in heads)
        return next(number for number, score in heads if score >= min(best, best * 0.6))
    return alone if alone is not None and alone + 1 < len(rows) else None


def _ends_wider_rows(rows: list[Cells], row: int) -> bool:
    """Nothing stands under it, and above it stands no less than in it, or values: no titles, whatever its words look like."""

    def count_filled(cells: Sequence[object]) -> int:
        return sum(1 for cell in cells if not is_empty(cell))

    if any(count_filled(cells) for cells in rows[row + 1 : row + SEARCHED]):
        return False
    most = count_filled(rows[row])
    return any(
        count_filled(cells) >= most or (count_filled(cells) * 2 >= most and any(map(_is_value, cells)))
        for cells in rows[max(0, row - SEARCHED) : row]
    )


def _has_letters_alone(rows: list[Cells], row: int) -> bool:
    """One or two signs in each cell, under a row with values: no titles, though “G” and “N” are short for some."""
    short = all(is_empty(cell) or (isinstance(cell, str) and len(cell.strip()) <= 2) for cell in rows[row])
    return short and any(map(_is_value, chain.from_iterable(rows[max(0, row - SEARCHED) : row])))


def _is_name(cells: Sequence[object]) -> bool:
    return any(isinstance(cell, str) and "name" in likenesses(cell)[0][0] for cell in cells if not is_empty(cell))


def _may_head(cells: Sequence[object], above: Sequence[object]) -> bool:
    """A quick look, for every row of a long list: the first words must be titles that are known, or follow a gap."""
    seen = known = 0
    for cell in cells:
        if cell is None or cell == "":
            continue
        if not isinstance(cell, str) or cell.isdigit() or len(cell) > LONGEST:
            return False
        seen += 1
        known += bool(fields_of(key(cell)))
        if seen == 4:
            break
    return seen >= 2 and (known >= 1 or sum(1 for cell in above if not is_empty(cell)) <= 1)


def _heads_again(cells: Sequence[object], above: Sequence[object]) -> bool:
    """Titles amid people must be surer than the first: a row of words such as “wheelchair, M, N/A” is a person."""
    look = _inspect_cells(cells)
    if not look.heads or any(map(_is_value, cells)) or look.sure < 2 or look.sure * 2 < look.filled:
        return False
    gap = sum(1 for cell in above if not is_empty(cell)) <= 1
    return gap or (look.sure >= 3 and look.sure * 3 >= look.filled * 2)


def _cell_keys(cells: Sequence[object]) -> tuple[str, ...]:
    return tuple(key(as_text(cell)) for cell in cells if not is_empty(cell))


def is_repeated(cells: Sequence[object], titles: Sequence[str]) -> bool:
    """Whether a row says the titles again, as lists do on each page."""
    same = total = 0
    for cell, title in zip(cells, titles, strict=False):
        if cell is None or cell == "":
            continue
        if not isinstance(cell, str):
            return False
        total += 1
        found = key(cell)
        same += bool(found) and (found == key(title) or (len(found) > 1 and found in key(title)))
    return total >= 2 and same * 4 >= total * 3


# -- headers of more than one row


def _find_block(rows: list[Cells], row: int, merged: Merged) -> tuple[int, ...]:
    """The row with those above and below that belong to it: group titles over it, the other language under it."""
    block = [row]
    if row > 0 and _is_parent(rows[row - 1], rows[row], row - 1, merged):
        block.insert(0, row - 1)
    if row + 1 < len(rows) and (_is_companion(rows[row + 1], rows[row]) or _is_under(rows, row)):
        block.append(row + 1)
        if row + 2 < len(rows) and _is_companion(rows[row + 2], rows[row]):
            block.append(row + 2)
    return tuple(block)


def _is_companion(cells: Sequence[object], of: Sequence[object]) -> bool:
    """Titles under titles: of columns in a group, or the same titles in another language."""
    look = _inspect_cells(cells)
    if not look.filled or not look.plain or any(map(_is_value, cells)):
        return False
    fitting = grouped = 0
    for place, (cell, title) in enumerate(zip(cells, of, strict=False)):
        if is_empty(cell):
            continue
        in_group = is_empty(title) or any(
            0 <= near < len(of) and as_text(of[near]) == as_text(title) for near in (place - 1, place + 1)
        )
        grouped += in_group or (place + 1 < len(of) and is_empty(of[place + 1]))
        fitting += in_group or _titles_agree(cell, title)
    if look.filled >= 3 and look.likely * 2 >= look.filled and fitting * 2 >= look.filled:
        return True
    return look.sure * 2 >= look.filled and (grouped > 0 or fitting * 2 >= look.filled >= 4)


def _is_under(rows: list[Cells], row: int) -> bool:
    """Words in any language under columns of one title, over numbers: “year, month, day”."""
    if row + 2 >= len(rows):
        return False
    above, cells, below = rows[row], rows[row + 1], rows[row + 2]
    places = [place for place, cell in enumerate(cells) if not is_empty(cell)]
    if len(places) < 2 or places != list(range(places[0], places[-1] + 1)) or any(map(_is_value, cells)):
        return False
    if len(below) <= places[-1] or any(is_empty(above[place]) != (place != places[0]) for place in places):
        return False
    return all(any(map(str.isdigit, as_text(below[place]))) for place in places if not is_empty(below[place]))


def _titles_agree(cell: object, title: object) -> bool:
    """Whether both may name the same field."""
    one, other = likenesses(as_text(cell)), likenesses(as_text(title))
    return bool(one and other and {name for name, _ in one[:2]} & {name for name, _ in other[:2]})


def _is_value(cell: object) -> bool:
    """Whether a cell is a value rather than a title: a number, a date, a sex."""
    if is_empty(cell):
        return False
    if not isinstance(cell, str):
        return True
    return sum(map(str.isdigit, cell)) >= 2 or (len(cell.strip()) <= 2 and sex_of(key(cell)) is not None)


def _is_parent(cells: Sequence[object], of: Sequence[object], row: int, merged: Merged) -> bool:
    look = _inspect_cells(cells)
    if not look.filled or not look.plain or any(map(_is_value, cells)):
        return False
    filled = [place for place, cell in enumerate(cells) if not is_empty(cell)]
    texts = [as_text(cells[place]) for place in filled]
    if any(is_total(text) is not None for text in texts):
        return False
    titles = sum(1 for cell in of if not is_empty(cell))
    across = max((right - left + 1 for top, left, _, right in merged if top == row), default=1)
    if across * 10 >= titles * 7 and look.filled == 1:
        return False
    if look.filled >= 3 and look.likely * 2 >= look.filled:
        return True
    return look.sure * 2 >= look.filled and (look.filled >= 2 or not is_empty(of[filled[0]]))


def _join_titles(rows: list[Cells], block: tuple[int, ...], merged: Merged) -> list[str]:
    """One text for each column: what stands over it, in whatever number of rows."""
    width = max(len(rows[row]) for row in block)
    grid = [[as_text(cell) if not is_empty(cell) else "" for cell in rows[row]] for row in block]
    grid = [line + [""] * (width - len(line)) for line in grid]
    over: list[set[int]] = [set() for _ in block]
    for number, row in enumerate(block):
        for top, left, _, right in merged:
            if top == row and right > left and left < width and grid[number][left]:
                for column in range(left, min(right + 1, width)):
                    grid[number][column] = grid[number][left]
                    over[number].add(column)
        for column in range(1, width):
            if grid[number][column] and grid[number][column] == grid[number][column - 1] and number + 1 < len(block):
                over[number] |= {column - 1, column}
        if number + 1 < len(block) and not over[number]:
            _spread_titles(grid[number], grid[number + 1], over[number])
    titles = []
    for column in range(width):
        parts = [(grid[number][column], column in over[number]) for number in range(len(block)) if grid[number][column]]
        title = ""
        for place, (text, group) in enumerate(parts):
            if text not in title.replace(UNDER, "\n").split("\n"):
                title += text + ((UNDER if group else "\n") if place + 1 < len(parts) else "")
        titles.append(title.strip())
    return titles


def _spread_titles(parents: list[str], children: list[str], over: set[int]) -> None:
    """Without merged cells, a group's title holds for the columns after it that have titles only below."""
    current, start = "", 0
    for column, child in enumerate(children):
        if parents[column]:
            current, start = (parents[column], column) if child else ("", column)
        elif child and current and part_of_group(current, child):
            parents[column] = current
            over |= {start, column}
        else:
            current = ""


def _after_numbering(rows: list[Cells], row: int) -> int:
    """Forms number their columns under the titles: (1) (2) (3)."""
    if row < len(rows):
        found = [as_text(cell).strip("()[]. ") for cell in rows[row] if not is_empty(cell)]
        if len(found) >= 3 and all(text.isdecimal() and len(text) < 6 for text in found):
            numbers = [int(text) for text in found]
            if numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 2:
                return row + 1
    return row


def _without_title_lines(rows: list[Cells], first: int, last: int) -> int:
    """Lines over the next table are not of this one."""
    while last > first and sum(1 for cell in rows[last - 1] if not is_empty(cell)) <= 1:
        last -= 1
    return last


# -- how wide


def _find_width(rows: list[Cells], first: int, last: int, titled: int) -> int:
    """Columns up to the last that holds something, titled or not."""
    right = titled
    for row in rows[first:last]:
        for place in range(len(row) - 1, right - 1, -1):
            if not is_empty(row[place]):
                right = place + 1
                break
    return right


def _side_by_side(titles: list[str], width: int) -> list[tuple[int, int]]:
    """Columns of each table where the same titles, or others for the same, stand again beside themselves."""
    titles += [""] * (width - len(titles))
    keys = [key(title) for title in titles]
    filled = [place for place, one in enumerate(keys) if one]
    if not filled:
        return [(0, width)]
    start = filled[0]
    for again in filled[2:]:
        first = [place for place in filled if place < again]
        second = [place for place in filled if place >= again]
        if len(first) >= 2 and (
            [keys[place] for place in second[: len(first)]] == [keys[place] for place in first]
            or (again - first[-1] > 1 and _same_fields(titles, first, second))
        ):
            rest = [(left + again, right + again) for left, right in _side_by_side(titles[again:], width - again)]
            return [(start, first[-1] + 1 if again - first[-1] > 1 else again), *rest]
    return [(start, width)]


def _same_fields(titles: Sequence[str], first: Sequence[int], second: Sequence[int]) -> bool:
    """Whether both sides of a gap name people, and much the same of them."""
    mine, others = (
        {name for place in places for name, _ in likenesses(titles[place])[:2]} for places in (first, second)
    )
    return len(mine & others) >= 3 and any(_names_person(titles[place]) for place in (*first, *second))


def _names_person(title: str) -> bool:
    return any("name" in name for name, _ in likenesses(title)) or "full_name" in (find_combined(title) or ())


def _find_headless(rows: list[Cells]) -> list[Found]:
    """A list without titles: all that stands in it, from the first row as wide as most."""
    widths = [sum(1 for cell in cells if not is_empty(cell)) for cells in rows]
    usual = sorted(width for width in widths if width)
    if not usual:
        return []
    if usual[len(usual) // 2] < 2:
        return _names_alone(rows)
    middle = usual[len(usual) // 2]
    first = next(place for place, width in enumerate(widths) if width * 3 >= middle * 2)
    right = max(len(cells) for cells in rows)
    left = min((place for cells in rows[first:] for place, cell in enumerate(cells) if not is_empty(cell)), default=0)
    if _heads_unknown(rows, first):
        titles = tuple(as_text(cell) if not is_empty(cell) else "" for cell in rows[first][left:])
        return [Found((first,), first + 1, len(rows), left, right, titles + ("",) * (right - left - len(titles)))]
    return [Found((), first, len(rows), left, right, ("",) * (right - left))]


def _names_alone(rows: list[Cells]) -> list[Found]:
    """A column of names and nothing else, without a title."""
    texts = {place: as_text(cell) for place, cell in _only_cells(rows)}
    if len(texts) < 2 or sum(map(looks_like_a_name, texts.values())) < NAMED * len(texts):
        return []
    first = next(place for place, text in texts.items() if looks_like_a_name(text))
    left = min(column for column, cell in enumerate(rows[first]) if not is_empty(cell))
    if any(not is_empty(cell) for row in rows for place, cell in enumerate(row) if place != left):
        return []
    return [Found((), first, len(rows), left, left + 1, ("",))]


NAMED = 0.8
"""The share of lines that must look like names, where nothing else stands in a list."""


def _only_cells(rows: list[Cells]) -> Iterator[tuple[int, object]]:
    return ((place, cell) for place, row in enumerate(rows) for cell in row if not is_empty(cell))


def _heads_unknown(rows: list[Cells], first: int) -> bool:
    """Whether a row has words where all the rows under it have numbers and days: titles in words that nobody knows."""
    below = [cells for cells in rows[first + 1 : first + 40] if any(not is_empty(cell) for cell in cells)]
    unlike = 0
    for place, cell in enumerate(rows[first]):
        if not isinstance(cell, str) or not cell.strip() or any(map(str.isdigit, cell)):
            continue
        under = [as_text(cells[place]) for cells in below if place < len(cells) and not is_empty(cells[place])]
        unlike += bool(under) and sum(1 for text in under if any(map(str.isdigit, text))) * 5 >= len(under) * 4
    return unlike >= 1 and not any(map(_is_value, rows[first]))
