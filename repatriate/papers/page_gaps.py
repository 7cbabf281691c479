"""Lists the gaps of a travel document: facts that nobody stated about its holder. It may be issued without them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.saying import Said, join_items, say

MOST_NAMED = 12
"""References that a sentence names; of more there is the number."""


class Holder(Protocol):
    """Somebody, or the page that is made for them."""

    @property
    def birth_date(self) -> PartialDate | None: ...

    @property
    def sex(self) -> Sex | None: ...


def page_gaps(holders: Sequence[tuple[str, Holder]]) -> tuple[tuple[str, Said], ...]:
    """A code and a sentence for each fact that is missing; it names by reference those who lack it.

    Doc 9303-3 has X for each unknown digit of a date, and X for a sex that is not specified.
    """
    undated = [ref for ref, one in holders if one.birth_date is None]
    partly = [ref for ref, one in holders if one.birth_date is not None and not one.birth_date.complete]
    sexless = [ref for ref, one in holders if one.sex is None]
    told = (
        (
            "birth_date_missing",
            undated,
            say("The date of birth of {0} is not known: the page has X in its place.", _name_refs(undated)),
        ),
        (
            "birth_date_in_part",
            partly,
            say("The date of birth of {0} is known in part: the page has X for the rest.", _name_refs(partly)),
        ),
        (
            "sex_missing",
            sexless,
            say("No sex is recorded for {0}: the page says X, not specified.", _name_refs(sexless)),
        ),
    )
    return tuple((code, words) for code, refs, words in told if refs)


def _name_refs(refs: Sequence[str]) -> Said:
    return join_items(refs, MOST_NAMED)
