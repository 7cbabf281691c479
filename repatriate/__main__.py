"""`python -m repatriate`, and the program of the bundle; once more for the process that reads files from others.

Whatever it needs is loaded once an interrupt is heard.
"""

from __future__ import annotations

from repatriate import interrupts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def start() -> NoReturn:
    """The program, to its end."""
    interrupts.end_at_once()
    _leave(_run())


def _leave(code: int) -> NoReturn:
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


def _run() -> int:
    import sys

    try:
        from repatriate.app.core.program import READER_FLAG, give_back_libraries

        give_back_libraries()
        if sys.argv[1:2] == [READER_FLAG]:
            from repatriate.app.core import foreign_reader

            return foreign_reader.main(int(sys.argv[2]))

        from repatriate.cli import no_terminal
        from repatriate.cli.main import main

        return no_terminal.run(main)
    except KeyboardInterrupt:  # again while it ended
        return interrupts.CODE


if __name__ == "__main__":
    start()
