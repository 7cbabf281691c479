"""Names of other scripts in Latin letters: the one place that spells them."""
