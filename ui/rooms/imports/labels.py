"""Words of an import: the fields of a column, degrees of certainty, kinds of doubts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from repatriate.app.imports.in_file import Difference
from repatriate.intake.report import Warning
from repatriate.intake.roster.column_checks import CHECKS, UNFIT, UNREAD
from repatriate.intake.roster.model import ListColumn
from repatriate.model.saying import Said
from ui.core import format
from ui.core.fields import value_text
from ui.core.language import make_translator, translate_said
from ui.models.table import Row
from ui.rooms.common.labels import field_words, format_many
from ui.style.theme import GAP, MARGIN, Tone, set_style
from ui.widgets.labels import IconLabel, make_button, make_label
from ui.widgets.layouts import make_row

translate = QCoreApplication.translate

SURE, LIKELY = 0.85, 0.6
"""From where on a column is surely, or likely, what it was taken for."""


def describe_sureness(column: ListColumn) -> tuple[str, str, str]:
    """The certainty of a column's role: words, tone, icon."""
    share = format.number(round(column.score * 100))
    if column.chosen:
        return translate("Import", "Chosen by you"), Tone.ACCENT, "check"
    if column.finding is not None:
        return translate("Import", "Did not fit its title: in the notes"), Tone.ATTENTION, "warning"
    if not column.fields:
        return translate("Import", "Kept in the notes"), Tone.QUIET, "none"
    if column.guessed:
        return translate("Import", "Guessed from its cells, {0} %").format(share), Tone.ATTENTION, "warning"
    if column.score >= SURE:
        return translate("Import", "Sure, {0} %").format(share), Tone.GOOD, "check"
    if column.score >= LIKELY:
        return translate("Import", "Likely, {0} %").format(share), Tone.INFO, "info"
    return translate("Import", "Guessed, {0} %").format(share), Tone.ATTENTION, "warning"


def wants_a_look(column: ListColumn) -> bool:
    """Whether an officer should look at a column: it was guessed, whatever its score, or it failed a check."""
    if column.chosen:
        return False
    return column.guessed or column.finding is not None or bool(column.fields and column.score < LIKELY)


def row_words(row: Row) -> str:
    """The number of a row of a list; with its sheet, where the list has several of people. A whole column is row 0."""
    if not row["row"]:
        return str(row["sheet"]) if row["several"] else ""
    number = format.number(row["row"])
    return f"{row['sheet']} · {number}" if row["several"] else number


def describe_likeness(score: float, strong: bool) -> tuple[str, str, str]:
    """The certainty that two are one person: words, tone, icon."""
    share = format.number(min(round(score * 100), 99 if score < 1 else 100))
    if strong:
        return translate("Import", "Very likely, {0} %").format(share), Tone.GOOD, "check"
    if score >= LIKELY:
        return translate("Import", "Likely, {0} %").format(share), Tone.ATTENTION, "warning"
    return translate("Import", "Perhaps, {0} %").format(share), Tone.ATTENTION, "warning"


_KINDS = {
    "name_not_split": "names", "transliterated": "script", "near_spelling": "spelling", "not_a_nationality": "nation",
    "two_nationalities": "nation", "partial_date": "part", "not_a_date": "no_date", "age": "no_date",
    "hijri_calendar": "no_date", "nepali_calendar": "no_date", "in_future": "no_date", "too_late": "no_date",
    "too_early": "no_date", "ethiopian_year": "no_date", "partial": "no_date", "total_differs": "total", "nationality_by_province": "guess", "guessed_column": "column",
    "unknown_place": "place", "sheet_left_out": "left_out", "line_left_out": "left_out", "sheet_asked": "left_out", "sheet_added": "other", "like_the_template": "left_out",
    "said_in_remark": "remark", "not_a_priority": "priority", "not_a_sex": "sex", "sex_letter": "sex", "title_sex": "sex", "cell_error": "cells",
    "formula_without_value": "cells", "not_a_number": "numbers", "two_numbers": "numbers", "long_number": "numbers",
    "digits_lost": "numbers", "not_a_name": "odd_name", "two_names": "odd_name",
    "digits_in_name": "odd_name", "very_long": "odd_name", "father_is_part": "odd_name", "day_or_month": "order",
    "order_tied": "order", "other_order": "order", "parts_swapped": "order", "ethiopian_calendar": "date",
    "doubtful_reading": "reading", "paper_gap": "gap", "language_not_told": "gap", "original_not_kept": "gap",
    "reign_calendar": "date", "era_word": "date", "serial": "date", "no_separators": "date", "century": "date",
    "two_digit_year": "date", "very_old": "date", "about": "date", "two_dates": "date",
}  # fmt: skip
"""Kinds of doubts by the reader's codes; of dates that were read all the same it is to be checked how."""


