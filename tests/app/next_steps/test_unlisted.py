"""Who is no longer on the newest list of a source is asked for until somebody says where they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.transaction import Command
from repatriate.app.imports.jobs import import_list
from repatriate.app.next_steps.step import Order, Step
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople, WithdrawPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan.commands import AddRule, Publish
from repatriate.model.counting import CountsAs
from repatriate.model.entities import HoldKind, RuleKind
from tests.app.counting.seeing import see
from tests.app.world import NOW

HEAD = "Surname;Given names;Date of birth;Nationality;Passport\n"
ROWS = [
    f"ALDERO;{name};1{day}/05/1990;IDN;X100000{day}\n" for day, name in enumerate(("Benko", "Carla", "Dino", "Erma"))
]


def bring(operation: Operation, path: Path, *rows: str) -> None:
    path.write_text(HEAD + "".join(rows), "utf-8")
    import_list(operation, path)


def read_row(operation: Operation, ref: str) -> str:
    row = operation.db.conn.execute(
        "SELECT surname, given_names, birth_date, nationality, number FROM people p JOIN documents d ON d.person_id = p.id "
        "WHERE ref = ?",
        (ref,),
    ).fetchone()
    return ";".join(row)


def missed(operation: Operation) -> list[Step]:
    return [one for one in next_steps(operation, NOW) if one.code == "no_longer_listed"]


@pytest.fixture
def twice(world: Operation, tmp_path: Path) -> tuple[Operation, str, str]:
    """Police named four people on Monday and two of them on Tuesday. Gives the references of the others."""
    bring(world, tmp_path / "police monday.csv", *ROWS)
    bring(world, tmp_path / "police tuesday.csv", *ROWS[2:])
    rows = world.db.conn.execute(
        "SELECT ref FROM people WHERE given_names IN ('Benko', 'Carla') ORDER BY ref"
    ).fetchall()
    return world, *(ref for (ref,) in rows)  # type: ignore[return-value]


def test_who_is_missed_on_a_list_is_named_until_a_later_list_names_them(
    twice: tuple[Operation, str, str], tmp_path: Path
) -> None:
    operation, one, other = twice
    [step] = missed(operation)
    assert step.sentence == (
        f"2 people are no longer on the list “police tuesday.csv” of 1 Mar 2025: find out where {one} and {other} are."
    )
    assert (step.refs, step.order, str(step.target)) == (
        (one, other),
        Order.SET_UP,
        f"people filter:refs={one} {other}",
    )
    bring(operation, tmp_path / "clinic.csv", ROWS[0])
    bring(operation, tmp_path / "police wednesday.csv", *ROWS[2:])
    [step] = missed(operation)
    assert (step.refs, step.sentence[:12]) == ((other,), "CARLA ALDERO"), "the list after it still lacks her"
    bring(operation, tmp_path / "police thursday.csv", *ROWS[1:])
    assert missed(operation) == []


DECISIONS: tuple[Callable[[str], object], ...] = (
    lambda ref: EditPeople((ref,), {"notes": "still there, forgotten on the list"}),
    lambda ref: EditPeople((ref,), {"location": "BKK"}),
    lambda ref: WithdrawPeople((ref,), "went home"),
    lambda ref: AddHold((ref,), HoldKind.MEDICAL),
)


@pytest.mark.parametrize("decide", DECISIONS)
def test_an_officer_decides_once(
    twice: tuple[Operation, str, str], tmp_path: Path, decide: Callable[[str], object]
) -> None:
    operation, one, other = twice
    operation.run(EditPeople((one,), {"priority": 1}))
    operation.run(decide(one))  # type: ignore[arg-type]
    assert [step.refs for step in missed(operation)] == [(other,)]
    operation.undo()
    assert [step.refs for step in missed(operation)] == [(one, other)]
    operation.redo()
    bring(operation, tmp_path / "police wednesday.csv", *ROWS[2:])
    assert [step.refs for step in missed(operation)] == [(other,)], "what was decided is not asked again"


def test_whoever_is_merged_with_another_who_is_missed_stays_named(twice: tuple[Operation, str, str]) -> None:
    """A merge writes where the two were: no officer said where they are now."""
    operation, one, other = twice
    operation.run(MergePeople(one, other, {"notes": "Once more as Carla"}))
    assert [step.refs for step in missed(operation)] == [(one,)]
    operation.undo()
    assert [step.refs for step in missed(operation)] == [(one, other)]


def test_who_has_a_seat_is_a_danger_and_a_count_ends_it(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    ref, codes = next(iter(sorted((assignments_of(world.db, "published") or {}).items())))
    bring(world, tmp_path / "police 1.csv", read_row(world, ref) + "\n", *ROWS)
    bring(world, tmp_path / "police 2.csv", *ROWS)
    [step] = missed(world)
    assert step.order is Order.DANGER
    assert step.sentence.endswith(
        f"find out where they are. With a confirmed seat: {', '.join(f'{ref} ({code})' for code in codes)}.".replace(
            ", ", " and "
        )
    )
    see(world, codes[0], ref, at=CountsAs.BOARDED)
    assert missed(world) == []


REMARKS = (
    "uses a wheel chair",
    "enceinte",
    "kursi roda",
    "นั่งรถเข็น",
    "mang thai",
    "ကိုယ်ဝန်ဆောင်",
    "坐轮椅",
    "Needs: wheelchair",
    "child of no 4",
    "refuses to travel",
    "menunggu sidang",
    "jangan satu bus dengan P00012",
    "in hospital",
    "wanted as a witness",
    "Court hearing: pending",
    "do not inform family",
    "ne veut pas rentrer",
    "住院",
    "không muốn về",
    "passport with police",
    "Passport held by the employer",
    "passeport chez la police",
    "paspor ditahan agen",
    "护照被没收",
    "unaccompanied minor",
    "UAM, 15 years",
    "mineur non accompagné",
    "anak tanpa orang tua",
    "ไม่มีผู้ปกครอง",
)
ORDINARY = (
    "tall",
    "has no passport",
    "tidak ada catatan",
    "In hospital: no",
    "passport with visa",
    "Passport with police: no",
    "Unaccompanied: no",
    "Rose Court 12",
    "Parent in hospital at home",
)


@pytest.mark.parametrize("remark", REMARKS)
def test_what_a_remark_says_is_asked_until_an_officer_decides(world: Operation, tmp_path: Path, remark: str) -> None:
    find = lambda: [one.refs for one in next_steps(world, NOW) if one.code == "needs_said"]  # noqa: E731
    assert find() == []
    (tmp_path / "list.csv").write_text(
        f"Name;Remarks\nOBRADO ULA;{remark}\n" + "".join(f"PEREZ LIA;{one}\n" for one in ORDINARY), "utf-8"
    )
    import_list(world, tmp_path / "list.csv")
    [ref] = [one for (one,) in world.db.conn.execute("SELECT ref FROM people WHERE surname LIKE '%OBRADO%'")]
    assert find() == [(ref,)]
    assert world.db.conn.execute("SELECT assistance FROM people WHERE ref = ?", (ref,)).fetchone() == (None,)
    world.run(EditPeople((ref,), {"notes": f"{remark}: walks now"}))
    assert find() == []


DECISIONS: dict[str, Callable[[str, str], Command[object]]] = {
    "in hospital": lambda ref, other: AddHold((ref,), HoldKind.MEDICAL),
    "jangan satu bus": lambda ref, other: AddRule(RuleKind.APART, other, ref),
    "wheelchair": lambda ref, other: EditPeople((ref,), {"assistance": "WCHR"}),
}


@pytest.mark.parametrize("remark", DECISIONS)
def test_a_remark_is_asked_with_the_seat_until_it_is_entered(world: Operation, tmp_path: Path, remark: str) -> None:
    """What is entered of another matter answers no remark."""
    world.run(Publish())
    (ref, codes), *_, (other, _) = sorted((assignments_of(world.db, "published") or {}).items())
    (tmp_path / "list.csv").write_text(f"{HEAD.strip()};Remarks\n{read_row(world, ref)};{remark}\n", "utf-8")
    import_list(world, tmp_path / "list.csv")
    find = lambda: [one for one in next_steps(world, NOW) if one.code == "needs_said"]  # noqa: E731
    [step] = find()
    assert (step.order, step.refs) == (Order.DANGER, (ref,))
    assert f"“{remark}”" in step.sentence
    assert f"With a confirmed seat: {ref} ({codes[0]})" in step.sentence
    for one in sorted(DECISIONS, key=lambda one: one == remark):
        assert [one.refs for one in find()] == [(ref,)]
        world.run(DECISIONS[one](ref, other))
    assert find() == []


def test_a_new_record_stands_for_one_of_those_who_are_gone(world: Operation, tmp_path: Path) -> None:
    """Two of a name were on Monday's list and one is on Tuesday's, with another number: one of the two is missed."""
    alike = [f"WIJAYA;Agus;{day}/02/1995;IDN;X001122{day}\n" for day in (3, 4)]
    bring(world, tmp_path / "police monday.csv", *alike, *ROWS)
    bring(world, tmp_path / "police tuesday.csv", "WIJAYA;Agus;3/02/1995;IDN;XOO11223\n", *ROWS)
    [step] = missed(world)
    assert (step.count, "AGUS WIJAYA" in step.sentence) == (1, True)
