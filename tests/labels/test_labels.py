"""Labels of a leg's people: what is on them, who gets one, and what an officer is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.handouts.commands import MakeLabels
from repatriate.app.handouts.labels import (
    CODES,
    LABEL_KINDS,
    LabelOptions,
    Labels,
    build_labels,
    frames_pdf,
    labels_a_sheet,
    last_made,
    sheet_choices,
)
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Assign, Publish, SetSeat
from repatriate.app.transport.commands import RemoveLeg, SaveLeg
from repatriate.labels.stock import STOCKS
from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.model.paper_size import PaperSize
from repatriate.printing.offsets import Offset
from tests.app.world import ByHand, build, tables
from tests.labels.crowd import read_labels, read_pass
from tests.manifests.opened import page_texts

NAMED = LabelOptions(names=True)


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "op.repat") as opened:
        opened.run(Publish())
        yield opened


def on(operation: Operation, leg: str) -> list[str]:
    return sorted(
        row["ref"]
        for row in operation.db.query(
            "SELECT ref FROM bookings JOIN people ON people.id = person_id JOIN legs ON legs.id = leg_id "
            "JOIN plans ON plans.id = plan_id WHERE state = 'published' AND code = ?",
            (leg,),
        )
    )


def scanned(made: Labels) -> list[str]:
    """What a scanner reads, label by label."""
    found = read_labels(made.pdf, made.stock)[: made.people]
    assert all(len(codes) == 1 for codes in found)
    return [code for codes in found for code in codes]


def flight_with(operation: Operation, ref: str) -> str:
    return next(leg for leg in ("GA1", "GA2") if ref in on(operation, leg))


def test_everybody_on_the_leg_has_one_with_their_number(operation: Operation) -> None:
    people = on(operation, "BUS1")
    assert len(people) > 1
    made = build_labels(operation, "BUS1", LabelOptions())
    assert sorted(scanned(made)) == people
    assert (made.people, made.sheets, made.code, made.kind) == (len(people), 1, "number", "slips")
    [text] = page_texts(made.pdf)
    assert all(ref in text for ref in people)


SECRET = (
    "TALANOU", "MIRE", "OSU", "BEKARO", "SOMARU", "NEFIRA", "PAKOLE", "Shelter", "Batch", "H1", "quarrel", "witness", "police",
    "WCHR", "Lampung", "X0012345", "E5550001", "1994", "Test", "duty", "IDN", "X/1",
)  # fmt: skip


@pytest.mark.parametrize("kind", ["slips", "wristbands"])
def test_without_names_nothing_tells_who_somebody_is(operation: Operation, kind: str) -> None:
    for leg in ("BUS1", "GA1"):
        made = build_labels(operation, leg, LabelOptions(kind))
        text = "".join(page_texts(made.pdf))
        assert not [word for word in SECRET if word in text]
        assert not [word for word in SECRET if word.encode() in made.pdf]


def test_with_names_nothing_but_the_names_is_added(operation: Operation) -> None:
    [text] = page_texts(build_labels(operation, "BUS1", NAMED).pdf)
    assert "TALANOU, MIRE" in text
    assert not [word for word in SECRET[6:] if word in text]


def test_the_group_is_the_number_on_the_escort_s_list(operation: Operation, tmp_path: Path) -> None:
    leg = flight_with(operation, "P00003")
    listing = operation.run(MakeManifest(leg, "escort", tmp_path / "e.pdf")).result
    row = dict(zip(listing.columns, listing.rows[listing.keys.index("P00003")], strict=True))
    assert isinstance(row["group"], int)
    [text] = page_texts(build_labels(operation, leg, LabelOptions()).pdf)
    assert re.search(rf"P00003\s+Group {row['group']}\b|Group {row['group']}\s+P00003", text)


def test_groups_stand_together_and_numbers_in_order(operation: Operation) -> None:
    order = scanned(build_labels(operation, "BUS1", LabelOptions()))
    grouped = {"P00003", "P00004"} & set(order)
    assert order == sorted(grouped) + sorted(set(order) - grouped)


def test_the_code_of_a_scheduled_flight_holds_the_name(operation: Operation) -> None:
    leg = flight_with(operation, "P00001")
    operation.run(SetSeat("P00001", leg, "12a"))
    operation.run(EditPeople(("P00001",), {"surname": "Đặng-O’Talanou", "given_names": "Mīre ånna"}))
    made = build_labels(operation, leg, NAMED)
    assert made.code == "bcbp"
    read = {code["name"]: code for code in map(read_pass, scanned(made))}
    assert len(read) == len(on(operation, leg))
    assert read["DANG OTALANOU/MIRE A"] == {
        "name": "DANG OTALANOU/MIRE A", "electronic_ticket": "", "operating_carrier_pnr": "", "origin": "BKK",
        "destination": "CGK", "operating_carrier": "GA", "flight_number": {"GA1": "0001", "GA2": "0002"}[leg],
        "julian_date": {"GA1": "064", "GA2": "065"}[leg], "compartment": "Y", "seat": "012A", "checkin_sequence": "",
        "passenger_status": "0",
    }  # fmt: skip
    # The child of 9 months sits on a lap.
    assert read["TALANOU/OSU"]["seat"] == "INF"


def test_a_name_in_any_script_is_spelled_for_the_code(operation: Operation) -> None:
    leg = flight_with(operation, "P00003")
    operation.run(EditPeople(("P00003",), {"surname": "ဘီကာရို", "given_names": "မောင်" * 40}))
    made = build_labels(operation, leg, NAMED)
    names = [read_pass(code)["name"] for code in scanned(made)]
    assert all(name.isascii() and 0 < len(name) <= 20 for name in names)
    assert "ဘီကာရို" in "".join(page_texts(made.pdf))


@pytest.mark.parametrize(
    ("surname", "given"), [("=1+1", "😀"), ("A" * 200, "B" * 200), ("العبد", "محمد"), ("王", "小明"), ("🤷", None)]
)
def test_odd_names_are_printed_and_read(operation: Operation, surname: str, given: str | None) -> None:
    leg = flight_with(operation, "P00001")
    operation.run(EditPeople(("P00001",), {"surname": surname, "given_names": given}))
    for options in (NAMED, LabelOptions("wristbands", names=True, code="number")):
        made = build_labels(operation, leg, options)
        assert len(scanned(made)) == len(on(operation, leg))
        assert "\ufffd" not in "".join(page_texts(made.pdf))


def test_a_charter_and_a_bus_have_plain_numbers(operation: Operation) -> None:
    leg = flight_with(operation, "P00001")
    assert build_labels(operation, "BUS1", NAMED).code == "number"
    operation.run(SaveLeg(leg, {"carrier": "GA Charter"}))
    assert build_labels(operation, leg, NAMED).code == "number"
    assert build_labels(operation, leg, LabelOptions(names=True, code="bcbp")).code == "bcbp"
    operation.run(SaveLeg(leg, {"carrier": "GA"}))
    assert build_labels(operation, leg, LabelOptions("wristbands", names=True)).code == "number"
    assert build_labels(operation, leg, LabelOptions("wristbands", names=True, code="bcbp")).code == "bcbp"
    assert build_labels(operation, leg, LabelOptions(names=True, code="number")).code == "number"


def codes_of(words: tuple[str, ...]) -> str:
    return " ".join(words)


def test_an_officer_is_told_what_a_code_holds(operation: Operation) -> None:
    leg = flight_with(operation, "P00001")
    assert "contains the name" in build_labels(operation, leg, NAMED).told[0]
    assert "only the number" in build_labels(operation, leg, LabelOptions()).told[0]
    assert "code" not in codes_of(build_labels(operation, leg, LabelOptions(code="number")).told)
    assert "code" not in codes_of(build_labels(operation, "BUS1", LabelOptions()).told)


def test_an_officer_is_told_of_the_escort_s_list(operation: Operation, tmp_path: Path) -> None:
    leg = flight_with(operation, "P00003")
    assert "Make the list for the escort" in codes_of(build_labels(operation, leg, LabelOptions()).told)
    operation.run(MakeManifest(leg, "escort", tmp_path / "e.pdf"))
    assert "escort" not in codes_of(build_labels(operation, leg, LabelOptions()).told)
    operation.run(SetSeat("P00003", leg, "3C"))
    assert "has changed since" in codes_of(build_labels(operation, leg, LabelOptions()).told)


def test_an_officer_is_told_who_has_no_seat(operation: Operation) -> None:
    people = on(operation, "BUS1")
    assert "seat" not in codes_of(build_labels(operation, "BUS1", LabelOptions()).told)
    for place, ref in enumerate(people[1:], 1):
        operation.run(SetSeat(ref, "BUS1", f"{place}A"))
    assert "1 person has no seat yet." in build_labels(operation, "BUS1", LabelOptions()).told
    operation.run(SetSeat(people[0], "BUS1", "9C"))
    assert "seat" not in codes_of(build_labels(operation, "BUS1", LabelOptions()).told)


def test_only_who_has_none_or_another_one_gets_one(operation: Operation, tmp_path: Path) -> None:
    again = LabelOptions(only_new=True)
    people = on(operation, "BUS1")
    assert build_labels(operation, "BUS1", again).people == len(people)
    operation.run(MakeLabels("BUS1", tmp_path / "a.pdf", LabelOptions()))
    with pytest.raises(UserError, match="already has a correct label") as refused:
        build_labels(operation, "BUS1", again)
    assert refused.value.code == "no_label_needed"
    operation.run(SetSeat(people[0], "BUS1", "1A"))
    assert scanned(build_labels(operation, "BUS1", again)) == [people[0]]
    operation.run(MakeLabels("BUS1", tmp_path / "b.pdf", again))
    with pytest.raises(UserError):
        build_labels(operation, "BUS1", again)
    # Wristbands are another thing.
    assert build_labels(operation, "BUS1", LabelOptions("wristbands", only_new=True)).people == len(people)
    # Another time, and all labels say something else.
    operation.run(SaveLeg("BUS1", {"departs": "2025-03-05 03:30"}))
    assert build_labels(operation, "BUS1", again).people == len(people)


def test_who_left_the_leg_is_named(operation: Operation, tmp_path: Path) -> None:
    operation.run(MakeLabels("BUS1", tmp_path / "a.pdf"))
    operation.run(Assign(("P00004",), ()))
    operation.run(Publish())
    made = build_labels(operation, "BUS1", LabelOptions())
    assert made.gone == ("P00004",)
    assert "P00004 has a label but is no longer on this departure. Take the label back." in made.told
    operation.run(MakeLabels("BUS1", tmp_path / "b.pdf"))
    assert build_labels(operation, "BUS1", LabelOptions()).gone == ()


def test_what_was_made_is_kept(operation: Operation, tmp_path: Path) -> None:
    assert last_made(operation.db, "BUS1", "slips") is None
    out = tmp_path / "a.pdf"
    outcome = operation.run(MakeLabels("BUS1", out))
    assert out.read_bytes() == outcome.result.pdf
    assert re.fullmatch(r"Made \d boarding slips for BUS1", outcome.entry.summary)
    operation.run(MakeLabels("BUS1", None, LabelOptions("wristbands")))
    made = last_made(operation.db, "BUS1", "slips")
    assert (made.version, made.made_by, made.people) == (1, "duty", outcome.result.people)
    operation.run(MakeLabels("BUS1", None))
    second = last_made(operation.db, "BUS1", "slips")
    assert second.version == 2
    kept = "".join(str(row) for row in tables(operation)["handouts"])
    assert not [word for word in SECRET[:8] if word in kept]
    with pytest.raises(UserError):
        operation.run(RemoveLeg("BUS1"))


def test_the_first_free_label(operation: Operation) -> None:
    number = len(on(operation, "BUS1"))
    made = build_labels(operation, "BUS1", LabelOptions(first_label=23))
    assert (made.sheets, made.next_label) == (2, (22 + number) % 24 + 1)
    [*_, last] = page_texts(made.pdf)
    assert last.count("BUS1") == number - 2
    whole = build_labels(operation, "BUS1", LabelOptions(first_label=25 - number))
    assert (whole.sheets, whole.next_label) == (1, 1)


@pytest.mark.parametrize(
    ("leg", "options", "code"),
    [
        ("NONE", LabelOptions(), "unknown_leg"),
        ("BUS1", LabelOptions(sheet="a4-9x9"), "unknown_sheet"),
        ("BUS1", LabelOptions(sheet="a4-strips"), "unknown_sheet"),
        ("BUS1", LabelOptions("wristbands", sheet="a4-3x8"), "unknown_sheet"),
        ("BUS1", LabelOptions("badges"), "unknown_labels"),
        ("BUS1", LabelOptions(code="qr"), "unknown_code"),
        ("BUS1", LabelOptions(first_label=0), "bad_first_label"),
        ("BUS1", LabelOptions("wristbands", first_label=9), "bad_first_label"),
        ("GA1", LabelOptions(code="bcbp"), "names_needed"),
        ("BUS1", LabelOptions(names=True, code="bcbp"), "no_flight_number"),
    ],
)
def test_what_cannot_be_is_a_sentence(
    operation: Operation, tmp_path: Path, leg: str, options: LabelOptions, code: str
) -> None:
    before = tables(operation)
    with pytest.raises(UserError) as refused:
        operation.run(MakeLabels(leg, tmp_path / "a.pdf", options))
    assert refused.value.code == code
    assert tables(operation) == before
    assert not (tmp_path / "a.pdf").exists()


def test_nobody_on_the_leg_and_nothing_published(operation: Operation, tmp_path: Path) -> None:
    operation.run(SaveLeg(None, {"code": "BUS9", "mode": "road", "origin": "SHL", "destination": "BKK",
                                 "departs": "2025-03-07 01:00", "arrives": "2025-03-07 07:00", "seats": 20}))  # fmt: skip
    with pytest.raises(UserError) as empty:
        build_labels(operation, "BUS9", LabelOptions())
    assert empty.value.code == "empty_leg"
    with build(tmp_path / "other.repat") as other, pytest.raises(UserError) as unpublished:
        build_labels(other, "BUS1", LabelOptions())
    assert unpublished.value.code == "nothing_published"


def test_a_seat_given_twice_is_a_sentence(operation: Operation) -> None:
    operation.run(ByHand("UPDATE bookings SET seat = '1A' WHERE leg_id = (SELECT id FROM legs WHERE code = 'BUS1')"))
    with pytest.raises(UserError, match="1A") as refused:
        build_labels(operation, "BUS1", LabelOptions())
    assert refused.value.code == "seat_twice"


def test_a_target_that_cannot_be_replaced(operation: Operation, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")
    out.chmod(0o444)
    before = tables(operation)
    with pytest.raises(EnvironmentFault, match="read-only"):
        operation.run(MakeLabels("BUS1", out))
    assert out.read_bytes() == b"old"
    assert tables(operation) == before
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_numbers_that_end_alike_are_one_size(operation: Operation) -> None:
    parted = build_labels(operation, "BUS1", LabelOptions()).pdf
    operation.run(EditPeople(("P00006",), {"ref": "IDN-1"}))
    assert "P00006" not in on(operation, "BUS1")
    assert build_labels(operation, "BUS1", LabelOptions()).pdf != parted


def test_the_operation_s_name_is_not_on_them(operation: Operation) -> None:
    operation.run(ChangeSettings({"operation": "Compound raid"}))
    assert "raid" not in "".join(page_texts(build_labels(operation, "BUS1", NAMED).pdf))


def test_the_usual_sheet_is_of_the_office_s_paper(operation: Operation) -> None:
    operation.run(ChangeSettings({"paper": "US Letter"}))
    for kind, name in (("slips", "letter-3x10"), ("wristbands", "letter-strips")):
        assert build_labels(operation, "BUS1", LabelOptions(kind)).stock.name == name


def test_words_and_offset_of_whoever_prints(operation: Operation) -> None:
    told: dict[str, Any] = {"tell": lambda words: f"«{words}»", "language": "fr"}
    made = build_labels(operation, flight_with(operation, "P00003"), LabelOptions(offset=Offset(3, -2)), **told)
    assert "«Group»" in "".join(page_texts(made.pdf))
    assert made.pdf != build_labels(operation, "GA1", LabelOptions(), **told).pdf


def test_what_can_be_chosen_has_words() -> None:
    assert list(LABEL_KINDS) == ["slips", "wristbands"]
    assert {one.name for one in CODES} == {"auto", "number", "bcbp"}
    named = [one.name for kind in LABEL_KINDS for one in sheet_choices(kind)]
    assert sorted(named) == sorted(STOCKS)
    assert all(one.caption for one in (*CODES, *sheet_choices("slips")))
    assert sheet_choices("slips", PaperSize.LETTER)[0].name == "letter-3x10"
    assert labels_a_sheet("slips") == 24
    assert labels_a_sheet("wristbands", "letter-strips") == 8
    assert frames_pdf("slips", "a4-2x7").startswith(b"%PDF")
