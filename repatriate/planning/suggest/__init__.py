"""What would help: changes of the operation, tried out, ranked and put in words."""
