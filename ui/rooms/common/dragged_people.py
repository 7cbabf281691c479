"""People who are dragged from one place of the window to another."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QMimeData

MIME = "application/x-repatriate-people"
_OURS = uuid4().hex.encode()
"""The same reference is somebody else in the file that another window has open."""


def pack_people(refs: Sequence[str]) -> QMimeData:
    """People's references for a drag; nothing that another program could read a name from."""
    data = QMimeData()
    data.setData(MIME, _OURS + b" " + " ".join(refs).encode())
    return data


def unpack_people(data: QMimeData) -> tuple[str, ...]:
    """Empty where it is no drag of this window."""
    mark, _, refs = bytes(data.data(MIME).data()).partition(b" ")
    return tuple(refs.decode().split()) if mark == _OURS else ()
