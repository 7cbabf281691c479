"""The hard rules, the units of people, and a snapshot prepared for questions."""
