"""What things are, in the field's own words: frozen values and pure rules; standard library only."""
