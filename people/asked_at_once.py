"""Numbers and days that many want to know, asked in one query.

Who asks is a generator: it yields what it wants to know and gets the answers, as often as it needs,
and returns what it has to say of them:

    def bank(year):
        approved, waiting = yield entries.approved(), entries.waiting()
        return f"В банке {approved}, ждут {waiting}"
"""

from collections.abc import Generator, Hashable
from dataclasses import dataclass

from django.db.models import Aggregate, Count, DateField, IntegerField, QuerySet, Value
from django.db.models.functions import Cast


@dataclass(frozen=True)
class Day:
    """The day that an aggregate finds in the rows, as Day(rows, Max("dated")); None in no rows."""

    rows: QuerySet
    which: Aggregate


Question = QuerySet | Day  # a queryset asks how many rows it has
Asker = Generator[tuple[Question, ...], tuple, object]


def at_once(askers: dict[Hashable, Asker]) -> dict[Hashable, object]:
    """What each of the askers returns: one query for as long as somebody asks."""
    said: dict[Hashable, object] = {}
    answers: dict[Hashable, tuple] = dict.fromkeys(askers)
    while answers:
        asked = {}
        for key, own in answers.items():
            try:
                asked[key] = askers[key].send(own)
            except StopIteration as end:
                said[key] = end.value
        found = iter(_answers([one for questions in asked.values() for one in questions]))
        answers = {key: tuple(next(found) for _ in questions) for key, questions in asked.items()}
    return {key: said[key] for key in askers}


def _answers(questions: list[Question]) -> list:
    if not questions:
        return []
    first, *others = (_row(number, one) for number, one in enumerate(questions))
    found = {number: (count, day) for number, count, day in first.union(*others, all=True)}
    nothing = (0, None)  # the database is not asked about rows that cannot be
    return [found.get(at, nothing)[isinstance(one, Day)] for at, one in enumerate(questions)]


def _row(number: int, question: Question) -> QuerySet:
    """One row: the number of the question, how many there are, the day."""
    is_day = isinstance(question, Day)
    rows = (question.rows if is_day else question).order_by().annotate(place_in_line=Value(number))
    count = Cast(Value(None), IntegerField()) if is_day else Count("pk")
    day = Cast(question.which, DateField()) if is_day else Cast(Value(None), DateField())
    return (
        rows.values("place_in_line")
        .annotate(how_many=count, which_day=day)
        .values_list("place_in_line", "how_many", "which_day")
    )
