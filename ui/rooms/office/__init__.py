"""What an office sets once: page layouts and its seal; and documents of others, checked."""
