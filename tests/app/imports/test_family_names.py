"""Families of lists that number them themselves: each list has its own, and finds them again."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.app.imports.roster_commands import MendKept
from repatriate.app.imports.template_export import write_operation
from repatriate.app.people.commands import EditPeople
from repatriate.intake.report import Report
from tests.intake.books import book
from tests.passphrase import PASSPHRASE

TITLES = {
    "Family": "Surname;Given names;Sex;Date of birth;Nationality;Family",
    "KK": "Nama belakang;Nama depan;Jenis kelamin;Tanggal lahir;Kewarganegaraan;No. KK",
    "Famille": "Nom;Prénoms;Sexe;Date de naissance;Nationalité;Famille",
    "HH": "Surname;Given names;Sex;Date of birth;Nationality;HH No.",
    "ครอบครัว": "นามสกุล;ชื่อ;เพศ;วันเกิด;สัญชาติ;ครอบครัว",
}
SURNAMES = [
    "ALDERO",
    "BANTAY",
    "CORVAN",
    "DULANI",
    "ESKERA",
    "FONTEL",
    "GALIMO",
    "HARUNA",
    "IBEZIM",
    "JOVANI",
    "KELDAR",
    "LUMERA",
    "MIRABO",
    "NOVELA",
]
GIVEN = [
    "Ana",
    "Benko",
    "Carla",
    "Dino",
    "Erma",
    "Falco",
    "Gilda",
    "Hanno",
    "Irma",
    "Jarek",
    "Kella",
    "Livio",
    "Marta",
    "Nilo",
    "Orsa",
    "Pavlo",
    "Quira",
    "Remo",
]
Person = tuple[str, str, str, str, str, str]


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    made = Operation.create(tmp_path / "mission.repat", PASSPHRASE, officer="desk")
    yield made
    made.close()


def make_people(seed: int, families: int) -> list[Person]:
    """Families of two to four of one surname, numbered from 1; the last of each is a child."""
    rng, found = random.Random(seed), []
    for number in range(1, families + 1):
        surname = f"{rng.choice(SURNAMES)}{rng.choice(('', 'SON', 'IA', 'EZ'))}"
        size = rng.randint(2, 4)
        for place in range(size):
            year = rng.randint(2012, 2020) if place == size - 1 else rng.randint(1960, 2000)
            born = f"{rng.randint(13, 28)}/{rng.randint(1, 12)}/{year}"
            given = f"{rng.choice(GIVEN)} {rng.choice(GIVEN)}{rng.choice(('', 'n', 'ta'))}"
            found.append((surname, given, rng.choice("MF"), born, "PHL", str(number)))
    return found


def write(path: Path, title: str, people: Sequence[Sequence[str]]) -> Path:
    path.write_text("\n".join([TITLES[title], *(";".join(one) for one in people)]) + "\n", "utf-8")
    return path


def bring(operation: Operation, path: Path, *, same: bool = False) -> Report:
    return import_list(operation, path, wishes=Wishes(later=True, same_families=same))


def read_families(operation: Operation) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, given, surname in operation.db.conn.execute(
        "SELECT name, given_names, surname FROM people JOIN households ON households.id = household_id"
    ):
        found.setdefault(name, set()).add(f"{surname} {given}")
    return found


def as_families(people: Sequence[Person]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for surname, given, *_, label in people:
        found.setdefault(label, set()).add(f"{surname} {given}")
    return {frozenset(names) for names in found.values()}


@pytest.mark.parametrize(("first", "second"), [("Family", "KK"), ("Famille", "HH"), ("HH", "ครอบครัว"), ("KK", "KK")])
def test_two_lists_that_number_their_families_have_their_own(
    operation: Operation, tmp_path: Path, first: str, second: str
) -> None:
    ours, theirs = make_people(1, 9), make_people(2, 12)
    bring(operation, write(tmp_path / "police.csv", first, ours))
    report = bring(operation, write(tmp_path / "Red_Cross_list.csv", second, theirs))
    families = read_families(operation)
    assert set(map(frozenset, families.values())) == as_families(ours) | as_families(theirs)
    assert {"1", "9", "1 · Red Cross list", "12 · Red Cross list"} <= families.keys()
    [warned] = [one for one in report.warnings if one.code == "families_numbered"]
    assert "9 families, 1 to 9" in warned.message
    # A third list of the same name has other families too.
    third = make_people(3, 5)
    (tmp_path / "new").mkdir()
    bring(operation, write(tmp_path / "new" / "Red_Cross_list.csv", first, third))
    assert set(map(frozenset, read_families(operation).values())) >= as_families(third)
    assert "1 · Red Cross list 2" in read_families(operation)


def test_the_same_list_again_finds_its_own(operation: Operation, tmp_path: Path) -> None:
    ours, theirs = make_people(1, 9), make_people(2, 12)
    bring(operation, write(tmp_path / "police.csv", "Family", ours))
    again = write(tmp_path / "ngo.csv", "Family", theirs)
    bring(operation, again)
    before = read_families(operation)
    for _ in range(2):
        report = bring(operation, again)
        assert not [one for one in report.warnings if one.code == "families_numbered"]
        assert read_families(operation) == before
    # An updated version: a child joins family 3, a new family has the next number, under another name of the file.
    more: list[Person] = [
        ("NAVARRO", "Zeno Baby", "M", "20/05/2021", "PHL", "3"), ("OBRADO", "Ula", "F", "20/05/1980", "PHL", "13"),
    ]  # fmt: skip
    bring(operation, write(tmp_path / "ngo v2.csv", "Family", [*theirs, *more]))
    after = read_families(operation)
    assert after["3 · ngo"] == before["3 · ngo"] | {"NAVARRO Zeno Baby"}
    assert after["13 · ngo"] == {"OBRADO Ula"}
    assert after["3"] == before["3"]
    bring(operation, write(tmp_path / "police again.csv", "Family", ours[::-1]))
    assert read_families(operation) == after


def test_the_people_of_a_list_say_which_family_it_is(operation: Operation, tmp_path: Path) -> None:
    """Another list with other numbers names two of a family: the third on it is of that family, and nobody is parted."""
    ours = make_people(1, 9)
    bring(operation, write(tmp_path / "police.csv", "Family", ours))
    before = read_families(operation)
    seven = [one for one in ours if one[5] == "7"]
    baby: Person = (seven[0][0], "Zeno Baby", "M", "20/05/2021", "PHL", "2")
    report = bring(operation, write(tmp_path / "clinic.csv", "HH", [*[(*one[:5], "2") for one in seven[:2]], baby]))
    [said] = [one.message for one in report.warnings if one.code == "families_renamed"]
    assert said == "clinic: 3 people are in families whose number in the file differs from the list: 2 → 7."
    after = read_families(operation)
    assert after["7"] == before["7"] | {f"{seven[0][0]} Zeno Baby"}
    assert {name: those for name, those in after.items() if name != "7"} == {
        name: those for name, those in before.items() if name != "7"
    }


def test_a_list_takes_no_words_of_an_older_one(operation: Operation, tmp_path: Path) -> None:
    """One family of four has by chance the number that police gave it; another lost one of three to the next."""
    ours, theirs = make_people(1, 4), make_people(2, 4)
    bring(operation, write(tmp_path / "post.csv", "Family", ours))
    bring(operation, write(tmp_path / "police.csv", "Family", theirs))
    numbers = {"1": "3", "2": "4", "3": "1", "4": "4"}
    again = [(*one[:5], numbers[one[5]]) for one in ours if one[5] < "4"] + [one for one in theirs if one[5] == "4"]
    new: list[Person] = [
        (name, "Zeno", "M", "20/05/1991", "PHL", label) for name, label in (("OBRADO", "9"), ("PEREZ", "2"))
    ]
    bring(operation, write(tmp_path / "ngo.csv", "HH", [*again[1:], (*again[0][:5], "9"), *new]))
    families = read_families(operation)
    assert "2 · ngo" in families
    assert not {name for name in families if name.startswith("9") and "police" in name}


def test_an_officer_may_say_that_they_are_the_same(operation: Operation, tmp_path: Path) -> None:
    ours, theirs = make_people(1, 3), make_people(2, 3)
    bring(operation, write(tmp_path / "a.csv", "Family", ours))
    bring(operation, write(tmp_path / "b.csv", "Famille", theirs), same=True)
    assert read_families(operation).keys() == {"1", "2", "3"}


def test_a_label_that_no_two_lists_share_is_one_family(operation: Operation, tmp_path: Path) -> None:
    """A register's number, and the full name of one of them; a surname alone is none."""
    labels = ("3273012501110042", "GALIMO, Ana Remo", "GALIMO")
    mothers = zip(("Rita", "Ana Remo", "Quira Marta"), (1971, 1982, 1993), labels, strict=True)
    ours = [("GALIMO", given, "F", f"20/05/{year}", "PHL", label) for given, year, label in mothers]
    babies = zip(("Zeno", "Hugo", "Falco"), (2015, 2017, 2019), labels, strict=True)
    theirs = [("GALIMO", given, "M", f"21/07/{year}", "PHL", label) for given, year, label in babies]
    bring(operation, write(tmp_path / "a.csv", "KK", ours))
    bring(operation, write(tmp_path / "b.csv", "KK", theirs))
    sizes = {name: len(those) for name, those in read_families(operation).items()}
    assert sizes == {labels[0]: 2, labels[1]: 2, "GALIMO": 1, "GALIMO · b": 1}


