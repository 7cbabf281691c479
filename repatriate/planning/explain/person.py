"""Answers about one person: reasons for this itinerary and against others, and suggestions."""

from __future__ import annotations

from collections.abc import Iterable

from repatriate.model.plan import Explanation, Itinerary, Option, Reason, Snapshot, Suggestion, Verdict
from repatriate.model.saying import join_parts, say
from repatriate.planning.evaluate.occupancy import Assignments, Occupancy
from repatriate.planning.explain import causes
from repatriate.planning.itineraries import RouteSet
from repatriate.planning.rules import household_blocked, kept_apart, no_route
from repatriate.planning.rules.pinned_elsewhere import explain_kept
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.solver.column_generation import count_columns
from repatriate.planning.suggest.for_person import suggest_changes
from repatriate.planning.suggest.person_messages import keep_promise
from repatriate.planning.trials.question import PlanQuestions, Question
from repatriate.planning.validate.move_check import find_personal_reasons, find_traveller

TOO_LARGE = 300_000
"""Itineraries of all kinds of people together; beyond, solving for one person takes minutes and more memory than a laptop has."""


def explain_journey(
    given: Snapshot | Rulebook | PlanQuestions,
    assignments: Assignments,
    person: str,
    leg: str | None = None,
    *,
    solve: bool = True,
) -> Explanation:
    """Every itinerary the person might take (with `leg`: those that use it), all that speaks against each, and what
    would help.

    Capacity is computed as if the person's whole unit took the itinerary and everybody else stayed as assigned. Where
    there is no itinerary, one excluded option says why: with no legs, or with `leg` alone. Without `solve` nothing is
    tried out: then there is no advice and the sentence leaves aside which goal decided. For many questions about one plan
    give PlanQuestions, which keeps what they share. Where the operation is TOO_LARGE nothing is tried out either, and it is said.
    Raises UserError `unknown_person`.
    """
    plan_questions = given if isinstance(given, PlanQuestions) else PlanQuestions(Rulebook.of(given), assignments)
    book = plan_questions.book
    who = find_traveller(book, person)
    placed = assignments.get(person) or None
    asked = _Asked(book, assignments, who)
    options = [asked.option(row, placed) for row in asked.rows(leg)]
    if placed is not None and all(option.legs != placed for option in options) and (leg is None or leg in placed):
        options.insert(0, Option(placed, Verdict.CHOSEN, tuple(find_personal_reasons(book, who, placed))))
    if not options:
        operation, one = book.operation, who.person
        reason = no_route.explain_no_route(operation, one) if leg is None else no_route.explain_leg(operation, one, leg)
        options = [Option((leg,) if leg is not None else (), Verdict.EXCLUDED, (reason,))]
    question = Question(plan_questions, person, leg)
    promised = who.person.document.promised if who.person.document else None
    advice: tuple[Suggestion, ...] = () if promised is None else (keep_promise(person, promised),)
    too_large = solve and count_columns(plan_questions.classes) > TOO_LARGE
    solve = solve and not too_large
    if placed is None and solve:
        advice += suggest_changes(question)
    text = _explain_all(question, options, placed, advice, solve)
    if placed is None and not any(option.verdict is Verdict.POSSIBLE for option in options):
        text = join_parts(" ", [*(one.message for one in plan_questions.long_waits.explain(question.unit)), text])
    if too_large and placed is None:
        text = join_parts(
            " ", (text, say("What would help is not tried out: too many journeys are possible for that."))
        )
    return Explanation(person, placed, tuple(options), advice, text)


def _explain_all(
    question: Question,
    options: list[Option],
    placed: Itinerary | None,
    advice: tuple[Suggestion, ...],
    solve: bool,
) -> str:
    if question.ref in question.unit.kept:
        return explain_kept(question.book.operation, question.ref).message
    if placed is not None:
        return causes.explain_placed(question, placed, solve)
    text = causes.explain_left_out(question, solve) or next(
        (r.message for option in options for r in option.reasons), ""
    )
    if solve and not advice:
        more = causes.explain_no_remedy(question)
        return join_parts(" ", (text, more)) if more else text
    return text


class _Asked:
    """One person's question: the masks of the rules and the loads of the legs, computed once for all itineraries."""

    def __init__(self, book: Rulebook, assignments: Assignments, who: Traveller) -> None:
        self._book = book
        self._who = who
        self._unit: Unit = book.unit_of[who.ref]
        self._routes: RouteSet = book.routes_of(who)
        self._forbids = {rule: rule.mask(who, self._routes) for rule in book.rules}
        self._others = [other for other in self._unit.members if other.ref != who.ref]
        self._others_free = {other.ref: _list_open_ids(book, other) for other in self._others}
        legs = {code for codes in self._routes.codes for code in codes}
        self._occupancy = Occupancy(book, assignments, legs=legs, without=set(self._unit.refs))

    def rows(self, leg: str | None) -> Iterable[int]:
        return (row for row, codes in enumerate(self._routes.codes) if leg is None or leg in codes)

    def option(self, row: int, placed: Itinerary | None) -> Option:
        codes = self._routes.codes[row]
        reasons = tuple(self._find_reasons(row, codes))
        if codes == placed:
            return Option(codes, Verdict.CHOSEN, reasons)
        return Option(codes, Verdict.EXCLUDED if reasons else Verdict.POSSIBLE, reasons)

    def _find_reasons(self, row: int, codes: Itinerary) -> Iterable[Reason]:
        book, who, unit = self._book, self._who, self._unit
        if who.ref in unit.kept:
            yield explain_kept(book.operation, who.ref)
            return
        for rule, mask in self._forbids.items():
            if mask[row]:
                yield rule.reason(book.operation.trip(who.ref, codes))
        yield from self._find_company_reasons(row, codes)
        demand = book.demand(unit.members, int(self._routes.first[row]))
        for shortage in self._occupancy.shortages(demand, codes):
            yield LIMITS[shortage.limit].reason(book.legs[shortage.leg], shortage.load, shortage.needed)
        for ref, other, leg in self._occupancy.unwelcome(unit.members, codes):
            yield kept_apart.explain_apart(ref, other, leg)

    def _find_company_reasons(self, row: int, codes: Itinerary) -> Iterable[Reason]:
        """Reasons that keep the rest of the unit from coming along."""
        book, unit = self._book, self._unit
        if book.parted(unit):
            a, b = next((a, b) for a in unit.refs for b in sorted(book.apart.get(a, ())) if b in unit.refs)
            yield kept_apart.explain_apart(a, b, None)
        number = int(self._routes.ids[row])
        blocking = [o for o in self._others if o.ref in unit.kept or number not in self._others_free[o.ref]]
        if blocking:
            onward = codes[len(book.operation.behind(self._who.ref)) :] or codes  # who flew needs no seat behind them
            yield household_blocked.explain_blocked(
                self._who.ref, [(o.ref, next(iter(find_personal_reasons(book, o, onward)), None)) for o in blocking]
            )


def _list_open_ids(book: Rulebook, who: Traveller) -> frozenset[int]:
    """Itineraries that the rules about one person allow them."""
    return frozenset(book.open_ids(who).tolist())
