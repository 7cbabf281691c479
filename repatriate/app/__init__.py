"""The one door to an operation file for the window and the command line: commands, queries, undo, jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from repatriate.app.core.derived import FOLLOWERS, SAMPLERS

if TYPE_CHECKING:
    from sqlite_utils import Database


def _follow_states(db: Database) -> None:
    """Imported when something is written: who only reads does not wait for it."""
    from repatriate.app.state.keeping import follow_state

    follow_state(db)


def _sample_states(db: Database) -> bool:
    from repatriate.app.state.sampling import looks_right

    return looks_right(db)


FOLLOWERS.append(_follow_states)
SAMPLERS.append(_sample_states)
