"""Figures of the whole operation: the overview and the situation report."""
