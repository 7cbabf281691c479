"""One state for each person, what they still lack, and the figures that follow: every place asks here."""
