"""Makes the sample operation that ships with the product: clark-2023.xlsx and police_list_2.xlsx, the same every time.

    python resources/sample/make_sample.py [FOLDER]

Without FOLDER the two workbooks beside this script are written anew.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from maker.operation import make_operation  # noqa: E402
from maker.sheets import operation_sheets, write  # noqa: E402
from maker.update import update_sheets  # noqa: E402


def main(folder: Path) -> None:
    operation = make_operation()
    write(folder / "clark-2023.xlsx", operation_sheets(operation))
    write(folder / "police_list_2.xlsx", update_sheets(operation))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
