"""The room for the plan: the board, two plans side by side, side panels."""
