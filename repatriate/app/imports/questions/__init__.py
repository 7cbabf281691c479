"""The three questions of an import: waiting places, destinations, necessary clearances."""
