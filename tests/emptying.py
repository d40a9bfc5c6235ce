"""Emptying the database after a test that really commits: the filled tables alone.

Django truncates all of them and makes permissions anew, which costs more than most such tests.
"""

from functools import cache

from django.db import connection, transaction

# What migrations of Django keep about the models is the same for every test.
KEPT = {"django_migrations", "django_content_type", "auth_permission"}


def empty_filled_tables(test=None) -> None:
    """In the place of TransactionTestCase._fixture_teardown.

    The history refuses to be deleted and writes down what is: its triggers rest meanwhile.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(filled_of(tables()))
        filled = [name for (name,) in cursor.fetchall()]
        for name in filled:
            cursor.execute(f'ALTER TABLE "{name}" DISABLE TRIGGER USER')
        for name in filled:
            cursor.execute(f'DELETE FROM "{name}"')  # noqa: S608 - the name is the database's own
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for name in filled:
            cursor.execute(f'ALTER TABLE "{name}" ENABLE TRIGGER USER')


@cache
def tables() -> tuple[str, ...]:
    """Those that `flush` empties, but what is kept."""
    found = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return tuple(sorted(set(found) - KEPT))


def filled_of(names: tuple[str, ...]) -> str:
    """A query for the names of those with at least one row."""
    return " UNION ALL ".join(f"(SELECT '{name}' FROM \"{name}\" LIMIT 1)" for name in names)  # noqa: S608
