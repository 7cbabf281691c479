"""Assigns provinces to bays at arrival: whole provinces, whole households, and a bay for people without one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from repatriate.handouts.families import Company, Family, Traveller, list_families, most_common
from repatriate.handouts.listed import Listed, People, build_columns, describe_assistance, describe_meanings
from repatriate.handouts.pages import BELOW, BOTTOM, Pages, Paper, describe_persons
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import count, join_items, join_parts, say
from repatriate.printing.document import THIN
from repatriate.printing.text import SMALLEST, draw_text, fit_text, text_extent, text_width, wrap_text
from repatriate.reference.transliteration import is_latin, write_in_latin


@dataclass(frozen=True, slots=True)
class BayOptions:
    """`bays` is how many there are for provinces (None: one for each); people without a province have one besides.

    `afresh`: a province that had a bay before may get another. `signs`: a page for each bay as well, to hang there.
    """

    bays: int | None = None
    afresh: bool = False
    signs: bool = False

    def __post_init__(self) -> None:
        if self.bays is not None and self.bays < 1:
            raise UserError("bad_bays", say("The number of bays is 1 or more."))


@dataclass(frozen=True, slots=True)
class Share:
    """A province with who goes there; an empty name for people of whom none is on record."""

    name: str
    people: tuple[Traveller, ...]


@dataclass(frozen=True, slots=True)
class Bay:
    """A bay by its number from 1, its provinces in the order of letters."""

    number: int
    shares: tuple[Share, ...]

    @property
    def provinces(self) -> tuple[str, ...]:
        return tuple(share.name for share in self.shares if share.name)

    @property
    def people(self) -> tuple[Traveller, ...]:
        return tuple(one for share in self.shares for one in share.people)


def bays_of(company: Company, options: BayOptions) -> tuple[Bay, ...]:
    """Everybody at the bay of their province, by its number; the same for the same input.

    A household stays together: it goes where most of its adults go, else most of its members. Provinces of a few people
    share a bay, as evenly as whole provinces can. One that had a bay on the last list keeps it.
    """
    names = _spell_provinces(company.people)
    homes: dict[str, list[Family]] = {}
    for family in list_families(company):
        homes.setdefault(_find_province(family), []).append(family)
    known = sorted((key for key in homes if key), key=lambda key: by_letters(names[key]))
    before = {} if options.afresh else _bays_before(homes, company.before)
    bays = _shared_out(known, homes, min(options.bays or len(known), len(known)), before)
    if "" in homes:
        number = before.get("")
        bays[max(bays, default=0) + 1 if number is None or number in bays else number] = [""]

    def make_share(key: str) -> Share:
        return Share(names[key], tuple(one for family in homes[key] for one in family.members))

    return tuple(Bay(number, tuple(map(make_share, keys))) for number, keys in sorted(bays.items()))


def province_key(province: str | None) -> str:
    """Equal for spellings that differ in capitals and spaces only; empty for none."""
    return " ".join((province or "").split()).casefold()


def by_letters(name: str) -> tuple[bool, str, str]:
    """The sorting key of a province in the order of letters: Đ with D, other scripts after Latin."""
    return not is_latin(name), write_in_latin(name) if is_latin(name) else name, name


def _spell_provinces(people: Iterable[Traveller]) -> dict[str, str]:
    """The most frequent spelling of each province, by its key."""
    written: dict[str, list[str]] = {}
    for one in people:
        written.setdefault(province_key(one.province), []).append(" ".join((one.province or "").split()))
    return {key: most_common(values) or "" for key, values in written.items()}


def _find_province(family: Family) -> str:
    """The key of the province to which most adults go, else most members; empty if unknown."""
    for members in (family.adults, family.members):
        key = most_common(key for one in members if (key := province_key(one.province)))
        if key:
            return key
    return ""


def _bays_before(homes: Mapping[str, Sequence[Family]], before: Mapping[str, int]) -> dict[str, int]:
    """The bay where most people of each province were on the last list."""
    found = {}
    for key, there in homes.items():
        numbers = Counter(before[one.ref] for family in there for one in family.members if one.ref in before)
        if numbers:
            found[key] = min(numbers, key=lambda number: (-numbers[number], number))
    return found


def _shared_out(
    known: Sequence[str], homes: Mapping[str, Sequence[Family]], most: int, before: Mapping[str, int]
) -> dict[int, list[str]]:
    """Provinces by bay, each bay's in the order of letters; `most` bays, and no more provinces to one than must be."""
    size = {key: sum(len(family.members) for family in homes[key]) for key in known}
    kept: dict[int, list[str]] = {}
    for key in known:
        if key in before:
            kept.setdefault(before[key], []).append(key)
    if most == len(known):
        kept = {number: keys[:1] for number, keys in kept.items()}
    order = sorted(kept, key=lambda number: (-sum(size[key] for key in kept[number]), number))
    kept = {number: kept[number] for number in order[:most]}
    settled = {key for keys in kept.values() for key in keys}
    new: list[list[str]] = [[] for _ in range(most - len(kept))]
    bays = [*kept.values(), *new]
    for key in sorted((key for key in known if key not in settled), key=lambda key: (-size[key], known.index(key))):
        min(bays, key=lambda keys: sum(size[one] for one in keys)).append(key)
    for keys in bays:
        keys.sort(key=known.index)
    taken = {*kept, before.get("")}
    free = (number for number in range(1, most + len(taken) + 1) if number not in taken)
    return kept | {next(free): keys for keys in sorted(filter(None, new), key=lambda keys: known.index(keys[0]))}


