"""The name field of a machine-readable zone (ICAO Doc 9303-4, 4.2.3; 9303-5 to -7 likewise)."""

from __future__ import annotations

from collections.abc import Mapping

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.truncation import Truncation, fit_names
from repatriate.papers.zones.formats import FILLER
from repatriate.reference.transliteration import zone_letters


def name_field(
    surname: str | None,
    given_names: str | None,
    width: int,
    nationality: str | None = None,
    choices: Mapping[str, str] | None = None,
    truncation: Truncation = Truncation.LETTERS,
) -> str:
    """Surname `<<` given names, filled or cut to `width` (Doc 9303-4, 4.2.3; 9303-5 to -7 likewise).

    A single name is all in the primary identifier. A name that was cut fills the field and ends with a letter.
    Raises UserError where there is no name.
    """
    primary = zone_letters(surname, nationality, choices)
    secondary = zone_letters(given_names, nationality, choices)
    if not primary:
        primary, secondary = secondary, []
    if not primary:
        raise UserError("name_missing", say("There is no name in Latin letters; type the Latin name first."))
    return fit_names(primary, secondary, width, truncation).ljust(width, FILLER)
