"""Runs it: configuration, transport, inbox, sender, ticker, command line."""
