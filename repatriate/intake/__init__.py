"""Reads files of others: workbook → rows → values → a proposal. Nothing here writes to the operation file."""
