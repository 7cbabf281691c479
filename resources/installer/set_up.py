"""Sets up the program from its source, into `.venv` beside it, and says what it does.

    python resources/installer/set_up.py            what the program needs
    python resources/installer/set_up.py --run      the same, then opens the window
    python resources/installer/set_up.py --tools    what tests and packaging need, too

Plain standard library, for any Python from 3.11 on that the packages of requirements.lock are made for; an older one is told
so in a sentence. What is there already is looked at, not fetched: run again after it was cut, it goes on.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

OLDEST = (3, 11)
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PLACE = ROOT / ".venv"
PYTHON = PLACE.joinpath("Scripts", "python.exe") if os.name == "nt" else PLACE.joinpath("bin", "python")
READY = PLACE / ".ready"
LOG = PLACE / "set-up.log"
AT_ONCE = 24_000_000
"""Bytes of packages that are fetched and put in place before the next ones: so much is lost where it is cut."""
BUILDS = ("hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers")
"""What puts the program itself in its place: tools that are always needed."""
KEPT = ("pip", "setuptools", "wheel", "repatriate")
NOT_THEIRS = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")
"""Variables that would put packages elsewhere, or have another Python's found."""

ASK = """
import json, sys
from importlib.metadata import distributions
from pip._vendor.packaging.markers import Marker
from pip._vendor.packaging.tags import sys_tags
found = {}
for one in distributions():
    name = one.metadata["Name"]
    files = one.files
    sound = bool(files) and all(file.locate().exists() and (not file.size or file.locate().stat().st_size == file.size)
                                for file in files if file.suffix != ".pyc" and ".." not in file.parts)
    found.setdefault((name or "").lower().replace("_", "-").replace(".", "-"), []).append([one.version, sound, str(one._path)])
markers = {text: Marker(text).evaluate() for text in json.load(sys.stdin)}
print(json.dumps({"tags": [str(tag) for tag in sys_tags()], "markers": markers, "found": found,
                  "python": list(sys.version_info[:2]), "site": __import__("sysconfig").get_path("purelib")}))
"""
"""Asked of the Python in `.venv`: what is there and whole, which wheels fit it, which markers hold."""


class Stop(Exception):
    """The one sentence with which set-up ends."""


def main(arguments):
    tools, run = "--tools" in arguments, "--run" in arguments
    if sys.version_info < OLDEST:
        return _refuse(
            "This is Python {}.{}; Repatriate needs {}.{} or later: https://www.python.org/downloads/".format(
                *sys.version_info[:2], *OLDEST
            )
        )
    started = time.monotonic()
    try:
        if _is_ready(tools):
            return _run() if run else 0
        _set_up(tools)
    except Stop as fault:
        return _refuse(str(fault))
    except KeyboardInterrupt:
        return _refuse("Stopped. The same command goes on where it was.", 130)
    except OSError as fault:
        return _refuse(_explain(fault))
    _say(f"Set up in {_tell_time(time.monotonic() - started)}.")
    return _run() if run else 0


def _set_up(tools):
    from lock import LOCK, program_entries, tool_entries

    text = LOCK.read_text(encoding="utf-8")
    wanted = program_entries(text) + [one for one in tool_entries(text) if tools or one.name in BUILDS]
    _make_place()
    answer = _ask([one.marker for one in wanted if one.marker])
    wanted = [one for one in wanted if not one.marker or answer["markers"][one.marker]]
    _clear_halves(answer, {one.name for one in program_entries(text) + tool_entries(text)})
    sizes = {one.name: _size(one, answer["tags"]) for one in wanted}
    unfit = [one.name for one in wanted if sizes[one.name] is None]
    if unfit:
        raise Stop(_tell_unfit(unfit, program_entries(text), answer))
    missing = [
        one for one in wanted if [one.version, True] not in [was[:2] for was in answer["found"].get(one.name, [])]
    ]
    if missing:
        _fetch(missing, sizes, len(wanted))
    _say("Putting the program in its place …")
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    done = subprocess.run([str(PYTHON), "-m", "ui.shell.prerequisites", *(["--tests"] if tools else [])], cwd=str(ROOT))
    if done.returncode:
        raise Stop("The packages are there. Run the same again once that is installed.")
    _write_ready(tools)


def _make_place():
    """`.venv` with a Python that starts and has pip; made afresh where it has not."""
    if PYTHON.exists() and _try([str(PYTHON), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]) == 0:
        return
    _say(f"Making {PLACE} with Python {sys.version_info[0]}.{sys.version_info[1]} …")
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(PLACE)], text=True, capture_output=True, env=_environment()
    )
    if done.returncode:
        said = done.stdout + done.stderr
        if "ensurepip" in said:
            raise Stop(
                "This Python lacks what makes a virtual environment. On Debian: sudo apt-get install python3-venv"
            )
        raise Stop(_explain_text(said) or f"{PLACE} cannot be made: {_last_line(said)}")


