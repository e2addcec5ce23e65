"""The one error a person sees when a database cannot be opened."""


class DatabaseRefused(RuntimeError):
    """The database was not opened and not touched; the message is a sentence for the person at the console."""
