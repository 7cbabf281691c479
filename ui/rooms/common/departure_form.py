"""The form of a departure: six fields that are typed in a row, Enter goes on; costs and limits are under More."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from repatriate.app.transport.queries import LegRow, PlaceRow
from repatriate.app.transport.typed_departures import DAY, LEAVES, Known, NewPlace, Reading, read_departure
from repatriate.model.entities import Place
from repatriate.model.errors import UserError
from repatriate.model.fields import LEG, Kind
from repatriate.model.fields import Field as KnownField
from repatriate.reference import airports
from repatriate.reference.airports import city_name
from ui.core.format import countries, country, is_unread, long_day, short_day
from ui.rooms.common.form import Field, Form, field_of
from ui.rooms.common.labels import format_at
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.labels import make_button, make_label, show_text
from ui.widgets.layouts import STRETCH, make_column, make_row

t = QCoreApplication.translate
TYPED = ("code", "origin", "destination", DAY, LEAVES, "arrives", "seats")
"""The fields that Enter walks through, in this order."""
_IN_FRONT = frozenset({"code", "mode", "carrier", "origin", "destination", "departs", "arrives", "seats", "status"})
_BESIDE = frozenset({"currency", "max_stretcher", "max_unaccompanied_minors"})
PAUSE = 200
"""Milliseconds after the last key before what is typed is read."""


class DepartureForm(Form):
    """`read` gives what was typed as the fields of a leg. `another` asks to add it and to go on with the next."""

    another = Signal()

    def __init__(self, places: Mapping[str, PlaceRow], known: Known, carriers: Sequence[str], *, new: bool) -> None:
        self._more_keys = [one.name for one in LEG if one.name not in _IN_FRONT]
        super().__init__(_list_fields(place_finder(places), carriers), _label_button(new))
        self._known, self._new = known, new
        self._told: dict[str, str] = {}
        self._guessed = self._seats_told = ""
        self._mode_chosen = False
        self.country = SteadyBox()
        self.country.setAccessibleName(t("Departure", "Country of the new place"))
        for code, name in countries():
            self.country.addItem(name, code)
        be_narrow(self.country)
        self.country.hide()
        self.where = make_label("", "quiet", wrap=True)
        self.where.hide()
        self.add(self.where)
        self.add(self.country)
        self.more = make_button(t("Departure", "More: costs and limits"), self._turn, "link")
        self.add_button: QPushButton | None = None
        self.minors = make_label(
            t("Departure", "It takes no minors alone, unless you set it under More."), "quiet", wrap=True
        )
        self.column.insertLayout(self.column.count() - 3, make_column(make_row(self.more, STRETCH), self.minors))
        if new:
            self.add_button = make_button(t("Departure", "Add another"), self.another.emit)
            self.foot_row.insertWidget(self.foot_row.count() - 1, self.add_button)
        self._show_more(False)
        self.setTabOrder(self.controls["seats"], self.controls["carrier"])
        self.setTabOrder(self.controls["carrier"], self.controls["mode"])  # the code tells it, as a rule
        self.box("mode").installEventFilter(self)
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)
        self._soon.timeout.connect(self._show_understood)
        for key in TYPED:
            self.line(key).textEdited.connect(lambda _: self._soon.start())
        for end in ("origin", "destination"):
            offers = self.line(end).completer()
            offers.activated.connect(lambda _: self._soon.start())  # one that is picked is not typed
        self.line("arrives").textEdited.connect(lambda _: self._forget_guess())
        self.box("mode").activated.connect(lambda _: self._choose_mode())

    # -- filling

    def fill_leg(self, leg: LegRow) -> None:
        """Fills in a departure's present values; unreadable day and times stay empty."""
        unread = is_unread(leg.departs)
        values = dict(leg.fields) | {
            DAY: "" if unread else short_day(leg.departs.date()) if leg.departs.year == self._known.today.year else leg.departs.date().isoformat(),
            LEAVES: "" if unread else f"{leg.departs:%H:%M}", "arrives": "" if unread else _format_arrival(leg), "accepts_etd": "yes" if leg.fields["accepts_etd"] else "no",
        }  # fmt: skip
        self._mode_chosen = True
        self.fill(values)
        self._show_more(
            any(leg.fields[key] not in (None, *_default_values(key)) for key in self._more_keys if key != "currency")
        )

    def fill_new(self, values: Mapping[str, Any]) -> None:
        self._guessed, self._mode_chosen = "", False
        self.fill({"mode": "air", "accepts_etd": "yes", **values})
        self._show_more(self._open)
        self._show_understood()

    def next_one(self) -> None:
        """The one before was added: route, day and seats stay, code and times are typed anew."""
        self.clear_faults()
        for key in ("code", LEAVES, "arrives"):
            self.line(key).clear()
        self._guessed, self._mode_chosen = "", False
        self._before = self.values()
        self.start()

    def _turn(self) -> None:
        self._show_more(not self._open)

    def _show_more(self, on: bool) -> None:
        self._open = on
        self.show_fields(self._more_keys, on)
        self.minors.setVisible(self._new and not on and self.values()["max_unaccompanied_minors"] in (None, "0"))
        self.more.setText(t("Departure", "Less") if on else t("Departure", "More: costs and limits"))

    # -- reading

    def typed(self) -> dict[str, str]:
        """The typed values, by key."""
        values = self.values()
        if not self._mode_chosen:
            values.pop("mode", None)
        return {key: str(value) for key, value in values.items() if value not in (None, "")}

    def read(self) -> Reading:
        """Raises UserError."""
        return read_departure(self.typed(), self._known, self.chosen_country)

    @property
    def chosen_country(self) -> str:
        return "" if self.country.isHidden() else str(self.country.currentData() or "")

    @property
    def new_names(self) -> dict[str, str]:
        """The country of each new place, by the name it was typed with."""
        try:
            new = self.read().new_places
        except UserError:
            return {}
        return {place.name: place.country for place in new if place.country}

    def changed_fields(self, leg: LegRow) -> dict[str, Any]:
        """The fields of the leg that are not as they were. Raises UserError."""
        fields = dict(self.read().fields) | {
            key: None for key in self.changes() if self.values()[key] is None and key not in (DAY, LEAVES)
        }
        now: dict[str, Any] = {**leg.fields, "departs": leg.departs, "arrives": leg.arrives}
        wanted = set(self.changes())
        if wanted & {DAY, LEAVES}:
            wanted.add("departs")
        if (
            DAY in wanted and "arrives" not in wanted and not is_unread(leg.departs)
        ):  # it lands as many days later as it leaves
            wanted.add("arrives")
            fields["arrives"] = leg.arrives + (fields["departs"].date() - leg.departs.date())
        return {
            key: value for key, value in fields.items() if key in wanted and _normalise_value(key, value) != _normalise_value(key, now.get(key))
        }  # fmt: skip

    def _choose_mode(self) -> None:
        self._mode_chosen = True
        self._soon.start()

    def _forget_guess(self) -> None:
        self._guessed = ""
        self.hint("arrives", "")

    def _show_understood(self) -> None:
        """Under the fields: which places were understood, and when it should arrive."""
        self._show_ends()
        seats = t("Departure", "With 0 seats nobody can travel on it.") if self._has_no_seat() else ""
        if seats != self._seats_told:  # what is wrong with them stays as long as nothing else is to be said
            self._seats_told = seats
            self.hint("seats", seats)
        try:
            read = self.read()
        except UserError:
            return
        departs = read.fields.get("departs")
        self.hint(DAY, long_day(departs.date()) if departs is not None else "")
        self._show_country(read.new_places)
        if not self._mode_chosen:
            mode = self.box("mode")
            mode.setCurrentIndex(max(mode.findData(read.fields["mode"]), 0))
        line = self.line("arrives")
        if line.text().strip() and line.text() != self._guessed:
            return
        self._guess_arrival(line)

    def _show_ends(self) -> None:
        """Shows the recognized ends, even if other parts cannot be read yet."""
        typed = self.typed()
        ends: dict[str, str] = {end: typed[end] for end in ("origin", "destination") if end in typed}
        found = read_departure(ends, self._known, self.chosen_country).ends
        for end in ("origin", "destination"):
            self.hint(end, _place_words(found[end]) if end in found else "")

    def _has_no_seat(self) -> bool:
        seats = self.typed().get("seats", "")
        return seats.isdecimal() and not int(seats)

    def _guess_arrival(self, line: QLineEdit) -> None:
        """The arrival that nobody gave: worked out, written into the field, and said to be so."""
        try:
            read = read_departure({**self.typed(), "arrives": ""}, self._known, self.chosen_country)
        except UserError:
            return
        arrives = read.fields.get("arrives")
        if not isinstance(arrives, datetime):
            return
        self._guessed = format_at(arrives)
        line.setText(self._guessed)
        self.hint("arrives", t("Departure", "Worked out from the distance. Correct it if you know."))

    def _show_country(self, new: Sequence[NewPlace]) -> None:
        names = " · ".join(place.name for place in new)
        show_text(self.where, t("Departure", "New place: {0}. It is in:").format(names) if new else "")
        fresh = bool(new) and self.country.isHidden()
        self.country.setVisible(bool(new))
        if fresh and new[0].country:
            self.country.setCurrentIndex(self.country.findData(new[0].country))

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters typed while the mode has the keyboard were meant for another field: they change nothing."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self.controls["mode"]:
            return event.text().isprintable() and bool(event.text().strip())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        """Enter goes to the next field that is empty; from the last one it saves."""
        at_ = self.focusWidget()
        keys = list(TYPED)
        here = next((place for place, key in enumerate(keys) if self.controls[key] is at_), None)
        self._soon.stop()
        self._show_understood()
        if here is not None:
            for key in keys[here + 1 :]:
                if not self.line(key).text().strip():
                    self.line(key).setFocus(Qt.FocusReason.TabFocusReason)
                    return
        self.saved.emit()


