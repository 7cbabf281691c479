"""The box of the arrival in the counting room: who was not found, and the rest."""

from __future__ import annotations

from repatriate.app.counting.closing_view import Somebody
from repatriate.app.counting.room_view import CountingView
from repatriate.model.counting import CountsAs, How, Point, Seen
from ui.rooms.counting.arrival_box import ArrivalBox
from ui.rooms.counting.tally import Tally


class ArrivalPart(ArrivalBox):
    """Counts through the tally, at the point that is chosen there."""

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self.tally = tally
        self.found_wanted.connect(lambda ref: tally.count(ref, How.TICK))
        self.settled.connect(lambda ref, why: tally.count(ref, How.TICK, Seen.LEFT, why))
        self.show_wanted.connect(lambda ref: tally.context.go("people", ref))
        self.rest_wanted.connect(self._miss_rest)

    @staticmethod
    def suits(view: CountingView, point: Point) -> bool:
        """Whether people are counted on arrival here."""
        return view.leg.left and point.counts_as is CountsAs.ARRIVED

    def _of(self, kind: Seen | None) -> list[Somebody]:
        """Who was aboard, and of whom this holds here; None: nobody said anything yet."""
        view, point = self.tally.view, self.tally.point
        if view is None or point is None:
            return []
        held = view.held.get(point.seq, {})
        refs = sorted(ref for ref in view.expected_at(point) if held.get(ref) is kind)
        return [Somebody(ref, view.people[ref].name.upper()) for ref in refs]

    def show_tally(self) -> None:
        view = self.tally.view
        if view is not None:
            self.show_arrival(view.leg.code, self._of(Seen.MISSING), self._of(None), read_only=not self.tally.writable)

    def _miss_rest(self) -> None:
        """All of whom nobody said anything: they are missing."""
        for one in self._of(None):
            self.tally.count(one.ref, How.TICK, Seen.MISSING)
