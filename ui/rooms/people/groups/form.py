"""The forms of groups: name and cohesion, and moving people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QIntValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from repatriate.app.groups import queries as group_queries
from repatriate.app.groups.commands import GROUP_FIELDS, GroupBy
from repatriate.app.plan.manual.move_preview import JourneyOptions, Part, Way
from repatriate.model.entities import Cohesion
from repatriate.model.plan import Itinerary, ReasonCode
from repatriate.reference.airports import city_name
from ui.core.context import Context
from ui.core.fields import field_label, short_label, value_text
from ui.core.format import local_time, number, people
from ui.core.language import make_translator, translate_said
from ui.models.table import Row
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.form import Field, Form
from ui.rooms.common.goals import unpack_people
from ui.rooms.common.labels import format_journey, format_many, format_route
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.labels import IconLabel, clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

_tr = make_translator("Groups")


class GroupForm(Form):
    """Name and notes; under More whether they travel together. That is open where it is set."""

    def __init__(self, group: Row) -> None:
        choices = {
            Cohesion.NONE: _tr("Does not matter"),
            Cohesion.PREFER: _tr("On as few journeys as possible"),
            Cohesion.STRICT: _tr("All on one journey, or nobody"),
        }
        super().__init__(
            [
                Field("name", _tr("Name"), hint=_tr("Batch 1")),
                Field("notes", field_label("notes"), "notes"),
                Field("cohesion", _tr("Travels together"), "choice",
                      tuple((value.value, words) for value, words in choices.items()),
                      help=_tr("The plan keeps this. “All or nobody” can leave a whole group without a seat.")),
            ],
            _tr("Save"),
        )  # fmt: skip
        self.name = str(group["name"])
        self.more = make_button("", lambda: self._show_more(not self._open), "link")
        self.column.insertWidget(self.column.count() - 4, self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill(group)
        self.hint("cohesion", self.controls["cohesion"].toolTip())
        self._show_more(group["cohesion"] != Cohesion.NONE)

    def _show_more(self, on: bool) -> None:
        self._open = on
        self.show_fields(["cohesion"], on)
        set_words(self.more, _tr("Less") if on else _tr("More: travel together"))


class MoveForm(Form):
    """Into which group people are moved; a name that no group has makes one."""

    def __init__(self, refs: Sequence[str], family: int, names: Sequence[str]) -> None:
        super().__init__(
            [Field("group", _tr("Group"), offers=names, hint=names[0] if names else _tr("Batch 1"))],
            _tr("Move {0}").format(people(len(refs) + family)),
        )
        self.refs, self._names = tuple(refs), frozenset(names)
        self._family = _tr("{0} of the family come along.").format(people(family)) if family else ""
        self.line("group").textChanged.connect(lambda _: self._show_hint())
        self._show_hint()

    @property
    def wanted(self) -> str:
        return " ".join(self.line("group").text().split())

    def _show_hint(self) -> None:
        new = _tr("This makes a new group.") if self.wanted and self.wanted not in self._names else ""
        self.hint("group", " ".join(filter(None, [new, self._family])))


# -- Makes groups in the side panel: by rule with a preview, or an empty one by name.


translate = QCoreApplication.translate
SHOWN = 12
LARGEST = 500
EVERYBODY, WITHOUT, SELECTED = "everybody", "without", "selected"


class RulePanel(DetailPanel):
    """`made` with the command when the officer agreed to what is shown; `named` with the name of an empty group."""

    made = Signal(object)
    named = Signal(str)

    def __init__(self, context: Context, without: int, selected: Sequence[str]) -> None:
        super().__init__(
            "",
            translate("Groups", "Make groups"),
            translate("Groups", "One group for each combination. Families are never split."),
        )
        self._context = context
        self._selected = tuple(selected)
        self._add_fields()
        self._add_limits(without)
        self._add_result()
        self._add_empty_group()
        self.end()
        context.ask(self, "rule", lambda: group_queries.suggest_rule(context.db), self._suggest_field)

    def _add_fields(self) -> None:
        """Adds the fields to group by, the likely first; others on request."""
        front = (*group_queries.LIKELY, "household")
        order = (*front, *(name for name in GROUP_FIELDS if name not in front))
        self.fields = {name: make_button(_field_words(name), kind="chip") for name in order}
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(6)
        for place, box in enumerate(self.fields.values()):
            box.setCheckable(True)
            grid.addWidget(box, place // 2, place % 2)
            box.toggled.connect(self._ask_preview)
        self.section(self.tr("By"))
        self.column.addLayout(grid)
        self._further = [self.fields[name] for name in order[len(front) :]]
        self.more = make_button(self.tr("More ways to group"), self._show_further, "link")
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for box in self._further:
            box.hide()

    def _add_limits(self, without: int) -> None:
        """Adds the largest size of a group, and the choice of people to group."""
        self.most = QLineEdit()
        self.most.setValidator(QIntValidator(1, LARGEST, self.most))
        self.most.setPlaceholderText(self.tr("no limit"))
        self.most.setAccessibleName(self.tr("People in a group at most"))
        self.most.textChanged.connect(self._ask_preview)
        self.whom = SteadyBox()
        be_narrow(self.whom)
        self.whom.setAccessibleName(self.tr("People to group"))
        self.whom.addItem(self.tr("Everybody"), EVERYBODY)
        if without:
            self.whom.addItem(self.tr("Those without a group ({0})").format(number(without)), WITHOUT)
        if self._selected:
            self.whom.addItem(self.tr("Those selected ({0})").format(number(len(self._selected))), SELECTED)
        self.whom.setCurrentIndex(self.whom.count() - 1)
        self.whom.currentIndexChanged.connect(self._ask_preview)
        for title, control in ((self.tr("At most"), self.most), (self.tr("Who"), self.whom)):
            self.section(title)
            self.column.addWidget(control)

    def _add_result(self) -> None:
        self.section(self.tr("Result"))
        self.summary = make_label("", wrap=True)
        self.column.addWidget(self.summary)
        self.list = make_label("", "quiet", wrap=True)
        self.list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.list)
        self.go = make_button(self.tr("Make the groups"), lambda: self.made.emit(self.command()), "main")
        self.foot = QWidget()
        """The buttons; the side panel keeps them in sight while the rest scrolls."""
        make_row(grow(make_button(self.tr("Cancel"), self.left.emit)), grow(self.go), margins=(0, GAP, 0, GAP), spacing=GAP,
                 inside=self.foot)  # fmt: skip

    def _add_empty_group(self) -> None:
        self.section(self.tr("Or an empty group"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(translate("Groups", "Batch 1"))
        self.name.setAccessibleName(self.tr("Name of the empty group"))
        self.name.returnPressed.connect(self._make_empty)
        self.empty = make_button(self.tr("Add the group"), self._make_empty)
        self.column.addLayout(make_row(grow(self.name), self.empty, spacing=GAP))

    def _show_further(self) -> None:
        self.more.hide()
        for box in self._further:
            box.show()
        self._further[0].setFocus()

    def _suggest_field(self, field: str) -> None:
        """Unless the officer was faster."""
        if not any(box.isChecked() for box in self.fields.values()):
            self.fields[field].setChecked(True)

    def _make_empty(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.named.emit(name)
        else:
            self.note.notify(self.tr("Type a name for the group."))
            self.name.setFocus()

    def command(self) -> GroupBy:
        names = tuple(name for name, box in self.fields.items() if box.isChecked())
        refs: tuple[str, ...] | None = None
        if self.whom.currentData() == SELECTED:
            refs = self._selected
        elif self.whom.currentData() == WITHOUT:
            refs = group_queries.refs_of_group(self._context.db, None)
        most = int(self.most.text()) if self.most.hasAcceptableInput() else None
        return GroupBy(names, most, refs, naming=_name_value)

    def _ask_preview(self) -> None:
        """Ask what would come of it; what was found before stays until the answer is there."""
        if not any(box.isChecked() for box in self.fields.values()):
            self._show_refusal(self.tr("Choose by what to group."))
            return
        operation, command = self._context.operation, self.command()
        self._context.ask(
            self,
            "preview",
            lambda: group_queries.preview_groups(operation, command),
            self._show_preview,
            failed=lambda error: self._show_refusal(translate_said(error)),
        )

    def _show_refusal(self, text: str) -> None:
        self._context.asking.forget(self)
        self.summary.setText(text)
        self.list.setText("")
        self.go.setEnabled(False)

    def _show_preview(self, groups: Mapping[str, tuple[str, ...]]) -> None:
        people = sum(len(refs) for refs in groups.values())
        largest = max((len(refs) for refs in groups.values()), default=0)
        made = format_many(len(groups), self.tr("1 group"), self.tr("{0} groups"))
        told = [self.tr("{0} for {1} people, the largest of {2}.").format(made, number(people), number(largest))]
        told += map(translate_said, group_queries.find_too_large(groups, self.command().max_size))
        self.summary.setText("\n".join(told))
        lines = [f"{name} · {number(len(refs))}" for name, refs in list(groups.items())[:SHOWN]]
        if len(groups) > SHOWN:
            lines.append(self.tr("and {0} more").format(number(len(groups) - SHOWN)))
        self.list.setText("\n".join(lines))
        words = self.tr("Make {0}").format(made)
        set_words(self.go, words)
        self.go.setEnabled(bool(groups) and not self._context.read_only)


def _field_words(name: str) -> str:
    return short_label(name) if name == "household" else field_label(name)


def _name_value(field: str, value: str | None) -> str:
    """The group name for people with this value, in the officer's language."""
    if value is None:
        return translate("Groups", "{0}: none").format(_field_words(field))
    text = value_text(field, value)
    return city_name(value) or text if text == value and field == "destination" else text