def _list_fields(places: Callable[[str], list[str]], carriers: Sequence[str]) -> list[Field]:
    """The fields that are always shown, then costs and limits."""
    known = {one.name: one for one in LEG}
    place = t("Departure", "A city, an airport’s code, or any name of a place")
    front = [
        Field("code", t("Departure", "Flight, bus or boat"), hint="GA 867", help=t("Departure", "What people call it: GA 867, BUS 1")),
        field_of(known["mode"], beside=True),
        Field("origin", t("Departure", "From"), offers=places, hint=t("Departure", "Bangkok"), help=place),
        Field("destination", t("Departure", "To"), offers=places, hint=t("Departure", "Jakarta"), help=place),
        Field(DAY, t("Departure", "Day"), hint=t("Departure", "2 Dec"), help=t("Departure", "The day it leaves")),
        Field(LEAVES, t("Departure", "Leaves"), hint="11:45", beside=True, help=t("Departure", "Local time of the place it leaves from")),
        Field("arrives", t("Departure", "Arrives"), hint="15:20", help=t("Departure", "Local time of the place it arrives at")),
        Field("seats", t("Departure", "Seats"), hint="40", beside=True),
        field_of(known["carrier"], carriers),
    ]  # fmt: skip
    return [*front, *(_more_field(one) for one in LEG if one.name not in _IN_FRONT)]


