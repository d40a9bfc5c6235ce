"""Interviews of the sample school that every address is looked at with."""

from django.utils import timezone

from mentorship import actions
from mentorship.models import Pair, QuestionSet
from people.models import Account


def interview_samples(deputy: Account, pair: int) -> dict:
    """One that is planned, and a set that nobody was asked by yet; names of addresses → keys."""
    own, day = Pair.objects.get(pk=pair), timezone.localdate()
    [planned] = actions.plan_interviews(by=deputy, pairs=[own], stage="middle", planned_on=day)
    asked = QuestionSet.objects.get(stage="start")
    return {
        "planned_interview": planned.pk, "question_set": asked.pk,
        "question": asked.questions.first().pk,
    }  # fmt: skip