# -- Puts a whole group on a journey, in the side panel: possible journeys, obstacles and reasons, before anything is
# done. Each journey accepts a drop; a click or Enter does the same.


NAMED = 5
"""People who are named beside the first who is stopped likewise."""


class AssignPanel(DetailPanel):
    """`assigned` with the refs and the legs, when the officer said so."""

    assigned = Signal(object, object)

    def __init__(self, found: JourneyOptions, name: str, *, writes: bool, dragging: bool = False) -> None:
        super().__init__("", self.tr("Put {0} on a departure").format(name), people(len(found.refs)))
        self.found, self._writes = found, writes
        self.rows: list[WayRow] = []
        self.answer = QWidget()
        self._answer = QVBoxLayout(self.answer)
        self._answer.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.answer)
        if not found.planned:
            self.note.notify(self.tr("No plan yet. Plan first, then change it by hand."), "info")
        elif dragging:
            self.text(self.tr("Drop them on a journey."), "accent")
        for part in found.parts:
            self.section(f"{format_route(part.start or '?', part.end or '?')} · {number(len(part.refs))}")
            if not part.ways and found.planned:
                self.text(self.tr("No departures lead there."), "quiet")
            for way in part.ways:
                row = WayRow(part, way, writes=writes)
                row.wanted.connect(partial(self.show_way, part, way))
                row.let_go.connect(partial(self.drop, part, way), Qt.ConnectionType.QueuedConnection)
                self.rows.append(row)
                self.column.addWidget(row)
        self.end()

    def drop(self, part: Part, way: Way) -> None:
        """Assigns everybody if all can go; otherwise first shows those who cannot."""
        if way.can and not way.cannot and self._writes:
            self.assigned.emit(way.can, way.legs)
        else:
            self.show_way(part, way)

    def price(self, refs: tuple[str, ...], legs: Itinerary) -> str:
        """The price to the plan of these people on these legs, in words; empty if there is none."""
        ways = (way for part in self.found.parts for way in part.ways)
        found = next((way.price for way in ways if (way.can, way.legs) == (refs, legs)), None)
        return translate_said(found.sentence) if found is not None and found.parts else ""

    def show_way(self, part: Part, way: Way) -> None:
        """Show who can go on these legs and who cannot, and the button to do it."""
        clear_widget(self.answer)
        column = self._answer
        column.addWidget(make_label(format_journey(way.legs), "section", wrap=True))
        if way.can:
            self._add_offer(column, part, way)
        else:
            column.addWidget(make_label(self.tr("None of them can go."), tone="trouble"))
        if way.cannot:
            text = format_many(len(way.cannot), self.tr("1 person cannot go:"), self.tr("{0} people cannot go:"))
            column.addWidget(make_label(text, tone="attention"))
            for line in _describe_stopped(way):
                column.addWidget(make_label(f"· {line}", "quiet", wrap=True, copyable=True))

    def _add_offer(self, column: QLayout, part: Part, way: Way) -> None:
        """Adds the price of sending those who can go, their companions, and the button."""
        companions = len(set(way.can) - set(part.refs))
        if companions:
            text = format_many(
                companions,
                self.tr("1 person who travels with them comes along."),
                self.tr("{0} people who travel with them come along."),
            )
            column.addWidget(make_label(text, "quiet", wrap=True))
        if way.price.parts:
            tone = "good" if way.price.better else "attention"
            column.addWidget(make_label(translate_said(way.price.sentence), tone=tone, wrap=True, copyable=True))
        words = self.tr("Put {0} on it") if not way.cannot else self.tr("Put the {0} who can go on it")
        count = people(len(way.can)) if not way.cannot else number(len(way.can))
        self.go = make_button(words.format(count), lambda: self.assigned.emit(way.can, way.legs), "main")
        self.go.setEnabled(self._writes)
        column.addWidget(self.go)
        self.go.setFocus()


