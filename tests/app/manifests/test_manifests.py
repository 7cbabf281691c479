"""Lists of the published plan: what they are drawn from, what they say changed, and whether the plan changed since."""

from __future__ import annotations

import os
import random
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.held_commands import AddDocument
from repatriate.app.handouts.commands import MakeHandout, MakeLabels
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.builder import Drawer
from repatriate.app.manifests.commands import Gone, MakeManifest, MarkSent, RemoveProfile, TakeProfile
from repatriate.app.manifests.departures import read_departure_view
from repatriate.app.manifests.preview import draw_pages
from repatriate.app.manifests.queries import changed_lists
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Assign, Publish, SetSeat
from repatriate.app.reports.overview import read_overview
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.errors import EnvironmentFault, RepatriateError, UserError
from repatriate.model.manifest import Cell, Edition, FieldChange, Manifest, Sender
from tests.app.examples import EXAMPLES, LASTING
from tests.app.world import LEGS, NOW, ByHand, build, entries, publish, tables, world_after
from tests.passphrase import PASSPHRASE


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small operation, published, with a list for every recipient of two legs."""
    folder = tmp_path_factory.mktemp("lists")
    with build(folder / "world.repat") as operation:
        operation.run(Publish())
        for leg in ("BUS1", "GA1"):
            for profile in RECIPIENTS:
                operation.run(MakeManifest(leg, profile, folder / "list.xlsx"))
    return folder / "world.repat"


@pytest.fixture
def listed(template: Path, tmp_path: Path) -> Iterator[Operation]:
    path = tmp_path / "listed.repat"
    path.write_bytes(template.read_bytes())
    with Operation.open(path, PASSPHRASE, officer="tester", clock=lambda: NOW) as opened:
        yield opened


published = world_after(publish)


def make(operation: Operation, folder: Path, profile: str = "carrier", leg: str = "BUS1") -> Manifest:
    return operation.run(MakeManifest(leg, profile, folder / f"{profile}.xlsx")).result


def column(made: Manifest, name: str) -> dict[str, Cell]:
    at = made.columns.index(name)
    return {key: row[at] for key, row in zip(made.keys, made.rows, strict=True)}


def own(operation: Operation, folder: Path, text: str) -> str:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8", newline="")
    return operation.run(TakeProfile(path)).result


# -- what is drawn


@pytest.mark.parametrize("profile", RECIPIENTS)
def test_every_recipient(published: Operation, tmp_path: Path, profile: str) -> None:
    made = make(published, tmp_path, profile)
    assert made.columns == RECIPIENTS[profile].columns
    assert (made.heading.operation == "Test") is (profile == "office")
    stored = published.db.conn.execute("SELECT content, digest FROM manifests").fetchone()
    assert Manifest.from_json(stored[0]) == made
    assert len(stored[1]) == 64


def test_many_lists_of_one_reading_are_the_lists_made_one_by_one(published: Operation, tmp_path: Path) -> None:
    drawer = Drawer(published.db)
    for leg in ("BUS1", "GA1"):
        for profile in RECIPIENTS:
            at_once = drawer.draw(leg, profile, Edition(1, NOW, "duty", published.journal_head))
            assert at_once == make(published, tmp_path, profile, leg)


def test_who_answers_for_a_child(published: Operation, tmp_path: Path) -> None:
    assert column(make(published, tmp_path, "escort"), "guardian")["P00002"] == "P00001 TALANOU, MIRE"
    published.run(EditPeople(("P00002",), {"household": None}))
    assert column(make(published, tmp_path, "escort"), "guardian")["P00002"] == "none, travels alone"


def test_the_code_of_a_document_is_that_of_its_zone(published: Operation, tmp_path: Path) -> None:
    """A passport's, that of the layout on which the office printed, or of the kind that was seen; else none is said."""
    first, second, third = sorted(column(make(published, tmp_path), "document_code"))[:3]
    published.run(AddDocument(first, {"kind": "refugee", "number": "R1", "issuer": "THA"}, travel_on=True))
    published.run(AddDocument(second, {"kind": "emergency", "number": "E1", "issuer": "THA"}, travel_on=True))
    published.run(AddDocument(third, {"kind": "passport", "number": "P1", "issuer": "THA"}, travel_on=True))
    codes = column(make(published, tmp_path), "document_code")
    assert [codes[ref] for ref in (first, second, third)] == ["PR", None, "P"]
    published.run(IssueDocuments((second,), tmp_path / "issued.pdf"))
    assert column(make(published, tmp_path), "document_code")[second] == "PU"


