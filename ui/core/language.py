"""The officer's language: its choice, its installation, and translations of the core's sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from repatriate.model.saying import Figure, ShortDay, WeekDay, translate_again
from repatriate.reference.resources import LANGUAGES, SOURCE, resource_path
from ui.core import format
from ui.core.preferences import Preferences

_NAME = "language"
_OWN_NAMES = {"es": "Español"}
"""Languages whose name Qt takes from one country."""


def of_system() -> str:
    """The first of the system's languages that there is; English where there is none."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in LANGUAGES), SOURCE)


def language_name(code: str) -> str:
    """A language as those who read it write it: `Bahasa Indonesia`; a code that Qt does not know as it is."""
    locale = QLocale(code.replace("-", "_"))
    name = locale.nativeLanguageName() if locale.language() is not QLocale.Language.C else ""
    return LANGUAGES.get(code) or _OWN_NAMES.get(code) or (name[:1].upper() + name[1:] if name else code)


def read_chosen(preferences: Preferences) -> str:
    """The language that holds: the officer's choice, else the system's."""
    return preferences.language if preferences.language in LANGUAGES else of_system()


def install_language(app: QCoreApplication, preferences: Preferences) -> None:
    """Put on the language and the formats that the officer chose, in place of those before. Windows say what they say
    again when they are built again."""
    language = read_chosen(preferences)
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    format.use(format.style_of(language, preferences.dates, preferences.numbers))
    if language == SOURCE:
        return
    # Qt's own words (Copy, Paste, file dialogs) first: the one that comes last is asked first.
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"),
        (str(resource_path("translations")), f"repatriate_{language}"),
    ):
        translator = QTranslator(app)
        translator.setObjectName(_NAME)
        if translator.load(name, folder):
            app.installTranslator(translator)


def make_translator(context: str) -> Callable[[str], str]:
    """A function that puts texts of this context into the officer's language, for a module without classes of its own."""

    def translate(text: str) -> str:
        return QCoreApplication.translate(context, text)

    return translate


def translate_said(text: object) -> str:
    """A sentence of the core (an error, a reason, a summary) in the officer's language."""
    said = text.args[0] if isinstance(text, Exception) and text.args else text
    return translate_again(said if isinstance(said, str) else str(said), format.name_country, _format_value)


def _format_value(value: Figure) -> str:
    if isinstance(value, ShortDay):
        return format.week_day(value) if isinstance(value, WeekDay) else format.short_day(value)
    return format.day(value) if isinstance(value, date) else format.number(value)
