"""What a room can be asked to show beside a reference: `context.go(room, goal)`, and the room's `select` understands it."""

from __future__ import annotations

PEOPLE_FILTER = "filter:"
"""For the people: before a filter's key, a clearance's kind, a leg's code or a group; those people are listed."""
MERGE = "merge:"
"""For the people: before two numbers; they are compared side by side."""
PROBLEMS = "problems"
"""For the plan: what there is to put right."""
STANDBY = "standby "
"""For the plan: before the code of a departure; who stands by for it."""
WHY = "why "
"""For the plan: before a person's number; why they travel so, or have no seat."""
KEPT_ROWS = "kept"
"""For the received lists: the rows that are kept aside."""
PEOPLE, GROUPS, CLEARANCES = "people", "groups", "clearances"
"""The three views of people, by the keys of their rooms."""
