"""Quick filters of people by a word that is no column, each as a condition on `p`."""

from __future__ import annotations

from repatriate.app.core.counted_facts import TAKEN_OFF
from repatriate.app.state.figures import DEPARTED, HAS_SEAT, NO_SHOW
from repatriate.app.state.queries import CLEARANCES_CHOSEN, LACKS_CLEARANCE, in_states, lacks_one, state_sql
from repatriate.app.state.rules import CANCELLED
from repatriate.app.state.states import Lack, State

# A text date with unknown parts sorts after every known one of that year: the youngest it can be, as the rules have it.
MINOR = "(p.birth_date > :adult_from AND substr(p.birth_date, 1, 1) <> '?')"
_SEATED = f"({HAS_SEAT} OR {in_states((State.IN_DRAFT,))})"
_HERE = f"NOT {in_states((State.NOT_TRAVELLING,))}"
_HELD, _NO_DOCUMENT = lacks_one(Lack.HOLD_LIFTED), lacks_one(Lack.DOCUMENT)
_NOT_CLEARED = f"({_HELD} OR {LACKS_CLEARANCE})"
FILTERS: dict[str, str] = {
    "all": "1",
    "minors": MINOR,
    "assistance": "p.assistance IS NOT NULL",
    "names": "p.name_spelling IS NOT NULL",
    "minors_alone": f"({MINOR} AND p.household_id IS NULL AND p.withdrawn IS NULL)",
    "first_left_out": f"(p.priority = 1 AND {_HERE} AND NOT {_SEATED})",
    "hold_ends": f"""({_HELD} AND EXISTS (SELECT 1 FROM holds h WHERE h.person_id = p.id AND h.lifted_on IS NULL
        AND h."end" BETWEEN :today AND date(:today, '+3 days')))""",
    "leg_cancelled": f"({state_sql('s.kind')} IS '{CANCELLED}')",
    "registered": _HERE,
    "cleared": f"({_HERE} AND NOT {_NOT_CLEARED} AND {CLEARANCES_CHOSEN})",
    "not_cleared": _NOT_CLEARED,
    "waiting": f"(NOT {_HELD} AND {LACKS_CLEARANCE})",
    "on_hold": _HELD,
    "documented": f"({_HERE} AND NOT {_NO_DOCUMENT})",
    "no_document": _NO_DOCUMENT,
    "placed": HAS_SEAT,
    "left_out": f"({_HERE} AND NOT {HAS_SEAT})",
    "on_list": f"({HAS_SEAT} AND {state_sql('s.on_list')})",
    "departed": in_states(DEPARTED),
    "arrived": in_states((State.HANDED_OVER, State.ARRIVED)),
    "handed_over": in_states((State.HANDED_OVER,)),
    "missing": in_states((State.MISSING_ON_ARRIVAL,)),
    "waiting_there": in_states((State.ARRIVED,)),
    "no_shows": NO_SHOW,
    "off_loaded": f"p.id IN ({TAKEN_OFF})",
}
"""Quick filters by a word that is no column; those from `registered` on list the people of a figure, or those it
lacks."""
