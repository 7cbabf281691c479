"""Whatever lists come in whatever order, nobody under 18 is accompanied by whom no list and no officer called their family."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from openpyxl import Workbook

from repatriate.app.core.operation import Operation
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.app.imports.roster_commands import MendKept
from repatriate.app.imports.template_export import write_operation
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.model.errors import UserError
from tests.passphrase import PASSPHRASE

TITLES = {
    "Family": "Surname;Given names;Date of birth;Nationality;Family",
    "KK": "Nama belakang;Nama depan;Tanggal lahir;Kewarganegaraan;No. KK",
    "Famille": "Nom;Prénoms;Date de naissance;Nationalité;Famille",
    "ครอบครัว": "นามสกุล;ชื่อ;วันเกิด;สัญชาติ;ครอบครัว",
    "Group": "Surname;Given names;Date of birth;Nationality;Group",
}
FIRST = ["BA", "CO", "DU", "FE", "GI", "HA", "JO", "KU", "LA", "MO", "NE", "PI", "RO", "SU", "TA", "VE", "WI", "ZA"]
LAST = ["LDERO", "NTAY", "RVAN", "SKERA", "NTEL", "LIMO", "RUNA", "BEZIM", "VANI", "LDAR", "MERA", "RABO"]
GIVEN = ["Ana", "Benko", "Carla", "Dino", "Erma", "Falco", "Gilda", "Hanno", "Irma", "Jarek", "Kella", "Livio"]
AUTHORITIES = ("police", "Red Cross", "palang merah", "croix rouge")
Who = tuple[str, str, str]
"""Surname, given names, date of birth: nobody has those of another."""


def make_world(seed: int) -> list[list[Who]]:
    """Families of a parent or two and a child or two."""
    rng, found, taken = Random(seed), [], set()
    while len(found) < 12:
        surname = rng.choice(FIRST) + rng.choice(LAST)
        if surname not in taken:
            taken.add(surname)
            years = [rng.randint(1960, 1995), *(rng.randint(2012, 2023) for _ in range(rng.randint(1, 2)))]
            given = rng.sample(GIVEN, len(years))
            found.append(
                [
                    (surname, name, f"{rng.randint(13, 28)}/{rng.randint(1, 12)}/{year}")
                    for name, year in zip(given, years, strict=True)
                ]
            )
    return found


seeds = st.integers(0, 10**6)


class AnyLists(RuleBasedStateMachine):
    @initialize(seed=seeds)
    def begin(self, seed: int) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)
        self.operation = Operation.create(self.path / "any.repat", PASSPHRASE, officer="desk")
        self.world = make_world(seed)
        self.called: dict[str, str] = {}
        self.sent: list[Path] = []
        self.claims: dict[Path, list[list[str]]] = {}

    def teardown(self) -> None:
        self.operation.close()
        self.folder.cleanup()

    def root(self, name: str) -> str:
        while self.called.setdefault(name, name) != name:
            name = self.called[name]
        return name

    def call_family(self, names: list[str]) -> None:
        for name in names[1:]:
            self.called[self.root(name)] = self.root(names[0])

    def run(self, command: Any) -> None:
        with contextlib.suppress(UserError):
            self.operation.run(command)

    @rule(
        seed=seeds,
        title=st.sampled_from(list(TITLES)),
        by=st.sampled_from(AUTHORITIES),
        kind=st.sampled_from(("csv", "xlsx")),
    )
    def send_list(self, seed: int, title: str, by: str, kind: str) -> None:
        """Of some families, numbered from 1 in the list's own order; some of a family may be missing, one has no name."""
        rng = Random(seed)
        rows, families = [], []
        for number, family in enumerate(rng.sample(self.world, rng.randint(2, 8)), start=1):
            there = rng.sample(family, rng.randint(1, len(family)))
            rows += [";".join((*one, "PHL", str(number))) for one in there]
            families.append([f"{one[0]} {one[1]}" for one in there])
            if rng.random() < 0.2:
                rows.append(f";;{rng.randint(13, 28)}/5/2020;PHL;{number}")
        rng.shuffle(rows)
        path = self.path / str(len(self.sent)) / f"{by}.{kind}"
        path.parent.mkdir()
        if kind == "csv":
            path.write_text("\n".join([TITLES[title], *rows]) + "\n", "utf-8")
        else:
            book = Workbook()
            for row in (TITLES[title], *rows):
                book.worksheets[0].append(row.split(";"))
            book.save(path)
        self.sent.append(path)
        self.claims[path] = [] if title == "Group" else families
        self.bring(len(self.sent) - 1)

    @rule(which=st.integers(0, 20))
    def bring(self, which: int) -> None:
        """A list that came, once more."""
        if self.sent:
            path = self.sent[which % len(self.sent)]
            for family in self.claims[path]:
                self.call_family(family)
            with contextlib.suppress(UserError):
                import_list(self.operation, path, wishes=Wishes(later=which % 2 == 0))

    @rule(pick=st.integers(0, 50))
    def mend(self, pick: int) -> None:
        """A row without a name gets one: it is of the family that its list gave it."""
        kept = self.operation.db.conn.execute(
            "SELECT k.id, k.fields ->> 'household' FROM kept_rows k WHERE state = 'open'"
        ).fetchall()
        if kept:
            id, label = kept[pick % len(kept)]
            name = f"KEPT{id}"
            self.run(MendKept(id, {"surname": name, "given_names": "Baby"}))
            for path, families in self.claims.items():
                if label and families and len(families) >= int(label.split()[0]):
                    row = self.operation.db.conn.execute(
                        "SELECT source FROM lists JOIN kept_rows k ON list_id = lists.id WHERE k.id = ?", (id,)
                    ).fetchone()
                    if path.name == row[0]:
                        self.call_family([f"{name} Baby", families[int(label.split()[0]) - 1][0]])

    @rule(one=st.integers(0, 40), other=st.integers(0, 40))
    def put_together(self, one: int, other: int) -> None:
        """An officer puts somebody into the family of another."""
        rows = self.read()
        if len(rows) > 1:
            (ref, name, _, _), target = rows[one % len(rows)], rows[other % len(rows)]
            if target[2] is not None:
                self.call_family([name, *(each[1] for each in rows if each[2] == target[2])])
                self.run(EditPeople((ref,), {"household": target[2]}))

    @rule(one=st.integers(0, 40), other=st.integers(0, 40))
    def merge(self, one: int, other: int) -> None:
        rows = self.read()
        if len(rows) > 1 and one % len(rows) != other % len(rows):
            (keep, name, _, _), (gone, other_name, _, _) = rows[one % len(rows)], rows[other % len(rows)]
            self.call_family([name, other_name])
            self.run(MergePeople(keep, gone))

    @rule()
    def export(self) -> None:
        """Our own workbook, imported again, changes nothing."""
        before = [row[1:3] for row in self.read()]
        path = self.path / f"out {len(list(self.path.iterdir()))}.xlsx"
        write_operation(self.operation, path)
        import_list(self.operation, path)
        assert [row[1:3] for row in self.read()] == before

    @rule()
    def undo(self) -> None:
        with contextlib.suppress(UserError):
            self.operation.undo(reason="by mistake")

    @rule()
    def redo(self) -> None:
        with contextlib.suppress(UserError):
            self.operation.redo()

    def read(self) -> list[tuple[str, str, str | None, str | None]]:
        return self.operation.db.conn.execute(
            "SELECT ref, surname || ' ' || given_names, name, birth_date FROM people "
            "LEFT JOIN households h ON h.id = household_id ORDER BY ref"
        ).fetchall()

    @precondition(lambda self: hasattr(self, "operation"))
    @invariant()
    def no_stranger_is_family(self) -> None:
        homes: dict[str, list[tuple[str, bool]]] = {}
        for _, name, home, born in self.read():
            if home is not None:
                homes.setdefault(home, []).append((name, born is not None and born > "2010"))
        for home, members in homes.items():
            for child in (name for name, young in members if young):
                adults = [name for name, young in members if not young]
                assert not adults or any(self.root(one) == self.root(child) for one in adults), (home, members)


TestAnyLists = AnyLists.TestCase
TestAnyLists.settings = settings(
    max_examples=5, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
