"""The final list: headed as flown, with the closing, and with who did not board or joined at boarding."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from repatriate.manifests import wording
from repatriate.manifests.changes import fingerprint_manifest, is_same_text
from repatriate.manifests.export import written_bytes
from repatriate.manifests.paxlst import build_interchange
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.entities import Mode
from repatriate.model.manifest import AsFlown, Flown, Manifest, Passenger
from tests.manifests.crowd import LEG, crowd, manifest, passenger
from tests.manifests.opened import everything_in_document, page_texts, sheet_of
from tests.manifests.paxlst.grammar import finding
from tests.manifests.paxlst.reading import tagged, travellers

CLOSED = Flown(datetime(2023, 5, 26, 1, 5, tzinfo=UTC), 30)
REASON, SEEN = "taken to hospital", "quarrel at the gate"


def booked() -> list[Passenger]:
    return crowd(30)


def aboard() -> list[Passenger]:
    """Of those booked two are not aboard, one has another seat, and one joined."""
    stay = [each for each in booked() if each.person.ref not in ("P00004", "P00011")]
    moved = [replace(each, seat="31A") if each.person.ref == "P00002" else each for each in stay]
    return [*moved, passenger(77, seat="31B")]


def as_flown(**changes: Any) -> AsFlown:
    facts = {
        "closed": CLOSED,
        "no_shows": {"P00004": REASON},
        "off_loaded": {"P00011": SEEN},
        "go_shows": frozenset({"P00077"}),
    }
    return AsFlown(**facts | changes)


def final(profile: str, flown: AsFlown | None = None, **changes: Any) -> Manifest:
    first = manifest(profile, booked(), **({"leg": changes["leg"]} if "leg" in changes else {}))
    return manifest(profile, aboard(), version=2, previous=first, as_flown=flown or as_flown(), **changes)


def lines(made: Manifest) -> list[tuple[str, str]]:
    return [(line.what, line.text) for line in wording.change_lines(wording.in_words(made), wording.name_caption)]


def test_it_says_when_boarding_was_closed_and_how_many_were_counted() -> None:
    made = final("carrier")
    assert made.heading.flown == CLOSED
    said = "As flown: boarding closed 26 May 2023 09:05 (CRK time, UTC+8), head count 30"
    assert wording.format_closing(made.heading) == said
    assert wording.document_title(made.heading).startswith("Passenger manifest, as flown KT501")
    text = " ".join(page_texts(written_bytes(made, ".pdf"))).replace("\r\n", " ")
    assert said in text
    assert "Passenger manifest, as flown" in text
    cells = [
        str(cell.value) for row in sheet_of(written_bytes(made, ".xlsx")).iter_rows() for cell in row if cell.value
    ]
    assert said in cells
    assert manifest("carrier", booked()).heading.flown is None
    assert wording.format_closing(manifest("carrier", booked()).heading) == ""


def test_what_does_not_fly_is_as_boarded() -> None:
    made = final("carrier", leg=replace(LEG, mode=Mode.ROAD))
    assert wording.format_closing(made.heading).startswith("As boarded: boarding closed")


def test_another_head_count_is_told_with_its_reason() -> None:
    why = "one child was asleep\nunder a coat"
    made = final("exit", as_flown(closed=Flown(CLOSED.closed_at, 28, why)))
    told = "head count 28; the list differs: one child was asleep under a coat"
    assert told in wording.format_closing(made.heading)
    for suffix in (".pdf", ".xlsx"):
        data = written_bytes(made, suffix)
        text = (
            " ".join(" ".join(page_texts(data)).split())
            if suffix == ".pdf"
            else " ".join(str(cell.value) for row in sheet_of(data).iter_rows() for cell in row if cell.value)
        )
        assert told in text


def test_changes_tell_who_did_not_board_who_left_again_and_who_joined() -> None:
    told = lines(final("escort"))
    assert ("heading", "boarding was not closed, now closed, head count 30") in told
    removed = [text for what, text in told if what == "removed"]
    assert any(text.startswith("P00004 ") and text.endswith(": did not board (no-show)") for text in removed)
    assert any(
        text.startswith("P00011 ") and text.endswith(": left again before departure (off-loaded)") for text in removed
    )
    [added] = [text for what, text in told if what == "added"]
    assert added.startswith("P00077 ")
    assert added.endswith(": joined at boarding (go-show)")
    assert any(what == "changed" and "Seat was" in text and "now 31A" in text for what, text in told)


@pytest.mark.parametrize("profile", RECIPIENTS)
def test_reasons_are_the_offices_alone(profile: str) -> None:
    made = final(profile)
    kept = made.to_json()
    outside = RECIPIENTS[profile].outside
    for reason in (REASON, SEEN):
        assert (reason in kept) is not outside
        assert (reason in everything_in_document(written_bytes(made, ".pdf"))) is not outside
    assert Manifest.from_json(kept) == made


def test_who_was_put_on_and_off_by_hand_before_the_closing_has_no_kind() -> None:
    made = final("escort", as_flown(no_shows={}, off_loaded={}, go_shows=frozenset()))
    assert [row.kind for row in made.changes.removed] == ["", ""]
    assert made.changes.go_shows == ()


def test_a_final_list_of_the_same_people_says_something_else_than_the_list_before() -> None:
    before = manifest("carrier", booked())
    after = manifest("carrier", booked(), version=2, previous=before, as_flown=AsFlown(CLOSED))
    assert not after.changes.nothing
    assert fingerprint_manifest(before) != fingerprint_manifest(after)
    assert not is_same_text(before, after)
    later = Flown(datetime(2023, 5, 26, 1, 30, tzinfo=UTC), 30)
    again = manifest("carrier", booked(), version=3, previous=after, as_flown=AsFlown(later))
    assert again.changes.nothing  # closed again with the same people and the same head count
    assert fingerprint_manifest(after) == fingerprint_manifest(again)
    other = manifest("carrier", booked(), version=3, previous=after, as_flown=AsFlown(replace(later, head_count=29)))
    assert not other.changes.nothing
    assert fingerprint_manifest(after) != fingerprint_manifest(other)


def test_lists_of_earlier_programs_read_as_they_were() -> None:
    old = manifest("carrier", booked())
    assert '"flown"' not in old.to_json()
    assert "go_shows" not in old.to_json()
    assert Manifest.from_json(old.to_json()) == old


@pytest.mark.parametrize("profile", ["carrier", "exit"])
def test_the_airline_message_names_who_was_aboard(profile: str) -> None:
    made = final(profile)
    data = build_interchange(made)
    assert finding(data) is None
    assert tagged(data, "BGM") == [["745"]]
    assert tagged(data, "CNT") == [[["42", "29"]]]
    people = travellers(data)
    assert len(people) == len(made.rows) == 29
    assert REASON.upper().encode() not in data.upper()
