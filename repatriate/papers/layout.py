"""The page layouts of travel documents that are shipped: data, one file each, and which State has which."""

from __future__ import annotations

from functools import cache

from repatriate.model.errors import UserError
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import say
from repatriate.papers.layout_file import read_layout
from repatriate.papers.layout_parts import Layout
from repatriate.reference.resources import resource_path

GENERIC = "generic"
_ON_LETTER = "generic_letter"


@cache
def shipped_layouts() -> tuple[str, ...]:
    """Names of the layouts of resources/layouts, in order."""
    return tuple(sorted(path.stem for path in resource_path("layouts").glob("*.toml")))


def shipped_text(name: str) -> str:
    """The text of a shipped layout. Raises UserError where there is none of that name."""
    if name not in shipped_layouts():
        raise UserError(
            "no_layout", say("There is no page layout {0}; there are {1}.", name, ", ".join(shipped_layouts()))
        )
    return resource_path("layouts", f"{name}.toml").read_text(encoding="utf-8")


@cache
def load_layout(name: str = GENERIC) -> Layout:
    """A shipped layout by its name. Raises UserError where there is none."""
    return read_layout(shipped_text(name), name)


@cache
def layout_for(issuer: str, paper: PaperSize = PaperSize.A4) -> str:
    """The name of the shipped layout that is an issuer's default: its own, else the generic one for the paper."""
    for name in shipped_layouts():
        layout = load_layout(name)
        if layout.kind == "sheet" and issuer in layout.states:
            return name
    return _ON_LETTER if paper is PaperSize.LETTER else GENERIC
