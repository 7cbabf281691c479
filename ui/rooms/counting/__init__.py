"""The counting room: people who are here, aboard, or arrived."""
