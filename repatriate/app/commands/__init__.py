"""Every change that can be made to an operation, one frozen value each."""
