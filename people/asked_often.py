"""Questions asked on page after page: put together once, answered anew each time.

Putting a queryset together and writing it as SQL costs several times more than sending it, and it
is the same work for the same words; the rows are never kept.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, wraps

from django.core.exceptions import EmptyResultSet
from django.db.models import Count, Expression, IntegerField, QuerySet, Subquery, Value

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


class Kept(Expression):
    """An expression of such a question that is written as SQL once, and serves all its clones.

    For long ones (subqueries, a case of many conditions). A question that is moved into another one
    gets new names of tables, and then is written anew.
    """

    def __init__(self, expression):
        super().__init__()
        self.expression, self.is_resolved, self.written = expression, False, None

    @property
    def identity(self):
        """Itself alone: counting rows compares every expression, to the last leaf otherwise."""
        return Kept, id(self)

    def replace_expressions(self, replacements):
        """As a whole, if at all: counting looks for its own aggregates, which are not in it."""
        return replacements.get(self, self)

    def get_source_expressions(self):
        return [self.expression]

    def set_source_expressions(self, exprs):
        (self.expression,), self.written = exprs, None

    def resolve_expression(self, *args, **kwargs):
        if self.is_resolved:  # a condition resolves its left side at each writing
            return self
        resolved = super().resolve_expression(*args, **kwargs)
        resolved.is_resolved = True
        return resolved

    def as_sql(self, compiler, connection):
        if self.written is None:
            self.written = compiler.compile(self.expression)
        sql, words = self.written
        return sql, list(words)


def number_of(rows: QuerySet) -> Kept:
    """count(*) of the rows as a scalar of another query."""
    whole = rows.order_by().annotate(whole=Value(1)).values("whole")
    return Kept(Subquery(whole.annotate(number=Count("pk")).values("number"), IntegerField()))
