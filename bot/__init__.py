"""Runs it: configuration, transport, inbox, sender, ticker, command line."""

import os

# The library's opt-in for durations as timedelta; without it every "retry after" raises a deprecation warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")
