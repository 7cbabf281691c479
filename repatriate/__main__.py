"""Starts the program from `python -m repatriate` or the bundle, and the process that reads files from others. This
module alone knows both the command line and the window. It loads what it needs once it handles interrupts."""

from __future__ import annotations

from repatriate import interrupts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn


def start() -> NoReturn:
    """The program, to its end."""
    interrupts.end_at_once()
    _exit_process(_run_program())


def _exit_process(code: int) -> NoReturn:
    """Ends without taking Python apart: threads of libraries that still stand break in that, and so does Ctrl+C."""
    import atexit
    import os
    import sys
    import threading
    from contextlib import suppress

    with suppress(KeyboardInterrupt):
        for thread in threading.enumerate():
            own = thread is threading.current_thread()
            if not (own or thread.daemon or hasattr(thread, "left_alone")):  # a solver that nobody waits for any more
                thread.join()
    interrupts.be_deaf()
    with suppress(Exception):  # each for itself says what is wrong with it
        atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(code)


def _run_program() -> int:
    import sys

    try:
        from repatriate.app.core.program import READER_FLAG, give_back_libraries

        give_back_libraries()
        if sys.argv[1:2] == [READER_FLAG]:
            from repatriate.app.core import foreign_reader

            return foreign_reader.serve_reader(int(sys.argv[2]))

        from repatriate import desktop
        from repatriate.cli.main import main

        return desktop.run_desktop(lambda: main(open_window=open_window))
    except KeyboardInterrupt:  # again while it ended
        return interrupts.CODE


def open_window(file: Path | None, officer: str | None = None) -> int:
    """Open the window on FILE, or on the welcome page, and return the exit code once it is closed. Its forms begin with `officer`.

    Raises UserError where there is no display, and where Qt cannot be loaded.
    """
    import os
    import sys
    from pathlib import Path

    from repatriate.desktop import AFTER_A_WINDOW, has_display
    from repatriate.model.errors import UserError

    if not os.environ.pop(AFTER_A_WINDOW, None) and not has_display(os.environ, sys.platform):
        raise UserError("no_display", "There is no display for a window here: use a command, see repatriate --help.")
    interrupts.end_at_once()
    try:
        from ui.main import main
    except ImportError as fault:
        raise UserError(
            "no_window",
            f"The window cannot be loaded ({fault}). Install the program again; repatriate --help says what works without it.",
        ) from None
    interrupts.leave_them_to_python()
    return int(main([sys.argv[0]], file=file and Path(os.path.abspath(file)), officer=officer))


if __name__ == "__main__":
    start()
