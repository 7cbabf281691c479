"""Made papers with their truth, and how well they are read: see __main__."""
