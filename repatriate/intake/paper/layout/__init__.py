"""Turns a picture of a page into cells: upright page, rules, columns."""
