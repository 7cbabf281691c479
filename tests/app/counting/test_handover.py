"""Handing over: to whom children may go, who has not arrived, receipts that are void, families that arrive apart."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.commands import count_here
from repatriate.app.counting.handover_commands import (
    LARGEST_SIGNATURE,
    HandedOver,
    HandOver,
    Paper,
    PrintReceipt,
    VoidHandover,
)
from repatriate.app.counting.handover_queries import (
    describe_expected,
    make_receipt,
    read_handover,
    read_handovers,
    received_by,
)
from repatriate.app.counting.receiver_commands import AllowReceiver, SaveReceiver
from repatriate.app.counting.rest import find_apart
from repatriate.app.counting.taking import Scan
from repatriate.app.handouts.catalogue import handout_draft
from repatriate.app.people.commands import EditPeople, RemovePeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.handouts.receipt import ReceiptSize
from repatriate.model.counting import PointKind, Stage
from repatriate.model.errors import UserError
from tests.app.handover_examples import AUNT
from tests.app.world import NOW, ByHand, tables, world_after
from tests.manifests.opened import page_texts
from tests.passphrase import PASSPHRASE

MOTHER, BABY, MAN, CLERK = "P00001", "P00002", "P00003", "P00004"


def land(world: Operation) -> None:
    """GA1 brought a mother, her baby and a man whose day of birth is half known; the mother and the baby were counted."""
    world.run(Assign((CLERK,), ()))
    for refs, legs in (((MOTHER,), ("BUS1", "GA1")), ((MAN,), ("BUS1", "GA1")), ((CLERK,), ("BUS2", "GA2"))):
        world.run(Assign(refs, legs))
    world.run(Publish())
    for leg in ("BUS1", "GA1"):
        world.run(SaveLeg(leg, {"status": "arrived"}))
    arrive(world, MOTHER, BABY)
    world.run(SaveReceiver(None, AUNT))
    world.run(SaveReceiver(None, {"kind": "shelter", "name": "Rumah Aman", "organisation": "Dinas Sosial"}))


landed = world_after(land)


FAMILY, SHELTER = 1, 2


def arrive(world: Operation, *refs: str, leg: str = "GA1") -> None:
    id = world.db.conn.execute("SELECT id FROM legs WHERE code = ?", (leg,)).fetchone()[0]
    seq = next(one.seq for one in points_of(world.db, id) if one.kind is PointKind.ARRIVAL)
    world.run(count_here(leg, *(Scan(ref, seq) for ref in refs)))


def hand(world: Operation, *refs: str, to: int = SHELTER, **more: Any) -> HandedOver:
    return world.run(HandOver(refs, to, **more)).result


def stage(world: Operation, ref: str, leg: str = "GA1") -> Stage:
    row = world.db.conn.execute(
        "SELECT p.id, l.id FROM people p, legs l WHERE ref = ? AND code = ?", (ref, leg)
    ).fetchone()
    return read_progress(world.db)[row[1]][row[0]].stage


def test_a_handover_has_a_number_and_a_receipt(landed: Operation, tmp_path: Path) -> None:
    out = tmp_path / "one.pdf"
    made = hand(landed, MOTHER, id_seen="passport", remark="One bag", paper=Paper(out, ReceiptSize.A5))
    assert (made.number, made.refs, made.receiver) == (1, (MOTHER,), "Rumah Aman")
    assert stage(landed, MOTHER) is Stage.HANDED_OVER
    assert stage(landed, BABY) is Stage.ARRIVED
    mine, yours = page_texts(out.read_bytes())
    for page in (mine, yours):
        for told in (
            "Receipt no. 1",
            "1 person (one)",
            "TALANOU",
            MOTHER,
            "Rumah Aman",
            "Dinas Sosial",
            "passport",
            "One bag",
        ):
            assert told in page
        assert "Soekarno-Hatta" in page
        assert "1 Mar 2025 16:00 (UTC+7)" in page
        for hidden in ("BUS1", "GA1", "BKK", "Bangkok", "SHL", "IDN", "1994", "Test"):
            assert hidden not in page, hidden
    found = received_by(landed.db, MOTHER)
    assert found is not None
    assert (found.leg, found.place, found.by, found.on_paper, found.prints) == ("GA1", "CGK", "duty", True, 1)


@pytest.mark.parametrize("ref", [BABY, MAN])
def test_a_child_or_who_has_no_known_age_needs_a_receiver(landed: Operation, ref: str) -> None:
    """The man's day of birth is known as a year: he is of age. Without it nobody says so."""
    landed.run(EditPeople((MAN,), {"birth_date": ""}))
    if ref == MAN:
        arrive(landed, MAN)
    for more in ({}, {"id_seen": "passport"}):
        with pytest.raises(UserError) as found:
            hand(landed, ref, to=FAMILY, **more)
        assert (found.value.code, found.value.facts["people"]) == ("receiver_needed", (ref,))
    landed.run(AllowReceiver(ref, FAMILY, "aunt"))
    with pytest.raises(UserError, match="No identity document"):
        hand(landed, ref, to=FAMILY)
    assert hand(landed, ref, to=FAMILY, id_seen="passport").number == 1
    assert read_handover(landed.db, 1).ties == {ref: "aunt"}