def test_a_row_put_aside_becomes_one_of_its_lists_family(operation: Operation, tmp_path: Path) -> None:
    bring(operation, write(tmp_path / "a.csv", "Family", make_people(1, 3)))
    nameless = [("", "", "M", "20/05/2020", "PHL", "2"), ("", "", "M", "20/05/2019", "PHL", "9")]
    bring(operation, write(tmp_path / "b.csv", "Family", [*make_people(2, 3), *nameless]))
    before = read_families(operation)
    kept = [id for (id,) in operation.db.conn.execute("SELECT id FROM kept_rows ORDER BY id")]
    for id, name in zip(kept, ("TOMASI", "ULRIKO"), strict=True):
        operation.run(MendKept(id, {"surname": name, "given_names": "Baby"}))
    after = read_families(operation)
    assert after["2 · b"] == before["2 · b"] | {"TOMASI Baby"}
    assert after["2"] == before["2"]
    assert after["9 · b"] == {"ULRIKO Baby"}


def test_a_workbook_that_was_filled_in_elsewhere_has_its_own_families(operation: Operation, tmp_path: Path) -> None:
    ours, theirs = make_people(1, 3), make_people(2, 3)
    bring(operation, write(tmp_path / "a.csv", "Family", ours))
    titles = ["ref", "surname", "given_names", "sex", "nationality", "household"]
    rows = [[None, surname, given, sex, "PHL", label] for surname, given, sex, _, _, label in theirs]
    filled = book(tmp_path / "border post.xlsx", {"People": [titles, *rows], "Legs": [["code"]]})
    report = bring(operation, filled)
    assert [one.code for one in report.warnings] == ["families_numbered"]
    assert set(map(frozenset, read_families(operation).values())) == as_families(ours) | as_families(theirs)


