"""A seal taken apart: header, features, zone, signature. Nothing here says whether it is true."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.model.errors import UserError
from repatriate.papers.seal.features import Feature, read_features
from repatriate.papers.seal.header import SealHeader, read_header
from repatriate.papers.seal.profiles import Field, Profile, fields_of, profile_of


@dataclass(frozen=True, slots=True)
class Seal:
    """`signed` are the bytes that the signature is over; `profile` is None, and `zone` empty, for a national document."""

    data: bytes
    header: SealHeader
    features: tuple[Feature, ...]
    signed: bytes
    signature: bytes
    profile: Profile | None
    fields: tuple[Field, ...]
    zone: tuple[str, ...]

    @property
    def unknown(self) -> tuple[int, ...]:
        """Tags that the profile does not have."""
        return tuple(field.tag for field in self.fields if field.name is None)


def read_seal(data: bytes) -> Seal:
    """Take it apart. Raises UserError with code WRONG_FORMAT and, as fact `header`, whatever of it could be read."""
    header, start = read_header(data)
    try:
        profile = profile_of(header)
        features, signature, length = read_features(data, start, header.version)
        fields, zone = fields_of(profile, features)
    except UserError as fault:
        fault.facts["header"] = header
        raise
    return Seal(data, header, features, data[:length], signature, profile, fields, zone)
