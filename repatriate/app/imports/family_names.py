"""The names of a list's families in the file: a list's own numbers are its own, unless its people say otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, groupby
from pathlib import PurePath
from typing import Any
from unicodedata import category

from sqlite_utils import Database

from repatriate.intake.report import Warning
from repatriate.intake.roster.model import ListRow, Place, Roster
from repatriate.intake.template import Row, Template
from repatriate.model.saying import Said, count, join_items, say
from repatriate.reference.romanization.letters import to_ascii

# -- Finds the numberings of a list's families: sheets or tables may number anew, so that `1` on each is another
# family.


FEWEST_DIGITS = 8
"""A register of families has such numbers, which no two lists give to two families."""
_Who = tuple[frozenset[str], frozenset[str]]
"""The words of a surname, and of the whole name."""


@dataclass(slots=True)
class _Numbering:
    """Rows under one heading, or several of which the later go on with the numbers of those before."""

    name: str
    places: list[Place] = field(default_factory=list)
    people: dict[str, list[_Who]] = field(default_factory=dict)
    last: str = ""
    """The label of its last row."""

    def add(self, place: Place, label: str, who: _Who) -> None:
        self.places.append(place)
        self.people.setdefault(label, []).append(who)
        self.last = label

    def goes_on_in(self, later: _Numbering) -> bool:
        """Whether the later rows have other labels, but for a family that began on the page before."""
        shared = self.people.keys() & later.people.keys()
        first = next(iter(self.people))
        return not shared or (shared == {self.last} and self.last == next(iter(later.people)) != first)

    def is_related(self, later: _Numbering) -> bool:
        """Whether at least half of the labels that both have are of people with a surname, or a whole name, in common."""
        shared = self.people.keys() & later.people.keys()
        related = sum(_are_related(self.people[label], later.people[label]) for label in shared)
        return 0 < len(shared) <= 2 * related

    def join(self, later: _Numbering) -> None:
        self.places += later.places
        for label, people in later.people.items():
            self.people.setdefault(label, []).extend(people)
        self.last = later.last


def is_of_register(label: str) -> bool:
    """Whether a label has so many digits that it is the number of a register."""
    return sum(map(str.isdigit, label)) >= FEWEST_DIGITS


def find_numberings(roster: Roster) -> Mapping[Place, str]:
    """The name of the numbering of each row, that of its sheet or shelter; empty where all of the list is one."""
    found: list[_Numbering] = []
    for block in _read_blocks(roster):
        if found and found[-1].goes_on_in(block):
            found[-1].join(block)
        elif related := next((one for one in reversed(found) if one.is_related(block)), None):
            related.join(block)
        else:
            found.append(block)
    if len(found) < 2:
        return {}
    names: dict[Place, str] = {}
    taken: set[str] = set()
    for one in found:
        name, number = one.name, 2
        while name in taken:
            name, number = f"{one.name} {number}", number + 1
        taken.add(name)
        names |= dict.fromkeys(one.places, name)
    return names


def _read_blocks(roster: Roster) -> Iterator[_Numbering]:
    """The rows of each table, parted where its titles or other words stand between them, and where the next shelter begins
    with numbers that those before it have."""
    rows: dict[tuple[int, int], list[tuple[Place, Mapping[str, Any], str]]] = {}
    all_of_them = [(one.place, one.values, one.waits) for one in roster.rows]
    all_of_them += [(one.place, one.values, "") for one in roster.kept]
    for row in sorted(all_of_them, key=lambda row: row[0][1]):
        if (label := row[1].get("household")) and not is_of_register(str(label)):
            rows.setdefault(_find_part(roster, row[0]), []).append(row)
    for _, part in sorted(rows.items(), key=lambda pair: pair[0]):
        block, shelter = _Numbering(part[0][0][0]), ""
        shelters = [waits for waits, _ in groupby(waits for *_, waits in part if waits)]
        in_order = len(shelters) == len(set(shelters))
        for place, values, waits in part:
            label = str(values["household"]).casefold()
            if waits and waits != shelter:
                if shelter and in_order and label in block.people:
                    block.name = shelter
                    yield block
                    block = _Numbering(waits)
                shelter = waits
            surname = _find_words(values.get("surname"))
            block.add(place, label, (surname, surname | _find_words(values.get("given_names"))))
        yield block


def _find_part(roster: Roster, place: Place) -> tuple[int, int]:
    """The table that a row is in, and how many lines that are no people stand above it there."""
    sheet, number, left = place
    above = [
        at
        for at, one in enumerate(roster.tables)
        if (one.sheet, one.left) == (sheet, left) and max(one.titles, default=-1) < number - 1
    ]
    return (above[-1], sum(one < number - 1 for one in roster.tables[above[-1]].breaks)) if above else (0, 0)


def _are_related(those: list[_Who], others: list[_Who]) -> bool:
    return any(one[0] & other[0] or (one[1] and one[1] == other[1]) for one in those for other in others)


def _find_words(name: object) -> frozenset[str]:
    return frozenset(to_ascii(str(name or "")).upper().replace("-", " ").split())


HOUSEHOLD = "household"
SEPARATOR = " · "
"""Between the label of a family and the list that gave it: `1 · Red Cross list`."""
_JOINING = "เแโใไ\u1039"
"""Signs of Thai and Burmese that stand before what they belong to."""
LONGEST = 20
"""Letters of the name of a list behind a label."""
Label = tuple[str, str]
"""A label of a list, and the numbering that it is of: empty where the list has one."""


@dataclass(frozen=True, slots=True)
class FamilyNames:
    """`names` gives each label of a list its name in the file. `asked` are labels that the file has too, with nobody of this
    list, and `numberings` the sheets that begin anew: families of their own, unless `same` says that a number is one family
    wherever it stands."""

    names: Mapping[Label, str] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    same: bool = False
    numberings: tuple[str, ...] = ()
    renamed: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """By label of the list another number that its family has in the file, and of how many people it is."""
    strangers: tuple[str, ...] = ()
    """Families that are taken for the same, though people of two numberings or lists in them share no surname."""

    @property
    def question(self) -> bool:
        """Whether somebody has to say which families the numbers are."""
        return bool(self.asked or self.numberings)

    @property
    def example(self) -> str:
        """The name of a family that is one of its own; empty where all are those of before."""
        return next(
            (name for (label, part), name in self.names.items() if (part or label in self.asked) and SEPARATOR in name),
            "",
        )

    def describe_renamed(self) -> Said:
        """A sentence on families with another number in the file, and their people on the list."""
        moved = join_items([say("{0} → {1}", label, name) for label, (name, _) in self.renamed.items()])
        return count(
            sum(number for _, number in self.renamed.values()),
            "{0} person is in a family whose number in the file differs from the list: {1}",
            "{0} people are in families whose number in the file differs from the list: {1}",
            moved,
        )

    def describe_asked(self) -> Said:
        """The families that the question is about: “family 1” or “94 families, 1 to 94”."""
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
            self._people.setdefault(name, []).append(_split_words(f"{surname or ''} {given or ''}"))

    def find(self, label: str) -> str | None:
        """The family of that name, in capitals or not."""
        return self._names.get(label.casefold())

    def find_strangers(self, rows: Iterable[tuple[Mapping[str, Any], str, str | None]]) -> tuple[str, ...]:
        """Families that rows and the file join of people who share no word of a name. Each row has its values, its
        numbering, and its reference in the file."""
        words: dict[str, dict[str | None, set[str]]] = {}
        for values, part, ref in rows:
            if name := values.get("household"):
                own = None if self.of.get(ref or "") == name else part
                words.setdefault(name, {}).setdefault(own, set()).update(_split_words(values.get("surname") or ""))
        for name, parts in words.items():
            if name in self._people:
                parts.setdefault(None, set()).update(*self._people[name])
        return tuple(
            name
            for name, parts in words.items()
            if any(one and two and one.isdisjoint(two) for one, two in combinations(parts.values(), 2))
        )

    def have(self, ending: str) -> bool:
        """Whether families of the file have this behind their label."""
        return any(name.endswith(ending.casefold()) for name in self._names)

    def is_unmistakable(self, label: str, name: str) -> bool:
        """Whether a label means the family whatever list it is on: a name of ours, a number of a register, somebody's
        reference or the full name of one of them."""
        if SEPARATOR in label or is_of_register(label):
            return True
        words = _split_words(label)
        named = len(words) > 1 and any(words <= one for one in self._people.get(name, ()))
        return named or self.of.get(label.upper()) == name


def name_families(
    labelled: Iterable[tuple[Label, str | None]],
    homes: Homes,
    source: str,
    *,
    same: bool = False,
    numberings: Sequence[str] = (),
) -> FamilyNames:  # long: each step narrows the labels that the steps before it left
    """The names of the families of a list. `labelled` are labels with the reference of who has one, where the file knows them.

    The same label with one of its people is the family of before. So is another family in which most of its known people
    are, and of whom the list has no more elsewhere. A label that only others have in the file is a new family, told by
    `source`, and by the name of its numbering where the list has several.
    """
    theirs: dict[Label, Counter[str]] = {}
    people: Counter[Label] = Counter()
    for label, ref in labelled:
        people[label] += 1
        known = theirs.setdefault(label, Counter())
        if ref is not None and ref in homes.of:
            known[homes.of[ref]] += 1
    names: dict[Label, str] = {}
    for label, known in theirs.items():
        if own := [home for home, _ in known.most_common() if begins_with_label(home, label[0])]:
            names[label] = own[0]
    used: dict[str, str] = {}
    for part in dict.fromkeys(part for _, part in theirs):
        told = Counter(name[len(text) :] for (text, one), name in names.items() if one == part)
        families = sum(1 for (_, one), homes_of in theirs.items() if one == part and homes_of)
        # Fewer than half of its families are so called by chance: the words behind are of another list.
        if told and (ending := told.most_common(1)[0][0]) not in used.values() and 2 * told[ending] > families:
            used[part] = ending
    on_list, taken_homes = sum(theirs.values(), Counter[str]()), set(names.values())
    for label, known in theirs.items():
        home, number = next(iter(known.most_common(1)), ("", 0))
        if label not in names and 2 * number > max(known.total(), on_list[home]) and home not in taken_homes:
            names[label] = home
    rest = [label for label in theirs if label not in names]
    taken = {label: found for label in rest if (found := homes.find(label[0] + used.get(label[1], ""))) is not None}
    asked = [label for label, home in taken.items() if not homes.is_unmistakable(label[0], home)]
    fresh = dict(used)
    for part in dict.fromkeys(part for _, part in theirs):
        if not same and (any(label[1] == part for label in asked) or (part and part not in used)):
            fresh[part] = _make_ending(homes, part or source, (*used.values(), *fresh.values()))
    for label in rest:
        text, part = label
        if label in asked:
            names[label] = taken[label] if same else text + fresh[part]
        elif label in taken:
            names[label] = taken[label]
        else:
            # Of a list that is new here, every family is told by it where one has to be.
            names[label] = text + ("" if is_of_register(text) else used.get(part, fresh.get(part, "")))
    renamed = {
        label[0]: (name, people[label])
        for label, name in names.items()
        if homes.find(name) is not None and not begins_with_label(name, label[0])
    }
    apart = same or any(part and SEPARATOR in name for (_, part), name in names.items())
    return FamilyNames(
        names, tuple(dict.fromkeys(text for text, _ in asked)), same, tuple(numberings) if apart else (), renamed
    )


def name_template_families(db: Database, template: Template, *, same: bool = False) -> tuple[Template, FamilyNames]:
    """A workbook with its families as the file has them: whoever filled it in began at 1 too."""
    homes = Homes(db)
    rows = template.rows("People")
    labelled = [((label, ""), row.text("ref")) for row in rows if (label := row.text("household"))]
    families = name_families(labelled, homes, template.source, same=same)
    named = [
        Row(row.number, row.cells, {**row.values, "household": families.names[label, ""]})
        if (label := row.text("household"))
        else row
        for row in rows
    ]
    sheets = {**template.sheets, "People": named} if rows else template.sheets
    return Template(template.source, sheets, template.faults, template.columns), families


def warn_of_families(families: FamilyNames, sheet: str) -> list[Warning]:
    """Warnings on families whose numbers other families share, or that have a different number in the file."""
    told = []
    if families.asked:
        asked = families.describe_asked()
        if families.same:
            why = say("the file already uses {0} for other people: they were taken for the same families", asked)
        else:
            why = say(
                "the file already uses {0} for other people: they are separate families, named as in “{1}”",
                asked,
                families.example,
            )
        told.append(("families_numbered", why))
    if families.numberings:
        where = join_items([f"“{one}”" for one in families.numberings])
        if families.same:
            why = say("{0} each start the family numbers again: the same number was taken for the same family", where)
        else:
            why = say(
                "{0} each start the family numbers again: they are separate families, named as in “{1}”",
                where,
                families.example,
            )
        told.append(("families_restart", why))
    if families.renamed:
        told.append(("families_renamed", families.describe_renamed()))
    if families.strangers:
        why = say("people without a surname in common are in one family now: {0}", join_items(families.strangers))
        told.append(("families_joined", why))
    return [Warning(sheet, None, "household", None, code, say("{0}: {1}.", sheet, why)) for code, why in told]


def name_family(db: Database, list_id: int, label: str) -> str:
    """The name of one family of a list that came in before: that of its people there, or a new one."""
    homes = Homes(db)
    on_it = db.conn.execute(
        "SELECT DISTINCT ref FROM listed JOIN people ON people.id = person_id WHERE list_id = ?", (list_id,)
    ).fetchall()
    peers = [((label, ""), ref) for (ref,) in on_it if begins_with_label(homes.of.get(ref, ""), label)]
    # A row kept aside has the family's own name: `2` is not `2 · Red Cross list`, though people of both are on the list.
    peers = [one for one in peers if homes.of[one[1]].casefold() == label.casefold()] or peers
    source = db.conn.execute("SELECT source FROM lists WHERE id = ?", (list_id,)).fetchone()[0]
    return name_families([((label, ""), None), *peers], homes, source).names[label, ""]


def begins_with_label(home: str, label: str) -> bool:
    """Whether a family of the file is one of this label: `1` and `1 · Red Cross list` are."""
    home, label = home.casefold(), label.casefold()
    return home == label or home.startswith(label + SEPARATOR)


def _make_ending(homes: Homes, source: str, used: Collection[str]) -> str:
    """The words that this list alone has behind its labels."""
    words = PurePath(source).stem.replace("_", " ").split() or ["list"]
    name = _shorten_word(words[0])
    for word in words[1:]:
        if len(f"{name} {word}") > LONGEST:
            break
        name = f"{name} {word}"
    ending, number = f"{SEPARATOR}{name}", 2
    while homes.have(ending) or ending in used:
        ending, number = f"{SEPARATOR}{name} {number}", number + 1
    return ending


def _shorten_word(word: str) -> str:
    """The beginning of a long word, with all signs of its last letter: of Thai and Burmese they are several."""
    end = min(len(word), LONGEST)
    while end < len(word) and end and category(word[end])[0] == "M":
        end -= 1
    return word if end == len(word) else word[:end].rstrip(_JOINING) + "…"


def _split_words(text: str) -> frozenset[str]:
    return frozenset(to_ascii(text).upper().replace("-", " ").replace(",", " ").split())


def _by_number(label: str) -> tuple[int, str]:
    digits = "".join(one for one in label if one.isdecimal())
    return (int(digits) if digits and len(digits) < 16 else 0), label


def find_label(values: Mapping[str, Any], name: str, part: str) -> Label:
    """The label of a row in a numbering of its list; the number of a register is of none."""
    text = str(values[name])
    return text, "" if is_of_register(text) else part


def rename_families(row: ListRow, names: Mapping[str, FamilyNames], parts: Mapping[Place, str]) -> ListRow:
    """The row with its family and its group as the file has them; `parts` are the numberings of families."""
    values = {
        name: named.names[find_label(row.values, name, parts.get(row.place, "") if name == HOUSEHOLD else "")]
        for name, named in names.items()
        if row.values.get(name)
    }
    return replace(row, values={**row.values, **values}) if values else row