def test_the_next_list_waits_until_somebody_says_so(published: Operation, tmp_path: Path) -> None:
    ref = sorted(column(make(published, tmp_path), "document_code"))[1]
    published.run(AddDocument(ref, {"kind": "emergency", "number": "E1", "issuer": "THA"}, travel_on=True))
    published.run(IssueDocuments((ref,), tmp_path / "a.pdf"))
    make(published, tmp_path, "carrier", "GA1")
    published.run(EditPeople((ref,), {"surname": "OTHER"}))
    with pytest.raises(UserError) as refused:
        published.run(MakeManifest("GA1", "carrier", tmp_path / "next.xlsx"))
    assert (refused.value.code, refused.value.facts["refs"]) == ("printed_otherwise", (ref,))
    assert "OTHER" not in str(refused.value), "what an error says may be logged"
    assert not (tmp_path / "next.xlsx").exists()
    published.run(MakeManifest("GA1", "carrier", tmp_path / "next.xlsx", unconfirmed=True))
    published.run(MakeManifest("GA1", "escort", tmp_path / "escort.xlsx"))


def test_the_name_and_the_sender_for_outside_use(published: Operation, tmp_path: Path) -> None:
    assert make(published, tmp_path).heading.operation == "Repatriation"
    assert make(published, tmp_path).sender == Sender("Embassy of Indonesia")
    settings = {
        "outside_name": "Flight home", "authority": "Embassy", "contact_phone": "+66 1", "contact_fax": "+66 2",
        "contact_email": "desk@example.org", "edi_sender": "EMBASSY", "edi_recipient": "APIS",
    }  # fmt: skip
    for key, value in settings.items():
        published.run(ChangeSettings({key: value}))
    made = make(published, tmp_path)
    assert made.heading.operation == "Flight home"
    assert made.sender
    assert [
        getattr(made.sender, name) for name in ("name", "phone", "fax", "email", "identification", "recipient")
    ] == [settings[key] for key in list(settings)[1:]]
    assert make(published, tmp_path, "receiving").sender == Sender("Embassy")  # how to reach it is for messages only
    assert make(published, tmp_path, "office").heading.operation == "Test"


def beside(operation: Operation) -> dict[str, bytes]:
    """The other files of its folder."""
    name = operation.path.name
    found = [path for path in operation.path.parent.iterdir() if path.is_file() and not path.name.startswith(name)]
    return {path.name: path.read_bytes() for path in found}


def refused(operation: Operation, command: Any) -> str:
    """The code of the sentence; the file and the folder are as they were."""
    before, number = tables(operation), entries(operation)
    files = beside(operation)
    with pytest.raises(RepatriateError) as caught:
        operation.run(command)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")
    assert (tables(operation), entries(operation)) == (before, number)
    assert beside(operation) == files
    return caught.value.code


def test_what_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    with build(tmp_path / "op.repat") as operation:
        assert refused(operation, MakeManifest("BUS1", "carrier", tmp_path / "a.pdf")) == "nothing_published"
        operation.run(Publish())
        operation.run(SaveLeg(None, {**LEGS[0], "code": "BUS9"}))
        for leg, profile, name, code in (
            ("NONE", "carrier", "a.pdf", "unknown_leg"),
            ("BUS1", "press", "a.pdf", "unknown_profile"),
            ("BUS9", "carrier", "a.pdf", "empty_leg"),
            ("BUS1", "carrier", "a.csv", "unknown_format"),
            ("BUS1", "office", "a.edi", "no_paxlst"),
            ("BUS1", "carrier", "none/a.pdf", "no_such_folder"),
        ):
            assert refused(operation, MakeManifest(leg, profile, tmp_path / name)) == code
        folder = tmp_path / "folder.pdf"
        folder.mkdir()
        assert refused(operation, MakeManifest("BUS1", "carrier", folder)) == "is_folder"
        kept = tmp_path / "kept.pdf"
        kept.write_bytes(b"old")
        kept.chmod(stat.S_IREAD)
        assert refused(operation, MakeManifest("BUS1", "carrier", kept)) == "read_only"
        kept.chmod(stat.S_IREAD | stat.S_IWRITE)


