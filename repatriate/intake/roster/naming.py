"""Assembles a name from columns: whole or in parts, in one script or two, as the list's writers do."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.roster.evidence import Candidate
from repatriate.reference.lexicon import key

NATIVE = 0.6
"""From this share on a column counts as written in another script."""
OF_FATHERS = frozenset({"ETH", "ERI", "SOM", "DJI"})
_MAIN = ("full_name", "surname", "given_names")


def settle_names(found: Sequence[Candidate], taken: set[str], everyone: Sequence[Candidate]) -> None:
    """Give each column of a name its part. What is left over is kept in the notes."""
    titled = [one for one in found if one.best() not in one.guessed]
    if titled:
        for one in found:
            if one.best() in one.guessed:
                one.options = {name: score for name, score in one.options.items() if name not in _MAIN}
        found = titled
    main = [one for one in found if one.best() in _MAIN]
    native = [one for one in main if one.held.native >= NATIVE]
    latin = [one for one in main if one.held.native < NATIVE]
    # The only column of a part is that part, whatever most of its cells are written in.
    whole = any(one.best() == "full_name" for one in latin)
    alone = [one for one in native if one.best() in _PARTED and not whole and _is_only(one, main)]
    native, latin = [one for one in native if one not in alone], [*latin, *alone]
    for one in found:
        if one.best() == "native_name" and one.options["native_name"] >= 0.4:
            native.append(one)
    if latin and "native_name" not in taken:
        for one in native:
            _give_field(one, "native_name")
    elif not latin:
        latin = [one for one in native if one.best() in _MAIN] or native
        if latin and latin[0].best() == "native_name":
            for one in latin:
                _give_field(one, "native_name")
            latin = []
    _settle_main(latin, taken, everyone)
    _settle_parts(
        [one for one in found if one.best() in _PARTS and one.best() != "native_name"], latin, taken, everyone
    )


_PARTS = ("middle_name", "suffix", "title", "native_name", "father_name", "grandfather_name")


_PARTED = ("surname", "given_names")


def _is_only(one: Candidate, main: Sequence[Candidate]) -> bool:
    return all(other is one or other.best() != one.best() for other in main)


def _give_field(one: Candidate, name: str) -> None:
    one.fields = (name,)
    one.score = max(one.options.get(name, 0.0), one.options.get(one.best(), 0.0) * 0.95)


def _settle_main(main: Sequence[Candidate], taken: set[str], everyone: Sequence[Candidate]) -> None:
    roles = {id(one): one.best() for one in main}
    surnames = [one for one in main if roles[id(one)] == "surname"]
    given = [one for one in main if roles[id(one)] == "given_names"]
    whole = [one for one in main if roles[id(one)] == "full_name"]
    if (surnames or "surname" in taken) and not given and "given_names" not in taken:
        # “Name” beside “Surname” is the given name, unless it holds the surname as well.
        for one in whole[:1]:
            if not surnames or not _holds_names(one, surnames[0]):
                roles[id(one)] = "given_names"
                given.append(one)
    if given and not surnames and "surname" not in taken:
        alternative = next((one for one in given if one.options.get("surname", 0.0) >= 0.4 and len(given) > 1), None)
        beside = next((one for one in whole if not _holds_names(one, given[0])), None)
        if beside is not None:
            roles[id(beside)] = "surname"
        elif alternative is not None:
            roles[id(alternative)] = "surname"
        elif (
            not whole
            and not taken & {"full_name", "father_name", "grandfather_name"}
            and not _may_be("surname", everyone)
        ):
            roles[id(given[0])] = "full_name"
    elif (
        surnames
        and not given
        and not whole
        and not taken & {"given_names", "full_name"}
        and not _may_be("given_names", everyone)
    ):
        roles[id(surnames[0])] = "full_name"
    _one_whole([one for one in main if roles[id(one)] == "full_name"], roles, taken)
    for one in main:
        if (role := roles[id(one)]) != "none":
            _give_field(one, role)
            one.score = max(one.options.get(role, 0.0), one.options[one.best()] * 0.95)


def _may_be(name: str, everyone: Sequence[Candidate]) -> bool:
    """Whether a column that nobody took may be the other part of the name: then half a name is not the whole."""
    return any(not one.fields and one.offers.get(name, 0.0) >= 0.4 for one in everyone)


def _one_whole(whole: Sequence[Candidate], roles: dict[int, str], taken: set[str]) -> None:
    """Chooses one of several full names, preferably as in the passport; the others are kept in the notes."""
    if not whole:
        return
    best = max(
        whole,
        key=lambda one: (_of_passport(one.title), one.options.get("full_name", 0.0)),
    )
    for one in whole:
        if one is not best or "full_name" in taken:
            roles[id(one)] = "none"


def _of_passport(title: str) -> bool:
    return any(
        word in key(title)
        for word in ("passport", "paspor", "passeport", "护照", "護照", "pnr", "english", "ịnggris", "英文")
    )


def _holds_names(whole: Candidate, part: Candidate) -> bool:
    """Whether most whole names contain what stands in the other column."""
    same = seen = 0
    for one, other in zip(whole.cells, part.cells, strict=False):
        if is_empty(one) or is_empty(other):
            continue
        seen += 1
        same += as_text(other).casefold() in as_text(one).casefold()
        if seen >= 60:
            break
    return seen > 0 and same * 2 >= seen


def _settle_parts(
    parts: Sequence[Candidate], main: Sequence[Candidate], taken: set[str], everyone: Sequence[Candidate]
) -> None:
    by_role: dict[str, Candidate] = {}
    for one in parts:
        by_role.setdefault(one.best(), one)
    roles = taken | {one.fields[0] for one in main if one.fields}
    fathers = _named_by_fathers(by_role, main, roles, everyone)
    for role, one in by_role.items():
        if role in ("father_name", "grandfather_name"):
            if fathers:
                _give_field(one, role)
        elif role not in taken and one.options[role] >= 0.4:
            _give_field(one, role)
    if fathers:
        for one in main:
            if one.fields == ("full_name",):
                one.fields = ("given_names",)


def _named_by_fathers(
    parts: dict[str, Candidate], main: Sequence[Candidate], roles: set[str], everyone: Sequence[Candidate]
) -> bool:
    """Own name, father's, grandfather's in three columns; in two only where the people on the list are named so."""
    if "father_name" not in parts or "surname" in roles or not roles & {"full_name", "given_names"}:
        return False
    own = next((one for one in main if one.fields and one.fields[0] in ("full_name", "given_names")), None)
    single = own is not None and own.held.words < 1.5
    if "grandfather_name" in parts:
        return single
    return single and _are_nationals(everyone, OF_FATHERS)


def _are_nationals(everyone: Sequence[Candidate], nations: frozenset[str]) -> bool:
    from repatriate.intake.values.nationalities import read_nationality

    for one in everyone:
        if one.best() == "nationality":
            known = [read_nationality(cell).value for cell in one.cells[:60] if not is_empty(cell)]
            return bool(known) and sum(1 for code in known if code in nations) * 2 > len(known)
    return False
