"""The form of a handover: the people, the receiver and their paper; further questions appear only when needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from repatriate.app.counting.handover_commands import HandOver
from repatriate.app.counting.handover_queries import Desk
from repatriate.app.counting.handover_rules import Waiting
from repatriate.app.counting.receiver_commands import SaveReceiver
from repatriate.app.counting.receivers import Allowed
from repatriate.counting.verdicts import Verdict, receiver_needed
from repatriate.handouts.receipt import ReceiptSize
from repatriate.model.counting import Receiver, ReceiverKind, Stage
from ui.core.context import Context
from ui.core.language import translate_said
from ui.rooms.common.labels import (
    common_papers,
    format_many,
    format_numbers,
    kind_choices,
    receiver_name,
    spoken_number,
    tie_words,
)
from ui.rooms.counting.signature_pad import SignaturePad
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.fields import Combo, be_narrow, let_type
from ui.widgets.labels import Elided, make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import Refusal

t = QCoreApplication.translate
NEW = -1
"""In the box of receivers: somebody who is not in the file yet."""
_PAPER = "receipt/paper"
_ROW, _ROWS = 30, 5


class ChosenList(QListWidget):
    """The list of people to hand over; Delete removes one."""

    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._people: list[Waiting] = []
        self.setAccessibleName(t("Handover", "To be handed over"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.removed.emit(item.data(Qt.ItemDataRole.UserRole))
            event.accept()
            return
        super().keyPressEvent(event)

    def show_people(self, people: Sequence[Waiting]) -> None:
        """Shows the people; the selection stays while they are the same."""
        if people == self._people:
            return
        self._people = list(people)
        self.clear()
        for one in people:
            age = str(one.age) if one.age is not None else t("Handover", "age not known")
            item = QListWidgetItem(f"{spoken_number(one.ref)}   {one.name.upper()}, {age}")
            item.setData(Qt.ItemDataRole.UserRole, one.ref)
            item.setToolTip(item.text())
            self.addItem(item)
        self.setFixedHeight(min(max(len(people), 1), _ROWS) * _ROW + 6)


class HandoverForm(QWidget):
    """`handed` tells a handover as it is wanted, and whether its receipt is to be printed; `changed`: somebody was chosen or
    taken off."""

    handed = Signal(object, bool)
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.desk: Desk | None = None
        self.refs: list[str] = []
        self.people = ChosenList()
        self.people.removed.connect(self.take_off)
        self.off = make_button(t("Handover", "Take off"), self._take_off_current, "link")
        self.family = make_button("", self._add_family, "link", "household")
        self.may = make_label("", "", wrap=True)
        self.expects = make_label("", "", Tone.INFO, wrap=True)
        self.receiver = Combo(t("Handover", "Receiver"))
        be_narrow(self.receiver)
        self.receiver.currentIndexChanged.connect(lambda _: self._follow())
        self.fields = self._make_new_receiver()
        self.seen = Combo(t("Handover", "Document seen"))
        let_type(self.seen)
        be_narrow(self.seen)
        self.seen.addItems(["", *common_papers()])
        self.seen.currentTextChanged.connect(lambda _: self._follow())
        self.tie = self._line(t("Handover", "Relationship"), t("Handover", "such as aunt"))
        self.agreed = QCheckBox()
        self.agreed.toggled.connect(lambda _: self._follow())
        self.arrived = QCheckBox()
        self.arrived.toggled.connect(lambda _: self._follow())
        self.why = make_label("", "", Tone.TROUBLE, wrap=True)
        self.reason = self._line(t("Handover", "Reason"), t("Handover", "who decided, and why; the receipt prints it"))
        self.reason.textChanged.connect(lambda _: self._follow())
        self.remark = self._line(t("Handover", "Remark"), "")
        self.prints = QCheckBox(t("Handover", "Print the receipt, two copies"))
        self.prints.setChecked(True)
        self.sizes = Combo(t("Handover", "Paper of the receipt"))
        for words, size in ((t("Handover", "as the office prints"), ""), ("A4", "a4"), ("A5", "a5")):
            self.sizes.addItem(words, size)
        self.sizes.show_data(context.preferences.read_text(_PAPER))
        self.sizes.currentIndexChanged.connect(
            lambda _: context.preferences.write_text(_PAPER, self.sizes.currentData())
        )
        self.prints.toggled.connect(lambda _: self._follow())
        self.glass = QCheckBox(t("Handover", "Sign on the screen instead of on paper"))
        self.glass.toggled.connect(lambda _: self._follow())
        self.pad = SignaturePad()
        self.pad.signed.connect(self._follow)
        self.wipe = make_button(t("Handover", "Sign again"), self.pad.wipe, "link")
        self.refusal = Refusal()
        self.main = make_button("", self.hand_over, "main")
        self.hint = Elided("", "quiet")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.back = make_button(t("Handover", "Back to the list"), self.clear, "link", "back")
        self._lay_out()
        self._fill_receivers()
        self._follow()

    def _line(self, name: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        return made

    def _make_new_receiver(self) -> dict[str, QLineEdit | Combo]:
        """The fields for a receiver who is not in the file yet."""
        kind = Combo(t("Handover", "Kind of receiver"))
        kind.addItem(t("Handover", "Choose…"), "")
        for value, words in kind_choices():
            kind.addItem(words, value)
        kind.currentIndexChanged.connect(lambda _: self._follow())
        names = {
            "name": t("Handover", "Name"),
            "organisation": t("Handover", "Organisation"),
            "phone": t("Handover", "Telephone"),
            "id_number": t("Handover", "Document number"),
        }
        lines = {key: self._line(words, "") for key, words in names.items()}
        lines["name"].textChanged.connect(lambda _: self._follow())
        return {"kind": kind, **lines}

    def _lay_out(self) -> None:
        inner = QWidget()
        self.rows = QFormLayout()
        self.rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.rows.setSpacing(GAP)
        self.rows.addRow(t("Handover", "Receiver"), self.receiver)
        for made in self.fields.values():
            self.rows.addRow(made.accessibleName(), made)
        for widget in (self.seen, self.tie):
            self.rows.addRow(widget.accessibleName(), widget)
        self.rows.addRow(self.agreed)
        self.rows.addRow(self.arrived)
        self.rows.addRow(self.why)
        self.rows.addRow(self.reason.accessibleName(), self.reason)
        self.rows.addRow(self.remark.accessibleName(), self.remark)
        self.rows.addRow(self.glass)
        self.rows.addRow(self.pad)
        self.rows.addRow(self.wipe)
        self.rows.addRow(self.prints)
        self.rows.addRow(t("Handover", "Paper"), self.sizes)
        make_column(
            self.people, make_row(self.off, self.family, STRETCH, spacing=GAP), self.may, self.expects, self.rows, STRETCH,
            margins=(0, 0, 6, 0), spacing=GAP, inside=inner,
        )  # fmt: skip
        make_column(
            grow(make_scroll(inner, across=False)), self.refusal, make_row(self.back, grow(self.hint), self.main), margins=0, spacing=GAP,
            inside=self,
        )  # fmt: skip

    # -- who

    def show_desk(self, desk: Desk) -> None:
        """Shows the present file: people who are no longer here are removed, and typed text stays."""
        fresh = self.desk is None or self.desk.leg != desk.leg
        self.desk = desk
        self.refs = [] if fresh else [ref for ref in self.refs if ref in desk.people]
        self._fill_receivers()
        self._follow()

    def add(self, *refs: str) -> None:
        known = self.desk.people if self.desk is not None else {}
        self.refs += [ref for ref in dict.fromkeys(refs) if ref in known and ref not in self.refs]
        self.refusal.notify("")
        self._fill_receivers()
        self._follow()
        self.changed.emit()

    def take_off(self, ref: str) -> None:
        self.refs = [one for one in self.refs if one != ref]
        self._fill_receivers()
        self._follow()
        self.changed.emit()

    def _take_off_current(self) -> None:
        item = self.people.currentItem() or self.people.item(self.people.count() - 1)
        if item is not None:
            self.take_off(item.data(Qt.ItemDataRole.UserRole))

    def clear(self) -> None:
        """The next ones."""
        self.refs = []
        for line in (self.tie, self.reason, self.remark, *self._new_lines()):
            line.clear()
        for tick in (self.agreed, self.arrived, self.glass):
            tick.setChecked(False)
        self.pad.wipe()
        self.seen.setCurrentIndex(0)
        kind = self.fields["kind"]
        if isinstance(kind, Combo):
            kind.setCurrentIndex(0)
        self.refusal.notify("")
        self._fill_receivers()
        self.receiver.show_data(0)
        self._follow()
        self.changed.emit()

    def _new_lines(self) -> list[QLineEdit]:
        return [one for one in self.fields.values() if isinstance(one, QLineEdit)]

    def _add_family(self) -> None:
        self.add(*self._find_relatives())

    def _find_relatives(self) -> list[str]:
        desk = self.desk
        if desk is None:
            return []
        others = (one for ref in self.refs for one in desk.families.get(ref, ()))
        return [one for one in dict.fromkeys(others) if one not in self.refs]

    @property
    def chosen(self) -> list[Waiting]:
        people = self.desk.people if self.desk is not None else {}
        return [people[ref] for ref in self.refs if ref in people]

    # -- to whom

    def _fill_receivers(self) -> None:
        """Lists the receivers; those who may fetch a chosen person come first, with their tie."""
        box, known = self.receiver, dict[int, str]()
        for one in self.chosen:
            for some in one.allowed:
                known.setdefault(
                    some.receiver.id, t("Handover", "{0} of {1}").format(tie_words(some), spoken_number(one.ref))
                )
        others = [one.receiver for one in (self.desk.receivers if self.desk is not None else ())]
        wanted = {0: t("Handover", "Choose…"), **known}
        wanted |= {one.id: receiver_name(one) for one in others if one.id not in known}
        wanted[NEW] = t("Handover", "Somebody new…")
        if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] == list(wanted.items()):
            return  # its list may be open
        kept = box.currentData()
        box.blockSignals(True)
        box.clear()
        for id, words in wanted.items():
            box.addItem(words, id)
        box.setCurrentIndex(max(box.findData(kept), 0))
        box.blockSignals(False)

    @property
    def chosen_receiver(self) -> Receiver | None:
        wanted = self.receiver.currentData()
        lines = self.desk.receivers if self.desk is not None else ()
        return next((one.receiver for one in lines if one.receiver.id == wanted), None)

    @property
    def is_new(self) -> bool:
        return bool(self.receiver.currentData() == NEW)

    def _kind(self) -> ReceiverKind | None:
        if self.is_new:
            kind = self.fields["kind"]
            return ReceiverKind(kind.currentData()) if isinstance(kind, Combo) and kind.currentData() else None
        found = self.chosen_receiver
        return found.kind if found is not None else None

    def _find_allowed(self, one: Waiting) -> Allowed | None:
        wanted = self.receiver.currentData()
        return next((some for some in one.allowed if some.receiver.id == wanted), None)

    @property
    def paper_size(self) -> ReceiptSize | None:
        """The paper of the receipt; None: as the office prints."""
        chosen = self.sizes.currentData()
        return ReceiptSize(chosen) if chosen else None

    # -- what has to be said

    def refused(self) -> list[Verdict]:
        """The verdicts for which an officer has to give a reason."""
        if not self.is_new and self.chosen_receiver is None:
            return []
        today, seen = self.context.operation.today(), bool(self.seen.currentText().strip())
        found = []
        for one in self.chosen:
            named = self._find_allowed(one)
            verdict = receiver_needed(
                one.ref, minor=one.minor, age_known=one.age is not None, marked=one.marked,
                allowed=named is not None and named.holds(today), id_seen=seen,
            )  # fmt: skip
            found += [verdict] if verdict is not None else []
        return found

    def _list_late(self) -> list[Waiting]:
        return [one for one in self.chosen if one.stage is not Stage.ARRIVED]

    def _list_adults(self) -> list[Waiting]:
        family = self._kind() is ReceiverKind.FAMILY
        return [one for one in self.chosen if family and one.age is not None and not one.minor]

    def _is_unasked(self) -> bool:
        """A family is not always safe: adults say whether they go there, or an officer says why they were not asked."""
        return bool(self._list_adults()) and not self.agreed.isChecked()

    def _follow(self) -> None:
        """Show what is asked of these people and this receiver, and nothing else."""
        chosen = self.chosen
        self.people.show_people(chosen)
        some = bool(chosen)
        for part in (self.people, self.off):
            part.setVisible(some)
        relatives = self._find_relatives()
        self.family.setVisible(bool(relatives))
        set_words(self.family, t("Handover", "Add their family: {0}").format(format_numbers(relatives)))
        show_text(self.may, "\n".join(self._may_lines()))
        lines = dict.fromkeys(
            line for ref in self.refs for line in (self.desk.expected.get(ref, ()) if self.desk else ())
        )
        show_text(self.expects, "\n".join(map(translate_said, lines)))
        for made in self.fields.values():
            self.rows.setRowVisible(made, some and self.is_new)
        untied = any(self._find_allowed(one) is None for one in chosen) and self._kind() is ReceiverKind.FAMILY
        adults, late, refused = self._list_adults(), self._list_late(), self.refused()
        for widget, shown in (
            (self.receiver, some), (self.seen, some), (self.tie, untied), (self.agreed, bool(adults)),
            (self.arrived, bool(late)), (self.why, bool(refused)), (self.reason, bool(refused) or self._is_unasked()), (self.remark, some),
            (self.glass, some), (self.pad, some and self.glass.isChecked()),
            (self.wipe, some and bool(self.pad.strokes) and self.glass.isChecked()),
            (self.prints, some), (self.sizes, some and self.prints.isChecked()),
        ):  # fmt: skip
            self.rows.setRowVisible(widget, shown)
        self.agreed.setText(
            t("Handover", "{0}: asked alone, they agree to go to this family").format(
                format_numbers(one.ref for one in adults)
            )
        )
        self.arrived.setText(
            t("Handover", "{0}: not counted on arrival, arrived now").format(format_numbers(one.ref for one in late))
        )
        self.why.setText(translate_said(refused[0].laptop) if refused else "")
        set_words(
            self.main,
            format_many(len(chosen), t("Handover", "Hand over 1 person"), t("Handover", "Hand over {0} people"))
            if some
            else t("Handover", "Hand over"),
        )
        self.main.setVisible(not self.context.read_only)
        self.main.setEnabled(self.lacks() == "")
        self.main.setToolTip(self.lacks())
        self.hint.setText(self.lacks())

    def _may_lines(self) -> list[str]:
        lines = [translate_said(one.on_the_way) for one in self.chosen if one.on_the_way is not None]
        away = bool(lines)
        for one in self.chosen:
            if one.allowed:
                who = "; ".join(map(tie_words, one.allowed))
                lines.append(t("Handover", "{0} may be fetched by: {1}").format(spoken_number(one.ref), who))
            elif one.needs_receiver:
                lines.append(t("Handover", "{0}: nobody was named to fetch them").format(spoken_number(one.ref)))
        unnamed = any(not one.allowed for one in self.chosen if one.needs_receiver)
        set_style(self.may, tone=Tone.ATTENTION if away or unnamed else "")
        return lines

    def lacks(self) -> str:
        """The sentence on the first missing entry; empty if the form is complete."""
        name = self.fields["name"]
        if not self.chosen:
            return t("Handover", "Choose people first.")
        if self.is_new and isinstance(name, QLineEdit) and not name.text().strip():
            return t("Handover", "Enter the name of the receiver.")
        if self.is_new and self._kind() is None:
            return t("Handover", "Choose what kind of receiver it is.")
        if not self.is_new and self.chosen_receiver is None:
            return t("Handover", "Choose the receiver.")
        if self._list_late() and not self.arrived.isChecked():
            return t("Handover", "Say whether they arrived now.")
        if self.glass.isChecked() and not self.pad.strokes:
            return t("Handover", "The receiver has not signed yet.")
        if self.refused() and not self.reason.text().strip():
            return t("Handover", "Enter the reason.")
        if self._is_unasked() and not self.reason.text().strip():
            return t("Handover", "Ask {0} alone whether they agree, or enter the reason.").format(
                format_numbers(one.ref for one in self._list_adults())
            )
        return ""

    # -- doing it

    def hand_over(self) -> None:
        if self.lacks():
            self.refusal.notify(self.lacks())
            return
        receiver = self.receiver.currentData()
        if self.is_new:
            outcome = self.context.run(
                SaveReceiver(None, self._new_values()), on_error=self.refusal.show_error, quiet=True
            )
            if outcome is None:
                return
            receiver = outcome.result
        late = self._list_late()
        command = HandOver(
            tuple(self.refs), receiver, self.seen.currentText().strip(), dict.fromkeys(self.refs, self.tie.text()),
            tuple(one.ref for one in self._list_adults()) if self.agreed.isChecked() else (), self.reason.text().strip(),
            bool(late) and self.arrived.isChecked(), self.pad.picture() if self.glass.isChecked() else None, self.remark.text().strip(),
        )  # fmt: skip
        self.handed.emit(command, self.prints.isChecked())

    def _new_values(self) -> dict[str, str | None]:
        values: dict[str, str | None] = {
            key: made.text() if isinstance(made, QLineEdit) else str(made.currentData())
            for key, made in self.fields.items()
        }
        return values | {"id_type": self.seen.currentText().strip()}
