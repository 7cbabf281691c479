"""Which town a place of a list is in: `Hall 1` near Manila and `Hall 1` near Cebu are two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.core.places import own_places
from repatriate.app.imports.questions.model import Host, HostSource, Seen
from repatriate.app.imports.spellings import find_namesakes, spelling_key
from repatriate.model.entities import Place
from repatriate.reference.cities import near_text


@dataclass(frozen=True, slots=True)
class Towns:
    """`codes` are places by words that have a meaning in each town; None where it is a new place, or nobody can tell which.

    `stated`: the list or an officer says in which town its people are. Then `near` are places there, and those `elsewhere`
    are near another town.
    """

    codes: Mapping[str, str | None]
    stated: bool
    near: frozenset[str]
    elsewhere: frozenset[str]


def settle_towns(db: Database, seen: Sequence[Seen], host: Host | None, texts: Iterable[str]) -> Towns:
    """The place that words mean in the town of this list. Who waits there by the file says it too, but not against an
    officer."""
    town = _find_town(host, texts)
    places = own_places(db)
    near = frozenset(code for code, place in places.items() if town and town in (place.near, code))
    elsewhere = frozenset(code for code, place in places.items() if town and place.near not in (None, town))
    namesakes = find_namesakes(db)
    told: dict[str, Counter[str]] = {}
    read: dict[str, str | None] = {}
    for one in seen:
        if one.waits:
            read.setdefault(one.waits, one.location)
            told.setdefault(one.waits, Counter()).update([one.stays] if one.stays else [])
    codes: dict[str, str | None] = {}
    for text, code in read.items():
        those = _find_meanings(text, namesakes, places.get(code or ""))
        stay = [place for place, _ in told[text].most_common() if place in those]
        here = [place for place in those if place in near]
        if here:
            codes[text] = here[0]
        elif those and not (town and host and host.source is HostSource.OFFICER) and stay:
            codes[text] = stay[0]
        elif those and (town or len(those) > 1):
            codes[text] = None
    return Towns(
        {text: code for text, code in codes.items() if code is None or code != read[text]},
        town is not None,
        near,
        elsewhere,
    )


def _find_meanings(text: str, namesakes: Mapping[str, Sequence[Place]], read: Place | None) -> list[str]:
    """Codes of the places near a town that these words may mean; none where the words name a town or a code."""
    found = [place for place in (*namesakes.get(spelling_key(text), ()), *((read,) if read else ())) if place.near]
    exact = any(spelling_key(text) == spelling_key(place.code) != spelling_key(place.name) for place in found)
    return [] if exact or near_text(text) is not None else list(dict.fromkeys(place.code for place in found))


def _find_town(host: Host | None, texts: Iterable[str]) -> str | None:
    """The code of the town, where an officer or the list itself names one and no other."""
    if host is None or host.town is None:
        return None
    if host.source is HostSource.LIST:
        towns = {near.name for text in texts if (near := near_text(text)) is not None}
        return host.town if len(towns) == 1 else None
    return host.town if host.source in (HostSource.OFFICER, HostSource.OPERATION) else None
