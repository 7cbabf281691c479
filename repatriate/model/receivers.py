"""The receivers of people at the end of their journey, and the words for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from repatriate.model.saying import say


class ReceiverKind(StrEnum):
    """The kinds of receivers."""

    FAMILY = "family"
    SHELTER = "shelter"
    AGENCY = "agency"
    POLICE = "police"
    HOSPITAL = "hospital"


RECEIVER_KINDS = {
    ReceiverKind.FAMILY: say("family"),
    ReceiverKind.SHELTER: say("shelter or home"),
    ReceiverKind.AGENCY: say("agency"),
    ReceiverKind.POLICE: say("police"),
    ReceiverKind.HOSPITAL: say("hospital"),
}
"""The name of each kind."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """A person or an office that takes people over. `id` is that of its row; 0 before it has one."""

    kind: ReceiverKind
    name: str
    organisation: str = ""
    phone: str = ""
    id_type: str = ""
    id_number: str = ""
    remark: str = ""
    id: int = 0
