"""The schema's history. `HEAD` is its newest revision: read at every start, without loading Alembic."""

HEAD = "0002"
