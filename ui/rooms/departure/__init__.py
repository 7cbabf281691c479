"""The page of one departure: passengers, lists to send, counting, print pack."""
