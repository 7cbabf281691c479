"""The main window around the rooms: menus, commands, search, opening and closing a file, the tour."""
