"""The situation report: its figures as text on paper, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest

from repatriate.app import situation
from repatriate.app.commands.papers import AddHold
from repatriate.app.commands.planning import Publish
from repatriate.app.operation import Operation
from repatriate.app.overview import Attention
from repatriate.model.entities import HoldKind
from tests.app.world import build


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "world.repat") as made:
        made.clock = lambda: datetime(2025, 3, 1, 9, 0, tzinfo=UTC)
        yield made


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_the_figures_stand_on_paper(world: Operation) -> None:
    world.run(Publish())
    text = text_of(situation.pdf(world))
    for words in ("Situation report", "As of 1 Mar 2025, 09:00 UTC", "From registered to arrived", "Next departures"):
        assert words in text
    assert f"journal entry {world.revision}, seal {world.journal_head[:16]}" in text
    report = situation.situation(world)
    assert [bar.number for bar in report.bars][:3] == [6, 5, 5]
    nationalities = report.more[0].rows
    assert sum(int(row[1]) for row in nationalities) == 6
    assert sum(int(row[1]) for row in report.more[1].rows) == 6
    world.clock = lambda: datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
    assert "no manifest" in " ".join(situation.situation(world).points)


def test_nobody_is_named(world: Operation) -> None:
    text = text_of(situation.pdf(world)).casefold()
    for row in world.db.query("SELECT ref, surname, given_names FROM people"):
        for value in row.values():
            assert value is None or value.casefold() not in text
    for row in world.db.query("SELECT number FROM documents WHERE number IS NOT NULL"):
        assert row["number"].casefold() not in text


def test_the_same_file_gives_the_same_bytes_and_nothing_is_written(world: Operation) -> None:
    before = world.journal_head
    assert situation.pdf(world) == situation.pdf(world)
    assert world.journal_head == before


def test_an_empty_file_and_many_rows_have_a_report(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "empty.repat", "words", officer="duty") as made:
        text = text_of(situation.pdf(made))
    assert "Nobody waits for anything." in text
    assert "Nobody is registered." in text
    table = situation._table("t", "h", {f"X{n:02}": [1, 1, 1, 1, 1, 1] for n in range(30)})
    assert len(table.rows) == situation.MOST
    assert table.rows[-1][:2] == ("19 others", "19")


def test_every_kind_of_attention_has_a_sentence(world: Operation) -> None:
    for key in (*situation._PEOPLE, *situation._OTHERS):
        for number in (1, 2):
            assert situation.sentence(Attention(key, number, "GA871"))
    assert (
        situation.sentence(Attention("no_manifest", 1, "GA871")) == "GA871 leaves within two days and has no manifest"
    )


def test_holds_that_end_soon_are_told(world: Operation) -> None:
    world.run(AddHold(("P00001",), HoldKind.POLICE, end=date(2025, 3, 3)))
    assert "1 hold ends within three days" in situation.situation(world).points
