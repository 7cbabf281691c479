"""The remedy of each refusal: a button's words and the place that they lead to. One list, by code; a test says it is whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from repatriate.model.errors import RepatriateError

_tr = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Remedy:
    """`words` are on the button. `place` and `ref` are given to `context.go`."""

    words: str
    place: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """`ref` holds where the error has no fact that says more."""

    words: Callable[[], str]
    place: str
    codes: str
    ref: str = ""


_LEADS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "people": (("person", "people", "{0}"), ("leg", "people", "filter:leg={0}")),
    "names": (("person", "names", "{0}"),),
    "groups": (("group", "groups", "{0}"),),
    "clearances": (("person", "clearances", "{0}"), ("note", "clearances", "{0}")),
    "plan": (("person", "plan", "why {0}"), ("leg", "departure", "{0}")),
    "departures": (("leg", "departure", "{0}"), ("stop", "places", "{0}"), ("person", "people", "{0}")),
    "closing": (("leg", "counting", "{0}:close"),),
    "points": (("leg", "departure", "{0}:points"),),
    "counting": (("leg", "counting", "{0}:count"),),
    "papers": (("people", "papers", "{0}"), ("person", "papers", "{0}"), ("number", "papers", "{0}")),
    "changes": (("entry", "changes", "{0}"),),
}
"""The leads of a place: the error's facts that tell the item to show, in order, with its place and reference."""
_PLACES = {"closing": "counting", "points": "departure"}
"""Parts of a page that have leads of their own: the page."""
_THINGS: dict[str, Callable[[], str]] = {
    "departure": lambda: _tr("Remedies", "Show the departure"),
    "places": lambda: _tr("Remedies", "Show the place"),
    "people": lambda: _tr("Remedies", "Show the person"),
}
"""The label of a button that leads to a thing in another place."""


