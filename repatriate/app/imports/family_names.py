"""The names of a list's families in the file: a list's own numbers are its own, unless its people say otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from sqlite_utils import Database

from repatriate.intake.report import Warning
from repatriate.intake.template import Row, Template
from repatriate.model.saying import Said, count, say
from repatriate.reference.romanization.letters import to_ascii

SEPARATOR = " · "
"""Between the label of a family and the list that gave it: `1 · Red Cross list`."""
LONGEST = 20
"""Letters of the name of a list behind a label."""
FEWEST_DIGITS = 8
"""A register of families has such numbers, which no two lists give to two families."""


@dataclass(frozen=True, slots=True)
class FamilyNames:
    """`names` gives each label of a list its name in the file. `asked` are labels that the file has too, with nobody of this
    list: families of their own, unless `same` says that they are those of before."""

    names: Mapping[str, str] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    same: bool = False

    def say_asked(self) -> Said:
        """Which families the question is about: “family 1” or “94 families, 1 to 94”."""
        first, last = (min(self.asked, key=_by_number), max(self.asked, key=_by_number))
        return count(len(self.asked), "family {1}", "{0} families, {1} to {2}", first, last)


class Homes:
    """The families of the file by the references of their people; its groups, where `field` is that."""

    def __init__(self, db: Database, field: str = "household") -> None:
        self.of: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._people: dict[str, list[frozenset[str]]] = {}
        for ref, name, surname, given in db.conn.execute(
            f"SELECT ref, name, surname, given_names FROM people JOIN {field}s h ON h.id = {field}_id"
        ):
            self.of[ref] = name
            self._names.setdefault(name.casefold(), name)
            self._people.setdefault(name, []).append(_words(f"{surname or ''} {given or ''}"))

    def find(self, label: str) -> str | None:
        """The family of that name, in capitals or not."""
        return self._names.get(label.casefold())

    def have(self, ending: str) -> bool:
        """Whether families of the file have this behind their label."""
        return any(name.endswith(ending.casefold()) for name in self._names)

    def is_unmistakable(self, label: str, name: str) -> bool:
        """Whether a label means the family whatever list it is on: a name of ours, a number of a register, somebody's
        reference or the full name of one of them."""
        if SEPARATOR in label or sum(map(str.isdigit, label)) >= FEWEST_DIGITS:
            return True
        words = _words(label)
        named = len(words) > 1 and any(words <= one for one in self._people.get(name, ()))
        return named or self.of.get(label.upper()) == name


def name_families(
    labelled: Iterable[tuple[str, str | None]], homes: Homes, source: str, *, same: bool = False
) -> FamilyNames:
    """The names of the families of a list. `labelled` are labels with the reference of who has one, where the file knows them.

    The same label with one of its people is the family of before. So is another family in which all of its known people
    are, where the list does not part them. A label that only others have in the file is a new family, told by `source`.
    """
    theirs: dict[str, Counter[str]] = {}
    for label, ref in labelled:
        known = theirs.setdefault(label, Counter())
        if ref is not None and ref in homes.of:
            known[homes.of[ref]] += 1
    names = {}
    for label, known in theirs.items():
        if own := [home for home, _ in known.most_common() if _begins(home, label)]:
            names[label] = own[0]
    endings = Counter(name[len(label) :] for label, name in names.items())
    ending = endings.most_common(1)[0][0] if endings else ""
    claims = Counter(home for known in theirs.values() for home in known)
    for label, known in theirs.items():
        if label not in names and len(known) == 1 and claims[home := next(iter(known))] == 1:
            names[label] = home
    rest = [label for label in theirs if label not in names]
    taken = {label: found for label in rest if (found := homes.find(label + ending)) is not None}
    asked = [label for label, home in taken.items() if not homes.is_unmistakable(label, home)]
    fresh = _make_ending(homes, source) if asked and not same else ending
    for label in rest:
        if label in asked:
            names[label] = taken[label] if same else label + fresh
        elif label in taken:
            names[label] = taken[label]
        else:
            # Of a list that is new here, every family is told by it where one has to be.
            register = sum(map(str.isdigit, label)) >= FEWEST_DIGITS
            names[label] = label + ("" if register else ending if endings else fresh)
    return FamilyNames(names, tuple(asked), same)


def name_template_families(db: Database, template: Template, *, same: bool = False) -> tuple[Template, FamilyNames]:
    """A workbook with its families as the file has them: whoever filled it in began at 1 too."""
    homes = Homes(db)
    rows = template.rows("People")
    labelled = [(label, row.text("ref")) for row in rows if (label := row.text("household"))]
    families = name_families(labelled, homes, template.source, same=same)
    named = [
        Row(row.number, row.cells, {**row.values, "household": families.names[label]})
        if (label := row.text("household"))
        else row
        for row in rows
    ]
    sheets = {**template.sheets, "People": named} if rows else template.sheets
    return Template(template.source, sheets, template.faults, template.columns), families


def warn_of_families(families: FamilyNames, sheet: str) -> Warning:
    """That families of the list have numbers that the file gives to others, and what became of them."""
    asked, label = families.say_asked(), families.asked[0]
    if families.same:
        why = say("the file has {0} already, with nobody of this list: they were taken for the same families", asked)
    else:
        why = say(
            "the file has {0} already, with nobody of this list: they are families of their own, called as in “{1}”",
            asked,
            families.names[label],
        )
    return Warning(sheet, None, "household", None, "families_numbered", say("{0}: {1}.", sheet, why))


def name_family(db: Database, list_id: int, label: str) -> str:
    """The name of one family of a list that came in before: that of its people there, or a new one."""
    homes = Homes(db)
    on_it = db.conn.execute(
        "SELECT DISTINCT ref FROM listed JOIN people ON people.id = person_id WHERE list_id = ?", (list_id,)
    ).fetchall()
    peers = [(label, ref) for (ref,) in on_it if _begins(homes.of.get(ref, ""), label)]
    source = db.conn.execute("SELECT source FROM lists WHERE id = ?", (list_id,)).fetchone()[0]
    return name_families([(label, None), *peers], homes, source).names[label]


def _begins(home: str, label: str) -> bool:
    """Whether a family of the file is one of this label: `1` and `1 · Red Cross list` are."""
    home, label = home.casefold(), label.casefold()
    return home == label or home.startswith(label + SEPARATOR)


def _make_ending(homes: Homes, source: str) -> str:
    """The words that this list alone has behind its labels."""
    words = PurePath(source).stem.replace("_", " ").split() or ["list"]
    name = words[0][:LONGEST]
    for word in words[1:]:
        if len(f"{name} {word}") > LONGEST:
            break
        name = f"{name} {word}"
    ending, number = f"{SEPARATOR}{name}", 2
    while homes.have(ending):
        ending, number = f"{SEPARATOR}{name} {number}", number + 1
    return ending


def _words(text: str) -> frozenset[str]:
    return frozenset(to_ascii(text).upper().replace("-", " ").replace(",", " ").split())


def _by_number(label: str) -> tuple[int, str]:
    digits = "".join(one for one in label if one.isdecimal())
    return (int(digits) if digits and len(digits) < 16 else 0), label
