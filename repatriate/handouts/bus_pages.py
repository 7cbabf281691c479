"""Prints the bus list: a sheet for the leader of each bus, to tick off people at every stop."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.handouts.buses import Bus
from repatriate.handouts.listed import Listed, People, Since, build_columns, describe_assistance, describe_meanings
from repatriate.handouts.pages import Pages, Paper, describe_persons
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.manifest import Manifest
from repatriate.model.saying import count, join_parts, say

STOPS = 4
_COLUMNS = ("ref", "surname", "given_names", "household", "group", "seat", "assistance")
_SIZE, _ROW = 10.5, 17.5  # points: to be ticked on a moving bus
_STOP, _SIGN = 34.0, 46.0
_END = 2 * _SIGN + 30  # points: who answers for whom is on board
_TICK = 23.0


def document_bytes(buses: Sequence[Bus], manifest: Manifest, paper: Paper, since: Since | None = None) -> bytes:
    """The document: each bus that carries somebody on pages of its own. `manifest` is the escort's list of the leg.

    With `since` each bus says what changed on it.
    """
    people, pages = People(manifest), Pages(paper)
    blocks = {bus.number: people.households(bus.people, "group") for bus in buses if bus.people}
    new = {bus.number: since.new(bus.people, bus.number) if since else frozenset() for bus in buses}
    rows = [[[_format_row(one, pages, new[number]) for one in block] for block in blocks[number]] for number in blocks]
    table = Table(
        _list_columns(pages),
        [row for bus in rows for block in bus for row in block],
        pages.left,
        pages.width,
        _SIZE,
        _ROW,
    )
    for bus, listed in zip((bus for bus in buses if bus.people), rows, strict=True):
        _draw_bus(pages, bus, len(buses), [one for block in blocks[bus.number] for one in block], since)
        pages.table(table, listed, after=_END)
        _draw_end(pages, bus)
    return pages.end()


def _list_columns(pages: Pages) -> list[Column]:
    tell = pages.tell
    return [
        *build_columns(_COLUMNS, tell),
        *(Column(tell(say("Stop {0}", stop)), Kind.TICK, _TICK) for stop in range(1, STOPS + 1)),
    ]


def _format_row(one: Listed, pages: Pages, new: frozenset[str]) -> Row:
    return Row((*map(one.text, _COLUMNS), *[""] * STOPS), one.guardian(pages.tell), one.ref in new)


def _draw_bus(pages: Pages, bus: Bus, buses: int, listed: Sequence[Listed], since: Since | None) -> None:
    tell = pages.tell
    label = say("Bus {0} of {1}", bus.number, buses) if buses > 1 else say("Bus {0}", bus.number)
    pages.begin(tell(label), len(bus.people))
    facts = [say("{0} of {1} seats taken", bus.taken, bus.seats)]
    laps = sum(1 for one in bus.people if one.infant and not one.seats)
    if laps:
        facts.append(count(laps, "{0} child on a lap", "{0} children on a lap"))
    minors = sum(1 for one in bus.people if one.minor)
    if minors:
        facts.append(say("{0} under 18", minors))
    if needs := describe_assistance(listed):
        facts.append(say("assistance: {0}", needs))
    pages.lines(tell(join_parts("  ·  ", facts)), 11)
    if meant := describe_meanings(listed):
        pages.lines(tell(meant), 9.5)
    if since:
        told = since.words(len(since.new(bus.people, bus.number)), since.gone(bus.people, bus.number))
        pages.lines(tell(told), 11, bold=True)
    pages.y -= 6
    stops = [say("Stop {0}: place, time", stop) for stop in range(1, STOPS + 1)]
    pages.boxes(stops, _STOP, say("counted ____ of {0}", len(bus.people)))
    pages.y -= 10


def _draw_end(pages: Pages, bus: Bus) -> None:
    pages.room(_END)
    pages.y -= 10
    told = say("{0} on this list of bus {1}", describe_persons(len(bus.people)), bus.number)
    pages.lines(pages.tell(told), 11, bold=True)
    pages.y -= 4
    signed = say("Signature, date and time")
    pages.boxes((say("Leader of this bus: name"), say("Phone"), signed), _SIGN)
    pages.boxes((say("Driver: name, number plate"), say("Handed over to: name, number of persons"), signed), _SIGN)
