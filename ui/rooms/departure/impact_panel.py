"""Shows the people affected by a change to a departure, in the side panel, before it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from repatriate.app.transport.change_impact import Effect, Party, Short, span
from repatriate.planning.rules.registry import find_limit
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many, recipient
from ui.style.theme import GAP
from ui.widgets.labels import Elided, button, label
from ui.widgets.layouts import make_row

translate = QCoreApplication.translate
SHOWN = 12
"""Rows of a list before the officer asks for all of them."""


@dataclass(frozen=True, slots=True)
class Question:
    """The question with the labels of its buttons; `danger`: the leg is cancelled."""

    title: str
    verb: str
    again: str
    danger: bool = False


class ImpactPanel(DetailPanel):
    """`agreed` with whether to plan again at once; `left` where the officer thought better of it. `changes` say in words
    what would be written.
    """

    agreed = Signal(bool)
    left = Signal()

    def __init__(self, context: Context, effect: Effect, question: Question, changes: Sequence[str]) -> None:
        super().__init__(self.tr("Nothing has changed yet"), question.title)
        self._context, self.effect, self._cancels = context, effect, question.danger
        for line in changes:
            self.text(line, "quiet")
        self.summary = label(summary(effect), tone="attention" if effect.lose or effect.short else "", wrap=True)
        self.column.addWidget(self.summary)
        for line in beside(effect):
            self.text(line, "quiet")
        self.yes = button(question.verb, lambda: self.agreed.emit(False), "danger" if question.danger else "main")
        self.no = button(self.tr("Leave it as it is"), self.left.emit)
        self.buttons([self.no, self.yes])
        if effect.lose or effect.short:
            self.again = button(question.again, lambda: self.agreed.emit(True), icon="plan")
            self.column.addWidget(self.again)
        self._add_lists()
        self.end()

    def start(self) -> None:
        self.no.setFocus()

    def _add_lists(self) -> None:
        effect = self.effect
        if effect.missed:
            self.section(self.tr("Connections that no longer hold"))
            for one in effect.missed:
                self.text(f"{translate_said(one.message)} · {number(one.people)}")
        if effect.lose:
            self.section(self.tr("Lose their seats · {0}").format(number(effect.lost)))
            self._add_parties(effect.lose)
        for short in effect.short:
            people = sum(len(party.refs) for party in short.candidates)
            self.section(limit_words(short))
            if not short.candidates:
                self.text(
                    self.tr("The departure is closed: the plan moves nobody off it. Open it again first."), "quiet"
                )
                continue
            self.text(
                self.tr("The next plan decides who gives way: low priorities first. They are {0} people.").format(number(people)),
                "quiet",
            )  # fmt: skip
            self._add_parties(tuple(reversed(short.candidates)))

    def _add_parties(self, parties: Sequence[Party]) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self.column.addLayout(rows)
        for party in parties[:SHOWN]:
            self._add_party(rows, party)
        rest = parties[SHOWN:]
        if rest:
            more = button(self.tr("{0} more…").format(number(sum(len(one.refs) for one in rest))), kind="link")
            more.clicked.connect(partial(self._show_all, rows, rest, more))
            rows.addWidget(more)

    def _show_all(self, rows: QVBoxLayout, rest: Sequence[Party], more: QPushButton) -> None:
        more.hide()
        for party in rest:
            self._add_party(rows, party)

    def _add_party(self, rows: QVBoxLayout, party: Party) -> None:
        rows.addLayout(self._make_row(party))
        if party.reason and not self._cancels and party.reason not in {one.message for one in self.effect.missed}:
            reason = label(translate_said(party.reason), "quiet", wrap=True, copyable=True)
            reason.setContentsMargins(8, 0, 0, 6)
            rows.addWidget(reason)

    def _make_row(self, party: Party) -> QHBoxLayout:
        row = make_row(button(party.head, partial(self._context.go, "people", party.head), "link"), spacing=GAP)
        name = party.name if len(party.refs) == 1 else f"{party.name} + {len(party.refs) - 1}"
        row.addWidget(Elided(name), 1)
        row.addWidget(label(" · ".join([self.tr("priority {0}").format(party.priority), *party.assistance]), "caption"))
        return row


def summary(effect: Effect) -> str:
    """The whole in a sentence or three."""
    if effect.plan is None:
        return translate("Transport", "Nobody has a seat on it.")
    t, published = translate, effect.plan == "published"
    if effect.lost == effect.people:
        one = t("Transport", "The only person on it in the draft loses the seat.")
        more = t("Transport", "All {0} people on it in the draft lose their seats.")
        if published:
            one = t("Transport", "The only person on it loses the seat.")
            more = t("Transport", "All {0} people on it lose their seats.")
        return many(effect.people, one, more)
    parts = [_on_it(effect.people, published)]
    if effect.lost:
        parts.append(many(effect.lost, t("Transport", "1 loses the seat."), t("Transport", "{0} lose their seats.")))
    parts += [
        many(short.over, t("Transport", "1 too many for it."), t("Transport", "{0} too many for it."))
        for short in effect.short
    ]
    if effect.harmless:
        parts.append(t("Transport", "All keep their seats and arrive as planned."))
    return " ".join(parts)


def _on_it(count: int, published: bool) -> str:
    t = translate
    one, more = t("Transport", "1 person is on it in the draft."), t("Transport", "{0} people are on it in the draft.")
    if published:
        one = t("Transport", "1 person is on it.")
        more = t("Transport", "{0} people are on it.")
    return many(count, one, more)


def beside(effect: Effect) -> list[str]:
    """Lines on people who keep their seat at another time, and on other effects."""
    t, lines = translate, []
    if effect.arriving:
        one, more = t("Transport", "1 person arrives {1} earlier."), t("Transport", "{0} people arrive {1} earlier.")
        if effect.arrives.total_seconds() > 0:
            one, more = t("Transport", "1 person arrives {1} later."), t("Transport", "{0} people arrive {1} later.")
        lines.append(_describe_shift(effect.arriving, effect.arrives, one, more))
    if effect.leaving:
        one, more = t("Transport", "1 person leaves {1} earlier."), t("Transport", "{0} people leave {1} earlier.")
        if effect.leaves.total_seconds() > 0:
            one, more = t("Transport", "1 person leaves {1} later."), t("Transport", "{0} people leave {1} later.")
        lines.append(_describe_shift(effect.leaving, effect.leaves, one, more))
    if effect.drafted:
        lines.append(_on_it(effect.drafted, published=False))
    for profile, version, sent in effect.lists:
        text = (
            translate("Transport", "Version {1} of the list for {0} was sent. They need a new version.")
            if sent
            else translate("Transport", "Version {1} of the list for {0} was saved: save it again.")
        )
        lines.append(text.format(recipient(profile), version))
    return lines


def _describe_shift(people: int, by: timedelta, one: str, more: str) -> str:
    return (one if people == 1 else more).format(number(people), translate_said(span(by)))


def limit_words(short: Short) -> str:
    """`184 seats taken, 120 there: 64 too many`."""
    return translate_said(find_limit(short.limit).excess(short.load, short.most, short.over))
