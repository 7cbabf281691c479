"""The print pack: the papers of a departure as one document, each numbered, all or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.handouts.commands import MakePack
from repatriate.app.handouts.labels import last_made
from repatriate.app.handouts.pack import PACK, Sheet, preview_pack, sheet_title
from repatriate.app.manifests import queries as manifest_queries
from repatriate.model.errors import UserError
from repatriate.printing.merge import count_pages
from tests.app.world import publish, world_after

published = world_after(publish)


def test_the_pack_is_what_the_preview_shows_and_every_paper_is_numbered(published: Operation, tmp_path: Path) -> None:
    sheets = tuple(Sheet(kind) for kind in reversed(PACK))
    before = published.revision
    seen = preview_pack(published, "BUS1", sheets, str, "en")
    assert published.revision == before
    made = published.run(MakePack("BUS1", sheets, tmp_path / "pack.pdf")).result
    assert made.pages == seen.pages == count_pages((tmp_path / "pack.pdf").read_bytes()) >= len(PACK)
    kinds = {kind for kind in PACK if last_made(published.db, "BUS1", kind) is not None}
    assert kinds == set(PACK) - {"escort"}
    assert [row.profile for row in manifest_queries.list_manifests(published.db, "BUS1")] == ["escort"]
    assert published.undo_label() == f"Made the print pack of BUS1: {made.pages} pages"
    published.undo()
    assert not manifest_queries.list_manifests(published.db, "BUS1")
    assert last_made(published.db, "BUS1", "slips") is None


def test_what_cannot_be_made_names_its_sheet_and_nothing_is_made(published: Operation, tmp_path: Path) -> None:
    before = published.revision
    with pytest.raises(UserError, match=r"^Room list: "):
        published.run(
            MakePack("BUS1", (Sheet("slips"), Sheet("rooms", {"beds": 4, "rooms": "9-1"})), tmp_path / "p.pdf")
        )
    with pytest.raises(UserError, match="Nothing is ticked"):
        published.run(MakePack("BUS1", ()))
    with pytest.raises(UserError, match="has no"):
        published.run(MakePack("BUS1", (Sheet("menu"),)))
    assert published.revision == before
    assert not (tmp_path / "p.pdf").exists()
    assert all(sheet_title(kind) for kind in PACK)
