"""The room for manifests: leg and recipient, the pages as they will print, what is withheld, versions and what changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSplitter, QVBoxLayout, QWidget

from repatriate.app import manifest_views, room_views
from repatriate.app.command import Notice
from repatriate.app.commands.manifests import MakeManifest, frozen_manifest
from repatriate.app.manifest_pages import NOW, Pages, pages
from repatriate.app.manifest_views import LegLists, Recipient
from repatriate.model.errors import RepatriateError
from repatriate.model.manifest import Manifest
from ui import format
from ui.bridge import Context
from ui.format import local_time, people
from ui.jobs import Cancel, Report
from ui.language import told
from ui.models.table import Column, Row
from ui.printing import print_pdf
from ui.rooms.base import Room
from ui.rooms.kit.filing import open_folder, operation_key
from ui.rooms.kit.listing import Keyed, Listing, mapping
from ui.rooms.kit.note import Note, held
from ui.rooms.kit.pdf_view import PdfView
from ui.rooms.kit.sheet import put_in
from ui.rooms.kit.words import many, route, short_at
from ui.rooms.lists.sheet import ManifestSheet
from ui.rooms.lists.words import audience, recipient, standing, standing_tip
from ui.theme import style
from ui.widgets.chips import Chip
from ui.widgets.flow import Flow
from ui.widgets.text import button, label

translate = QCoreApplication.translate


def _columns() -> list[Column]:
    t = translate
    return [
        Column("departs", t("Manifests", "Departs"), lambda row: short_at(row["departs"]), 106, sort="departs",
               tip=lambda row: local_time(row["departs"])),
        Column("code", t("Manifests", "Leg"), lambda row: row["code"], 118, sort="code",
               tip=lambda row: route(row["origin"], row["destination"])),
        Column(
            "standing", t("Manifests", "Lists"), lambda row: standing(row)[0], 114, stretch=True,
            tone=lambda row: standing(row)[1], icon=lambda row: standing(row)[2], tip=standing_tip,
        ),
        Column("people", t("Manifests", "People"), lambda row: format.number(row["people"]), 66, sort="people", right=True),
        Column("route", t("Manifests", "Route"), lambda row: route(row["origin"], row["destination"]), 110, hidden=True),
    ]  # fmt: skip


class ManifestsRoom(Room):
    key = "manifests"
    icon = "manifests"
    watches = (
        "manifests", "plans", "bookings", "legs", "people", "documents", "clearances", "households", "groups", "settings", "places",
    )  # fmt: skip

    @classmethod
    def name(cls) -> str:
        return translate("Rooms", "Manifests")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.recipients: dict[str, Recipient] = {one.name: one for one in manifest_views.recipients()}
        self._key = f"manifests/recipient/{operation_key(context)}"
        ready = [name for name, one in self.recipients.items() if one.why_not is None]
        kept = context.preferences.read(self._key)
        last = bytes(kept.data()).decode("utf-8", "replace") if kept is not None else ""
        self.profile = last if last in ready else ready[0]
        self._version = NOW
        self._wanted, self._to_export = "", False
        self._panel_shut = False
        self._fault = False
        self.note = Note(wide=True)
        self.table = Listing(
            self.tr("Legs"),
            _columns(),
            Keyed("code", ("code", "origin", "destination")),
            context.preferences,
            "departure-lists",
            yields=("people", "departs", "standing"),
        )
        self.pdf = PdfView()
        self.who = label("", "panel-title")
        self.what = label("", "quiet", wrap=True)
        self.withheld = label("", wrap=True)
        self.chips: dict[str, QPushButton] = {}
        self.set_work(self._work())
        self.empty = self.set_empty(
            "manifests",
            self.tr("Manifests are made from the published plan. Plan first, then publish."),
            button(self.tr("Go to the plan"), lambda: context.go("plan"), "main"),
        )
        self.header.use_search(self.tr("Leg, place"))
        self.header.searched.connect(self.table.search)
        self.header.use_chips(
            [
                ("all", self.tr("All departures")),
                ("none", self.tr("No list yet")),
                ("unsent", self.tr("Not sent")),
                ("changed", self.tr("Changed since")),
            ]
        ).chosen.connect(self._filter)
        self.main_button = self.header.set_main(button(self.tr("Export manifest"), self.export, "main", "export"))
        self.table.chosen.connect(lambda _: self._show())
        self.table.opened.connect(lambda _: self._opened())
        self.action("export", self.tr("Export the manifest"), self.export, icon="export", writes=True)

    def _work(self) -> QWidget:
        head = QFrame()
        top = QVBoxLayout(head)
        top.setContentsMargins(16, 10, 16, 10)
        top.setSpacing(6)
        row = Flow()
        group = QButtonGroup(self)
        for name, one in self.recipients.items():
            chip = Chip(recipient(name))
            chip.setProperty("kind", "chip")
            chip.setAccessibleName(chip.text())
            chip.setAutoDefault(True)
            chip.clicked.connect(lambda _=False, name=name: self.choose_recipient(name))
            chip.setCheckable(True)
            chip.setChecked(name == self.profile)
            chip.setEnabled(one.why_not is None)
            tip = self.tr("This list comes in a later release.") if one.why_not else audience(name, one.audience)
            chip.setToolTip(tip)
            chip.setAccessibleDescription(tip)
            group.addButton(chip)
            self.chips[name] = chip
            row.addWidget(chip)
        top.addLayout(row)
        later = [recipient(name) for name, one in self.recipients.items() if one.why_not is not None]
        if later:
            top.addWidget(label(self.tr("{0} come in a later release.").format(", ".join(later)), "caption"))
        top.addWidget(self.who)
        top.addWidget(self.what)
        top.addWidget(self.withheld)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.pdf, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.table)
        splitter.addWidget(right)
        splitter.setSizes([404, 760])
        splitter.setStretchFactor(1, 1)
        work = QWidget()
        whole = QVBoxLayout(work)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(held(self.note))
        whole.addWidget(splitter, 1)
        return work

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        db = self.context.operation
        self.context.ask(
            self, "rows", lambda: (manifest_views.leg_lists(db.db), room_views.has_plan(db.db, "draft")), self._fill
        )

    def _fill(self, found: tuple[list[LegLists], bool]) -> None:
        rows, draft = found
        self.table.put(mapping(row) for row in rows)
        self.empty.sentence.setText(
            self.tr("There is a draft, and no plan is published yet. Manifests are made from the published plan.")
            if draft
            else self.tr("Manifests are made from the published plan. Plan first, then publish.")
        )
        self.show_empty(not rows)
        self.header.chips.count(
            {key: sum(1 for row in self.table.source.all if test(row)) for key, test in _FILTERS.items()}
        )
        made = sum(len(row.versions) for row in rows)
        text = many(len(rows), self.tr("1 departure"), self.tr("{0} departures"))
        self.header.subtitle.setText(f"{text} · " + many(made, self.tr("1 list made"), self.tr("{0} lists made")))
        self.main_button.setEnabled(bool(rows) and not self.context.read_only)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.select(wanted)
        if rows and self.table.key is None:
            self.table.choose(rows[0].code)
        self._version = NOW
        self._draw()

    def badge(self) -> tuple[str, str] | None:
        changed = sum(1 for row in manifest_views.leg_lists(self.context.db) if row.changed)
        if changed:
            return self.tr("{0} changed").format(changed), "attention"
        count = room_views.count(self.context.db, "manifests")
        return (format.number(count), "quiet") if count else None

    def select(self, ref: str) -> None:
        """A leg."""
        if self.table.source.row_of(ref) is None:
            self._wanted = ref  # it is still being read
        elif not self.table.choose(ref):
            self.header.search.clear()
            self._filter("all")
            self.header.chips.choose("all")
            self.table.search("")
            self.table.choose(ref)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def panel_closed(self) -> None:
        self._panel_shut = True

    def choose_recipient(self, name: str) -> None:
        self.profile = name
        self.context.preferences.write(self._key, QByteArray(name.encode()))
        self.chips[name].setChecked(True)
        self._version = NOW
        self._panel_shut = False
        self._show()

    def _filter(self, key: str) -> None:
        self.table.filter(_FILTERS[key])

    def _show(self) -> None:
        """The list of the leg and recipient, as it would be now."""
        self.note.shut()
        self._version = NOW
        self._panel_shut = False
        self._draw()

    def _draw(self) -> None:
        """Ask for the pages; those that are shown stay until the others are there."""
        code, profile, version, operation = self.table.key, self.profile, self._version, self.context.operation
        if code is None:
            self.context.asking.forget(self.pdf)
            self.pdf.show_pdf(None)
            self.panel.hide()
            return
        self.context.ask(self.pdf, "pages", lambda: pages(operation, code, profile, version), self._put)

    def _put(self, drawn: Pages) -> None:
        if drawn.error is not None and not drawn.rows:
            self._failed(drawn.error)
        elif drawn.error is None:
            if self._fault:
                self.note.shut()
            self._fault = False
        one = self.recipients[drawn.profile]
        self.pdf.show_pdf(drawn.pdf)
        self.who.setText(f"{drawn.leg} · {recipient(drawn.profile)}")
        frozen = drawn.frozen and drawn.shown is not None
        if frozen and drawn.shown is not None:
            state = self.tr("Version {0}, exactly as it was made").format(drawn.shown.heading.version)
        elif drawn.changed is not None and drawn.rows:
            state = self.tr("As it would be now: changed since version {0}").format(drawn.rows[0].version)
        else:
            state = self.tr("As it would be now")
        self.what.setText(f"{state} · {audience(one.name, one.audience)}")
        style(self.what, tone="attention" if drawn.changed is not None and drawn.rows and not frozen else "")
        self.withheld.setText(
            self.tr("Withheld from them: {0}").format(", ".join(map(told, one.withheld)))
            if one.withheld
            else self.tr("Nothing is withheld: never hand this one out.")
        )
        if not self._panel_shut:
            self._show_sheet(drawn)

    def _show_sheet(self, drawn: Pages) -> None:
        sheet = ManifestSheet(self.context, drawn)
        sheet.shown.connect(self.show_version)
        sheet.export_wanted.connect(lambda paths: self._make(drawn.leg, drawn.profile, paths))
        sheet.exported.connect(lambda paths, version: self._exported(paths, lambda: self.print_version(version)))
        sheet.print_wanted.connect(self.print_version)
        put_in(self.panel, sheet, self.tr("Manifest"))
        if self._to_export:
            self._to_export = False
            sheet.start()

    def show_version(self, manifest_id: int) -> None:
        """A frozen version in the preview; −1 shows what would be made now."""
        self._version = manifest_id
        self._draw()

    # -- exporting

    def export(self) -> None:
        sheet = self.panel.area.widget() if self.panel.isVisible() else None
        if not isinstance(sheet, ManifestSheet):
            self._to_export = True
            self._show()
        elif sheet.manifest is not None:
            sheet.export()

    def _opened(self) -> None:
        """A double click or Enter on a leg: to the button that exports it."""
        sheet = self.panel.area.widget() if self.panel.isVisible() else None
        if isinstance(sheet, ManifestSheet) and sheet.leg == self.table.key:
            sheet.start()
        else:
            self._to_export = True
            self._show()

    def _make(self, leg: str, profile: str, paths: list[Path]) -> None:
        """Freeze the next version into the first file, write the same version into the others."""
        operation = self.context.operation

        def work(report: Report, cancelled: Cancel) -> Manifest:
            manifest = operation.run(MakeManifest(leg, profile, paths[0])).result
            for path in paths[1:]:
                manifest_views.write(manifest, path)
            return manifest

        self.context.job(
            self.tr("Exporting the manifest"), work, done=lambda made: self._made(made, paths), failed=self._failed
        )

    def _made(self, manifest: Manifest, paths: list[Path]) -> None:
        text = self.tr("Exported {0} {1} v{2}, {3}").format(
            recipient(manifest.heading.profile).lower(),
            manifest.heading.leg,
            manifest.heading.version,
            people(len(manifest.rows)),
        )
        self.context.say(text, undo=True)
        self._exported(paths, lambda: self._print(lambda: manifest))

    def _failed(self, error: RepatriateError) -> None:
        self._fault = True
        self.note.fault(error)

    def print_version(self, manifest_id: int) -> None:
        """A version exactly as it was made."""
        operation = self.context.operation
        self._print(lambda: frozen_manifest(operation.db, manifest_id))

    def _print(self, find: Callable[[], Manifest]) -> None:
        title = self.tr("Manifest")
        self.context.ask(
            self,
            "print",
            lambda: manifest_views.pdf(find()),
            lambda data: print_pdf(self.context, data, title),
            failed=self._failed,
        )

    def _exported(self, paths: list[Path], print_it: Callable[[], object]) -> None:
        first = paths[0]
        self._fault = False
        self.note.ask(
            self.tr("Saved {0}").format(", ".join(path.name for path in paths)),
            self.tr("Print…"),
            print_it,
            detail=str(first.parent),
            keep=self.tr("Show in folder"),
            danger=False,
            tone="good",
            otherwise=lambda: open_folder(first),
        )


_FILTERS: dict[str, Callable[[Row], bool]] = {
    "all": lambda row: True,
    "none": lambda row: not row["versions"],
    "unsent": lambda row: bool(set(row["versions"]) - row["sent"]),
    "changed": lambda row: bool(row["changed"]),
}
