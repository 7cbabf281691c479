"""The draft against the published plan, person by person, with the question whether to publish it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatriate.app.board import Board, Moved
from ui.rooms.board import words
from ui.rooms.board.run import tier_words
from ui.rooms.kit.sheet import Sheet
from ui.rooms.kit.words import journey
from ui.widgets.text import button, label

SHOWN = 25


class CompareSheet(Sheet):
    """`published` and `discarded` when the officer said so; `person` for one that was clicked."""

    published = Signal()
    discarded = Signal()
    person = Signal(str)

    def __init__(self, board: Board, names: Mapping[str, str], *, writes: bool) -> None:
        found = board.figures()
        first = board.published is None
        super().__init__(
            "",
            self.tr("The first plan") if first else self.tr("Draft against published"),
            self.tr("{0} placed, {1} left out").format(f"{found.placed:,}", f"{found.left_out:,}"),
        )
        self._names = names
        self._writes = writes
        if not first:
            self._tiers(found.tiers)
        moved = board.moved()
        self._list(self.tr("Lose their seat"), [one for one in moved if not one.after])
        self._list(self.tr("Move"), [one for one in moved if one.before and one.after])
        if not first:
            self._list(self.tr("Get a seat"), [one for one in moved if not one.before])
        if not moved:
            self.text(self.tr("Nobody's journey differs from the published plan."), "quiet")
        self.end()
        self._sentence = words.publish_sentence(found, first)

    def ask(self) -> None:
        """Put the question."""
        self.note.ask(
            self._sentence,
            self.tr("Publish"),
            self.published.emit,
            detail=self.tr("Manifests and documents are made from the published plan. It can be undone."),
            keep=self.tr("Keep as draft"),
            danger=False,
        )

    def ask_discard(self) -> None:
        self.note.ask(
            self.tr("Discard the draft? The board shows the published plan again; the changes listed here are lost."),
            self.tr("Discard the draft"),
            self.discarded.emit,
            keep=self.tr("Keep the draft"),
        )

    def _tiers(self, tiers: Mapping[str, tuple[float, float]]) -> None:
        names = {
            "moved": self.tr("Moved"),
            "spread": self.tr("Groups split"),
            "waiting": self.tr("Waiting days, weighted"),
            "cost": self.tr("Cost"),
        }
        rows = []
        for name, (ours, theirs) in tiers.items():
            if ours != theirs:
                lower = ours < theirs
                title = (
                    self.tr("Left out, {0}").format(tier_words(name)) if name.startswith("unplaced") else names[name]
                )
                rows.append((title, f"{theirs:,.10g} → {ours:,.10g}", "good" if lower else "attention"))
        if rows:
            self.section(self.tr("What the plan is measured by"))
            self.facts(rows)

    def _list(self, title: str, moved: Sequence[Moved]) -> None:
        if not moved:
            return
        self.section(f"{title} · {len(moved):,}")
        for one in moved[:SHOWN]:
            self.column.addWidget(self._row(one))
        if len(moved) > SHOWN:
            self.text(self.tr("and {0} more").format(f"{len(moved) - SHOWN:,}"), "quiet")

    def _row(self, one: Moved) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        link = button(f"{one.ref}  {self._names.get(one.ref, '')}", partial(self.person.emit, one.ref), "link")
        link.setStyleSheet("text-align: left;")
        column.addWidget(link)
        way = f"{journey(one.before) or self.tr('no seat')} → {journey(one.after) or self.tr('no seat')}"
        text = label(way, wrap=True, copyable=True)
        text.setContentsMargins(5, 0, 0, 0)
        column.addWidget(text)
        cause = one.cause if one.cause is not None else self.tr("changed by hand")
        reason = label(cause, "quiet", wrap=True, copyable=True)
        reason.setContentsMargins(5, 0, 0, 0)
        column.addWidget(reason)
        return made
