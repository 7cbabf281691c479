"""Handing over: who waits is on top; those who are scanned or chosen go to a receiver, with a receipt to sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from repatriate.app.counting.codes import Whom
from repatriate.app.counting.handover_commands import HandedOver, HandOver
from repatriate.app.counting.handover_queries import Desk, Handover, find_whom, read_desk, received_by
from repatriate.app.counting.rest import Household, Member, describe_member_expected, find_apart
from repatriate.app.counting.room_view import CountingView
from repatriate.model.counting import How, Point, PointKind, Stage
from ui.core import format
from ui.core.context import Context
from ui.core.language import translate_said
from ui.models.table import Column
from ui.printing.dialog import PrintDialog
from ui.rooms.common.labels import fetched_by, format_many, spoken_number
from ui.rooms.common.printing import print_receipt
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.counting.handover_form import HandoverForm
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.tally import Tally
from ui.style.theme import GAP, Tone
from ui.widgets.labels import make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.refusal import NoticeBar

t = QCoreApplication.translate


class ApartTable(RowTable):
    """A row a family; a double click shows the first who is expected."""

    def __init__(self, context: Context) -> None:
        columns = [
            Column("here", t("Handover", "Here"), lambda row: row["here"], 190, sort="here"),
            Column("expects", t("Handover", "Still expected"), lambda row: row["expects"], 260, sort="expects", stretch=True),
        ]  # fmt: skip
        source = RowSource("key", ("here", "expects"))
        super().__init__(t("Handover", "Families not together yet"), columns, source, context.preferences, "apart")
        self._context = context
        self.opened.connect(self._show_person)

    def show_families(self, found: Sequence[Household], today: date) -> None:
        self.set_rows(
            {
                "key": family.key,
                "here": ", ".join(map(_name_aloud, family.here)) or t("Handover", "nobody yet"),
                "expects": "; ".join(translate_said(describe_member_expected(one, today)) for one in family.expected),
                "first": family.expected[0].ref,
            }
            for family in found
        )

    def _show_person(self, id: int) -> None:
        row = self.source.row_of(self.source.key_of(id))
        if row is not None:
            self._context.go("people", row["first"])


def _name_aloud(one: Member) -> str:
    return f"{spoken_number(one.ref)} {one.name.upper()}"


BESIDE = 700
"""Pixels from which the form stands beside the list; below, it takes its place while somebody is chosen."""


class HandoverMode(Mode):
    """The mode that hands typed and scanned people to a receiver."""

    key = "handover"
    hot = Qt.Key.Key_F2
    takes_numbers = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.note = NoticeBar()
        self.words = make_label("", "section", wrap=True)
        self.table = self._make_table()
        self.table.selected.connect(self._name_choice)
        self.choose = make_button("", self._choose_selected, icon="arrow-right")
        self.nobody = make_label("", "quiet", wrap=True)
        self.apart = ApartTable(context)
        self.apart.hide()
        self.apart_link = make_button(
            t("Handover", "Families not together yet"), self._turn_to_apart, "link", "household"
        )
        self.form = HandoverForm(context)
        self.form.handed.connect(self._hand_over)
        self.form.changed.connect(self._fit_parts)
        self.left = QWidget()
        make_column(
            self.words,
            grow(self.table),
            grow(self.apart),
            self.nobody,
            make_row(self.choose, STRETCH, self.apart_link),
            margins=0,
            spacing=GAP,
            inside=self.left,
        )
        self.sides = make_row(grow(self.left, 6), grow(self.form, 5), spacing=16, margins=0)
        self.last = 0
        self.again = make_button(
            t("Handover", "Print this receipt…"), lambda: self.print_receipt(self.last), "link", "print"
        )
        self.again.hide()
        self.note.shown.connect(lambda on: self.again.setVisible(on and self.again.isVisible()))
        make_column(self.note, make_row(self.again, STRETCH), grow(self.sides), margins=0, spacing=GAP, inside=self)
        self.printing: PrintDialog | None = None
        self.choose.setVisible(tally.writable)
        self._name_choice()

    def _make_table(self) -> RowTable:
        columns = [
            Column("number", t("Handover", "No."), lambda row: row["number"], 62, sort="ref", right=True),
            Column("name", t("Handover", "Name"), lambda row: row["name"], 150, sort="name", stretch=True),
            Column("age", t("Handover", "Age"), lambda row: row["age"], 50, sort="age", right=True),
            Column("state", t("Handover", "Here"), lambda row: row["state"], 116, sort="state",
                   tone=lambda row: row["tone"], icon=lambda row: row["icon"]),
            Column("by", t("Handover", "May be fetched by"), lambda row: row["by"], 190, sort="by",
                   tone=lambda row: row["by_tone"]),
        ]  # fmt: skip
        source = RowSource("ref", ("ref", "number", "name"))
        made = RowTable(
            t("Handover", "Waiting"),
            columns,
            source,
            self.context.preferences,
            "handover",
            yields=("by", "age", "state"),
        )
        made.opened.connect(lambda _: self._choose_selected())
        return made

    # -- the mode

    @classmethod
    def name(cls) -> str:
        return t("Handover", "Hand over")

    @classmethod
    def suits(cls, view: CountingView, point: Point) -> bool:
        return point.kind is PointKind.HANDOVER

    def heading(self) -> str:
        return t("Handover", "Handing over")

    def show_tally(self) -> None:
        view = self.tally.view
        if view is not None:
            operation, code = self.context.operation, view.leg.code
            self.context.ask(
                self, "handover", lambda: read_desk(operation.db, code, operation.today()), self._show_desk
            )

    def may_leave(self) -> str | None:
        if self.form.chosen and self.form.receiver.currentData():
            return t("Handover", "Hand these people over first, or take them off.")
        return None

    def _show_desk(self, desk: Desk) -> None:
        if self.tally.view is None or desk.leg != self.tally.view.leg.code:
            return
        self.table.set_rows(self._list_rows(desk))
        waits = format_many(len(desk.waiting), t("Handover", "1 waiting"), t("Handover", "{0} waiting"))
        parts = [waits, t("Handover", "{0} handed over").format(format.number(desk.handed))]
        if desk.late:
            parts.append(t("Handover", "{0} not counted on arrival").format(format.number(len(desk.late))))
        self.words.setText(" · ".join(parts))
        empty = not desk.people
        self.table.setVisible(not empty and self.apart.isHidden())
        self.choose.setVisible(self.tally.writable and not empty)
        show_text(self.nobody, self._describe_nobody(desk) if empty else self._describe_how())
        self.form.show_desk(desk)
        self._name_choice()
        self._fit_parts()

    def _describe_nobody(self, desk: Desk) -> str:
        if self.tally.view is not None and not self.tally.view.leg.left:
            return t("Handover", "Nobody can be handed over before {0} has left.").format(desk.leg)
        return t("Handover", "Everybody who arrived is handed over, or travels on.")

    def _describe_how(self) -> str:
        if not self.tally.writable:
            return t("Handover", "This file is open for reading only: nobody can be handed over here.")
        return t("Handover", "Scan people, type their numbers, or select them here.")

    def _list_rows(self, desk: Desk) -> list[dict[str, object]]:
        found: list[dict[str, object]] = []
        for one in (*desk.waiting, *desk.late):
            here = one.stage is Stage.ARRIVED
            missing = one.stage is Stage.MISSING
            words = (
                t("Handover", "waiting")
                if here
                else t("Handover", "not found")
                if missing
                else t("Handover", "not counted")
            )
            found.append(
                {
                    "ref": one.ref, "number": spoken_number(one.ref), "name": one.name.upper(),
                    "age": one.age if one.age is not None else "?", "state": words,
                    "tone": Tone.GOOD if here else Tone.TROUBLE if missing else Tone.ATTENTION,
                    "icon": "check" if here else "warning" if missing else "waiting", "by": fetched_by(one),
                    "by_tone": Tone.ATTENTION if one.needs_receiver and not one.allowed else Tone.TEXT,
                }
            )  # fmt: skip
        return found

    def _fit_parts(self) -> None:
        """Shows the form in place of the list if both do not fit, while somebody is chosen."""
        beside = self.width() >= BESIDE
        some = bool(self.form.chosen)
        self.left.setVisible(beside or not some)
        self.form.setVisible(some)
        self.form.back.setVisible(not beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_parts()

    # -- families that arrived apart

    def _turn_to_apart(self) -> None:
        """All families of the operation that are not together, in place of who waits; and back."""
        on = self.apart.isHidden()
        self.apart.setVisible(on)
        self.table.setVisible(not on and bool(self.table.source.all))
        self.choose.setEnabled(not on and bool(self._selected_refs()))
        back = t("Handover", "Back to the list")
        set_words(self.apart_link, back if on else t("Handover", "Families not together yet"))
        if on:
            operation = self.context.operation
            self.context.ask(self, "apart", lambda: find_apart(operation.db), self._show_apart)

    def _show_apart(self, found: tuple[Household, ...]) -> None:
        self.apart.show_families(found, self.context.operation.today())
        if not found:
            show_text(self.nobody, t("Handover", "Every family that has arrived is together."))

    # -- who

    def _selected_refs(self) -> list[str]:
        return [self.table.source.key_of(id) for id in self.table.selected_ids()]

    def _name_choice(self) -> None:
        number = len(self._selected_refs())
        words = format_many(number, t("Handover", "Choose 1 person"), t("Handover", "Choose {0} people"))
        self.choose.setText(words if number else t("Handover", "Choose"))
        self.choose.setAccessibleName(self.choose.text())
        self.choose.setEnabled(number > 0)

    def _choose_selected(self) -> None:
        if self.tally.writable:
            self.note.shut()
            self.form.add(*self._selected_refs())

    def take(self, code: str, how: How) -> None:
        """A number that was scanned or typed: that person is chosen."""
        view, operation = self.tally.view, self.context.operation
        if view is not None:
            leg = view.leg.code
            self.context.ask(self, "whom", lambda: find_whom(operation.db, leg, code), partial(self._take_whom, leg))

    def _take_whom(self, leg: str, found: Whom) -> None:
        desk = self.form.desk
        if found.ref is None:
            self.note.notify(translate_said(found.told), "trouble")
        elif desk is not None and found.ref in desk.people:
            self.note.shut()
            self.form.add(found.ref)
        else:
            operation, ref = self.context.operation, found.ref
            self.context.ask(
                self, "received", lambda: received_by(operation.db, ref), partial(self._show_reason, leg, ref)
            )

    def _show_reason(self, leg: str, ref: str, handed: Handover | None) -> None:
        """Shows the reason why somebody cannot be chosen: their present receiver, or that they are not here."""
        who = spoken_number(ref)
        if handed is None:
            words = t("Handover", "{0} is not waiting here: they did not arrive with {1}, or travel on.").format(
                who, leg
            )
        else:
            words = t("Handover", "{0} was handed over to {1} at {2}, receipt {3}.").format(
                who, handed.receiver.name, format.local_time(handed.local), handed.number
            )
        self.note.notify(words, "attention")

    # -- doing it

    def _hand_over(self, command: HandOver, prints: bool) -> None:
        outcome = self.context.run(command, on_error=self.form.refusal.show_error)
        if outcome is None:
            return
        made: HandedOver = outcome.result
        self.form.clear()
        people = format_many(len(made.refs), t("Handover", "1 person"), t("Handover", "{0} people"))
        words = t("Handover", "Receipt {0}: {1} handed over to {2}.").format(made.number, people, made.receiver)
        self.note.notify(words, "good")
        self.last = made.number
        self.again.setVisible(True)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if prints:
            self.print_receipt(made.number)

    def print_receipt(self, number: int) -> None:
        """Two copies; that it was printed goes on record when it was."""
        print_receipt(self.context, self, number, self.form.paper_size, self._note_dialog)

    def _note_dialog(self, dialog: PrintDialog) -> None:
        self.printing = dialog
