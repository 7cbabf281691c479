"""The look of the window: colours, stylesheet, icons, fonts."""
