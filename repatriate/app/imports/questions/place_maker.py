"""Places that a list or an officer names and the file does not have: each with a code that nothing else has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlite_utils import Database

from repatriate.app.core.places import own_places
from repatriate.app.imports.questions.host import host_in, town_code
from repatriate.app.imports.questions.model import Host, HostSource, NewPlace, Questions
from repatriate.app.imports.spellings import OF_TOWN, spelling_key
from repatriate.model.errors import UserError
from repatriate.model.saying import capitalize_first, say
from repatriate.reference.airports import Near, airport, near_text
from repatriate.reference.romanization.letters import to_ascii

LONGEST_CODE = 16


def taken_codes(db: Database) -> frozenset[str]:
    """Codes that a new place cannot have."""
    return frozenset(own_places(db)) | {row[0] for row in db.conn.execute("SELECT code FROM places")}


def name_place(questions: Questions, name: str, made: Iterable[NewPlace] = ()) -> tuple[str, tuple[NewPlace, ...]]:
    """A place that an officer typed: its code, and what has to be made for it beside what was `made` already.

    Raises UserError where nothing tells in which country it is.
    """
    maker = PlaceMaker(questions.taken | {place.code for place in made}, questions.host)
    code = maker.make(name)
    if code is None:
        raise UserError("no_country", say("Choose the country where they wait first."))
    return code, tuple(maker.new)


def _may_be_near(near: Near, host: Host | None) -> bool:
    """Whether a town that a name mentions counts: not against the country or the town that an officer chose."""
    return host is None or host.source is not HostSource.OFFICER or (near.country == host.country and not host.town)


class PlaceMaker:
    """Places that the words of a list make, each with a code that nothing else has."""

    def __init__(self, taken: Iterable[str], host: Host | None) -> None:
        self._host = host
        self._taken = set(taken)
        self.new: list[NewPlace] = []

    @property
    def taken(self) -> frozenset[str]:
        return frozenset(self._taken)

    def make(self, text: str, *, namesake: bool = False, country: str | None = None) -> str | None:
        """The code of a new place that is called so; None where no country can be told. `country` is that of its rows, empty
        where it may be one or another. Where another town has a `namesake`, it is told by its town: `Hall 1 (Cebu)`."""
        host = self._host
        if country and (host is None or country != host.country):
            host = replace(stated, source=HostSource.COLUMN) if (stated := host_in(country)) else None
        near = near_text(text, host.country if host else None)
        if near is not None and _may_be_near(near, host):
            town: str | None = self._add_town(town_code(near), near.name, near.country, near.timezone)
            country, timezone = near.country, near.timezone
            if spelling_key(text) == spelling_key(near.name):
                return town
        elif host is not None and country != "":
            town = self.town() if host is self._host else None
            country, timezone = host.country, host.timezone
        else:
            return None
        name = capitalize_first(" ".join(text.split()))
        code = self._find_code(name)
        if namesake and host is not None and host.town_name:
            name = f"{name}{OF_TOWN}{host.town_name})"
        self.new.append(NewPlace(code, name, country, timezone, town))
        return code

    def town(self) -> str | None:
        """The code of the town where people wait, made where it is no airport and not in the file."""
        host = self._host
        return self._add_town(host.town, host.town_name, host.country, host.timezone) if host and host.town else None

    def _add_town(self, code: str, name: str, country: str, timezone: str) -> str:
        if code not in self._taken and airport(code) is None:
            self._taken.add(code)
            self.new.append(NewPlace(code, name, country, timezone))
        return code

    def _find_code(self, name: str) -> str:
        words = "".join(one if one.isascii() and one.isalnum() else " " for one in to_ascii(name).upper()).split()
        code = "-".join(words)[:LONGEST_CODE].strip("-") or "PLACE"
        if len(code) <= 3:
            code = f"{code}-PLACE"  # three letters are an airport or a country
        free, number = code, 2
        while free in self._taken:
            free, number = f"{code}-{number}", number + 1
        self._taken.add(free)
        return free