def _more_field(one: KnownField) -> Field:
    hint = "USD" if one.name == "currency" else ""
    if one.kind in (Kind.WHOLE, Kind.NUMBER):
        hint = t("Departure", "no limit") if one.default is None else str(one.default)
    return field_of(one, hint=hint, beside=one.name in _BESIDE)


def _label_button(new: bool) -> str:
    return t("Departure", "Add") if new else t("Departure", "Save")


def _default_values(key: str) -> tuple[Any, ...]:
    return tuple(one.default for one in LEG if one.name == key)


def _format_arrival(leg: LegRow) -> str:
    same = leg.arrives.date() == leg.departs.date()
    return f"{leg.arrives:%H:%M}" if same else format_at(leg.arrives)


def _normalise_value(key: str, value: Any) -> str:
    """The value in a form that compares typed and stored ones."""
    if value is None or value == "":
        return ""
    if key == "accepts_etd":
        return "yes" if value in ("yes", True, 1) else "no"
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    text = str(value).strip()
    return text[:-2] if text.endswith(".0") else text


def _place_words(end: Place | NewPlace) -> str:
    """`Suvarnabhumi Airport (BKK), Thailand`."""
    if isinstance(end, NewPlace):
        return ""
    return f"{end.name} ({end.code}), {country(end.country)}"


def place_finder(places: Mapping[str, PlaceRow]) -> Callable[[str], list[str]]:
    """Completes a place: those that the file knows by code, name or city, then the world's airports by code or city."""

    named = {code: ", ".join(dict.fromkeys(filter(None, (city_name(code), one.name)))) for code, one in places.items()}

    def find_places(text: str) -> list[str]:
        wanted = text.casefold().split()
        own = [
            f"{code} – {name}" if name and name != code else code
            for code, name in named.items()
            if wanted and all(word in f"{code} {name}".casefold() for word in wanted)
        ]
        world = [
            " – ".join([one.code, ", ".join(part for part in (one.city, one.name) if part)])
            for one in airports.find_airports(text)
            if one.code not in places
        ]
        return own[:8] + world

    return find_places
