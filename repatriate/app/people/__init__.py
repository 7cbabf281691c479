"""People: listed, filtered, changed, merged, pasted over, photographed."""