def _ask(markers):
    done = subprocess.run(
        [str(PYTHON), "-c", ASK],
        input=json.dumps(markers),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=_environment(),
    )
    if done.returncode:
        raise Stop(
            f"{PYTHON} does not answer ({_last_line(done.stderr)}): remove the folder {PLACE}, then run the same again."
        )
    return json.loads(done.stdout)


def _clear_halves(answer, locked):
    """What a cut left half-done goes away, so that pip does not take it for whole; and what is locked no more."""
    for leftover in Path(answer["site"]).glob("~*"):
        shutil.rmtree(str(leftover), ignore_errors=True)
    ours = {  # what .venv only borrows belongs to others
        name: versions
        for name, versions in answer["found"].items()
        if name not in KEPT and all(PLACE in Path(path).parents for *_, path in versions)
    }
    for versions in ours.values():
        whole = len(versions) == 1 and versions[0][1]
        for _version, _sound, path in versions:
            if not whole:
                shutil.rmtree(path, ignore_errors=True)
    gone = [name for name in ours if name not in locked]
    if gone:
        subprocess.run(
            [str(PYTHON), "-m", "pip", "--quiet", "uninstall", "--yes", *gone], env=_environment(), capture_output=True
        )


def _size(one, tags):
    """The bytes of the wheel that pip takes: the first that fits; None where there is none for this Python or system."""
    place = {tag: at for at, tag in enumerate(tags)}
    fits = [(place[tag], size) for name, size in one.wheels.items() for tag in _tags(name) if tag in place]
    return min(fits)[1] if fits else None


def _tags(wheel):
    python, abi, platform = wheel[: -len(".whl")].split("-")[-3:]
    return {f"{p}-{a}-{s}" for p in python.split(".") for a in abi.split(".") for s in platform.split(".")}


def _tell_unfit(names, entries, answer):
    """For which Pythons there are all wheels on this system, told in a sentence."""
    major, minor = answer["python"]
    platforms = {tag.rpartition("-")[2] for tag in answer["tags"]}
    able = [
        newer
        for newer in range(OLDEST[1], 30)
        if all(_has_wheel(one, newer, platforms) for one in entries if not one.marker)
    ]
    here = f"no build of {', '.join(names[:3])}{' and others' if len(names) > 3 else ''} for Python {major}.{minor}"
    if not able:
        return f"There is {here} on this system: Repatriate runs on Windows, macOS and Linux with 64 bits."
    told = ", ".join(f"3.{newer}" for newer in able)
    again = f"py -3.{able[-1]}" if os.name == "nt" else f"python3.{able[-1]}"
    again += f" {Path('resources', 'installer', 'set_up.py')}"
    return f"There is {here}. Install one of Python {told}; remove the folder {PLACE}; then: {again}"


def _has_wheel(one, minor, platforms):
    for tag in set().union(*map(_tags, one.wheels)):
        python, abi, platform = tag.split("-", 2)
        made = int(python[3:]) if re.fullmatch(r"cp3\d+", python) else None
        if platform in platforms and (python == "py3" or made == minor or (abi == "abi3" and made and made <= minor)):
            return True
    return False


def _fetch(missing, sizes, of):
    total = sum(sizes[one.name] for one in missing)
    there = f"{of - len(missing)} of {of} packages are there. " if len(missing) < of else ""
    _say(f"{there}Fetching {len(missing)} packages, {_tell_size(total)} at most, into {PLACE} …")
    started, done = time.monotonic(), 0
    while missing:
        batch = [missing.pop(0)]
        while missing and sum(sizes[one.name] for one in (*batch, missing[0])) <= AT_ONCE:
            batch.append(missing.pop(0))
        weight = sum(sizes[one.name] for one in batch)
        spent = time.monotonic() - started
        left = f", about {_tell_time(spent / done * (total - done))} left" if done and spent > 5 else ""
        more = f" and {len(batch) - 1} more" if len(batch) > 1 else ""
        largest = max(batch, key=lambda one: sizes[one.name]).name
        with _Clock(f"  {100 * done // total:3} % — {largest}{more} ({_tell_size(weight)}){left}"):
            _install(batch)
        done += weight


def _install(batch):
    """pip checks each file's hash, and takes what it has in its own cache from there."""
    handle, name = tempfile.mkstemp(suffix=".txt", dir=str(PLACE))
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as list_:
            list_.write("".join(one.text for one in batch))
        _pip("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", name)
    finally:
        os.unlink(name)


