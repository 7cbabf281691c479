"""The plan as a whole-number program, and how its tiers are settled and proved."""
