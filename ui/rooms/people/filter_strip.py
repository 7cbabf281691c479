"""The strip under the header of the room of people: filters that combine, each a chip that goes away, kept by name."""

from __future__ import annotations

import re
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QLineEdit, QPushButton, QWidget

from repatriate.app.people import table_queries
from repatriate.app.people.filter_commands import SaveFilter
from repatriate.app.people.filters import ANY, FIELDS, NOTHING, Term
from ui.core import format
from ui.core.context import Context
from ui.core.fields import typed_country
from ui.core.language import translate_said
from ui.rooms.people import labels as people_labels
from ui.style.theme import GAP, MARGIN
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import button, clear, label, show_text
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

AGES = ("0-1", "0-4", "0-11", "0-17", "18-", "60-", NOTHING)
_AGES = re.compile(r"\s*(?:(\d{1,3})\s*[-–]\s*(\d{1,3})?|(\d{1,3})\s*\+|<\s*(\d{1,3})|(\d{1,3}))\s*\Z")


class FilterStrip(QFrame):
    """`changed` tells the terms after the officer changed them. `open` shows where one adds another."""

    changed = Signal(object)
    saved = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.terms: tuple[Term, ...] = ()
        self.quick = "all"
        self.setObjectName("filter-strip")
        self.setAccessibleName(self.tr("Filters"))
        self._old: str | None = None
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("Filter by"))
        for key in FIELDS:
            self.field.addItem(people_labels.filter_name(key), key)
        self.field.setFixedWidth(170)
        self.field.activated.connect(lambda _: self._read_offers())
        self.value = QComboBox()
        self.value.setAccessibleName(self.tr("Value to filter by"))
        self.value.setEditable(True)
        self.value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.value.setFixedWidth(280)
        self.value.installEventFilter(self)
        self.value.activated.connect(lambda _: self._add_term())
        self.add = button(self.tr("Add filter"), self._add_term, "", "add")
        self.close_button = button(self.tr("Done"), self.shut, "link")
        self.hint = label("", "caption")
        self.fault = label("", "", "trouble", wrap=True)
        self.editor, self.chips, self.naming = QWidget(), QWidget(), QWidget()
        self.flow = FlowLayout(self.chips)
        self.name = QLineEdit()
        self._lay_out()
        for part in (self.editor, self.fault, self.naming, self):
            part.hide()

    def _lay_out(self) -> None:
        make_row(
            self.field,
            self.value,
            self.add,
            grow(self.hint),
            self.close_button,
            margins=0,
            spacing=GAP,
            inside=self.editor,
        )
        self.name.setAccessibleName(self.tr("Name of the filter"))
        self.name.setPlaceholderText(self.tr("A name, as in Children of Aceh without a passport"))
        self.name.setMaximumWidth(380)
        self.name.returnPressed.connect(self._save)
        self.name.installEventFilter(self)
        make_row(
            grow(self.name),
            button(self.tr("Save the filter"), self._save, "main"),
            button(self.tr("Cancel"), self._leave_name),
            STRETCH,
            margins=0,
            spacing=GAP,
            inside=self.naming,
        )
        make_column(
            self.editor, self.fault, self.chips, self.naming, margins=(MARGIN, 10, MARGIN, 10), spacing=GAP, inside=self
        )

    # -- showing

    def show_terms(self, terms: tuple[Term, ...], quick: str) -> None:
        """The filters that hold now, and the quick one beside them."""
        self.quick = quick
        if terms == self.terms and self.flow.count():
            return
        self.terms = terms
        clear(self.chips)
        for term in terms:
            self.flow.addWidget(self._chip(term))
        if terms:
            self.flow.addWidget(button(self.tr("Clear"), lambda: self._send_terms(()), "link"))
            if not self.context.read_only:
                self.flow.addWidget(button(self.tr("Save as…"), lambda: self.ask_name(""), "link"))
        self._settle()

    def _chip(self, term: Term) -> QPushButton:
        text = people_labels.term_text(term)
        made = button(
            text, lambda: self._send_terms(tuple(one for one in self.terms if one is not term)), "chip", "close"
        )
        made.setAccessibleName(self.tr("Take away the filter {0}").format(text))
        made.setToolTip(self.tr("Take this filter away"))
        made.setMaximumWidth(420)
        return made

    def _settle(self) -> None:
        self.chips.setVisible(bool(self.terms))
        self.setVisible(bool(self.terms) or self.opened or not self.naming.isHidden())

    @property
    def opened(self) -> bool:
        return not self.editor.isHidden()

    def open(self) -> None:
        self.editor.show()
        self._settle()
        self._read_offers()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self) -> None:
        if self.opened:
            self.shut()
        else:
            self.open()

    def shut(self) -> None:
        self.editor.hide()
        self._fail("")
        self._settle()

    # -- adding

    def _read_offers(self) -> None:
        """The values of the field, with how many people have each."""
        field = str(self.field.currentData())
        self._fail("")
        self.value.clear()
        self.value.setEditText("")
        hints = {
            "age": self.tr("or type an age: 12-17, 60+"),
            "document": self.tr("or type the day before which it expires: 1 Jun 2025"),
        }
        self.hint.setText(hints.get(field, ""))
        self.context.ask(
            self,
            "values",
            lambda: (field, table_queries.filter_values(self.context.db, field)),
            lambda found: self._show_offers(*found),
        )
        self.context.asking.linger(20)

    def _show_offers(self, field: str, found: list[tuple[str, int]]) -> None:
        if field != self.field.currentData():
            return
        offers: list[tuple[str, str]] = [
            (f"{people_labels.filter_value(field, value)}  ({format.number(count)})", value) for value, count in found
        ]
        offers += [(people_labels.filter_value(field, value), value) for value in self._list_more(field)]
        self.value.clear()
        for text, value in offers:
            self.value.addItem(text, value)
        self.value.setCurrentIndex(-1)
        self.value.setEditText("")
        completer = QCompleter([text for text, _ in offers], self.value)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.value.setCompleter(completer)
        line = self.value.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Choose or type"))

    def _list_more(self, field: str) -> list[str]:
        if field == "age":
            return list(AGES)
        if field in ("sex", "priority"):
            return [NOTHING] if field == "sex" else []
        if field == "lacks":
            return [ANY]
        if field == "document":
            today = table_queries.working_day(self.context.db, self.context.operation.today())
            soon = [f"<{today + timedelta(days=days)}" for days in (0, 30, 90, 183)]
            return [NOTHING, *soon]
        return [ANY, NOTHING]

    def _add_term(self) -> None:
        field = str(self.field.currentData())
        text = self.value.currentText().strip()
        place = self.value.findText(text, Qt.MatchFlag.MatchFixedString)
        value = str(self.value.itemData(place)) if place >= 0 else self._read_typed(field, text)
        if value is None or not text:
            return
        self.value.setCurrentIndex(-1)
        self.value.setEditText("")
        same = next((term for term in self.terms if term.field == field), None)
        if same is None:
            self._send_terms((*self.terms, Term(field, (value,))))
        elif value not in same.values:
            wider = Term(field, (*same.values, value))
            self._send_terms(tuple(wider if term is same else term for term in self.terms))

    def _read_typed(self, field: str, text: str) -> str | None:
        """What was typed, as a value; None, and a sentence, where it is none."""
        self._fail("")
        if not text:
            self._fail(self.tr("Choose a value from the list, or type one."))
            return None
        if field == "age":
            found = _AGES.match(text)
            if found:
                least, most, over, under, only = found.groups()
                if under:
                    return f"0-{max(int(under) - 1, 0)}"
                return f"{least or over or only}-{only or most or ''}"
            self._fail(self.tr("“{0}” is no age: type 12-17, 60+ or <18.").format(text))
            return None
        if field == "document":
            day = format.typed_day(text)
            if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
                return f"<{day}"
        folded = text.casefold()
        offers = [(self.value.itemText(place), str(self.value.itemData(place))) for place in range(self.value.count())]
        exact = [value for shown, value in offers if folded in (shown.partition("  (")[0].casefold(), value.casefold())]
        near = exact or [value for shown, value in offers if folded in shown.casefold()]
        if exact or len(near) == 1:
            return near[0]
        if field in ("nationality", "destination"):
            return typed_country(text).upper()
        if field in ("province", "location", "household", "group", "leg", "assistance"):
            return text
        self._fail(self.tr("“{0}” is not in the list: choose one from it.").format(text))
        return None

    def _send_terms(self, terms: tuple[Term, ...]) -> None:
        self.changed.emit(terms)

    def _fail(self, sentence: str) -> None:
        show_text(self.fault, sentence)

    # -- keeping

    def ask_name(self, old: str) -> None:
        """A name for these filters; `old` is the one they have."""
        self._old = old or None
        self.name.setText(old)
        self.naming.show()
        self._settle()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _save(self) -> None:
        command = SaveFilter(self.name.text(), self.quick, self.terms, self._old)
        outcome = self.context.run(command, on_error=lambda error: self._fail(translate_said(error)))
        if outcome is not None:
            self._leave_name()
            self.saved.emit(outcome.result)

    def _leave_name(self) -> None:
        self.naming.hide()
        self._fail("")
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.value:
                self._add_term()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._leave_name() if watched is self.name else self.shut()
                return True
        return super().eventFilter(watched, event)
