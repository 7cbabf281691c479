"""Runs in the packed program before anything else, also before Qt is prepared: an interrupt ends it at once."""

from repatriate.interrupts import end_at_once

end_at_once()
