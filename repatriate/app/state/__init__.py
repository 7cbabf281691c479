"""The one state of each person, their lacks, and the figures: every place asks here."""
