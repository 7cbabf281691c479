"""Visible digital seals (ICAO Doc 9303-13): signed bytes in a Data Matrix that repeat the zone of a document."""