def describe_twice(rows: int) -> str:
    """Rows of a list that are further rows of somebody on it."""
    return format_many(
        rows,
        translate("Import", "1 row is the same person twice on this list"),
        translate("Import", "{0} rows are the same person twice on this list"),
    )


def why_aside(problems: Sequence[str]) -> str:
    """The reason why a row is put aside, by its problems; empty for reasons with their own words."""
    if "no_name" in problems:
        return translate("Import", "No name is in this row.")
    if "doubtful_reading" in problems:
        return translate("Import", "The name or the number could not be read for sure.")
    return ""


def describe_change(one: Difference) -> str:
    """`Sex: M → F`; of what was open before and of notes the field alone."""
    words = field_words(one.field)
    if one.before is None or one.field == "notes":
        return words
    return f"{words}: {value_text(one.field, one.before)} → {value_text(one.field, one.after)}"


COLUMN_CHECKS = frozenset(check.code for check in CHECKS) | {UNFIT, UNREAD}


def kind_of(code: str) -> str:
    """The kind that a doubt is counted under; anything new is to be checked."""
    return "column" if code in COLUMN_CHECKS else _KINDS.get(code, "other")


def kind_words(kind: str) -> str:
    """`names` → `Name not split`."""
    t = translate
    return {
        "mend": t("Import", "To correct"),
        "total": t("Import", "Different total"),
        "names": t("Import", "Name not split"),
        "script": t("Import", "Spelled from another script"),
        "spelling": t("Import", "Unusual spelling"),
        "nation": t("Import", "Nationality unknown"),
        "guess": t("Import", "Nationality not told"),
        "column": t("Import", "Column to check"),
        "part": t("Import", "Date known in part"),
        "no_date": t("Import", "No date"),
        "date": t("Import", "Date to check"),
        "order": t("Import", "Day or month first"),
        "place": t("Import", "Place not in the file"),
        "left_out": t("Import", "Skipped"),
        "sex": t("Import", "Sex unclear"),
        "priority": t("Import", "Priority unclear"),
        "remark": t("Import", "Said in a remark"),
        "cells": t("Import", "Broken cell"),
        "numbers": t("Import", "Number to check"),
        "odd_name": t("Import", "Odd name"),
        "reading": t("Import", "Reading in doubt"),
        "gap": t("Import", "About the paper"),
        "other": t("Import", "To check"),
    }[kind]


def without_place(message: str) -> str:
    """The fault in words without its place, because sheet, row and column are columns of their own."""
    place = translate_said(message.values[0]) if isinstance(message, Said) and message.values else ""
    return translate_said(message).removeprefix(place).lstrip("\u00a0 ,:")


def what_it_means(one: Warning) -> str:
    """The reason for a cell's doubt, without the cell: `A day and a month are not known: …`."""
    message = one.message
    inner = message.values[-1] if isinstance(message, Said) and message.values else None
    why = translate_said(inner if isinstance(inner, Said) else message)  # what is said of the whole paper has no cell
    return why[:1].upper() + why[1:]


# -- Parts of a step beside each other where there is room, else under each other.


ROOM = 760
"""Pixels from which a table and what stands beside it have room."""
LOW = 150
"""Pixels of height that a table keeps in a low window: the page scrolls then."""
_LARGEST = 16_777_215


