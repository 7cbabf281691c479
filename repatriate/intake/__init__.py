"""Reading what others wrote: workbook → rows → values → a proposal. Nothing here writes to the operation file."""
