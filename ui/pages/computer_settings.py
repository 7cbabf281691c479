"""The settings of this computer: language, dates, numbers, looks, lock, name. Each choice holds at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from repatriate.reference.resources import LANGUAGES
from ui.core import format, language
from ui.core.format import Dates, Numbers
from ui.core.preferences import LOCK_AFTER, Preferences
from ui.style.theme import GAP, MARGIN, SPACE, Scheme
from ui.widgets.labels import make_label, set_words
from ui.widgets.layouts import make_column

FIGURE = 1048.5


class Choices(QWidget):
    """One of several, under each other with a quiet example beside each, or in a row. `picked` gives the value when the
    officer chose."""

    picked = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str, str]]) -> None:
        """`choices` are (value, name, example)."""
        super().__init__()
        self.setAccessibleName(name)
        self.buttons: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(SPACE)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(len(choices), 1)
        in_row = not any(example for _, _, example in choices)
        for place, (value, words, example) in enumerate(choices):
            made = QRadioButton(words)
            made.setAccessibleName(f"{name}: {words} {example}".strip())
            made.clicked.connect(lambda _=False, value=value: self.picked.emit(value))
            group.addButton(made)
            rows.addWidget(made, *((0, place) if in_row else (place, 0)))
            if example:
                rows.addWidget(make_label(example, "quiet"), place, 1)
            self.buttons[value] = made

    def choose(self, value: str) -> None:
        self.buttons[value].setChecked(True)

    def take_focus(self) -> None:
        next(made for made in self.buttons.values() if made.isChecked()).setFocus()


class ComputerSettings(QWidget):
    """A part of the settings. Signals only; `ui.shell.settings_controller` does the rest."""

    language_picked = Signal(str)
    dates_picked = Signal(str)
    numbers_picked = Signal(str)
    scheme_picked = Signal(str)
    lock_picked = Signal(str)
    officer_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        system = LANGUAGES[language.of_system()]
        self.language = Choices(
            self.tr("Language"),
            [("", self.tr("Same as the system"), system), *((code, name, "") for code, name in LANGUAGES.items())],
        )
        self.dates = Choices(self.tr("Dates"), _date_choices())
        self.numbers = Choices(self.tr("Numbers"), self._number_choices())
        self.scheme = Choices(
            self.tr("Appearance"),
            [
                (Scheme.SYSTEM, self.tr("Same as the system"), ""),
                (Scheme.LIGHT, self.tr("Light"), ""),
                (Scheme.DARK, self.tr("Dark"), ""),
            ],
        )
        self.lock = Choices(
            self.tr("Lock when nobody is here"), [(str(each), _lock_words(each), "") for each in LOCK_AFTER]
        )
        self.officer = QLineEdit()
        self.officer.setAccessibleName(self.tr("Officer"))
        self.officer.setPlaceholderText(self.tr("Your name"))
        self.language.picked.connect(self.language_picked)
        self.dates.picked.connect(self.dates_picked)
        self.numbers.picked.connect(self.numbers_picked)
        self.scheme.picked.connect(self.scheme_picked)
        self.lock.picked.connect(self.lock_picked)
        self.officer.editingFinished.connect(lambda: self.officer_given.emit(" ".join(self.officer.text().split())))
        self.fault = make_label("", "", "trouble", wrap=True)
        self._lay_out()
        self.notify("")

    def _number_choices(self) -> list[tuple[str, str, str]]:
        def format_sample(numbers: Numbers) -> str:
            return format.number(FIGURE, style=format.style_of(format.current().language, numbers=numbers))

        marks = (Numbers.COMMA, Numbers.SPACE, Numbers.POINT)
        as_language = (Numbers.LANGUAGE.value, self.tr("Same as the language"), format_sample(Numbers.LANGUAGE))
        return [as_language, *((one.value, format_sample(one), "") for one in marks)]

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(MARGIN)
        rows.setVerticalSpacing(20)
        rows.setColumnMinimumWidth(0, 110)
        rows.setColumnStretch(1, 1)
        named = make_column(
            self.officer,
            make_label(
                self.tr("It is suggested when you open a file, and recorded with each change."),
                "caption",
                wrap=True,
            ),
            spacing=4,
        )
        top = Qt.AlignmentFlag.AlignTop
        locks = make_column(
            self.lock,
            make_label(
                self.tr(
                    "The file locks after this time without input. You see a warning 30 seconds before. Text that "
                    "you did not save is lost."
                ),
                "caption",
                wrap=True,
            ),
            spacing=4,
        )
        for place, chosen in enumerate((self.language, self.dates, self.numbers, self.scheme)):
            rows.addWidget(make_label(chosen.accessibleName(), "section"), place, 0, top)
            rows.addWidget(chosen, place, 1)
        for place, (field, column) in enumerate(((self.lock, locks), (self.officer, named)), 4):
            rows.addWidget(make_label(field.accessibleName(), "section", wrap=True), place, 0, top)
            rows.addLayout(column, place, 1)
        make_column(self.fault, rows, margins=0, spacing=GAP, inside=self)

    def show_choices(self, preferences: Preferences, officer: str) -> None:
        """Shows the present choices."""
        self.language.choose(preferences.language if preferences.language in LANGUAGES else "")
        self.dates.choose(preferences.dates.value)
        self.numbers.choose(preferences.numbers.value)
        self.scheme.choose(preferences.scheme.value)
        self.lock.choose(str(preferences.lock_after))
        self.officer.setText(officer)

    def notify(self, text: str) -> None:
        """A sentence in red under the title; empty takes it away."""
        set_words(self.fault, text)
        self.fault.setVisible(bool(text))


def _lock_words(minutes: int) -> str:
    if not minutes:
        return QCoreApplication.translate("PreferencesPage", "Never")
    return QCoreApplication.translate("PreferencesPage", "{0} min").format(minutes)


def _date_choices() -> list[tuple[str, str, str]]:
    """Each order as it would read in the language that holds."""
    made = []
    for order in Dates:
        style = format.style_of(format.current().language, order)
        made.append((order.value, format.day(format.EXAMPLE.date(), style), format.local_time(format.EXAMPLE, style)))
    return made
