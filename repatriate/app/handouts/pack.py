"""The print pack of a departure: the papers of the day, drawn as one document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.handouts.catalogue import HANDOUTS, handout_draft
from repatriate.app.handouts.labels import LABEL_KINDS, LabelOptions, build_labels
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.due_lists import ESCORT
from repatriate.labels.stock import SLIPS, WRISTBANDS
from repatriate.model.errors import UserError
from repatriate.model.saying import capitalize_first, say
from repatriate.printing.merge import count_pages, merge_pdfs
from repatriate.printing.report import Tell

PAGE, COUNT = "page", "count"
PACK = (SLIPS, PAGE, "bus", ESCORT, COUNT, "bays", "rooms", "standby", WRISTBANDS)
"""The possible sheets of a pack, in printing order."""
USUAL = (SLIPS, PAGE, "bus", ESCORT, COUNT, "bays")
"""The sheets of a pack until somebody changes them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of paper in the pack, with what was chosen of it; `values` are by the keys of its options."""

    kind: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as it would print: `told` are sentences to read before."""

    pdf: bytes = field(repr=False)
    pages: int
    told: tuple[str, ...] = ()


def sheet_title(kind: str) -> str:
    """The title of a kind of paper. Raises UserError for an unknown kind."""
    if kind == PAGE:
        return say("Page for the gate")
    if kind in LABEL_KINDS:
        return LABEL_KINDS[kind].title
    if kind in HANDOUTS:
        return HANDOUTS[kind].title
    if kind == ESCORT:
        return say("Escort’s list")
    raise UserError("unknown_handout", say("A print pack has no {0}: choose from {1}.", repr(kind), ", ".join(PACK)))


def label_options(kind: str, values: Mapping[str, Any]) -> LabelOptions:
    """The label options that were chosen for slips or wristbands."""
    return LabelOptions(kind, **{key: value for key, value in values.items() if key in LabelOptions.__slots__})


def preview_pack(operation: Operation, leg: str, sheets: Sequence[Sheet], tell: Tell, language: str) -> Pack:
    """The pack as it would be printed now; writes nothing. Raises UserError that names the sheet which cannot be made."""
    drawn: list[bytes] = []
    told: list[str] = []
    for sheet in in_order(sheets):
        with naming(sheet.kind):
            if sheet.kind in LABEL_KINDS:
                found = build_labels(
                    operation, leg, label_options(sheet.kind, sheet.values), tell=tell, language=language
                )
                drawn.append(found.pdf)
                told += found.told
            elif sheet.kind == ESCORT:
                drawn.append(manifest_queries.draw_pdf(manifest_queries.preview_manifest(operation, leg, ESCORT)))
            else:
                draft = handout_draft(operation, sheet.kind, leg, HANDOUTS[sheet.kind].chosen(sheet.values))
                drawn.append(draft.pdf(tell, language))
                told += draft.notes
    pdf = merge_pdfs(drawn)
    return Pack(pdf, count_pages(pdf), tuple(dict.fromkeys(told)))


def in_order(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets in printing order. Raises UserError for an empty choice or an unknown sheet."""
    if not sheets:
        raise UserError("empty_pack", say("Nothing is ticked. Tick what to print."))
    for sheet in sheets:
        sheet_title(sheet.kind)
    return sorted(sheets, key=lambda one: PACK.index(one.kind))


@contextmanager
def naming(kind: str) -> Iterator[None]:
    """A refusal within names the sheet that it is about."""
    try:
        yield
    except UserError as fault:
        if fault.code in _OF_THE_DEPARTURE:
            raise
        raise UserError(
            fault.code, say("{0}: {1}", capitalize_first(sheet_title(kind)), fault.message), **fault.facts
        ) from fault


_OF_THE_DEPARTURE = frozenset({"empty_leg", "nothing_published", "unknown_leg", "unknown_place"})
