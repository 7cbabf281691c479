"""Lines of a person's panel that lead elsewhere: companions, and history."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from repatriate.app.people.person_queries import PersonView
from repatriate.app.people.table_queries import Row
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.common.goals import PEOPLE_FILTER
from ui.rooms.common.labels import format_many
from ui.rooms.common.person.sections import Line, member_name
from ui.style.theme import Tone

_tr = make_translator("Person")


def list_companions(context: Context, view: PersonView) -> Iterator[Line]:
    """The family one by one, the others of the group in sum."""
    for member in view.household:
        show = partial(context.go, "people", member["ref"])
        yield Line("", f"{member['ref']}  {member_name(member)}", "", _tr("Show"), show)
    if view.companions:
        group = view.row["group"]
        text = format_many(view.companions, _tr("{0} other in {1}"), _tr("{0} others in {1}"), group)
        yield Line("", text, "", _tr("Show all"), partial(context.go, "people", f"{PEOPLE_FILTER}group={group}"))


def history_line(context: Context, entry: Row, view: PersonView, writable: bool) -> Line:
    """A line of the history; what can be taken back has a link that does it."""
    undone = {"undo": _tr("undone: "), "redo": _tr("done again: ")}.get(entry["kind"], "")
    text, number = f"{format.moment(entry['at'])} · {undone}{translate_said(entry['summary'])}", entry["number"]
    if writable and number in view.undoable:
        return Line("", text, Tone.QUIET, _tr("Undo"), partial(context.undo, number), "undo", entry["officer"])
    show = partial(context.go, "changes", str(number))
    return Line("", text, Tone.QUIET, _tr("Show in Changes"), show, "chevron-right", entry["officer"])
