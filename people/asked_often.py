"""Questions asked on page after page: put together once, answered anew each time.

Putting a queryset together costs several times more than sending it, and it is the same work for
the same words; the rows are never kept.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, wraps

from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet

MOST_KEPT = 128  # questions of one kind; the one not asked for longest is forgotten


def asked_often(make: Callable[..., QuerySet]) -> Callable[..., QuerySet]:
    """A function whose queryset is put together once for the same arguments, and asked anew.

    The arguments are all that the question depends on, and can be keys of a dictionary.
    """

    @lru_cache(maxsize=MOST_KEPT)
    def made(*words) -> QuerySet:
        rows = make(*words)
        with suppress(EmptyResultSet):
            rows.query.sql_with_params()  # a first compiling names tables: not in two threads
        return rows

    @wraps(make)
    def asked(*words) -> QuerySet:
        return made(*words).all()

    return asked