def test_redo_gives_no_child_to_who_is_named_no_more(landed: Operation) -> None:
    landed.run(AllowReceiver(BABY, FAMILY, "aunt"))
    allowed = landed.revision
    hand(landed, BABY, to=FAMILY, id_seen="passport")
    landed.undo()
    landed.redo()
    landed.undo(allowed)
    landed.undo()
    with pytest.raises(UserError, match="No receiver is named for P00002 any more") as found:
        landed.redo()
    assert found.value.code == "receiver_needed"
    assert read_handovers(landed.db) == ()


def test_an_adult_for_whom_somebody_was_named_is_marked(landed: Operation) -> None:
    landed.run(AllowReceiver(MOTHER, FAMILY, "sister"))
    with pytest.raises(UserError) as found:
        hand(landed, MOTHER, id_seen="passport")
    assert found.value.code == "receiver_needed"


def test_who_may_no_longer_fetch_a_child_is_somebody_else(landed: Operation) -> None:
    today = NOW.date()
    landed.run(AllowReceiver(BABY, FAMILY, "aunt", None, today - timedelta(9), today - timedelta(1)))
    with pytest.raises(UserError) as found:
        hand(landed, BABY, to=FAMILY, id_seen="passport")
    assert found.value.code == "receiver_needed"


def test_an_officer_decides_otherwise_and_the_receipt_prints_why(landed: Operation) -> None:
    made = hand(landed, BABY, reason="The aunt is in hospital.", paper=Paper())
    assert made.pages is not None
    assert all("The aunt is in hospital." in page for page in page_texts(made.pages))


def test_who_was_not_counted_on_arrival_is_asked_for_and_both_are_written(landed: Operation) -> None:
    with pytest.raises(UserError, match=r"P00003 was not counted on arrival\. Have they arrived now\?") as found:
        hand(landed, MOTHER, MAN)
    assert found.value.code == "not_arrived"
    assert stage(landed, MAN) is Stage.DEPARTED
    made = hand(landed, MOTHER, MAN, arrived=True)
    assert made.arrived_now == (MAN,)
    assert stage(landed, MAN) is Stage.HANDED_OVER
    assert landed.db.conn.execute("SELECT count(*) FROM sightings").fetchone()[0] == 3
    landed.undo()
    assert (stage(landed, MAN), stage(landed, MOTHER)) == (Stage.DEPARTED, Stage.ARRIVED)
    assert read_handovers(landed.db) == ()
    landed.redo()
    assert (stage(landed, MAN), stage(landed, MOTHER)) == (Stage.HANDED_OVER, Stage.HANDED_OVER)


def test_whether_an_adult_agrees_to_go_to_a_family_is_asked(landed: Operation) -> None:
    arrive(landed, MAN)
    assert hand(landed, MOTHER, to=FAMILY).unasked == (MOTHER,)
    made = hand(landed, MAN, to=FAMILY, agreed=(MAN,), ties={MAN: "cousin"}, paper=Paper())
    assert (made.unasked, made.pages is not None) == ((), True)
    assert "agreed to go to this family" in page_texts(made.pages or b"")[0]
    assert read_handover(landed.db, 2).agreed == frozenset({MAN})
    assert read_handover(landed.db, 2).ties == {MAN: "cousin"}


def test_nobody_is_asked_who_goes_to_a_shelter(landed: Operation) -> None:
    assert hand(landed, MOTHER).unasked == ()


def test_who_cannot_be_handed_over_is_told(landed: Operation) -> None:
    hand(landed, MOTHER)
    landed.run(SaveLeg("GA2", {"status": "planned"}))
    for refs, code in (
        ((MOTHER,), "handed_already"), ((CLERK,), "not_travelled"), ((), "nobody"), (("P00099",), "unknown_person"),
    ):  # fmt: skip
        with pytest.raises(UserError) as found:
            hand(landed, *refs)
        assert found.value.code == code
    with pytest.raises(UserError, match="no receiver 9"):
        hand(landed, BABY, to=9)
    assert len(read_handovers(landed.db)) == 1


