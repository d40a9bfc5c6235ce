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

from mentorship.models import Interview, InterviewStage, Pair, QuestionSet

WORKING = Q(state__in=[Pair.State.ACTIVE, Pair.State.PAUSED])
STAGES = tuple(InterviewStage.values)


def come_to(stage: str, today: dt.date, days: int) -> Q:
    """Pairs whose dates have brought them to the stage, `days` around its start and its end.

    The middle is as far from the start as from the end; without an end there is none.
    """
    ending = Q(ends_on__lte=today + dt.timedelta(days=days))
    if stage == InterviewStage.END:
        return ending
    halfway = Q(ends_on__isnull=False, interview_gone__gte=F("interview_left"))
    if stage == InterviewStage.MIDDLE:
        return halfway & ~ending
    begun = Q(starts_on__lte=today - dt.timedelta(days=days))
    return begun & ~ending & (Q(ends_on=None) | Q(interview_gone__lt=F("interview_left")))


def with_days(pairs, today: dt.date):
    """`interview_gone`, `interview_left`: how long a pair has worked and has yet to work."""
    now = Value(today)
    return pairs.alias(
        interview_gone=ExpressionWrapper(now - F("starts_on"), DurationField()),
        interview_left=ExpressionWrapper(F("ends_on") - now, DurationField()),
    )


def expected_stages() -> list[str]:
    """The stages at which the school expects an interview of every pair."""
    asked = set(QuestionSet.objects.expected().values_list("stage", flat=True))
    return [stage for stage in STAGES if stage in asked]


def lacking(pairs, today: dt.date, days: int):
    """Working pairs of these that lack the interview they have come to; `stage_due` says which.

    0 days in the rules: the school does not ask.
    """
    stages = expected_stages() if days else []
    if not stages:
        return pairs.none()
    own = Interview.objects.standing().filter(pair=OuterRef("pk"))
    cases = [
        When(come_to(stage, today, days) & ~Exists(own.filter(stage=stage)), then=Value(stage))
        for stage in stages
    ]
    due = Case(*cases, default=Value(""), output_field=CharField())
    return with_days(pairs.filter(WORKING), today).annotate(stage_due=due).exclude(stage_due="")
