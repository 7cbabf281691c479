"""A household, and a group of strict cohesion, travels on one itinerary, all of it or nobody."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.model.plan import Itinerary, Reason, ReasonCode
from repatriate.model.saying import Said, join_items, join_parts, say
from repatriate.planning.messages import drop_stop, end_sentence, name_journey
from repatriate.planning.rules.rule import HardRule, Opens

RULE = HardRule(
    code=ReasonCode.HOUSEHOLD_BLOCKED,
    heading=say("Someone of the family cannot go"),
    advice=say("The whole family goes, or nobody"),
    opens=Opens.NOTHING,
)


def _make_reason(text: Said, others: Sequence[str]) -> Reason:
    return Reason(RULE.code, end_sentence(text), None, " ".join(others))


def explain_blocked(ref: str, by: Sequence[tuple[str, Reason | None]]) -> Reason:
    """Others must come along and cannot; with each, why not."""
    refs = [ref for ref, _ in by]
    text = say("{0} travels only together with {1}, who cannot go", ref, join_items(refs))
    because = next((reason.message for _, reason in by if reason), None)
    return _make_reason(text if because is None else join_parts(". ", (text, drop_stop(because))), refs)


def explain_at_odds(ref: str, others: Sequence[str]) -> Reason:
    """Each of a unit could travel, but no itinerary suits all."""
    return _make_reason(
        say("{0} travels only together with {1}, and no journey suits all of them", ref, join_items(others)), others
    )


def explain_parted(ref: str, others: Sequence[str], codes: Itinerary) -> Reason:
    """A move that leaves part of a unit behind."""
    if not codes:
        return _make_reason(
            say("{0} travels only together with {1}, who would keep their seats", ref, join_items(others)), others
        )
    along = join_items(others), name_journey(codes)
    return _make_reason(say("{0} travels only together with {1}, who would not be on {2}", ref, *along), others)