# -- The handover by province on paper: a sheet for the wall that names nobody, and a list to sign for each bay.

_COLUMNS = ("ref", "surname", "given_names", "sex", "age", "province", "household", "assistance")
_SIZE, _ROW = 12.0, 28.0  # points: room to sign
_SIGN = 46.0
_END = _SIGN + 40  # points: who answers for the handover
# A letter is read at five metres where its capitals are 15 mm high (a 300th of the way), which 60 points are.
_CAPITAL = 0.714  # of the size: the height of Noto Sans' capitals
_WALL, _WALL_NUMBER = 60.0, 84.0
_WALL_ROW = 94.0
_BAY_NUMBER, _BAY_NAMES = 420.0, 44.0


def document_bytes(bays: Sequence[Bay], manifest: Manifest, paper: Paper, *, signs: bool = False) -> bytes:
    """The document: what hangs on the wall, with `signs` what hangs at each bay, then the list of each bay.

    `manifest` is the receiving side's list of the leg.
    """
    people, pages = People(manifest), Pages(paper, across=True)
    _draw_wall(pages, bays)
    for bay in bays if signs else ():
        _bay_sign(pages, bay)
    blocks = {share: people.households(share.people) for bay in bays for share in bay.shares}
    rows = {share: [[_format_row(one) for one in home] for home in homes] for share, homes in blocks.items()}
    table = Table(
        _list_columns(pages),
        [row for homes in rows.values() for home in homes for row in home],
        pages.left,
        pages.width,
        _SIZE,
        _ROW,
    )
    for bay in bays:
        _draw_bay(pages, bay, [one for share in bay.shares for home in blocks[share] for one in home])
        captions = True
        for share in bay.shares:
            after = _END if share is bay.shares[-1] else 0
            if len(bay.shares) > 1:
                captions |= _draw_province(pages, share, table.header_height + table.height(rows[share][0][0]) + after)
            pages.table(table, rows[share], captions=captions, after=after)
            pages.y -= 10
            captions = False
        _draw_end(pages, bay)
    return pages.end()


def _list_columns(pages: Pages) -> list[Column]:
    tell = pages.tell
    return [
        *build_columns(_COLUMNS, tell),
        Column(tell(say("Received by: name, signature")), Kind.BLANK, 170),
        Column(tell(say("Time")), Kind.BLANK, 48),
    ]


def _format_row(one: Listed) -> Row:
    return Row((*map(one.text, _COLUMNS), "", ""))


def _describe_provinces(pages: Pages, bay: Bay, size: float, lines: int) -> str:
    """The provinces of a bay, in words; of too many for that many lines, the first and how many more."""
    if not bay.provinces:
        return pages.tell(say("province not on record: ask where they go"))
    if len(bay.provinces) == 1:
        return bay.provinces[0]
    for most in range(len(bay.provinces), 1, -1):
        text = pages.tell(join_items(bay.provinces, most))
        if len(wrap_text(text, size, pages.width, True)) <= lines:
            return text
    return pages.tell(count(len(bay.provinces), "{0} province", "{0} provinces"))


def _draw_bay(pages: Pages, bay: Bay, people: Sequence[Listed]) -> None:
    tell = pages.tell
    pages.begin(tell(say("Bay {0}", bay.number)), len(bay.people), _describe_provinces(pages, bay, BELOW, 3))
    homes = sum(1 for home in {one.number("household") for one in people} if home is not None)
    minors = sum(1 for one in bay.people if one.minor)
    facts = []
    if homes:
        facts.append(count(homes, "{0} family", "{0} families"))
    if minors:
        facts.append(say("{0} under 18", minors))
    if needs := describe_assistance(people):
        facts.append(say("assistance: {0}", needs))
    if facts:
        pages.lines(tell(join_parts("  ·  ", facts)), 11)
    if meant := describe_meanings(people):
        pages.lines(tell(meant), 9.5)
    pages.y -= 8


