"""Where promises begin, and what is to be done."""
