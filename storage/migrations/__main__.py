"""`python -m storage.migrations "what changes"`: write the next revision from the difference to `storage.tables`.

Read what it wrote: it sees columns, tables and indexes, not what has to happen to the rows. Then name the new revision
in `storage/migrations/__init__.py`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command

from storage import migrating, schema, sqlite
from storage.guard import ALL_OWNERS


def main(arguments: list[str]) -> int:
    """Bring an empty file to the newest revision and write down what the tables have more."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}")
        return 2
    number = f"{len(schema.revisions()) + 1:04}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        migrating.upgrade_sqlite(path, None)
        engine = sqlite.writer(path, None)
        with engine.connect().execution_options(**{ALL_OWNERS: True}) as connection:
            made = schema.config(connection)
            # A name that can be imported, so that types are checked in it as everywhere.
            made.set_main_option("file_template", "r%%(rev)s_%%(slug)s")
            command.revision(made, arguments[0], autogenerate=True, rev_id=number)
        engine.dispose()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
