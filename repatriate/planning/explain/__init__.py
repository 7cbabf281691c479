"""Why somebody travels so or not, and why otherwise than was published, in an officer's words."""
