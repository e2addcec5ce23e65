"""Remembers: tables, every query, migrations."""
