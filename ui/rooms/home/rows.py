"""Rows of the cards of the overview: one for each thing that is waited on, leaves, or wants attention."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from repatriate.app.reports import labels as report_labels
from repatriate.app.reports.overview import Attention, Departure, Waiting
from ui.core import format
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import many
from ui.rooms.home.cards import Clickable, bar
from ui.style.theme import SPACE, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import Elided, label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

_tr = make_translator("Overview")

OVERDUE = 14
"""Days after which waiting is marked as trouble."""
SERIOUS = ("leg_cancelled", "expires_early", "held_booked")

Slot = Callable[[], object]
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def make_clickable(name: str, height: int, slot: Slot) -> tuple[Clickable, QHBoxLayout]:
    made = Clickable(name)
    made.setProperty("role", "row")
    made.setFixedHeight(height)
    made.clicked.connect(lambda: slot())
    row = make_row(margins=(SPACE, 0, SPACE, 0), spacing=12, inside=made)
    return made, row


def _right(text: str, width: int, role: str = "", tone: str = "") -> QLabel:
    made = label(text, role, tone)
    made.setFixedWidth(width)
    made.setAlignment(_RIGHT)
    return made


def waiting_row(found: Waiting, most: int, slot: Slot) -> Clickable:
    """What is missing, whose move it is, how many people, for how long the first of them."""
    own = found.kind is None
    name = translate_said(report_labels.missing(found)) if found.kind is None else format.name_of_kind(found.kind)
    whose = translate_said(report_labels.whose(found))
    spoken = _tr("{0}: {1}").format(name, format.people(found.people))
    made, row = make_clickable(spoken, 30, slot)
    since = "" if found.oldest is None else many(found.oldest, _tr("1 day"), _tr("{0} days"))
    made.setAccessibleDescription(", ".join(part for part in (whose, since) if part))
    title = Elided(name)
    title.setFixedWidth(148)
    row.addWidget(title)
    authority = Elided(whose, "quiet")
    authority.setToolTip("\n".join(found.authorities) or whose)
    row.addWidget(authority, 1)
    row.addWidget(bar(found.people, most, Tone.ACCENT if own else Tone.ATTENTION, 72))
    row.addWidget(_right(format.number(found.people), 48, "strong"))
    late = (found.oldest or 0) > OVERDUE
    oldest = _right(since, 62)
    style(oldest, tone=Tone.TROUBLE if late else Tone.QUIET)
    row.addWidget(oldest)
    made.setToolTip(_tr("Shows these people"))
    return made


def departure_row(leg: Departure, slot: Slot) -> Clickable:
    """When, which leg, where to, seats filled, how far its papers and manifest are."""
    when = format.local_time(leg.departs)
    made, row = make_clickable(
        _tr("{0} on {1}: {2} of {3} seats").format(leg.code, when, leg.taken, leg.seats), 46, slot
    )
    first = make_column(STRETCH, spacing=0)
    for words, role in ((when, ""), (leg.code, "strong")):
        line = Elided(words, role)
        line.setFixedWidth(132)
        first.addWidget(line)
    first.addStretch(1)
    row.addLayout(first)
    middle = QVBoxLayout()
    middle.setSpacing(4)
    middle.addStretch(1)
    middle.addLayout(make_row(grow(Elided(f"{leg.origin} → {leg.destination}")), label(f"{leg.taken} / {leg.seats}")))
    middle.addWidget(bar(leg.taken, leg.seats, Tone.ACCENT))
    middle.addStretch(1)
    row.addLayout(middle, 1)
    state = make_column(STRETCH, spacing=0)
    papers, manifest = papers_of(leg), manifest_of(leg)
    for words, tone in (papers, manifest):
        state.addWidget(_right(words, 104, "small", tone))
    state.addStretch(1)
    row.addLayout(state)
    made.setAccessibleDescription(f"{papers[0]}, {manifest[0]}")
    made.setToolTip(_tr("Shows who is on it"))
    return made


def papers_of(leg: Departure) -> tuple[str, str]:
    """Words and tone."""
    words = _tr("papers {0} / {1}").format(leg.documented, leg.people)
    return words, Tone.GOOD if leg.documented >= leg.people else Tone.ATTENTION


def manifest_of(leg: Departure) -> tuple[str, str]:
    """Words and tone."""
    if not leg.manifest:
        return _tr("no manifest"), Tone.QUIET
    if leg.changed:
        return _tr("changed since v{0}").format(leg.manifest), Tone.ATTENTION
    if leg.sent:
        return _tr("sent v{0}").format(leg.manifest), Tone.GOOD
    return _tr("made v{0}").format(leg.manifest), Tone.INFO


def attention_row(found: Attention, slot: Slot) -> Clickable:
    sentence = translate_said(report_labels.sentence(found))
    made, row = make_clickable(sentence, 33, slot)
    serious = found.key in SERIOUS
    row.addWidget(IconLabel("trouble" if serious else "warning", Tone.TROUBLE if serious else Tone.ATTENTION))
    row.addWidget(Elided(sentence), 1)
    row.addWidget(label(name_verb(found.key), tone=Tone.ACCENT))
    return made


def name_verb(key: str) -> str:
    return {
        "manifest_changed": _tr("Show the change"),
        "no_manifest": _tr("Make it"),
        "draft_waits": _tr("Look at the draft"),
        "put_right": _tr("Look at this"),
        "kept_aside": _tr("Look at this"),
        "backup": _tr("Back up now"),
    }.get(key, _tr("Open them"))
