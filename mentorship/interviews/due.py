"""Which interview a pair has come to and does not have: by its dates, as conditions in SQL.

A stage is asked of every pair while a set of its questions is expected of all; the latest stage
counts alone, so that a pair in its middle is not asked for its start.
"""

import datetime as dt

from django.db.models import (
    Case,
    CharField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    Value,
    When,
)
from django.db.models.lookups import GreaterThanOrEqual

from mentorship.models import Interview, InterviewStage, Pair, QuestionSet
from people.asked_often import Kept

WORKING = Q(state__in=[Pair.State.ACTIVE, Pair.State.PAUSED])
STAGES = tuple(InterviewStage.values)


def halfway(today: dt.date) -> Q:
    """Pairs that have worked as long as they have yet to; without an end there is no middle."""
    now = Value(today)
    gone = ExpressionWrapper(now - F("starts_on"), DurationField())
    left = ExpressionWrapper(F("ends_on") - now, DurationField())
    return Q(ends_on__isnull=False) & Q(GreaterThanOrEqual(gone, left))


def come_to(stage: str, today: dt.date, days: int) -> Q:
    """Pairs whose dates have brought them to the stage, `days` around its start and its end."""
    ending = Q(ends_on__isnull=False, ends_on__lte=today + dt.timedelta(days=days))
    if stage == InterviewStage.END:
        return ending
    if stage == InterviewStage.MIDDLE:
        return halfway(today) & ~ending
    begun = Q(starts_on__lte=today - dt.timedelta(days=days))
    return begun & ~ending & ~halfway(today)


def lacking(stage: str, today: dt.date, days: int) -> Q:
    """Working pairs that have come to the stage and lack its interview, where it is expected.

    0 days in the rules: the school does not ask.
    """
    if not days:
        return Q(pk__in=[])
    expected = Exists(QuestionSet.objects.expected().filter(stage=stage))
    own = Interview.objects.standing().filter(pair=OuterRef("pk"), stage=stage)
    return WORKING & come_to(stage, today, days) & expected & ~Exists(own)


def lacking_any(today: dt.date, days: int) -> Q:
    """Working pairs that lack the interview which they have come to."""
    found = Q(pk__in=[])
    for stage in STAGES if days else ():
        found |= lacking(stage, today, days)
    return found


def with_stage_due(pairs, today: dt.date, days: int):
    """Those of the pairs that lack an interview; `stage_due` says which."""
    cases = [When(lacking(stage, today, days), then=Value(stage)) for stage in STAGES]
    due = Kept(Case(*cases, default=Value(""), output_field=CharField()))
    return pairs.annotate(stage_due=due).exclude(stage_due="")
