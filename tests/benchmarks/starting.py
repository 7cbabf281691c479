"""What a command takes on the shipped sample of a thousand people, against a Python that does nothing, and what no command is
spared: the key, made slowly on purpose, and for a plan the libraries that compute it. Processor time, and the clock's.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from repatriate.app.demo.sample_file import PASSPHRASE, make_sample

ROUNDS = 7
SMALL = ("1",)
KEY = "import hashlib; hashlib.pbkdf2_hmac('sha512', b'a', bytes(16), 256_000)"
COMMANDS: dict[str, list[str]] = {
    "nothing": ["-c", "pass"],
    "the key": ["-c", KEY],
    "numpy and highspy": ["-c", "import numpy, highspy"],
    "list FILE legs": ["-m", "repatriate", "list", "FILE", "legs"],
    "plan FILE": ["-m", "repatriate", "plan", "FILE"],
}


def _read_worked() -> float:
    """Processor seconds of all that was started and has ended."""
    try:
        import resource
    except ImportError:  # Windows, whose times are coarse
        used = os.times()
        return used.children_user + used.children_system
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def main(arguments: Sequence[str] = ()) -> int:
    """Print the processor time of each command, the median of so many rounds."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        sample, file = Path(folder, "sample.repat"), Path(folder, "one.repat")
        make_sample(sample, officer="bench").close()
        for _ in range(rounds):
            for name, arguments in COMMANDS.items():
                for left in file.parent.glob(f"{file.name}*"):
                    left.unlink()
                shutil.copyfile(sample, file)
                home = {"REPATRIATE_SETTINGS": tempfile.mkdtemp(dir=folder), "REPATRIATE_PASSPHRASE": PASSPHRASE}
                command = [sys.executable, *(str(file) if one == "FILE" else one for one in arguments)]
                began, before = time.perf_counter(), _read_worked()
                subprocess.run(command, env={**os.environ, **home}, stdout=subprocess.DEVNULL, check=True)
                spent[name].append((_read_worked() - before, time.perf_counter() - began))
    empty = statistics.median(worked for worked, _ in spent["nothing"])
    for name, times in spent.items():
        worked, passed = (statistics.median(column) for column in zip(*times, strict=True))
        sys.stdout.write(f"{name:20} {worked:6.3f} s of work, {worked / empty:5.1f} times nothing   {passed:6.3f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
