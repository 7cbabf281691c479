"""What Wine 10 lacks of Windows, put into one Windows: no file of Python, of a package or of the program is changed.

A library of ours takes the place of Wine's, hands on to it what it can do, and has the rest. Nothing of it is delivered.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

TOOLS = "x86_64-w64-mingw32-"
OF_WINE = "of_wine_"

# numpy asks for complex numbers. MinGW has them, and its two floats lie in memory as Microsoft's do; a long double is a
# double there.
COMPLEX = """
    cabs cacos cacosh carg casin casinh catan catanh ccos ccosh cexp cimag clog clog10 conj cpow cproj creal csin csinh
    csqrt ctan ctanh
"""
# Qt asks for the colours of the screen, and for old character sets: where none answers, it does without.
COLOURS = "CloseColorProfile GetColorProfileFromHandle OpenColorProfileW WcsCreateIccProfile"
CHARACTER_SETS = """
    UCNV_FROM_U_CALLBACK_SUBSTITUTE UCNV_TO_U_CALLBACK_SUBSTITUTE ucnv_cbFromUWriteUChars ucnv_cbToUWriteUChars
    ucnv_close ucnv_countAvailable ucnv_fromUCountPending ucnv_fromUnicode ucnv_getAvailableName ucnv_getFromUCallBack
    ucnv_getMaxCharSize ucnv_getName ucnv_getStandardName ucnv_getToUCallBack ucnv_open ucnv_reset ucnv_setFromUCallBack
    ucnv_setToUCallBack ucnv_toUCountPending ucnv_toUnicode
"""
ANSWER = "long long nothing(void) { return 0; }\n"
LIBRARIES = {
    "ucrtbase": {name + kind: name + kind.rstrip("l") for name in COMPLEX.split() for kind in ("", "f", "l")},
    "mscms": dict.fromkeys(COLOURS.split(), "nothing"),
    "icuuc": dict.fromkeys(CHARACTER_SETS.split(), "nothing"),
}


def read_exports(library: Path) -> list[str]:
    """The names that a library gives to others."""
    told = subprocess.run([TOOLS + "objdump", "-p", library], capture_output=True, text=True, check=True).stdout
    table = told.partition("[Ordinal/Name Pointer] Table")[2].partition("\n\n")[0]
    return [line.split()[-1] for line in table.splitlines()[2:]]


def put_what_wine_lacks(system32: Path) -> None:
    """Make each of LIBRARIES and put it into a Windows; the registry has to say that it comes before Wine's."""
    for name, ours in LIBRARIES.items():
        place, kept = system32 / f"{name}.dll", system32 / f"{OF_WINE}{name}.dll"
        lines = [f"{export} = {function}" for export, function in ours.items()]
        if place.exists():
            lines += [f"{export} = {OF_WINE}{name}.{export}" for export in read_exports(place) if export not in ours]
            kept.write_bytes(place.read_bytes().replace(b"Wine builtin DLL", b"Wine's, renamed.", 1))
            place.unlink()  # it may be a link to the one of all
        with tempfile.TemporaryDirectory() as folder:
            source, exports = Path(folder, "nothing.c"), Path(folder, "exports.def")
            source.write_text(ANSWER, encoding="utf-8")
            exports.write_text("\n".join([f"LIBRARY {name}.dll", "EXPORTS", *lines, ""]), encoding="utf-8")
            subprocess.run([TOOLS + "gcc", "-shared", "-s", "-static-libgcc", "-o", place, source, exports], check=True)
