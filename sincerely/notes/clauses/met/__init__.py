"""Meetings: with whom, where, and how they are called."""