def test_our_own_export_changes_nothing(operation: Operation, tmp_path: Path) -> None:
    for name, people in (("a.csv", make_people(1, 9)), ("b.csv", make_people(2, 9))):
        bring(operation, write(tmp_path / name, "Family", people))
    before = read_families(operation)
    out = tmp_path / "out.xlsx"
    write_operation(operation, out)
    report = bring(operation, out)
    assert not report.warnings
    assert read_families(operation) == before


@pytest.mark.parametrize("title", ["Group", "GROUP NO.", "Travel group", "Groupe", "Kelompok", "กลุ่มที่", "组别", "Nhóm"])
def test_a_group_is_a_group_and_no_household(operation: Operation, tmp_path: Path, title: str) -> None:
    """Strangers and a child in one group are no family; the groups of two lists are two, and the office's own stay."""
    people = [("ALDERO", "Benko", 1980), ("BANTAY", "Carla", 1990), ("CORVAN", "Dino", 2017), ("DULANI", "Erma", 1985)]
    for name, start in (("a.csv", 0), ("b.csv", 1)):
        rows = [
            f"{surname}{'EZ' * start};{given};20/05/{year + start};{1 + at // 3}"
            for at, (surname, given, year) in enumerate(people)
        ]
        (tmp_path / name).write_text("\n".join([f"Surname;Given names;Date of birth;{title}", *rows]) + "\n", "utf-8")
        report = bring(operation, tmp_path / name)
        assert {one.header: one.field for one in report.columns}[title] == "group"
    assert read_families(operation) == {}
    groups = [name for (name,) in operation.db.conn.execute("SELECT name FROM groups ORDER BY name")]
    assert groups == ["1", "1 · b", "2", "2 · b"]
    operation.run(EditPeople(("P00001",), {"group": "Bus A"}))
    bring(operation, tmp_path / "a.csv")
    [(name,)] = operation.db.conn.execute(
        "SELECT name FROM groups JOIN people ON group_id = groups.id WHERE ref = 'P00001'"
    )
    assert name == "Bus A"