class Fold(QWidget):
    """`widths` are those of parts that take no more than they need beside others; 0 for the rest, which share the room.

    `folded` tells that the parts came under each other, or beside each other again.
    """

    folded = Signal(bool)

    def __init__(self, parts: Sequence[QWidget], widths: Sequence[int], *, room: int = ROOM, spacing: int = 0) -> None:
        super().__init__()
        self._parts = list(zip(parts, widths, strict=True))
        self._sized = [(part, width) for part, width in zip(parts, widths, strict=True) if width]
        self._room = room
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        for part, width in zip(parts, widths, strict=True):
            self._box.addWidget(part, 0 if width else 1)
        self._wide: bool | None = None

    @property
    def wide(self) -> bool:
        """Whether the parts are beside each other."""
        return bool(self._wide)

    def minimumSizeHint(self) -> QSize:
        """Parts beside each other never keep the page from growing narrower: they come under each other then."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._narrowest_part()), hint.height()) if self._wide else hint

    def _narrowest_part(self) -> int:
        return max(part.minimumSizeHint().width() for part, _ in self._parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = sum(width or part.minimumSizeHint().width() for part, width in self._parts)
        wide = self.width() >= max(self._room, beside + self._box.spacing() * (len(self._parts) - 1))
        if wide is self._wide:
            return
        self._wide = wide
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for part, width in self._sized:
            part.setMinimumWidth(width if wide else 0)
            part.setMaximumWidth(width if wide else _LARGEST)
        self.folded.emit(not wide)


# -- The buttons below every step of an import.


_tr = make_translator("Import")

Do = Callable[[], None]


class Foot(QHBoxLayout):
    """Back on the left; what goes on, on the right."""

    def __init__(
        self, back: Do, leave: Do, again: Do, later: Do, go_next: Do, accept: Do
    ) -> None:  # long: a button each
        super().__init__()
        self.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self.setSpacing(12)
        self.back = make_button(_tr("Back"), back)
        self.leave = make_button(_tr("Cancel"), leave)
        self.again = make_button(_tr("Read the file again"), again)
        self.later = make_button(_tr("Answer later"), later)
        self.next = make_button(_tr("Continue"), go_next, "main")
        self.accept = make_button(_tr("Import"), accept, "main")
        self.addWidget(self.back)
        self.addStretch(1)
        for one in (self.leave, self.again, self.later, self.next, self.accept):
            self.addWidget(one)


# -- Shows the present step among a few.


class StepIndicator(QWidget):
    """Names in a row: those done with a tick, the one at hand in the accent. `leave_out` is for a step that not all need."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._left_out: int | None = None
        row = make_row(margins=0, spacing=GAP, inside=self)
        self._pictures: list[IconLabel] = []
        self._labels = []
        self._arrows: list[IconLabel | None] = []
        self._step = 0
        for number, name in enumerate(names, start=1):
            arrow = IconLabel("chevron-right", Tone.QUIET, 12) if number > 1 else None
            self._arrows.append(arrow)
            if arrow is not None:
                row.addWidget(arrow)
            picture = IconLabel("dot", Tone.QUIET, 14)
            words = make_label(f"{number}. {name}", "quiet")
            row.addWidget(picture)
            row.addWidget(words)
            self._pictures.append(picture)
            self._labels.append(words)
        row.addStretch(1)

    def leave_out(self, step: int | None) -> None:
        """This step is none of this list; None: every one is."""
        self._left_out = step
        number = 0
        for place, words in enumerate(self._labels):
            number += place != step
            words.setText(f"{number}. {self._names[place]}")
        self.show_step(self._step)

    def show_step(self, step: int) -> None:
        """`step` counts from 0; after the last all are done."""
        for number, (picture, words) in enumerate(zip(self._pictures, self._labels, strict=True)):
            tone = Tone.GOOD if number < step else Tone.ACCENT if number == step else Tone.QUIET
            picture.set("check" if number < step else "dot", tone)
            set_style(
                words, role="strong" if number == step else "quiet", tone=Tone.ACCENT if number == step else "quiet"
            )
        self._step = step
        self._fold_names()
        at = min(step, len(self._names) - 1)
        less = self._left_out is not None
        number = at + 1 - (less and at > (self._left_out or 0))
        self.setAccessibleName(self.tr("Step {0} of {1}: {2}").format(number, len(self._names) - less, self._names[at]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_names()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fold_names(self) -> None:
        """Shows only the present step's name if the names do not fit side by side."""
        shown = [place for place in range(len(self._labels)) if place != self._left_out]
        wanted = sum(self._labels[place].sizeHint().width() + 14 + 3 * GAP + 12 for place in shown)
        narrow = self.width() < wanted
        at = min(self._step, len(self._labels) - 1)
        for number, words in enumerate(self._labels):
            there = number in shown
            words.setVisible(there and (not narrow or number == at))
            self._pictures[number].setVisible(there)
            if (arrow := self._arrows[number]) is not None:
                arrow.setVisible(there)
