"""Makes groups in the side panel: by rule with a preview, or an empty one by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from repatriate.app.groups import queries as group_queries
from repatriate.app.groups.commands import GROUP_FIELDS, GroupBy
from repatriate.reference.cities import city_name
from ui.core.context import Context
from ui.core.fields import field_label, short_label, value_text
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many
from ui.style.theme import GAP
from ui.widgets.combo import SteadyBox, be_narrow
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import grow, make_row

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
        self.fields = {name: button(_field_words(name), kind="chip") for name in order}
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
        self.more = button(self.tr("More ways to group"), self._show_further, "link")
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
        self.summary = label("", wrap=True)
        self.column.addWidget(self.summary)
        self.list = label("", "quiet", wrap=True)
        self.list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.list)
        self.go = button(self.tr("Make the groups"), lambda: self.made.emit(self.command()), "main")
        self.foot = QWidget()
        """The buttons; the side panel keeps them in sight while the rest scrolls."""
        make_row(grow(button(self.tr("Cancel"), self.left.emit)), grow(self.go), margins=(0, GAP, 0, GAP), spacing=GAP,
                 inside=self.foot)  # fmt: skip

    def _add_empty_group(self) -> None:
        self.section(self.tr("Or an empty group"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(translate("Groups", "Batch 1"))
        self.name.setAccessibleName(self.tr("Name of the empty group"))
        self.name.returnPressed.connect(self._make_empty)
        self.empty = button(self.tr("Add the group"), self._make_empty)
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
        made = many(len(groups), self.tr("1 group"), self.tr("{0} groups"))
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
