"""A receipt of a handover is printed: drawn in the officer's language, and on record when it was printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from repatriate.app.counting.handover_commands import Paper, PrintReceipt, draw_receipt
from repatriate.handouts.receipt import ReceiptSize
from ui.core import format
from ui.core.context import Context
from ui.core.language import translate_said
from ui.printing.dialog import PrintDialog, print_pdf

t = QCoreApplication.translate


def print_receipt(
    context: Context,
    owner: QObject,
    number: int,
    size: ReceiptSize | None = None,
    opened: Callable[[PrintDialog], object] = lambda dialog: None,
) -> None:
    """Ask on which printer. `size` None: the paper of the office. `opened` is told the dialog that asks."""
    operation, paper = context.operation, Paper(None, size, translate_said, format.current().language)

    def ask_print(pages: bytes) -> None:
        dialog = print_pdf(context, pages, t("Handover", "Receipt {0}").format(number))
        dialog.accepted.connect(lambda: context.run(PrintReceipt(number, paper), quiet=True))
        opened(dialog)

    context.ask(owner, "receipt", lambda: draw_receipt(operation.db, number, paper), ask_print)
