"""Made-up people on a leg, as many and as odd as a test asks for."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import strategies as st

from repatriate.handouts.families import Company, Traveller
from repatriate.model.entities import Sex

PROVINCES = (None, "Jawa Barat", "JAWA  BARAT", "Sumatera Utara", "Bali", "Papua", "เชียงใหม่", "ရန်ကုန်", "福建")


def traveller(number: int, **changes: object) -> Traveller:
    facts: dict[str, object] = {"ref": f"P{number:05}", "sex": Sex.MALE, "age": 30}
    return Traveller(**(facts | changes))


def men(number: int, first: int = 1, **changes: object) -> tuple[Traveller, ...]:
    return tuple(traveller(at, **changes) for at in range(first, first + number))


@st.composite
def companies(draw: st.DrawFn, most: int = 24) -> Company:
    """People with households, groups, ages of every kind; pairs to keep together and apart that contradict nothing."""
    number = draw(st.integers(1, most))
    people = []
    for at in range(1, number + 1):
        age = draw(st.one_of(st.none(), st.integers(0, 80)))
        people.append(
            Traveller(
                ref=f"P{at:05}",
                household=draw(st.one_of(st.none(), st.integers(1, number).map("H{}".format))),
                group=draw(st.sampled_from((None, "A", "B", "C"))),
                sex=draw(st.sampled_from((None, *Sex))),
                age=age,
                seats=0 if age is not None and age < 2 else draw(st.sampled_from((1, 1, 1, 6))),
                province=draw(st.sampled_from(PROVINCES)),
            )
        )
    refs = st.sampled_from([one.ref for one in people])
    together = draw(st.lists(st.tuples(refs, refs), max_size=3))
    homes = homes_of(Company(tuple(people), tuple(together)))
    apart = [pair for pair in draw(st.lists(st.tuples(refs, refs), max_size=4)) if homes[pair[0]] != homes[pair[1]]]
    return Company(tuple(people), tuple(together), tuple(apart))


def homes_of(company: Company) -> dict[str, frozenset[str]]:
    """Whom each person is never parted from, themselves among them: reckoned by spreading, not as the product does."""
    near: dict[str, set[str]] = {one.ref: {one.ref} for one in company.people}
    by_household: dict[str, set[str]] = defaultdict(set)
    for one in company.people:
        if one.household:
            by_household[one.household].add(one.ref)
    for refs in by_household.values():
        for ref in refs:
            near[ref] |= refs
    for a, b in company.together:
        near[a].add(b)
        near[b].add(a)
    found = {}
    for ref in near:
        reached, edge = {ref}, {ref}
        while edge:
            edge = set().union(*(near[other] for other in edge)) - reached
            reached |= edge
        found[ref] = frozenset(reached)
    return found
