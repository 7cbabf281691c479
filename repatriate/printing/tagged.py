"""The structure of a tagged PDF: titles, paragraphs, table cells (ISO 32000-1, 14.7 and 14.8). Screen readers, and
programs that extract columns, rely on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, get_args

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference, PDFString

Role = Literal["Document", "H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure"]

_BEGINS = ("BDC", "BMC")
_MARKED = "<</MCID "
"""The text in a text object that marks its own pieces."""


class _Node(PDFObject):
    """An indirect object of the PDF. `reference` is its name for others, once it has been asked for."""

    __RefOnly__ = 1
    reference = b""

    def refer(self, document: Any) -> bytes:
        """`12 0 R`; asked for many times, worked out once."""
        if not self.reference:
            self.reference = document.Reference(self).format(document)
        return self.reference


class Element(_Node):
    """One element. `kids` are elements, and pieces of pages: the page's number from 0 and the piece's own on it.

    A `loose` one gathers what was drawn while no element was open.
    """

    def __init__(self, role: Role, parent: Element | Root, alternative: str = "") -> None:
        self.role, self.parent, self.alternative = role, parent, alternative
        self.kids: list[Any] = []
        self.loose = False

    def format(self, document: Any) -> bytes:
        """The element's bytes in the file."""
        page = next((kid[0] for kid in self.kids if kid.__class__ is tuple), None)
        parts = [_BEGINNINGS[self.role], self.parent.refer(document)]
        if page is not None:
            parts += (b"/Pg ", _page_reference(document, page))
        if self.alternative:
            parts += (b"/Alt ", PDFString(self.alternative).format(document))
        # Most kids are pieces of one page: those are only numbers.
        kids = [
            b"%d" % kid[1] if kid.__class__ is tuple and kid[0] == page else self._write_kid(document, kid)
            for kid in self.kids
        ]
        return b"".join((*parts, b"/K[", b" ".join(kids), b"]>>"))

    def _write_kid(self, document: Any, kid: Element | tuple[int, int]) -> bytes:
        if isinstance(kid, Element):
            return kid.refer(document)
        where, number = kid
        return b"<</Type/MCR/Pg " + _page_reference(document, where) + b"/MCID %d>>" % number


class Root(_Node):
    """The root of the tree; `pieces` says of each page which element each of its pieces belongs to."""

    def __init__(self) -> None:
        self.top = Element("Document", self)
        self.pieces: dict[int, list[Element]] = {0: []}

    def format(self, document: Any) -> bytes:
        """The root's bytes in the file, with the map from a page's pieces to their elements."""
        numbers = b"".join(
            b"%d[%s]" % (page, b" ".join([one.refer(document) for one in pieces]))
            for page, pieces in sorted(self.pieces.items())
        )
        top = self.top.refer(document)
        count = max(self.pieces, default=-1) + 1
        return (
            b"<</Type/StructTreeRoot/K "
            + top
            + b"/ParentTree<</Nums["
            + numbers
            + b"]>>/ParentTreeNextKey %d>>" % count
        )


_BEGINNINGS = {
    role: f"<</S/{role}{'/A<</O/Table/Scope/Column>>' if role == 'TH' else ''}/P ".encode() for role in get_args(Role)
}


def _page_reference(document: Any, number: int) -> bytes:
    reference: bytes = PDFObjectReference(f"Page{number + 1}").format(document)
    return reference


class Tagger:
    """The element being drawn, and its page."""

    def __init__(self) -> None:
        self.root = Root()
        self._page = 0
        self._pieces = self.root.pieces[0]
        self._open = [self.root.top]
        self._table: Element | None = None
        self._cell: Role = "TD"

    def turn(self) -> None:
        """Moves on to the next page."""
        self._page += 1
        self._pieces = self.root.pieces.setdefault(self._page, [])

    def begin(self, role: Role, alternative: str = "") -> None:
        """Begins a new element for everything drawn until `end`."""
        if len(self._open) == 1:
            self._table = None
        self._open.append(self._add(role, self._open[-1], alternative))

    def begin_row(self, cell: Role) -> None:
        """Like `begin`; rows that follow one another are one table, and each piece of a row is a cell of its own."""
        self._table = self._table or self._add("Table", self._open[-1])
        self._cell = cell
        self._open.append(self._add("TR", self._table))

    def begin_cell(self) -> None:
        """Like `begin`; what is drawn until `end` is one cell of the row."""
        self._open.append(self._add(self._cell, self._open[-1]))

    def end(self) -> None:
        self._open.pop()

    def _add(self, role: Role, parent: Element, alternative: str = "") -> Element:
        element = Element(role, parent, alternative)
        parent.kids.append(element)
        return element

    def mark(self) -> str:
        """The operator before a piece of content: it belongs to the open element; where none is, to one paragraph with
        the pieces before and after it."""
        element = self._open[-1]
        if element.role == "TR":
            element = self._add(self._cell, element)
        elif element.role == "Document":
            element = self._take_loose()
        number = len(self._pieces)
        element.kids.append((self._page, number))
        self._pieces.append(element)
        return f"/{element.role} <</MCID {number}>> BDC"

    def goes_on(self) -> bool:
        """Whether what is drawn now belongs to the same element as the last piece."""
        now, last = self._open[-1], self._pieces[-1]
        return last is now or (last.loose and now.role == "Document" and self.root.top.kids[-1] is last)

    def _take_loose(self) -> Element:
        """The paragraph at the end of the document, a new one after anything else and on a new page."""
        self._table = None
        last = self.root.top.kids[-1] if self.root.top.kids else None
        if isinstance(last, Element) and last.loose and last.kids[0][0] == self._page:
            return last
        made = self._add("P", self.root.top)
        made.loose = True
        return made


def wrap_artifacts(code: Sequence[str]) -> list[str]:
    """The drawing of a page with all that is no content marked as such: lines, boxes, what stands on every page."""
    wrapped: list[str] = []
    depth, inside = 0, False
    for item in code:
        if depth and item == "EMC":
            depth -= 1
        elif item[-3:] in _BEGINS:
            if inside:
                wrapped.append("EMC")
                inside = False
            depth += 1
        elif not depth and inside and (item in ("q", "Q") or _MARKED in item):
            wrapped.append("EMC")
            inside = False
        elif not depth and not inside and _leaves_ink(item):
            wrapped.append("/Artifact BMC")
            inside = True
        wrapped.append(item)
    if inside:
        wrapped.append("EMC")
    return wrapped


def _leaves_ink(item: str) -> bool:
    """Whether an item of a page leaves ink; those that only set the colour or the width of a line do not."""
    return _MARKED not in item and item.split()[-1:] not in (
        ["w"],
        ["q"],
        ["Q"],
        ["cm"],
        ["d"],
        ["J"],
        ["j"],
        ["M"],
        ["gs"],
        [],
    )
