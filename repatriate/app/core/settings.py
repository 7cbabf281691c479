"""The settings of an operation: the purpose, default and validity of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from repatriate.app.core.current_document import LETTERS_KEY, may_have_letters
from repatriate.app.core.parse_values import parse_field
from repatriate.app.core.transaction import Transaction, to_stored
from repatriate.intake.cells import BadCell
from repatriate.intake.columns import SETTINGS
from repatriate.intake.report import shorten_value
from repatriate.model.errors import UserError
from repatriate.model.paper_size import PaperSize
from repatriate.model.plan import PlanSettings
from repatriate.model.saying import capitalize_first, say
from repatriate.papers.letters import PATTERN, note_number
from repatriate.papers.register import check_letters, letters_from
from repatriate.store.identity import read_identity

NEUTRAL_NAME = "Repatriation"
"""The name of an operation outside the office, if nobody gave it one."""
_PLAN = PlanSettings(date.min)


@dataclass(frozen=True, slots=True)
class SettingField:
    """One setting as an officer fills it in. `help` says where it is used; `usual` is what holds where it is empty, as
    data (nothing where that depends on the people, or there is none). `group` is one of GROUPS."""

    key: str
    group: str
    help: str
    usual: str = ""

    @property
    def caption(self) -> str:
        """The title above the setting."""
        return capitalize_first(SETTINGS[self.key].label)


GROUPS = ("names", "office", "paxlst", "planning")

FIELDS: tuple[SettingField, ...] = (
    SettingField(
        "operation", "names",
        say("Shown beside the rooms of this window. It is also on the list for the office and on reports marked for the office only."),
    ),
    SettingField(
        "outside_name", "names",
        say("Printed at the top of every list, slip and report that leaves the office. A neutral name protects "
"people."),
        NEUTRAL_NAME,
    ),
    SettingField(
        "authority", "office",
        say("Such as Embassy of Indonesia. It is printed on travel documents, notes, lists, the situation report "
            "and airline messages."),
    ),
    SettingField("contact_phone", "office", say("Printed on the page of each departure, and sent in airline messages.")),
    SettingField("contact_fax", "office", say("Used in PAXLST messages.")),
    SettingField("contact_email", "office", say("Printed on the page of each departure, and sent in airline messages.")),
    SettingField("address", "office", say("Printed at the top of notes verbales, line by line as here.")),
    SettingField(
        "note_number", "office",
        say("Write {0} once, where the number goes. {1} and {2} are optional.", "{number:03}", "{year}", "{month}"), PATTERN,
    ),
    SettingField(
        "issuing_state", "office",
        say("The State of the travel documents, and of the embassy on notes if the office has no name."),
    ),
    SettingField(
        "paper", "office",
        say("The paper of lists, notes and reports; workbooks are set to print on it."), PaperSize.A4.value,
    ),
    SettingField(
        "number_letters", "office",
        say("Three letters, as in KXT000001; each file has its own. They cannot change once a document is issued on plain paper."),
    ),
    SettingField(
        "edi_sender", "paxlst",
        say("The sender. If empty, the name of the office."),
    ),
    SettingField(
        "edi_recipient", "paxlst",
        say("The receiver. Add a qualifier if they gave you one, as in BORDERXX:ZZ."),
    ),
    SettingField(
        "plan_start", "planning", say("Nobody leaves before this day.")
    ),
    SettingField(
        "currency", "planning", say("Used for the cost of seats if a departure has no currency, such as USD.")
    ),
    SettingField(
        "min_connection_minutes", "planning",
        say("The time between one arrival and the next departure."), str(_PLAN.min_connection_minutes),
    ),
    SettingField(
        "max_layover_hours", "planning",
        say("The wait at a place between two departures."), str(_PLAN.max_layover_hours),
    ),
    SettingField(
        "max_legs", "planning", say("From 1 to 6."), str(_PLAN.max_legs)
    ),
)  # fmt: skip
"""The settings that an officer sets as such; the page layout is chosen among the layouts."""


def paper_of(settings: Mapping[str, str]) -> PaperSize:
    """The paper that this office prints on, by its settings; A4 where nothing is set."""
    return PaperSize(settings.get("paper") or PaperSize.A4)


def check_keys(keys: Iterable[str]) -> None:
    """Raises UserError where one of these is no setting."""
    for key in keys:
        if key not in SETTINGS:
            raise UserError("unknown_setting", say("There is no setting {0}: use {1}.", key, ", ".join(SETTINGS)))


def why_not(key: str, value: object) -> str:
    """A sentence on why the value cannot be that setting; empty where it can."""
    try:
        format_stored(key, value)
    except UserError as error:
        cause = error.__cause__
        return (
            say("“{0}” is {1}.", shorten_value(str(value)), cause.message)
            if isinstance(cause, BadCell)
            else error.message
        )
    return ""


def format_stored(key: str, value: object) -> str:
    """The value as it is kept; empty where nothing is left of it. Raises UserError naming the setting as its field."""
    found = parse_field(SETTINGS[key], value)
    if found is None:
        return ""
    text = str(to_stored(found)).strip()
    if key == "note_number":
        try:
            note_number(text, date(2025, 1, 1), 1)
        except UserError as bad:
            raise UserError(bad.code, bad.message, field=key) from None
    if key == LETTERS_KEY:
        try:
            check_letters(text)
        except UserError as bad:
            raise UserError(bad.code, bad.message, field=key) from None
    return text


def put_setting(tx: Transaction, key: str, value: object) -> None:
    """Keep it; an empty value goes back to what holds by itself. Raises UserError where it can be none."""
    old, text = tx.one("SELECT * FROM settings WHERE key = ?", (key,)), format_stored(key, value)
    if key == LETTERS_KEY:
        may_have_letters(tx.db, text or letters_from(read_identity(tx.db)))
    if old and not text:
        tx.delete("settings", old["id"])
    elif old:
        tx.update("settings", old["id"], {"value": text})
    elif text:
        tx.insert("settings", {"key": key, "value": text})
