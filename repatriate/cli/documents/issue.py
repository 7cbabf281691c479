"""Travel documents and photos on the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from repatriate.app.documents import issued_queries
from repatriate.app.documents.blanks.commands import VoidDocument
from repatriate.app.documents.commands import Issued, IssueDocuments, ReprintDocument, SpoilDocument
from repatriate.app.documents.eligibility import on_leg, without_valid_document
from repatriate.app.documents.paged_queries import ListQuery
from repatriate.app.people.photo_commands import AddPhoto, AddPhotos
from repatriate.app.people.photo_matching import portrait_from, portraits_in
from repatriate.cli.console import Bar, Console, interruptible, must_end, table, takes_common
from repatriate.model.errors import UserError
from repatriate.papers.photo import Box
from repatriate.printing.offsets import NONE, Offset, checked, offset_of

FILE = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])
F = TypeVar("F", bound=Callable[..., Any])


def takes_offset(function: F) -> F:
    """The options of whatever is printed on a page that is there already."""
    function = click.option("--printer", metavar="NAME", help="Move the page by the offset set for this printer.")(
        function
    )
    return click.option(
        "--offset", "moved", metavar="RIGHT,DOWN", help="Move the page by so many tenths of a millimetre."
    )(function)


def asked_offset(printer: str | None, moved: str | None) -> Offset:
    """What --printer or --offset says."""
    if printer is not None and moved is not None:
        raise click.UsageError("Give --printer or --offset, not both.")
    if printer is not None:
        return offset_of(printer)
    if moved is None:
        return NONE
    try:
        right, down = (int(part) for part in moved.split(","))
    except ValueError:
        raise click.UsageError("An offset is two whole numbers, as --offset 3,-12.") from None
    return checked(right, down)


def as_day(value: datetime | None) -> date | None:
    return value.date() if value else None


def _issued_json(issued: Sequence[Issued]) -> list[dict[str, Any]]:
    return [
        {"person": one.ref, "number": one.number, "expires": one.expires.isoformat(), "layout": one.layout}
        for one in issued
    ]


@click.command()
@click.argument("file", type=FILE)
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--missing", is_flag=True, help="For everybody who has no document valid for travel.")
@click.option("--leg", metavar="CODE", help="For the people on a leg of the published plan, in boarding order.")
@click.option("--to", "out", required=True, type=FILE, metavar="OUT.pdf")
@click.option("--series", metavar="NAME", help="On the next blanks of this series; without it numbers run on.")
@click.option(
    "--layout", metavar="NAME", help="The page layout (see `layouts`); without it the office's, or the State's."
)
@click.option("--valid-until", type=DAY, metavar="DAY", help="The last day, instead of the layout's so many days.")
@takes_offset
@takes_common
def issue(
    console: Console,
    file: Path,
    people: tuple[str, ...],
    missing: bool,
    leg: str | None,
    out: Path,
    series: str | None,
    layout: str | None,
    valid_until: datetime | None,
    printer: str | None,
    moved: str | None,
) -> None:
    """Issue emergency travel documents as one PDF; all of them or none."""
    if sum((bool(people), missing, leg is not None)) != 1:
        raise click.UsageError("Say for whom: one or more PERSON, or --missing, or --leg CODE.")
    must_end(out, ".pdf")
    offset = asked_offset(printer, moved)
    bar = Bar()
    with console.opened(file, write=True) as operation:
        refs = people
        if missing:
            refs = tuple(without_valid_document(operation.db, operation.today()))
            if not refs:
                raise UserError("nobody_missing", "Everybody has a document valid for travel: nothing to issue.")
        elif leg is not None:
            refs = tuple(on_leg(operation.db, leg))
        try:
            issued = interruptible(
                lambda stop: (
                    operation.run(
                        IssueDocuments(
                            refs,
                            out,
                            series,
                            skip_holders=leg is not None,
                            layout=layout,
                            valid_until=as_day(valid_until),
                            offset=offset,
                            progress=lambda done: bar(done, "Printing"),
                            cancel=stop,
                        )
                    ).result
                )
            )
        finally:
            bar.close()
    rows = _issued_json(issued)
    console.answer(
        {"file": str(out), "count": len(rows), "documents": rows},
        lambda: [*table(rows), f"{many(len(rows), 'document')} in {out}."],
    )


@click.command("issued")
@click.argument("file", type=FILE)
@click.argument("number", required=False)
@click.option("--only", type=click.Choice(issued_queries.FILTERS), default="all", show_default=True)
@takes_common
def issued_(console: Console, file: Path, number: str | None, only: str) -> None:
    """The documents that this office issued; with NUMBER, the history of one."""
    with console.opened(file, write=False) as operation:
        db, today = operation.db, operation.today()
        if number is None:
            ids = issued_queries.issued_ids(db, ListQuery(only), today)
        else:
            ids = [issued_queries.document_numbered(db, number)]
        lines = issued_queries.issued_lines(db, ids, today)
        history = issued_queries.document_history(db, ids[0]) if number is not None else ()
    rows = [
        {
            "number": one.number, "person": one.ref, "state": one.state, "issuer": one.issuer, "issued": iso(one.issued),
            "expires": iso(one.expires), "series": one.series, "layout": one.layout, "prints": one.prints, "note": one.note,
        }
        for one in (lines[id] for id in ids)
    ]  # fmt: skip
    happened = [
        {"what": one.what.value, "day": iso(one.day), "officer": one.officer, "reason": one.reason} for one in history
    ]
    if number is not None:
        console.answer({**rows[0], "history": happened}, lambda: [*table(rows), "", *table(happened)])
    else:
        console.answer(rows, lambda: table(rows))


@click.command()
@click.argument("file", type=FILE)
@click.argument("number")
@click.option("--reason", required=True, metavar="TEXT")
@click.option("--stolen", is_flag=True, help="It was stolen with its holder.")
@takes_common
def void(console: Console, file: Path, number: str, reason: str, stolen: bool) -> None:
    """Void the document NUMBER; its number is not used again."""
    with console.opened(file, write=True) as operation:
        operation.run(VoidDocument(issued_queries.document_numbered(operation.db, number), reason, stolen))
    console.answer({"number": number.upper(), "count": 1}, lambda: [f"{number.upper()} is void."])


@click.command()
@click.argument("file", type=FILE)
@click.argument("number")
@click.option("--reason", required=True, metavar="TEXT")
@click.option(
    "--to", "out", type=FILE, metavar="OUT.pdf", help="Issue the same person the next document, into OUT.pdf."
)
@click.option("--layout", metavar="NAME", help="The page layout of the next one; without it that of the spoiled one.")
@click.option("--valid-until", type=DAY, metavar="DAY", help="The last day of the next one.")
@takes_offset
@takes_common
def spoil(
    console: Console,
    file: Path,
    number: str,
    reason: str,
    out: Path | None,
    layout: str | None,
    valid_until: datetime | None,
    printer: str | None,
    moved: str | None,
) -> None:
    """Record that the document NUMBER is spoiled, and with --to issue the next one at once."""
    if out is not None:
        must_end(out, ".pdf")
    offset = asked_offset(printer, moved)
    with console.opened(file, write=True) as operation:
        document = issued_queries.document_numbered(operation.db, number)
        made = operation.run(SpoilDocument(document, reason, out, layout, as_day(valid_until), offset)).result
    rows = _issued_json([made] if made else [])
    console.answer(
        {"number": number.upper(), "file": str(out) if out else None, "count": len(rows), "documents": rows},
        lambda: [f"{number.upper()} is spoiled.", *(f"{one['number']} is in {out}." for one in rows)],
    )


@click.command()
@click.argument("file", type=FILE)
@click.argument("number")
@click.option("--reason", required=True, metavar="TEXT")
@click.option("--to", "out", required=True, type=FILE, metavar="OUT.pdf")
@click.option("--unharmed", is_flag=True, help="The numbered blank is unharmed: it can be printed on.")
@takes_offset
@takes_common
def reprint(
    console: Console,
    file: Path,
    number: str,
    reason: str,
    out: Path,
    unharmed: bool,
    printer: str | None,
    moved: str | None,
) -> None:
    """Print the document NUMBER again as it was, with the same number."""
    must_end(out, ".pdf")
    offset = asked_offset(printer, moved)
    with console.opened(file, write=True) as operation:
        document = issued_queries.document_numbered(operation.db, number)
        operation.run(ReprintDocument(document, out, reason, unharmed, offset))
        prints = issued_queries.issued_lines(operation.db, [document], operation.today())[document].prints
    console.answer(
        {"number": number.upper(), "file": str(out), "count": 1, "prints": prints},
        lambda: [f"{number.upper()} is in {out}; it was printed {prints} times."],
    )


@click.command()
@click.argument("file", type=FILE)
@click.argument("person", required=False)
@click.argument("image", type=FILE, required=False)
@click.option("--box", metavar="L,T,R,B", help="The part to keep, in parts of the whole from 0 to 1.")
@click.option(
    "--folder", type=FILE, metavar="DIR", help="All pictures of DIR that are called by reference: P00012.jpg."
)
@click.option("--skip-bad", is_flag=True, help="With --folder: add the others where some cannot be used.")
@takes_common
def photo(
    console: Console,
    file: Path,
    person: str | None,
    image: Path | None,
    box: str | None,
    folder: Path | None,
    skip_bad: bool,
) -> None:
    """Give PERSON the portrait in IMAGE, or many people theirs from a folder."""
    if (folder is None) != (person is not None and image is not None) or (folder is not None and person is not None):
        raise click.UsageError("Give a PERSON and an IMAGE, or --folder DIR.")
    if folder is None:
        assert person is not None
        assert image is not None
        part = _box(box)
        with console.opened(file, write=True) as operation:
            operation.run(AddPhoto(person, portrait_from(image, part)))
        console.answer({"person": person, "count": 1, "failed": []}, lambda: [f"Added a photo of {person}."])
        return
    bar = Bar()
    with console.opened(file, write=True) as operation:
        try:
            found = portraits_in(operation.db, folder, lambda done: bar(done, "Reading"))
        finally:
            bar.close()
        failed = [{"file": name, "message": message} for name, message in found.failed]
        if failed and not (skip_bad and found.portraits):
            told = "; ".join(f"{one['file']}: {one['message']}" for one in failed)
            raise UserError(
                "photos_refused", f"Nothing was added: {len(failed)} of the pictures cannot be used. {told}"
            )
        added = operation.run(AddPhotos(found.portraits)).result
    console.answer(
        {"count": added, "people": [ref for ref, _ in found.portraits], "failed": failed},
        lambda: [*(f"{one['file']}: {one['message']}" for one in failed), f"Added {many(added, 'photo')}."],
    )


def _box(text: str | None) -> Box | None:
    if text is None:
        return None
    try:
        left, top, right, bottom = (float(part) for part in text.split(","))
    except ValueError:
        raise click.UsageError("A part is four numbers, as --box 0.2,0.1,0.8,0.9.") from None
    return Box(left, top, right, bottom)


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def many(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


COMMANDS = (issue, issued_, void, spoil, reprint, photo)
