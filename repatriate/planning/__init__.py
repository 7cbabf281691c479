"""Plans: from a snapshot of the operation to the best plan, proved, with reasons for everybody."""