def _pip(*what):
    command = [
        str(PYTHON),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "install",
        "--no-warn-script-location",
    ]
    done = subprocess.run(
        [*command, "--progress-bar", "off", *what], text=True, capture_output=True, errors="replace", env=_environment()
    )
    said = done.stdout + done.stderr
    if done.returncode:
        LOG.write_text(said, encoding="utf-8")
        raise Stop(_explain_text(said) or f"Set-up stopped: {_last_line(said)} All that pip said is in {LOG}.")


def _explain_text(said):
    """The sentence for what pip or venv says in many lines; None where it is something else."""
    if re.search(r"No space left|Errno 28|WinError 112|not enough space", said):
        return _tell_full()
    if re.search(r"DO NOT MATCH THE HASHES", said):
        return "A fetched file is not the one that requirements.lock names: try again, or ask whoever runs the package index."
    if re.search(r"ProxyError|Tunnel connection failed|407 ", said):
        return "The proxy did not let the packages through: check the variable HTTPS_PROXY, then run the same again."
    if re.search(r"CERTIFICATE_VERIFY_FAILED|SSLError|certificate verify failed", said):
        return (
            "The package index shows a certificate that this computer does not trust: name your office's in PIP_CERT."
        )
    if re.search(
        r"NewConnectionError|NameResolutionError|getaddrinfo|Connection refused|ConnectTimeout|ReadTimeout|timed out|No matching distribution|unreachable|Max retries|IncompleteRead|Connection broken",
        said,
    ):
        return "The package index cannot be reached: check the network, or name your proxy in HTTPS_PROXY, then run the same again."
    if re.search(r"Permission denied|Read-only file system|Errno 13|Errno 30|WinError 5\b|Access is denied", said):
        return f"{PLACE} cannot be written: put the program's folder where you may write, then run the same again."
    return None


def _explain(fault):
    return _explain_text(f"Errno {fault.errno} {fault.strerror}") or f"Set-up stopped: {fault}."


def _tell_full():
    try:
        free = f": {_tell_size(shutil.disk_usage(str(ROOT)).free)} are free"
    except OSError:
        free = ""
    return f"The disk is full{free}. Make room for a gigabyte, then run the same again: it goes on where it was."


def _is_ready(tools):
    """Whether all that was asked for was set up from this very lock, in this very folder."""
    try:
        done = json.loads(READY.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(done, dict) and PYTHON.exists() and done.get("tools" if tools else "program") == _sum_up()


def _write_ready(tools):
    READY.write_text(
        json.dumps(dict.fromkeys(("program", "tools") if tools else ("program",), _sum_up())), encoding="utf-8"
    )


def _sum_up():
    """What set-up depends on: the lock, the project, the folder and its Python."""
    found = hashlib.sha256()
    for path in (ROOT / "requirements.lock", ROOT / "pyproject.toml", PLACE / "pyvenv.cfg"):
        found.update(path.read_bytes() + b"\0")
    return found.hexdigest() + f" {ROOT}"


def _run():
    return subprocess.run([str(PYTHON), "-m", "repatriate.try_out"], cwd=str(ROOT), env=_environment()).returncode


def _environment():
    return {name: value for name, value in os.environ.items() if name not in NOT_THEIRS}


def _try(command):
    try:
        return subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment()
        ).returncode
    except OSError:
        return 1


class _Clock:
    """A line that says what is being done; on a terminal it counts the seconds."""

    def __init__(self, words):
        self._words = words
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self):
        if sys.stdout.isatty():
            self._thread.start()
        else:
            _say(self._words)

    def __exit__(self, *_):
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
            _write("\n")

    def _tick(self):
        started = time.monotonic()
        while True:
            _write(f"\r{self._words} … {_tell_time(time.monotonic() - started)}  ")
            if self._over.wait(1):
                return


def _tell_size(count):
    return f"{max(1, round(count / 1e6))} MB"


def _tell_time(seconds):
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def _last_line(said):
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1].rstrip(".") + "." if lines else "it said nothing."


def _say(words):
    _write(words + "\n")


def _write(words):
    try:
        sys.stdout.write(words)
    except UnicodeEncodeError:  # a console of another alphabet
        sys.stdout.write(words.encode("ascii", "replace").decode())
    sys.stdout.flush()


def _refuse(words, code=3):
    _write("\n" if code == 130 else "")
    sys.stderr.write(
        words.encode(sys.stderr.encoding or "utf-8", "replace").decode(sys.stderr.encoding or "utf-8") + "\n"
    )
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
