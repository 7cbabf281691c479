"""`python -m repatriate`, and the program of the bundle; once more for the process that reads files from others."""

import sys

from repatriate.app.core import foreign_reader

if __name__ == "__main__":
    if sys.argv[1:2] == [foreign_reader.FLAG]:
        sys.exit(foreign_reader.main(int(sys.argv[2])))

    from repatriate.cli.main import main

    sys.exit(main())
