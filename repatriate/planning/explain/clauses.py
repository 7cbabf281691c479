"""What a seat would cost the plan, in words."""

from __future__ import annotations

from repatriate.model.plan import TIERS, UNPLACED_TIERS
from repatriate.model.saying import Said, count, say
from repatriate.planning.evaluate.money import count_decimals
from repatriate.planning.messages import count_moved
from repatriate.planning.rules.rulebook import WEIGHTS
from repatriate.planning.trials.question import Question
from repatriate.planning.trials.unit_trials import TierLoss


def describe_loss(question: Question, loss: TierLoss, instead: bool = False) -> Said:
    """What it would cost the plan to seat the person there, by the first goal that gets worse."""
    ref, name = question.ref, TIERS[loss.tier] if loss.tier is not None else ""
    if loss.by < 0:
        return say("The present plan is no longer the best: planning again may change this.")
    if loss.tier is None:
        if instead:
            return say("The plan would be as good with {0} there.", ref)
        return say("Others have equal priority. The plan would be as good with {0} in one of their seats.", ref)
    if loss.tier < UNPLACED_TIERS:
        return _describe_behind(ref, loss.by, loss.tier + 1, instead)
    match name:
        case "moved":
            text = count_moved(loss.by)
        case "spread":
            text = count(loss.by, "groups would be split over {0} more journey", "groups would be split over {0} more journeys")  # fmt: skip
        case "waiting":
            text = count(loss.by, "people would wait {0} day longer in all (a day of somebody of priority 1 counts {1} times)", "people would wait {0} days longer in all (a day of somebody of priority 1 counts {1} times)", WEIGHTS[1])  # fmt: skip
        case _:
            places = count_decimals(leg.seat_cost for leg in question.book.legs.values())
            money = f"{loss.by / 10**places:,.2f} {question.book.snapshot.settings.currency or ''}".strip()
            text = say("the plan would cost {0} more", money)
    if instead:
        return say("With {0} there, {1}.", ref, text)
    return say("Others have the same right to a seat. With {0} in the seat of one of them, {1}.", ref, text)


def _describe_behind(ref: str, by: int, priority: int, instead: bool) -> Said:
    if instead:
        return count(
            by,
            "A seat for {1} there would leave {0} more person of priority {2} behind.",
            "A seat for {1} there would leave {0} more people of priority {2} behind.",
            ref,
            priority,
        )
    return count(
        by,
        "A seat for {1} would leave {0} more person of priority {2} behind.",
        "A seat for {1} would leave {0} more people of priority {2} behind.",
        ref,
        priority,
    )
