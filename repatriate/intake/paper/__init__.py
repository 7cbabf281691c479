"""Papers as tables of cells: Word documents, PDFs, mails, chats, pictures."""
