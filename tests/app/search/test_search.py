"""Search over the whole operation: what is found by which words, in which order, and that it keeps up with changes."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import fold_text
from repatriate.app.documents.blanks.commands import ReceiveBlanks
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.groups.commands import MoveToGroup, RemoveGroup, SaveGroup
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.people import table_queries
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.plan.commands import Publish
from repatriate.app.search.index import EXACT, Hit, Index
from repatriate.app.transport.commands import RemoveLeg, SaveLeg, SavePlace
from tests.app.world import build
from tests.benchmarks._operation import Populate
from tests.passphrase import PASSPHRASE

PEOPLE = {
    "P00001": {"surname": "NGUYỄN", "given_names": "Thị Đào", "nationality": "VNM", "document_number": "B 123 4567"},
    "P00002": {"surname": "SUKARNO PUTRI", "given_names": "Ayu", "nationality": "IDN", "household": "H12"},
    "P00003": {"surname": "JAIDEE", "native_name": "สมชาย ใจดี", "nationality": "THA"},
    "P00004": {"surname": "LWIN", "given_names": "Moe", "native_name": "မိုးလွင်", "nationality": "MMR"},
    "P00005": {"surname": "WANG", "given_names": "Xiao Ming", "native_name": "王小明", "nationality": "CHN"},
    "P00006": {"surname": "KUMAR", "native_name": "सुरेश कुमार", "nationality": "IND"},
    "P00007": {"surname": "O’Brien-Łukasz", "given_names": "Zoë", "nationality": "IRL", "province": "Clare"},
    "P00008": {"surname": "ABEBE", "native_name": "አበበ ተስፋዬ", "nationality": "ETH"},
    "P00009": {"surname": "HADDAD", "native_name": "مُحَمَّد حداد", "nationality": "SYR"},
    "P00117": {"surname": "KO", "given_names": "Ayunda", "nationality": "MMR", "document_number": "1170"},
    "P01170": {"surname": "SUHARTO", "given_names": "Budi", "nationality": "IDN", "household": "H1"},
    "CASE-0117/b": {"surname": "50%_O'Dd", "given_names": "Tab\tName", "nationality": "KEN"},
}


@pytest.fixture(scope="module")
def file_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("search") / "made.repat"
    with Operation.create(path, PASSPHRASE, officer="duty") as operation:
        operation.run(SavePlace("SHL", {"name": "Shelter", "country": "THA", "timezone": "Asia/Bangkok"}))
        for ref, fields in PEOPLE.items():
            operation.run(AddPerson({"ref": ref, "document_type": "passport", **fields}))
        for code, carrier, origin, destination in (
            ("PR536", "PR", "MNL", "CGK"), ("GA871", "GA", "CGK", "MNL"), ("BUS1", None, "SHL", "BKK"),
        ):  # fmt: skip
            operation.run(
                SaveLeg(
                    None,
                    {
                        "code": code, "carrier": carrier, "mode": "road" if carrier is None else "air", "origin": origin,
                        "destination": destination, "departs": "2025-03-05 01:00", "arrives": "2025-03-05 23:00", "seats": 9,
                    },
                )
            )  # fmt: skip
        operation.run(SaveGroup("Batch 1", {}))
        operation.run(SaveGroup("100 % ready", {}))
        operation.run(MoveToGroup(("P00003", "P00004"), "Batch 1"))
        operation.run(ReceiveBlanks("SPLP", "AB0001", "AB0004"))
    return path.read_bytes()


@pytest.fixture
def operation(tmp_path: Path, file_bytes: bytes) -> Iterator[Operation]:
    path = tmp_path / "made.repat"
    path.write_bytes(file_bytes)
    with Operation.open(path, PASSPHRASE, officer="duty") as made:
        yield made


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, file_bytes: bytes) -> Iterator[Index]:
    """Of a file that nobody changes."""
    path = tmp_path_factory.mktemp("still") / "made.repat"
    path.write_bytes(file_bytes)
    with Operation.open(path, PASSPHRASE, officer="duty", write=False) as operation:
        yield ready(operation)


@pytest.fixture
def live(operation: Operation) -> Index:
    """Of a file that changes."""
    made = ready(operation)
    operation.subscribe(made.refresh)
    return made


def ready(operation: Operation) -> Index:
    made = Index(operation)
    while not made.work():
        pass
    return made


def keys(index: Index, text: str, kind: str = "person") -> list[str]:
    return [hit.key for hit in index.find(text) if hit.kind == kind]


# -- what is found


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("nguyen", {"P00001"}),
        ("NGUYỄN", {"P00001"}),
        ("guye", {"P00001"}),
        ("nguye\u0302\u0303n dao", {"P00001"}),  # the same letters, put together from parts
        ("ĐÀO thi", {"P00001"}),
        ("thidao", {"P00001"}),
        ("sukarno putri", {"P00002"}),
        ("putri sukarno", {"P00002"}),
        ("  putri   AYU ", {"P00002"}),
        ("ayu", {"P00002", "P00117"}),
        ("ayu ko", {"P00117"}),
        ("ayu zz", set()),
        ("สมชาย", {"P00003"}),
        ("ใจ", {"P00003"}),
        ("မိုး", {"P00004"}),
        ("လွင်", {"P00004"}),
        ("王", {"P00005"}),
        ("小明", {"P00005"}),
        ("明", {"P00005"}),
        ("xiaoming", {"P00005"}),
        ("ming xiao wang 王小", {"P00005"}),
        ("ＷＡＮＧ", {"P00005"}),
        ("कुमार", {"P00006"}),
        ("रेश", {"P00006"}),
        ("ተስፋ", {"P00008"}),
        ("محمد", {"P00009"}),
        ("o'brien", {"P00007"}),
        ("obrien", {"P00007"}),
        ("o’brien", {"P00007"}),
        ("brien zoe", {"P00007"}),
        ("lukasz", {"P00007"}),
        ("(Zoë)", {"P00007"}),
        ("brien, zoe.", {"P00007"}),
        ("clare", {"P00007"}),
        ("P00117", {"P00117"}),
        ("p00117", {"P00117"}),
        ("H12", {"P00002"}),
        ("b1234567", {"P00001"}),
        ("B 123 4567", {"P00001"}),
        ("123 4567", {"P00001"}),
        ("B-1234567", {"P00001"}),
        ("batch 1", {"P00003", "P00004"}),
        ("tab name", {"CASE-0117/b"}),
    ],
)  # fmt: skip
def test_people_are_found_by_any_part_in_any_script(index: Index, text: str, refs: set[str]) -> None:
    assert set(keys(index, text)) == refs


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("batch", "group", ["Batch 1"]),
        ("BATCH 1", "group", ["Batch 1"]),
        ("ga871", "leg", ["GA871"]),
        ("GA 871", "leg", ["GA871"]),
        ("871", "leg", ["GA871"]),
        ("mnl cgk", "leg", ["PR536", "GA871"]),
        ("cgk mnl pr", "leg", ["PR536"]),
        ("soekarno indonesia 2025-03-05", "leg", ["PR536", "GA871"]),
        ("shelter", "leg", ["BUS1"]),
        ("shelter", "place", ["SHL"]),
        ("ninoy", "place", ["MNL"]),
        ("bkk", "place", ["BKK"]),
        ("ab0003", "document", ["AB0003"]),
        ("AB 0003", "document", ["AB0003"]),
        ("splp", "document", ["AB0001", "AB0002", "AB0003", "AB0004"]),
    ],
)
def test_other_things_are_found(index: Index, text: str, kind: str, found: list[str]) -> None:
    assert keys(index, text, kind) == found


def test_a_hit_says_what_it_is(index: Index) -> None:
    assert index.find("P00001")[0] == Hit("person", "P00001", "NGUYỄN Thị Đào", "P00001 · VNM · B 123 4567", EXACT)
    assert index.find("王小明")[0].title == "WANG Xiao Ming 王小明"
    assert index.find("batch 1")[0] == Hit("group", "Batch 1", "Batch 1", "2", EXACT)
    assert index.find("GA871")[0] == Hit("leg", "GA871", "GA871", "CGK → MNL · 2025-03-05 01:00 · GA", EXACT)
    assert index.find("SHL")[0] == Hit("place", "SHL", "SHL", "Shelter THA Thailand", EXACT)
    assert index.find("ab0002")[0] == Hit("document", "AB0002", "AB0002", "SPLP", EXACT)


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\t", "xyzzy", "王 nguyen", "P99999", "nguyenn", "\x1f", "\ue000", "\ud800"]
)
def test_nothing_is_found(index: Index, text: str) -> None:
    assert index.find(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("%", {"CASE-0117/b", "100 % ready"}),
        ("_", {"CASE-0117/b"}),
        ("'", {"P00007", "CASE-0117/b"}),
        ("50%_", {"CASE-0117/b"}),
        ("100 %", {"100 % ready"}),
        ("100%", set()),
        ("%a%", set()),
        ("_______", set()),
        ("' OR 1=1 --", set()),
        ("*", set()),
        ('"', set()),
        ("\\", set()),
        ("[a-z]", set()),
        (".", set()),
    ],
)
def test_signs_that_mean_something_elsewhere_mean_themselves(index: Index, text: str, found: set[str]) -> None:
    assert {hit.key for hit in index.find(text)} == found


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "a " * 5_000,
        " ".join(map(str, range(2_200))),
        "王" * 10_000,
        "%" * 10_000,
        "-" * 10_000,
        "a-" * 5_000,
    ],
)
def test_a_query_of_ten_thousand_signs_is_answered(index: Index, text: str) -> None:
    start = time.thread_time()
    assert len(index.find(text)) < 50
    assert time.thread_time() - start < 1


# -- in which order


def test_exact_numbers_come_first_then_words_then_beginnings_then_insides(index: Index) -> None:
    assert keys(index, "117")[:2] == ["P00117", "P01170"]
    assert [hit.score for hit in index.find("117") if hit.kind == "person"][:1] == [EXACT]
    # The document of one, the reference of the other.
    assert [(hit.key, hit.score) for hit in index.find("1170")] == [("P00117", EXACT), ("P01170", EXACT)]
    assert keys(index, "00117")[0] == "P00117"
    assert keys(index, "p117")[0] == "P00117"
    assert keys(index, "H1") == ["P01170", "P00002"]
    assert keys(index, "ko") == ["P00117"]
    assert keys(index, "ar") == ["P00002", "P00006", "P01170", "P00007"]


def test_each_kind_keeps_some_places_among_many_people(operation: Operation, live: Index) -> None:
    for number in range(60):
        operation.run(AddPerson({"surname": f"Batchelor{number}"}))
    operation.run(AddPerson({"surname": "Batch"}))
    hits = live.find("batch", limit=20)
    assert len(hits) == 20
    assert hits[0].title == "Batch"
    assert sum(hit.kind == "group" for hit in hits) == 1
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert live.find("batch", limit=3)[0].title == "Batch"
    assert live.find("batch", limit=0) == []


def test_the_best_is_found_among_more_than_are_looked_at(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "many.repat", PASSPHRASE, officer="duty") as operation:
        operation.run(Populate(1500))
        operation.run(AddPerson({"surname": "XULA", "given_names": "A", "ref": "Z2"}))
        operation.run(AddPerson({"surname": "P", "given_names": "BAXULA"}))
        index = ready(operation)
        assert index.find("a")[0].key == "Z2"
        assert keys(index, "2")[:2] == ["P00002", "Z2"]
        assert index.find("p")[0].title == "BAXULA P"


def test_all_people_are_those_whom_one_by_one_comparing_finds(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "many.repat", PASSPHRASE, officer="duty") as operation:
        operation.run(Populate(700))
        index = ready(operation)
        rows = list(
            operation.db.query(
                "SELECT p.id, ref, surname, given_names, native_name, province, d.number, h.name AS household, g.name "
                "FROM people p LEFT JOIN documents d ON d.person_id = p.id LEFT JOIN households h ON h.id = household_id "
                "JOIN groups g ON g.id = group_id"
            )
        )
        texts = {}
        for row in rows:
            values = [str(value) for key, value in row.items() if value and key != "id"]
            # Names are found with their parts written together, too.
            values += [str(row[key]).replace(" ", "") for key in ("surname", "given_names") if row[key]]
            texts[row["id"]] = fold_text("\n".join(values)) or ""
        rng = random.Random(5)
        for row in rng.sample(rows, 60):
            name = row[rng.choice(["surname", "given_names", "native_name", "number", "ref"])] or "su"
            start = rng.randrange(len(name))
            text = name[start : start + rng.randint(1, 5)] + rng.choice(["", " a", " 1", " batch"])
            words = (fold_text(text) or "").split()
            assert index.people(text) == {id for id, line in texts.items() if all(word in line for word in words)}, text
            listed = table_queries.people_ids(operation.db, PeopleQuery(text=text), date(2025, 3, 1))
            assert (index.people(text) or set()) >= set(listed)
        assert index.people(" ") is None


# -- keeping up


def test_what_is_not_read_yet_is_not_found_yet(operation: Operation) -> None:
    index = Index(operation)
    assert not index.ready
    steps = 0
    while not index.work(0):
        steps += 1
    assert steps >= 4
    assert index.ready
    assert keys(index, "nguyen") == ["P00001"]


def test_added_changed_removed_undone(operation: Operation, live: Index) -> None:
    operation.run(
        AddPerson({"ref": "P00200", "surname": "Qwerty", "document_number": "ZZ9", "document_type": "passport"})
    )
    assert keys(live, "qwerty") == ["P00200"]
    operation.run(EditPeople(("P00200",), {"surname": "Azerty", "household": "H77"}))
    assert keys(live, "qwerty") == []
    assert keys(live, "azerty") == keys(live, "h77") == keys(live, "zz9") == ["P00200"]
    operation.run(EditPeople(("P00200",), {"document_type": None, "document_number": None}))
    assert keys(live, "zz9") == []
    operation.undo()
    assert keys(live, "zz9") == ["P00200"]
    operation.run(RemovePeople(("P00200",)))
    assert keys(live, "azerty") == []
    assert live.people("azerty") == set()
    operation.undo()
    assert keys(live, "azerty") == keys(live, "zz9") == ["P00200"]
    operation.redo()
    assert keys(live, "azerty") == []


def test_names_of_other_things_that_change(operation: Operation, live: Index) -> None:
    operation.run(SaveGroup("Batch 1", {"name": "Vanguard"}))
    assert keys(live, "batch", "group") == []
    assert keys(live, "vanguard", "group") == ["Vanguard"]
    assert set(keys(live, "vanguard")) == {"P00003", "P00004"}
    operation.run(RemoveGroup("Vanguard"))
    assert live.find("vanguard") == []
    operation.run(SavePlace("SHL", {"name": "Lodging", "country": "THA", "timezone": "Asia/Bangkok"}))
    assert keys(live, "lodging", "place") == ["SHL"]
    assert keys(live, "lodging", "leg") == ["BUS1"]
    operation.run(SavePlace("CGK", {"name": "Field", "country": "IDN", "timezone": "Asia/Jakarta"}))
    assert keys(live, "soekarno", "place") == []
    operation.run(SaveLeg("GA871", {"code": "GA999", "destination": "BKK"}))
    assert keys(live, "871", "leg") == []
    assert keys(live, "ga999 bkk", "leg") == ["GA999"]
    operation.run(RemoveLeg("PR536"))
    assert keys(live, "mnl", "leg") == []
    assert keys(live, "mnl", "place") == []


def test_documents_and_manifests_appear_as_they_are_made(tmp_path: Path) -> None:
    with build(tmp_path / "world.repat") as world:
        index = ready(world)
        world.subscribe(index.refresh)
        assert [(hit.kind, hit.detail) for hit in index.find("ab0001")] == [("document", "SPLP")]
        world.run(IssueDocuments(("P00005",), tmp_path / "one.pdf", "SPLP"))
        issued = index.find("ab0001")
        assert [(hit.kind, hit.key) for hit in issued] == [("person", "P00005"), ("document", "AB0001")]
        assert issued[1].detail == "P00005 · ANO NEFIRA · SPLP"
        assert keys(index, "e5550001", "document") == ["E5550001"]
        world.run(Publish())
        world.run(MakeManifest("BUS1", "office", tmp_path / "list.pdf"))
        made = [hit for hit in index.find("bus1") if hit.kind == "manifest"]
        assert [(hit.key, hit.title) for hit in made] == [("BUS1", "BUS1 · office · v1")]
        assert made[0].score == EXACT
        world.undo()
        assert keys(index, "bus1", "manifest") == []


def test_an_index_that_kept_up_is_as_good_as_new(tmp_path: Path) -> None:
    rng = random.Random(11)
    with Operation.create(tmp_path / "moving.repat", PASSPHRASE, officer="duty") as operation:
        operation.run(Populate(600))
        index = ready(operation)
        operation.subscribe(index.refresh)
        for turn in range(30):
            refs = tuple(f"P{n:05d}" for n in rng.sample(range(1, 600), 5))
            refs = tuple(
                table_queries.refs_of(
                    operation.db, [id for ref in refs if (id := table_queries.person_id(operation.db, ref))]
                )
            )
            match rng.randrange(5):
                case 0:
                    operation.run(AddPerson({"surname": f"New{turn}", "household": f"H{turn}"}))
                case 1 if refs:
                    operation.run(EditPeople(refs, {"given_names": f"Given{turn}", "household": f"House {turn}"}))
                case 2 if refs:
                    operation.run(RemovePeople(refs))
                case 3:
                    operation.run(SaveGroup(f"Batch {rng.randint(1, 9)}", {"notes": f"turn {turn}"}))
                case _:
                    operation.undo()
        while not index.work():
            pass
        fresh = ready(operation)
        for text in (
            "new",
            "given",
            "h1",
            "h2",
            "house",
            "batch",
            "p0",
            "p00100",
            "su",
            "nguyen",
            "สม",
            "5",
            "a",
            "x00",
        ):
            assert index.people(text) == fresh.people(text), text
            assert index.find(text) == fresh.find(text), text


def test_after_a_change_of_everything_what_is_gone_is_not_shown(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "undone.repat", PASSPHRASE, officer="duty") as operation:
        operation.run(Populate(1200))
        index = ready(operation)
        operation.subscribe(index.refresh)
        assert index.find("su")
        operation.undo()
        assert index.find("su") == []
        while not index.work():
            pass
        assert index.people("su") == set()
        operation.redo()
        while not index.work():
            pass
        assert len(index.people("p0")) == 1200
