"""The side panels of the room for the plan."""