def test_nobody_is_handed_over_who_is_aboard_and_has_not_left(landed: Operation) -> None:
    landed.run(ByHand("UPDATE legs SET status = 'planned'"))
    seq = next(one.seq for one in points_of(landed.db, 3) if one.kind is PointKind.GATE)
    landed.run(count_here("GA1", Scan(MAN, seq)))
    with pytest.raises(UserError) as found:
        hand(landed, MAN)
    assert (found.value.code, found.value.facts) == ("not_left", {"leg": "GA1"})


# -- void


def test_a_void_receipt_keeps_its_number_and_people_wait_again(landed: Operation) -> None:
    hand(landed, MOTHER, to=FAMILY)
    assert landed.run(VoidHandover(1, "wrong family")).result == (MOTHER,)
    assert stage(landed, MOTHER) is Stage.ARRIVED
    assert received_by(landed.db, MOTHER) is None
    assert hand(landed, MOTHER).number == 2
    assert [(one.number, one.void) for one in read_handovers(landed.db)] == [(2, ""), (1, "wrong family")]
    assert "VOID" in page_texts(landed.run(PrintReceipt(1, Paper())).result)[0]
    for number, reason, code in ((1, "again", "void_already"), (2, " ", "reason_missing"), (9, "x", "unknown_receipt")):
        with pytest.raises(UserError) as found:
            landed.run(VoidHandover(number, reason))
        assert found.value.code == code


def test_undo_of_void_is_refused_once_they_are_in_other_hands(landed: Operation) -> None:
    hand(landed, MOTHER, to=FAMILY)
    entry = landed.run(VoidHandover(1, "wrong family")).entry
    hand(landed, MOTHER)
    assert entry is not None
    with pytest.raises(UserError) as found:
        landed.undo(entry.number, reason="the right family after all")
    assert found.value.code == "handed_already"
    landed.undo()
    with pytest.raises(UserError, match="say why it is taken back"):
        landed.undo()
    landed.undo(reason="the right family after all")
    assert stage(landed, MOTHER) is Stage.HANDED_OVER
    assert read_handover(landed.db, 1).void == ""


def test_an_undo_leaves_no_trace_where_nothing_was_printed(landed: Operation) -> None:
    before = tables(landed)
    hand(landed, MOTHER)
    landed.undo()
    assert tables(landed) == before
    assert hand(landed, MOTHER).number == 2, "a number is never given twice"


def test_an_undo_of_a_printed_receipt_takes_a_reason_and_makes_it_void(landed: Operation) -> None:
    hand(landed, MOTHER)
    landed.run(PrintReceipt(1, Paper()))
    with pytest.raises(UserError, match="say why"):
        landed.undo()
    landed.undo(reason="printed too early")
    assert read_handover(landed.db, 1).prints == 1
    with pytest.raises(UserError, match="say why"):
        landed.undo()
    landed.undo(reason="wrong family")
    found = read_handover(landed.db, 1)
    assert (found.void, found.refs, found.prints) == ("wrong family", (MOTHER,), 1)
    assert stage(landed, MOTHER) is Stage.ARRIVED
    with pytest.raises(UserError, match="Redo does not bring it back"):
        landed.redo()


# -- signatures


def picture(width: int = 300, height: int = 90, kind: str = "PNG") -> bytes:
    target = io.BytesIO()
    Image.new("1", (width, height), 1).save(target, kind)
    return target.getvalue()


def test_a_signature_is_kept_and_drawn(landed: Operation) -> None:
    made = hand(landed, MOTHER, signature=picture(), paper=Paper())
    found = read_handover(landed.db, 1)
    assert (found.on_paper, make_receipt(landed.db, 1).signature) == (False, picture())
    assert made.pages is not None


@pytest.mark.parametrize(
    ("signature", "code"),
    [
        (b"", "signature_unreadable"),
        (b"no picture", "signature_unreadable"),
        (picture(kind="BMP"), "signature_unreadable"),
        (picture()[:60], "signature_unreadable"),
        (b"x" * (LARGEST_SIGNATURE + 1), "signature_too_large"),
        (picture(5000, 5), "signature_too_large"),
    ],
    ids=["empty", "text", "bitmap", "cut off", "heavy", "wide"],
)
def test_what_is_no_signature_is_refused(landed: Operation, signature: bytes, code: str) -> None:
    with pytest.raises(UserError) as found:
        hand(landed, MOTHER, signature=signature)
    assert found.value.code == code
    assert read_handovers(landed.db) == ()


# -- families that arrive apart


