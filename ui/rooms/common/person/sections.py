"""The first sections of a person's panel: obstacles, papers, clearances, holds, household, journey, history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from repatriate.app.clearances.kinds import usual_days
from repatriate.app.imports.received_lists import Sighting
from repatriate.app.people.person_queries import Clearance, JourneyLeg, PersonView
from repatriate.app.people.table_queries import Row
from repatriate.model.counting import Seen
from repatriate.model.entities import full_name
from ui.core import format
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, Tone
from ui.widgets.fields import NAME_WIDTH
from ui.widgets.labels import clear_widget, make_button, make_label, tool_button
from ui.widgets.layouts import STRETCH, make_column, make_row

_tr = make_translator("Person")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section; `verb` names what `slot` does, as an icon where one is given."""

    name: str
    text: str
    tone: str = ""
    verb: str = ""
    slot: Callable[[], object] | None = None
    icon: str = ""
    tip: str = ""


def _make_link(line: Line) -> QAbstractButton:
    made: QAbstractButton
    if line.icon:
        made = tool_button(line.verb, lambda: line.slot and line.slot(), line.icon)
        made.setFixedSize(24, 22)
    else:
        made = make_button(line.verb, line.slot, "link")
    made.setAccessibleName(f"{line.verb}: {line.name or line.text}")
    return made


class Section(QWidget):
    """A heading, a link beside it, and lines under it that are made again by `fill`."""

    def __init__(
        self, title: str, link: str = "", slot: Callable[[], object] | None = None, *, fields_first: bool = False
    ) -> None:
        """`fields_first`: what is put under the heading stands over the lines."""
        super().__init__()
        self.lines = QWidget()
        self.grid = QGridLayout(self.lines)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self.grid.setColumnStretch(1, 1)
        head = make_row(make_label(title, "section"), STRETCH)
        self.link = make_button(link, slot, "link") if link else None
        if self.link is not None:
            self.link.setAccessibleName(f"{title}: {link}")  # of several that say Change
            head.addWidget(self.link)
        self.under = QVBoxLayout()
        self.under.setSpacing(GAP)
        parts = (self.under, self.lines) if fields_first else (self.lines, self.under)
        self._column = make_column(head, *parts, margins=0, spacing=4, inside=self)
        self._shown: object = None

    def fill(self, key: object, rows: Iterable[Line]) -> None:
        """Nothing is done where the key is that of last time."""
        if key == self._shown:
            return
        self._shown = key
        clear_widget(self.lines)
        count = 0
        for count, line in enumerate(rows, start=1):
            at, name = count - 1, line.name
            if name:
                named = make_label(name, "quiet", wrap=True)
                named.setFixedWidth(NAME_WIDTH)
                self.grid.addWidget(named, at, 0, Qt.AlignmentFlag.AlignTop)
            said = make_label(line.text, tone=line.tone, wrap=True, copyable=True)
            said.setMinimumWidth(1)  # one long word does not push the buttons out of the panel
            said.setToolTip(line.tip or line.text)
            self.grid.addWidget(said, at, 1 if name else 0, 1, 1 if name else 2, Qt.AlignmentFlag.AlignTop)
            if line.slot is not None:
                made = _make_link(line)
                self.grid.addWidget(made, at, 2, Qt.AlignmentFlag.AlignTop)
        self.lines.setVisible(count > 0)

    def add_foot(self, foot: QWidget) -> None:
        """Below all lines, at the left."""
        self._column.addWidget(foot, 0, Qt.AlignmentFlag.AlignLeft)

    def again(self) -> None:
        """Have the next `fill` work whatever its key."""
        self._shown = None


class Notes(QPlainTextEdit):
    """Saved when one goes elsewhere."""

    def __init__(self, on_left: Callable[[], object]) -> None:
        super().__init__()
        self._on_left = on_left
        self.setTabChangesFocus(True)
        self.setFixedHeight(76)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._on_left()


def journey_line(leg: JourneyLeg) -> str:
    """`GA867, seat 12A · DMK → CGK`."""
    seat = _tr(", seat {0}").format(leg.seat) if leg.seat else ""
    return f"{leg.code}{seat} · {leg.origin} → {leg.destination}"


