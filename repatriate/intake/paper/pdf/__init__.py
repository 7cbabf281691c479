"""PDFs: their text as rows of cells, page by page."""
