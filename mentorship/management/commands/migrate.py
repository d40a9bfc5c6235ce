import contextlib

from django.core.management.commands import migrate
from django.db import DatabaseError, connections

ONE_AT_A_TIME = 20_240_830  # any number of our own: the key of PostgreSQL's advisory lock


class Command(migrate.Command):
    """The framework's, one at a time: two at once would make the same tables and both fail."""

    def handle(self, *args, database, **options):
        connection = connections[database]
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        try:
            super().handle(*args, database=database, **options)
        finally:
            # A lost connection has let go of the lock by itself.
            with contextlib.suppress(DatabaseError), connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])
