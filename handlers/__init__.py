"""Talks: one module per thing a person does."""
