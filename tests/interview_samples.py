"""Interviews of the sample school that every address is looked at with."""

import datetime as dt

from django.utils import timezone

from mentorship import actions
from mentorship.models import Pair, QuestionSet
from people.actions import save_draft
from people.models import Account
from tests.mentorship.programmes import PairFactory


def interview_samples(deputy: Account, pair: int) -> dict:
    """One that is planned, one that was held, a set that nobody was asked by; names → keys."""
    own, day = Pair.objects.get(pk=pair), timezone.localdate()
    [planned] = actions.plan_interviews(by=deputy, pairs=[own], stage="middle", planned_on=day)
    [held] = actions.plan_interviews(by=deputy, pairs=[own], stage="end", planned_on=day)
    actions.hold_interview(
        held, by=deputy, version=1, answers={}, conclusion="Работают", recommendation="continue",
        held_on=day,
    )  # fmt: skip
    asked = QuestionSet.objects.get(stage="start")
    return {
        "planned_interview": planned.pk, "held_interview": held.pk, "question_set": asked.pk,
        "question": asked.questions.first().pk, "interview_day": str(day),
    }  # fmt: skip


def planted_interviews(deputy: Account, pair: Pair, author: Account, words: dict) -> dict:
    """A held interview of the pair with everybody's words, a planned one with unsent ones."""
    day = timezone.localdate()
    held, planned = (
        actions.plan_interviews(by=deputy, pairs=[pair], stage=stage, planned_on=day)[0]
        for stage in ("end", "middle")
    )
    told = {"mentee": "what the mentee answered", "mentor": "what the mentor answered",
            "curator": "what the curator saw"}  # fmt: skip
    texts = held.question_set.questions.filter(kind="text")
    answers = {texts.filter(whom=whom).first().pk: words[f"interview: {what}"]
               for whom, what in told.items()}  # fmt: skip
    actions.hold_interview(
        held, by=deputy, version=1, answers=answers, recommendation="continue", held_on=day,
        conclusion=words["interview: conclusion"],
    )  # fmt: skip
    actions.save_answers(
        planned, by=deputy, version=1, answers={},
        conclusion=words["interview: conclusion before its day"],
    )  # fmt: skip
    own = planned.question_set.questions.filter(whom="mentee", kind="text").first()
    unsent = {f"q{own.pk}": [words["interview: an answer in writing"]]}
    save_draft(by=author, key=f"interview-mine-{planned.pk}", content=unsent)
    return {"held_interview": held.pk, "planned_interview": planned.pk}


def finished_pair(deputy: Account, pair: Pair, *, word: str = "", **words) -> Pair:
    """The pair, put a year back and completed with its results; `word` stands at what was reached.

    Its programme promised one thing.
    """
    first = timezone.localdate() - dt.timedelta(days=400)
    last = first + dt.timedelta(days=200)
    Pair.objects.filter(pk=pair.pk).update(state="active", starts_on=first, ends_on=last)
    reached = [{"expected": "Три урока без замечаний", "mark": "yes", "word": word}]
    actions.complete_with_results(
        pair, by=deputy, version=pair.version, on=last, written=1, reached=reached, **words
    )
    return pair


def planted_results(deputy: Account, pair: Pair, words: dict, working: int) -> dict:
    """The two finished an earlier pair; of the `working` one the deputy has begun to conclude."""
    earlier = PairFactory(
        mentor=pair.mentor, mentee=pair.mentee, starts_on=pair.starts_on - dt.timedelta(days=400),
        ends_on=pair.starts_on - dt.timedelta(days=200),
    )  # fmt: skip
    finished_pair(
        deputy, earlier, word=words["results: what was reached"],
        conclusion=words["results: conclusion"],
    )  # fmt: skip
    begun = Pair.objects.get(pk=working)
    actions.save_results(begun, by=deputy, version=1, conclusion=words["results: before the end"])
    return {"finished_pair": earlier.pk}
