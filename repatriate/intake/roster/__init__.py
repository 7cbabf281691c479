"""Any list of people: where its tables stand, what each column holds, who is on each row. Nothing here writes."""
