"""Collects cautions before a list is sent; they never stop it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from repatriate.manifests.paxlst import births_left_out
from repatriate.manifests.wording import name_caption
from repatriate.model.manifest import Manifest
from repatriate.model.saying import Said, join_items, join_parts, say

MOST_NAMED = 12
"""References that a sentence names; of more there is the number."""


ASKED = ("sex", "birth_date", "nationality", "document_number", "document_issuer", "document_expiry")
"""Fields that carriers and borders ask of everybody, if their list has them."""


DOUBTS = ("names_unconfirmed", "printed_otherwise")
"""Codes of what a list is not made in spite of, unless an officer says so."""


@dataclass(frozen=True, slots=True)
class Caution:
    """`code` is `birth_date_left_out`, `no_valid_document`, `cells_missing`, `names_unconfirmed` or `printed_otherwise`."""

    code: str
    message: Said


def cautions_of(manifest: Manifest, suffixes: Iterable[str], *, crosses: bool) -> tuple[Caution, ...]:
    """The cautions, a sentence each, for a list in these formats. A departure that `crosses` no border needs no
    documents."""
    found = []
    leg = manifest.heading.leg
    if crosses and (refs := without_document(manifest)):
        message = say(
            "People on the list of {0} have no valid travel document: {1}. Issue documents, or tell the recipient.",
            leg,
            join_items(refs, MOST_NAMED),
        )
        found.append(Caution("no_valid_document", message))
    if ".edi" in suffixes and (refs := births_left_out(manifest)):
        message = say(
            "The airline message (PAXLST) of {0} has no date of birth for {1}: it is known in part. Complete it, "
            "or tell the recipient.",
            leg,
            join_items(refs, MOST_NAMED),
        )
        found.append(Caution("birth_date_left_out", message))
    if missing := find_missing(manifest):
        told = [say("{0}: {1}", name_caption(name), join_items(refs, MOST_NAMED)) for name, refs in missing.items()]
        message = say("Missing on the list of {0}: {1}.", leg, join_parts("; ", told))
        found.append(Caution("cells_missing", message))
    return tuple(found)


def find_missing(manifest: Manifest) -> dict[str, list[str]]:
    """References of people without a value that carriers or borders ask for, by column."""
    kind = manifest.columns.index("document_type") if "document_type" in manifest.columns else None
    found = {}
    for name in ASKED:
        if name in manifest.columns:
            column = manifest.columns.index(name)
            of_documents = name.startswith("document_") and kind is not None  # who has none at all is told of elsewhere
            rows = zip(manifest.keys, manifest.rows, strict=True)
            asked = [(key, row) for key, row in rows if not of_documents or row[kind or 0] is not None]
            if empty := sorted(key for key, row in asked if row[column] in (None, "")):
                found[name] = empty
    return found


def without_document(manifest: Manifest) -> tuple[str, ...]:
    """References of people without a document, or with one that expires before arrival; empty if the list has no
    documents."""
    if "document_type" not in manifest.columns:
        return ()
    kind = manifest.columns.index("document_type")
    expiry = manifest.columns.index("document_expiry") if "document_expiry" in manifest.columns else None
    arrives = manifest.heading.arrives.date()
    found = []
    for key, row in zip(manifest.keys, manifest.rows, strict=True):
        last = row[expiry] if expiry is not None else None
        if row[kind] is None or (isinstance(last, date) and last < arrives):
            found.append(key)
    return tuple(found)
