"""The room list on paper: room by room, who sleeps there, to be gone round with in the evening and in the morning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from repatriate.handouts.listed import Listed, People, Since, build_columns, describe_assistance, describe_meanings
from repatriate.handouts.pages import Pages, Paper, describe_persons
from repatriate.handouts.rooms import Night, Room, RoomKind, RoomOptions
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.manifest import Manifest
from repatriate.model.saying import count, join_parts, say
from repatriate.printing.text import draw_text

_COLUMNS = ("ref", "surname", "given_names", "household", "group", "assistance")
_SIZE, _ROW = 10.5, 18.0
_HEAD = 27.0  # points: the line above a room's people
_SIGN = 46.0
_END = _SIGN + 34
_TICK = 42.0

KINDS: Mapping[RoomKind, str] = MappingProxyType(
    {
        RoomKind.HOUSEHOLD: say("household"),
        RoomKind.WOMEN: say("women"),
        RoomKind.MEN: say("men"),
        RoomKind.MINOR: say("under 18, without an adult of their own"),
        RoomKind.ASK: say("alone: ask before anybody joins"),
    }
)


def document_bytes(
    rooms: Sequence[Room], options: RoomOptions, manifest: Manifest, paper: Paper, since: Since | None = None
) -> bytes:
    """The document. `manifest` is the escort's list of the leg; with `since` it says what changed."""
    people, pages = People(manifest), Pages(paper)
    listed = {room.number: [one for block in people.households(room.people) for one in block] for room in rooms}
    new = {room.number: since.new(room.people, room.number) if since else frozenset() for room in rooms}
    rows = {number: [_format_row(one, pages, new[number]) for one in found] for number, found in listed.items()}
    table = Table(
        _list_columns(pages), [row for found in rows.values() for row in found], pages.left, pages.width, _SIZE, _ROW
    )
    _draw_first(pages, rooms, options, [one for found in listed.values() for one in found])
    if since:
        told = since.words(sum(map(len, new.values())), since.gone(one for room in rooms for one in room.people))
        pages.lines(pages.tell(told), 11, bold=True)
        pages.y -= 6
    pages.y = table.draw_header(pages.canvas, pages.y)
    for room in rooms:
        after = _END if room is rooms[-1] else 0
        if pages.room(_HEAD + sum(map(table.height, rows[room.number])) + after):
            pages.y = table.draw_header(pages.canvas, pages.y)
        _draw_head(pages, room, options)
        for row in rows[room.number]:
            if pages.room(table.height(row)):
                pages.y = table.draw_header(pages.canvas, pages.y)
            pages.y = table.draw_row(pages.canvas, pages.y, row)
        pages.line(0.9)
    _draw_end(pages, rooms)
    return pages.end()


def _list_columns(pages: Pages) -> list[Column]:
    tell = pages.tell
    return [
        *build_columns(_COLUMNS, tell),
        Column(tell(say("Evening")), Kind.TICK, _TICK),
        Column(tell(say("Morning")), Kind.TICK, _TICK),
    ]


def _format_row(one: Listed, pages: Pages, new: frozenset[str]) -> Row:
    return Row((*map(one.text, _COLUMNS), "", ""), one.guardian(pages.tell), one.ref in new)


def _draw_first(pages: Pages, rooms: Sequence[Room], options: RoomOptions, listed: Sequence[Listed]) -> None:
    tell = pages.tell
    pages.begin(tell(say("Rooms")), len(listed))
    heading = pages.paper.heading
    if options.night is Night.ARRIVAL:
        place, day = heading.destination_name, heading.arrives.date()
        night = say("Night after arrival at {0}, {1}", place, day)
    else:
        place, day = heading.origin_name, heading.departs.date()
        night = say("Night before departure from {0}, {1}", place, day)
    pages.lines(tell(night), 12, bold=True)
    facts = [count(len(rooms), "{0} room", "{0} rooms"), count(options.beds, "{0} bed each", "{0} beds each")]
    cots = sum(1 for room in rooms for one in room.people if one.infant)
    if cots:
        facts.append(count(cots, "{0} child under 2 without a bed", "{0} children under 2 without a bed"))
    if needs := describe_assistance(listed):
        facts.append(say("assistance: {0}", needs))
    pages.lines(tell(join_parts("  ·  ", facts)), 11)
    if meant := describe_meanings(listed):
        pages.lines(tell(meant), 9.5)
    pages.y -= 8


def _draw_head(pages: Pages, room: Room, options: RoomOptions) -> None:
    """The room's number on the door, or a line to write it on, who it is for, and how many beds are taken."""
    canvas, tell, base = pages.canvas, pages.tell, pages.y - 19
    x = pages.left + 2.5
    if room.name is not None:
        x += draw_text(canvas, x, base, tell(say("Room {0}", room.name)), 15, bold=True, max_width=pages.width * 0.4)
    else:
        x += draw_text(canvas, x, base, tell(say("Room {0}", room.number)), 15, bold=True) + 10
        x += draw_text(canvas, x, base, tell(say("on the door:")), 9) + 4
        canvas.line(x, base - 2, x + 80, base - 2)
        x += 80
    facts = [KINDS[room.kind], say("{0} of {1} beds", room.beds, options.beds)]
    if room.unguarded:
        facts.append(say("no adult fits: next door to their family"))
    draw_text(
        canvas, pages.right, base, tell(join_parts("  ·  ", facts)), 10.5, align="right", max_width=pages.right - x - 12
    )
    pages.y -= _HEAD
    canvas.line(pages.left, pages.y, pages.right, pages.y)


def _draw_end(pages: Pages, rooms: Sequence[Room]) -> None:
    tell = pages.tell
    pages.room(_END)
    pages.y -= 12
    total = sum(len(room.people) for room in rooms)
    pages.lines(
        tell(join_parts(", ", (describe_persons(total), count(len(rooms), "{0} room", "{0} rooms")))), 11, bold=True
    )
    pages.y -= 4
    captions = (say("Responsible at night: name, phone"), say("House: name of the person who hands over the keys"), say("Signature, date and time"))  # fmt: skip
    pages.boxes(captions, _SIGN)
