"""A pointer, keys and an eye on a screen that nobody sees; and how a trial says that something is not as it should be."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from Xlib import XK, X, display, error
from Xlib.ext import xtest

PATIENCE = 90


class Unlike(AssertionError):
    """Something is not as it should be; the sentence says what."""


def expect(truth: object, sentence: str) -> None:
    if not truth:
        raise Unlike(sentence)


class Screen:
    """A display of X, by its name."""

    def __init__(self, name: str) -> None:
        self.display = display.Display(name)
        self.root = self.display.screen().root

    def __enter__(self) -> Screen:
        return self

    def __exit__(self, *fault: object) -> None:
        self.display.close()

    def wait_for(self, program: str) -> tuple[int, int]:
        """Where the window of a program stands, once it is there; by the first word of its class, in small letters."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for window in self.root.query_tree().children:
                try:
                    name, place = window.get_wm_class(), window.get_geometry()
                    seen = window.get_attributes().map_state == X.IsViewable
                except error.XError:
                    continue
                if name and name[0].lower().startswith(program) and seen and place.width > 200:
                    return place.x, place.y
            time.sleep(0.2)
        raise Unlike(f"no window of {program} came in {PATIENCE} s")

    def double_click(self, x: int, y: int) -> None:
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        for kind in (X.ButtonPress, X.ButtonRelease) * 2:
            xtest.fake_input(self.display, kind, 1)
            self.display.sync()
            time.sleep(0.04)

    def wait_for_title(self, fits: Callable[[str], bool]) -> None:
        """Until a window is so called; the keys are its from then on."""
        end = time.monotonic() + PATIENCE
        seen = set[str]()
        while time.monotonic() < end:
            for window in self.root.query_tree().children:
                try:
                    title = window.get_full_text_property(self.display.get_atom("_NET_WM_NAME")) or ""
                    if window.get_attributes().map_state == X.IsViewable and fits(title):
                        window.set_input_focus(X.RevertToParent, X.CurrentTime)
                        self.display.sync()
                        return
                    seen.add(title)
                except error.XError:
                    continue
            time.sleep(0.2)
        raise Unlike(f"no window of such a name came in {PATIENCE} s, but {sorted(seen)}")

    def is_painted(self, top: int = 200, rows: int = 8) -> bool:
        """Whether there is something to be seen in these rows: a window is painted once it answers."""
        seen = self.root.get_image(0, top, 1000, rows, X.ZPixmap, 0xFFFFFF).data
        return len(set(zip(seen[::4], seen[1::4], seen[2::4], strict=True))) > 4

    def wait_until_painted(self) -> None:
        end = time.monotonic() + PATIENCE
        while not self.is_painted(100, 300):
            if time.monotonic() > end:
                raise Unlike(f"nothing is to be seen after {PATIENCE} s")
            time.sleep(0.2)

    def press(self, *keys: str) -> None:
        """Together, as X calls them: a letter stands for itself."""
        codes = [self.display.keysym_to_keycode(XK.string_to_keysym(key)) for key in keys]
        for kind, pressed in ((X.KeyPress, codes), (X.KeyRelease, codes[::-1])):
            for code in pressed:
                xtest.fake_input(self.display, kind, code)
                self.display.sync()
                time.sleep(0.03)

    def look(self, target: Path) -> None:
        """All of the screen, as a picture."""
        size = self.root.get_geometry()
        seen = self.root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
        Image.frombytes("RGB", (size.width, size.height), seen.data, "raw", "BGRX").save(target)
