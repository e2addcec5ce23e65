"""Reads notes as people really text them."""
