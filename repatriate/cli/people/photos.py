"""Photos of people on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core.actions import Typed
from repatriate.app.core.person_names import find_person
from repatriate.app.people.photo_commands import AddPhoto, AddPhotos
from repatriate.app.people.photo_matching import portrait_from, portraits_in
from repatriate.cli.actions import asks
from repatriate.cli.console import Bar, Console
from repatriate.cli.questions import ask_argument, ask_path, ask_text, ask_whether
from repatriate.cli.values import count_of
from repatriate.model.errors import UserError
from repatriate.papers.photo import Box


@asks(
    ask_argument("person", required=False),
    ask_argument("image", "", Typed.PATH, required=False),
    ask_text("box", "L,T,R,B", "The part to keep, in fractions of the whole from 0 to 1."),
    ask_path("folder", "DIR", "All pictures in DIR that are named by reference: P00012.jpg."),
    ask_whether("skip_bad", "With --folder: skip pictures that cannot be used."),
)  # fmt: skip
def photo(
    console: Console, file: Path, person: str | None, image: Path | None, box: str | None, folder: Path | None,
    skip_bad: bool,
) -> None:  # fmt: skip
    """Give PERSON the portrait in IMAGE, or give many people portraits from a folder."""
    if (folder is None) != (person is not None and image is not None) or (folder is not None and person is not None):
        raise click.UsageError("Give a PERSON and an IMAGE, or --folder DIR.")
    if folder is None:
        assert person is not None
        assert image is not None
        part = read_box(box)
        with console.opened(file, write=True) as operation:
            person = find_person(operation.db, person)
            operation.run(AddPhoto(person, portrait_from(image, part)))
        console.answer({"person": person, "count": 1, "failed": []}, lambda: [f"Added a photo of {person}."])
        return
    with console.opened(file, write=True) as operation:
        with Bar() as bar:
            found = portraits_in(operation.db, folder, lambda done: bar(done, "Reading"))
        failed = [{"file": name, "message": message} for name, message in found.failed]
        if failed and not (skip_bad and found.portraits):
            told = "; ".join(f"{one['file']}: {one['message']}" for one in failed)
            raise UserError(
                "photos_refused", f"Nothing was added: {len(failed)} of the pictures cannot be used. {told}"
            )
        added = operation.run(AddPhotos(found.portraits)).result
    console.answer(
        {"count": added, "people": [ref for ref, _ in found.portraits], "failed": failed},
        lambda: [*(f"{one['file']}: {one['message']}" for one in failed), f"Added {count_of(added, 'photo')}."],
    )


def read_box(text: str | None) -> Box | None:
    if text is None:
        return None
    try:
        left, top, right, bottom = (float(part) for part in text.split(","))
    except ValueError:
        raise click.UsageError("A part is four numbers, as --box 0.2,0.1,0.8,0.9.") from None
    return Box(left, top, right, bottom)
