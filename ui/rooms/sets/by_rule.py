"""Groups by rule in the side panel: by which fields, at most how many, and what would come of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit

from repatriate.app import room_views
from repatriate.app.commands.groups import GROUP_FIELDS, GroupBy
from repatriate.model.errors import UserError
from ui import format
from ui.bridge import Context
from ui.language import told
from ui.rooms.kit.sheet import Sheet
from ui.rooms.kit.words import many
from ui.theme import GAP
from ui.widgets.text import button, label

translate = QCoreApplication.translate
SHOWN = 40
LARGEST = 500
EVERYBODY, WITHOUT, SELECTED = "everybody", "without", "selected"


def field_words(name: str) -> str:
    t = translate
    return {
        "province": t("Groups", "Province"),
        "location": t("Groups", "Place they wait at"),
        "destination": t("Groups", "Destination"),
        "nationality": t("Groups", "Nationality"),
        "sex": t("Groups", "Sex"),
        "priority": t("Groups", "Priority"),
        "birth_place": t("Groups", "Place of birth"),
        "household": t("Groups", "Household"),
        "group": t("Groups", "Group they are in"),
        "assistance": t("Groups", "Assistance"),
        "document_type": t("Groups", "Document"),
        "ready_from": t("Groups", "Ready from"),
        "clear_until": t("Groups", "Clear until"),
    }[name]


class ByRule(Sheet):
    """`made` with the command when the officer agreed to what is shown."""

    made = Signal(object)
    left = Signal()

    def __init__(self, context: Context, without: Sequence[str], selected: Sequence[str]) -> None:
        super().__init__(
            "",
            translate("Groups", "Make groups by rule"),
            translate("Groups", "One group for each combination; households are never split."),
        )
        self._context = context
        self._refs = {WITHOUT: tuple(without), SELECTED: tuple(selected)}
        self.fields = {name: button(field_words(name), kind="chip") for name in GROUP_FIELDS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(6)
        for number, box in enumerate(self.fields.values()):
            box.setCheckable(True)
            grid.addWidget(box, number // 2, number % 2)
            box.toggled.connect(self._show)
        self.section(self.tr("By"))
        self.column.addLayout(grid)
        self.most = QLineEdit()
        self.most.setValidator(QIntValidator(1, LARGEST, self.most))
        self.most.setPlaceholderText(self.tr("no limit"))
        self.most.setAccessibleName(self.tr("People in a group at most"))
        self.most.textChanged.connect(self._show)
        self.whom = QComboBox()
        self.whom.setAccessibleName(self.tr("Who is grouped"))
        self.whom.addItem(self.tr("Everybody"), EVERYBODY)
        if without:
            self.whom.addItem(self.tr("Those without a group ({0})").format(format.number(len(without))), WITHOUT)
        if selected:
            self.whom.addItem(self.tr("Those selected ({0})").format(format.number(len(selected))), SELECTED)
        self.whom.setCurrentIndex(self.whom.findData(WITHOUT) if without else 0)
        self.whom.currentIndexChanged.connect(self._show)
        self.section(self.tr("At most"))
        self.column.addWidget(self.most)
        self.section(self.tr("Who"))
        self.column.addWidget(self.whom)
        self.section(self.tr("What comes of it"))
        self.summary = label("", wrap=True)
        self.column.addWidget(self.summary)
        self.list = label("", "quiet", wrap=True)
        self.list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.list)
        self.go = button(self.tr("Make the groups"), self._make, "main")
        self.buttons([button(self.tr("Cancel"), self.left.emit), self.go])
        self.end()
        self.fields["province"].setChecked(True)
        self.fields["province"].setFocus()

    def command(self) -> GroupBy:
        names = tuple(name for name, box in self.fields.items() if box.isChecked())
        refs = None if self.whom.currentData() == EVERYBODY else self._refs[self.whom.currentData()]
        return GroupBy(names, int(self.most.text()) if self.most.hasAcceptableInput() else None, refs)

    def _show(self) -> None:
        try:
            groups = room_views.preview_groups(self._context.operation, self.command())
        except UserError as error:
            self.summary.setText(
                told(error)
                if any(box.isChecked() for box in self.fields.values())
                else self.tr("Choose by what to group.")
            )
            self.list.setText("")
            self.go.setEnabled(False)
            return
        people = sum(len(refs) for refs in groups.values())
        largest = max((len(refs) for refs in groups.values()), default=0)
        self.summary.setText(
            self.tr("{0} for {1} people, the largest of {2}.").format(
                many(len(groups), self.tr("1 group"), self.tr("{0} groups")), format.number(people), largest
            )
        )
        lines = [f"{name} · {format.number(len(refs))}" for name, refs in list(groups.items())[:SHOWN]]
        if len(groups) > SHOWN:
            lines.append(self.tr("and {0} more").format(len(groups) - SHOWN))
        self.list.setText("\n".join(lines))
        words = self.tr("Make {0}").format(many(len(groups), self.tr("1 group"), self.tr("{0} groups")))
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setEnabled(bool(groups) and not self._context.read_only)

    def _make(self) -> None:
        self.made.emit(self.command())
