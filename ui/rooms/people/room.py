"""Everybody in the operation: search, filters, bulk changes, and one person whole beside the table."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.transaction import Notice
from repatriate.app.state.figures import read_figures
from ui.core import format
from ui.core.context import Context
from ui.rooms.common.goals import MERGE
from ui.rooms.people.duplicates_page import DuplicatesPage
from ui.rooms.people.view import PeopleDesk
from ui.style.theme import WHOLE, Frame
from ui.widgets.labels import make_button


class PeopleRoom(PeopleDesk):
    """`select` also takes `merge:` and two numbers."""

    key = "people"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.add_button = self.header.add_button(make_button(self.tr("Add a person"), self.add))
        self.add_button.setEnabled(not context.read_only)
        self.main_button = self.header.set_main(self.import_button())
        self.set_empty(
            "people",
            self.tr("The people you bring home are listed here. Import any list, as it came."),
            self.import_button(),
        )
        self._duplicates: DuplicatesPage | None = None
        self._frame = WHOLE
        self._add_actions()

    def _add_actions(self) -> None:
        self.action("add", self.tr("Add a person"), self.add, shortcut="Ctrl+N", icon="add", menu="edit", writes=True)
        self.action("remove", self.tr("Remove the selected people…"), self.remove_selected, icon="remove", menu="edit",
                    writes=True, enabled=lambda: bool(self.table.selected_ids()))  # fmt: skip
        self.action("merge", self.tr("Merge two people…"), self.merge_selected, icon="people", menu="edit", writes=True,
                    enabled=lambda: len(self.table.selected_ids()) == 2)  # fmt: skip
        self.action(
            "duplicates", self.tr("Find people entered twice…"), self.find_duplicates, icon="search", menu="edit"
        )
        self.action("copy", self.tr("Copy the selected people for Excel"), self.table.copy, icon="copy")
        self.action("paste", self.tr("Paste people, passport lines or a photo"), self.drops.paste, icon="copy",
                    menu="edit", writes=True)  # fmt: skip
        self.action("zone", self.tr("Read the passport lines…"), lambda: self.drops.show_zone(), icon="document",
                    writes=True)  # fmt: skip
        self.action("all", self.tr("Show everyone"), self.show_everybody, icon="people")

    def badge(self) -> tuple[str, str] | None:
        db = self.context.db
        registered = read_figures(db, working_day(db, self.context.operation.today())).registered
        return format.number(registered), "quiet"

    def reload_content(self, notice: Notice | None) -> None:
        super().reload_content(notice)
        if self.covered and self._duplicates is not None:
            self._duplicates.reload_content()

    def select(self, ref: str) -> None:
        if ref.startswith(MERGE):
            self._compare_two(ref.removeprefix(MERGE).split())
        else:
            super().select(ref)

    # -- people who are here twice

    @property
    def duplicates(self) -> DuplicatesPage:
        """Their page, made when it is wanted first."""
        if self._duplicates is None:
            self._duplicates = made = DuplicatesPage(self.context)
            made.left.connect(self._leave_duplicates)
            made.fit(self._frame)
            self.body.addWidget(made)
        return self._duplicates

    def find_duplicates(self) -> None:
        """The likely pairs of the whole file."""
        if self._open_duplicates():
            self.duplicates.find_pairs()
            self.duplicates.start()

    def merge_selected(self) -> None:
        """The two who are selected, side by side."""
        self._compare_two(self.chosen())

    def _compare_two(self, refs: Sequence[str]) -> None:
        if len(refs) != 2:
            self.context.notify(self.tr("Select the two people to merge first."), tone="info")
        elif self._open_duplicates():
            self.duplicates.compare(*refs)

    @property
    def covered(self) -> bool:
        return self.body.currentWidget() is self._duplicates

    def uncover(self) -> None:
        self._leave_duplicates()

    def _open_duplicates(self) -> bool:
        """Not over somebody new who is half filled in."""
        if sentence := self.may_leave():
            self.context.notify(sentence, tone="attention")
            return False
        self._close_form()
        self.panel.hide()
        self.body.setCurrentWidget(self.duplicates)
        self._show_buttons()
        return True

    def _show_buttons(self) -> None:
        """Shows the table's buttons while it is visible."""
        for part in (self.bar, self.add_button, self.main_button):
            part.setVisible(not self.covered)

    def fit(self, frame: Frame) -> None:
        super().fit(frame)
        self._frame = frame
        if self._duplicates is not None:
            self._duplicates.fit(frame)

    def _leave_duplicates(self, ref: str = "") -> None:
        """Back to the table, to this person where one is told."""
        if not self.covered:
            return
        self.body.setCurrentIndex(0)
        self._show_buttons()
        self.duplicates.end()
        self.show_page()
        self.table.setFocus()
        if ref:
            self.select(ref)
        else:
            self._show_selected()
