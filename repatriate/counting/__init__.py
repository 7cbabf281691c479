"""Rules of counting on the day of a departure: valid sightings and their consequences. No file, no window."""
