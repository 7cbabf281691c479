"""One list that came in: what it brought, who of an earlier list is missing on it, and the file as it came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from repatriate.app.imports.received_lists import Listing, Reconciliation
from ui.core import format
from ui.core.language import make_translator
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.labels import many
from ui.style.theme import Tone
from ui.widgets.combo import Combo
from ui.widgets.labels import button, label

_tr = make_translator("Lists")

SHOWN = 60
"""People that are named; the rest are counted, and stand in the copy."""


class ListPanel(DetailPanel):
    """Beside the table of lists."""

    def __init__(
        self,
        found: Reconciliation,
        this: Listing,
        earlier: Sequence[Listing],
        compare: Callable[[int], object],
        save: Callable[[], object],
        show: Callable[[str], object],
    ) -> None:
        super().__init__(format.moment(this.read_at), this.source, _tr("read by {0}").format(this.read_by))
        number = format.number
        differs = this.declared_total is not None and this.declared_total != this.rows
        self.facts(
            [
                (_tr("Rows"), number(this.rows), ""),
                (
                    _tr("It says itself"),
                    "" if this.declared_total is None else format.people(this.declared_total),
                    Tone.ATTENTION if differs else "",
                ),
                (_tr("New"), number(this.new), ""),
                (_tr("Updated"), number(this.changed), ""),
                (_tr("The same"), number(this.same), ""),
                (_tr("Put aside"), number(this.kept) if this.kept else "", Tone.ATTENTION),
            ]
        )
        self.save = button(_tr("Save the list as it came…"), save, "", "export")
        self.save.setEnabled(this.original)
        self.save.setToolTip("" if this.original else _tr("The file was too large to be kept."))
        self.buttons([self.save], 1)
        self.section(_tr("Who is missing"))
        self.against = Combo(_tr("Compare with an earlier list"))
        for one in earlier:
            self.against.addItem(f"{one.source}, {format.day(one.read_at[:10])}", one.id)
        if found.earlier is None:
            self.text(_tr("No earlier list of the same source is here to compare it with."), Tone.QUIET)
        else:
            self.against.show_data(found.earlier.id)
            self.against.activated.connect(lambda _: compare(int(self.against.currentData())))
            self.column.addWidget(label(_tr("On the earlier list and not on this list:"), "quiet", wrap=True))
            self.column.addWidget(self.against)
            self._add_missing(found, show)
        self.end()

    def _add_missing(self, found: Reconciliation, show: Callable[[str], object]) -> None:
        gone = found.gone
        if not gone:
            self.text(_tr("All of them are on this list too."), Tone.GOOD)
            return
        self.column.addWidget(label(many(len(gone), _tr("1 person"), _tr("{0} people")), "strong"))
        more = len(gone) - SHOWN
        self.links(
            ((one.ref, one.name, partial(show, one.ref)) for one in gone[:SHOWN]),
            _tr("and {0} more").format(format.number(more)) if more > 0 else "",
        )