@pytest.mark.parametrize(
    ("source", "family"),
    [
        ("ศูนย์พักพิงชั่วคราวแม่สอด.csv", "1 · ศูนย์พักพิงชั่วคราว…"),
        ("မြန်မာ့ကြက်ခြေနီအသင်းစာရင်း.csv", "1 · မြန်မာ့ကြက်ခြေနီအသ…"),
        ("Red Cross list of people.csv", "1 · Red Cross list of"),
    ],
)
def test_no_letter_of_a_long_name_is_cut_in_two(operation: Operation, tmp_path: Path, source: str, family: str) -> None:
    for name, seed in (("a.csv", 1), (source, 2)):
        bring(operation, write(tmp_path / name, "Family", make_people(seed, 2)))
    assert family in read_families(operation)


def test_a_row_put_aside_joins_no_strangers_of_the_same_number(operation: Operation, tmp_path: Path) -> None:
    """Family 1 of the second list is family 2 of the file: its own family 2 is another."""
    head = "Surname;Given names;Date of birth;Nationality;Family\n"
    (tmp_path / "police.csv").write_text(head + "BALDERO;Ana;13/5/2015;PHL;2\n", "utf-8")
    import_list(operation, tmp_path / "police.csv")
    rows = "BALDERO;Ana;13/5/2015;PHL;1\nBALDERO;Ben;14/6/1985;PHL;1\nCONTAY;Cy;15/7/1990;PHL;2\n;;16/8/2020;PHL;2\n"
    (tmp_path / "camp.csv").write_text(head + rows, "utf-8")
    import_list(operation, tmp_path / "camp.csv")
    [(kept,)] = operation.db.conn.execute("SELECT id FROM kept_rows").fetchall()
    ref = operation.run(MendKept(kept, {"surname": "CONTAY", "given_names": "Baby"})).result
    sql = "SELECT ref, name FROM people JOIN households h ON h.id = household_id"
    home = dict(operation.db.conn.execute(sql).fetchall())
    assert home["P00001"] == home["P00002"] == "2"
    assert home[ref] == home["P00003"] == "2 · camp"


def test_strangers_in_one_family_are_told_where_numbers_are_known(operation: Operation, tmp_path: Path) -> None:
    head = "Surname,Given names,Date of birth,Nationality,Family,Hall\n"
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(f"{head}MULDORA,Kesso,1990-04-13,PHL,1,Hall 1\nMULDORA,Josse,1991-04-14,PHL,1,Hall 1\n")
    rows = [
        "GARDENO,Pim,1981-07-03,PHL,1,Hall 2",
        "GARDENO,Lo,1982-07-03,PHL,1,Hall 2",
        "MULDORA,Ana,1983-07-03,PHL,2,Hall 2",
    ]
    second.write_text(head + "\n".join(rows) + "\n")
    import_list(operation, first)
    told = import_list(operation, second, dry_run=True, wishes=Wishes(same_families=True)).warnings
    assert [one.message for one in told if one.code == "families_joined"] == [
        "second: people without a surname in common are in one family now: 1."
    ]
    told = import_list(operation, second, dry_run=True).warnings
    assert [one.code for one in told if one.code.startswith("families")] == ["families_numbered"]
