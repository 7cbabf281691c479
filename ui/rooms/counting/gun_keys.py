"""Decodes a scanner gun's typing: keys of a US keyboard by their position, and a fast burst with an end. A gun is a
keyboard. On a laptop with French keys its `P00092` comes as `Pàààçé`; the key positions tell what it read."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

QUICK = 40
"""Milliseconds between two keys, below which no hand types."""
LEAST = 4
"""Signs of the shortest code; fewer are never a scan."""
LONGEST = 4096
"""Signs that are kept of one code."""

_ROWS = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
"""Position of the first key of a row, its signs without and with Shift. Linux and set 1 of Windows count alike up to 57."""
_PLAIN = {first + at: sign for first, plain, _ in _ROWS for at, sign in enumerate(plain)}
_SHIFTED = {first + at: sign for first, _, shifted in _ROWS for at, sign in enumerate(shifted)}
X11 = 8
"""The offset that X11 and Wayland add to the number of a key."""


def us_sign(scan_code: int, *, shift: bool, platform: str = sys.platform) -> str:
    """The sign of the key at this position on a US keyboard; empty where the position says none, or nobody tells it (macOS)."""
    if platform == "darwin" or not scan_code:
        return ""
    position = scan_code if platform == "win32" else scan_code - X11
    return (_SHIFTED if shift else _PLAIN).get(position, "")


@dataclass(frozen=True, slots=True)
class GunCode:
    """A code that a gun read: by the position of its keys, and as the keyboard of this computer spells them."""

    by_position: str
    as_typed: str

    @property
    def readings(self) -> tuple[str, ...]:
        """The likelier one first; a gun that was set to the keyboard of this computer is right in the second."""
        return tuple(dict.fromkeys(one for one in (self.by_position, self.as_typed) if one))


@dataclass(slots=True)
class Burst:
    """Keys that came one after the other, as quickly as only a gun types. Moments are milliseconds of any one clock."""

    by_position: list[str] = field(default_factory=list)
    as_typed: list[str] = field(default_factory=list)
    last: float | None = None
    ended: bool = False

    def goes_on(self, at: float) -> bool:
        """Whether a key at this moment belongs to it."""
        return self.last is not None and 0 <= at - self.last < QUICK

    def touch(self, at: float) -> None:
        """A key without a sign, such as Shift, came at this moment."""
        if self.goes_on(at):
            self.last = at

    def add(self, sign: str, text: str, at: float) -> bool:
        """Take a sign in; gives whether it is the first of a new burst."""
        fresh = self.ended or not self.goes_on(at)
        if fresh:
            self.clear()
        if len(self.by_position) < LONGEST:
            self.by_position.append(sign or text)
            self.as_typed.append(text or sign)
        self.last = at
        return fresh

    def end(self, at: float) -> GunCode | None:
        """An end came: the code, or None where a hand typed."""
        scanned = self.goes_on(at) and len(self.by_position) >= LEAST
        found = GunCode("".join(self.by_position), "".join(self.as_typed)) if scanned else None
        self.clear()
        if scanned:
            self.last, self.ended = at, True
        return found

    def ends_again(self, at: float) -> bool:
        """Whether this is one more sign of the end that was read, as in CR LF."""
        return self.ended and self.goes_on(at)

    def clear(self) -> None:
        self.by_position.clear()
        self.as_typed.clear()
        self.last, self.ended = None, False
