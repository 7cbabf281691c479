"""Documents, mails, chats and messages: tables and lines of text."""
