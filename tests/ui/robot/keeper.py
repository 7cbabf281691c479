"""The least that a window manager does: the window that came last has the keyboard, and the one before when it goes."""

from __future__ import annotations

import threading

from Xlib import X, Xatom, display
from Xlib.error import CatchError


def keep() -> None:
    """Begin, in a thread that ends with the program."""
    screen = display.Display()
    root = screen.screen().root
    root.change_attributes(event_mask=X.SubstructureNotifyMask)
    screen.sync()  # no window comes before it is watched
    threading.Thread(target=_watch, args=(screen, root), daemon=True).start()


def _watch(screen: display.Display, root: object) -> None:
    shown: list[int] = []
    while True:
        event = screen.next_event()
        if event.type == X.MapNotify and not event.override:
            shown = [one for one in shown if one != event.window.id] + [event.window.id]
        elif event.type in (X.UnmapNotify, X.DestroyNotify):
            if event.window.id not in shown:
                continue
            shown.remove(event.window.id)
        else:
            continue
        if shown:
            window = screen.create_resource_object("window", shown[-1])
            # It may be gone already, or not seen yet: there is nobody to tell.
            window.set_input_focus(X.RevertToParent, X.CurrentTime, onerror=CatchError())
            root.change_property(screen.intern_atom("_NET_ACTIVE_WINDOW"), Xatom.WINDOW, 32, [shown[-1]])
            screen.sync()
