"""Mails as Outlook saves them: the file system of old Office ([MS-CFB]) with one stream for each property ([MS-OXMSG])."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

_SECTOR, _SMALL, _FREE, _END, _TABLE, _NONE = 512, 64, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF

Tree = dict[str, "bytes | Tree"]


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    child: int = _NONE
    right: int = _NONE
    first: int = _END


@dataclass
class _Area:
    """Sectors of one size, with the table of their chains."""

    size: int
    sectors: list[bytes] = field(default_factory=list)
    chains: list[int] = field(default_factory=list)

    def put(self, data: bytes) -> int:
        pieces = [data[at : at + self.size].ljust(self.size, b"\0") for at in range(0, len(data), self.size)]
        if not pieces:
            return _END
        start = len(self.sectors)
        self.sectors += pieces
        self.chains += [*range(start + 1, start + len(pieces)), _END]
        return start


def compound(tree: Tree) -> bytes:
    """A file with these storages and streams."""
    entries = [_Entry("Root Entry", 5)]
    _add(entries, 0, tree)
    large, small = _Area(_SECTOR), _Area(_SMALL)
    for entry in entries[1:]:
        if entry.kind == 2:
            entry.first = (small if len(entry.data) < 4096 else large).put(entry.data)
    entries[0].data = b"".join(small.sectors)
    entries[0].first = large.put(entries[0].data)
    chains = struct.pack(f"<{len(small.chains)}I", *small.chains).ljust(_SECTOR, b"\xff")
    small_table = large.put(chains)
    directory = large.put(b"".join(map(_packed, entries)))
    count = -(-(len(large.sectors) + 2) // 128)
    first_table = len(large.sectors)
    large.chains += [_TABLE] * count
    table = struct.pack(f"<{len(large.chains)}I", *large.chains).ljust(count * _SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, 4096, small_table, len(chains) // _SECTOR, _END, 0)
    head += struct.pack("<109I", *range(first_table, first_table + count), *[_FREE] * (109 - count))
    return head + b"".join(large.sectors) + table


def _add(entries: list[_Entry], parent: int, tree: Tree) -> None:
    """Children as a list to the right, each beside the next in the order that the format asks for."""
    before = None
    for name, inside in sorted(tree.items(), key=lambda item: (len(item[0]), item[0].upper())):
        place = len(entries)
        entries.append(_Entry(name, 2, inside) if isinstance(inside, bytes) else _Entry(name, 1))
        if before is None:
            entries[parent].child = place
        else:
            entries[before].right = place
        before = place
        if not isinstance(inside, bytes):
            _add(entries, place, inside)


def _packed(entry: _Entry) -> bytes:
    code = (entry.name + "\0").encode("utf-16-le")
    links = struct.pack("<HBBIII", len(code), entry.kind, 1, _NONE, entry.right, entry.child)
    return code.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", entry.first, len(entry.data))


def msg(text: str, files: dict[str, bytes], sender: str = "Maria Gamma") -> bytes:
    """A mail with what is attached to it."""
    texts = {"001A": "IPM.Note", "0037": "List", "0C1A": sender, "1000": text}
    attached = {f"__attach_version1.0_#{number:08X}": _file(*one) for number, one in enumerate(files.items())}
    head = bytes(8) + struct.pack("<IIII", 0, len(files), 0, len(files)) + bytes(8)
    return compound({"__nameid_version1.0": {"__substg1.0_00020102": b"", "__substg1.0_00030102": b"", "__substg1.0_00040102": b""}, **_texts(texts), "__properties_version1.0": head + _properties(texts), **attached})  # fmt: skip


def _file(name: str, data: bytes) -> Tree:
    texts = {"3707": name}
    way = struct.pack("<IIQ", 0x37050003, 6, 1)
    whole = struct.pack("<IIQ", 0x37010102, 6, len(data))
    return {"__properties_version1.0": bytes(8) + _properties(texts) + way + whole, "__substg1.0_37010102": data, **_texts(texts)}  # fmt: skip


def _texts(texts: dict[str, str]) -> Tree:
    return {f"__substg1.0_{number}001F": text.encode("utf-16-le") for number, text in texts.items()}


def _properties(texts: dict[str, str]) -> bytes:
    return b"".join(
        struct.pack("<IIQ", int(f"{number}001F", 16), 6, 2 * len(text) + 2) for number, text in texts.items()
    )
