"""`python -m repatriate`, and the program of the bundle; once more for the process that reads files from others."""

import sys

if __name__ == "__main__":
    try:
        from repatriate.app.core.program import READER_FLAG, give_back_libraries

        give_back_libraries()
        if sys.argv[1:2] == [READER_FLAG]:
            from repatriate.app.core import foreign_reader

            sys.exit(foreign_reader.main(int(sys.argv[2])))

        from repatriate.cli import no_terminal
        from repatriate.cli.main import main

        sys.exit(no_terminal.run(main))
    except KeyboardInterrupt:  # before the command began, or again while it ended
        sys.exit(130)
