"""Rules for the verdict that a counter gets on a person: one function for each rule, with its code and words.

Each rule returns a verdict, or None if it does not apply. No rule keeps a sighting from being recorded: somebody was
seen. `device` is the text for a phone, without reasons; `laptop` is the officer's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from repatriate.model.counting import Seen
from repatriate.model.saying import Said, count, join_items, join_parts, say


class Code(StrEnum):
    """The rules, and `stray`: a code that leads to nobody."""

    COUNTED = "counted"
    AGAIN = "again"
    NOT_ON_LEG = "not_on_leg"
    ON_HOLD = "on_hold"
    WITH = "with"
    INFANT_ALONE = "infant_alone"
    MINOR_ALONE = "minor_alone"
    KEPT_APART = "kept_apart"
    FULL = "full"
    CLOSED = "closed"
    UNBALANCED = "unbalanced"
    RECEIVER_NEEDED = "receiver_needed"
    NOT_ARRIVED = "not_arrived"
    STRAY = "stray"


class Sign(StrEnum):
    """The urgency of a verdict; symbol, word, colour and sound all differ by it."""

    OK = "ok"
    AGAIN = "again"
    LOOK = "look"
    STOP = "stop"

    @property
    def mark(self) -> str:
        match self:
            case Sign.OK:
                return "✓"
            case Sign.AGAIN:
                return "⟳"
            case Sign.LOOK:
                return "!"
            case Sign.STOP:
                return "✕"
        assert_never(self)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`word` is read from afar; `device` and `laptop` are sentences."""

    code: Code
    sign: Sign
    word: Said
    device: Said
    laptop: str
    lacking: tuple[str, ...] = ()
    """The people of the unit who are not here yet: once they are, there is nothing more to look at."""


