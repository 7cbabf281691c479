"""People without a seat: the heading over those whom the same thing keeps here."""

from __future__ import annotations

from repatriate.app.plan.board.unplaced import Group
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.items import Heading


def make_heading(group: Group) -> Heading:
    words, hint = plan_labels.waiting_words(group.why)
    return Heading(group.why, words, group.people, hint=hint)
