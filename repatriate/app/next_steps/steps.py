"""The next steps of an operation, in their fixed order. Nothing here writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice

from repatriate.app.core.operation import Operation
from repatriate.app.next_steps import danger, hand_on, held_back, keep_house, onward, remarks, set_up
from repatriate.app.next_steps import hand_on as next_steps_hand_on
from repatriate.app.next_steps import onward as next_steps_onward
from repatriate.app.next_steps import remarks as next_steps_remarks
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.step import Step

MOST = 40
"""Steps that are told at once."""

_ROWS: tuple[Callable[[Facts], Iterable[Step]], ...] = (
    danger.find_left_behind,
    danger.find_missing,
    danger.find_alone_on_the_way,
    danger.find_to_decide,
    danger.find_strays,
    next_steps_onward.find_joined,
    onward.find_broken_onward,
    danger.find_overfull,
    danger.find_departing,
    danger.find_cancelled,
    hand_on.find_untold,
    danger.find_at_risk,
    next_steps_remarks.find_no_longer_listed,
    remarks.find_remarks,
    set_up.find_nobody,
    set_up.find_unread_times,
    set_up.find_kept_rows,
    set_up.find_doubtful,
    set_up.find_no_place,
    set_up.find_no_destination,
    set_up.find_no_clearances,
    set_up.find_no_way,
    set_up.find_no_office,
    set_up.find_no_plan,
    hand_on.find_draft,
    hand_on.find_by_time,
    next_steps_hand_on.find_final_lists,
    hand_on.find_not_counted_there,
    hand_on.find_not_handed,
    held_back.find_dated_ahead,
    held_back.find_printed_otherwise,
    held_back.find_no_last_day,
    held_back.find_no_document,
    held_back.find_documents_of_others,
    held_back.find_clearances,
    held_back.find_holds,
    held_back.find_no_seat,
    held_back.find_problems,
    keep_house.find_names,
    keep_house.find_twins,
    keep_house.find_still_out,
    keep_house.find_few_blanks,
    keep_house.find_old_backup,
)
"""One for each thing that may wait, in the order in which they are shown."""


def next_steps(operation: Operation, now: datetime) -> tuple[Step, ...]:
    """The next steps, the most urgent first. `now` is an aware moment; days are those of the host country."""
    return tuple(islice(find_steps(Facts(operation, now)), MOST))


def find_steps(facts: Facts) -> Iterator[Step]:
    """Every step, in order."""
    for find in _ROWS:
        yield from find(facts)