def _describe_stopped(way: Way) -> list[str]:
    """Sentences on those who cannot go: the first of each kind of reason, and the others stopped alike."""
    kinds: dict[ReasonCode, dict[str, list[str]]] = {}
    for ref, reason in way.cannot.items():
        kinds.setdefault(reason.code, {}).setdefault(translate_said(reason.message), []).append(ref)
    lines = []
    for messages in kinds.values():
        first, *_ = messages
        others = [ref for message, refs in messages.items() for ref in refs if message != first]
        if not others:
            lines.append(first)
            continue
        named = ", ".join(others[:NAMED])
        more = len(others) - NAMED
        likewise = (
            translate("Groups", "{0} Likewise {1} and {2} more.")
            if more > 0
            else translate("Groups", "{0} Likewise {1}.")
        )
        lines.append(likewise.format(first, named, number(more)))
    return lines


class WayRow(QFrame):
    """A journey with its verdict. `wanted` when it is clicked, `let_go` when people were dropped on it."""

    wanted = Signal()
    let_go = Signal()

    def __init__(self, part: Part, way: Way, *, writes: bool) -> None:
        super().__init__()
        self.setProperty("role", "clickable")
        self.way = way
        self.setAcceptDrops(writes)
        self.verdict = self._describe_verdict(part, way)
        if not way.can:
            picture = IconLabel("trouble", Tone.QUIET, 15)
        else:
            picture = IconLabel("warning", Tone.ATTENTION, 15) if way.cannot else IconLabel("check", Tone.GOOD, 15)
        link = make_button(format_journey(way.legs), self.wanted.emit, "link")
        link.setAccessibleDescription(self.verdict)
        row = make_row(picture, link, STRETCH, spacing=GAP)
        column = make_column(row, margins=(4, 2, 4, 4), spacing=0, inside=self)
        lines = [
            (f"{local_time(way.departs)} · {self.verdict}", ""),
            (translate_said(way.why) if way.cannot else "", ""),
        ]
        if way.can and way.there < len(part.refs) and way.price.parts:
            lines.append((translate_said(way.price.sentence), "good" if way.price.better else "attention"))
        for line, tone in lines:
            if line:
                quiet = make_label(line, "quiet", tone=tone, wrap=True)
                quiet.setContentsMargins(28, 0, 0, 0)
                column.addWidget(quiet)

    def _describe_verdict(self, part: Part, way: Way) -> str:
        if way.there == len(part.refs):
            return self.tr("all are on it")
        if way.can and not way.cannot:
            return self.tr("all can go")
        can = len(set(way.can) & set(part.refs))
        if not can:
            return self.tr("nobody can go")
        return self.tr("{0} can go, {1} cannot").format(number(can), number(len(part.refs) - can))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if unpack_people(event.mimeData()):
            event.acceptProposedAction()
            set_style(self, over="true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_style(self, over="false")

    def dropEvent(self, event: QDropEvent) -> None:
        set_style(self, over="false")
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.let_go.emit()
