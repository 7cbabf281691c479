"""Shows a machine-readable zone beside the known values in the side panel; the officer chooses the right ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontDatabase, QPixmap, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from repatriate.app.core.leg_moments import working_day
from repatriate.app.people.mrz_comparison import Standing, ZoneField, ZoneReading, read_pasted
from repatriate.app.people.photo_matching import SUFFIXES
from repatriate.app.people.zone_picture import ZonePicture, read_zone_picture
from repatriate.model.errors import RepatriateError
from repatriate.papers.corrections import Correction
from repatriate.papers.photo import Box
from ui.core.context import Context
from ui.core.fields import field_label, value_text
from ui.core.language import make_translator, translate_said
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import IconLabel, clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row
from ui.widgets.path_field import ask_to_open
from ui.widgets.refusal import NoticeBar

_tr = make_translator("Zone")

Taken = Callable[[Mapping[str, str]], bool]


def _make_text() -> QPlainTextEdit:
    """The field for the lines: as high as three of them, each unbroken."""
    text = QPlainTextEdit()
    text.setAccessibleName(_tr("Passport lines"))
    text.setPlaceholderText(_tr("Paste or type the 2 or 3 lines at the foot of the passport, with every <."))
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(10)
    text.setFont(font)
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    text.setTabChangesFocus(True)
    text.setFixedHeight(64)
    return text


class MrzPanel(QWidget):
    """`known` is a row of `people_rows`, None for somebody new. `take` gets the chosen fields and says whether all is well;
    `on_portrait` a picture of the document and where its photo is, where one can be kept."""

    def __init__(
        self,
        context: Context,
        who: str,
        known: Mapping[str, Any] | None,
        take: Taken,
        leave: Callable[[], object],
        on_portrait: Callable[[bytes, Box], object] | None = None,
    ) -> None:
        super().__init__()
        self._on_portrait = on_portrait
        self.context = context
        self._known, self._take, self._new = known, take, known is None
        self.reading: ZoneReading | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self.title = make_label(
            _tr("Passport lines of {0}").format(who) if who else _tr("Passport lines of a new person"),
            "panel-title",
            wrap=True,
        )
        self.text = _make_text()
        self.text.textChanged.connect(self.read_zone)
        self.picture = make_button(_tr("From a picture of the document…"), self._choose_picture, "link", "document")
        self.strip = QLabel()
        """The lines as they are on the picture, above the text that was read."""
        self.strip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.strip.hide()
        self.portrait = make_button(_tr("Use the photo in it…"), self._offer_portrait, "link", "person")
        self.portrait.hide()
        self.found: ZonePicture | None = None
        self.note = NoticeBar()
        self.checks = QWidget()
        self.check_list = QVBoxLayout(self.checks)
        self.lines = QWidget()
        self.list = QVBoxLayout(self.lines)
        for box in (self.check_list, self.list):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(6)
        self.fill = make_button(_tr("Fill in"), self._fill_in, "main")
        self.leave = make_button(_tr("Cancel"), leave)
        make_column(
            self.title,
            Cell(self.picture, 0, Qt.AlignmentFlag.AlignLeft),
            self.strip,
            self.text,
            self.note,
            self.checks,
            self.lines,
            self.portrait,
            make_row(self.fill, self.leave, STRETCH, spacing=GAP),
            STRETCH,
            margins=(SPACE, 0, SPACE, SPACE),
            spacing=GAP,
            inside=self,
        )
        self._show_reading(None)

    def start(self, text: str = "") -> None:
        if text:
            self.text.setPlainText(text)
            self.fill.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- a picture

    def _choose_picture(self) -> None:
        kinds = _tr("Pictures and scans ({0})").format(" ".join(f"*{suffix}" for suffix in (*SUFFIXES, ".pdf")))
        path = ask_to_open(self.window(), self.context, _tr("A picture of the document"), kinds)
        if path is not None:
            self.start_picture(path)

    def start_picture(self, path: Path) -> None:
        """Read the zone in a picture, in a process of its own."""
        self.picture.setEnabled(False)
        self.note.notify(_tr("The picture is being read…"), "info")
        self.context.ask(
            self,
            "zone",
            lambda: read_zone_picture(path),
            self._show_picture,
            failed=self._show_refusal,
            background=True,
        )
        self.context.asking.linger(60)

    def _show_refusal(self, error: RepatriateError) -> None:
        self.picture.setEnabled(True)
        self.note.fault(error)

    def _show_picture(self, found: ZonePicture) -> None:
        self.picture.setEnabled(True)
        self.found = found
        self._show_strip()
        self.strip.setAccessibleName(_tr("The lines in the picture: compare them with what was read"))
        self.strip.show()
        self.portrait.setVisible(self._on_portrait is not None and found.portrait is not None)
        self.text.setPlainText("\n".join(found.read))
        if not found.changes and found.zone is None and not found.others:
            self.note.notify(
                _tr("The check digits do not fit. Correct the lines with the picture above them."), "attention"
            )
        for said in found.said:
            self.note.notify(translate_said(said), "attention")

    def _show_strip(self) -> None:
        if self.found is not None:
            self.strip.setPixmap(_cut_lines(self.found, self.text.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines are as wide as the text under them in any window."""
        super().resizeEvent(event)
        self.layout().activate()  # type: ignore[union-attr]
        self._show_strip()

    def _offer_portrait(self) -> None:
        if self._on_portrait is not None and self.found is not None and self.found.portrait is not None:
            self._on_portrait(self.found.picture, self.found.portrait)

    # -- reading

    def read_zone(self) -> None:
        """Read what stands in the field now."""
        today = working_day(self.context.db, self.context.operation.today())
        text = self.text.toPlainText()
        self.note.shut()
        try:
            found = read_pasted(text, self._known, today)
        except RepatriateError as error:
            self.note.fault(error)
            found = None
        else:
            if found is None and text.strip():
                self.note.notify(
                    _tr("Type all lines in full: 2 lines of 44 or 36 characters, or 3 lines of 30."), "attention"
                )
        self._show_reading(found)

    def _show_reading(self, found: ZoneReading | None) -> None:
        self.reading = found
        self.boxes = {}
        clear_widget(self.checks)
        clear_widget(self.lines)
        self.checks.setVisible(found is not None)
        self.lines.setVisible(found is not None)
        if found is not None:
            self._show_verdict(found)
            for correction in found.corrections:
                self.check_list.addWidget(self._add_correction(correction), 0, Qt.AlignmentFlag.AlignLeft)
            for field in found.fields:
                self.list.addWidget(self._make_line(field))
            if found.zone.maybe_truncated:
                self.list.addWidget(
                    make_label(_tr("The name fills the whole line. It may be cut short."), "caption", wrap=True)
                )
        self._show_count()

    def _show_verdict(self, found: ZoneReading) -> None:
        if found.zone.valid and not found.zone.problems:
            self.check_list.addWidget(
                _make_sentence(_tr("Every check digit is right ({0}).").format(found.zone.format), Tone.GOOD, "check")
            )
        for problem in found.zone.problems:
            self.check_list.addWidget(
                _make_sentence(translate_said(problem), Tone.ATTENTION if found.zone.valid else Tone.TROUBLE, "warning")
            )
        if found.corrections:
            self.check_list.addWidget(
                make_label(
                    _tr("It may have been misread. With this change every check digit is right:"), "quiet", wrap=True
                )
            )

    def _add_correction(self, correction: Correction) -> QWidget:
        changes = ", ".join(
            _tr("line {0}, place {1}: {2} → {3}").format(line, place, was, now)
            for line, place, was, now in correction.changes
        )
        text = "\n".join(correction.lines)
        made = make_button(_tr("Use {0}").format(changes), lambda: self.text.setPlainText(text), "link", "check")
        made.setToolTip(text)
        return made

    def _make_line(self, field: ZoneField) -> QWidget:
        """A field with its value; where it differs, what is known stands under it."""
        holder = QWidget()
        column = make_column(margins=0, spacing=1, inside=holder)
        name, value = field_label(field.name), value_text(field.name, field.value)
        if field.standing is Standing.SAME:
            column.addWidget(_make_sentence(_tr("{0}: {1}, as known").format(name, value), Tone.QUIET, "check"))
            return holder
        box = QCheckBox(_tr("{0}: {1}").format(name, value))
        box.setChecked(field.standing is Standing.NEW and field.sure)
        box.toggled.connect(lambda _: self._show_count())
        self.boxes[field.name] = box
        column.addWidget(box)
        if field.standing is Standing.DIFFERS:
            known = value_text(field.name, field.known)
            column.addWidget(_label_under(_tr("the file says {0}; tick to change it").format(known), Tone.ATTENTION))
        if not field.sure:
            column.addWidget(_label_under(_tr("the check digit is wrong; compare with the document"), Tone.TROUBLE))
        return holder

    # -- taking

    def chosen(self) -> dict[str, str]:
        """The fields that are ticked."""
        if self.reading is None:
            return {}
        ticked = {name for name, box in self.boxes.items() if box.isChecked()}
        return {field.name: field.value for field in self.reading.fields if field.name in ticked}

    def _show_count(self) -> None:
        count = len(self.chosen())
        text = _tr("Fill in 1 field") if count == 1 else _tr("Fill in {0} fields").format(count)
        set_words(self.fill, text if count else _tr("Fill in"))
        self.fill.setEnabled(bool(count))
        if self.reading is not None and not self.boxes:
            tone = "good" if self.reading.zone.valid else "attention"
            self.note.notify(_tr("Everything in the passport lines is known already."), tone)

    def _fill_in(self) -> None:
        self._take(self.chosen())


def _cut_lines(found: ZonePicture, width: int) -> QPixmap:
    """The part of the picture with the lines, as wide as there is room."""
    left, top = (min(box[place] for box in found.lines) for place in (0, 1))
    right, bottom = (max(box[place] for box in found.lines) for place in (2, 3))
    part = QRectF(left, top, right - left, bottom - top).toAlignedRect()
    whole = QPixmap()
    whole.loadFromData(found.picture)
    return whole.copy(part).scaledToWidth(max(width, 1), Qt.TransformationMode.SmoothTransformation)


def _make_sentence(text: str, tone: str, icon: str) -> QWidget:
    holder = QWidget()
    make_row(
        Cell(IconLabel(icon, tone, 15), 0, Qt.AlignmentFlag.AlignTop),
        grow(make_label(text, "", tone, wrap=True)),
        margins=0,
        spacing=6,
        inside=holder,
    )
    return holder


def _label_under(text: str, tone: str) -> QWidget:
    made = make_label(text, "caption", tone, wrap=True)
    made.setContentsMargins(24, 0, 0, 0)
    return made
