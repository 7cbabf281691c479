"""`python -m repatriate`, and the program of the bundle; once more for the process that reads files from others."""

import sys
from typing import NoReturn

from repatriate import interrupts


def start() -> NoReturn:
    """The program, to its end."""
    interrupts.leave(_run())


def _run() -> int:
    interrupts.end_at_once()
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
