"""The craft of following up: read notes, decide when to write, write drafts. No Telegram, no database, no clock."""
