"""Pages that stand where the rooms are while no operation is open, and pages about the file as a whole."""
