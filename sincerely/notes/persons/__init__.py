"""Persons: who is one, what is said of them in the same breath, where a name begins."""