def counted_lines(view: PersonView) -> Iterator[Line]:
    """Lines on missed departures, then on each sighting with time, place and counter, the latest first."""
    for one in view.missed:
        text = _tr("Taken off {0}") if one.taken_off else _tr("Did not come to {0}")
        text = text.format(one.leg)
        yield Line("", f"{text}: {one.reason}" if one.reason else text, Tone.ATTENTION)
    for seen in view.seen:
        text = f"{seen.leg} · {translate_said(seen.point)} · {seen.counter}"
        word, tone = _seen_word(seen.kind)
        text = f"{text} · {word}" if word else text
        yield Line(format.moment(seen.at), f"{text}: {seen.reason}" if seen.reason else text, tone)


def _seen_word(kind: Seen) -> tuple[str, str]:
    match kind:
        case Seen.PRESENT:
            return "", ""
        case Seen.LEFT:
            return _tr("went away"), Tone.ATTENTION
        case Seen.MISSING:
            return _tr("not found"), Tone.TROUBLE
        case Seen.UNDONE:
            return "", Tone.QUIET
    assert_never(kind)


def hold_line(hold: Row) -> str:
    """`from 3 May to 12 Jun 2025: reason`."""
    parts = []
    if hold["start"]:
        parts.append(_tr("from {0}").format(format.day(hold["start"])))
    if hold["end"]:
        parts.append(_tr("to {0}").format(format.day(hold["end"])))
    text = " ".join(parts) or _tr("until lifted")
    if hold["reason"]:
        text += f": {hold['reason']}"
    if hold["lifted_on"]:
        text += "\n" + _tr("Lifted {0}: {1}").format(format.day(hold["lifted_on"]), hold["lift_reason"] or "")
    return text


def clearance_line(clearance: Clearance, today: date) -> tuple[str, str]:
    """The answer in words with its tone; without one, who has to act next and for how long."""
    if clearance.answer is None:
        if clearance.asked_on is not None:
            text, days = _asked_words(clearance.asked_on, today)
            late = days is not None and days > usual_days(clearance.kind)
            return "\n".join(filter(None, (text, clearance.authority))), Tone.TROUBLE if late else Tone.ATTENTION
        return _tr("not asked yet"), Tone.ATTENTION if clearance.wanted else Tone.QUIET
    answer = {"granted": _tr("yes"), "refused": _tr("no"), "withdrawn": _tr("withdrawn")}[clearance.answer]
    start, end = format.short_day(clearance.valid_from), format.short_day(clearance.valid_until)
    parts = [answer, format.short_day(clearance.answered_on)]
    parts += [_tr("from {0}").format(start)] if start else []
    parts += [_tr("to {0}").format(end)] if end else []
    text = ", ".join(filter(None, parts))
    if clearance.answer == "granted" and clearance.valid_until and clearance.valid_until < today.isoformat():
        return text + "\n" + _tr("It has ended. Ask again."), Tone.TROUBLE
    return text, Tone.GOOD if clearance.answer == "granted" else Tone.TROUBLE


def _asked_words(asked_on: str, today: date) -> tuple[str, int | None]:
    """`asked 8 May, 16 days ago`, and the days; None where the day is not known."""
    if not asked_on:
        return _tr("asked, day unknown"), None
    days = (today - date.fromisoformat(asked_on)).days
    if not days:
        return _tr("asked today"), 0
    ago = format_many(days, _tr("1 day ago"), _tr("{0} days ago"))
    return _tr("asked {0}, {1}").format(format.short_day(asked_on), ago), days


def formerly_line(refs: Sequence[str]) -> str:
    """`Also known as P00042 (merged)`: the references of whoever was merged into somebody."""
    return _tr("Also known as {0} (merged)").format(", ".join(refs)) if refs else ""


def lists_line(seen: Sequence[Sighting]) -> str:
    """`Known since police.xlsx, 12 May 2025, row 17 (no. 13); last on border.xlsx, 14 May 2025, row 3`."""
    if not seen:
        return ""
    first = _tr("Known since {0}").format(_describe_sighting(seen[0]))
    return _tr("{0}; last on {1}").format(first, _describe_sighting(seen[-1])) if len(seen) > 1 else first


def _describe_sighting(one: Sighting) -> str:
    text = _tr("{0}, {1}, row {2}").format(one.source, format.day(format.at_place(one.read_at)), one.row)
    return _tr("{0} (no. {1})").format(text, one.number) if one.number else text


def member_name(member: Row) -> str:
    return full_name(member["surname"], member["given_names"], member["nationality"]) or member["native_name"] or ""
