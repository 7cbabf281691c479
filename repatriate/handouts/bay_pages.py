"""The handover by province on paper: a sheet for the wall that names nobody, and a list to sign for each bay."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.handouts.bays import Bay, Share, by_letters
from repatriate.handouts.listed import Listed, People, build_columns, describe_assistance, describe_meanings
from repatriate.handouts.pages import BELOW, BOTTOM, Pages, Paper, describe_persons
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.manifest import Manifest
from repatriate.model.saying import count, join_items, join_parts, say
from repatriate.printing.document import THIN
from repatriate.printing.text import SMALLEST, draw_text, fit_text, text_extent, text_width, wrap_text

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
