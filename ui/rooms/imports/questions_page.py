"""The page of the three questions, for a list or the file's own people: waiting places, destinations, clearances."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.parse_values import parse_field
from repatriate.app.imports.list_session import Asked, name_places
from repatriate.app.imports.questions.after import After
from repatriate.app.imports.questions.answer_commands import AnswerQuestions, ask_of_file
from repatriate.app.imports.questions.apply import used_places
from repatriate.app.imports.questions.host import host_in
from repatriate.app.imports.questions.model import Answers, Host, HostSource, NewPlace, Questions
from repatriate.app.imports.questions.place_maker import name_place
from repatriate.app.imports.spellings import spelling_key
from repatriate.model.fields import PERSON, by_name
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import format_many
from ui.rooms.imports.families_card import FamiliesCard
from ui.rooms.imports.labels import Fold
from ui.rooms.imports.question_cards import Card, LinesCard, NeedsCard
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.fields import Combo
from ui.widgets.labels import IconLabel, make_button, make_label
from ui.widgets.layouts import grow, make_column, make_row, make_scroll

_tr = make_translator("Import")

SIDE_BY_SIDE = 900
"""Pixels from which the three cards are beside each other."""


FAMILIES = 3
"""Families to look at that are named."""


class Ask(StrEnum):
    """One of the questions, as `select` of the room takes it."""

    PLACES = "places"
    DESTINATIONS = "destinations"
    CLEARANCES = "clearances"


class QuestionsPage(QWidget):
    """`changed`: an answer is another one. `host_chosen` tells the country where they wait, and the town if one is typed."""

    changed = Signal()
    host_chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.places = LinesCard(1, _tr("Where do they wait?"), self._take_place)
        self.goes = LinesCard(2, _tr("Where do they go?"), _take_destination, _tr("All of them to"))
        self.needs = NeedsCard(3, _tr("Who has to say yes?"))
        self._asked = set(Ask)
        self._questions: Questions | None = None
        self._names: dict[str, str] = {}
        self._made: tuple[NewPlace, ...] = ()
        self._waiting: int | None = None
        self.host = Combo(_tr("Country where they wait"))
        self.host.activated.connect(lambda _: self._move_host())
        self.town = QLineEdit()
        self.town.setPlaceholderText(_tr("Town nearby"))
        self.town.setAccessibleName(_tr("Town nearby"))
        self.town.textEdited.connect(lambda _: self._questions and self._show_new(self._questions))
        self.town.editingFinished.connect(self._move_host)
        self._where = QWidget()
        make_row(grow(self.host), grow(self.town), margins=0, spacing=GAP, inside=self._where)
        self.new = make_label("", "quiet", wrap=True)
        self.change = make_button(_tr("Change"), self._show_host, "link")
        self.places.layout().insertLayout(  # type: ignore[union-attr]
            3,
            make_column(
                make_row(grow(self.new), self.change, spacing=GAP), self._where, margins=(16, 6, 16, 6), spacing=4
            ),
        )
        cards = self._by_ask.values()
        for card in cards:
            card.setMinimumHeight(250)
            card.changed.connect(self._was_changed)
        self.families = FamiliesCard()
        self.families.changed.connect(self._was_changed)
        self._cards = Fold(tuple(cards), (0, 0, 0), room=SIDE_BY_SIDE, spacing=12)
        self._cards.folded.connect(lambda _: self._fold_cards())
        self.after = make_label("", "", wrap=True)
        self._after = QWidget()
        strip = make_row(IconLabel("info", Tone.INFO, 16), grow(self.after), spacing=GAP)
        make_column(
            make_label(_tr("After this"), "strong"), strip, margins=(16, 6, 16, 6), spacing=4, inside=self._after
        )
        self._after.hide()
        inside = QWidget()
        make_column(
            self.families,
            grow(self._cards),
            self._after,
            margins=(MARGIN, GAP, MARGIN, SPACE),
            spacing=12,
            inside=inside,
        )
        make_column(grow(make_scroll(inside, across=False)), margins=0, inside=self)

    @property
    def _by_ask(self) -> Mapping[Ask, Card]:
        return {Ask.PLACES: self.places, Ask.DESTINATIONS: self.goes, Ask.CLEARANCES: self.needs}

    def _fold_cards(self) -> None:
        """Under each other every card is whole."""
        for card in self._by_ask.values():
            card.show_whole(not self._cards.wide)

    # -- showing

    def ask_only(self, asked: Sequence[Ask]) -> None:
        """Show these questions; the others keep what they have."""
        self._asked = set(asked)
        for ask, card in self._by_ask.items():
            card.setVisible(ask in self._asked)
            card.show_number(on=len(self._asked) > 1)

    def show_questions(self, questions: Questions, places: Sequence[tuple[str, str]]) -> None:
        """`places` are those of the file, code and name."""
        self._questions = questions
        self._made = ()
        self._waiting = None
        made = {place.code: place.name for place in questions.new}
        self._names = dict(places) | made
        offered = sorted(self._names.items(), key=lambda pair: pair[1].casefold())
        self.places.show_lines(questions.where, offered, lambda code: self._names.get(code, code))
        self.goes.show_lines(questions.goes, (), format.destination)
        country = questions.country
        none = questions.clearances_chosen and not any(need.chosen for need in questions.needs)
        self.needs.show_needs(questions.needs, country, none=none, differing=questions.differing)
        self.families.show_families(questions.families, questions.families_column)
        self._show_sources(questions, country)
        self._show_new(questions)
        self._show_foots()
        self._fold_cards()

    def _show_sources(self, questions: Questions, country: str | None) -> None:
        column = questions.where_column
        if questions.of_file:
            self.places.source.setText(_tr("The words of the imported lists are read again."))
        elif column:
            self.places.source.setText(_tr("Read from the column “{0}”. One place for each spelling.").format(column))
        else:
            self.places.source.setText(_tr("The list does not say where they wait."))
        if questions.host_column:
            stated = _tr("The column “{0}” says in which country.").format(questions.host_column)
            self.places.source.setText(f"{self.places.source.text()} {stated}")
        if questions.goes_column:
            self.goes.source.setText(_tr("Read from the column “{0}”.").format(questions.goes_column))
        elif questions.goes_offered:
            self.goes.source.setText(
                _tr("Filled in from nationality. “{0}” holds places too: choose it at Columns to read it.").format(
                    "”, “".join(questions.goes_offered)
                )
            )
        else:
            self.goes.source.setText(_tr("Filled in from nationality. Change single people later, under People."))
        words = _tr("Clearances that people need to leave.")
        if country:
            words = _tr("The usual clearances to leave {0}.").format(format.the_country(country))
        told = [words] if questions.of_file else [words, _tr("Answers in the list are kept.")]
        if any(need.usual and need.holds_all and not need.chosen for need in questions.needs):
            told.append(_tr("A clearance that nobody on the list has yet is not ticked."))
        self.needs.source.setText(" ".join(told))

    def _show_new(self, questions: Questions) -> None:
        host, number = questions.host, self._count_new()
        lacking = host is None and bool(questions.where)
        if host is None:
            self.new.setText(_tr("In which country do they wait?") if lacking else "")
        elif self.town.isModified():  # no sentence of half a name
            self.new.setText(_tr("Press Enter when the town is complete."))
            return
        elif number:
            words = format_many(number, _tr("1 new place"), _tr("{0} new places"))
            if questions.country is None:
                self.new.setText(f"{words}: {', '.join(map(format.country, sorted(questions.here)))}")
            elif host.town_name:
                words = f"{format_many(number, _tr('1 new place near'), _tr('{0} new places near'))} {host.town_name}"
            if questions.country is not None:
                zone = host.timezone.rpartition("/")[2].replace("_", " ")
                self.new.setText(_tr("{0}: {1}, time of {2}.").format(words, format.country(host.country), zone))
        else:
            self.new.setText("")
        self.change.setVisible(host is not None and bool(number))
        self._where.setVisible(lacking or (host is not None and host.source is HostSource.OFFICER))
        if self._where.isVisibleTo(self):
            self._fill_host()

    def _count_new(self) -> int:
        """New places at which somebody waits; a town that is made for these to be near is no more than that."""
        answers = self.answers()
        codes = set((answers.waits or {}).values())
        return sum(place.code in codes for place in used_places(answers))

    def _show_host(self) -> None:
        self._fill_host()
        self._where.show()
        self.change.hide()
        self.host.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_host(self) -> None:
        if self.host.count() == 0:
            self.host.addItem(_tr("Choose a country"), "")
            for code, name in format.countries():
                self.host.addItem(name, code)
        host = self._questions.host if self._questions else None
        self.host.show_data(host.country if host else "")
        self.town.setText(host.town_name if host else "")

    def _move_host(self) -> None:
        host = self._questions.host if self._questions else None
        self.town.setModified(False)
        country, town = self.host.currentData() or "", self.town.text().strip()
        if (country, town) != ((host.country, host.town_name) if host else ("", "")):
            self.host_chosen.emit(country, town)
        elif self._questions is not None:
            self._show_new(self._questions)

    def _take_place(self, text: str) -> str | None:
        """A place by its name; one that there is not is made when the answers are written."""
        key = spelling_key(text)
        known = next((code for code, name in self._names.items() if key in map(spelling_key, (code, name))), None)
        if known is not None or self._questions is None:
            return known
        code, made = name_place(self._questions, text, self._made)
        self._made += made
        self._names |= {place.code: place.name for place in made}
        return code

    def await_after(self) -> None:
        """Shows that the effect is being computed."""
        self._waiting = None
        self.after.setText(_tr("Counting what follows…"))
        self._after.show()

    def show_after(self, after: After) -> None:
        """Shows the effect of the answers."""
        self._waiting = after.waiting
        self._show_foots()
        parts = [
            format_many(
                after.complete, _tr("1 has a place and a destination"), _tr("{0} have a place and a destination")
            ),
            format_many(after.waiting, _tr("1 waits for an answer"), _tr("{0} wait for an answer")),
            format_many(after.need_document, _tr("1 needs a document"), _tr("{0} need a document")),
            *(
                [format_many(len(after.families), _tr("1 family to look at"), _tr("{0} families to look at"))]
                if after.families
                else ()
            ),
            _tr("Next step: plan") if after.departures else _tr("Next step: enter the flights and buses"),
        ]
        lines = [translate_said(one.sentence) for one in after.families[:FAMILIES]]
        self.after.setText("\n".join(["  ·  ".join(parts), *lines]))

    def _was_changed(self) -> None:
        self._show_foots()
        if self._questions is not None:
            self._show_new(self._questions)
        self.changed.emit()

    def _show_foots(self) -> None:
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
        some = format_many(chosen, _tr("1 clearance needed."), _tr("{0} clearances needed."))
        words = some if chosen else _tr("No clearance is needed.")
        if chosen and self._waiting:
            waits = format_many(
                self._waiting, _tr("1 person waits for an answer."), _tr("{0} people wait for an answer.")
            )
            words = f"{words} {waits}"
        self.needs.foot.setText(words)

    # -- answering

    def answers(self) -> Answers:
        """The present answers to the questions asked."""
        questions = self._questions
        if questions is None:
            return Answers()
        found = replace(questions.proposed(), waits=None, goes=None, needs=None, new=questions.new + self._made)
        found = replace(found, same_families=self.families.same.isChecked())
        if Ask.PLACES in self._asked:
            found = replace(found, waits=self.places.codes)
        if Ask.DESTINATIONS in self._asked:
            found = replace(found, goes=self.goes.codes)
        if Ask.CLEARANCES in self._asked:
            found = replace(found, needs=self.needs.items, listed=self.needs.listed.isChecked())
        return found


def _take_destination(text: str) -> str | None:
    """A country, a city or an airport."""
    code = parse_field(by_name(PERSON)["destination"], text)
    return str(code) if code is not None else None


# -- The three questions about people already in the file: those left for later are answered here.


class FileQuestions(QObject):
    """Asks one question of the file on a page of its own; `done` is called when it is written."""

    def __init__(self, context: Context, parent: QObject, done: Callable[[], object]) -> None:
        super().__init__(parent)
        self.context = context
        self.page = QuestionsPage()
        self.page.host_chosen.connect(self._move_host)
        self._done = done
        self._asked: Asked | None = None
        self._host: Host | None = None

    def ask(self, question: Ask) -> None:
        self.page.ask_only((question,))
        self._host = None
        self._read()

    def _read(self) -> None:
        operation, host = self.context.operation, self._host
        self.context.ask(
            self,
            "questions",
            lambda: Asked(ask_of_file(operation.db, [operation.path.stem], host), name_places(operation)),
            self._show_asked,
        )

    def _show_asked(self, asked: Asked) -> None:
        self._asked = asked
        self.page.show_questions(asked.questions, asked.places)

    def _move_host(self, country: str, town: str) -> None:
        self._host = host_in(country, town) if country else None
        self._read()

    def reload_content(self) -> None:
        """The file moved on."""
        if self._asked is not None:
            self._read()

    def write(self) -> None:
        if self._asked is None:
            return
        command = AnswerQuestions(self._asked.questions, self.page.answers())
        if self.context.run(command) is not None:
            self._asked = None
            self._done()
