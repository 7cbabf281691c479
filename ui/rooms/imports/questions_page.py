"""The three questions after a list was read, or of people in the file: where they wait, where they go, who has to say yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from repatriate.app.imports.questions.after import After
from repatriate.app.imports.questions.model import Answers, HostSource, Questions
from ui.core import format
from ui.core.language import make_translator
from ui.rooms.common.labels import many
from ui.rooms.imports.question_cards import Card, LinesCard, NeedsCard
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.combo import Combo
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label
from ui.widgets.layouts import grow, make_column, make_row, make_scroll

_tr = make_translator("Import")

SIDE_BY_SIDE = 900
"""Pixels from which the three cards are beside each other."""


class Ask(StrEnum):
    """One of the questions, as `select` of the room takes it."""

    PLACES = "places"
    DESTINATIONS = "destinations"
    CLEARANCES = "clearances"


class QuestionsPage(QWidget):
    """`changed`: an answer is another one. `host_chosen` tells the country where they wait."""

    changed = Signal()
    host_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.places = LinesCard(1, _tr("Where do they wait?"), typed=False)
        self.goes = LinesCard(2, _tr("Where do they go?"), typed=True)
        self.needs = NeedsCard(3, _tr("Who has to say yes?"))
        self._asked = set(Ask)
        self._questions: Questions | None = None
        self._names: dict[str, str] = {}
        self.host = Combo(_tr("Country where they wait"))
        self.host.activated.connect(lambda _: self.host_chosen.emit(self.host.currentData() or ""))
        self.new = label("", "quiet", wrap=True)
        self.change = button(_tr("Change"), self._show_host, "link")
        self.places.layout().insertLayout(  # type: ignore[union-attr]
            3, make_row(grow(self.new), self.change, self.host, margins=(16, 6, 16, 6), spacing=GAP)
        )
        self._cards = QHBoxLayout()
        self._cards.setSpacing(12)
        for card in self._by_ask.values():
            card.setMinimumHeight(250)
            card.changed.connect(self._was_changed)
            self._cards.addWidget(card, 1)
        self.after = label("", "", wrap=True)
        self._after = QWidget()
        strip = make_row(IconLabel("info", Tone.INFO, 16), grow(self.after), spacing=GAP)
        make_column(label(_tr("After this"), "strong"), strip, margins=(16, 6, 16, 6), spacing=4, inside=self._after)
        inside = QWidget()
        make_column(
            grow(self._lay_cards()), self._after, margins=(MARGIN, GAP, MARGIN, SPACE), spacing=12, inside=inside
        )
        make_column(grow(make_scroll(inside, across=False)), margins=0, inside=self)

    def _lay_cards(self) -> QWidget:
        holder = QWidget()
        holder.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        return holder

    @property
    def _by_ask(self) -> Mapping[Ask, Card]:
        return {Ask.PLACES: self.places, Ask.DESTINATIONS: self.goes, Ask.CLEARANCES: self.needs}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """The cards beside each other where there is room, else each whole under the other."""
        wide = self.width() >= SIDE_BY_SIDE
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for card in self._by_ask.values():
            card.show_whole(not wide)

    # -- showing

    def ask_only(self, asked: Sequence[Ask]) -> None:
        """Show these questions; the others keep what they have."""
        self._asked = set(asked)
        for ask, card in self._by_ask.items():
            card.setVisible(ask in self._asked)

    def show_questions(self, questions: Questions, places: Sequence[tuple[str, str]]) -> None:
        """`places` are those of the file, code and name."""
        self._questions = questions
        made = {place.code: place.name for place in questions.new}
        self._names = dict(places) | made
        offered = sorted(self._names.items(), key=lambda pair: pair[1].casefold())
        self.places.show_lines(questions.where, offered, lambda code: self._names.get(code, code))
        self.goes.show_lines(questions.goes, (), format.destination)
        country = questions.host.country if questions.host else None
        none = questions.clearances_chosen and not any(need.chosen for need in questions.needs)
        self.needs.show_needs(questions.needs, country, none=none)
        self._say_sources(questions, country)
        self._say_new(questions)
        self._say_foots()
        self._fold()

    def _say_sources(self, questions: Questions, country: str | None) -> None:
        column = questions.where_column
        if questions.of_file:
            self.places.source.setText(_tr("Words of the lists that came in are read again."))
        elif column:
            self.places.source.setText(_tr("Read from the column “{0}”. One place for each spelling.").format(column))
        else:
            self.places.source.setText(_tr("The list does not say where they wait."))
        if questions.goes_column:
            self.goes.source.setText(_tr("Read from the column “{0}”.").format(questions.goes_column))
        else:
            self.goes.source.setText(_tr("Filled in from nationality. Change single people later, under People."))
        words = _tr("Clearances that people need to leave.")
        if country:
            words = _tr("The usual clearances to leave {0}.").format(format.country(country))
        kept = _tr("Answers in the list are kept.")
        self.needs.source.setText(words if questions.of_file else f"{words} {kept}")

    def _say_new(self, questions: Questions) -> None:
        host, number = questions.host, len(questions.new)
        lacking = host is None and bool(questions.where)
        if host is None:
            self.new.setText(_tr("In which country do they wait?") if lacking else "")
        elif number:
            near = host.town_name or format.country(host.country)
            words = many(number, _tr("1 new place near"), _tr("{0} new places near"))
            zone = host.timezone.rpartition("/")[2].replace("_", " ")
            self.new.setText(_tr("{0} {1}: {2}, time of {3}.").format(words, near, format.country(host.country), zone))
        else:
            self.new.setText("")
        self.change.setVisible(host is not None and bool(number))
        self.host.setVisible(lacking or (host is not None and host.source is HostSource.OFFICER))
        if self.host.isVisibleTo(self):
            self._fill_host()

    def _show_host(self) -> None:
        self._fill_host()
        self.host.show()
        self.change.hide()
        self.host.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_host(self) -> None:
        if self.host.count() == 0:
            self.host.addItem(_tr("Choose a country"), "")
            for code, name in format.countries():
                self.host.addItem(name, code)
        host = self._questions.host if self._questions else None
        self.host.show_data(host.country if host else "")

    def show_after(self, after: After | None) -> None:
        """What follows; nothing while it is being worked out."""
        self._after.setVisible(after is not None)
        if after is None:
            return
        parts = [
            many(after.complete, _tr("1 has a place and a destination"), _tr("{0} have a place and a destination")),
            many(after.waiting, _tr("1 waits for an answer"), _tr("{0} wait for an answer")),
            many(after.need_document, _tr("1 needs a document"), _tr("{0} need a document")),
            _tr("Next step: plan") if after.departures else _tr("Next step: enter the flights and buses"),
        ]
        self.after.setText("  ·  ".join(parts))

    def _was_changed(self) -> None:
        self._say_foots()
        self.changed.emit()

    def _say_foots(self) -> None:
        questions = self._questions
        if questions is None:
            return
        for card, lines, had, words in (
            (self.places, questions.where, questions.waiting, _tr("{0} of {1} have a place.")),
            (self.goes, questions.goes, questions.going, _tr("{0} of {1} have a destination.")),
        ):
            codes = card.codes
            told = had + sum(line.people for line in lines if codes.get(line.key))
            card.foot.setText(words.format(format.number(told), format.number(questions.people)))
        items = self.needs.items
        if items is None:
            self.needs.foot.setText(_tr("Not answered yet. Home will ask again."))
            return
        chosen = len({item.kind for item in items})
        some = many(chosen, _tr("1 clearance needed."), _tr("{0} clearances needed."))
        self.needs.foot.setText(some if chosen else _tr("No clearance is needed."))

    # -- answering

    def answers(self) -> Answers:
        """What is answered now, of the questions that are asked."""
        questions = self._questions
        if questions is None:
            return Answers()
        found = replace(questions.proposed(), waits=None, goes=None, needs=None, new=questions.new)
        if Ask.PLACES in self._asked:
            found = replace(found, waits=self.places.codes)
        if Ask.DESTINATIONS in self._asked:
            found = replace(found, goes=self.goes.codes)
        if Ask.CLEARANCES in self._asked:
            found = replace(found, needs=self.needs.items)
        return found
