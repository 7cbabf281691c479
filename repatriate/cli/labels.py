"""Boarding slips and wristbands on the command line."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.actions import one_of
from repatriate.app.handouts.commands import MakeLabels
from repatriate.app.handouts.labels import AUTO, CODES, LabelOptions, frames_pdf
from repatriate.cli.actions import OFFSET, ONE_LEG, OUT_PDF, PDF, ask_number, ask_text, ask_whether, asks, count_of
from repatriate.cli.console import Console
from repatriate.cli.manifests.manifest import warn_if_cancelled
from repatriate.cli.office import asked_offset
from repatriate.cli.values import must_end
from repatriate.labels.stock import SLIPS, STOCKS, WRISTBANDS
from repatriate.printing.offsets import NONE, load_offsets
from repatriate.printing.outfile import write_whole

SHEETS = "\n".join(["\b", "Sheets:", *(f"  {stock.name:13}  {stock.caption}" for stock in STOCKS.values())])


@asks(
    ONE_LEG, OUT_PDF,
    ask_whether("wristbands", "Strips to wear instead of slips."),
    ask_whether("names", "With the names; without it, numbers only."),
    ask_text("code", "", "What a scanner reads: the number, or an airline's boarding pass code, which holds the name; auto takes the latter on slips with names for a scheduled flight.", words=one_of(one.name for one in CODES), default=AUTO),
    ask_text("sheet", "", "The sheet of labels; see `label-sheet`. By default the usual sheet of the office's paper size.", words=one_of(STOCKS)),
    ask_number("first", "N", "The first free label of a sheet that is partly used.", default=1),
    ask_whether("only_new", "Only for people who have no label yet, or whose label is out of date."),
    *OFFSET, epilog=SHEETS,
)  # fmt: skip
def labels(
    console: Console, file: Path, leg: str, out: Path, wristbands: bool, names: bool, code: str, sheet: str | None,
    first: int, only_new: bool, printer: str | None, moved: str | None,
) -> None:  # fmt: skip
    """Make boarding slips, or wristbands, for the people on a leg.

    The people are those of the published plan.

    Each bears the person's number (their reference), group and seat, and a code that a scanner reads.
    """
    must_end(out, ".pdf")
    kind = WRISTBANDS if wristbands else SLIPS
    options = LabelOptions(kind, names, code, sheet, first, only_new, asked_offset(printer, moved))
    with console.opened(file, write=True) as operation:
        made = operation.run(MakeLabels(leg, out, options)).result
        warn_if_cancelled(console, operation, leg)
    for sentence in made.told:
        console.notify(sentence)
    console.answer(
        {
            "file": str(out),
            "count": made.people,
            "leg": made.leg,
            "kind": made.kind,
            "sheet": made.stock.name,
            "sheets": made.sheets,
            "code": made.code,
            "next_label": made.next_label,
            "gone": list(made.gone),
            "told": [str(sentence) for sentence in made.told],
        },
        lambda: [
            f"{count_of(made.people, made.kind[:-1])} for {made.leg} on {count_of(made.sheets, 'sheet')} ({made.stock.caption}): {out}."
        ],
    )


@asks(
    PDF,
    ask_text("sheet", "", "The sheet of labels, or of plain paper to cut.", words=one_of(STOCKS), required=True),
    *OFFSET, file=False, epilog=SHEETS,
)  # fmt: skip
def label_sheet(console: Console, out: Path, sheet: str, printer: str | None, moved: str | None) -> None:
    """Write a test sheet: the frames of all labels, to hold against an empty sheet.

    Correct the position with `offset`.
    """
    must_end(out, ".pdf")
    # A printer without an offset is what the sheet is for.
    by = load_offsets().get(printer, NONE) if printer and not moved else asked_offset(printer, moved)
    stock = STOCKS[sheet]
    write_whole(out, frames_pdf(stock.kind, sheet, by, about=printer or ""))
    console.answer(
        {"file": str(out), "count": stock.count, "sheet": sheet}, lambda: [f"{stock.caption}: frames in {out}."]
    )
