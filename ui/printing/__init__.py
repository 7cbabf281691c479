"""Printing from the window: printers, the dialog, sending pages, measuring a printer."""
