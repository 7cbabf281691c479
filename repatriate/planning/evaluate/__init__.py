"""Values a plan, and reads the people on each leg under it."""
