"""The room of history: its entries, its filters, an entry opened."""