@dataclass(frozen=True, slots=True)
class First:
    """The first such sighting of a person at this point, in UTC, and its counter. `told` is the time for people."""

    at: str
    counter: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts about one person seen at one point; rules read nothing else.

    `leg` is the code of the departure. `boards`: the point counts as boarding. `booked`: they have a seat here, or were
    let on as a go-show before. `aboard`: they were aboard, or the point is before boarding. `first` is their earlier
    sighting here; `repeat`: by the same counter within seconds. `elsewhere` is another departure of the same day on
    which they have a seat. `hindered` says why they may not cross the border or travel today. `unit` are all who must
    travel together, `lacking` those of them who are not here. `alone` is the rule that a child without its adult
    breaks. `apart` and `full` apply to a go-show: the people to be kept apart from, and the limits exceeded. `open`:
    point and boarding are open. `cancelled`: nobody travels on the departure.
    """

    ref: str
    leg: str
    kind: Seen = Seen.PRESENT
    boards: bool = False
    open: bool = True
    cancelled: bool = False
    booked: bool = True
    aboard: bool = True
    first: First | None = None
    repeat: bool = False
    elsewhere: str = ""
    hindered: Sequence[str] = ()
    unit: Sequence[str] = ()
    lacking: Sequence[str] = ()
    alone: Code | None = None
    apart: Sequence[str] = ()
    full: Sequence[str] = ()


_DESK = say("Send to the desk.")


def judge_counted(facts: Facts) -> Verdict:
    """They are seen so for the first time."""
    word = _kind_word(facts.kind)
    told = say("{0}: {1}.", facts.ref, word)
    return Verdict(Code.COUNTED, Sign.OK, word, told, told)


def _kind_word(kind: Seen) -> Said:
    match kind:
        case Seen.PRESENT:
            return say("Counted")
        case Seen.LEFT:
            return say("Gone back")
        case Seen.MISSING:
            return say("Not here")
        case Seen.UNDONE:
            return say("Undone")
    assert_never(kind)


def judge_again(facts: Facts) -> Verdict | None:
    """They are seen so here already; a scan that repeats itself within seconds is the first one."""
    if facts.first is None or facts.repeat:
        return None
    word = say("Already counted") if facts.kind is Seen.PRESENT else _kind_word(facts.kind)
    if facts.kind is Seen.PRESENT:
        device = say("{0} was already counted at {1}.", facts.ref, facts.first.told)
        laptop = device
        if facts.first.counter:
            laptop = say("{0} was already counted at {1} by {2}.", facts.ref, facts.first.told, facts.first.counter)
    else:
        device = laptop = say("{0} already has this mark at {1}.", facts.ref, facts.first.told)
    return Verdict(Code.AGAIN, Sign.AGAIN, word, device, laptop)


def not_on_leg(facts: Facts) -> Verdict | None:
    """They have no seat on this departure."""
    if facts.kind is not Seen.PRESENT or (facts.booked and facts.aboard):
        return None
    if not facts.aboard:
        told = say("{0} was not aboard {1}.", facts.ref, facts.leg)
        laptop = join_parts(" ", (told, say("Open the closing again, or undo the number.")))
        return Verdict(Code.NOT_ON_LEG, Sign.STOP, say("Was not aboard"), _DESK, laptop)
    device = say("Not on {0}: send to the desk.", facts.leg)
    if facts.elsewhere:
        device = say("Not on {0}, but on {1} today: send to the desk.", facts.leg, facts.elsewhere)
    laptop = say("{0} has no seat on {1}.", facts.ref, facts.leg)
    if facts.elsewhere:
        laptop = say("{0} has no seat on {1}, but on {2} today.", facts.ref, facts.leg, facts.elsewhere)
    if facts.boards:
        laptop = join_parts(" ", (laptop, say("Let them board with a reason, or send them back.")))
    return Verdict(Code.NOT_ON_LEG, Sign.STOP, say("Not on {0}", facts.leg), device, laptop)


def on_hold(facts: Facts) -> Verdict | None:
    """A hold touches today, a clearance is missing or ended, or there is no document for a border."""
    if not facts.hindered:
        return None
    return Verdict(Code.ON_HOLD, Sign.STOP, _STOPS[Code.ON_HOLD], _DESK, join_parts(" ", facts.hindered))


def judge_closed(facts: Facts) -> Verdict | None:
    """The point or the departure is closed. The sighting is kept, for an officer to decide."""
    if facts.open:
        return None
    device = say("Closed: send to the desk.")
    laptop = (
        say("{0} is cancelled: nobody travels on it. Send {1} back.", facts.leg, facts.ref)
        if facts.cancelled
        else say("{0} is closed. Reopen it with a reason, or send {1} back.", facts.leg, facts.ref)
    )
    return Verdict(Code.CLOSED, Sign.STOP, say("Closed"), device, laptop)


def kept_apart(facts: Facts) -> Verdict | None:
    """Stops a go-show if somebody is aboard from whom they must be kept apart. A device never learns of the rule."""
    if not facts.apart:
        return None
    return Verdict(Code.KEPT_APART, Sign.STOP, _STOPS[Code.KEPT_APART], _DESK, join_parts(" ", facts.apart))


def judge_full(facts: Facts) -> Verdict | None:
    """Stops a go-show if the departure has no room left for them."""
    if not facts.full:
        return None
    return Verdict(Code.FULL, Sign.STOP, _STOPS[Code.FULL], say("Full."), join_parts(" ", facts.full))


def infant_alone(facts: Facts) -> Verdict | None:
    """Under 2, and no adult of the family is aboard. Boarding cannot be closed so."""
    return _judge_alone(
        facts, Code.INFANT_ALONE, say("{0} is under 2, and no adult of the family is aboard.", facts.ref)
    )


def minor_alone(facts: Facts) -> Verdict | None:
    """Under 18, and no adult of the family is aboard. Boarding cannot be closed so."""
    return _judge_alone(
        facts, Code.MINOR_ALONE, say("{0} is under 18, and no adult of the family is aboard.", facts.ref)
    )


def _judge_alone(facts: Facts, code: Code, fact: Said) -> Verdict | None:
    if facts.alone is not code or not facts.boards:
        return None
    laptop = join_parts(
        " ", (fact, say("Wait for the adult, take the child off, or name another adult with a reason."))
    )
    return Verdict(code, Sign.LOOK, say("Adult not here"), say("Their adult is not aboard yet."), laptop)


def with_others(facts: Facts) -> Verdict | None:
    """Some of those with whom they must travel are not here yet."""
    if not facts.boards or not facts.lacking:
        return None
    here = say("{0} of {1} here", len(facts.unit) - len(facts.lacking), len(facts.unit))
    lack = count(len(facts.lacking), "{1} is not here yet.", "{1} are not here yet.", join_items(tuple(facts.lacking)))
    laptop = join_parts(" ", (say("{0}.", here), lack))
    return Verdict(Code.WITH, Sign.LOOK, here, say("{0}.", here), laptop, tuple(facts.lacking))


RULES: tuple[Callable[[Facts], Verdict | None], ...] = (
    judge_closed,
    not_on_leg,
    on_hold,
    kept_apart,
    judge_full,
    judge_again,
    infant_alone,
    minor_alone,
    with_others,
)
"""The rules for each sighting, in the order in which they are reported."""


def judge_sighting(facts: Facts) -> tuple[Verdict, ...]:
    """All that the rules say, what is told first in front; who is counted and nothing else has one verdict."""
    found = tuple(verdict for rule in RULES if (verdict := rule(facts)) is not None)
    return found or (judge_counted(facts),)


def judge_recall(code: Code, facts: Facts) -> Verdict:
    """The verdict repeated for a sighting that arrives again, by its code; changes since then do not count."""
    match code:
        case Code.AGAIN if facts.first is not None:
            return judge_again(facts) or judge_counted(facts)
        case Code.NOT_ON_LEG:
            return not_on_leg(replace(facts, booked=False)) or judge_counted(facts)
        case Code.ON_HOLD | Code.KEPT_APART:
            return Verdict(code, Sign.STOP, _STOPS[code], _DESK, _DESK)
        case Code.FULL:
            return Verdict(code, Sign.STOP, _STOPS[code], say("Full."), say("Full."))
        case Code.CLOSED:
            return judge_closed(replace(facts, open=False)) or judge_counted(facts)
        case Code.INFANT_ALONE:
            return infant_alone(replace(facts, boards=True, alone=code)) or judge_counted(facts)
        case Code.MINOR_ALONE:
            return minor_alone(replace(facts, boards=True, alone=code)) or judge_counted(facts)
        case Code.WITH:
            told = say("Not all of them were here.")
            return Verdict(code, Sign.LOOK, say("Family not complete"), told, told)
        case Code.COUNTED | Code.AGAIN | Code.UNBALANCED | Code.RECEIVER_NEEDED | Code.NOT_ARRIVED | Code.STRAY:
            return judge_counted(facts)
    assert_never(code)


_STOPS = {
    Code.ON_HOLD: say("May not travel"),
    Code.KEPT_APART: say("Kept apart"),
    Code.FULL: say("Full"),
}


# -- of a code that leads to nobody


def judge_stray(problem: str) -> Verdict:
    """`problem` says why the code leads to nobody."""
    word = say("Unknown number")
    return Verdict(Code.STRAY, Sign.STOP, word, say("{0}.", word), problem)


# -- of closing and of handing over


def judge_balance(aboard: int, head_count: int) -> Verdict | None:
    """The number counted by eye is not the number of people counted aboard."""
    if aboard == head_count:
        return None
    text = count(aboard, "{0} person was counted aboard, but the head count is {1}.", "{0} people were counted aboard, but the head count is {1}.", head_count)  # fmt: skip
    laptop = join_parts(" ", (text, say("Count again, or give the reason: the list prints it.")))
    return Verdict(Code.UNBALANCED, Sign.STOP, say("Does not balance"), _DESK, laptop)


def receiver_needed(ref: str, *, minor: bool, age_known: bool, marked: bool, allowed: bool, id_seen: bool) -> Verdict | None:  # fmt: skip
    """Stops a handover to a receiver not named or not identified. It concerns minors, people of unknown age, and people
    marked as vulnerable."""
    if not (minor or not age_known or marked) or (allowed and id_seen):
        return None
    if not age_known and not marked:
        why = say("The age of {0} is not known.", ref)
    else:
        why = say("{0} is under 18.", ref) if minor else say("{0} needs a receiver.", ref)
    lacks = say("This receiver was not named for them.") if not allowed else say("No identity document was seen.")
    word = say("Receiver needed")
    laptop = join_parts(" ", (why, lacks, say("Choose another receiver, or give the reason: the receipt prints it.")))
    return Verdict(Code.RECEIVER_NEEDED, Sign.STOP, word, say("{0}.", word), laptop)


def not_arrived(ref: str, *, arrived: bool) -> Verdict | None:
    """They were not counted on arrival."""
    if arrived:
        return None
    told = say("{0} was not counted on arrival. Have they arrived now?", ref)
    return Verdict(Code.NOT_ARRIVED, Sign.LOOK, say("Not arrived"), told, told)
