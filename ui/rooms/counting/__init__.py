"""The counting room: who is here, who is aboard, who arrived."""
