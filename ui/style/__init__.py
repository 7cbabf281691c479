"""How the window looks: colours, stylesheet, icons, fonts."""