def test_a_file_open_elsewhere_leaves_no_version(
    published: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses the rename then; elsewhere nothing does, so the refusal is played."""
    (tmp_path / "a.xlsx").write_bytes(b"old")

    def locked(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", locked)
        command = MakeManifest("BUS1", "carrier", tmp_path / "b.pdf", others=(tmp_path / "a.xlsx",))
        with pytest.raises(EnvironmentFault, match="close it there"):
            published.run(command)
    assert manifest_queries.list_manifests(published.db, "BUS1", "carrier") == []
    assert beside(published) == {"a.xlsx": b"old"}


def test_a_seat_given_twice_stops_the_lists_that_bear_seats(published: Operation, tmp_path: Path) -> None:
    published.run(SetSeat("P00001", "BUS1", "12A"))
    published.run(ByHand("UPDATE bookings SET seat = '12A' WHERE person_id = 4"))
    assert {"P00001", "P00004"} <= {each.person.ref for each in Drawer(published.db).passengers("BUS1")}
    for profile in ("carrier", "escort", "office"):
        assert refused(published, MakeManifest("BUS1", profile, tmp_path / "a.pdf")) == "seat_twice"
    assert make(published, tmp_path, "receiving").counts.total > 1
    with pytest.raises(UserError, match=r"Seat 12A on BUS1 is given to P00001 and to P00004. Give P00004"):
        manifest_queries.preview_manifest(published, "BUS1", "carrier")


def test_the_password_is_kept_nowhere(published: Operation, tmp_path: Path) -> None:
    command = MakeManifest("BUS1", "carrier", tmp_path / "a.xlsx", "four plain words", (tmp_path / "a.pdf",))
    assert "plain words" not in repr(command)
    published.run(command)
    for table in ("journal", "images", "manifests", "settings"):
        assert not any("plain words" in str(row) for row in published.db.conn.execute(f"SELECT * FROM {table}"))


# -- what changed


def test_changes_are_since_the_version_last_sent(published: Operation, tmp_path: Path) -> None:
    make(published, tmp_path)
    [first] = manifest_queries.list_manifests(published.db, "BUS1", "carrier")
    published.run(EditPeople(("P00001",), {"surname": "SECOND"}))
    second = make(published, tmp_path)
    assert second.changes
    assert (second.changes.since, second.changes.sent_at) == (1, None)
    told = published.run(MarkSent(first.id, "the bus company")).entry.summary
    assert told == "Recorded as sent: version 1 of the list of BUS1, carrier"
    published.run(EditPeople(("P00001",), {"surname": "THIRD"}))
    third = make(published, tmp_path)
    assert third.changes
    assert (third.changes.since, third.changes.sent_at) == (1, NOW)
    assert third.changes.changed[0].fields == (FieldChange("surname", "TALANOU", "THIRD"),)
    preview = manifest_queries.preview_manifest(published, "BUS1", "carrier")
    assert preview.heading.version == 4
    assert preview.changes == third.changes
    published.run(MarkSent(manifest_queries.list_manifests(published.db, "BUS1", "carrier")[1].id, "them"))
    preview = manifest_queries.preview_manifest(published, "BUS1", "carrier")
    assert preview.changes
    assert preview.changes.since == 2
    assert refused(published, MarkSent(first.id, None, " \u200b")) == "no_reason"
    back = published.run(MarkSent(first.id, None, "it went to another company")).entry.summary
    assert back == "Not sent after all: version 1 of the list of BUS1, carrier. Reason: it went to another company"
    published.run(MarkSent(manifest_queries.list_manifests(published.db, "BUS1", "carrier")[1].id, " ", "the same"))
    preview = manifest_queries.preview_manifest(published, "BUS1", "carrier")
    assert preview.changes
    assert (preview.changes.since, preview.changes.sent_at, preview.changes.nothing) == (3, None, True)


def test_a_list_is_made_and_goes_out_in_one_go(published: Operation, tmp_path: Path) -> None:
    gone = Gone("Garuda, Bangkok", NOW.date() - timedelta(days=1))
    outcome = published.run(MakeManifest("BUS1", "carrier", tmp_path / "a.xlsx", gone=gone))
    assert outcome.entry.summary == "Sent version 1 of the list of BUS1: carrier"
    [row] = manifest_queries.list_manifests(published.db, "BUS1", "carrier")
    assert row.sent == f"{gone.on}T12:00:00Z Garuda, Bangkok"
    assert manifest_queries.leg_lists(published.db)[0].sent == {"carrier"}
    with pytest.raises(UserError, match="say why"):
        published.undo()
    published.undo(reason="to the wrong office")
    assert not manifest_queries.list_manifests(published.db, "BUS1")
    many = MakeManifests(("BUS1",), ("carrier", "escort"), tmp_path, gone={"carrier": Gone("Garuda")})
    published.run(many)
    assert {row.profile: bool(row.sent) for row in manifest_queries.list_manifests(published.db, "BUS1")} == {
        "carrier": True, "escort": False,
    }  # fmt: skip
    for wrong, code in ((Gone(" "), "no_receiver"), (Gone("x", NOW.date() + timedelta(days=2)), "sent_tomorrow")):
        assert refused(published, MakeManifest("BUS1", "carrier", None, gone=wrong)) == code


def test_an_own_recipient_of_another_kind_is_told_nothing_of_the_one_before(
    published: Operation, tmp_path: Path
) -> None:
    head = 'name = "them"\nfor = "them"\n'
    own(published, tmp_path, head + 'like = "office"')
    make(published, tmp_path, "them")
    published.run(RemoveProfile("them"))
    [office] = manifest_queries.list_manifests(published.db, "BUS1", "them")
    manifest_queries.write_again(published, office.id, tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == (tmp_path / "them.xlsx").read_bytes()
    own(published, tmp_path, head + 'like = "carrier"\ncolumns = ["surname", "seat"]')
    published.run(Assign(("P00004",), ()))
    published.run(Publish())
    made = make(published, tmp_path, "them")
    assert (made.heading.version, made.changes, made.columns) == (2, None, ("surname", "seat"))


def test_an_own_recipient_in_the_views(published: Operation, tmp_path: Path) -> None:
    name = own(published, tmp_path, 'name = "bus-1"\nfor = "the bus"\nlike = "escort"\nwithout = ["household"]')
    found = {one.name: one for one in manifest_queries.list_recipients(published.db)}
    assert [*found] == [*RECIPIENTS, "bus-1"]
    assert (found[name].own, found[name].kind, found[name].audience) == (True, "escort", "the bus")
    assert "Household" in found[name].withheld
    assert "Household" not in found[name].captions
    assert all(one.whitelist == one.name and not one.own for one in list(found.values())[:-1])


def test_a_recipient_that_is_taken_twice(published: Operation, tmp_path: Path) -> None:
    text = 'name = "them"\nfor = "them"\nlike = "carrier"\n'
    own(published, tmp_path, text)
    with pytest.raises(UserError) as caught:
        own(published, tmp_path, text.replace("\n", "\r\n"))
    assert caught.value.code == "nothing_changed"
    with pytest.raises(UserError) as caught:
        published.run(RemoveProfile("carrier"))
    assert caught.value.code == "not_own"


# -- whether the plan changed since


def drawn_anew(operation: Operation) -> set[tuple[str, str]]:
    drawer = Drawer(operation.db)
    rows = operation.db.conn.execute("SELECT DISTINCT code, profile FROM manifests JOIN legs ON legs.id = leg_id")
    return {(leg, profile) for leg, profile in rows.fetchall() if drawer.differs(leg, profile)}


@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
def test_whatever_is_written_is_noticed(kind: type, listed: Operation, tmp_path: Path) -> None:
    prepare, command = EXAMPLES[kind]
    assert changed_lists(listed.db) == set()
    try:
        if prepare:
            prepare(listed, tmp_path)
        listed.run(command(listed, tmp_path))
    except UserError:
        assert changed_lists(listed.db) == drawn_anew(listed)
        return  # not on a plan that is published
    assert changed_lists(listed.db) == drawn_anew(listed)
    listed.undo(reason="by mistake")
    assert changed_lists(listed.db) == drawn_anew(listed)


def test_a_whole_day_is_noticed(listed: Operation, tmp_path: Path) -> None:
    kinds = sorted(EXAMPLES.keys() - LASTING, key=lambda kind: kind.__name__)
    random.Random(0).shuffle(kinds)
    moved = 0
    for step, kind in enumerate(kinds):
        prepare, command = EXAMPLES[kind]
        try:
            if prepare:
                prepare(listed, tmp_path)
            listed.run(command(listed, tmp_path))
        except UserError:
            continue
        if step % 3:  # the next one looks at what several wrote
            found = changed_lists(listed.db)
            assert found == drawn_anew(listed), kind
            moved += bool(found)
    assert moved


BUS = 'name = "bus"\nfor = "the bus"\nlike = "carrier"\n'
OF_BUS1 = {("BUS1", profile) for profile in RECIPIENTS}


@pytest.mark.parametrize(
    ("command", "changed"),
    [
        (ChangeSettings({"operation": "Other"}), {("BUS1", "office"), ("GA1", "office")}),
        (ChangeSettings({"outside_name": "Flight"}), {(leg, p) for leg in ("BUS1", "GA1") for p in RECIPIENTS if p != "office"}),
        (ChangeSettings({"authority": "Embassy"}), set()),
        (SavePlace("SHL", {"name": "Hall"}), OF_BUS1),
        (EditPeople(("P00004",), {"document_number": "E5550002"}), {
            (leg, profile) for leg in ("BUS1", "GA1") for profile in ("carrier", "exit", "arrival", "office")
        }),
        (SaveLeg("BUS1", {"departs": "2025-03-05 05:00"}), OF_BUS1),
        (SaveLeg("BUS1", {"seats": 21}), set()),
        (EditPeople(("P00006",), {"surname": "ELSEWHERE"}), set()),
    ],
    ids=lambda one: type(one).__name__ if not isinstance(one, set) else "",
)  # fmt: skip
def test_what_else_is_noticed(listed: Operation, command: Any, changed: set[tuple[str, str]]) -> None:
    assert changed_lists(listed.db) == set()
    listed.run(command)
    assert changed_lists(listed.db) == changed == drawn_anew(listed)


def test_a_recipient_who_is_given_other_columns_is_noticed(listed: Operation, tmp_path: Path) -> None:
    own(listed, tmp_path, BUS)
    make(listed, tmp_path, "bus")
    assert changed_lists(listed.db) == set()
    own(listed, tmp_path, BUS + 'without = ["sex"]')
    assert changed_lists(listed.db) == {("BUS1", "bus")}
    listed.run(RemoveProfile("bus"))
    assert changed_lists(listed.db) == set()


def test_only_what_a_recipient_is_told_makes_their_list_change(listed: Operation) -> None:
    def changed() -> set[str]:
        return {profile for leg, profile in changed_lists(listed.db) if leg == "BUS1"}

    assert changed() == set()
    listed.run(EditPeople(("P00001",), {"notes": "x"}))
    assert changed() == {"office"}
    listed.run(EditPeople(("P00001",), {"province": "Aceh"}))
    assert changed() == {"office", "arrival", "receiving"}
    listed.run(SetSeat("P00001", "BUS1", "1A"))
    assert changed() == {"office", "arrival", "receiving", "carrier", "escort"}
    for _ in range(3):
        listed.undo()
    assert changed() == set()
    listed.run(SaveLeg("BUS1", {"carrier": "Another"}))
    assert changed() == set(RECIPIENTS)
    [row] = [leg for leg in manifest_queries.leg_lists(listed.db) if leg.code == "BUS1"]
    assert row.changed == set(RECIPIENTS)


def test_a_file_of_an_earlier_release_is_compared_too(listed: Operation) -> None:
    """It keeps no digests."""

    listed.run(ByHand("UPDATE manifests SET digest = NULL"))
    listed.run(ByHand("UPDATE people SET priority = 4 WHERE id = 1"))
    assert {profile for _, profile in changed_lists(listed.db)} == {"office"}
    assert changed_lists(listed.db) == drawn_anew(listed)


def test_a_departure_with_another_name_has_its_lists_made_anew(listed: Operation, tmp_path: Path) -> None:
    """Whoever has the list looks for the name that it bears."""
    papers = [MakeHandout("rooms", "GA1"), MakeLabels("GA1", tmp_path / "slips.pdf")]
    for command in papers:
        listed.run(command)
    listed.run(SaveLeg("GA1", {"code": "GA1-27"}))
    changed = {profile for _, profile in changed_lists(listed.db)}
    assert "office" in changed
    assert "carrier" not in changed  # they read the flight's number, which is the same
    listed.run(SaveLeg("GA1-27", {"code": "GA8711"}))
    assert changed_lists(listed.db) == {("GA8711", profile) for profile in RECIPIENTS} == drawn_anew(listed)

    def news(profile: str) -> str | None:
        return next(one.news for one in read_departure_view(listed, "GA8711").lists if one.recipient.name == profile)

    assert news("carrier") == "out of date: the list says GA1"
    assert not draw_pages(listed, "GA8711", "carrier").same
    listed.run(SaveLeg("GA8711", {"departs": "2025-03-05 15:10"}))
    assert news("carrier") == "out of date: the list says GA1, times or route changed"
    for profile in RECIPIENTS:
        made = make(listed, tmp_path, profile, "GA8711")
        assert made.heading.version == 2
        assert made.changes is not None
        assert made.changes.heading[0].field == ("leg" if made.heading.coded else "flight")
    assert changed_lists(listed.db) == set()
    for command in papers:
        listed.run(replace(command, leg="GA8711"))
    versions = listed.db.conn.execute("SELECT version FROM handouts ORDER BY id").fetchall()
    assert versions == [(1,), (1,), (2,), (2,)]


def test_who_was_told_that_it_is_cancelled_hears_that_it_flies(listed: Operation, tmp_path: Path) -> None:
    [row] = manifest_queries.list_manifests(listed.db, "GA1", "carrier")
    listed.run(MarkSent(row.id, "Garuda"))
    listed.run(SaveLeg("GA1", {"status": "cancelled"}))
    listed.run(MarkSent(row.id, "Garuda", cancelled=True))
    listed.run(SaveLeg("GA1", {"status": "planned"}))
    assert changed_lists(listed.db) == {("GA1", "carrier")}
    shown = draw_pages(listed, "GA1", "carrier")
    assert not shown.same
    [told] = [one for one in read_departure_view(listed, "GA1").lists if one.recipient.name == "carrier"]
    assert told.news == "believes that it is cancelled"
    command = MakeManifests(("GA1",), ("carrier",), tmp_path, only_changed=True, gone={"carrier": Gone("Garuda")})
    assert [one.version for one in listed.run(command).result.lists] == [2]
    assert changed_lists(listed.db) == set()
    listed.run(SaveLeg("GA1", {"status": "cancelled"}))
    [leg] = [one for one in manifest_queries.leg_lists(listed.db) if one.code == "GA1"]
    assert leg.changed == {"carrier"}


def test_somebody_who_stays_behind_is_missing_on_every_list(listed: Operation) -> None:
    listed.run(Assign(("P00004",), ()))
    assert changed_lists(listed.db) == set()  # lists are of the published plan
    listed.run(Publish())
    assert changed_lists(listed.db) == {(leg, profile) for leg in ("BUS1", "GA1") for profile in RECIPIENTS}


def test_what_wants_attention_is_a_list_that_somebody_outside_holds(listed: Operation) -> None:
    def wanting() -> list[str]:
        return [str(one.leg) for one in read_overview(listed).attention if one.key == "manifest_changed"]

    listed.run(EditPeople(("P00001",), {"notes": "x"}))
    assert ("BUS1", "office") in changed_lists(listed.db)
    assert wanting() == []
    listed.run(SaveLeg("BUS1", {"departs": "2025-03-05 05:00"}))
    assert wanting() == ["BUS1"]


# -- the clipboard


def test_the_clipboard(published: Operation) -> None:
    published.run(EditPeople(("P00001",), {"surname": "=1+1", "document_number": "0012"}))
    text = manifest_queries.format_copy(manifest_queries.preview_manifest(published, "BUS1", "carrier"))
    lines = [line.split("\t") for line in text.split("\r\n")]
    assert lines.pop() == [""]
    assert lines[0] == list(RECIPIENTS["carrier"].captions)
    assert {len(line) for line in lines} == {15}
    [row] = [line for line in lines if line[2] == "MIRE"]
    assert (row[1], row[3], row[5], row[9]) == ("11", "'=1+1, MIRE", "1994-05-02", "0012")
    html = manifest_queries.copied_html(manifest_queries.preview_manifest(published, "BUS1", "carrier"))
    assert "<td style='mso-number-format:\"\\@\"'>0012</td>" in html
    assert "<td>1</td>" in html  # numbers are sorted as numbers
    assert ">&#x27;=1+1, MIRE</td>" in html
    office = manifest_queries.preview_manifest(published, "BUS1", "office")
    assert {line.count("\t") for line in manifest_queries.format_copy(office).split("\r\n")[:-1]} == {
        len(office.columns) - 1
    }
