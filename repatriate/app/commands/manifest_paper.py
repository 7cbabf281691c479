"""The command that numbers a manifest which goes onto paper: frozen like any other, with no file to write."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatriate.app.commands.manifests import freeze
from repatriate.app.manifest_drawing import Drawer
from repatriate.app.transaction import Transaction
from repatriate.app.words import recipient
from repatriate.model.manifest import Manifest
from repatriate.model.saying import say


@dataclass(frozen=True)
class NumberManifest:
    """Freeze the list of a leg for a recipient as its next version, to be printed. Gives the manifest. Raises as `Drawer.draw`."""

    leg: str
    profile: str
    made: list[Manifest] = field(default_factory=list, compare=False, repr=False)

    def apply(self, tx: Transaction) -> Manifest:
        self.made[:] = [freeze(tx, Drawer(tx.db), self.leg, self.profile)]
        return self.made[0]

    def summary(self) -> str:
        return say(
            "Made the {0} manifest of {1}, version {2}",
            recipient(self.profile),
            self.leg,
            str(self.made[-1].heading.version),
        )