def _draw_province(pages: Pages, share: Share, height: float) -> bool:
    """A province of a bay that several share, with how many go there; never torn from its first row, for which it may
    turn the page and says so."""
    turned = pages.room(26 + height)
    base = pages.y - 18
    words = pages.tell(describe_persons(len(share.people)))
    room = pages.width - draw_text(pages.canvas, pages.right, base, words, 14, bold=True, align="right") - 16
    draw_text(pages.canvas, pages.left, base, share.name, 18, bold=True, max_width=room)
    pages.y -= 26
    return turned


def _draw_end(pages: Pages, bay: Bay) -> None:
    tell = pages.tell
    pages.room(_END - 10)
    told = say("{0} handed over at bay {1}", describe_persons(len(bay.people)), bay.number)
    pages.lines(tell(told), 12, bold=True)
    pages.y -= 4
    captions = (
        say("Handed over by: name, signature"), say("Received by (office): name"),
        say("Signature, date and time"), say("Number of persons"),
    )  # fmt: skip
    pages.boxes(captions, _SIGN)


def _draw_wall(pages: Pages, bays: Sequence[Bay]) -> None:
    """Each province with its bay, in the order of letters, as large as is read across a hall; no name, no figure."""
    tell = pages.tell
    signs = sorted(((name, bay.number) for bay in bays for name in bay.provinces), key=lambda sign: by_letters(sign[0]))
    signs += [(tell(say("Everybody else")), bay.number) for bay in bays if not bay.provinces]
    pages.begin(tell(say("Your bay")), recipient=say("the wall, to be seen by all"))
    pages.y -= 4
    wide = text_width("0" * len(str(max(number for _, number in signs))), _WALL_NUMBER, True) + 30
    for name, number in signs:
        _draw_sign(pages, name, number, wide)


def _bay_sign(pages: Pages, bay: Bay) -> None:
    """The number as large as the page, and under it who comes here; no name, no figure."""
    tell, canvas = pages.tell, pages.canvas
    pages.begin(tell(say("Bay {0}", bay.number)), recipient=say("the wall, to be seen by all"))
    size, room = _BAY_NAMES, pages.y - BOTTOM - 8
    names = (
        _describe_provinces(pages, bay, size * 0.5, int(room / size)) if bay.provinces else tell(say("Everybody else"))
    )
    while len(lines := wrap_text(names, size, pages.width, True)) * size * 1.3 > room / 2 and size > _BAY_NAMES * 0.4:
        size -= 2
    number = min(_BAY_NUMBER, (room - len(lines) * size * 1.3) / _CAPITAL * 0.9)
    middle = (pages.left + pages.right) / 2
    base = pages.y - 8 - number * _CAPITAL
    draw_text(canvas, middle, base, str(bay.number), number, bold=True, align="center", max_width=pages.width)
    base = BOTTOM + 10 + (len(lines) - 1) * size * 1.3 + size * 0.25
    for line in lines:
        draw_text(canvas, middle, base, line, size, bold=True, align="center")
        base -= size * 1.3


def _draw_sign(pages: Pages, name: str, number: int, wide: float) -> None:
    canvas, room = pages.canvas, pages.width - wide - 20
    size, lines = _WALL, [name]
    if text_width(name, _WALL, True) > room:
        size = _WALL * SMALLEST
        lines = wrap_text(name, size, room, True)
    if len(lines) == 1:
        size = fit_text(name, _WALL, room, True)[1]
    extents = [text_extent(line, size, True) for line in lines]
    # Capitals stand in the middle of the line; what reaches further, as Burmese does, makes it higher.
    above = max(size * 0.95, *(up for up, _ in extents))
    below = max(size * 0.3, *(down for _, down in extents))
    leading = above + below
    height = max(_WALL_ROW, len(lines) * leading + 10)
    pages.room(height)
    canvas.setLineWidth(2.5)
    canvas.rect(pages.right - wide, pages.y - height + 6, wide, height - 12)
    canvas.setLineWidth(THIN)
    middle = pages.y - height / 2
    base = middle - _WALL_NUMBER * _CAPITAL / 2
    draw_text(canvas, pages.right - wide / 2, base, str(number), _WALL_NUMBER, bold=True, align="center")
    base = min(middle + (len(lines) - 1) * leading / 2 - size * _CAPITAL / 2, pages.y - 5 - above)
    for line in lines:
        draw_text(canvas, pages.left, base, line, size, bold=True)
        base -= leading
    pages.y -= height
    pages.line(0.8)