_WAYS: tuple[_Way, ...] = (
    # -- the file
    _Way(lambda: _tr("Remedies", "Save a copy…"), "file.copy",
         "file_gone file_changed cannot_write disk_full disk_fault read_only_disk read_only_folder backup_failed locked"),
    _Way(lambda: _tr("Remedies", "Open the backups"), "file.backups",
         "damaged_file foreign_tables attachment_missing bad_manifest newest_in_log"),
    _Way(lambda: _tr("Remedies", "Verify the file"), "verify", "kept_wrong changed_outside"),
    _Way(lambda: _tr("Remedies", "Open it again"), "file.lock", "passphrase_changed closed read_only"),
    _Way(lambda: _tr("Remedies", "Open a file"), "file.open", "not_an_operation newer_file older_file wrong_passphrase"),
    _Way(lambda: _tr("Remedies", "Show the changes"), "changes",
         "changed_since used_since not_undoable sent_since taken_back nothing_to_undo nothing_to_redo"),
    _Way(lambda: _tr("Remedies", "Write down the numbers"), "file.meanwhile", "printed_meanwhile"),
    _Way(lambda: _tr("Remedies", "The clock is right"), "file.clock", "clock_doubt"),
    # -- settings
    _Way(lambda: _tr("Remedies", "Enter the name of the office"), "settings", "no_mission no_office_name", "authority"),
    _Way(lambda: _tr("Remedies", "Choose the State"), "settings", "no_office not_eu other_nationality", "issuing_state"),
    _Way(lambda: _tr("Remedies", "Change the pattern"), "settings", "bad_pattern", "note_number"),
    _Way(lambda: _tr("Remedies", "Change the letters"), "settings", "bad_letters letters_fixed", "number_letters"),
    _Way(lambda: _tr("Remedies", "Show the currency"), "settings", "second_currency", "currency"),
    _Way(lambda: _tr("Remedies", "Change the limit"), "settings", "too_many_itineraries", "max_legs"),
    _Way(lambda: _tr("Remedies", "Show the setting"), "settings", "unknown_setting"),
    # -- people
    _Way(lambda: _tr("Remedies", "Show the person"), "people",
         "unknown_person moves_somebody on_the_way merged_already no_destination no_name has_issued on_a_plan no_photo name_missing no_latin_name"
         " name_not_latin name_letter name_digit paxlst_no_name number_used long_remarks no_remarks bad_photo zone_too_long"
         " ref_taken both_left was_counted handed_since not_travelled no_such_choice withdrawn has_left travels parted"),
    _Way(lambda: _tr("Remedies", "Confirm the names"), "names", "names_unconfirmed no_names"),
    _Way(lambda: _tr("Remedies", "Show the document"), "papers", "printed_otherwise"),
    _Way(lambda: _tr("Remedies", "Look at the rows"), "import", "kept_done unknown_kept gone", "kept"),
    _Way(lambda: _tr("Remedies", "Choose another list"), "import",
         "not_a_workbook damaged_workbook empty_file only_pictures password_protected no_list"
         " file_changed"
         " reader_broke reader_grew reader_slow no_reader one_at_a_time choose_part no_such_part no_such_sheet only_passports"
         " picture_too_small damaged_picture no_engine import_refused unknown_list no_original"
         " unknown_nationality bad_mapping unknown_mapping"),
    _Way(lambda: _tr("Remedies", "Show the groups"), "groups", "unknown_group name_taken too_many_people"),
    # -- clearances
    _Way(lambda: _tr("Remedies", "Choose the clearances"), "clearances",
         "no_authority unknown_authority no_item", "choose"),
    _Way(lambda: _tr("Remedies", "Show the clearances"), "clearances",
         "asked_again asked_already answered_before_asked dates_crossed granted_already note_withdrawn not_on_note"
         " sent_already unknown_note number_taken empty_note no_answers no_hold"),
    _Way(lambda: _tr("Remedies", "Open the wordings"), "letters", "no_letter bad_letter"),
    # -- plan and departures
    _Way(lambda: _tr("Remedies", "Open the plan"), "plan",
         "no_plan moved_on no_draft no_such_plan same_plan nothing_published empty_leg plan_breaks_rules forbidden_move"
         " not_on_leg not_placed no_seats same_journey travel_together unknown_rule same_rule no_rule seat_taken"),
    _Way(lambda: _tr("Remedies", "Show the departures"), "departures",
         "unknown_leg time_unreadable leg_in_use code_taken no_leg no_flight_number nothing_to_repeat too_many seat_twice unknown_place"
         " wrong_country unknown_manifest household_too_large too_few_buses too_few_rooms kept_apart"
         " leg_cancelled left_already arrived_already not_left nobody_boards cannot_board flown"),
    # -- counting
    _Way(lambda: _tr("Remedies", "Open the closing"), "closing",
         "closed_already closed_with_count not_closed unbalanced infant_alone minor_alone child_behind count_open not_a_no_show not_taken_off not_joined"),
    _Way(lambda: _tr("Remedies", "Show the points"), "points",
         "unknown_point point_in_use last_boarding boards_already too_many_points points_order"),
    _Way(lambda: _tr("Remedies", "Open the counting"), "counting",
         "to_decide not_counted counted_aboard undone_already unknown_sighting unknown_stray count_stays"),
    # -- papers
    _Way(lambda: _tr("Remedies", "Issue the documents"), "papers", "only_promised"),
    _Way(lambda: _tr("Remedies", "Show the papers"), "papers",
         "has_valid_one no_document issued_here not_issued not_printed unknown_document void nothing_to_print"
         " blank_harmed blank_issued blank_used not_for_travel nobody_missing"),
    _Way(lambda: _tr("Remedies", "Enter the blank forms"), "receive",
         "too_few_blanks numbers_used_up first_blank unknown_blank unknown_series other_blanks blank_twice unknown_numbers"
         " nothing_missing"),
    _Way(lambda: _tr("Remedies", "Open seals and keys"), "seals",
         "key_expired certificate_expired key_in_use key_locked key_not_in_use key_twice key_unreadable unknown_key"
         " wrong_certificate wrong_curve no_certificate no_key no_signer same_certificate certificate_unreadable"
         " revocations_unreadable bad_signer bad_organization no_zone_to_seal"),
    _Way(lambda: _tr("Remedies", "Open the page layouts"), "layouts",
         "no_layout wrong_layout seal_too_large bad_crest bad_layout"),
    _Way(lambda: _tr("Remedies", "Open the printers"), "printers", "bad_offsets bad_offset unknown_printer bad_printer"),
)  # fmt: skip

