"""Defines the fields of an emergency travel document, and stores them for later prints."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from dataclasses import fields as fields_of
from datetime import date
from typing import Any

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.papers.truncation import Truncation
from repatriate.reference.countries import state_name


@dataclass(frozen=True, slots=True)
class EtdFields:
    """Everything on the page, and nothing else: the zone is made from the same fields.

    `surname` and `given_names` are in Latin letters, one of them may be None. `issuer` and `nationality` are codes of
    Doc 9303-3, section 5. `photo` is an image file as it came, `seal` the bytes of a visible digital seal (Doc 9303-13).
    `choices`: how letters are written in the zone where the tables leave it to the State, `{"Ñ": "NXX"}`;
    `truncation`: how a surname is cut there. `remarks`: what the officer writes on it, such as which passport it replaces.
    """

    number: str
    issuer: str
    authority: str
    issued: date
    expires: date
    destination: str
    nationality: str
    surname: str | None = field(repr=False)
    given_names: str | None = field(repr=False)
    native_name: str | None = field(default=None, repr=False)
    birth_date: PartialDate | None = field(default=None, repr=False)
    birth_place: str | None = field(default=None, repr=False)
    sex: Sex | None = field(default=None, repr=False)
    transit: tuple[str, ...] = ()
    photo: bytes | None = field(default=None, repr=False)
    document_code: str = "PU"
    seal: bytes | None = field(default=None, repr=False)
    choices: Mapping[str, str] = field(default_factory=dict, hash=False)
    truncation: Truncation = Truncation.LETTERS
    remarks: str | None = field(default=None, repr=False)

    @property
    def issuer_name(self) -> str:
        return state_name(self.issuer)

    @property
    def nationality_name(self) -> str:
        return state_name(self.nationality)


_LATER = ("photo", "seal", "choices", "truncation", "remarks")
"""Fields that records may lack: those of earlier programs, and of documents without a photo or a seal."""


def fields_to_json(fields: EtdFields, *, photo_hash: str | None = None) -> dict[str, Any]:
    """All of it as JSON values, so that the same page can be printed again, exactly.

    With `photo_hash` the photo itself is left out: who reads it gives it back.
    """
    data = {one.name: getattr(fields, one.name) for one in fields_of(EtdFields) if one.name != "photo"}
    data |= {
        "issued": fields.issued.isoformat(),
        "expires": fields.expires.isoformat(),
        "birth_date": str(fields.birth_date) if fields.birth_date else None,
        "seal": fields.seal.hex() if fields.seal else None,
        "choices": dict(fields.choices),
    }
    if photo_hash is not None:
        data["photo_hash"] = photo_hash
    else:
        data["photo"] = base64.b64encode(fields.photo).decode("ascii") if fields.photo else None
    return data


def fields_from_json(data: Mapping[str, Any], photo: bytes | None = None) -> EtdFields:
    """The fields from the output of `fields_to_json`, also of an earlier program; `photo` is the one named by
    `photo_hash`. Raises KeyError or ValueError if the data is incomplete."""
    kept = data.get("photo")
    told = {one.name: data[one.name] for one in fields_of(EtdFields) if one.name not in _LATER}
    told |= {
        "issued": date.fromisoformat(data["issued"]),
        "expires": date.fromisoformat(data["expires"]),
        "birth_date": PartialDate.parse(data["birth_date"]) if data["birth_date"] else None,
        "sex": Sex(data["sex"]) if data["sex"] else None,
        "transit": tuple(data["transit"]),
    }
    return EtdFields(
        **told,
        photo=base64.b64decode(kept) if kept else photo,
        seal=bytes.fromhex(data["seal"]) if data.get("seal") else None,
        choices=data.get("choices") or {},
        truncation=Truncation(data.get("truncation", Truncation.LETTERS)),
        remarks=data.get("remarks"),
    )
