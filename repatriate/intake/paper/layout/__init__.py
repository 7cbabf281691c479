"""From a picture of a page to its cells: set upright, rules, columns."""
