"""What a right import of a list yields."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

FIELDS = (
    "full", "surname", "given", "native", "sex", "birth_date", "nationality", "document_number",
    "document_expiry", "province", "household", "birth_place", "document_type",
)  # fmt: skip
NAMES = frozenset({"full", "surname", "given", "native"})


@dataclass(slots=True)
class Expected:
    """One person as the list states it.

    None in a name is "only what else is given is checked"; elsewhere it is "not stated", so that the import must
    leave it empty. A field in `open` is not checked: the list or the contract leaves it open. Every text of `noted`
    must be found somewhere in the person's row, in the notes or in a field.
    """

    full: str | None = None
    surname: str | None = None
    given: str | None = None
    native: str | None = None
    sex: str | None = None
    birth_date: str | None = None
    nationality: str | None = None
    document_number: str | None = None
    document_expiry: str | None = None
    province: str | None = None
    household: str | None = None
    birth_place: str | None = None
    document_type: str | None = None
    noted: list[str] = field(default_factory=list)
    open: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Truth:
    """`kept_aside_rows` are rows of the sheet, from 1; `total_open` where the list states no one total."""

    rows: int = 0
    declared_total: int | None = None
    total_open: bool = False
    default_nationality: str | None = None
    people: list[Expected] = field(default_factory=list)
    kept_aside_rows: list[int] = field(default_factory=list)
    any_order: bool = False
    """Two tables side by side can be read down or across."""

    def to_json(self) -> dict[str, Any]:
        made = asdict(self)
        for person in made["people"]:
            person["open"] = sorted(person["open"])
        return made