_HERE = """
WRONG_FORMAT answer_missing arrives_before_departure bad_bays bad_beds bad_box bad_bundle bad_buses bad_count bad_country bad_filter
bad_first_label bad_head bad_head_count bad_interval bad_name bad_number bad_ref bad_reference bad_rooms bad_sample bad_seats bad_series
bad_size bad_years code_too_large country_wanted day_to_come demo_failed departures_known document_number empty_pack
empty_passphrase expires_before_arrival expires_before_issue fewer_numbers file_exists file_too_large filter_exists
half_character holds_too_long in_future in_use is_folder missing names_needed no_country no_field no_format
no_label_needed no_number no_numbers no_password no_password_here no_paxlst no_photos no_picture no_portrait
no_profile no_reason no_receiver no_recipient no_series no_such_file no_such_filter no_such_folder no_titles nobody
not_a_number not_a_carrier not_a_date not_a_folder not_a_time not_c40 not_named not_own not_pdf not_utf8 not_xlsx nothing_changed nothing_pasted
other_name out_of_range password_blank password_long password_signs paste_count paste_empty paste_fault paste_formula paste_long
paste_no_fields paste_titles_only paste_too_large paste_twice paste_unreadable path_too_long pdf_unreadable
photo_damaged photo_too_large photo_too_small photo_twice photo_unknown picture_damaged
picture_too_large place_taken reason_missing reason_needed same_file same_person same_place sent_tomorrow later_than_now time_order too_large unknown_column
no_such_page no_such_point not_a_file unreadable_file no_zone_in_picture too_many_pages
handed_already no_memory not_arrived receiver_needed signature_too_large signature_unreadable unknown_receipt void_already
far_off not_allowed receiver_used several_people several_receivers unknown_receiver bad_kind
too_long too_long_for_symbol unknown_code unknown_field unknown_format unknown_handout unknown_kind unknown_labels
unknown_profile unknown_sheet zone_code zone_number_long zone_unreadable
"""
HERE = frozenset(_HERE.split())
"""Errors that are corrected where the sentence appears: it says what to type, and needs no way to another place."""

_BY_CODE: dict[str, _Way] = {code: way for way in _WAYS for code in way.codes.split()}
CODES = frozenset(_BY_CODE)


def remedy_of(error: RepatriateError) -> Remedy | None:
    """The remedy for an error, with its place; None if it is in the form itself."""
    way = _BY_CODE.get(error.code)
    if way is None:
        return None
    for fact, place, shape in _LEADS.get(way.place, ()) if not way.ref else ():
        if found := error.facts.get(fact):
            home = _PLACES.get(way.place, way.place)
            words = _THINGS[place]() if place != home and place in _THINGS else way.words()
            return Remedy(words, place, shape.format(_as_ref(found)))
    return Remedy(way.words(), _PLACES.get(way.place, way.place), way.ref)


def _as_ref(fact: object) -> str:
    """Several people are given with commas."""
    return ",".join(map(str, fact)) if isinstance(fact, (list, tuple)) else str(fact)


def every_way() -> list[Remedy]:
    """Each place that a remedy leads to."""
    return [Remedy(way.words(), _PLACES.get(way.place, way.place), way.ref) for way in _WAYS]
