"""What the history is filtered by: a person, an officer, days from and to, what was touched."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from repatriate.app.people.duplicates import now_called
from repatriate.app.people.table_queries import person_id
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator
from ui.style.theme import GAP
from ui.widgets.completing import make_completer
from ui.widgets.layouts import make_row

_tr = make_translator("History")

LEAST = 96
"""Pixels of a filter in a narrow window."""
OFFERED = 8


class PersonField(QLineEdit):
    """Any part of a name, or a reference; `chosen` tells the reference, or nothing when it is emptied."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._refs: dict[str, str] = {}
        self.ref = ""
        self.setPlaceholderText(_tr("Any person"))
        self.setAccessibleName(_tr("Person: a part of the name, or the reference"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(190)
        self._offers = QStringListModel(self)
        completer = make_completer(self._offers, self, anywhere=False)
        self.textEdited.connect(self._find_offers)
        self.textChanged.connect(lambda text: self._take_ref("") if not text else None)
        completer.activated.connect(lambda text: self._take_ref(self._refs.get(str(text), "")))
        self.returnPressed.connect(self._take_typed)

    def _find_offers(self, text: str) -> None:
        reading = self._context.search_reader
        hits = reading.index.find(text, 40) if reading is not None else []
        self._refs = {f"{hit.title} · {hit.key}": hit.key for hit in hits if hit.kind == "person"}
        self._offers.setStringList(list(self._refs)[:OFFERED])

    def _take_typed(self) -> None:
        """Enter: the reference as it stands, or the first that is offered."""
        text = self.text().strip()
        ref = text.upper()
        if person_id(self._context.db, ref) is not None or now_called(self._context.db, ref) is not None:
            self._take_ref(ref)
        elif text not in self._refs and self._refs:
            first = next(iter(self._refs))
            self.setText(first)
            self._take_ref(self._refs[first])

    def _take_ref(self, ref: str) -> None:
        if ref != self.ref:
            self.ref = ref
            self.chosen.emit(ref)


class HistoryFilters(QWidget):
    """`changed` asks to look again; the properties say what was chosen."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.person = PersonField(context)
        self.officer = _box(_tr("Officer"), 150)
        self.touched = _box(_tr("What was touched"), 150)
        self.first = _box(_tr("From this day"), 130)
        self.last = _box(_tr("To this day"), 130)
        row = make_row(margins=0, spacing=GAP, inside=self)
        self.person.chosen.connect(lambda _: self.changed.emit())
        row.addWidget(self.person)
        for box in (self.touched, self.officer, self.first, self.last):
            box.activated.connect(lambda _: self.changed.emit())
            row.addWidget(box)

    def set_choices(self, officers: list[str], hours: list[str]) -> None:
        """What there is to choose from; what was chosen stays."""
        moments = (datetime.fromisoformat(f"{hour}:00:00+00:00").astimezone() for hour in hours)
        days = list(dict.fromkeys(moment.date() for moment in moments))
        named = [(day.isoformat(), format.day(day)) for day in days]
        fill_box(self.officer, _tr("Every officer"), [(name, name) for name in officers])
        fill_box(self.first, _tr("From the beginning"), [(day, _tr("From {0}").format(words)) for day, words in named])
        fill_box(self.last, _tr("Until now"), [(day, _tr("To {0}").format(words)) for day, words in named])
        fill_box(self.touched, _tr("Everything"), _touched())

    @property
    def since(self) -> str | None:
        """The moment in UTC from which on, of a day of this computer."""
        return _moment(self.first.currentData(), 0)

    @property
    def until(self) -> str | None:
        return _moment(self.last.currentData(), 1)

    def reset(self) -> None:
        for box in (self.officer, self.touched, self.first, self.last):
            box.setCurrentIndex(0)
        self.person.blockSignals(True)
        self.person.clear()
        self.person.ref = ""
        self.person.blockSignals(False)


def _touched() -> list[tuple[str, str]]:
    return [
        ("people", _tr("People")),
        ("lists", _tr("Lists that came in")),
        ("documents", _tr("Documents and blank forms")),
        ("clearances", _tr("Clearances")),
        ("holds", _tr("Holds")),
        ("groups", _tr("Groups")),
        ("transport", _tr("Departures and places")),
        ("plan", _tr("Plan and rules")),
        ("manifests", _tr("Lists")),
        ("settings", _tr("Settings")),
    ]


def _moment(day: str | None, later: int) -> str | None:
    if not day:
        return None
    start = datetime.combine(date.fromisoformat(day) + timedelta(days=later), datetime.min.time()).astimezone(UTC)
    return start.isoformat(timespec="seconds").replace("+00:00", "Z")


def _box(name: str, width: int) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumWidth(LEAST)
    made.setMaximumWidth(width)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def fill_box(box: QComboBox, everything: str, entries: list[tuple[str, str]]) -> None:
    """New entries; what was chosen stays."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for value, words in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
    box.blockSignals(False)
