"""What a version says of the version before it, and in which words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from repatriate.manifests import wording
from repatriate.manifests.changes import fingerprint_manifest
from repatriate.manifests.recipients import RECIPIENTS, Recipient
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Leg
from repatriate.model.manifest import Cell, FieldChange, Manifest, Passenger, Sender
from tests.manifests.crowd import LEG, crowd, manifest, passenger


def people(**seats: str | None) -> list[Passenger]:
    return [
        passenger(ord(name), surname=name, given_names="X", seat=seat, household=None) for name, seat in seats.items()
    ]


def after(first: list[Passenger], second: list[Passenger], profile: str = "carrier") -> Manifest:
    return manifest(profile, second, version=2, previous=manifest(profile, first))


def test_nothing_changed() -> None:
    made = after(crowd(30), crowd(30))
    assert made.changes.nothing
    assert made.changes.since == 1
    assert wording.change_summary(made.changes) == "Changes since version 1: none"


def test_added_removed_changed_by_row() -> None:
    made = after(people(B="1A", C="1B", D="1C"), people(A="2A", C="1B", D="9C"))
    changes = made.changes
    assert changes.added == (1,)
    assert [(row.was, row.cells[1]) for row in changes.removed] == [(1, "B")]
    assert [(row.row, row.was, row.fields) for row in changes.changed] == [(3, 3, (FieldChange("seat", "1C", "9C"),))]
    assert wording.change_summary(changes) == "Changes since version 1: 1 added, 1 removed, 1 changed"
    lines = [(line.what, line.row, line.text) for line in wording.change_lines(made, wording.name_caption)]
    assert lines == [
        ("added", "no. 1", "A, X"),
        ("removed", "was no. 1", "B, X"),
        ("changed", "no. 3", "D, X: Seat was 1C, now 9C"),
    ]
    assert wording.find_marks(made) == {1: frozenset(made.columns), 3: frozenset({"no.", "seat"})}


def test_a_row_that_only_moved_did_not_change() -> None:
    made = after(people(B="1A", C="1B"), people(A="2A", B="1A", C="1B"))
    assert made.changes.changed == ()
    assert made.changes.added == (1,)


def test_the_row_it_had_is_said_where_it_moved() -> None:
    made = after(people(B="1A"), people(A="2A", B=None))
    lines = wording.change_lines(made, lambda column: column)
    assert (lines[1].row, lines[1].text) == ("no. 2 (was 1)", "B, X: seat was 1A, now empty")


def test_the_same_person_under_another_name_is_not_somebody_else() -> None:
    made = after([passenger(1, surname="Hartno")], [passenger(1, surname="Hartono")])
    assert not made.changes.added
    assert made.changes.changed[0].fields == (FieldChange("surname", "HARTNO", "HARTONO"),)


def test_what_the_recipient_may_not_know_is_no_change_to_them() -> None:
    before, now = [passenger(1, notes="a", location="CRK")], [passenger(1, notes="b", location="MNL")]
    outside, office = after(before, now).changes, after(before, now, "office").changes
    assert outside.nothing
    assert {change.field for change in office.changed[0].fields} == {"notes", "location"}


def test_the_flight_itself_changed() -> None:
    later = replace(LEG, departs=LEG.departs + timedelta(hours=2), carrier="Another Air")
    made = manifest("carrier", crowd(3), version=2, previous=manifest("carrier", crowd(3)), leg=later)
    assert not made.changes.nothing
    assert [line.text for line in wording.change_lines(made, wording.name_caption)] == [
        "carrier was Kirana Air Charter, now Another Air",
        "departs was 26 May 2023 09:20, now 26 May 2023 11:20",
    ]
    assert wording.change_summary(made.changes).endswith("; the heading changed too")


def test_what_the_office_is_called_is_told_and_what_it_prints_on_is_not() -> None:
    first = manifest("carrier", crowd(3), sender=Sender("Embassy", paper="a4"))
    paper = manifest("carrier", crowd(3), version=2, previous=first, sender=Sender("Embassy", paper="letter"))
    assert paper.changes.nothing
    made = manifest("carrier", crowd(3), version=2, previous=first, sender=Sender("Consulate", paper="letter"))
    assert [line.text for line in wording.change_lines(made, wording.name_caption)] == [
        "the office's name was Embassy, now Consulate"
    ]
    assert fingerprint_manifest(made) == fingerprint_manifest(paper) == fingerprint_manifest(first)


def test_against_a_version_with_other_columns() -> None:
    """Columns may come and go between releases; only what both versions have is compared."""
    first = manifest("carrier", people(A="1A", B="1B"))
    old = replace(first, columns=("no.", "surname", "meal"), rows=((1, "A", "veg"), (2, "C", "veg")))
    made = manifest("carrier", people(A="7A", B="1B"), version=2, previous=old)
    assert [row.fields for row in made.changes.changed] == [(FieldChange("surname", "C", "B"),)]


def test_the_office_names_people_by_reference_too() -> None:
    made = after(people(A="1A"), people(A="1A", B="1B"), "office")
    assert [line.text for line in wording.change_lines(made, wording.name_caption)] == ["P00066 B, X"]


def test_columns_that_came_and_went_are_told_and_nothing_of_their_cells() -> None:
    first = manifest(Recipient("own", "x", ("surname", "seat", "native_name"), kind="office"), crowd(5))
    made = manifest(Recipient("own", "x", ("seat", "surname"), kind="office"), crowd(3), version=2, previous=first)
    assert made.changes.heading == (FieldChange("columns", "surname, seat, native_name", "seat, surname"),)
    assert made.changes.columns == ("surname", "seat")
    assert all(len(row.cells) == 2 for row in made.changes.removed)
    assert not {cell for row in made.changes.removed for cell in row.cells} & {row[2] for row in first.rows} - {None}
    assert fingerprint_manifest(made) != fingerprint_manifest(first)


cells = st.sampled_from(["A", "B", "ß", "1", None])
someone = st.fixed_dictionaries(
    {
        "surname": cells,
        "given_names": cells,
        "seat": st.none(),
        "province": cells,
        "household": cells,
        "group": cells,
        "notes": cells,
        "birth_date": st.sampled_from([None, PartialDate(1990, 1, 2), PartialDate(2015), PartialDate(2022, 3, 4)]),
    }
)
aboard = st.dictionaries(st.integers(1, 6), someone, min_size=1)
carried = st.sampled_from([LEG, replace(LEG, carrier="B"), replace(LEG, departs=LEG.departs + timedelta(hours=1))])


def listed(profile: str, people: dict[int, dict[str, Any]], **more: Any) -> Manifest:
    return manifest(profile, [passenger(at, document=None, **facts) for at, facts in people.items()], **more)


@given(st.sampled_from(list(RECIPIENTS)), aboard, aboard, carried, carried)
def test_changes_lead_from_one_version_to_the_other(
    profile: str, before: dict[int, dict[str, Any]], now: dict[int, dict[str, Any]], leg: Leg, later: Leg
) -> None:
    """Taking out who was removed, adding who was added and changing what changed gives the rows of the new version."""
    first = listed(profile, before, leg=leg)
    second = listed(profile, now, leg=later, version=2, previous=first)
    changes = second.changes
    rows = said(first)
    for removed in changes.removed:
        gone = rows.pop(first.keys[removed.was - 1])
        told = dict(zip(changes.columns, removed.cells, strict=True))
        assert gone == {name: cell for name, cell in told.items() if name != "no."}
    for changed in changes.changed:
        key = second.keys[changed.row - 1]
        assert first.keys[changed.was - 1] == key
        for field in changed.fields:
            assert rows[key][field.field] == field.before
            rows[key][field.field] = field.after
    for added in changes.added:
        key = second.keys[added - 1]
        rows[key] = said(second)[key]
    assert rows == said(second)


def said(made: Manifest) -> dict[str, dict[str, Cell]]:
    """What a list says of each, by their key; the number of the row left out."""
    rows = zip(made.keys, (zip(made.columns, row, strict=True) for row in made.rows), strict=True)
    return {key: {name: cell for name, cell in row if name != "no."} for key, row in rows}


@given(st.sampled_from(list(RECIPIENTS)), aboard, aboard, carried, carried, st.booleans())
def test_two_versions_have_one_fingerprint_where_nothing_changed(
    profile: str, before: dict[int, dict[str, Any]], now: dict[int, dict[str, Any]], leg: Leg, later: Leg, same: bool
) -> None:
    first = listed(profile, before, leg=leg)
    if same:
        now, later = before, leg
    second = listed(profile, now, leg=later, version=2, previous=first)
    assert (fingerprint_manifest(first) == fingerprint_manifest(second)) is second.changes.nothing
    # Households that are numbered anew are the same households.
    assert fingerprint_manifest(listed(profile, now, leg=later)) == fingerprint_manifest(second)
    assert second.changes.nothing or not same
