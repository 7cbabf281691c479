"""`python -m repatriate`, and the program of the bundle."""

import sys

from repatriate.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
