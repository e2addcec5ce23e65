"""A note keeps a reference to the picture or file it came with; a pause of everything lies in the preferences."""

import sqlalchemy as sa
from alembic import op


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("notes") as batch:
        batch.add_column(sa.Column("attachment", sa.JSON(none_as_null=True), nullable=True))
    with op.batch_alter_table("owners") as batch:
        batch.drop_column("paused_until")


def downgrade() -> None:
    with op.batch_alter_table("owners") as batch:
        batch.add_column(sa.Column("paused_until", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("notes") as batch:
        batch.drop_column("attachment")
