"""Runs in the packed program before anything else, also before Qt is prepared: an interrupt ends it at once."""

import _signal  # the one of Python's own, which needs nothing else to be loaded

for _name in ("SIGINT", "SIGBREAK"):
    _number = getattr(_signal, _name, None)
    if _number is not None and _signal.getsignal(_number) is not _signal.SIG_IGN:
        _signal.signal(_number, _signal.SIG_DFL)

from repatriate.interrupts import end_at_once  # noqa: E402

end_at_once()
