"""Groups: made, changed, and put whole onto journeys."""
