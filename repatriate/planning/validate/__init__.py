"""What is wrong with an operation or with a plan."""