def test_a_family_that_arrives_apart_is_expected_on_screen_and_on_the_receipt(landed: Operation) -> None:
    landed.run(EditPeople((CLERK,), {"household": "H1"}))
    (family,) = find_apart(landed.db)
    assert ([one.ref for one in family.here], [one.ref for one in family.expected]) == ([MOTHER, BABY], [CLERK])
    (clerk,) = family.expected
    assert (clerk.leg, clerk.day) == ("GA2", date(2025, 3, 6))
    assert describe_expected(landed.db, [MOTHER], date(2025, 3, 5)) == ("expects P00004 on GA2 tomorrow",)
    assert describe_expected(landed.db, [MOTHER], date(2025, 3, 1)) == ("expects P00004 on GA2 Thu 6 Mar",)
    pages = page_texts(hand(landed, MOTHER, paper=Paper()).pages or b"")
    assert all("expects P00004 on GA2 6 Mar 2025" in page for page in pages)
    assert describe_expected(landed.db, [MAN]) == ()
    landed.run(SaveLeg("GA2", {"status": "cancelled"}))
    assert describe_expected(landed.db, [MOTHER]) == ("expects P00004, on a day not known yet",)


def test_the_offices_list_has_families_that_are_not_together(landed: Operation) -> None:
    landed.run(EditPeople((CLERK,), {"household": "H1"}))
    text = " ".join(" ".join(page_texts(handout_draft(landed, "exceptions", "GA1").pdf(str, "en"))).split())
    assert "Family not together yet: 2 persons" in text
    assert text.count("expects P00004 on GA2 6 Mar 2025") == 2


def test_a_departure_that_names_a_shelter_is_not_told_on_paper(landed: Operation) -> None:
    landed.run(EditPeople((CLERK,), {"household": "H1"}))
    landed.run(SaveLeg("GA2", {"code": "SHL-7"}))
    assert describe_expected(landed.db, [MOTHER]) == ("expects P00004 by air, 6 Mar 2025",)
    assert describe_expected(landed.db, [MOTHER], NOW.date()) == ("expects P00004 on SHL-7 Thu 6 Mar",)


def test_a_family_that_is_together_is_not_listed(landed: Operation) -> None:
    assert find_apart(landed.db) == ()
    landed.run(EditPeople((MAN,), {"household": "H1"}))
    (family,) = find_apart(landed.db)
    assert [one.ref for one in family.expected] == [MAN]
    arrive(landed, MAN)
    assert find_apart(landed.db) == ()
    hand(landed, MOTHER, to=FAMILY, reason="An aunt")
    assert find_apart(landed.db) == ()
    hand(landed, BABY, reason="For tonight")
    assert describe_expected(landed.db, [MOTHER], NOW.date()) == ("P00002 is with Rumah Aman",)
    assert describe_expected(landed.db, [MOTHER]) == ()  # a receiver reads nothing of another one
    landed.run(ByHand("UPDATE receivers SET name = 'Siti Aminah'"))  # another one of the same name
    assert describe_expected(landed.db, [MOTHER], NOW.date()) == ("P00002 is with Siti Aminah",)


def test_who_came_on_another_departure_is_handed_over_too(landed: Operation) -> None:
    """Two departures, one receipt: each of them is in the receiver's hands."""
    landed.run(EditPeople((CLERK,), {"household": "H1"}))
    for leg in ("BUS2", "GA2"):
        landed.run(SaveLeg(leg, {"status": "arrived"}))
    arrive(landed, CLERK, leg="GA2")
    hand(landed, MOTHER, CLERK)
    assert (stage(landed, MOTHER), stage(landed, CLERK, "GA2")) == (Stage.HANDED_OVER, Stage.HANDED_OVER)
    with pytest.raises(UserError, match="handed over already"):
        hand(landed, CLERK)


def test_who_was_counted_stays_on_record(landed: Operation) -> None:
    landed.run(SaveReceiver(None, {"kind": "police", "name": "Post"}))
    landed.run(AllowReceiver("P00005", FAMILY, "aunt"))
    with pytest.raises(UserError) as found:
        landed.run(RemovePeople((MOTHER,)))
    assert found.value.code in ("on_a_plan", "was_counted")


def test_a_second_officer_reads_and_writes_nothing(landed: Operation) -> None:
    hand(landed, MOTHER)
    other = Operation.open(landed.path, PASSPHRASE, officer="second", write=False)
    try:
        assert read_handovers(other.db)[0].refs == (MOTHER,)
        for command in (HandOver((BABY,), SHELTER, reason="x"), VoidHandover(1, "x"), PrintReceipt(1, Paper())):
            with pytest.raises(UserError) as found:
                other.run(command)  # type: ignore[arg-type]
            assert found.value.code == "read_only"
    finally:
        other.close()


def test_whoever_is_handed_over_on_the_way_is_said_to_be_there(landed: Operation) -> None:
    landed.run(EditPeople((MAN,), {"destination": "SUB"}))
    [line] = hand(landed, MOTHER, MAN, arrived=True).on_the_way
    assert (
        line
        == f"{MAN} is at Soekarno-Hatta International Airport, on the way to SUB. They stay there if you hand them over."
    )
