"""The side panel that explains a person's journey, with suggestions and actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from repatriate.app.plan.board.cards import Card
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.model.entities import Person, Place, full_name
from repatriate.model.plan import Explanation, Itinerary, Option, Reason, ReasonCode, Suggestion, Verdict
from repatriate.planning.rules.registry import find_rule
from repatriate.planning.rules.rule import Opens
from ui.core.fields import value_text
from ui.core.format import birth, destination, local_time, number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.goals import COMPANIONS
from ui.rooms.common.labels import format_journey, format_route, place_words
from ui.rooms.plan import labels as plan_labels
from ui.style.theme import GAP, Tone
from ui.widgets.labels import IconLabel, clear_widget, make_button, make_label
from ui.widgets.layouts import Cell, grow, make_column, make_row

POSSIBLE_SHOWN, EXCLUDED_SHOWN, HELP_SHOWN = 6, 6, 5


class WhyPanel(DetailPanel):
    """`wanted` asks the room: move, off, pin or person (with the ref). `taken` asks for exactly these legs.

    `step` asks for another room and what is to be shown there: where that which is missing can be mended.
    """

    wanted = Signal(str)
    whole = Signal(str)
    """The panel with everything about somebody."""
    taken = Signal(object)
    other = Signal(str)
    step = Signal(str, str)
    asked = Signal()
    """Find out what would help."""

    def __init__(self, judge: Judge, card: Card, ref: str, *, writes: bool) -> None:
        person = judge.rulebook.people[ref]
        super().__init__(
            f"{ref} · " + self.tr("priority {0}").format(person.priority),
            name_person(person) or ref,
            _describe_person(person, judge.rulebook.snapshot.places),
        )
        self.ref, self.card = ref, card
        self._judge, self._writes = judge, writes
        self._explanation = judge.why(ref)
        self._show_state()
        self._add_steps()
        self._advice = QWidget()
        self._help = make_column(margins=0, spacing=GAP, inside=self._advice)
        self.column.addWidget(self._advice)
        self._show_help(self._explanation.would_help)
        if writes:
            self._add_buttons()
        self.link(self.tr("All about this person"), lambda: self.whole.emit(self.ref))
        self._add_companions()
        self._add_options()
        self.end()

    # -- where they are

    def _show_state(self) -> None:
        placed = self._explanation.placed
        if placed:
            leg = self._judge.rulebook.legs.get(self._judge.headline(placed))
            when = local_time(leg.departs) if leg else ""
            detail = translate_said(self._explanation.because)
            if self.card.fixed:
                detail = self.tr(
                    "They keep this journey: one of them is counted aboard, or one of its departures is closed or has left."
                )
            elif self.card.pinned:
                detail = self.tr("Kept on this departure: a new plan does not move them.")
            self.note.notify(f"{format_journey(placed)} · {when}", "good", detail)
        elif self._judge.state is None:
            self.note.notify(self.tr("There is no plan yet."), "info", self.tr("Press Plan to see who gets a seat."))
        else:
            detail = translate_said(self._explanation.because) or plan_labels.waiting_words(self.card.why or "")[1]
            drafted = self._judge.state == "draft"
            title = self.tr("Without a seat in the draft.") if drafted else self.tr("Without a seat.")
            self.note.notify(title, "attention", detail)

    def _add_steps(self) -> None:
        """Adds links from each missing thing to the place that corrects it."""
        if self._explanation.placed:
            return
        made: dict[tuple[str, str], str] = {}
        for reason in self.card.reasons or self._common_reasons():
            found = _describe_step(reason, self._find_ref(reason))
            if reason.code is ReasonCode.MINOR_LIMIT:
                ref = self._find_ref(reason)
                made.setdefault(("people", COMPANIONS + ref), self.tr("Who travels with them?"))
            if found is not None:
                made.setdefault(found[:2], found[2])
        for (room, key), text in list(made.items())[:3]:
            self.column.addWidget(make_button(text, partial(self.step.emit, room, key), icon="arrow-right"))

    def _common_reasons(self) -> Sequence[Reason]:
        """The reasons common to every journey, if the plan itself gives none."""
        options = [option for option in self._explanation.options if option.reasons]
        return options[0].reasons[:1] if options and len(options) == len(self._explanation.options) else ()

    def _find_ref(self, reason: Reason) -> str:
        """The person of the card whom a reason is about, by its reference; else the one asked about."""
        return next((ref for ref in self.card.refs if ref in reason.message), self.ref)

    def _show_help(self, found: Sequence[Suggestion], looking: str = "") -> None:
        """Shows the known suggestions; `looking` describes the search that is still running."""
        clear_widget(self._advice)
        self._advice.setVisible(bool(found or looking))
        if found or looking:
            self._help.addSpacing(4)
            self._help.addWidget(make_label(self.tr("What would help"), "section"))
        for one in found[:HELP_SHOWN]:
            self._help.addWidget(make_label(f"· {translate_said(one.message)}", wrap=True, copyable=True))
        if looking:
            self._help.addWidget(make_label(looking, "quiet", wrap=True))

    # -- what the whole operation says, when it comes

    @property
    def left_out(self) -> bool:
        """Whether they have no seat in the plan at work."""
        return self._explanation.placed is None and self._judge.state is not None

    def show_looking(self) -> None:
        """It is being found out."""
        if self.left_out:
            self._show_help(self._explanation.would_help, self.tr("Looking for what would help…"))

    def show_offer(self) -> None:
        """It takes a while with so many people: only when asked for."""
        self._show_help(self._explanation.would_help)
        self._advice.show()
        ask = make_button(self.tr("Find out what would help"), self.asked.emit, icon="search")
        self._help.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)

    def show_explanation(self, found: Explanation) -> None:
        """The sentence with the goal that decided, and what would help, each tried out."""
        self._explanation = replace(self._explanation, because=found.because, would_help=found.would_help)
        self._show_state()
        self._show_help(found.would_help)

    def _add_buttons(self) -> None:
        """Adds the buttons for changes by hand; none before there is a plan."""
        if self._judge.state is None:
            return
        placed = bool(self._explanation.placed)
        move = make_button(self.tr("Move to…"), lambda: self.wanted.emit("move"), icon="arrow-right")
        move.setToolTip(self.tr("F2: every departure on their way, and what stops it"))
        swap = make_button(self.tr("Swap with…"), lambda: self.wanted.emit("swap"), icon="compare")
        swap.setToolTip(self.tr("People who could give way to them on a full departure"))
        pin = make_button(
            self.tr("Let the plan move them") if self.card.pinned else self.tr("Keep here"),
            lambda: self.wanted.emit("pin"),
            icon="unpin" if self.card.pinned else "pin",
        )
        pin.setToolTip(self.tr("A new plan leaves them on this departure"))
        off = make_button(self.tr("Take off"), lambda: self.wanted.emit("off"), icon="none")
        off.setToolTip(self.tr("Delete: off the plan. Their seat becomes free."))
        self.buttons([move, swap, *([pin] if placed or self.card.pinned else []), *([off] if placed else [])])

    def _add_companions(self) -> None:
        if self.card.size > 1:
            self.section(self.tr("Travels with"))
            people = self._judge.rulebook.people
            self.links(
                (ref, name_person(people[ref]), partial(self.other.emit, ref))
                for ref in self.card.refs
                if ref != self.ref and ref in people
            )
        if self.card.group:
            self.text(self.tr("Group {0}").format(self.card.group), "quiet")

    # -- every journey

    def _add_options(self) -> None:
        options = self._explanation.options
        by_verdict = {kind: [option for option in options if option.verdict is kind] for kind in Verdict}
        self.section(self.tr("Journeys · {0}").format(number(sum(1 for option in options if option.legs))))
        for kind, most in ((Verdict.CHOSEN, 1), (Verdict.POSSIBLE, POSSIBLE_SHOWN), (Verdict.EXCLUDED, EXCLUDED_SHOWN)):
            for option in by_verdict[kind][:most]:
                self.column.addWidget(self._make_option(option))
        possible = len(by_verdict[Verdict.POSSIBLE]) - POSSIBLE_SHOWN
        excluded = len(by_verdict[Verdict.EXCLUDED]) - EXCLUDED_SHOWN
        if possible > 0:
            self.text(self.tr("and {0} more that are possible. See Move to…").format(number(possible)), "quiet")
        if excluded > 0:
            self.text(self.tr("and {0} more that are not possible").format(number(excluded)), "quiet")

    def _make_option(self, option: Option) -> QWidget:
        name, tone, words_ = {
            Verdict.CHOSEN: ("check", Tone.GOOD, self.tr("chosen")),
            Verdict.POSSIBLE: ("dot", Tone.ACCENT, self.tr("possible")),
            Verdict.EXCLUDED: ("trouble", Tone.QUIET, self.tr("not possible")),
        }[option.verdict]
        if option.verdict is Verdict.CHOSEN and option.reasons:  # placed against the rules
            name, tone = "trouble", Tone.TROUBLE
        made = QWidget()
        picture = IconLabel(name, tone, 15)
        picture.setToolTip(words_)
        head = make_row(
            Cell(picture, 0, Qt.AlignmentFlag.AlignTop),
            grow(make_label(self._format_title(option.legs), wrap=True)),
            spacing=GAP,
        )
        if option.verdict is Verdict.POSSIBLE and self._writes:
            here = make_button(self.tr("Move here"), partial(self.taken.emit, option.legs), "link")
            here.setAccessibleName(self.tr("Move to {0}").format(format_journey(option.legs)))
            head.addWidget(here, 0, Qt.AlignmentFlag.AlignTop)
        else:
            head.addWidget(make_label(words_, tone=tone), 0, Qt.AlignmentFlag.AlignTop)
        column = make_column(head, margins=(0, 2, 0, 2), spacing=1, inside=made)
        for reason in option.reasons[:3]:
            line = make_label(translate_said(reason.message), "quiet", wrap=True, copyable=True)
            line.setContentsMargins(23, 0, 0, 0)
            column.addWidget(line)
        return made

    def _format_title(self, legs: Itinerary) -> str:
        if not legs:
            return self.tr("No journey")
        leg = self._judge.rulebook.legs.get(legs[0])
        return f"{format_journey(legs)}\n{local_time(leg.departs)}" if leg else format_journey(legs)


def _describe_step(reason: Reason, ref: str) -> tuple[str, str, str] | None:
    """Room, what to show there, and the words on the button."""
    t = QCoreApplication.translate
    match find_rule(reason.code).opens:
        case Opens.CLEARANCES:
            return "people", ref, t("Why", "Open the clearances of {0}").format(ref)
        case Opens.DOCUMENT:
            return "papers", ref, t("Why", "Open the document of {0}").format(ref)
        case Opens.HOLDS:
            return "people", ref, t("Why", "Open the hold of {0}").format(ref)
        case Opens.DATES:
            return "people", ref, t("Why", "Open the dates of {0}").format(ref)
        case Opens.PERSON:
            return "people", ref, t("Why", "Open {0} in People").format(ref)
        case Opens.NEW_LEG:
            return "departures", "", t("Why", "Add a departure")
        case Opens.WAITING:
            return "settings", "max_layover_hours", t("Why", "Let them wait longer")
        case Opens.NOTHING:
            return None
        case Opens.LEG if reason.leg:
            return "departures", reason.leg, t("Why", "Open {0}").format(reason.leg)
        case Opens.LEG:
            return "departures", "", t("Why", "Add seats")


def _describe_person(person: Person, places: Mapping[str, Place]) -> str:
    parts = [value_text("sex", person.sex), birth(str(person.birth_date)) if person.birth_date else ""]
    here, there = places.get(person.location or ""), places.get(person.destination or "")
    start = place_words(person.location, here.name if here else None) if person.location else "?"
    end = place_words(there.code, there.name) if there is not None else destination(person.destination)
    ways: Sequence[str] = (start, end or "?")
    return " · ".join(part for part in (*parts, format_route(*ways)) if part)


def name_person(person: Person) -> str:
    return full_name(person.surname, person.given_names, person.nationality) or person.native_name or ""
